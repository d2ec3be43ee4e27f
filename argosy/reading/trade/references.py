"""The number of the document that a message is about, and the sum it states."""

# ruff: noqa: E501 — the shapes of document numbers, in one pattern each

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from argosy.reading.model import Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.tabled import labelled, stacked_in
from argosy.reading.trade.unlabelled import CODE, CONTAINER, DATE, LEAST_LENGTH, unlabelled_number
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.labels import AMOUNT, CHARGES, NUMBERS
from argosy.reading.vocabulary.words import SUM, has_any

_NOT_A_NAME = later(r"(?<!\d)20\d{6}(?!\d)")  # the day a file was made
_LINK = r"(?:(?: [^\W\d_]{1,20}){1,3}(?=\s(?:№|n[º°]|(?:nr|no)\.)))?(?:确认件?|草稿件?|草件|格式件|样本|正本|电放件)?(?:\s(?:is|ist|lautet|est|es|é|è|будет)(?: the| el| le| o| il)?(?=\s))?(?:\s*\(?(?:n\.?[º°]\.?|n\.(?=\s)|№|(?:no|nr|núm|số|写|为|是|num|number|nummer|numero|número|ref|id|№|号码|号|編號|番号|رقم)\b\.?))?\s*[:#.№()=\t _-]*"
_CODE_BEFORE = later(r"(?<![\w./-])[A-Za-z0-9]+[-/]$")


@lru_cache(maxsize=8)
def _labels(kind: str) -> re.Pattern[str]:
    options = any_of(NUMBERS[kind].split("|"), not_after=r"[^\W_]")
    return sifted(
        rf"(?P<label>{options})(?:(?<=[\u3040-\u9fff\uac00-\ud7af])|(?![^\W\d_\u3040-\u9fff\uac00-\ud7af])){_LINK}(?P<code>{CODE})"
    )


def document_number_of(letter: Letter, kind: Kind) -> str | None:
    """The number named most plainly: in the subject, the head of a file, a file's name, or the text."""
    if kind is Kind.OTHER:
        return None
    votes: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for text, weight in _sources(letter, kind):
        for place, (label, code) in enumerate(_found(text, kind)):
            key = re.sub(r"[\W_]", "", code).lower()
            votes[key] += max(1, weight - place - _rank(kind, label))
            spelt.setdefault(key, code)
    if votes:
        return spelt[votes.most_common(1)[0][0]]
    return unlabelled_number(letter, kind)


def _rank(kind: Kind, label: str) -> int:
    """Labels are listed from the telling to the vague; a vague one counts less."""
    words = NUMBERS[kind.value].split("|")
    return (
        2
        if label in {"ref", "reference", "container", "shipment", "invoice", "code"}
        and not (kind is Kind.PAYMENT or (kind is Kind.COMPLAINT and label == "invoice"))
        else 0
        if label in words[:12]
        else 1
    )


def _sources(letter: Letter, kind: Kind) -> Iterator[tuple[str, int]]:
    yield letter.subject, 4 if letter.is_answer else 6  # of an answer it may be an older paper's
    for document in letter.files:
        text = plain(document.text)
        if kind is Kind.SHIPMENT:
            yield stacked_in(text[:2_000]), 8
        yield text[:700], 7
        yield _NOT_A_NAME.sub(" ", document.name.rsplit(".", 1)[0]), 3
        yield text[700:5_000], 2
    yield f"{letter.text}\n{labelled(letter)}{_headed(letter)}", 5


def _headed(letter: Letter) -> str:
    """What stands below headings of attached tables: "Invoice" over "EV-25-358" in an advice of payment."""
    lines = [
        f"\n{head}: {cell}"
        for document in letter.files
        for table in document.tables
        for heads, row in pairwise(table.rows[:_MOST_ROWS])
        for head, cell in zip(heads, row, strict=False)
        if head and cell and len(head) < _LONGEST_HEAD and _HEADED_CODE.fullmatch(cell.strip())
    ]
    return "".join(lines[:_MOST_ROWS])


