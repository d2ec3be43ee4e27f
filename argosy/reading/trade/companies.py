"""Company names in signatures, letter heads and sentences."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import lru_cache

from argosy.reading.model import Own
from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.countries import LEGAL_FORMS, TRADE_WORDS
from argosy.reading.vocabulary.places import PLACES

_PARTS = later(r"\s+[|·•]\s*|\s*[|·•]\s+|\s[/–—-]\s|\s{3,}|\t")
_JOB = sifted(
    r"(?i)\b(?:business development|onboarding|master data|manager|director|buyer|dept|department|sales|purchas\w*|procurement|einkauf|verkauf|vertrieb|leiter\w*|assistant\w*|executive|officer|president|ceo|cfo|owner|engineer|team|division|programs|coordinator|responsable|innendienst|außendienst|dep\.|dpto\.|chargée?|gerente|jefe|jefa|encargad\w+|comercio exterior|comércio exterior|foreign trade|außenhandel|comex|achats|acheteu\w+|ventas|compras|ufficio|acquisti|vendas|отдел|менеджер|директор|бухгалтер\w*|снабжени\w*|müdür\w*|sorumlu\w*|temsilci\w*|yetkili\w*|satın ?alma|uzman\w*|regards|dear|geschäftsführer|hra|hrb|sitz|merchandis\w+|specialist|kierownik|dział|phòng|bộ phận|abteilung|inköp|inkoop\w*|tráfico|trafico|aduanas|logística|logistica|logistique|expéditions|spedizioni|spedition|versand|qualitätssicherung|quality control|technik|buchhaltung|tesorería|cobranzas|almacén|magazzino)\b|部$|경리|担当|主任|经理|مدير"
)
_BAD = sifted(
    r"@|https?:|www\.|\?|!|\b(?:please|thank|bitte|merci|gracias|we|you|your|our|is|are|will|the account|invoice|shipment|order|deposit|bank)\b",
    re.IGNORECASE,
)
_MOST = 90


_HAN_NAMES = later(r"[\u4e00-\u9fff]{4,}")
_NOT_LETTERS = later(r"[\W\d_]")
_CLAUSE_PARTS = later(r":\s|：|\bfrom\s(?=[A-Z])|(?<=[a-z])\.\s(?=[A-Z][a-z]+ [A-Z])")


_WORDS = frozenset({"As", "Is", "An", "No", "Do", "Se", "Sa"})  # written so at the start of a sentence


@lru_cache(maxsize=1)
def _legal() -> re.Pattern[str]:
    latin = sorted(
        (form for form in LEGAL_FORMS if not re.search(r"[\u3040-\u9fff\uac00-\ud7af㈜（]", form)),
        key=len,
        reverse=True,
    )
    cjk = sorted((form for form in LEGAL_FORMS if form not in latin), key=len, reverse=True)
    # "AS", "KG", "SA" are companies, "as", "kg", "sa" are words: short forms count only as they are written in names
    short = [form for form in latin if len(form) <= 3 and form.isalpha() and form.isascii()]
    cased = [written for form in short for written in (form.upper(), form.title()) if written not in _WORDS]
    long = [form for form in latin if form not in short]
    options = f"(?i:{any_of(long)})|{any_of([*cased, 'SpA', 'GmbH', 'ApS', 'IvS', 'KGaA', 'Sarl', 'SàRL', 'Kft', 'Zrt', 'Lda'])}"
    return sifted(
        rf"(?:(?<![\w.])(?:{options})(?!-?\w)\.?|(?<=[a-z]\s)Co\.(?=\s*(?:$|,\s[A-Z]))|(?<=[A-Z]\s)CO\.?(?=\s*$)|(?<=[A-Za-zÀ-ÿ&]\s)(?:plc|snc|srl|bv|sprl|kft|doo|ltda|lda)(?=\s*(?:$|[.,;(|]))|{any_of(cjk)})"
    )


@lru_cache(maxsize=1)
def _trade() -> re.Pattern[str]:
    spaced = any_of(word for word in TRADE_WORDS if word.isascii() or ord(word[0]) < 0x3000)
    eastern = any_of(word for word in TRADE_WORDS if ord(word[0]) >= 0x3000)
    return sifted(rf"(?i)(?:(?<![^\W_]){spaced}(?![^\W_])|{eastern})")


# "CASA DURIENSE - FERRAMENTAS, LDA" heads a page as one name
_ONE_NAME = later(
    r"[A-ZÀ-Þ][^\W\d_a-zß-ÿ]+(?: [A-ZÀ-Þ&.]+){0,3} [-–] [A-ZÀ-Þ&. ]{3,40},? (?:LDA|LTDA|LTD|SRL|S\.R\.L|SA|S\.A|SARL|GMBH|SPA|S\.P\.A|SL|S\.L)\.?"
)


def _parted(line: str) -> list[str]:
    return [line] if _ONE_NAME.fullmatch(line) else _PARTS.split(line)


def companies_in(text: str, own: Own) -> Iterator[str]:
    """Names with a legal form, as written; never our own."""
    for line in text.splitlines():
        if len(line) > 300 or not line.strip() or _BANK_LINE.match(line):
            continue
        for part in _parted(line.strip()):
            name = _with_legal_form(part) or _in_brackets(part)
            if name and not is_own_company(name, own):
                yield name


@lru_cache(maxsize=256)  # a line and its parts are asked for a person, for a company and for both
def names_firm(text: str) -> bool:
    """Whether a name with a legal form stands in it, whoever's."""
    return any(companies_in(text, _NOBODY))


