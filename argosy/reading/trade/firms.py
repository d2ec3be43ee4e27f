"""The firm of the other side: named in its own words, in the paper, or in the older mail."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argosy.reading.model import Address, Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.companies import (
    companies_in,
    company_in_words,
    company_without_form,
    firm_of_a_town,
    is_job,
    is_own_company,
)
from argosy.reading.trade.homelands import country_named
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.people import CLOSING, clean_person
from argosy.reading.trade.tabled import labelled

_OTHER_IN_FILE = sifted(
    r"(?:(?<=^)|(?<=^\s)|(?<=\n)|(?<=\s\s)|(?<=[.:;])|(?<=[\n.:;]\s))(?:\d{2}[A-Z]?:\s{0,8})?(?:applicant|señor(?:es)?|sres\.?|spett(?:\.?le)?|destinataire|destinatario|empfänger|à l'attention de|exmos?\.? senhor(?:es)?|buyer|customer|client|cliente|consignee|originator|ordering customer|remitter|payer|bill to|sold to|to|messrs|käufer|kunde|auftraggeber|acheteur|donneur d'ordre|comprador|ordenante|committente|ordinante|importer|плательщик|перевододатель|покупатель|заказчик|alıcı|甲方(?:（买方）)?|买方|需方|购买方|客户|付款人|申请人|送金人|御中|買主|구매자|송금인|المشتري|العميل|kupujący|zamawiający|nabywca)(?:(?![^\W\d_])|(?<=[\u3040-\u9fff\uac00-\ud7af]))\s{0,8}[:：\t]?\s{0,8}([^\n]{3,90})",
    re.IGNORECASE,
)

_HEADER_LINE = later(r"(?i)^\W*(?:from|to|cc|von|an|de|à|para|发件人|收件人|от|кому)\s*[:：]")


_SHIPS = later(
    r"(?im)^\W{0,3}(?:shipper(?: ?/ ?exporter)?|exporter|consignor|verlader|absender|expéditeur|chargeur|embarcador|remitente|exportador|mittente|caricatore|отправитель|грузоотправитель|gönderici|yükleyici|nadawca|afzender|verzender|avsändare|afsender|avsender|发货人|托运人|荷送人|送り主|المرسل|الشاحن)\s*(?:[:：\t]|\s{2,})\s*([^\n]{3,90})"
)


def shipper(letter: Letter) -> str | None:
    """Who sends the goods that come to us, as the carrier's notice names him."""
    text = f"{labelled(letter)}\n{letter.text}\n{letter.file_text[:6_000]}"
    told = [_BESIDE.split(match[1])[0] for match in _SHIPS.finditer(text)] + [column[0] for column in _columns(text)]
    return next((each for words in told for each in companies_in(words, letter.own)), None)


def ships_from(letter: Letter, firm: str) -> str:
    """What stands below the firm in the column of who sends the goods."""
    columns = _columns(f"{letter.text}\n{letter.file_text[:6_000]}")
    return next(("\n".join(column[1:]) for column in columns if firm in column[0]), "")


# Behind it stands who receives
_BESIDE = later(r"\s[—–|·]\s|\t|\s{2,}|;\s|\s-\s(?=[^\n:：]{2,30}[:：])")
_CELLS = later(r"\t|\s{2,}")
_SENDER = later(
    r"(?i)\W{0,3}(?:shipper(?: ?/ ?exporter)?|exporter|consignor|verlader|absender|expéditeur|chargeur|embarcador|remitente|exportador|mittente|caricatore|отправитель|грузоотправитель|gönderici|yükleyici|nadawca|afzender|avsändare|afsender|发货人|托运人|荷送人|المرسل|الشاحن)\W{0,3}"
)
_ROWS_BELOW = 5


