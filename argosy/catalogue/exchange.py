"""Products as a table, CSV or XLSX: written for people who work in Excel, read with headings in either language.

`rows_of` runs in a limited child process: a table from outside may be built to harm.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from argosy.platform.later import later

openpyxl = later("openpyxl")
openpyxl_styles = later("openpyxl.styles")

# field → headings, the first English and the first Chinese one are those that are written
HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("Number", "货号", "item no", "item number", "model", "sku", "product no", "编号", "型号", "产品编号"),
    "name": ("Name", "英文名称", "english name", "product name", "product", "英文品名"),
    "name_zh": ("Chinese name", "中文名称", "中文品名", "品名", "产品名称", "名称"),
    "description": ("Description", "英文描述", "english description"),
    "description_zh": ("Chinese description", "中文描述", "描述", "产品描述"),
    "unit": ("Unit", "单位"),
    "hs_code": ("HS code", "海关编码", "hs", "hscode", "hs编码"),
    "origin": ("Origin", "原产国", "country of origin", "原产地"),
    "moq": ("MOQ", "最小起订量", "起订量"),
    "pack_quantity": ("Per carton", "装箱数", "pcs/ctn", "qty/ctn", "每箱数量"),
    "carton_length": ("Carton length cm", "外箱长cm", "length", "箱长"),
    "carton_width": ("Carton width cm", "外箱宽cm", "width", "箱宽"),
    "carton_height": ("Carton height cm", "外箱高cm", "height", "箱高"),
    "net_weight": ("Net kg per carton", "每箱净重kg", "n.w.", "net weight", "净重"),
    "gross_weight": ("Gross kg per carton", "每箱毛重kg", "g.w.", "gross weight", "毛重"),
    "in_stock": ("In stock", "现有库存", "stock", "quantity in stock", "库存", "库存数量"),
    "cost": ("Cost", "成本", "成本价"),
    "cost_currency": ("Cost currency", "成本币种"),
    "price": ("Price", "价格", "unit price", "单价"),
    "price_currency": ("Price currency", "价格币种", "currency", "币种"),
    "price_incoterm": ("Incoterm", "贸易术语", "incoterms"),
}
COSTS = ("cost", "cost_currency")
NUMBERS = frozenset(
    {"moq", "pack_quantity", "carton_length", "carton_width", "carton_height", "net_weight", "gross_weight", "cost",
     "price", "in_stock"}
)  # fmt: skip
MOST_ROWS, MOST_COLUMNS, MOST_CELL = 5_000, 60, 4_000
HEAD_WITHIN = 10  # in which lines the headings are looked for
ENCODINGS = ("utf-8-sig", "gb18030")
# What a spreadsheet would run when it opens the file.
ACTIVE = ("=", "+", "-", "@", "\t")


def fields(*, with_costs: bool) -> list[str]:
    """The columns that are written."""
    return [name for name in HEADINGS if with_costs or name not in COSTS]


def headings(*, is_chinese: bool, with_costs: bool) -> list[str]:
    """Their headings in one language."""
    return [HEADINGS[name][1 if is_chinese else 0] for name in fields(with_costs=with_costs)]


def line(product: Any, *, with_costs: bool) -> list[Any]:
    """One product as a line; `usual` is its usual price, where it has one."""
    usual = getattr(product, "usual", None)
    priced = {
        "price": usual.price if usual else None,
        "price_currency": usual.currency if usual else "",
        "price_incoterm": usual.incoterm if usual else "",
    }
    names = fields(with_costs=with_costs)
    return [priced[name] if name in priced else getattr(product, name) for name in names]


def as_csv(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> bytes:
    """The table as CSV that Excel opens with its Chinese whole."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    for values in lines:
        writer.writerow([_plain(value) for value in values])
    return text.getvalue().encode("utf-8-sig")


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(ACTIVE) else text


def as_xlsx(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> bytes:
    """The table as a workbook with numbers that are numbers."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(head))
    for cell in sheet[1]:
        cell.font = openpyxl_styles.Font(bold=True)
        cell.alignment = openpyxl_styles.Alignment(vertical="center")
    for values in lines:
        sheet.append([value if isinstance(value, Decimal) else _text(value) for value in values])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            # a name that begins with "=" is a name
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    for at, words in enumerate(head, start=1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(at)].width = max(12, len(words) + 4)
    sheet.freeze_panes = "B2"
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _text(value: Any) -> str | None:
    return None if value in (None, "") else str(value)


def rows_of(content: bytes) -> list[list[str]]:
    """The cells of a CSV or XLSX file as texts; for a limited child process. Raises ValueError where it is neither.

    Empty rows stay between the others, so that a line has the number that it has in the file.
    """
    rows = _of_workbook(content) if content[:4] == b"PK\x03\x04" else _of_text(content)
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _of_workbook(content: bytes) -> list[list[str]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
    found = []
    for at, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)):
        if at > MOST_ROWS + HEAD_WITHIN:
            break
        found.append([_cell(value) for value in row])
    return found


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value).strip()[:MOST_CELL]


def _of_text(content: bytes) -> list[list[str]]:
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("it is not a text")
    text = _decoded(content)
    first = [line[:4_000] for line in text.splitlines()[:HEAD_WITHIN]]  # a title may stand above the headings

    def told(sign: str) -> tuple[int, int]:
        """How many known headings one line has, parted by this sign, and how often it stands there."""
        known = max((len(columns(row)) for row in csv.reader(first, delimiter=sign)), default=0)
        return known, sum(line.count(sign) for line in first)

    delimiter = max("\t;,", key=told)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    found = []
    for at, row in enumerate(reader):
        if at > MOST_ROWS + HEAD_WITHIN:
            break
        found.append([cell.strip()[:MOST_CELL].removeprefix("'") for cell in row[:MOST_COLUMNS]])
    return found


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    raise ValueError("its letters are in no known encoding")


def columns(head: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by its heading."""
    wanted = {_key(heading): name for name, all_of in HEADINGS.items() for heading in all_of}
    found: dict[str, int] = {}
    for at, words in enumerate(head):
        name = wanted.get(_key(words))
        if name and name not in found:
            found[name] = at
    return found


def _key(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
