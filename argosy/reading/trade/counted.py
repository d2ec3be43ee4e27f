"""Goods counted without a unit in a sentence: "the price of 600 folding chairs and 90 tents", "22 lamps are broken"."""

# ruff: noqa: E501 — words in many languages, in one pattern

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.naming import model_in
from argosy.reading.trade.numbers import NUMBER, value_of
from argosy.reading.trade.prices import Price
from argosy.reading.trade.quantities import CHANGES, PRICED_BY, UNIT, Quantity
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.naming import LEADS, MONTHS
from argosy.reading.vocabulary.units import OFTEN_A_SIZE, unit_of

# What is counted in other sentences: time, people, money, sizes, papers.
_OTHER = later(
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|working|business|calendar|percent|people|persons?|employees|workers|customers|countries|factories|plants|offices|warehouses|stores|shops|brands|suppliers|certificates|times?|copies|originals?|photos?|pictures?|pages?"
    r"|tagen?|wochen?|monat\w*|jahren?|stunden|uhr|prozent|mitarbeiter\w*|mal|fotos|bilder|seiten|filialen|kunden|jours?|semaines?|mois|ans?|années?|heures?|fois|employés|pays|exemplaires"
    r"|días?|dias?|semanas?|mes(?:es)?|años?|horas?|veces|empleados|países|fotos|giorni|settimane|mesi|anni|ore|volte|dipendenti|paesi|anos|vezes|дн\w+|недел\w+|месяц\w*|лет|год\w*|час\w*|раз\w*|сотрудник\w*|клиент\w*|фото"
    r"|gün|hafta|ay|yıl|saat|kişi|çalışan|aylık|günlük|أيام|يوم\w*|أسبوع\w*|شهر\w*|سنة|سنوات|"
    r"ngày|tuần|tháng|năm|giờ|lần|người|hari|minggu|bulan|tahun|orang|kali|dní|týdnů|měsíců|dager|uker|dagar|veckor|dni|tygodni|miesięcy|lat|godzin|osób|dagen|weken|maanden|jaar|uur|mm|cm|gsm|inch|watt|volt|ltr|ghz|mah"
    r"|dollars?|euros?|usd|eur|p\.?o\.?s?|orders|invoices|quotes|samples|meetings|calls|open|line|lines|items?|positions?|points?|containers?|and|und|et|o|or|oder|to|bis|auf|the|per|pro|de|del|of|from|von|with|mit|con|con|à|a|в|на|по)(?![^\W\d_])"
)
_COUNT = later(
    rf"(?<![\w.,/x*%°#-])({NUMBER})\s+(?:(?:les|las|los|le|gli|die|of (?:the|your|our)|von (?:den|der)|de (?:los|las)|dei|delle|des)\s)?(?=(?P<word>[^\W\d_]{{2,}})|[^\W\d_]-[^\W\d_]{{3,}}|[\u0600-\u06ff]{{3,}})(?!{MONTHS})"
)
_ARABIC = later(r"[\u0600-\u06ff]{3}")
_SHORT = 4  # letters; a shorter word counts where it is written as "LED" and "PVC" are, before another
_ACRONYM = later(
    r"(?!(?:USD|EUR|GBP|CNY|RMB|JPY|PCS|CTN|SET|KGS|CBM|CIF|FOB|CFR|EXW|DDP|DAP|FCA|CPT|HQ|GP|HC|ON|OF|TO|IN|AT|OR|AND|THE|PER|FOR)(?![A-Z]))[A-Z]{2,3}[\s-][^\W\d_]{3,}"
)
_ORDERS = later(r"(?<![^\W_])(?:to|we|i|please|pls|kindly|can|will|would|shall|hereby|now|also)\s+order\s*$")
# A standard, a door, a paper: what stands before such a number.
_NAMED_BEFORE = later(
    r"(?:(?<![^\W_])(?:per|pro|je|iso|en|din|astm|bs|gb|jis|unit|no|nr|suite|room|floor|apt|block|plot|km|box|street|invoice|order|po|container|"
    r"ref|art|phase|lots?|lot no|positions?|pos|kw|cw|week|woche|semaine|semana|settimana|неделя|hafta|open|taille|size|größe|talla|phase|type|grade|class|article|commande|facture|rechnung|bestellung|auftrag|pedido|factura|encomenda|fatura|ordine|ord|fattura|заказ[а-яё]{0,3}|сч[её]т|инвойс|sipariş|zamówienie|objednávka|objednávky)\.?|№|#)\s*$"
)
_FEWEST = 3
_LONGEST = 40  # letters before a count that say what it is for