def _columns(text: str) -> Iterator[list[str]]:
    """Below a heading that says who sends, alone or beside those who receive: the cells under it."""
    lines = text.splitlines()
    for place, line in enumerate(lines):
        cells = _CELLS.split(line.strip()) if _SENDER.match(line) else []
        column = next((at for at, cell in enumerate(cells) if _SENDER.fullmatch(cell)), None)
        if column is None or (len(cells) > 1 and any(re.search(r"\d", cell) for cell in cells)):
            continue
        rows = [_CELLS.split(below.strip()) for below in lines[place + 1 : place + 1 + _ROWS_BELOW]]
        found = [row[column].strip() for row in rows if len(row) > column]
        if found:
            yield found


_ADDRESS = 6  # lines at the head of a letter that say to whom it goes


def company_of(letter: Letter, kind: Kind, own_words: str, other: Address) -> str | None:
    return next(iter(_companies(letter, kind, own_words, other)), None)


def _companies(letter: Letter, kind: Kind, own_words: str, other: Address) -> Iterator[str]:
    """Where a name may stand, the surest place first."""
    is_bank = kind is Kind.PAYMENT and bool(
        re.search(r"(?i)applicant|申请人|ordering customer", letter.file_text[:4_000])
    )
    if kind is Kind.PAYMENT and not letter.is_outgoing:
        yield from _by_order(letter)
    if is_bank or letter.is_outgoing:
        yield from _named_in_files(letter)
    yield from companies_in(own_words, letter.own)
    yield from companies_in(other.name, letter.own)
    loose = company_without_form([line for line in own_words.splitlines() if not CLOSING.match(line)], letter.own)
    if loose:
        yield loose
    yield from _below_person(own_words, letter)
    yield from (match[1] for line in own_words.splitlines() if (match := _BEFORE_A_TITLE.match(line.strip())))
    if not letter.is_outgoing:
        yield from filter(None, (company_in_words(line, letter.own) for line in own_words.splitlines()))
    near = around(letter, other)
    yield from companies_in(near, letter.own)
    yield from filter(None, (company_in_words(line, letter.own) for line in near.splitlines()))
    if letter.is_outgoing:
        yield from companies_in("\n".join(letter.text.splitlines()[:_ADDRESS]), letter.own)
    else:
        yield from companies_in(letter.text[-1_500:], letter.own)
        yield from companies_in("\n".join(document.text[:600] for document in letter.files), letter.own)
    yield from _named_in_files(letter)
    yield from _at_head(letter) if not letter.is_outgoing else ()
    parts = _NAME_PARTS.split(other.name.strip())
    if len(parts) > 1 and firm_of_a_town(parts[0]) and not is_own_company(parts[0], letter.own):
        yield parts[0]
    loose = company_without_form([other.name, *re.split(r"[-–—|]", other.name)], letter.own)
    if loose:
        yield loose


# "温州立信五金-小陈", "常州宏图精密 销售部"
_NAME_PARTS = later(r"[-–—_|·/\s]+")
# A bank writes for its customer: "by order of our customer …", "Applicant   SILVERLINE LTD, DURBAN"
_BY_ORDER = later(
    r"(?i)(?:^|\n)\W{0,3}(?:applicant|ordering customer|by order of|remitter|ordenante|donneur d'ordre|auftraggeber|ordinante|заявитель|плательщик|申请人|汇款人|付款人|申請人|匯款人|付款人名稱|ご依頼人|依頼人|送金人|신청인|의뢰인|송금인|người (?:yêu cầu|chuyển|trả)|طالب الاعتماد|مقدم الطلب|المحوّل|المرسل|zleceniodawca|opdrachtgever|amir|lehdar)\s*(?:[:：\t]|\s{2,})\s*([^\n]{3,90})"
    r"|(?:(?:by order|on behalf|for account) of(?: our customer| our client)?|our (?:customer|client)|nuestro cliente|notre client|unser(?:e[ns])? kunden?|nosso cliente|nostro cliente|нашего клиента|наш клиент|müşterimiz|naszego klienta|onze (?:klant|cliënt)|khách hàng của chúng tôi|عميلنا|زبوننا|我行客户|我行客戶|本行客户)\s+(?:m/s\.?\s+)?([^\n]{3,90})"
)


