"""What a trade message wants and offers: `understand` finds kind, goods, terms, party and risk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from argosy.reading.documents import Document
from argosy.reading.model import Evidence, Item, Kind, Mail, Own, Understanding
from argosy.reading.patterns import later
from argosy.reading.replies.marks import passed_on_at
from argosy.reading.trade.doubts import doubts_of
from argosy.reading.trade.goods import goods_of, listings_of, without_sum
from argosy.reading.trade.kinds import Verdict, certainly_other, is_unasked, kind_of, shape_of
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.older_goods import goods_asked_before
from argosy.reading.trade.party import party_of
from argosy.reading.trade.pitches import service_in
from argosy.reading.trade.references import document_number_of, without_number
from argosy.reading.trade.risk import risk_of
from argosy.reading.trade.sums import currency_paid, total_of
from argosy.reading.trade.table_items import Listing
from argosy.reading.trade.terms import currency_before, currency_of_letter, terms_of

__all__ = ["understand"]


class Split(Protocol):
    """A message cut into what its writer wrote now, the signature, and the older mail below."""

    @property
    def reply(self) -> str: ...
    @property
    def signature(self) -> str: ...
    @property
    def quoted(self) -> str: ...


def understand(
    mail: Mail, split: Split, language: str | None, own: Own, documents: Sequence[Document]
) -> Understanding:
    """Kind, goods, terms, party and risk of the newest message, each with the words that led to it."""
    letter = _in_own_words(Letter(mail, split.reply, split.signature, split.quoted, language, own, documents))
    risk, alarm = risk_of(letter)
    verdict = Verdict(Kind.OTHER, 0.9, alarm) if risk else certainly_other(letter)
    listings = [] if verdict else listings_of(letter)
    currency = None if verdict else currency_of_letter(letter)
    money = None if verdict else currency or currency_before(letter)
    verdict = verdict or _kind(letter, listings, money)
    if verdict.kind is Kind.OTHER:
        party = party_of(letter, verdict.kind)
        return Understanding(
            kind=Kind.OTHER, confidence=verdict.confidence, reasons=tuple(verdict.reasons), party=party, risk=risk
        )
    goods = goods_of(letter, verdict.kind, money, listings)
    total = total_of(letter, verdict.kind, goods.total)
    goods = without_sum(goods, total) if verdict.kind is Kind.COMPLAINT else goods
    paid = currency_paid(letter, total) if verdict.kind is Kind.PAYMENT else None
    number = document_number_of(letter, verdict.kind, goods.items)
    goods = replace(goods, items=without_number(goods.items, number))
    terms, evidence = terms_of(letter, verdict.kind, goods.items, paid or goods.currency or currency)
    return Understanding(
        kind=verdict.kind,
        confidence=verdict.confidence,
        reasons=(*verdict.reasons, *evidence),
        party=party_of(letter, verdict.kind),
        items=goods.items,
        terms=terms,
        document_number=number,
        total=total,
        doubts=doubts_of(goods.items, goods.stated, total, verdict.kind, f"{letter.text}\n{letter.file_text[:20_000]}"),
    )


def _in_own_words(letter: Letter) -> Letter:
    """The letter; where its writer says what is wanted above what is passed on, that is the past."""
    place = passed_on_at(letter.text) if letter.written is not letter.text else -1
    above = letter.text[: max(place, 0)]
    if not any(item.quantity for item in items_in(above, letter.language, None)):
        return letter
    return replace(letter, reply=above, quoted=f"{letter.text[len(above) :]}\n{letter.quoted}", is_above=True)


def _kind(letter: Letter, listings: list[Listing], currency: str | None) -> Verdict:
    service = service_in(letter)
    if service:
        return Verdict(Kind.OTHER, 0.8, [service])
    items = [item for listing in listings for item in listing.items]
    spoken = [] if items else items_in(letter.said, letter.language, currency)
    verdict = kind_of(letter, shape_of(items), shape_of(spoken))
    if verdict.kind is not Kind.OTHER or verdict.reasons or is_unasked(letter):
        return verdict
    if items:
        return Verdict(
            _kind_of_list(letter, items), 0.5, [Evidence(str(items[0].product or items[0].model), items[0].where)]
        )
    return _unspoken(letter, spoken, currency) or verdict


def _unspoken(letter: Letter, spoken: list[Item], currency: str | None) -> Verdict | None:
    """The kind of a letter without a word for it, by the goods that it names or leans on."""
    if letter.is_answer:
        spoken = items_in(letter.said, letter.language, currency, is_offer=True)
    if letter.is_answer and spoken and all(item.price is not None and item.product for item in spoken):
        kind = Kind.INQUIRY if letter.sets_condition and not letter.is_outgoing else Kind.QUOTATION
        return Verdict(kind, 0.5, [Evidence(str(spoken[0].product), spoken[0].where)])
    if letter.is_outgoing:
        return None
    if not spoken and (asked := goods_asked_before(letter)):
        return Verdict(Kind.INQUIRY, 0.5, [Evidence(str(asked[0].product or asked[0].model), "body")])
    is_counter = letter.is_answer and letter.sets_condition
    wanted = [item for item in spoken if item.quantity is not None and (item.price is None or is_counter)]
    if not wanted or len(wanted) < len(spoken):
        return None
    return Verdict(Kind.INQUIRY, 0.5, [Evidence(str(wanted[0].product), wanted[0].where)])


_ORDERED = later(  # the word in many languages
    r"(?i)\b(?:order|p\.?o|bestell\w*|auftrag|commande|pedido|orden|ordine|encomenda|заказ|sipariş|zamówienie|bestelbon|beställning|bestilling|objednávka|comandă)\b"
    r"|订单|采购|注文|発注|발주|đơn (?:đặt )?hàng"
)


def _kind_of_list(letter: Letter, items: list[Item]) -> Kind:
    """A list without prices is asked for; one with prices is ordered where somebody says so, else offered."""
    if all(item.price is None for item in items):
        return Kind.QUOTATION if letter.is_outgoing else Kind.INQUIRY
    return Kind.ORDER if _ORDERED.search(f"{letter.subject}\n{letter.text[:2_000]}") else Kind.QUOTATION
