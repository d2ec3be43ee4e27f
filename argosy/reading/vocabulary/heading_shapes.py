"""Headings that are known by their shape and not by a word: "EUR / pc", "Bags 60 kg"."""

# ruff: noqa: E501 — the shapes in one pattern each

from __future__ import annotations

import re

from argosy.reading.vocabulary.currencies import CODES
from argosy.reading.vocabulary.units import unit_of

# "EUR / Stk. netto", "$/kg", "元/公斤": money for one of a unit.
_FOR_ONE = re.compile(
    r"(?:us ?\$|\$|€|£|¥|元|円|₩|₽|₺|[a-z]{3})\s?/\s?(?:\d{1,4}\s?)?[^\W\d_]+[²³23]?\.?(?:\s(?:netto|nett?|ht|hors taxes?|exw|fob|cif|cfr|fca))*"
)


def is_for_one(key: str) -> bool:
    """Money for one of a unit."""
    match = _FOR_ONE.fullmatch(key)
    money = key.split("/", maxsplit=1)[0].strip()
    return bool(match) and (not money.isalpha() or not money.isascii() or money.upper() in CODES)


_SIZED = re.compile(
    r"([^\W\d_]{3,}) (?:de |of |à |von |da |di )?\(?\d+(?:[.,]\d+)? ?(?:kg|g|l|ml|lbs?|ltr|litros?|litres?)\)?"
)


def is_sized_unit(key: str) -> bool:
    """What is counted and how large it is: "Sacas 60 kg", "Drums 200 l"."""
    match = _SIZED.fullmatch(key)
    return match is not None and unit_of(match[1]) is not None


_NUMBER_WORD = r"(?:codes?|kod[uey]?|код|kode|cod|cód|code|código|codigo|codice|nr|no|nº|n°|num\w*|nummer|number|numéro|número|номер|stat(?:istische?)?|pos(?:ición|ition|izione)?|customs|zoll|voce|еаэс|番号|コード|编码|編碼|编号|号列?|رقم|رمز|n|s)"
_TARIFF_WORD = r"(?:hs|h ?s|htsn?|hsn|ztn|taric|ncm|g ?t ?i\u0307? ?p|zolltarif\w*|waren(?:tarif)?(?:nr|nummer)|tarif(?:nr|nummer)|code nc|nc code|nc kód|arancelari[ao]|tarifaire|douani[eè]re?|doganale|тн ?вэд|统计品目|統計品目|税则号?|بند جمركي|البند الجمركي|التعرفة الجمركية)"
_TARIFF = re.compile(rf"(?:{_NUMBER_WORD}[ /]?)*{_TARIFF_WORD}(?:[ /]?(?:{_NUMBER_WORD}|code|aranc\w*))*")


def is_tariff(key: str) -> bool:
    """The number in the customs tariff, in any writing: "Zolltarifnr.", "HS-Nr.", "GTİP kodu", "HS番号"."""
    return bool(_TARIFF.fullmatch(key))
