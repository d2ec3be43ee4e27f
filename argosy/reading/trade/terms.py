"""Payment and delivery as the message states them, and the terms put together."""

# ruff: noqa: E501 — freight and custom in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.model import Evidence, Item, Kind, Terms
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.credit import is_of_credit
from argosy.reading.trade.delivery import incoterm_in
from argosy.reading.trade.destination import destination_of
from argosy.reading.trade.earlier import agreed_lines, answered_lines
from argosy.reading.trade.leaning import leans_on_offer
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.older_goods import goods_asked_before
from argosy.reading.trade.payment import freight_in, part_paid_in, payment_in, percent_in, share_in
from argosy.reading.trade.prices import currency_in
from argosy.reading.trade.schedule import day_in, labelled_time_in, left_on, sailing_in, time_in, told_time_in
from argosy.reading.trade.sentences import sentences_of
from argosy.reading.trade.tabled import labelled, stacked_in
from argosy.reading.vocabulary.labels import DELIVERY, FORWARDED, LEANS_ON, REST_STAYS
from argosy.reading.vocabulary.words import has_any

Source = tuple[str, str]  # where, text


_A_DIGIT = later(r"\d")


_DELIVERY_HEAD = frozenset(DELIVERY.split("|")) | frozenset(
    [
        "xf date",
        "ex-factory",
        "ex factory",
        "ex-factory date",
        "ex-fty",
        "crd",
        "cargo ready date",
        "required date",
        "required by",
        "need by",
        "due date",
        "due",
        "req. date",
        "delivery week",
        "date souhaitée",
        "date de livraison souhaitée",
        "fecha requerida",
        "data richiesta",
        "data consegna",
        "consegna richiesta",
        "wunschtermin",
        "дата поставки",
        "要求交期",
        "要货日期",
        "希望納期",
    ]
)


def terms_of(letter: Letter, kind: Kind, items: tuple[Item, ...], currency: str | None) -> tuple[Terms, list[Evidence]]:
    """The terms of the newest message; of older mail only where the newest leans on it."""
    sources = list(_sources(letter, kind))
    answered = answered_lines(letter)
    code, place, words, where = _incoterm([*sources, ("body", answered)])
    payment, pay_where = _first(sources, part_paid_in) if kind is Kind.PAYMENT else (None, "")
    if payment is None and kind is Kind.PAYMENT:
        payment, pay_where = _first(sources, percent_in)
    if payment is None:
        payment, pay_where = _first(sources, payment_in)
    if payment and _AS_BEFORE.fullmatch(payment.lower()) and letter.quoted:
        payment = payment_in(plain(letter.quoted[:6_000])) or payment
    if payment is None and kind is Kind.SHIPMENT:
        payment, pay_where = _first(sources, freight_in)
    if payment is None and kind is Kind.PAYMENT:
        payment, pay_where = _first(sources, share_in)
    delivery, time_where = _delivery(sources, letter, kind)
    if place is None or code is None:
        place = place or destination_of(letter, kind)
    money = (
        next((item.currency for item in items if item.currency), None)
        or currency
        or currency_in(answered or _leant_on(letter, kind))
    )
    if kind is Kind.SHIPMENT:
        money = freight_currency(letter)
    evidence = [
        Evidence(text, at) for text, at in ((words, where), (payment, pay_where), (delivery, time_where)) if text and at
    ]
    return Terms(incoterm=code, place=place, payment=payment, delivery=delivery, currency=money), evidence


def _delivery(sources: list[Source], letter: Letter, kind: Kind) -> tuple[str | None, str]:
    """When the goods go or come; a carrier's notice may tell no more than a day."""
    if kind is Kind.COMPLAINT:
        return None, ""
    if kind is Kind.PAYMENT and not is_of_credit(letter):
        return _first(sources, labelled_time_in)
    if kind is not Kind.SHIPMENT:
        labelled = _first(sources, labelled_time_in)  # behind its label in a file it is surer than in a sentence
        return labelled if labelled[0] else _first(sources, told_time_in)
    ways = (_first(sources, way) for way in (sailing_in, time_in, left_on, day_in))
    return next((told for told in ways if told[0]), (None, ""))


