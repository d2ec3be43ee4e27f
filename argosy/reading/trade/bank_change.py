"""Letters that send a buyer's money to another bank account than the seller's."""

# ruff: noqa: E501 — what such letters say in many languages, in one pattern each

from __future__ import annotations

import re

from argosy.reading.model import Evidence
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lookalikes import has_lookalike
from argosy.reading.trade.other_account import IS_YOURS, denies, other_account
from argosy.reading.trade.phrases import folded, with_rest

# These are looked for in text that is folded already: in lower case they are found several times as fast.
_BANK = sifted(
    r"\biban\b|\bswift\b|\bbic\b|account (?:no|number|name)|a/c no|beneficiary|bank name|bank account|bank details|bankverbindung|banking details|kontonummer|compte bancaire|coordonnées bancaires|rib\b|cuenta bancaria|datos bancarios|cuenta nueva|conta bancária|dados bancários|conto bancario|coordinate bancarie|банковск|реквизит|расч[её]тн\w+ сч|banka hesab|hesap|账号|帳號|账户|帳戶|银行|銀行|口座|계좌|الحساب|حساب|البنك|konto bankowe|rachunek|rekeningnummer|bankrekening",
)
_CHANGED = sifted(
    r"(?:chang|updat|new(?!\s(?:zealand|york|delhi|jersey|mexico|orleans|caledonia|hampshire|brunswick|england|guinea|south|haven|castle)(?![^\W_]))|different|alternat|another|other|revis|replac|switch)\w*\s(?:\w+\s){0,4}(?:bank|account|iban|beneficiary|banking|payment details|remittance)"
    r"|(?:bank|account|iban|banking|beneficiary)\s(?:\w+\s){0,4}(?:has|have|had|is|are|was|were|been|will be)?\s?(?:\w+\s)?(?:chang|updat|replac|switch|frozen|blocked|suspend|closed|under\s(?:\w+\s)?(?:audit|review|maintenance|investigation)|audit)"
    r"|account\s(?:\w+\s){0,3}(?:can ?not|can't|could not|may not|is unable to)\s(?:\w+\s){0,2}(?:be used|used|receive|accept)|(?:must|should|shall|please|kindly|has to|have to|will)\s(?:\w+\s){0,6}to (?:our|the|my) (?:\w+\s)?(?:subsidiary|affiliate|sister|daughter|parent)(?![^\W_])"
    r"|account\W+(?:\w+\W+){0,6}audit|can ?not receive (?:payment|fund|money)|(?:do not|don'?t|stop) (?:pay|us|send|remit|transfer)\w*\s(?:\w+\s){0,6}(?:old|previous|former|usual|above|that) (?:bank|account)|(?:to|into|use) (?:our|the|this|my) (?:affiliate|subsidiary|sister|partner|new|other|alternative|second|offshore|personal|daughter)\w*\s?(?:company)?\W{0,3}s?\s?(?:bank\s)?account|instead of (?:the )?(?:old|previous|our usual)"
    r"|(?:bank|account|banking|payment) (?:details|information|data|info|account)\s(?:\w+\s){0,8}(?:not (?:be )?(?:valid|active|used?|in use)|no longer (?:be )?(?:valid|active|used?|in use)|invalid|void|out of use|expired)|(?:bankdaten|bankverbindung|konto|kontodaten)\s(?:\w+\s){0,8}(?:nicht mehr|ungültig)|(?:coordonnées bancaires|compte|rib|iban)\s(?:[\w']+\s){0,8}plus (?:valable|valide|actif|utilis)|(?:cuenta|datos bancarios)\s(?:\w+\s){0,8}ya no (?:es|son|está|están|vale)|(?:conto|coordinate bancarie|iban)\s(?:\w+\s){0,8}non (?:è|sono) più valid|(?:conta|dados bancários)\s(?:\w+\s){0,8}(?:já não|não) (?:é|são|está|estão) mais? ?(?:válid|ativ)|(?:реквизит\w*|сч[её]т\w*)\s(?:\w+\s){0,8}(?:больше не|недействител)"
    r"|(?:chang\w{0,3}|cambi\w{1,6}|mud\w{1,5}|cambiat\w|gewechselt|смен\w{2,4}|поменя\w{2,4}|değiştir\w*)\s(?:de |di |do |da |la |das |die |unsere |наш |a |il |our )?(?:banque|banco|banca|bank|банк\w*)(?![^\W_])|(?:bank|hausbank)\s(?:\w+\s){0,2}gewechselt|(?:ancien(?:ne)?s?|alte[sn]?|vecchi[oae]|antigu[oa]s?|antig[oa]s?|прежн\w+|стар\w+|eski)\s(?:compte|rib|coordonn|konto|bankverb|conto|iban|coordinate|cuenta|datos banc|conta|dados banc|реквизит|(?:расчетн|банковск)\w+ счет|hesab|hesap)|moved (?:our|the) account|غيرنا (?:البنك|الحساب)|bankamızı değiş\w+|zmieni\w+ (?:bank|konto|rachunek)"
    r"|neue\w? (?:bankverbindung|kontonummer|konto|iban)|(?:bankverbindung|konto|kontodaten)\s(?:\w+\s){0,4}geänder|geänderte\w? (?:bank|konto)|nouve(?:au|lles?|l) (?:compte|coordonnées|rib|iban)|changement de (?:compte|banque|coordonnées|rib)|(?:coordonnées bancaires|compte)\s(?:\w+\s){0,4}chang|nueva cuenta|nuevos datos bancarios|(?<!tipo de )(?<!tipos de )cambi\w+\s(?:\w+\s){0,4}(?:cuenta|banco|datos bancarios)|cuenta\s(?:\w+\s){0,4}(?:bloquead|auditor|cambi)|nova conta|novos dados banc|mud\w+\s(?:\w+\s){0,4}(?:conta|banco|dados banc)|nuov[oae] (?:conto|iban|coordinate|banca)|(?:conto|coordinate bancarie|iban)\s(?:\w+\s){0,4}cambiat|новы\w+ (?:реквизит|(?:расчетн|банковск)\w+ счет|банк)|(?:реквизиты|(?:расчетн|банковск)\w+ счет)\s(?:\w+\s){0,4}измен|измен\w+\s(?:\w+\s){0,4}(?:реквизит|банк|(?:расчетн|банковск)\w+ счет)|сменили банк|yeni (?:banka|hesap|iban)|(?:hesap|banka|iban)\s(?:\w+\s){0,3}değiş"
    r"|(?:更换|变更|更改|變更|更換|换了|新的?)(?:\w{0,6})(?:账户|账号|帳戶|帳號|银行|銀行|收款)|(?:账户|账号|帳戶|帳號|收款).{0,8}(?:变更|更改|更换|變更|冻结|审计|異動)|(?:口座|振込先).{0,8}変更|新(?:しい)?口座|계좌.{0,8}변경|변경된 계좌|(?:تغيير|تغير|تحديث|جديد).{0,20}(?:الحساب|حساب|البنك)|(?:الحساب|حساب).{0,20}(?:جديد|الجديد|تغير)|nowy (?:numer )?(?:rachunek|konto)|(?:rachunek|konto)\s(?:\w+\s){0,3}zmieni|nieuwe? (?:rekening|bankrekening|iban)|gewijzigd\w* (?:rekening|bank)",
)
_DENIED = later(
    r"(?:has|have|is|are|did|do|does|will|was)\s?(?:not|n'?t|never)\s(?:\w+\s){0,2}chang|never chang|unchanged|no change|remain\w* the same|same (?:bank|account)|not (?:been )?changed|(?:beware|be aware|warning|attention|careful|caution).{0,80}(?:fraud|scam|fake|hacker)|we (?:will|would) never|nicht geändert|unverändert|n['’](?:a|ai|avons|ont) (?:pas|jamais|rien) (?:chang|modifi)|inchangé|(?:haben|hat) (?:[^\W\d_]+ ){0,4}nicht (?:geändert|gewechselt)|no hemos cambiado|nunca hemos cambiado|não (?:mudamos|alteramos|trocamos)|non abbiamo (?:mai )?cambiato|мы не меняли|не меняли|değiştirmedik|nie zmienili|hebben (?:[^\W\d_]+ ){0,3}niet (?:gewijzigd|veranderd)|没有(?:更换|变更|更改|换)|沒有(?:更換|變更|更改|換)|바꾸지 않|変更しておりません|変えていません|لم نغير|no ha(?:n)? cambiado|não mudou|non (?:è|sono) cambiat|не измен|değişmedi|没有变|[无無未][变變][更化]|未[变變]|未更改|不变|没换|변경되지 않|لم يتغير|変更(?:は|も)?(?:ござい|あり)ませ|変更(?:は|も)?な[いく]|変わりあり|電話で(?:ご)?確認|ご注意|谨防|小心诈骗",
)
# Not "prices remain the same": that nobody of ours ever does it, or that there are swindlers.
_WARNS = later(
    r"(?:have|has|did|do) not (?:ever )?chang\w* (?:our |the |any )?(?:bank|account)|n['’](?:a|ai|avons|ont) (?:pas|jamais) chang\w* de (?:banque|compte|rib)|(?:haben|hat) (?:unsere |die |das |unser )?(?:bank|bankverbindung|konto) nicht (?:geändert|gewechselt)|no hemos cambiado (?:de |nuestr\w+ )?(?:banco|cuenta)|não (?:mudamos|alteramos|trocamos) (?:de |a |o |noss\w )?(?:banco|conta)|non abbiamo (?:mai )?cambiato (?:la |il )?(?:banca|conto|iban)|не меняли (?:банк|сч[её]т|реквизит)|bankamızı değiştirmedik|hesabımızı değiştirmedik|nie zmienili\w+ (?:banku|konta|rachunku)|没有(?:更换|变更|更改|换)(?:过)?(?:银行|账户|账号)|沒有(?:更換|變更|更改|換)(?:過)?(?:銀行|帳戶|帳號)"
    r"|only (?:ever )?(?:chang|updat|amend|alter)\w*[^.\n]{0,60}(?:after|once|following|upon|when we have)|(?:chang|updat|amend)\w*[^.\n]{0,60}only (?:after|once|following|upon)|nur nach (?:telefon|rück|persönlich)\w*|(?:uniquement|seulement|qu)'?\s?après (?:appel|confirmation|vérification|un appel)|(?:solo|únicamente|sólo) (?:tras|después de|previa) (?:una )?(?:llamada|confirmación|verificación)|(?:só|apenas|somente) após (?:ligação|confirmação|verificação|contato)|(?:solo|soltanto) (?:dopo|previa) (?:una )?(?:telefonata|conferma|verifica)|только после (?:звонка|подтверждения|телефон\w+)|alleen na (?:telefonisch|terugbel)\w*|tylko po (?:rozmowie|potwierdzeniu|telefon\w+)|(?:只有|须|必须|須)?(?:经|經|在)?(?:电话|電話)(?:确认|核实|確認|核實)(?:后|後|之后)(?:才|方)"
    r"|never (?:\w+\s){0,2}chang|never by e-?mail|(?:nie|niemals) per e-?mail|jamais par (?:e-?mail|courriel)|nunca por (?:correo|e-?mail)|mai (?:via|per) e-?mail|никогда[^.\n]{0,30}по (?:почте|e-?mail)|(?:hat|haben) sich nicht ge[aä]+e?ndert|(?:beware|be aware|warning|attention|caution)\b.{0,60}(?:fraud|scam|hack|fake|mail)|fraudsters?|scammers?|hackers?|betrüger|vorsicht|escrocs?|arnaque|estafa|golpistas?|truffator|мошенник|dolandırıcı|诈骗|詐騙|騙子|骗子|詐欺|사기|احتيال|oszust|(?:口座|口座情報)に変更は(?:ございません|ありません)|(?:details|account) (?:have|has) (?:not|never) (?:been )?changed"
)


