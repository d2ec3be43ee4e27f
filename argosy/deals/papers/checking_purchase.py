"""Does a purchase order bring what was sold, in the right number and in time?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from argosy.deals.papers.finding import Data, Finding
from argosy.deals.papers.laying_out import plain
from argosy.deals.papers.sums import decimal

PURCHASE = "purchase"
# What was sold is what the last of these says.
SOLD_BY = ("order", "contract", "proforma")


def with_purchases(content: Data, chain: Sequence[Data]) -> Iterator[Finding]:
    """What the purchase orders of a transaction bring, against what its order sells."""
    papers = [content, *chain]
    bought = [one for one in papers if one["kind"] == PURCHASE]
    sold = next((one for kind in SOLD_BY for one in papers if one["kind"] == kind), None)
    if not bought or sold is None or content["kind"] not in {PURCHASE, *SOLD_BY}:
        return
    yield from _quantities(sold, bought, content)
    for one in bought if content["kind"] != PURCHASE else [content]:
        yield from _in_time(one, sold)


def _quantities(sold: Data, bought: Sequence[Data], here: Data) -> Iterator[Finding]:
    wanted, coming = _by_item([sold]), _by_item(bought)
    # a supplier brings a part; on what was sold, everything must come from somewhere
    named = set(_by_item([here])) if here["kind"] == PURCHASE else coming.keys() | wanted.keys()
    for item in sorted(named):
        comes = coming.get(item, Decimal(0))
        values = {"item": item, "bought": plain(comes), "order": sold["number"]}
        if item not in wanted:
            yield Finding(_("%(item)s is bought, but not sold on %(order)s.") % values)
        elif comes < wanted[item]:
            more = values | {"sold": plain(wanted[item])}
            yield Finding(_("%(item)s: %(bought)s are bought, %(sold)s are sold on %(order)s.") % more)
        elif comes > wanted[item]:
            more = values | {"sold": plain(wanted[item])}
            yield Finding(
                _("%(item)s: %(bought)s are bought, only %(sold)s are sold on %(order)s.") % more, is_red=False
            )


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
            name = str(line.get("number") or line.get("name") or line.get("name_zh") or "?")
            found[name] = found.get(name, Decimal(0)) + decimal(line.get("quantity"))
    return found
