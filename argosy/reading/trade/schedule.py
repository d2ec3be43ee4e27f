"""When the goods shall leave or arrive, as the message says it."""

# ruff: noqa: E501 — what tells payment and time in many languages, in one pattern each

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.announced import ended, label, values_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.labels import DELIVERY

# All patterns here are for lower-case text: without regard to case a search takes several times as long.
_DELIVERY_LABEL, _DELIVERY_WORD = label(DELIVERY, with_colon=True), label(DELIVERY, with_colon=False)
_MONTH = (
    r"(?:haziran[a-zçğıöşü]*|ağustos[a-zçğıöşü]*|mart[ıaei]?\w{0,3}|temmuz[a-zçğıöşü]*|aralık[a-zçğıöşü]*|"
    r"şubat[a-zçğıöşü]*|nisan[a-zçğıöşü]*|mayıs[a-zçğıöşü]*|eylül[a-zçğıöşü]*|kasım[a-zçğıöşü]*|ocak[a-zçğıöşü]*|"
    r"ekim[a-zçğıöşü]*|сентябр[ьяе]|października|październiku|феврал[ьяе]|октябр[ьяе]|декабр[ьяе]|listopadzie|"
    r"septiembre|апрел[ьяе]|ноябр[ьяе]|september|septembre|setiembre|noviembre|diciembre|fevereiro|settembre|"
    r"listopada|february|november|december|dezember|novembre|décembre|decembre|setembro|novembro|dezembro|febbraio|"
    r"dicembre|июн[ьяе]|июл[ьяе]|августа?|stycznia|styczniu|kwietnia|kwietniu|sierpnia|sierpniu|września|wrześniu|"
    r"februari|augustus|january|october|februar|oktober|janvier|février|fevrier|juillet|octobre|febrero|octubre|"
    r"janeiro|outubro|gennaio|ottobre|ма[йяе]|августе|styczeń|czerwca|czerwcu|grudnia|grudniu|januari|august|januar|"
    r"jänner|agosto|aprile|maggio|giugno|luglio|января|январь|январе|марта?|lutego|فبراير|سبتمبر|أكتوبر|اكتوبر|"
    r"نوفمبر|ديسمبر|march|april|maerz|avril|enero|marzo|abril|junio|julio|março|marco|junho|julho|марте|lutym|marca|"
    r"marcu|lipca|lipcu|maart|يناير|أبريل|ابريل|يونيو|يوليو|أغسطس|اغسطس|رمضان|كانون الثاني|كانون الأول|كانون الاول|تشرين الأول|تشرين الاول|تشرين الثاني|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|أيلول|ايلول|جانفي|فيفري|أفريل|جوان|جويلية|أوت|june|july|sept|märz|juni|juli|mars|"
    r"juin|août|aout|janv|févr|juil|mayo|maio|сент|maja|maju|مارس|مايو|may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|"
    r"dec|mai|mrz|okt|dez|fév|avr|déc|ene|abr|ago|dic|fev|out|set|gen|mag|giu|lug|ott|янв|фев|мар|апр|июн|июл|авг|"
    r"сен|окт|ноя|дек|mei|mrt|maret|agustus|desember|nopember|augusti|juni|juli|maj|ágosto|januára|března|září|října|listopadu|prosince|dubna|května|června|července|srpna|ledna|února)(?![^\W\d_])\.?"
)
# What has an end and a middle: "end of next month"; of "the end of the wine" no time is said.
_PERIOD = rf"(?:(?:the |this |next |la |le |el |il |o |der |des |dieses |nächsten |diesem |kommenden |questo |este |esta |ce |cette |bu |tego |этого |следующего )?(?:{_MONTH}|months?|quarter|year|season|summer|winter|spring|autumn|fall|monats?|quartals?|jahres?|sommers?|winters?|mois|trimestre|ann[ée]e|saison|été|hiver|mes|trimestre|año|temporada|verano|invierno|mês|ano|temporada|verão|inverno|mese|anno|stagione|estate|inverno|месяца?|квартала?|года?|лета|сезона?|ay(?:ın|ı)?|yıl(?:ın|ı)?|çeyre\w+|miesiąca|kwartału|roku|maand|kwartaal|jaar)|next|prochain|próximo|prossimo)(?![^\W\d_])"
_DATE = rf"(?<!\d)(?:\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|(?<!\d[-.])(?:\d{{1,2}}|(?:19|20)\d{{2}})[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?(?!\d|-\d)|\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s?(?:de |of )?{_MONTH}\.?(?:\s?(?:de |,)?\s?\d{{4}})?|(?<![^\W_]){_MONTH}\.?\s?\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,?\s?\d{{4}})?|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}月(?:\d{{1,2}}日|底|初|中旬|中(?=之?前)|上旬|下旬|末)?|\d{{1,2}}월(?: ?\d{{1,2}}일)?|tháng \d{{1,2}}(?!\d)|(?:kw|cw|wk|week|woche|kalenderwoche|semana|semaine|settimana|vecka|hafta|недел[яеи]|tydzień|tygodniu)\s?(?:n[°º]|nr\.?|no\.?)?\s?\d{{1,2}}(?!\d))"
_QUARTER = r"(?:\d[ -]?(?:й|ый|ий)?\s?(?:квартал\w*|кв\.)|q[1-4](?:[ /-]20\d\d)?(?!\w)|[1-4](?:st|nd|rd|th) quarter|[1-4]\.\s?quartal|[1-4](?:er|e|º|ª|°)? trimestre|第?[一二三四1-4]季度)"
_TIME = rf"(?:{_DATE}|{_QUARTER}|(?:перв\w+|втор\w+|трет\w+|последн\w+) (?:половин\w+|декад\w+|недел\w+) {_MONTH}|(?:начал\w|середин\w|кон\w{{2,3}}) {_MONTH}|(?:(?:première|deuxième|seconde|1ère|2e|2ème) (?:quinzaine|quinzaine|semaine|moitié)|(?:primeira|segunda|1ª|2ª) quinzena|(?:erste|zweite|ersten|zweiten) (?:hälfte|woche)|(?:prima|seconda|terza) decade|(?:primera|segunda) decena|(?:première|deuxième|troisième) décade|(?:primera|segunda|última|primeira|última) (?:semana|quincena|quinzena)) (?:de |d'|im |des )?{_MONTH}|(?:国庆|春节|元旦|五一|端午|中秋|圣诞|双十一|黑五|お盆|年末)|(?:final|finais|fim|meados|início)\s(?:de |do )?{_MONTH}|(?:شهر |mese di |mois de |mes de |month of )?{_MONTH}(?: \d{{4}})?(?![^\W_])|(?:1st|2nd|3rd|4th|first|second|third|fourth|last|1\.|2\.|3\.|4\.)\s(?:week|half|hälfte|woche)\s(?:of |in |im )?[^\W\d_]{{3,12}}|(?:primera|segunda|1ª|2ª|1a|2a|primeira|prima|seconda) (?:quincena|semana|quinzena|metà)(?: de)? [^\W\d_]{{3,12}}|(?:la |el )?(?:semana|quincena) \d{{1,2}}|(?:the )?(?:end|middle|beginning|ende|mitte|anfang|fin|mi|début|finales|mediados|principios|fine|metà|inizio|конца|середины|начала|sonu|başı|نهاية|koniec|końca)\s(?:of |de |di |d')?{_PERIOD}|(?:january|february|march|april|may|june|july|august|september|october|november|december|semana santa|navidad(?:es)?|natal|noël|pâques|pasqua|natale|christmas|xmas|x-mas|easter|ramadan|chinese new year|رمضان|العيد|mai|juin|junio|julio|agosto|septiembre|octubre|giugno|luglio|settembre|ottobre|weihnachten|ostern)(?![^\W\d_])(?: \d{{4}})?)"
# Of a month: "mid March", "do połowy lutego"
_PART_OF = "eind |begin |medio |mid[- ]?|early |late |anfang |mitte |ende |połowy |połowie |końca |początku |середины |конца |начала |mediados de |fines de |finales de |principios de |meados de |fim de |finais de |início de |fine |metà |inizio |mi-|fin |début |giữa |cuối |đầu |akhir |awal |pertengahan |slutet av |början av |konce |začátku |eind van |begin van "
_FIGURE_OR_TIME = later(rf"\d|(?<![^\W_]){_TIME}")
_DAY = later(rf"{_DATE}|(?<!\d)2\d[01]\d[0-3]\d(?!\d)")
_DELIVERY_PHRASE = later(
    rf"(?<![^\W_\u3040-\u9fff\uac00-\ud7af])(?:(?:w/c|w/e|week (?:of|commencing)|eta|etd|no later than|not later than|not beyond|no más allá de(?:l)?|pas au-delà d[eu]|non oltre(?: il)?|at the latest(?: by)?|latest(?: by)?|asap before|before|by|until|spätestens(?: am| bis)?|bis(?: spätestens)?|ab|au plus tard(?: le)?|avant(?: le| fin)?|d'ici|a m[aá]s tardar(?: en)?(?: el| la)?|antes de(?:l)?|para(?: el| fines de)?|até(?: o)?|entro(?: il| la| fine)?|не позднее|не позже|до|к|en geç|قبل|حتى|najpóźniej|do|uiterlijk|vóór|in|im|am|per|für|pour|for|zum|em|en|ayında|خلال|в|trước(?: ngày)?|trong|vào|sebelum(?: tanggal)?|paling lambat|sampai|hingga|senast|före|innan|inden|senest|før|do konce|před|nejpozději(?: do)?|până(?: la)?|à partir d[eu](?: la)?|à compter d[eu](?: la)?|dès(?: la| le)?|a partir de(?:l)?|desde(?: la| el)?|dalla|a partire da(?:lla|l)?|vanaf|начиная с|с|od|from|starting(?: from)?|with effect from)\s(?:the |der |la |le |el )?(?:{_PART_OF})?{_TIME}[^.\n;,]{{0,20}}"
    r"|(?:(?:not|no) (?:more|later|longer) than|max\.?|maximum|maximal|nicht (?:mehr|länger) als|pas plus de|no más de|não mais de|non più di|höchstens|máximo|massimo|maks\.?|не более|en fazla|within|in|ca\.?|approx\.?|about|innerhalb(?: von)?|dans un délai de|sous|en|dentro de|em|entro|через|в течение|w ciągu|binnen|trong vòng|خلال)?\s?\d{1,3}(?:\s?(?:-|–|to|bis|à|a|до)\s?\d{1,3})?\s(?:working |business |calendar |kalender|arbeits|werk|iş |рабочих |календарных )?(?:days|weeks|months|hari|minggu|bulan|tagen?|wochen|jours|semaines|mois|días|dias|semanas|meses|giorni|gg\.?|settimane|дней|дня|недел[ьи]|месяц\w*|gün(?:ü|de)?|hafta|ay|dni|tygodni|dagen|weken|ngày|tuần|يوم[\w\u064b-\u0652]*|أسابيع|أسبوع|شهر)(?:\s(?:after|from|ab|nach|après|dès|tras|después|desde|a partir|após|dopo|dal|da|после|со дня|с момента|sonra|من|بعد|od|na)\s[^.\n;,]{2,40})?"
    rf"|خلال (?:يومين|أسبوعين|اسبوعين|أسبوع|اسبوع|شهر|شهرين)(?!\w)|(?<![^\W_])(?:kw|cw|wk|week|woche|semaine|semana|settimana|vecka|hafta)\s?\d{{1,2}}(?!\d)|(?<![^\W_])(?:the )?(?:end|middle|beginning|ende|mitte|anfang|fin|mi|début|finales|mediados|principios|fim|meados|início|fine|metà|inizio|конец|середина|начало)[ -](?:of |de |di |d'|do )?{_MONTH}(?: \d{{4}})?(?![^\W_])"
    rf"|(?<![^\W_])(?:(?<=say )|(?<=around )|(?<=about )|(?<=circa )|(?<=etwa )|(?<=environ )|(?<=vers )|(?<=hacia )|(?<=verso )|(?<=около ))(?:{_PART_OF})?{_MONTH}(?![^\W_])"
    rf"|(?<![^\W_]){_MONTH}\s(?:ortası|sonu|başı)[a-zçğıöşü]{{0,3}}(?:\s(?:kadar|gibi|itibar\w+))?"
    r"|(?:mid|early|late)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:国庆|春节|元旦|五一|端午|中秋|圣诞)(?:节|假期)?(?:之?前|以前|后)|(?:本|下|上)?月(?:底|初|中旬|中(?=之?前|旬))(?:之?前)?|年内|年明け|今月末|来月[初末]?|(?:(?:발주|주문|계약|선금|입금|승인)\s?(?:후|일로부터)\s)?[^。，,\n；\s]{0,10}(?<![月\d一二三四五六七八九十])(?:\d{1,3}(?:[-~～至到]\d{1,3})?|[一二两兩三四五六七八九十廿]{1,3}(?:[至到][一二两兩三四五六七八九十廿]{1,3})?)\s?(?:天|日|周|週|个星期|個星期|星期|个月|個月|営業日|일|주)(?:之?内|以内|以內|左右|이내|정도|(?<=日)(?:之?前|以前))?|[一二三四五六七八九十]{1,3}月(?:底|初|中旬|上旬|下旬|末)?(?:之?前|以前)?|(?:\d{2,4}年)?(?<!\d)\d{1,2}月(?:\d{1,2}[日号號]|底|末|初|中旬|中(?=之?前)|上旬|下旬)?(?:之?前|以前|まで|중)?|\d{1,2}월\s?(?:\d{1,2}일|말|초|중순)?(?:까지|이전)?)",
)
_SAILS = sifted(
    rf"{_DATE}(?:左右|前后|前後)?(?:开船|開船|开航|启航|出港|離港|到港|抵港|入港|입항|출항)|{_DATE}(?=(?:左右|前后|前後)?(?:到(?!\d)|抵))|(?<![^\W_])(?:etd|eta|ets|atd|ata|sailing(?: date)?|departure|arrival|estimated delivery|delivery date|expected delivery|scheduled delivery|abfahrt|ankunft|départ|arrivée|zarpe|arribo|llegada|saída|previsão(?: de chegada)?|chegada|partenza|arrivo|отход|прибытие|varış|kalkış|开船|到港|预计到达|出港|入港|출항|입항|المغادرة|الوصول)(?![^\W\d_])[^\n\d]{{0,60}}{_DATE}",
)
_TIME_TALK = sifted(
    r"hàng về|cần hàng|船到|能到|抵达|運到|运到|musi\b|musz[ąe]|towar|potrzeb|должн|\bmusí|\bmoet|måste|deve estar|tem que estar|debe estar|tiene que estar|deve essere|phải|harus|يجب|لازم|التجهيز|التوريد|要到|到埗|前到|必须到|해야|돼야|되어야|입고|출고|도착|\bserie\b|\bseries\b|mass production|bulk|量产|量產|大货|大貨|серийн|seri üretim|serii|量産|양산|enlèv|enlev|ritir|recog|retir[ao]|abhol|送货|送到|送至|ricever|recevoir|recibir|receber|erhalten|receive|装船|装柜|上船|船期|开船|груз(?:ить|им|ите)|завез|привез|получить|\bgiao\b|kirim|\btiba\b|dibutuhkan|verlad|\blad(?:en|ung)|départ|caric|carga|carreg|chargement|partenza|salida|saída|abgang|verschiff|abgang|\bload|\bland\b|\bsail|embarc|загруз|need|brauch|serv[eio]|\bmerce\b|\bware\b|goods|pickup|pick up|collection|require|want|soll|muss|debe|debemos|doit|faut|llegar|deve|devono|gerek|lazım|требует|ждем|ждём|deliver|ship|lead|dispatch|despatch|arriv|reach|need (?:them|it|the goods|this)|production|etd|eta|liefer|versand|benötig|livr|expédi|embarq|délai|besoin|entreg|despach|plazo|necesit|prazo|preciso|consegn|partenza|spedi|тгруз|тправ|поставк|изготов|нужн|teslim|sevk|yükle|termin|تسليم|شحن|نحتاج|قبل|交|发货|出货|货期|生产|要货|到港|到货|到厂|送达|抵|納|出荷|まで|납|선적|출하|dostaw|wysył|lever|giao hàng|bedarf|besoin|delivery|ready|pront[ao]|fertig|bereit|listo|prêt|готов|hazır|asap|urgent",
)
_NO_TIME_TALK = sifted(
    r"着金|入金|到账|到帳|到賬|入賬|입금까지|valid|prices? (?:is|are) (?:firm|fixed|good)|betaling|pembayaran|thanh toán|revert|abgabe|proposition|soumission|submit|(?<!after )(?<!upon )(?<!from )approv|amendment|review|funds|in your account|credited|quote by|offer (?:by|until|latest)|reply|answer|respon|confirm by|quotation by|deadline|closing|\bbid|gültig|(?<![^\W_])(?:gilt|gelten)(?![^\W_])|zurück|(?:necesit|precis)\w{1,3} (?:[^\W\d_]{1,3} )?(?:cotiza|cotaç|oferta|precio)|serve l.offerta|прислать (?:кп|предлож|цен)|前报价|までにお?見積|ご返信|まで休暇|angebot bis|um angebot|rückmeld|antwort|réponse|répondre|valable|retourner|validez|válid|responder|respuesta|resposta|valida|risposta|rispond|действ|ответ|до конца дня|geçerli|cevap|صالح|الرد|有效|报给|回复|有効|期限|ご回答|ご返答|유효|회신|ważn|odpowied|geldig|years|warranty|garant|payment|pay |zahlung|netto|net \d|paiement|pago|pagamento|оплат|ödeme|الدفع|付款|支払|결제|płatn|sample(?!s? (?:approval|confirm))",
)


