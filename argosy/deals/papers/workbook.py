"""A document as a workbook: numbers are numbers, amounts are formulas, so that a buyer can calculate on."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from argosy.catalogue import units
from argosy.deals.papers.designs import columns_of, design_of
from argosy.deals.papers.figures import PACKED, PRICED, day_of, percents, plain, sums_of
from argosy.deals.papers.goods import heading, measure, origin
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import HUNDRED, charged, decimal
from argosy.deals.papers.workbook_foot import RIGHT, bold, foot, own_words, ruled, signatures, soft
from argosy.deals.papers.workbook_sheet import Sheet
from argosy.platform.later import later
from argosy.platform.money import digits

openpyxl, excel, styles = later("openpyxl"), later("openpyxl.writer.excel"), later("openpyxl.styles")

PRICE_COLUMNS = ("item", "goods", "hs", "quantity", "unit", "price", "discount", "amount")
PACK_COLUMNS = (
    "item", "goods", "quantity", "unit", "carton_numbers", "per_carton", "cartons", "net", "gross", "volume",
)  # fmt: skip
# Figure and unit stand in two cells, so that one can calculate.
BESIDE = {"quantity": ("quantity", "unit")}
# They stand there even if nothing is in them yet.
ALWAYS = frozenset({"goods", "quantity", "price", "amount"})
SUMMED = ("cartons", "net", "gross", "volume")
FIGURES = {"quantity": "#,##0.####", "per_carton": "#,##0.####", "cartons": "#,##0", "volume": "#,##0.000"}
WEIGHT = "#,##0.00"
WIDTHS = {"at": 6, "picture": 13, "item": 22, "code": 20, "goods": 46, "description": 36, "hs": 13, "unit": 9}
TEXTS = frozenset(
    {"carton_numbers", "item", "code", "goods", "description", "hs", "origin", "unit", "picture", "measure"}
)
WRAPPED = frozenset({"item", "code", "goods", "description", "carton_numbers"})
# A picture of goods: 22 × 19 mm, in a row so high.
PICTURE, PICTURE_ROW = (84, 72), 58
A4 = 9
# How large a logo is: 44 × 16 mm.
LOGO = (166, 60)
LEAST = {1: 18, 2: 24}
# A cell with a formula and no value yet.
FORMULA = re.compile(r'(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*</f>)(?:<v ?/>|<v></v>)')


def as_xlsx(content: dict[str, Any], pictures: Mapping[str, bytes] = MappingProxyType({}), *, mark: str = "") -> bytes:
    """The document as XLSX. What the browser shows as a total is a formula over its lines here.

    Raises CannotBeDrawn where a logo or seal is none.
    """
    book = openpyxl.Workbook()
    on = book.active
    on.title = re.sub(r"[\[\]:*?/\\]", "-", content["number"])[:31]
    sheet = Sheet(on, content, laid_out(content, mark=mark), sums_of(content), pictures=pictures)
    row = _head(sheet)
    row = own_words(sheet, row, "above")
    if content["kind"] in PACKED or content["kind"] in PRICED:  # marks are a sheet for the carton: no goods, no prices
        row = _goods(sheet, row)
    row = own_words(sheet, row + 1, "below")
    row = signatures(sheet, foot(sheet, row) + 1)
    own_words(sheet, row + 2, "footer")
    on.page_setup.paperSize, on.page_setup.fitToWidth, on.page_setup.fitToHeight = A4, 1, 0
    on.sheet_properties.pageSetUpPr.fitToPage = True
    on.oddFooter.left.text, on.oddFooter.right.text = content["number"].replace("&", "&&"), "&P / &N"
    kept = io.BytesIO()
    excel.save_workbook(book, kept)
    return _with_results(kept.getvalue(), sheet.results)


def _with_results(packed: bytes, results: dict[str, Decimal]) -> bytes:
    """The same workbook with what its formulas come to beside them, which the library leaves out."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as before, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name).decode() if name == "xl/worksheets/sheet1.xml" else ""
            part = FORMULA.sub(lambda found: f"{found[1]}<v>{results[found[2]]:f}</v>", part)
            after.writestr(name, part.encode() or before.read(name))
    return kept.getvalue()