_NOBODY = Own()
# Arabic puts the word for company first: "شركة السالم للتجارة في جدة"
_ARABIC = later(
    r"((?:شركة|مؤسسة|مصنع|مجموعة)(?:\s[\u0600-\u06ff]{2,}){1,4}?)(?=\s(?:في|من|نرغب|نود|ونرغب|بمدينة|و)(?:\s|$)|\s?[،,.\-]|$)"
)


# So do French-speaking firms, in small trade: "Ets Diallo & Frères", "SOCIÉTÉ CARTHAGE EMBALLAGE"
_FRENCH = later(
    r"(?<![^\W_])(?:SOCIÉTÉ|SOCIETE|Société|Sté|STÉ|STE|Ste|Ets|ETS|Éts|Établissements|Etablissements|ÉTABLISSEMENTS|ETABLISSEMENTS)\.?\s(?:(?:de la|de l'|de|des|du|DE LA|DE|DES|DU)\s?)?(?!(?i:anonyme|générale de surveillance|à responsabilité))[A-ZÀ-Þ][\w'’&-]+(?:\s(?:(?:&|et|ET|de|des|du|DE|DES|DU|d'|la|LA)\s?)?[A-ZÀ-Þ][\w'’&-]+){0,5}(?:\s(?:SARL|SA|SAS|SUARL|SNC|S\.A\.(?:R\.L\.)?))?"
)


def _form_first(part: str) -> str | None:
    """A name that begins with the word for a firm."""
    arabic = None if part.isascii() else _ARABIC.search(part)
    french = None if arabic else _FRENCH.search(part)
    return arabic[1] if arabic else french.group().rstrip(" .,") if french else None


@lru_cache(maxsize=256)  # a line is asked for a person, for a company and for an address
def _with_legal_form(part: str) -> str | None:
    part = _from_its_form(part.strip(' ,;*"“”「」>').strip())
    first_form = _form_first(part)
    if first_form:
        return first_form
    ends = list(_legal().finditer(part)) or list(_INDONESIAN.finditer(part))
    if not ends or len(part) > 160:
        return None
    first = ends[0]
    end = ends[-1].end() if _goes_on(part[first.end() : ends[-1].start()]) else first.end()
    if first.start() == 0 or (part[: first.start()].strip().isupper() and first.start() <= _ABBREVIATED):
        # "ООО …", "СП ООО …", "株式会社…", "شركة …": the form stands first
        tail = re.split(r"[,，;]\s|\.\s|\s[-–(]|(?<=[\u3040-\u9fff\uac00-\ud7af])\s(?=\S{1,4}$)", part, maxsplit=1)[0]
        whole = re.split(r"[,，;]\s|\s[-–(]", part, maxsplit=1)[0]
        end = max(end, len(tail) if len(tail) > end else len(whole))
    name = part[:end].strip(" ,;:-–")
    name = re.sub(
        r"^(?:from|for|of|at|by|to|buyer|seller|company|firma|messrs\.?|m/s)\s*[:.]?\s+", "", name, flags=re.IGNORECASE
    )
    name = _HAN_CLAUSES.split(_CLAUSE_PARTS.split(name)[-1].strip())[-1]
    parts = _COMMA.split(name)
    if len(parts) > 1 and len(_NOT_LETTERS.sub("", _legal().sub("", parts[-1]))) > _SHORTEST and clean_words(parts[0]):
        name = parts[-1].strip()  # "Mikkel Bruun, Skov & Fjord ApS"
    if " " in name and _HAN_NAMES.search(name):  # "范军 郑州中禾农机配件有限公司"
        name = next((word for word in name.split() if _legal().search(word) and _HAN_NAMES.search(word)), name)
    name = _WE_ARE.sub("", name)
    is_sentence = bool(_BAD.search(name) or _HAN_TALK.search(name)) or len(name) > _MOST or len(name.split()) > 10
    rest = _legal().sub("", name).strip(' .,&()-"')
    if name[:1].islower() and not rest[:1].isupper():
        name = _capitals_before(name)
        rest = _legal().sub("", name).strip(' .,&()-"')
    if _COUNTED.match(name):
        return None
    return None if is_sentence or len(_NOT_LETTERS.sub("", rest)) < 2 or _NO_FIRM.match(name) else name


