"""Files that somebody brings to a customer: bounded, looked at for harm, pictures without what the camera wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argosy.customers.errors import Harmful, NoFile, TooLargeFile
from argosy.platform import pictures, scanning
from argosy.platform.dangers import DANGERS
from argosy.reading.fraud.files import danger_of
from argosy.reading.model import Attachment

MOST_MEGABYTES = 20
LONGEST_NAME = 200
# Price lists with macros and locked archives come and go in the trade; they are marked where mail brings them.
REFUSED = frozenset({"program", "disguised", "archive"})


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it was dropped or chosen."""

    name: str
    type: str
    content: bytes


def taken(upload: Any) -> Brought:
    """The file that came with a request. Raises NoFile, TooLargeFile."""
    if upload is None:
        raise NoFile
    if (upload.size or 0) > MOST_MEGABYTES * 1024 * 1024:
        raise TooLargeFile(name=upload.name, most=MOST_MEGABYTES)
    return Brought(upload.name or "", upload.content_type or "", upload.read())


def checked(file: Brought) -> Brought:
    """The file as it may be kept: looked at for harm, a picture without what the camera wrote into it.

    Waits for the operator's scanner, so it stands outside of transactions. Raises NoFile, TooLargeFile, Harmful, CannotScan.
    """
    name = " ".join(file.name.replace("\\", "/").rpartition("/")[2].split())[-LONGEST_NAME:] or "file"
    if not file.content:
        raise NoFile
    if len(file.content) > MOST_MEGABYTES * 1024 * 1024:
        raise TooLargeFile(name=name, most=MOST_MEGABYTES)
    danger = danger_of(Attachment(name, file.type, len(file.content), file.content))
    if danger in REFUSED:
        raise Harmful(name=name, what=DANGERS[danger])
    if scanning.is_set_up() and scanning.scan(file.content):
        raise Harmful(name=name, what=DANGERS["virus"])
    try:
        bare = pictures.bare(file.content)
    except pictures.NotAPicture:
        return Brought(name, file.type[:100], file.content)
    return Brought(name, pictures.kind_of(bare), bare)
