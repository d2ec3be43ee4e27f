"""The lines of a table of products become products, known ones are changed; what is done is noted, so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from argosy.catalogue import typed_lines
from argosy.catalogue.actions.bringing_beside import Beside
from argosy.catalogue.actions.prices import set_prices
from argosy.catalogue.actions.products import COSTS, add_product, change_product, retire_product
from argosy.catalogue.actions.progress import Piece
from argosy.catalogue.actions.stock import count_stock
from argosy.catalogue.headings import CODE, PRICE, PRODUCT
from argosy.catalogue.models import Product, ProductPrice
from argosy.catalogue.noting import Noted, plain
from argosy.catalogue.permissions import Permission
from argosy.catalogue.typed_lines import Cells, Wrong
from argosy.platform.access import Actor
from argosy.platform.errors import ArgosyError

UPDATE, FILL, SKIP = "update", "fill", "skip"
BESIDE = frozenset({"in_stock", "retired"})  # not changed as the other fields are
EMPTY: tuple[Any, ...] = (None, "", [], {})
Line = tuple[int, Cells]


class Sheet(Protocol):
    """One sheet of the file."""

    kind: str

    def lines(self) -> Any:
        """Each line with its number."""

    def wrong(self, at: int, why: str) -> None:
        """This line does not come in."""


class Bringing:
    """Brings the sheets of one file in, the products first, block by block; `made`: what it made before a break, and when."""

    def __init__(self, actor: Actor, known: str, made: Mapping[UUID, datetime]) -> None:
        self.actor, self._policy = actor, known
        self._by_number: dict[str, Product] = {}
        # None: in the block that is being brought in
        self._made: dict[UUID, datetime | None] = dict(made)
        self.begin()

    def begin(self) -> None:
        """A block begins."""
        self.added = self.changed = self.priced = self.left_out = 0
        self.noted = Noted()

    def bring(self, pieces: Sequence[Piece], until: Callable[[], datetime]) -> datetime:
        """Every right line of these is in the catalogue, each wrong one is told; comes back with the moment at which it was."""
        self._look_up({number for one in pieces for number in one.numbers})
        for one in pieces:
            one.bring()
        ended = until()
        self._made.update({pk: ended for pk, at in self._made.items() if at is None})
        return ended

    def pieces(self, sheet: Sheet, brought: Callable[[int, int], bool]) -> list[Piece]:
        """What of a sheet comes in together, in its order; `brought`: of this place and line before a break?"""
        lines = list(sheet.lines())
        if sheet.kind == PRODUCT:
            return self._products(sheet, lines, brought)
        self._look_up(given.get("number", "") for _at, given in lines)
        if sheet.kind not in {PRICE, CODE} and not self.actor.may(Permission.SEE_COSTS):
            return []
        beside = Beside(self, self._policy, self._by_number, self._made)
        return beside.pieces(sheet, lines)

    def _look_up(self, numbers: Iterable[str]) -> None:
        """As they stand now."""
        for product in Product.objects.visible_to(self.actor).filter(number__in={one for one in numbers if one}):
            self._by_number[product.number] = product

    def _products(self, sheet: Sheet, lines: list[Line], brought: Callable[[int, int], bool]) -> list[Piece]:
        """Variants come after the products that they are variants of, wherever they stand in the file."""
        ordered = sorted(lines, key=lambda one: bool(one[1].get("parent")))
        seen = {given["number"] for place, (at, given) in enumerate(ordered) if brought(place, at)}
        return [
            Piece(place, (given["number"], given.get("parent", "")), partial(self._line, sheet, at, given, seen))
            for place, (at, given) in enumerate(ordered)
        ]

    def _line(self, sheet: Sheet, at: int, given: Cells, seen: set[str]) -> None:
        try:
            self._product(given, seen)
            seen.add(given["number"])
        except (Wrong, ArgosyError) as problem:
            sheet.wrong(at, str(problem))

    def _product(self, given: Cells, seen: set[str]) -> None:
        if given["number"] in seen:
            raise Wrong(_("The number %(number)s stands in the file twice.") % {"number": given["number"]})
        values, price = typed_lines.product(given), _price(given)
        known = self._by_number.get(values["number"])
        parent = self._parent(given, known)
        if known is not None and self._policy == SKIP:
            self.left_out += 1
            return
        if known is None:
            product = self._add(parent, values)
        else:
            product = self._change(known, values if parent is None else {**values, "variant_of_id": parent.pk})
        if price:
            self._usual(product, *price)

    def _add(self, parent: Product | None, values: dict[str, Any]) -> Product:
        stock, retired = values.pop("in_stock", None), values.pop("retired", False)
        product = add_product(self.actor, variant_of=parent, **{"unit": "piece", **values})
        if stock is not None:
            product = count_stock(self.actor, product, stock)
        if retired:
            product = retire_product(self.actor, product, is_retired=True)
        self._by_number[product.number] = product
        self._made[product.pk] = None
        self.added += 1
        self.noted.made[str(product.pk)] = plain(stock)
        return product

    def _parent(self, given: Cells, known: Product | None) -> Product | None:
        number = given.get("parent", "")
        if not number:
            return None
        parent = self._by_number.get(number)
        if parent is None:
            raise Wrong(_("There is no product %(number)s that this could be a variant of.") % {"number": number})
        if parent.variant_of_id is not None or number == given["number"]:
            raise Wrong(_("%(number)s is a variant itself. Name the product that it belongs to.") % {"number": number})
        if known is not None and known.variants.exists():
            raise Wrong(_("This product has variants of its own, so it cannot become one."))
        return parent

    def _change(self, product: Product, values: dict[str, Any]) -> Product:
        """What the file says of a known product, noted with what it was before."""
        if not self._wanted(product, values):
            return product
        # somebody may have worked with it since the file began to be read
        product = Product.objects.visible_to(self.actor).lock(product.pk)
        wanted = self._wanted(product, values)
        is_own = self._is_own(product)
        was = {name: plain(_standing(product, name)) for name in wanted}
        fields = {name: value for name, value in wanted.items() if name not in BESIDE}
        if fields:
            product = change_product(self.actor, product, **fields)
        if "in_stock" in wanted:
            product = count_stock(self.actor, product, wanted["in_stock"])
        if "retired" in wanted:
            product = retire_product(self.actor, product, is_retired=wanted["retired"])
        self._by_number[product.number] = product
        if is_own:
            # it goes as a whole where the import is taken back
            self.noted.made[str(product.pk)] = plain(product.in_stock)
        else:
            self.noted.changes(product, was, {name: plain(_standing(product, name)) for name in wanted})
        self.changed += bool(wanted)
        return product

    def _is_own(self, product: Product) -> bool:
        """Did this import make it, and has nobody worked with it since?"""
        if product.pk not in self._made:
            return False
        made_at = self._made[product.pk]
        return made_at is None or product.changed_at <= made_at

    def _wanted(self, product: Product, values: dict[str, Any]) -> dict[str, Any]:
        """What becomes different of it."""
        closed = frozenset() if self.actor.may(Permission.SEE_COSTS) else COSTS
        found = {name: value for name, value in _merged(product, values).items() if name not in closed}
        if self._policy == FILL:
            found = {name: value for name, value in found.items() if _fills(product, name, value)}
        return {name: value for name, value in found.items() if _differs(_standing(product, name), value)}

    def _usual(self, product: Product, price: Decimal, currency: str, incoterm: str) -> None:
        """The price of the fewest, for everybody; the other tiers stay."""
        product = Product.objects.visible_to(self.actor).lock(product.pk)
        of_list = {"product": product, "customer": None, "currency": currency, "incoterm": incoterm}
        standing = ProductPrice.objects.standing().filter(**of_list)
        tiers = {one.min_quantity: one.price for one in standing}
        lowest = min(tiers, default=Decimal(0))
        if tiers.get(lowest) == price or (tiers and self._policy == FILL):
            return
        with self.noted.prices(of_list):
            set_prices(
                self.actor, product, list({**tiers, lowest: price}.items()), currency=currency, incoterm=incoterm
            )
        self.priced += 1


def _price(given: Cells) -> tuple[Decimal, str, str] | None:
    currency = given.get("price_currency", "")
    checked = typed_lines.currency(currency) if currency else ""
    text = given.get("price", "")
    if not text:
        return None
    price = typed_lines.amount(text, "price")
    if not checked:
        # a price without its currency would be lost
        raise Wrong(_("Write the currency of the price with three letters, for example USD."))
    return (price, checked, typed_lines.incoterm(given.get("price_incoterm", ""))) if price else None


def _merged(product: Product, values: Mapping[str, Any]) -> dict[str, Any]:
    """A language or property that the file does not name stays."""
    found = dict(values)
    for name in ("other_names", "other_descriptions"):
        if name in found:
            found[name] = {**getattr(product, name), **found[name]}
    if "attributes" in found:
        given = dict(found["attributes"])
        known = [[name, given.pop(name, value)] for name, value in product.attributes]
        found["attributes"] = [*known, *([name, value] for name, value in found["attributes"] if name in given)]
    return found


def _fills(product: Product, name: str, value: Any) -> bool:
    """Is nothing known yet? Of names by language and of properties, is nothing overwritten?"""
    known = _standing(product, name)
    if isinstance(known, dict):
        return all(value.get(code) == words for code, words in known.items())
    if isinstance(known, list):
        return bool(value[: len(known)] == known)
    return known in EMPTY


def _standing(product: Product, name: str) -> Any:
    return product.retired_at is not None if name == "retired" else getattr(product, name)


def _differs(known: Any, value: Any) -> bool:
    as_written: Callable[[Any], Any] = lambda one: one.replace("\r\n", "\n") if isinstance(one, str) else one  # noqa: E731
    return bool(as_written(known) != as_written(value))