def labelled_time_in(text: str) -> str | None:
    """The time of delivery behind its label, as a credit tells its latest day."""
    for value in values_in(text, lowered(text), _DELIVERY_LABEL):
        is_term = _IS_TERM.match(value) and not _TIME_IN.search(lowered(value))
        if _FIGURE_OR_TIME.search(lowered(value)) and not is_term:
            return _at_time(_on_day(value))
    return None


def time_in(text: str) -> str | None:
    """The time of delivery, by its label, else by a sentence that speaks of delivery."""
    return labelled_time_in(text) or told_time_in(text)


def told_time_in(text: str) -> str | None:
    """The time of delivery behind a word for it, else in a sentence that speaks of it."""
    low = lowered(text)
    for whole in values_in(text, low, _DELIVERY_WORD):
        value = _on_day(whole)
        spoken = lowered(value)
        if _IS_TERM.match(value) and not _TIME_IN.search(spoken):
            continue
        if _starts_with_time(spoken) and not _NO_TIME_TALK.search(spoken) and not _REFUSED.search(spoken):
            return _at_time(value)
    sentences = [sentence for line in text.splitlines() for sentence in ended(line) if sentence]
    if _SAMPLES.search(low):
        sentences = [_without_samples(sentence) for sentence in sentences] + sentences
    ways = (_spoken_time, _limit) if _TIME_TALK.search(low) else (_limit,)
    return next((found for way in ways for sentence in sentences if (found := way(sentence))), None)


