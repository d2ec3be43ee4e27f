"""What a kind of document needs to be one, and what is better not left out of its layout.

An invoice, a proforma, an order or a contract without what is paid for each line is none for customs and banks (WTO
Customs Valuation Agreement, article 1; UCP 600, article 18): such a layout is not kept. A quotation may be a list of
prices. What trade permits to leave out (the bank, the words of the amount, weights) is said and allowed: somebody may
print them elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.deals.papers.designs import blocks_of, columns_of, offered_blocks, offered_columns
from argosy.deals.papers.figures import PACKED, PRICED, Data

COLUMN_WORDS: dict[str, Any] = {
    "at": _("Line number"),
    "picture": _("Picture of the product"),
    "item": _("Item number"),
    "code": _("The buyer’s item code"),
    "goods": _("Description of goods"),
    "description": _("Specification in a column of its own"),
    "hs": _("HS code"),
    "origin": _("Origin"),
    "quantity": _("Quantity"),
    "unit": _("Unit in a column of its own"),
    "price": _("Unit price"),
    "discount": _("Discount"),
    "amount": _("Amount"),
    "carton_numbers": _("Carton numbers"),
    "cartons": _("Cartons"),
    "per_carton": _("Per carton"),
    "measure": _("Size of a carton"),
    "net": _("Net kg"),
    "gross": _("Gross kg"),
    "volume": _("Volume"),
}
BLOCK_WORDS: dict[str, Any] = {
    "parties": _("Seller and buyer"),
    "facts": _("Number, dates, references"),
    "goods": _("Goods"),
    "totals": _("Totals"),
    "words": _("Amount in words"),
    "terms": _("Delivery and payment"),
    "bank": _("Bank details"),
    "marks": _("Shipping marks"),
    "notes": _("Remarks"),
    "clauses": _("Clauses"),
    "declaration": _("Declaration of origin"),
    "signatures": _("Signatures"),
}
WITH_AMOUNTS = PRICED - {"quotation"}
BETTER_COLUMNS = {
    "quotation": ("amount",),
    "packing_list": ("cartons", "net", "gross", "volume"),
    "booking": ("cartons", "gross", "volume"),
}
BETTER_BLOCKS = {
    "quotation": ("totals", "bank"),
    "proforma": ("words", "bank", "signatures"),
    "order": ("signatures",),
    "contract": ("words", "clauses"),
    "invoice": ("words", "bank", "marks"),
    "packing_list": ("marks",),
    "booking": ("marks",),
    "purchase": ("signatures",),
}


@dataclass(frozen=True, slots=True)
class Lack:
    """A column or block that a layout leaves out."""

    key: str
    is_block: bool

    @property
    def words(self) -> Any:
        """What it is called."""
        return (BLOCK_WORDS if self.is_block else COLUMN_WORDS)[self.key]


def missing(content: Data) -> list[Lack]:
    """What this kind cannot do without, and the layout leaves out."""
    kind = content["kind"]
    columns = () if kind == "marks" else ("goods", "quantity", *(("price",) if kind in PRICED else ()))
    columns += ("amount",) if kind in WITH_AMOUNTS else ()
    blocks: tuple[str, ...] = ("parties", "facts", *(("marks",) if kind == "marks" else ("goods",)))
    blocks += ("totals",) if kind in WITH_AMOUNTS else ()
    blocks += ("signatures",) if kind == "contract" else ()
    return _left_out(content, columns, blocks)


def better(content: Data) -> list[Lack]:
    """What is better not left out: buyers, banks or carriers look for it, or what is typed on a document would not be seen."""
    kind = content["kind"]
    wanted = dict.fromkeys((*BETTER_BLOCKS.get(kind, ()), "terms", "notes"))
    return _left_out(content, BETTER_COLUMNS.get(kind, ()), tuple(wanted))


def unseen(content: Data) -> list[Lack]:
    """What of `better` this very document says and its layout does not show."""
    terms = content["terms"]
    said = {
        "bank": (content.get("bank") or {}).get("account"),
        "marks": terms.get("marks"),
        "notes": terms.get("notes"),
        "terms": content["incoterm"] or terms.get("payment"),
        "totals": terms.get("discount") or terms.get("charges"),
    }
    loads = content["kind"] in PACKED
    return [one for one in better(content) if (said.get(one.key) if one.is_block else loads)]


def _left_out(content: Data, columns: tuple[str, ...], blocks: tuple[str, ...]) -> list[Lack]:
    kind, there, standing = content["kind"], columns_of(content), blocks_of(content)
    found = [Lack(key, False) for key in columns if key in offered_columns(kind) and key not in there]
    return found + [Lack(key, True) for key in blocks if key in offered_blocks(kind) and key not in standing]
