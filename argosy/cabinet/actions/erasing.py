"""Files that bear the name of somebody who is erased go with her."""

from __future__ import annotations

from typing import Any

from argosy.cabinet.actions.files import delete_files
from argosy.cabinet.models import CustomerFile
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject


class Files:
    """What stands in the names of files; what is written inside of them is looked through by whoever answers."""

    covers = frozenset({"cabinet.CustomerFile"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"cabinet.CustomerFile": [fields_of(one, "at", "type", "size") for one in _of(subject)]}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("cabinet.CustomerFile", len(_of(subject)), DELETED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        delete_files(_of(subject))
        return done


def _of(subject: Subject) -> list[CustomerFile]:
    rows = CustomerFile.objects.order_by("at").iterator(chunk_size=500)
    return [one for one in rows if subject.stands_in(one.name)]


offer(Files())
