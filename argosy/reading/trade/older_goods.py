"""Goods that only the older mail names: "please quote the below", "go ahead as per your PI, but drop the xylophone".

Whoever reminds of a question, or passes one on, asks it again. Whoever takes an offer as it stands takes all of its lines,
but for those that he drops or changes by name.
"""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.earlier import words_of
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import NUMBER, plain, value_of
from argosy.reading.trade.positions import DROPPED, REST, TAKES
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.quantities import quantities_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.labels import FORWARDED

_MOST_TEXT = 6_000
_MARKS = later(r"(?m)^[>|\s]+")
# "still waiting for your price for the below", "see below what our agent asks"
_ASKS_AGAIN = sifted(
    r"(?<![^\W_])(?:(?:the|see|as|per|mail|e-?mail|message|request|inquiry|enquiry|items?) below|below (?:mail|e-?mail|message|request|inquiry|enquiry|items?)|trail(?:ing)? mail|reminder|remind you|follow(?:ing)?[- ]?up|chasing|still (?:wait\w*|no (?:answer|reply|price|quot\w+))|(?:wait\w*|awaiting) (?:for )?(?:your|ur) (?:price|quot\w+|offer|best)|(?:not|never) (?:yet )?(?:received|got) (?:your|any|a) (?:price|quot\w+|offer|reply|answer)|my (?:last|previous|earlier) (?:mail|e-?mail|message|request|inquiry|enquiry)"
    r"|siehe unten|s\.u\.|unten(?:stehende?\w*)?|nachstehend\w*|erinner\w+|nachfassen|nachfrage|(?:warte\w*|immer) noch|noch (?:kein\w*|nichts)"
    r"|ci-dessous|ci-après|plus bas|relance\w*|rappel|toujours (?:pas|rien)|en attente de (?:votre|vos)|attend\w* (?:toujours|encore)"
    r"|(?:más |mas )?abajo|recordatorio|recuerdo|(?:sigo|seguimos|quedo|quedamos) (?:a la espera|esperando)|todavía no|aún no"
    r"|abaixo|lembrete|lembrando|ainda não|aguard\w+|(?:qui |vedi |di )?sotto|sollecit\w+|promemoria|ancora (?:in attesa|aspett\w+|attend\w+|niente|nessun\w*)|(?:sto|stiamo) ancora|non ho ancora"
    r"|ниже|напомина\w+|до сих пор|вс[её] ещ[её] жд\w+|жд[уе]м? (?:ваш\w*|от вас)|ещ[её] не получ\w+|aşağıda\w*|hatırlat\w+|h[aâ]l[aâ] bekliyor\w*|poniżej|przypomin\w+|hieronder|herinnering)(?![^\W_])"
    r"|以下|下面|如下|下方|见下|見下|下記|催|提醒|还没(?:有)?(?:收到|报|回)|還沒|尚未(?:收到|回)|跟进一下|リマインド|お待ちして|まだ|아래|أدناه|تذكير|في انتظار|ننتظر|لم (?:يصل|نستلم|أستلم)"
)
# "but double the quantities"
_TWICE = sifted(
    r"(?<![^\W_])(?:(?:double|twice) (?:the |all |all the )?(?:quantit\w+|qty|qtys|amounts?)|quantit\w+ (?:doubled|x ?2)|(?:doppelte|zweifache)\w? (?:menge\w*|stückzahl\w*)|menge\w* (?:bitte )?verdoppel\w*|verdoppel\w* (?:\S+ ){0,2}(?:menge|stückzahl)\w*|doubl\w+ (?:les |la )?(?:quantité|qté)s?|(?:le double|deux fois) (?:des|les) quantités|(?:duplic\w+|dobl\w+|el doble de) (?:las |la |los |de las )?cantidad\w*|dobr\w+ (?:as |a )?quantidade\w*|(?:o dobro|duas vezes) (?:das|as) quantidades|raddoppi\w+ (?:le |la )?quantit\w+|(?:il doppio|doppie) (?:delle )?quantit\w+|удво\w+ (?:все )?количеств\w+|количеств\w+ (?:\S+ ){0,2}(?:удво\w+|вдвое|в два раза)|вдвое больше|miktar\w* (?:iki katına|ikiye katla\w*|2 katı)|podw[oó]\w+ ilości|verdubbel\w* (?:de )?aantallen)(?![^\W_])|数量(?:都|全部|均)?(?:翻倍|加倍|翻一番|乘2|x2)|数量を?(?:倍|2倍|二倍)|ضاعف\w* الكميات?|الكميات? مضاعفة"
)
_AS_OFFERED = sifted(
    r"(?<![^\W_])(?:as (?:per|in|on|quoted|offered)|per|according to) (?:(?:your|ur|the|this) )?(?:pi|p/i|proforma|pro forma|offer|quotation|quote|sheet)(?![^\W_])|(?<![^\W_])as (?:quoted|offered)"
    r"|(?<![^\W_])(?:wie (?:in|im|auf)|laut|gemäß|lt\.?) (?:(?:der|ihrer|ihrem|dem|eurer|eurem) )?(?:pi|proforma\w*|angebot)|(?<![^\W_])wie angeboten"
    r"|(?<![^\W_])(?:comme (?:sur|dans)|selon|suivant|conforme à) (?:(?:votre|la|le|l['’]) ?)?(?:proforma|devis|offre|pi)|(?<![^\W_])(?:según|como en|conforme a|de acuerdo (?:a|con)) (?:(?:su|la|vuestra|tu) )?(?:proforma|oferta|cotización|pi)"
    r"|(?<![^\W_])(?:conforme|como na|de acordo com) (?:(?:a|sua|a sua|o) )?(?:proforma|oferta|cotação|proposta|pi)|(?<![^\W_])(?:come da|come (?:nella|in)|secondo) (?:(?:la |vostra |vs\.? |tua |la vostra ))?(?:proforma|offerta|preventivo|pi)"
    r"|(?:по|согласно|как в) (?:ваше\w+ )?(?:проформ\w+|инвойс\w+|предложени\w+|кп)(?![^\W_])|(?<![^\W_])(?:proforma|teklif|pi)\w{0,8} (?:gibi|göre)|(?<![^\W_])(?:zgodnie z|jak w) (?:proform\w+|ofert\w+)|(?<![^\W_])(?:zoals in|volgens) (?:(?:uw|de|jullie) )?(?:proforma|offerte)"
    r"|(?:按|照|同|以|依)(?:你们?的?|您的?|贵司的?|原来?的?|上次的?)?(?:pi|形式发票|报价单?|報價單?)|(?:pi|見積書?|お見積り?)(?:の)?通り|(?:حسب|كما في|وفق) (?:ال)?(?:فاتورة|عرض)"
)
_CLAUSES = later(
    r"(?i)(?<=\w[.!?])\s|[;\n。；，、]|,\s|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|и|но|а|ve|ama|fakat|oraz|ale|en|maar)\s|(?:但是?|并且?|另外)"
)
_SENTENCES = later(r"(?<=\w\w[.!?])\s|[;\n。；！]")
_FIGURE = later(rf"(?<![A-Za-z0-9\u00c0-\u04ff.,/-])({NUMBER})(?![A-Za-z0-9\u00c0-\u04ff%/-]|[.,]\d)")
_TELLING, _FEWEST = 4, 2  # letters of a word that names a line; goods