# What comes first to be looked at: the goods themselves have a time of their own, or none yet
_SAMPLES = sifted(
    r"(?<![^\W_])(?:erst|ausfall|vorab|frei\w{0,6})?muster(?:teile?|serie)?(?![^\W_])|bemusterung|(?<![^\W_])(?:pre-?production |counter |initial |golden )?samples?(?![^\W_])|prototyp\w*|pre-?series|vorserie|nullserie|échantillon|muestras?(?![^\W_])|amostras?(?![^\W_])|campion[ei](?![^\W_])|campionatura|образ(?:ец|ц)|numune|próbk|wzorc|(?<![^\W_])monsters?(?![^\W_])|vzor[ek]|样品|樣品|打样|サンプル|샘플|견본|عين(?:ة|ات)|(?<![^\W_])mẫu(?![^\W_])"
)


def _without_samples(sentence: str) -> str:
    if not _SAMPLES.search(lowered(sentence)):
        return sentence
    return ", ".join(part for part in _CLAUSES.split(sentence) if not _SAMPLES.search(lowered(part)))


_MANY_WORDS = 5
_NO_SPACES = later(r"[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7af]")  # where words and clauses part otherwise


# "30-35 days, 30% deposit": another term
_TERM_BEHIND = later(
    r"(?i)\s(?=(?:anders|otherwise|sonst|ansonsten|sinon|de lo contrario|si no|altrimenti|sennò|caso contrário|senão|иначе|yoksa|aksi|inaczej|because|denn|weil|parce que|porque|perché|потому)\s)|[,;]\s(?=\d{1,3}\s?%|%\s?\d|t/?t(?![^\W_])|l/?c(?![^\W_])|moq|fob|cif|deposit|prices?(?![^\W_])|min\.|anzahlung|acompte|anticipo|sinal|acconto|предоплат|аванс|avans|zaliczk)"
)


