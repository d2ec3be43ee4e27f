"""A business card: the lines of text on it, with how tall they are, made into name, company, ways to reach somebody. Pure.

Chinese and English (with the common words of German, French and Spanish). What is not sure is left empty: somebody looks it over.
"""

# ruff: noqa: E501 — words in several languages, in one pattern each

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from argosy.reading.card_places import city_of

MOST_LINES, LONGEST = 80, 300
_EMAIL = re.compile(r"[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SITE = re.compile(
    r"(?<![@\w.])(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,3}\.(?:com|net|org|biz|info|co|io|cn|de|at|ch|fr|es|it|nl|be|pl|tr|ru|uk|in|br|mx|jp|kr|hk|tw|sg|th|vn|id|my|ae|sa|za|au|us|ca|eu|example)(?:\.[a-z]{2})?(?:/\S{0,80})?(?![\w@])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    # Chinese words stand beside a number without a space
    r"(?<![a-z\d_.@])\(?\+?\(?\d[\d\s().\-–/]{5,24}\d(?:\s?(?:ext|x|转)\.?\s?\d{1,6})?(?![a-z\d_])",
    re.IGNORECASE,
)
_FAX = re.compile(r"fax|传真|傳真|(?<![a-z])f\s*[:：.]", re.IGNORECASE)
_MOBILE = re.compile(r"mob|cell|handy|móvil|portable|手机|手機|移动|(?<![a-z])m\s*[:：.]", re.IGNORECASE)
CHINESE_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}")
# An id has six to twenty letters, digits, - and _ and begins with a letter (as WeChat itself says when one is chosen).
_WECHAT = re.compile(
    r"(?:微信号?|we\s?chat|weixin|wx|v信)\s*(?:id)?\s*[:：]?\s*(?P<id>[a-z][\w-]{5,19}|1[3-9]\d{9})", re.IGNORECASE
)
_WHATSAPP = re.compile(r"whats\s?app", re.IGNORECASE)
_COMPANY = re.compile(
    r"公司|集团|集團|工厂|商行|株式会社|(?<![a-z])(?:gmbh|ag|kg|ohg|ltd|limited|inc|corp|corporation|company|co|llc|llp|plc|s\.?a\.?(?:s|rl)?|s\.?r\.?l|s\.?l|b\.?v|n\.?v|a/?s|ab|oy|pty|pte|sdn|bhd|ltda|group|holding|trading|industries|import|export|a\.?ş|şti|ooo|ооо)(?![a-z])",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"经理|总监|总裁|董事|主管|主任|工程师|助理|代表|业务员|采购员?|销售员?|部长|店长|厂长|创始人|合伙人|秘书|顾问|会长|(?<![a-z])(?:manager|director|sales|ceo|cto|coo|cfo|engineer|purchas\w*|procurement|buyer|president|founder|owner|partner|executive|representative|assistant|consultant|chief|head of|leader|merchandiser|specialist|secretary|supervisor|account|geschäftsführer\w*|einkauf\w*|vertrieb\w*|leiter\w*|gerente|directora?|directeur|directrice|responsable|acheteu\w*|compras|ventas|export manager)(?![a-z])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"地址|省|市|区|县|镇|路\s?\d|街|号|栋|大厦|室|楼|(?<![a-z])(?:add(?:r|ress)?\s*[.:：]|road|rd|street|st|str|straße|strasse|avenue|ave|boulevard|blvd|lane|building|bldg|floor|room|suite|unit|district|province|zone|park|p\.?o\.? box|platz|weg|allee|rue|calle|via|plaza)(?![a-z])|(?:straße|strasse|str\.)\s?\d|(?<!\d)\d{5,6}(?!\d)\s+\w",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?P<label>name|姓名|title|position|职务|职位|company|公司名称|公司|address|add\.?|addr\.?|地址)\s*[:：]\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_LABELS = {
    "name": "name", "姓名": "name", "title": "position", "position": "position", "职务": "position", "职位": "position",
    "company": "company", "公司名称": "company", "公司": "company", "address": "address", "add": "address", "addr": "address",
    "地址": "address",
}  # fmt: skip
_HAN_NAME = re.compile(r"[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff·]){1,3}")
_LATIN_NAME = re.compile(
    r"(?:(?:dr|mr|mrs|ms|prof|dipl\.?-?ing)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,3}", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|｜丨·•]\s*|\s{3,}|\s+/\s+|,\s+(?=[A-Z])")


