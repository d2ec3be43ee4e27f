"""What goods are called: a name and an article number, cut out of a line of text."""

# ruff: noqa: E501 — how an article number is announced in many languages, in one pattern

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.naming import EDGE_WORDS, ENDS, LEADS, LEADS_CJK

_CODE = r"[A-Za-z0-9][A-Za-z0-9]*(?:[-/.+_][A-Za-z0-9]+)*"
_MODEL_LABEL = sifted(
    rf"[(\[]?\s*(?:(?<![^\W_])(?:art(?:icle|ikel|iculo|ículo|icolo|igo)?\.?[\s-]*(?:no|nr|nº|n°|n|code|nummer)?|item[\s-]*(?:no|nr|code|number|#)?|model(?:l|lo|o|e|s)?[\s-]*(?:no|nr|number)?|modèle|ref(?:\.|erence|erencia|erência)?[\s-]*(?:no|nr)?|réf(?:\.|érence)?|sku|part[\s-]*(?:no|number)|p/n|cod(?:e|igo|ice)?|cód(?:igo)?|kod(?:u)?|style(?: no)?|арт(?:икул)?|код|модель|nr kat)(?![^\W\d_])\s*\.?|型号|型號|货号|貨號|品番|型番|款号|编号|모델(?:명)?|품번|موديل|كود|رقم الصنف)\s*[:.#№]?\s*((?=[A-Za-z0-9./+_ -]*\d)(?:[A-Z]{{2,5}} )?{_CODE})\s*[)\]]?",
    re.IGNORECASE,
)
_BARE_CODE = later(
    r"(?<![\w/.-])((?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9/-]*\d)[A-Z]{1,6}\d{0,4}[A-Z]?(?:-[A-Z0-9]+)+(?:\.\d{1,3})*|[A-Z]{2,5}\d{2,6}[A-Z]{0,3}|\d{2,5}-[A-Z0-9]{2,6}|[A-Z]\d{3,6}[A-Z]{0,2})(?![\w/-])"
)
# Standards, materials and trade terms that look like article numbers.
_NO_CODE = later(
    r"(?i)^(?:din|iso|en|astm|gb|jis|bs|ral|aisi|ss|sae|m|dn|pn|ip|hs|nbr|hss|pa|pe|pp|pvc|abs|ce|fda|lfgb|etd|eta|po|pi|rfq|usd|eur|cny|rmb|gr|cl|kw|q|hrc|wd|us|ansi|ul|api|dc|ac|eu|ppgi|dx|st|oe|oem|moq|kn|ffp|pet|hdpe|ldpe)[- ]?\d[\d.-]*[a-z]?$|^\d{1,2}(?:hq|gp|hc|ft)$|^\d{4}-\d\d$"
)
# "100-120 mesh": how fine it is
_SIEVE = later(
    r"\d{1,4}-\d{1,4}\s?(?:mesh|мкм|мм|mm|cm|microns?|gsm|мeш|меш|مش|ميش|目|网目|網目|메쉬|メッシュ)(?![^\W\d_])",
    re.IGNORECASE,
)
# The paper that is spoken of: its number is no article's.
DOCUMENT = sifted(
    r"(?i)(?<![^\W_])(?:po|order|oc|o/c|lpo|bc|af|pi|p/?i|inv(?:oice)?|proforma|pro forma|quotation|offer|rfq|contract|bestellung|auftrag|angebot|anfrage|rechnung|pedido|factura|fatura|fattura|ordine|commande|facture|(?:заказ|инвойс|контракт|договор|сч[её]т|поставк|заявк)[а-яё]{0,3}|ddt|lieferschein|albarán|remito|wz|delivery note|irsaliye|livraison|lieferung|consegna|entrega|envío|delivery|shipment|lot|dostawa|sevkiyat|sipariş|fatura|发票|發票|合同|订单|訂單|採購單|采购单|인보이스|فاتورة)\W{0,3}(?:(?:no|nr|n°|№|number)\W{0,2})?\s*(?=[\w/-]*\d)(?=[\w/-]*[A-Za-z/-])[A-Za-z0-9][\w/-]{4,}"
)
_BULLET = later(
    r"^\s*(?:[-–—•·*●▪■>+→]+|\(?\d{1,2}[.)、:]\)?(?!\d)|\(?[a-z][.)]|\d{1,2}-\s(?=[^\W\d_])|[①-⑳]|pos(?:ition|izione|ición)?\.?\s*\d+\s*[:.)-]?|(?:item|line|lines?|ítem|línea|ligne|riga|zeile|строка|поз(?:иция)?\.?|satır|kalem)\s*\d+\s*[:.)-]|№\s*\d+|n[.°º]\s)\s*",
    re.IGNORECASE,
)
# "… , qty: 500": the word announces the figure, it is no name
_TRAILING_LABEL = sifted(
    r"[\s,;،，(–-]*(?:(?<![^\W_])(?:qty|quantity|q'ty|menge|anzahl|stückzahl|cant(?:idad)?|qté|quantité|q\.?tà|quantità|qtde?|quantidade|miktar|adet|кол-во|количество|объ[её]м|в количестве|عدد|الكمية|كمية|بكمية|ilość|w ilości|aantal|antal|s[ốo] l[ượu]+ng|jumlah|sebanyak|množství|mennyiség|cantitate|ποσότητα|moq|мин(?:имум|имальный заказ)?|m[ií]n(?:imum|imo|ima|i)?\.?(?: order)?(?: quantity| qty)?|mindestmenge|order|need|approx|about|ca|etwa|environ|aprox|circa|около|примерно|yaklaşık|total|(?:for |bei |per |por |para |pour (?:une )?|при |przy )(?:an? |einer )?(?:orders?|abnahme|bestellung|ordin[ei]|pedidos?|commandes?|заказе|покупке|партии|zamówieni[ua])(?: (?:of|from|over|von|ab|da|di|oltre|de|desde|от|od))?|(?:a|à) partir de|siparişlerde)|数量|數量|起订量|共计|共有|总共|一共|共|约|各|需要|先要|先拿|先订|수량|各|จำนวน|כמות|(?<=[^\s我们們司方想你您只还主也就不])(?:要|需|订|訂|拿))\.?\s*[:：=]?\s*$"
)
_SENTENCE_END = later(
    r"(?<=[.!?;。！？；])(?!(?:(?<=\s[^\W\d_]{2}\.)|(?<=\s[^\W\d_]{3}\.))\s+[\da-zа-я])\s+|\s{3,}|[。；;]"
)
_NAME_END = later(r"(?<=\w)[.!?;](?:\s|$)|[。；！？]|\s{3,}|\n")
_NEXT_CLAUSE = later(
    r",\s(?=(?:not|non|nicht|pas|no|não|не|а не|niet) \d|(?:and|but|to|cif|fob|please|can|our|we|bitte|und|pero|por|et|mais|ma|но|а)\b)"
)
# "For the mat 6 mm the price is | USD 3.10"
_PRICE_IS = sifted(
    r"(?:[\s,:-]|^)(?:the |our |der |le |el |il |o |unit |best |net )*(?:price|cost|preis|prix|precio|preço|prezzo|fiyatı?|цена|cena)\s*(?:is|are|=|:|ist|beträgt|liegt bei|est de|est|es de|es|é de|é|è di|è|wynosi|-)?\s*$|(?<=\w)[\s,，]*(?:含税|出厂|到岸|离岸)?(?:单价|單價|价格|價格|报价|報價|単価|価格|단가|가격)(?:是|为|為)?\s*$",
    re.IGNORECASE,
)
# "geotextile as under"
_AS_BELOW = sifted(
    r"\s+(?:as (?:under|below|follows?|per below|listed)|wie folgt|comme suit|como sigue|come segue|follow(?:s|ing))\s*$",
    re.IGNORECASE,
)
# "Split leather USD 1.06/pair if | 12,000 pairs"
_LEADS_ON = sifted(r"(?<=\w)\s+(?:if|wenn|falls|bei|ab|si|se|если|при|eğer|jeśli)\s*$", re.IGNORECASE)
_ITS_PRICE = sifted(r"(?<=\w)(?:の|的|의\s?)(?:単価|価格|お?値段|お?見積|单价|价格|报价|단가|가격)")
# "spare crosses, please | 500 pcs": politeness at the end leads to nothing
_PLEASE = sifted(
    r"(?<=\w)[\s,]+(?:bitte|please|pls|kindly|por favor|svp|пожалуйста|lütfen|per favore|graag)\s*$", re.IGNORECASE
)
_CONDITION = sifted(
    r"\b(?:if|when|in case|wenn|si|se|если|eğer|jeśli)\s+(?:i|we|u|you|wir|ich|nous|мы|order|take)\b", re.IGNORECASE
)
_TRIM = " \t,;:.-–—*•|/\"'()[]、，。；：=~+"
_PACKING = later(r"\([^()]*\d[^()]*(?:/|\bper\b|\bje\b|\bpor\b|\bpar\b|\beach\b|\bв\b|每)[^()]*\)")
_ELIDED = later(r"^(?:d|l|dell|all|qu)['\u2019](?=[^\W\d_])", re.IGNORECASE)
_MOST_WORDS = 14
# "Dear Anders, nylon cable tie": whoever is greeted is no part of the name
_SALUTATION = later(
    r"^\s*(?:dear|hi|hello|hey|hallo|guten \w+|bonjour|hola|buenos d[ií]as|buenas tardes|buongiorno|ciao|olá|bom dia|merhaba|добрый день|здравствуйте)(?:\s[^\W\d_][\w.'-]*){0,3}\s*[,!:]\s+",
    re.IGNORECASE,
)
# "nylon cable tie 4.8x300, 100pcs/bag": how it is packed
# "CIF Hamburg for hulled sesame": the term is no part of the name
_DELIVERED_FOR = later(
    r"^\s*(?:CIF|FOB|CFR|EXW|FCA|DAP|DDP|CIP|CPT|C&F)\s+[A-ZÀ-ÞА-Я][\w'-]+(?:\s[A-ZÀ-ÞА-Я][\w'-]+)?\s+(?:für|for|pour|para|per|за|на)\s+"
)
_PACKED = later(r",\s*\d[\d.,]*\s?[^\W\d_]{1,8}\.?\s?(?:/|per|pro|por|par|je|в)\s?[^\W\d_]{2,10}\s*$", re.IGNORECASE)


