"""Departments: the parts of the enterprise, which form a tree."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy

from argosy.audit.record import record, words
from argosy.enterprise.errors import DepartmentInUse, RingOfDepartments
from argosy.enterprise.models import Department, Member
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(
    department_added=gettext_lazy("added a department"),
    department_changed=gettext_lazy("changed a department"),
    department_removed=gettext_lazy("removed a department"),
)
LONGEST = 100


class NoName(BadInput):
    """A department is called something."""

    message = gettext_lazy("Type the name of the department.")


@transaction.atomic
def add(actor: Actor, name: str, parent: Department | None = None) -> Department:
    """A new department, inside another one or at the top."""
    actor.require(Permission.MANAGE_MEMBERS)
    made: Department = Department.objects.create(name=_name(name), parent=parent)
    record(actor, "department.added", made)
    return made


@transaction.atomic
def change(actor: Actor, department: Department, name: str, parent: Department | None) -> Department:
    """The department has this name and lies here."""
    actor.require(Permission.MANAGE_MEMBERS)
    list(Department.objects.select_for_update(of=("self",)).values_list("pk", flat=True))
    if parent is not None and department.pk in _line_up(parent):
        raise RingOfDepartments
    department.name, department.parent = _name(name), parent
    department.save(update_fields=["name", "parent"])
    record(actor, "department.changed", department)
    return department


@transaction.atomic
def remove(actor: Actor, department: Department) -> None:
    """An empty department is gone."""
    actor.require(Permission.MANAGE_MEMBERS)
    inside = Department.objects.filter(parent=department).exists()
    if inside or Member.objects.filter(department=department).exists():
        raise DepartmentInUse
    record(actor, "department.removed", department)
    department.delete()


def _name(name: str) -> str:
    if not name.strip():
        raise NoName
    return name.strip()[:LONGEST]


def _line_up(department: Department) -> set[UUID]:
    """This department and all around it, up to the top."""
    parents = dict(Department.objects.values_list("pk", "parent_id"))
    found: set[UUID] = set()
    here: UUID | None = department.pk
    while here is not None and here not in found:
        found.add(here)
        here = parents.get(here)
    return found
