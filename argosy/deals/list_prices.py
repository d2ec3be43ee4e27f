"""What the price lists say of the products on a document: the price that holds, or what comes nearest to one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from argosy.catalogue.models import ProductPrice
from argosy.catalogue.queries import price_at, prices_for
from argosy.deals.models import Document
from argosy.platform.typing_numbers import typed, typed_amount

Tiers = dict[UUID, list[ProductPrice]]


@dataclass(frozen=True, slots=True)
class ListPrices:
    """The tiers for the document's customer, currency and Incoterm, and beside them those of FOB."""

    here: Tiers
    fob: Tiers

    @classmethod
    def of(cls, document: Document, products: Collection[UUID]) -> ListPrices:
        """What is listed for these products."""
        if not products:
            return cls({}, {})
        here = prices_for(products, document.customer_id, document.currency, document.incoterm)
        others = [one for one in products if one not in here]
        is_other = others and document.incoterm != "FOB"
        return cls(here, prices_for(others, document.customer_id, document.currency, "FOB") if is_other else {})

    def price(self, product: UUID, quantity: Decimal | None) -> Decimal | None:
        """What a unit costs at this quantity, where that is listed."""
        return price_at(self.here.get(product, ()), quantity)

    def hint(self, product: UUID | None, quantity: Decimal | None) -> str:
        """Where no price holds: from which quantity on one does, or what it costs FOB; empty where one holds."""
        if product is None or self.price(product, quantity) is not None:
            return ""
        if product in self.here:
            first = self.here[product][0]
            return f"≥ {typed(first.min_quantity)}: {typed_amount(first.price, first.currency)}"
        fob: Sequence[ProductPrice] = self.fob.get(product, ())
        found = price_at(fob, quantity)
        return f"FOB {typed_amount(found, fob[0].currency)}" if found is not None else ""
