"""Payment and delivery as the message states them, and the terms put together."""

# ruff: noqa: E501 — what tells payment and time in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argosy.reading.documents import Table
from argosy.reading.model import Evidence, Item, Kind, Terms
from argosy.reading.patterns import later
from argosy.reading.trade.delivery import incoterm_in, known_place_in
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.prices import currency_in
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.labels import DELIVERY, FORWARDED, LEANS_ON, PAYMENT
from argosy.reading.vocabulary.words import has_any

Source = tuple[str, str]  # where, text


_A_DIGIT = later(r"\d")


def _label(words: str, *, with_colon: bool) -> re.Pattern[str]:
    mark = (
        r"\s*(?:\([^)]{0,20}\))?\s*[:\t=]\s*"
        if with_colon
        else r"(?:\s*[-–]\s|\s?[はが]\s?|\s+(?:is|are|will be|by|par|per|mit|durch|por|con|via|tramite|ist|beträgt|est|es|é|è|we do|wir)?\s*|(?<=[\u3040-\u9fff]))"
    )
    options = any_of(words.split("|"), not_after=r"[^\W_]")
    return later(rf"{options}{mark}(?P<value>[^\n\t]{{2,160}})")


# All but `_END` are for lower-case text: without regard to case a search takes several times as long.
_PAYMENT_LABEL, _DELIVERY_LABEL = _label(PAYMENT, with_colon=True), _label(DELIVERY, with_colon=True)
_PAYMENT_WORD, _DELIVERY_WORD = _label(PAYMENT, with_colon=False), _label(DELIVERY, with_colon=False)
_DELIVERY_HEAD = frozenset(DELIVERY.split("|"))
_IS_PAYMENT = later(
    r"\d\s?%|%\s?\d|\b(?:t\s?/\s?t|tt|l\s?/\s?c|lc|d\s?/\s?[pa]|cad|o\s?/\s?a|oa)\b|\bnet \d|\d+ (?:days|tage|jours|días|dias|giorni|дней|gün|dni|dagen)\b|\d+\s?天|sight|usance|deposit|advance|prepaid|prepayment|collect|balance|netto|skonto|vorkasse|vorauskasse|anzahlung|akkreditiv|acompte|virement|comptant|lettre de crédit|anticipo|anticipado|carta de crédito|contado|transferencia|crédito|antecipado|à vista|a vista|acconto|bonifico|saldo|anticipato|vista fattura|предоплат|аванс|постоплат|отсрочк|аккредитив|\d\d/\d\d(?!/)|peşin|vadeli|akreditif|avans|مقدم|اعتماد|دفعة|عند|نقد|تحويل|定金|订金|预付|到付|着払|サイト|元払|착불|尾款|月结|信用证|款到发货|货到付款|全款|前払|前金|後払|信用状|月末|翌月|送金|선금|잔금|선급|신용장|현금|przedpłata|zaliczka|przelew|akredytywa|paypal|western union|credit card",
)
_PAYMENT_PHRASE = later(
    r"(?:100|[1-9]0|[1-9]5)\s?%[^.\n;。；]{0,90}(?:balance|bal\b|deposit|advance|t/?t|l/?c|sight|copy|b/?l|saldo|anticipo|acompte|solde|anzahlung|rest|аванс|предоплат|остаток|peşin|定金|余款|尾款|前払|선금|مقدم|zaliczk|docs)[^.\n;。；]{0,60}"
    r"|(?:t/t|tt)\s?(?:in advance|\d\d/\d\d|\d+\s?%[^.\n;,]{0,60})|(?:irrevocable )?(?:l/c|lc)\s(?:at sight|\d+ days|at \d+ days)(?:[^.\n;,]{0,25})?|net \d{2,3}\b(?: days?)?[^.\n;,]{0,30}|\d{2,3} days? (?:credit|open account|o/?a)\b|\d{2,3} tage ziel|\d{2,3} días de crédito|crédit documentaire[^.\n;,]{0,40}|t/t[^\n、。]{0,20}(?:払い|前払|後払)[^\n、。]{0,12}|(?:前払い?|後払い?|月末締め)[^\n。]{0,25}|(?:фрахт|fracht|flete|frete|nolo|navlun) (?:оплачен|bezahlt|pagado|pago|pagato|ödendi)|\bd/[pa](?: at sight| \d+ days)?|cash against documents|款到发货|货到付款|月结\s?\d+\s?天|\d+\s?%\s?定金[^。\n;；]{0,40}|\d+ (?:tage netto|jours fin de mois|días fecha|giorni data fattura|days from b/l|days after b/l)|(?:vorkasse|prepayment|payment in advance|freight (?:collect|prepaid))"
    r"|payment (?:in |at |of )?\d+ days|(?:аванс|предоплата|deposit|down payment|anticipo|acompte|anzahlung|acconto|sinal|avans|peşinat|zaliczka|定金|订金|預付|预付)\s(?:of\s|de\s|в размере\s)?\d+\s?%|\d+\s?%\s?(?:deposit|down payment|advance|anticipo|acompte|anzahlung|acconto|de sinal|avans|peşin|zaliczki|аванс|предоплат)\w*",
)
_MONTH = r"(?:jan|feb|m[aä]r|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|out|nov|de[cz]|f[eé]v|avr|juin|juil|ao[uû]t|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|mrt|mei|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|رمضان)[^\W\d_]{0,9}"
_DATE = rf"(?:\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|\d{{1,4}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?|\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s?(?:de |of )?{_MONTH}\.?(?:\s?(?:de |,)?\s?\d{{4}})?|(?<![^\W_]){_MONTH}\.?\s?\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,?\s?\d{{4}})?|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}月(?:\d{{1,2}}日|底|初|中旬|上旬|下旬|末)?|\d{{1,2}}월(?: ?\d{{1,2}}일)?|(?:kw|week|semana|vecka|hafta|неделя|tydzień)\s?\d{{1,2}})"
_TIME = rf"(?:{_DATE}|(?:شهر |mese di |mois de |mes de |month of )?{_MONTH}(?: \d{{4}})?(?![^\W_])|(?:primera|segunda|1ª|2ª|1a|2a|primeira|prima|seconda) (?:quincena|semana|quinzena|metà)(?: de)? [^\W\d_]{{3,12}}|(?:la |el )?(?:semana|quincena) \d{{1,2}}|(?:the )?(?:end|middle|beginning|ende|mitte|anfang|fin|mi|début|finales|mediados|principios|fine|metà|inizio|конца|середины|начала|sonu|başı|نهاية|koniec|końca)\s(?:of |de |di |d')?[^\W\d_]{{3,12}}|(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|ramadan|chinese new year|رمضان|العيد|mai|juin|junio|julio|agosto|septiembre|octubre|giugno|luglio|settembre|ottobre|weihnachten|ostern)(?: \d{{4}})?)"
_FIGURE_OR_TIME = later(rf"\d|{_TIME}")
_DAY = later(rf"{_DATE}|(?<!\d)2\d[01]\d[0-3]\d(?!\d)")
_DELIVERY_PHRASE = later(
    rf"(?<![^\W_])(?:(?:no later than|not later than|at the latest(?: by)?|latest(?: by)?|asap before|before|by|until|spätestens(?: am| bis)?|bis(?: spätestens)?|ab|au plus tard(?: le)?|avant(?: le| fin)?|d'ici|a m[aá]s tardar(?: en)?(?: el| la)?|antes de(?:l)?|para(?: el| fines de)?|até(?: o)?|entro(?: il| la| fine)?|не позднее|не позже|до|к|en geç|قبل|حتى|najpóźniej|do|uiterlijk|vóór|in|im|am|per|für|pour|for|zum|em|en|ayında|خلال|в|trước(?: ngày)?)\s(?:the )?(?:mid[- ]?|early |late |anfang |mitte |ende )?{_TIME}[^.\n;,]{{0,20}}"
    r"|(?:within|in|ca\.?|approx\.?|about|innerhalb(?: von)?|dans un délai de|sous|en|dentro de|em|entro|через|в течение|w ciągu|binnen|trong vòng|خلال)?\s?\d{1,3}(?:\s?(?:-|–|to|bis|à|a|до)\s?\d{1,3})?\s(?:working |business |calendar |kalender|arbeits)?(?:days|weeks|months|tagen?|wochen|jours|semaines|mois|días|dias|semanas|meses|giorni|settimane|дней|дня|недел[ьи]|месяц\w*|gün|hafta|ay|dni|tygodni|dagen|weken|ngày|tuần|يوم\w*|أسابيع|أسبوع|شهر)(?:\s(?:after|from|ab|nach|après|dès|tras|después|desde|a partir|após|dopo|dal|da|после|со дня|с момента|sonra|من|بعد|od|na)\s[^.\n;,]{2,40})?"
    r"|(?:mid|early|late)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:本|下|上)?月(?:底|初|中旬)(?:之?前)?|年内|年明け|今月末|来月[初末]?|[^。，,\n；\s]{0,10}\d{1,3}(?:[-~～至到]\d{1,3})?\s?(?:天|日|周|週|个月|個月|営業日|일|주)(?:之?内|以内|以內|左右|이내|정도)?|\d{1,4}年?\d{1,2}月(?:\d{1,2}日|底|末|初|中旬|上旬|下旬)?(?:之?前|以前|まで|중)?|\d{1,2}월\s?(?:\d{1,2}일|말|초|중순)?(?:까지|이전)?)",
)
_SAILS = later(
    rf"(?<![^\W_])(?:etd|eta|ets|atd|ata|sailing(?: date)?|departure|arrival|estimated delivery|delivery date|expected delivery|scheduled delivery|abfahrt|ankunft|départ|arrivée|zarpe|arribo|llegada|saída|previsão(?: de chegada)?|chegada|partenza|arrivo|отход|прибытие|varış|kalkış|开船|到港|预计到达|出港|入港|출항|입항|المغادرة|الوصول)(?![^\W\d_])[^\n\d]{{0,28}}{_DATE}",
)
_TIME_TALK = later(
    r"deliver|ship|lead|dispatch|despatch|arriv|reach|need (?:them|it|the goods|this)|production|etd|eta|liefer|versand|benötig|livr|expédi|embarq|délai|besoin|entreg|despach|plazo|necesit|prazo|preciso|consegn|partenza|spedi|тгруз|тправ|поставк|изготов|нужн|teslim|sevk|yükle|termin|تسليم|شحن|نحتاج|قبل|交|发货|出货|货期|生产|要货|到港|到货|到厂|送达|抵|納|出荷|まで|납|선적|출하|dostaw|wysył|lever|giao hàng|bedarf|besoin|delivery|ready|pront[ao]|fertig|bereit|listo|prêt|готов|hazır|asap|urgent",
)
_NO_TIME_TALK = later(
    r"valid|quote by|offer (?:by|until|latest)|reply|answer|respon|confirm by|quotation by|deadline|closing|bid|gültig|angebot bis|um angebot|rückmeld|antwort|réponse|répondre|valable|retourner|validez|válid|responder|respuesta|resposta|valida|risposta|rispond|действ|ответ|до конца дня|geçerli|cevap|صالح|الرد|有效|报给|回复|有効|期限|ご回答|ご返答|유효|회신|ważn|odpowied|geldig|years|warranty|garant|payment|pay |zahlung|netto|net \d|paiement|pago|pagamento|оплат|ödeme|الدفع|付款|支払|결제|płatn|sample",
)
_END = later(
    r"(?<=[^\W\d]{2}[.!?])(?<!\bca\.)(?<!approx\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\bno\.)(?<!\bnr\.)\s|(?<=\d[.!?])\s+(?=[A-ZÀ-ÞА-Я\u0600-\u06ff])|(?<=/[A-Za-z][.!?])\s+(?=[A-ZÀ-ÞА-Я])|[。；;]|\s{3,}|\.\s*$|\s[?!]\s|(?<=\))\.\s|[，,]\s?(?=(?:delivery|lead|valid|shipment|packing|moq|交期|有效|付款|lieferzeit|délai|entrega|consegna|срок|teslim|termin|validity|cif|fob)\b)|(?<=[天内前])[，,]",
    re.IGNORECASE,
)


