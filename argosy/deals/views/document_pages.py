"""The page of one document: the sheet that is typed into, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.audit.record import looked
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.deals import change_words, exchange, moved_goods, purchasing
from argosy.deals import document_queries as queries
from argosy.deals.actions import documents
from argosy.deals.actions.document_lines import of_product
from argosy.deals.actions.workbooks import workbooks_for
from argosy.deals.contents import FIELDS, NUMBERS, for_buyers, shown_content
from argosy.deals.document_forms import DocumentForm
from argosy.deals.document_words import SOLD
from argosy.deals.list_prices import ListPrices
from argosy.deals.meanwhile import who_changed
from argosy.deals.models import ApprovalRequest, ApprovalState, BankAccount, Document, DocumentKind
from argosy.deals.papers import payment, ports, sums
from argosy.deals.papers.comparing import Change, changes
from argosy.deals.papers.figures import day_of
from argosy.deals.papers.reading_lines import line_of
from argosy.deals.papers.ubl import is_known
from argosy.deals.papers.wording import EVENTS, METHODS
from argosy.deals.permissions import Permission
from argosy.deals.sheet_forms import lines, quantity_of, rows
from argosy.deals.views.document_sharing import links
from argosy.deals.views.documents import beside, decorated, document_of, seen_at
from argosy.mail.permissions import Permission as Mail
from argosy.platform.http.forms import refused
from argosy.platform.http.request import Request
from argosy.platform.money import digits
from argosy.platform.typing_numbers import typed, typed_amount

SPARE_LINES = 2
# What usually follows on what, and is offered first.
NEXT = {
    "quotation": "proforma",
    "proforma": "order",
    "contract": "order",
    "order": "invoice",
    "invoice": "packing_list",
}
LINE_COLUMNS = (
    "number", "name", "name_zh", "quantity", "unit", "price", "discount", "cost", "cost_currency", "carton_numbers",
    "each", "length", "width", "height", "net", "gross", "hs", "origin",
)  # fmt: skip


@require_safe
def document(request: Request, document_id: UUID) -> HttpResponse:
    """The document as a sheet, its chain, its versions, what it comes to."""
    found = document_of(request, document_id)
    looked(request.actor, found, found.owner_id)
    return render(request, "documents/document.html", page(request, found))


def page(request: Request, document: Document) -> dict[str, Any]:
    """What the page shows."""
    terms = document.terms or {}
    banks = list(BankAccount.objects.filter(closed_at__isnull=True).order_by("label"))
    with_costs = request.actor.may(Catalogue.SEE_COSTS)
    may_edit = request.actor.may(Permission.EDIT_DOCUMENTS) and request.actor.reach.covers(document.owner_id)
    is_open = document.is_open and may_edit
    found = came_to(request, document)
    with_cartons = document.kind == DocumentKind.PACKING_LIST
    hidden: tuple[str, ...] = () if with_costs else ("cost", "cost_currency")
    hidden += () if with_cartons else ("carton_numbers",)
    return (
        {
            "document": decorated(document),
            "form": DocumentForm.of(document, banks),
            "lines": [line | {"cartons": its} for line, its in zip(_lines(document), found["cartons"], strict=True)],
            "columns": " ".join(f"l_{name}" for name in LINE_COLUMNS if name not in hidden),
            "spare": range(SPARE_LINES) if is_open else (),
            "payments": [*(_payment(one) for one in terms.get("payment", [])), *([{"days": ""}] if is_open else ())],
            "charges": [*_charges(document), *([{}] if is_open else ())],
            "methods": [(key, _of_two(key, METHODS)) for key in METHODS],
            "events": [(key, _of_two(key, EVENTS).replace("{days}", "…")) for key in EVENTS],
            "chain": [decorated(one) for one in queries.chain(request.actor, document)],
            "next_kind": NEXT.get(document.kind, ""),
            "next_kinds": [(key, name) for key, name in SOLD.items() if key != document.kind],
            "can_be_bought": with_costs and may_edit and document.kind in purchasing.BOUGHT,
            "moves_goods": moved_goods.moves_goods(document),
            "versions": _versions(document, with_costs=with_costs),
            "has_ubl": is_known(document.kind),
            "workbooks": workbooks_for(document),
            "may_mail": request.actor.may(Mail.SEND_MAIL),
            "with_costs": with_costs,
            "with_cartons": with_cartons,
            "may_edit": may_edit,
            "is_open": is_open,
            "settled": _settled(document) if document.is_open else None,
            "currencies": sorted({"USD", "CNY", "EUR", document.currency}),
        }
        | found
        | links(document, may_edit=may_edit)
    )


def _settled(document: Document) -> dict[str, Any] | None:
    """What came of asking whether this draft may be issued; who refused it said why."""
    asked = ApprovalRequest.objects.to_issue(document).order_by("settled_at").last()
    if asked is None or asked.state not in {ApprovalState.APPROVED, ApprovalState.REFUSED}:
        return None
    refused = asked.steps.filter(is_yes=False).select_related("answered_by__user").first()
    return {"is_approved": asked.state == ApprovalState.APPROVED, "refused": refused}


def _lines(document: Document) -> list[dict[str, Any]]:
    """The lines as one types them; where none has a price, the nearest that is listed is hinted at."""
    rows = list(document.lines.order_by("position").values(*FIELDS, "listed"))
    asked = {row["listed"] for row in rows if row["listed"] and row["price"] is None}
    listed = ListPrices.of(document, asked)
    return [
        _shown(row, document.currency)
        | {"hint": listed.hint(product, row["quantity"]) if product in asked and row["price"] is None else ""}
        for row in rows
        for product in [row.pop("listed")]
    ]


def _of_two(key: str, words: dict[str, tuple[str, str]]) -> str:
    # these words are the documents' own; the page shows them in the reader's language
    return words[key][1 if (get_language() or "").startswith("zh") else 0]


def _charges(document: Document) -> list[dict[str, Any]]:
    kept = (document.terms or {}).get("charges", [])
    return [one | {"amount": typed_amount(Decimal(one["amount"]), document.currency)} for one in kept]


def _payment(kept: dict[str, Any]) -> dict[str, Any]:
    return kept | {"days": kept.get("days") or ""}


def _shown(row: dict[str, Any], currency: str) -> dict[str, Any]:
    """A line as one types it: amounts with the decimals of their currency, other numbers without idle noughts."""
    plain = {name: typed(value) if name in NUMBERS else value for name, value in row.items()}
    cost = typed_amount(row["cost"], row["cost_currency"] or currency)
    return plain | {"price": typed_amount(row["price"], currency), "cost": cost}


def _versions(document: Document, *, with_costs: bool) -> list[Any]:
    """Every issued version with what it changed; costs for those alone who may see them."""
    kept: list[Any] = list(document.versions.select_related("issued_by__user").order_by("version"))
    before = None
    for one in kept:
        content = one.content if with_costs else for_buyers(one.content)
        one.changes = _told(changes(before, content)) if before is not None else []
        before = content
    return list(reversed(kept))


def _told(found: Iterable[Change]) -> list[dict[str, Any]]:
    return [
        {"where": change_words.path(one.where)}
        | {name: change_words.value(one.where, kept) for name, kept in (("before", one.before), ("after", one.after))}
        for one in found
        if one.where not in change_words.UNSAID
    ]


def came_to(request: Request, document: Document) -> dict[str, Any]:
    """Totals, volume, containers, and for who may see it what is left for us."""
    content = shown_content(document)
    rate = cache(exchange.rate)
    rows = [line_of(one, content["currency"], day_of(content["date"]), rate) for one in content["lines"]]
    found = sums.sums(rows, content["terms"], content["currency"])
    margin = None
    if request.actor.may(Catalogue.SEE_COSTS):
        margin = sums.margin(rows, content["terms"], found, content["currency"], content["incoterm"])
    parts = [payment.Part.of(one) for one in content["terms"].get("payment", [])]
    own = None
    if document.rate is not None and document.rate_currency != document.currency:
        own = sums.coin(found.total * document.rate, document.rate_currency)
    return {
        "document": decorated(document),
        "sums": found,
        "cartons": [one.words for one in found.cartons],
        "digits": digits(content["currency"]),
        "places": f"{digits(content['currency'])}g",
        "margin": margin,
        "lacks_freight": sums.lacks_freight(content["terms"], content["incoterm"]),
        "own_total": own,
        "rate_words": typed(document.rate),
        "rate_source": _("your own") if document.rate_source == exchange.OWN else document.rate_source,
        "rate_age": _age(document),
        "payment_is_whole": not parts or payment.whole(parts),
        "ports": [one for one in (ports.port(content["loading"]), ports.port(content["discharge"])) if one],
    }


def _age(document: Document) -> int:
    """By how many days the rate is too old; one that was set, or that stays with the chain, is meant to be as it is."""
    days = exchange.age(document.rate_date, document.date)
    before = document.made_from if days and document.kind != DocumentKind.PURCHASE else None
    is_kept = before is not None and (before.rate, before.rate_date) == (document.rate, document.rate_date)
    return 0 if is_kept or document.rate_source == exchange.OWN else days


@require_POST
def change_document(request: Request, document_id: UUID) -> HttpResponse:
    """What stands in the sheet is kept; the answer is what it comes to."""
    found = document_of(request, document_id)
    seen = seen_at(request)
    if found.is_open and (who := who_changed(request.actor, found, seen)):
        return beside(request, "documents/document.html#both", {"document": decorated(found), "who": who})
    banks = list(BankAccount.objects.filter(closed_at__isnull=True).order_by("label"))
    form = DocumentForm(request.POST, banks=banks, layout=found.layout)
    if not form.is_valid():
        raise refused(form)
    header = form.header(found, with_costs=request.actor.may(Catalogue.SEE_COSTS))
    header["terms"] |= rows(request.POST)
    found = documents.change_document(request.actor, found, header, lines(request.POST), seen_at=seen)
    return render(request, "documents/document.html#sums", came_to(request, found) | {"saved": _("Saved")})


@require_safe
def product_line(request: Request, document_id: UUID) -> JsonResponse:
    """What a line takes from a product of this number: words, packing, and the price that holds for this customer.

    It holds for a quantity; `before` is what held for the quantity that stood there, so that the sheet can tell the
    list's price from one that was agreed.
    """
    found = document_of(request, document_id)
    number = request.GET.get("number", "").strip()[:60]
    quantity, was = (quantity_of(request.GET.get(name, "")) or None for name in ("quantity", "was"))
    product = Product.objects.visible_to(request.actor).filter(number=number).first()
    if product is None:
        return JsonResponse({"line": None})
    listed = ListPrices.of(found, [product.pk])
    values = of_product(product, quantity) | {"price": listed.price(product.pk, quantity)}
    if not request.actor.may(Catalogue.SEE_COSTS):
        values |= {"cost": None, "cost_currency": ""}
    line = _shown(
        {name: values.get(name) if name in NUMBERS else values.get(name) or "" for name in FIELDS}, found.currency
    )
    before = typed_amount(listed.price(product.pk, was), found.currency)
    return JsonResponse({"line": line, "before": before, "hint": listed.hint(product.pk, quantity)})


@require_safe
def suggest_ports(request: Request) -> JsonResponse:
    """Ports whose name or code begins so."""
    request.actor.require(Permission.USE_DOCUMENTS)
    found = ports.suggested(request.GET.get("q", "")[:60])
    return JsonResponse({"ports": [{"words": str(one), "code": one.code, "zone": one.zone} for one in found]})
