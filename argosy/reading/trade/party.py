"""The other side: company, person, country, mail address and telephone."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argosy.reading.model import Address, Kind, Party
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.companies import companies_in, company_in_words, company_without_form, is_job, is_own_company
from argosy.reading.trade.delivery import incoterm_in
from argosy.reading.trade.homelands import country_named, country_of, world_country
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.people import CLOSING, clean_person, person_of
from argosy.reading.trade.phones import Phone, phones_in
from argosy.reading.trade.phrases import folded, hits_in, passed_on
from argosy.reading.trade.tabled import labelled
from argosy.reading.vocabulary.countries import (
    LANGUAGE_TO_COUNTRY,
)

_EMAIL = later(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LABELS = {
    "company": r"company(?: name)?|firm|firma|unternehmen|société|entreprise|empresa|compañía|azienda|società|компания|организация|şirket|firma adı|公司|公司名称|公司名稱|会社名|貴社名|회사명|회사|الشركة|اسم الشركة|nazwa firmy|bedrijf",
    "person": r"name|full name|contact(?: person| name)?|buyer(?: name)?|from|ansprechpartner|contato|comprador|buyer|interlocuteur|nom|contact|nombre|contacto|nome|contatto|имя|контактное лицо|фио|ad soyad|isim|yetkili|姓名|联系人|聯絡人|お名前|氏名|ご担当者|担当者|이름|담당자|성명|الاسم|imię i nazwisko|naam|customer name",
    "email": r"e-?mail(?: address)?|mail|correo|courriel|эл\. почта|почта|e-?posta|邮箱|电子邮件|電子郵件|メール(?:アドレス)?|이메일|البريد(?: الإلكتروني)?",
    "country": r"country|land|pays|país|pais|paese|страна|ülke|国家|國家|国|국가|الدولة|البلد|kraj|country/region|location",
    "phone": r"phone(?: number)?|tel(?:ephone)?(?: number)?|mobile|telefon|téléphone|teléfono|telefono|telefone|телефон|电话|電話(?:番号)?|전화(?:번호)?|الهاتف|whatsapp",
}  # fmt: skip
_LABELLED = {
    field: later(rf"^\W{{0,3}}(?:{words})\s*[:：\t]\s*(.+)$", re.IGNORECASE | re.MULTILINE)
    for field, words in _LABELS.items()
}
_OTHER_IN_FILE = sifted(
    r"(?:^|\n|\s{2,}|[.:;])\s*(?:\d{2}[A-Z]?:\s*)?(?:applicant|buyer|customer|client|cliente|consignee|originator|ordering customer|remitter|payer|bill to|sold to|to|messrs|käufer|kunde|auftraggeber|acheteur|donneur d'ordre|comprador|ordenante|committente|ordinante|importer|плательщик|перевододатель|покупатель|заказчик|alıcı|甲方(?:（买方）)?|买方|需方|购买方|客户|付款人|申请人|送金人|御中|買主|구매자|송금인|المشتري|العميل|kupujący|zamawiający|nabywca)\s*[:：\t]?\s*([^\n]{3,90})",
    re.IGNORECASE,
)

_HEADER_LINE = later(r"(?i)^\W*(?:from|to|cc|von|an|de|à|para|发件人|收件人|от|кому)\s*[:：]")


def party_of(letter: Letter, kind: Kind) -> Party:
    """Who the other side is, as far as the message shows it."""
    form = _form(letter)
    other = _other(letter, form)
    own_words = _signature_of(letter)
    own_words = "\n".join(form.values()) if form.get("email") else own_words
    company = form.get("company") or _company(letter, kind, own_words, other)
    if company and is_own_company(company, letter.own):
        company = None
    person = clean_person(re.split(r"[,;(|]", form.get("person", ""), maxsplit=1)[0]) or person_of(
        letter, other, own_words
    )
    text = f"{own_words}\n{letter.quoted[:6_000] if letter.is_outgoing else ''}\n{form.get('phone', '')}"
    country = (
        (form["country"] if _A_COUNTRY.fullmatch(form.get("country", "")) else None)
        or country_named(form.get("country", ""))
        or world_country(form.get("country", ""))
        or country_of(company, own_words if not letter.is_outgoing else _around(letter, other), other)
    )
    phone = _phone(letter, text, country or LANGUAGE_TO_COUNTRY.get(letter.language or ""))
    if kind is Kind.PAYMENT and company:
        beside = _line_with(company, letter.file_text), _line_with(company, letter.text)
        country = next(filter(None, map(country_named, beside)), None) or country
    if not country and not phone and kind is Kind.INQUIRY:
        country = country_named(incoterm_in(letter.text)[1] or "")
    guess = LANGUAGE_TO_COUNTRY.get(letter.language or "") if kind is not Kind.OTHER or company else None
    home = country if form.get("country") else None
    return Party(
        company=company,
        person=person,
        country=home or (phone.country if phone else None) or country or guess,
        email=form.get("email") or other.address or None,
        phone=phone.number if phone else None,
    )


def _line_with(words: str, text: str) -> str:
    return next((line for line in text.splitlines() if words in line), "")


def _form(letter: Letter) -> dict[str, str]:
    """The fields of a web form or a platform's notice, where the sender only passes them on."""
    text = f"{labelled(letter)}\n{letter.text}"
    if not hits_in(folded(f"{letter.subject}\n{letter.text[:600]}"), passed_on()):
        return {}
    found = {}
    for field, pattern in _LABELLED.items():
        match = pattern.search(text)
        if match:
            found[field] = match[1].strip()[:120]
    email = _EMAIL.search(found.get("email", ""))
    found["email"] = email.group() if email else ""
    bracket = re.match(r"\s*\[([^\]]{3,60})\]", letter.subject)
    if bracket and "company" not in found:
        found["company"] = bracket[1]
    return {**_card_of(letter), **{field: value for field, value in found.items() if value}}