def bank_change(letter: Letter, text: str) -> list[Evidence]:
    """The words that change the account to which we are to pay, or the false sender who names one; else nothing."""
    paper = folded(letter.file_text[:4_000])
    changed = _changed(text, letter.language)
    shows = bool(_SHOWN.search(f"{text}\n{paper}"))
    if (
        changed
        and not shows
        and not letter.mail.attachments
        and _PAID_TO_US.search(text)
        and not _WANTS_MONEY.search(text)
    ):
        return []  # whose bank changed is who paid
    if _WARNS.search(text) and not shows:
        return []  # a warning against such letters shows no account
    if changed and _is_lecture(letter, text, changed):
        return []
    if changed and _BANK.search(f"{text}\n{paper}"):
        return [Evidence(with_rest(changed), "body")]
    if shows and (other := other_account(text, letter.language)):
        return [Evidence(with_rest(other), "body")]
    changed = _changed(paper, letter.language) if paper else None
    if changed and _BANK.search(paper):
        named = next(each for each in letter.files if changed.group() in folded(each.text) or each is letter.files[-1])
        return [Evidence(with_rest(changed), f"attachment:{named.name}")]
    has_account = re.search(r"\biban\b|swift|account no|beneficiary|账号|口座", text)
    if has_account and has_lookalike(letter):
        return [Evidence(letter.mail.sender.address, "header:From")]
    return []


