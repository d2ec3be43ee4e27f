"""What may stand between braces in an enterprise's own Excel file, and what each of them says of a document."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from babel import Locale
from django.utils.translation import gettext_lazy as _

from argosy.catalogue import units
from argosy.deals.papers import amounts_in_words, blocks, payment
from argosy.deals.papers.figures import PRICED, day_of, money, percent, plain, shown_day, sums_of, unit_price
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.wording import TITLES, label, said
from argosy.platform.money import digits

LINE = "line."
# name → what it says; in the order in which the page lists them
DOCUMENT: Mapping[str, Any] = {
    "number": _("Number of the document"),
    "version": _("Version, where it is not the first"),
    "title": _("What the document is, as its title says: Proforma Invoice"),
    "mark": _("DRAFT or CANCELLED, else nothing"),
    "date": _("Date of the document"),
    "valid_until": _("Until when an offer holds"),
    "reference": _("The buyer’s own number"),
    "from_number": _("Number of the document that this one continues"),
    "currency": _("Currency, three letters"),
    "seller.name": _("Our English name"),
    "seller.name_zh": _("Our Chinese name"),
    "seller.address": _("Our English address"),
    "seller.address_zh": _("Our Chinese address"),
    "seller.phone": _("Our phone"),
    "seller.email": _("Our e-mail"),
    "seller.website": _("Our website"),
    "seller.tax_id": _("Our tax ID"),
    "buyer.name": _("Name of the buyer, or of the supplier of a purchase order"),
    "buyer.address": _("Their address"),
    "buyer.country": _("Their country"),
    "buyer.contact": _("Their contact person"),
    "buyer.phone": _("Their phone"),
    "buyer.email": _("Their e-mail"),
    "buyer.tax_id": _("Their tax ID"),
    "incoterm": _("Incoterm, three letters"),
    "place": _("Named place of the Incoterm"),
    "loading": _("Port of loading"),
    "discharge": _("Port of discharge"),
    "latest_shipment": _("Latest day of shipment"),
    "lead_time": _("Lead time"),
    "partial": _("Are partial shipments allowed?"),
    "transhipment": _("Is transhipment allowed?"),
    "vessel": _("Vessel and voyage"),
    "bl_number": _("Number of the bill of lading"),
    "container": _("Container and seal"),
    "etd": _("Day of departure"),
    "eta": _("Day of arrival"),
    "payment": _("Terms of payment, each part on a line"),
    "packing": _("Packing"),
    "insurance": _("Insurance"),
    "tolerance": _("How much more or less is allowed"),
    "lc_number": _("Number of the letter of credit"),
    "bank.beneficiary": _("Beneficiary of our account"),
    "bank.bank": _("Our bank"),
    "bank.bank_address": _("Address of our bank"),
    "bank.account": _("Our account number"),
    "bank.swift": _("SWIFT of our bank"),
    "quantity": _("Sum of the quantities, where all are counted in one unit"),
    "unit": _("That unit"),
    "goods_total": _("Sum of all lines, before discount and charges"),
    "discount": _("What is taken off, below nought"),
    "discount_percent": _("Discount in per cent"),
    "charges": _("Sum of the charges beside the goods"),
    "charges_words": _("The charges with their names, each on a line"),
    "total": _("What the buyer pays"),
    "total_in_words": _("The total in words, in the document’s language"),
    "total_in_words_en": _("The total in English words"),
    "total_in_words_zh": _("The total in Chinese words"),
    "cartons": _("Cartons of all lines"),
    "net": _("Net weight of all lines, kg"),
    "gross": _("Gross weight of all lines, kg"),
    "volume": _("Volume of all lines, m³"),
    "origin": _("Countries of origin of all lines"),
    "marks": _("Shipping marks"),
    "notes": _("Remarks"),
}
LINES: Mapping[str, Any] = {
    "line.at": _("1, 2, 3 …"),
    "line.number": _("Our item number"),
    "line.name": _("English name"),
    "line.name_zh": _("Chinese name"),
    "line.description": _("Description"),
    "line.goods": _("Names in the document’s language and the description, each on a line"),
    "line.hs": _("HS code"),
    "line.origin": _("Country of origin"),
    "line.quantity": _("Quantity"),
    "line.unit": _("Unit"),
    "line.price": _("Price of one"),
    "line.discount_percent": _("The line’s discount in per cent"),
    "line.discount": _("What it takes off, below nought"),
    "line.amount": _("Quantity × price less the line’s discount, rounded to the currency’s coin"),
    "line.per_carton": _("How many in a carton"),
    "line.cartons": _("Cartons of the line"),
    "line.carton_numbers": _("Which cartons: 1–20"),
    "line.measure": _("Size of a carton in cm: 40×30×25"),
    "line.net": _("Net weight of the line, kg"),
    "line.gross": _("Gross weight of the line, kg"),
    "line.volume": _("Volume of the line, m³"),
}
NAMES = frozenset(DOCUMENT) | frozenset(LINES)
# Where a paper says what is paid, it says all of it.
MONEY_SAID = ({"total"}, {"discount", "charges"})
# The same of a line: a formula can take the amount off, but from a per cent alone it may still be left out.
LINE_SAID = ({"line.discount"}, {"line.discount_percent", "line.amount"})
QUANTITY, WEIGHT, VOLUME, COUNT = "#,##0.####", "#,##0.00", "#,##0.000", "#,##0"
Value = dict[str, str]  # kind, value, shown, format


def values_of(content: dict[str, Any], *, mark: str = "") -> dict[str, Any]:
    """Everything that a template may ask of this document: its own values, and those of each line."""
    found = sums_of(content)
    currency, language = content["currency"], content["language"]
    terms, transport = content["terms"], content["terms"].get("transport", {})
    seller, buyer, bank = content["seller"], content["buyer"], content.get("bank") or {}
    coins = "#,##0" + ("." + "0" * digits(currency) if digits(currency) else "")
    is_priced = content["kind"] in PRICED
    locale = Locale("zh" if language == "zh" else "en")
    told = {
        "number": content["number"], "version": str(content["version"]) if content.get("version", 1) > 1 else "",
        "title": " ".join(said(TITLES[content["kind"]], language)), "mark": label(mark, language)[0] if mark else "",
        "reference": content.get("reference", ""), "from_number": content.get("from_number", ""), "currency": currency,
        "incoterm": content["incoterm"], "place": content["place"], "loading": blocks.place_of(content.get("loading", "")),
        "discharge": blocks.place_of(content.get("discharge", "")), "lc_number": terms.get("lc", {}).get("number", ""),
        "packing": terms.get("packing", ""), "insurance": terms.get("insurance", ""),
        "marks": terms.get("marks", ""), "notes": terms.get("notes", ""),
        "tolerance": f"{terms['tolerance']}%" if terms.get("tolerance") else "", "payment": _payment(content),
        "discount_percent": f"{plain(_decimal(terms.get('discount')), 2)}%" if found.discount else "",
        "charges_words": "\n".join(f"{one['words']} {one.get('amount', '')}" for one in terms.get("charges", [])),
    }  # fmt: skip
    told |= {key: str(transport.get(key, "")) for key in ("lead_time", "vessel", "bl_number", "container")}
    told |= {key: _allowed(transport.get(key, ""), language) for key in ("partial", "transhipment")}
    told |= {
        f"seller.{key.removeprefix('seller.')}": seller.get(key.removeprefix("seller."), "") for key in _of("seller.")
    }
    told |= {key: str(buyer.get(key.removeprefix("buyer."), "")) for key in _of("buyer.")}
    told |= {key: str(bank.get(key.removeprefix("bank."), "")) for key in _of("bank.")}
    country = buyer.get("country", "")
    told["buyer.country"] = str(locale.territories.get(country, country))
    origins = sorted({line.get("origin") or "CN" for line in content["lines"]})  # as the product's own papers say it
    told["origin"] = ("、" if language == "zh" else ", ").join(str(locale.territories.get(one, one)) for one in origins)
    words = (amounts_in_words.english(found.total, currency).upper(), amounts_in_words.chinese(found.total, currency))
    in_words = words if is_priced and found.total > 0 else ("", "")
    told |= {"total_in_words_en": in_words[0], "total_in_words_zh": in_words[1]}
    told["total_in_words"] = "\n".join(said(in_words, language)).strip()
    document: dict[str, Value] = {name: _text(value) for name, value in told.items()}
    days = {
        "date": content["date"], "valid_until": content.get("valid_until", ""),
        **{key: transport.get(key, "") for key in ("latest_shipment", "etd", "eta")},
    }  # fmt: skip
    document |= {name: _day(text, language) for name, text in days.items()}
    amounts = {"goods_total": found.goods, "discount": -found.discount, "charges": found.charges, "total": found.total}
    document |= {name: _number(value, coins, money(value, currency)) for name, value in amounts.items()}
    quantity, unit = _counted(content)
    document |= {"quantity": _number(quantity, QUANTITY, plain(quantity)), "unit": _text(unit)} | _loads(found.load)
    return {"document": document, "lines": [_line(content, found, at, coins) for at in range(len(content["lines"]))]}


def _of(kind: str) -> list[str]:
    return [name for name in DOCUMENT if name.startswith(kind)]


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value or 0))


def _payment(content: dict[str, Any]) -> str:
    parts = [
        said(payment.words(payment.Part.of(one)), content["language"]) for one in content["terms"].get("payment", [])
    ]
    return "\n".join(one for part in parts for one in part)


def _allowed(value: str, language: str) -> str:
    return " ".join(label(value, language)) if value in {"allowed", "not_allowed"} else ""


def _counted(content: dict[str, Any]) -> tuple[Decimal | None, str]:
    """The sum of quantities where every line has one and all are counted alike, and their unit."""
    counted = {line.get("unit", "") for line in content["lines"]}
    if len(counted) != 1 or not all(line.get("quantity") for line in content["lines"]):
        return None, ""
    numbers = [_decimal(line.get("quantity")) for line in content["lines"]]
    return sum(numbers, Decimal(0)), units.printed(counted.pop(), "zh" if content["language"] == "zh" else "en")


def _loads(load: Any) -> dict[str, Value]:
    cartons = None if load.cartons is None else Decimal(load.cartons)
    return {
        "cartons": _number(cartons, COUNT, plain(cartons, 0)),
        "net": _number(load.net, WEIGHT, plain(load.net, 2)),
        "gross": _number(load.gross, WEIGHT, plain(load.gross, 2)),
        "volume": _number(load.volume, VOLUME, plain(load.volume, 3)),
    }


def _line(content: dict[str, Any], found: Any, at: int, coins: str) -> dict[str, Value]:
    line, currency, language = content["lines"][at], content["currency"], content["language"]
    numbers = line_of(line, currency, day_of(content["date"]))
    amount, each, carton = found.amounts[at], numbers.carton.each, numbers.carton
    names = {"en": [line.get("name")], "zh": [line.get("name_zh") or line.get("name")]}
    goods = [*names.get(language, [line.get("name"), line.get("name_zh")]), line.get("description")]
    taken_off = -found.taken_off[at] if numbers.discount else None
    sides = [carton.length, carton.width, carton.height]
    origin, territories = line.get("origin", ""), Locale("zh" if language == "zh" else "en").territories
    told = {
        "number": line.get("number", ""), "name": line.get("name", ""), "name_zh": line.get("name_zh", ""),
        "description": line.get("description", ""), "goods": "\n".join(dict.fromkeys(one for one in goods if one)),
        "hs": line.get("hs", ""), "origin": str(territories.get(origin, origin)),
        "unit": units.printed(line.get("unit", ""), "zh" if language == "zh" else "en"),
        "carton_numbers": found.cartons[at].words, "discount_percent": percent(numbers.discount),
        "measure": "" if None in sides else "×".join(plain(one, 1) for one in sides),
    }  # fmt: skip
    places = 0 if numbers.price is None else -int(numbers.price.normalize().as_tuple().exponent)
    prices = "#,##0." + "0" * places if places > digits(currency) else coins
    figures = {
        "at": _number(Decimal(at + 1), COUNT, str(at + 1)),
        "quantity": _number(numbers.quantity, QUANTITY, plain(numbers.quantity)),
        "price": _number(numbers.price, prices, unit_price(numbers.price, currency)),
        "discount": _number(taken_off, coins, money(taken_off, currency)),
        "amount": _number(amount, coins, money(amount, currency)),
        "per_carton": _number(each, QUANTITY, plain(each)),
    }
    every = {name: _text(value) for name, value in told.items()} | figures | _loads(found.loads[at])
    return {f"{LINE}{name}": value for name, value in every.items()}


def _text(text: str) -> Value:
    return {"kind": "text", "value": text, "shown": text, "format": ""}


def _number(value: Decimal | None, form: str, shown: str) -> Value:
    if value is None:
        return _text("")
    return {"kind": "number", "value": f"{value:f}", "shown": shown, "format": form}


def _day(text: str, language: str) -> Value:
    if not text:
        return _text("")
    return {"kind": "day", "value": text, "shown": shown_day(text, language), "format": ""}


def lacks_money(used: set[str], content: dict[str, Any]) -> bool:
    """Would a sum of the lines be taken for what is paid, although there is a discount or a charge?"""
    if content["kind"] not in PRICED or any(said_so <= used for said_so in MONEY_SAID):
        return False
    found = sums_of(content)
    return found.total != found.goods and bool(used & {"goods_total", "line.amount", "line.price"})


def lacks_line_discount(used: set[str], content: dict[str, Any]) -> bool:
    """Would a line's price be read, or multiplied by a formula, without what is taken off it?"""
    is_said = "line.price" not in used or any(said_so <= used for said_so in LINE_SAID)
    return content["kind"] in PRICED and not is_said and any(line.get("discount") for line in content["lines"])
