"""How a message says that it is to be paid."""

# ruff: noqa: E501 — what tells payment and time in many languages, in one pattern each

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.announced import clause, label, values_in
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.labels import PAYMENT

# For lower-case text: without regard to case a search takes several times as long.
_PAYMENT_LABEL, _PAYMENT_WORD = label(PAYMENT, with_colon=True), label(PAYMENT, with_colon=False)
_IS_PAYMENT = later(
    r"cr[ée]doc|שוטף|ล่วงหน้า|선불|후불|vesaik|mukabili|letter[ae] di credito|\d+ gg\b|[一二三四五六七八九]成|承兑|账期|\d+ d\b|\d+ (?:dní|dnů|zile|dagar|päivää)\b|\d\s?成|\d\s?months|same as|as (?:before|usual|last time|always)|wie gehabt|wie immer|como siempre|como antes|come al solito|comme d'habitude|как обычно|как раньше|\bcash\b|\d\s?%|%\s?\d|(?<![a-z])(?:t\s?/\s?t|tt|l\s?/\s?c|lc|d\s?/\s?[pa]|dp|cad|o\s?/\s?a|oa)(?![a-z])|letters? of credit|lettre de cr[ée]dit|przelew|\bnet \d|\d+ (?:days|tage|jours|días|dias|giorni|дней|gün|dni|dagen)\b|\d+\s?天|sight|usance|deposit|advance|prepaid|prepayment|collect|balance|netto|skonto|vorkasse|vorauskasse|anzahlung|akkreditiv|acompte|virement|comptant|lettre de crédit|anticipo|anticipado|carta de crédito|contado|transferencia|crédito|antecipado|à vista|a vista|acconto|bonifico|saldo|anticipato|vista fattura|предоплат|аванс|постоплат|отсрочк|аккредитив|\d\d/\d\d(?!/)|peşin|vadeli|akreditif|avans|مقدم|اعتماد|دفعة|عند|نقد|تحويل|定金|订金|预付|到付|着払|サイト|元払|착불|尾款|月结|信用证|款到发货|货到付款|全款|前払|前金|後払|信用状|月末|翌月|検収|\d\s?日(?:以内|後)|後\s?\d+\s?日|締め|送金|선금|잔금|선급|신용장|현금|przedpłata|zaliczka|przelew|akredytywa|paypal|western union|credit card",
)
_PAYMENT_PHRASE = sifted(
    r"(?<![\d/.,-])(?:10/90|20/80|30/70|40/60|50/50|60/40|70/30|80/20|90/10)(?![\d/.,-]\d|[\d/])(?:\s?(?:t/?t|%))?(?:\s?\([^()\n]{4,60}\))?|(?:100|[1-9]0|[1-9]5)\s?%[^.\n;。；]{0,90}(?:balance|bal\b|deposit|advance|t/?t|l/?c|sight|copy|b/?l|saldo|anticipo|acompte|solde|anzahlung|rest|аванс|предоплат|остаток|peşin|upfront|up front|on arrival|on delivery|on shipment|before shipment|with order|예약금|계약금|잔금|선급금|cọc|定金|余款|尾款|前払|선금|مقدم|zaliczk|docs)[^.\n;。；]{0,60}"
    r"|(?<![^\W_])(?:przelewem|przelew|virement|überweisung|transferencia|bonifico)\s(?:à |a |in )?\d{1,3}\s(?:dni|jours|tage|días|dias|giorni|gg)|(?<![^\W_])(?:irrevocable |confirmed )?letter of credit(?: at sight| \d+ days)?|(?:계약금|선금)\s?\d+\s?%[^.\n;,]{0,30}|(?:đặt cọc|cọc)\s?\d+\s?%[^.\n;]{0,60}|(?:出荷|船積み?|納品)前(?:に)?\s?(?:t/t|全額|現金)[^\n、。]{0,12}|(?:t/t|tt)\s?(?:선불|후불|前払い?|in advance|after shipment(?: \d+ days)?|\d\d/\d\d|\d+\s?%[^.\n;,]{0,60})|(?:irrevocable )?(?:l/c|lc)\s(?:at sight|\d+ days|at \d+ days)(?:[^.\n;,]{0,25})?|(?:l/c|lc|lettre de crédit|crédoc|credoc|carta de crédito|lettera di credito|akkreditiv|аккредитив)\s(?:irre?v\w+\s)?(?:à vue|a la vista|à vista|a vista|auf sicht|bei sicht|à \d+ jours|a \d+ (?:días|dias|giorni)|\d+ (?:tage|jours|días|dias|giorni|дней))|(?:cad|d/p|d/a|t/t)(?= (?:payment|terms|basis))|先付\s?\d+\s?[%成][^。\n;；]{0,30}|\d{2,3}\s(?:days|tage|jours|días|dias|giorni|дней|gün|dni|dagar|dager|dage|dagen|dní|dnů|nap|zile|päivää|hari)\s(?:net\b|netto|neto|l/?c\b|usance|d/?a\b|after (?:b/?l|invoice)|from (?:b/?l|invoice))(?:\s?date)?|net \d{2,3}\b(?: days?)?[^.\n;,]{0,30}|\d{2,3} days? (?:credit|open account|o/?a)\b|\d{2,3} tage ziel|\d{2,3} días de crédito|crédit documentaire[^.\n;,]{0,40}|t/t[^\n、。]{0,20}(?:払い|前払|後払)[^\n、。]{0,12}|(?:前払い?|後払い?|月末締め)[^\n。]{0,25}|\bd/[pa](?: at sight| \d+ days)?|\bd[pa] (?:at sight|\d+ days)|(?:货|票|单)到\s?\d*\s?(?:天|日)?(?:内|后)?付款?|(?:开票|收货|到货|验收)后?\s?\d+\s?(?:天|日)(?:内)?付款?|cash against documents|[一二三四五六七八九]成(?:定金|订金|訂金|预付|預付)[^。\n;；，,]{0,30}|(?:\d{1,2}|[一二三四五六七八九十半])(?:个月|年)?(?:银行|商业)?承兑(?:汇票)?|\d{2,3} (?:gün|günlük) (?:vadeli )?(?:akreditif|l/c)(?:[^.\n;,]{0,20})?|\d{2,3} gün vadeli|款到发货|货到付款|(?:t/?t\s?)?(?:全款|全额(?:预付|付款))|月[结結]\s?\d+\s?[天日]|(?:[數数賬账帳票]期|放[賬账])\s?\d+\s?[天日]|\d+\s?%\s?定金[^。\n;；]{0,40}|\d+ (?:tage netto|jours fin de mois|días fecha|giorni data fattura|days from b/l|days after b/l)|(?:vorkasse|prepayment|payment in advance)"
    r"|(?<![^\W_])(?:cad|d/p|d/a|dp|cash against documents)\s(?:at\s)?(?:sight|\d+ days)|(?<!to )(?<!an )open account(?! with| in)(?:,?\s(?:net\s)?\d{1,3} days)?|(?:zahlbar|payable|à régler|pagader[oa]|pagável|pagabile|płatn[eya])\s[^.\n;,]{0,20}?\d{1,3}\s(?:tagen?|days|jours|días|dias|giorni|dni)[^.\n;,]{0,40}|отсрочк\w+\s(?:платежа\s)?\d+\s(?:календарных\s|банковских\s|рабочих\s)?дн\w+|(?:不可撤销的?)?(?:即期|远期|不可撤销的?)信用证|선적\s?후\s?\d+일(?:\s?t/t)?|ب?اعتماد\sمستندي(?:\s(?:عند الاطلاع|آجل))?|(?:t/t|tt)\sin full[^.\n;,]{0,20}"
    r"|payment (?:in |at |of )?\d+ days|\b(?:d/?a|d/?p|o/?a)\s\d{2,3}\s?days|\d{2,3} days from (?:statement|invoice|eom|end of month)|(?:mal|vesaik)\s?muk(?:abili|\.)[^.\n;,]{0,20}|(?:аванс|предоплата|deposit|down payment|anticipo|acompte|anzahlung|acconto|sinal|avans|peşinat|zaliczka|定金|订金|預付|预付)\s(?:of\s|de\s|del\s|di\s|do\s|von\s|в размере\s)?\d+\s?%|\d+\s?%\s?(?:deposit|down payment|advance|anticipo|acompte|anzahlung|acconto|de sinal|avans|peşin|zaliczki|аванс|предоплат)\w*",
)


