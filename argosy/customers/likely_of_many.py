"""The same for thousands of companies at once, as a file brings them: which few customers are worth comparing with each.

Most of those that share something are dropped, so of each no more is put together at first than a weight and a tally.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from argosy.customers.likely import PARTS_OF_NAMES, Likely, sharing, worth

# Two words together nearly tell a company; the other parts of a name do not.
_HARDLY_TELLING = ("half", "ear", "word")
# What a file is compared by: all that a typed company is, but for people's names and ends of numbers, which say too little.
KINDS = (
    *_HARDLY_TELLING,
    *sorted({"email", "social", "domain", "host", "phone", "name"} | PARTS_OF_NAMES - {*_HARDLY_TELLING}),
)
# How many keys of each kind are shared is counted in one number, eight bits a kind.
_PLACES = {kind: 8 * at for at, kind in enumerate(KINDS)}
_ONES = {kind: 1 << place for kind, place in _PLACES.items()}
_ONE_HALF, _SURE, _MASK = 1, 1 << 8 * len(_HARDLY_TELLING), 0xFF
MOST_A_KEY, MOST_COMPARED, ENOUGH = 20, 4, 3
# By parts of the name alone, of a word misspelt or heard: how rare they must be, and how many are looked at.
MOST_BY_PARTS, RARE_ENOUGH = 2, 0.9

Shared = dict[str, tuple[float, int]]  # customer → the weight of what it shares, and the tally


def likely_of_many(
    asked: Sequence[Iterable[tuple[str, int]]],
    hidden: Collection[str],
    long: Collection[int],
    *,
    coming: Mapping[str, Iterable[tuple[str, int]]],
) -> list[list[Likely]]:
    """For each company, by its keys, the customers that are worth a closer look.

    `hidden` are kinds of key that would tell too much; `long` the places of those with a long word of their own: of that a
    slip of the hand leaves two halves, and always more than one key. `coming` are the keys of customers that are being
    written, by their ids.
    """
    told = set(KINDS).difference(hidden)
    of_key: dict[int, list[int]] = defaultdict(list)
    for place, keys in enumerate(asked):
        for kind, key in keys:
            if kind in told:
                of_key[key].append(place)
    pairs = sharing(list(of_key), MOST_A_KEY)
    bearers = Counter(map(itemgetter(2), pairs))
    pairs += _coming(coming, told, of_key, bearers)
    shared: list[Shared] = [{} for _ in asked]
    for kind, customer, key in pairs:
        weight, one = worth(kind, bearers[key]), _ONES[kind]
        for place in of_key[key]:
            known = shared[place]
            have = known.get(customer)
            known[customer] = (have[0] + weight, have[1] + one) if have else (weight, one)
    return [_likely(one, is_long=place in long) for place, one in enumerate(shared)]


def _coming(
    coming: Mapping[str, Iterable[tuple[str, int]]], told: set[str], asked: Collection[int], bearers: Counter[int]
) -> Iterator[tuple[str, str, int]]:
    """The same as `sharing` tells of those that are not in the database yet; their keys are counted among the others."""
    for customer, keys in coming.items():
        for kind, key in keys:
            if kind in told and key in asked and bearers[key] < MOST_A_KEY:
                bearers[key] += 1
                yield kind, customer, key


def _likely(shared: Shared, *, is_long: bool) -> list[Likely]:
    """Those worth a closer look: by what is nearly sure, and few by parts of their names."""
    if not shared:
        return []
    sure: Mapping[str, tuple[float, int]] = {one: have for one, have in shared.items() if have[1] >= _SURE}
    least, most = (ENOUGH, MOST_COMPARED) if sure else (RARE_ENOUGH, MOST_BY_PARTS)
    ranked = sorted(
        (-weight, one)
        for one, (weight, tally) in (sure or shared).items()
        if weight >= least and not (is_long and tally == _ONE_HALF)
    )
    return [Likely(one, _kinds(shared[one][1]), -weight) for weight, one in ranked[:most]]


def _kinds(tally: int) -> set[str]:
    return {kind for kind, place in _PLACES.items() if tally >> place & _MASK}
