"""A table of products is brought in: all of it, or nothing and why, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.audit.record import record, words
from argosy.catalogue import exchange, units
from argosy.catalogue.actions.prices import set_prices
from argosy.catalogue.actions.products import add_product, change_product
from argosy.catalogue.actions.stock import count_stock
from argosy.catalogue.errors import NoNumberColumn, TooManyLines
from argosy.catalogue.models import Product, ProductPrice
from argosy.catalogue.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.typing_numbers import number

words(products_imported=gettext_lazy("imported products"))
PRICES = ("price", "price_currency", "price_incoterm")
CODES = frozenset({"origin", "cost_currency", "price_currency"})
MOST_PROBLEMS = 20
# Digits before the point, where the column takes fewer than a price has.
WHOLE = {"carton_length": 6, "carton_width": 6, "carton_height": 6, "net_weight": 7, "gross_weight": 7}


@dataclass(slots=True)
class Report:
    """What came of an import."""

    added: int = 0
    changed: int = 0
    problems: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # headings that are not understood


@transaction.atomic
def import_products(actor: Actor, rows: Sequence[Sequence[str]]) -> Report:
    """The products of the table are in the catalogue, known ones changed; where a line is wrong, nothing is done.

    Raises NoNumberColumn, TooManyLines.
    """
    actor.require(Permission.EDIT_CATALOGUE)
    # a price list mostly has a title above its headings
    head = next((at for at, row in enumerate(rows[: exchange.HEAD_WITHIN]) if "number" in exchange.columns(row)), None)
    if head is None:
        raise NoNumberColumn
    if len(rows) - head - 1 > exchange.MOST_ROWS:
        raise TooManyLines(most=f"{exchange.MOST_ROWS:,}")
    columns = exchange.columns(rows[head])
    unread = [text.strip() for at, text in enumerate(rows[head]) if text.strip() and at not in columns.values()]
    report, read = Report(left_out=unread), []
    for at, row in enumerate(rows[head + 1 :], start=head + 2):
        values = {name: row[where].strip() for name, where in columns.items() if where < len(row)}
        if values.get("number"):
            read.append(_typed(values, at, report))
    if report.problems:
        del report.problems[MOST_PROBLEMS:]
        return report
    _keep(actor, read, report)
    record(actor, "products.imported", added=report.added, changed=report.changed)
    return report


def _typed(values: dict[str, str], at: int, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, text in values.items():
        if name in exchange.NUMBERS:
            found[name] = _number(text, name, at, report)
        else:
            found[name] = text.upper() if name in CODES else text[: _size(name)]
    if "unit" in found:
        found["unit"] = units.known(found["unit"])[:20]
    found["price_incoterm"] = found.get("price_incoterm", "").upper()
    if not _is_code(found.get("origin", ""), 2):
        report.problems.append(_("Line %(at)s: write the origin with two letters, for example CN.") % {"at": at})
    currencies = (found.get("price_currency", ""), found.get("cost_currency", ""))
    if not all(_is_code(one, 3) for one in currencies) or (found.get("price") and not currencies[0]):
        # a price without its currency would be lost
        words = _("Line %(at)s: write the currency of the price with three letters, for example USD.")
        report.problems.append(words % {"at": at})
    return found


def _is_code(text: str, letters: int) -> bool:
    return not text or (len(text) == letters and text.isascii() and text.isalpha())


def _number(text: str, name: str, at: int, report: Report) -> Decimal | None:
    try:
        found = number(text)
    except (InvalidOperation, ValueError):
        found = Decimal(-1)
    limit = Decimal(10) ** WHOLE.get(name, 12)
    if found is not None and not 0 <= found < limit:
        report.problems.append(
            _("Line %(at)s: “%(text)s” is not a number that can stand there.") % {"at": at, "text": text}
        )
    return found


def _size(name: str) -> int:
    if name in PRICES:
        return 3
    size = getattr(Product._meta.get_field(name), "max_length", None)
    return size or exchange.MOST_CELL


def _keep(actor: Actor, read: Sequence[dict[str, Any]], report: Report) -> None:
    known = Product.objects.visible_to(actor).filter(number__in=[one["number"] for one in read])
    by_number = {one.number: one for one in known}
    for values in read:
        price = {name: values.pop(name) for name in PRICES if name in values}
        counted = values.pop("in_stock", None)
        product = by_number.get(values["number"])
        if product is None:
            values["unit"] = values.get("unit") or "piece"
            product = by_number[values["number"]] = add_product(actor, **values)
            report.added += 1
        else:
            # an empty cell says nothing
            said = {name: value for name, value in values.items() if value not in ("", None)}
            change_product(actor, product, **said)
            report.changed += 1
        if counted is not None and counted != product.in_stock:
            count_stock(actor, product, counted)
        if price.get("price"):
            _set_price(actor, product, price)


def _set_price(actor: Actor, product: Product, price: dict[str, Any]) -> None:
    currency, incoterm = price["price_currency"], price.get("price_incoterm", "")
    standing = ProductPrice.objects.standing().filter(
        product=product, customer__isnull=True, currency=currency, incoterm=incoterm
    )
    tiers = {one.min_quantity: one.price for one in standing}
    lowest = min(tiers, default=Decimal(0))
    if tiers.get(lowest) != price["price"]:
        set_prices(
            actor, product, list({**tiers, lowest: price["price"]}.items()), currency=currency, incoterm=incoterm
        )
