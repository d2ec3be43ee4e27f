"""What the mail pages show: whose mailboxes, their folders with counts, one page of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, QuerySet, When, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from argosy.mail import searching
from argosy.mail.conversations import Conversation
from argosy.mail.listing import VIEWS, Asked, Cursor
from argosy.mail.models import Draft, DraftState, FileDownload, FileLink, Folder, FolderRole, Mailbox, Message
from argosy.mail.rows import NOT_UNREAD, listed
from argosy.platform.access import Actor
from argosy.platform.counting import count_together
from argosy.platform.errors import NotFound
from argosy.platform.standing import standing

# More than two screens; the rest comes as one scrolls.
PAGE = 30
# role → its place among the folders, its icon
ROLES: dict[str, tuple[int, str]] = {
    FolderRole.INBOX: (0, "inbox"),
    FolderRole.SENT: (1, "send"),
    FolderRole.DRAFTS: (2, "pencil"),
    FolderRole.ARCHIVE: (3, "archive"),
    FolderRole.JUNK: (5, "ban"),
    FolderRole.TRASH: (6, "trash-2"),
}
MOST_COLLEAGUES, MOST_OWN = 100, 50
SHOWN_TIMES = 20


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
class Downloads:
    """How often the file behind a link was saved, when last, and when the newest times."""

    count: int
    latest: datetime
    times: list[datetime] = field(default_factory=list)


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
    folders = _brought([box.pk for box in shown]) if shown else []
    unread = dict(_unread([f.pk for f in folders if f.role not in NOT_UNREAD]))
    # what is not sent yet is nobody else's
    letters = {} if whose else count_together({"drafts": waiting_drafts, "outgoing": _outgoing}, actor)
    return Shelf(
        mailboxes=own,
        views=_views(asked, whose, folders, unread, letters),
        boxes=[Box(m, _folders(m, folders, asked, unread)) for m in shown],
        colleagues=colleagues,
        whose=whose,
        folders=folders,
        outgoing=letters.get("outgoing", 0),
    )


@standing
def _brought(boxes: list[UUID]) -> QuerySet[Folder]:
    found: QuerySet[Folder] = Folder.objects.filter(mailbox__in=boxes, is_brought=True)
    return found


@standing
def _unread(folders: list[UUID]) -> QuerySet[Any, tuple[UUID, int]]:
    rows = Message.objects.unread().standing().filter(folder__in=folders).values("folder_id")
    found: QuerySet[Any, tuple[UUID, int]] = rows.annotate(count=Count("id")).values_list("folder_id", "count")
    return found


def _views(
    asked: Asked,
    whose: Mailbox | None,
    folders: Sequence[Folder],
    unread: Mapping[UUID, int],
    letters: Mapping[str, int],
) -> list[View]:
    counts = {"inbox": sum(unread.get(f.pk, 0) for f in folders if f.role == FolderRole.INBOX), **letters}
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


def answering(found: Conversation) -> list[tuple[str, bool]]:
    """The colleagues who write an answer in a shared mailbox at this moment, or have sent one off (True there).

    So no buyer gets two.
    """
    return sorted({(str(draft.member), draft.state != DraftState.DRAFT) for draft in found.others})


def folders_to_move_to(mailbox: Mailbox) -> list[Folder]:
    """The folders into which a person puts mail: not what was sent, and not what is half written."""
    rows = [f for f in _folders_of(mailbox.pk) if f.role not in {FolderRole.SENT, FolderRole.DRAFTS}]
    return sorted(rows, key=lambda f: (ROLES.get(f.role, (4, ""))[0], f.title))


@standing
def _folders_of(mailbox: UUID) -> QuerySet[Folder]:
    found: QuerySet[Folder] = Folder.objects.filter(mailbox=mailbox)
    return found


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
    found: list[Any] = _in_sight(actor)
    own = [one for one in found if one.place == 0]
    return own, [one for one in found if one.place][:MOST_COLLEAGUES]


@standing
def _in_sight(actor: Actor) -> QuerySet[Mailbox]:
    here = Mailbox.objects.worked_in_by(actor).values("pk")
    first = Case(When(pk__in=here, then=0), default=1)
    rows = Mailbox.objects.visible_to(actor).select_related("member__user").annotate(place=first)
    found: QuerySet[Mailbox] = rows.order_by("place", "member", "bound_at")[: MOST_COLLEAGUES + MOST_OWN]
    return found


def waiting_drafts(actor: Actor) -> QuerySet[Draft]:
    """What the member writes; what she gave out of hand is in the outbox."""
    found: QuerySet[Draft] = Draft.objects.visible_to(actor).unfinished()
    return found


def _outgoing(actor: Actor) -> QuerySet[Draft]:
    found: QuerySet[Draft] = Draft.objects.visible_to(actor).outgoing()
    return found


def page(actor: Actor, asked: Asked, shelf: Shelf, named: Mailbox | None, most: int = PAGE) -> Page:
    """One page of the list that is asked for, newest first."""
    boxes = [named] if named else shelf.mailboxes
    if asked.view == "drafts" and asked.folder is None and not asked.words:
        drafts = waiting_drafts(actor).select_related("mailbox").order_by("-changed_at")[:most]
        return Page([], list(drafts), title=VIEWS["drafts"][0])
    if asked.words:
        found = searching.search(asked.words, boxes, asked.after, most)
        searching.with_excerpts(found.messages, asked.words)
        return Page(found.messages, [], found.next, _("Search"))
    here = {box.pk for box in boxes}
    folders = [f for f in shelf.folders if f.mailbox_id in here]
    title = next((title_of(f) for f in folders if f.pk == asked.folder), VIEWS[asked.view][0])
    rows = listed(asked, boxes, folders, most + 1)
    return Page(rows[:most], [], _cursor(rows[:most]) if len(rows) > most else None, title)


def _cursor(rows: Sequence[Message]) -> Cursor | None:
    return Cursor(rows[-1].at, rows[-1].pk) if rows else None


def downloads_of(links: Sequence[FileLink]) -> dict[UUID, Downloads]:
    """How often each file behind these links was saved; those that nobody saved are left out."""
    rows = FileDownload.objects.filter(link__in=links).annotate(
        number=Window(Count("pk"), partition_by="link_id"),
        place=Window(RowNumber(), partition_by="link_id", order_by="-at"),
    )
    found: dict[UUID, Downloads] = {}
    # the newest of each link: one that is saved again and again takes the room of no other
    newest = rows.filter(place__lte=SHOWN_TIMES).order_by("-at")
    for link, number, at in newest.values_list("link_id", "number", "at"):
        found.setdefault(link, Downloads(number, at)).times.append(at)
    return found
