"""What the newest message wants: weighted phrases in the subject, the text, and what the files are."""

# ruff: noqa: E501 — one list a line

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from argosy.reading.model import Evidence, Item, Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.bank_change import says_unchanged
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.paid import says_paid
from argosy.reading.trade.phrases import (
    Hit,
    as_written,
    folded,
    hits_in,
    languages_of,
    phrases_of,
)
from argosy.reading.trade.prices import prices_in, refuses_price
from argosy.reading.trade.proforma import is_asked_for, is_proforma, is_yours, proforma_asked_for, takes_order
from argosy.reading.trade.situations import situations_in
from argosy.reading.trade.supposed import is_open, is_supposed
from argosy.reading.trade.titles import title_of
from argosy.reading.trade.warnings import warns_of_fraud
from argosy.reading.vocabulary.units import OUTER

_LEAST = 2.0  # one clear phrase; less is small talk
_LOOK_AT = 6_000
_DAMPING = 0.75  # each further phrase for the same kind says less that is new
_CONDITIONAL = 0.3
_UNPRICED = 0.4
_SAYS_DONE = 4.5
_CLEAR, _SECOND = 6.0, 0.5
_AUTOMATIC = later(
    r"^\s*(?:automatic reply|auto(?:matic)? ?(?:re(?:ply|sponse)|antwort)|automatische antwort|out of office|abwesen|réponse automatique|respuesta automática|resposta automática|risposta automatica|автоответ|自动回复|自動回覆|自動応答|otomatik yanıt|accepted:|declined:|undeliver|delivery status|mail delivery|returned mail|failure notice)",
    re.IGNORECASE,
)
_NEAR = 30
# What a market place thinks might fit us; nobody asked.
_ADVISED = sifted(
    r"(?i)recommend|recomend|recommand|empf[eo]hl|consigliat|рекоменд|öneri|推荐|推薦|おすすめ|추천|مقترح|polec"
)
_OF_TERMS = later(
    r"(?:%|\b(?:before|prior to|against|copy of|copies of|antes de|antes del|contra|copia de|vor|gegen|kopie des|avant|contre|copie d[eu]|prima d\w+|contro|до|перед|против|копи\w+|cópia d[eo])\b|定金|余款)(?:\W+[^\W\d_]+){0,2}\W*$"
)
_FALSE_ANSWER = later(r"^\s*(?:re|aw|sv|ynt|odp)\s*:", re.IGNORECASE)
_ROBOTS = later(r"^(?:mailer-daemon|postmaster|no-?reply-?newsletter|newsletter|news|marketing|promo)@", re.IGNORECASE)