def payment_in(text: str) -> str | None:
    """The terms of payment, by their label, else by how they are worded."""
    low = lowered(text)
    for pattern in (_PAYMENT_LABEL, _PAYMENT_WORD):
        for value in values_in(text, low, pattern):
            low_value = lowered(value)
            is_told = _DONE.match(low_value) or _A_REST.fullmatch(low_value) or _A_SUM_DUE.match(low_value)
            if _IS_PAYMENT.search(low_value) and not is_told:
                told = _THROUGH.split(value[: _end_before_time(low_value)], maxsplit=1)[0]
                return _WISHED.sub("", told)
    spoken = next(
        (
            each
            for each in _PAYMENT_PHRASE.finditer(low)
            if not _LESS.search(low, max(0, each.start() - 30), each.start())
        ),
        None,
    )
    if re.search(r"42[CP]:[^\n]*SIGHT", text):
        return "L/C at sight"
    told = clause(text[spoken.start() : _end_of_payment(low, spoken.end())]) if spoken else None
    return _WISHED.sub("", told) if told else None


# "船積後30日T/Tでお願いできますでしょうか", "…선적 후입니다": how it is asked for is no term
_WISHED = later(
    r"(?:で|にて|を|と)?(?:お願い|希望|させて|いただ|頂|可能|ご検討|考えて)[\u3040-\u30ff\u4e00-\u9fff]*[。?？]?$|です[。]?$|(?<=[\uac00-\ud7af])(?:입니다|으로 (?:부탁|진행)[\uac00-\ud7af ]*|로 (?:부탁|진행)[\uac00-\ud7af ]*)[.]?$"
)
# "net 60 from invoice, goods needed in June": the time of delivery is no part of it
_TIME_NEXT = later(
    r"[,;]\s(?:and\s)?(?=(?:we\s|i\s)?(?:need|want|require)|(?:same |our |the |your )?bank (?:account|details)|beneficiary|bankverbindung|coordonnées bancaires|datos bancarios|dados bancários|coordinate bancarie|goods|(?:re)?delivery|ship|lead ?time|etd|eta|liefer|versand|livraison|départ|expédition|délai|entrega|embarque|plazo|prazo|consegna|spedizione|отгрузк|срок|поставк|teslim|sevk|yükleme|dostawa|termin|lever|giao hàng|pengiriman|dikirim)"
)


