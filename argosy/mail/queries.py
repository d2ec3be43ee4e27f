"""What the mail pages show: whose mailboxes, their folders with counts, one page of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import reduce
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, QuerySet, When
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.mail import searching
from argosy.mail.conversations import Conversation
from argosy.mail.listing import KINDS, VIEWS, Asked, Cursor
from argosy.mail.models import Draft, DraftState, FetchedMessage, Folder, FolderRole, Mailbox, MailboxState, Message
from argosy.mail.quirks import quirks_of
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

PAGE = 50
# A draft that nobody touched for so long is not being written any more.
WRITING = timedelta(hours=1)
# role → its place among the folders, its icon
ROLES: dict[str, tuple[int, str]] = {
    FolderRole.INBOX: (0, "inbox"),
    FolderRole.SENT: (1, "send"),
    FolderRole.DRAFTS: (2, "pencil"),
    FolderRole.ARCHIVE: (3, "archive"),
    FolderRole.JUNK: (5, "ban"),
    FolderRole.TRASH: (6, "trash-2"),
}
NOT_UNREAD = frozenset({FolderRole.SENT, FolderRole.DRAFTS, FolderRole.JUNK, FolderRole.TRASH})
MOST_COLLEAGUES, MOST_OWN = 100, 50
# What a line of a list shows: the rest of a row stays in the database.
LISTED = (
    *("enterprise_id", "mailbox_id", "thread_id", "customer__name", "direction", "at", "subject", "snippet"),
    *("sender_name", "sender_address", "to_names", "kind", "risk", "is_read", "is_starred", "has_attachments"),
    *("is_bounce", "is_auto_reply", "was_unreadable", "customer__enterprise_id"),
)


@dataclass(frozen=True, slots=True)
class View:
    """A line of the folder pane."""

    title: Any
    icon: str
    asked: Asked
    is_here: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A mailbox with its folders."""

    mailbox: Mailbox
    folders: list[View] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder pane: what this member reads from, and whose mail is looked at."""

    mailboxes: list[Mailbox]
    views: list[View]
    boxes: list[Box]
    colleagues: list[Mailbox]
    whose: Mailbox | None  # a colleague's, where one is looked at
    folders: list[Folder] = field(default_factory=list)  # of all that is read from
    outgoing: int = 0  # how many letters are not out yet

    @property
    def is_bound(self) -> bool:
        """Is there any mail to read?"""
        return bool(self.mailboxes) or self.whose is not None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list."""

    messages: list[Message]
    drafts: list[Draft]
    next: Cursor | None = None
    title: Any = ""


def looked_at(actor: Actor, asked: Asked) -> Mailbox | None:
    """The mailbox that the address names, where the actor may see it. Raises NotFound."""
    if asked.mailbox is None and asked.folder is None:
        return None
    rows = Mailbox.objects.visible_to(actor).select_related("member__user")
    rows = rows.filter(folders=asked.folder) if asked.folder else rows.filter(pk=asked.mailbox)
    found: Mailbox | None = rows.first()
    if found is None:
        raise NotFound
    return found


def own_mailboxes(actor: Actor) -> list[Mailbox]:
    """Those that the actor works in, also those that are no longer bound but whose mail is here."""
    return list(Mailbox.objects.worked_in_by(actor).select_related("member__user").order_by("bound_at"))


def colleagues(actor: Actor) -> list[Mailbox]:
    """The bound mailboxes of others whom the actor sees, by their members."""
    own = Mailbox.objects.worked_in_by(actor).values("pk")
    rows = Mailbox.objects.visible_to(actor).bound().exclude(pk__in=own)
    return list(rows.select_related("member__user").order_by("member", "bound_at")[:500])


def shelf(actor: Actor, asked: Asked, named: Mailbox | None) -> Shelf:
    """The folder pane."""
    own, colleagues = _mailboxes(actor)
    whose = named if named is not None and named not in own else None
    shown = [whose] if whose else own
    folders = list(Folder.objects.filter(mailbox__in=shown, is_brought=True)) if shown else []
    unread = _unread(folders)
    return Shelf(
        mailboxes=own,
        views=_views(actor, asked, whose, folders, unread),
        boxes=[Box(m, _folders(m, folders, asked, unread)) for m in shown],
        colleagues=colleagues,
        whose=whose,
        folders=folders,
        outgoing=0 if whose else Draft.objects.visible_to(actor).outgoing().count(),
    )