def _head(sheet: Sheet) -> int:
    data = sheet.data
    sheet.show("logo", 1, RIGHT, LOGO)
    sheet.put(1, 1, " ".join(data["seller"]["names"]), font=styles.Font(bold=True, size=14))
    row = 2
    for line in [*data["seller"]["address"], " · ".join(data["seller"]["ways"])]:
        sheet.put(row, 1, line, font=soft())
        row += 1
    title = styles.Font(bold=True, size=16, color=data["accent"].lstrip("#"))
    sheet.put(row + 1, 1, " ".join(data["title"]), font=title)
    sheet.put(row + 1, RIGHT, data["mark"], font=styles.Font(bold=True, size=16, color="B3261E"))
    start = row = row + 3
    sheet.put(row, 1, " ".join(data["buyer"]["label"]), font=soft())
    for line in [data["buyer"]["name"], *data["buyer"]["lines"]]:
        row += 1
        sheet.put(row, 1, line, font=bold() if row == start + 1 else styles.Font())
    for at, (words, value) in enumerate(data["facts"]):
        sheet.put(start + at, 4, " ".join(words), font=soft())
        sheet.put(start + at, 6, value)
    return max(row + 1, start + len(data["facts"])) + 1


def _values(sheet: Sheet, at: int) -> dict[str, Any]:
    """What a line says, by column."""
    content, line, load = sheet.content, sheet.content["lines"][at], sheet.sums.loads[at]
    numbers = line_of(line, content["currency"], day_of(content["date"]))
    its = sheet.sums.cartons[at].words if content["kind"] == "packing_list" else ""
    return {
        "item": line.get("number", ""), "goods": _names(line, content), "hs": line.get("hs", ""),
        "quantity": numbers.quantity, "unit": units.printed(line.get("unit", ""), content["language"]),
        "price": numbers.price, "discount": numbers.discount / HUNDRED or None, "amount": sheet.sums.amounts[at],
        "per_carton": numbers.carton.each,
        "carton_numbers": its, "cartons": load.cartons, "net": load.net, "gross": load.gross, "volume": load.volume,
        "at": at + 1, "picture": line.get("picture", ""), "code": line.get("code", ""), "origin": origin(content, line),
        "description": line.get("description", ""), "measure": measure(numbers.carton),
    }  # fmt: skip


def _names(line: dict[str, Any], content: dict[str, Any]) -> str:
    names = {"en": [line.get("name")], "zh": [line.get("name_zh") or line.get("name")]}
    is_apart = "description" in _wanted(content)
    said = names.get(content["language"], [line.get("name"), line.get("name_zh")])
    said = [*said, "" if is_apart else line.get("description")]
    return "\n".join(dict.fromkeys(one for one in said if one))


def _wanted(content: dict[str, Any]) -> tuple[str, ...]:
    """The columns of the layout, a unit beside each quantity; without an own one those of every workbook."""
    if not design_of(content).get("columns"):
        return PACK_COLUMNS if content["kind"] in PACKED else PRICE_COLUMNS
    chosen = columns_of(content)
    return chosen if "unit" in chosen else tuple(one for key in chosen for one in BESIDE.get(key, (key,)))


def _goods(sheet: Sheet, row: int) -> int:
    """Heads, lines and what they come to; columns in which nothing stands are left out."""
    is_packed, lines = sheet.content["kind"] in PACKED, sheet.content["lines"]
    every = [_values(sheet, at) for at in range(len(lines))]
    sheet.columns = [
        key for key in _wanted(sheet.content) if key in ALWAYS or any(one[key] not in ("", None) for one in every)
    ]
    _headings(sheet, row)
    sheet.on.print_title_rows = f"{row}:{row}"
    for at, values in enumerate(every, start=row + 1):
        _line(sheet, at, values)
    if not every:
        return row
    add_up = _loads if is_packed else _sums
    return add_up(sheet, row + 1, row + len(every))


def _headings(sheet: Sheet, row: int) -> None:
    fill = styles.PatternFill("solid", fgColor="E7EFEF")
    for at, key in enumerate(sheet.columns, start=1):
        is_said = key != "unit" or "unit" in columns_of(sheet.content)
        words = " ".join(dict.fromkeys(heading(key, sheet.content))) if is_said else ""
        side = "left" if key in TEXTS else "right"
        placed = styles.Alignment(horizontal=side, vertical="top", wrap_text=True)
        sheet.put(row, at, words, font=bold(), fill=fill, alignment=placed)
        # below the goods, names stand in the first column and what they say in the second
        width = max(WIDTHS.get(key, 14), LEAST.get(at, 0))
        sheet.on.column_dimensions[openpyxl.utils.get_column_letter(at)].width = width


