"""Domains that an eye takes for another one: a letter more, less or other, signs that look alike, another ending."""

from __future__ import annotations

import unicodedata

# Signs of other scripts that look like Latin ones (Unicode Technical Standard 39, the part that occurs in domains).
_ALIKE = str.maketrans(
    "авеёкмнорстухѕіјԛԝհոսցαβγεηικνορτυχωı0135$",
    "abeekmhopctyxsijqwhnugabyenikvoptuxwioless",
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
SHORTEST = 5


def skeleton(name: str) -> str:
    """The name as an eye sees it at a glance: accents, look-alike signs and hyphens folded."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign)).translate(_ALIKE)
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return plain.replace("-", "").replace("i", "l")


def label(domain: str) -> str:
    """The name without its ending: "acme" of "acme.co.uk"."""
    return domain.partition(".")[0]


def shapes(domain: str) -> frozenset[str]:
    """Words by which a look-alike can be found without comparing with every domain: its skeleton, less a letter each.

    Two names that are one edit apart share one of these (Garbe's symmetric deletion).
    """
    seen = skeleton(label(domain))
    if len(seen) < SHORTEST:
        return frozenset({f"={seen}"})
    return frozenset({seen, *(seen[:place] + seen[place + 1 :] for place in range(min(len(seen), 40)))})


def is_lookalike(domain: str, known: str) -> bool:
    """Is this another domain that one takes for the known one?"""
    if domain == known or not domain or not known or domain.endswith("." + known) or known.endswith("." + domain):
        return False
    one, other = label(domain), label(known)
    if one == other or skeleton(one) == skeleton(other):
        return True  # another ending, or signs that look alike
    return min(len(one), len(other)) > SHORTEST and _within_one_edit(skeleton(one), skeleton(other))


def _within_one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    head = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, far = one[head:], other[head:]
    swapped = rest[:2] == far[1::-1] and len(rest) > 1 and rest[2:] == far[2:]
    return rest[1:] == far[1:] or rest[1:] == far or rest == far[1:] or swapped
