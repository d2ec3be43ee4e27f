"""Settings: the roles, each with what it may do and how far it sees, on one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.enterprise import queries
from argosy.enterprise.actions import roles
from argosy.enterprise.forms_roles import RoleForm
from argosy.enterprise.models import Member, Role
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.platform.punctuation import between, listed
from argosy.platform.veil import FIELDS, RECORDS, made_fields

# the fields that the enterprise made itself: by key, their record and their name
OwnFields = Mapping[str, tuple[str, Any]]
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role with its form, and how many members have it."""

    role: Role
    form: RoleForm
    members: int
    people: list[Member]  # with whose eyes one may look
    is_fixed: bool
    is_open: bool
    closed: list[str]  # what it does not see or change, in words


@GET_OR_POST
def listing(request: Request) -> HttpResponse:
    """Every role with its editor, and the form for a new one."""
    request.actor.require(Permission.MANAGE_ROLES)
    own = made_fields()
    form = RoleForm(request.POST or None, prefix="new", own=own)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "name"):
            roles.add_role(request.actor, form.plan())
        if form.is_valid():
            messages.success(request, _("The new role can be given to members."))
            return redirect("enterprise:roles")
    return render(request, "enterprise/roles.html", _page(request.actor, form, own))


@require_POST
def change(request: Request, role_id: UUID) -> HttpResponse:
    """A role may and sees something else from now on."""
    request.actor.require(Permission.MANAGE_ROLES)
    role = get_visible(Role.objects.all(), role_id)
    own = made_fields()
    form = RoleForm(request.POST, prefix=role.pk.hex, own=own)
    if form.is_valid():
        with shown_on(form, "name"):
            roles.change_role(request.actor, role, form.plan())
        if form.is_valid():
            messages.success(request, _("Kept. It holds from the next click of its members on."))
            return redirect("enterprise:roles")
    page = _page(request.actor, RoleForm(prefix="new", own=own), own, wrong=(role.pk, form))
    return render(request, "enterprise/roles.html", page)


@require_POST
def remove(request: Request, role_id: UUID) -> HttpResponse:
    """A role that nobody has is gone."""
    request.actor.require(Permission.MANAGE_ROLES)
    roles.remove_role(request.actor, get_visible(Role.objects.all(), role_id))
    messages.success(request, _("The role is gone."))
    return redirect("enterprise:roles")


def _closed(role: Role, own: OwnFields) -> list[str]:
    """Record by record, the fields that the role does not see or leaves as they are."""
    kept = {*role.unseen, *role.fixed}
    labels_of = FIELDS | {key: label for key, (_record, label) in own.items()}
    found = []
    for record, name in RECORDS.items():
        labels = [str(label) for key, label in labels_of.items() if key in kept and key.partition(".")[0] == record]
        if labels:
            found.append(f"{name}{between(':')}{listed(labels)}")
    return found


def _page(actor: Actor, new: RoleForm, own: OwnFields, wrong: tuple[UUID, RoleForm] | None = None) -> dict[str, object]:
    count, people = queries.members_of_roles(), queries.people_of_roles(actor)
    lines = [
        RoleLine(
            role,
            wrong[1] if wrong and wrong[0] == role.pk else RoleForm.of(role, own),
            count[role.pk],
            people[role.pk],
            is_fixed=role.builtin == roles.ADMINISTRATOR,
            is_open=bool(wrong and wrong[0] == role.pk),
            closed=_closed(role, own),
        )
        for role in queries.roles()
    ]
    return {"lines": lines, "form": new, "here": "roles"}
