"""Customs tariff numbers in running text: "(HS 3920.10)", "ТН ВЭД 8708", "海关编码：731815"."""

# ruff: noqa: E501 — what the number is called in many languages, in one pattern

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argosy.reading.model import Item
from argosy.reading.patterns import sifted

_CODE = sifted(
    r"[(（\[]?(?<![^\W_])(?:h\.?s\.?|hts|hsn|ncm|taric|gti?p|g\.t\.i\.p\.|cn code|kod cn|тн ?вэд|zolltarif(?:nummer|-?nr\.?)|warennummer|warentarifnummer|partida arancelaria|código arancelario|código aduanero|posición arancelaria|code douanier|nomenclature douanière|code sh|voce doganale|codice doganale|taryfa|tariff|海关编码|海關編碼|税则号|税号|商品编码|البند الجمركي|رمز النظام المنسق)"
    r"\s*-?(?:codes?|code no|kod[uy]?|код|编码|編碼|コード|코드|number|no|nr)?\.?\s*[:.#=]?\s*(\d{4}(?:[. ]?\d{2}){0,3})(?![\d.]*\d)\s*[)）\]]?"
)


def without_code(line: str) -> tuple[str | None, str]:
    """The tariff number that a line names, and the line without it."""
    match = _CODE.search(line.lower()) if len(line.lower()) == len(line) else None
    if not match:
        return None, line
    code = match[1].replace(" ", "")
    return code, f"{line[: match.start()]} {line[match.end() :]}"


def coded(items: Sequence[Item], code: str | None) -> list[Item]:
    """The items with this code, those that have their own excepted."""
    return [replace(item, hs_code=item.hs_code or code) for item in items] if code else list(items)