def _sources(letter: Letter, kind: Kind) -> Iterator[Source]:
    """Where terms may stand, the surest first."""
    dated = "".join(f"\n{line}" for table in letter.tables for line in _dated_columns(table))
    yield "body", f"{letter.text}\n{labelled(letter)}{dated}\n{agreed_lines(letter)}"
    for document in letter.files:
        heads = "\n".join("\n".join(row) for table in document.tables for row in table.rows[:2])
        heads += "".join(f"\n{line}" for table in document.tables for line in _dated_columns(table))
        side_by_side = stacked_in(document.text) if kind is Kind.SHIPMENT else ""
        yield f"attachment:{document.name}", plain(f"{side_by_side}\n{document.text[:20_000]}\n\n{heads}")
    yield "subject", letter.subject
    older = _leant_on(letter, kind)
    if older:
        yield "body", older


def _leant_on(letter: Letter, kind: Kind) -> str:
    """The older mail where the newest says that it holds, or passes it on; "" where it does not."""
    words = {Kind.INQUIRY: REST_STAYS, Kind.ORDER: REST_STAYS, Kind.QUOTATION: LEANS_ON}.get(kind)
    leans = bool(words) and has_any(letter.text.lower(), words or "")
    leans = leans or (kind is Kind.ORDER and leans_on_offer(letter.text))
    is_forward = any(letter.subject.lower().startswith(each) for each in FORWARDED.split("|"))
    is_asked_again = kind is Kind.INQUIRY and bool(goods_asked_before(letter))
    return plain(letter.quoted[:6_000]) if leans or is_asked_again or (is_forward and not letter.is_above) else ""


def _dated_columns(table: Table) -> Iterator[str]:
    """A column of delivery dates as "heading: first date"."""
    for heads, row in pairwise(table.rows[:6]):
        for head, cell in zip(heads, row, strict=False):
            if cell != head and _A_DIGIT.search(cell) and head.strip().lower() in _DELIVERY_HEAD:
                yield f"delivery date: {cell}"


def _incoterm(sources: list[Source]) -> tuple[str | None, str | None, str | None, str]:
    best: tuple[str | None, str | None, str | None, str] = (None, None, None, "")
    for where, text in sources:
        code, place, words = incoterm_in(text)
        if code and (best[0] is None or (best[1] is None and place and best[0] == code)):
            best = (code, place, words, where)
        if best[1]:
            break
    return best


def _first(sources: list[Source], find: object) -> tuple[str | None, str]:
    for where, text in sources:
        value = find(text)  # type: ignore[operator]
        if value:
            return value, where
    return None, ""


# "same terms as last time": the older mail below may say which
_AS_BEFORE = later(
    r"(?:the )?(?:same )?(?:as )?(?:before|usual|last time|always|agreed|offered|quoted)|wie (?:gehabt|immer|besprochen)|como (?:siempre|antes)|come al solito|comme d'habitude|как (?:обычно|раньше)"
)
_FREIGHT = later(
    r"(?i)(?<!dead )freight|\bo/f\b|ocean|flete|frete|\bfret\b|\bnolo\b|fracht|фрахт|ставк|navlun|运费|海运|運賃|운임|أجور الشحن|(?:cargo|invoice|declared|goods) value"
)


# What it costs to come too late or not at all
_PENALTY = later(
    r"(?i)dead freight|faux fret|fautfracht|falso flete|frete morto|vuoto per pieno|мертвый фрахт|annul|cancel|no[- ]show|storn|demurrage|detention|surestar|demora|sosta|штраф|亏舱|滞箱|滞期|取消"
)


