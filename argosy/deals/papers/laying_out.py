"""From what a document says to what is set on paper: titles, columns, rows and blocks in the document's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale
from babel.dates import format_date

from argosy.catalogue import units
from argosy.deals.papers import amounts_in_words, blocks
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import Sums, charged, decimal, sums
from argosy.deals.papers.wording import CLAUSES, DECLARATION, TITLES, label, said
from argosy.platform.money import digits

Data = dict[str, Any]
PRICED = frozenset({"quotation", "proforma", "order", "contract", "invoice", "purchase"})
# Who the other side is called; elsewhere it is the buyer.
CALLED = {"booking": "consignee", "invoice": "consignee", "packing_list": "consignee", "purchase": "supplier"}
# Who signs: we, then the other side.
SIGNERS = {"purchase": ("for_buyer", "for_supplier")}
PACKED = frozenset({"packing_list", "booking"})
SIGNED_BY_BOTH = frozenset({"proforma", "order", "contract"})
WITH_BANK = frozenset({"quotation", "proforma", "order", "contract", "invoice"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A document while it is laid out."""

    content: Data
    sums: Sums

    @property
    def language(self) -> str:
        """en, zh or both."""
        return str(self.content["language"])

    @property
    def is_chinese_only(self) -> bool:
        """Is it for a Chinese reader alone?"""
        return self.language == "zh"


def day_of(text: str) -> date:
    """A day as it was kept."""
    return date.fromisoformat(text)


def sums_of(content: Data) -> Sums:
    """What the document comes to."""
    lines = [line_of(one, content["currency"], day_of(content["date"])) for one in content["lines"]]
    return sums(lines, content["terms"], content["currency"])


def laid_out(content: Data, *, mark: str = "") -> Data:
    """Everything that the template sets, as plain JSON: no text of a user's ever becomes markup."""
    paper = Paper(content, sums_of(content))
    language, kind = paper.language, content["kind"]
    return {
        "language": language,
        "layout": content.get("layout", "classic"),
        "accent": content["seller"].get("accent") or "#0f5c63",
        "title": said(TITLES[kind], language),
        "mark": label(mark, language)[0] if mark else "",
        "seller": blocks.seller(content, language),
        "buyer": blocks.buyer(content, language, CALLED.get(kind, "buyer")),
        "facts": blocks.facts(content, language, show_day=lambda text: shown_day(text, language)),
        "terms": blocks.terms(content, language, kind, show_day=lambda text: shown_day(text, language)),
        "columns": _columns(paper),
        "rows": _rows(paper),
        "sums": _sums(paper) if kind in PACKED else [],
        "totals": _totals(paper) if kind in PRICED else [],
        "summary": _summary(paper) if kind == "marks" else [],
        "words": _in_words(paper) if kind in PRICED and paper.sums.total > 0 else [],
        "words_label": label("in_words", language),
        "bank": blocks.bank(content, language) if kind in WITH_BANK else [],
        "bank_label": label("bank_details", language),
        "notes": content["terms"].get("notes", ""),
        "notes_label": label("notes", language),
        "marks": content["terms"].get("marks", "") if kind != "quotation" else "",
        "marks_label": label("marks", language),
        "big_marks": kind == "marks",
        "clauses": [[said(name, language), said(text, language)] for name, text in CLAUSES]
        if kind == "contract"
        else [],
        "clauses_label": label("clauses", language),
        "declaration": _declaration(paper) if kind == "invoice" else [],
        "signatures": [label(one, language) for one in _signers(kind)],
        "signature_label": label("signature", language),
        "page_label": label("page", language)[0],
        "number": content["number"],
    }


def _signers(kind: str) -> tuple[str, ...]:
    if kind == "marks":  # a sheet to be copied, nothing to be signed
        return ()
    return SIGNERS.get(kind) or (("for_seller", "for_buyer") if kind in SIGNED_BY_BOTH else ("for_seller",))


def shown_day(text: str, language: str) -> str:
    """2026-03-01 → 1 March 2026, or 2026年3月1日."""
    if not text:
        return ""
    return str(
        format_date(day_of(text), "d MMMM y" if language != "zh" else "y年M月d日", "en" if language != "zh" else "zh")
    )


