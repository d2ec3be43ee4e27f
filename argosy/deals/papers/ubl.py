"""A document as UBL 2.3 (OASIS standard of June 2021): Quotation, Order, Invoice; a proforma is an invoice of type 325.

The order of elements is that of the schemas UBL-Quotation-2.3, UBL-Order-2.3 and UBL-Invoice-2.3; codes are UNCL1001
(kinds of invoices), UNCL4461 (means of payment), UN/ECE Recommendation 20 (units), ISO 3166-1 and ISO 4217.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from argosy.catalogue import units
from argosy.deals.papers import payment
from argosy.deals.papers.blocks import place_of
from argosy.deals.papers.figures import day_of, sums_of
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.sums import HUNDRED, Sums, charged
from argosy.platform.typing_numbers import typed

Data = dict[str, Any]
BASE = "urn:oasis:names:specification:ubl:schema:xsd:"
CBC, CAC = f"{BASE}CommonBasicComponents-2", f"{BASE}CommonAggregateComponents-2"
PROFORMA, COMMERCIAL = "325", "380"  # UNCL1001
CREDIT_TRANSFER, LETTER_OF_CREDIT = "30", "71"  # UNCL4461: credit transfer; irrevocable documentary credit
TAX_SCHEME = "VAT"


@dataclass(frozen=True, slots=True)
class Form:
    """What one kind of document is called in UBL."""

    root: str
    line: str
    total: str
    seller: str
    buyer: str


FORMS = {
    "quotation": Form("Quotation", "QuotationLine", "QuotedMonetaryTotal", "SellerSupplierParty", "BuyerCustomerParty"),
    "order": Form("Order", "OrderLine", "AnticipatedMonetaryTotal", "SellerSupplierParty", "BuyerCustomerParty"),
    "invoice": Form(
        "Invoice", "InvoiceLine", "LegalMonetaryTotal", "AccountingSupplierParty", "AccountingCustomerParty"
    ),
}
FORM_OF = {
    "quotation": "quotation",
    "order": "order",
    "contract": "order",
    "purchase": "order",
    "proforma": "invoice",
    "invoice": "invoice",
}


def is_known(kind: str) -> bool:
    """Is there a UBL document for this kind of ours?"""
    return kind in FORM_OF


def as_ubl(content: Data) -> bytes:
    """The document as XML."""
    return Writer(content).written()


class Writer:
    """One document on its way into XML."""

    def __init__(self, content: Data) -> None:
        self.content, self.currency = content, content["currency"]
        self.form = FORMS[FORM_OF[content["kind"]]]
        self.sums: Sums = sums_of(content)
        self.root = ET.Element(f"{{{BASE}{self.form.root}-2}}{self.form.root}")

    def written(self) -> bytes:
        """The whole."""
        self._head()
        we_sell = self.content["kind"] != "purchase"
        sells, buys = (self._ours, self._theirs) if we_sell else (self._theirs, self._ours)
        parties = [(self.form.seller, sells), (self.form.buyer, buys)]
        for name, fill in reversed(parties) if self.form.root == "Order" else parties:
            fill(_in(_in(self.root, name), "Party"))
        self._delivery()
        self._payment()
        self._charges()
        self._rate()
        self._total(_in(self.root, self.form.total))
        for at, line in enumerate(self.content["lines"]):
            self._line(at, line)
        ET.register_namespace("", f"{BASE}{self.form.root}-2")
        ET.register_namespace("cac", CAC)
        ET.register_namespace("cbc", CBC)
        return bytes(ET.tostring(self.root, encoding="utf-8", xml_declaration=True))

    def _head(self) -> None:
        content, is_quotation = self.content, self.form.root == "Quotation"
        _put(self.root, "UBLVersionID", "2.3")
        _put(self.root, "ID", content["number"])
        _put(self.root, "IssueDate", content["date"])
        if self.form.root == "Invoice":
            _put(self.root, "InvoiceTypeCode", PROFORMA if content["kind"] == "proforma" else COMMERCIAL)
        if content["terms"].get("notes"):
            _put(self.root, "Note", content["terms"]["notes"])
        _put(self.root, "PricingCurrencyCode" if is_quotation else "DocumentCurrencyCode", self.currency)
        if self.form.root == "Order" and content.get("reference"):
            _put(self.root, "CustomerReference", content["reference"])
        _put(self.root, "LineCountNumeric", str(len(content["lines"])))
        if self.form.root == "Invoice" and content.get("reference"):
            _put(self.root, "BuyerReference", content["reference"])
        if content.get("valid_until") and self.form.root != "Invoice":
            _put(_in(self.root, "ValidityPeriod"), "EndDate", content["valid_until"])
        # a supplier never saw what we sold: our order to it names none of our papers
        if content.get("from_number") and content["kind"] != "purchase":
            self._before()

    def _before(self) -> None:
        name = {"Invoice": "OrderReference", "Order": "QuotationDocumentReference"}.get(self.form.root)
        if name:
            _put(_in(self.root, name), "ID", self.content["from_number"])

    def _ours(self, party: ET.Element) -> None:
        ours = self.content["seller"]
        if ours.get("website"):
            _put(party, "WebsiteURI", ours["website"])
        _put(_in(party, "PartyName"), "Name", ours.get("name") or ours.get("name_zh") or "-")
        _address(party, ours.get("address") or ours.get("address_zh", ""), "CN")
        _tax(party, ours.get("tax_id", ""))
        _contact(party, "", ours.get("phone", ""), ours.get("email", ""))

    def _theirs(self, party: ET.Element) -> None:
        theirs = self.content["buyer"]
        _put(_in(party, "PartyName"), "Name", theirs.get("name") or "-")
        _address(party, theirs.get("address", ""), theirs.get("country", ""))
        _tax(party, theirs.get("tax_id", ""))
        _contact(party, theirs.get("contact", ""), theirs.get("phone", ""), theirs.get("email", ""))

    def _delivery(self) -> None:
        content, transport = self.content, self.content["terms"].get("transport", {})
        if transport.get("latest_shipment"):
            _put(_in(self.root, "Delivery"), "LatestDeliveryDate", transport["latest_shipment"])
        if content["incoterm"]:
            terms = _in(self.root, "DeliveryTerms")
            _put(terms, "ID", content["incoterm"])
            _put(terms, "SpecialTerms", "Incoterms 2020")
            place = content["place"] or place_of(content.get("discharge", ""))
            if place:
                _put(_in(terms, "DeliveryLocation"), "Description", place)

    def _payment(self) -> None:
        bank, parts = self.content.get("bank") or {}, self.content["terms"].get("payment", [])
        by_credit = any(one.get("method") == "lc" for one in parts)
        if bank or parts:
            means = _in(self.root, "PaymentMeans")
            _put(means, "PaymentMeansCode", LETTER_OF_CREDIT if by_credit else CREDIT_TRANSFER)
            if bank.get("account"):
                account = _in(means, "PayeeFinancialAccount")
                _put(account, "ID", bank["account"])
                _put(account, "Name", bank.get("beneficiary") or "-")
                branch = _in(account, "FinancialInstitutionBranch")
                _put(branch, "ID", bank.get("swift") or "-")
                _put(branch, "Name", bank.get("bank") or "-")
        if self.form.root == "Quotation":  # the schema of quotations has no terms of payment
            return
        for one in parts:
            part = payment.Part.of(one)
            terms = _in(self.root, "PaymentTerms")
            _put(terms, "Note", payment.words(part)[0])
            _put(terms, "PaymentPercent", part.percent)

    def _charges(self) -> None:
        if self.sums.discount:
            self._charge("Discount", -self.sums.discount)
        for words, amount in charged(self.content["terms"], self.currency):
            self._charge(words, amount)

    def _charge(self, words: str, amount: Decimal) -> None:
        found = _in(self.root, "AllowanceCharge")
        _put(found, "ChargeIndicator", "true" if amount > 0 else "false")
        _put(found, "AllowanceChargeReason", words)
        self._amount(found, "Amount", abs(amount))

    def _rate(self) -> None:
        kept = self.content.get("rate", {})
        if self.form.root == "Quotation" or not kept.get("source"):
            return
        rate = _in(self.root, "PricingExchangeRate")
        _put(rate, "SourceCurrencyCode", self.currency)
        _put(rate, "TargetCurrencyCode", kept["currency"])
        _put(rate, "ExchangeMarketID", kept["source"])
        _put(rate, "CalculationRate", kept["rate"])
        _put(rate, "MathematicOperatorCode", "multiply")
        _put(rate, "Date", kept["date"])

    def _total(self, total: ET.Element) -> None:
        found = self.sums
        charges = [amount for _words, amount in charged(self.content["terms"], self.currency)]
        allowed = found.discount - sum((one for one in charges if one < 0), Decimal(0))
        added = sum((one for one in charges if one > 0), Decimal(0))
        self._amount(total, "LineExtensionAmount", found.goods)
        if allowed:
            self._amount(total, "AllowanceTotalAmount", allowed)
        if added:
            self._amount(total, "ChargeTotalAmount", added)
        self._amount(total, "PayableAmount", found.total)

    def _line(self, at: int, line: Data) -> None:
        numbers = line_of(line, self.currency, day_of(self.content["date"]))
        row = _in(self.root, self.form.line)
        is_invoice = self.form.root == "Invoice"
        if self.form.root == "Quotation":
            _put(row, "ID", str(at + 1))
        item_row = row if is_invoice else _in(row, "LineItem")
        _put(item_row, "ID", str(at + 1))
        quantity = _put(item_row, "InvoicedQuantity" if is_invoice else "Quantity", typed(numbers.quantity) or "0")
        quantity.set("unitCode", units.code(line.get("unit", "")))
        self._amount(item_row, "LineExtensionAmount", self.sums.amounts[at] or Decimal(0))
        if numbers.discount:
            self._line_discount(item_row, at, numbers.discount)
        # a price stands before the item in an order's line and after it in an invoice's
        for fill in (self._item, self._price) if is_invoice else (self._price, self._item):
            fill(item_row, line, numbers.price)

    def _line_discount(self, row: ET.Element, at: int, percent: Decimal) -> None:
        taken_off = self.sums.taken_off[at]
        found = _in(row, "AllowanceCharge")
        _put(found, "ChargeIndicator", "false")
        _put(found, "AllowanceChargeReason", "Discount")
        # by which the base amount is multiplied, says the standard: a part of one, not per cent
        _put(found, "MultiplierFactorNumeric", typed(percent / HUNDRED))
        self._amount(found, "Amount", taken_off)
        self._amount(found, "BaseAmount", (self.sums.amounts[at] or Decimal(0)) + taken_off)

    def _price(self, row: ET.Element, _line: Data, price: Decimal | None) -> None:
        self._amount(_in(row, "Price"), "PriceAmount", price or Decimal(0))

    def _item(self, row: ET.Element, line: Data, _price: Decimal | None) -> None:
        item = _in(row, "Item")
        for words in dict.fromkeys((line.get("description", ""), line.get("name_zh", ""))):
            if words:
                _put(item, "Description", words)
        _put(item, "Name", line.get("name") or line.get("name_zh") or line.get("number") or "-")
        if line.get("number"):
            _put(_in(item, "SellersItemIdentification"), "ID", line["number"])
        if line.get("origin"):
            _put(_in(item, "OriginCountry"), "IdentificationCode", line["origin"])
        if line.get("hs"):
            code = _put(_in(item, "CommodityClassification"), "ItemClassificationCode", line["hs"])
            code.set("listID", "HS")

    def _amount(self, parent: ET.Element, name: str, amount: Decimal) -> None:
        _put(parent, name, f"{amount:f}").set("currencyID", self.currency)


def _in(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{CAC}}}{name}")


def _put(parent: ET.Element, name: str, text: str) -> ET.Element:
    found = ET.SubElement(parent, f"{{{CBC}}}{name}")
    # what XML 1.0 cannot hold is left out
    found.text = "".join(c for c in str(text) if c in "\t\n\r" or " " <= c <= "\ud7ff" or c >= "\ue000")
    return found


def _address(party: ET.Element, lines: str, country: str) -> None:
    if not (lines.strip() or country):
        return
    address = _in(party, "PostalAddress")
    for line in lines.splitlines():
        if line.strip():
            _put(_in(address, "AddressLine"), "Line", line.strip())
    if country:
        _put(_in(address, "Country"), "IdentificationCode", country)


def _tax(party: ET.Element, number: str) -> None:
    if number:
        scheme = _in(party, "PartyTaxScheme")
        _put(scheme, "CompanyID", number)
        _put(_in(scheme, "TaxScheme"), "ID", TAX_SCHEME)


def _contact(party: ET.Element, name: str, phone: str, email: str) -> None:
    if not (name or phone or email):
        return
    contact = _in(party, "Contact")
    for key, value in (("Name", name), ("Telephone", phone), ("ElectronicMail", email)):
        if value:
            _put(contact, key, value)
