"""Which of several columns of one meaning counts: what was decided, the newer year, no minimum and no stock."""

# ruff: noqa: E501 — what headings say of a count, in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import later

_MINIMUM = later(r"\bmoq\b|\bmin\b|minim|mindest|起订|起訂|最小|최소|минимал|الحد الأدنى")
# What was decided last counts, then what is merely called a quantity, then a minimum and what was only offered.
_DECIDED = later(
    r"\bfinal|\bconfirm|\bdefinit|\bapproved|\bagreed|\bendgültig|\bbestätigt|\baprobad|\baprovad|\bconfermat|\bокончат|\bкорр|\bitogo|\bonaylan|最终|确认|確定|최종|확정|نهائي|\bto order\b|\bordered\b"
)
_OFFERED = later(
    r"\bquoted|\boffered|\bangeboten|\bcotad|\bcotizad|\bofertad|\bproposé|\bofferta|\bstock\b|\bavailable|\bforecast|\binitial request|\bпредлож|\bteklif|报价数量|库存|可供"
)


def standing(heading: str) -> int:
    """The lower, the more a column of this heading counts."""
    return 0 if _DECIDED.search(heading) else 3 if _OFFERED.search(heading) else 2 if _MINIMUM.search(heading) else 1


_YEAR = later(r"(?<!\d)20[2-4]\d(?!\d)")


def put_former_years_aside(headings: list[str], columns: dict[str, list[int]]) -> None:
    """Of "Price 2025" and "Price 2026" the newer one holds, of all that is said for both."""
    parted: set[str] = set()
    for name in ("price", "target", "amount", "quantity"):
        years = {place: max(found) for place in columns.get(name, []) if (found := _YEAR.findall(headings[place]))}
        are_all = len(years) == len(columns.get(name, [])) and len(set(years.values())) > 1
        # of counts alone, "Order 2025" and "Forecast 2026", none is the newer word on the same
        if are_all and (name != "quantity" or parted == set(years.values())):
            parted |= set(years.values())
            newest = max(years.values())
            columns[name] = [place for place in columns[name] if years[place] == newest]