def terms_of(letter: Letter, kind: Kind, items: tuple[Item, ...], currency: str | None) -> tuple[Terms, list[Evidence]]:
    """The terms of the newest message; of older mail only where the newest leans on it."""
    sources = list(_sources(letter, kind))
    code, place, words, where = _incoterm(sources)
    payment, pay_where = _first(sources, _payment)
    if payment is None and kind is Kind.PAYMENT:
        payment, pay_where = _first(sources, _share)
    find_time = _sailing if kind is Kind.SHIPMENT else _time
    delivery, time_where = (None, "") if kind is Kind.COMPLAINT else _first(sources, find_time)
    if place is None or code is None:
        place = place or _other_place(letter, kind)
    money = next((item.currency for item in items if item.currency), None) or currency
    evidence = [
        Evidence(text, at) for text, at in ((words, where), (payment, pay_where), (delivery, time_where)) if text and at
    ]
    return Terms(incoterm=code, place=place, payment=payment, delivery=delivery, currency=money), evidence


def _sources(letter: Letter, kind: Kind) -> Iterator[Source]:
    """Where terms may stand, the surest first."""
    yield "body", f"{letter.text}\n{labelled(letter)}"
    for document in letter.files:
        heads = "\n".join("\n".join(row) for table in document.tables for row in table.rows[:2])
        heads += "".join(f"\n{line}" for table in document.tables for line in _dated_columns(table))
        yield f"attachment:{document.name}", plain(f"{document.text[:20_000]}\n\n{heads}")
    yield "subject", letter.subject
    leans = has_any(letter.text.lower(), LEANS_ON) and kind in {Kind.ORDER, Kind.QUOTATION, Kind.INQUIRY}
    is_forward = any(letter.subject.lower().startswith(each) for each in FORWARDED.split("|"))
    if (leans and kind is not Kind.INQUIRY) or is_forward:
        yield "body", plain(letter.quoted[:6_000])