def _unread(folders: Sequence[Folder]) -> dict[UUID, int]:
    counted = [f.pk for f in folders if f.role not in NOT_UNREAD]
    rows = Message.objects.unread().standing().filter(folder__in=counted).values("folder_id")
    return {row["folder_id"]: row["count"] for row in rows.annotate(count=Count("id"))}


def _views(
    actor: Actor, asked: Asked, whose: Mailbox | None, folders: Sequence[Folder], unread: dict[UUID, int]
) -> list[View]:
    counts = {"inbox": sum(unread.get(f.pk, 0) for f in folders if f.role == FolderRole.INBOX)}
    if whose is None:
        counts["drafts"] = waiting_drafts(actor).count()
    found = []
    for name, (title, icon) in VIEWS.items():
        if whose is not None and name == "drafts":
            continue  # what is not sent yet is nobody else's
        here = asked.folder is None and asked.view == name and not asked.words
        found.append(
            View(title, icon, Asked(view=name, mailbox=whose.pk if whose else None), here, counts.get(name, 0))
        )
    return found


def _folders(mailbox: Mailbox, folders: Sequence[Folder], asked: Asked, unread: dict[UUID, int]) -> list[View]:
    own = sorted(
        (f for f in folders if f.mailbox_id == mailbox.pk), key=lambda f: (ROLES.get(f.role, (4, ""))[0], f.title)
    )
    return [
        View(
            title_of(f),
            ROLES.get(f.role, (4, "folder"))[1],
            Asked(folder=f.pk),
            asked.folder == f.pk,
            unread.get(f.pk, 0),
        )
        for f in own
    ]


def answering(actor: Actor, found: Conversation) -> list[str]:
    """The names of colleagues who write an answer in a shared mailbox at this moment, so that no buyer gets two."""
    drafts = Draft.objects.filter(mailbox=found.mailbox, answers__in=found.messages, state=DraftState.DRAFT)
    recent = drafts.exclude(member=actor.member).filter(changed_at__gt=timezone.now() - WRITING)
    return sorted({str(draft.member) for draft in recent.select_related("member__user")})


def folders_to_move_to(mailbox: Mailbox) -> list[Folder]:
    """The folders into which a person puts mail: not what was sent, and not what is half written."""
    rows = Folder.objects.filter(mailbox=mailbox).exclude(role__in=[FolderRole.SENT, FolderRole.DRAFTS])
    return sorted(rows, key=lambda f: (ROLES.get(f.role, (4, ""))[0], f.title))


def title_of(folder: Folder) -> str:
    """The folder's name as this reader says it; folders with a role have one in every language."""
    return titled(folder.role, folder.title)


def titled(role: str, title: str) -> str:
    """The name of a folder with this role, else its own title."""
    known: dict[str, str] = {
        FolderRole.INBOX: _("Inbox"),
        FolderRole.SENT: _("Sent"),
        FolderRole.DRAFTS: _("Drafts on the server"),
        FolderRole.TRASH: _("Trash"),
        FolderRole.JUNK: _("Junk"),
        FolderRole.ARCHIVE: _("Archive"),
    }
    return known.get(role) or title


def _mailboxes(actor: Actor) -> tuple[list[Mailbox], list[Mailbox]]:
    """Those that the actor works in, and those of the people below, in one question to the database."""
    here = Mailbox.objects.worked_in_by(actor).values("pk")
    first = Case(When(pk__in=here, then=0), default=1)
    rows = Mailbox.objects.visible_to(actor).select_related("member__user").annotate(place=first)
    found = list(rows.order_by("place", "member", "bound_at")[: MOST_COLLEAGUES + MOST_OWN])
    own = [one for one in found if one.place == 0]
    return own, [one for one in found if one.place][:MOST_COLLEAGUES]


