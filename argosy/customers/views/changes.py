"""What is done with one customer: added, checked, changed, given, noted."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.addresses.queries import warning
from argosy.customers import queries
from argosy.customers.actions import bulk, customers, duplicates, timeline
from argosy.customers.errors import AlreadyThere
from argosy.customers.forms import ChangeCustomerForm, NewCustomerForm, NextStepForm, PersonFields
from argosy.customers.models import Contact, Customer
from argosy.customers.permissions import Permission
from argosy.customers.views.pages import customer_of, happened, who
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible

CHECKED = ("name", "country", "website", "person", "email", "phone", "position")


@require_http_methods(["GET", "HEAD", "POST"])
def add_customer(request: Request) -> HttpResponse:
    """The form of a new customer; a company that is surely known is refused with its evidence."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    form = NewCustomerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = None
        with shown_on(form):
            made = _add(request, form)
        if made is not None and form.is_valid():
            return _went(request, reverse("customers:customer", args=[made.pk]))
    known = _duplicates(request, form) if request.method == "POST" else []
    part = "#form" if request.htmx else ""
    typed = str(form.cleaned_data.get("email", "")) if request.method == "POST" else ""
    values = {"form": form, "duplicates": known, "fails": warning(typed)}
    return render(request, "customers/new.html" + part, values)


def _add(request: Request, form: NewCustomerForm) -> Customer | None:
    found = form.cleaned_data
    try:
        return customers.add_customer(
            request.actor,
            name=found["name"],
            country=found["country"],
            city=found["city"],
            website=found["website"],
            contacts=form.contacts(),
            is_surely_new=found["is_another"],
        )
    except AlreadyThere:  # the sentence with its evidence stands beside the form already
        form.add_error(None, _("Look at the customer that we have before you add this one."))
    return None


@require_POST
def check_customer(request: Request) -> HttpResponse:
    """Whether the company that is being typed is known, while it is typed."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    form = NewCustomerForm(request.POST)
    form.is_valid()
    values = {"duplicates": _duplicates(request, form), "fails": warning(str(form.cleaned_data.get("email", "")))}
    return render(request, "customers/new.html#duplicates", values)


@require_POST
def check_address(request: Request) -> HttpResponse:
    """Whether mail to the address that is being typed is known to fail."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    return render(request, "customers/customer.html#address", {"fails": warning(request.POST.get("email", "")[:254])})


def _duplicates(request: Request, form: NewCustomerForm) -> list[duplicates.Duplicate]:
    typed = {name: str(form.cleaned_data.get(name, "")) for name in CHECKED}
    if not (typed["name"].strip() or typed["website"].strip() or typed["email"].strip() or typed["phone"].strip()):
        return []
    person = customers.NewContact(typed["person"], typed["email"], typed["phone"])
    people = [person] if person.email or person.phone else []
    return duplicates.look(request.actor, typed["name"], typed["country"], typed["website"], people)


@require_http_methods(["GET", "HEAD", "POST"])
def change_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """What is known of the company, to be changed."""
    found = customer_of(request, customer_id)
    before = {name: getattr(found, name) for name in ChangeCustomerForm.base_fields}
    form = ChangeCustomerForm(
        request.POST or None, initial={**before, "other_names": "\n".join(found.other_names)}, auto_id="change_%s"
    )
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            customers.change_customer(request.actor, found, **form.changes())
        if form.is_valid():
            return _went(request, reverse("customers:customer", args=[found.pk]))
    return render(request, "customers/customer.html#change", {"customer": found, "form": form})


@require_POST
def stage_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """The customer is at another stage."""
    found = customer_of(request, customer_id)
    stage = request.POST.get("stage", "")
    bulk.stage_customers(request.actor, [str(found.pk)], stage)
    return _who(request, found.pk)


@require_POST
def give_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """Another member follows the customer; who no longer sees it goes back to the list."""
    found = customer_of(request, customer_id)
    customers.give_customer(request.actor, found, bulk.member_of(request.POST.get("to", "")))
    still = Customer.objects.visible_to(request.actor).filter(pk=found.pk).exists()
    return _went(request, reverse("customers:customer", args=[found.pk]) if still else reverse("customers:list"))


@require_POST
def plan_next_step(request: Request, customer_id: UUID) -> HttpResponse:
    """What comes next with the customer, and when."""
    found = customer_of(request, customer_id)
    form = NextStepForm(request.POST)
    if form.is_valid():
        customers.change_customer(request.actor, found, **form.changes())
    return _who(request, found.pk)


@require_http_methods(["POST"])
def add_contact(request: Request, customer_id: UUID) -> HttpResponse:
    """There is a new person at the customer."""
    found = customer_of(request, customer_id)
    form = PersonFields(request.POST, auto_id="new_%s")
    if form.is_valid():
        with shown_on(form, "email"):
            customers.add_contact(request.actor, found, form.contact())
    return _who(request, found.pk, None if form.is_valid() else form)


@require_POST
def change_contact(request: Request, customer_id: UUID, contact_id: UUID) -> HttpResponse:
    """The person's data are these."""
    found = customer_of(request, customer_id)
    person: Contact = get_visible(Contact.objects.filter(customer=found), contact_id)
    form = PersonFields(request.POST)
    if form.is_valid():
        customers.change_contact(request.actor, person, form.contact())
    return _who(request, found.pk)


@require_POST
def note_followup(request: Request, customer_id: UUID) -> HttpResponse:
    """Somebody writes down what happened."""
    found = customer_of(request, customer_id)
    timeline.note(request.actor, found, request.POST.get("kind", "note"), request.POST.get("text", ""))
    return render(request, "customers/customer.html#middle", happened(request, found) | {"customer": found})


def _who(request: Request, pk: UUID, form: PersonFields | None = None) -> HttpResponse:
    values = who(request, customer_of(request, pk)) | {"members": queries.followers()}
    if form is not None:
        values["person_form"] = form
    return render(request, "customers/customer.html#who", values)


def _went(request: Request, url: str) -> HttpResponse:
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return HttpResponse(status=302, headers={"Location": url})
