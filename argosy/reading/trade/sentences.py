"""Where a sentence ends: not behind "approx." or "Art.", but behind "50 pcs." too."""

from __future__ import annotations

from argosy.reading.patterns import later

SENTENCE = later(
    r"(?<=[^\W\d]{2}[.!?;])(?<!\b[Aa]rt\.)(?<!\b[Nn]r\.)(?<!\b[Nn]o\.)(?<!\b[Cc]a\.)(?<!\b[Pp]os\.)(?<!\b[Pp]l\.)(?<!\b[Rr]ef\.)(?<!\b[Cc]od\.)(?<!\b[Mm]in\.)(?<!\b[Mm]ax\.)(?<!\b[Gg]r\.)(?<!approx\.)(?<!\bстр\.)(?<!\bшт\.)(?<!\b[Аа]рт\.)(?<!pcs\.)(?<!Stk\.)\s+(?=[^\W\d_\s]|\d)|(?<=[.!?]{2})\s+|(?<=[)\]][.!?;])\s+(?=[^\W\d_])|(?<=\d[.!?;])\s+(?=[^\W\d_])|[。！？；]"
)
