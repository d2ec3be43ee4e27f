"""The reasons of a verdict in sentences that a seller understands, drawn from the same numbers as the score."""

from __future__ import annotations

from collections.abc import Iterator

from argosy.matching.comparison import Comparison
from argosy.matching.features import Features
from argosy.matching.outcome import Pairing

_ALIKE = 0.5
_SURE = 0.7


def in_words(both: Comparison, found: Features) -> tuple[str, ...]:
    """What speaks for and against, the strongest kinds first: contacts, names, places."""
    return (*_of_contacts(both, found), *_of_names(both, found), *_of_places(both, found)) or ("nothing to compare",)


def _of_contacts(both: Comparison, found: Features) -> Iterator[str]:
    shared = both.shared
    if shared.email:
        yield f"same e-mail {shared.email}"
    if shared.is_lent:
        yield f"shared mail domain {shared.domain}, a forwarder's"
    elif shared.domain and shared.is_only_mail:
        yield f"shared mail domain {shared.domain}, but another domain of their own"
    elif shared.domain:
        yield f"same domain {shared.domain}"
    if shared.host:
        yield f"same page {shared.host}"
    if shared.domains_differ:
        yield (
            "own domains of the same name under different endings"
            if shared.domains_alike
            else "different domains of their own"
        )
    if found.get("domain_spells_name"):
        yield "the domain of one is the name of the other"
    yield from _of_phones(both)


def _of_phones(both: Comparison) -> Iterator[str]:
    if both.shared.phone:
        yield f"same phone {both.shared.phone}"
    elif both.shared.phones_differ:
        yield "different phones"


def _of_names(both: Comparison, found: Features) -> Iterator[str]:
    names = both.names
    if names is None:
        yield "one side has no name"
        return
    if both.main_names is not None:
        yield f'by other name: "{names.left.raw}" and "{names.right.raw}"'
    if found.get("name_equal"):
        yield _how_equal(names, found)
        return
    if both.initials:
        yield f"{both.initials.upper()} can stand for the other name"
    yield from _how_alike(names, found)


def _how_equal(names: Pairing, found: Features) -> str:
    left, right = names.left, names.right
    if left.raw == right.raw:
        text = "same name"
    elif left.raw.casefold() == right.raw.casefold():
        text = "same name but for capitals"
    elif left.raw.isascii() != right.raw.isascii():
        text = "same name in another writing"
    elif left.forms != right.forms:
        text = "name differs by legal form"
    else:
        text = "same name but for spelling and order"
    if found.get("form_differs"):
        text += f" ({_forms(names)})"
    return f"{text}, made of common words" if found.get("common_equal") else text


def _forms(names: Pairing) -> str:
    return " against ".join(", ".join(sorted(side.forms)) for side in (names.left, names.right))


def _how_alike(names: Pairing, found: Features) -> Iterator[str]:
    if found.get("own_words", 0) > 0 and names.brand:
        yield f"names share {min(names.cover):.0%} of their weight"
    for left, right in names.typos[:3]:
        yield f"{left} and {right} may be one word misspelt"
    if names.initials:
        yield "a word stands for the initials of others"
    telling = (
        [word.plain for word in names.left_over if word.weight > 0.1],
        [word.plain for word in names.right_over if word.weight > 0.1],
    )
    if telling[0] and telling[1]:
        yield f"names differ: {' '.join(telling[0])} against {' '.join(telling[1])}"
    elif telling[0] or telling[1]:
        yield f"only one name has: {' '.join(telling[0] or telling[1])}"
    if found.get("form_conflicts"):
        yield f"legal forms of different kinds: {_forms(names)}"


def _of_places(both: Comparison, found: Features) -> Iterator[str]:
    shared = both.shared
    if shared.address >= _SURE:
        yield "same address"
    elif shared.address >= 0.3:
        yield "similar address"
    elif shared.address_differs >= _ALIKE:
        yield "different addresses"
    if shared.countries_differ:
        yield f"different countries ({both.left.country.upper()}, {both.right.country.upper()})"
    elif found.get("place_conflicts") or found.get("place_differs"):
        yield "the names speak of different places"
