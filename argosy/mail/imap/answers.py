"""Reading what servers answer, which is seldom exactly what the standard says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from argosy.mail.imap import utf7

# `* LIST (\HasNoChildren \Sent) "/" "Sent Items"`, the name quoted, bare or as a literal
LIST = re.compile(rb'^\((?P<flags>[^)]*)\)\s+(?P<separator>"(?:[^"\\]|\\.)*"|NIL)\s*(?P<name>.*)$', re.DOTALL)
UID = re.compile(rb"\bUID (\d+)")
FLAGS = re.compile(rb"\bFLAGS \(([^)]*)\)")
DATE = re.compile(rb'\bINTERNALDATE "([^"]*)"')
SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
SPECIAL = {
    "\\sent": "sent",
    "\\drafts": "drafts",
    "\\trash": "trash",
    "\\junk": "junk",
    "\\archive": "archive",
}
# Names of special folders where the server does not mark them (RFC 6154), by their folded last part.
BY_NAME = {
    "sent": "sent items|sent messages|sent|sent mail|gesendet|gesendete objekte|gesendete elemente|enviados|elementos enviados"
    "|éléments envoyés|envoyés|messages envoyés|отправленные|inviata|posta inviata|itens enviados|verzonden items|wysłane"
    "|已发送|已发送邮件|已发邮件|寄件備份|送信済み|送信済みメール|보낸편지함|gönderilmiş öğeler|المرسلة",
    "drafts": "drafts|draft|entwürfe|borradores|brouillons|черновики|bozze|rascunhos|concepten|草稿|草稿箱|草稿夹|下書き|임시보관함"
    "|taslaklar|المسودات",
    "trash": "trash|deleted items|deleted messages|deleted|bin|papierkorb|gelöschte elemente|papelera|elementos eliminados"
    "|corbeille|éléments supprimés|корзина|удаленные|cestino|lixeira|itens excluídos|prullenbak"
    "|已删除|已删除邮件|垃圾箱|ゴミ箱|휴지통"
    "|çöp kutusu|المهملات",
    "junk": "junk|junk e-mail|junk email|spam|bulk mail|spamverdacht"
    "|correo no deseado|courrier indésirable|спам|нежелательная почта"
    "|posta indesiderata|lixo eletrônico|垃圾邮件|迷惑メール|스팸편지함|广告邮件"
    "|病毒邮件|gereksiz",
    "archive": "archive|archives|archiv|archivo|архив|归档|アーカイブ",
}
ROLE_OF = {name: role for role, names in BY_NAME.items() for name in names.split("|")}


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder as the server lists it."""

    path: str
    title: str
    role: str
    is_selectable: bool


@dataclass(frozen=True, slots=True)
class Fetched:
    """A message as the server hands it over."""

    uid: int
    raw: bytes
    internal_date: datetime
    is_seen: bool
    is_flagged: bool
    is_draft: bool = False


def listed(lines: list[bytes | tuple[bytes, bytes] | None]) -> Iterator[Listed]:
    """The folders of a LIST answer; a line that cannot be understood is left out, the rest stay."""
    for line in lines:
        if line is None:
            continue
        head, literal = line if isinstance(line, tuple) else (line, None)
        match = LIST.match(head)
        if match is None:
            continue
        name = literal if literal is not None else _unquoted(match["name"].strip())
        path = name.decode("utf-8", "replace")
        separator = _unquoted(match["separator"]).decode("ascii", "replace") if match["separator"] != b"NIL" else ""
        flags = {flag.lower() for flag in match["flags"].decode("ascii", "replace").split()}
        title = utf7.decode(path)
        selectable = not flags & {"\\noselect", "\\nonexistent"}
        yield Listed(path, title, _role(title, separator, flags), selectable)


def _role(title: str, separator: str, flags: set[str]) -> str:
    if title.upper() == "INBOX":
        return "inbox"
    for flag, role in SPECIAL.items():
        if flag in flags:
            return role
    last = title.rsplit(separator, 1)[-1] if separator else title
    return ROLE_OF.get(last.casefold().strip(), "other")


def _unquoted(text: bytes) -> bytes:
    if len(text) >= 2 and text[:1] == text[-1:] == b'"':
        return re.sub(rb"\\(.)", rb"\1", text[1:-1])
    return text


def fetched(lines: list[bytes | tuple[bytes, bytes] | None]) -> Iterator[Fetched]:
    """The messages of a FETCH answer. One without UID or body is left out: it is asked for again, never guessed."""
    waiting: tuple[bytes, bytes] | None = None
    for line in lines:
        if isinstance(line, tuple):
            if waiting is not None:
                yield from _message(waiting[0], waiting[1], b"")
            waiting = line
        elif waiting is not None and line is not None:
            # what follows the literal may hold the UID and FLAGS
            yield from _message(waiting[0], waiting[1], line)
            waiting = None
    if waiting is not None:
        yield from _message(waiting[0], waiting[1], b"")


def _message(before: bytes, raw: bytes, after: bytes) -> Iterator[Fetched]:
    facts = before + b" " + after
    uid = UID.search(facts)
    if uid is None:
        return
    flags = FLAGS.search(facts)
    words = flags[1].lower().split() if flags else []
    date = DATE.search(facts)
    yield Fetched(
        int(uid[1]),
        raw,
        _date(date[1] if date else b""),
        b"\\seen" in words,
        b"\\flagged" in words,
        b"\\draft" in words,
    )


def _date(text: bytes) -> datetime:
    # " 1-Mar-2025 10:00:00 +0800": some servers write one digit for the day, none writes the comma of RFC 5322
    try:
        found = parsedate_to_datetime(text.decode("ascii", "replace").strip().replace("-", " ", 2))
    except ValueError:
        return datetime.now(UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def flags_by_uid(lines: list[bytes | tuple[bytes, bytes] | None]) -> dict[int, tuple[bool, bool]]:
    """UID → (seen, flagged) of a FETCH of flags."""
    found = {}
    for line in lines:
        text = line if isinstance(line, bytes) else b"".join(line) if line else b""
        uid, flags = UID.search(text), FLAGS.search(text)
        if uid and flags:
            words = flags[1].lower().split()
            found[int(uid[1])] = (b"\\seen" in words, b"\\flagged" in words)
    return found


def numbers(lines: list[bytes | None]) -> list[int]:
    """The UIDs of a SEARCH answer, which some servers spread over several lines."""
    found: set[int] = set()
    for line in lines:
        found.update(int(word) for word in (line or b"").split() if word.isdigit())
    return sorted(found)
