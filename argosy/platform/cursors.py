"""Where a list goes on: the sort values of the last row shown, in one word for an address."""

from __future__ import annotations

import base64
import json
import re
from datetime import datetime
from math import isfinite
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput

# What no text of the database can hold: NUL, and the half of a pair.
UNKEPT = re.compile(r"[\x00\ud800-\udfff]")


class BadCursor(BadInput):
    message = _("The list cannot go on from there. Open it anew.")


def pack(*values: object) -> str:
    """The values as one word; times, ids, numbers and texts."""
    plain = [
        one.isoformat() if isinstance(one, datetime) else one if isinstance(one, int) else str(one) for one in values
    ]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def unpack(word: str) -> list[str]:
    """The values again, as texts. Raises BadCursor."""
    try:
        values = json.loads(base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)))
    except (ValueError, RecursionError) as problem:
        raise BadCursor from problem
    if not isinstance(values, list):
        raise BadCursor
    return [_kept(str(one)) for one in values]


def _kept(text: str) -> str:
    if UNKEPT.search(text):
        raise BadCursor
    return text


def pair(word: str) -> tuple[str, str]:
    """The two values of a cursor that holds two. Raises BadCursor."""
    values = unpack(word)
    if len(values) != 2:
        raise BadCursor
    return values[0], values[1]


def moment(text: str) -> datetime:
    """A time of a cursor. Raises BadCursor."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as problem:
        raise BadCursor from problem
    if found.tzinfo is None:
        raise BadCursor
    return found


def figure(text: str) -> float:
    """A number of a cursor. Raises BadCursor."""
    try:
        found = float(text)
    except ValueError as problem:
        raise BadCursor from problem
    if not isfinite(found):
        raise BadCursor
    return found


def identity(text: str) -> UUID:
    """An id of a cursor. Raises BadCursor."""
    try:
        return UUID(text)
    except ValueError as problem:
        raise BadCursor from problem
