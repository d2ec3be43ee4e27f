"""Goods from a table: each row becomes a line, checked by arithmetic where the table shows amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from argosy.reading.documents import Table
from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.arithmetic import agree, is_close, settle
from argosy.reading.trade.customs import named_without_code
from argosy.reading.trade.doubts import Stated
from argosy.reading.trade.fitting import put_fitting_columns_first, turned
from argosy.reading.trade.grid import Grid, grid_of
from argosy.reading.trade.merged import named_between, stacked
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.prices import currency_in, prices_in
from argosy.reading.trade.row_values import (
    FIGURE,
    TARIFF,
    count_of,
    figure,
    lot_of_price,
    most_of,
    price_of,
    target_of,
    unit_in_heading,
)
from argosy.reading.trade.told_rows import is_total, told_rows
from argosy.reading.vocabulary.headings import fold
from argosy.reading.vocabulary.units import unit_of
from argosy.reading.vocabulary.words import ASIDE, CANCELLED, DISCOUNT, LEFT_OUT, PART, SUM, has_any

_WORD = later(r"[^\W\d_]{2}")
_TOKEN = later(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_LONGEST_SIZE, _LONGEST_NAME = 40, 90


_DIGITS_OF_CODE = later(r"\d{4}[\d. ]*")


@dataclass(frozen=True, slots=True)
class Listing:
    """What one table lists, with the total that it states."""

    items: tuple[Item, ...]
    total: Decimal | None
    currency: str | None
    stated: Stated = field(default_factory=Stated)


def listing_of(table: Table, where: str, language: str | None, *, is_claim: bool = False) -> Listing | None:
    """The goods of a table, None where it lists none. In a claim the quantity is what is wrong."""
    grid = grid_of(table) or grid_of(turned(table))
    if grid is None:
        return None
    table = grid.table
    put_fitting_columns_first(grid)
    table = named_between(grid)
    currency = _currency(grid, language)
    items: list[Item] = []
    amounts: list[Decimal] = []
    beside: list[Decimal | None] = []
    charges: list[Decimal] = []
    total: Decimal | None = None
    last_row = -1
    for place, row in told_rows(table, grid.first_row, grid.columns.get("quantity", [])):
        if is_total(row):
            new = _later_total(total, row, table.rows[last_row + 1 : place])
            charges.extend(_charged(row) if new == total else ())
            total = new
            continue
        found = list(
            _items(grid, row, _place(grid, where, place), language=language, currency=currency, is_claim=is_claim)
        )
        if found:
            items.extend(found)
            beside.extend(figure(grid.cell(row, "amount")) if len(found) == 1 else None for _ in found)
            amounts.append(figure(grid.cell(row, "amount")) or Decimal())
            last_row = place
        elif items and total is None and _is_sum(grid, row, amounts):
            total = sum(amounts, Decimal())
        elif items and place == last_row + 1:
            items[-1] = _longer(items[-1], grid, row)
    if not items:
        return None
    return Listing(tuple(items), total, currency, Stated(tuple(beside), tuple(charges)))


def _is_sum(grid: Grid, row: tuple[str, ...], amounts: list[Decimal]) -> bool:
    """A row that names no goods and repeats the sum of the amounts above."""
    amount = figure(grid.cell(row, "amount"))
    return amount is not None and len(amounts) > 1 and amount > 0 and is_close(amount, sum(amounts, Decimal()))


def _place(grid: Grid, where: str, row: int) -> str:
    """The cell where a line of a file begins; a table in the mail itself has no cell names, one on a page only rows."""
    if not where.startswith("attachment:"):
        return where
    if grid.table.is_on_page:
        return f"{where}, {grid.table.name}, row {row + 1}"
    column = grid.columns.get("product") or grid.columns.get("model") or [0]
    return f"{where}!{grid.table.place(row, column[0])}"


def _currency(grid: Grid, language: str | None) -> str | None:
    """From the headings of money, else from the cells."""
    headings = " ".join(
        grid.headings[place] for name in ("price", "amount", "target") for place in grid.columns.get(name, [])
    )
    headings = " ".join([headings, *(grid.headings[tier.column] for tier in grid.tiers)])
    cells = " ".join(" ".join(row) for row in grid.table.rows[grid.first_row : grid.first_row + 30])
    above = " ".join(" ".join(row) for row in grid.table.rows[: grid.first_row])
    return (
        currency_in(re.sub(r"[/()（）]", " ", headings), is_heading=True, language=language)
        or currency_in(cells, language=language)
        or currency_in(above, language=language)
    )


_LAST_SUM = (
    "grand total|net total|total net|total general|totale generale|total général|endbetrag|zahlbetrag"
    "|итого к оплате|genel toplam"
)


def _later_total(total: Decimal | None, row: tuple[str, ...], above: Sequence[tuple[str, ...]] = ()) -> Decimal | None:
    """The sum that the rows below the goods end with: a grand total stands for a subtotal, a freight or a tax does not.

    A lower sum counts where the rows above it, below the goods, name a discount.
    """
    words = fold(plain(next((cell for cell in row if cell.strip() and not FIGURE.fullmatch(cell.strip())), "")))
    if has_any(words, _LAST_SUM, at_start=True):
        return _last_figure(row) or total
    if total is not None and (not has_any(words, SUM, at_start=True) or has_any(words, PART, at_start=True)):
        return total
    value = _last_figure(row)
    is_lower = total is not None and value is not None and value < total
    return total if value is None or (is_lower and not _name_discount(above)) else value


def _name_discount(rows: Sequence[tuple[str, ...]]) -> bool:
    return any(has_any(fold(" ".join(row)), DISCOUNT) for row in rows)


def _charged(row: tuple[str, ...]) -> list[Decimal]:
    value = _last_figure(row)
    return [value] if value is not None else []


def _last_figure(row: tuple[str, ...]) -> Decimal | None:
    figures = [value for cell in row if not _is_text(cell) and (value := figure(cell)) is not None]
    if not figures:
        figures = [value for cell in row if (value := figure(cell)) is not None]
    return figures[-1] if figures else None


def _is_text(cell: str) -> bool:
    return len(re.sub(r"(?i)usd|eur|rmb|cny|gbp|us", "", re.sub(r"[\W\d_]", "", cell))) > 3


def _items(
    grid: Grid, row: tuple[str, ...], at: str, *, language: str | None, currency: str | None, is_claim: bool
) -> Iterator[Item]:
    product, model = _goods(grid, row)
    if not (product or model) or has_any(fold(" ".join(row)), CANCELLED) or _is_left_out(row, product or ""):
        return
    code, name = named_without_code(product)
    common = {
        "product": name,
        "model": model,
        "hs_code": _hs(grid.cell(row, "hs")) or code,
        "where": at,
    }
    if grid.tiers and any(tier.column < len(row) and figure(row[tier.column]) is not None for tier in grid.tiers):
        yield from _tier_items(grid, row, common, currency, language)
        return
    if grid.variants and not is_claim:
        yield from _variant_items(grid, row, common, currency, language)
        return
    steps = stacked(grid, row, language)
    if steps:
        for least, paid, counted_in in steps:
            yield Item(**common, quantity=least, unit=counted_in, price=paid, currency=currency)  # type: ignore[arg-type]
        return
    count, unit = count_of(grid, row, language, is_claim=is_claim)
    price, price_currency, unit_of_price = price_of(grid, row, "price", currency)
    target, target_currency = target_of(grid, row, currency)
    if count is not None and price is not None:
        texts = (grid.cell(row, "quantity"), grid.cell(row, "price"))
        count, price = settle(count, price, grid.cell(row, "amount"), texts=texts)
    if count == 0 or (count is None and price is None and target is None):
        return
    most = most_of(grid.cell(row, "quantity"), count, language)
    yield Item(
        **common,  # type: ignore[arg-type]
        quantity=count,
        quantity_max=most,
        unit=(unit or unit_of_price or "piece") if count is not None else unit or unit_of_price,
        price=price,
        target_price=target,
        currency=(price_currency or target_currency) if price is not None or target is not None else None,
        price_unit=unit_of_price if unit and unit_of_price not in {None, unit, "piece"} else None,
    )


def _is_left_out(row: tuple[str, ...], product: str) -> bool:
    """An alternative or an option that the total does not count."""
    is_aside = ":" in product[:_LABEL] and has_any(fold(product), ASIDE, at_start=True)
    return is_aside or has_any(fold(" ".join(row)), LEFT_OUT)


_LABEL = 25  # letters


def _goods(grid: Grid, row: tuple[str, ...]) -> tuple[str | None, str | None]:
    """What it is called, and its article number; a size tells lines apart where there is no number."""
    names = [row[place] for place in grid.columns.get("product", []) if place < len(row)]
    names = [name for name in names if len(name) <= _LONGEST_NAME] or names  # beside the name the buyer's whole message
    model = _one_line(grid.cell(row, "model"))
    size = " x ".join(
        dict.fromkeys(row[place] for place in grid.columns.get("size", []) if place < len(row) and row[place])
    )
    colour = grid.cell(row, "colour")
    name = " ".join(dict.fromkeys(_one_line(each) for each in names if each))
    if not name and model and not _WORD.search(size) and len(model.split()) > 2:
        name, model = model, ""
    if not model and size and name and grid.tells_size_apart:
        model = _one_line(size)
    elif size and (not model or (FIGURE.search(size) and not FIGURE.search(name))) and _is_short(size, name):
        name = f"{name} {_one_line(size)}".strip()
    if colour and fold(colour) not in fold(name):
        name = f"{name} {_one_line(colour)}".strip()
    return name or None, model or None


def _is_short(size: str, name: str) -> bool:
    """No whole description: the name stays the larger part."""
    return len(size) <= _LONGEST_SIZE and len(_TOKEN.findall(size)) <= 3 * len(_TOKEN.findall(name)) + 2


def _one_line(text: str) -> str:
    return _TERMS_BEHIND.sub("", " ".join(text.split()))


# On a page what is said of all goods may hang below the last name: "棉签 10cm 报价要求：含税"
_TERMS_BEHIND = later(r"\s[\u3040-\u9fff]{0,6}(?:要求|条件|條件|方式|交期|交货期|交貨期|納期|有效期)：.*$")


def _hs(text: str) -> str | None:
    match = TARIFF.search(text) or _DIGITS_OF_CODE.search(text)
    return match.group().strip(" .") if match else None


def _tier_items(
    grid: Grid, row: tuple[str, ...], common: dict[str, str | None], currency: str | None, language: str | None
) -> Iterator[Item]:
    """One line a tier."""
    heading = " ".join(grid.headings[tier.column] for tier in grid.tiers)
    unit = unit_of(grid.cell(row, "unit"), language) or unit_in_heading(f"x {heading}", language) or "piece"
    for tier in grid.tiers:
        text = plain(row[tier.column]) if tier.column < len(row) else ""
        found = prices_in(text, currency)
        price = found[0].value if found else figure(text)
        if price is not None:
            price /= lot_of_price(grid.headings[tier.column]) if not (found and found[0].per) else 1
            code = found[0].currency if found else currency
            yield Item(**common, quantity=tier.least, quantity_max=tier.most, unit=unit, price=price, currency=code)  # type: ignore[arg-type]


def _variant_items(
    grid: Grid, row: tuple[str, ...], common: dict[str, str | None], currency: str | None, language: str | None
) -> Iterator[Item]:
    """One line a colour or size that the row counts."""
    price, code, unit = price_of(grid, row, "price", currency)
    target, target_code = target_of(grid, row, currency)
    unit = unit_of(grid.cell(row, "unit"), language) or unit or "piece"
    for place, kind in grid.variants.items():
        count = figure(row[place], is_count=True) if place < len(row) else None
        if count:
            named = common | {"product": f"{common['product'] or ''} {_one_line(kind)}".strip()}
            money = (code or target_code) if price is not None or target is not None else None
            yield Item(**named, quantity=count, unit=unit, price=price, target_price=target, currency=money)  # type: ignore[arg-type]


def _longer(item: Item, grid: Grid, row: tuple[str, ...]) -> Item:
    """A row with nothing but words below a line goes on with its description."""
    filled = [place for place, cell in enumerate(row) if cell.strip()]
    if filled and filled == grid.columns.get("product", [])[:1] and item.product:
        more = _one_line(row[filled[0]])
        return agree(item, product=f"{item.product} {more}") if len(more) < 80 and not {":", "："} & {*more} else item
    return item