def nouns_counted(sentence: str, prices: Sequence[Price], *, is_claim: bool) -> list[Quantity]:
    """Numbers before a plural, where the sentence asks for, orders or complains of something."""
    low = lowered(sentence)
    found: list[Quantity] = []
    for match in _COUNT.finditer(low):
        value = value_of(match[1], is_count=True)
        is_money = any(price.start < match.end(1) and match.start(1) < price.end for price in prices)
        if value is None or value < _FEWEST or value != value.to_integral_value() or is_money or _is_year(match[1]):
            continue
        word = match["word"]
        if word and unit_of(word) == "piece" and low[match.start() - 1 : match.start()] == "(":
            continue  # "dinner sets (16 piece)"
        is_short = word and len(word) < _SHORT and not _ARABIC.match(word)
        if is_short and not (
            _ACRONYM.match(sentence, match.end())
            or (unit_of(str(word)) is None and _numbered_next(sentence, match.end()))
        ):
            continue
        if PRICED_BY.search(low, max(0, match.start() - _LONGEST), match.start()):
            continue  # "USD/box of 100 gloves"
        is_number = _NAMED_BEFORE.search(low, max(0, match.start() - 14), match.start())
        if is_number and not _ORDERS.search(low, max(0, match.start() - 24), match.start()):
            continue
        if _OTHER.match(low, match.end()) or not (
            found or is_claim or _is_told(sentence, low, match.start(), match.end())
        ):
            continue
        found.append(Quantity(value, None, "piece", match.start(1), match.end(1)))
    return found


def _numbered_next(sentence: str, end: int) -> bool:
    """As in "500 oil filters FO-2217": an article number follows at once."""
    return model_in(" ".join(sentence[end:].split(" ")[:4]))[0] is not None


def _is_year(written: str) -> bool:
    return len(written) == 4 and written.startswith(("19", "20")) and written != "2000"


_ASKS_BEHIND = sifted(
    r"(?<![^\W_])(?:istiyor|ihtiyac|lazım|gerekiyor|gerekli|almak iste|alacağız|talep ed|sipariş ver|fiyat iste|teklif iste)"
)


def _is_told(sentence: str, low: str, start: int, end: int) -> bool:
    """A word that asks or orders stands before (in Turkish behind), or an article number near behind."""
    return (
        bool(LEADS.search(low[:start]))
        or bool(_ASKS_BEHIND.search(low, end))
        or model_in(sentence[end : end + 50])[0] is not None
    )


# "please cancel the 300 pcs of …"
CANCELS = later(
    r"(?<!not )(?:(?<![^\W_])(?:cancel|delete|remove|(?:drop|take out)(?= (?:the|line|item|pos))|storniere\w*|streichen|annule[rz]?|annullare|annulla|cancelar?|anular?|eliminar?|отменит\w*|удалит\w*|исключит\w*|iptal)|取消|删除|去掉|キャンセル|취소)(?![^\W\d_])[^.;\n]{0,30}$"
)
# "qty goes from 900 down to 750", "Menge von 300 auf 450 Stück": the new count is wanted
_CHANGED = later(
    rf"(?:(?<![^\W_])(?:the |die |la |le |el |il |o |a )?(?:qty|quantity|menge|anzahl|cantidad|quantité|qté|quantità|quantidade|miktar|количество|кол-во|ilość|数量)\.?\W{{0,2}}\s?)?(?:(?<![^\W_])(?:is|was|goes|go|up|down|changes?|changed|increases?|increased|reduces?|reduced|decreases?|raised|cut|steigt|sinkt|erhöht|sube|baja|pasa|passa|sale|scende|passe|monte|baisse|to be)\s){{0,3}}?(?<![^\W_])(?:from|von|de|da|от|с|z|od)\s(?P<old>{NUMBER})\s(?:(?P<word>[^\W\d_]{{2,10}}\.?)\s)??(?:(?:up|down|back|only|nur)\s)?(?:to|auf|a|à|para|na|до|do|per)\s(?P<new>{NUMBER})(?:\s?(?P<unit>{UNIT}))?",
    re.IGNORECASE,
)