def asked_before(letter: Letter) -> str:
    """The older mail whose question this one repeats or passes on, with plain digits; "" where it does neither."""
    if not letter.quoted.strip() or letter.is_above:
        return ""
    is_forward = any(letter.subject.lower().startswith(each) for each in FORWARDED.split("|"))
    return _older(letter) if is_forward or _ASKS_AGAIN.search(lowered(letter.said)) else ""


def goods_asked_before(letter: Letter) -> list[Item]:
    """The goods of that question; an offer below, with its prices, is none."""
    items = items_in(asked_before(letter), letter.language, None)
    if any(item.price is not None for item in items):
        return []
    times = 2 if _TWICE.search(lowered(letter.said)) else 1
    return [
        replace(item, quantity=item.quantity * times, quantity_max=item.quantity_max and item.quantity_max * times)
        for item in items
        if item.quantity is not None and (item.product or item.model)
    ]


def taken_as_offered(letter: Letter, items: Sequence[Item], currency: str | None) -> list[Item]:
    """All lines of the offer below that a letter takes as they stand, with what it changes, drops and adds by name."""
    has_own = any(item.quantity is not None for item in items)
    sentences = _SENTENCES.split(letter.said[:_MOST_TEXT]) if letter.quoted.strip() else ()
    if not any(_takes_all(sentence, has_own=has_own) for sentence in sentences):
        return []
    offered = _offered(letter, currency)
    own = _own_words(offered)
    dropped: set[int] = set()
    for clause in _CLAUSES.split(letter.said[:_MOST_TEXT]):
        named = [place for place in range(len(offered)) if _names(clause, offered[place], own[place])]
        if DROPPED.search(lowered(clause)):
            dropped.update(named)
        elif len(named) == 1:
            offered[named[0]] = _changed(offered[named[0]], clause, currency)
    taken = [item for place, item in enumerate(offered) if place not in dropped]
    more = [item for item in items if item.quantity and not any(words_of(item.product) & mine for mine in own)]
    return [*taken, *more] if taken else []


