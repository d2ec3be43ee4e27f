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
from argosy.deals.papers.laying_out import PACKED, PRICED, day_of, laid_out, plain, sums_of
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import charged, decimal
from argosy.deals.papers.workbook_sheet import Sheet
from argosy.platform.later import later
from argosy.platform.money import digits

openpyxl, excel, styles = later("openpyxl"), later("openpyxl.writer.excel"), later("openpyxl.styles")

PRICE_COLUMNS = ("item", "goods", "hs", "quantity", "unit", "price", "amount")
PACK_COLUMNS = (
    "item", "goods", "quantity", "unit", "carton_numbers", "per_carton", "cartons", "net", "gross", "volume",
)  # fmt: skip
# They stand there even if nothing is in them yet.
ALWAYS = frozenset({"goods", "quantity", "price", "amount"})
SUMMED = ("cartons", "net", "gross", "volume")
FIGURES = {"quantity": "#,##0.####", "per_carton": "#,##0.####", "cartons": "#,##0", "volume": "#,##0.000"}
WEIGHT = "#,##0.00"
WIDTHS = {"item": 22, "goods": 46, "hs": 13, "unit": 9}
TEXTS = frozenset({"carton_numbers", "item", "goods", "hs", "unit"})
A4 = 9
# The column in which facts, a logo and the right signature stand; how large pictures are: 44 × 16 mm, and 25 mm.
RIGHT, LOGO, SEAL = 4, (166, 60), (94, 94)
SIGNED_OVER = (2, 3)
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
    if content["kind"] in PACKED or content["kind"] in PRICED:  # marks are a sheet for the carton: no goods, no prices
        row = _goods(sheet, row)
    _signatures(sheet, _foot(sheet, row + 1) + 1)
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
        sheet.put(row, 1, line, font=_soft())
        row += 1
    title = styles.Font(bold=True, size=16, color=data["accent"].lstrip("#"))
    sheet.put(row + 1, 1, " ".join(data["title"]), font=title)
    sheet.put(row + 1, RIGHT, data["mark"], font=styles.Font(bold=True, size=16, color="B3261E"))
    start = row = row + 3
    sheet.put(row, 1, " ".join(data["buyer"]["label"]), font=_soft())
    for line in [data["buyer"]["name"], *data["buyer"]["lines"]]:
        row += 1
        sheet.put(row, 1, line, font=_bold() if row == start + 1 else styles.Font())
    for at, (words, value) in enumerate(data["facts"]):
        sheet.put(start + at, 4, " ".join(words), font=_soft())
        sheet.put(start + at, 6, value)
    return max(row + 1, start + len(data["facts"])) + 1


def _values(sheet: Sheet, at: int) -> dict[str, Any]:
    """What a line says, by column."""
    content, line, load = sheet.content, sheet.content["lines"][at], sheet.sums.loads[at]
    numbers = line_of(line, content["currency"], day_of(content["date"]))
    its = sheet.sums.cartons[at].words if content["kind"] == "packing_list" else ""
    return {
        "item": line.get("number", ""), "goods": _names(line, content["language"]), "hs": line.get("hs", ""),
        "quantity": numbers.quantity, "unit": units.printed(line.get("unit", ""), content["language"]),
        "price": numbers.price, "amount": sheet.sums.amounts[at], "per_carton": numbers.carton.each,
        "carton_numbers": its, "cartons": load.cartons, "net": load.net, "gross": load.gross, "volume": load.volume,
    }  # fmt: skip


def _names(line: dict[str, Any], language: str) -> str:
    names = {"en": [line.get("name")], "zh": [line.get("name_zh") or line.get("name")]}
    said = [*names.get(language, [line.get("name"), line.get("name_zh")]), line.get("description")]
    return "\n".join(dict.fromkeys(one for one in said if one))


def _goods(sheet: Sheet, row: int) -> int:
    """Heads, lines and what they come to; columns in which nothing stands are left out."""
    is_packed, lines = sheet.content["kind"] in PACKED, sheet.content["lines"]
    every = [_values(sheet, at) for at in range(len(lines))]
    wanted = PACK_COLUMNS if is_packed else PRICE_COLUMNS
    sheet.columns = [key for key in wanted if key in ALWAYS or any(one[key] not in ("", None) for one in every)]
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
        words = sheet.words(key) if key != "unit" else ""
        if key in {"price", "amount"}:
            words += f" ({sheet.content['currency']})"
        side = "left" if key in TEXTS else "right"
        placed = styles.Alignment(horizontal=side, vertical="top", wrap_text=True)
        sheet.put(row, at, words, font=_bold(), fill=fill, alignment=placed)
        sheet.on.column_dimensions[openpyxl.utils.get_column_letter(at)].width = WIDTHS.get(key, 14)


