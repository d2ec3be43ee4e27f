"""What attached files say: `extract` turns a spreadsheet, PDF, Word, HTML or text file into text and tables."""

from __future__ import annotations

from argosy.reading.documents import markup, pdf, plain, scanned, spreadsheet, word
from argosy.reading.documents.limits import MOST_BYTES, MOST_TEXT
from argosy.reading.documents.model import Document, Table
from argosy.reading.documents.sniffing import Format, format_of
from argosy.reading.model import Attachment

__all__ = ["ONLY_PICTURES", "Document", "Table", "extract"]

ONLY_PICTURES = "holds only pictures"
_REFUSALS = {
    Format.PICTURE: ONLY_PICTURES,
    Format.ENCRYPTED: "is encrypted",
    Format.DAMAGED: "is damaged",
    Format.TOO_LARGE: "is too large",
    Format.UNKNOWN: "is of a kind that cannot be read",
}


def extract(attachment: Attachment, *, sees: bool = False) -> Document:
    """The text and the tables of an attached file. Never raises: what cannot be read says so in `error`.

    Pictures are read only where `sees` says that the reader of pictures is there and the process may use it.
    """
    if not attachment.content:
        return Document(name=attachment.name, error="is empty")
    if len(attachment.content) > MOST_BYTES:
        return Document(name=attachment.name, error="is too large")
    kind = format_of(attachment.content)
    if kind in _REFUSALS and not (sees and kind is Format.PICTURE):
        return Document(name=attachment.name, error=_REFUSALS[kind])
    try:
        text, tables = _read(attachment.content, kind, attachment.name, sees=sees)
    except pdf.LockedError:
        return Document(name=attachment.name, error="is encrypted")
    except spreadsheet.TooWideError:
        return Document(name=attachment.name, error="is too large")
    except (pdf.OnlyPicturesError, scanned.NothingToReadError):
        return Document(name=attachment.name, error=ONLY_PICTURES)
    except Exception as error:  # noqa: BLE001 — every library fails in its own way on a broken file
        locked = "password" in str(error).lower()
        return Document(name=attachment.name, error="is encrypted" if locked else "is damaged")
    return Document(name=attachment.name, text=text, tables=tables)


def _read(content: bytes, kind: Format, name: str, *, sees: bool) -> tuple[str, tuple[Table, ...]]:
    if sees and kind in {Format.PDF, Format.PICTURE}:
        return scanned.text_and_tables_of(content, is_pdf=kind is Format.PDF)
    if kind is Format.PDF:
        return pdf.text_and_tables_of(content)
    if kind is Format.WORD:
        return word.text_and_tables_of(content)
    if kind is Format.SPREADSHEET:
        sheets = spreadsheet.sheets_of(content)
        return _as_text(sheets), sheets
    text = plain.decode(content)
    if kind is Format.MARKUP:
        return markup.text_and_tables_of(text)
    table = plain.table_of(text, name)
    return (text[:MOST_TEXT], ()) if table is None else (_as_text((table,)), (table,))


def _as_text(tables: tuple[Table, ...]) -> str:
    """The rows as lines; a text merged over several cells is said once."""
    lines = []
    for table in tables:
        for row in table.rows:
            once = (cell for place, cell in enumerate(row) if cell and (not place or cell != row[place - 1]))
            lines.append("\t".join(once))
    return "\n".join(line for line in lines if line)[:MOST_TEXT]