def _takes_all(sentence: str, *, has_own: bool) -> bool:
    """Who names goods of his own takes the others only where he speaks of them."""
    low = lowered(sentence)
    return bool(_AS_OFFERED.search(low) and (REST.search(low) or (not has_own and TAKES.search(low))))


def _older(letter: Letter) -> str:
    return plain(_MARKS.sub("", letter.quoted[:_MOST_TEXT]))


def _offered(letter: Letter, currency: str | None) -> list[Item]:
    """The lines of the older mails that have a count and a price; of the same goods the newest, which stand first."""
    found: dict[str, Item] = {}
    for item in items_in(_older(letter), letter.language, currency, is_offer=True):
        if item.quantity is not None and item.price is not None and (name := item.model or item.product):
            found.setdefault(name, item)
    return list(found.values())


def _own_words(offered: Sequence[Item]) -> list[frozenset[str]]:
    """What names each line and no other."""
    words = [words_of(f"{item.product or ''} {item.model or ''}") for item in offered]
    others = [frozenset().union(*words[:place], *words[place + 1 :]) for place in range(len(words))]
    return [mine - theirs for mine, theirs in zip(words, others, strict=True)]


def _names(clause: str, item: Item, own: frozenset[str]) -> bool:
    is_whole = item.product and not item.product.isascii() and item.product in clause
    return bool(is_whole or any(len(word) >= _TELLING for word in own & words_of(clause)))


def _changed(item: Item, clause: str, currency: str | None) -> Item:
    """With the one figure that is new in the clause: so many, or at such a price."""
    prices = [price for price in prices_in(clause, currency) if price.value != item.price]
    if len(prices) == 1:
        return replace(item, price=prices[0].value)
    rest = clause.replace(item.product or "\0", " ").replace(item.model or "\0", " ")
    figures = {value for match in _FIGURE.finditer(rest) if (value := value_of(match[1], is_count=True))}
    figures |= {count.value for count in quantities_in(rest)}
    new = [value for value in figures - {item.quantity} if value >= _FEWEST and value == value.to_integral_value()]
    return replace(item, quantity=Decimal(new[0]), quantity_max=None) if len(new) == 1 and not prices else item
