"""From what a document says to what is set on paper: titles, columns, rows and blocks in the document's language."""

from __future__ import annotations

from typing import Any

from babel import Locale

from argosy.deals.papers import amounts_in_words, blocks, goods
from argosy.deals.papers.designs import (
    LOADS,
    SIZES,
    TEXTS,
    blocks_of,
    columns_of,
    design_of,
    is_in_order,
    room,
)
from argosy.deals.papers.figures import PACKED, PRICED, Data, Paper, count, exact, money, plain, shown_day, sums_of
from argosy.deals.papers.own_words import over, spoken
from argosy.deals.papers.sums import charged, decimal
from argosy.deals.papers.wording import CLAUSES, DECLARATION, TITLES, label, said

# Who the other side is called; elsewhere it is the buyer.
CALLED = {"booking": "consignee", "invoice": "consignee", "packing_list": "consignee", "purchase": "supplier"}
# Who signs: we, then the other side.
SIGNERS = {"purchase": ("for_buyer", "for_supplier")}
SIGNED_BY_BOTH = frozenset({"proforma", "order", "contract"})
LOGO_OF = {"modern": "right"}
# How wide a letter of the footer is at its 7 points, in millimetres.
LETTER, SIGN = 1.25, 2.47


def laid_out(content: Data, *, mark: str = "") -> Data:
    """Everything that the template sets, as plain JSON: no text of a user's ever becomes markup."""
    paper = Paper(content, sums_of(content))
    language, kind = paper.language, content["kind"]
    return {
        "language": language,
        "title": over(design_of(content).get("title"), TITLES[kind], language),
        "mark": label(mark, language)[0] if mark else "",
        "seller": blocks.seller(content, language),
        "seller_party": blocks.ourselves(content, language),
        "buyer": blocks.buyer(content, language, CALLED.get(kind, "buyer")),
        "words_label": label("in_words", language),
        "bank_label": label("bank_details", language),
        "notes_label": label("notes", language),
        "marks_label": label("marks", language),
        "big_marks": kind == "marks",
        "summary": _summary(paper) if kind == "marks" else [],
        "clauses_label": label("clauses", language),
        "signature_label": label("signature", language),
        "page_label": label("page", language)[0],
        "number": content["number"],
        "columns": goods.columns(paper),
        "rows": goods.rows(paper),
        "sums": goods.added_up(paper) if _adds_up(content) else [],
        **_look(content),
        **_order(content),
        **_blocks(paper, frozenset(blocks_of(content))),
        **{name: spoken(design_of(content).get(name), paper) for name in TEXTS},
        "footer_lines": _footer_lines(paper),
    }


def _look(content: Data) -> Data:
    design, look = design_of(content), content.get("layout", "classic")
    return {
        "layout": look,
        "accent": design.get("accent") or content["seller"].get("accent") or "#0f5c63",
        "paper": design.get("paper") or "a4",
        "larger": SIZES.get(design.get("size", ""), 0.0),
        "logo_at": design.get("logo") or LOGO_OF.get(look, "left"),
        "sides": design.get("sides") or "letterhead",
    }


def _order(content: Data) -> Data:
    """The blocks from top to bottom; what the goods come to stands in their table where it follows them at once."""
    found = blocks_of(content)
    tail = []
    for key in found[found.index("goods") + 1 :] if "goods" in found else ():
        if key not in {"totals", "words"}:
            break
        tail.append(key)
    order = [key for key in found if key not in tail]
    return {"order": order, "tail": tail, "is_in_order": is_in_order(found)}


def _adds_up(content: Data) -> bool:
    return content["kind"] in PACKED or bool(set(columns_of(content)) & set(LOADS))


def _blocks(paper: Paper, there: frozenset[str]) -> Data:
    """What stands in each block; nothing in those that are left out."""
    content, language, kind = paper.content, paper.language, paper.content["kind"]

    def show_day(text: str) -> str:
        return shown_day(text, language)

    found: dict[str, Any] = {
        "facts": blocks.facts(content, language, show_day=show_day),
        "terms": blocks.terms(content, language, kind, show_day=show_day),
        "totals": _totals(paper) if kind in PRICED else [],
        "words": _in_words(paper) if kind in PRICED and paper.sums.total > 0 else [],
        "bank": blocks.bank(content, language),
        "notes": content["terms"].get("notes", ""),
        "marks": content["terms"].get("marks", ""),
        "clauses": _clauses(paper),
        "declaration": _declaration(paper),
        "signatures": [label(one, language) for one in _signers(kind)],
    }
    return {key: value if key in there else type(value)() for key, value in found.items()}


def _clauses(paper: Paper) -> list[list[list[str]]]:
    own = design_of(paper.content).get("clauses")
    if own:
        return [[spoken(one[:2], paper), spoken(one[2:], paper)] for one in own]
    return [[said(name, paper.language), said(text, paper.language)] for name, text in CLAUSES]


def _footer_lines(paper: Paper) -> int:
    """How many lines the enterprise's own footer takes, so that the page leaves room for it."""
    wide = room(design_of(paper.content).get("paper", "")) * 0.97
    texts = [line for text in spoken(design_of(paper.content).get("footer"), paper) for line in text.split("\n")]
    widths = [sum(SIGN if ord(sign) > 0x2E80 else LETTER for sign in line) for line in texts]
    return sum(int(width // wide) + 1 for width in widths)


def _signers(kind: str) -> tuple[str, ...]:
    if kind == "marks":  # a sheet to be copied, nothing to be signed
        return ()
    return SIGNERS.get(kind) or (("for_seller", "for_buyer") if kind in SIGNED_BY_BOTH else ("for_seller",))


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
        ("cartons", count(found.cartons)),
        ("net", exact(found.net, 2)),
        ("gross", exact(found.gross, 2)),
        ("volume", exact(found.volume, 3)),
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
