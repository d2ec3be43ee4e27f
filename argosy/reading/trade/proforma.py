"""A proforma invoice: an offer where it is sent, an order where it confirms one, a purchase where it is asked for."""

# ruff: noqa: E501 — what people write of it in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.phrases import Hit

# A proforma invoice that is sent with these words confirms an order; one without is an offer.
_ORDER_TAKEN = sifted(
    r"(?i)(?:your|this|the) (?:purchase )?(?:order|po) (?:is|has been) (?:confirmed|accepted|booked|received)"
    r"|we (?:hereby )?(?:confirm|accept|acknowledge) (?:receipt of )?your (?:purchase )?(?:order|po)(?![^\W\d_])"
    r"|thank(?:s| you)(?: very much| so much| a lot)? for (?:your|the|placing)(?: [^\W\d_]+){0,2} (?:order|po)(?![^\W\d_])"
    r"|(?:danke|dank) für (?:ihre[nr]?|den|die) (?:bestellung|auftrag)|bestätigen (?:wir )?(?:gerne? )?(?:ihre[nr]?|den|die) (?:bestellung|auftrag)"
    r"|merci (?:beaucoup )?(?:pour|de) votre commande|(?:accusons réception de|confirmons) votre commande"
    r"|gracias por su (?:pedido|orden)|confirmamos (?:su|el) (?:pedido|orden)|obrigad[oa] pel[oa] (?:seu |sua )?(?:pedido|encomenda)|confirmamos (?:o seu|a sua|seu|sua) (?:pedido|encomenda)"
    r"|grazie per (?:il vostro ordine|il suo ordine|l'ordine)|confermiamo il (?:vostro|suo) ordine|(?:спасибо|благодарим)(?: вас)? за (?:ваш )?заказ|подтверждаем (?:ваш )?заказ"
    r"|siparişiniz(?:i)? (?:onayl|için teşekkür|alınmıştır)|感[谢謝](?:贵司|貴司|贵公司|您|你们)?的?(?:订单|訂單|下单|采购订单)|(?:贵司|貴司|您)的?(?:订单|訂單)(?:已|我司)?(?:确认|確認|收到)"
    r"|ご注文(?:を?いただき|頂き|ありがとう|を承)|(?:발주|주문)(?:해 주셔서|에 감사|서를 접수)|شكر[اً]{0,2} (?:لكم )?(?:على|لـ?) ?طلب"
)
_PROFORMA = later(
    r"(?i)pro[ -]?form[aęyą]|(?<![a-z0-9])pi(?![a-z0-9])|プロフォーマ|프로포마|形式发票|形式發票|проформ|فاتورة مبدئية"
)
# "please send us the proforma", "ждём проформу"; not "please find attached", which offers it
_ASKED = later(
    r"(?<![^\W\d_])(?:(?:please|pls|plz|kindly|can you|could you|you can)\s(?:[^\W\d_]+\s){0,2}?(?:send|issue|prepare|make|raise|forward|provide|share)(?![^\W\d_])|(?:send|issue|forward|make) (?:us|me)|(?:need|await|awaiting|waiting for|wait for|let us have|let me have)\s"
    r"|bitte[^.!?\n]{0,30}(?:send|schick|zusend|ausstell|erstell|übermitt)|(?:erwarten|erbitten|benötigen|bitten um)|(?:schick|send|mach)\w{0,3} (?:(?:sie|du) )?(?:mir|uns)(?![^\W\d_])"
    r"|(?:prière|merci|veuillez|pouvez[- ]vous|pourriez[- ]vous|vous demand\w+|souhait\w+)[^.!?\n]{0,30}(?:envoyer|parvenir|adresser|transmettre|établir|émettre|préparer|faire)|(?:attend\w+|attente d[e']|(?:envoi|envoy|fai[ts]|prépar|pass)\w{0,3}[- ](?:moi|nous))"
    r"|(?:favor|sírva\w+|rog\w+|puede\w*|podría\w*|agradec\w+)[^.!?\n]{0,30}(?:envi\w+|emit\w+|mand\w+|prepar\w+|remit\w+|hac\w+|pas\w+)|(?:necesit\w+|esper\w+|env[ií]e(?:n|nos|nme|me)?|mánde\w+|(?:m[aá]nd|env[ií]|p[aá]s)[aá](?:me|nos)|(?:me|nos) (?:mandas|mandás|envías|enviás|pasas|pasás|haces|hacés|mandan|envían|pasan)|h[aá]zme|hac[eé]me)"
    r"|(?:pode\w*|pedimos|peço|solicit\w+|agradec\w+)[^.!?\n]{0,30}(?:envi\w+|emit\w+|emissão|envio|mand\w+|prepar\w+)|(?:aguard\w+|precis\w+|envie\w*|mande\w*|emita\w*|(?:me|nos) (?:manda|envia|passa|faz)|(?:manda|envia|passa)(?:-me|-nos)?(?= (?:a|lá|já)(?![^\W\d_])))"
    r"|(?:preghiamo|prego|potete|potreste|cortesemente|gentilmente)[^.!?\n]{0,30}(?:invi\w+|mand\w+|emett\w+|prepar\w+)|(?:attend\w+|aspett\w+|inviate\w*|mandate\w*|attesa d\w+|(?:manda|invia|prepara|fa)m(?:mi|i)|(?:mi|ci) (?:mandi|invii|prepari|mandate|inviate|fate))"
    r"|(?:прошу|просим|пришл\w+|вышл\w+|выстав\w+|ждем|жду|нужн\w+|направ\w+|подготов\w+|оформите|сделай(?:те)?|скин\w+|кинь(?:те)?|отправ(?:ь|ьте))"
    r"|(?:برجاء|نرجو|الرجاء|يرجى|ارجو|أرجو|ارسلوا|أرسلوا|ارسل|أرسل|ابعث|ابعثوا|ننتظر|بانتظار|نحتاج|مطلوب)|(?:prosz\w+|prosimy|czekam\w*|potrzebuj\w+|(?:prze|wy|pode|przy)[sś]lij\w*)"
    r"|(?:发|發|传|傳|开|開|给|給)(?:给|給)?我[^，。,\n]{0,3}$|(?:请|請|麻烦|麻煩|等你|等您|需要|尽快)[^，。,\n]{0,6}(?:发|發|开|開|做|给|給|提供|出|寄)|(?:gửi|làm|xuất)\s(?:giúp|cho|em|anh|chị)|(?:mohon|tolong|minta|tunggu)\s|(?:graag|stuur\w*|verzoek\w*|ontvangen)\s|(?:skicka|vänligen|behöver)\s)"
)
# The verb stands behind: "proforma faturanızı bekliyoruz", "プロフォーマをお送りください"
_ASKED_BEHIND = later(
    r"[^\W\d_]{0,12}\s?(?:fatura\w*\s)?(?:[^\W\d_]+\s){0,2}(?:bekl\w+|rica|gönder\w+|hazırla\w+|düzenle\w+|ilet\w+|yolla\w*|at(?:ar|ın)(?![^\W\d_]))|[^。\n]{0,12}を?(?:お送り|送って|出して|発行|作成|送付|ご送付)[^。\n]{0,6}(?:ください|下さい|お?願い|いただ|頂)|[^.\n]{0,12}(?:부탁|보내\s?(?:주|줘|달)|발행해)|[^，。,\n]{0,4}(?:发|發|开|開|做|给|給|传|傳)(?:给|給)?(?:我|一下|下|一份)|\s?(?:asap|pls|please|bitte|svp)(?![^\W\d_])"
)
# "the account in your proforma": whoever speaks of the reader's paper sends none; "attached your proforma" does
_YOURS = later(
    r"(?<![^\W_])(?:your|su|vuestra|sua|vostra|votre|ihrer?|euren?|eurer?|ваш\w{0,2}|waszej|państwa|uw)\s(?:[^\W\d_]+\s)?$|(?:贵司|貴司|你们|你方|御社|귀사)的?$"
)
_NEAR, _BEHIND = 70, 50  # letters
_SENTENCE = later(r"[.!?;]\s|[。！？\n]")


