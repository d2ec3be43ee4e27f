"""What is done with the people of a company."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from argosy.addresses.queries import warning
from argosy.customers.actions import duplicates, fields, people
from argosy.customers.columns import CONTACT, fields_of
from argosy.customers.forms import POINTS, PersonFields, WholePersonForm
from argosy.customers.models import Contact, PointKind
from argosy.customers.own_forms import FirstFields, OwnFields
from argosy.customers.permissions import Permission
from argosy.customers.views.changes import answered_who
from argosy.customers.views.pages import customer_of
from argosy.platform import veil
from argosy.platform.http.forms import leave_fixed, shown_on, stand_at_errors
from argosy.platform.http.request import Request, get_visible

BLANKS = 2


@require_POST
def add_contact(request: Request, customer_id: UUID) -> HttpResponse:
    """There is a new person at the company."""
    found = customer_of(request, customer_id)
    form = PersonFields(request.POST, auto_id="new_%s")
    own = FirstFields(request.actor, CONTACT, request.POST, auto_id="new_%s")
    if all([form.is_valid(), own.is_valid()]):
        with shown_on(form, "email"):
            made = people.add_contact(request.actor, found, form.contact())
            fields.fill(request.actor, made, own.values(), is_new=True)
    is_done = form.is_valid() and own.is_valid()
    return answered_who(
        request, found.pk, **({"opens_people": True} if is_done else {"person_form": form, "own_of_person": own})
    )


@require_POST
def check_contact(request: Request, customer_id: UUID) -> HttpResponse:
    """While a person is typed: whether she is here already, where else she may be, and whether mail to her fails."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    found = customer_of(request, customer_id)
    form = PersonFields(request.POST)
    form.is_valid()
    given = {name: str(form.cleaned_data.get(name, "")) for name in ("person", "email", "phone")}
    person = people.NewContact(given["person"], given["email"], given["phone"])
    values = {
        "fails": warning(person.email),
        "here": people.same_there(found, person),
        "duplicates": duplicates.look_for_person(request.actor, found, person),
    }
    return render(request, "customers/customer.html#address", values)


@require_http_methods(["GET", "HEAD", "POST"])
def change_contact(request: Request, customer_id: UUID, contact_id: UUID) -> HttpResponse:
    """All that is known of the person, to be changed."""
    found = customer_of(request, customer_id)
    person: Contact = get_visible(Contact.objects.filter(customer=found), contact_id)
    known = ("email", "phone", "position", "language", "time_zone", "may_mail", "may_track", "permit_note", "notes")
    initial = {"person": person.name, **{name: getattr(person, name) for name in known}}
    form = WholePersonForm(request.POST or None, initial=initial, auto_id="person_%s")
    leave_fixed(form, request.actor, person)
    own_fields = [] if veil.is_fixed(request.actor, person, "custom") else fields_of(CONTACT)
    own = OwnFields(request.actor, own_fields, person.custom, request.POST or None)
    is_sent = request.method == "POST"
    if is_sent and all([form.is_valid(), own.is_valid()]):
        with shown_on(form):
            person = people.change_contact(request.actor, person, form.contact())
            fields.fill(request.actor, person, own.values())
        if form.is_valid():
            response = answered_who(request, found.pk, opens_people=True)
            response["HX-Retarget"], response["HX-Reswap"] = "#who", "outerHTML"
            response["HX-Trigger"] = "close-dialog"
            return response
    if is_sent:
        stand_at_errors(form, own)
    kept = [(one.kind, one.value) for one in person.points.all() if not veil.is_hidden(one, "value")]
    points = [(kind, value) for kind, value in form.points() if value.strip()] if is_sent else kept
    blanks = [(PointKind.WHATSAPP.value, ""), (PointKind.EMAIL.value, "")][:BLANKS]
    values = {
        "customer": found,
        "person": person,
        "form": form,
        "own_form": own,
        "points": [*points, *blanks],
        "kinds": [(kind.value, name) for kind, name in POINTS.items()],
    }
    return render(request, "customers/person.html", values)


@require_POST
def make_main(request: Request, customer_id: UUID, contact_id: UUID) -> HttpResponse:
    """This is the person to turn to first."""
    found = customer_of(request, customer_id)
    person: Contact = get_visible(Contact.objects.filter(customer=found), contact_id)
    people.make_main(request.actor, person)
    return answered_who(request, found.pk)