_A_LETTER, _DIGIT = later(r"[^\W\d_]"), later(r"\d")


def without_bullet(line: str) -> str:
    """The line without what marks it as one of a list."""
    return _BULLET.sub("", line, count=1)


def has_bullet(line: str) -> bool:
    """Whether the line is marked as one of a list."""
    return bool(_BULLET.match(line))


def model_in(text: str) -> tuple[str | None, str]:
    """The article number in a text, and the text without it."""
    match = _MODEL_LABEL.search(text)
    if match and len(match[1]) >= 2:
        return match[1].strip(" .-"), _without(text, match)
    for match in _BARE_CODE.finditer(text):
        if not (_NO_CODE.match(match[1]) or _SIEVE.match(text, match.start())):
            return match[1], _without(text, match)
    return None, text


def _without(text: str, match: re.Match[str]) -> str:
    """One space instead of a number and the two around it: more would part what stands before and behind."""
    before, after = text[: match.start()], text[match.end() :]
    return f"{before[:-1] if before.endswith(' ') and after.startswith(' ') else before} {after}"


def name_before(text: str) -> str:
    """The name of goods that ends where the quantity begins: "quote bath towel | 6000 pcs"."""
    text = without_bullet(text)
    if not _A_LETTER.search(text):
        return ""
    text = _without_condition(_ORDERS_FIRST.sub("", _SALUTATION.sub("", text)))
    called = _CARGO_IS.match(lowered(text))
    text = text[called.end() :] if called else text
    label = _TRAILING_LABEL.search(lowered(text))
    text = text[: label.start()] + text[label.end() :] if label else text
    text = _LEADS_ON.sub("", _AS_BELOW.sub("", text.rstrip(_TRIM)))
    text = _PLEASE.sub("", _PRICE_IS.sub("", _ITS_PRICE.split(text, maxsplit=1)[0]))
    parts = [part for part in _SENTENCE_END.split(text.rstrip(_TRIM)) if part and part.strip(_TRIM)]
    text = parts[-1] if parts else ""
    text = _DELIVERED_FOR.sub("", text)
    ends = _conditional(text)
    text = text[:ends] if ends else text
    name = _trimmed(_after_lead(text))
    colon = text.rfind(": ")
    if (
        not name and colon > 0 and not _DIGIT.search(text, colon)
    ):  # "LED tube, code T8: from 5,000 pcs": behind the colon stands no name
        name = _trimmed(_after_lead(text[:colon]))
    return _first_clause(name)


