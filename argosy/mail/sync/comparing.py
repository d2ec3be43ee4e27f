"""What changed in a folder, and whether all of it is here: the server's whole set of UIDs against the ledger."""

from __future__ import annotations

from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions.changes import changed
from argosy.mail.actions.storing import Holder, store
from argosy.mail.imap.client import Selected
from argosy.mail.models import FetchedMessage
from argosy.mail.sync.folders import COMMIT, BringFolder
from argosy.mail.sync.ways import Client

# Where the server does not say what changed, the flags of the newest are looked at each round, all of them each hour.
NEWEST = 200
AT_ONCE = 2_000


def look_for_changes(holder: Holder, client: Client, item: BringFolder) -> None:
    """Flags and deletions since the folder was last looked at: as the server tells them, else by comparing."""
    told, item.unseen = item.unseen, None
    if told is None or not item.folder.is_backfilled:
        return
    folder, before = item.folder, item.folder.modseq
    if client.folder != item.path and item.open(client).uidvalidity != folder.uidvalidity:
        return  # numbered anew meanwhile: the next round sees to it
    complete = client.tells_vanished and not (item.quiet and told.exists < item.quiet.exists)
    if before and told.modseq >= before:
        if told.modseq > before:
            news = client.changed_since(before)
            changed(holder, folder.pk, folder.uidvalidity, news.flags, news.vanished, modseq=told.modseq)
    else:
        # never asked before, not offered, or gone back: then none of it can be believed, and all is compared
        complete = False
        item.flags = client.flags(_here(holder, item)[-NEWEST:])
        changed(holder, folder.pk, folder.uidvalidity, item.flags, set(), modseq=told.modseq)
    folder.modseq = told.modseq
    if not complete:
        _take_away(holder, client, item, told)
    item.quiet = told


def _take_away(holder: Holder, client: Client, item: BringFolder, told: Selected) -> None:
    here = _here(holder, item)
    there = client.uids()
    if _is_believable(there, told):
        gone = set(here) - set(there)
        if gone:
            changed(holder, item.folder.pk, item.folder.uidvalidity, {}, gone)


def _is_believable(there: list[int], told: Selected) -> bool:
    # an answer that is shorter than the folder says nothing about what was deleted
    return len(there) >= told.exists


def _here(holder: Holder, item: BringFolder) -> list[int]:
    with holder.scope():
        rows = FetchedMessage.objects.filter(
            folder=item.folder, uidvalidity=item.folder.uidvalidity, expunged_at__isnull=True
        )
        return sorted(rows.values_list("uid", flat=True))


def compare(holder: Holder, client: Client, item: BringFolder) -> bool:
    """All of the folder: what is missing is fetched, what is gone is marked, every flag is looked at.

    False where the server numbered it anew meanwhile: then nothing is known of it yet.
    """
    told = item.open(client)
    folder = item.folder
    if told.uidvalidity != folder.uidvalidity:
        return False  # the next round renumbers
    item.care.try_again(folder.pk)
    wanted = client.uids(since=item.since)
    missing = _missing(holder, item, wanted)
    if missing and item.recognises:
        missing = item.unknown(holder, client, missing)
    for _part, found in item.care.fetch(client, folder.pk, missing, COMMIT):
        store(holder, folder.pk, folder.uidvalidity, found)
    _take_away(holder, client, item, told)
    here = _here(holder, item)
    for start in range(0, len(here), AT_ONCE):
        flags = client.flags(here[start : start + AT_ONCE])
        changed(holder, folder.pk, folder.uidvalidity, flags, set())
    _say(holder, client, item, wanted)
    return True


def _missing(holder: Holder, item: BringFolder, there: list[int]) -> list[int]:
    here = set(_here(holder, item))
    return [u for u in there if u not in here and u <= item.folder.highest_uid]


def _say(holder: Holder, client: Client, item: BringFolder, wanted: list[int]) -> None:
    folder, aside = item.folder, item.care.of(item.folder.pk)
    missing = _missing(holder, item, wanted)
    still = client.exist(missing) if missing else []
    named = folder_actions.named(still, aside, client.sizes(still[: folder_actions.MOST_NAMED]) if still else {})
    folder_actions.compared(
        holder, folder.pk, folder.uidvalidity, server_count=len(wanted), missing=len(still), named=named
    )
