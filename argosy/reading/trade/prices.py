"""Prices with their currency, found in a line of text, and the currency that a text names."""

# ruff: noqa: E501 — the ways to say "apiece" in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.numbers import MULTIPLIERS, NUMBER, plain, value_of
from argosy.reading.trade.quantities import UNIT
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.currencies import CODES, SIGNS, currency_of
from argosy.reading.vocabulary.units import unit_of

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_ANY_DIGIT = later(r"\d")
_SIGN_WORDS = [*SIGNS, *(code.lower() for code in CODES), "$", "¥"]
_SIGN = any_of(_SIGN_WORDS)
# "12.86万", "USD 1.2 million": sums are written short
_TIMES = r"(?:(?<=\d)(?:k|mln|mio)|(?<=\d\s)(?:mln|mio)|万|萬|亿|億|млн|тыс|million(?:en|es|s|i)?|millones|milh(?:ões|ão)|milioni|milyon)\.?"
_PRICE_BEFORE = sifted(
    rf"(?<![^\W\d_{_CJK}])({_SIGN})\s?({NUMBER})(?!\d|%)(?:[.,]-{{1,2}}|(?<=\d)-{{2}})?", re.IGNORECASE
)
_PRICE_AFTER = sifted(
    rf"(?<![A-Za-z0-9\u00c0-\u024f\u0400-\u04ff.])(?<!\d,)({NUMBER})(?:-\d\d(?!\d)|[.,]-{{1,2}}|-|\s?{_TIMES})?\s?({_SIGN})(?![^\W\d_{_CJK}])",
    re.IGNORECASE,
)
_TIMES_BEHIND = later(rf"\s?{_TIMES}(?![^\W_\u3040-\u9fff])(?!克|瓦|支|个|個|只|件|套|向|能|用)", re.IGNORECASE)
# In lower-case text; most sentences name no money at all
_LETTER = rf"[^\W\d_{_CJK}]"
# Words that also mean something else: "Sdn Bhd" is a kind of company, "all" is everything.
_NEED_A_FIGURE = frozenset(
    {"fr", "kr", "real", "fr.", "元", "원", "bhd", "lira", "sterling", "try", "gel", "cad", "all", "top"}
)
_MONEY = sifted(rf"({any_of(_SIGN_WORDS, not_after=_LETTER)})(?![^\W\d_{_CJK}])")
_PER = later(
    rf"\s*(?:/|per|pro|por|par|je|each|for|за|a|al|la|el|le|每|一(?=[\u4e00-\u9fff])|/ ?per|al|o)\s*(?:({NUMBER})\s?)?({UNIT})?",
    re.IGNORECASE,
)
_FOR = later(r"\s*(?:for|for the|a|al|la|el|le|o)\s", re.IGNORECASE)
# What a price may be for; another figure behind it says how many are wanted.
_FEW_LOTS = frozenset(map(Decimal, (10, 12, 100, 144, 1000)))
_LOTS = _FEW_LOTS | frozenset(map(Decimal, (2, 3, 4, 5, 6, 20, 24, 25, 48, 50, 72, 200, 250, 500, 10_000)))
_PER_THOUSAND = later(
    r"\s*(?:/|per|pro|por|par|je|za|за|每|les?|el|il|al|o)\s*(1[., ']?000(?!\d)|100(?!\d)|(?:thousand|milheiro|millier|migliaio|millar|tausender|mille|mil|tausend|tysiąc|cent|cento|ciento|hundert|hundred|sto)(?![^\W\d_])|千|тыс\.?)",
    re.IGNORECASE,
)
# In front of a price: for how many it is.
_LOT_BEFORE = later(
    rf"(?:(?<![^\W_])(?:per|pro|je|par|por|za|за|cada|mỗi)\s|每)(1[., ]?000|100)(?!\d)\s?({UNIT})?\s*[:=]?\s*$"
    rf"|(?<![\d.,])(1[., ]?000|100)\s?({UNIT})\s?(?:당|あたり|当たり|につき)\s*[:=]?\s*$",
    re.IGNORECASE,
)
_LONGEST_LOT = 24
_HUNDRED = frozenset({"100", "cent", "cento", "ciento", "hundert", "hundred", "sto"})
_APIECE = later(
    rf"\s({UNIT}|cad\.?|cadauno|cadauna|each|apiece|c/u|la pièce|l'unité|за шт\.?|za szt\.?)(?=\s*(?:[,;.()+]|$|\b(?:fob|cif|exw|cfr|ab|moq|à|for|from)\b))",
    re.IGNORECASE,
)
_UNIT_NEXT = later(rf"\s?({UNIT})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Price:
    """An amount of money; `per` is the unit it is for, where written."""

    value: Decimal
    currency: str
    per: str | None
    start: int
    end: int


# "185 $ is too expensive, we aim at 168 $": the first is no price of this message
_REFUSED = later(
    r"(?:[^\d\n.;]{0,25}?|[^\n.;,]{0,40}?)(?<![^\W_])(?:too (?:high|expensive|much)|above (?:our )?(?:budget|market)|trop (?:cher|élevé|haut)|zu (?:teuer|hoch)|(?:muy|demasiado|muito|troppo|molto) (?:car[oa]|alt[oa]|elevad[oa])|слишком|дорого|высок|(?:bizim için |çok )?(?:pahalı|yüksek)|za (?:drogo|wysok)|te (?:duur|hoog))|\s?[^\d\n。]{0,12}?(?:太高|太贵|太貴|偏高|偏贵|高すぎ|高いです|厳しい|비싸|높습|مرتفع|غالي)"
)


def refuses_price(text: str) -> bool:
    """Whether a price is called too high."""
    low = lowered(text)
    return bool(_TOO_HIGH.search(low) or _NOT_AT_IT.search(low))


_TOO_HIGH = sifted(
    r"(?<![^\W_])(?:(?:still |much |far |a bit |little )?too (?:high|expensive)|(?:over|above|beyond|out of) (?:our |the |my )?budget|on the high side|nicht darstellbar|price[^.\n]{0,20}\s(?:is |are )?(?:still )?(?:high|expensive)|trop (?:cher|élevé)|au-dessus (?:du|de)|zu (?:teuer|hoch)|über (?:dem markt|dem wettbewerb|unserem)|(?:higher than|above) (?:the |our |all )?(?:market|competit\w+|others?)|(?:higher than|above) what (?:we|others)|por encima del?|acima d[oe]|al di sopra|выше рынка|(?:muy|demasiado|muito|troppo) (?:car[oa]s?|alt[oa]s?|elevad[oa]s?)|слишком (?:высок|дорог)|(?<![^\W_])цен[аы](?:[^.\n]|\.(?!\s)){0,60}высок|çok (?:pahalı|yüksek)|za (?:drogo|wysok))|价格?(?:太|偏|有点|较|还是)[^，。\n]{0,3}(?:高|贵)|太贵|太高|偏高|高すぎ|高い(?:ので|です)|비쌉|너무 비|السعر مرتفع|أعلى من|غال"
)


# "5.10 is not workable", "4,20 € geht nicht", "按5.1做不了"
_NOT_AT_IT = sifted(
    r"(?<![\w.,])(?<!\b(?:am|by|on|le|do|до|за) )(?<!\b(?:bis|zum|rev|ver|moq|via) )\d+[.,]\d{1,3}\s?(?:(?:usd|eur|gbp|cny|rmb|[$€£¥]|dollars?|euros?|dól\w+|dolar\w*|долл\w*)\s?)?(?:/\s?\w+\s)?"
    r"(?:(?:(?:is|was|are) )?(?:not (?:workable|possible|acceptable|viable|feasible|ok|competitive)|impossible|unworkable|out of (?:the )?question|no way)|(?:can ?not|can't|won't|will not|does not|doesn't|don't) (?:work|fly|be accepted|go)(?![^\W_])"
    r"|(?:ist |sind |geht |gehen )?(?:bei uns |für uns |leider )*(?:nicht (?:machbar|möglich|drin|darstellbar|akzeptabel|tragbar)|unmöglich)|geht (?:bei uns |leider |gar )*nicht"
    r"|(?:ce )?(?:n['’]?est|est) (?:pas )?(?:possible|tenable|jouable|acceptable|impossible|intenable|inacceptable)|(?:ça )?ne passe pas|pas possible"
    r"|(?:no (?:es|son) (?:posibles?|viables?|aceptables?)|es (?:imposible|inviable|inaceptable)|no (?:va|camina|funciona|sirve|me da|nos da|se puede))(?![^\W_])"
    r"|(?:não (?:é|são) (?:possíve(?:l|is)|viáve(?:l|is)|aceitáve(?:l|is))|é (?:impossível|inviável)|não (?:dá|rola|serve|passa))(?![^\W_])"
    r"|(?:non (?:è|sono) (?:possibil[ei]|fattibil[ei]|accettabil[ei]|praticabil[ei])|è (?:impossibile|improponibile|inaccettabile)|non (?:va|passa|ci sta))(?![^\W_])"
    r"|(?:[-–—] )?(?:это )?(?:не (?:пройдет|подходит|годится|вариант|получится|проходит|пойдет)|нереально|неприемлем\w*|невозможно)"
    r"|(?:mümkün değil|olmaz|kabul edilemez|kurtarmaz|uygun değil)|nie (?:przejdzie|jest możliw\w+|do przyjęcia)|niemożliw\w+|(?:is )?niet (?:haalbaar|mogelijk|acceptabel)"
    r"|(?:غير (?:ممكن|مقبول|مناسب)|لا (?:يمكن|يناسب|يصلح))|(?:は|では|だと)?(?:無理|難しい|厳しい|受けられ|不可能)|(?:是|真的|实在|的话)?(?:不行|不可能|做不了|做不到|没法做|接受不了|无法接受)|(?:은|는|로는)? ?(?:안 ?됩|불가|어렵|힘듭))"
    r"|[按照]\s?\$?\d+[.,]\d{1,3}(?:\s?(?:usd|元|美金|美元))?(?:的?价格?)?(?:做不了|做不到|没法做|不行|接受不了)"
)


def standing_prices_in(line: str, context: str | None = None) -> list[Price]:
    """The prices but those that the sentence itself calls too high, where it names another."""
    found = prices_in(line, context)
    if len(found) < 2:
        return found
    low = lowered(line)
    return [price for price in found if not _REFUSED.match(low, price.end)] or found


def prices_in(line: str, context: str | None = None) -> list[Price]:
    """The amounts of money in this (plain) line, each led back to one unit ("38 / 1000 pcs" is 0.038)."""
    return list(_prices(line, context)) if _ANY_DIGIT.search(line) else []


# "78块一公斤": people's word for yuan; "500块" alone are pieces
_YUAN = later(r"(?<=\d)块(?=钱?(?:一|每|/)[\u4e00-\u9fff])")


@lru_cache(maxsize=256)
def _prices(line: str, context: str | None) -> tuple[Price, ...]:
    found: list[Price] = []
    line = _YUAN.sub("元", line) if "块" in line else line
    if not _MONEY.search(lowered(line)):
        return tuple(_bare_prices(line, context)) if context and _IS_BARE.search(line) else ()
    for pattern, sign, number in ((_PRICE_BEFORE, 1, 2), (_PRICE_AFTER, 2, 1)):
        for match in pattern.finditer(line):
            if any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            currency = currency_of(match[sign], context)
            value = _in_full(match, number)
            is_article = match[sign].lower() in _NEED_A_FIGURE and line[: match.start(sign)].endswith(("-", "_", "/"))
            if currency and value is not None and not is_article:
                found.append(_price(line, match, currency, value))
    return tuple(sorted(found, key=lambda each: each.start))


def _in_full(match: re.Match[str], group: int) -> Decimal | None:
    """The sum with the word that multiplies it."""
    times = _TIMES_BEHIND.match(match.string, match.end(group))
    word = times.group().strip().lower().rstrip(".") if times else ""
    return value_of(match[group], word if word in MULTIPLIERS else None)


_IS_BARE = sifted(
    r"(?i)@|(?:giá|price|preis|prix|precio|preço|prezzo|цена|cena|fiyat|harga)\s?[:=]?\s\d|\s(?:по|à|zu|je)\s\d|\d\s?/\s?[^\W\d_]|\bat\s|\d\s(?:for|on|if|für|wenn|pour|por|per|за)\s"
)
_AT = later(
    rf"(?:@\s?({NUMBER})|\bat\s(\d+[.,]\d{{2,3}})|(?<![\w.,])(\d+[.,]\d{{2,3}})(?=\s(?:for|on|if|für|wenn|pour|por|per|за)\s))(?![\d.,]*\d|\s?%|\s?(?!(?:for|on|für|pour|por|per|each|за|and|und|if|when|plus|wenn|like|as|since|because|please|pls|then|but|with|fob|cif|cfr|exw|ddp|dap|net|now|from|only|max|wie|bitte|como|según|comme|come|как|come|thanks|thx)\b)[^\W\d_]{{3}})"
    rf"|(?<![\w.,])(\d+[.,]\d{{1,3}})(?=\s?/\s?{UNIT})"
    # "… hộp giá 2,65; từ 20.000 hộp trở lên giá 2,48"
    rf"|(?<![^\W_])(?:giá|price|preis|prix|precio|preço|prezzo|цена|cena|fiyat|harga)\s?[:=]?\s(\d+[.,]\d{{2,3}})(?=\s*(?:$|[,;.)]\s|[;.)]?$|/\s?{UNIT}))"
    r"|(?<=\d\s)[^\W\d_]{2,6}\.?(?:\s[\w-]+){0,2}\s(?:по|à|zu|zu je)\s(\d+(?:[.,]\d{1,3})?)(?=\s*(?:$|[;.]\s|[;.]?$|,\s|\s(?:и|und|et|e|y)\s))"
)


def _bare_prices(line: str, context: str) -> Iterator[Price]:
    """Prices without a sign behind "@" or "at", in the currency of the message."""
    for match in _AT.finditer(line):
        group = next(number for number in (1, 2, 3, 4, 5, 6) if match[number])
        value = value_of(match[group])
        if value is not None:
            yield Price(value, context, None, match.start(group), match.end())


def _price(line: str, match: re.Match[str], currency: str, value: Decimal) -> Price:
    thousand = _PER_THOUSAND.match(line, match.end())
    if thousand:
        by = Decimal(100) if thousand[1].lower() in _HUNDRED else Decimal(1000)
        unit = _UNIT_NEXT.match(line, thousand.end())
        end = unit.end() if unit else thousand.end()
        return Price(value / by, currency, unit_of(unit[1]) if unit else None, match.start(), end)
    per = _PER.match(line, match.end())
    if per and per[2]:
        lot = value_of(per[1], is_count=True) if per[1] else None
        if lot and lot not in (_FEW_LOTS if _FOR.match(per.group()) else _LOTS):  # "USD 18.20 for 1500 pcs"
            return Price(value, currency, None, match.start(), match.end())
        return Price(value / lot if lot else value, currency, unit_of(per[2]), match.start(), per.end())
    lot_before = _LOT_BEFORE.search(line, max(0, match.start() - _LONGEST_LOT), match.start())
    if lot_before:  # "1,000개당 USD 32.00", "per 100 pcs: $4"
        lot = value_of(lot_before[1] or lot_before[3], is_count=True) or Decimal(1)
        counted = unit_of(lot_before[2] or lot_before[4] or "") or "piece"
        return Price(value / lot, currency, counted, lot_before.start(), match.end())
    apiece = _APIECE.match(line, match.end())  # "112,50 USD pièce"
    if apiece:
        return Price(value, currency, unit_of(apiece[1]) or "piece", match.start(), apiece.end())
    return Price(value, currency, None, match.start(), match.end())


# "tender GHS/24/071", "article FR-12", "Euro container", "EURO 5"
_OTHERWISE = later(
    r"(?i)[/-]\d|(?<=euro)s?[ -]?(?:container|pallet|palett|box|kist|norm|stecker|plug|[56]\b|crate|bo[iî]te|hole|loch|lock|profil|cylind|zylind|style|top)"
)


_CODE_BEFORE, _CODE_BEHIND = later(r"[^\W_]-$"), later(r"-[^\W_]")


def _is_of_a_code(text: str, match: re.Match[str]) -> bool:
    """Whether it names no money: "tender GHS/24/071", "article FR-12", "quotation TL-Q-88", "lamp GC-FR40"."""
    is_short = match[1] in _NEED_A_FIGURE or match[1] == "tl"
    beside = is_short and (
        _CODE_BEFORE.search(text, max(0, match.start() - 2), match.start()) or _CODE_BEHIND.match(text, match.end())
    )
    return bool(beside or _OTHERWISE.match(text, match.end()))


def currency_in(text: str, *, is_heading: bool = False, language: str | None = None) -> str | None:
    """The currency that a text names most often, by code, sign or word; in a heading no figure stands before it."""
    votes: dict[str, int] = {}
    for match in _MONEY.finditer(lowered(plain(text))):
        word = match[1]
        if word.isascii() and word.isalpha() and _is_of_a_code(text, match):
            continue
        if word in _NEED_A_FIGURE and text[: match.start()].endswith(("-", "_", "/")):  # an article "GC-FR40"
            continue
        if (
            word in _NEED_A_FIGURE
            and not is_heading
            and not re.search(r"\d ?$", text[: match.start()])
            and not re.match(r" ?\d", text[match.end() :])
        ):
            continue
        code = currency_of(word, "JPY" if language == "ja" else None)
        if code:
            votes[code] = votes.get(code, 0) + 1
    return max(votes, key=lambda code: votes[code]) if votes else None
