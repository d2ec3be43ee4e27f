"""Numbers of papers that no word for what the paper is announces."""

# ruff: noqa: E501 — what "number" is called in many languages, in one pattern

from __future__ import annotations

import re

from argosy.reading.model import Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain

CODE = r"(?:[А-ЯЁа-яё]{1,4}[/-](?=\d))?(?=[A-Za-z0-9/_.-]*\d)[A-Za-z0-9](?:[A-Za-z0-9]|[/_.-](?=[A-Za-z0-9])|[/-][А-Яа-яЁё]{1,4}(?![А-Яа-яЁё]))*"
DATE = later(
    r"^(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|20[12]\d|(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[./-]20[12]\d)$"
)
_LOOSE = later(
    r"(?<![\w./-])((?=[A-Z0-9/-]*\d)[A-Z]{1,5}[-/ ]?(?:[A-Z0-9]+[-/])*(?:(?<=[-/])[A-Z]{1,2})?\d{3,}[A-Z0-9/-]*|\d{2,4}[-/]\d{3,}|\d{6,12})(?![\w/.-])"
)
LEAST_LENGTH = 3
# Owner code, six digits and a check digit (ISO 6346): the box, not the paper.
CONTAINER = later(r"[A-Z]{3}[UJZ]\d{7}")


def unlabelled_number(letter: Letter, kind: Kind) -> str | None:
    """What the head of a file calls a number, else one that stands alone in the subject or a file's name."""
    return _at_head(letter, kind) or _named_behind(letter) or _loose(letter, kind) or _hashed(letter)


# The paper's own number, without the word for what it is: "Số: …", "Form No …"
_BARE = sifted(
    rf"(?im)(?:^|(?<=\t)|(?<=\s\s)|(?<=[|·]\s))\W{{0,2}}(?:(?:form(?:ular)?|doc(?:ument)?|document|dokument|beleg|vorgangs?|belge|evrak|file|our|su|ns\.?)[ .-]{{0,2}})?(?:no|nr|num|nbr|number|nummer|núm(?:ero)?|número|numéro|numero|n[°º]|nº|№|số|sayı|номер|号码|编号|編號|番号|번호|رقم|nomor|numer|číslo|ref(?:erence|\.?\sno)?|réf(?:érence)?)\s?\.?\s{{0,3}}(?:[:：№\t]|\s\s)\s{{0,8}}(?P<code>{CODE})(?![\w/-])"
)
_HEAD, _HASHED = 700, later(r"(?<![\w&])#\s?([A-Z]{0,4}-?\d{3,12})(?![\w-])")


# Languages that name the paper behind its number: "JY26-0158 那批", "2026/114 no'lu sipariş", "HYF-26-0017 건"
_BEHIND = sifted(
    rf"(?<![\w./-])(?P<code>{CODE})\s?(?:[”\"'」』]\s?)?(?:(?:这|這|那|该|該)(?:一)?(?:批|单|單|票|柜|櫃)|(?:号|號)?(?:的)?(?:订单|訂單|合同|合約|发票|發票)|の(?:ご?注文|件|納品分|ロット)|(?:번\s)?(?:건|주문|오더)(?![가-힣]{{3}})|(?:no['’]?lu|nolu|numaralı|sayılı)\s(?:sipariş|fatura|sözleşme|proforma|parti))"
)


def _named_behind(letter: Letter) -> str | None:
    codes = (match["code"] for match in _BEHIND.finditer(letter.said))
    return next((code for code in codes if _is_a_number(code)), None)


def _at_head(letter: Letter, kind: Kind) -> str | None:
    """A number at the head of a file that only says that it is one."""
    if kind is Kind.SHIPMENT:
        return None
    heads = (plain(document.text[:_HEAD]) for document in letter.files)
    codes = (match["code"].strip(".-_/") for head in heads for match in _BARE.finditer(head))
    return next((code for code in codes if _is_a_number(code)), None)


def _is_a_number(code: str) -> bool:
    """No day, no box, and no count: "No." is also what pieces are called."""
    is_count = code.isdecimal() and len(code) < _LEAST_DIGITS
    return len(code) >= LEAST_LENGTH and not (is_count or DATE.match(code) or CONTAINER.fullmatch(code))


_LEAST_DIGITS = 5


def _hashed(letter: Letter) -> str | None:
    """As web forms and ticket systems count in their subjects: "(#3391)"."""
    match = _HASHED.search(letter.subject)
    return match[1] if match else None


def _loose(letter: Letter, kind: Kind) -> str | None:
    """A number in the subject or a file's name that nothing announces."""
    texts = [letter.subject, *(document.name.rsplit(".", 1)[0] for document in letter.files)]
    for text in texts:
        match = _LOOSE.search(text)
        if (
            match
            and not DATE.match(match[1])
            and not (kind is not Kind.SHIPMENT and CONTAINER.fullmatch(match[1]))
            and not re.match(r"(?i)^(?:din|iso|en|hs|dn|img|scan|image|20\d{6}$)", match[1])
        ):
            return match[1].strip()
    if kind is not Kind.SHIPMENT:
        return None
    posted = _POSTED.search(f"{letter.subject}\n{letter.text[:600]}")
    parcel = _PARCEL.search(letter.text[:600])
    return "".join(posted.group().split()) if posted else parcel.group() if parcel else None


# What posts number (UPU S10), also in groups: "FW 7708 2215 394 CN"
_POSTED = later(r"(?<![\w./-])[A-Z]{2} ?\d{2,4}(?: ?\d{2,4}){1,3} ?[A-Z]{2}(?![\w/.-])")
# What carriers number: four letters and more digits.
_PARCEL = later(r"(?<![\w./-])[A-Z]{4,6}[A-Z0-9]{0,3}\d{6,10}(?![\w/.-])")
