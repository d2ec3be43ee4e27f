"""What help keeps about a person: found, shown and erased with the rest, the files of work orders too."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.finishing import forget_files
from argosy.privacy.actions.retention import ends
from argosy.privacy.models import DataRequest
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject
from argosy.support.models import OrderEntry, OrderFile, OrderWord, RoomUse, Visit, VisitStep, WorkOrder
from argosy.support.rooms import title_of


class Help:
    """Work orders of a member with all that was said in them, and which rooms she used."""

    covers = frozenset(
        {
            "support.WorkOrder",
            "support.OrderWord",
            "support.OrderFile",
            "support.RoomUse",
            "support.Visit",
            "support.VisitStep",
        }
    )

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        orders = _orders(subject)
        said = OrderWord.objects.filter(order__in=orders).exclude(kind="step").order_by("at")
        files = OrderFile.objects.filter(word__order__in=orders)
        used = RoomUse.objects.filter(member_id=subject.member).order_by("day") if subject.member else ()
        visits = Visit.objects.filter(member_id=subject.member) if subject.member else Visit.objects.none()
        return {
            "support.WorkOrder": [fields_of(one, "number", "topic", "state", "made_at") for one in orders],
            "support.OrderWord": [fields_of(one, "at", "kind") for one in said],
            "support.OrderFile": [fields_of(one, "size") for one in files],
            "support.Visit": [fields_of(one, "scope", "made_at") for one in visits],
            "support.VisitStep": [fields_of(one, "at") for one in VisitStep.objects.filter(visit__in=visits)],
            "support.RoomUse": [fields_of(one, "day", "pages") | {"room": title_of(one.room)} for one in used],
        }

    def plan(self, subject: Subject) -> list[Part]:
        if subject.member is None:
            return []
        return [
            Part("support.WorkOrder", _orders(subject).count(), DELETED),
            Part("support.Visit", Visit.objects.filter(member_id=subject.member).count(), DELETED),
            Part("support.RoomUse", RoomUse.objects.filter(member_id=subject.member).count(), DELETED),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        if subject.member is not None:
            delete_orders(_orders(subject))
            Visit.objects.filter(member_id=subject.member).delete()
            RoomUse.objects.filter(member_id=subject.member).delete()
        return done


def delete_orders(orders: QuerySet[WorkOrder]) -> int:
    """These work orders are gone, with their words, files and entries."""
    ids = list(orders.values_list("pk", flat=True))
    forget_files(OrderFile.objects.filter(word__order__in=ids).values_list("blob", flat=True))
    OrderEntry.objects.filter(order_id__in=ids).delete()
    WorkOrder.objects.filter(pk__in=ids).delete()
    return len(ids)


def _orders(subject: Subject) -> QuerySet[WorkOrder]:
    rows: QuerySet[WorkOrder] = WorkOrder.objects.all()
    return rows.filter(member_id=subject.member) if subject.member else rows.none()


def _end_orders(before: datetime, _held: frozenset[int]) -> tuple[str, int]:
    over = WorkOrder.objects.filter(changed_at__lt=before)
    waiting = DataRequest.objects.open().exclude(member=None).values_list("member", flat=True)
    return DELETED, delete_orders(over.exclude(member__in=list(waiting)))


ends("support.WorkOrder", _end_orders)
offer(Help())
