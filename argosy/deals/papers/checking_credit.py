"""Does a document agree with its letter of credit, and can it still be presented? (UCP 600, articles 14, 18, 29 and 30)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from argosy.deals.papers.blocks import place_of
from argosy.deals.papers.finding import Data, Finding, differ
from argosy.deals.papers.laying_out import PRICED, money, sums_of
from argosy.deals.papers.reading_words import amount_of
from argosy.deals.papers.sums import HUNDRED, decimal

WITH_MARKS = frozenset({"invoice", "packing_list", "marks", "booking"})
# Unless the credit says otherwise, papers are presented within 21 days after shipment (UCP 600, article 14 c).
PRESENTED_WITHIN = timedelta(days=21)
PRESENTED = frozenset({"invoice", "packing_list"})


def with_credit(content: Data, today: date) -> Iterator[Finding]:
    """What does not agree with the letter of credit under which the document is presented."""
    credit: Data = content["terms"].get("lc", {})
    if not credit:
        return
    yield from _credit_amount(content, credit)
    yield from _credit_words(content, credit)
    transport = content["terms"].get("transport", {})
    shipped, latest = transport.get("etd") or transport.get("latest_shipment", ""), credit.get("latest_shipment", "")
    if shipped and latest and shipped > latest:
        yield Finding(
            _("Shipment on %(day)s is after the L/C’s latest date, %(latest)s.") % {"day": shipped, "latest": latest}
        )
    yield from _presentation(content, credit, today)
    if credit.get("expiry") and credit["expiry"] < content["date"]:
        yield Finding(_("The L/C expired on %(day)s, before the document’s date.") % {"day": credit["expiry"]})
    if differ(credit.get("applicant"), content["buyer"].get("name")):
        yield Finding(
            _("The buyer is “%(ours)s”, the applicant in the L/C “%(theirs)s”.")
            % {"ours": content["buyer"].get("name", ""), "theirs": credit["applicant"]}
        )
    for name, words in (("loading", _("Port of loading")), ("discharge", _("Port of discharge"))):
        if differ(credit.get(name), content.get(name)):
            values = {"what": words, "ours": place_of(content.get(name, "")), "theirs": place_of(credit[name])}
            # "ANY CHINESE PORT" may well be ours: somebody looks
            is_one = not credit[name].casefold().startswith("any ")
            yield Finding(_("%(what)s: “%(ours)s” here, “%(theirs)s” in the L/C.") % values, is_red=is_one)
    if content["kind"] in WITH_MARKS and differ(credit.get("marks"), content["terms"].get("marks")):
        yield Finding(_("The shipping marks differ from those in the L/C."))


def _credit_amount(content: Data, credit: Data) -> Iterator[Finding]:
    if content["kind"] not in PRICED or not credit.get("amount"):
        return
    total, amount = sums_of(content).total, decimal(credit["amount"])
    most = amount * (HUNDRED + decimal(credit.get("tolerance"))) / HUNDRED
    if total > most:
        values = {"total": money(total, content["currency"]), "most": money(most, content["currency"])}
        yield Finding(_("The total of %(total)s is more than the L/C pays, %(most)s.") % values)


def _credit_words(content: Data, credit: Data) -> Iterator[Finding]:
    """A credit whose words and figures differ is amended before anything is shipped under it."""
    said, figure = amount_of(str(credit.get("amount_words") or "")), decimal(credit.get("amount"))
    if said is not None and figure and said != figure:
        values = {"words": money(said, content["currency"]), "figure": money(figure, content["currency"])}
        yield Finding(_("The L/C says %(words)s in words and %(figure)s in figures: have it amended.") % values)


def _presentation(content: Data, credit: Data, today: date) -> Iterator[Finding]:
    shipped, expiry = content["terms"].get("transport", {}).get("etd"), credit.get("expiry")
    if content["kind"] not in PRESENTED:
        return
    if expiry and content["date"] <= expiry < today.isoformat():
        yield Finding(_("The L/C expired on %(day)s: the papers can no longer be presented.") % {"day": expiry})
        return
    if not shipped:
        return
    last = date.fromisoformat(shipped) + PRESENTED_WITHIN
    if last < today:
        yield Finding(
            _("The papers had to be presented by %(day)s, 21 days after shipment.") % {"day": last.isoformat()}
        )
    elif expiry and expiry < last.isoformat() and expiry >= today.isoformat():
        values = {"expiry": expiry, "last": last.isoformat()}
        sentence = _("Present the papers by %(expiry)s, when the L/C expires, not only by %(last)s.")
        yield Finding(sentence % values, is_red=False)
