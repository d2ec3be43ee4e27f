"""The checklist of a departure: what is still the member's, and each step with its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.leaving import queries
from argosy.leaving.actions import departures
from argosy.leaving.errors import AlreadyOver, NoHeir
from argosy.leaving.models import Departure, DepartureStep
from argosy.mail.models import Mailbox
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.http.request import Request, get_visible

BACK = frozenset({"customers", "named", "deals"})


def _member(request: Request, member_id: UUID) -> Member:
    request.actor.require(Permission.MANAGE_MEMBERS)
    rows = Member.objects.filter(request.actor.reach.of("id")).select_related("user")
    found: Member = get_visible(rows, member_id)
    return found


def _departure(request: Request, member_id: UUID) -> Departure:
    found = queries.open_departure(_member(request, member_id))
    if found is None:
        raise AlreadyOver
    return found


def _heir(text: str) -> Member:
    try:
        found: Member | None = Member.objects.filter(pk=UUID(text), state=MemberState.ACTIVE).first()
    except ValueError as problem:
        raise NoHeir from problem
    if found is None:
        raise NoHeir
    return found


def _ids(request: Request) -> list[str]:
    found = []
    for text in request.POST.getlist("chosen")[: queries.A_PAGE]:
        try:
            found.append(str(UUID(text)))
        except ValueError as problem:
            raise BadInput from problem
    return found


@require_GET
def show(request: Request, member_id: UUID) -> HttpResponse:
    """Where the departure stands; before it has begun, what it would settle."""
    member = _member(request, member_id)
    departure = queries.open_departure(member)
    context: dict[str, Any] = {"leaver": member, "departure": departure, "here": "members"}
    if departure is None:
        last = Departure.objects.filter(member=member).order_by("-begun_at").first()
        done = queries.done(last) if last else []
        return render(request, "leaving/checklist.html", context | {"last": last, "done": done})
    left = queries.left_of(departure)
    context |= {
        "left": left,
        "mailboxes": queries.mailboxes_of(member),
        "customers": list(queries.customers_of(member).order_by("name", "pk")[: queries.A_PAGE]),
        "named": queries.named_in(request.actor, member),
        "deals": list(queries.deals_of(member).select_related("customer").order_by("number")[: queries.A_PAGE]),
        "documents": list(
            queries.documents_of(member).select_related("customer").order_by("number", "pk")[: queries.A_PAGE]
        ),
        "heirs": queries.heirs_of(member),
        "done": queries.done(departure),
        "can_be_taken_back": BACK,
    }
    return render(request, "leaving/checklist.html", context)


@require_POST
def begin(request: Request, member_id: UUID) -> HttpResponse:
    """The checklist is open, and the member is told."""
    departures.begin(request.actor, _member(request, member_id))
    return redirect("leaving:checklist", member_id)


@require_POST
def call_off(request: Request, member_id: UUID) -> HttpResponse:
    """The member stays."""
    departures.call_off(request.actor, _departure(request, member_id))
    messages.info(request, _("Called off. What was handed over stays where it is now."))
    return redirect("leaving:checklist", member_id)


@require_POST
def settle_private(request: Request, member_id: UUID) -> HttpResponse:
    """What is private has been said, or cannot be asked."""
    departures.settle_private(request.actor, _departure(request, member_id))
    return redirect("leaving:checklist", member_id)


@require_POST
def settle_mailbox(request: Request, member_id: UUID, mailbox_id: UUID) -> HttpResponse:
    """A mailbox goes to a colleague, or is unbound."""
    departure = _departure(request, member_id)
    mailbox = get_visible(Mailbox.objects.filter(member=departure.member), mailbox_id)
    heir = request.POST.get("heir", "")
    return _answer(
        request,
        member_id,
        lambda: departures.settle_mailbox(
            request.actor,
            departure,
            mailbox,
            heir=_heir(heir) if heir else None,
            all_unfiled=bool(request.POST.get("all_unfiled")),
        ),
        _("The mailbox is settled."),
    )


@require_POST
def hand_customers(request: Request, member_id: UUID) -> HttpResponse:
    """The marked customers go to a colleague."""
    departure, heir, ids = _departure(request, member_id), request.POST.get("heir", ""), _ids(request)
    words = ngettext("%(count)s customer went over.", "%(count)s customers went over.", len(ids)) % {"count": len(ids)}
    return _answer(
        request, member_id, lambda: departures.hand_customers(request.actor, departure, ids, _heir(heir)), words
    )


@require_POST
def hand_place(request: Request, member_id: UUID) -> HttpResponse:
    """A colleague stands where the member was named in fields of the enterprise's own."""
    departure, heir = _departure(request, member_id), request.POST.get("heir", "")
    return _answer(
        request,
        member_id,
        lambda: departures.hand_place(request.actor, departure, _heir(heir)),
        _("The colleague is named there now."),
    )


@require_POST
def hand_deals(request: Request, member_id: UUID) -> HttpResponse:
    """The marked deals and documents go to a colleague."""
    departure, heir, ids = _departure(request, member_id), request.POST.get("heir", ""), _ids(request)
    words = ngettext("%(count)s deal or document went over.", "%(count)s deals and documents went over.", len(ids))
    return _answer(
        request,
        member_id,
        lambda: departures.hand_deals(request.actor, departure, ids, _heir(heir)),
        words % {"count": len(ids)},
    )


@require_POST
def take_back(request: Request, member_id: UUID, step_id: UUID) -> HttpResponse:
    """Customers or deals are the leaving member's again."""
    departure = _departure(request, member_id)
    step = get_visible(DepartureStep.objects.filter(departure=departure, kind__in=BACK, taken_back_at=None), step_id)
    departures.take_back(request.actor, step)
    messages.info(request, _("Taken back."))
    return redirect("leaving:checklist", member_id)


@require_POST
def close(request: Request, member_id: UUID) -> HttpResponse:
    """The account is closed for good."""
    departure = _departure(request, member_id)
    return _answer(
        request,
        member_id,
        lambda: departures.close(request.actor, departure),
        _("The account is closed. What the member recorded stays."),
    )


def _answer(request: Request, member_id: UUID, act: Callable[[], object], words: str) -> HttpResponse:
    """Back to the checklist, with what was done or why it was not."""
    try:
        with transaction.atomic():
            act()
    except (BadInput, Conflict) as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, words)
    return redirect("leaving:checklist", member_id)
