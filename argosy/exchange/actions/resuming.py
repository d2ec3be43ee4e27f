"""An import whose work was given up (the database was away again and again) ends with a sentence, and can go on."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.permissions import Permission as Customers
from argosy.enterprise.actors import actor_of
from argosy.exchange import jobs
from argosy.exchange.actions.importing import TOPIC, forget_file
from argosy.exchange.errors import CannotGoOn
from argosy.exchange.models import GO_ON_HOURS, Import, State
from argosy.exchange.permissions import Permission
from argosy.platform import live
from argosy.platform.access import Actor

words(import_resumed=_("went on with an import"))
GIVEN_UP = _("The database did not answer several times, so the import stopped. Go on when it works again.")
NOT_TAKEN_BACK = _("The import was taken back in part only. Take it back once more.")


@jobs.watch_imports
def watch_imports(actor: Actor) -> None:  # noqa: ARG001 each job is called with its actor
    """An import that nobody works on any more does not go on being shown as running; what can still go on keeps its file."""
    for row in Import.objects.filter(state__in=[State.RUNNING, State.UNDOING]).select_related("member__user"):
        job = jobs.run_import if row.state == State.RUNNING else jobs.undo_import
        if not job.is_waiting(imported=str(row.pk)):
            _stop(row.pk)
    over = Import.objects.filter(state=State.FAILED, finished_at__lt=timezone.now() - timedelta(hours=GO_ON_HOURS))
    for row in over.exclude(blob="")[:200]:
        forget_file(row)
        row.save(update_fields=["blob", "shape"])


def _stop(pk: object) -> None:
    row: Import = Import.objects.select_related("member__user", "member__role").lock(pk)
    if row.state not in {State.RUNNING, State.UNDOING}:
        return
    with translation.override(row.member.user.language):
        row.problem = str(GIVEN_UP if row.state == State.RUNNING else NOT_TAKEN_BACK)[:300]
    row.state, row.finished_at = State.FAILED, timezone.now()
    row.save(update_fields=["state", "problem", "finished_at"])
    actor = actor_of(row.member, via="import")
    record(actor, "import.ended", row, made=row.made, changed=row.changed, failed=row.failed)
    live.tell(TOPIC, row.member_id, imported=str(row.pk))


@transaction.atomic
def go_on(actor: Actor, imported: Import) -> Import:
    """The lines that are not in yet come in from now on; those that are stay as they are. Raises CannotGoOn."""
    actor.require(Permission.IMPORT)
    actor.require(Customers.EDIT_CUSTOMERS)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    if not imported.can_go_on:
        raise CannotGoOn
    imported.state, imported.problem, imported.finished_at = State.RUNNING, "", None
    imported.save(update_fields=["state", "problem", "finished_at"])
    record(actor, "import.resumed", imported, rows=imported.rows, done=imported.done)
    jobs.run_import.defer(in_turn="imports", imported=str(imported.pk), language=translation.get_language() or "en")
    return imported
