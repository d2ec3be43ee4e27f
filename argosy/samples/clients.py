"""How six mail programs wrap a letter: their headers, their HTML, their way of quoting, their encodings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from random import Random

from argosy.samples import mime
from argosy.samples.files import LOGO, File
from argosy.samples.letters import Letter, as_text, head_lines, paragraphs_html, wrote

_BODY = {
    "outlook": (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        "<style>p.MsoNormal {{margin:0cm; font-size:11.0pt; font-family:Calibri,sans-serif;}}</style></head>"
        '<body lang="EN-US" style="word-wrap:break-word"><div class="WordSection1">{body}</div></body></html>'
    ),
    "gmail": '<div dir="ltr">{body}</div>',
    "apple": (
        '<html><head><meta http-equiv="content-type" content="text/html; charset={charset}"></head>'
        '<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">{body}</body></html>'
    ),
    "thunderbird": (
        '<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset={charset}"></head>'
        "<body>{body}</body></html>"
    ),
    "foxmail": (
        '<html><head><meta http-equiv="content-type" content="text/html; charset={charset}">'
        "<style>body {{ line-height: 1.5; font-size: 14px; font-family: 'Microsoft YaHei UI'; }}</style></head>"
        "<body>{body}</body></html>"
    ),
    "qq": '<meta http-equiv="Content-Type" content="text/html; charset={charset}"><div>{body}</div>',
}
_LINES = {"outlook": '<p class="MsoNormal">{}</p>', "thunderbird": "<p>{}</p>"}
_OLD_PROGRAMS = 0.35
_LATIN = ("iso-8859-1", "windows-1252")
_OLD_CHARSETS = {
    "de": _LATIN,
    "es": _LATIN,
    "fr": _LATIN,
    "it": _LATIN,
    "pt": _LATIN,
    "ru": ("windows-1251", "koi8-r"),
    "tr": ("iso-8859-9",),
    "ar": ("windows-1256",),
    "ja": ("iso-2022-jp",),
}
_LOGO_ID = "logo.png@mail"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands in the headers besides the letter itself."""

    message_id: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    cc: tuple[tuple[str, str], ...] = ()
    received: str = ""  # the line of the server that took it, "" for mail we sent
    extra: tuple[tuple[str, str], ...] = ()


def rendered(
    letter: Letter, client: str, envelope: Envelope, chance: Random, files: Sequence[File] = (), *, logo: bool = False
) -> bytes:
    """The letter as the bytes that this mail program would send."""
    plain = as_text(letter, client)
    charset = _charset(letter, client, plain, chance)
    transfer = _transfer(charset, client)
    text = mime.text_part(plain, "plain", charset, transfer)
    mark = f"{chance.getrandbits(48):012x}"
    if client == "thunderbird" and not logo and chance.random() < 0.5:
        body = text
    else:
        html = _html(letter, client, charset, logo=logo)
        alternatives = [text, mime.text_part(html, "html", charset, transfer)]
        body = mime.multipart("alternative", _boundary(client, mark, 1), alternatives)
    if logo:
        picture = mime.file_part("logo.png", "image/png", LOGO, content_id=_LOGO_ID)
        body = mime.multipart("related", _boundary(client, mark, 2), [body, picture], ' type="multipart/alternative";')
    if files:
        old = client in {"qq", "foxmail"}
        parts = [mime.file_part(file.name, file.media_type, file.content, old_style=old) for file in files]
        body = mime.multipart("mixed", _boundary(client, mark, 3), [body, *parts])
    return mime.message(_headers(letter, client, envelope, charset, has_files=bool(files)), body)


def _headers(
    letter: Letter, client: str, envelope: Envelope, charset: str, *, has_files: bool
) -> list[tuple[str, str]]:
    headers = [("Received", envelope.received)] if envelope.received else []
    headers += [
        ("From", mime.mailbox(letter.writer, letter.address, charset)),
        ("To", mime.mailbox(letter.to_name, letter.to_address, charset)),
        ("Cc", ",\r\n ".join(mime.mailbox(name, address, charset) for name, address in envelope.cc)),
        ("Subject", mime.encoded(letter.subject, charset)),
        ("Date", letter.date.strftime("%a, %d %b %Y %H:%M:%S %z")),
        ("Message-ID", envelope.message_id),
        ("In-Reply-To", envelope.in_reply_to),
        ("References", "\r\n ".join(envelope.references)),
    ]
    return [*headers, *_program_headers(client, has_files=has_files), *envelope.extra]


