"""What pages need of a stored source: an attachment's bytes, harmless HTML. Done in limited children, outside transactions."""

from __future__ import annotations

import atexit
from functools import cache

from argosy.mail import child
from argosy.mail.child import Cut, Inner
from argosy.mail.html import Shown
from argosy.mail.invitations import Invitation
from argosy.platform.errors import NotFound
from argosy.platform.limited import Limited, LimitedPool

MEMORY_MB = 700
SECONDS = 20.0
MOST_QUOTED = 2_000  # letters of it; its first line is enough
RECORDS = ("argosy.mail.child", "argosy.mail.html", "argosy.mail.invitations")
# Types that a browser shows without being able to run anything in them; all others are only saved.
PLAIN_TYPES = frozenset({"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"})


@cache
def _pool(function: str) -> LimitedPool:
    reader = f"argosy.mail.child:{function}"
    found = LimitedPool(reader, memory_mb=MEMORY_MB, seconds=SECONDS, children=1, records=RECORDS)
    atexit.register(found.close)
    return found


def attachment(raw: bytes, position: int) -> Cut:
    """The attachment with this number. Raises NotFound where the message has none or cannot be read."""
    try:
        found: Cut | None = _pool("cut_packed").run(position.to_bytes(4, "big") + raw)
    except Limited as problem:
        raise NotFound from problem
    if found is None:
        raise NotFound
    return found


def invited(content: bytes) -> Invitation | None:
    """What a calendar says; None where it cannot be read within the limits."""
    try:
        found: Invitation | None = _pool("invited_packed").run(content)
    except Limited:
        return None
    return found


def attached(content: bytes) -> Inner | None:
    """A message that was sent along with another; None where it cannot be read within the limits."""
    try:
        found: Inner | None = _pool("attached_packed").run(content)
    except Limited:
        return None
    return found


def frame(raw: bytes, html: str, *, images: bool = False, folds: bool = True, quoted: str = "") -> Shown:
    """The message's HTML for its frame; empty where it cannot be made harmless within the limits."""
    try:
        found: Shown = _pool("frame_packed").run(
            child.framed(raw, html=html, images=images, folds=folds, quoted=quoted[:MOST_QUOTED])
        )
    except Limited:
        return Shown("", has_remote=False)
    return found