def says_unchanged(text: str, at: int, language: str | None) -> bool:
    """Whether the sentence of a place says that no account has changed, or that others lie about it; not what was paid."""
    sentence = text[_before(text, at) : _behind(text, at)]
    return not _A_DIGIT.search(sentence) and (denies(sentence, language) or bool(_OF_LIARS.search(sentence)))


_A_DIGIT = later(r"\d")


# "the deposit went out today to your usual account; do not wonder, we have changed our bank"
_PAID_TO_US = later(
    r"(?<![^\W_])(?:paid|transferred|remitted|wired|(?:deposit|payment|balance|amount|money|funds)[^\n]{0,40}?\s(?:sent|went out|gone out|released)|überwiesen|angewiesen|viré|payé|transferid[oa]s?|transferimos|bonificat[oa]|pagat[oa]|перечисл\w{1,6}|оплат\w{1,6}|yatır\w{1,8}|przela\w{1,6})\s[^.\n]{0,80}?(?<=\s)(?:to|auf|sur|a|à|na|на|para|sul|in)\s(?:the |das |le |la |el )?(?:your|ihr\w{0,2}|votre|su|vuestra|sua|vostro|suo|ваш\w{0,3}|wasz\w{0,3}|państwa)\s(?:[^\W\d_]+\s){0,2}(?:account|konto|compte|cuenta|conta|conto|сч[её]т\w{0,2}|rachunek)(?![^\W_])(?!\s(?:department|dept|manager|client|de correo|de cliente))"
    r"|(?:usual|known|bekannte[sn]?|übliche[sn]?|habituel|habitual|solito|прежн\w{1,4}|обычн\w{1,4}) (?:account|konto|compte|conto|сч[её]т\w{0,2}) of yours|(?:贵司|你们|您)(?:原来|常用|老)?的?(?:账户|账号|帳戶)(?:里|上)?.{0,12}(?:已|汇|打|付)"
)
# Whoever names a new account, or wants to be paid, is not who paid.
_WANTS_MONEY = later(
    r"before (?:you )?pay|(?:new|updated?) (?:bank |banking |payment )?(?:details|account|iban|beneficiary)|(?:balance|payment|deposit|money|amount) (?:must|should|has to|is to|shall|to) go|please (?:pay|remit|transfer|wire)|neue\w? (?:bank|konto|iban)|nouve\w{1,4} (?:coordonn|compte|rib|iban)|nuev\w (?:cuenta|datos|iban)|nov[oa]s? (?:conta|dados|iban)|nuov\w (?:conto|iban|coordinate)|нов\w{1,3} (?:сч[её]т|реквизит)|yeni (?:hesap|iban)|新的?(?:账|帳|户|戶)"
)


