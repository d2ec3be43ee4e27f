"""Which of several columns of one meaning counts: what was decided, the newer year, no minimum and no stock."""

# ruff: noqa: E501 — what headings say of a count, in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import later

_MINIMUM = later(r"\bmoq\b|\bmin\b|minim|mindest|起订|起訂|最小|최소|минимал|الحد الأدنى")
# What was decided last counts, then what is merely called a quantity, then a minimum and what was only offered.
_DECIDED = later(
    r"\bfinal|\bconfirm|\bdefinit|\bapproved|\bagreed|\bendgültig|\bbestätigt|\baprobad|\baprovad|\bconfermat|\bокончат|\bкорр|\bitogo|\bonaylan|最终|确认|確定|최종|확정|نهائي|\bto order\b|\bordered\b"
    r"|\berst(?:los|abruf|bestellung|menge|auftrag)|\berste[rs]? (?:los|abruf|bestellung|auftrag)|\b(?:first|1st|initial|trial) (?:lot|order|call|batch|delivery|shipment)|\bprimer (?:lote|pedido)|\bpremi(?:er|ère) (?:lot|commande)|\bprimo (?:lotto|ordine)|\bprimeir[oa] (?:lote|pedido|encomenda)|\bперв(?:ая|ый) (?:партия|заказ)|\bilk (?:parti|sipariş)|\bpierwsz[ae] (?:partia|zamówienie)|首批|首单|首單|初回|초도"
)
# Below "Demand": what a whole year needs, beside what is wanted now.
_OF_A_YEAR = later(
    r"(?<![^\W_])(?:year|jahr|año|année|an|ano|anno|год|yıl|rok|jaar|år|rocznie|jährlich|yearly|annual|annually|anual|annuel|annua|annuo|yıllık|годовая|jahresmenge|jahresbedarf)$|(?:年|全年|年度|年間|연간)$"
)
_OFFERED = later(
    r"\bquoted|\boffered|\bangeboten|\bcotad|\bcotizad|\bofertad|\bproposé|\bofferta|\bstock\b|\bavailable|\bforecast|\binitial request|\bпредлож|\bteklif|报价数量|库存|可供"
)


def standing(heading: str) -> int:
    """The lower, the more a column of this heading counts."""
    if _DECIDED.search(heading):
        return 0
    if _OFFERED.search(heading) or _OF_A_YEAR.search(heading):
        return 3
    return 2 if _MINIMUM.search(heading) else 1


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
