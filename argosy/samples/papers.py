# ruff: noqa: S311 -- the same seed must give the same world; nothing here is secret
"""The papers of foreign trade: lists of goods in every form, proforma invoices, bank slips, packing lists, B/L."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from random import Random

from argosy.samples import files
from argosy.samples.dealings import Business, number
from argosy.samples.files import File
from argosy.samples.letters import Table
from argosy.samples.phrases import Phrases

_NAMES = {
    "zh": ("采购清单", "订单明细"),
    "de": ("Anfrageliste", "Bestellung"),
    "es": ("Lista de artículos", "Pedido"),
    "ru": ("Заявка", "Спецификация"),
}


def deposit(business: Business) -> Decimal:
    """The thirty percent that are paid before production starts."""
    return (business.total * Decimal("0.3")).quantize(Decimal("0.01"))


def goods_table(business: Business, words: Phrases, *, is_priced: bool) -> Table:
    """The goods as a table for the text of a letter."""
    language = words.language
    rows = []
    for line in business.lines:
        row = [line.product.name(language), line.product.model, number(line.quantity, language)]
        row.append(words.unit(line.product.unit))
        if is_priced and line.price is not None:
            row += [f"{business.currency} {number(line.price, language)}", number(line.price * line.quantity, language)]
        rows.append(tuple(row))
    return Table(words.all("headings")[: 6 if is_priced else 4], tuple(rows))


def goods_file(business: Business, words: Phrases, chance: Random, title: str, *, is_priced: bool) -> File:
    """The goods as a file of some kind: a workbook most of the time."""
    stem = chance.choice(_NAMES.get(words.language, ("Item list", "RFQ")))
    heading = words.all("headings")[: 6 if is_priced else 4]
    rows: list[list[str | int | float]] = []
    for line in business.lines:
        name = line.product.name(words.language)
        row: list[str | int | float] = [name, line.product.model, line.quantity, words.unit(line.product.unit)]
        if is_priced and line.price is not None:
            row += [float(line.price), float(line.price * line.quantity)]
        rows.append(row)
    manner = chance.random()
    if manner < 0.6:
        return files.workbook(f"{stem}.xlsx", title, heading, rows)
    if manner < 0.8:
        return files.table(f"{stem}.csv", heading, rows, "gb18030" if words.language == "zh" else "utf-8-sig")
    return files.letter(f"{stem}.docx", title, [business.customer.name], heading, rows)


def for_step(key: str, business: Business, chance: Random) -> tuple[File, ...]:
    """The papers that always go with a step, in English as the banks and carriers want them."""
    if key == "proforma":
        return (_invoice("PROFORMA INVOICE", business.proforma_number, business),)
    if key == "payment":
        return (_bank_slip(business),)
    if key == "shipment":
        commercial = _invoice("COMMERCIAL INVOICE", business.proforma_number, business)
        return commercial, _packing_list(business), _bill_of_lading(business)
    if key == "complaint" and chance.random() < 0.7:
        return (photo(chance.randrange(4)),)
    if key == "order" and chance.random() < 0.35:
        return (_invoice("PURCHASE ORDER", business.order_number, business),)
    return ()


@cache
def photo(which: int, width: int = 120, height: int = 90) -> File:
    """A picture that a telephone might have taken: noise with a lamp's glow in it."""
    chance = Random(f"photo {which}")
    noise = bytearray(chance.randbytes(3 * width * height))
    for y in range(height // 3, height // 2):
        noise[3 * y * width : 3 * (y * width + width // 2)] = bytes((250, 240, 180)) * (width // 2)
    return files.picture(f"IMG_{2040 + which}.png", width, height, bytes(noise))


def _invoice(title: str, document: str, business: Business) -> File:
    rows = [
        f"{line.product.model:<10} {line.product.name('en'):<32} {line.product.hs_code:<8} {line.quantity:>7,} "
        f"{line.product.unit:<6} {line.price or 0:>9} {(line.price or 0) * line.quantity:>12,}"
        for line in business.lines
    ]
    return files.printed(
        f"{title.title().replace(' ', '_')}_{document}.pdf",
        [
            *_letterhead(title, document, business),
            f"{'Item':<10} {'Description':<32} {'HS code':<8} {'Qty':>7} {'Unit':<6} {'Price':>9} {'Amount':>12}",
            "-" * 90,
            *rows,
            "-" * 90,
            f"Total {business.currency} {business.total:,}",
            "",
            f"Terms of delivery: {business.incoterm} {_latin(business)} (Incoterms 2020)",
            "Payment: 30% T/T in advance, 70% against copy of B/L",
        ],
    )


def _packing_list(business: Business) -> File:
    rows = []
    for line in business.lines:
        cartons = -(-line.quantity // line.product.pack)
        rows.append(
            f"{line.product.model:<10} {line.product.name('en'):<32} {line.quantity:>7,} {line.product.unit:<6} "
            f"{cartons:>6} CTNS {cartons * 12.5:>10,.1f} KGS"
        )
    heading = _letterhead("PACKING LIST", business.proforma_number, business)
    return files.printed(f"Packing_List_{business.proforma_number}.pdf", [*heading, *rows])


def _bill_of_lading(business: Business) -> File:
    heading = _letterhead("BILL OF LADING - COPY NOT NEGOTIABLE", business.bill_of_lading, business)
    port = _latin(business)
    lines = [f"Vessel: EVER {business.vessel}", f"Container: {business.container}", "Port of loading: Ningbo, China"]
    return files.printed(f"BL_{business.bill_of_lading}.pdf", [*heading, *lines, f"Place of delivery: {port}"])


def _bank_slip(business: Business) -> File:
    heading = _letterhead("SWIFT MT103 - CUSTOMER TRANSFER", business.order_number, business)
    amount = f"32A: Value date, currency, amount: {business.currency} {deposit(business):,}"
    return files.printed(f"Swift_{business.order_number}.pdf", [*heading, amount, "71A: Charges: SHA"])


def _letterhead(title: str, document: str, business: Business) -> list[str]:
    return [
        title,
        f"No.: {document}",
        "",
        "Seller: Ningbo Yunfan Outdoor Lighting Co., Ltd., Ningbo, China",
        f"Buyer:  {business.customer.latin_name}, {business.customer.country}",
        f"Attn.:  {business.contact.latin_name}",
        "",
    ]


def _latin(business: Business) -> str:
    """The place in letters that a bank's printer knows; the country where it has none."""
    return business.place if business.place.isascii() else business.customer.country
