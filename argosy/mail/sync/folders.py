"""One folder: what is new, what is older, what is missing. Everything by UID; MODSEQ is never asked (DESIGN D8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions.storing import Holder, store
from argosy.mail.imap.client import Client, Selected
from argosy.mail.models import FetchedMessage, Folder, FolderRole, Mailbox
from argosy.platform.tenancy.scope import enterprise_scope

FIRST_PAGE, PAGE = 50, 200
# At most this much of one answer is held in memory: large mails come in smaller pages.
COMMIT = 50
# The first page goes in smaller parts, so that several readers begin on it at once.
FIRST_COMMIT = 10


@dataclass(slots=True)
class BringFolder:
    """A folder that is brought in, as it stood when the round began."""

    folder: Folder
    path: str  # opened while its enterprise's scope was
    since: date | None = None

    def open(self, client: Client) -> Selected:
        """Open it on the server."""
        return client.open(self.path)

    def bring(self, holder: Holder, client: Client) -> bool:
        """New mail, then one page of older mail; True where older mail remains."""
        told = self.open(client)
        if told.uidvalidity != self.folder.uidvalidity:
            self.folder = folder_actions.renumbered(holder, self.folder.pk, told.uidvalidity)
        self._new(holder, client, told)
        return self._older(holder, client, told)

    def _new(self, holder: Holder, client: Client, told: Selected) -> None:
        folder = self.folder
        if not folder.highest_uid:
            return
        if told.uidnext and told.uidnext == folder.highest_uid + 1 and told.exists == folder.server_count:
            return  # nothing can be new: the cheap answer for the 99 % of rounds
        uids = client.uids(above=folder.highest_uid)
        for start in range(0, len(uids), COMMIT):
            page = uids[start : start + COMMIT]
            # ascending, so that the cursor never passes a message that is not stored
            store(holder, folder.pk, folder.uidvalidity, client.fetch(page), highest_uid=page[-1])
            folder.highest_uid = page[-1]
        if told.exists != folder.server_count:
            folder_actions.counted(holder, folder.pk, told.exists)

    def _older(self, holder: Holder, client: Client, told: Selected) -> bool:
        folder = self.folder
        if folder.is_backfilled:
            return False
        uids = [u for u in client.uids(since=self.since) if not folder.lowest_uid or u < folder.lowest_uid]
        page = uids[-(PAGE if folder.lowest_uid else FIRST_PAGE) :]
        rest = len(uids) - len(page)
        size = COMMIT if folder.lowest_uid else FIRST_COMMIT
        for end in range(len(page), 0, -size):
            part = page[max(0, end - size) : end]
            self._store_older(holder, client, part, told)
        if not rest:
            self._finished(holder, told)
        return rest > 0

    def _store_older(self, holder: Holder, client: Client, part: list[int], told: Selected) -> None:
        folder = self.folder
        cursor: dict[str, int | bool] = {"lowest_uid": part[0], "server_count": told.exists}
        if not folder.highest_uid:
            # The snapshot was taken before the fetch: what arrives meanwhile lies above it.
            cursor["highest_uid"] = part[-1]
        store(holder, folder.pk, folder.uidvalidity, client.fetch(part), **cursor)
        folder.lowest_uid = part[0]
        folder.highest_uid = folder.highest_uid or part[-1]

    def _finished(self, holder: Holder, told: Selected) -> None:
        folder = self.folder
        highest = folder.highest_uid or max(told.uidnext - 1, 0)
        store(
            holder,
            folder.pk,
            folder.uidvalidity,
            [],
            is_backfilled=True,
            highest_uid=highest,
            lowest_uid=folder.lowest_uid or highest + 1,
            server_count=told.exists,
        )
        folder.is_backfilled, folder.highest_uid = True, highest

    def compare(self, holder: Holder, client: Client) -> None:
        """The server's whole UID set against the ledger: what is missing is fetched, what is gone is marked."""
        told = self.open(client)
        if told.uidvalidity != self.folder.uidvalidity:
            return  # the next round renumbers
        there = client.uids(since=self.since)
        with enterprise_scope(holder.enterprise_id):
            here = set(
                FetchedMessage.objects.filter(
                    folder=self.folder, uidvalidity=told.uidvalidity, expunged_at__isnull=True
                ).values_list("uid", flat=True)
            )
        missing = [u for u in there if u not in here and u <= self.folder.highest_uid]
        for start in range(0, len(missing), COMMIT):
            store(holder, self.folder.pk, told.uidvalidity, client.fetch(missing[start : start + COMMIT]))
        gone = here - set(there) if self.since is None else set()
        folder_actions.compared(holder, self.folder.pk, told.uidvalidity, server_count=len(there), gone=gone)


@dataclass(slots=True)
class Plan:
    """What this round looks at: the inbox first, then Sent, then the rest."""

    folders: list[BringFolder]
    inbox: BringFolder | None
    wants_comparison: bool


def plan(holder: Holder, client: Client) -> Plan:
    """The folders to bring; they are listed again where none are known yet."""
    with enterprise_scope(holder.enterprise_id):
        mailbox = Mailbox.objects.get(pk=holder.mailbox_id)
        items = _items(mailbox)
    if not items:
        folder_actions.take_over(holder, client.folders())
        with enterprise_scope(holder.enterprise_id):
            items = _items(mailbox)
    inbox = next((item for item in items if item.folder.role == FolderRole.INBOX), None)
    return Plan(items, inbox, mailbox.compared_at is None)


def _items(mailbox: Mailbox) -> list[BringFolder]:
    order = {FolderRole.INBOX: 0, FolderRole.SENT: 1}
    known = list(Folder.objects.filter(mailbox=mailbox, is_brought=True))
    known.sort(key=lambda f: order.get(FolderRole(f.role), 2))
    return [BringFolder(folder, folder.path, mailbox.bring_since) for folder in known]
