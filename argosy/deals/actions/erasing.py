"""Opportunities after a person is erased: neither next step nor task names her any more."""

from __future__ import annotations

from typing import Any

from argosy.deals.models import DealTask, Opportunity
from argosy.privacy.sources import EMPTIED, Part, offer
from argosy.privacy.subjects import Subject


class NextSteps:
    """What members noted to do next."""

    covers = frozenset({"deals.Opportunity"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"deals.Opportunity": [{"title": one.title, "next_step": one.next_step} for one in _naming(subject)]}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("deals.Opportunity", len(_naming(subject)), EMPTIED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        for deal in _naming(subject):
            deal.next_step = subject.taken_out(deal.next_step)
            deal.save(update_fields=["next_step"])
        return done


def _naming(subject: Subject) -> list[Opportunity]:
    if not subject.words:
        return []
    return [one for one in Opportunity.objects.iterator(chunk_size=500) if subject.stands_in(one.next_step)]


class Tasks:
    """What members noted to be done."""

    covers = frozenset({"deals.DealTask"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"deals.DealTask": [{"words": one.words, "due_on": str(one.due_on or "")} for one in _tasks(subject)]}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("deals.DealTask", len(_tasks(subject)), EMPTIED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        for task in _tasks(subject):
            task.words = subject.taken_out(task.words)
            task.save(update_fields=["words"])
        return done


def _tasks(subject: Subject) -> list[DealTask]:
    if not subject.words:
        return []
    return [one for one in DealTask.objects.iterator(chunk_size=500) if subject.stands_in(one.words)]


offer(NextSteps())
offer(Tasks())
