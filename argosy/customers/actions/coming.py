"""Companies on their way in by the thousand: what is known of each, and the keys under which it will be found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from argosy import matching
from argosy.customers.actions.people import NewContact
from argosy.customers.actions.recognising import BY_PHONE, account
from argosy.customers.models import PointKind, Tag
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise

Key = tuple[str, int]


@dataclass(slots=True)
class Coming:
    """A company with its people, before it has a row."""

    known: dict[str, Any]  # the fields of a customer by their names
    people: list[NewContact] = field(default_factory=list)
    own: dict[UUID, Any] = field(default_factory=dict)  # the enterprise's own fields
    own_of_person: dict[UUID, Any] = field(default_factory=dict)  # the same of the first person
    tags: list[Tag] = field(default_factory=list)
    owner: UUID | None = None
    at: int = 0  # the line of the file
    left: str = ""  # what it says that is in none of our lists, in words: it goes to the notes
    id: str = ""  # that it will have, where somebody must know it before
    tokens: list[int] | None = None  # what it is searched by, where that was worked out already

    @property
    def notes(self) -> str:
        """All that goes to the notes of a new company."""
        return "\n".join(filter(None, (self.known.get("notes", ""), self.left)))

    @property
    def name(self) -> str:
        """The company's name."""
        return str(self.known.get("name", ""))


def company_of(coming: Coming) -> matching.Company:
    """The company as it is compared, with all ways to reach it and its people."""
    emails, phones = [], [str(coming.known.get("phone", ""))]
    for person in coming.people:
        points = person.points or ()
        emails += [person.email, *(value for kind, value in points if kind == PointKind.EMAIL)]
        phones += [person.phone, *(value for kind, value in points if kind in BY_PHONE)]
    return matching.Company(
        name=coming.name,
        names=tuple(coming.known.get("other_names", ())),
        country=str(coming.known.get("country", "")),
        website=str(coming.known.get("website", "")),
        email=" | ".join(filter(None, emails)),
        phone=" | ".join(filter(None, phones)),
    )


def people_of(coming: Coming) -> list[str]:
    """The names of its people, by which it is found too."""
    return [person.name for person in coming.people if person.name]


def keys_of(coming: Coming, company: matching.Company) -> set[Key]:
    """The kinds and hashes under which the company is found, as `recognising.index` makes them of its rows."""
    return hashed(coming, matching.keys_of(company, people_of(coming)))


def hashed(coming: Coming, found: Iterable[tuple[str, str]]) -> set[Key]:
    """The same where the values have been worked out (`matching.many`); accounts in networks come to them."""
    kept = [pair for pair in {*found, *_accounts(coming)} if pair[1]]
    hashes = search.blind_all(current_enterprise(), [f"{kind}:{value}" for kind, value in kept])
    return set(zip([kind for kind, _value in kept], hashes, strict=True))


def has_long_word(found: Iterable[tuple[str, str]]) -> bool:
    """Has the name a word of its own so long that each half of it is filed alone, with nothing beside it?"""
    return any(kind == "half" and " " not in value for kind, value in found)


def _accounts(coming: Coming) -> Iterator[tuple[str, str]]:
    for person in coming.people:
        for kind, value in person.points or ():
            if kind != PointKind.EMAIL and kind not in BY_PHONE:
                yield "social", account(value)


def searched_by(coming: Coming) -> list[int]:
    """The tokens under which the company is found, but for its number; worked out once."""
    if coming.tokens is None:
        coming.tokens = search.tokens(current_enterprise(), [], prefixes=_words_of(coming))
    return coming.tokens


def _words_of(coming: Coming) -> list[str]:
    """What the company is searched by."""
    known = coming.known
    people = [text for one in coming.people for text in (one.name, one.email, one.phone)]
    people += [value for one in coming.people for _kind, value in one.points or ()]
    return [coming.name, *known.get("other_names", ()), known.get("city", ""), known.get("website", ""), *people]
