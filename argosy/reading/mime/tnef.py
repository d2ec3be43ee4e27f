"""Opens winmail.dat, in which Outlook packs attachments for nobody but Outlook."""

from __future__ import annotations

import importlib
import logging

from argosy.reading.mime.charsets import decode, storable
from argosy.reading.mime.parameters import file_name

_SIGNATURE = b"\x78\x9f\x3e\x22"

# The library complains about every odd property; what matters is whether files came out.
logging.getLogger("tnef-decode").setLevel(logging.CRITICAL)


def is_tnef(content: bytes) -> bool:
    """Whether these bytes are such a package, whatever they are called."""
    return content.startswith(_SIGNATURE)


def unpacked(content: bytes) -> list[tuple[str, bytes]]:
    """Names and contents of the files inside, none where the package cannot be read."""
    try:
        library = importlib.import_module("tnefparse")  # loaded only for mails that carry such a package
        package = library.TNEF(content, do_checksum=False)
        return [(_name(one), bytes(one.data or b"")) for one in package.attachments]
    except Exception:  # noqa: BLE001 - a third-party parser on hostile bytes: its failures have no common class
        return []


def _name(attachment: object) -> str:
    method = getattr(attachment, "long_filename", None)
    name = (method() if callable(method) else None) or getattr(attachment, "name", "") or ""
    if isinstance(name, bytes):
        name = decode(name)
    return file_name(storable(str(name).rstrip("\x00"))) or "Untitled Attachment"