_POLITE = later(
    r"(?i)[\s,]+(?:pls|plz|please|bitte|svp|s'il vous plaît|por favor|per favore|пожалуйста|lütfen|proszę|graag|tks|thanks|thx|sí o sí|sin falta|sin excusas|without fail|no excuses|for sure|unbedingt|zwingend|ohne wenn und aber|impérativement|sans faute|sem falta|impreterivelmente|senza fallo|tassativamente|assolutamente|обязательно|строго|непременно|mutlaka|kesinlikle|koniecznie|zonder mankeren|من دون تأخير|حتما|ضروري)\W*$"
)


def _at_time(value: str) -> str:
    """Of a long clause the time: "moves to 24 October, sorry, our warehouse is jammed"."""
    value = _POLITE.sub("", _TERM_BEHIND.split(value, maxsplit=1)[0])
    if len(value.split()) <= _MANY_WORDS or _NO_SPACES.search(value):
        return value
    low = lowered(value)
    match = _DELIVERY_PHRASE.search(low) or _DAY.search(low)
    first = value[match.start() :] if match else value
    return re.split(r"[,;(]\s", first, maxsplit=1)[0].strip(" .,;")


def sailing_in(text: str) -> str | None:
    """Departure and arrival as carriers announce them."""
    low = lowered(text)
    found = [_short(text[each.start() : each.end()]) for each in _SAILS.finditer(low)]
    left = left_on(text)
    if found and left and not any(left in each for each in found):
        found.insert(0, left)  # "left Klaipeda on 11.03., arrival in Riga 14.03."
    return ", ".join(dict.fromkeys(found))[:100] or None