# "qty I can increase to 6,000", "Menge erhöhen wir auf 900 Stück"
_RAISED = later(
    rf"(?<![^\W_])(?:qty|quantity|menge|anzahl|cantidad|quantité|qté|quantità|quantidade|количество|кол-во|ilość)\s(?P<word>[^\W\d_]{{1,12}}\s)(?:[^\W\d_]+\s){{0,4}}?(?:to|auf|a|à|para|до|do)\s(?P<new>(?P<old>{NUMBER}))(?:\s?(?P<unit>{UNIT}))?(?!\d|\s?%|[.,]\d)",
    re.IGNORECASE,
)


# "650 statt 400 Stück": the first is wanted, the second was ordered
_IN_PLACE_OF = r"(?:anstatt|statt|anstelle von|instead of|rather than|au lieu de|en lugar de|en vez de|invece di|em vez de|ao invés de|вместо|zamiast|in plaats van|i stället för|i stedet for|thay vì)"
_INSTEAD_OF = sifted(rf"(?<![^\W_]){_IN_PLACE_OF}\s")
_INSTEAD = later(
    rf"(?<![\w.,/-])(?P<new>{NUMBER})\s(?:(?P<word>[^\W\d_]{{2,12}}\.?)\s)?{_IN_PLACE_OF}\s(?:the |bisher |nur |only )?(?P<old>{NUMBER})(?:\s?(?P<unit>{UNIT}))?(?!\d|\s?%|[.,]\d)",
    re.IGNORECASE,
)
# "statt 400 bitte 350 Stück": the same the other way round
_NOW = r"(?:bitte|nur|jetzt|nun|neu|doch|please|pls|kindly|now|only|just|s'il vous plaît|svp|merci de mettre|mettez|maintenant|seulement|por favor|favor|ahora|solo|sólo|poner|pongan|per favore|ora|adesso|mettere|mettete|agora|apenas|colocar|теперь|нужно|просим|надо|proszę|teraz|graag|nu|xin)"
_OLD_FIRST = later(
    rf"(?<![^\W_]){_IN_PLACE_OF}\s(?:the |of |den |der |die |las |los |les |i |le |os |as |bisher |nur |only )?(?P<old>(?>{NUMBER}))(?:\s(?P<word>[^\W\d_]{{2,12}}\.?))?(?:\s?[,:;–—-])?\s(?:{_NOW}\s){{0,2}}(?P<new>{NUMBER})(?:\s?(?P<unit>{UNIT}))?(?!\d|\s?%|[.,]\d)",
    re.IGNORECASE,
)
# "3,000장 -> 5,000장", "1000条改为1600条"
_BECOMES = r"(?:改为|改成|改到|變更為|变更为|調整為|调整为|增加到|增至|减少到|减至)"
_ARROWS = later(rf"-> ?\d|=> ?\d|[→⇒➔➜]|{_BECOMES}\d")
_ARROW = later(
    rf"(?:由|从|從)?(?<![\w.,/-])(?P<old>{NUMBER})\s?(?P<word>{UNIT})?\s?(?:-{{1,2}}>|=>|[→⇒➔➜]|{_BECOMES})\s?(?P<new>{NUMBER})(?:\s?(?P<unit>{UNIT}))?(?!\d|[.,]\d|\s?[x×*%]|\s?{MONTHS})",
    re.IGNORECASE,
)
# The word for how many, or an article number; and what makes the figures behind it a price, a week or a code.
_COUNTED = later(
    r"(?:qty|quantity|menge|anzahl|cantidad|quantité|qté|quantità|quantidade|miktar|количество|кол-во|ilość|数量|(?<![^\W_])(?!po)[a-z]{1,6}-?\d[\w-]*)\W{0,3}$"
)
_OF_ANOTHER_KIND = later(
    r"(?:(?<![^\W_])(?:price|preis|prix|precio|prezzo|preço|fiyat|цена|kw|cw|wk|week|woche|semaine|semana|settimana|page|seite|hs|code|din|iso|rev)|价|價)\W{0,3}$"
)