_MOST_ROWS, _LONGEST_HEAD = 12, 30
_HEADED_CODE = later(r"(?=[\w/-]*\d)(?=[\w/-]*[A-Za-z])[A-Za-z0-9]+(?:[/-][A-Za-z0-9]+)+")


def _found(text: str, kind: Kind) -> Iterator[tuple[str, str]]:
    for match in _labels(kind.value).finditer(lowered(text)):
        code = text[match.start("code") : match.end("code")].strip(".-_/")
        grouped = re.match(r"\d{4}(?: \d{4}){1,3}(?!\d)", text[match.start("code") :])
        if grouped and kind is Kind.SHIPMENT:  # carriers print long numbers in groups
            code = grouped.group()
        code = _with_its_label(text, match, code, kind)
        start = match.start("code")
        rest = text[match.end("code") : match.end("code") + 4]
        is_amount = _FOR_A_UNIT.search(code) or re.match(
            r"\s?(?:%|pcs|pc |sets|kg|usd|eur|days|\.\d|,\d)", rest, re.IGNORECASE
        )
        is_marked = bool(_MARKED.search(text, match.start(), start))
        is_short = code.isdecimal() and len(code) < 4
        is_count = is_short and not (
            match["label"] in _SHORT or is_marked or ("\n" not in text and _ENDS.match(text, match.end("code")))
        )
        if kind is not Kind.SHIPMENT and CONTAINER.fullmatch(code):
            continue
        is_date = DATE.match(code) and not (is_marked and "/" in code)  # "Zamówienie nr 88/09/2025"
        if len(code) >= LEAST_LENGTH - is_marked and not is_date and not is_amount and not is_count:
            yield match["label"], code


def _with_its_label(text: str, match: re.Match[str], code: str, kind: Kind) -> str:
    """The number with the letters of its label where they belong to it; "" where it is an article's."""
    start = match.start("code")
    if label_is_prefix := re.match(r"[A-Za-z]{1,5}-", text[match.start("label") : start]):
        code = label_is_prefix.group() + code  # "BC-77120"
    before = _CODE_BEFORE.search(text, max(0, match.start() - 12), match.start())
    if before and " " not in text[match.start() : start]:  # "EV-INV-0877"; but "KL-BL80" is no bill of lading
        return "" if kind is Kind.SHIPMENT else text[before.start() : match.end("code")].strip(".-_/")
    if match["label"].isalpha() and start == match.end("label") and text[match.start() : start].isupper():
        return text[match.start() : match.end("code")]  # "PO36783", "FT2512300771"
    return code


_FOR_A_UNIT = later(r"(?i)^\d+/(?:mt|t|kg|pcs?|pc|set|ctn|m|l|ton|tonne|stk|unit|roll|dz)$")  # "your offer 262/mt"
# In a subject nothing is counted behind it: "Reclamo ord. 254".
_ENDS = later(r"\s*(?:$|[-–—/;:|)])")
# A number of three figures is one where a mark says so: "order no. 118", "заказ № 118".
_SHORT = frozenset({"contract", "контракт", "invoice", "po", "p.o.", "oc", "rfq"})
_MARKED = later(r"(?i)№|#|(?<![^\W_])(?:no|nr|nº|n°|num|number|nummer)\W{0,3}$")


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
        if _CLAIMED_TOTAL.match(line) and (figures := _NUMBER.findall(line)):
            return value_of(figures[-1])
    if _CLAIM.search(letter.text) and (whole := _total_line(letter.text)) is not None:
        return whole
    sums: list[Decimal] = []
    for sentence in re.split(r"(?<=[^\W\d]{2}[.!?])\s|\n|[。；]", letter.text + "\n" + letter.file_text[:6_000]):
        if _CLAIM.search(sentence):
            sums.extend(
                price.value for price in prices_in(sentence) if not re.match(r"\s?[x*×]\s?\d", sentence[price.end :])
            )
    return max(sums, default=None) or _apart(letter.text)


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
