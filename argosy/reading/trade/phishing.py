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
from argosy.reading.trade.tongues import sentence_around, tongues_of
from argosy.reading.vocabulary import lures

_LINK = later(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_LOGIN = later(
    r"/(?:log-?in|sign-?in|verify|auth|webmail|owa|secure|account|validate|update|session|password)\b|login\.|webmail|signin|verify",
    re.IGNORECASE,
)
# These are looked for in text that is folded already: in lower case they are found several times as fast.
_ASKS_CREDENTIALS = sifted(
    r"(?:log ?in|sign ?in|view|open|access|download|verify|confirm|validate|re-?activate|unlock|update)\b.{0,60}\b(?:e-?mail|mailbox|webmail|office ?365|outlook|account)\b.{0,30}\b(?:login|log ?in|password|credential|account|details|id)"
    r"|(?:use|enter|with) your (?:company |corporate |business |work |official )?e-?mail (?:address )?(?:and|&|\+) (?:e-?mail )?password|(?:use|enter|with) your (?:e-?mail|corporate|company|webmail) (?:login|password|credentials|address and password)|(?:log ?in|sign ?in|sign ?on|authenticate)\b.{0,20}\b(?:with|using|through|via)\b.{0,25}\b(?:e-?mail|mailbox|webmail|office ?365|outlook|account|credentials)|re-?enter your password|keep (?:the )?same password"
    r"|(?:avec|con|com|mit|med) (?:votre|vos|su|sua|la sua|vostra|ihrem|ihre[rn]) (?:e-?mail-?|courriel )?(?:mot de passe|contraseña|senha|password|passwort|kennwort)|с паролем (?:от|к) (?:почт|ящик)|giriş yap.{0,40}şifre|(?:登录|登錄|登入).{0,10}(?:邮箱|郵箱|查看)"
    # to see a paper, sign in with the address of the firm
    r"|(?:melden sie sich|loggen sie sich|anmelden|einloggen)\b[^.!?\n]{0,25}\bmit (?:ihre[rnm]?|deiner?)\s[^.!?\n]{0,20}(?:mail|passwort|kennwort)|(?:connectez-vous|identifiez-vous|authentifiez-vous|se connecter)\b[^.!?\n]{0,25}\bavec (?:votre|vos)\s[^.!?\n]{0,20}(?:e-?mail|messagerie|courriel|adresse|mot de passe)|(?:inicie sesi[oó]n|iniciar sesi[oó]n|ingrese|acceda)\b[^.!?\n]{0,25}\b(?:con|usando) (?:su|tu)\s[^.!?\n]{0,15}(?:correo|e-?mail|contraseña)|(?:fa[cç]a login|acesse|inicie sess[aã]o)\b[^.!?\n]{0,20}\b(?:com|usando) (?:o |a )?(?:seu|sua)\s[^.!?\n]{0,15}(?:e-?mail|correio|senha)|(?:acced\w{1,6}|effettu\w{1,6} (?:l'accesso|il login))\b[^.!?\n]{0,25}\b(?:con|usando) (?:la |il )?(?:sua|suo|tua|vostra|propria)\s[^.!?\n]{0,15}(?:e-?mail|posta|password)"
    r"|(?:войдите|авторизуйтесь)\b[^.!?\n]{0,25}(?:с помощью|через|под|используя|по|с)\s[^.!?\n]{0,20}(?:почт|e-?mail)|e-?posta\w*.{0,25}(?:giriş yap|oturum aç)|(?:使用|用|输入|輸入).{0,8}(?:邮箱|郵箱|邮件).{0,8}(?:登录|登錄|登入)|メール.{0,15}(?:ログイン|サインイン)|이메일.{0,12}로그인|(?:تسجيل الدخول|سجل الدخول).{0,30}(?:البريد|بريد)|zaloguj si[eę]\b.{0,30}(?:e-?mail|poczt)|(?:log in|aanmelden|inloggen)\b[^.!?\n]{0,15}\bmet (?:uw|je|jouw)\s[^.!?\n]{0,15}(?:e-?mail|wachtwoord)|đăng nhập.{0,25}(?:email|thư)|(?:masuk|login) dengan.{0,15}email",
    re.DOTALL,
)


def phishing(letter: Letter, text: str) -> list[Evidence]:
    """Where a letter leads to a page that wants a mailbox's password, or what shows that; else nothing."""
    links = _links(letter)
    pages = [each for each in letter.mail.attachments if each.name.lower().endswith(_PAGES) or each.type == "text/html"]
    is_ours = is_lookalike_of_us(letter)
    asks = _ASKS_CREDENTIALS.search(text)
    if not asks and (links or pages or is_ours):
        asks = _threatens(text, letter.language)
    for target, words in links:
        host = (urlsplit(target).hostname or "").lower()
        address_inside = any(f"@{domain.lower()}" in target.lower() for domain in letter.own.domains)
        if (asks and (address_inside or _is_foreign(letter, host))) or (address_inside and _LOGIN.search(target)):
            return [Evidence(target[:120], "body")]
        if _names_other_host(words, host) and _is_foreign(letter, host):
            return [Evidence(f"{words[:60]} -> {host}", "body")]
    stealing = next((each for each in pages if _WANTS_PASSWORD.search(each.content[:_MOST_OF_PAGE])), None)
    if stealing:
        return [Evidence(stealing.name[:120], f"attachment:{stealing.name}")]
    if asks and (pages or is_ours or has_lookalike(letter)):
        return [Evidence(with_rest(asks), "body")]
    if is_ours:
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


def _threatens(text: str, language: str | None) -> re.Match[str] | None:
    """A mailbox that is full, ends or has to be proved; letters that wait behind a page."""
    for say in tongues_of(text, language, lures.MAILBOX):
        if held := say(lures.HELD).search(text):
            return held
        for count, mailbox in enumerate(say(lures.MAILBOX).finditer(text)):
            if count == _MOST_LOOKED_AT:
                break
            if _OF_A_FILE.match(text, mailbox.end()) or _MINE.search(
                text, max(0, mailbox.start() - 20), mailbox.start()
            ):
                continue
            if say(lures.THREAT).search(text, *sentence_around(text, mailbox, _NEAR)):
                return mailbox
    return None


# "the password is 4711": of a file; "my mailbox was full": the writer's own
_OF_A_FILE = later(r"[^\n.。]{0,14}?\d{3}")
_MINE = later(
    r"(?:(?<![^\W_])(?:my|our|meine?\w?|unser\w?\w?|ma|mon|notre|nos|mi|nuestr\w|minha|meu|nossa|mia|nostra|мо[йяе]\w?|наш\w*|moj\w|nasz\w|mijn|onze) (?:[^\W\d_]+ )?|我的?|我们的?|私の|弊社の|저희 |제 )$"
)
_NEAR = 70  # letters between a mailbox and what becomes of it
_MOST_LOOKED_AT = 20
