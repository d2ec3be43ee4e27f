"""Business cards: photographed, read, looked over beside the picture, kept as a contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers.actions import duplicates
from argosy.customers.actions.people import NewContact
from argosy.customers.columns import CONTACT
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Customer, RecordKind
from argosy.customers.own_forms import FirstFields
from argosy.exchange import files
from argosy.exchange.actions import cards
from argosy.exchange.card_form import CardForm
from argosy.exchange.models import CardPhoto
from argosy.exchange.permissions import Permission
from argosy.platform import pictures
from argosy.platform.errors import BadInput
from argosy.platform.http.files import shown
from argosy.platform.http.forms import shown_on
from argosy.platform.http.headers import may_ask
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity

MOST_SHOWN = 60


@require_safe
def card_list(request: Request) -> HttpResponse:
    """My photographed cards, and the camera for the next."""
    return _list(request)


def _list(request: Request, problem: str = "") -> HttpResponse:
    request.actor.require(Permission.READ_CARDS)
    own = CardPhoto.objects.visible_to(request.actor)
    rows = own.kept().select_related("customer").order_by("-made_at")
    pk = identity(request.GET.get("deleted", ""))
    dropped = own.filter(pk=pk, dropped_at__isnull=False).first() if pk else None
    values = {
        "cards": [_named(one) for one in rows[:MOST_SHOWN]],
        "dropped": _named(dropped) if dropped else None,
        "problem": problem,
        "has_reader": cards.has_reader(),
    }
    page = render(request, "exchange/cards.html", values, status=422 if problem else 200)
    return may_ask(page, "camera")


def _named(card: CardPhoto) -> Any:
    said = card.card or {}
    return {"row": card, "name": said.get("name") or said.get("company") or ""}


@require_POST
def take_card(request: Request) -> HttpResponse:
    """A picture of a card comes."""
    file = request.FILES.get("photo")
    if file is None:
        return _list(request, _("Take or choose a picture first."))
    try:
        made = cards.take_card(request.actor, file.read())
    except BadInput as refusal:
        return _list(request, str(refusal))
    return redirect("exchange:read_card", made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def card(request: Request, card_id: UUID) -> HttpResponse:
    """What was read, to be looked over beside the picture; sent, it is a contact."""
    found = _card(request, card_id)
    data = request.POST or None
    form = CardForm(data, initial=CardForm.initial_of(found.card or {}))
    # of a company that we have it is asked for the person alone
    own = FirstFields(request.actor, RecordKind.CUSTOMER, data, is_asked=not request.POST.get("known"))
    own_of_person = FirstFields(request.actor, CONTACT, data)
    if data is not None and all([form.is_valid(), own.is_valid(), own_of_person.is_valid()]):
        known = form.cleaned_data["known"]
        customer = get_visible(Customer.objects.visible_to(request.actor).kept(), known) if known else None
        said = replace(form.said(), own=own.values(), own_of_person=own_of_person.values())
        with shown_on(form):
            if made := _kept(request, found, form, said, customer):
                return redirect("customers:customer", made.pk)
    given = form.cleaned_data if request.method == "POST" else form.initial
    values = {
        "is_another": request.POST.get("is_another") == "on",
        "card": found,
        "form": form,
        "own_form": own,
        "own_of_person": own_of_person,
        "duplicates": _duplicates(request, given) if found.is_read else [],
    }
    return render(request, "exchange/read_card.html", values)


def _kept(
    request: Request, card: CardPhoto, form: CardForm, said: cards.LookedOver, known: Customer | None
) -> Customer | None:
    try:
        return cards.keep_card(request.actor, card, said, known)
    except AlreadyThere:  # the sentence with its evidence stands beside the form already
        form.add_error(None, _("Look at the customer that we have before you add this one."))
    return None


@require_POST
def check(request: Request, card_id: UUID) -> HttpResponse:
    """Whether the company is known, while the card is looked over."""
    _card(request, card_id)
    form = CardForm(request.POST)
    form.is_valid()
    known = _duplicates(request, form.cleaned_data)
    values = {"duplicates": known, "is_another": request.POST.get("is_another") == "on"}
    return render(request, "exchange/read_card.html#duplicates", values)


def _duplicates(request: Request, given: Mapping[str, Any]) -> list[duplicates.Duplicate]:
    said = {name: str(given.get(name) or "") for name in ("name", "country", "website", "person", "email", "phone")}
    if not (said["name"] or said["website"] or said["email"] or said["phone"]):
        return []
    person = NewContact(said["person"], said["email"], said["phone"])
    people = [person] if person.email or person.phone else []
    return duplicates.look(request.actor, said["name"], said["country"], said["website"], people)


@require_safe
def progress(request: Request, card_id: UUID) -> HttpResponse:
    """Whether the card is read by now: then the page is opened anew."""
    if _card(request, card_id).is_read:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return render(request, "exchange/read_card.html#waits", {"card": _card(request, card_id)})


@require_safe
def photo(request: Request, card_id: UUID) -> HttpResponse:
    """The picture of the card."""
    content = files.load(_card(request, card_id).blob)
    return shown(content, pictures.kind_of(content))


@require_POST
def drop(request: Request, card_id: UUID) -> HttpResponse:
    """The card and its picture are gone; the list offers to bring them back."""
    dropped = cards.drop_card(request.actor, _card(request, card_id))
    return redirect(f"{reverse('exchange:cards')}?deleted={dropped.pk}")


@require_POST
def bring_back(request: Request, card_id: UUID) -> HttpResponse:
    """The card is there again."""
    found = get_visible(CardPhoto.objects.visible_to(request.actor), card_id)
    return went(request, "exchange:read_card", cards.bring_back(request.actor, found).pk)


def _card(request: Request, pk: UUID) -> CardPhoto:
    request.actor.require(Permission.READ_CARDS)
    found: CardPhoto = get_visible(CardPhoto.objects.visible_to(request.actor).kept().select_related("customer"), pk)
    return found