def _dated_columns(table: Table) -> Iterator[str]:
    """A column of delivery dates as "heading: first date"."""
    for heads, row in pairwise(table.rows[:6]):
        for head, cell in zip(heads, row, strict=False):
            if cell != head and _A_DIGIT.search(cell) and head.strip().lower() in _DELIVERY_HEAD:
                yield f"{head}: {cell}"


def labelled(letter: Letter) -> str:
    """Two-column tables of the mail as lines "label: value"."""
    lines = []
    for table in letter.tables:
        for row in table.rows:
            cells = [cell for place, cell in enumerate(row) if cell and (not place or cell != row[place - 1])]
            if len(cells) == 2:
                lines.append(f"{cells[0].rstrip(' :：')}: {cells[1]}")
    return plain("\n".join(lines))


def _incoterm(sources: list[Source]) -> tuple[str | None, str | None, str | None, str]:
    best: tuple[str | None, str | None, str | None, str] = (None, None, None, "")
    for where, text in sources:
        code, place, words = incoterm_in(text)
        if code and (best[0] is None or (best[1] is None and place and best[0] == code)):
            best = (code, place, words, where)
        if best[1]:
            break
    return best


def _first(sources: list[Source], find: object) -> tuple[str | None, str]:
    for where, text in sources:
        value = find(text)  # type: ignore[operator]
        if value:
            return value, where
    return None, ""