def _line(sheet: Sheet, row: int, values: dict[str, Any]) -> None:
    for at, key in enumerate(sheet.columns, start=1):
        shown = {
            "alignment": styles.Alignment(vertical="top", wrap_text=key in {"item", "goods", "carton_numbers"}),
            "number_format": _format(sheet, key, values),
        }
        if key == "amount" and values["amount"] is not None:
            product = f"{sheet.letter('quantity')}{row}*{sheet.letter('price')}{row}"
            formula = f"=ROUND({product},{digits(sheet.content['currency'])})"
            sheet.count(row, at, formula, values["amount"], **shown)
        else:
            sheet.put(row, at, values[key], **shown)


def _format(sheet: Sheet, key: str, values: dict[str, Any]) -> str:
    if key == "amount":
        return _coins(sheet)
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
    terms, found, letter = sheet.content["terms"], sheet.sums, sheet.letter("amount")
    at, coins, row = len(sheet.columns), _coins(sheet), last
    goods = f"SUM({letter}{first}:{letter}{last})"
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
    sheet.put(row + 1, at - 1, named, font=_bold(), border=_ruled())
    sheet.count(row + 1, at, "=" + "+".join(parts), found.total, font=_bold(), number_format=coins, border=_ruled())
    return row + 1


def _loads(sheet: Sheet, first: int, last: int) -> int:
    """Cartons, weights and volume below their columns, as far as every line says them."""
    sheet.put(last + 1, sheet.columns.index("goods") + 1, sheet.words("total"), font=_bold(), border=_ruled())
    for key in SUMMED:
        result = getattr(sheet.sums.load, key)
        if key in sheet.columns and result is not None:
            letter, at = sheet.letter(key), sheet.columns.index(key) + 1
            look = {"font": _bold(), "border": _ruled(), "number_format": FIGURES.get(key, WEIGHT)}
            sheet.count(last + 1, at, f"=SUM({letter}{first}:{letter}{last})", Decimal(result), **look)
    return last + 1


def _foot(sheet: Sheet, row: int) -> int:
    data = sheet.data
    for words in data["words"]:
        sheet.put(row, 1, f"{' '.join(data['words_label'])}  {words}", font=_bold())
        row += 1
    row = _pairs(sheet, row + 1, "", data["terms"])
    row = _pairs(sheet, row + 1, " ".join(data["bank_label"]), data["bank"])
    for title, text in (("marks", data["marks"]), ("notes", data["notes"])):
        row = _pairs(sheet, row, "", [[data[f"{title}_label"], text]] if text else []) + bool(text)
    for number, (name, said) in enumerate(data["clauses"], start=1):
        row = _pairs(sheet, row, "", [[[f"{number}. {' '.join(name)}"], "\n".join(said)]])
    for words in data["declaration"]:
        sheet.put(row, 1, words)
        row += 1
    return row


def _signatures(sheet: Sheet, row: int) -> None:
    """Who signs, with room to sign and our seal in it: on paper ours stands left where both sign, else right."""
    said: list[list[str]] = sheet.data["signatures"]
    places = (1, RIGHT) if len(said) > 1 else (RIGHT,)
    names = (sheet.data["seller"]["names"][0], sheet.data["buyer"]["name"])
    for at, (column, words, name) in enumerate(zip(places, said, names, strict=False)):
        sheet.put(row, column, " ".join(words), font=_soft())
        sheet.put(row + 1, column, name, font=_bold())
        for beside in range(column, column + SIGNED_OVER[at]):
            sheet.on.cell(row + 5, beside).border = _ruled()
        sheet.put(row + 5, column, " ".join(sheet.data["signature_label"]), font=_soft(), border=_ruled())
        if at == 0:
            sheet.show("seal", row + 1, column + 1, SEAL)


def _pairs(sheet: Sheet, row: int, title: str, pairs: list[list[Any]]) -> int:
    """Words and values below each other, under a title if there is one."""
    if title and pairs:
        sheet.put(row, 1, title, font=_bold())
        row += 1
    for words, value in pairs:
        sheet.put(row, 1, " ".join(dict.fromkeys(words)), font=_soft(), alignment=_wrapped())
        sheet.put(row, 2, value, alignment=_wrapped())
        row += 1
    return row


def _wrapped() -> Any:
    return styles.Alignment(wrap_text=True, vertical="top")


def _ruled() -> Any:
    return styles.Border(top=styles.Side(style="thin", color="C9D1D3"))


def _bold() -> Any:
    return styles.Font(bold=True)


def _soft() -> Any:
    return styles.Font(color="5A666B")
