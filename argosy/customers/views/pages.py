"""The page of one company: who they are, what happened, what stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.addresses.queries import warnings
from argosy.audit.record import looked
from argosy.customers import countries, origins, queries, working_days
from argosy.customers.actions.merging import UNDO_FOR
from argosy.customers.columns import COLUMNS, CONTACT, fields_by
from argosy.customers.forms import POINTS, USES, PersonFields
from argosy.customers.models import Contact, ContactPoint, Customer, Follower, Merge, PointKind, RecordKind, Tagging
from argosy.customers.naming import KINDS, Naming
from argosy.customers.own_forms import FirstFields
from argosy.customers.own_lines import own_lines
from argosy.customers.permissions import Permission
from argosy.customers.telling_entries import field_word, in_words
from argosy.customers.views.lists import LISTS
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request
from argosy.platform.slots import filled
from argosy.platform.standing import standing

# What the card of a company says, in this order, where it is known.
TOLD = ("source", "business", "intention", "yearly_purchase", "scale", "products", "region")
MOST_PEOPLE = 100
# So many are shown; the others are folded away, unless that would hide but a few.
FIRST_PEOPLE, MOST_UNFOLDED, FIRST_TAGS = 6, 8, 8


def customer_of(request: Request, pk: UUID) -> Customer:
    """The company of this address, if the member may see customers and sees this one."""
    request.actor.require(Permission.USE_CUSTOMERS)
    found = _visible(request.actor, pk, timezone.now() - UNDO_FOR)
    if not found:
        raise NotFound
    company: Customer = found[0]
    return company


@standing
def _visible(actor: Actor, pk: UUID, lately: datetime) -> QuerySet[Any, Any]:
    """The company with who follows it, what tags it bears and whether others were merged into it, in one question."""
    others = Follower.objects.filter(customer=OuterRef("pk")).values("member_id")
    tags = Tagging.objects.filter(customer=OuterRef("pk")).values("tag_id")
    merged = Merge.objects.filter(kept=OuterRef("pk"), undone_at=None, at__gt=lately)
    rows = Customer.objects.visible_to(actor).select_related("owner__user", "merged_into").filter(pk=pk)
    found: QuerySet[Any, Any] = rows.annotate(
        follower_ids=ArraySubquery(others), tag_ids=ArraySubquery(tags), took_others_in=Exists(merged)
    )
    return found


@require_safe
def customer(request: Request, customer_id: UUID) -> HttpResponse:
    """Who they are, what was said last, what is open, what comes next, and all that happened."""
    found = customer_of(request, customer_id)
    looked(request.actor, found, found.owner_id)
    naming = Naming(request.actor)
    values = who(request, found, naming) | happened(request, found, naming)
    # what was said last is the newest of all, not of a choice or of an earlier page
    is_all = not request.GET.get("kind") and not request.GET.get("before")
    values |= glance(request, found, naming, values["entries"] if is_all else ())
    values |= {
        "doings": filled("customers.actions", request, customer=found),
        "list_url": LISTS[RecordKind(found.kind)][0],
        "list_name": LISTS[RecordKind(found.kind)][1],
        "ways": naming.words.shown("followup"),
    }
    return render(request, "customers/customer.html", values)


@require_safe
def beside(request: Request, customer_id: UUID) -> HttpResponse:
    """What other rooms know of them, and what one needs only once one does something: comes when the page is there."""
    found: Any = customer_of(request, customer_id)
    filled("customers.rows", request, customers=[found])
    values = {
        "is_beside": True,
        "customer": found,
        "side": filled("customers.side", request, customer=found),
        "members": queries.followers(),
        "all_tags": list(Naming(request.actor).tags.values()),
        "followers": found.follower_ids,
        "may_give": request.actor.may(Permission.ASSIGN_CUSTOMERS),
    }
    return render(request, "customers/beside.html", values)


def glance(request: Request, found: Customer, naming: Naming, entries: Sequence[Any] | None = None) -> dict[str, Any]:
    """What one needs to know before anything else: their time, what was said last, what is open, what comes next.

    With the entries of a timeline that is shown as well, what is open comes later, with the blocks beside it.
    """
    said = next((one for one in entries or () if one.kind in queries.SAID), None)
    if said is None and (said := queries.last_said(request.actor, found)) is not None:
        in_words([said], naming)
        filled("customers.entries", request, entries=[said])
    if entries is None:
        filled("customers.rows", request, customers=[found])
    return {
        "open_comes_later": entries is not None,
        "customer": found,
        "said": said,
        "holiday": working_days.coming_holiday(found.country, _today_there(found)) if found.country else None,
        "step_is_due": bool(found.next_step_at and found.next_step_at <= timezone.now()),
        "may_edit": request.actor.may(Permission.EDIT_CUSTOMERS),
    }


def _today_there(found: Customer) -> date:
    try:
        return timezone.localdate(timezone=ZoneInfo(found.time_zone)) if found.time_zone else timezone.localdate()
    except (ZoneInfoNotFoundError, ValueError):
        return timezone.localdate()


def who(request: Request, found: Any, naming: Naming) -> dict[str, Any]:
    """What the left side shows."""
    people: list[Any] = _people(found.pk)
    failing = warnings(person.email for person in people if person.email)
    points, fields = defaultdict(list), fields_by(found.kind, CONTACT)
    reached = [person.pk for person in people if person.has_points]
    for one in _points(reached) if reached else ():
        kind = PointKind(one.kind)
        points[one.contact_id].append((POINTS.get(kind, kind), kind, one.value))
    filled("customers.people", request, people=people)
    for person in people:
        person.fails = failing.get(person.email)
        person.ways = filled("customers.contact", request, contact=person)
        person.reached = points[person.pk]
        person.own = own_lines(person, fields[CONTACT], naming)
    columns = COLUMNS[found.kind]
    words = naming.words
    tags = [naming.tags[pk] for pk in found.tag_ids if pk in naming.tags] if found.tag_ids else []
    stage = words.word(STAGE_LIST[found.kind], found.stage)
    first = len(people) if len(people) <= MOST_UNFOLDED else FIRST_PEOPLE
    return {
        "customer": found,
        "kind_word": KINDS[found.kind],
        "country_name": countries.name(found.country) if found.country else "",
        "contacts": people[:first],
        "more_contacts": people[first:],
        "facts": _facts(found, naming, columns),
        "own": own_lines(found, fields[found.kind], naming),
        "addresses": [(USES.get(one["use"], one["use"]), one["text"]) for one in found.addresses or []],
        "stages": words.choices(STAGE_LIST[found.kind], found.stage),
        "stage_tone": stage.tone,
        "tags": tags[:FIRST_TAGS],
        "more_tags": tags[FIRST_TAGS:],
        "follower_names": [naming.member(pk) for pk in found.follower_ids],
        "person_form": PersonFields(auto_id="new_%s"),
        "own_of_person": FirstFields(request.actor, CONTACT, auto_id="new_%s", fields=fields[CONTACT]),
        "may_merge": request.actor.may(Permission.MERGE_CUSTOMERS),
        "merges": _merges(found.pk, timezone.now() - UNDO_FOR) if found.took_others_in else [],
        "may_edit": request.actor.may(Permission.EDIT_CUSTOMERS),
        "may_give": request.actor.may(Permission.ASSIGN_CUSTOMERS),
    }


@standing
def _people(customer: UUID) -> QuerySet[Any, Any]:
    points = ContactPoint.objects.filter(contact=OuterRef("pk"))
    rows = Contact.objects.filter(customer=customer).annotate(has_points=Exists(points))
    found: QuerySet[Any, Any] = rows.order_by("-is_main", "created_at")[:MOST_PEOPLE]
    return found


@standing
def _points(people: list[UUID]) -> QuerySet[ContactPoint]:
    found: QuerySet[ContactPoint] = ContactPoint.objects.filter(contact__in=people)
    return found


@standing
def _merges(customer: UUID, since: datetime) -> QuerySet[Merge]:
    """What was merged into it and can still be taken apart."""
    rows = Merge.objects.filter(kept=customer, undone_at=None, at__gt=since)
    found: QuerySet[Merge] = rows.select_related("gone").order_by("-at")[:5]
    return found


def _facts(found: Customer, naming: Naming, columns: Mapping[str, Any]) -> list[tuple[Any, str, str]]:
    """Label, value and whence it comes, of all that is known beside what the head of the card says."""
    facts = []
    for key in TOLD:
        value = getattr(found, key)
        if value:
            column = columns[key]
            words = str(value) if column.holds == "text" else naming.value(column, value)
            facts.append((column.label, words, whence(found, key, naming)))
    return facts


def whence(row: Any, field: str, naming: Naming) -> str:
    """Whence the field comes, in a sentence for a hover; "" where nobody wrote it down."""
    known = origins.of(row, field)
    if known is None:
        return ""
    parts = [known.whence]
    if known.member:
        parts.append(naming.member(known.member))
    if known.at:
        parts.append(f"{timezone.localtime(known.at):%Y-%m-%d}")
    if known.from_other:
        parts.append(_("merged from %(name)s") % {"name": known.from_other})
    return " · ".join([*parts, known.ground])


@require_safe
def timeline(request: Request, customer_id: UUID) -> HttpResponse:
    """More of the timeline, or another choice of it."""
    found = customer_of(request, customer_id)
    part = "#entries" if request.GET.get("before") else "#timeline"
    values = happened(request, found, Naming(request.actor)) | {"customer": found}
    return render(request, "customers/customer.html" + part, values)


def happened(request: Request, found: Customer, naming: Naming) -> dict[str, Any]:
    """What the middle shows."""
    kind = request.GET.get("kind", "")
    page = queries.timeline(request.actor, found, kind, request.GET.get("before", ""))
    in_words(page.rows, naming)
    filled("customers.entries", request, entries=page.rows)
    kinds = (
        ("", _("All")),
        ("mail", _("Mail")),
        ("notes", _("Notes and calls")),
        ("deals", _("Deals")),
        ("documents", _("Documents")),
        ("changes", _("Changes")),
    )
    return {"entries": page.rows, "before": page.next, "kind": kind, "kinds": kinds}


@require_safe
def provenance(request: Request, customer_id: UUID) -> HttpResponse:
    """Whence everything that is known of the company and its people comes, and on what ground it may be used."""
    found = customer_of(request, customer_id)
    naming = Naming(request.actor)
    rows = [(found.name, _lines(found, naming))]
    rows += [(str(one) or one.email, _lines(one, naming)) for one in found.contacts.order_by("-is_main")[:MOST_PEOPLE]]
    return render(request, "customers/provenance.html", {"customer": found, "rows": rows})


def _lines(row: Any, naming: Naming) -> list[dict[str, Any]]:
    found = []
    for field in row.origins:
        if veil.is_hidden(row, field):
            continue
        known = origins.of(row, field)
        if known is not None:
            member = naming.member(known.member) if known.member else ""
            found.append({"field": field_word(field), "known": known, "member": member})
    return found


@require_safe
def owners(request: Request, customer_id: UUID) -> HttpResponse:
    """Who owned the company, from when until when."""
    found = customer_of(request, customer_id)
    rows = found.ownerships.select_related("member__user").order_by("-since")[:MOST_PEOPLE]
    return render(request, "customers/customer.html#owners", {"customer": found, "rows": rows})