_CARD_LINES, _CARD_PARTS = 12, 3
_CARD = later(r"[·•|]")
_A_COUNTRY = later(r"[A-Z]{2}")


def _card_of(letter: Letter) -> dict[str, str]:
    """The buyer in one line, as platforms show him: "Liam Hargreaves · Southern Crew Pty Ltd · AU"."""
    for line in letter.text.splitlines()[:_CARD_LINES]:
        parts = [part.strip() for part in _CARD.split(line.strip())]
        companies = [part for part in parts if any(companies_in(part, letter.own))]
        if len(parts) < _CARD_PARTS or not companies:
            continue
        others = [part for part in parts if part not in companies]
        named = {"person": next(filter(clean_person, others), ""), "country": next(filter(_names_country, others), "")}
        return {"company": companies[0], **{field: value for field, value in named.items() if value}}
    return {}


def _names_country(text: str) -> bool:
    return bool(_A_COUNTRY.fullmatch(text) or country_named(text))


def _other(letter: Letter, form: dict[str, str]) -> Address:
    if form.get("email"):
        return Address(form.get("person", ""), form["email"])
    if not letter.is_outgoing and hits_in(folded(letter.subject), passed_on()) and letter.mail.reply_to:
        return letter.mail.reply_to[0]
    return letter.other_side


# "Sent from my iPhone": above it stands who writes.
_OF_A_TELEPHONE = later(
    r"(?i)[^\n]{0,12}(?:sent (?:from|via)|get outlook|enviado (?:desde|do|de)|envoyé (?:de|depuis)|gesendet (?:von|mit)|von meinem|inviato da|verzonden vanaf|wysłane z|skickat från|sendt fra|отправлено (?:с|из)|надіслано з|gönderildi|发自|來自|發自|から送信|에서 보냄|أُ?رسلت? من|تم الإرسال من|đã gửi từ|dikirim dari)[^\n]{0,60}"
)


