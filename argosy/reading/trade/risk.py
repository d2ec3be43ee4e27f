"""Fraud that traders meet: letters that change the bank account, and pages that steal a mail password."""

from __future__ import annotations

from argosy.reading.model import Evidence
from argosy.reading.trade.advance_fee import advance_fee
from argosy.reading.trade.bank_change import bank_change
from argosy.reading.trade.false_boss import false_boss
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lookalikes import is_lookalike_of_us
from argosy.reading.trade.phishing import phishing
from argosy.reading.trade.phrases import folded


def risk_of(letter: Letter) -> tuple[str | None, list[Evidence]]:
    """bank_change, phishing, advance_fee or None, with the words that show it."""
    if letter.is_outgoing and not is_lookalike_of_us(letter):
        return None, []
    text = folded(f"{letter.subject}\n{letter.text}\n{letter.signature[:600]}")
    bank = bank_change(letter, text) or false_boss(letter, text)
    if bank:
        return "bank_change", bank
    theft = phishing(letter, text)
    if theft:
        return "phishing", theft
    fee = advance_fee(text, letter.language)
    return ("advance_fee", fee) if fee else (None, [])