def _payment(text: str) -> str | None:
    low = lowered(text)
    for pattern in (_PAYMENT_LABEL, _PAYMENT_WORD):
        for match in pattern.finditer(low):
            value = _clause(text[match.start("value") : match.end("value")])
            if _IS_PAYMENT.search(lowered(value)):
                return value
    spoken = _PAYMENT_PHRASE.search(low)
    freight = re.search(
        r"(?i)\bfreight\W{1,4}(?:collect|prepaid)|\b(?:ocean )?freight\b[^\n]{0,30}?\b(?:collect|prepaid)", text
    )
    if freight and not spoken:
        together = re.fullmatch(r"(?i)freight\W{1,4}\w+", freight.group().strip())
        return " ".join(freight.group().split()) if together else freight.group().split()[-1]
    if re.search(r"42[CP]:[^\n]*SIGHT", text):
        return "L/C at sight"
    return _clause(text[spoken.start() : _end_of_payment(low, spoken.end())]) if spoken else None


_SHARE = later(
    r"(?:定金|订金|预付款|尾款|余款|货款|残金|前金|手付金|계약금|선금|잔금|(?<![^\W_])(?:deposit|down ?payment|advance payment|balance|аванс|предоплата|остаток|доплата|saldo|solde|acompte|anticipo|sinal|entrada|anzahlung|restzahlung|restbetrag|acconto|bakiye|kapora|avans|peşinat|zaliczka|đặt cọc)(?![^\W\d_])|الدفعة المقدمة|عربون|الرصيد)(?:\s(?:payment|of|de|von|di|в размере))?(?:\s?\d{1,3}\s?(?:%|pct))?",
)