# A Chinese name and what somebody is, written without a space between: the commonest hundred surnames, and how a position begins.
_GLUED = re.compile(
    r"(?P<name>[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞][\u4e00-\u9fff]{1,2})"
    r"(?P<position>(?:销售|采购|业务|市场|外贸|国际|总|副|技术|高级|区域|大区|客户|项目|产品|董事|首席|工程|行政|财务|生产|质量|品质|营销|商务|进出口|创始|联合|部门|经理|主任|厂长|会长)[\u4e00-\u9fff/ ]*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands on the card."""

    text: str
    height: float = 1.0


@dataclass(slots=True)
class Card:
    """What a card says. `other_names` are the company's names in another script."""

    name: str = ""
    company: str = ""
    other_names: list[str] = field(default_factory=list)
    position: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    mobiles: list[str] = field(default_factory=list)
    faxes: list[str] = field(default_factory=list)
    whatsapp: str = ""
    wechat: str = ""
    website: str = ""
    address: str = ""
    city: str = ""


def read_card(lines: Iterable[Line]) -> Card:
    """The card in its parts; each line goes to what it says most surely, the tallest that is left is the name."""
    card, left = Card(), []
    for line in list(lines)[:MOST_LINES]:
        text = unicodedata.normalize("NFKC", line.text).strip()[:LONGEST]
        rest = _ways(card, text)
        if rest:
            left.append(Line(rest, line.height))
    left = [line for line in left if not _labelled(card, line.text)]
    left = _companies(card, left)
    if not card.company:
        card.company = _by_domain(card, left)
        left = [line for line in left if line.text != card.company]
    _addresses(card, _people(card, left))
    card.city = city_of(card.address)
    return card


def _ways(card: Card, text: str) -> str:
    """Take what reaches somebody out of the line; what is left of it."""
    if found := _WECHAT.search(text):
        card.wechat = card.wechat or found["id"]
        text = text[: found.start()] + " " + text[found.end() :]
    for email in _EMAIL.findall(text):
        card.emails.append(re.sub(r"\s", "", email).rstrip(".").lower())
    text = _EMAIL.sub(" ", text)
    if found := _SITE.search(text):
        card.website = card.website or found.group().rstrip("/.,").lower()
        text = _SITE.sub(" ", text)
    if not _ADDRESS.search(text) or _FAX.search(text) or _MOBILE.search(text) or "+" in text:
        text = _numbers(card, text)
    words = re.sub(
        r"(?i)e-?mail|邮箱|电邮|网址|网站|web(?:site)?|http|电话|手机|传真|tel(?:efon|ephone)?|phone|mobile?|fax|(?<![a-z])[tmfew]\s*[:：]",
        " ",
        text,
    )
    return text.strip() if re.search(r"[^\W\d_]{2,}|[\u4e00-\u9fff]", words) else ""


def _numbers(card: Card, text: str) -> str:
    at = 0
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if not 7 <= len(digits) <= 18:
            continue
        before, number = text[at : found.start()], " ".join(found.group().split())
        at = found.end()
        if _FAX.search(before):
            card.faxes.append(number)
        elif _WHATSAPP.search(before):
            card.whatsapp = card.whatsapp or number
        elif _MOBILE.search(before) or CHINESE_MOBILE.fullmatch(digits):
            card.mobiles.append(number)
        else:
            card.phones.append(number)
    return text[at:] if at and len(text) - at < 4 else _NUMBER.sub(" ", text) if at else text


def _labelled(card: Card, text: str) -> bool:
    found = _LABEL.match(text)
    if found is None:
        return False
    name = _LABELS[found["label"].lower().rstrip(".")]
    if not getattr(card, name):
        setattr(card, name, found["value"].strip())
    return True


def _companies(card: Card, lines: Sequence[Line]) -> list[Line]:
    """The names of the company; what stands in several scripts stands in several lines."""
    left, found = [], [card.company] if card.company else []
    for line in lines:
        is_company = _COMPANY.search(line.text) and not _looks_like_address(line.text)
        if is_company and not (
            _POSITION.search(line.text) and not re.search(r"公司|集团|(?i:ltd|gmbh|inc|llc)", line.text)
        ):
            found.append(line.text.strip(" ,"))
        else:
            left.append(line)
    card.company, card.other_names = (found[0], found[1:5]) if found else ("", [])
    return left


def _looks_like_address(text: str) -> bool:
    return bool(_ADDRESS.search(text)) and bool(re.search(r"\d", text))


def _people(card: Card, lines: Sequence[Line]) -> list[Line]:
    """Name and position, on lines of their own or on one; of several possible names the tallest."""
    left: list[Line] = []
    names: list[tuple[float, int, str]] = []
    for number, line in enumerate(lines):
        if _looks_like_address(line.text):
            left.append(line)
            continue
        rest = [part for part in _parts(line.text) if part]
        for part in rest:
            if _POSITION.search(part):
                card.position = card.position or part
            elif _is_name(part):
                names.append((line.height + _in_email(card, part), -number, part))
        if not any(_POSITION.search(part) or _is_name(part) for part in rest):
            left.append(line)
    chosen = [part for _height, _number, part in sorted(names, reverse=True)]
    if chosen and not card.name:
        other = next((one for one in chosen[1:] if _is_han(one) != _is_han(chosen[0])), "")
        card.name = f"{chosen[0]} ({other})" if other else chosen[0]
    return left


def _parts(text: str) -> list[str]:
    """A line with name and position in it, taken apart: 王伟 销售经理; Anna Vogt, Purchasing Manager; Wang Wei 王伟."""
    parts = []
    for part in _PARTS.split(text):
        found = re.fullmatch(r"([\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,3})\s+(\S.*)", part)
        glued = _GLUED.fullmatch(part)
        mixed = re.fullmatch(r"([A-Za-z][A-Za-z .'-]+?)\s*([\u4e00-\u9fff][\u4e00-\u9fff ]*)", part)
        if found and (_POSITION.search(found[2]) or re.match(r"[A-Za-z]", found[2])):
            parts += [found[1], found[2]]
        elif glued and _POSITION.search(glued["position"]):
            parts += [glued["name"], glued["position"]]
        elif mixed:
            parts += [mixed[1], mixed[2]]
        else:
            parts.append(part)
    return [part.strip(" ,;:-") for part in parts]


def _is_han(text: str) -> bool:
    return bool(re.match(r"[\u4e00-\u9fff]", text))


def _is_name(text: str) -> bool:
    if _COMPANY.search(text) or _ADDRESS.search(text) or re.search(r"\d", text):
        return False
    if _HAN_NAME.fullmatch(text):
        return True
    return bool(_LATIN_NAME.fullmatch(text)) and len(text) <= 40 and text[:1].isupper()


def _in_email(card: Card, name: str) -> float:
    """A name that stands in the address too is surely a name."""
    local = " ".join(email.partition("@")[0] for email in card.emails)
    return 1000.0 if any(len(word) > 2 and word.lower() in local for word in re.findall(r"[^\W\d_]+", name)) else 0.0


def _addresses(card: Card, lines: Sequence[Line]) -> None:
    found = [card.address] if card.address else []
    found += [line.text for line in lines if _ADDRESS.search(line.text)]
    card.address = ", ".join(
        re.sub(r"(?i)^\s*(?:add(?:r|ress)?|地址)\s*[.:：]*\s*", "", one).strip(" ,") for one in found[:4]
    )


def _by_domain(card: Card, lines: Sequence[Line]) -> str:
    """Where no line has a legal form: the line that the mail domain is named after."""
    domains = [email.partition("@")[2].partition(".")[0].replace("-", "") for email in card.emails]
    for line in lines:
        squeezed = re.sub(r"[\W_]", "", line.text.lower())
        if len(squeezed) > 3 and any(len(one) > 3 and (one in squeezed or squeezed in one) for one in domains):
            return line.text
    return ""