# "按你上次的报价下单，折叠桌 400 张"
_ORDERS_FIRST = later(
    r"^[^\n]{0,40}?(?:落单|落單|下单|下單|下订|下訂|订购|訂購|订货|訂貨|発注(?:します|いたします))[喇啦了吧]?[，,、：:]\s?"
)
_CLAUSES = later(r"[,，]\s?")
_HAN = later(r"[\u4e00-\u9fff]")
_LONG_CLAUSE = 14
_OF = later(r"^.*[\u4e00-\u9fff\s]的(?=[\u4e00-\u9fff]{2})")


def _first_clause(name: str) -> str:
    """Of a whole sentence of Chinese the goods that it speaks of: "…的冷凍毛豆仁,連續挑到塑膠片,經清查"."""
    if len(name) < _LONG_CLAUSE or not _CLAUSES.search(name) or len(_HAN.findall(name)) * 2 < len(name):
        return name
    return _OF.sub("", _CLAUSES.split(name, maxsplit=1)[0]).strip(_TRIM) or name


# "120 cx | c/ 12 un, US$ 3,90": how many are in each is no name
_HOLDS = later(r"^\(?(?:c/|com|con|with|mit|à|a)\s?\d+\s?[^\W\d_]{1,8}\.?\)?(?=\W|$)", re.IGNORECASE)
_OR_MORE = later(r"^(?:以上|以下|以内|未満|未满|起|이상|이하|미만)")
_PARTICLE = later(r"[にがをはで](?=[\u3040-\u9fff])")


