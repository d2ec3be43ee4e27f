"""Who did not get the message: from the fields of a report, else from its words, else from the message that failed."""

from __future__ import annotations

import re

from argosy.reading.bounces.evidence import Report
from argosy.reading.bounces.narrative import named, said_about_each
from argosy.reading.bounces.verdict import exact_part, judge
from argosy.reading.model import BouncedRecipient

_ADDRESS = re.compile(r"(?:\"[^\"]{1,64}\"|[^\s<>;,:()\[\]\"']{1,120})@[^\s<>;,()\"']{1,190}")
_MOST_RECIPIENTS = 200


def from_fields(groups: list[dict[str, str]], report: Report) -> list[BouncedRecipient]:
    """One verdict for each group of RFC 3464 fields."""
    addresses = [_address(group) for group in groups[:_MOST_RECIPIENTS]]
    known = [one for one in addresses if one]
    about_each = said_about_each(report.words, list(dict.fromkeys(known)))
    found: dict[str, BouncedRecipient] = {}
    for address, group in zip(addresses, groups, strict=False):
        if not address:
            continue
        status = group.get("status", "")
        said = group.get("diagnostic-code", "") or group.get("x-smtp-diagnostic", "") or group.get("x-notes", "")
        also = " ".join(
            group.get(name, "")
            for name in (
                "x-display-name",
                "x-supplementary-info",
                "x-suplementary-info",
                "x-mailer-reason",
                "failure-reason",
            )
        )
        about = about_each[address]
        sayings = [exact_part(said), f"{said} {status.partition(' ')[2]}", also, exact_part(about), about]
        if group.get("action", "").lower().startswith(("delayed", "expired")):
            sayings.append("has been delayed")
        found.setdefault(address, judge(address, status, sayings))
    return list(found.values())


def _address(group: dict[str, str]) -> str:
    """The address as the message was sent to it; the original one where the final one is no address of the internet."""
    for name in ("final-recipient", "original-recipient", "x-actual-recipient"):
        value = group.get(name, "").rpartition(";")[2]
        found = _ADDRESS.search(value)
        if found:
            return found[0].strip(".").lower()
    return ""


def from_words(report: Report, own: set[str], failed: list[str]) -> list[BouncedRecipient]:
    """One verdict for each address that the words or X-Failed-Recipients name."""
    addresses = list(dict.fromkeys(failed))
    if not addresses:
        addresses = [one.address for one in named(report.words, own, report.sent_to)]
    if not addresses:
        addresses = list(dict.fromkeys(one for one in report.sent_to if one not in own))[:1] or report.sent_to[:1]
    addresses = addresses[:_MOST_RECIPIENTS]
    about_each = said_about_each(report.words, addresses)
    found = []
    for address in addresses or [""]:
        about = about_each.get(address) or report.words
        sayings = [exact_part(about), about]
        verdict = judge(address, "", sayings)
        # What is said about all counts only where nothing is said about this one: it tells of the others too.
        if len(addresses) < 2 or verdict.failure == "other":
            verdict = judge(address, "", [*sayings, report.words])
        found.append(verdict)
    return found