def _by_order(letter: Letter) -> Iterator[str]:
    for match in _BY_ORDER.finditer(f"{letter.text[:4_000]}\n{labelled(letter)}"):
        value = re.split(
            r"\s[-–]|\s\((?!(?i:pty|pvt|private))|\s{2,}|\s(?:has|have|hat|ha|hemos|a)\s",
            (match[1] or match[2]).strip(),
        )[0]
        named = next(companies_in(value, letter.own), None)
        if named:
            yield named


def _named_in_files(letter: Letter) -> Iterator[str]:
    for match in _OTHER_IN_FILE.finditer(letter.file_text[:6_000]):
        value = re.split(r"\s{2,}|\t|\s[-–]\s", match[1].strip())[0]
        named = next(companies_in(value, letter.own), None)
        if named:
            yield named


def _below_person(own_words: str, letter: Letter) -> Iterator[str]:
    """The line right under the writer's name, when it is short, capitalised and no job."""
    lines = [line.strip(" *,") for line in own_words.splitlines() if line.strip(" *,-") and not is_job(line)]
    for name, below in pairwise(lines):
        parts = re.split(r",\s|\s[-–—]\s", below, maxsplit=1)
        firm = next((part for part in parts if " " in part), below)  # "Verwaltung - Cueros Elche"
        is_short = 2 <= len(firm.split()) <= 5 and not re.search(r"[\d@:]|www", firm)
        is_named = firm[:1].isupper() or "\u0600" <= firm[:1] <= "\u06ff"
        if clean_person(name) and is_short and is_named and not is_own_company(firm, letter.own):
            yield firm


# "동백툴스 최유진 과장": the firm, the name, the title
_BEFORE_A_TITLE = later(
    r"^(?![^\s]*(?:팀|부|과|실|드림|올림)\s)([\uac00-\ud7afA-Za-z&]{2,15})\s(?:[\uac00-\ud7af]{1,6}(?:팀|부|과|실)\s)?[\uac00-\ud7af]{2,4}\s(?:과장|대리|부장|사장|차장|이사|팀장|주임|대표|실장|사원)(?:님)?(?:\s?(?:드림|올림|배상))?$"
)


def _at_head(letter: Letter) -> Iterator[str]:
    """What stands above its address at the head of a paper: "St. Aloysius Mission Hospital, P.O. Box 00, Kisumu, Kenya"."""
    for document in letter.files:
        for line in document.text.splitlines()[:_HEAD]:
            if line.count(",") >= _PARTS_OF_ADDRESS and country_named(line):
                yield from filter(None, [company_without_form([line], letter.own)])


_HEAD, _PARTS_OF_ADDRESS = 4, 2
_IS_WHOLE = later(r"[\u4e00-\u9fff\uac00-\ud7af]{2,4}$")  # a name of two or three signs


def around(letter: Letter, other: Address) -> str:
    """The part of the older mail that the other side wrote: its signature stands near its address or name."""
    quoted = plain(letter.quoted[:12_000])
    lines = quoted.splitlines()
    keys = [
        key
        for key in (
            other.address.lower(),
            *(word.lower() for word in other.name.split() if len(word) > 3 or _IS_WHOLE.match(word)),
        )
        if key
    ]
    near: list[str] = []
    low = quoted.lower()
    for place, line in enumerate(lines) if any(key in low for key in keys) else ():
        if any(key in line.lower() for key in keys) and not _HEADER_LINE.match(line):
            near.extend(lines[max(0, place - 1) : place + 7])
    if near or not letter.is_outgoing:
        return "\n".join(near)
    return "\n".join(line for line in lines if not is_own_company(line, letter.own))
