"""Which of our products a buyer's line means: by their own code, our number, our name in either language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from argosy.catalogue.models import BuyersCode, Product

WORD = re.compile(r"[^\s,;:()（）【】\[\]/]+")
# Shorter ones stand in too many texts by chance.
SHORTEST_NUMBER = 3
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Recognised:
    """A product and how it was recognised: code, number, name or words."""

    product: Product
    by: str


def folded(text: str) -> str:
    """Letters and digits alone, in lower case: “H-40” and “h40” are the same."""
    return "".join(c for c in text.casefold() if c.isalnum())


Lines = Sequence[tuple[str, str]]


def recognise(customer: UUID | None, lines: Lines) -> list[Recognised | None]:
    """For each line (product words, model): our product, or None where nothing of ours is called so."""
    return recognise_all([(customer, lines)])[0]


def recognise_all(asked: Sequence[tuple[UUID | None, Lines]]) -> list[list[Recognised | None]]:
    """The same for the lines of several customers, looked up together."""
    keys = [{key for product, model in lines for key in _keys(product, model)} for _customer, lines in asked]
    names = [{text.strip() for pair in lines for text in pair if text.strip()} for _customer, lines in asked]
    wanted = set[str]().union(*keys)
    if not wanted:
        return [[None] * len(lines) for _customer, lines in asked]
    codes = _codes({customer for customer, _lines in asked if customer}, wanted)
    called = Q(number_key__in=wanted) | Q(name_key__in=wanted) | Q(name_zh__in=set[str]().union(*names))
    known = list(Product.objects.on_sale().filter(called).order_by("pk"))
    found = []
    for (customer, lines), own, zh in zip(asked, keys, names, strict=True):
        by_number = _unique((p.number_key, p) for p in known if p.number_key in own)
        by_name = _unique((p.name_key, p) for p in known if p.name_key in own)
        by_zh = _unique((folded(p.name_zh), p) for p in known if p.name_zh in zh)
        theirs = codes.get(customer, {})
        found.append([_one(product, model, theirs, by_number, {**by_name, **by_zh}) for product, model in lines])
    return found


def _one(
    product: str, model: str, codes: dict[str, Product], by_number: dict[str, Product], by_name: dict[str, Product]
) -> Recognised | None:
    whole = [key for key in (folded(model), folded(product)) if key]
    for known, by in ((codes, "code"), (by_number, "number"), (by_name, "name")):
        for key in whole:
            if key in known:
                return Recognised(known[key], by)
    among = {by_number[word].pk: by_number[word] for word in _words(product) if word in by_number}
    # a line that names two of our numbers is not guessed at
    return Recognised(next(iter(among.values())), "words") if len(among) == 1 else None


def _codes(customers: set[UUID], keys: set[str]) -> dict[UUID | None, dict[str, Product]]:
    found: dict[UUID | None, dict[str, Product]] = defaultdict(dict)
    if customers:
        for row in BuyersCode.objects.filter(customer__in=customers, code_key__in=keys).select_related("product"):
            found[row.customer_id][row.code_key] = row.product
    return found


def _unique(pairs: Iterable[tuple[str, Product]]) -> dict[str, Product]:
    """Keys that belong to exactly one product: two products of one name are not guessed between."""
    found: dict[str, Product | None] = {}
    for key, product in pairs:
        found[key] = product if key not in found else None
    return {key: product for key, product in found.items() if key and product is not None}


def _keys(product: str, model: str) -> set[str]:
    return {key for key in (folded(product), folded(model), *_words(product)) if key}


def _words(text: str) -> list[str]:
    """Words of a text that could be a number of ours: with a digit, and not too short."""
    words = [folded(one) for one in WORD.findall(text)[:MOST_WORDS]]
    return [w for w in words if len(w) >= SHORTEST_NUMBER and any(c.isdigit() for c in w)]
