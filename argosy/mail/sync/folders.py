"""One folder: what is new, what is older. Everything by UID; MODSEQ is never asked for what is new (DESIGN D8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions.recognising import recognise
from argosy.mail.actions.storing import Holder, store
from argosy.mail.imap.answers import Fetched
from argosy.mail.imap.client import Selected
from argosy.mail.imap.errors import Refused
from argosy.mail.models import Folder
from argosy.mail.sync.care import Care
from argosy.mail.sync.ways import Client

FIRST_PAGE, PAGE = 50, 200
# The first page goes in smaller parts, so that several readers begin on it at once.
FIRST_COMMIT, COMMIT = 10, 50
# A server that numbers a folder anew each time would have us read its mail for ever.
MOST_RENUMBERINGS = 5


@dataclass(slots=True)
class BringFolder:
    """A folder that is brought in, as far as it is."""

    folder: Folder
    path: str  # opened while its enterprise's scope was
    since: date | None
    care: Care
    # Its messages may lie here already (Gmail's labels, new UIDs): their headers are looked at before they are fetched.
    recognises: bool = False
    # How it stood when everything in it had been seen: as long as the server says the same, nothing happened.
    quiet: Selected | None = field(default=None, init=False)
    unseen: Selected | None = field(default=None, init=False)  # opened, changes of flags not looked at yet
    flags: dict[int, tuple[bool, bool]] = field(default_factory=dict, init=False)  # of the newest, as last seen

    def is_quiet(self, told: Selected) -> bool:
        """Has nothing happened since it was looked at? A server that leaves numbers out is never believed."""
        return told == self.quiet and told.uidnext > 0 and self.folder.is_backfilled

    def glance(self, client: Client, told: Selected) -> None:
        """Are the newest messages still marked as they were? For servers that do not tell that something changed."""
        if told.modseq or not self.flags:
            return
        self.open(client)
        if client.flags(list(self.flags)) != self.flags:
            self.unseen = told

    def open(self, client: Client) -> Selected:
        """Open it on the server."""
        return client.open(self.path)

    def bring(self, holder: Holder, client: Client) -> bool:
        """New mail, then one page of older mail; True where older mail remains."""
        # The snapshot is taken before the fetch: what arrives meanwhile lies above it.
        told = self.open(client)
        if told.uidvalidity != self.folder.uidvalidity:
            self._renumbered(holder, told)
        self._new(holder, client, told)
        more = self._older(holder, client, told)
        if told.exists != self.folder.server_count:
            folder_actions.counted(holder, self.folder.pk, told.exists)
            self.folder.server_count = told.exists
        if told != self.quiet:
            self.unseen = told
        return more

    def _renumbered(self, holder: Holder, told: Selected) -> None:
        pk = self.folder.pk
        if self.folder.uidvalidity:
            self.care.renumbered[pk] += 1
            self.recognises = True
        if self.care.renumbered[pk] > MOST_RENUMBERINGS:
            raise Refused("UIDVALIDITY changes each time the folder is opened")
        self.folder = folder_actions.renumbered(holder, pk, told.uidvalidity)
        self.quiet = None

    def _new(self, holder: Holder, client: Client, told: Selected) -> None:
        folder = self.folder
        if not folder.highest_uid and not folder.is_backfilled:
            return
        if told.uidnext and told.uidnext == folder.highest_uid + 1 and told.exists == folder.server_count:
            return  # nothing can be new: the cheap answer for the 99 % of rounds
        uids = client.uids(above=folder.highest_uid)
        # ascending, so that the cursor never passes a message that is neither stored nor said to be missing
        for part, found in self.care.fetch(client, folder.pk, uids, COMMIT):
            store(holder, folder.pk, folder.uidvalidity, found, highest_uid=part[-1])
            folder.highest_uid = part[-1]

    def _older(self, holder: Holder, client: Client, told: Selected) -> bool:
        folder = self.folder
        if folder.is_backfilled:
            return False
        all_of_it = client.uids(since=self.since)
        uids = [u for u in all_of_it if not folder.lowest_uid or u < folder.lowest_uid]
        if not folder.highest_uid:
            self._begin(holder, client, told)
        page = uids[-(PAGE if folder.lowest_uid else FIRST_PAGE) :]
        rest = len(uids) - len(page)
        size = COMMIT if folder.lowest_uid else FIRST_COMMIT
        for end in range(len(page), 0, -size):
            self._store_older(holder, client, page[max(0, end - size) : end], size)
        if not rest:
            store(holder, folder.pk, folder.uidvalidity, [], is_backfilled=True)
            folder.is_backfilled = True
        return rest > 0

    def _begin(self, holder: Holder, client: Client, told: Selected) -> None:
        """All that comes from now on lies above the last message there is; UIDNEXT may be absent, or a lie."""
        highest = max(client.uids(), default=0)
        store(holder, self.folder.pk, self.folder.uidvalidity, [], highest_uid=highest, server_count=told.exists)
        self.folder.highest_uid, self.folder.server_count = highest, told.exists

    def _store_older(self, holder: Holder, client: Client, part: list[int], size: int) -> None:
        folder = self.folder
        unknown = self.unknown(holder, client, part) if self.recognises else part
        messages: list[Fetched] = []
        for _asked, found in self.care.fetch(client, folder.pk, unknown, size):
            if messages:  # no more than two parts are held at once; the cursor moves when all are stored
                store(holder, folder.pk, folder.uidvalidity, messages)
            messages = found
        store(holder, folder.pk, folder.uidvalidity, messages, lowest_uid=part[0])
        folder.lowest_uid = part[0]

    def unknown(self, holder: Holder, client: Client, uids: list[int]) -> list[int]:
        """Those of these messages whose bytes do not lie here yet."""
        heads = client.heads(uids)
        known = recognise(holder, self.folder.pk, self.folder.uidvalidity, heads) if heads else set()
        return [uid for uid in uids if uid not in known]
