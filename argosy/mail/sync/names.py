"""Under which number each message of a POP3 mailbox is known here: the server's own numbers hold for one session only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Max

from argosy.mail.actions.storing import Holder, name_key
from argosy.mail.models import FetchedMessage, Folder, FolderRole


@dataclass(slots=True)
class Names:
    """Token of a name → number: first from the ledger, then as long as the mailbox's thread lives."""

    known: dict[int, int] | None = None
    highest: int = 0

    def numbers(self, holder: Holder, names: Sequence[str]) -> list[int]:
        """The numbers of messages with these names; new ones get higher numbers than any before."""
        with holder.scope():
            keys = [key for name in names if (key := name_key(name)) is not None]
            if self.known is None:
                self._learn(holder)
        before, found = self.known or {}, []
        for key in keys:
            if key not in before:
                self.highest += 1
            found.append(before.get(key, self.highest))
        # a name that is gone is forgotten: should it come back, it may be another message's
        self.known = dict(zip(keys, found, strict=True))
        return found

    def _learn(self, holder: Holder) -> None:
        folder = Folder.objects.filter(mailbox=holder.mailbox_id, role=FolderRole.INBOX).first()
        rows = FetchedMessage.objects.filter(folder=folder) if folder else FetchedMessage.objects.none()
        there = rows.filter(name_key__isnull=False, expunged_at__isnull=True)
        self.known = dict(there.values_list("name_key", "uid"))
        # also what was numbered and not stored: the cursor has passed it
        cursor = folder.highest_uid if folder else 0
        self.highest = max(cursor, rows.aggregate(highest=Max("uid"))["highest"] or 0)
