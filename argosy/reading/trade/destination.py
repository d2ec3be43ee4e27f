"""Where the goods go, when no Incoterm names it."""

# ruff: noqa: E501 — what tells payment and time in many languages, in one pattern each

from __future__ import annotations

import re

from argosy.reading.model import Kind
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.delivery import known_at_start, known_place_in
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.tabled import headed_in_files, labelled, labelled_in_files, stacked_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.places import PLACES, PORTS

_GOES_TO = sifted(
    r"(?:port of discharge|pod|destination port|port of delivery|destination|discharge port|place of delivery|final destination|port of destination|deliver(?:y)? to|ship to|frei haus|franco domicilio|lieferung nach|lieferort|port de déchargement|(?:porto|port|puerto|hafen|порт|liman)(?=\s*:)|puerto de destino|puerto de descarga|porto de descarga|porto di scarico|port de destination|löschhafen|bestimmungshafen|порт выгрузки|tahliye limanı|boşaltma limanı|荷揚港|양하항|ميناء التفريغ|port wyładunku|shipment to|shipping to|shipped to|delivered to|livraison à|livré à|envío a|entrega en|consegna a|доставка (?:в|до)|отгрузка в|发往|运至|destino|porto de destino|porto di destino|destinazione|порт назначения|место назначения|varış limanı|ميناء الوصول|目的港|交货地点|送货地点|lieferadresse|lugar de entrega|lieu de livraison|luogo di consegna|место поставки|teslim yeri|納入場所|納品場所|مكان التسليم|卸货港|送货|送貨|送货至|送到|送至|运到|发到|交到|交货到|送往|仕向地|仕向港|揚港|도착항|목적항|port docelowy)\s*[:\t ]?\s*(?:port of |to |至|到)?([^\n\t,;.(]{2,40})",
)
_PORT = later(
    r"\b(?:to|at|in|for|into)\s+(?:the\s+)?(?:port of\s+)?([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\s+(?:sea)?port\b|\b(?:no|en el|al|au|nel|im) (?:porto de|puerto de|port de|porto di|hafen) ([A-ZÀ-Þ][\w'-]+)"
)
_ROUTE = sifted(r"\bPOL\s*[-/]\s*POD\s*[:\t ]+\s*([^\n]+)", re.IGNORECASE)


# "franco Rotterdam", "frei Lager Hamburg": delivered, though no Incoterm says it
_FREE_TO = sifted(
    r"(?i)(?<![^\W_-])(?:franco(?: de port| bord| magazzino| deposito| almac[eé]n| magazijn| entrepôt)?|franko|frei(?: lager| bau(?:stelle)?| haus| station| grenze)?|fraco|prijs franco)\s(?=[A-ZÀ-Þ])"
)
_HEADING = later(
    r"(?i)\W*(?:et[ads]|at[ad]|po[ld]|vessel|voy\w*|date|datum|place|port|carrier|booking|b/?l|freight(?: terms| payable at)?|marks?|packages?|goods|description(?: of goods)?|weight|container(?: no)?|seal(?: no)?|fracht|flete|frete|fret|nolo|фрахт|navlun|运费|運賃|marken|marcas|marques|bultos|colis|colli|peso|poids|gewicht)\W*$"
)
# "Price delivered to our yard in Ennis", "livré à notre dépôt de Metz"
_OUR_STORE = later(
    r"(?<![^\W_])(?i:our|unser(?:em|en|er)?|notre|nuestr[oa]|noss[oa]|nostr[oa]|наш\w{0,3}|nasz\w{0,3}|ons|onze)\s(?i:(?:central|main|new|zentral\w*|principal|nuev[oa]|nov[oa])\s)?(?i:yard|warehouse|store|depot|works|site|factory|plant|door|premises|lager|werk|hof|depot|betrieb|dépôt|entrepôt|usine|chantier|magasin|bodega|almacén|depósito|planta|fábrica|obra|armazém|galpão|magazzino|deposito|stabilimento|cantiere|склад\w{0,2}|завод\w{0,2}|magazyn\w{0,2}|magazijn)\s(?i:in|at|near|bei|à|de|en|em|a|di|в|г\.|w|te)\s(?:the\s)?([A-ZÀ-ÞА-ЯŁŚŻ][\w'-]+(?:[ -][A-ZÀ-ÞА-ЯŁŚŻ][\w'-]+)?)"
)
_DELIVERS = sifted(
    r"(?<![^\W_])(?:deliver\w*|shipped?|franco|geliefert|lieferung|liefern|frei|livr\w+|rendu|entreg\w+|puesto|posto|consegn\w+|reso|достав\w+|поставк\w+|dostaw\w+|geleverd)(?![^\W_])"
)
_TO_STORE = later(r"到([\u4e00-\u9fff]{2,4}?)(?:市|港)?(?:[\u4e00-\u9fff]{0,6})(?:仓库|仓|工厂|厂里|指定地点)")


