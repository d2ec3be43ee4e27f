"""Before a document leaves: does it agree with itself, with the documents of its chain, and with the letter of credit?

A bank refuses papers that differ in a letter (UCP 600, articles 14 and 18); a buyer sees what does not add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from argosy.deals.papers import payment
from argosy.deals.papers.blocks import place_of
from argosy.deals.papers.checking_cartons import with_cartons, with_cartons_of
from argosy.deals.papers.checking_credit import WITH_MARKS, with_credit
from argosy.deals.papers.checking_purchase import PURCHASE, with_purchases
from argosy.deals.papers.designs import design_of
from argosy.deals.papers.figures import PRICED, money, percent, sums_of
from argosy.deals.papers.finding import Data, Finding, differ
from argosy.deals.papers.needs import unseen
from argosy.deals.papers.reading_lines import called
from argosy.deals.papers.reading_words import amount_of
from argosy.deals.papers.sums import Sums, decimal
from argosy.platform.punctuation import listed

# The seller pays the carriage to a place abroad; insures too.
TO_THE_PORT_ABROAD = frozenset({"CFR", "CIF", "CPT", "CIP"})
INSURED = frozenset({"CIF", "CIP"})
FAR_AWAY = timedelta(days=3653)
TO_BE_PAID = frozenset({"proforma", "invoice"})
# “SAY US DOLLARS … ONLY”
SAID = re.compile(r"\bsay\b(.{5,200}?)\bonly\b", re.IGNORECASE)
SAME_IN_CHAIN = ("incoterm", "place", "loading", "discharge", "currency")
SAME_IN_LINES = ("quantity", "unit", "price", "hs", "origin", "net", "gross", "each")
WITHOUT_PRICES = frozenset({"packing_list", "marks", "booking"})
NUMBERS = "\ue000"  # stands for the numbers of those that say the same; nobody types it


def findings(
    content: Data, chain: Sequence[Data], today: date, from_stock: Mapping[str, Decimal] | None = None
) -> list[Finding]:
    """Everything that does not agree, the grave first; what comes from stock need not be bought."""
    found = [*_with_itself(content, today), *with_credit(content, today)]
    found += with_purchases(content, chain, from_stock or {})
    # what is bought has another price, another term and another side than what is sold
    found += _with_others(content, [one for one in chain if PURCHASE not in (content["kind"], one["kind"])])
    return sorted(dict.fromkeys(found), key=lambda one: not one.is_red)


def _with_itself(content: Data, today: date) -> Iterator[Finding]:
    kind, terms = content["kind"], content["terms"]
    sums = sums_of(content)
    if not content["lines"]:
        yield Finding(_("There are no goods on it."))
    elif kind in PRICED and not sums.is_complete:
        yield Finding(_("Some lines have no quantity or no price."))
    yield from _other_side(content)
    parts = [payment.Part.of(one) for one in terms.get("payment", [])]
    if kind in PRICED and parts and not payment.whole(parts):
        yield Finding(_("The parts of the payment do not make 100 %."))
    if kind in TO_BE_PAID and not (content.get("bank") or {}).get("account"):
        yield Finding(_("No bank account says where to pay."))
    if content.get("valid_until") and content["valid_until"] < today.isoformat() and kind in {"quotation", "proforma"}:
        yield Finding(_("Its validity has passed."))
    yield from _words(content, sums)
    yield from _days(content, today)
    yield from _terms(content)
    yield from _packing(content, sums)
    yield from with_cartons(content, sums)
    yield from _left_out(content)


def _left_out(content: Data) -> Iterator[Finding]:
    """What is typed and the layout does not show."""
    if left := unseen(content):
        values = {"layout": design_of(content).get("name", ""), "what": listed(one.words for one in left)}
        yield Finding(_("The layout “%(layout)s” leaves out: %(what)s.") % values, is_red=False)


def _other_side(content: Data) -> Iterator[Finding]:
    is_bought = content["kind"] == PURCHASE
    if not content["buyer"].get("name"):
        yield Finding(_("The supplier’s name is missing.") if is_bought else _("The buyer’s name is missing."))
    if not content["buyer"].get("address"):
        sentence = _("The supplier’s address is missing.") if is_bought else _("The buyer’s address is missing.")
        yield Finding(sentence, is_red=False)


def _days(content: Data, today: date) -> Iterator[Finding]:
    """A day that lies decades away was hardly meant: it is asked about, and taken."""
    transport, credit = content["terms"].get("transport", {}), content["terms"].get("lc", {})
    days = (  # two of them are called the same in Chinese
        (_("Date"), content["date"]),
        (_("Valid until"), content.get("valid_until")),
        (_("Shipment by"), transport.get("latest_shipment")),
        (_("Departure"), transport.get("etd")),
        (_("Arrival"), transport.get("eta")),
        (_("Expires on"), credit.get("expiry")),
        (_("Latest shipment"), credit.get("latest_shipment")),
    )
    for what, day in days:
        if day and abs(date.fromisoformat(day) - today) > FAR_AWAY:
            values = {"what": what, "day": day}
            yield Finding(_("%(what)s: %(day)s is more than ten years away. Is it meant?") % values, is_red=False)


def _words(content: Data, sums: Sums) -> Iterator[Finding]:
    """An amount in words that somebody typed into the remarks must be the total."""
    if content["kind"] not in PRICED:
        return
    for said in SAID.findall(" ".join(str(content["terms"].get("notes", "")).split())):
        amount = amount_of(said)
        if amount is not None and amount != sums.total:
            values = {"words": said.strip(), "total": money(sums.total, content["currency"])}
            yield Finding(_("The remarks say “%(words)s”, the total is %(total)s.") % values)


def _terms(content: Data) -> Iterator[Finding]:
    incoterm = content["incoterm"]
    if content["kind"] == PURCHASE:  # delivered at home
        return
    if not incoterm:
        yield Finding(_("No Incoterm says who pays for which part of the way."), is_red=False)
    elif not content["place"]:
        yield Finding(_("The Incoterm needs its named place: %(incoterm)s …") % {"incoterm": incoterm})
    if incoterm in TO_THE_PORT_ABROAD and not content.get("discharge"):
        yield Finding(
            _("Under %(incoterm)s the port of discharge must be named.") % {"incoterm": incoterm}, is_red=False
        )
    if incoterm in INSURED and not content["terms"].get("insurance"):
        yield Finding(_("Under %(incoterm)s you insure: say how.") % {"incoterm": incoterm}, is_red=False)


def _packing(content: Data, sums: Sums) -> Iterator[Finding]:
    kind = content["kind"]
    if kind in WITH_MARKS and not content["terms"].get("marks"):
        yield Finding(_("The shipping marks are missing."), is_red=False)
    if kind in {"packing_list", "booking"} and None in (sums.load.cartons, sums.load.gross, sums.load.volume):
        yield Finding(_("Cartons, weight or volume of a line are unknown, so the sums are too."))
    for line in content["lines"]:
        net, gross = decimal(line.get("net")), decimal(line.get("gross"))
        if net and gross and net > gross:
            yield Finding(_("%(item)s: the net weight is more than the gross weight.") % {"item": called(line)})
        if kind == "invoice" and not line.get("hs"):
            yield Finding(_("%(item)s has no HS code.") % {"item": called(line)}, is_red=False)


def _with_others(content: Data, others: Sequence[Data]) -> Iterator[Finding]:
    """What several papers say alike against this one is said once, with all their numbers."""
    found: dict[Finding, list[str]] = {}
    for other in others:
        for one in _with_other(content, other | {"number": NUMBERS}):
            found.setdefault(one, []).append(other["number"])
    for one, numbers in found.items():
        yield replace(one, sentence=one.sentence.replace(NUMBERS, listed(dict.fromkeys(numbers))))


def _with_other(content: Data, other: Data) -> Iterator[Finding]:
    values = {"other": other["number"]}
    named = {
        "incoterm": _("Delivery term"), "place": _("Named place"), "loading": _("Port of loading"),
        "discharge": _("Port of discharge"), "currency": _("Currency"),
    }  # fmt: skip
    for name in SAME_IN_CHAIN:
        if differ(content.get(name), other.get(name)):
            more = {"what": named[name], "here": place_of(content[name]), "there": place_of(other[name])}
            yield Finding(_("%(what)s: “%(here)s” here, “%(there)s” on %(other)s.") % {**values, **more})
    if differ(content["buyer"].get("name"), other["buyer"].get("name")):
        yield Finding(_("The buyer’s name is another on %(other)s.") % values)
    if differ(content["terms"].get("marks"), other["terms"].get("marks")):
        yield Finding(_("The shipping marks are others on %(other)s.") % values)
    yield from _lines(content, other)
    yield from with_cartons_of(content, other)
    both_priced = content["kind"] in PRICED and other["kind"] in PRICED
    if both_priced and content["currency"] == other["currency"]:
        mine, theirs = sums_of(content).total, sums_of(other).total
        if mine != theirs:
            more = {"here": money(mine, content["currency"]), "there": money(theirs, other["currency"])}
            yield Finding(_("The total is %(here)s here and %(there)s on %(other)s.") % {**values, **more})


def _lines(content: Data, other: Data) -> Iterator[Finding]:
    named = {
        "quantity": _("Quantity"), "unit": _("Unit"), "price": _("Price"), "hs": _("HS code"), "origin": _("Origin"),
        "net": _("Net kg"), "gross": _("Gross kg"), "each": _("Per carton"),
    }  # fmt: skip
    mine, theirs = _by_name(content), _by_name(other)
    is_priced = not ({content["kind"], other["kind"]} & WITHOUT_PRICES)
    for item in mine.keys() | theirs.keys():
        if item not in mine or item not in theirs:
            sentence = _("%(item)s is not on %(other)s.") if item in mine else _("%(item)s stands only on %(other)s.")
            yield Finding(sentence % {"item": item, "other": other["number"]})
            continue
        if is_priced and decimal(mine[item].get("discount")) != decimal(theirs[item].get("discount")):
            here, there = (percent(decimal(one[item].get("discount"))) or "0%" for one in (mine, theirs))
            sentence = _("%(item)s: a discount of %(here)s here, of %(there)s on %(other)s.")
            yield Finding(sentence % {"item": item, "here": here, "there": there, "other": other["number"]})
        for name in SAME_IN_LINES:
            if (name != "price" or is_priced) and _other_value(mine[item].get(name), theirs[item].get(name)):
                values = {"item": item, "what": named[name], "here": mine[item][name], "there": theirs[item][name]}
                sentence = _("%(item)s, %(what)s: %(here)s here, %(there)s on %(other)s.")
                yield Finding(sentence % {**values, "other": other["number"]})


def _other_value(one: Any, other: Any) -> bool:
    if not one or not other:
        return False
    first, second = decimal(one), decimal(other)
    return first != second if first or second else str(one) != str(other)


def _by_name(content: Data) -> dict[str, Data]:
    """The lines by what they are called; the quantities of one that stands twice are added."""
    found: dict[str, Data] = {}
    for line in content["lines"]:
        name = called(line)
        if name in found:
            total: Decimal = decimal(found[name].get("quantity")) + decimal(line.get("quantity"))
            found[name] = found[name] | {"quantity": str(total)}
        else:
            found[name] = line
    return found
