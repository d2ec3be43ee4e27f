"""What travels, as transport papers and arrival notices tell it: packages with their name."""

# ruff: noqa: E501 — what papers call the cargo in many languages, in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from argosy.reading.documents import Document
from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.customs import without_code
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.trade.tabled import labelled
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.units import CONTAINERS, OUTER

_PACKAGES = frozenset({"carton", "box", "bag", "pallet", "roll", "pack", "piece", "set", "bottle", "pair"})


def cargo_of(letter: Letter, currency: str | None) -> list[Item]:
    """Packages named in transport papers; the booked container is no line of goods."""
    sources: Sequence[Document] = letter.files
    for document in sources:
        listed = [item for table in document.tables for item in _listed(table.rows, letter.language)]
        if listed:
            return _without_money(listed, document.text, f"attachment:{document.name}")
        found = items_in(plain(document.text[:6_000]), letter.language, currency)
        items = [item for item in found if item.unit in _PACKAGES and item.unit not in CONTAINERS and item.product]
        items = items or _packed(plain(document.text[:6_000]).splitlines(), letter.language)
        if items:
            return _without_money(items, document.text, f"attachment:{document.name}")
    told = items_in("\n".join(_cargo(letter)), letter.language, currency)
    items = [item for item in told if item.unit in OUTER and item.product and (item.quantity or 0) > 1]
    items = [item for place, item in enumerate(items) if not is_repeated(item, items[:place])]
    items = items or _packed(f"{letter.said}\n{labelled(letter)}".splitlines(), letter.language)
    items = items or _spoken_of(letter, currency)
    return _without_money(items, letter.text, "body")


def _spoken_of(letter: Letter, currency: str | None) -> list[Item]:
    """Packages that a sentence names with their goods: "300 cartons of garlic flakes left on Saturday"."""
    found = items_in(letter.said, letter.language, currency)
    return [item for item in found if item.unit in OUTER and item.product and (item.quantity or 0) > 1]


_PACKAGES_LABEL = later(
    r"(?i)(?:(?:no\.? of |number of |nombre de |número de |n[º°]\.? (?:de )?|numero |anzahl )?(?:packages?|pkgs|pieces|colis|packst\w*|bultos|volumes|colli)|кол-во мест|количество мест|мест|kap(?: adedi)?|koli(?: adedi)?|ilość (?:sztuk|opakowań)|件数|件數|個数|포장 ?수량|数量|عدد الطرود)\W*"
)
_GOODS_LABEL = later(
    r"(?i)(?:commodity|goods|description(?: of goods)?|cargo|mercanc[ií]as?|mercader[ií]as?|mercadorias?|merce|marchandises?|ware|warenbezeichnung|(?:descripción|descrição|descrizione|désignation|nature|particulars|opis)(?: (?:de la mercanc[ií]a|da mercadoria|della merce|des marchandises|of goods|towaru))?|(?:наименование )?(?:груза?|товара?)|yük|mal(?:ın cinsi)?|品名|货名|貨名|货物|貨物|品目|화물|품명|البضاعة)\W*"
)


def _listed(rows: Sequence[Sequence[str]], language: str | None) -> Iterator[Item]:
    """What stands below headings for packages and goods, wherever in a form they stand; or in pairs of cells."""
    columns: tuple[int, int, int | None] | None = None
    pairs: list[str] = []
    for row in rows[:_MOST_ROWS]:
        cells = [" ".join(cell.split()) for cell in row]
        heads = [_place_of(label, cells) for label in (_PACKAGES_LABEL, _GOODS_LABEL)]
        if None not in heads and len(set(filter(None, cells))) > _PAIR:
            tariff = next((place for place, cell in enumerate(cells) if field_of(cell) == "hs"), None)
            columns = (heads[0] or 0, heads[1] or 0, tariff)
            continue
        pairs += [f"{label}: {value}" for label, value in zip(cells[::2], cells[1::2], strict=False)]
        if columns and max(filter(None, columns), default=0) < len(cells):
            code = _TARIFF.search(cells[columns[2]]) if columns[2] is not None else None
            yield from _of_row(cells[columns[0]], cells[columns[1]], language, code.group() if code else None)
    if columns is None:
        yield from _packed(pairs, language)