def money(amount: Decimal | None, currency: str) -> str:
    """1,250.50; nothing for what is not known."""
    return "" if amount is None else f"{amount:,.{digits(currency)}f}".replace("-", "−")


def plain(number: Decimal | None, places: int = 4) -> str:
    """1,200 or 1,200.5: no idle noughts."""
    if number is None:
        return ""
    text = f"{number:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_price(price: Decimal | None, currency: str) -> str:
    """A price with at least the currency's digits: 0.085 stays 0.085."""
    if price is None:
        return ""
    places = max(digits(currency), -int(price.normalize().as_tuple().exponent))
    return f"{price:,.{places}f}"


Cell = Callable[[Paper, Data, Any, int], Any]


def _goods(paper: Paper, line: Data) -> list[Any]:
    """Name and small print: in both languages where the document is in both; beside many columns the number too."""
    names = [line.get("name", ""), line.get("name_zh", "")]
    if paper.is_chinese_only:
        names.reverse()
    first = next((one for one in names if one), "")
    second = names[1] if paper.language == "both" and names[1] != first else ""
    number = line.get("number", "") if paper.content["kind"] in PACKED else ""
    return [one for one in ([first, second] if second else first, number, line.get("description", "")) if one]


def _quantity(paper: Paper, line: Data, quantity: Decimal | None) -> Data | str:
    """Figure and unit apart, so that figures stand below each other."""
    unit = units.printed(line.get("unit", ""), "zh" if paper.is_chinese_only else "en")
    return "" if quantity is None else {"number": plain(quantity), "unit": unit}


def _exact(number: Decimal | None, places: int) -> str:
    return "" if number is None else f"{number:,.{places}f}"


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _measure(carton: Any) -> str:
    sides = [carton.length, carton.width, carton.height]
    return "" if None in sides else "×".join(plain(one, 1) for one in sides)


CELLS: dict[str, tuple[str, Cell]] = {
    # key, which is its label too → alignment, what stands there
    "item": ("left", lambda _p, line, _n, _at: line.get("number", "")),
    "goods": ("left", lambda p, line, _n, _at: _goods(p, line)),
    "hs": ("left", lambda _p, line, _n, _at: line.get("hs", "")),
    "quantity": ("right", lambda p, line, n, _at: _quantity(p, line, n.quantity)),
    "price": ("right", lambda p, _line, n, _at: unit_price(n.price, p.content["currency"])),
    "amount": ("right", lambda p, _line, _n, at: money(p.sums.amounts[at], p.content["currency"])),
    "carton_numbers": ("left", lambda p, _line, _n, at: p.sums.cartons[at].words),
    "cartons": ("right", lambda p, _line, _n, at: _count(p.sums.loads[at].cartons)),
    "per_carton": ("right", lambda _p, _line, n, _at: plain(n.carton.each)),
    "measure": ("right", lambda _p, _line, n, _at: _measure(n.carton)),
    "net": ("right", lambda p, _line, _n, at: _exact(p.sums.loads[at].net, 2)),
    "gross": ("right", lambda p, _line, _n, at: _exact(p.sums.loads[at].gross, 2)),
    "volume": ("right", lambda p, _line, _n, at: _exact(p.sums.loads[at].volume, 3)),
}
PRICE_COLUMNS = ("item", "goods", "hs", "quantity", "price", "amount")
PACK_COLUMNS = ("carton_numbers", "goods", "quantity", "cartons", "per_carton", "measure", "net", "gross", "volume")
LEFT_OUT = {"quotation": "hs", "booking": "carton_numbers"}
NARROW = frozenset({"item", "carton_numbers"})  # they break where they are long
# They stand on the page even if nothing is in them yet.
ALWAYS = frozenset({"goods", "quantity", "price", "amount"})


def _cell(paper: Paper, key: str, at: int) -> Any:
    line = paper.content["lines"][at]
    numbers = line_of(line, paper.content["currency"], day_of(paper.content["date"]))
    return CELLS[key][1](paper, line, numbers, at)