def left_on(text: str) -> str | None:
    """The day on which it went, told in a sentence."""
    left = _LEFT.search(lowered(text))
    return text[left.start(1) : left.end(1)] if left else None


_MARKED = later(r"\s*[:：\t]\s*")
_WORDS_OF_PLACE = 4  # between the word and the day; more is told elsewhere
_LEFT = sifted(
    rf"(?<![^\W_])(?:sailed|departed|left|shipped|dispatched|despatched|ausgelaufen|abgefahren|abgegangen|parti\w?|expédié\w*|salió|zarpó|despachad[oa]|saiu|partiu|partit[oa]|spedit[oa]|отправлен\w?|отгружен\w?|вышл?[оеа]?\w?|yola çıktı|kalktı|wypłyną\w*|wysłan\w|vertrokken|غادر\w*)(?![^\W\d_])[^\n\d,;]{{0,40}}({_DATE})"
)


def _short(words: str) -> str:
    """The word and the day, with the place where it is short."""
    parts = _MARKED.sub(" ", words).split()
    first = next((place for place, part in enumerate(parts) if _A_DIGIT.search(part)), 0)
    return " ".join(parts if first <= _WORDS_OF_PLACE else [parts[0], *parts[first:]]).rstrip(".")


_A_DIGIT = later(r"\d")


