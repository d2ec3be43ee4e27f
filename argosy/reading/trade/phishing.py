"""Pages that steal the password of a mailbox, and the letters that lead there."""

# ruff: noqa: E501 — what such letters say in many languages, in one pattern each

from __future__ import annotations

import re
from urllib.parse import urlsplit

from argosy.reading.documents.markup import links_of
from argosy.reading.model import Evidence
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter, is_own
from argosy.reading.trade.lookalikes import has_lookalike, is_lookalike_of_us
from argosy.reading.trade.phrases import with_rest

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


def phishing(letter: Letter, text: str) -> list[Evidence]:
    """Where a letter leads to a page that wants a mailbox's password, or what shows that; else nothing."""
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
    if asks and (has_page or has_lookalike(letter) or is_lookalike_of_us(letter)):
        return [Evidence(with_rest(asks), "body")]
    if is_lookalike_of_us(letter):
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
