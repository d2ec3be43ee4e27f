"""Does a purchase order bring what was sold, in the right number and in time?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from argosy.deals.papers.figures import plain
from argosy.deals.papers.finding import Data, Finding
from argosy.deals.papers.reading_lines import called
from argosy.deals.papers.sums import decimal

PURCHASE = "purchase"
# What was sold is what the last of these says.
SOLD_BY = ("order", "contract", "proforma")


def with_purchases(content: Data, chain: Sequence[Data], from_stock: Mapping[str, Decimal]) -> Iterator[Finding]:
    """What the purchase orders of a transaction bring and what comes from stock, against what its order sells."""
    papers = [content, *chain]
    bought = [one for one in papers if one["kind"] == PURCHASE]
    sold = next((one for kind in SOLD_BY for one in papers if one["kind"] == kind), None)
    if not (bought or from_stock) or sold is None or content["kind"] not in {PURCHASE, *SOLD_BY}:
        return
    yield from _quantities(sold, bought, content, from_stock)
    for one in bought if content["kind"] != PURCHASE else [content]:
        yield from _in_time(one, sold)


def _quantities(sold: Data, bought: Sequence[Data], here: Data, from_stock: Mapping[str, Decimal]) -> Iterator[Finding]:
    wanted, coming = _by_item([sold]), _by_item(bought)
    # a supplier brings a part; on what was sold, everything must come from somewhere
    named = set(_by_item([here])) if here["kind"] == PURCHASE else coming.keys() | wanted.keys() | from_stock.keys()
    for item in sorted(named):
        bought_of, there = coming.get(item, Decimal(0)), from_stock.get(item, Decimal(0))
        values = {"item": item, "bought": plain(bought_of), "stock": plain(there), "order": sold["number"]}
        if item not in wanted and item not in coming:
            yield Finding(_("%(item)s: %(stock)s are set aside from stock, but not sold on %(order)s.") % values)
        elif item not in wanted:
            yield Finding(_("%(item)s is bought, but not sold on %(order)s.") % values)
        elif bought_of + there != wanted[item]:
            is_less = bought_of + there < wanted[item]
            yield _not_as_many(values | {"sold": plain(wanted[item])}, is_less=is_less, has_stock=bool(there))


def _not_as_many(values: Mapping[str, str], *, is_less: bool, has_stock: bool) -> Finding:
    if is_less and has_stock:
        sentence = _("%(item)s: %(bought)s are bought, %(stock)s come from stock, %(sold)s are sold on %(order)s.")
    elif is_less:
        sentence = _("%(item)s: %(bought)s are bought, %(sold)s are sold on %(order)s.")
    elif has_stock:
        sentence = _("%(item)s: %(bought)s are bought, %(stock)s come from stock, only %(sold)s are sold on %(order)s.")
    else:
        sentence = _("%(item)s: %(bought)s are bought, only %(sold)s are sold on %(order)s.")
    return Finding(sentence % values, is_red=is_less)


def _in_time(purchase: Data, sold: Data) -> Iterator[Finding]:
    there = purchase["terms"].get("transport", {}).get("latest_shipment", "")
    transport = sold["terms"].get("transport", {})
    leaves = transport.get("etd") or transport.get("latest_shipment", "")
    values = {"purchase": purchase["number"], "there": there, "leaves": leaves, "order": sold["number"]}
    if leaves and not there:
        yield Finding(
            _("%(purchase)s says no day of delivery; %(order)s is shipped on %(leaves)s.") % values, is_red=False
        )
    elif leaves and there > leaves:
        yield Finding(_("%(purchase)s delivers on %(there)s, after %(order)s is shipped on %(leaves)s.") % values)


def _by_item(papers: Sequence[Data]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for paper in papers:
        for line in paper["lines"]:
            name = called(line)
            found[name] = found.get(name, Decimal(0)) + decimal(line.get("quantity"))
    return found
