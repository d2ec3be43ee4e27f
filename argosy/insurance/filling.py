"""What an order can be filled in with: what is known of the buyer, of the trade so far and of the shipment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from babel.core import get_global
from django.db.models import Sum
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.deals import document_queries
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.papers.payment import Part
from argosy.insurance.models import InsurancePolicy
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.platform.typing_numbers import typed_amount
from argosy.settlement.claims import claims
from argosy.settlement.lots import WAITS_FOR, date_of, days_of, due_on
from argosy.settlement.models import Due
from argosy.shipments.carrying import Carried, carried, is_invoiced, ships_of
from argosy.shipments.models import Shipment

HISTORY = ("order", "contract", "proforma", "invoice")
ON_CREDIT = ("oa", "da", "dp", "lc")
AFTER_SHIPMENT = WAITS_FOR.keys() - {"before_shipment"}


@cache
def _threes() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    return {two[0]: three for three, two in aliases.items() if len(three) == 3 and three.isalpha() and len(two) == 1}


def three_letters(country: str) -> str:
    """The three letters of ISO 3166-1 for its two."""
    return _threes().get(country, "")


def ours(policy: InsurancePolicy | None, who: str) -> dict[str, str]:
    """Who applies, under which policy."""
    return {
        "policyNo": policy.number if policy else "",
        "clientNo": policy.client if policy else "",
        "applicant": who,
        "employeeName": who,
    }


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def buyer(customer: Customer) -> dict[str, str]:
    """Who the buyer is."""
    names = [customer.name, *customer.other_names]
    person = customer.contacts.order_by("-is_main", "created_at").first()
    places = [*(" ".join(str(one.get("text", "")).split()) for one in customer.addresses or []), customer.city]
    return {
        "corpBuyerNo": str(customer.number),
        # what asks for English stays empty where only Chinese is known: the insurer sends it back otherwise
        "engName": next((one for one in names if not _is_chinese(one)), ""),
        "chnName": next((one for one in names if _is_chinese(one)), ""),
        "engAddress": next((one for one in places if one and not _is_chinese(one)), ""),
        "countryCode": three_letters(customer.country),
        "tel": str(customer.phone or (person.phone if person else "")),
        "eMail": str(person.email) if person else "",
        "webAddress": customer.website,
        "payerName": customer.name,
    }


def trade(customer: Customer, currency: str) -> dict[str, str]:
    """What was traded so far and how it was paid, as far as the documents here say it."""
    today = timezone.localdate()
    issued = Document.objects.filter(
        customer=customer, kind__in=HISTORY, state__in=[DocumentState.ISSUED, DocumentState.ACCEPTED]
    )
    first = issued.order_by("date").values_list("date", flat=True).first()
    dues = Due.objects.filter(customer=customer, currency=currency)
    year = dues.filter(document__date__gte=today - timedelta(days=365)).values("method")
    last = {row["method"]: from_minor(row["sum"], currency) for row in year.annotate(sum=Sum("amount_minor"))}
    late = [one for one in dues.open() if one.due_on and one.due_on < today]
    single = max((one.total for one in issued.filter(currency=currency)), default=Decimal(0))
    return {
        "ifHistTrade": "1" if first else "0",
        "earlyTradeYear": str(first.year) if first else "",
        **{f"lastTradeSum{one.upper()}": typed_amount(last.get(one), currency) for one in ON_CREDIT},
        "topSingleMoney": typed_amount(single or None, currency),
        "oweFlag": "1" if late else "0",
        "oweSum": typed_amount(sum((one.left for one in late), Decimal(0)) or None, currency),
        "oweDateNum": str(max(((today - one.due_on).days for one in late), default=0) or ""),
        "orderSum": typed_amount(sum((one.left for one in dues.open()), Decimal(0)) or None, currency),
        "issamewithcontract": "1",
    }


def goods(content: dict[str, Any]) -> dict[str, str]:
    """What is sold, by its first line."""
    lines = content["lines"] or [{}]
    names = [str(one.get("name") or one.get("name_zh") or "") for one in lines]
    code = "".join(c for c in str(lines[0].get("hs", "")) if c.isdigit())[:10]
    return {"goodsName": ", ".join(dict.fromkeys(one for one in names if one))[:200], "goodsCode": code, "code10": code}


def credit(content: dict[str, Any]) -> dict[str, str]:
    """The part of the payment that the buyer owes after shipment, and the letter of credit."""
    parts = [Part.of(one) for one in content["terms"].get("payment", [])]
    later = next((one for one in parts if one.method in ON_CREDIT), None)
    letter = content["terms"].get("lc", {})
    # who pays by T/T some days after the goods left owes it as long
    waited = later or next((one for one in reversed(parts) if one.event in AFTER_SHIPMENT), None)
    days = str(waited.days) if waited else "0"
    return {
        "contractPayMode": later.method.upper() if later and later.method != "lc" else "",
        "payMode": later.method.upper() if later else "TT",
        "payTerm": days,
        "payTermApply": days if later else "",
        "lcno": str(letter.get("number", "")),
        "lcSum": str(letter.get("amount", "")),
        "lastLadeDate": str(letter.get("latest_shipment", "")),
        "openBankEngName": str(letter.get("bank", "")),
    }


def _paid_by(chain: UUID, ship: Shipment | None, shipped: str) -> date | None:
    """When the last part of what is owed falls due, counted from the days of this ship."""
    found = []
    for claim in claims(chain):
        days = days_of(claim, [ship] if ship is not None else [])
        if ship is not None:
            days = replace(days, shipped=date_of(shipped), arrived=ship.arrived_on or ship.eta)
        found += [day for part in claim.parts if (day := due_on(part, days)) is not None]
    return max(found, default=None)


def _all(paper: Document) -> Carried:
    return Carried(paper, shown_content(paper), is_all=True)


def shipment(actor: Actor, document: Document, ship: Shipment | None) -> dict[str, str]:
    """What was shipped, by its paper: all of it, or what this one of several shipments carries."""
    goes = carried(document, ship) if ship is not None else _all(document_queries.invoice_of(actor, document))
    paper, content = goes.paper, goes.content
    # the papers name the first ship alone
    is_first = ship is None or ships_of(paper)[:1] in ([], [ship])
    transport = document_queries.transport(actor, paper) if is_first else {}
    issued = Document.objects.filter(chain=document.chain, state__in=document_queries.VALID_STATES)
    chain = {one.kind: one.number for one in issued.order_by("made_at")}
    day = (ship.departed_on or ship.etd) if ship else None
    shipped = day.isoformat() if day else transport.get("etd", "")
    after = _paid_by(document.chain, ship, shipped)
    is_invoice = paper.kind == DocumentKind.INVOICE
    worth = typed_amount(goes.worth, content["currency"])
    return {
        "invoiceNo": paper.number if is_invoice or not is_invoiced(paper) else "",
        "invoiceSum": typed_amount(paper.total, paper.currency) if is_invoice else worth,
        "insureSum": worth,
        "moneyId": content["currency"],
        "transportDate": shipped,
        "expectdate": after.isoformat() if after else "",
        "contractNo": chain.get("contract", ""),
        "orderNo": chain.get("order", ""),
        "transportBillNo": (ship.bl_number if ship else "") or transport.get("bl_number", ""),
        "trafficCode": "",
        **goods(content),
        **credit(content),
    }
