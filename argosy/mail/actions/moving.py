"""Messages go to another folder: archived, thrown away, filed away. Here at once, on the server as soon as it answers."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.enterprise import limits
from argosy.mail import jobs
from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.placing import count_unread, settle
from argosy.mail.actions.standing import InFolder, of_messages
from argosy.mail.actions.storing import add_rows
from argosy.mail.errors import NoSuchFolder
from argosy.mail.imap.client import Client
from argosy.mail.imap.errors import Refused
from argosy.mail.models import FetchedMessage, Folder, FolderRole, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

DELETE_MAIL = limits.offer("mail.delete", _("throw away mail"))


@transaction.atomic
def move(actor: Actor, messages: Iterable[UUID], folder: Folder) -> dict[UUID, list[UUID]]:
    """These messages of the actor's own mailboxes stand in this folder; where each came from comes back.

    Messages of other mailboxes than the folder's stay where they are.
    """
    actor.require(Permission.USE_MAIL)
    found = _own(actor, messages).filter(mailbox=folder.mailbox_id, gone_at__isnull=True)
    moved = list(found.exclude(folder=folder.pk))
    _require_within(actor, moved, folder.role)
    return _move(moved, {folder.mailbox_id: folder})


@transaction.atomic
def move_to_role(actor: Actor, messages: Iterable[UUID], role: str) -> dict[UUID, list[UUID]]:
    """Each of these messages goes to its own mailbox's folder of this role: Archive, Trash, Inbox, Junk.

    Raises NoSuchFolder where a mailbox has none; then nothing is moved.
    """
    actor.require(Permission.USE_MAIL)
    found = list(_own(actor, messages).filter(gone_at__isnull=True).exclude(folder__role=role))
    _require_within(actor, found, role)
    folders = Folder.objects.filter(mailbox__in={m.mailbox_id for m in found}, role=role)
    targets = {folder.mailbox_id: folder for folder in folders}
    if any(m.mailbox_id not in targets for m in found):
        raise NoSuchFolder
    return _move(found, targets)


def _require_within(actor: Actor, messages: list[Message], role: str) -> None:
    """Into the trash only as the enterprise allows it; the oldest of them decides."""
    if role == FolderRole.TRASH and messages:
        limits.require(actor, DELETE_MAIL, min(one.at for one in messages))


def _own(actor: Actor, messages: Iterable[UUID]) -> QuerySet[Message]:
    mailboxes = Mailbox.objects.worked_in_by(actor).values("pk")
    found: QuerySet[Message] = Message.objects.filter(pk__in=list(messages), mailbox__in=mailboxes)
    return found


def _move(messages: list[Message], targets: dict[UUID, Folder]) -> dict[UUID, list[UUID]]:
    came_from: dict[UUID, list[UUID]] = {}
    for message in messages:
        came_from.setdefault(message.folder_id, []).append(message.pk)
    for before, ids in came_from.items():
        target = targets[next(m.mailbox_id for m in messages if m.folder_id == before)]
        Message.objects.filter(pk__in=ids).update(folder=target)
        jobs.move_on_server.defer(messages=[str(pk) for pk in ids], source=str(before), target=str(target.pk))
    if came_from:
        count_unread({m.thread_id for m in messages})
        for mailbox in {m.mailbox_id for m in messages}:
            tell_all(mailbox, moved=str(len(messages)))
    return came_from


@jobs.move_on_server
def move_on_server(actor: Actor, messages: list[str], source: str, target: str) -> None:
    """The server has them in the same folder. What it refuses goes back here, so that both sides agree."""
    with enterprise_scope(actor.enterprise):
        places = of_messages(messages, folder=source)
        folder = Folder.objects.get(pk=target)
        path = folder.path
    for place in places:
        try:
            with place.client as client:
                moved = [(one, _moved(client, one, path)) for one in place.folders]
        except Refused:
            with enterprise_scope(actor.enterprise):
                settle(UUID(pk) for pk in messages)
                tell_all(place.mailbox.pk, moved="0")
            continue
        for one, numbers in moved:
            with enterprise_scope(actor.enterprise):
                _write_down(one, numbers, target)


def _moved(client: Client, place: InFolder, path: str) -> tuple[int, dict[int, int]] | None:
    """UIDVALIDITY, and old UID → new UID, as far as the server tells; None where it was numbered anew meanwhile."""
    if client.open(place.path, readonly=False).uidvalidity != place.uidvalidity:
        return None
    there = client.exist(sorted(place.rows))
    return client.move(there, path) if there else (0, {})


def _write_down(place: InFolder, told: tuple[int, dict[int, int]] | None, target: str) -> None:
    if told is None:
        return
    uidvalidity, numbers = told
    folder = Folder.objects.lock(UUID(target))
    if not folder.uidvalidity:  # never looked at: from now on we know something of it
        folder.uidvalidity = uidvalidity
        folder.save(update_fields=["uidvalidity"])
    rows = list(FetchedMessage.objects.filter(pk__in=place.rows.values()))
    FetchedMessage.objects.filter(pk__in=[row.pk for row in rows]).update(expunged_at=timezone.now())
    # where the server does not say under which number it stands now, the folder's next round finds it
    known = [row for row in rows if row.uid in numbers] if folder.uidvalidity == uidvalidity else []
    add_rows(folder, [_under(folder, row, numbers[row.uid]) for row in known])
    settle(row.message_id for row in known if row.message_id)


def _under(folder: Folder, row: FetchedMessage, uid: int) -> FetchedMessage:
    row = FetchedMessage(**{f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "id"})
    row.folder, row.uidvalidity, row.uid, row.expunged_at = folder, folder.uidvalidity, uid, None
    return row
