"""What stands beside the products of a table: prices in tiers with what held before, suppliers' prices, buyers' codes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.catalogue import typed_lines
from argosy.catalogue.actions.codes import learn_code
from argosy.catalogue.actions.prices import MOST_TIERS, set_prices
from argosy.catalogue.actions.progress import Piece, Told
from argosy.catalogue.actions.supplier_prices import Offer, keep_offer
from argosy.catalogue.headings import CODE, OFFER
from argosy.catalogue.models import BuyersCode, Product, ProductPrice, SupplierPrice
from argosy.catalogue.noting import MODELS, OFFERS, PRICES
from argosy.catalogue.recognising import folded
from argosy.catalogue.typed_lines import Cells, Wrong
from argosy.customers.models import Customer, RecordKind
from argosy.platform.errors import ArgosyError

LONGEST_CODE, LONGEST_BUYERS_CODE = 60, 300
SECOND = timedelta(seconds=1)
Line = tuple[int, Cells]


@dataclass(slots=True)
class Tier:
    """One line of a sheet of prices."""

    at: int
    product: Product
    company: Customer | None
    currency: str
    incoterm: str
    min_quantity: Decimal
    price: Decimal
    since: datetime | None
    until: datetime | None
    code: str = ""
    moq: Decimal | None = None
    lead_days: int | None = None
    valid_until: Any = None

    @property
    def conditions(self) -> tuple[Any, ...]:
        """What all tiers of one offer say alike."""
        return (self.currency, self.code, self.moq, self.lead_days, self.valid_until)


@dataclass(slots=True)
class Grouped:
    """The lines of the sheet by list of prices, and the lists in which a line is wrong."""

    lists: dict[tuple[Any, ...], list[Tier]] = field(default_factory=dict)
    past: list[Tier] = field(default_factory=list)
    broken: set[tuple[str, ...]] = field(default_factory=set)
    written: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def add(self, tier: Tier, name: str) -> None:
        """This tier belongs to its list; one that is over to the history. Raises Wrong."""
        if tier.until is not None:
            self.past.append(tier)
            return
        tiers = self.lists.setdefault(_list_of(tier, name), [])
        if name == "supplier" and tiers and tiers[0].conditions != tier.conditions:
            raise Wrong(_("All tiers of one offer have the same currency, item number and conditions."))
        if any(one.min_quantity == tier.min_quantity for one in tiers):
            raise Wrong(_("The same list has another price from the same quantity on."))
        if len(tiers) == MOST_TIERS:
            raise Wrong(_("A list of prices has at most %(most)s tiers.") % {"most": MOST_TIERS})
        tiers.append(tier)


class Beside:
    """Brings in one sheet that stands beside the products."""

    def __init__(self, told: Told, policy: str, by_number: dict[str, Product], made: Container[UUID]) -> None:
        self._told, self._policy, self._by_number, self._made = told, policy, by_number, made
        self._actor = told.actor
        self._companies: dict[str, list[Customer]] = {}

    def pieces(self, sheet: Any, lines: Sequence[Line]) -> list[Piece]:
        """Codes line by line; lists of prices each as a whole, in the order of their first lines, then what held before."""
        name = "supplier" if sheet.kind == OFFER else "customer"
        self._look_up([given.get(name, "") for _at, given in lines])
        if sheet.kind == CODE:
            return [Piece(at, (), partial(self._line, sheet, at, given)) for at, given in lines]
        grouped, kind = self._grouped(sheet, lines, name), OFFERS if sheet.kind == OFFER else PRICES
        found = []
        for tiers in grouped.lists.values():
            if any(grouped.written[one.at] in grouped.broken for one in tiers):
                self._wrong(
                    sheet, tiers, _("Another line of the same list of prices is wrong, so this one waits for it.")
                )
            else:
                found.append(Piece(tiers[0].at, (), partial(self._list, sheet, tiers, kind)))
        beyond = len(sheet.rows)
        return found + [Piece(beyond + one.at, (), partial(self._past, one, kind)) for one in grouped.past]

    def _line(self, sheet: Any, at: int, given: Cells) -> None:
        try:
            self._count(self._code(given), 1)
        except (Wrong, ArgosyError) as problem:
            sheet.wrong(at, str(problem))

    def _list(self, sheet: Any, tiers: list[Tier], kind: str) -> None:
        """It holds from now on, and replaces what held for the same company, currency and Incoterm."""
        try:
            # what holds is asked while nobody else can set it
            product = Product.objects.visible_to(self._actor).lock(tiers[0].product.pk)
            keep = self._offer if kind == OFFERS else self._set
            self._count(self._may(product) and keep(tiers), len(tiers))
        except ArgosyError as problem:
            self._wrong(sheet, tiers, str(problem))

    def _wrong(self, sheet: Any, tiers: list[Tier], why: str) -> None:
        for one in tiers:
            sheet.wrong(one.at, why)

    def _count(self, is_done: bool | None, lines: int) -> None:
        """What holds already is neither changed nor left out."""
        self._told.priced += bool(is_done)
        self._told.left_out += lines if is_done is False else 0

    def _grouped(self, sheet: Any, lines: Sequence[Line], name: str) -> Grouped:
        found = Grouped()
        for at, given in lines:
            told = ("number", name) if name == "supplier" else ("number", name, "price_currency", "price_incoterm")
            found.written[at] = tuple(given.get(one, "").casefold() for one in told)
            try:
                found.add(self._tier(at, given, name), name)
            except Wrong as problem:
                found.broken.add(found.written[at])
                sheet.wrong(at, str(problem))
        return found

    def _tier(self, at: int, given: Cells, name: str) -> Tier:
        wanted = given.get(name, "")
        if name == "supplier" and not wanted:
            raise Wrong(_("Say which supplier asks this price."))
        company = self._company(wanted, given.get("company_number", ""), is_supplier=name == "supplier")
        price = typed_lines.amount(given.get("price", ""), "price")
        if not price:
            raise Wrong(_("“%(text)s” is not a number that can stand there.") % {"text": given.get("price", "")})
        moq = given.get("moq", "")
        since, until = typed_lines.held(given)
        return Tier(
            at, self._product(given), company, typed_lines.currency(given.get("price_currency", "")),
            typed_lines.incoterm(given.get("price_incoterm", "")),
            typed_lines.amount(given.get("min_quantity") or "0", "min_quantity"), price,
            since, until, given.get("code", "")[:LONGEST_CODE], typed_lines.amount(moq, "moq") if moq else None,
            typed_lines.whole(given.get("lead_days", ""), 999), typed_lines.day(given.get("valid_until", "")),
        )  # fmt: skip

    def _product(self, given: Cells) -> Product:
        number = given.get("number", "")
        if number not in self._by_number:
            raise Wrong(_("There is no product with the number %(number)s.") % {"number": number or "–"})
        return self._by_number[number]

    def _look_up(self, names: Iterable[str]) -> None:
        wanted = {one for one in names if one}
        for one in Customer.objects.visible_to(self._actor).kept().filter(name__in=wanted):
            self._companies.setdefault(one.name, []).append(one)

    def _company(self, name: str, number: str, *, is_supplier: bool) -> Customer | None:
        """The customer of this name, by the number where several have it; None: everybody."""
        if not name:
            return None
        called = self._companies.get(name, [])
        found = [one for one in called if (one.kind == RecordKind.SUPPLIER) == is_supplier]
        found = found if found or is_supplier else called
        if len(found) > 1:
            found = [one for one in found if str(one.number) == number.strip().lstrip("#")]
            if len(found) != 1:
                words = _("Several companies are called %(name)s. Write the number of the right one beside it.")
                raise Wrong(words % {"name": name})
        if not found:
            sentence = (
                _("No supplier of yours is called %(name)s. Add the supplier first, then import this line again.")
                if is_supplier
                else _("No customer of yours is called %(name)s. Add the customer first, then import this line again.")
            )
            raise Wrong(sentence % {"name": name})
        return found[0]

    def _may(self, product: Product) -> bool:
        return self._policy != "skip" or product.pk in self._made

    def _set(self, tiers: list[Tier]) -> bool | None:
        first = tiers[0]
        of_list = {
            "product": first.product, "customer": first.company, "currency": first.currency, "incoterm": first.incoterm,
        }  # fmt: skip
        held = {one.min_quantity: one.price for one in ProductPrice.objects.standing().filter(**of_list)}
        wanted = {one.min_quantity: one.price for one in tiers}
        if held == wanted or (held and self._policy == "fill"):
            return None if held == wanted else False
        with self._told.noted.prices(of_list):
            set_prices(
                self._actor, first.product, list(wanted.items()), currency=first.currency, incoterm=first.incoterm,
                customer=first.company,
            )  # fmt: skip
        self._keep_days(ProductPrice.objects.standing().filter(**of_list), tiers)
        return True

    def _offer(self, tiers: list[Tier]) -> bool | None:
        first = tiers[0]
        of_list = {"product": first.product, "supplier": first.company}
        held = {_offered(one) for one in SupplierPrice.objects.standing().filter(**of_list)}
        wanted = {_offered(one) for one in tiers}
        if held == wanted or (held and self._policy == "fill"):
            return None if held == wanted else False
        offer = Offer(
            [(one.min_quantity, one.price) for one in tiers], first.currency, first.code, first.moq, first.lead_days,
            first.valid_until,
        )  # fmt: skip
        assert first.company is not None
        with self._told.noted.prices(of_list, OFFERS):
            keep_offer(self._actor, first.product, first.company, offer)
        self._keep_days(SupplierPrice.objects.standing().filter(**of_list), tiers)
        return True

    def _keep_days(self, rows: Any, tiers: list[Tier]) -> None:
        """A product that came with this file held its prices before; a known one has new prices from today on."""
        if tiers[0].product.pk not in self._made:
            return
        since = {one.min_quantity: one.since for one in tiers if one.since and one.since < timezone.now()}
        for row in rows:
            if row.min_quantity in since:
                row.made_at = since[row.min_quantity]
                row.save(update_fields=["made_at"])

    def _past(self, one: Tier, kind: str) -> None:
        """What held before stands in the history, once; nobody of this enterprise made it."""
        model: Any = MODELS[kind]
        if not self._may(one.product):
            self._count(is_done=False, lines=1)
            return
        assert one.since is not None
        assert one.until is not None
        whose = {"supplier": one.company} if kind == OFFERS else {"customer": one.company, "incoterm": one.incoterm}
        values = {
            "product": one.product, "currency": one.currency, "min_quantity": one.min_quantity, "price": one.price,
            **whose,
        }  # fmt: skip
        same = model.objects.filter(
            **values, made_at__gte=one.since, made_at__lt=one.since + SECOND, ended_at__gte=one.until,
            ended_at__lt=one.until + SECOND,
        )  # fmt: skip
        if same.exists():
            return
        more: dict[str, Any] = {}
        if kind == OFFERS:
            more = {"code": one.code, "moq": one.moq, "lead_days": one.lead_days, "valid_until": one.valid_until}
        row = model.objects.create(**values, **more, made_at=one.since, ended_at=one.until)
        self._told.noted.rows_made[kind].append(str(row.pk))
        self._count(is_done=True, lines=1)

    def _code(self, given: Cells) -> bool | None:
        product, code = self._product(given), given.get("code", "")[:LONGEST_BUYERS_CODE]
        customer = self._company(given.get("customer", ""), given.get("company_number", ""), is_supplier=False)
        if customer is None or not folded(code):
            raise Wrong(_("Say which customer calls the product so, and how."))
        known = BuyersCode.objects.filter(customer=customer, code_key=folded(code)[:300]).first()
        if known is not None and known.product_id == product.pk:
            return None
        if known is not None and self._policy != "update":
            return False
        if not self._may(product):
            return False
        row = learn_code(self._actor, customer, code, product)
        assert row is not None
        self._told.noted.learns(row, known)
        return True


def _list_of(tier: Tier, name: str) -> tuple[Any, ...]:
    """Which list of prices a line belongs to: its lines come in together or not at all. A supplier has one a product."""
    whose = (tier.product.pk, tier.company.pk if tier.company else None)
    return whose if name == "supplier" else (*whose, tier.currency, tier.incoterm)


def _offered(one: Any) -> tuple[Any, ...]:
    return (one.currency, one.min_quantity, one.price, one.code, one.moq, one.lead_days, one.valid_until)
