"""The page of one opportunity: goods, terms, stage, how it got there."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.audit.record import looked
from argosy.customers import countries
from argosy.customers.models import Customer
from argosy.customers.queries import customers, followers
from argosy.deals import document_queries, links, queries
from argosy.deals.actions import opening, opportunities
from argosy.deals.agreed import agreed
from argosy.deals.flows import Flows, missing
from argosy.deals.forms import NewOpportunityForm, TermsForm, lines
from argosy.deals.meanwhile import seen_goods, who_changed_goods
from argosy.deals.models import DealStage, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.stages import STAGES, lost_reasons, lost_words
from argosy.deals.views.boards import moved, opportunity_of
from argosy.deals.views.documents import beside
from argosy.deals.views.documents import decorated as as_listed
from argosy.deals.views.listing import listed, rows_of
from argosy.deals.views.working import tasks, team
from argosy.deals.waiting import stuck_words
from argosy.mail.permissions import Permission as Mail
from argosy.platform import punctuation
from argosy.platform.http.forms import leave_fixed
from argosy.platform.http.request import Request, get_visible
from argosy.platform.slots import filled
from argosy.platform.typing_numbers import typed, typed_amount

# Empty lines that wait for more goods.
SPARE_LINES = 1
HISTORY = 20
MOST_OFFERED = 12


@require_safe
def opportunity(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Goods, terms, stage, and why it was opened."""
    deal = opportunity_of(request, opportunity_id)
    looked(request.actor, deal, deal.owner_id)
    return render(request, "deals/opportunity.html", page(request, deal))


def page(request: Request, deal: Opportunity) -> dict[str, Any]:
    """What the page shows."""
    queries.look_who_waits([deal])
    customer = deal.customer
    customer.country_name = countries.name(customer.country) if customer.country else ""
    flows, items = Flows(), rows_of(deal)
    parts = standing(deal, flows) | goods(items) | worth(request, deal) | listed(request, items)
    return parts | {
        "deal": deal,
        "customer": customer,
        "conversation": links.thread(deal.thread_id) if deal.thread_id and request.actor.may(Mail.USE_MAIL) else "",
        "why": filled("deals.why", request, opportunity=deal),
        "documents": [as_listed(one) for one in document_queries.of_deal(request.actor, deal.pk)],
        "may_see_documents": request.actor.may(Permission.USE_DOCUMENTS),
        "may_make_documents": request.actor.may(Permission.EDIT_DOCUMENTS),
        "flows": flows.open() if len(flows.all) > 1 else [],
        "form": _terms(request, deal),
    }


def standing(deal: Any, flows: Flows) -> dict[str, Any]:
    """Where it stands and how it got there."""
    flow = flows.of(deal)
    here = flow.at(deal)
    queries.look_how_long(deal, here)
    ahead = [one for one in flow.stages if one.meaning != DealStage.LOST]
    return {
        "flow": flow,
        "steps": [(one.key, one.title, here in ahead and flow.is_later(here, one), one == here) for one in ahead],
        "is_lost": deal.stage == DealStage.LOST,
        "stuck_words": stuck_words(deal) if deal.is_stuck else "",
        "missing": punctuation.listed(missing(here, deal)),
        "changes": history(deal),
        "reasons": lost_reasons(),
        "lost_words": lost_words(deal.lost_reason),
    }


def history(deal: Opportunity) -> list[Any]:
    """The stages that it went through, the newest first, each with how long it stayed."""
    changes: list[Any] = list(deal.changes.select_related("member__user").order_by("-at")[:HISTORY])
    until = timezone.now()
    for change in changes:
        change.words = change.name or STAGES[change.after]
        change.stayed = max((until - change.at).days, 0)
        until = change.at
    return changes


def goods(items: list[Any]) -> dict[str, Any]:
    """The lines of goods, with their numbers as one types them."""
    for one in items:
        one.quantity_text, one.most_text = typed(one.quantity), typed(one.quantity_max)
        one.is_of_file = one.where.startswith("attachment:")
        one.said = one.where.partition(":")[2] if one.is_of_file else _("in the text")
        one.price_text, one.target_text = (
            typed_amount(number, one.currency or "") for number in (one.price, one.target_price)
        )
    return {"items": items, "spare": range(SPARE_LINES), "seen": seen_goods(items)}


def worth(request: Request, deal: Opportunity) -> dict[str, Any]:
    """By which papers it is worth what it is, where it is by papers: other than the goods of the inquiry come to."""
    found = agreed(deal.pk)
    if found is None or (found.minor, found.currency) != (deal.amount_minor, deal.currency):
        return {}
    seen = {one.number for one in document_queries.of_deal(request.actor, deal.pk)}
    numbers = [one for one in found.numbers if one in seen]
    return {"by_papers": punctuation.listed(numbers) or _("its documents"), "is_ordered": found.is_ordered}


