"""Fraud that traders meet: pages that steal a mail password, and letters that change the bank account."""

# ruff: noqa: E501 — what such letters say in many languages, in one pattern each

from __future__ import annotations

import re
from urllib.parse import urlsplit

from argosy.reading.documents.markup import links_of
from argosy.reading.model import Evidence
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter, is_own
from argosy.reading.trade.phrases import folded
from argosy.reading.vocabulary.countries import FREE_MAIL

_LINK = later(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_LOGIN = later(
    r"/(?:log-?in|sign-?in|verify|auth|webmail|owa|secure|account|validate|update|session|password)\b|login\.|webmail|signin|verify",
    re.IGNORECASE,
)
# These are looked for in text that is folded already: in lower case they are found several times as fast.
_ASKS_CREDENTIALS = sifted(
    r"(?:log ?in|sign ?in|view|open|access|download|verify|confirm|validate|re-?activate|unlock|update)\b.{0,60}\b(?:e-?mail|mailbox|webmail|office ?365|outlook|account)\b.{0,30}\b(?:login|log ?in|password|credential|account|details|id)"
    r"|(?:your|the) (?:mailbox|e-?mail account|password|account|webmail) (?:is|has|will|was)\b.{0,40}(?:full|expire|suspend|deactivat|limit|block|quota|clos|terminat|disabled)"
    r"|(?:password|mailbox|storage|quota).{0,30}(?:expire|exceeded|almost full|reached)|(?:use|enter|with) your (?:company |corporate |business |work |official )?e-?mail (?:address )?(?:and|&|\+) (?:e-?mail )?password|(?:use|enter|with) your (?:e-?mail|corporate|company|webmail) (?:login|password|credentials|address and password)|(?:log ?in|sign ?in|sign ?on|authenticate)\b.{0,20}\b(?:with|using|through|via)\b.{0,25}\b(?:e-?mail|mailbox|webmail|office ?365|outlook|account|credentials)|re-?enter your password|keep (?:the )?same password"
    r"|(?:held|pending|quarantined|undelivered) (?:messages|e-?mails)|passwort.{0,40}(?:abl[aä]uft|läuft ab|bestätigen|eingeben)|e-?mail-?(?:konto|postfach).{0,40}(?:gesperrt|voll|bestätigen)"
    r"|(?:contraseña|clave de correo).{0,40}(?:caduc|vence|expira|verific|ingres)|buzón.{0,30}(?:lleno|cuota)|mot de passe.{0,40}(?:expire|vérif|saisi)|boîte (?:mail|de réception).{0,30}(?:pleine|saturée)|senha.{0,40}(?:expira|confirm|verific)|password.{0,30}(?:scadenza|scade|confermare)|casella.{0,30}(?:piena|bloccata)"
    r"|(?:пароль|почтов\w+ ящик).{0,40}(?:истек|подтверд|заблок|переполн)|parolanız|şifreniz.{0,40}(?:sona|doğrula|giriş|gir)|giriş yap.{0,40}şifre|(?:avec|con|com|mit|med) (?:votre|vos|su|sua|la sua|vostra|ihrem|ihre[rn]) (?:e-?mail-?|courriel )?(?:mot de passe|contraseña|senha|password|passwort|kennwort)|с паролем (?:от|к) (?:почт|ящик)|(?:邮箱|郵箱|密码|密碼|账号|帳號).{0,20}(?:过期|到期|验证|驗證|升级|停用|冻结|异常|容量)|(?:登录|登錄|登入).{0,10}(?:邮箱|郵箱|查看)|パスワード.{0,20}(?:期限|確認|更新)|メールボックス.{0,20}(?:容量|停止)|비밀번호.{0,20}(?:만료|변경|확인)|كلمة المرور.{0,30}"
    # to see a paper, sign in with the address of the firm
    r"|(?:melden sie sich|loggen sie sich|anmelden|einloggen)\b[^.!?\n]{0,25}\bmit (?:ihre[rnm]?|deiner?)\s[^.!?\n]{0,20}(?:mail|passwort|kennwort)|(?:connectez-vous|identifiez-vous|authentifiez-vous|se connecter)\b[^.!?\n]{0,25}\bavec (?:votre|vos)\s[^.!?\n]{0,20}(?:e-?mail|messagerie|courriel|adresse|mot de passe)|(?:inicie sesi[oó]n|iniciar sesi[oó]n|ingrese|acceda)\b[^.!?\n]{0,25}\b(?:con|usando) (?:su|tu)\s[^.!?\n]{0,15}(?:correo|e-?mail|contraseña)|(?:fa[cç]a login|acesse|inicie sess[aã]o)\b[^.!?\n]{0,20}\b(?:com|usando) (?:o |a )?(?:seu|sua)\s[^.!?\n]{0,15}(?:e-?mail|correio|senha)|(?:acced\w{1,6}|effettu\w{1,6} (?:l'accesso|il login))\b[^.!?\n]{0,25}\b(?:con|usando) (?:la |il )?(?:sua|suo|tua|vostra|propria)\s[^.!?\n]{0,15}(?:e-?mail|posta|password)"
    r"|(?:войдите|авторизуйтесь)\b[^.!?\n]{0,25}(?:с помощью|через|под|используя|по|с)\s[^.!?\n]{0,20}(?:почт|e-?mail)|e-?posta\w*.{0,25}(?:giriş yap|oturum aç)|(?:使用|用|输入|輸入).{0,8}(?:邮箱|郵箱|邮件).{0,8}(?:登录|登錄|登入)|メール.{0,15}(?:ログイン|サインイン)|이메일.{0,12}로그인|(?:تسجيل الدخول|سجل الدخول).{0,30}(?:البريد|بريد)|zaloguj si[eę]\b.{0,30}(?:e-?mail|poczt)|(?:log in|aanmelden|inloggen)\b[^.!?\n]{0,15}\bmet (?:uw|je|jouw)\s[^.!?\n]{0,15}(?:e-?mail|wachtwoord)|đăng nhập.{0,25}(?:email|thư)|(?:masuk|login) dengan.{0,15}email",
    re.DOTALL,
)
_BANK = sifted(
    r"\biban\b|\bswift\b|\bbic\b|account (?:no|number|name)|a/c no|beneficiary|bank name|bank account|bank details|bankverbindung|banking details|kontonummer|compte bancaire|coordonnées bancaires|rib\b|cuenta bancaria|datos bancarios|cuenta nueva|conta bancária|dados bancários|conto bancario|coordinate bancarie|банковск|реквизит|расч[её]тн\w+ сч|banka hesab|hesap|账号|帳號|账户|帳戶|银行|銀行|口座|계좌|الحساب|حساب|البنك|konto bankowe|rachunek|rekeningnummer|bankrekening",
)
_CHANGED = sifted(
    r"(?:chang|updat|new|different|alternat|another|other|revis|replac|switch)\w*\s(?:\w+\s){0,4}(?:bank|account|iban|beneficiary|banking|payment details|remittance)"
    r"|(?:bank|account|iban|banking|beneficiary)\s(?:\w+\s){0,4}(?:has|have|had|is|are|was|were|been|will be)?\s?(?:\w+\s)?(?:chang|updat|replac|switch|frozen|blocked|suspend|closed|under\s(?:\w+\s)?(?:audit|review|maintenance|investigation)|audit)"
    r"|account\s(?:\w+\s){0,3}(?:can ?not|can't|could not|may not|is unable to)\s(?:\w+\s){0,2}(?:be used|used|receive|accept)|(?:must|should|shall|please|kindly|has to|have to|will)\s(?:\w+\s){0,6}to (?:our|the|my) (?:\w+\s)?(?:subsidiary|affiliate|sister|daughter|parent)(?![^\W_])"
    r"|account\W+(?:\w+\W+){0,6}audit|can ?not receive (?:payment|fund|money)|(?:do not|don'?t|stop) (?:pay|us|send|remit|transfer)\w*\s(?:\w+\s){0,6}(?:old|previous|former|usual|above|that) (?:bank|account)|(?:to|into|use) (?:our|the|this|my) (?:affiliate|subsidiary|sister|partner|new|other|alternative|second|offshore|personal|daughter)\w*\s?(?:company)?\W{0,3}s?\s?(?:bank\s)?account|instead of (?:the )?(?:old|previous|our usual)"
    r"|(?:bank|account|banking|payment) (?:details|information|data|info|account)\s(?:\w+\s){0,8}(?:not (?:be )?(?:valid|active|used?|in use)|no longer (?:be )?(?:valid|active|used?|in use)|invalid|void|out of use|expired)|(?:bankdaten|bankverbindung|konto|kontodaten)\s(?:\w+\s){0,8}(?:nicht mehr|ungültig)|(?:coordonnées bancaires|compte|rib|iban)\s(?:[\w']+\s){0,8}plus (?:valable|valide|actif|utilis)|(?:cuenta|datos bancarios)\s(?:\w+\s){0,8}ya no (?:es|son|está|están|vale)|(?:conto|coordinate bancarie|iban)\s(?:\w+\s){0,8}non (?:è|sono) più valid|(?:conta|dados bancários)\s(?:\w+\s){0,8}(?:já não|não) (?:é|são|está|estão) mais? ?(?:válid|ativ)|(?:реквизит\w*|сч[её]т\w*)\s(?:\w+\s){0,8}(?:больше не|недействител)"
    r"|(?:chang\w{0,3}|cambi\w{1,6}|mud\w{1,5}|cambiat\w|gewechselt|смен\w{2,4}|поменя\w{2,4}|değiştir\w*)\s(?:de |di |do |da |la |das |die |unsere |наш |a |il |our )?(?:banque|banco|banca|bank|банк\w*)(?![^\W_])|(?:bank|hausbank)\s(?:\w+\s){0,2}gewechselt|(?:ancien(?:ne)?s?|alte[sn]?|vecchi[oae]|antigu[oa]s?|antig[oa]s?|прежн\w+|стар\w+|eski)\s(?:compte|rib|coordonn|konto|bankverb|conto|iban|coordinate|cuenta|datos banc|conta|dados banc|реквизит|сч[её]т|hesab|hesap)|moved (?:our|the) account|غيرنا (?:البنك|الحساب)|bankamızı değiş\w+|zmieni\w+ (?:bank|konto|rachunek)"
    r"|neue\w? (?:bankverbindung|kontonummer|konto|iban)|(?:bankverbindung|konto|kontodaten)\s(?:\w+\s){0,4}geänder|geänderte\w? (?:bank|konto)|nouve(?:au|lles?|l) (?:compte|coordonnées|rib|iban)|changement de (?:compte|banque|coordonnées|rib)|(?:coordonnées bancaires|compte)\s(?:\w+\s){0,4}chang|nueva cuenta|nuevos datos bancarios|cambi\w+\s(?:\w+\s){0,4}(?:cuenta|banco|datos bancarios)|cuenta\s(?:\w+\s){0,4}(?:bloquead|auditor|cambi)|nova conta|novos dados banc|mud\w+\s(?:\w+\s){0,4}(?:conta|banco|dados banc)|nuov[oae] (?:conto|iban|coordinate|banca)|(?:conto|coordinate bancarie|iban)\s(?:\w+\s){0,4}cambiat|новы\w+ (?:реквизит|сч[её]т|банк)|(?:реквизиты|сч[её]т)\s(?:\w+\s){0,4}измен|измен\w+\s(?:\w+\s){0,4}(?:реквизит|банк|сч[её]т)|сменили банк|yeni (?:banka|hesap|iban)|(?:hesap|banka|iban)\s(?:\w+\s){0,3}değiş"
    r"|(?:更换|变更|更改|變更|更換|换了|新的?)(?:\w{0,6})(?:账户|账号|帳戶|帳號|银行|銀行|收款)|(?:账户|账号|帳戶|帳號|收款).{0,8}(?:变更|更改|更换|變更|冻结|审计|異動)|(?:口座|振込先).{0,8}変更|新(?:しい)?口座|계좌.{0,8}변경|변경된 계좌|(?:تغيير|تغير|تحديث|جديد).{0,20}(?:الحساب|حساب|البنك)|(?:الحساب|حساب).{0,20}(?:جديد|الجديد|تغير)|nowy (?:numer )?(?:rachunek|konto)|(?:rachunek|konto)\s(?:\w+\s){0,3}zmieni|nieuwe? (?:rekening|bankrekening|iban)|gewijzigd\w* (?:rekening|bank)",
)
# A buyer who says that the seller's account holds no longer names no other.
_IS_YOURS = later(
    r"(?:(?<![^\W_])(?:your|votre|vos|ihre?[rnms]?|vuestr[ao]s?|sus?|vostr[aoie]|seus?|suas?|ваш\w{0,3})\s(?:\w+\s)?|贵司的?|贵公司的?|你们的)$"
)
_DENIED = later(
    r"(?:has|have|is|are|did|do|does|will|was)\s?(?:not|n'?t|never)\s(?:\w+\s){0,2}chang|never chang|unchanged|no change|remain\w* the same|same (?:bank|account)|not (?:been )?changed|(?:beware|be aware|warning|attention|careful|caution).{0,80}(?:fraud|scam|fake|hacker)|we (?:will|would) never|nicht geändert|unverändert|n'a pas changé|inchangé|no ha(?:n)? cambiado|não mudou|non (?:è|sono) cambiat|не измен|değişmedi|没有变|[无無未][变變][更化]|未[变變]|未更改|不变|没换|변경되지 않|لم يتغير|変更(?:は|も)?(?:ござい|あり)ませ|変更(?:は|も)?な[いく]|変わりあり|電話で(?:ご)?確認|ご注意|谨防|小心诈骗",
)
# Not "prices remain the same": that nobody of ours ever does it, or that there are swindlers.
_WARNS = later(
    r"never (?:\w+\s){0,2}chang|never by e-?mail|(?:nie|niemals) per e-?mail|jamais par (?:e-?mail|courriel)|nunca por (?:correo|e-?mail)|mai (?:via|per) e-?mail|никогда[^.\n]{0,30}по (?:почте|e-?mail)|(?:hat|haben) sich nicht ge[aä]+e?ndert|(?:beware|be aware|warning|attention|caution)\b.{0,60}(?:fraud|scam|hack|fake|mail)|fraudsters?|scammers?|hackers?|betrüger|vorsicht|escrocs?|arnaque|estafa|golpistas?|truffator|мошенник|dolandırıcı|诈骗|詐騙|騙子|骗子|詐欺|사기|احتيال|oszust|(?:口座|口座情報)に変更は(?:ございません|ありません)|(?:details|account) (?:have|has) (?:not|never) (?:been )?changed"
)


def risk_of(letter: Letter) -> tuple[str | None, list[Evidence]]:
    """phishing, bank_change or None, with the words that show it."""
    if letter.is_outgoing and not _is_lookalike_of_us(letter):
        return None, []
    text = folded(f"{letter.subject}\n{letter.text}\n{letter.signature[:600]}")
    bank = _bank_change(letter, text)
    if bank:
        return "bank_change", bank
    theft = _phishing(letter, text)
    return ("phishing", theft) if theft else (None, [])


def _bank_change(letter: Letter, text: str) -> list[Evidence]:
    paper = folded(letter.file_text[:4_000])
    changed = _changed(text)
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
        return [Evidence(_whole(changed), "body")]
    changed = _changed(paper) if paper else None
    if changed and _BANK.search(paper):
        named = next(each for each in letter.files if changed.group() in folded(each.text) or each is letter.files[-1])
        return [Evidence(_whole(changed), f"attachment:{named.name}")]
    has_account = re.search(r"\biban\b|swift|account no|beneficiary|账号|口座", text)
    if has_account and _has_lookalike(letter):
        return [Evidence(letter.mail.sender.address, "header:From")]
    return []


# "the deposit went out today to your usual account; do not wonder, we have changed our bank"
_PAID_TO_US = later(
    r"(?<![^\W_])(?:paid|transferred|remitted|wired|(?:deposit|payment|balance|amount|money|funds)[^\n]{0,40}?\s(?:sent|went out|gone out|released)|überwiesen|angewiesen|viré|payé|transferid[oa]s?|transferimos|bonificat[oa]|pagat[oa]|перечисл\w{1,6}|оплат\w{1,6}|yatır\w{1,8}|przela\w{1,6})\s[^.\n]{0,80}?(?<=\s)(?:to|auf|sur|a|à|na|на|para|sul|in)\s(?:the |das |le |la |el )?(?:your|ihr\w{0,2}|votre|su|vuestra|sua|vostro|suo|ваш\w{0,3}|wasz\w{0,3}|państwa)\s(?:[^\W\d_]+\s){0,2}(?:account|konto|compte|cuenta|conta|conto|сч[её]т\w{0,2}|rachunek)(?![^\W_])(?!\s(?:department|dept|manager|client|de correo|de cliente))"
    r"|(?:usual|known|bekannte[sn]?|übliche[sn]?|habituel|habitual|solito|прежн\w{1,4}|обычн\w{1,4}) (?:account|konto|compte|conto|сч[её]т\w{0,2}) of yours|(?:贵司|你们|您)(?:原来|常用|老)?的?(?:账户|账号|帳戶)(?:里|上)?.{0,12}(?:已|汇|打|付)"
)
# Whoever names a new account, or wants to be paid, is not who paid.
_WANTS_MONEY = later(
    r"before (?:you )?pay|(?:new|updated?) (?:bank |banking |payment )?(?:details|account|iban|beneficiary)|(?:balance|payment|deposit|money|amount) (?:must|should|has to|is to|shall|to) go|please (?:pay|remit|transfer|wire)|neue\w? (?:bank|konto|iban)|nouve\w{1,4} (?:coordonn|compte|rib|iban)|nuev\w (?:cuenta|datos|iban)|nov[oa]s? (?:conta|dados|iban)|nuov\w (?:conto|iban|coordinate)|нов\w{1,3} (?:сч[её]т|реквизит)|yeni (?:hesap|iban)|新的?(?:账|帳|户|戶)"
)


def _changed(text: str) -> re.Match[str] | None:
    """The first words that say so: not of the reader's account, not in a sentence that denies it or sets a rule."""
    for found in _CHANGED.finditer(text):
        begin, end = found.span()
        sentence = text[_before(text, begin) : _behind(text, end)]
        is_yours = _IS_YOURS.search(text, max(0, begin - 24), begin)
        is_rule = not _IS_NEW.search(found.group()) and _IN_CASE.search(text, max(0, begin - 40), begin)
        if not (is_yours or is_rule or _DENIED.search(sentence) or _OF_GOODS.search(found.group())):
            return found
    return None


# "for any payment use our new account": no rule for a change that may come, but the change
_IS_NEW = sifted(r"(?<![^\W_])(?:new|different|alternat|another|other|neu|nouve|nuev|nov[oa]|nuov|нов|yeni)|新")
# "please ship the goods to our subsidiary"
_OF_GOODS = later(
    r"(?<![^\W_])(?:ship|shipped|deliver|delivered|dispatch|goods|cargo|container|samples?|parcel|courier)(?![^\W_])"
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
    r"(?<![^\W_])[a-z]{2}\d\d(?:\s?[\da-z]{4}){3,}|(?:account|a/c|konto|cuenta|compte|conto|conta|сч[её]т|账号|账户|口座|계좌|حساب)\W{0,4}(?:[^\W\d_]+\W+){0,3}\d[\d -]{6,}"
)
_AN_ACCOUNT = later(r"(?:\d[ -]?){8,}")


_OWN = later(
    r"(?<![^\W_])(?:our|my|we|notre|nos|nous|nuestr\w+|hemos|noss\w+|nostr\w+|abbiamo|unser\w*|wir|наш\w*|мы|hesabımız|bankamız)(?![^\W_])"
    r"|我们|我們|我司|我方|本公司|弊社|当社|저희|당사|لدينا|حسابنا"
)


def _is_lecture(letter: Letter, text: str, changed: re.Match[str]) -> bool:
    """A seminar or a newspaper that speaks of such frauds: sent to many, of nobody's own bank, without an account or a paper.

    Whoever cheats can write the header too; so all else must be as such a mail is.
    """
    if not letter.mail.header("List-Unsubscribe") or letter.mail.attachments or letter.quoted.strip():
        return False
    return not _AN_ACCOUNT.search(text) and not _OWN.search(text, max(0, changed.start() - 40), changed.end() + 20)


def _whole(found: re.Match[str]) -> str:
    """What was found, with the rest of its last word; writings without spaces have no rest."""
    rest = re.match(r"[^\W\d_\u0e00-\uffff]{0,30}", found.string[found.end() :])
    return (found.group() + (rest.group() if rest else ""))[:120]


def _phishing(letter: Letter, text: str) -> list[Evidence]:
    links = _links(letter)
    asks = _ASKS_CREDENTIALS.search(text)
    for target, words in links:
        host = (urlsplit(target).hostname or "").lower()
        address_inside = any(f"@{domain.lower()}" in target.lower() for domain in letter.own.domains)
        if (asks and (address_inside or _is_foreign(letter, host))) or (address_inside and _LOGIN.search(target)):
            return [Evidence(target[:120], "body")]
        if _names_other_host(words, host) and _is_foreign(letter, host):
            return [Evidence(f"{words[:60]} -> {host}", "body")]
    pages = [each for each in letter.mail.attachments if each.name.lower().endswith(_PAGES) or each.type == "text/html"]
    has_page = bool(pages)
    stealing = next((each for each in pages if _WANTS_PASSWORD.search(each.content[:_MOST_OF_PAGE])), None)
    if stealing:
        return [Evidence(stealing.name[:120], f"attachment:{stealing.name}")]
    if asks and (has_page or _has_lookalike(letter) or _is_lookalike_of_us(letter)):
        return [Evidence(_whole(asks), "body")]
    if _is_lookalike_of_us(letter):
        return [Evidence(letter.mail.sender.address, "header:From")]
    return []


_PAGES = (".htm", ".html", ".shtml", ".xhtml", ".svg")
# No paper of trade is a page with a field for a password.
_WANTS_PASSWORD = re.compile(rb"""<input\b[^>]{0,400}?\btype\s*=\s*["']?password""", re.IGNORECASE)
_MOST_OF_PAGE = 500_000


def _links(letter: Letter) -> list[tuple[str, str]]:
    """Targets with the words that stand on them."""
    anchors = links_of(letter.mail.html) if "http" in letter.mail.html else []
    return [*anchors, *((target, "") for target in _LINK.findall(letter.text))]


def _is_foreign(letter: Letter, host: str) -> bool:
    """Neither ours nor the sender's."""
    sender = _registered(letter.mail.sender.address.rpartition("@")[2])
    return bool(host) and _registered(host) != sender and not is_own(f"x@{host}", letter.own)


def _registered(host: str) -> str:
    return ".".join(host.lower().split(".")[-2:])


def _names_other_host(words: str, host: str) -> bool:
    """The words show one address, the link goes to another."""
    shown = re.match(r"^(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:/\S*)?$", words.strip().lower())
    if not shown or not host or shown[1].endswith((".pdf", ".docx", ".xlsx", ".zip", ".doc", ".xls")):
        return False
    one, other = _registered(shown[1]), _registered(host)
    return one != other and one.split(".")[0] not in host


def _has_lookalike(letter: Letter) -> bool:
    """The sender's domain differs by a letter from one that stands in the quoted past."""
    domain = letter.mail.sender.address.rpartition("@")[2].lower()
    known = {match.lower() for match in re.findall(r"@([\w.-]+\.\w{2,})", letter.quoted[:20_000])}
    return any(_is_close(domain, each) for each in known)


def _is_lookalike_of_us(letter: Letter) -> bool:
    domain = letter.mail.sender.address.rpartition("@")[2].lower()
    return any(_is_close(domain, own.lower()) for own in letter.own.domains)


def _is_close(one: str, other: str) -> bool:
    """Another domain that an eye takes for this one: 1 for l, rn for m, one letter more or less."""
    if one == other or not one or not other or one.endswith("." + other) or other.endswith("." + one):
        return False
    if {one.partition(".")[0], other.partition(".")[0]} & FREE_MAIL:
        return False
    looks = [
        name.replace("rn", "m").replace("1", "l").replace("0", "o").replace("vv", "w").replace("i", "l")
        for name in (one, other)
    ]
    return looks[0] == looks[1] or (min(len(one), len(other)) >= 8 and _within_one_edit(one, other))


def _within_one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    return one[head + 1 :] == other[head + 1 :] or one[head + 1 :] == other[head:] or one[head:] == other[head + 1 :]
