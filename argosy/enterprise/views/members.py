"""Settings: the members, their invitations and where each of them stands."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts.actions import moving
from argosy.enterprise import queries
from argosy.enterprise.actions import invitations, members
from argosy.enterprise.forms import AddressForm, InviteForm, MoveForm
from argosy.enterprise.models import Invitation, Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.platform import postbox
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def _member(request: Request, member_id: UUID) -> Member:
    request.actor.require(Permission.MANAGE_MEMBERS)
    rows = Member.objects.filter(request.actor.reach.of("id")).select_related("user", "role")
    found: Member = get_visible(rows, member_id)
    return found


@GET_OR_POST
def listing(request: Request) -> HttpResponse:
    """Everybody who works here, who was asked to, and the form to ask somebody."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    form = InviteForm(request.POST or None)
    link = ""
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "email"):
            made = invitations.invite(request.actor, form.cleaned_data["email"], form.cleaned_data["name"], form.seat())
        if form.is_valid():
            if postbox.has_server():
                messages.success(request, _("The invitation is on its way."))
                return redirect("enterprise:members")
            link, form = made.link, InviteForm()
    people, pending = queries.everybody(), invitations.pending()
    page = {
        "form": form,
        "link": link,
        "members": people,
        "pending": pending,
        "taken": sum(one.state == MemberState.ACTIVE for one in people),
        "waiting": len(pending),
        "here": "members",
    }
    return render(request, "enterprise/members.html", page)


@require_POST
def withdraw(request: Request, invitation_id: UUID) -> HttpResponse:
    """An invitation no longer works."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    invitations.withdraw(request.actor, get_visible(Invitation.objects.all(), invitation_id))
    messages.success(request, _("The invitation no longer works."))
    return redirect("enterprise:members")


@GET_OR_POST
def one(request: Request, member_id: UUID) -> HttpResponse:
    """Where a member stands, and what can be done about it."""
    member = _member(request, member_id)
    kept = member.supervisor_id
    form = MoveForm(request.POST, kept=kept) if request.method == "POST" else MoveForm.of(member)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            members.move(request.actor, member, form.seat())
        if form.is_valid():
            messages.success(request, _("Kept."))
            return redirect("enterprise:members")
    return _shown(request, member, form=form)


@require_POST
def readdress(request: Request, member_id: UUID) -> HttpResponse:
    """A letter asks at another address whether the member signs in with it."""
    member, link = _member(request, member_id), ""
    address = AddressForm(request.POST)
    if address.is_valid():
        with shown_on(address, "email"):
            link = members.change_address(request.actor, member, address.cleaned_data["email"])
    if not link:
        return _shown(request, member, address=address)
    if not postbox.has_server():
        return _shown(request, member, new_link=link)
    messages.success(request, _("A letter is on its way to the new address."))
    return redirect("enterprise:member", member.pk)


@require_POST
def keep_address(request: Request, member_id: UUID) -> HttpResponse:
    """The member signs in as before."""
    member = members.keep_address(request.actor, _member(request, member_id))
    messages.success(request, _("The address stays as it is."))
    return redirect("enterprise:member", member.pk)


def _shown(request: Request, member: Member, **parts: object) -> HttpResponse:
    page = {
        "form": MoveForm.of(member),
        "address": AddressForm(),
        "asked_for": moving.asked_for(member.user),
        "has_server": postbox.has_server(),
        "member_shown": member,
        "here": "members",
    }
    return render(request, "enterprise/member.html", page | parts)


@require_POST
def disable(request: Request, member_id: UUID) -> HttpResponse:
    """A member can no longer sign in."""
    members.disable(request.actor, _member(request, member_id))
    messages.success(request, _("The member can no longer sign in."))
    return redirect("enterprise:members")


@require_POST
def enable(request: Request, member_id: UUID) -> HttpResponse:
    """A disabled member takes part again."""
    members.enable(request.actor, _member(request, member_id))
    messages.success(request, _("The member takes part again."))
    return redirect("enterprise:members")


@require_POST
def reset(request: Request, member_id: UUID) -> HttpResponse:
    """A member sets a new password by letter, or by the link shown here where no letter can be sent."""
    member = _member(request, member_id)
    link = members.reset_access(request.actor, member)
    if postbox.has_server():
        messages.success(request, _("A letter lets the member set a new password."))
        return redirect("enterprise:member", member.pk)
    return _shown(request, member, link=link)