def _signature_of(letter: Letter) -> str:
    """What the other side wrote about itself: our own signature says nothing of it."""
    if letter.is_outgoing:
        return ""
    is_theirs = letter.written is letter.text or letter.signature.strip()[:200] in letter.written
    if letter.signature.strip() and is_theirs and not _OF_A_TELEPHONE.fullmatch(letter.signature.strip()):
        return plain(letter.signature[:1_500])
    lines = [line for line in letter.written.splitlines() if line.strip()]
    for place in range(len(lines) - 1, max(-1, len(lines) - 14), -1):
        closing = CLOSING.match(lines[place])
        if closing and len(lines[place]) < 60:
            beside = lines[place][closing.end() :].strip(" ,.!-")  # "С уважением, Наталья Гришина"
            return "\n".join([*([beside] if clean_person(beside) else []), *lines[place + 1 :]])
    last = [line for line in re.split(r"\n\s*\n", letter.written.strip())[-1].splitlines() if line.strip()]
    return "\n".join(last if 2 <= len(last) <= 8 else lines[-6:])


def _company(letter: Letter, kind: Kind, own_words: str, other: Address) -> str | None:
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
    around = _around(letter, other)
    yield from companies_in(around, letter.own)
    yield from filter(None, (company_in_words(line, letter.own) for line in around.splitlines()))
    if not letter.is_outgoing:
        yield from companies_in(letter.text[-1_500:], letter.own)
        yield from companies_in("\n".join(document.text[:600] for document in letter.files), letter.own)
    yield from _named_in_files(letter)
    loose = company_without_form([other.name, *re.split(r"[-–—|]", other.name)], letter.own)
    if loose:
        yield loose


# A bank writes for its customer: "by order of our customer …", "Applicant   SILVERLINE LTD, DURBAN"
_BY_ORDER = later(
    r"(?i)(?:^|\n)\W{0,3}(?:applicant|ordering customer|by order of|remitter|ordenante|donneur d'ordre|auftraggeber|ordinante|заявитель|плательщик|申请人|汇款人|付款人)\s*(?:[:：\t]|\s{2,})\s*([^\n]{3,90})"
    r"|(?:(?:by order|on behalf|for account) of(?: our customer| our client)?|our (?:customer|client)|nuestro cliente|notre client|unser(?:e[ns])? kunden?|nosso cliente|nostro cliente|нашего клиента|наш клиент|müşterimiz|我行客户)\s+(?:m/s\.?\s+)?([^\n]{3,90})"
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
        is_short = 2 <= len(below.split()) <= 5 and not re.search(r"[\d@:]|www", below)
        if clean_person(name) and is_short and below[:1].isupper() and not is_own_company(below, letter.own):
            yield re.split(r",\s", below, maxsplit=1)[0]


def _around(letter: Letter, other: Address) -> str:
    """The part of the older mail that the other side wrote: its signature stands near its address or name."""
    quoted = plain(letter.quoted[:12_000])
    lines = quoted.splitlines()
    keys = [
        key for key in (other.address.lower(), *(word.lower() for word in other.name.split() if len(word) > 3)) if key
    ]
    near: list[str] = []
    low = quoted.lower()
    for place, line in enumerate(lines) if any(key in low for key in keys) else ():
        if any(key in line.lower() for key in keys) and not _HEADER_LINE.match(line):
            near.extend(lines[max(0, place - 1) : place + 7])
    if near or not letter.is_outgoing:
        return "\n".join(near)
    return "\n".join(line for line in lines if not is_own_company(line, letter.own))


def _phone(letter: Letter, text: str, country: str | None) -> Phone | None:
    for source in _phone_sources(letter, text):
        found = phones_in(source, country, is_signature=source is text)
        if found and letter.is_outgoing:
            ours = {own.number for own in phones_in(letter.signature, "CN")}
            found = [phone for phone in found if phone.number not in ours]
        if found:
            return found[0]
    return None


def _phone_sources(letter: Letter, text: str) -> Iterator[str]:
    """What the other side wrote about itself, then, in a letter of theirs, where else a number may stand."""
    yield text
    if not letter.is_outgoing:
        yield letter.text[-1_200:]
        yield _around(letter, letter.other_side)
        yield from (document.text[:800] for document in letter.files)
