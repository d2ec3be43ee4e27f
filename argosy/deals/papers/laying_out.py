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
from argosy.catalogue.packing import Load
from argosy.deals.papers import amounts_in_words, blocks
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import Sums, decimal, sums
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


def laid_out(content: Data, *, is_draft: bool = False) -> Data:
    """Everything that the template sets, as plain JSON: no text of a user's ever becomes markup."""
    paper = Paper(content, sums_of(content))
    language, kind = paper.language, content["kind"]
    return {
        "language": language,
        "layout": content.get("layout", "classic"),
        "accent": content["seller"].get("accent") or "#0f5c63",
        "title": said(TITLES[kind], language),
        "draft": label("draft", language)[0] if is_draft else "",
        "seller": blocks.seller(content, language),
        "buyer": blocks.buyer(content, language, CALLED.get(kind, "buyer")),
        "facts": blocks.facts(content, language, show_day=lambda text: shown_day(text, language)),
        "terms": blocks.terms(content, language, kind, show_day=lambda text: shown_day(text, language)),
        "columns": _columns(paper),
        "rows": _rows(paper),
        "totals": _totals(paper) if kind in PRICED else [],
        "summary": _summary(paper) if kind not in PRICED else [],
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
    return "" if amount is None else f"{amount:,.{digits(currency)}f}"


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


Cell = Callable[[Paper, Data, Any, Load, Decimal | None], Any]


def _goods(paper: Paper, line: Data) -> list[str]:
    """Name and small print: in both languages where the document is in both."""
    names = [line.get("name", ""), line.get("name_zh", "")]
    if paper.is_chinese_only:
        names.reverse()
    first = next((one for one in names if one), "")
    second = names[1] if paper.language == "both" and names[1] != first else ""
    return [one for one in (first, second, line.get("description", "")) if one]


def _unit(paper: Paper, line: Data) -> str:
    return units.printed(line.get("unit", ""), "zh" if paper.is_chinese_only else "en")


def _measure(carton: Any) -> str:
    sides = [carton.length, carton.width, carton.height]
    return "" if None in sides else "×".join(plain(one, 1) for one in sides)


CELLS: dict[str, tuple[str, str, Cell]] = {
    # key → label, alignment, what stands there
    "item": ("item", "left", lambda _p, line, _n, _l, _a: line.get("number", "")),
    "goods": ("goods", "left", lambda p, line, _n, _l, _a: _goods(p, line)),
    "hs": ("hs", "left", lambda _p, line, _n, _l, _a: line.get("hs", "")),
    "quantity": ("quantity", "right", lambda p, line, n, _l, _a: f"{plain(n.quantity)} {_unit(p, line)}".strip()),
    "price": ("price", "right", lambda p, _line, n, _l, _a: unit_price(n.price, p.content["currency"])),
    "amount": ("amount", "right", lambda p, _line, _n, _l, a: money(a, p.content["currency"])),
    "cartons": (
        "cartons",
        "right",
        lambda _p, _line, _n, load, _a: "" if load.cartons is None else f"{load.cartons:,}",
    ),
    "per_carton": ("per_carton", "right", lambda _p, _line, n, _l, _a: plain(n.carton.each)),
    "measure": ("measure", "right", lambda _p, _line, n, _l, _a: _measure(n.carton)),
    "net": ("net", "right", lambda _p, _line, _n, load, _a: plain(load.net, 2)),
    "gross": ("gross", "right", lambda _p, _line, _n, load, _a: plain(load.gross, 2)),
    "volume": ("volume", "right", lambda _p, _line, _n, load, _a: plain(load.volume, 3)),
}
PRICE_COLUMNS = ("item", "goods", "quantity", "price", "amount")
PACK_COLUMNS = ("item", "goods", "quantity", "cartons", "per_carton", "measure", "net", "gross", "volume")


def _chosen(paper: Paper) -> tuple[str, ...]:
    if paper.content["kind"] in PACKED:
        return PACK_COLUMNS
    if paper.content["kind"] == "marks":
        return ()
    with_hs = any(line.get("hs") for line in paper.content["lines"]) and paper.content["kind"] != "quotation"
    return ("item", "goods", "hs", *PRICE_COLUMNS[2:]) if with_hs else PRICE_COLUMNS


def _columns(paper: Paper) -> list[Data]:
    found = []
    for key in _chosen(paper):
        name, align, _cell = CELLS[key]
        words = label(name, paper.language)
        if key in {"price", "amount"}:
            words = [*words[:-1], f"{words[-1]} ({paper.content['currency']})"]
        found.append({"label": words, "align": align, "wide": key == "goods"})
    return found


def _rows(paper: Paper) -> list[list[Any]]:
    content, chosen = paper.content, _chosen(paper)
    rows = []
    for at, line in enumerate(content["lines"]):
        numbers = line_of(line, content["currency"], day_of(content["date"]))
        load, amount = paper.sums.loads[at], paper.sums.amounts[at]
        rows.append([CELLS[key][2](paper, line, numbers, load, amount) for key in chosen])
    return rows if chosen else []


def _totals(paper: Paper) -> list[list[Any]]:
    found, terms, currency = paper.sums, paper.content["terms"], paper.content["currency"]
    rows: list[list[Any]] = []
    if found.discount or found.charges:
        rows.append([label("goods_total", paper.language), money(found.goods, currency)])
    if found.discount:
        percent = plain(decimal(terms.get("discount")), 2)
        rows.append(
            [[f"{one} {percent}%" for one in label("discount", paper.language)], f"−{money(found.discount, currency)}"]
        )
    rows += [[[one["words"]], money(decimal(one["amount"]), currency)] for one in terms.get("charges", [])]
    place = " ".join(one for one in (paper.content["incoterm"], paper.content["place"]) if one)
    total = label("total", paper.language)
    rows.append([[f"{total[0]} {place}".strip(), *total[1:]], f"{currency} {money(found.total, currency)}"])
    return rows


def _summary(paper: Paper) -> list[list[Any]]:
    """What a packing list adds up."""
    found = paper.sums.load
    pairs = (
        ("cartons", "" if found.cartons is None else f"{found.cartons:,}"),
        ("net", plain(found.net, 2)),
        ("gross", plain(found.gross, 2)),
        ("volume", plain(found.volume, 3)),
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
