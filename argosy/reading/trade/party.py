"""The other side: company, person, country, mail address and telephone."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.model import Address, Kind, Party
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.companies import companies_in, is_own_company
from argosy.reading.trade.delivery import incoterm_in
from argosy.reading.trade.firms import around, company_of, shipper, ships_from
from argosy.reading.trade.homelands import coded_country, country_named, country_of, exact_country, world_country
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.older_goods import asked_before
from argosy.reading.trade.people import CLOSING, clean_person, person_of
from argosy.reading.trade.phones import Phone, phones_in
from argosy.reading.trade.phrases import folded, hits_in, passed_on
from argosy.reading.trade.spelt_out import with_its_marks
from argosy.reading.trade.tabled import labelled
from argosy.reading.vocabulary.countries import LANGUAGE_TO_COUNTRY

_EMAIL = later(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LABELS = {
    "company": r"company(?: name)?|business name|organi[sz]ation|firmenname|nom de la société|raison sociale|razón social|razão social|ragione sociale|nombre de la empresa|nome da empresa|наименование организации|firm|firma|unternehmen|société|entreprise|empresa|compañía|azienda|società|компания|организация|şirket|firma adı|公司|公司名称|公司名稱|会社名|貴社名|회사명|회사|الشركة|اسم الشركة|nazwa firmy|bedrijf",
    "person": r"name|full name|your name|requester|requested by|contact name|kontakt|nom et prénom|nombre y apellido|nome e cognome|responsável|contact(?: person| name)?|buyer(?: name)?|from|ansprechpartner|contato|comprador|buyer|interlocuteur|nom|contact|nombre|contacto|nome|contatto|имя|контактное лицо|фио|ad soyad|isim|yetkili|姓名|联系人|聯絡人|お名前|氏名|ご担当者|担当者|이름|담당자|성명|الاسم|imię i nazwisko|naam|customer name",
    "email": r"e-?mail(?: address)?|mail|correo|courriel|эл\. почта|почта|e-?posta|邮箱|电子邮件|電子郵件|メール(?:アドレス)?|이메일|البريد(?: الإلكتروني)?",
    "country": r"country(?: ?/ ?region)?|country of destination|land|pays|país|pais|paese|страна|ülke|国家|國家|国|국가|الدولة|البلد|kraj|country/region|location",
    "phone": r"phone(?: number)?|tel\.|tél\.|telefonnummer|numéro de téléphone|fone|celular|tel(?:ephone)?(?: number)?|mobile|telefon|téléphone|teléfono|telefono|telefone|телефон|电话|電話(?:番号)?|전화(?:번호)?|الهاتف|whatsapp",
}  # fmt: skip
# A portal says whose field it is: "Buyer's e-mail", "买家邮箱", "correo del comprador".
_WHOSE = r"(?:(?:buyer|customer|client|sender|visitor)(?:['’]?s)?\s|(?:käufer|kunden|absender)s?[- ]?|alıcı(?:nın)?\s|покупател\w+\s|买家的?|買家的?|买方|采购商|客户|客戶|询盘人|バイヤー(?:の|様の)?|お客様の|구매자\s?|바이어\s?|고객\s?)?"
_OF_WHOM = r"(?:\s(?:de l['’]acheteur|du client|del comprador|del cliente|do comprador|do cliente|dell['’]acquirente|покупателя|клиента|المشتري|العميل|/\s?(?:region|región|región|regione|região|région|регион|bölge)|[/／]\s?(?:region|地区|地區|地域|지역)))?"
_LABELLED = {
    field: later(
        rf"^\W{{0,3}}{_WHOSE}(?:{words})(?:\s?[/／]\s?(?:地区|地區|地域|지역))?{_OF_WHOM}\s*[:：\t]\s*(.+)$",
        re.IGNORECASE | re.MULTILINE,
    )
    for field, words in _LABELS.items()
}


def party_of(letter: Letter, kind: Kind) -> Party:
    """Who the other side is, as far as the message shows it."""
    sender = shipper(letter) if kind is Kind.SHIPMENT and not letter.is_outgoing else None
    if sender:
        return _who_ships(sender, letter)
    form = _form(letter)
    other = _other(letter, form)
    own_words = _signature_of(letter)
    own_words = "\n".join(form.values()) if form.get("email") else _TO_US.sub("", own_words)
    company = form.get("company") or company_of(letter, kind, own_words, other)
    if company and is_own_company(company, letter.own):
        company = None
    told = clean_person(re.split(r"[,;(|]", form.get("person", ""), maxsplit=1)[0])
    text = f"{own_words}\n{letter.quoted[:6_000] if letter.is_outgoing else ''}\n{form.get('phone', '')}"
    country = _country(letter, kind, form, company, own_words)
    phone = _phone(letter, text, country or LANGUAGE_TO_COUNTRY.get(letter.language or ""), company)
    if kind is Kind.PAYMENT and company:
        beside = _line_with(company, letter.file_text), _line_with(company, letter.text)
        country = next(filter(None, map(country_named, beside)), None) or country
    if not country and not phone and kind is Kind.INQUIRY:
        country = _where_it_goes(letter)
    guess = LANGUAGE_TO_COUNTRY.get(letter.language or "") if kind is not Kind.OTHER or company else None
    home = country if form.get("country") else None
    person = told or person_of(letter, other, own_words) or _named_contact(letter)
    return Party(
        company=company,
        person=with_its_marks(person if person != company else clean_person(other.name), letter),
        country=home or (phone.country if phone else None) or country or guess,
        email=form.get("email") or other.address or None,
        phone=phone.number if phone else None,
    )


def _who_ships(firm: str, letter: Letter) -> Party:
    """The firm that sends goods to us: the agent who writes of them is not the other side."""
    text = f"{labelled(letter)}\n{letter.text}\n{letter.file_text}"
    line = _line_with(firm, text)
    below = ships_from(letter, firm)
    country = (
        country_named(below)
        or world_country(below)
        or country_named(line)
        or world_country(line)
        or country_of(firm, "", Address("", ""))
    )
    return Party(company=firm, country=country)


def _country(letter: Letter, kind: Kind, form: dict[str, str], company: str | None, own_words: str) -> str | None:
    """Where the other side is: as a form says it, by its own words, its letter head, else where the goods go to it."""
    told, other = form.get("country", ""), _other(letter, form)
    return (
        (told if _A_COUNTRY.fullmatch(told) else None)
        or exact_country(re.split(r"[,(;]", told, maxsplit=1)[0])
        or country_named(told)
        or world_country(told)
        or country_of(
            company, _of_an_address(around(letter, other)) if letter.is_outgoing else own_words, other, letter.language
        )
        or (_at_head(company, letter) if company else None)
        or (_where_it_goes(letter, only_there=True) if kind in _BUYS and not letter.is_outgoing else None)
    )


def _of_an_address(text: str) -> str:
    """The lines that may belong to a signature: a sentence may name any country."""
    return "\n".join(line for line in text.splitlines() if len(line.split()) <= _LONG_LINE and "?" not in line)


_LONG_LINE = 14  # words
_BUYS = frozenset({Kind.INQUIRY, Kind.ORDER})


def _at_head(company: str, letter: Letter) -> str | None:
    """The country in the letter head: in the lines with the company's name and right below, of a file or of the letter."""
    for text in (letter.file_text[:3_000], letter.text[:1_500]):
        near = [
            line
            for line in _below(company, text)
            if (letter.is_outgoing and company in line)
            or not (_OTHER_PARTY.match(line) or _names_us(line, letter) or incoterm_in(line)[0])
        ]
        if near and (coded := coded_country(near[0])):
            return coded
        for words in ("\n".join(near[:1]), "\n".join(near)):  # the goods may go elsewhere than its own line says
            found = country_named(words) or world_country(words)
            if found:
                return found
    return None