def _line(sheet: Sheet, row: int, values: dict[str, Any]) -> None:
    for at, key in enumerate(sheet.columns, start=1):
        shown = {
            "alignment": styles.Alignment(vertical="top", wrap_text=key in WRAPPED),
            "number_format": _format(sheet, key, values),
        }
        if key == "picture":
            sheet.show(values[key], row, at, PICTURE)
            sheet.on.row_dimensions[row].height = PICTURE_ROW
        elif key == "amount" and values["amount"] is not None and {"quantity", "price"} <= set(sheet.columns):
            product = f"{sheet.letter('quantity')}{row}*{sheet.letter('price')}{row}"
            if "discount" in sheet.columns:
                product += f"*(1-{sheet.letter('discount')}{row})"
            formula = f"=ROUND({product},{digits(sheet.content['currency'])})"
            sheet.count(row, at, formula, values["amount"], **shown)
        else:
            sheet.put(row, at, values[key], **shown)


def _format(sheet: Sheet, key: str, values: dict[str, Any]) -> str:
    if key == "amount":
        return _coins(sheet)
    if key == "discount":
        return percents(values["discount"])
    if key == "price":
        price = values["price"]
        places = 0 if price is None else -int(price.normalize().as_tuple().exponent)
        return "#,##0." + "0" * places if places > digits(sheet.content["currency"]) else _coins(sheet)
    return FIGURES.get(key, WEIGHT if key in {"net", "gross"} else "General")


def _coins(sheet: Sheet) -> str:
    places = digits(sheet.content["currency"])
    return "#,##0" + ("." + "0" * places if places else "")


def _sums(sheet: Sheet, first: int, last: int) -> int:
    """The goods' total, discount, charges and the total: as on paper."""
    if not sheet.data["totals"]:
        return last
    terms, found, coins, row = sheet.content["terms"], sheet.sums, _coins(sheet), last
    has_amounts = "amount" in sheet.columns
    at = max(2, sheet.columns.index("amount") + 1 if has_amounts else len(sheet.columns))
    letter = openpyxl.utils.get_column_letter(at)
    # a list of prices has no amounts to add up
    goods = (
        f"SUM({sheet.letter('amount')}{first}:{sheet.letter('amount')}{last})" if has_amounts else f"{found.goods:f}"
    )
    parts = [goods]
    if found.discount:
        row += 1
        percent = decimal(terms.get("discount"))
        sheet.put(row, at - 1, f"{sheet.words('discount')} {plain(percent, 2)}%")
        formula = f"=-ROUND({goods}*{percent}/100,{digits(sheet.content['currency'])})"
        sheet.count(row, at, formula, -found.discount, number_format=coins)
        parts.append(f"{letter}{row}")
    for words, amount in charged(terms, sheet.content["currency"]):
        row += 1
        sheet.put(row, at - 1, words)
        sheet.put(row, at, amount, number_format=coins)
        parts.append(f"{letter}{row}")
    named = " ".join(dict.fromkeys(sheet.data["totals"][-1][0]))
    sheet.put(row + 1, at - 1, named, font=bold(), border=ruled())
    sheet.count(row + 1, at, "=" + "+".join(parts), found.total, font=bold(), number_format=coins, border=ruled())
    return row + 1


def _loads(sheet: Sheet, first: int, last: int) -> int:
    """Cartons, weights and volume below their columns, as far as every line says them."""
    sheet.put(last + 1, sheet.columns.index("goods") + 1, sheet.words("total"), font=bold(), border=ruled())
    for key in SUMMED:
        result = getattr(sheet.sums.load, key)
        if key in sheet.columns and result is not None:
            letter, at = sheet.letter(key), sheet.columns.index(key) + 1
            look = {"font": bold(), "border": ruled(), "number_format": FIGURES.get(key, WEIGHT)}
            sheet.count(last + 1, at, f"=SUM({letter}{first}:{letter}{last})", Decimal(result), **look)
    return last + 1