def changed_counts(sentence: str, counts: Sequence[Quantity], *, is_claim: bool) -> Iterator[Quantity]:
    """The new counts of an amendment that names the old ones too; who complains of so many instead of others amends none."""
    low = lowered(sentence)
    found = [*_CHANGED.finditer(low)] or [*_RAISED.finditer(low)] if CHANGES.search(low) else []
    if not is_claim:
        if _INSTEAD_OF.search(low):
            found += [*_OLD_FIRST.finditer(low)] or [*_INSTEAD.finditer(low)]
        found += filter(_counts_goods, _ARROW.finditer(low)) if _ARROWS.search(low) else ()
    for match in found:
        old, new = value_of(match["old"], is_count=True), value_of(match["new"], is_count=True)
        if not old or not new or new < _FEWEST or new != new.to_integral_value():
            continue
        if _TIME.match(match["word"] or "") or _TIME.match(low, match.end()):  # "10 days instead of 14"
            continue
        known = next((each.unit for each in counts if each.start < match.end() and match.start() < each.end), None)
        unit = unit_of(match["unit"] or match["word"] or "") or known or "piece"
        if unit in OFTEN_A_SIZE and new < _SURELY_A_QUANTITY:  # "4 m instead of 3 m"
            continue
        if not _OF_ANOTHER_KIND.search(low, max(0, match.start() - _NEAR), match.start()):
            yield Quantity(new, None, unit, match.start(), match.end())


def _counts_goods(match: re.Match[str]) -> bool:
    """Whether figures on both sides of an arrow count goods: with a unit, or behind what says so."""
    start = match.start()
    return bool(match["word"] or match["unit"] or _COUNTED.search(match.string, max(0, start - _NEAR), start))


_NEAR = 24
_SURELY_A_QUANTITY = 50
_TIME = later(
    r"\s?(?:days?|weeks?|months?|hours?|minutes?|tagen?|wochen?|monaten?|stunden|uhr|prozent|percent|jours?|semaines?|mois|heures?|d[ií]as?|semanas?|mes(?:es)?|horas?|giorni|settimane|mesi|ore|дн\w+|недел\w+|месяц\w*|час\w*|dni|tygodni|miesięcy|dagen|weken|maanden|uur|mm|cm|gsm|watt|volt)(?![^\W_])"
)


# "sockets 5000 pcs, breaker 32A C curve 3000"
_LAST_OF_LIST = later(rf"(?:,|;)\s(?=[^\W\d_])[^,;@:=\n]{{4,50}}?,?\s({NUMBER})(?=\s*(?:[,;]|\.?\s*$|\.\s[^\W\d_]))")
_FEWEST_OF_LIST = 100
# "pumps 50 ml (5000 pcs) and printed boxes (15 000)"
_IN_BRACKETS = later(rf"(?<=\w\s)\(({NUMBER})\)")


def counts_of_list(sentence: str, counts: Sequence[Quantity]) -> Iterator[Quantity]:
    """Behind counts with a unit a part of the same list that ends with a figure: so many pieces."""
    if not counts:
        return
    for match in (*_LAST_OF_LIST.finditer(sentence, counts[0].end), *_IN_BRACKETS.finditer(sentence, counts[0].end)):
        value = value_of(match[1], is_count=True)
        if value and value >= _FEWEST_OF_LIST and value == value.to_integral_value():
            yield Quantity(value, None, "piece", match.start(1), match.end(1))