def freight_currency(letter: Letter) -> str | None:
    """The currency of the freight or the cargo's value: a fee for a late correction is no term of the shipment."""
    lines = f"{letter.text}\n{labelled(letter)}\n{letter.file_text[:20_000]}".splitlines()
    told = [
        part
        for line in lines
        if _FREIGHT.search(line)
        for part in sentences_of(line)
        if _FREIGHT.search(part) and not _PENALTY.search(part)
    ]
    return currency_in("\n".join(told), language=letter.language)


def currency_before(letter: Letter) -> str | None:
    """The currency of the older mail: a bare price that answers it is in the same."""
    return currency_in(letter.quoted[:4_000], language=letter.language) if letter.is_answer else None


# "nous avons payé 0,62 EUR le kg en mai": what was paid elsewhere says nothing of this trade
_PAID_ONCE = sifted(
    r"(?i)(?:last (?:year|time|month)|we (?:have )?paid|used to pay|letztes jahr|bezahlt haben|haben wir (?:\S+ ){0,4}bezahlt|avons payé|l'an dernier|l'année dernière|pagamos (?:el año|en)|el año pasado|compramos a|abbiamo pagato|l'anno scorso|ano passado|брали по|покупали|платили|в прошлом году|geçen (?:yıl|sene)|去年|上次|上个月|前回|작년)"
)


def _of_now(text: str) -> str:
    """The text without the sentences that tell what was paid before."""
    text = _but_for_earlier(text)
    if not _PAID_ONCE.search(text):
        return text
    return "\n".join(part for line in text.splitlines() for part in sentences_of(line) if not _PAID_ONCE.search(part))


# The price of another lot, unless it shall hold again: "the last lot (400 pcs at € 3.15) was fine"
_EARLIER = sifted(
    r"(?i)(?:last|previous|former) (?:year|time|month|batch|order|lot|shipment|purchase)|letzte[nrs]? (?:jahr|mal|lieferung|bestellung|charge|auftrag)|vorige[rn]? (?:partij|keer|bestelling|zending|lieferung)|l'an dernier|l'année dernière|(?:dernière|précédente) (?:commande|livraison)|el año pasado|(?:última|anterior) (?:compra|orden)|(?:último|anterior) pedido|l'anno scorso|(?:ultimo|precedente) ordine|ano passado|última compra|в прошлый раз|в прошлом году|прошл\w+ (?:парти|заказ|поставк)|geçen (?:yıl|sene|sefer)|poprzedni\w+|zeszł\w+ rok|去年|上次|上个月|上一批|前回|昨年|작년|지난번|المرة السابقة|العام الماضي"
)


def _but_for_earlier(text: str) -> str:
    if not _EARLIER.search(text):
        return text
    parts = (part for line in text.splitlines() for part in sentences_of(line))
    return "\n".join(part for part in parts if not _EARLIER.search(part) or has_any(part.lower(), LEANS_ON))


# Who writes so, in Taiwan or Hong Kong, has money of his own and trades in a third one.
_TRADITIONAL = later(r"[們個報價貨這會請電話單發來時開關廠賬嗎為與樣煩點對應國際訂輪紙]")


def currency_of_letter(letter: Letter) -> str | None:
    """The currency that the newest text names, else its attachments; Chinese firms among themselves mean theirs."""
    for text in (
        _of_now(letter.text),
        _but_for_earlier(letter.text) if not letter.files else "",
        letter.file_text[:20_000],
        letter.subject,
    ):
        found = currency_in(text, language=letter.language)
        if found:
            return found
    is_foreign = re.search(
        r"(?<![A-Za-z])(?:FOB|CIF|CFR|DDP|DAP|CPT|CIP)(?![A-Za-z])", f"{letter.subject} {letter.text}"
    )
    return (
        "CNY"
        if letter.language == "zh"
        and not is_foreign
        and not _TRADITIONAL.search(letter.text)
        and re.search(r"\d", letter.text + letter.file_text)
        else None
    )
