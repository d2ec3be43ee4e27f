"""What is looked at before a letter goes out, as sentences: what was forgotten, what may be a mistake, what must be mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.utils import getaddresses
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from selectolax.lexbor import LexborHTMLParser

from argosy.customers.actions.recognising import folded
from argosy.mail import alike, filling, warning_words, whom
from argosy.mail.actions.tracking import has_consent
from argosy.mail.letters import APART
from argosy.mail.models import Draft
from argosy.mail.tracking_law import law_of
from argosy.mail.whom import Recipient
from argosy.platform.access import Actor
from argosy.platform.punctuation import listed
from argosy.reading.mime.html_text import text_of

# Strangers who see each other's addresses: so many companies in To and Cc are a mailing, not a conversation.
MANY_COMPANIES = 4
# From these nobody else's mail program can load a picture.
NOWHERE = frozenset({"127.0.0.1", "localhost", "::1", None})
# Words that announce a file, in the languages that letters are written in here.
ANNOUNCES = re.compile(
    r"\b(?:attached|attachments?|enclosed|enclosure)\b|附件|附上|随附|附表|見附|\badjunt[oa]s?\b|\banex[oa]s?\b|\bim anhang\b"
    r"|\banbei\b|\bangehängt\b|\bpièces? jointes?\b|\bci-joint|\bво вложении\b|\bприлага|\bприкреп|\ballegat[oi]\b|\bekte\b"
    r"|مرفق|添付|첨부",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the writer should see before the letter goes out; what `must` be mended is not sent at all."""

    key: str
    words: str
    must: bool = False


Check = Callable[[Actor, Draft, Sequence[Recipient]], list[Doubt]]


def doubts(actor: Actor, draft: Draft, people: Sequence[Recipient]) -> list[Doubt]:
    """All that stands against sending this letter as it is, the most important first."""
    return [doubt for check in CHECKS for doubt in check(actor, draft, people)]


def _fields(_actor: Actor, draft: Draft, _people: Sequence[Recipient]) -> list[Doubt]:
    left = filling.missing(draft.subject, _own_html(draft.html))
    if not left:
        return []
    words = _("Nobody knows what to put for %(fields)s: fill it in or take it out.") % {"fields": listed(left)}
    return [Doubt("fields", words, must=True)]


def _files(_actor: Actor, draft: Draft, _people: Sequence[Recipient]) -> list[Doubt]:
    announced = ANNOUNCES.search(text_of(_own_html(draft.html)))
    if announced is None or draft.attachments.exists():
        return []
    words = _("You write “%(word)s”, but no file is attached.") % {"word": announced[0]}
    return [Doubt("files", words)]


def _subject(_actor: Actor, draft: Draft, _people: Sequence[Recipient]) -> list[Doubt]:
    return [] if draft.subject.strip() else [Doubt("subject", _("The subject is empty."))]


def _twice(_actor: Actor, draft: Draft, _people: Sequence[Recipient]) -> list[Doubt]:
    seen: dict[str, int] = {}
    for line in (draft.to, draft.cc, draft.bcc):
        for _name, address in getaddresses([APART.sub(",", line).replace(";", ",")]):
            if "@" in address:
                seen[folded(address)] = seen.get(folded(address), 0) + 1
    twice = [address for address, count in seen.items() if count > 1]
    if not twice:
        return []
    return [Doubt("twice", _("%(address)s stands there twice; it gets the letter once.") % {"address": twice[0]})]


def _alike(actor: Actor, draft: Draft, people: Sequence[Recipient]) -> list[Doubt]:
    found = alike.look_alikes(actor, [one.address for one in people], draft)
    return [
        Doubt(
            f"alike-{address}",
            _("%(address)s looks like %(domain)s, which you know, but is another domain. Is it right?")
            % {"address": address, "domain": domain},
        )
        for address, domain in found.items()
    ]


def _swindlers(actor: Actor, draft: Draft, people: Sequence[Recipient]) -> list[Doubt]:
    """Who answers a letter under a red bar writes to whoever sent it, and perhaps to where a swindler wants it."""
    if draft.answers is None:
        return []
    found = warning_words.doubtful(actor, draft.answers.thread_id, [one.address for one in people])
    words = _("%(address)s wrote the letter with the red bar: “%(title)s” Ask in another way, not by answering it.")
    return [Doubt(f"fraud-{address}", words % {"address": address, "title": title}) for address, title in found.items()]


def _everybody_sees(_actor: Actor, draft: Draft, people: Sequence[Recipient]) -> list[Doubt]:
    open_lines = f"{draft.to},{draft.cc}".casefold()
    companies = {one.customer.pk for one in people if one.customer and one.address.casefold() in open_lines}
    if len(companies) < MANY_COMPANIES:
        return []
    words = _("People of %(count)s customers will see each other's addresses. Put them into Bcc, or write to each.")
    return [Doubt("everybody", words % {"count": len(companies)})]


def of_tracking(actor: Actor, draft: Draft) -> list[Doubt]:
    """What stands against telling of this letter's opening, or the law that its writer should know of; [] where it is off."""
    if not draft.is_tracked:
        return []
    people = whom.known(actor, whom.typed(draft.to, draft.cc, draft.bcc), draft)
    return _tracking(actor, draft, people)


def _tracking(_actor: Actor, draft: Draft, people: Sequence[Recipient]) -> list[Doubt]:
    if not draft.is_tracked:
        return []
    if urlsplit(settings.BASE_URL).hostname in NOWHERE:
        words = _(
            "This installation has no public address (ARGOSY_URL), so openings cannot be told. Switch tracking off."
        )
        return [Doubt("tracking-address", words, must=True)]
    if len(people) != 1:
        words = _("Openings can be told for a letter to one person only. Write to each, or switch tracking off.")
        return [Doubt("tracking-many", words, must=True)] if people else []
    reader = people[0]
    law = law_of(reader.country)
    if reader.contact is None or not has_consent(reader.contact.pk):
        who = reader.name or reader.address
        words = _(
            "%(who)s has not agreed to tracking. %(law)s Note the consent on the contact, or switch tracking off."
        )
        return [Doubt("tracking-consent", words % {"who": who, "law": law}, must=True)]
    return [Doubt(f"tracking-law-{reader.country}", _("Openings are told. %(law)s") % {"law": law})]


def _own_html(html: str) -> str:
    """What the writer wrote, without what the letter quotes."""
    tree = LexborHTMLParser(html)
    for quoted in tree.css("blockquote"):
        quoted.decompose()
    return str(tree.body.html) if tree.body is not None else ""


CHECKS: list[Check] = [_swindlers, _tracking, _fields, _alike, _files, _subject, _twice, _everybody_sees]
