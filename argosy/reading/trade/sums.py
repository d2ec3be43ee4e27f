"""The sum that a message states: of its goods, of a payment, of a claim."""

# ruff: noqa: E501 — how sums are announced in many languages, in one pattern each

from __future__ import annotations

import re
from decimal import Decimal

from argosy.reading.model import Kind
from argosy.reading.patterns import later
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.tabled import labelled
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.labels import AMOUNT, CHARGES
from argosy.reading.vocabulary.words import SUM, has_any

_AMOUNT = later(
    rf"(?<![^\W_]){any_of(AMOUNT.split('|'))}(?![^\W\d_])[^\n\d]{{0,40}}?({NUMBER})",
    re.IGNORECASE,
)
_NUMBER = later(rf"(?<![\w.,/-])({NUMBER})(?![\d/]|\s?%|-\d)")


def total_of(letter: Letter, kind: Kind, listed: Decimal | None) -> Decimal | None:
    """The sum that the message states: of the goods, of the payment, of the claim."""
    if kind in {Kind.SHIPMENT, Kind.INQUIRY, Kind.OTHER}:
        return None
    if kind is Kind.PAYMENT:
        return _paid(letter)
    if listed is not None and kind is not Kind.COMPLAINT:
        return listed
    if kind is Kind.COMPLAINT:
        return _claimed(letter) or listed
    for text in (letter.text, letter.file_text):
        found = _stated(text)
        if found is not None:
            return found
    return None


_CLAIM = later(
    r"claim|compensat|credit|refund|deduct|debit|charge ?back|gutschrift|geltend|kosten in höhe|korekt|schaden|erstatt|avoir|rembours|dédommag|indemni|reembolso|nota de cr|nota di cr|devol|rimborso|risarc|компенс|возмещ|верн|tazmin|iade|赔|索赔|扣|退款|補償|賠償|返金|보상|환불|تعويض|دائن|إشعار|zwrot|odszkod|vergoeding",
    re.IGNORECASE,
)


_CLAIMED_TOTAL = later(
    r"(?i)\W{0,3}(?:claim(?:ed)? (?:amount|value)|amount claimed|importe (?:reclamado|del reclamo)|montant (?:réclamé|de la réclamation)|importo (?:reclamato|del reclamo)|valor (?:reclamado|da reclamação)|reklamationsbetrag|reklamierter betrag|schadenssumme|schadenshöhe|сумма (?:претензии|ущерба|рекламации)|索赔(?:总)?金额|索賠金額|赔偿金额|請求金額|クレーム金額|클레임 ?금액|talep edilen (?:tutar|bedel)|مبلغ (?:المطالبة|التعويض)|kwota reklamacji)(?=[^\w]|[A-Z])[^\n\d]{0,30}"
    r"|\W{0,3}(?:grand )?(?:total|suma|summe|gesamt|итого|всего|合计|合計)[^\n\d]{0,12}(?:claim|reclam|réclam|reklam|beanstand|претенз|索赔|请求|클레임)[^\n\d]{0,20}(?:\t|\s{2}|:|\s)"
)


def _claimed(letter: Letter) -> Decimal | None:
    """What a table of the claim sums up, else the largest sum in a sentence that asks for money back."""
    for line in f"{letter.text}\n{letter.file_text[:6_000]}".splitlines():
        if not _CLAIMED_TOTAL.match(line):
            continue
        if money := prices_in(line):
            return money[-1].value
        if figures := _NUMBER.findall(line):
            return value_of(figures[-1])
    if _CLAIM.search(letter.text) and (whole := _total_line(letter.text)) is not None:
        return whole
    sums: list[Decimal] = []
    for sentence in re.split(r"(?<=[^\W\d]{2}[.!?])\s|\n|[。；]", letter.text + "\n" + letter.file_text[:6_000]):
        if _CLAIM.search(sentence):
            sums.extend(
                price.value for price in prices_in(sentence) if not re.match(r"\s?[x*×]\s?\d", sentence[price.end :])
            )
    return _multiplied(max(sums, default=None), letter.text) or _apart(letter.text)


def _multiplied(value: Decimal | None, text: str) -> Decimal | None:
    """Of "credit for 143 @ $8.65 … that is $1,236.95" the sum, by the count beside the price of one."""
    money = [price.value for line in text.splitlines() for price in prices_in(line)] if value else []
    counts = {value_of(figures, is_count=True) for figures in _NUMBER.findall(text)} if len(money) > 1 else set()
    wholes = [each for each in money if value and each > value and each / value in counts]
    return max(wholes, default=value)


def _total_line(text: str) -> Decimal | None:
    """The sum of a line that says nothing but "Total" before it."""
    lines = (_ONLY_TOTAL.match(line) for line in text.splitlines())
    return next((price.value for line in lines if line for price in prices_in(line[1])), None)


