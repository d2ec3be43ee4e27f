"""Help for members: how support is reached, asking, following the work order; and the page of contact for everybody."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.platform.http.files import saved
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible, public
from argosy.support import queries
from argosy.support.actions import orders
from argosy.support.actions.desk import desk
from argosy.support.forms import FeedbackForm, HelpForm, ProofForm, SayForm
from argosy.support.models import OrderFile, WorkOrder

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: Request) -> HttpResponse:
    """How help is reached, and the member's work orders."""
    found = desk()
    page = {"desk": found, "hours": queries.hours(found), "orders": queries.own_orders(request.actor, page_of(request))}
    return render(request, "support/index.html", page | {"feedback_form": FeedbackForm(), "here": "index"})


@public
@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """How help is reached, for whoever is not signed in."""
    found = desk()
    return render(request, "support/contact.html", {"desk": found, "hours": queries.hours(found)})


@GET_OR_POST
def ask(request: Request) -> HttpResponse:
    """A request for help becomes a work order."""
    form = HelpForm(request.POST or None, request.FILES or None, initial={"topic": request.GET.get("topic", "")})
    if request.method == "POST" and form.is_valid():
        made = None
        with shown_on(form):
            made = orders.ask_for_help(request.actor, request.member, form.wanted())
        if made is not None and form.is_valid():
            messages.success(request, _("Your work order is W%(number)s.") % {"number": made.number})
            return redirect("help:order", made.pk)
    return render(request, "support/ask.html", {"form": form, "has_mobile": bool(request.member.user.mobile)})


@require_POST
def feedback(request: Request) -> HttpResponse:
    """An opinion goes to the operator."""
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write a few words."))
        return redirect("help:index")
    orders.ask_for_help(request.actor, request.member, form.wanted())
    messages.success(request, _("Thank you. Support reads every word, and answers here if there is something to say."))
    return redirect("help:index")


@require_safe
def order(request: Request, order_id: UUID) -> HttpResponse:
    """One work order: number, state, everything said, the result."""
    return _shown(request, _mine(request, order_id))


def _mine(request: Request, order_id: UUID) -> WorkOrder:
    rows = WorkOrder.objects.visible_to(request.actor).select_related("member__user")
    found: WorkOrder = get_visible(rows, order_id)
    return found


def _shown(request: Request, found: WorkOrder, **forms: object) -> HttpResponse:
    page = {
        "order": found,
        "line": queries.line_of(found),
        "said": queries.said_in(found),
        "say_form": SayForm(),
        "proof_form": ProofForm(),
        "stars": range(1, 6),
        "may_prove": found.wrong_proofs < orders.MOST_PROOFS,
        "has_mobile": bool(request.member.user.mobile),
    }
    return render(request, "support/order.html", page | forms)


@require_POST
def say(request: Request, order_id: UUID) -> HttpResponse:
    """One more word of the person."""
    found = _mine(request, order_id)
    form = SayForm(request.POST, request.FILES)
    if form.is_valid():
        with shown_on(form):
            orders.say(request.actor, found, form.cleaned_data["words"], form.cleaned_data["attached"])
        if form.is_valid():
            return redirect("help:order", found.pk)
    return _shown(request, found, say_form=form)


@require_POST
def prove(request: Request, order_id: UUID) -> HttpResponse:
    """The mobile number shows who asks."""
    found = _mine(request, order_id)
    form = ProofForm(request.POST)
    if form.is_valid():
        with shown_on(form, "mobile"):
            proved = orders.prove(request.actor, found, form.cleaned_data["mobile"])
            found = proved
        if form.is_valid() and found.proved_at:
            return redirect("help:order", found.pk)
        if form.is_valid():
            form.add_error("mobile", _("Account and mobile number do not go together."))
    return _shown(request, found, proof_form=form)


@require_POST
def allow(request: Request, order_id: UUID) -> HttpResponse:
    """Support may look at the use, or not any more."""
    found = _mine(request, order_id)
    orders.allow_looks(request.actor, found, is_allowed=request.POST.get("is_allowed") == "1")
    return redirect("help:order", found.pk)


@require_POST
def rate(request: Request, order_id: UUID) -> HttpResponse:
    """How content the person is; the work order closes."""
    found = _mine(request, order_id)
    stars = request.POST.get("stars", "")
    orders.rate(request.actor, found, int(stars) if stars.isdecimal() else 3)
    return redirect("help:order", found.pk)


@require_safe
def file(request: Request, order_id: UUID, file_id: UUID) -> HttpResponse:
    """A file of the work order, to save."""
    found = get_visible(OrderFile.objects.filter(word__order=_mine(request, order_id)), file_id)
    return saved(orders.bytes_of(found), found.name)


def page_of(request: HttpRequest) -> int:
    """The number of the page that is asked for."""
    number = request.GET.get("page", "1")
    return max(int(number), 1) if number.isdecimal() and len(number) < 6 else 1