def waiting_drafts(actor: Actor) -> QuerySet[Draft]:
    """What the member writes; what she gave out of hand is in the outbox."""
    found: QuerySet[Draft] = Draft.objects.visible_to(actor).unfinished()
    return found


def page(actor: Actor, asked: Asked, shelf: Shelf, named: Mailbox | None, most: int = PAGE) -> Page:
    """One page of the list that is asked for, newest first."""
    boxes = [named] if named else shelf.mailboxes
    if asked.view == "drafts" and asked.folder is None and not asked.words:
        drafts = waiting_drafts(actor).select_related("mailbox").order_by("-changed_at")[:most]
        return Page([], list(drafts), title=VIEWS["drafts"][0])
    if asked.words:
        found = searching.search(asked.words, boxes, asked.after, most)
        rows = loaded(found.ids)
        searching.with_excerpts(rows, asked.words)
        return Page(rows, [], found.next, _("Search"))
    here = {box.pk for box in boxes}
    folders = [f for f in shelf.folders if f.mailbox_id in here]
    title = next((title_of(f) for f in folders if f.pk == asked.folder), VIEWS[asked.view][0])
    rows = newest(_sources(asked, boxes, folders), asked.after, most + 1)
    return Page(rows[:most], [], _cursor(rows[:most]) if len(rows) > most else None, title)


def _sources(asked: Asked, boxes: Sequence[Mailbox], folders: Sequence[Folder]) -> list[QuerySet[Message]]:
    """A query for each folder or mailbox: each walks its own index, and only their beginnings are put together."""
    rows = Message.objects.standing()
    if asked.folder is not None:
        return [rows.filter(folder=asked.folder), *_labelled(asked.folder, boxes, folders)]
    if asked.view in {"inbox", "sent"}:
        return [rows.filter(folder=f.pk) for f in folders if f.role == asked.view]
    if asked.view == "unread":
        return [rows.filter(folder=f.pk, is_read=False, direction="in") for f in folders if f.role not in NOT_UNREAD]
    if asked.view == "starred":
        return [rows.filter(mailbox=m.pk, is_starred=True) for m in boxes]
    assert asked.view in KINDS
    return [rows.filter(mailbox=m.pk, kind=asked.view) for m in boxes]


def _labelled(pk: UUID, boxes: Sequence[Mailbox], folders: Sequence[Folder]) -> list[QuerySet[Message]]:
    """Messages with this folder's label that stand first of all elsewhere: shown here too, and nowhere twice."""
    folder = next((f for f in folders if f.pk == pk and f.role == FolderRole.OTHER), None)
    hosts = [box.imap_host for box in boxes if folder is not None and box.pk == folder.mailbox_id]
    if not any(quirks_of(host).has_labels for host in hosts):
        return []
    here = FetchedMessage.objects.filter(folder=pk, expunged_at__isnull=True, message__isnull=False)
    return [Message.objects.standing().filter(pk__in=here.exclude(message__folder=pk).values("message_id"))]


def newest(sources: Sequence[QuerySet[Message]], after: Cursor | None, most: int) -> list[Message]:
    """The newest messages of all sources behind the cursor."""
    if not sources:
        return []
    heads = [(s.filter(after.behind()) if after else s).order_by("-at", "-id") for s in sources]
    if len(heads) == 1:
        return list(_listed(heads[0])[:most])
    together = reduce(lambda a, b: a.union(b, all=True), [head.values("pk", "at")[:most] for head in heads])
    return loaded([row["pk"] for row in together.order_by("-at", "-pk")[:most]])


def loaded(ids: Sequence[UUID]) -> list[Message]:
    """These messages with their customers, in this order."""
    known = {row.pk: row for row in _listed(Message.objects.filter(pk__in=ids))} if ids else {}
    return [known[pk] for pk in ids if pk in known]


def _listed(rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.select_related("customer").only(*LISTED)


def _cursor(rows: Sequence[Message]) -> Cursor | None:
    return Cursor(rows[-1].at, rows[-1].pk) if rows else None


def is_bringing(mailboxes: Sequence[Mailbox]) -> bool:
    """Does mail still come in for the first time?"""
    return any(m.state == MailboxState.BRINGING for m in mailboxes)