# "CAD through Bank of the East": which bank does it is no term
_THROUGH = later(
    r"(?i)[\s,]+(?:through|via|durch|über|par|por|pelo|tramite|через|przez)\s(?=(?:(?:the|our|your|ihre|unsere|votre|notre|su|nuestro|nosso|seu|la|le|el|il|o|die)\s)?(?:(?-i:[A-ZÀ-Þ])\w+\s){0,3}(?:bank|banque|banco|banca|банк|hsbc|bnp|citi))[^;]*$"
)


def _end_before_time(low: str) -> int:
    found = _TIME_NEXT.search(low)
    return found.start() if found else len(low)


# "until then we do not pay the balance": that there is a rest is no term
_A_REST = later(
    r"(?:the |our |your |den |die |das |le |la |el |il |lo |o |a |het |de )?(?:remaining |outstanding |open )?(?:balance|rest|remainder|restbetrag|restzahlung|solde|reste|saldo|resto|остат\w+|bakiye\w*|kalan\w*|尾款|余款|余额|残金|잔금|الرصيد|الباقي|المتبقي|reszt\w+|pozostał\w+)(?:\s(?:payment|amount|betrag))?"
)
# "Payment made 15/09/2025": what was done is no term
_DONE = later(
    r"(?:date|datum|method|reference|ref|status|number|amount|advice|slip|fecha|data|дата)\s?[:#]|(?:was |has been )?(?:made|done|effected|sent|received|released|erfolgt|effectué|realizad|efetuad|effettuat|произвед|yapıl)"
)
# "Balance payment USD 14,380.00 pls arrange": so much is asked for now
_A_SUM_DUE = later(
    r"(?:[a-z]{3}|us\$|[$€£¥])?\s?\d[\d.,]*\s?(?:[a-z]{3}|[$€£¥])?[\s,]+(?:is due\s)?(?:pls|please|kindly|to be arranged|arrange|bitte|por favor|favor|merci de|veuillez|per favore|prego|просим|прошу|lütfen|proszę|请|請)"
)
# "list prices less 25%": that is no share to be paid
_LESS = later(
    r"(?:scont|discount|rabatt|nachlass|remise|réduc|ristourne|descuent|desconto|rebaj|скидк|indirim|iskonto|折扣|优惠|割引|less)[^\n.;]{0,12}$"
)
_FREIGHT_LABEL = later(
    r"(?<![^\W_])(?:ocean freight|sea freight|air freight|freight|o/f|flete|frete|fret|nolo|seefracht|fracht|фрахт|navlun|运费|運賃|海运费|운임|أجور الشحن|fracht morski|vracht)(?:\s(?:terms|charges|cost|marítimo|maritime|mar[íi]timo))?\s*[:\t=-]\s*(?P<value>[^\n\t]{2,60})"
)
_FREIGHT_PAID = later(
    r"pre-?pa|collect|pagad|pagat|\bpago\b|payé|\bdû\b|cobro|cobrar|destin|assegnat|bezahlt|unfrei|frei\b|оплач|ödendi|peşin|预付|到付|元払|着払|선불|착불|مدفوع|مسبق"
)
_FREIGHT_PHRASE = later(
    r"(?<![^\W_])freight\W{1,4}(?:collect|prepaid)|(?:фрахт|fracht|flete|frete|nolo|navlun|fret) (?:оплачен\w*|bezahlt|vorausbezahlt|pagado|pago|pagato|payé|prepagado|prepago|pré-pago|ödendi|collect|prepaid)|运费(?:预付|到付)|cước (?:phí )?(?:trả trước|trả sau)|運賃(?:元払い?|着払い?)"
)