def _share(text: str) -> str | None:
    """Which part of the price a payment is: the deposit, the balance."""
    match = _SHARE.search(lowered(text))
    return text[match.start() : match.end()].strip() if match else None


_REST = later(
    r"[^\n,;.%]{0,20}?(?:\s(?:by|per|via|mit|par|por|con)?\s?(?:t/t|tt|wire|swift|lc|l/c))?\s*(?:[,;/+&]|,?\s(?:and|und|et|y|e|и|ve|i|then)\b|[，、]|و(?=\d))\s*(?:the |le |el |il |den |a )?(?=[^\n,;，；。]{0,40}(?:\d\s?%|%\s?\d|balance|\bbal\b|\brest\b|remain|saldo|solde|остат|доплат|余款|尾款|残金|残り|잔금|잔액|الباقي|المتبقي|kalan|bakiye|reszta|restante|还|còn lại))[^\n,;，；。]{3,70}",
)


def _end_of_payment(low: str, end: int) -> int:
    """As in "30% deposit, balance against copy of B/L": the second part belongs to it."""
    for _ in range(3):
        more = _REST.match(low, end)
        if not more:
            break
        stop = re.search(r"(?<=[^\W\d]{2})[.!?](?:\s|$)", more.group())
        end = more.start() + stop.start() if stop else more.end()
    return end


def _time(text: str) -> str | None:
    low = lowered(text)
    for match in _DELIVERY_LABEL.finditer(low):
        value = _clause(text[match.start("value") : match.end("value")])
        if _FIGURE_OR_TIME.search(lowered(value)) and not _IS_PLACE_ONLY.match(value):
            return value
    for match in _DELIVERY_WORD.finditer(low):
        value = _clause(text[match.start("value") : match.end("value")])
        if _starts_with_time(lowered(value)) and not _NO_TIME_TALK.search(lowered(value)):
            return value
    for line in text.splitlines() if _TIME_TALK.search(low) else ():
        for sentence in _END.split(line):
            found = _spoken_time(sentence)
            if found:
                return found
    return None


def _sailing(text: str) -> str | None:
    """Departure and arrival as carriers announce them."""
    found = [text[match.start() : match.end()].strip() for match in _SAILS.finditer(lowered(text))]
    return ", ".join(dict.fromkeys(found))[:100] or _time(text) or _dated(text)


