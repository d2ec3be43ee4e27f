"""What is done with one company: changed, converted, given, shared, tagged, noted."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_POST

from argosy.customers.actions import bulk, customers, duplicates, fields, own_index, owners, tagging, timeline
from argosy.customers.columns import fields_of
from argosy.customers.forms import USES, ChangeCustomerForm, NextStepForm, as_shown, at_noon
from argosy.customers.models import Customer, RecordKind, TagScope, Tone
from argosy.customers.naming import Naming
from argosy.customers.own_forms import FirstFields, OwnFields
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import LISTS
from argosy.customers.views.pages import customer_of, glance, happened, who
from argosy.platform import veil
from argosy.platform.errors import BadInput
from argosy.platform.http.forms import leave_fixed, shown_on, stand_at_errors
from argosy.platform.http.request import Request, went
from argosy.platform.punctuation import listed


@require_http_methods(["GET", "HEAD", "POST"])
def change_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """What is known of the company, to be changed."""
    found = customer_of(request, customer_id)
    form = ChangeCustomerForm(
        found, request.POST or None, initial=ChangeCustomerForm.initial_of(found), auto_id="change_%s"
    )
    leave_fixed(form, request.actor, found)
    own_fields = [] if veil.is_fixed(request.actor, found, "custom") else fields_of(found.kind)
    own = OwnFields(request.actor, own_fields, found.custom, request.POST or None)
    is_sent = request.method == "POST"
    if is_sent and all([form.is_valid(), own.is_valid()]):
        with shown_on(form):
            changes = {k: v for k, v in form.changes().items() if not veil.is_fixed(request.actor, found, k)}
            customers.change_customer(request.actor, found, **changes)
            fields.fill(request.actor, found, own.values())
        if form.is_valid():
            return went(request, reverse("customers:customer", args=[found.pk]))
    if is_sent:
        stand_at_errors(form, own)
    keeps_addresses = veil.is_fixed(request.actor, found, "addresses")
    known = form.addresses() if is_sent else found.addresses
    addresses = [] if keeps_addresses else [*(known or []), {"use": "office", "text": ""}]
    shown = "" if keeps_addresses else request.POST.get("addresses_shown") or as_shown(found.addresses)
    values = {"customer": found, "form": form, "own_form": own, "addresses": addresses, "uses": list(USES.items())}
    values["addresses_shown"] = shown
    return render(request, "customers/customer.html#change", values)


@require_POST
def convert_lead(request: Request, customer_id: UUID) -> HttpResponse:
    """The lead is a customer from now on; nothing is typed again. Who is a customer already is shown first.

    What every customer must have and the lead has not is asked.
    """
    lead = customer_of(request, customer_id)
    request.actor.require(Permission.EDIT_CUSTOMERS)
    data = request.POST if "is_asked" in request.POST else None
    # one that was a customer before has its values still
    known_of_it = {**(lead.custom or {}), **own_index.carried(lead.custom)}
    own = FirstFields(request.actor, RecordKind.CUSTOMER, data, known_of_it, auto_id="convert_%s")
    is_another = request.POST.get("is_another") == "on"
    known = [] if is_another else duplicates.customers_like(request.actor, lead)
    if known or (own.fields and not own.is_valid()):
        values = {"lead": lead, "duplicates": known, "own_form": own, "is_another": is_another}
        values["may_merge"] = request.actor.may(Permission.MERGE_CUSTOMERS)
        return render(request, "customers/convert.html", values)
    found = customers.convert_lead(request.actor, lead, is_surely_new=True)
    fields.fill(request.actor, found, own.values() if own.fields else {}, is_new=True)
    return went(request, reverse("customers:customer", args=[found.pk]))


@require_POST
def unconvert_lead(request: Request, customer_id: UUID) -> HttpResponse:
    """The customer is a lead again."""
    found = customer_of(request, customer_id)
    customers.unconvert_lead(request.actor, found)
    return went(request, reverse("customers:customer", args=[found.pk]))


@require_POST
def stage_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """The customer is at another stage."""
    found = customer_of(request, customer_id)
    bulk.stage_customers(request.actor, [str(found.pk)], request.POST.get("stage", ""))
    return answered_who(request, found.pk)


@require_POST
def give_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """Another member follows the customer; who no longer sees it goes back to the list."""
    found = customer_of(request, customer_id)
    to = request.POST.get("to", "")
    owners.give_customer(request.actor, found, bulk.member_of(to) if to != "nobody" else None)
    still = Customer.objects.visible_to(request.actor).filter(pk=found.pk).exists()
    there = reverse("customers:customer", args=[found.pk]) if still else reverse(LISTS[RecordKind(found.kind)][0])
    return went(request, there)


@require_POST
def share_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """These members follow the customer beside its owner."""
    found = customer_of(request, customer_id)
    chosen = [bulk.member_of(pk).pk for pk in request.POST.getlist("members")]
    owners.share_customer(request.actor, found, chosen)
    still = Customer.objects.visible_to(request.actor).filter(pk=found.pk).exists()
    there = reverse("customers:customer", args=[found.pk]) if still else reverse(LISTS[RecordKind(found.kind)][0])
    return went(request, there)


@require_POST
def tag_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """The company bears this tag; a word that is none yet becomes one."""
    found = customer_of(request, customer_id)
    scope, tone = request.POST.get("scope", ""), request.POST.get("tone", "")
    tag = tagging.make_tag(
        request.actor,
        request.POST.get("tag", ""),
        scope if scope in TagScope.values else TagScope.ENTERPRISE,
        tone if tone in Tone.values else Tone.PLAIN,
    )
    tagging.tag_customer(request.actor, found, tag)
    return answered_who(request, found.pk)


@require_POST
def untag_customer(request: Request, customer_id: UUID, tag_id: UUID) -> HttpResponse:
    """The company does not bear this tag any more."""
    found = customer_of(request, customer_id)
    tagging.untag_customer(request.actor, found, tag_id)
    return answered_who(request, found.pk)


@require_POST
def plan_next_step(request: Request, customer_id: UUID) -> HttpResponse:
    """What comes next with the customer, and when."""
    found = customer_of(request, customer_id)
    form = NextStepForm(request.POST)
    if form.is_valid():
        customers.change_customer(request.actor, found, **form.changes())
    return _glance(request, found.pk)


@require_POST
def finish_step(request: Request, customer_id: UUID) -> HttpResponse:
    """The next step is done and stands in the timeline, in the words that stand in its field by now."""
    found = customer_of(request, customer_id)
    form = NextStepForm(request.POST)
    if form.is_valid() and form.cleaned_data["next_step"]:
        found = customers.change_customer(request.actor, found, **form.changes())
    timeline.finish_step(request.actor, found)
    return render(request, "customers/customer.html#after_note", _after_note(request, found))


def _glance(request: Request, pk: UUID) -> HttpResponse:
    return render(
        request, "customers/customer.html#glance", glance(request, customer_of(request, pk), Naming(request.actor))
    )


@require_POST
def note_followup(request: Request, customer_id: UUID) -> HttpResponse:
    """Somebody writes down what happened; whoever is mentioned is told, and it is said who could not be."""
    found = customer_of(request, customer_id)
    way = request.POST.get("other") or request.POST.get("kind", "note")
    day = _day(request.POST.get("day", ""))
    entry = timeline.note(request.actor, found, way, request.POST.get("text", ""), day)
    untold = listed(timeline.untold(found, entry.text))
    return render(request, "customers/customer.html#after_note", _after_note(request, found) | {"untold": untold})


def _after_note(request: Request, found: Customer) -> dict[str, Any]:
    naming = Naming(request.actor)
    around = {"oob": True, "ways": naming.words.shown("followup")}
    return happened(request, found, naming) | glance(request, customer_of(request, found.pk), naming) | around


def _day(text: str) -> Any:
    try:
        found = parse_date(text)
    except ValueError as problem:
        raise BadInput from problem
    return at_noon(found) if found else None


def answered_who(request: Request, pk: UUID, **more: Any) -> HttpResponse:
    """The left side anew."""
    values = who(request, customer_of(request, pk), Naming(request.actor))
    return render(request, "customers/customer.html#who", values | more)