def _names_us(line: str, letter: Letter) -> bool:
    """Whether one of our firms stands in the line, whatever stands before it."""
    words = " ".join(_WORDS.findall(line.lower()))
    ours = [" ".join(_WORDS.findall(name.lower())[:2]) for name in letter.own.companies]
    return is_own_company(line.rpartition(":")[2], letter.own) or any(
        f" {name} " in f" {words} " for name in ours if name
    )


_WORDS, _HEAD_LINES = later(r"\w+"), 3


def _below(company: str, text: str) -> list[str]:
    """The line that names the company, and the two below it."""
    lines = [line for line in text.splitlines() if line.strip()]
    at = next((place for place, line in enumerate(lines) if company.lower() in line.lower()), None)
    return [] if at is None else lines[at : at + _HEAD_LINES]


# "FORNECEDOR: 4417 XIAMEN EVERTRADE" says nothing of the buyer
_TO_US = later(
    r"(?i)(?<![^\W_])(?:supplier|vendor|seller|fornecedor|proveedor|vendedor|fournisseur|vendeur|lieferant|verkäufer|fornitore|venditore|поставщик|продавец|tedarikçi|satıcı|供应商|供方|卖方|仕入先|공급자|المورد|البائع)\s*[:：]\s*[^\n]{0,80}"
)
_OTHER_PARTY = later(
    r"(?i)^\W*(?:to|an|à|a|para|beneficia\w+|banco (?:do |del )?(?:beneficiario|favorecido)|bank of (?:the )?beneficiary|begünstigt\w+|empfänger\w*|bénéficiaire|banque (?:du )?bénéficiaire|получател\w+|банк получателя|alıcı|lehdar|buyer|seller|supplier|vendor|consignee|lieferant|fournisseur|proveedor|fornecedor|fornitore|поставщик|供方|卖方|供应商|仕入先|port|pol|pod|from|incoterm|delivery|price|terms?)\b|^\W*(?:供方|卖方|供应商|收款|受益)"
)
_ARRIVES = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DDP", "DPU"})


def _where_it_goes(letter: Letter, *, only_there: bool = False) -> str | None:
    """The country of the Incoterm's place; `only_there`: of a term by which the goods come to the buyer (Incoterms, C and D)."""
    code, place, _ = incoterm_in(letter.text if incoterm_in(letter.text)[0] else asked_before(letter))
    return country_named(place or "") if not only_there or code in _ARRIVES else None