def _terms(request: Request, deal: Opportunity, typed: QueryDict | None = None) -> TermsForm:
    form = TermsForm(typed, initial=_known_terms(deal))
    leave_fixed(form, request.actor, deal)
    return form


def _known_terms(deal: Opportunity) -> dict[str, Any]:
    names = ("title", "incoterm", "place", "payment", "closes_on", "next_step")
    day = deal.next_step_at.date() if deal.next_step_at else None
    return {name: getattr(deal, name) for name in names} | {"day": day}


@require_http_methods(["GET", "HEAD", "POST"])
def open_opportunity(request: Request) -> HttpResponse:
    """The form of a new opportunity at a customer; before one is named, it is asked at whom."""
    request.actor.require(Permission.EDIT_DEALS)
    if not request.GET.get("customer"):
        return _choose(request)
    customer = get_visible(Customer.objects.visible_to(request.actor), _uuid(request.GET.get("customer", "")))
    flows = Flows()
    form = NewOpportunityForm([(one.word, one.title) for one in flows.open()], request.POST or None)
    if request.method == "POST" and form.is_valid():
        assert request.actor.member is not None
        found = form.cleaned_data
        deal = opportunities.open_opportunity(
            request.actor,
            customer,
            title=found["title"],
            owner=request.actor.member,
            flow=(flows.named(found.get("flow", "")) or flows.standard).pk,
            items=lines(request.POST),
        )
        if found["next_step"]:
            opportunities.change_opportunity(request.actor, deal, next_step=found["next_step"])
        return redirect("deals:opportunity", deal.pk)
    return render(request, "deals/new.html", {"form": form, "customer": customer, "spare": range(3)})


def _choose(request: Request) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:100]
    part = "#offered" if request.htmx and not request.htmx.boosted else ""
    values = {"customers": customers(request.actor, text)[:MOST_OFFERED], "text": text}
    return render(request, "deals/choose.html" + part, values)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


@require_POST
def move_opportunity(request: Request, opportunity_id: UUID) -> HttpResponse:
    """The opportunity is at another stage; "back" undoes a move from where it was made."""
    deal = opportunity_of(request, opportunity_id)
    before = deal.step
    stage = request.POST.get("stage") or request.GET.get("stage", "")
    reason = request.POST.get("reason_text", "").strip() or request.POST.get("reason", "")
    deal = opportunities.move_opportunity(request.actor, deal, stage, reason)
    if request.GET.get("back"):
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    if request.htmx and request.htmx.target == "notices":
        return moved(request, deal, before)
    return _standing(request, deal.pk)


@require_POST
def change_flow(request: Request, opportunity_id: UUID) -> HttpResponse:
    """The opportunity goes by another sales flow."""
    deal = opportunity_of(request, opportunity_id)
    flow = Flows().named(request.POST.get("flow", ""))
    if flow is None:
        raise opening.NoSuchFlow
    opportunities.change_flow(request.actor, deal, flow.pk)
    return _standing(request, deal.pk)


@require_POST
def say_why_lost(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Why it was lost, said after it was moved there."""
    deal = opportunity_of(request, opportunity_id)
    opportunities.say_why_lost(request.actor, deal, request.POST.get("reason", ""))
    return HttpResponse(status=204)


@require_safe
def working(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Who works on it and what is to be done: brought when the page is there."""
    deal = opportunity_of(request, opportunity_id)
    values = {"deal": deal, "members": followers()} | team(request, deal) | tasks(request, deal)
    return render(request, "deals/working.html", values)


@require_POST
def change_items(request: Request, opportunity_id: UUID) -> HttpResponse:
    """The goods are these lines; the answer is their sum. Where others wrote them meanwhile, it is asked which count."""
    deal = opportunity_of(request, opportunity_id)
    seen = request.POST.get("keep") or request.POST.get("seen")
    if who := who_changed_goods(request.actor, deal, seen):
        values = {"deal": deal, "who": who} | goods(rows_of(deal))
        return beside(request, "deals/opportunity.html#both", values)
    deal = opportunities.change_items(request.actor, deal, lines(request.POST), seen=seen)
    items = rows_of(deal)
    values = {"deal": deal, "saved": _("Saved")} | goods(items) | worth(request, deal) | listed(request, items)
    return render(request, "deals/opportunity.html#sum", values)


@require_POST
def change_terms(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Delivery, payment and what comes next."""
    deal = opportunity_of(request, opportunity_id)
    form = _terms(request, deal, request.POST)
    saved = ""
    if form.is_valid():
        deal = opportunities.change_opportunity(request.actor, deal, **form.changes())
        form, saved = _terms(request, deal), _("Saved")
    return render(request, "deals/opportunity.html#terms", {"deal": deal, "form": form, "saved": saved})


def _standing(request: Request, pk: UUID) -> HttpResponse:
    deal = opportunity_of(request, pk)
    queries.look_who_waits([deal])
    return render(request, "deals/opportunity.html#standing", {"deal": deal, "moved": True} | standing(deal, Flows()))