def freight_in(text: str) -> str | None:
    """Who pays the freight, as transport papers say it: "Freight: PREPAID", "flete pagado"."""
    low = lowered(text)
    for match in _FREIGHT_LABEL.finditer(low):
        value = clause(text[match.start("value") : match.end("value")])
        if _FREIGHT_PAID.search(lowered(value)):
            together = re.search(r"(?i)\b(?:prepaid|collect)\b", value)
            return together.group() if together else value
    spoken = _FREIGHT_PHRASE.search(low) or re.search(r"\bfreight\b[^\n]{0,30}?\b(?:collect|prepaid)", low)
    if not spoken:
        return None
    words = " ".join(text[spoken.start() : spoken.end()].split())
    return words if len(words.split()) <= 3 else words.split()[-1]


_SHARE = later(
    r"\d{1,3}\s?(?:%|pct)\s(?:balance|deposit|advance|down payment|saldo|anticipo|acompte|solde|anzahlung|restzahlung|acconto|sinal|предоплат[аыу]|аванс|остаток|доплата|przedpłat[ay]|zaliczk[aię]|avans|peşinat|kapora|aanbetaling|restbetaling|záloha|förskott|forskud)(?![^\W\d_])|\d{1,3}\s?[%٪％]\s?(?:d['’]|de |di |der |от )?(?:定金|订金|訂金|预付款|預付款|尾款|余款|餘款|货款|前払金|前払い|前金|手付金|残金|선금|선급금|계약금|잔금|중도금|مقدم|دفعة مقدمة|عربون|acompte|d'acompte|anticipo|sinal|entrada|acconto|anzahlung|avans|peşinat|zaliczki|zaliczka|аванса|предоплаты|остатка|đặt cọc|đợt)(?![^\W\d_\u3040-\u9fff\uac00-\ud7af])|%\s?\d{1,3}\s?(?:avans|peşinat|kapora|ön ödeme|bakiye)|(?:定金|订金|预付款|尾款|余款|残金|前金|手付金|계약금|선금|잔금|(?<![^\W_])(?:deposit|down ?payment|advance payment|balance|аванс|предоплата|остаток|доплата|saldo|solde|acompte|anticipo|sinal|entrada|anzahlung|restzahlung|restbetrag|acconto|bakiye|kapora|avans|peşinat|zaliczka|đặt cọc)(?![^\W\d_])|الدفعة المقدمة|دفعة مقدمة|الدفعة الأولى|دفعة أولى|المبلغ المتبقي|عربون|الرصيد)(?:\s(?:payment|(?:of|de|von|di|в размере)(?=\s?\d{1,3}\s?%)))?(?:\s?\d{1,3}\s?(?:%|pct))?",
)


def share_in(text: str) -> str | None:
    """Which part of the price a payment is: the deposit, the balance."""
    match = _SHARE.search(lowered(text))
    return text[match.start() : match.end()].strip() if match else None


def percent_in(text: str) -> str | None:
    """The same where it is told in per cent: "acompte de 30 %", "70% balance"."""
    found = share_in(text)
    return found if found and ("%" in found or "pct" in found.lower()) else None


_PART_PAID = later(
    r"(?:payment|zahlung|überweisung|paiement|virement|pago|transferencia|pagamento|transferência|bonifico|оплат\w+|перевод\w*|transfer)\s(?:of|von|de|del|di|do|da|в размере)\s(?P<share>\d{1,3}\s?%)"
)


def part_paid_in(text: str) -> str | None:
    """As in "payment of 30 % was released today"."""
    match = _PART_PAID.search(lowered(text))
    return text[match.start("share") : match.end("share")] if match else None


_REST = later(
    r"[^\n,;.%]{0,20}?(?:\s(?:by|per|via|mit|par|por|con)?\s?(?:t/t|tt|wire|swift|lc|l/c))?\s*(?:[,;/+&]|,?\s(?:and|dan|und|et|y|e|и|ve|i|then)\b|[，、]|و(?=\d))\s*(?:the |le |el |il |den |a )?(?=[^\n,;，；。]{0,40}(?:\d\s?%|%\s?\d|balance|\bbal\b|\brest\b|remain|saldo|solde|остат|доплат|余款|尾款|残金|残り|잔금|잔액|الباقي|المتبقي|kalan|bakiye|reszta|restante|还|còn lại))[^\n,;，；。]{3,70}",
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
