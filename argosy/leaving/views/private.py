"""A member who used a private mailbox for the enterprise's account is led out of it, step by step."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from argosy import matching
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.leaving import queries
from argosy.leaving.actions import private_mailboxes as actions
from argosy.mail import issuers, providers
from argosy.mail.actions import private
from argosy.mail.cures import hint_of
from argosy.mail.models import Mailbox
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request, get_visible

A_PAGE = 50


@require_GET
def private_mailboxes(request: Request) -> HttpResponse:
    """The steps, each with where it stands."""
    request.actor.require(Permission.USE_MAIL)
    address = request.member.user.email
    rows = queries.mailboxes_of(request.member)
    here = [one for one in rows if one.mailbox.state != "unbound" and one.mailbox.is_free_mail]
    gone = [one for one in rows if one.mailbox.state == "unbound" and one.mailbox.is_free_mail]
    context = {
        "address": address,
        "is_private_address": matching.is_free_mail(address.rpartition("@")[2]),
        "manages": request.actor.may(Enterprise.MANAGE_MEMBERS),
        "has_work_mailbox": any(one.mailbox.state != "unbound" and not one.mailbox.is_free_mail for one in rows),
        "work": [one for one in rows if one.mailbox.state != "unbound" and not one.mailbox.is_free_mail],
        "here": here,
        "gone": [(one, _at_provider(one.mailbox)) for one in gone],
        "is_leaving": queries.open_departure(request.member) is not None,
    }
    return render(request, "leaving/private.html", context)


def _at_provider(mailbox: Mailbox) -> tuple[str, str]:
    """What is left to do there: the address of the page where access ends, and the sentence about its passwords."""
    issuer = issuers.of_key(mailbox.issuer)
    provider = providers.of_key(mailbox.provider)
    return (issuer.access_url if issuer else "", str(hint_of(provider.hint)) if provider and provider.hint else "")


@require_POST
def ask_for_address(request: Request) -> HttpResponse:
    """The administrators are asked to let the member sign in with a work address."""
    actions.ask_for_address(request.actor)
    messages.success(request, _("Your administrators have been asked."))
    return redirect("leaving:private_mailboxes")


@require_http_methods(["GET", "HEAD", "POST"])
def private_conversations(request: Request, mailbox_id: UUID) -> HttpResponse:
    """What is not with a customer, to say what of it is private."""
    request.actor.require(Permission.USE_MAIL)
    mailbox: Mailbox = get_visible(Mailbox.objects.filter(member=request.actor.member), mailbox_id)
    number = max(1, int(request.GET.get("page", "1"))) if request.GET.get("page", "1").isdecimal() else 1
    begin = (number - 1) * A_PAGE
    rows = list(private.unfiled(mailbox).order_by("-last_at", "pk")[begin : begin + A_PAGE + 1])
    shown = rows[:A_PAGE]
    if request.method == "POST":
        chosen = {one.pk for one in shown if str(one.pk) in request.POST.getlist("chosen")}
        count = private.mark_private(request.actor, mailbox, private=chosen, shown=[one.pk for one in shown])
        messages.success(request, _("Kept. %(count)s conversations are private now.") % {"count": count})
        return redirect(f"{request.path}?page={number}")
    marks = set(private.marked(mailbox).values_list("thread_id", flat=True))
    context = {
        "mailbox": mailbox,
        "lines": [(one, one.pk in marks) for one in actions.with_senders(shown)],
        "count": len(marks),
        "previous": f"?page={number - 1}" if number > 1 else "",
        "next": f"?page={number + 1}" if len(rows) > A_PAGE else "",
    }
    return render(request, "leaving/conversations.html", context)


@require_POST
def unbind(request: Request, mailbox_id: UUID) -> HttpResponse:
    """The private mailbox is unbound, and what is not with a customer is taken out if she says so."""
    mailbox = get_visible(Mailbox.objects.bound().filter(member=request.actor.member), mailbox_id)
    actions.unbind_private(request.actor, mailbox, all_unfiled=bool(request.POST.get("all_unfiled")))
    messages.success(request, _("Unbound. One step is left: see below what to do at the provider."))
    return redirect("leaving:private_mailboxes")
