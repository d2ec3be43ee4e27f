"""Whose data is meant: a member, or somebody outside who is known by an address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from argosy.enterprise.models import Member
from argosy.platform import search

# What takes the place of a name in texts that stay.
NOBODY = "—"
SHORTEST = 3
HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Subject:
    """One person in one enterprise. `words` are what she may be called in texts about her."""

    enterprise: UUID
    member: UUID | None = None
    user: UUID | None = None
    keys: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()
    with_mail: bool = True

    def called(self, words: Iterable[str]) -> Subject:
        """The same person, known by more words."""
        told = {one.strip() for one in (*self.words, *words)}
        return replace(self, words=tuple(sorted((one for one in told if _tells(one)), key=len, reverse=True)))

    def stands_in(self, text: object) -> bool:
        """Is this person named in the text?"""
        folded = str(text).casefold()
        return any(word.casefold() in folded for word in self.words)

    def taken_out(self, text: str) -> str:
        """The text without what names this person."""
        if not self.words:
            return text
        return re.sub("|".join(re.escape(word) for word in self.words), NOBODY, text, flags=re.IGNORECASE)


def _tells(word: str) -> bool:
    return len(word) >= (2 if HAN.search(word) else SHORTEST)


def of_member(member: Member, *, with_mail: bool = True) -> Subject:
    """The member, with what she is called."""
    user = member.user
    known = Subject(member.enterprise_id, member.pk, user.pk, with_mail=with_mail)
    return known.called([user.email, user.name, user.mobile, user.phone])


def of_address(enterprise: UUID, address: str) -> Subject:
    """Whoever is reached at this address."""
    return Subject(enterprise, keys=frozenset({key_of(enterprise, address)})).called([address])


def key_of(enterprise: UUID, address: str) -> int:
    """The token under which an address is looked up in this enterprise."""
    return search.blind(enterprise, address.strip().casefold())
