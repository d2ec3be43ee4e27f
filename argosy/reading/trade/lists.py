"""Lists that people type: lines that are a name and a count, names that stand above their lines, colours one by one."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.naming import model_in, name_before
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.sentences import sentences_of
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.naming import COLOURS, GREETINGS
from argosy.reading.vocabulary.words import TOTAL, has_any

# How to reach the writer: telephone numbers are no quantities.
_CONTACT = sifted(
    r"^\W*(?:tel|phone|fax|mob|cell|fono|handy|телефон|тел|電話|电话|手机|전화|هاتف|جوال|whatsapp|wechat)[^\W\d_]*\W{0,4}[+(\d]|[\w.]@[\w-]+\.|https?://|www\.|\(\d{2,4}\)\s?\d{3,5}[ .-]\d{3,4}|\+\d{1,3}[\s(.-]{0,2}\d{2,4}[\s).-]|(?<!\d)\d{3}[.-]\d{3}[.-]\d{4}(?!\d)",
    re.IGNORECASE,
)


_STEP = later(
    r"^\W*(?:数量\s?|起订量?\s?|qty\W{0,2}|menge\W{0,2}|size\s|gsm\s|dn\s?|grade\s|type\s|typ\s|class\s|thickness\s|stärke\s|épaisseur\s|espesor\s|spessore\s|толщина\s|größe\s|taille\s|talla\s|размер\s)?(?:from |ab |dès |от |≥ ?|da |de |oltre |fino a |up to |bis(?: zu)? |jusqu'à |à partir de |hasta |desde |até |a partir (?:de |di )|до |do |od )?\d",
    re.IGNORECASE,
)


_MOST_IN_HEADING = 12


_A_HEADING = later(r"[^\W_](?:[^:：?!@]|(?<=\d):(?=\d)){2,90}(?<![.;,])\s*:?")
# "Option A: torque wrench 1/2"" above its count and price
_CHOICE = later(
    r"^\W*(?:option|variant|variante?|version|alternativ[ea]?|ausführung|opción|opção|opzione|вариант|seçenek|الخيار|choice|type)\s+(?:[A-H]|[1-9]|I{1,3})\s*[:：)-]\s*|^\W*方案[A-H一二三四123]\s*[:：]\s*",
    re.IGNORECASE,
)


# "【彩盒】350g白卡, 18*12*6cm": the name stands in a frame, its description behind it
_FRAMED = later(r"^\W*【([^】\d]{2,30})】")


def heading_in(line: str) -> str:
    """A line that may name the goods of the lines below it."""
    framed = _FRAMED.match(line)
    if framed:
        return framed[1].strip()
    text = _CHOICE.sub("", line.strip())
    text = sentences_of(text)[-1].lstrip() if text.endswith(":") else text
    is_short = bool(_A_HEADING.fullmatch(text)) and len(text.split()) <= _MOST_IN_HEADING and not GREETINGS.match(text)
    return text.rstrip(" :") if is_short else ""


def is_step(line: str) -> bool:
    """The line begins with a quantity, a size or a price: the name stands above."""
    return bool(_STEP.match(line) or _PRICE_FIRST.match(line))


_PRICE_FIRST = later(
    r"^\W*(?:(?:unit |our |best )?(?:price|preis|prix|precio|preço|prezzo|цена|fiyat|cena)\W{0,3})?(?:usd|eur|gbp|cny|rmb|jpy|us\$|[$€£¥])\s?\d",
    re.IGNORECASE,
)
_BRACKET = later(r"[(（]\s*$")


def _is_in_brackets(name: str, line: str) -> bool:
    """What stands in brackets behind a count explains it: "26 MT (fills one 40 HC)"."""
    at = line.find(name)
    return at > 0 and bool(_BRACKET.search(line[:at]))


def named_above(found: list[Item], above: str, line: str) -> list[Item]:
    """Items without a name of their own are called as the line above them: "8oz cup" over "20,000 pcs: USD 0.028"."""
    if not above or not is_step(line):
        return found
    found = [
        replace(item, product=None) if item.product and _is_in_brackets(item.product, line) else item for item in found
    ]
    if any(item.product and not is_size(item.product) for item in found):
        return found
    model, rest = model_in(above)
    name = name_before(_TERM_BEHIND.sub("", rest)) or None
    return [replace(item, product=name, model=item.model or item.product or model) for item in found]


# "padlock 45 mm, model HL-45, FOB Ningbo:"
_TERM_BEHIND = later(r"(?:,\s?){1,3}(?:FOB|CIF|CFR|EXW|FCA|DAP|DDP|CIP|CPT)\b[^\n]*$")


_A_SIZE = later(
    r"(?:ø ?|size |gsm |dn ?|grade |class |größe |taille |talla |размер )?[\d./x×\s-]+(?:up|cm|mm|g|kg|ml|l)?",
    re.IGNORECASE,
)


# "fino a 999 bottiglie: 6,90 €": the first of several prices holds below the next step
_UP_TO = later(
    r"^\W*(?:up to|less than|under|below|fino a|sotto|bis(?: zu)?|unter|jusqu'à|moins de|hasta|menos de|até|до|менее|do|poniżej|en fazla)\W*$",
    re.IGNORECASE,
)


def up_to(before: str, item: Item) -> Item:
    """The item; where its count is an upper bound of a price, with that as the most."""
    if item.price is None or item.quantity_max is not None or not _UP_TO.match(before):
        return item
    return replace(item, quantity=None, quantity_max=item.quantity)


_ENDS_WITH_SIZE = later(r"\s(?:dn ?|ø ?)?\d[\d./x]*\s?(?:mm|cm|m|ml|l|kg|g|w|v|inch|in|\"|')?$", re.IGNORECASE)


def named_like(item: Item, last: Item) -> Item:
    """The item of "40 mm 500 doz and 50 mm 300 doz", called as the one before it with its own size; of a bare count so too."""
    if not item.product:
        return replace(item, product=last.product, model=last.model) if item.unit == last.unit else item
    size = _ENDS_WITH_SIZE.search(last.product or "")
    if size and is_size(item.product):
        return replace(item, product=f"{(last.product or '')[: size.start()]} {item.product}")
    return item


# "25,000 pcs same but 60x105": called as the line before, in its own size
_SAME = sifted(
    r"^(?:(?:the|die|das|der|le|la|les|el|lo|los|il|o|a)\s)?(?:same(?: (?:item|one|goods|model|quality|bags?|type))?|ditto|idem|dto|gleiche[rs]?|dasselbe|derselbe|dieselben?|gleich|même|mêmes|mism[oa]s?|igual|mesm[oa]s?|stess[oaie]|idem|то же(?: самое)?|такой же|такая же|такие же|тот же|aynısı|aynı|to samo|taki sam|hetzelfde|同上|同款|同样|同樣|同じもの|同品|نفسه|نفس الصنف)(?![^\W_\u3040-\uffff])[\s,:;-]*(?:(?:but|only|just|aber|nur|mais|pero|ma|mas|но|только|ama|ale|maar)(?![^\W_])[\s,]*)?(?:(?:in|with|mit|en|avec|con|com|em|в|с|w|size|größe|taille|talla|taglia|tamanho|размер\w*|boy|ebat|尺寸|规格|サイズ)(?![^\W_\u3040-\uffff])\s*)?"
)
_A_FORMAT = later(r"\d+(?:[.,]\d+)?(?:\s?[x*×х/]\s?\d+(?:[.,]\d+)?){1,2}(?:\s?[cm]?m)?")


def with_names_said_before(items: Sequence[Item]) -> list[Item]:
    """The items; one that is called "the same" by the name of the one before, with what is said to differ."""
    named: list[Item] = []
    for item in items:
        match = _SAME.match(lowered(item.product)) if item.product and named else None
        named.append(_as_before(item, named[-1], (item.product or "")[match.end() :].strip()) if match else item)
    return named


def _as_before(item: Item, last: Item, other: str) -> Item:
    name = last.product or ""
    own = _A_FORMAT.search(name) if _A_FORMAT.fullmatch(other) else _ENDS_WITH_SIZE.search(name)
    if not other or not name:
        return replace(item, product=name or item.product, model=item.model or last.model)
    if own and is_size(other):
        return replace(item, product=f"{name[: own.start()].rstrip()} {other}{name[own.end() :]}")
    return replace(item, product=f"{name} {other}")


def is_size(name: str) -> bool:
    """Whether a name is nothing but a size: "24cm", "60x105"."""
    return bool(_A_SIZE.fullmatch(name.strip()))


def is_contact(line: str) -> bool:
    """Seven digits or an address stand in every way to reach somebody; a sign of its own before a Japanese postcode."""
    if "〒" in line:
        return True
    return ("@" in line or "://" in line or "www." in line or sum(map(str.isdigit, line)) >= 7) and bool(
        _CONTACT.search(line)
    )


# "LED bulb 9W B22      50,000", "helmet black size M : 600": a name, then how many
_NAME_AND_COUNT = later(
    rf"^\s*(?=\d{{0,4}}[^\W\d_])[^:@=]{{3,70}}?(?:\s{{3,}}|\s*\t\s*|\s[-–—]{{1,2}}\s?|\s?[:=]\s?|\s\.{{2,3}}\s?){NUMBER}\s*(?:[^\W\d_]{{1,8}}\.?)?\s*[.,;]?\s*$"
)


INNER_GAP = later(r"(?<=\S)\s{3,}")  # a name may be written in columns


# "helmets, white 900 / yellow 450"
_BY_COLOUR = sifted(
    rf"(?:(?:{'|'.join(sorted(COLOURS))})\s(?:{NUMBER})(?:\s?(?:pcs|sets?|prs|pairs)\.?)?\s*(?:[/,;+&]|and|und|et|y|e|и)?\s*){{2,8}}\W*$",
    re.IGNORECASE,
)


_ONE_COLOUR = later(rf"({'|'.join(sorted(COLOURS))})\s({NUMBER})", re.IGNORECASE)


def by_colour(line: str) -> Iterator[Item]:
    """One item a colour, where a line ends with so many of each."""
    yield from _coloured_first(line)
    match = _BY_COLOUR.search(line)
    model, rest = model_in(line[: match.start()]) if match else (None, "")
    name = name_before(rest)
    for colour, number in _ONE_COLOUR.findall(match.group()) if match and name else ():
        yield Item(
            product=f"{name} {colour}",
            model=model,
            quantity=value_of(number, is_count=True),
            unit="piece",
            where="body",
        )


# "600 grey and 400 green of the picnic blanket"
_COLOURED_FIRST = sifted(
    rf"((?:{NUMBER}\s(?:{'|'.join(sorted(COLOURS))})(?:\s?[,/+&]\s?|\s(?:and|und|et|y|e|и|ve)\s)){{1,6}}{NUMBER}\s(?:{'|'.join(sorted(COLOURS))}))\s(?:of|von|de|di|der|du|dos|из)\s(?:the |our |your |der |die |das |la |le |el |los |las |o |a )?([^,;.@\d]{{3,60}}?)(?=\s(?:at|for|zu|à|a|por|per|по)\s|[,;.@]|\s\d|$)",
    re.IGNORECASE,
)
_COUNT_COLOUR = later(rf"({NUMBER})\s({'|'.join(sorted(COLOURS))})", re.IGNORECASE)


def _coloured_first(line: str) -> Iterator[Item]:
    match = _COLOURED_FIRST.search(line)
    price = next(iter(prices_in(line[match.end() :], "USD")), None) if match else None
    for number, colour in _COUNT_COLOUR.findall(match[1]) if match else ():
        model, name = model_in(match[2]) if match else (None, "")
        yield Item(
            product=f"{name.strip()} {colour}",
            model=model,
            quantity=value_of(number, is_count=True),
            unit="piece",
            price=price.value if price else None,
            currency=price.currency if price else None,
            where="body",
        )


def listed_lines(lines: Sequence[str]) -> frozenset[str]:
    """The lines of a list without marks: two and more that end with a count behind a gap, a dash or a colon."""
    found = [line for line in lines if _NAME_AND_COUNT.match(line) and not is_contact(line) and not _is_value(line)]
    counted_first = [line for line in lines if _COUNT_TIMES.match(line) and not is_contact(line)]
    below = [line for block in _below_colons(lines) for line in block]
    return frozenset(each for kind in (found, counted_first, below) if len(kind) >= 2 for each in kind)


# "n. 450 giubbotti salvagente": how many, then of what
_COUNT_FIRST = later(r"\s*(?:n[.°º]\s*)?\d[\d.,]*\s+(?![^\W\d_]{0,3}\d)[^\W\d_]{3}")


def _below_colons(lines: Sequence[str]) -> Iterator[list[str]]:
    """Two and more lines that begin with a count, below a line that announces them: "Mi servirebbero i prezzi per:"."""
    for place, line in enumerate(lines):
        if not line.rstrip().endswith(":"):
            continue
        block = list(takewhile(_COUNT_FIRST.match, dropwhile(lambda each: not each.strip(), lines[place + 1 :])))
        if len(block) > 1 and not any(map(is_contact, block)):
            yield block


# "250 x chafing dish 9 L", one below the other
_COUNT_TIMES = later(r"\s*\d[\d.,]*\s?[x×*]\s+[^\W_]")


def _is_value(line: str) -> bool:
    """As in "Total: 600", "Invoice no.: 4471": what is before the colon is a label."""
    label = re.split(r"[:=]|\s{3,}", line.strip(), maxsplit=1)[0]
    return (
        field_of(label) not in {None, "product", "model", "size"}
        or has_any(label.lower(), TOTAL, at_start=True)
        or bool(_A_PAPER.search(label))
    )


_A_PAPER = sifted(
    r"(?i)\b(?:no|nr|number|date|datum|ref|reference|order|invoice|contract|credit|amount|charges?|fee|zip|box|code|account|konto|vat|container|seal|cbm|weight|kg|telefon|ext|valid\w*|days|day|delivery|payment|voyage|vessel)\b\.?\s*$|号$|編號$|编号$"
)
