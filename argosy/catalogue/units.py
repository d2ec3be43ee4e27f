"""Units of sale: our words (those of `reading`), their codes in UN/ECE Recommendation 20, and how documents print them.

Packages have codes of Recommendation 21, which Recommendation 20 takes over with an X before them (Rev. 13, annex II).
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.reading.vocabulary.units import unit_of

# our word → (Rec 20 code, printed in English, printed in Chinese, name on the pages)
UNITS: dict[str, tuple[str, str, str, Any]] = {
    "piece": ("H87", "pcs", "件", _("piece")),
    "set": ("SET", "sets", "套", _("set")),
    "pair": ("PR", "pairs", "双", _("pair")),
    "dozen": ("DZN", "doz", "打", _("dozen")),
    "carton": ("XCT", "ctns", "箱", _("carton")),
    "box": ("XBX", "boxes", "盒", _("box")),
    "bag": ("XBG", "bags", "袋", _("bag")),
    "bottle": ("XBO", "btls", "瓶", _("bottle")),
    "pack": ("XPK", "packs", "包", _("pack")),
    "roll": ("XRO", "rolls", "卷", _("roll")),
    "pallet": ("XPX", "plts", "托", _("pallet")),
    "kg": ("KGM", "kg", "千克", _("kilogram")),
    "gram": ("GRM", "g", "克", _("gram")),
    "metric_ton": ("TNE", "MT", "吨", _("metric ton")),
    "pound": ("LBR", "lb", "磅", _("pound")),
    "metre": ("MTR", "m", "米", _("metre")),
    "square_metre": ("MTK", "m²", "平方米", _("square metre")),
    "cubic_metre": ("MTQ", "m³", "立方米", _("cubic metre")),
    "foot": ("FOT", "ft", "英尺", _("foot")),
    "yard": ("YRD", "yd", "码", _("yard")),
    "litre": ("LTR", "L", "升", _("litre")),
}
# "one" of Recommendation 20, for units that have no code
NO_CODE = "C62"


def choices() -> list[tuple[str, Any]]:
    """Every unit as (our word, its name in the reader's language)."""
    return [(word, name) for word, (_code, _en, _zh, name) in UNITS.items()]


def known(text: str) -> str:
    """Our word for a unit as somebody typed it; what nobody knows stays as it was typed."""
    typed = text.strip()
    folded = typed.casefold()
    by_code = {code.casefold(): word for word, (code, *_rest) in UNITS.items()}
    # PCE is written everywhere and stands in no edition of Recommendation 20
    return (
        folded if folded in UNITS else by_code.get(folded) or unit_of(typed) or ("piece" if folded == "pce" else typed)
    )


def code(unit: str) -> str:
    """The unit's code in Recommendation 20."""
    return UNITS[unit][0] if unit in UNITS else NO_CODE


def printed(unit: str, language: str = "en") -> str:
    """The unit as documents print it behind a quantity."""
    if unit not in UNITS:
        return unit
    return UNITS[unit][2 if language == "zh" else 1]


def short(unit: str) -> str:
    """The unit behind a quantity, in the reader's language."""
    return printed(unit, "zh" if (get_language() or "").startswith("zh") else "en")


def name(unit: str) -> str:
    """The unit in the reader's language."""
    return str(UNITS[unit][3]) if unit in UNITS else unit
