"""Sorting: a message is put into a folder, marked, starred or read by a rule; and all of that is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from argosy.mail.actions import flags, moving
from argosy.mail.models import Folder, Message
from argosy.mail.permissions import Permission
from argosy.mail.queries import title_of
from argosy.platform.access import Actor, Reach


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule wants a message: `folder` by the role or the name that it has in the message's own mailbox."""

    folder: str = ""
    kind: str = ""
    is_starred: bool = False
    is_read: bool = False


def folder_named(folders: Sequence[Folder], name: str) -> Folder | None:
    """The folder of one mailbox with this role or name."""
    wanted = name.strip().casefold()
    for folder in folders:
        if wanted in {folder.role, folder.title.casefold(), title_of(folder).casefold()}:
            return folder
    return None


@transaction.atomic
def sort_message(actor: Actor, message: Message, place: Place) -> dict[str, Any]:
    """The message stands where the rule wants it; comes back what was changed, as `put_back` takes it."""
    actor.require(Permission.USE_MAIL)
    changed: dict[str, Any] = {}
    folder = folder_named(list(message.mailbox.folders.all()), place.folder) if place.folder else None
    if folder is not None and moving.move(_reader(actor, message), [message.pk], folder):
        changed["folder"] = [str(message.folder_id), str(folder.pk), title_of(folder)]
        message.folder = folder
    if place.kind and place.kind != message.kind:
        changed["kind"] = [message.kind, place.kind, message.confidence]
        message.kind, message.confidence = place.kind, 100
        message.save(update_fields=["kind", "confidence"])
    if place.is_starred and flags.star(_reader(actor, message), [message.pk]):
        changed["star"] = message.is_starred = True
    if place.is_read and flags.mark_read(_reader(actor, message), [message.pk]):
        changed["read"] = message.is_read = True
    return changed


@transaction.atomic
def put_back(actor: Actor, message: Message, changed: Mapping[str, Any]) -> None:
    """What a rule changed is as it was; what somebody changed since stays."""
    actor.require(Permission.USE_MAIL)
    message = Message.objects.visible_to(actor).select_related("mailbox").lock(message.pk)
    if "folder" in changed and str(message.folder_id) == changed["folder"][1]:
        before = Folder.objects.filter(pk=changed["folder"][0]).first()
        if before is not None:
            moving.move(_reader(actor, message), [message.pk], before)
    if "kind" in changed and message.kind == changed["kind"][1]:
        message.kind, message.confidence = changed["kind"][0], changed["kind"][2]
        message.save(update_fields=["kind", "confidence"])
    if changed.get("star"):
        flags.star(_reader(actor, message), [message.pk], is_on=False)
    if changed.get("read"):
        flags.mark_read(_reader(actor, message), [message.pk], is_read=False)


def _reader(actor: Actor, message: Message) -> Actor:
    """The mailbox's own member: flags are hers, whoever's rule sets them."""
    member = message.mailbox.member_id
    return Actor(actor.enterprise, member, frozenset({str(Permission.USE_MAIL)}), Reach(frozenset({member})), actor.via)
