"""Where a sentence ends: not behind "approx." or "Art.", but behind "50 pcs." too."""

from __future__ import annotations

from argosy.reading.patterns import later

SENTENCE = later(
    r"(?<=[^\W\d]{2}[.!?;])(?<!\b[Aa]rt\.)(?<!\b[Nn]r\.)(?<!\b[Nn]o\.)(?<!\b[Cc]a\.)(?<!\b[Pp]os\.)(?<!\b[Pp]l\.)(?<!\b[Rr]ef\.)(?<!\b[Cc]od\.)(?<!\b[Mm]in\.)(?<!\b[Mm]ax\.)(?<!\b[Gg]r\.)(?<!approx\.)(?<!\bстр\.)(?<!\bшт\.)(?<!\b[Аа]рт\.)(?<!pcs\.)(?<![Ss]tk\.)(?<![Rr]éf\.)(?<![Mm]od\.)(?<!\b[Ss]p\.)(?<!\b[Pp]z\.)(?<!\b[Ss]t\.)(?<![Qq]té\.)(?<![Cc]ant\.)(?<!\b[Uu]d\.)(?<!\b[Uu]ds\.)(?<!unid\.)(?<!\bMin\.)(?<!\b[Ii]ncl\.)(?<!\bLtd\.)(?<!\bCo\.)(?<!\bтип\.)(?![^()\n]{0,60}\))\s+(?=[^\W\d_\s]|\d)|(?<=[.!?]{2})\s+|(?<=[)\]][.!?;])\s+(?=[^\W\d_])|(?<=\d[.!?;])\s+(?=[^\W\d_])|[。！？；]"
)
