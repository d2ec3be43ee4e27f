"""Names as a file or the letter spells them, where a mail address has them without their marks."""

from __future__ import annotations

import re
import unicodedata

from argosy.reading.trade.letter import Letter


def with_its_marks(name: str | None, letter: Letter) -> str | None:
    """The name as a file or the letter spells it, where the address has it without its marks: "Tran Quoc Bao"."""
    if not name or not name.isascii() or " " not in name:
        return name
    for text in (letter.text, letter.signature, letter.file_text[:_MOST_LOOKED_AT]):
        if not text.isascii():
            whole = re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", re.IGNORECASE)
            found = whole.search("".join(map(_bare, unicodedata.normalize("NFC", text))))
            spelled = unicodedata.normalize("NFC", text)[found.start() : found.end()] if found else ""
            if spelled and not spelled.isascii():
                return spelled if not spelled.isupper() else name
    return name


_MOST_LOOKED_AT = 6_000
_BARE = {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i"}


def _bare(letter: str) -> str:
    """The letter without its marks; always one."""
    return letter if letter.isascii() else _BARE.get(letter) or unicodedata.normalize("NFD", letter)[0]
