"""Customs tariff numbers in running text: "(HS 3920.10)", "ТН ВЭД 8708", "海关编码：731815"."""

# ruff: noqa: E501 — what the number is called in many languages, in one pattern

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import lowered

_CODE = sifted(
    r"[(（\[]?(?<![^\W_])(?:h\.?s\.?|hts|hsn|ncm|taric|gti?p|g\.t\.i\.p\.|cn code|kod cn|тн ?вэд|zolltarif(?:nummer|-?nr\.?)|warennummer|warentarifnummer|partida arancelaria|código arancelario|código aduanero|posición arancelaria|code douanier|nomenclature douanière|code sh|voce doganale|codice doganale|taryfa|tariff|海关编码|海關編碼|税则号|税号|商品编码|البند الجمركي|رمز النظام المنسق)"
    r"\s*-?(?:codes?|code no|kod[uy]?|код|编码|編碼|コード|코드|number|no|nr)?\.?\s*[:.#=]?\s*(\d{4}(?:[. ]?\d{2}){0,3})(?![\d.]*\d)\s*[)）\]]?"
)


# "… 150 W  940542  1,000 pcs" below a heading "HS code"
_IN_COLUMN = later(r"(?<=\s\s)(\d{4}\.?\d{2}(?:\.?\d{2}){0,2})(?=\s\s)")
_HEADS_COLUMN = sifted(r"(?<![^\W_])(?:hs|h\.s\.|hts|hsn|ncm|тн ?вэд)(?![^\W_])|tariff|海关编码|税则号")


def heads_column(text: str) -> bool:
    """Whether some line without figures speaks of tariff numbers, as the headings of columns do."""
    return any(_HEADS_COLUMN.search(line.lower()) and not any(map(str.isdigit, line)) for line in text.splitlines())


def without_code(line: str, *, in_column: bool = False) -> tuple[str | None, str]:
    """The tariff number that a line names, or that stands alone in a column of it, and the line without it."""
    match = _CODE.search(lowered(line))
    match = match or (_IN_COLUMN.search(line) if in_column else None)
    if not match:
        return None, line
    code = match[1].replace(" ", "")
    return code, f"{line[: match.start()]} {line[match.end() :]}"


def coded(items: Sequence[Item], code: str | None) -> list[Item]:
    """The items with this code, those that have their own excepted."""
    return [replace(item, hs_code=item.hs_code or code) for item in items] if code else list(items)


def named_without_code(name: str | None) -> tuple[str | None, str | None]:
    """The tariff number in the name of goods ("Garlic powder, HS 0712.90"), and the name without it."""
    code, rest = without_code(name) if name else (None, name)
    return (code, rest.strip(" ,;:-–|/") or name) if code and rest else (None, name)
