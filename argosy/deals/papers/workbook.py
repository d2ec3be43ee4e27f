"""A document as a workbook: numbers are numbers, amounts are formulas, so that a buyer can calculate on."""

from __future__ import annotations

import io
from typing import Any

from argosy.catalogue import units
from argosy.deals.papers.laying_out import PACKED, PRICED, day_of, laid_out, sums_of
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import decimal
from argosy.deals.papers.wording import label
from argosy.platform.later import later
from argosy.platform.money import digits

openpyxl, excel, styles = later("openpyxl"), later("openpyxl.writer.excel"), later("openpyxl.styles")

PRICE_COLUMNS = ("item", "goods", "hs", "quantity", "unit", "price", "amount")
PACK_COLUMNS = ("item", "goods", "quantity", "unit", "per_carton", "cartons", "net", "gross", "volume")
WIDTHS = {"item": 16, "goods": 46, "hs": 13, "unit": 9}


def as_xlsx(content: dict[str, Any]) -> bytes:
    """The document as XLSX. What the browser shows as a total is a formula over its lines here."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = content["number"].replace("/", "-")[:31]
    data = laid_out(content)
    row = _head(sheet, data)
    is_packed = content["kind"] in PACKED
    row = _packed(sheet, content, row) if is_packed else _priced(sheet, content, row)
    _foot(sheet, data, row + 1)
    sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 9, 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    kept = io.BytesIO()
    excel.save_workbook(book, kept)
    return kept.getvalue()


def _put(sheet: Any, row: int, column: int, value: Any, **style: Any) -> Any:
    """A value; a text stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str) and not style.pop("is_formula", False):
        cell.data_type = "s"
    style.pop("is_formula", None)
    for name, wanted in style.items():
        setattr(cell, name, wanted)
    return cell


def _head(sheet: Any, data: dict[str, Any]) -> int:
    _put(sheet, 1, 1, " ".join(data["seller"]["names"]), font=styles.Font(bold=True, size=14))
    row = 2
    for line in [*data["seller"]["address"], " · ".join(data["seller"]["ways"])]:
        _put(sheet, row, 1, line, font=_soft())
        row += 1
    _put(
        sheet,
        row + 1,
        1,
        " ".join(data["title"]),
        font=styles.Font(bold=True, size=16, color=data["accent"].lstrip("#")),
    )
    row += 3
    start = row
    for line in [data["buyer"]["name"], *data["buyer"]["lines"]]:
        _put(sheet, row, 1, line, font=_bold() if row == start else styles.Font())
        row += 1
    for at, (words, value) in enumerate(data["facts"]):
        _put(sheet, start + at, 5, " ".join(words), font=_soft())
        _put(sheet, start + at, 6, value)
    return max(row, start + len(data["facts"])) + 1


def _headings(sheet: Any, content: dict[str, Any], row: int, chosen: tuple[str, ...]) -> None:
    fill = styles.PatternFill("solid", fgColor="E7EFEF")
    for at, key in enumerate(chosen, start=1):
        words = " ".join(label(key, content["language"])) if key != "unit" else ""
        if key in {"price", "amount"}:
            words += f" ({content['currency']})"
        side = "left" if key in {"item", "goods", "hs", "unit"} else "right"
        _put(
            sheet, row, at, words, font=_bold(), fill=fill, alignment=styles.Alignment(horizontal=side, wrap_text=True)
        )
        sheet.column_dimensions[openpyxl.utils.get_column_letter(at)].width = WIDTHS.get(key, 14)


def _names(line: dict[str, Any], language: str) -> str:
    names = {"en": [line.get("name")], "zh": [line.get("name_zh") or line.get("name")]}
    return "\n".join(dict.fromkeys(one for one in names.get(language, [line.get("name"), line.get("name_zh")]) if one))


