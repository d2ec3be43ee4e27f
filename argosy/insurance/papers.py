"""An insurance order as a file: a workbook in the insurer's field names, or a form on paper."""

from __future__ import annotations

import io
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from argosy.deals.contents import letterhead
from argosy.deals.papers import setting
from argosy.insurance.insurers_fields import FORMS, fields_of
from argosy.insurance.models import InsuranceOrder
from argosy.insurance.sentences import KINDS
from argosy.platform.later import later

openpyxl, excel, styles = later("openpyxl"), later("openpyxl.writer.excel"), later("openpyxl.styles")


def as_xlsx(order: InsuranceOrder) -> bytes:
    """Two rows, the insurer's names and the values, as its system reads them; a second sheet to look it over."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = FORMS[order.kind][0]
    content = order.content or {}
    values = [(one.name, content.get(one.name, "")) for one in fields_of(order.kind)]
    pairs = [("corpSerialNo", order.number), *values]
    for column, (name, value) in enumerate(pairs, start=1):
        sheet.cell(1, column, name).font = styles.Font(bold=True)
        cell = sheet.cell(2, column)
        # a text stays a text, whatever it begins with
        cell.value, cell.data_type = value, "s"
        sheet.column_dimensions[cell.column_letter].width = max(len(name), min(len(value), 40)) + 2
    reading = book.create_sheet("read")
    row = 1
    for title, fields in FORMS[order.kind][1]:
        reading.cell(row, 1, str(title)).font = styles.Font(bold=True)
        row += 1
        for one in fields:
            for column, text in enumerate((str(one.label), one.name, content.get(one.name, "")), start=1):
                cell = reading.cell(row, column)
                cell.value, cell.data_type = text, "s"
            row += 1
    for letter, width in (("A", 34), ("B", 22), ("C", 60)):
        reading.column_dimensions[letter].width = width
    kept = io.BytesIO()
    excel.save_workbook(book, kept)
    return kept.getvalue()


def laid_out(order: InsuranceOrder) -> dict[str, Any]:
    """What is set on paper, in the reader's language. Read inside a scope, set outside."""
    content, head = order.content or {}, letterhead()
    is_chinese = (get_language() or "").startswith("zh")
    blocks = []
    for title, fields in FORMS[order.kind][1]:
        rows = [[str(one.label), one.name, _shown(one.choices, content.get(one.name, ""))] for one in fields]
        blocks.append({"title": str(title), "rows": rows})
    seller = (head.name_zh or head.name) if is_chinese else (head.name or head.name_zh)
    return {
        "template": "form",
        "language": "zh" if is_chinese else "en",
        "accent": head.accent or "#0f5c63",
        "title": str(KINDS[order.kind]),
        "number": order.number,
        "form": FORMS[order.kind][0],
        "insurer": order.policy.insurer if order.policy else "",
        "seller": seller,
        "day": timezone.localdate().isoformat(),
        "blocks": blocks,
    }


def _shown(choices: Any, value: str) -> str:
    return str(dict(choices).get(value, value)) if value else ""


def as_pdf(data: dict[str, Any]) -> bytes:
    """The form as PDF. Raises Limited."""
    return setting.as_pdf(data, {})