def destination_of(letter: Letter, kind: Kind) -> str | None:
    """Where the goods go, when no Incoterm names it."""
    text = f"{letter.text}\n{labelled(letter)}\n{headed_in_files(letter)}\n{labelled_in_files(letter)}\n{stacked_in(letter.file_text)}\n{letter.file_text}"
    route = _ROUTE.search(text)
    if route:
        return re.split(r"\s*(?:-|–|—|→|>|/|\bto\b)\s*", route[1].strip())[-1] or None
    if kind is Kind.COMPLAINT:
        return None
    named = _labelled_goal(text) or _free_to(text) or _at_a_store(letter)
    return named or (_reached(letter, text) if kind is Kind.SHIPMENT else None)


def _labelled_goal(text: str) -> str | None:
    for match in _GOES_TO.finditer(lowered(text)):
        named = text[match.start(1) : match.end(1)]
        known = known_place_in(named)
        if known or (":" in match.group() and named[:1].isupper() and not _HEADING.match(named)):
            return known or named.strip(" :-")
    return None


def _free_to(text: str) -> str | None:
    found = (known_at_start(text[match.end() :][:_LONGEST]) for match in _FREE_TO.finditer(text))
    return next(filter(None, found), None)


def _at_a_store(letter: Letter) -> str | None:
    """The store, the yard or the port that the goods are wanted at."""
    store = _TO_STORE.search(letter.text)
    if store and known_place_in(store[1]):
        return known_place_in(store[1])
    ours = _OUR_STORE.search(letter.said)
    if ours and _DELIVERS.search(lowered(letter.said), max(0, ours.start() - _BEFORE), ours.start()):
        return ours[1]
    port = _PORT.search(letter.text)
    return port[1] or port[2] if port else None


def _reached(letter: Letter, text: str) -> str | None:
    """Where a ship comes to, as a carrier tells it."""
    after = re.search(
        r"(?:\beta\b|arriv\w+|previsão|ankunft|arrivée|llegada|arribo|arrivo|прибыт\w+|varış|到港|抵达|入港|도착|الوصول)([^\n]{2,60})",
        text,
        re.IGNORECASE,
    )
    reached = (known_at_start(text[match.end() :][:_LONGEST]) for match in _REACHES.finditer(text))
    berthed = _BERTHS.search(letter.said)
    return (
        (known_place_in(after[1]) if after else None)
        or next(filter(None, reached), None)
        or (berthed[1] if berthed else None)
        or _goes_between(letter.said)
        or _only_place(letter.said)
    )


_BEFORE = 40
# "gemi Ambarlı'ya yanaşıyor"
_BERTHS = later(r"([A-ZÇĞİÖŞÜ][\w]{2,})['’][yn]?[aei]\s(?:yanaş|var(?:dı|acak|ıyor|ır|mış)|ulaş)")
_REACHES = later(r"(?:到达?|抵达?|运往|运到|发往|開往|开往)(?=[\u4e00-\u9fff])")
# "青岛到鹿特丹", "Ningbo - Hamburg", "from Xiamen to Felixstowe"
_BETWEEN = later(r"\s?(?:到|至|→|->|=>|-|/|\bto\b|\bnach\b|\ba\b|\bà\b|\bdo\b|в)\s?")
_LONGEST = 20
_STARTS = later(
    r"(?:from|ex|pol|loading|origin|aus|von|desde|de|depuis|из|起运港|从|装货港|sailed|left|at)\W*(?:port of\s)?$"
)


def _places_in(text: str) -> list[tuple[int, str]]:
    """Where known places stand."""
    low = lowered(text)
    found = []
    for name in PLACES:
        at = low.find(name)
        is_whole = at >= 0 and not (
            name.isascii() and (text[at].islower() or low[at - 1 : at].isalpha() or low[at + len(name) :][:1].isalpha())
        )
        if is_whole:
            found.append((at, text[at : at + len(name)]))
    return sorted(found)


def _goes_between(text: str) -> str | None:
    for at, name in _places_in(text):
        way = _BETWEEN.match(text, at + len(name))
        goal = known_place_in(text[way.end() : way.end() + _LONGEST]) if way else None
        if way and goal and text.startswith(goal, way.end()):
            return goal
        unknown = _HAN_GOAL.match(text, way.end()) if way else None
        if unknown:
            return unknown[1]
    return None


_HAN_GOAL = later(r"([\u4e00-\u9fff]{2,5}?)(?=的|港|航线|订舱|提单|[,，。\s])")


_FROM_US = later(
    r"(?i)^\W*(?:shipper|exporter|sender|consignor|absender|expéditeur|remitente|mittente|отправитель|gönderici|发货人|寄件人)"
)


def _only_place(text: str) -> str | None:
    """The one port that is named, unless it is where the goods come from."""
    low = lowered(text)
    text = "\n".join(line for line in text.splitlines() if not _FROM_US.match(line))
    low = lowered(text)
    names = [
        name
        for at, name in _places_in(text)
        if name.lower() in PORTS
        if not _STARTS.search(low, max(0, at - _LONGEST), at)
    ]
    return names[0] if len({name.lower() for name in names}) == 1 else None