_MOST_ROWS, _PAIR = 100, 2


def _place_of(label: re.Pattern[str], cells: Sequence[str]) -> int | None:
    return next((place for place, cell in enumerate(cells) if label.fullmatch(cell)), None)


_TARIFF = later(r"\d{4}(?:\.?\d{2}){0,3}")


def _of_row(count: str, name: str, language: str | None, tariff: str | None) -> Iterator[Item]:
    """Of "18 pallets / 640 cartons" the cartons; of the name what stands before its tariff code."""
    told = [each for each in quantities_in(plain(count), language) if each.unit in _PACKAGES]
    code, rest = without_code(name)
    if told and any(map(str.isalpha, rest)):
        most = max(told, key=lambda each: each.value)
        yield Item(
            product=rest.strip(" ,;:-"), hs_code=code or tariff, quantity=most.value, unit=most.unit, where="body"
        )


def _packed(lines: Sequence[str], language: str | None) -> list[Item]:
    """One cargo whose packages and name stand behind two labels: "Packages: 18 crates", "Commodity: cobblestone"."""
    fields = [part for line in lines for part in _label_and_value(line)]
    counts = [value for label, value in fields if _PACKAGES_LABEL.fullmatch(label)]
    names = {value for label, value in fields if _GOODS_LABEL.fullmatch(label)}
    told = quantities_in(counts[0], language) if len(counts) == 1 and len(names) == 1 else []
    return [Item(product=names.pop(), quantity=told[0].value, unit=told[0].unit, where="body")] if told else []


def _label_and_value(line: str) -> list[tuple[str, str]]:
    label, colon, value = line.partition(":")
    if not colon and (match := _IN_COLUMNS.match(line)):
        label, colon, value = match[1], ":", line[match.end() :]
    if not colon:
        label, colon, value = line.partition("\t")
    return [(label.strip(), _FURTHER.split(value.strip(), maxsplit=1)[0])] if colon and value.strip() else []


_FURTHER = later(r"\s{2,}|\t")


_CARGO = later(
    r"(?i)packages?|pkgs|packing|carga|contents?|contenuto|contenu|inhalt|conteúdo|contenido|содержимое|içerik|cargo|goods|commodity|descripti|merc[ai]|merch|marchandise|colis|ware|packst|груз|товар|мест|yük|mal|kap|品名|件数|貨物|货物|品目|화물|بضاعة"
)
_HS = later(r"(?:HS|NCM|H\.S\.|HTS)[^\d\n]{0,12}(\d{4}\.?\d{2}[\d.]*)", re.IGNORECASE)


_IN_COLUMNS = later(r"\s*([^\W\d_][\w .'/-]{2,30}?)(?:\s{2,}|\t)(?=[^\s:])")


# "486 cartons  7290 KGS  68 CBM": what all of them weigh and take up
_WEIGHED = later(r"(?i)(?<![\w.,])\d[\d.,]*\s?(?:kgs?|cbm|m3|m³|公斤|千克|立方米?)(?![^\W_\u3400-\u9fff])")


def _cargo(letter: Letter) -> list[str]:
    """Lines "label: value" of the mail that tell the cargo."""
    lines = f"{letter.said}\n{labelled(letter)}".splitlines()
    parts = [line.partition(":")[::2] for line in lines if ":" in line]
    parts += [(match[1], line[match.end() :]) for line in lines if (match := _IN_COLUMNS.match(line))]
    return list(dict.fromkeys(_WEIGHED.sub(" ", value).strip() for label, value in parts if _CARGO.search(label)))


def _without_money(items: list[Item], text: str, where: str) -> list[Item]:
    """Transport papers name no price of goods; the code of the customs tariff they do."""
    hs = _HS.search(text)
    code = hs[1].rstrip(".") if hs else None
    return [replace(item, price=None, currency=None, hs_code=item.hs_code or code, where=where) for item in items]


def is_repeated(item: Item, earlier: Sequence[Item]) -> bool:
    """As in "the replacement of the 14 boxes": they were named before."""
    return any(each.quantity == item.quantity and each.unit == item.unit for each in earlier)
