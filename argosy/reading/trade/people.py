"""Names of people: in the sender's name, under the greeting, in the address of an answer."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import re

from argosy.reading.model import Address, Own
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.companies import companies_in, company_without_form, is_job, names_firm
from argosy.reading.trade.letter import Letter, is_own
from argosy.reading.vocabulary.countries import PLACE_TO_COUNTRY
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.incoterms import CODES
from argosy.reading.vocabulary.naming import GREETINGS
from argosy.reading.vocabulary.places import PLACES

_ROLE = sifted(
    r"(?i)\b(?:(?:bestell|beschaffungs|einkaufs|rechnungs|lieferanten)wesen|zamówieni\w+|zakup\w*|magazyn|faktury|orders?|ordini|fatturazione|magazzino|pedidos|pagos|almacén|encomendas|pagamentos?|paiements?|exploitation|magasin|bestellungen|zahlung\w*|lager|warehouse|payments|billing|treasurer|siparişler|muhasebesi|depo|objednávky|beställning\w*|inköp|ekonomi|ostot|myynti|inkoop|verkoop|заказы|закупки|логистика|tráfico|trafico|aduanas|express|logistics|shipping|sistema|system|erp|sap|edi|robot|bot|portal|automat\w*|sales|info|office|purchas\w*|procurement|einkauf|verkauf|vertrieb|team|accounts?|payable|import|export|desk|service|support|admin|compras|ventas|commandes?|achats|acquisti|logisti\w*|finance|\w*buchhaltung|\w*abteilung|rechnungswesen|dpto|administra[ctzç]\w+|amministrazione|verwaltung|secretar[ií]a\w*|sekretariat|tesorer[íi]a|contabil\w*|comptabilit\w*|compta|księgowość|muhasebe|booking|operaciones|operações|operazioni|opérations|docs?|documentation|operations?|customer|news|inquiry|enquiry|mail|contact|dept|department|trade|comercio exterior|foreign trade|außenhandel|overseas|advising|notification\w*|no-?reply|снабжение|бухгалтерия|отдел|продаж|satış|via|rfq|buyer|dep(?:artamento|artement|to)|département|abteilung|beschaffung|reparto|ufficio|financeiro|finanzas|treasury|departamento|phòng|website|web ?site|bộ phận)\b|بنك|مصرف|مؤسسة|شركة|مصنع|رسالة|(?:^|\s)(?:هذه|هذا|يرجى|نرجو|نود|الرجاء)(?=\s)|採購|課長|專員|組長|廠長|總監|協理|副理|業務|會計|財務|采购|销售|财务|会计|経理|قسم|إدارة|دائرة|部|業務|営業|課$|係$|室$|구매|영업"
)
CLOSING = later(
    r"(?i)^\W*(?:(?:best|kind|warm|b\.?|with best|with kind)?\s*(?:regards|rgds|wishes)|thanks(?: (?:and|&) (?:best )?regards)?|thank you|thx|sincerely|yours|cheers|cordially|mit freundlichen|freundliche|viele|beste grüße|gruß|grüße|mfg|lg|cordialement|cdt(?![^\W\d_])|slts?(?![^\W\d_])|(?:vg|bg|br|kr|gr|vh)(?=\W*$)|tks(?![^\W\d_])|tnx(?![^\W\d_])|thks|b\.?\s?rgds|brgds|cds(?=\W*$)|pozdr(?![^\W\d_])|с ув(?![^\W\d_])|wassalam|sdos|abç|grtz|hälsn|cdlt|cordlt|bàv(?![^\W\d_])|b\.?a\.?v\.?(?=\W*$)|bien à vous|salutations|sincères|saludos|atentamente|atte|slds|un saludo|quedo atent|cordiales|cordialmente|cordiali|distinti|saluti|atenciosamente|att\b|abraços?\b|abs\b|bjs?\b|grat[oa]\b|cumprimentos|с уважением|с наилучшими|saygılarımla|saygılar|iyi çalışmalar|مع (?:خالص |وافر |جزيل |فائق )?(?:ال)?(?:تحية|تحيات|تقدير|شكر|احترام)|تحياتي|شاكرين|ودمتم|شكر[اً]{1,2}(?![^\W\d_])|ولكم (?:جزيل |خالص )?الشكر|تقبلوا|دمتم|وتفضلوا|祝商祺|此致|顺祝|谢谢|祝好|よろしく|以上|敬具|감사합니다|드림|pozdrawiam|z poważaniem|met vriendelijke|groet(?:en|jes)?(?![^\W\d_])|hartelijke|m\.?v\.?g\b|mvh|servus|med vennlig|venlig hilsen|hilsen|gruss|sds\b|med vänlig|s pozdravem|thanks|merci|danke|gracias|grazie|obrigad[oa]|спасибо|заранее благодар|teşekkür|dank u|dzięku|tack|trân trọng|thân mến|cảm ơn|hormat kami|salam hormat|terima kasih|ありがとう)"
)
_NAME = later(
    r"^(?:(?:mr|mrs|ms|mme|m|dr|ing|eng|herr|frau|sr|sra|dott|prof|i\.a|i\.v|ppa)\.?\s+)*((?:[^\W\d_][\w'’.-]*)(?:\s+(?:[^\W\d_][\w'’.-]*)){0,4})$",
    re.IGNORECASE,
)
_HAN_NAME = later(
    r"^[\u3005\u4e00-\u9fff]{2,4}$|^[\u3005\u4e00-\u9fff]{1,4}[ 　][\u3005\u4e00-\u9fff]{1,3}$|^[\uac00-\ud7af]{2,4}$|^[\u3005\u4e00-\u9fff]{1,4}[ 　][\u3040-\u30ff]{1,5}$"
)
_KOREAN_TITLE = later(r"\s?(?:과장|대리|부장|사장|차장|이사|팀장|주임|대표|실장|사원)(?:님)?$|\s?(?:드림|올림|배상)$")
_TITLE_BEHIND = later(r"\s*[(（](?:mr|mrs|ms|miss|先生|女士|小姐|m|mme|herr|frau|sr|sra)\.?[)）]\s*$", re.IGNORECASE)
_HAN_TITLE = later(r"^[\u4e00-\u9fff](?:经理|先生|小姐|女士|总|老师|主任|經理|様|さん|部長)")
# "م. حيدر", "د. منى": engineer, doctor
_ARABIC_TITLE = later(
    r"^(?:[مدأا]\s?[./]\s?|(?:ال)?(?:مهندس|دكتور|أستاذ|استاذ|سيد|حاج|آنسة|انسة)ة?\s?[./:]?\s+)+(?=[\u0600-\u06ff]{2})"
)
# How a name is read: "木村 沙織（きむら さおり）", "王伟 (Wang Wei)"
_READING = later(r"(?<=[\u3005\u4e00-\u9fff\uac00-\ud7af])\s?[(（][\u3040-\u30ffA-Za-z .'ー-]{2,40}[)）]\s*$")
_TURNED = later(r"([^\W\d_][\w'’-]+),\s*([^\W\d_][\w'’. -]+)")
_LATIN_WORD = later(r"[A-Za-z]{3}")
# What stands before a telephone or an address.
_CALL_ME = later(
    r"(?i)(?:手机|手機|电话|電話|邮箱|郵箱|地址|传真|微信|携帯|住所|전화|휴대폰|주소|이메일|tel|mobile|phone|fax|e-?mail|address|whatsapp|skype|web)\W*$"
)
_NO_NAME = later(r"[\d\u3040-\u9fff]")
_LATIN = frozenset({"en", "de", "fr", "es", "pt", "it", "nl", "pl"})
_NOBODY = Own()


_NAME_PARTS = later(r"\s*(?:[|,·]|(?<!S)/|/(?!A(?![^\W_])))\s*|\s{2,}")  # "Malharia Vale Verde S/A" is one part
_BY_WAY_OF = later(r"(?i)\s(?:via|über|através de|tramite|через)\s")  # "Kadri Tamm via CloudShare"
_DISPLAY_PARTS = later(r"\s[|·(–-]\s?|[|(]")


def person_of(letter: Letter, other: Address, own_words: str) -> str | None:
    """Who writes, or to whom we write."""
    display = clean_person(_BY_WAY_OF.split(_DISPLAY_PARTS.split(other.name)[0])[0]) or ""
    if "@" in display or _ROLE.search(display) or _is_us(letter, other):
        display = ""
    lines = [line.strip(" *,|") for line in own_words.splitlines() if line.strip(" *,|-")][:8]
    words = _name_words(display)
    lines = [line for line in lines if not _HAN_TITLE.match(line)]
    lines = [line for line in lines if not any(map(GREETINGS.match, line.split(",")))]  # "Вивиан, добрый день."
    signed = [name for line in lines for part in _parts_of(line) if (name := clean_person(part) or _before_job(part))]
    for name in signed:
        if words & _name_words(name) and len(name) > len(display):
            return name
    told = _name_words(other.name.replace("-", " ").replace("(", " ").replace("|", " "))
    beside = next((name for name in signed if told & _name_words(name) and not words & _name_words(name)), None)
    is_other = bool(signed) and not words & _name_words(signed[0]) and not _is_short_for(signed[0], display)
    if beside or (is_other and _is_firm(display, other, lines)):
        return beside or signed[0]
    local = next((name for name in signed if _is_other_script(name, letter.language)), None)
    if local and display.isascii():
        return local
    latin = next((name for name in signed if _LATIN_WORD.search(name) and len(name.split()) > 1), None)
    if latin and display and not _LATIN_WORD.search(display) and letter.language in _LATIN:
        return latin
    return _likely(letter, display, signed)


def _is_short_for(signed: str, display: str) -> bool:
    """Whether somebody signs with the beginning of the name: "Alex" for "Alexander Lenz"."""
    return len(signed) > 2 and " " not in signed and display.lower().startswith(signed.lower())


def _before_job(part: str) -> str | None:
    """As in "Nora Quill - Purchasing", "نورة العجمي - قسم المشتريات"."""
    name, dash, job = _DASH.sub("\t", part, count=1).partition("\t")
    return clean_person(name) if dash and (_ROLE.search(job) or is_job(job) or names_firm(job)) else None


_DASH = later(r"\s[-–—]\s")


def _is_us(letter: Letter, other: Address) -> bool:
    return letter.is_outgoing and not letter.is_internal and is_own(other.address, letter.own)


def _name_words(name: str) -> set[str]:
    return {word.lower().strip('.,)("«»“”') for word in name.split() if len(word) > 1}


def _parts_of(line: str) -> list[str]:
    """A line cut where its parts end; a comma in the name of a firm ("Co., Ltd.") parts nothing."""
    if _HAN_WORDS.search(line) and names_firm(line):
        return line.split()
    return [line] if names_firm(line) and not _HARD_PARTS.search(line) else _NAME_PARTS.split(line)


_HAN_WORDS = later(r"^[\u4e00-\u9fff]{2,4}\s+[\u4e00-\u9fff]{5,}|[\u4e00-\u9fff]{5,}\s+[\u4e00-\u9fff]{2,4}(?:\s|$)")
_HARD_PARTS = later(r"\s[|/·]\s|\s{2,}")


def _is_firm(display: str, other: Address, lines: list[str]) -> bool:
    """The sender calls himself as his domain is called: "Cosmo Webdesign" at cosmoweb.example."""
    domain = re.sub(r"\W", "", other.address.rpartition("@")[2].split(".")[0].lower())
    name = re.sub(r"\W", "", display.lower())
    firms = {
        word for line in lines for firm in companies_in(line, _NOBODY) for word in _name_words(firm) if len(word) > 3
    }
    signs_so = any(
        _name_words(display) & _name_words(part)
        for line in lines
        for part in _NAME_PARTS.split(line)
        if not names_firm(part)
    )
    if firms & _name_words(display) and not signs_so:  # "Federica Monti" of "Monti Ombrelli" signs "Federica"
        return True
    if company_without_form([display], _NOBODY):
        return True
    return len(domain) >= _CLEARLY and (
        name.startswith(domain) or (domain.startswith(name[:_MOST_ALIKE]) and bool(name))
    )


_CLEARLY, _MOST_ALIKE = 5, 8


def _likely(letter: Letter, display: str, signed: list[str]) -> str | None:
    """The name that the address shows, else the one that is signed, else the one that is greeted."""
    called = _CALLED.search(display)
    if called:  # "老范" is 范军 where he signs with that
        surname = called[1] or called[2]
        return (
            next((name for name in signed if name[:1] == surname and name != display), None)
            or next((name for name in signed if display[:1] in "小阿" and surname in name[1:]), None)
            or (_full_name(display, letter.quoted) if _HAN_TITLE.search(display) else None)
            or called.group()
        )
    han = [name for name in signed if _HAN_NAME.match(name)]
    if _HAN_NAME.match(display) and han and display not in han and display[-2:] not in han:
        return han[0]
    if display and (len(display.split()) >= 2 or _HAN_NAME.match(display)):
        return display
    if signed:
        return signed[0]
    return display or _greeted(letter)


_CALLED = later(
    r"(?<![\u4e00-\u9fff])(?:[老小阿]([\u4e00-\u9fff])|([\u4e00-\u9fff])(?:经理|先生|小姐|女士|总|老师|主任|經理|工|会计|會計))(?![\u4e00-\u9fff])"
)


def _is_other_script(name: str, language: str | None) -> bool:
    """Signed in the letters of the mail, while the address shows Latin ones."""
    return language in {"zh", "ja", "ko", "ru", "ar", "uk", "el", "he"} and not _LATIN_WORD.search(name)


def _full_name(titled: str, text: str) -> str | None:
    """林经理 is 林国栋 where the older mail signs with that."""
    match = re.search(
        rf"(?<![\u4e00-\u9fff]){titled[0]}[\u4e00-\u9fff]{{1,2}}(?![\u4e00-\u9fff])", text.replace(titled, "")
    )
    return match.group() if match and not _HAN_TITLE.search(match.group()) else None


def _greeted(letter: Letter) -> str | None:
    """Whom we address: "Dear Hugo,"."""
    if not letter.is_outgoing:
        return None
    first = letter.text.strip().splitlines()[0] if letter.text.strip() else ""
    if _HAN_TITLE.match(first.strip()):
        return _full_name(first.strip(), letter.quoted)
    match = re.match(
        r"(?i)^(?:dear|hi|hello|estimad[oa]s?|bonjour|hallo|liebe[rs]?|sehr geehrter? (?:herr|frau)|cher|chère|caro|cara|gentile|prezad[oa])\s+(?:mr\.?|ms\.?|mrs\.?|sr\.?|sra\.?|dr\.?)?\s*([A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)",
        first,
    )
    return match[1] if match else None


def _short_name(text: str) -> str | None:
    """The name in Chinese or Korean letters that stands last among other words."""
    if _SENTENCE.search(text):
        return None
    parts = reversed(re.split(r"[-–—·\s]", text))
    names = (part for part in parts if _HAN_NAME.match(part) and not _CALL_ME.match(part))
    return next(
        (name for name in names if not (_ROLE.search(name) or field_of(name) or _HAN_GRAMMAR.match(name))), None
    )


_SENTENCE = later(r"\s\S+\s\S*[\uac00-\ud7af](?:다|요|까|죠)\W*$")  # "지난 목록은 무시하셔도 됩니다"
# "Jason Lim 林志伟"
_TWO_SCRIPTS = later(
    r"[A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]*){0,2} ?[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,4} ?[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’.-]+){0,2}"
)
_ON_BEHALF = later(r"^\s*(?:i\. ?[AV]\.|ppa\.?|p\.p\.|P/O)\s+(?=[^\W\d_])")


_TOWN = later(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2},? [A-Z]{2}(?: [A-Z]?\d[\dA-Z -]*)?")  # "Toronto ON"


def clean_person(text: str) -> str | None:
    """A name of one to four words, turned round where written "Last, First"; None where it is none."""
    if "\t" in text or names_firm(text):  # a row of a form is no name
        return None
    text = _READING.sub("", _ARABIC_TITLE.sub("", _TITLE_BEHIND.sub("", _ON_BEHALF.sub("", text)).strip()))
    text = _KOREAN_TITLE.sub("", text.strip(" \"'*,;:.|").replace("/", " "))
    turned = _TURNED.fullmatch(text)
    if turned:
        text = f"{turned[2]} {turned[1]}"
    if _CALL_ME.match(text) or _TOWN.fullmatch(text):
        return None
    if _TWO_SCRIPTS.fullmatch(text):
        return text
    is_han = bool(_HAN_NAME.match(text))
    if is_han and not (
        _HAN_GRAMMAR.match(text) or field_of(text) or GREETINGS.match(text) or _ROLE.search(text) or is_job(text)
    ):
        return text
    if not text.isascii() and not _LATIN_WORD.search(text) and (short := _short_name(text)):
        return short
    return None if is_han or (text.isupper() and len(text) <= 3 and text.isascii()) else _spaced_name(text)


_HAN_GRAMMAR = later(
    r"[的了是在请請我您你這这那把被给給将將已如附見见发發报報收不未可若但此按就再对對]|人民[币幣]|[美日港欧歐]元|.*(?:支行|分行|银行|銀行)$"
)  # a part of a sentence, or of a bank


def _is_place(words: list[str]) -> bool:
    """Lima and Hamad are names of people too: what names a place is nothing else, or long."""
    named = sum(word in PLACES for word in words)
    return named == len(words) or (named > 0 and len(words) >= _LONG_NAME)


_LONG_NAME = 4


def _spaced_name(text: str) -> str | None:
    """A name in letters that put spaces between words."""
    match = _NAME.match(text)
    words = text.lower().split()
    has_other = _NO_NAME.search(text) or any(word.upper() in CODES for word in words) or _is_place(words)
    if (
        not match
        or has_other
        or len(match[1].split()) > 4
        or field_of(text)
        or GREETINGS.match(text)
        or _ROLE.search(text)
        or is_job(text)
        or CLOSING.match(text)
    ):
        return None
    words = match[1].split()
    is_name = (
        all(
            word[:1].isupper()
            or word.lower() in {"de", "da", "van", "von", "el", "al", "bin", "della", "di", "dos", "der"}
            for word in words
        )
        or words[0][:1] >= "\u0600"
    )
    if not is_name or names_firm(text) or text.lower() in PLACE_TO_COUNTRY:
        return None
    return match[1]