def name_after(text: str) -> str:
    """The name of goods that begins where the quantity ends: "2000 bags | of rice at 1.18"."""
    text = _PACKING.sub(" ", text).lstrip()
    text = _HOLDS.sub("", _OR_MORE.sub("", text))
    if _PARTICLE.match(text):  # "28個に割れ": the count is no name's beginning
        return ""
    match = ENDS.search(lowered(text))
    text = text[: match.start()] if match else text
    text = _NAME_END.split(text, maxsplit=1)[0]
    return _trimmed(_NEXT_CLAUSE.split(text, maxsplit=1)[0])


# "B/L KX-20, container (40HQ), cargo - cotton yarn": behind the dash stands what it is
_CARGO_IS = sifted(
    r"^.*(?<![^\W_])(?:cargo|goods|commodity|contents?|ware|inhalt|ladung|marchandises?|contenu|mercanc[ií]as?|mercader[ií]a|contenido|mercadoria|conteúdo|merce|contenuto|груз|товар|содержимое|yük|mal|towar|ładunek|lading)\s?[-–—:]\s(?=[^\W\d_]{3})|^.*(?:货物|貨物|品名|البضاعة)\s?[-–—:]\s?(?=[^\W\d_]{2})"
)


def _without_condition(text: str) -> str:
    match = _IF_YOU_HAVE.match(lowered(text))
    return text[match.end() :] if match and _A_LETTER.search(text, match.end()) else text


# "and if you handle it, soda ash": whether the seller has it is no part of the name
_IF_YOU_HAVE = sifted(
    r"^\W*(?:(?:and|und|et|y|e|и|ve|also|plus|auch|aussi|también|anche|também|также|ayrıca|另外|还有)\W+){0,2}(?:(?:if|falls|wenn|sofern|si|se|caso|если|eğer|jeśli|als)\s[^,;:\d]{3,45}|(?:如果?|要是|若)[^,，;:\d]{1,14}(?:的话)?|もし[^,、，\d]{1,14}|varsa|إذا [^,،\d]{3,40}|(?:when|where|as) available)\s?[,，、،:]\s*(?=[^\W_])"
)


def _conditional(text: str) -> int | None:
    match = _CONDITION.search(text)
    return match.start() if match and match.start() > 3 else None


def _after_lead(text: str) -> str:
    """What follows the last lead that still leaves a name behind it."""
    for pattern in (LEADS, LEADS_CJK):
        for match in reversed(list(pattern.finditer(lowered(text)))):
            rest = text[match.end() :].strip(_TRIM)
            if not rest or rest.lower() in _ONE_MORE:  # "please proceed with | 2000 bags": the name comes after
                return ""
            if re.search(r"[^\W\d_]{2}|[\u3400-\u9fff]", rest):
                # "pumpkin seeds we take at | 2.350": behind the verb stands no name, before it does
                text = rest if _trimmed(rest) or not match.start() else text[: match.start()]
                break
    colon = text.rfind(": ")
    return text[colon + 2 :] if 0 <= colon < len(text) - 4 else text


# "go ahead with another | 1,200 pcs of the hose reel"
_ONE_MORE = frozenset(
    {
        "another",
        "a further",
        "further",
        "more",
        "weitere",
        "noch",
        "otros",
        "otras",
        "altri",
        "altre",
        "outros",
        "ещё",
        "еще",
    }
)


_EMPTIED = later(r"[(\[]\s*[)\]]")  # an article number stood there


def _trimmed(text: str) -> str:
    text = _EMPTIED.sub(" ", text)
    words = _ELIDED.sub("", _PACKED.sub("", " ".join(text.split()).strip(_TRIM))).split(" ")
    while words and words[0].lower().strip(_TRIM) in EDGE_WORDS:
        words.pop(0)
    while words and words[-1].lower().strip(_TRIM) in EDGE_WORDS:
        words.pop()
    text = " ".join(words[-_MOST_WORDS:] if len(words) > _MOST_WORDS else words)
    text = text.strip(" \t,;:.-–—*•|/'、，。；：=~+?？!！")
    if text.count("(") != text.count(")"):
        text = text.replace("(", " ").replace(")", " ").strip()
    return text if _A_LETTER.search(text) else ""