_ONLY_TOTAL = later(
    r"(?i)\W{0,3}(?:total|totale|summe|gesamt|итого|всего|合计|合計|합계|razem|suma|toplam|المجموع|الإجمالي|totaal)\W{0,4}((?:[^\W\d_]{3}\s|[$€£¥])?[ \d][^\n]{0,30})$"
)
_WHOLE = later(
    r"total|invoice (?:value|amount)|order value|rechnungsbetrag|auftragswert|合同金额|发票金额", re.IGNORECASE
)


def _apart(text: str) -> Decimal | None:
    """The largest sum of a claim that names no claim word beside it; prices of one piece are none."""
    sums = [
        price.value
        for line in text.splitlines()
        if not _WHOLE.search(line)
        for price in prices_in(line)
        if price.per is None and not re.match(r"\s?(?:each|apiece|[x*×]\s?\d)", line[price.end :])
    ]
    return max(sums, default=None)


def _stated(text: str) -> Decimal | None:
    """The last line that begins with, or says, "total"."""
    found = None
    for line in text.splitlines():
        low = line.lower()
        if not has_any(low, SUM) or has_any(low, CHARGES) or not re.search(r"\d", line):
            continue
        start = re.search(
            r"total|tổng|wert|order value|contract value|summe|gesamt|betrag|итог|всего|toplam|合计|合計|总|總|小计|합계|총|إجمالي|الإجمالي|المجموع|razem|suma|totaal|celkem",
            low,
        )
        rest = line[start.start() :] if start else line
        money = prices_in(rest)
        numbers = _NUMBER.findall(rest)
        value = money[0].value if money else value_of(numbers[-1]) if numbers and len(line) < 60 else None
        if value is not None and value > 1 and (found is None or value >= found):
            found = value
    return found


_DAY = later(r"(?<![\d.,])\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d(?!\d)|(?<!\d)20\d\d-\d\d-\d\d")
# "Остаток 962 640 юаней оплатим по готовности": a sentence of what is not paid yet
_TO_COME = later(
    r"(?i)(?:残金|残額|残り|残代金|잔금|잔액)[^。\n]{0,50}(?:お?支払い?(?:いた|致)?します|振り?込みます|送金(?:いた|致)?します|予定|지급하|송금하|예정)|(?:^|(?<=[.;!]\s))[^.;!\n]{0,40}?(?:the (?:rest|remaining|balance)|remaining|остат\w{1,4}|restbetrag|der rest|le solde|el saldo|il saldo|o saldo|余款|尾款)"
    r"(?:[^.;!\n]|[.](?=\d)){0,60}?(?:will|оплатим|переч\w{1,8}м|zahlen wir|folgt|werden|paierons|sera|pagaremos|pagaremo|pagheremo|verrà|后付|再付|届时)[^;!\n]{0,60}"
)


_COLUMNS = "  "  # between the cells of a row


def currency_paid(letter: Letter, total: Decimal | None) -> str | None:
    """The currency in which the sum of a payment is stated; the account may have been debited in another."""
    lines = f"{letter.file_text}\n{letter.text}\n{labelled(letter)}\n{letter.subject}".splitlines() if total else []
    return next((price.currency for line in lines for price in prices_in(line) if price.value == total), None)


def _paid(letter: Letter) -> Decimal | None:
    """What was paid: the amount announced, else the largest sum that is not a charge."""
    sums: list[tuple[int, Decimal]] = []
    rows = "\n".join(_COLUMNS.join(dict.fromkeys(row)) for table in letter.tables for row in table.rows)
    for text in (letter.file_text, f"{letter.text}\n{labelled(letter)}\n{rows}", letter.subject):
        for line in text.splitlines():
            if has_any(line.lower(), CHARGES) and not has_any(
                line.lower(), "amount|total|montant|importe|сумма|betrag|金额"
            ):
                continue
            line = _DAY.sub(" ", line)  # noqa: PLW2901 — "Payment made 15/09/2025"
            announced = bool(_AMOUNT.search(line))
            coming = [match.span() for match in _TO_COME.finditer(line)]
            sums.extend(
                (2 if announced else 1, price.value)
                for price in prices_in(line)
                if not any(start <= price.start < end for start, end in coming)
            )
            if announced and not prices_in(line):
                match = _AMOUNT.search(line)
                # of a row with what was taken off beside it, what is left stands last
                figures = _NUMBER.findall(line) if match and _COLUMNS in line else []
                value = value_of(figures[-1] if len(figures) > 1 else match[1]) if match else None
                if value is not None and value > 10:
                    sums.append((1, value))
        if sums:
            return max(sums)[1]
    return None