# Who is to be asked, in papers that a program wrote: "COMPRADOR: ROSANGELA KLEIN"
_CONTACT = sifted(
    r"(?im)^(?:[^\n]{0,80}?\s)?[^\n:：]{0,40}?(?:contact(?: person| name)?|receiver|recipient|deliver to|empfänger(?:in)?|destinataire|destinatari[oa]|odbiorca|ontvanger|mottagare|получатель|收件人|受取人|수취인|المستلم|buyer|purchaser|requested by|prepared by|issued by|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|bearbeiter(?:in)?|einkäufer(?:in)?|acheteu(?:r|se)|interlocuteur|suivi par|affaire suivie par|contacto|comprador[a]?|responsable|solicitante|contato|responsável|referente|contatto|compilato da|контактное лицо|исполнитель|ответственный|менеджер|yetkili|ilgili kişi|联系人|聯絡人|经办人|采购员|業務担当|担当者?|담당자|جهة الاتصال|المسؤول|الشخص المسؤول|người liên hệ|người phụ trách|liên hệ|osoba kontaktowa|kontaktperson|contactpersoon|kontaktní osoba|narahubung|kontak person|kontak|persona di riferimento|persoană de contact|ผู้ติดต่อ)\s*[:：]\s*([^\n,;|(（]{3,40})"
)


# "Rückfragen bitte an Frau Nicole Bender", "for questions contact Mr. Tom Hale"
_ASK = sifted(
    r"(?i:(?<![^\W_])(?:rückfragen?|fragen|ansprechpartner(?:in)? (?:ist|für)|questions?|queries|enquiries|toute question|tout renseignement|renseignements?|consultas?|dudas|dúvidas|esclarecimentos|chiarimenti|informazioni|domande|вопрос\w*|pyta\w*|sorular\w*|vragen)(?![^\W\d_])[^\n.;:]{0,40}?(?<![^\W_])(?:herrn?|frau|mr|mrs|ms|miss|m|mme|monsieur|madame|sr|sra|señora?|srta|sig|sig\.ra|dott|dr|pani?a?|pana|г-н\w?|bay|bayan|dhr|mevr)\.?)\s+([A-ZÀ-ÞА-ЯŁŚŻ][^\W\d_]+(?:[ -][A-ZÀ-ÞА-ЯŁŚŻ][^\W\d_]+){0,2})"
)


def _named_contact(letter: Letter) -> str | None:
    """The person of the other side whom the letter or its files name as the one to ask."""
    if letter.is_outgoing:
        return None
    for text in (letter.text, labelled(letter), letter.file_text[:4_000]):
        named = (match[1] for pattern in (_CONTACT, _ASK) for match in pattern.finditer(text))
        for words in named:
            name = clean_person(re.split(r"\s{2,}|\t|\s\d|\s[-–—]\s", words.strip())[0].strip())
            if name and not any(name.lower() in each.name.lower() for each in (*letter.mail.to, *letter.mail.cc)):
                return name
    return None


def _line_with(words: str, text: str) -> str:
    return next((line for line in text.splitlines() if words in line), "")


def _form(letter: Letter) -> dict[str, str]:
    """The fields of a web form or a platform's notice, where the sender only passes them on."""
    if not letter.comes_by_platform:
        return {}
    text = f"{labelled(letter)}\n{letter.text}"
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
    if letter.mail.reply_to and not letter.is_outgoing and hits_in(folded(letter.subject), passed_on()):
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
    lines = [line for line in lines if not is_own_company(line, letter.own)]
    last = [line for line in re.split(r"\n\s*\n", letter.written.strip())[-1].splitlines() if line.strip()]
    return "\n".join(last if 2 <= len(last) <= 8 else lines[-6:])


def _phone(letter: Letter, text: str, country: str | None, company: str | None) -> Phone | None:
    for source, is_theirs in _phone_sources(letter, text, company):
        found = phones_in(source, country, is_signature=is_theirs)
        if found and letter.is_outgoing:
            ours = {own.number for own in phones_in(letter.signature, "CN")}
            found = [phone for phone in found if phone.number not in ours]
        if found:  # another number may tell in which country the one in the signature is
            home = None if country or letter.is_outgoing or source is text else found[0].country
            return next(iter(phones_in(text, home) if home else ()), found[0])
    return None


_MOST_OF_FILE = 20_000


def _phone_sources(letter: Letter, text: str, company: str | None) -> Iterator[tuple[str, bool]]:
    """What the other side wrote about itself, then, in a letter of theirs, where else a number may stand."""
    yield text, True
    if letter.is_outgoing and company:
        yield "\n".join(_below(company, letter.file_text[:4_000])), False
    if not letter.is_outgoing:
        yield letter.text[-1_200:], False
        yield around(letter, letter.other_side), False
        yield from ((document.text[:800], False) for document in letter.files)
        for document in letter.files:
            text = plain(document.text[:_MOST_OF_FILE])
            yield from ((text[match.start(1) :].split("\n", 1)[0], True) for match in _CONTACT.finditer(text))
            yield "\n".join(line for line in text.splitlines() if company and company in line), False