def is_proforma(words: str) -> bool:
    """Whether they name one."""
    return bool(_PROFORMA.search(words))


def takes_order(text: str) -> bool:
    """Whether the writer confirms an order: the proforma that comes with it is no offer any more."""
    return bool(_ORDER_TAKEN.search(text))


_SENT = later(
    r"(?<![^\W_])(?:attach|enclos|find|here|below|adjunt|anex|segue|alleg|ci-joint|anbei|beigefügt|anliegend|влож|прилага|załącz|ekte|bijgevoegd|bijlage)|附|添付|첨부"
)


def is_yours(text: str, hit: Hit) -> bool:
    """Whether it is the reader's, and not sent with this letter."""
    if not _YOURS.search(text, max(0, hit.start - _NEAR), hit.start):
        return False
    return not _SENT.search(text, max(0, hit.start - _NEAR), hit.start + _BEHIND)


def is_asked_for(text: str, hit: Hit) -> bool:
    """Whether the sentence around the word asks for it."""
    end = hit.start + len(hit.words)
    before = _SENTENCE.split(text[max(0, hit.start - _NEAR) : hit.start])[-1]
    return bool(_ASKED.search(before) or _ASKED_BEHIND.match(text, end, end + _BEHIND))


def proforma_asked_for(text: str) -> Hit | None:
    """Where a folded text asks for one, in whatever language: who does so buys."""
    hits = (Hit("order", 3.0, found.group(), found.start()) for found in _PROFORMA.finditer(text))
    return next((hit for hit in hits if is_asked_for(text, hit)), None)