def _changed(text: str, language: str | None) -> re.Match[str] | None:
    """The first words that say so: not of the reader's account, not in a sentence that denies it or sets a rule."""
    for found in _CHANGED.finditer(text):
        begin, end = found.span()
        sentence = text[_before(text, begin) : _behind(text, end)]
        is_yours = IS_YOURS.search(text, max(0, begin - 24), begin) or _YOUR_NEW.search(
            text, max(0, begin - 8), begin + 1
        )
        is_rule = not _IS_NEW.search(found.group()) and _IN_CASE.search(text, max(0, begin - 40), begin)
        if not (
            is_yours
            or is_rule
            or _DENIED.search(sentence)
            or denies(sentence, language)
            or _OF_GOODS.search(found.group())
            or _ASKED_OF_US.search(sentence)
        ):
            return found
    return None


# "the deposit goes to your new account today": of whoever reads it
_YOUR_NEW = later(r"(?:你们|您|[贵貴](?:方|公司|司)|御社|貴社|귀사)\s?(?:的|の|의)?\s?新$")
# "for any payment use our new account": no rule for a change that may come, but the change
_IS_NEW = sifted(r"(?<![^\W_])(?:new|different|alternat|another|other|neu|nouve|nuev|nov[oa]|nuov|нов|yeni)|新")
# "please ship the goods to our subsidiary"
_OF_GOODS = later(
    r"(?<![^\W_])(?:ship|shipped|deliver|delivered|dispatch|goods|cargo|container|samples?|parcel|courier)(?![^\W_])"
)
# "open the credit through another bank", "can you give us another account in euro"
_ASKED_OF_US = later(
    r"(?<![^\W_])(?:l/c|letters? of credit|documentary credit|akkreditiv|carta de cr[eé]dito|cr[eé]dit documentaire|lettera di credito|akreditif|akredytyw\w*|аккредитив\w*)(?![^\W_])|信用[证證状狀]|신용장"
    r"|(?<![^\W_])(?:can|could|would|will) you (?:please |kindly )?(?:give|send|provide|offer|name|tell) us|do you have"
    r"|(?:你们|[贵貴]司|您).{0,6}(?:换|換|更改|变更|變更).{0,8}[吗嗎]|[账帳][户戶号號](?:信息|资料|資料)?[请請]?(?:发给?我|發給?我|告[诉訴知]我)"
)
_ENDS = later(r"[.!?](?=\s)|\n\s*\n|[。！？]")