# "aqui é o Edson da Kwanza Ferramentas Lda": the words with capitals that stand before the form
_LAST_CAPITALS = later(r"(?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*\s(?:(?:&|e|y|et|und|and|di|de|of)\s)?){1,5}[A-ZÀ-ÞĀ-Ž][\w'’.()]*\.?$")


def _capitals_before(name: str) -> str:
    match = _LAST_CAPITALS.search(name)
    return match.group() if match else ""


# "我们公司最近需要": a company that is only pointed at
_NO_FIRM = later(r"(?:我们|我|你们|您|贵|本|该|这家|他们|某|客户)(?:的)?公司$")
_HAN_CLAUSES = later(r"[。，；！？]")
# Words of a sentence that no name has: "是否可以請公司補新的"
_HAN_TALK = later(
    r"是否|可以|请|請|我|你|您|们|們|的|了(?=[^\u4e00-\u9fff]*$)|麻[烦煩]|如果|已[经經]|通[过過]|要求|收到"
)
_ABBREVIATED = 5
# "Олег Дёмин, ООО «Волга»", "bên em là Công ty TNHH Tân Lập": the form stands first, whatever is before it
_FORM_FIRST = later(
    r"(?<![^\W_])(?:(?i:công ty|cty)(?: (?i:tnhh mtv|tnhh|cổ phần|cp))?|CTCP|DNTN|ООО|ОАО|ЗАО|ПАО|ТОО|ОсОО|ОДО|ЧП|ИП|АО)\s+(?=[\"«„“]?[A-ZÀ-ÞĐĂƠƯẠ-ỹА-ЯЁ])"
)
_WE_ARE = later(
    r"^(?:我们公司是|我们是|我们|我公司是|我公司|我司是|我司|我方是|我方|我是|本公司是|这里是|这边是)(?=[\u4e00-\u9fff]{4})"
)
_BRACKETED = later(r"\(([^()\d]{4,60})\)")


def _from_its_form(part: str) -> str:
    form = None if part.isascii() and "ty " not in part else _FORM_FIRST.search(part)
    before = part[: form.start()].strip() if form else ""
    is_part_of_it = len(before) <= _ABBREVIATED and before.isupper()  # "СП ООО «Чорсу»"
    return part[form.start() :] if form and before and not is_part_of_it else part


def _in_brackets(part: str) -> str | None:
    """The firm that a sentence names beside what it is: "a small tile shop in Leeds (Brock & Ivy Ltd)"."""
    found = (_with_legal_form(match[1]) for match in _BRACKETED.finditer(part)) if "(" in part else ()
    return next(filter(None, found), None)


_INDONESIAN = later(r"^(?:PT|CV|UD)\.?(?=\s[A-Z])")
_COMMA = later(r",\s+(?=\S)")
_SHORTEST = 2
_TWO_WORDS = later(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}")


def clean_words(text: str) -> bool:
    """Two or three capitalised words without a legal form or a word of trade, as a person's name."""
    text = text.strip()
    return bool(_TWO_WORDS.fullmatch(text)) and not _legal().search(text) and not _trade().search(text)


_JOINS = later(
    r"(?i)(?<![^\W_])(?:and|und|et|y|e|or|of|from|to|is|has|the|our|your|für|pour|para|per|for|with|at|by|in)(?![^\W_])|[,;:|/(]\s|\.\s|\s[-–]"
)
_NEAR, _FAR = 12, 45