def _dated(text: str) -> str | None:
    match = re.search(rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?{_DATE}", text, re.IGNORECASE)
    return match.group().strip() if match else None


def _starts_with_time(value: str) -> bool:
    match = _DELIVERY_PHRASE.search(value) or _DAY.search(value)
    return match is not None and match.start() <= 25


_IS_PLACE_ONLY = later(r"^(?:exw|fob|cif|cfr|ddp|dap|fca)\b[^\d]*$", re.IGNORECASE)


def _spoken_time(sentence: str) -> str | None:
    """A time in a sentence that speaks of delivery, and not of how long an offer holds."""
    for part in (sentence, *_CLAUSES.split(sentence)):
        low = lowered(part)
        if not _TIME_TALK.search(low) or _NO_TIME_TALK.search(low):
            continue
        match = _DELIVERY_PHRASE.search(low)
        if match:
            return part[match.start() : match.end()].strip(" ,.")
    return None


_CLAUSES = later(r"[,，;；]\s*|\s(?:and|und|et|y|e|и|ve)\s")


def _clause(value: str) -> str:
    """Up to where the sentence, or the column, ends."""
    return _END.split(value.strip(), maxsplit=1)[0].strip(" .,;:-，。")[:120]


_GOES_TO = later(
    r"(?:port of discharge|pod|destination|discharge port|place of delivery|final destination|port of destination|deliver(?:y)? to|ship to|frei haus|franco domicilio|lieferung nach|lieferort|port de déchargement|puerto de destino|destino|porto de destino|porto di destino|destinazione|порт назначения|место назначения|varış limanı|ميناء الوصول|目的港|交货地点|送货地点|lieferadresse|lugar de entrega|lieu de livraison|luogo di consegna|место поставки|teslim yeri|納入場所|納品場所|مكان التسليم|卸货港|送货|送貨|送货至|仕向地|仕向港|揚港|도착항|목적항|port docelowy)\s*[:\t ]?\s*(?:port of |to |至|到)?([^\n\t,;.(]{2,40})",
)
_ROUTE = later(r"\bPOL\s*[-/]\s*POD\s*[:\t ]+\s*([^\n]+)", re.IGNORECASE)


def _other_place(letter: Letter, kind: Kind) -> str | None:
    """Where the goods go, when no Incoterm names it."""
    text = f"{letter.text}\n{labelled(letter)}\n{letter.file_text}"
    route = _ROUTE.search(text)
    if route:
        return re.split(r"\s*(?:-|–|—|→|>|/|\bto\b)\s*", route[1].strip())[-1] or None
    for match in _GOES_TO.finditer(lowered(text)) if kind is not Kind.COMPLAINT else ():
        named = text[match.start(1) : match.end(1)]
        known = known_place_in(named)
        if known or (":" in match.group() and named[:1].isupper()):
            return known or named.strip(" :-")
    if kind is Kind.SHIPMENT:
        after = re.search(
            r"(?:\beta\b|arriv\w+|previsão|ankunft|arrivée|llegada|arribo|arrivo|прибыт\w+|varış|到港|抵达|入港|도착|الوصول)([^\n]{2,60})",
            text,
            re.IGNORECASE,
        )
        return known_place_in(after[1]) if after else None
    return None


def currency_of_letter(letter: Letter) -> str | None:
    """The currency that the newest text names, else its attachments; Chinese firms among themselves mean theirs."""
    for text in (letter.text, letter.file_text[:20_000], letter.subject):
        found = currency_in(text, language=letter.language)
        if found:
            return found
    is_foreign = re.search(r"\b(?:FOB|CIF|CFR|DDP|DAP)\b", f"{letter.subject} {letter.text}")
    return (
        "CNY"
        if letter.language == "zh" and not is_foreign and re.search(r"\d", letter.text + letter.file_text)
        else None
    )