def _priced(sheet: Any, content: dict[str, Any], row: int) -> int:
    currency, language = content["currency"], content["language"]
    coins = "#,##0" + ("." + "0" * digits(currency) if digits(currency) else "")
    _headings(sheet, content, row, PRICE_COLUMNS)
    first = row + 1
    for row, line in enumerate(content["lines"], start=first):  # noqa: PLR1704 the last one is wanted below
        numbers = line_of(line, currency, day_of(content["date"]))
        _put(sheet, row, 1, line.get("number", ""))
        _put(sheet, row, 2, _names(line, language), alignment=styles.Alignment(wrap_text=True, vertical="top"))
        _put(sheet, row, 3, line.get("hs", ""))
        _put(sheet, row, 4, numbers.quantity, number_format="#,##0.####")
        _put(sheet, row, 5, units.printed(line.get("unit", ""), language))
        _put(
            sheet, row, 6, numbers.price, number_format=coins if numbers.price is None else _fine(numbers.price, coins)
        )
        _put(sheet, row, 7, f"=ROUND(D{row}*F{row},{digits(currency)})", number_format=coins, is_formula=True)
    return _sums(sheet, content, first, row, coins) if content["kind"] in PRICED else row


def _fine(price: Any, coins: str) -> str:
    places = -int(price.normalize().as_tuple().exponent)
    return "#,##0." + "0" * places if places > 2 else coins


def _sums(sheet: Any, content: dict[str, Any], first: int, last: int, coins: str) -> int:
    terms, language = content["terms"], content["language"]
    row = last + 1
    parts = [f"SUM(G{first}:G{last})"]
    if decimal(terms.get("discount")):
        _put(sheet, row, 6, " ".join(label("discount", language)))
        formula = f"=-ROUND({parts[0]}*{decimal(terms['discount'])}/100,{digits(content['currency'])})"
        _put(sheet, row, 7, formula, number_format=coins, is_formula=True)
        parts.append(f"G{row}")
        row += 1
    for charge in terms.get("charges", []):
        _put(sheet, row, 6, charge["words"])
        _put(sheet, row, 7, decimal(charge["amount"]), number_format=coins)
        parts.append(f"G{row}")
        row += 1
    border = styles.Border(top=styles.Side(style="thin", color="C9D1D3"))
    _put(sheet, row, 6, " ".join(label("total", language)), font=_bold(), border=border)
    _put(sheet, row, 7, "=" + "+".join(parts), font=_bold(), number_format=coins, border=border, is_formula=True)
    return row


def _packed(sheet: Any, content: dict[str, Any], row: int) -> int:
    _headings(sheet, content, row, PACK_COLUMNS)
    found, first = sums_of(content), row + 1
    for row, line in enumerate(content["lines"], start=first):  # noqa: PLR1704 the last one is wanted below
        numbers, load = line_of(line, content["currency"], day_of(content["date"])), found.loads[row - first]
        values = (
            line.get("number", ""), _names(line, content["language"]), numbers.quantity,
            units.printed(line.get("unit", ""), content["language"]), numbers.carton.each, load.cartons, load.net,
            load.gross, load.volume,
        )  # fmt: skip
        for at, value in enumerate(values, start=1):
            _put(sheet, row, at, value, number_format="#,##0.###" if at in {3, 5, 6, 7, 8, 9} else "General")
    for at in (6, 7, 8, 9):
        letter = openpyxl.utils.get_column_letter(at)
        _put(
            sheet,
            row + 1,
            at,
            f"=SUM({letter}{first}:{letter}{row})",
            font=_bold(),
            border=styles.Border(top=styles.Side(style="thin", color="C9D1D3")),
            is_formula=True,
        )
    return row + 1


def _foot(sheet: Any, data: dict[str, Any], row: int) -> None:
    for words in data["words"]:
        _put(sheet, row, 1, words, font=_bold())
        row += 1
    for pairs in (data["terms"], data["bank"]):
        row += 1
        for words, value in pairs:
            _put(sheet, row, 1, " ".join(words), font=_soft())
            _put(sheet, row, 2, value, alignment=styles.Alignment(wrap_text=True))
            row += 1
    for text in (data["marks"], data["notes"]):
        if text:
            _put(sheet, row + 1, 2, text, alignment=styles.Alignment(wrap_text=True, vertical="top"))
            row += 2


def _bold() -> Any:
    return styles.Font(bold=True)


def _soft() -> Any:
    return styles.Font(color="5A666B")