@dataclass(slots=True)
class Verdict:
    """The kind, how sure, and why."""

    kind: Kind
    confidence: float
    reasons: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the message lists, in tables or in sentences."""

    has_goods: bool = False
    has_prices: bool = False
    has_wishes: bool = False
    is_deal: bool = False  # goods with quantities that are bought or sold, not packages on their way


def shape_of(items: Sequence[Item]) -> Shape:
    """The shape of a message with these goods."""
    counted = [item for item in items if item.quantity is not None and (item.product or item.model)]
    valued = [item for item in counted if item.price is not None or item.target_price is not None]
    loose = [item for item in counted if item.unit not in OUTER]
    return Shape(
        has_goods=bool(items),
        has_prices=any(item.price is not None for item in items),
        has_wishes=any(item.target_price is not None for item in items),
        is_deal=bool(valued) or len(loose) > 1,
    )


def kind_of(letter: Letter, listed: Shape, spoken: Shape) -> Verdict:
    """The kind of the newest message, where `certainly_other` leaves it open."""
    scores: dict[str, float] = defaultdict(float)
    reasons: dict[str, list[tuple[float, Evidence]]] = defaultdict(list)
    for where, hits, factor in _evidence(letter):
        _add(scores, reasons, where, hits, factor)
    _add_situation(scores, letter, listed, spoken)
    _add_shape(scores, listed, 1.0)
    if spoken.has_prices and letter.is_answer and letter.sets_condition:
        spoken = replace(spoken, has_wishes=True)  # "we take 500 if you make it 1.10"
    _add_shape(scores, spoken, 0.6)
    if not _is_clear(scores):
        _add(scores, reasons, "body", _told(letter), 1.0)
    if listed.has_goods and not (listed.has_prices or spoken.has_prices or letter.is_outgoing):
        scores["quotation"] *= _UNPRICED  # a list without one price offers nothing, whatever its file is called
    if listed.is_deal or spoken.is_deal or _are_priced(letter):  # the words of payment and transport are its terms
        scores["payment"] *= 0.5
        scores["shipment"] *= 0.5
    if not _ADVISED.search(letter.subject) and letter.comes_by_platform:
        scores["other"] *= 0.2
        scores["inquiry"] += 2.5
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    top, best = ranked[0] if ranked else ("other", 0.0)
    if best < _LEAST:
        return Verdict(Kind.OTHER, 0.5, [])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    why = [_quoted(letter, evidence) for _, evidence in sorted(reasons[top], key=lambda pair: -pair[0])[:5]]
    return Verdict(Kind(top), round(min(0.99, 0.5 + 0.5 * (best - second) / (best + 1)), 2), why)


def _quoted(letter: Letter, evidence: Evidence) -> Evidence:
    text = {"body": letter.text, "subject": letter.subject}.get(evidence.where)
    return replace(evidence, words=as_written(text, evidence.words)) if text else evidence


def _is_clear(scores: Mapping[str, float]) -> bool:
    """Whether the phrases already say by far what the letter wants."""
    best, second = sorted([0.0, 0.0, *scores.values()], reverse=True)[:2]
    return best >= _CLEAR and second <= best * _SECOND


def _told(letter: Letter) -> list[Hit]:
    """What it tells without the phrases for it."""
    text = folded(letter.said[:_LOOK_AT])
    hits = situations_in(text, letter.language, is_answer=letter.is_answer)
    return [_weighed(hit, text, "body", bought=False) for hit in hits]


def _are_priced(letter: Letter) -> bool:
    """Two and more prices for a unit, as in a list of prices."""
    return sum(price.per is not None for price in prices_in(letter.said[:_LOOK_AT])) > 1


def certainly_other(letter: Letter) -> Verdict | None:
    """The verdict where headers leave no doubt: robots, lists, colleagues, invitations."""
    shown = _shown_by_headers(letter)
    return Verdict(Kind.OTHER, 0.95, [shown]) if shown else None


def _shown_by_headers(letter: Letter) -> Evidence | None:
    mail = letter.mail
    submitted = mail.header("Auto-Submitted").lower()
    if submitted.startswith("auto-replied") or mail.header("X-Autoreply") or mail.header("X-Autorespond"):
        return Evidence("Auto-Submitted", "header:Auto-Submitted")
    if _AUTOMATIC.match(mail.subject) or (not letter.is_answer and warns_of_fraud(mail.subject)):
        return Evidence(mail.subject[:60], "subject")
    if _ROBOTS.match(mail.sender.address) or not mail.sender.address:
        return Evidence(mail.sender.address, "header:From")
    if letter.is_internal:
        return Evidence(mail.sender.address, "header:From")
    calendar = next((each for each in mail.attachments if each.type in {"text/calendar", "application/ics"}), None)
    return Evidence("text/calendar", f"attachment:{calendar.name}") if calendar else None


def _evidence(letter: Letter) -> list[tuple[str, list[Hit], float]]:
    text = folded(letter.text[:_LOOK_AT])
    subject = folded(letter.subject)
    subject_languages = dict.fromkeys([*languages_of(subject, letter.language), *languages_of(text, letter.language)])
    is_answer = letter.is_answer or _FALSE_ANSWER.match(letter.mail.subject)
    in_subject = 0.55 if is_answer else 1.3  # the subject of an answer says what the first message wanted
    spoken = languages_of(text or subject, letter.language)
    found = [("body", hits_in(text, phrases_of(language)), 1.0) for language in spoken]
    found.extend(("subject", hits_in(subject, phrases_of(language)), in_subject) for language in subject_languages)
    others = hits_in(f"{subject}\n{text}", phrases_of("other"))
    found.append(("body", others, 0.6 if letter.mail.in_reply_to else 1.15))
    if letter.mail.header("List-Unsubscribe") or letter.mail.header("Precedence").lower() in {"bulk", "list"}:
        found.append(("header:List-Unsubscribe", [Hit("other", 4.0, "List-Unsubscribe", 0)], 1.0))
    found.extend((f"attachment:{each.name}", title_of(each.name, each.text, letter), 1.0) for each in letter.documents)
    bought = any(
        is_proforma(hit.words) and (takes_order(text) or is_asked_for(text, hit))
        for where, hits, _ in found
        if where == "body"
        for hit in hits
    )
    asked = proforma_asked_for(text)
    if asked and not any(_says_as_much(hit, asked) for where, hits, _ in found if where == "body" for hit in hits):
        found.append(("body", [asked], 1.0))
    written = {"body": text, "subject": subject}
    return [
        (
            where,
            [
                _weighed(hit, text, where, bought=bought)
                for hit in hits
                if not _is_of_warning(hit, written.get(where, ""), letter.language)
            ],
            factor,
        )
        for where, hits, factor in found
    ]


def _says_as_much(hit: Hit, other: Hit) -> bool:
    """Whether a phrase already says as much."""
    is_same = is_proforma(hit.words) or (hit.kind == "order" and hit.weight >= other.weight)
    return is_same and abs(hit.start - other.start) < _NEAR


def _is_of_warning(hit: Hit, text: str, language: str | None) -> bool:
    """Whether it speaks of accounts and transfers and pays nothing: "our account is the same, beware of forged mails"."""
    return hit.kind == "payment" and says_unchanged(text, hit.start, language)


def _weighed(hit: Hit, text: str, where: str, *, bought: bool) -> Hit:
    """A promise under a condition is not yet given; "70% before shipment" tells when to pay, not that it sails."""
    if hit.kind == "quotation" and where in _WRITTEN and is_proforma(hit.words):
        if bought:
            return replace(hit, kind="order")
        if where == "body" and is_yours(text, hit):
            return replace(hit, weight=hit.weight * _UNPRICED)
    if where != "body":
        return hit
    if hit.kind == "complaint" and is_supposed(text, hit.start):
        return replace(hit, weight=hit.weight * _CONDITIONAL)
    is_of_terms = hit.kind == "shipment" and _OF_TERMS.search(text, max(0, hit.start - _NEAR), hit.start)
    if is_of_terms or is_open(hit, text):
        return Hit(hit.kind, hit.weight * _CONDITIONAL, hit.words, hit.start)
    return hit


_WRITTEN = frozenset({"body", "subject"})


def _add(
    scores: dict[str, float],
    reasons: dict[str, list[tuple[float, Evidence]]],
    where: str,
    hits: list[Hit],
    factor: float,
) -> None:
    seen: dict[str, int] = defaultdict(int)
    for hit in sorted(hits, key=lambda hit: (-hit.weight, hit.start)):
        weight = hit.weight if hit.weight >= 3 else hit.weight * 0.6
        value = weight * factor * _DAMPING ** seen[hit.kind]
        scores[hit.kind] += value
        seen[hit.kind] += 1
        reasons[hit.kind].append((value, Evidence(hit.words, where)))


def is_unasked(letter: Letter) -> bool:
    """An offer to nobody in particular: our address stands in no line of the head, or "Re:" answers nothing."""
    if letter.is_outgoing or letter.is_answer:
        return False
    to = [*letter.mail.to, *letter.mail.cc]
    is_hidden = not any("@" in each.address for each in to)
    return is_hidden or bool(_FALSE_ANSWER.match(letter.mail.subject))


def _add_situation(scores: dict[str, float], letter: Letter, listed: Shape, spoken: Shape) -> None:
    """Who writes to whom, and about which price."""
    if is_unasked(letter):
        scores["other"] += 2.5
    if letter.is_answer and refuses_price(letter.said):
        scores["inquiry"] += 2.0
    if letter.is_answer and says_paid(letter):
        scores["payment"] += _SAYS_DONE
    if letter.is_outgoing and (listed.has_prices or spoken.has_prices):  # we sell more often than we buy
        scores["quotation"] += 1.2


def _add_shape(scores: dict[str, float], shape: Shape, factor: float) -> None:
    """A list with prices is an offer or an order; one without is asked for; wished prices are a buyer's."""
    if shape.has_wishes:
        scores["inquiry"] += 2.5 * factor
    elif shape.has_prices:
        scores["quotation"] += 1.2 * factor
        scores["order"] += 0.8 * factor
    elif shape.has_goods:
        scores["inquiry"] += 1.0 * factor
