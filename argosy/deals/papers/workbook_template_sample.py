"""Samples for own Excel files: one for each kind of document, made of the product's own workbook.

The sample says the same as the product's own XLSX with placeholders in place of values, so that it can be changed from there.
"""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from argosy.deals.papers.figures import PACKED, PRICED, shown_day
from argosy.deals.papers.wording import DECLARATION, TITLES, said
from argosy.deals.papers.workbook import PACK_COLUMNS, PRICE_COLUMNS, as_xlsx
from argosy.deals.papers.workbook_placeholders import DOCUMENT
from argosy.platform.later import later

openpyxl, excel, styles = later("openpyxl"), later("openpyxl.writer.excel"), later("openpyxl.styles")

DAY = date(2001, 2, 3)
# column of the product's own workbook → placeholder
CELLS = {
    "item": "line.number", "goods": "line.goods", "hs": "line.hs", "quantity": "line.quantity", "unit": "line.unit",
    "price": "line.price", "discount": "line.discount_percent", "amount": "line.amount",
    "carton_numbers": "line.carton_numbers", "per_carton": "line.per_carton", "cartons": "line.cartons",
    "net": "line.net", "gross": "line.gross", "volume": "line.volume",
}  # fmt: skip
SUMS = ("goods_total", "discount", "charges", "total")


def braces(name: str) -> str:
    """The placeholder as it is written."""
    return "{{" + name + "}}"


def sample_template(kind: str, language: str) -> bytes:
    """The product's own workbook of this kind, with placeholders."""
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(_asking(kind, language))))
    sheet = book.active
    sheet.title = TITLES[kind][0]
    columns = PACK_COLUMNS if kind in PACKED else PRICE_COLUMNS if kind in PRICED else ()
    line = _line_row(sheet)
    if columns and line:
        _write_line(sheet, line, columns)
        if kind in PRICED:
            _write_sums(sheet, line, len(columns), language)
    _write_rest(sheet, language)
    kept = io.BytesIO()
    excel.save_workbook(book, kept)
    return kept.getvalue()


def _asking(kind: str, language: str) -> dict[str, Any]:
    """A document that says placeholders wherever a document says words."""
    seller = {name.removeprefix("seller."): braces(name) for name in DOCUMENT if name.startswith("seller.")}
    buyer = {name.removeprefix("buyer."): braces(name) for name in DOCUMENT if name.startswith("buyer.")}
    bank = {name.removeprefix("bank."): braces(name) for name in DOCUMENT if name.startswith("bank.")}
    transport = {key: braces(key) for key in ("lead_time", "vessel", "bl_number", "container")}
    line = {
        "number": braces("line.number"), "name": "x", "quantity": "1", "unit": "piece", "price": "100", "discount": "1",
        "each": "1", "length": "1", "width": "1", "height": "1", "net": "1", "gross": "1", "hs": "x",
    }  # fmt: skip
    return {
        "kind": kind, "number": braces("number"), "version": 1, "reference": braces("reference"), "language": language,
        "layout": "classic", "currency": "USD", "incoterm": braces("incoterm"), "place": braces("place"),
        "loading": braces("loading"), "discharge": braces("discharge"), "date": DAY.isoformat(),
        "valid_until": DAY.replace(year=2002).isoformat(), "from_number": braces("from_number"), "buyer": buyer, "bank": bank,
        "terms": {
            "payment": [{"method": "tt", "percent": "100", "event": "order"}], "charges": [], "costs": {}, "lc": {},
            "transport": transport, "packing": braces("packing"), "insurance": braces("insurance"),
            "marks": braces("marks"), "notes": braces("notes"),
        },
        "seller": seller | {"accent": "#0f5c63"}, "lines": [line],
    }  # fmt: skip


def _line_row(sheet: Any) -> int:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == braces("line.number") or cell.value == "x":
                return int(cell.row)
    return 0


def _write_line(sheet: Any, row: int, columns: tuple[str, ...]) -> None:
    for at, name in enumerate(columns, start=1):
        cell = sheet.cell(row, at)
        cell.value, cell.data_type = braces(CELLS[name]), "s"


def _write_sums(sheet: Any, line: int, last: int, language: str) -> None:
    """Goods, discount, charges and total: the first a formula over all lines, as an example of one."""
    words = {"en": ("Goods", "Discount", "Charges", "Total"), "zh": ("货款", "折扣", "其他费用", "合计")}
    both = tuple(" ".join(pair) for pair in zip(words["en"], words["zh"], strict=True))
    letter = openpyxl.utils.get_column_letter(last)
    values = [f"=SUM({letter}{line}:{letter}{line})", *(braces(name) for name in SUMS[1:])]
    sheet.insert_rows(line + 1, 3)
    for at, (named, value) in enumerate(zip(words.get(language, both), values, strict=True), start=line + 1):
        for column, text in ((last - 1, named), (last, value)):
            cell = sheet.cell(at, column)
            cell.value = text
            cell.font = styles.Font(bold=at == line + len(SUMS))
        sheet.cell(at, last).number_format = "#,##0.00"


def _write_rest(sheet: Any, language: str) -> None:
    """Days, the amount in words, payment: what the product's own workbook works out becomes a placeholder."""
    days = {
        shown_day(DAY.isoformat(), language): braces("date"),
        shown_day(DAY.replace(year=2002).isoformat(), language): braces("valid_until"),
    }
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.data_type != "f":
                cell.value = days.get(cell.value) or _asked_for(cell.value, language)


def _asked_for(text: str, language: str) -> str:
    """What the product's own workbook works out, as the placeholder that says it."""
    if "US DOLLAR" in text.upper() or "美元" in text:
        return (
            f"{text.split('  ', maxsplit=1)[0]}  {braces('total_in_words')}"
            if "  " in text
            else braces("total_in_words")
        )
    if "100%" in text and "T/T" in text:
        return braces("payment")
    if text in said(_declared(), language):
        return text.replace("China", braces("origin")).replace("中国", braces("origin"))
    return text.replace("(USD)", f"({braces('currency')})")


def _declared() -> tuple[str, str]:
    return DECLARATION[0].format(origin="China"), DECLARATION[1].format(origin="中国")