def day_in(text: str) -> str | None:
    """Any day that a notice of a carrier names."""
    days = re.finditer(rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?{_DATE}", text, re.IGNORECASE)
    return next((day.group().strip() for day in days if _may_be_a_day(day.group())), None)


_MOST_DAYS, _MOST_MONTHS = 31, 12


def _may_be_a_day(words: str) -> bool:
    """Not "01-44", which ends a telephone number."""
    figures = [int(figure) for figure in re.split(r"[./-]", words)] if re.fullmatch(r"[\d./-]+", words) else []
    small = [figure for figure in figures if figure <= _MOST_DAYS]
    return not figures or (
        len(small) >= len(figures[:2]) - (figures[0] > _MOST_DAYS) and min(small, default=99) <= _MOST_MONTHS
    )


_DURATION_ALONE = later(
    r"(?:del\.?\s|delivery\s)?(?:ca\.?|approx\.?|about|circa|etwa|around)?\s*\d{1,3}(?:\s?(?:-|–|to|bis|à|a|до)\s?\d{1,3})?\s(?:working |business |calendar )?(?:days|weeks|tage|wochen|jours|semaines|días|semanas|dias|giorni|settimane|дней|недел[ьи]|gün|hafta)(?:\s(?:after|from|ab|nach|après|dès|tras|después|desde|após|dopo|da|dal|dalla|после|с|sonra|od|po)\s(?:[^\W\d_]+\s){0,3}(?:deposit|order|confirmation|advance|approval|sample|anzahlung|bestellung|auftrag\w*|acompte|commande|dep[oó]sito|pedido|anticipo|ordine|conferma|аванс\w*|предоплат\w*|заказ\w*|onay\w*|sipariş\w*|zaliczk\w*|zamówien\w*))?\W*"
)
_WEEK_ALONE = later(r"(?:kw|cw|wk|week|woche|semaine|semana|settimana|vecka|tydzień|hafta|неделя)\s?\d{1,2}")
# "45 jours ne convient pas": that is no time that holds
_REFUSED = later(
    r"convient pas|too long|too late|not (?:ok|acceptable|possible|suitable)|zu lang|zu spät|passt nicht|geht nicht|trop long|demasiado|no (?:nos )?(?:sirve|conviene)|troppo|non va bene|muito longo|слишком|не подходит|не устраива|çok uzun|太长|太久|来不及|長すぎ|遅すぎ|너무|طويل"
)
_LIMITS = r"(?:no later than|not later than|at the latest(?: by)?|latest(?: by)?|before|by|until|spätestens(?: am| bis)?|bis(?: spätestens)?|au plus tard(?: le)?|avant(?: le| fin)?|d'ici|a m[aá]s tardar(?: en)?(?: el| la)?|antes de(?:l)?|até(?: o)?|entro(?: il| la| fine)?|не позднее|не позже|до|en geç|قبل|najpóźniej|uiterlijk|vóór)\s"
# Quickly seen; only then the days and months of all languages are tried.
_LIMITING = sifted(rf"(?<![^\W_]){_LIMITS}|月")
_LIMIT = later(
    rf"(?<![^\W_]){_LIMITS}(?:the )?(?:{_PART_OF})?{_TIME}"
    r"|(?:[一二三四五六七八九十]{1,3}|\d{1,2})月(?:底|初|中旬|中|上旬|下旬|末|\d{1,2}[日号號])?(?:之?前|以前|まで)"
)


# "CIF Gdynia, 30% deposit, balance against copy docs, 25 days": the days are no credit
_TOLD_HOW_TO_PAY = later(r"\d\s?%|\bt/t\b|\bl/c\b|\blc\b|deposit|prepaid|in advance")


# What ends on a day, and is no delivery: an absence, a fair, the time to answer.
_OF_ELSE = sifted(
    r"melden sie sich|come back to us|get back to (?:us|me)|let (?:us|me) know|holds? (?:good )?(?:till|until)|holiday|vacation|on leave|is closed|closed until|(?<![^\W_])(?:fair|exhibition)(?![^\W_])|urlaub|geschlossen|betriebsferien|congés?(?![^\W_])|fermée?s?(?![^\W_])|vacaciones|cerrad|férias|fechad|(?<![^\W_])ferie(?![^\W_])|chius|отпуск|закрыт|выставк|izinde|tatil|kapalı|urlop|休假|放假|休暇|休業|休み|휴가|휴무|إجازة|nghỉ|need (?:your|the|an?) (?:offer|quot\w+|price)"
)


def _limit(sentence: str) -> str | None:
    """A last day that is no limit for an answer: "trial lot by end of October"."""
    low = lowered(sentence)
    match = _LIMIT.search(low) if _LIMITING.search(low) else None
    if match and not (_NO_TIME_TALK.search(low) or _OF_ELSE.search(low) or _REFUSED.search(low)):
        return sentence[match.start() : match.end()].strip(" ,.")
    if _DURATION_ALONE.fullmatch(low.strip()):
        return sentence.strip(" ,.")
    is_told = ("," in low or ";" in low) and _TOLD_HOW_TO_PAY.search(low)
    parts = re.split(r"[,;]\s+", sentence) if is_told else []
    alone = (part.strip(" ,.") for part in parts)
    return next(
        (part for part in alone if _DURATION_ALONE.fullmatch(part.lower()) or _WEEK_ALONE.fullmatch(part.lower())), None
    )


def _on_day(value: str) -> str:
    return _UP_TO.sub(r"\1", _SHIPPED_ON.sub(r"\1", _first_part(value)))


def _first_part(value: str) -> str:
    """Of a Japanese or Chinese clause the part with the time: behind the comma other terms follow."""
    first = re.split(r"[、，]", value, maxsplit=1)[0]
    return first if _A_TIME.search(first) else value


_A_TIME = later(r"\d|[一二三四五六七八九十]月|[月年]内|月末|年内")


def _starts_with_time(value: str) -> bool:
    match = _DELIVERY_PHRASE.search(value) or _DAY.search(value) or _A_QUARTER.search(value) or _A_MONTH.match(value)
    return (match is not None and match.start() <= 25) or bool(_AT_ONCE.match(value))


_A_QUARTER = later(_QUARTER)
_AT_ONCE = later(rf"(?:la |el |der |die |the |le |il |o |a )?{_TIME}")
_A_MONTH = later(_MONTH)
# "10月20日前送到仓库，月结": up to the day
_UP_TO = later(r"(\d{1,2}[日号月底]?(?:之?前|以前)|[月底末]前|\d日まで)(?:に)?\s?[\u4e00-\u9fff].*$")
# "2026年1月20日船積み": the day alone
_SHIPPED_ON = later(
    r"(\d月(?:\d{1,2}日|末|初|中旬|上旬|下旬)?(?:まで)?(?:(?!船積|出荷|納品|納入)[\u30a0-\u30ff\u4e00-\u9fff]{2,5}(?<!必)着)?)\s?[\u3040-\u30ff\u4e00-\u9fff]{0,6}(?:(?:船積み?|出荷|納品|納入|必着|発送|出港|入港|着|装运|交货|出货|发货)(?:で|を|に|の)?(?:お願い|希望|予定)?[\u3040-\u30ff\u4e00-\u9fff]*|(?:で|を|に)?(?:お願い|希望)[\u3040-\u30ff\u4e00-\u9fff]*)$"
)
_IS_TERM = later(r"^(?:exw|fob|cif|cfr|c&f|ddp|dap|fca|cpt|cip)\b", re.IGNORECASE)
_TIME_IN = later(rf"{_TIME}|\d\s(?:days|weeks|tage|wochen|jours|semaines|días|semanas|giorni|дней|недел)")


def _spoken_time(sentence: str) -> str | None:
    """A time in a sentence that speaks of delivery, and not of how long an offer holds."""
    for part in (sentence, *_CLAUSES.split(sentence)):
        low = lowered(part)
        if not _TIME_TALK.search(low) or _NO_TIME_TALK.search(low) or _REFUSED.search(low):
            continue
        match = _DELIVERY_PHRASE.search(low)
        if match and part is sentence and _DELIVERY_PHRASE.search(low, match.end()) and _CLAUSES.search(part):
            continue  # of several times that of the clause which speaks of delivery
        if match:
            return _POLITE.sub("", part[match.start() : match.end()]).strip(" ,.")
    return None


_CLAUSES = later(r"[,，;；]\s*|\s(?:and|und|et|y|e|и|ve)\s")
