"""The list of products: its columns, what a search looks at, what its cells say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy

from argosy.catalogue import queries, units
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission
from argosy.customers import countries
from argosy.customers.listings import NOTHING, Empty, Listing, by_text, offer
from argosy.customers.naming import Naming
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column
from argosy.platform.listing.filters import Filter
from argosy.platform.listing.walking import Order
from argosy.platform.ui.tags.marks import figure, icon, money
from argosy.platform.ui.tags.times import when


def decorated(product: Any) -> Any:
    """The product with its name in the reader's language first, and its unit in words."""
    is_chinese = (get_language() or "").startswith("zh")
    names = [product.name_zh, product.name] if is_chinese else [product.name, product.name_zh]
    product.title, *rest = [name for name in names if name] or [product.number]
    product.subtitle = rest[0] if rest and rest[0] != product.title else ""
    product.unit_name = units.name(product.unit)
    product.unit_short = units.short(product.unit)
    product.origin_name = countries.name(product.origin) if product.origin else ""
    return product


class ProductNaming(Naming):
    """Values in words, for one page of products."""

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        return units.choices() if column.of == "unit" else super().choices(column)


def _retired(rows: Any, one: Filter, _actor: Actor) -> Any:
    return rows.filter(retired_at__isnull=one.values[0] != "yes")


def _counted(rows: Any, one: Filter, _actor: Actor) -> Any:
    return rows.filter(in_stock__isnull=one.values[0] != "yes")


def rows(actor: Actor, asked: Asked) -> Any:
    """The products on sale in which all the words stand; retired ones where somebody asks for them."""
    found = Product.objects.visible_to(actor)
    if all(one.column.key != "retired" for one in asked.filters):
        found = found.on_sale()
    if asked.text:
        found = found.filter(pk__in=queries.ids_of(actor, asked.text))
    return found


def _beside(shown: Sequence[Any]) -> None:
    queries.beside(shown)
    for one in shown:
        decorated(one)


def _name(row: Any) -> SafeString:
    if row.picture:
        address = reverse("catalogue:picture", args=[row.pk, row.picture.pk])
        thumb = format_html('<img class="product-thumb" src="{}" alt="" loading="lazy">', address)
    else:
        thumb = format_html('<span class="product-thumb">{}</span>', icon("package"))
    language = "zh" if row.subtitle == row.name_zh else "en"
    second = (
        format_html('<span class="small soft truncate" lang="{}">{}</span>', language, row.subtitle)
        if row.subtitle
        else NOTHING
    )
    link = format_html('<a href="{}">{}</a>', reverse("catalogue:product", args=[row.pk]), row.title)
    words = format_html('<span class="product-words">{}{}</span>', link, second)
    return format_html('<span class="product-cell">{}{}</span>', thumb, words)


def _price(row: Any) -> SafeString:
    if row.usual is None:
        return NOTHING
    term = format_html(' <span class="faint small">{}</span>', row.usual.incoterm) if row.usual.incoterm else NOTHING
    return format_html("{}{}", money(row.usual.price, row.usual.currency, exact=True), term)


def _in_units(row: Any, quantity: Any) -> SafeString:
    if quantity is None:
        return NOTHING
    return format_html('{} <span class="faint small">{}</span>', figure(quantity), row.unit_short)


ALL = {
    column.key: column
    for column in [
        Column("number", gettext_lazy("Number"), "shown", "number", order=by_text("number")),
        Column("price", gettext_lazy("Price"), "shown", is_numeric=True),
        Column("moq", gettext_lazy("MOQ"), "number", "moq", is_numeric=True),
        Column("per_carton", gettext_lazy("Per carton"), "number", "pack_quantity", is_numeric=True),
        Column("hs", gettext_lazy("HS code"), "text", "hs_code"),
        Column("origin", gettext_lazy("Origin"), "choice", "origin", "country"),
        Column("stock", gettext_lazy("In stock"), "number", "in_stock", is_numeric=True),
        Column("counted", gettext_lazy("Stock is counted"), "flag", keeps=_counted),
        Column("unit", gettext_lazy("Sold by the"), "choice", "unit", "unit"),
        Column("volume", gettext_lazy("m³ a carton"), "shown", is_numeric=True),
        Column("gross", gettext_lazy("Gross weight (kg a carton)"), "number", "gross_weight", is_numeric=True),
        Column(
            "changed", gettext_lazy("Changed"), "moment", "changed_at", order=Order("changed_at", may_be_empty=False)
        ),
        Column("added", gettext_lazy("Added"), "moment", "created_at", order=Order("created_at", may_be_empty=False)),
        Column("retired", gettext_lazy("Retired"), "flag", keeps=_retired),
    ]
}

PRODUCTS = offer(
    Listing(
        record="product",
        right=Permission.USE_CATALOGUE,
        url="catalogue:list",
        columns=ALL,
        shown=("number", "price", "moq", "per_carton", "hs", "origin"),
        usual="number",
        groups=("origin", "unit"),
        rows=rows,
        naming=ProductNaming,
        beside=_beside,
        lead=_name,
        lead_label=gettext_lazy("Product"),
        cells={
            "price": _price,
            "moq": lambda row: _in_units(row, row.moq),
            "per_carton": lambda row: figure(row.pack_quantity),
            "stock": lambda row: _in_units(row, row.in_stock),
            "counted": lambda row: gettext_lazy("yes") if row.in_stock is not None else NOTHING,
            "origin": lambda row: row.origin_name,
            "unit": lambda row: row.unit_name,
            "volume": lambda row: figure(row.carton.volume),
            "gross": lambda row: figure(row.gross_weight),
            "changed": lambda row: when(row.changed_at),
            "added": lambda row: when(row.created_at),
            "retired": lambda row: when(row.retired_at) if row.retired_at else NOTHING,
        },
        hint=gettext_lazy("Number, name, HS code…"),
        find=gettext_lazy("Find products"),
        empty=Empty(
            gettext_lazy("No products yet"),
            gettext_lazy(
                "Products with their packing and prices fill quotations by themselves. Import your price list, add one by"
                " hand, or let inquiries propose them."
            ),
            "package",
            gettext_lazy("Import a table…"),
            "catalogue:import_products",
            Permission.EDIT_CATALOGUE,
        ),
        tabs=lambda: [
            ("", gettext_lazy("On sale"), ""),
            ("retired", gettext_lazy("Retired"), "f=retired.is.yes"),
        ],
    )
)
