"""What an import did, in words that JSON holds: enough to take it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.catalogue.models import BuyersCode, Product, ProductPrice, SupplierPrice

PRICES, OFFERS = "prices", "offers"
MODELS = {PRICES: ProductPrice, OFFERS: SupplierPrice}


@dataclass(slots=True)
class Noted:
    """Products made (with how many were counted) and changed (before, after), prices made and ended, codes learnt."""

    made: dict[str, Any] = field(default_factory=dict)
    changed: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    rows_made: dict[str, list[str]] = field(default_factory=lambda: {PRICES: [], OFFERS: []})
    rows_ended: dict[str, list[str]] = field(default_factory=lambda: {PRICES: [], OFFERS: []})
    # id → product and code before, None where there was none; and as the import wrote them
    learnt: dict[str, list[list[str] | None]] = field(default_factory=dict)

    @contextmanager
    def prices(self, of_list: Mapping[str, Any], kind: str = PRICES) -> Iterator[None]:
        """Notes which rows of this list of prices are made and ended meanwhile."""
        rows: Any = MODELS[kind].objects
        before = set(rows.standing().filter(**of_list).values_list("pk", flat=True))
        yield
        after = set(rows.standing().filter(**of_list).values_list("pk", flat=True))
        self.rows_made[kind] += sorted(str(pk) for pk in after - before)
        self.rows_ended[kind] += sorted(str(pk) for pk in before - after)

    def changes(self, product: Product, was: Mapping[str, Any], now: Mapping[str, Any]) -> None:
        """The product is changed; where two lines change it, it was as it was before both."""
        if now:
            before, after = self.changed.setdefault(str(product.pk), [{}, {}])
            self.changed[str(product.pk)] = [{**was, **before}, {**after, **now}]

    def learns(self, row: BuyersCode, known: BuyersCode | None) -> None:
        """This code is learnt; `known` is how it stood before."""
        was = meaning(known) if known is not None else None
        self.learnt[str(row.pk)] = [self.learnt.get(str(row.pk), [was])[0], meaning(row)]

    def kept(self) -> dict[str, Any]:
        """As it is kept; empty where nothing was done."""
        found = {
            "made": self.made, "changed": self.changed, "learnt": self.learnt,
            "rows_made": {kind: ids for kind, ids in self.rows_made.items() if ids},
            "rows_ended": {kind: ids for kind, ids in self.rows_ended.items() if ids},
        }  # fmt: skip
        return {name: value for name, value in found.items() if value}


def meaning(code: BuyersCode) -> list[str]:
    """Which product a buyer's code means, and how it is written."""
    return [str(code.product_id), code.code]


def plain(value: Any) -> Any:
    """A value of a product as JSON holds it."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value) if isinstance(value, UUID) else value
