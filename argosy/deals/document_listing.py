"""The list of documents: its columns, what a search looks at, what its cells say."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.catalogue.forms import CURRENCIES, INCOTERMS
from argosy.customers.finding import bearing
from argosy.customers.listings import NOTHING, Empty, Listing, by_day, offer
from argosy.customers.models import Customer
from argosy.customers.naming import Naming
from argosy.customers.reach import FEW
from argosy.deals.document_words import KINDS, STATES, TONES
from argosy.deals.models import Document, DocumentState
from argosy.deals.papers.blocks import place_of
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column, identity
from argosy.platform.listing.filters import Filter
from argosy.platform.listing.walking import Order
from argosy.platform.ui.tags.marks import chip, money
from argosy.platform.ui.tags.times import when

# The words of the tabs, of at most eight letters; longer ones are saved views.
TABS = {
    "quotation": "quote", "proforma": "proforma", "order": "order", "contract": "contract", "invoice": "invoice",
    "packing_list": "packing", "marks": "marks", "booking": "booking", "purchase": "purchase",
}  # fmt: skip


class DocumentNaming(Naming):
    """Values in words, for one page of documents."""

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        known: dict[str, list[tuple[str, Any]]] = {
            "papers": list(KINDS.items()),
            "states": list(STATES.items()),
            "currency": [(one, one) for one in CURRENCIES],
            "incoterm": [(one, one) for one in INCOTERMS],
        }
        return known[column.of] if column.of in known else super().choices(column)

    def value(self, column: Column, value: Any) -> str:
        """One value of a column in words."""
        if column.of != "buyer":
            return super().value(column, value)
        seen = Customer.objects.visible_to(self._actor).filter(pk=identity(str(value)))
        return seen.values_list("name", flat=True).first() or _("a customer whom you cannot see")


def _of_buyer(rows: Any, one: Filter, _actor: Actor) -> Any:
    return rows.filter(customer__in=[identity(value) for value in one.values])


def rows(actor: Actor, asked: Asked) -> Any:
    """The documents in reach whose number begins so, or whose customer is called so."""
    found = _seen(actor).select_related("customer", "owner__user", "opportunity")
    if asked.text:
        theirs = bearing(asked.text, found)
        found = found.filter(Q(number__istartswith=asked.text) | Q(customer__in=theirs))
    return found


def _seen(actor: Actor) -> Any:
    """The documents that the actor sees; where these are few of very many they are fetched first (`customers.reach`)."""
    rows = Document.objects.visible_to(actor)
    if actor.reach.is_all or actor.member is None:
        return rows
    theirs = Document.objects.filter(actor.reach.of("owner")).values_list("pk", flat=True)[: FEW + 1]
    shown = Document.objects.shown_to(actor).values_list("pk", flat=True)[: FEW + 1]
    ids = list(theirs.union(shown, all=True))
    return rows.filter(pk__in=ids) if len(ids) <= FEW else rows


def _adding(rows: Any, asked: Asked) -> Any:
    # a quotation and the order that came of it are the same money
    is_one_kind = any(one.column.key == "kind" and one.way == "is" and len(one.values) == 1 for one in asked.filters)
    return rows.exclude(state=DocumentState.CANCELLED) if is_one_kind else None


def _number(row: Any) -> SafeString:
    version = format_html(' <span class="faint small">v{}</span>', row.version) if row.version > 1 else NOTHING
    return format_html('<a href="{}">{}</a>{}', reverse("documents:document", args=[row.pk]), row.number, version)


def _deal(row: Any) -> SafeString:
    if row.opportunity is None:
        return NOTHING
    return format_html(
        '<a href="{}">{}</a>', reverse("deals:opportunity", args=[row.opportunity_id]), row.opportunity.title
    )


def _terms(row: Any) -> str:
    return " ".join(one for one in (row.incoterm, row.place) if one)


ALL = {
    column.key: column
    for column in [
        Column("kind", gettext_lazy("Kind"), "choice", "kind", "papers"),
        Column("customer", gettext_lazy("Customer"), "shown"),
        Column("state", gettext_lazy("State"), "choice", "state", "states"),
        Column("total", gettext_lazy("Total"), "shown", "total_minor", is_numeric=True),
        Column("owner", gettext_lazy("Followed by"), "member", "owner"),
        Column(
            "changed", gettext_lazy("Changed"), "moment", "changed_at", order=Order("changed_at", may_be_empty=False)
        ),
        Column("date", gettext_lazy("Date"), "day", "date", order=by_day("date", may_be_empty=False)),
        Column("valid", gettext_lazy("Valid until"), "day", "valid_until", order=by_day("valid_until", is_down=False)),
        Column("currency", gettext_lazy("Currency"), "choice", "currency", "currency"),
        Column("incoterm", gettext_lazy("Incoterm"), "choice", "incoterm", "incoterm"),
        Column("reference", gettext_lazy("Buyer’s reference"), "text", "reference"),
        Column("loading", gettext_lazy("Port of loading"), "shown", "loading"),
        Column("discharge", gettext_lazy("Port of discharge"), "shown", "discharge"),
        Column("deal", gettext_lazy("Deal"), "shown"),
        Column("buyer", gettext_lazy("Customer"), "choice", "customer", "buyer", keeps=_of_buyer),
        Column("country", gettext_lazy("Country"), "choice", "customer__country", "country"),
    ]
}


def _tabs() -> list[tuple[str, Any, str]]:
    return [("", _("All"), ""), *((TABS[key], name, f"f=kind.is.{key}") for key, name in KINDS.items())]


DOCUMENTS = offer(
    Listing(
        record="document",
        right=Permission.USE_DOCUMENTS,
        url="documents:list",
        columns=ALL,
        shown=("kind", "customer", "state", "total", "owner", "changed"),
        usual="changed",
        groups=("kind", "state", "owner", "currency"),
        rows=rows,
        naming=DocumentNaming,
        lead=_number,
        lead_label=gettext_lazy("Number"),
        cells={
            "kind": lambda row: KINDS[row.kind],
            "customer": lambda row: row.customer.name,
            "state": lambda row: chip(str(STATES[row.state]), tone=TONES[row.state]),
            "total": lambda row: money(row.total, row.currency) if row.total_minor else NOTHING,
            "owner": lambda row: row.owner,
            "changed": lambda row: when(row.changed_at),
            "date": lambda row: row.date.isoformat(),
            "valid": lambda row: row.valid_until.isoformat() if row.valid_until else NOTHING,
            "incoterm": _terms,
            "loading": lambda row: place_of(row.loading),
            "discharge": lambda row: place_of(row.discharge),
            "deal": _deal,
        },
        plain={
            "lead": lambda row: row.number,
            "state": lambda row: STATES[row.state],
            "total": lambda row: row.total,
            "deal": lambda row: row.opportunity.title if row.opportunity else "",
        },
        sums=frozenset({"total"}),
        adding=_adding,
        added="total",
        hint=gettext_lazy("Number or customer…"),
        find=gettext_lazy("Find documents"),
        empty=Empty(
            gettext_lazy("No documents yet"),
            gettext_lazy(
                "A quotation begins on the page of a deal, with its goods and terms already in it, and becomes proforma"
                " invoice, order, invoice and packing list without typing anything again."
            ),
            "file-text",
            gettext_lazy("New document"),
            "documents:begin_document",
            Permission.EDIT_DOCUMENTS,
        ),
        tabs=_tabs,
        quiet=frozenset({"buyer", "country"}),
    )
)
