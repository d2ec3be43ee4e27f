"""Does a document agree with its letter of credit, and can it still be presented? (UCP 600, articles 14, 18, 28 to 31)"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from argosy.deals.papers.blocks import place_of
from argosy.deals.papers.describing import lacking
from argosy.deals.papers.describing_quantities import compare
from argosy.deals.papers.figures import PRICED, money, plain, sums_of
from argosy.deals.papers.finding import Data, Finding, differ
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.reading_words import amount_of
from argosy.deals.papers.sums import HUNDRED, decimal

WITH_MARKS = frozenset({"invoice", "packing_list", "marks", "booking"})
# Unless the credit says otherwise, papers are presented within 21 days after shipment (UCP 600, article 14 c).
PRESENTED_WITHIN = 21
PRESENTED = frozenset({"invoice", "packing_list"})
# Where partial shipments are not allowed, 5 % less may be drawn all the same (article 30 c).
MAY_LACK = Decimal(5)
# At least so much of the value is insured (article 28 f ii).
LEAST_COVER = Decimal(110)
INSURED = frozenset({"CIF", "CIP"})
# So much of a description is quoted, and so many words that are not there.
SHOWN, MOST_WORDS = 150, 12
# 加10%, 加成, not 加保 (more risks are insured) and 加拿大 (Canada).
ADDED = re.compile(r"\+|\bplus\b|加成|另加|加计?\s*[\d一二三]", re.IGNORECASE)
# Less than half is no cover: what is added to the value (“10 % over”), or a deductible.
PERCENT = re.compile(r"(?<![\d.])([5-9]\d|\d{3})(\.\d+)?\s*(?:[%％]|per\s?cent)", re.IGNORECASE)


def with_credit(content: Data, today: date) -> Iterator[Finding]:
    """What does not agree with the letter of credit under which the document is presented."""
    credit: Data = content["terms"].get("lc", {})
    parts = content["terms"].get("payment", [])
    is_by_credit = any(one.get("method") == "lc" for one in parts)
    if not credit:
        if is_by_credit and content["kind"] in PRESENTED:
            yield Finding(
                _("It is paid by L/C, and nothing of the L/C is written down to check it against."), is_red=False
            )
        return
    if parts and not is_by_credit:
        yield Finding(_("There is an L/C, but no part of the payment is by L/C."), is_red=False)
    yield from _names(content, credit)
    yield from _amount(content, credit)
    yield from _credit_itself(content, credit)
    yield from _shipment(content, credit)
    yield from _presentation(content, credit, today)
    yield from _goods(content, credit)
    yield from _cover(content)


def _names(content: Data, credit: Data) -> Iterator[Finding]:
    if differ(credit.get("applicant"), content["buyer"].get("name")):
        yield Finding(
            _("The buyer is “%(ours)s”, the applicant in the L/C “%(theirs)s”.")
            % {"ours": content["buyer"].get("name", ""), "theirs": credit["applicant"]}
        )
    seller = content.get("seller") or {}
    ours = [seller.get("name", ""), seller.get("name_zh", "")]
    if credit.get("beneficiary") and any(ours) and not any(_begins(credit["beneficiary"], one) for one in ours):
        values = {"ours": ours[0] or ours[1], "theirs": credit["beneficiary"]}
        yield Finding(_("We are “%(ours)s” on it, the beneficiary in the L/C is “%(theirs)s”.") % values)
    if content["kind"] in WITH_MARKS and differ(credit.get("marks"), content["terms"].get("marks")):
        yield Finding(_("The shipping marks differ from those in the L/C."))


def _amount(content: Data, credit: Data) -> Iterator[Finding]:
    if content["kind"] not in PRICED:
        return
    if differ(credit.get("currency"), content["currency"]):
        values = {"ours": content["currency"], "theirs": credit["currency"]}
        yield Finding(_("It is in %(ours)s, the L/C in %(theirs)s.") % values)
        return
    if not credit.get("amount"):
        return
    total, amount, tolerance = sums_of(content).total, decimal(credit["amount"]), decimal(credit.get("tolerance"))
    most = amount * (HUNDRED + tolerance) / HUNDRED
    least = amount * (HUNDRED - max(tolerance, MAY_LACK)) / HUNDRED
    shown = {"total": money(total, content["currency"])}
    if total > most:
        values = shown | {"most": money(most, content["currency"])}
        yield Finding(_("The total of %(total)s is more than the L/C pays, %(most)s.") % values)
    elif total < least and credit.get("partial") == "not_allowed" and content["kind"] == "invoice":
        values = shown | {"least": money(least, content["currency"])}
        sentence = _("The total of %(total)s is less than %(least)s, and the L/C allows no partial shipments.")
        yield Finding(sentence % values)
    allowed = decimal(content["terms"].get("tolerance"))
    if content["kind"] != "invoice" and allowed > tolerance:
        more = {"ours": plain(allowed, 2), "theirs": plain(tolerance, 2)}
        yield Finding(
            _("%(ours)s %% more or less is agreed, the L/C pays %(theirs)s %% more at most.") % more, is_red=False
        )


def _credit_itself(content: Data, credit: Data) -> Iterator[Finding]:
    """A credit that contradicts itself is amended before anything is shipped under it."""
    said, figure = amount_of(str(credit.get("amount_words") or "")), decimal(credit.get("amount"))
    currency = credit.get("currency") or content["currency"]
    if said is not None and figure and said != figure:
        values = {"words": money(said, currency), "figure": money(figure, currency)}
        yield Finding(_("The L/C says %(words)s in words and %(figure)s in figures: have it amended.") % values)
    latest, expiry = credit.get("latest_shipment", ""), credit.get("expiry", "")
    if latest and expiry and latest > expiry:
        days = {"latest": latest, "expiry": expiry}
        yield Finding(_("The L/C lets ship until %(latest)s but expires on %(expiry)s: have it amended.") % days)


def _shipment(content: Data, credit: Data) -> Iterator[Finding]:
    transport = content["terms"].get("transport", {})
    shipped, latest = transport.get("etd") or transport.get("latest_shipment", ""), credit.get("latest_shipment", "")
    if shipped and latest and shipped > latest:
        yield Finding(
            _("Shipment on %(day)s is after the L/C’s latest date, %(latest)s.") % {"day": shipped, "latest": latest}
        )
    if differ(credit.get("incoterm"), content.get("incoterm")):
        values = {"ours": content["incoterm"], "theirs": credit["incoterm"]}
        yield Finding(_("The delivery term is %(ours)s here and %(theirs)s in the L/C.") % values)
    for name, words in (("loading", _("Port of loading")), ("discharge", _("Port of discharge"))):
        if differ(credit.get(name), content.get(name)):
            values = {"what": words, "ours": place_of(content.get(name, "")), "theirs": place_of(credit[name])}
            # "ANY CHINESE PORT" may well be ours: somebody looks
            is_one = not credit[name].casefold().startswith("any ")
            yield Finding(_("%(what)s: “%(ours)s” here, “%(theirs)s” in the L/C.") % values, is_red=is_one)
    forbidden = {
        "partial": _("Partial shipments are allowed here, but not in the L/C."),
        "transhipment": _("Transhipment is allowed here, but not in the L/C."),
    }
    for name, sentence in forbidden.items():
        if credit.get(name) == "not_allowed" and transport.get(name) == "allowed":
            yield Finding(sentence)


def _presentation(content: Data, credit: Data, today: date) -> Iterator[Finding]:
    shipped, expiry = content["terms"].get("transport", {}).get("etd"), credit.get("expiry")
    if expiry and expiry < content["date"]:
        yield Finding(_("The L/C expired on %(day)s, before the document’s date.") % {"day": expiry})
    if content["kind"] not in PRESENTED:
        return
    if expiry and content["date"] <= expiry < today.isoformat():
        yield Finding(_("The L/C expired on %(day)s: the papers can no longer be presented.") % {"day": expiry})
        return
    if not shipped:
        return
    within = int(decimal(credit.get("present_within")) or PRESENTED_WITHIN)
    last = min(date.fromisoformat(shipped), date.max - timedelta(days=within)) + timedelta(days=within)
    if last < today:
        values = {"day": last.isoformat(), "days": within}
        yield Finding(_("The papers had to be presented by %(day)s, %(days)s days after shipment.") % values)
    elif expiry and expiry < last.isoformat() and expiry >= today.isoformat():
        values = {"expiry": expiry, "last": last.isoformat()}
        sentence = _("Present the papers by %(expiry)s, when the L/C expires, not only by %(last)s.")
        yield Finding(sentence % values, is_red=False)


def _goods(content: Data, credit: Data) -> Iterator[Finding]:
    """An invoice describes the goods as the credit does (article 18 c)."""
    if content["kind"] != "invoice":
        return
    said = " ".join(str(credit.get("goods") or "").split())
    wrong, rest = compare(said, content, credit)
    if words := [*wrong, *lacking(rest, laid_out(content))]:
        values = {"goods": said if len(said) <= SHOWN else said[:SHOWN] + " …", "words": ", ".join(words[:MOST_WORDS])}
        sentence = _("The L/C describes the goods as “%(goods)s”, and the invoice does not say: %(words)s.")
        yield Finding(sentence % values)


def _begins(text: str, name: str) -> bool:
    # behind the name stands the address, which need not be the same (article 14 j)
    return bool(_letters(name)) and _letters(text).startswith(_letters(name))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _cover(content: Data) -> Iterator[Finding]:
    text = str(content["terms"].get("insurance") or "")
    said = [Decimal(whole + rest) for whole, rest in PERCENT.findall(text)]
    is_sum = bool(ADDED.search(text))  # “the invoice value plus 10 %”
    if content["incoterm"] in INSURED and said and not is_sum and max(said) < LEAST_COVER:
        sentence = _("%(percent)s %% are insured, and under an L/C at least %(least)s %% of the value must be.")
        yield Finding(sentence % {"percent": plain(max(said), 2), "least": plain(LEAST_COVER)})
