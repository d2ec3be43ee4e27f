"""Whom a letter may go to, while its address is typed: contacts, whom one wrote with lately, colleagues."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import gettext as _

from argosy.customers import reach
from argosy.customers.actions.recognising import folded
from argosy.customers.finding import found_ids
from argosy.customers.models import Contact, CustomerSearch
from argosy.enterprise.models import Member, MemberState
from argosy.mail import whom
from argosy.mail.models import Draft, DraftState, Folder, FolderRole, Mailbox, Message
from argosy.platform import search
from argosy.platform.access import Actor

MOST_CUSTOMERS, MOST_PEOPLE = 40, 8
# How far back one looks for those with whom one wrote lately, and in how many of one's inboxes.
RECENT, INBOXES, MOST_COLLEAGUES = 60, 5, 500


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody one can write to; `company` is the company's name, or how else one knows them."""

    name: str
    email: str
    company: str


def suggested(actor: Actor, typed: str) -> list[Person]:
    """Who is meant by these words, none twice: contacts first; with nothing typed, whom one wrote with lately."""
    words = list(search.words(typed))
    if typed.strip() and not words:
        return []
    sources: list[Callable[[], Iterator[Person]]] = [lambda: _recent(actor)]
    if words:
        sources = [lambda: _contacts(actor, typed, words), *sources, lambda: _colleagues(actor)]
    people: dict[str, Person] = {}
    for place, source in enumerate(sources):
        for person in source():
            # contacts are found by all words of their company, not by their own alone
            if (words and place == 0) or _bears(person, words):
                people.setdefault(folded(person.email), person)
            if len(people) == MOST_PEOPLE:
                return list(people.values())
    return list(people.values())


def recent_addresses(actor: Actor) -> frozenset[str]:
    """The addresses of those with whom one wrote lately and of colleagues within reach, as they are compared."""
    return frozenset(folded(one.email) for one in chain(_recent(actor), _colleagues(actor)))


def _contacts(actor: Actor, typed: str, words: list[str]) -> Iterator[Person]:
    """The contacts of visible customers that are found by these words; those who bear the words themselves first."""
    theirs = found_ids(typed, MOST_CUSTOMERS, reach.of(actor).lines(CustomerSearch.objects.all()))
    rows = (
        Contact.objects.visible_to(actor)
        .filter(customer__in=theirs, email_key__isnull=False)
        .select_related("customer")
    )
    people = [Person(c.name, c.email, c.customer.name) for c in rows[: MOST_PEOPLE * 20]]
    return iter(sorted(people, key=lambda person: not _bears(person, words)))


def _recent(actor: Actor) -> Iterator[Person]:
    """Those to whom the member wrote, then those who wrote to her, each the newest first."""
    lately = Draft.objects.visible_to(actor).filter(state=DraftState.SENT).order_by("-changed_at")
    for draft in lately.only("enterprise_id", "to", "cc")[:RECENT]:
        for name, address in whom.typed(draft.to, draft.cc):
            yield Person(name, address, _("written to lately"))
    own = Mailbox.objects.bound().answered_by(actor).values("pk")
    for inbox in Folder.objects.filter(mailbox__in=own, role=FolderRole.INBOX).order_by("id")[:INBOXES]:
        came = Message.objects.filter(folder=inbox, direction="in", is_list=False, is_auto_reply=False, is_bounce=False)
        for message in came.order_by("-at", "-id").only("enterprise_id", "sender_name", "sender_address")[:RECENT]:
            if "@" in message.sender_address:
                yield Person(message.sender_name, message.sender_address, _("wrote to you lately"))


def _colleagues(actor: Actor) -> Iterator[Person]:
    rows = Member.objects.filter(actor.reach.of("pk"), state=MemberState.ACTIVE).exclude(pk=actor.member)
    for member in rows.select_related("user")[:MOST_COLLEAGUES]:
        yield Person(str(member), member.work_email or member.user.email, _("colleague"))


def _bears(person: Person, words: list[str]) -> bool:
    own = list(search.words(f"{person.name} {person.email}"))
    return all(any(one.startswith(word) for one in own) for word in words)
