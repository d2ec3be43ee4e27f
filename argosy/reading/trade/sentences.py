"""Where a sentence ends: not behind "approx." or "Art.", but behind "50 pcs." too."""

from __future__ import annotations

from argosy.reading.patterns import later

# A sentence ends only where one of these stands: to see that is far quicker.
_MAY_END = later(r"[.!?;]\s|[。！？；]")

_END = later(
    r"(?=[\s。！？；])(?:(?<=[^\W\d]{2}[.!?;])(?<!\b[Aa]rt\.)(?<!\b[Nn]r\.)(?<!\b[Nn]o\.)(?<!\b[Cc]a\.)(?<!\b[Pp]os\.)(?<!\b[Pp]l\.)(?<!\b[Rr]ef\.)(?<!\b[Cc]od\.)(?<!\b[Mm]in\.)(?<!\b[Mm]ax\.)(?<!\b[Gg]r\.)(?<!approx\.)(?<!\bстр\.)(?<!\b[Аа]рт\.)(?<![Rr]éf\.)(?<![Mm]od\.)(?<!\b[Ss]p\.)(?<!\b[Ss]t\.)(?<![Qq]té\.)(?<![Cc]ant\.)(?<!\bMin\.)(?<!\b[Ii]ncl\.)(?<!\bLtd\.)(?<!\bCo\.)(?<!\bтип\.)(?![^()\n]{0,60}\))(?!(?:(?<=pcs\.)|(?<=[Ss]tk\.)|(?<=шт\.)|(?<=\b[Pp]z\.)|(?<=\b[Uu]d\.)|(?<=\b[Uu]ds\.)|(?<=unid\.)|(?<=\bszt\.)|(?<=opak\.)|(?<=компл\.)|(?<=упак\.)|(?<=\bуп\.)|(?<=\bкор\.)|(?<=\bрул\.)|(?<=\bkpl\.)|(?<=\bpzas\.)|(?<=\bcxs\.)|(?<=\bpçs\.)|(?<=\bkart\.))\s+[^A-ZÀ-ÞА-Я])\s+(?=[^\W\d_\s]|\d)|(?<=[.!?]{2})\s+|(?<=[)\]][.!?;])\s+(?=[^\W\d_])|(?<=\d[.!?;])\s+(?=[^\W\d_])|[。！？；])"
)


def sentences_of(text: str) -> list[str]:
    """The text cut where its sentences end."""
    return _END.split(text) if _MAY_END.search(text) else [text]
