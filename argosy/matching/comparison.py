"""Two companies side by side: the best pairing of their names, and their contacts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argosy.matching.company import Company
from argosy.matching.contacts import Shared, compare_contacts
from argosy.matching.countries import country_code
from argosy.matching.likeness import stands_for
from argosy.matching.misplaced import sorted_out
from argosy.matching.names import Name, prepare
from argosy.matching.outcome import Pairing
from argosy.matching.pairing import pair
from argosy.matching.rarity import BRAND, STOP
from argosy.matching.variants import variants

_MOST_NAMES = 14
_FULL = 0.999
_LONGEST_ACRONYM = 5


@dataclass(slots=True)
class Comparison:
    """All that the verdict is drawn from."""

    left: Company
    right: Company
    shared: Shared
    names: Pairing | None = None
    main_names: Pairing | None = None  # the two main names, where other names fit better
    shared_names: float = 0.0  # how many of the fewer names are common to both
    names_in_common: int = 0
    initials: str = ""  # one name is the other's initials
    unnamed: bool = False  # at least one side has no name of its own


def put_side_by_side(left: Company, right: Company) -> Comparison:
    """Compare everything the two records say."""
    both = without_names(left, right)
    compare_names(both)
    return both


def without_names(left: Company, right: Company) -> Comparison:
    """Compare everything but the names, which takes the least time."""
    left, right = _with_code(sorted_out(left)), _with_code(sorted_out(right))
    return Comparison(left, right, compare_contacts(left, right))


def are_apart(both: Comparison) -> bool:
    """Nothing in common, each in a country and on domains of its own, one name each: no likeness of names outweighs that."""
    return both.shared.are_apart and all(
        not company.names and len(variants(company.name)) == 1 for company in (both.left, both.right)
    )


def compare_names(both: Comparison) -> None:
    """What the names say comes to it."""
    ours, theirs = _names(both.left), _names(both.right)
    both.unnamed = not ours or not theirs or not (_has_own_word(ours[0]) and _has_own_word(theirs[0]))
    if ours and theirs:
        _compare_names(both, ours, theirs)


def _with_code(company: Company) -> Company:
    """The country in the two letters by which everything below knows it."""
    code = country_code(company.country) if company.country else ""
    return company if code == company.country else replace(company, country=code)


def _names(company: Company) -> list[Name]:
    found = [prepare(one) for one in variants(company.name)] if company.name.strip() else []
    for other in company.names[:_MOST_NAMES]:
        found += [prepare(one) for one in variants(other)]
    return [name for name in found if name.words]


def _has_own_word(name: Name) -> bool:
    return any(word.weight >= 0.4 and word.kind != STOP for word in name.words)


def _compare_names(both: Comparison, ours: list[Name], theirs: list[Name]) -> None:
    main = best = pair(ours[0], theirs[0])
    if len(ours) > 1 or len(theirs) > 1:
        keys, other_keys = {name.key for name in ours}, {name.key for name in theirs}
        common = keys & other_keys
        both.shared_names = len(common) / min(len(keys), len(other_keys))
        both.names_in_common = len(common)
        if _rank(main) < _FULL:
            best = _best_of(main, ours, theirs, common)
        if best is not main and _is_only_an_acronym(best, main):
            best = main
    both.names = best
    both.main_names = main if best is not main else None
    if not (best.brand and min(best.cover) > 0.5):
        both.initials = _initials(ours, theirs)


def _is_only_an_acronym(best: Pairing, main: Pairing) -> bool:
    """INN stands for Indústrias Navais and for Indústrias Nucleares do Nordeste: it says no more than their first letters."""
    short = best.left.joined
    if short != best.right.joined or len(short) > _LONGEST_ACRONYM or not min(main.over(BRAND)):
        return False
    sides = [
        [[word.plain for word in name.words if word.kind != STOP or keep] for keep in (False, True)]
        for name in (main.left, main.right)
    ]
    return all(any(len(words) > 1 and stands_for(short, words) for words in side) for side in sides)


def _best_of(main: Pairing, ours: list[Name], theirs: list[Name], common: set[str]) -> Pairing:
    """The pairing that speaks most for one company; equal names first, they are found without comparing all with all."""
    if common:
        key = max(common, key=len)
        equal = pair(next(name for name in ours if name.key == key), next(name for name in theirs if name.key == key))
        if _rank(equal) >= _FULL:
            return equal
    pairs = [(ours[0], name) for name in theirs[1:]] + [(name, theirs[0]) for name in ours[1:]]
    pairs += list(zip(ours[1:3], theirs[1:3], strict=False))
    hopeful = {(one.joined, other.joined): (one, other) for one, other in pairs if _may_fit(one, other)}
    return max((main, *(pair(one, other) for one, other in hopeful.values())), key=_rank)


def _may_fit(one: Name, other: Name) -> bool:
    """Names in one alphabet that have no word in common, nor two that begin alike, need no closer look."""
    if one.script != other.script or one.is_chinese or other.is_chinese:
        return True
    return not one.beginnings.isdisjoint(other.beginnings)


def _rank(found: Pairing) -> float:
    return found.rank


def _initials(ours: list[Name], theirs: list[Name]) -> str:
    for one, other in ((ours[0], theirs[0]), (theirs[0], ours[0])):
        own = [word.plain for word in one.words if word.kind != STOP]
        if len(own) != 1 or one.words[-1].kind != BRAND:
            continue
        words = [word.plain for word in other.words if word.kind != STOP]
        with_form = [*words, *(("company",) if other.forms else ())]
        with_small = [word.plain for word in other.words]
        if any(len(run) > 1 and stands_for(own[0], run) for run in (words, with_form, with_small)):
            return own[0]
    return ""