def _program_headers(client: str, *, has_files: bool) -> list[tuple[str, str]]:
    yes = "yes" if has_files else ""
    return {
        "outlook": [("Accept-Language", "en-US"), ("Content-Language", "en-US"), ("X-MS-Has-Attach", yes)],
        "gmail": [("X-Gm-Message-State", "AOJu0YzQ")],
        "apple": [("X-Mailer", "Apple Mail (2.3774.600.62)")],
        "thunderbird": [("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "en-US")],
        "foxmail": [("X-Priority", "3"), ("X-Has-Attach", yes or "no"), ("X-Mailer", "Foxmail 7.2.25.254[cn]")],
        "qq": [("X-QQ-mid", "webmail1t1741"), ("X-Mailer", "QQMail 2.x")],
    }[client]


def _charset(letter: Letter, client: str, plain: str, chance: Random) -> str:
    """Chinese programs write GB 18030 to people who read Chinese; elsewhere some old programs are left."""
    if letter.language == "zh" and client in {"qq", "foxmail"}:
        return "gb18030"
    if client not in {"outlook", "thunderbird"} or chance.random() > _OLD_PROGRAMS:
        return "utf-8"
    charset = chance.choice(_OLD_CHARSETS.get(letter.language, ("utf-8",)))
    try:
        f"{plain}{letter.writer}{letter.to_name}{letter.subject}".encode(charset)
    except UnicodeEncodeError:
        return "utf-8"
    return charset


def _transfer(charset: str, client: str) -> str:
    if charset == "gb18030" or client in {"qq", "foxmail"}:
        return "base64"
    return "8bit" if client == "thunderbird" else "quoted-printable"


def _boundary(client: str, mark: str, level: int) -> str:
    return {
        "outlook": f"_00{level}_{mark}DB7P193MB",
        "gmail": f"0000000000{level}{mark}",
        "apple": f"Apple-Mail=_{mark.upper()}-{level}",
        "thunderbird": f"------------{mark}{level}",
        "foxmail": f"----=_00{level}_NextPart{mark}_=----",
        "qq": f"----=_NextPart_{mark}_{level}",
    }[client]


def _html(letter: Letter, client: str, charset: str, *, logo: bool) -> str:
    picture = f'<div><img src="cid:{_LOGO_ID}" width="96" height="32" alt=""></div>' if logo else ""
    body = paragraphs_html(letter, _LINES.get(client, "<div>{}</div>")) + picture
    if letter.previous is not None:
        body += _quoted_html(letter.previous, letter.language, client, 0)
    return _BODY[client].format(charset=charset, body=body)


def _quoted_html(older: Letter, language: str, client: str, depth: int) -> str:
    inner = paragraphs_html(older, _LINES.get(client, "<div>{}</div>"))
    if older.previous is not None and depth < 2:
        inner += _quoted_html(older.previous, older.language, client, depth + 1)
    if client == "gmail":
        line = escape(wrote(older, language))
        style = "margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"
        return (
            f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{line}<br></div>'
            f'<blockquote class="gmail_quote" style="{style}">{inner}</blockquote></div>'
        )
    if client in {"apple", "thunderbird"}:
        return f'<br><div>{escape(wrote(older, language))}</div><blockquote type="cite">{inner}</blockquote>'
    head = "<br>".join(f"<b>{label}:</b> {escape(value)}" for label, value in head_lines(older, language))
    if client == "outlook":
        border = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
        return f'<div><div style="{border}"><p class="MsoNormal">{head}</p></div></div>{inner}'
    rule = "------------------&nbsp;原始邮件&nbsp;------------------" if client == "qq" else "<hr>"
    return f"<div><br></div><div>{rule}</div><div>{head}</div><blockquote>{inner}</blockquote>"
