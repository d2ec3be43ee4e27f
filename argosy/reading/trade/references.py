"""The number of the document that a message is about."""

# ruff: noqa: E501 — the shapes of document numbers, in one pattern each

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from argosy.reading.model import Item, Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.tabled import labelled, stacked_in
from argosy.reading.trade.unlabelled import CODE, CONTAINER, DATE, LEAST_LENGTH, unlabelled_number
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.labels import NUMBERS

_NOT_A_NAME = later(r"(?<!\d)20\d{6}(?!\d)")  # the day a file was made
_LINK = r"(?:(?: [^\W\d_]{1,20}){1,3}(?=\s(?:№|n[º°]|(?:nr|no)\.)))?(?:确认件?|草稿件?|草件|格式件|样本|正本|电放件)?(?:\s(?:is|ist|lautet|est|es|é|è|будет)(?: the| el| le| o| il)?(?=\s))?(?:\s*\(?(?:n\.?[º°]\.?|n\.(?=\s)|№|(?:no|nr|núm|số|写|为|是|num|number|nummer|numero|número|ref|id|№|号码|号|編號|番号|رقم)\b\.?))?\s*[:#.№()=\t _-]*"
_CODE_BEFORE = later(r"(?<![\w./-])[A-Za-z0-9]+[-/]$")


# As carriers print them: "KX 77 2041 9930"
_IN_GROUPS = r"[a-z]{2,4}(?: \d{2,4}){2,4}(?: ?[a-z]{2})?(?![\w-])"


# "今天付了合同 KX-118": a word of such a writing begins behind any letter
_UNSPACED = later(r"[\u3040-\u9fff]")


@lru_cache(maxsize=8)
def _labels(kind: str) -> re.Pattern[str]:
    words = NUMBERS[kind].split("|")
    spaced = any_of([word for word in words if not _UNSPACED.search(word)], not_after=r"[^\W_]")
    options = f"(?:{spaced}|{any_of([word for word in words if _UNSPACED.search(word)])})"
    code = rf"{_IN_GROUPS}|{CODE}" if kind == Kind.SHIPMENT.value else CODE
    return sifted(
        rf"(?P<label>{options})(?:(?<=[\u3040-\u9fff\uac00-\ud7af])|(?![^\W\d_\u3040-\u9fff\uac00-\ud7af])){_LINK}(?P<code>{code})"
    )


def document_number_of(letter: Letter, kind: Kind, items: Sequence[Item] = ()) -> str | None:
    """The number named most plainly: in the subject, the head of a file, a file's name, or the text; no article's."""
    if kind is Kind.OTHER:
        return None
    articles = {_key(item.model) for item in items if item.model}
    votes: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for text, weight in _sources(letter, kind):
        for place, (label, code) in enumerate(_found(text, kind)):
            key = _key(code)
            if key in articles and (label in _VAGUE or key.startswith(label)):  # "mussels, ref. RX-ME120: 1,400 boxes"
                continue
            votes[key] += max(1, weight - place - _rank(kind, label))
            spelt.setdefault(key, code)
    if votes:
        return spelt[votes.most_common(1)[0][0]]
    found = unlabelled_number(letter, kind)
    return None if found and _key(found) in articles else found


_VAGUE = frozenset({"ref", "reference", "code"})


def without_number(items: tuple[Item, ...], number: str | None) -> tuple[Item, ...]:
    """The goods; the number of the paper that a sentence names is none of their articles'."""
    if number is None or all(item.model is None or _key(item.model) != _key(number) for item in items):
        return items
    return tuple(
        replace(item, model=None) if item.model and item.product and _key(item.model) == _key(number) else item
        for item in items
    )


def _key(code: str) -> str:
    return re.sub(r"[\W_]", "", code).lower()


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
        code = _with_its_label(text, match, "".join(code.split()) if code[:2].isalpha() else code, kind)
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
