"""Lists that go out as files, and a person as a card."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import countries
from argosy.customers.models import Contact, PointKind
from argosy.customers.permissions import Permission as Customers
from argosy.exchange import queries, writing
from argosy.exchange.actions import exporting
from argosy.exchange.models import Export, State
from argosy.exchange.permissions import Permission
from argosy.exchange.sheets import SHEETS
from argosy.exchange.vcards import written
from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.leaves import leaf
from argosy.platform.http.request import Request, get_visible


@require_safe
def exports(request: Request) -> HttpResponse:
    """What the member took out; the files that are still there."""
    found = leaf(request, queries.exports(request.actor), "page")
    may_import = request.actor.may(Permission.IMPORT)
    values = {"exports": _told(found.rows), "leaf": found, "here": "exports", "may_import": may_import}
    return render(request, "exchange/exports.html", values)


def _told(found: list[Export]) -> list[Export]:
    for one in found:
        one.record_name = SHEETS[one.record].name  # type: ignore[attr-defined]
        one.is_there = bool(one.blob) and one.expires_at is not None and one.expires_at > timezone.now()  # type: ignore[attr-defined]
        one.is_running = one.state == State.RUNNING  # type: ignore[attr-defined]
    return found


@require_POST
def start_export(request: Request, record: str) -> HttpResponse:
    """The list as it is looked at becomes a file."""
    if record not in SHEETS:
        raise NotFound
    given = request.POST
    exporting.start_export(
        request.actor,
        record,
        given.get("query", ""),
        given.get("format", "xlsx"),
        with_all=given.get("with_all") == "on",
        reason=given.get("reason", ""),
    )
    return redirect("exchange:exports")


@require_safe
def progress(request: Request, export_id: UUID) -> HttpResponse:
    """The line of one export."""
    request.actor.require(Permission.EXPORT)
    found = get_visible(Export.objects.visible_to(request.actor), export_id)
    return render(request, "exchange/exports.html#export", {"one": _told([found])[0]})


@require_safe
def download(request: Request, export_id: UUID) -> HttpResponse:
    """The file, once more."""
    request.actor.require(Permission.EXPORT)
    found = get_visible(Export.objects.visible_to(request.actor), export_id)
    content = exporting.fetch_export(request.actor, found)
    name = f"{SHEETS[found.record].name} {timezone.localtime(found.created_at):%Y-%m-%d %H%M}.{found.format}"
    return saved(content, name, writing.XLSX if found.format == "xlsx" else writing.CSV)


@require_safe
def card(request: Request, contact_id: UUID) -> HttpResponse:
    """A person as a vCard, for the phone's address book."""
    request.actor.require(Customers.USE_CUSTOMERS)
    one = get_visible(
        Contact.objects.visible_to(request.actor).select_related("customer").prefetch_related("points"), contact_id
    )
    company, points = one.customer, list(one.points.all())
    emails = [one.email, *(p.value for p in points if p.kind == PointKind.EMAIL)]
    phones = [("WORK,VOICE", one.phone)]
    phones += [("CELL", p.value) for p in points if p.kind in {PointKind.PHONE, PointKind.WHATSAPP}]
    street = next((place["text"] for place in company.addresses or ()), "")
    where = (street, company.city, company.region, countries.name(company.country) if company.country else "")
    text = written(
        one.name or one.email or company.name,
        company=company.name, position=one.position, emails=emails, phones=phones, website=company.website, address=where,
    )  # fmt: skip
    return saved(text.encode(), (one.name or _("Contact")) + ".vcf", "text/vcard; charset=utf-8")
