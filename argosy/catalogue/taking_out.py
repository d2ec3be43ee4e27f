"""The catalogue as tables: what stands on each sheet of the workbook that is exported, line by line.

It is written so that its import into an empty enterprise gives the same catalogue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from argosy.catalogue import headings, queries, units
from argosy.catalogue.headings import ATTRIBUTE, CODE, COSTS, DESCRIPTION, NAME, OFFER, PRICE, SHEETS
from argosy.catalogue.models import BuyersCode, Product, ProductPrice, SupplierPrice
from argosy.catalogue.permissions import Permission
from argosy.customers import reach
from argosy.customers.models import Customer
from argosy.platform.access import Actor

MOST_PRODUCTS, MOST_ATTRIBUTES = 20_000, 80
USUAL = ("price", "price_currency", "price_incoterm")
YES = {False: "yes", True: "是"}
Sheet = tuple[str, list[str], list[list[Any]]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken out, by whom: with costs only for who may see them, in the words of one language."""

    actor: Actor
    is_chinese: bool

    @property
    def with_costs(self) -> bool:
        """May this member see what goods cost us?"""
        return self.actor.may(Permission.SEE_COSTS)

    def head(self, names: Sequence[str]) -> list[str]:
        """The headings of these columns."""
        return [headings.heading(name, is_chinese=self.is_chinese) for name in names]


def list_of(taken: Taken) -> tuple[list[str], list[list[Any]]]:
    """The products on one sheet, each with its usual price: headings and lines."""
    rows = _products(taken.actor)
    queries.beside(rows)
    names = _columns(taken, rows, with_prices=True)
    return taken.head(names), [_line(taken, names, row) for row in rows]


def whole(taken: Taken) -> Iterator[Sheet]:
    """The whole catalogue, sheet by sheet: products, prices with what held before, suppliers' prices, buyers' codes."""
    rows = _products(taken.actor)
    names = _columns(taken, rows, with_prices=False)
    yield _("Products"), taken.head(names), [_line(taken, names, row) for row in rows]
    by_id = {row.pk: row.number for row in rows}
    yield _("Prices"), taken.head(SHEETS[PRICE]), list(_prices(taken.actor, by_id))
    if taken.with_costs:
        yield _("Suppliers’ prices"), taken.head(SHEETS[OFFER]), list(_offers(taken.actor, by_id))
    yield _("Buyers’ item numbers"), taken.head(SHEETS[CODE]), list(_codes(taken.actor, by_id))


def _products(actor: Actor) -> list[Any]:
    rows = Product.objects.visible_to(actor).select_related("variant_of").order_by("number")
    return list(rows[:MOST_PRODUCTS])


def _columns(taken: Taken, rows: Sequence[Any], *, with_prices: bool) -> list[str]:
    """The columns of the sheet of products: a language or property that no product has needs none."""
    names = sorted({code for row in rows for code in row.other_names})
    described = sorted({code for row in rows for code in row.other_descriptions})
    properties = Counter(name for row in rows for name, _value in row.attributes)
    own = [f"{ATTRIBUTE}{name}" for name in properties if _is_read_back(taken, f"{ATTRIBUTE}{name}")]
    found: list[str] = []
    for name in headings.PRODUCT_FIELDS:
        if (name in COSTS and not taken.with_costs) or (name in USUAL and not with_prices):
            continue
        found += own[:MOST_ATTRIBUTES] if name == "attributes" else []
        found.append(name)
        found += [f"{NAME}{code}" for code in names] if name == "name_zh" else []
        found += [f"{DESCRIPTION}{code}" for code in described] if name == "description_zh" else []
    return found


def _is_read_back(taken: Taken, name: str) -> bool:
    """A property whose name makes another heading of it stands in the column of all properties."""
    return headings.columns([headings.heading(name, is_chinese=taken.is_chinese)]) == {name: 0}


def _line(taken: Taken, names: Sequence[str], row: Any) -> list[Any]:
    properties = _properties(names, row)
    values = {
        **{f"{NAME}{code}": words for code, words in row.other_names.items()},
        **{f"{DESCRIPTION}{code}": words for code, words in row.other_descriptions.items()},
        **properties,
        "parent": row.variant_of.number if row.variant_of else "",
        "retired": YES[taken.is_chinese] if row.retired_at else "",
        "unit": _unit(row.unit),
        **_usual(row),
    }
    own = frozenset(headings.PRODUCT_FIELDS)
    return [values[name] if name in values else (getattr(row, name) if name in own else "") for name in names]


def _unit(unit: str) -> str:
    """In the reader's words, where they are read back as this unit: 包 is a bag as well as a pack."""
    words = units.name(unit)
    return words if units.known(words) == unit else unit


def _properties(names: Sequence[str], row: Any) -> dict[str, str]:
    """Each in its column, where the columns have them in the product's own order; else all of them in one cell."""
    at = {name: place for place, name in enumerate(names)}
    places = [at.get(f"{ATTRIBUTE}{name}", -1) for name, _value in row.attributes]
    if -1 not in places and all(a < b for a, b in pairwise(places)):
        return {"attributes": "", **{f"{ATTRIBUTE}{name}": value for name, value in row.attributes}}
    return {"attributes": "\n".join(f"{name}: {value}" for name, value in row.attributes)}


def _usual(row: Any) -> dict[str, Any]:
    usual = getattr(row, "usual", None)
    return {
        "price": usual.price if usual else None,
        "price_currency": usual.currency if usual else "",
        "price_incoterm": usual.incoterm if usual else "",
    }


def _seen(actor: Actor) -> dict[Any, tuple[str, int]]:
    rows = reach.of(actor).within(Customer.objects.kept())
    return {pk: (name, number) for pk, name, number in rows.values_list("pk", "name", "number")}


def _prices(actor: Actor, products: dict[Any, str]) -> Iterator[list[Any]]:
    seen = _seen(actor)
    rows = ProductPrice.objects.filter(product__in=Product.objects.visible_to(actor))
    for one in rows.order_by("currency", "incoterm", "min_quantity", "made_at"):
        if one.product_id in products and (one.customer_id is None or one.customer_id in seen):
            who = seen.get(one.customer_id, ("", None))
            yield [
                products[one.product_id], *who, one.currency, one.incoterm, one.min_quantity, one.price,
                _moment(one.made_at), _moment(one.ended_at),
            ]  # fmt: skip


def _offers(actor: Actor, products: dict[Any, str]) -> Iterator[list[Any]]:
    seen = _seen(actor)
    rows = SupplierPrice.objects.filter(product__in=Product.objects.visible_to(actor))
    for one in rows.order_by("made_at", "currency", "min_quantity"):
        if one.product_id in products and one.supplier_id in seen:
            yield [
                products[one.product_id], *seen[one.supplier_id], one.code, one.currency, one.min_quantity, one.price,
                one.moq, one.lead_days, _day(one.valid_until), _moment(one.made_at), _moment(one.ended_at),
            ]  # fmt: skip


def _codes(actor: Actor, products: dict[Any, str]) -> Iterator[list[Any]]:
    seen = _seen(actor)
    for one in BuyersCode.objects.order_by("code"):
        if one.product_id in products and one.customer_id in seen:
            yield [products[one.product_id], *seen[one.customer_id], one.code]


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
