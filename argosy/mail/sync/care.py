"""What a mailbox's thread remembers from one line to the next: which messages a server cannot hand over.

One message must not keep out the others: a page in which the line broke is asked for one by one the next time, and a
message that broke the line alone is put aside, counted as missing, and tried again when the folders are compared.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from argosy.mail.imap.answers import Fetched
from argosy.mail.imap.errors import Refused, Unreachable
from argosy.mail.sync.names import Names
from argosy.mail.sync.ways import Client

# At most so much of one answer is held in memory.
PART_BYTES, PART_MESSAGES = 16_000_000, 50
# Larger than anything that a mail server takes: of these the beginning is kept, and said to be one.
TOO_LARGE, BEGINNING = 100_000_000, 2_000_000
# Broke the line so often while it was asked for alone.
MOST_TRIES = 3
TRY_AGAIN_SECONDS = 600.0
BREAKS, WITHHELD = "breaks", "withheld"


@dataclass(slots=True)
class Care:
    """Of one mailbox, as long as its thread lives."""

    suspects: Counter[tuple[UUID, int]] = field(default_factory=Counter)
    aside: dict[tuple[UUID, int], str] = field(default_factory=dict)  # why
    tried_at: dict[UUID, float] = field(default_factory=dict)
    renumbered: Counter[UUID] = field(default_factory=Counter)
    names: Names = field(default_factory=Names)

    def fetch(
        self, client: Client, folder: UUID, uids: Sequence[int], most: int = PART_MESSAGES
    ) -> Iterator[tuple[list[int], list[Fetched]]]:
        """These messages in parts, in the order that is asked for; each part with what the server handed over of it."""
        wanted = [uid for uid in uids if (folder, uid) not in self.aside]
        sizes = client.sizes(wanted) if wanted else {}
        for part in self._parts(folder, wanted, sizes, most):
            yield part, self._part(client, folder, part, sizes)
        if not wanted and uids:
            yield list(uids), []

    def _parts(self, folder: UUID, uids: Sequence[int], sizes: dict[int, int], most: int) -> Iterator[list[int]]:
        part: list[int] = []
        weight = 0
        for uid in uids:
            size = sizes.get(uid, 0)
            alone = self.suspects[folder, uid] > 0 or size > TOO_LARGE
            if part and (alone or len(part) >= most or weight + size > PART_BYTES):
                yield part
                part, weight = [], 0
            part.append(uid)
            weight += size
            if alone:
                yield part
                part, weight = [], 0
        if part:
            yield part

    def _part(self, client: Client, folder: UUID, part: list[int], sizes: dict[int, int]) -> list[Fetched]:
        try:
            found = self._asked(client, part, sizes)
            for uid in sorted(set(part) - {one.uid for one in found}):
                found += self._alone(client, folder, uid)
        except Unreachable:
            self._blame(folder, part)
            raise
        for uid in part:
            self.suspects.pop((folder, uid), None)
        return found

    def _asked(self, client: Client, part: list[int], sizes: dict[int, int]) -> list[Fetched]:
        size = sizes.get(part[0], 0)
        if len(part) == 1 and size > TOO_LARGE:
            return [_cut(one, size) for one in client.fetch(part, most=BEGINNING)]
        try:
            return client.fetch(part)
        except Refused:
            return []  # perhaps because of one of them: each is asked for alone

    def _alone(self, client: Client, folder: UUID, uid: int) -> list[Fetched]:
        """One that was missing in the answer: asked for again, and put aside unless it is gone."""
        try:
            found = client.fetch([uid])
        except Refused:
            found = []
        if not found and client.exist([uid]):
            self.aside[folder, uid] = WITHHELD
        return found

    def _blame(self, folder: UUID, part: Iterable[int]) -> None:
        part = list(part)
        for uid in part:
            self.suspects[folder, uid] += 1
        if len(part) == 1 and self.suspects[folder, part[0]] >= MOST_TRIES:
            self.aside[folder, part[0]] = BREAKS

    def try_again(self, folder: UUID) -> None:
        """What was put aside in this folder a while ago gets another chance: one, before it is aside again."""
        if time.monotonic() - self.tried_at.get(folder, 0.0) < TRY_AGAIN_SECONDS:
            return
        self.tried_at[folder] = time.monotonic()
        for key in [key for key in self.aside if key[0] == folder]:
            del self.aside[key]
            self.suspects[key] = MOST_TRIES - 1

    def of(self, folder: UUID) -> dict[int, str]:
        """What is aside in this folder: UID → why."""
        return {uid: why for (owner, uid), why in self.aside.items() if owner == folder}


def _cut(message: Fetched, size: int) -> Fetched:
    return Fetched(
        message.uid,
        message.raw,
        message.internal_date,
        message.is_seen,
        message.is_flagged,
        message.is_draft,
        size=size,
        is_cut=True,
        name=message.name,
    )