def _goes_on(between: str) -> bool:
    """Whether a name goes on behind its first legal form: "Wattle & Co Cafe Supplies Pty Ltd"."""
    return len(between) <= _NEAR or (len(between) <= _FAR and not _JOINS.search(between))


_COUNTED = later(r"\d[\d.,]*\s")  # "1,500 OFFICE CHAIRS AS per …"


def company_without_form(lines: list[str], own: Own) -> str | None:
    """A signature line that looks like a firm: words of trade, capital letters, no job."""
    for line in lines:
        for piece in _PARTS.split(line.strip()) if not _BANK_LINE.match(line) else ():
            part = _TOWN_AND_PHONE.sub("", re.split(r",\s", piece.strip(" ,;*"), maxsplit=1)[0])
            words = part.split()
            if not part or len(words) > 6 or _BAD.search(part) or _JOB.search(part) or re.search(r"\d{3}", part):
                continue
            is_name = part[:1].isupper() or part[:1] >= "\u0600"
            if (
                is_name
                and (_trade().search(part) or _HAN_SHOP.fullmatch(part))
                and not is_own_company(part, own)
                and (len(words) > 1 or part[:1] >= "\u0600")
            ):
                return part
    return None


# "Lojas Girassol (Recife) 81 3555-0144"
_TOWN_AND_PHONE = later(r"(?<=[^\W\d_])\s*(?:\([^\W\d_][^()\d]{2,24}\))?\s*(?:\+?\(?\d[\d\s()./-]{6,18}\d)?$")
_BANK_LINE = later(
    r"(?i)\W*(?:(?:beneficiary(?:['’]s)? |our )?bank(?: name)?|bankname|kreditinstitut|banco|banque|banca|банк|banka|البنك|bank odbiorcy|开户行|開戶行|开户银行|收款行|收款银行|銀行名?|은행명?)\s*[:：]"
)
# "恆興水電材料行", "王记家具厂": what a firm without a form ends with
_HAN_SHOP = later(
    r"(?!.*(?:我|你|您|请|請|的|了|这|這|那))[\u4e00-\u9fff]{2,10}(?:材料行|[^银銀外不同进進执執发發流可]行|[商书書]店|[工]?[厂廠]|商社|商行|企业|企業|实业|實業|集团|集團|贸易|貿易|商贸|商貿|经营部|經營部|工作室|批发部)"
)


def company_in_words(line: str, own: Own) -> str | None:
    """A firm among the words of one line, as in "林国栋 广州广佳贸易 13655500188"."""
    words = [word for word in line.split() if len(word) > 3 and re.match(r"[\u4e00-\u9fff]+$", word)]
    return next((word for word in words if firm_of_a_town(word) and not is_own_company(word, own)), None)


def firm_of_a_town(word: str) -> bool:
    """Whether Chinese characters name a firm: by a word of trade, or by their town first, "常州宏图精密"; no address."""
    return bool(_trade().search(word)) or (
        bool(_TOWN_FIRST.fullmatch(word))
        and any(word[:length] in PLACES for length in (2, 3))
        and not _ADDRESS.search(word)
    )


_TOWN_FIRST = later(r"[\u4e00-\u9fff]{5,14}")
_ADDRESS = later(
    r"[省市区區县縣镇鎮乡鄉村路街道巷号號楼樓栋棟室港]|大厦|大廈|园区|工业园|[仓倉]库?$|分公司$|机场|车站|银行|支行"
)


def is_job(line: str) -> bool:
    """Whether a line names what somebody does."""
    return bool(_JOB.search(line))


@lru_cache(maxsize=64)
def _sound(name: str) -> str:
    """How a Chinese name sounds: the same in simplified, traditional and Japanese characters."""
    return str(importlib.import_module("anyascii").anyascii(name)).lower()  # loaded only where it is asked


@lru_cache(maxsize=64)
def _key_words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", _legal().sub(" ", name).lower())
    return frozenset(word for word in words if len(word) > 1)


def is_own_company(name: str, own: Own) -> bool:
    """Whether a name is one of ours, in either script."""
    words = _key_words(name)
    for company in own.companies:
        mine = _key_words(company)
        han = _HAN_NAMES.findall(company)
        if any(each in name or (len(name) >= 4 and name.strip() in each) for each in han):
            return True
        if han and _HAN_NAMES.search(name) and any(_sound(each) in _sound(name) for each in han):
            return True
        if words and len(words & mine) >= max(1, min(2, len(words))) and len(words & mine) >= len(words) * 0.6:
            return True
    return False