def _chosen(paper: Paper) -> tuple[str, ...]:
    """The columns of this kind in which something stands."""
    kind, lines = paper.content["kind"], paper.content["lines"]
    if kind == "marks":
        return ()
    wanted: tuple[str, ...] = PACK_COLUMNS if kind in PACKED else PRICE_COLUMNS
    left_out = LEFT_OUT.get(kind, "")
    wanted = tuple(key for key in wanted if key != left_out)
    return tuple(key for key in wanted if key in ALWAYS or any(_cell(paper, key, at) for at in range(len(lines))))


def _columns(paper: Paper) -> list[Data]:
    found = []
    for key in _chosen(paper):
        words = label(key, paper.language)
        if key in {"price", "amount"}:
            words = [*words[:-1], f"{words[-1]} ({paper.content['currency']})"]
        found.append({"label": words, "align": CELLS[key][0], "wide": key == "goods", "narrow": key in NARROW})
    return found


def _rows(paper: Paper) -> list[list[Any]]:
    chosen = _chosen(paper)
    return [[_cell(paper, key, at) for key in chosen] for at in range(len(paper.content["lines"]) if chosen else 0)]


def _sums(paper: Paper) -> list[Any]:
    """What a packing list adds up, below its columns; quantities only where all are counted alike."""
    found, lines = paper.sums.load, paper.content["lines"]
    counted = {line.get("unit", "") for line in lines}
    numbers = [decimal(line.get("quantity")) for line in lines]
    quantity = sum(numbers, Decimal(0)) if len(counted) == 1 else None
    values = {
        "goods": [" ".join(label("total", paper.language))],
        "quantity": _quantity(paper, lines[0], quantity) if lines else "",
        "cartons": _count(found.cartons),
        "net": _exact(found.net, 2),
        "gross": _exact(found.gross, 2),
        "volume": _exact(found.volume, 3),
    }
    return [values.get(key, "") for key in _chosen(paper)] if len(lines) > 1 else []


def _totals(paper: Paper) -> list[list[Any]]:
    found, terms, currency = paper.sums, paper.content["terms"], paper.content["currency"]
    rows: list[list[Any]] = []
    if found.discount or found.charges:
        rows.append([label("goods_total", paper.language), money(found.goods, currency)])
    if found.discount:
        percent = plain(decimal(terms.get("discount")), 2)
        rows.append(
            [[f"{one} {percent}%" for one in label("discount", paper.language)], money(-found.discount, currency)]
        )
    rows += [[[words], money(amount, currency)] for words, amount in charged(terms, currency)]
    place = " ".join(one for one in (paper.content["incoterm"], paper.content["place"]) if one)
    total = label("total", paper.language)
    rows.append([[f"{total[0]} {place}".strip(), *total[1:]], f"{currency} {money(found.total, currency)}"])
    return rows


def _summary(paper: Paper) -> list[list[Any]]:
    """What all cartons come to, above their marks."""
    found = paper.sums.load
    pairs = (
        ("cartons", _count(found.cartons)),
        ("net", _exact(found.net, 2)),
        ("gross", _exact(found.gross, 2)),
        ("volume", _exact(found.volume, 3)),
    )
    return [[label(key, paper.language), value] for key, value in pairs if value]


def _in_words(paper: Paper) -> list[str]:
    total, currency = paper.sums.total, paper.content["currency"]
    words = (amounts_in_words.english(total, currency), amounts_in_words.chinese(total, currency))
    return said((words[0].upper(), words[1]), paper.language)


def _declaration(paper: Paper) -> list[str]:
    origins = {line.get("origin") or "CN" for line in paper.content["lines"]}
    english, chinese = Locale("en").territories, Locale("zh").territories
    named = [(str(english.get(one, one)), str(chinese.get(one, one))) for one in sorted(origins)]
    words = (
        DECLARATION[0].format(origin=", ".join(one[0] for one in named)),
        DECLARATION[1].format(origin="、".join(one[1] for one in named)),
    )
    return said(words, paper.language)
