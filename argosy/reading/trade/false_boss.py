"""Letters of a false superior: money is to go today to somebody new, nobody may know, and he cannot be called."""

# ruff: noqa: E501 — what such letters say in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.model import Evidence
from argosy.reading.patterns import sifted
from argosy.reading.trade.letter import Letter, is_own
from argosy.reading.trade.phrases import with_rest

_LONGEST = 1_500  # letters; who writes more explains business
# "do not discuss this with anyone": not "keep our price confidential"
_SECRET = sifted(
    r"(?:do not|don't|please not|never) (?:discuss|talk about|mention|speak (?:of|about)|share|tell)[^.\n]{0,25} (?:with|to)? ?(?:any ?(?:one|body)|others|colleagues|the (?:accountant|team|office|auditor))|tell (?:no one|nobody)|(?:keep|stays?|remains?) (?:this |it |strictly )*(?:between us|between you and me|to yourself)|nobody (?:else )?(?:may|must|should) know"
    r"|(?:sprechen|reden|sagen|erwähnen|besprechen)[^.\n]{0,30}(?:mit niemandem|niemandem|mit keinem)|niemand(?:em)? (?:darf|etwas|davon)|bleibt unter uns|kein wort (?:zu|an)"
    r"|n['’]?en parl\w+ à personne|(?:ne )?parl\w+ (?:de cela |de ceci |en )?à personne|(?:rester?|reste) entre nous|personne ne doit (?:savoir|être)"
    r"|no (?:lo |le )?(?:comentes?|hables?|digas?|comente|hable|diga)[^.\n]{0,25} (?:con|a) nadie|queda entre nosotros|nadie debe (?:saber|enterarse)"
    r"|não (?:comente|fale|conte|diga|discuta)[^.\n]{0,25} (?:com|a|para) ninguém|fica entre nós|ninguém (?:pode|deve) saber"
    r"|non (?:parlarne|ne parli|ne parlare|dirlo|lo dica)[^.\n]{0,15} (?:con|a) nessuno|resti tra noi|nessuno deve sapere"
    r"|bespreek[^.\n]{0,12} met niemand|(?:praat|spreek) er met niemand|zeg (?:het|dit|er) [^.\n]{0,10}niemand|blijft onder ons|niemand mag (?:dit |het )?weten"
    r"|ник(?:ому|ем) (?:об этом )?не (?:говори|рассказывай|сообщай|обсуждай)\w*|не (?:говорите?|рассказывайте?|обсуждайте?|сообщайте?)[^.\n]{0,20} ни(?:кому|\sс кем)|(?:должно )?остаться между нами|никто не должен знать"
    r"|kimse(?:ye|yle) (?:söyleme|bahsetme|konuşma|paylaşma)\w*|aramızda kalsın|nie (?:mów|rozmawiaj|wspominaj)\w*[^.\n]{0,20} (?:nikomu|z nikim)|zostaje między nami"
    r"|لا تخبر (?:أحدا|احدا|أي أحد)|لا تناقش[^.\n]{0,20} مع أحد|يبقى بيننا|(?:不要|别|请勿|切勿|勿)(?:跟|和|与|对|告诉)?(?:任何人|其他人|别人|同事|财务)[^。\n]{0,6}(?:说|讲|提|讨论|知道)?|不要告诉|别告诉|只限你我|誰にも(?:言わ|話さ|相談し|知らせ)|他言無用|(?:ここだけ|二人だけ)の話|아무에게도|누구에게도|비밀로"
)
_UNREACHABLE = sifted(
    r"(?:can ?not|can't|unable to|not able to) (?:be reached|talk|call|speak|take (?:any )?calls?|answer (?:the |my )?phone|pick up)|(?:don't|do not) call|only by (?:e-?)?mail|in a (?:closed |confidential |board )?meeting"
    r"|nicht (?:telefonieren|anrufen|erreichbar|sprechen)|(?:sitze|bin) (?:gerade |gerade noch )?in einer? (?:sitzung|besprechung|meeting)|nur per (?:e-?)?mail"
    r"|(?:ne peux|peux) pas (?:vous |te )?(?:appeler|parler|répondre|téléphoner|être joint)|suis (?:actuellement )?en (?:réunion|rendez-vous)|(?:uniquement|seulement) par (?:e-?)?mail"
    r"|no puedo (?:hablar|llamar|atender|contestar)|estoy (?:ahora )?en (?:una )?(?:reunión|junta)|solo por (?:correo|mail)|não posso (?:falar|ligar|atender)|estou (?:agora )?(?:em|numa) reunião|(?:só|apenas) por e-?mail"
    r"|non posso (?:parlare|chiamare|rispondere|telefonare)|sono in (?:una )?riunione|solo (?:via|per) e-?mail|kan niet (?:bellen|praten|gebeld)|(?:zit|ben) in (?:een )?(?:vergadering|bespreking|overleg)|alleen per (?:e-?)?mail"
    r"|не могу (?:говорить|звонить|разговаривать|позвонить|ответить)|(?:я )?на (?:совещании|встрече|переговорах)|только (?:по|через) (?:почт|письм|e-?mail)|(?:telefonla )?(?:konuşamıyorum|arayamam|telefona bakamıyorum)|toplantıdayım|nie mogę (?:rozmawiać|dzwonić|odebrać)|jestem na (?:spotkaniu|naradzie)"
    r"|لا أستطيع (?:التحدث|الاتصال|الرد)|أنا في اجتماع|(?:不方便|不能|无法)(?:接|打|通)?(?:电话|通话)|在开会|正在开会|会议中|電話(?:に|は)(?:出られ|でき)|会議中|전화(?:를)? (?:못|받을 수)|회의 중"
)
# The reader shall pay: "can you do the transfer before 2 p.m.", "EUR 40,000 must go today to a new beneficiary"
_PAY = r"transfer|payment|wire|remittance|überweis\w*|zahlung|virement|paiement|transferencia|pago|transferência|pagamento|ted|pix|bonifico|pagamento|overboeking|betaling|overmaken|перевод\w*|платеж\w*|оплат\w*|havale|ödeme|eft|przelew\w*"
_NEW_PAYEE = sifted(
    r"(?:new|another|foreign|confidential) (?:beneficiary|payee|account|supplier)|iban (?:follows|will follow|to follow)|neue[nrs]? (?:empfänger|begünstigte[nr]?|konto)|iban (?:folgt|sende|schicke)|nouve(?:au|l|lle) (?:bénéficiaire|compte)|(?:je (?:vous|t')? ?)?(?:envoie|enverrai|communiquerai)[^.\n]{0,15} (?:le rib|l'iban|les coordonnées)|nuevo beneficiario|nueva cuenta|novo beneficiário|nova conta|nuovo beneficiario|nuovo conto|nieuwe (?:begunstigde|rekening)|iban volgt|нов\w{2,3} (?:получател\w|контрагент\w*|счет\w?)|yeni (?:alıcı|hesap|lehdar)|now\w+ (?:odbiorc\w+|rachun\w+|kont\w+)|مستفيد جديد|حساب جديد|新(?:的)?(?:收款人|账户|帐户|供应商)|账号(?:稍后|随后|等下)|新しい(?:口座|送金先|受取人)|새(?:로운)? (?:계좌|수취인)"
    r"|(?:the )?(?:account|bank) details (?:follow|as soon as)|(?:i(?:'ll| will)) (?:send|give) (?:you )?the (?:account|bank|iban)[^.\n]{0,20}"
)
_PAYS = sifted(rf"(?<![^\W_])(?:{_PAY})|تحويل|حوالة|转账|汇款|付款|打款|送金|振込|송금|이체")
_TODAY = sifted(
    r"(?<![^\W_])(?:today|right now|immediately|within the hour|urgent\w*|asap|before (?:noon|\d{1,2})|heute|sofort|dringend\w*|umgehend|aujourd['’]hui|immédiatement|urgent\w*|hoy|inmediat\w+|urgente\w*|hoje|imediat\w+|oggi|subito|immediatamente|vandaag|meteen|dringend|сегодня|срочно|немедленно|bugün|hemen|acil\w*|dzisiaj|dziś|pilne|natychmiast)(?![^\W_])|اليوم|فورا|عاجل|今天|马上|立即|尽快|紧急|本日中|至急|今すぐ|오늘|즉시|급히|긴급"
)


def false_boss(letter: Letter, text: str) -> list[Evidence]:
    """The words of secrecy in such a letter; nothing where one part of the tale is missing."""
    if len(text) > _LONGEST or letter.mail.attachments or letter.quoted.strip():
        return []
    if is_own(letter.mail.sender.address, letter.own):
        return []
    secret = _SECRET.search(text)
    parts = (_UNREACHABLE, _PAYS, _NEW_PAYEE, _TODAY)
    return [Evidence(with_rest(secret), "body")] if secret and all(part.search(text) for part in parts) else []
