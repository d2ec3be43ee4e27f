"""The form of a new customer, lead or supplier, and the check of it while one types."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.addresses.queries import warning
from argosy.customers.actions import customers, duplicates, fields
from argosy.customers.columns import CONTACT
from argosy.customers.errors import AlreadyThere
from argosy.customers.forms import NewCustomerForm
from argosy.customers.models import Customer, RecordKind
from argosy.customers.own_forms import FirstFields
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import LISTS
from argosy.platform.http.forms import shown_on, stand_at_errors
from argosy.platform.http.request import Request, went

CHECKED = ("name", "country", "website", "person", "email", "phone", "position")


@require_http_methods(["GET", "HEAD", "POST"])
def add_customer(request: Request) -> HttpResponse:
    """The form of a new customer, lead or supplier; a company that is surely known is refused with its evidence."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    data = request.POST or None
    form = NewCustomerForm(data, initial={"kind": request.GET.get("kind", "")})
    kind = form["kind"].value() or RecordKind.CUSTOMER
    kind = RecordKind(kind if kind in RecordKind.values else RecordKind.CUSTOMER)
    own = FirstFields(request.actor, kind, data)
    own_of_person = FirstFields(request.actor, CONTACT, data, is_asked=form.names_somebody())
    if data is not None and all([form.is_valid(), own.is_valid(), own_of_person.is_valid()]):
        made = None
        with shown_on(form):
            made = _add(request, form, own, own_of_person)
        if made is not None and form.is_valid():
            return went(request, reverse("customers:customer", args=[made.pk]))
    if data is not None:
        stand_at_errors(form, own, own_of_person)
    values: dict[str, Any] = {"form": form, "own_form": own, "own_of_person": own_of_person, "kind": kind}
    values |= _beside(request, form) if data is not None else {}
    values |= {"list_url": LISTS[kind][0], "list_name": LISTS[kind][1]}
    return render(request, "customers/new.html" + ("#form" if request.htmx else ""), values)


def _add(request: Request, form: NewCustomerForm, own: FirstFields, own_of_person: FirstFields) -> Customer | None:
    found = form.cleaned_data
    try:
        made = customers.add_customer(
            request.actor,
            name=found["name"],
            kind=found["kind"] or RecordKind.CUSTOMER,
            country=found["country"],
            city=found["city"],
            website=found["website"],
            source=found["source"] or "hand",
            contacts=form.contacts(),
            is_surely_new=found["is_another"],
        )
    except AlreadyThere:  # the sentence with its evidence stands beside the form already
        form.add_error(None, _("Look at the customer that we have before you add this one."))
        return None
    fields.fill_new(request.actor, made, own.values(), own_of_person.values())
    return made


@require_POST
def check_customer(request: Request) -> HttpResponse:
    """Whether the company that is being typed is known, while it is typed."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    form = NewCustomerForm(request.POST)
    form.is_valid()
    return render(request, "customers/new.html#checked", _beside(request, form) | {"is_checked": True})


def _beside(request: Request, form: NewCustomerForm) -> dict[str, Any]:
    """What is said of that which was typed: who is known already, and whether mail to the address fails."""
    found = _duplicates(request, form)
    return {
        "duplicates": found,
        # where any is forbidden nobody can say so, and what only may be the same needs no word
        "may_be_another": any(one.is_sure for one in found) and not any(one.is_forbidden for one in found),
        "fails": warning(str(form.cleaned_data.get("email", ""))),
        "is_another": request.POST.get("is_another") == "on",
    }


def _duplicates(request: Request, form: NewCustomerForm) -> list[duplicates.Duplicate]:
    typed = {name: str(form.cleaned_data.get(name, "")) for name in CHECKED}
    if not (typed["name"].strip() or typed["website"].strip() or typed["email"].strip() or typed["phone"].strip()):
        return []
    person = customers.NewContact(typed["person"], typed["email"], typed["phone"])
    people = [person] if person.email or person.phone else []
    return duplicates.look(request.actor, typed["name"], typed["country"], typed["website"], people)
