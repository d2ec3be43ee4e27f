"""The fields of the three orders under the names that Sinosure's electronic interface gives them.

BuyerCodeApply, NoLcQuotaApply, LcQuotaApply and ShipmentApply of its EDI; what is filled in here can be typed or read
into the insurer's system without being renamed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

YES_NO = (("", ""), ("1", _("yes")), ("0", _("no")))
PAY_MODES = (("", ""), ("OA", "O/A"), ("DA", "D/A"), ("DP", "D/P"))


@dataclass(frozen=True, slots=True)
class InsurersField:
    """One field: the insurer's name for it, ours, and what it takes."""

    name: str
    label: Any
    kind: str = "text"  # text, number, money, date, choice, long
    is_needed: bool = False
    length: int = 100
    choices: tuple[tuple[str, Any], ...] = field(default=())


def _yes_no(name: str, label: Any) -> InsurersField:
    return InsurersField(name, label, "choice", choices=YES_NO)


OURS = (
    InsurersField("policyNo", _("Policy number"), is_needed=True, length=40),
    InsurersField("clientNo", _("Our number at the insurer"), length=40),
    InsurersField("applicant", _("Who applies"), is_needed=True, length=80),
)
BUYER = (
    InsurersField("sinosureBuyerNo", _("Buyer’s number at the insurer"), length=40),
    InsurersField("corpBuyerNo", _("Our number of the buyer"), length=40),
    InsurersField("engName", _("Buyer’s English name"), is_needed=True, length=200),
    InsurersField("chnName", _("Buyer’s Chinese name"), length=200),
    InsurersField("engAddress", _("Buyer’s address"), is_needed=True, length=300),
    InsurersField("countryCode", _("Country, three letters"), is_needed=True, length=3),
    InsurersField("regNo", _("Registration number"), length=60),
    InsurersField("tel", _("Telephone"), length=60),
    InsurersField("fax", _("Fax"), length=60),
    InsurersField("eMail", _("E-mail"), length=254),
    InsurersField("webAddress", _("Website"), length=200),
)
TRADE = (
    InsurersField("goodsCode", _("HS code"), length=10),
    InsurersField("goodsName", _("Goods"), is_needed=True, length=200),
    _yes_no("ifHistTrade", _("Traded with them before")),
    InsurersField("earlyTradeYear", _("First year of trade"), "number", length=4),
    InsurersField("lastTradeSumLC", _("Last year’s trade by L/C"), "money"),
    InsurersField("lastTradeSumDP", _("Last year’s trade by D/P"), "money"),
    InsurersField("lastTradeSumDA", _("Last year’s trade by D/A"), "money"),
    InsurersField("lastTradeSumOA", _("Last year’s trade by O/A"), "money"),
    InsurersField("topSingleMoney", _("Largest single order"), "money"),
    _yes_no("oweFlag", _("Do they owe overdue amounts")),
    InsurersField("oweSum", _("Overdue amount"), "money"),
    InsurersField("oweDateNum", _("Days overdue"), "number"),
    InsurersField("buyerPayBehave", _("How they have paid so far"), "long", length=500),
    _yes_no("ifhavetradefinancing", _("Trade is financed")),
    _yes_no("ifhaverelation", _("Related to the buyer")),
    InsurersField("relationdetail", _("How related"), length=200),
    _yes_no("issamewithcontract", _("Buyer is the party to the contract")),
    InsurersField("reason", _("If not, why"), length=200),
)
LIMIT = (
    InsurersField("contractPayMode", _("How they pay"), "choice", is_needed=True, choices=PAY_MODES),
    InsurersField("payTermApply", _("Payment term in days"), "number", is_needed=True),
    InsurersField("quotaSumApply", _("Limit asked for"), "money", is_needed=True),
    InsurersField("orderSum", _("Orders in hand"), "money"),
)
CREDIT = (
    InsurersField("openBankSwift", _("SWIFT of the issuing bank"), is_needed=True, length=11),
    InsurersField("openBankEngName", _("Issuing bank"), length=200),
    InsurersField("openBankCountryCode", _("Bank’s country, three letters"), length=3),
    InsurersField("lcno", _("L/C number"), length=60),
    InsurersField("lcSum", _("Amount of the L/C"), "money", is_needed=True),
    InsurersField("payTermApply", _("Payment term in days"), "number", is_needed=True),
    InsurersField("quotaSumApply", _("Limit asked for"), "money", is_needed=True),
    InsurersField("lastLadeDate", _("Latest shipment"), "date", is_needed=True),
    _yes_no("ifRepeat", _("Revolving limit")),
)
SHIPPED = (
    InsurersField("buyerNo", _("Buyer’s number at the insurer"), length=40),
    InsurersField("payerName", _("Buyer"), is_needed=True, length=200),
    InsurersField("invoiceNo", _("Invoice number"), is_needed=True, length=40),
    InsurersField("invoiceSum", _("Invoice amount"), "money", is_needed=True),
    InsurersField("insureSum", _("Amount to insure"), "money", is_needed=True),
    InsurersField("moneyId", _("Currency"), is_needed=True, length=3),
    InsurersField("payMode", _("How they pay"), is_needed=True, length=12),
    InsurersField("payTerm", _("Payment term in days"), "number", is_needed=True),
    InsurersField("transportDate", _("Shipped on"), "date", is_needed=True),
    InsurersField("expectdate", _("Payment expected on"), "date"),
    InsurersField("code10", _("HS code"), is_needed=True, length=10),
    InsurersField("goodsName", _("Goods"), is_needed=True, length=200),
    InsurersField("contractNo", _("Contract number"), length=40),
    InsurersField("orderNo", _("Order number"), length=40),
    InsurersField("customsBillNo", _("Customs declaration number"), length=40),
    InsurersField("transportBillNo", _("Number of the transport document"), length=40),
    InsurersField("trafficCode", _("Mode of transport"), length=20),
    InsurersField("lcno", _("L/C number"), length=60),
    InsurersField("bankSwift", _("SWIFT of the issuing bank"), length=11),
    _yes_no("ifFinancing", _("Trade is financed")),
    InsurersField("employeeName", _("Who declares"), is_needed=True, length=80),
    InsurersField("remark", _("Remarks"), "long", length=500),
)
# The insurer's name of the whole order, what we call its parts, and their fields.
AROUND = ((_("Buyer"), BUYER), (_("Trade so far"), TRADE), (_("Us"), OURS))
FORMS: dict[str, tuple[str, tuple[tuple[Any, tuple[InsurersField, ...]], ...]]] = {
    "limit_open": ("NoLcQuotaApply", ((_("Limit"), LIMIT), *AROUND)),
    "limit_lc": ("LcQuotaApply", ((_("Letter of credit"), CREDIT), *AROUND)),
    "shipment": ("ShipmentApply", ((_("Shipment"), SHIPPED), (_("Us"), OURS[:2]))),
}
# Which of them say something about a person: these are what the sharing register lets go.
PERSONAL = ("applicant", "employeeName", "tel", "fax", "eMail")
AMOUNT = {"limit_open": "quotaSumApply", "limit_lc": "quotaSumApply", "shipment": "insureSum"}


def fields_of(kind: str) -> list[InsurersField]:
    """All fields of an order, in order."""
    return [one for _title, fields in FORMS[kind][1] for one in fields]