def _before(text: str, at: int) -> int:
    ends = [found.end() for found in _ENDS.finditer(text, max(0, at - 300), at)]
    return ends[-1] if ends else max(0, at - 300)


def _behind(text: str, at: int) -> int:
    found = _ENDS.search(text, at, at + 200)
    return found.end() if found else at + 200


# What a contract says of a change that may come.
_IN_CASE = later(
    r"(?:(?<![^\W_])(?:in (?:the )?(?:case|event)|if|any|each|upon|prior to|im fall\w*|falls|bei|jede\w?|en cas|toute?|en caso|cualquier|em caso|qualquer"
    r"|in caso|qualsiasi|при|в случае|если|любо\w+|her ?(?:hangi)?)(?![^\W_])|如|若|如果|任何|凡|万一|変更の際|경우)\W*(?:[^\W\d_]+\W+){0,3}$"
)


_SHOWN = later(
    r"(?<![^\W_])[a-z]{2}\d\d(?:\s?[\da-z]{4}){3,}|(?:account|a/c|konto|cuenta|compte|conto|conta|сч[её]т|账号|账户|口座|계좌|حساب)[^\w+]{0,4}(?:[^\W\d_]+[^\w+]+){0,3}\d[\d -]{6,}"
)
_AN_ACCOUNT = later(r"(?:\d[ -]?){8,}")


_OWN = later(
    r"(?<![^\W_])(?:our|my|we|notre|nos|nous|nuestr\w+|hemos|noss\w+|nostr\w+|abbiamo|unser\w*|wir|наш\w*|мы|hesabımız|bankamız)(?![^\W_])"
    r"|我们|我們|我司|我方|本公司|弊社|当社|저희|당사|لدينا|حسابنا"
)


# "e-mails that pretended a supplier had changed its bank": who does it is somebody who lies.
_OF_LIARS = sifted(
    r"(?<![^\W_])(?:fraud (?:alert|warning|wave|case|prevention)|(?:invoice|payment|mandate|supplier|bank|cyber) ?fraud|payment diversion|e-?mail compromise|pretend|impersonat|spoof|fakes?(?![^\W_])|bogus|criminals|attackers|cheated(?![^\W_])|deceived(?![^\W_])|phishing|betrug|gefälscht|täter(?![^\W_])|geben sich (?:als|für)|fraude|frod[ei](?![^\W_])|faux (?:e-?mail|mail|courriel|fournisseur|rib|message)|fausses? (?:facture|ident)|usurp|se font passer|correos falsos|falsos (?:correos|proveedor|e-?mails)|facturas falsas|suplanta|se hacen? pasar|delincuentes|e-?mails falsos|golpe|fazem passar|criminosos|fals[aei] (?:e-?mail|mail|fattur)|truff|si fingono|мошенни|поддельн|злоумышленник|valse (?:e-?mail|mail|factu)|oplicht|voordoen als|oszu|fałszyw|podszyw|sahte|dolandırıcı|lừa đảo|giả mạo|penipuan|palsu)|冒充|假冒|仿冒|不法分子|犯罪分子|诈骗|詐騙|防骗|なりすまし|偽メール|偽の(?:メール|請求)|詐欺|手口|사칭|사기|احتيال|مزيف|منتحل"
)
_ALSO_OURS = later(r"(?<![^\W_])(?:us|ask me|reply|uns|nosotros|нам|нас)(?![^\W_])|回复|回覆")


def _is_lecture(letter: Letter, text: str, changed: re.Match[str]) -> bool:
    """What warns of such frauds, a bank or a newspaper: of nobody's own account, showing none, with no paper.

    It is sent to many, or speaks of people who lie. Whoever cheats can do that too; so all else must be as such a mail is.
    """
    if letter.mail.attachments or letter.quoted.strip() or _SHOWN.search(text):
        return False
    if _OWN.search(text, max(0, changed.start() - 40), changed.end() + 20):
        return False
    if letter.mail.header("List-Unsubscribe"):
        return not _AN_ACCOUNT.search(text)
    around = max(0, changed.start() - 300), _behind(text, changed.end())
    is_told = _OF_LIARS.search(text, *around) and not _AN_ACCOUNT.search(text, *around)
    return bool(is_told) and not (_ALSO_OURS.search(text, *around) or has_lookalike(letter))