# "3 mil baldes plástico", "5 thousand caps": thousands of whatever follows
_THOUSANDS = sifted(
    rf"(?<![\w.,/-])({NUMBER})\s?(mil|thousand|тыс\.?|тысяч|bin|tsd\.?|tausend|mila|mille)\s+(?!(?:de\s)?(?:usd|eur|us\$|[$€£¥]|d[oó]lar|euro|yuan|reais|pesos?|руб|долл|лет|years?|people|m2|m²|sqm|km|habit|emplo|clients?|kunden|members))(?=(?:de\s|of\s)?[^\W\d_]{{3}})",
    re.IGNORECASE,
)


def counts_of_thousands(sentence: str, language: str | None) -> Iterator[Quantity]:
    """So many thousands of goods that are named without a unit; an English mil is how thick a film is."""
    for match in _THOUSANDS.finditer(sentence):
        if language == "en" and match[2].lower() == "mil":
            continue
        value = value_of(match[1], match[2])
        if value:
            yield Quantity(value, None, "piece", match.start(1), match.end(2))


BARE_LABEL = sifted(
    rf"(?:\b(?:qty|quantity|menge|anzahl|cant(?:idad)?|quantité|qté|q\.?t[àa]|quantità|quantidade|qtd[e]?|moq|say|min(?:imum)? order(?: quantity| qty)?|min\.? (?:qty|order)|mindestmenge|miktar|ilość|aantal|кол-во|количество)\b|数量|數量|起订量|起訂量|最低起订|수량|최소주문|الكمية|كمية|العدد)\s*[.:=]*\s*({NUMBER})(?!\s?%)",
    re.IGNORECASE,
)


def labelled_counts(sentence: str) -> list[Quantity]:
    """Several counts behind labels: "mixer ref. ML-21 qty 1 200, shower hose qty 3 000"."""
    found = [(match, value_of(match[1], is_count=True)) for match in BARE_LABEL.finditer(sentence)]
    counts = [Quantity(value, None, "piece", match.start(), match.end()) for match, value in found if value]
    return counts if len(counts) > 1 else []


_FOR_COUNT = later(rf"\s?(?:for|für|pour|por|per|за)\s({NUMBER})\s+(?=[^\W\d_]{{3}})")


def counts_behind(sentence: str, prices: Sequence[Price]) -> Iterator[Quantity]:
    """Counts behind their prices: "3.75 for 3,000 boards and 5.10 for 2,000 pcs"."""
    for price in prices:
        match = _FOR_COUNT.match(sentence, price.end)
        value = value_of(match[1], is_count=True) if match else None
        if match and value and value > 1:
            yield Quantity(value, None, "piece", match.start(1), match.end(1))


_COUNT_AT = later(
    rf"(?<![\w.,/-])({NUMBER})\s+(?=[^\W\d_]{{3}})[^;@]{{3,60}}?\s*(?:@|\bat|\bà|\bzu(?: je)?|\ba|\bpor|\bpo|по(?: цене)?|x)\s*$"
)


# "dog leash 2 m x 3.000 a 0,95 €"
_COUNT_NEXT = later(
    rf"(?:(?<=[x×*:=])|(?<=\s[-–—])|(?<=\s\s)|(?<=,\s))\s?({NUMBER})\s*(?:@|\bat|\bà|\ba|\bzu(?: je)?|\bpor|\bpo|по|x|×|\*|[-–—=,])\s*$"
)


def priced_counts(sentence: str, prices: list[Price]) -> list[Quantity]:
    """Counts without a unit before each price: "200 wheelbarrows @ $13.80 and 500 shovels at $2.35"."""
    found = []
    start = 0
    for price in prices:
        match = _COUNT_AT.search(sentence, start, price.start) or _COUNT_NEXT.search(sentence, start, price.start)
        value = value_of(match[1], is_count=True) if match else None
        if match and value and value == value.to_integral_value():
            found.append(Quantity(value, None, "piece", match.start(1), match.end(1)))
        start = price.end
    return found
