"""Reading what servers answer, which is seldom exactly what the standard says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
STATUS = re.compile(rb"(MESSAGES|UIDNEXT|UIDVALIDITY|HIGHESTMODSEQ) (\d+)")
# a body as a quoted string instead of a literal: legal for short ones, and rare
QUOTED_BODY = re.compile(rb'BODY\[(?:HEADER)?\](?:<\d+>)? ("(?:[^"\\]|\\.)*")')
LONGEST_RUN = 1_000_000
SPECIAL = {
    "\\sent": "sent",
    "\\drafts": "drafts",
    "\\trash": "trash",
    "\\junk": "junk",
    "\\archive": "archive",
    "\\all": "archive",  # Gmail's All Mail: where a message is that has no label any more
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
    size: int = 0  # on the server, where it was asked for
    is_cut: bool = False  # `raw` is its beginning only
    name: str = ""  # what the server calls it, where numbers are ours (POP3)


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


def fetched(lines: list[bytes | tuple[bytes, bytes] | None], *, only: int | None = None) -> Iterator[Fetched]:
    """The messages of a FETCH answer. One without UID or body is left out: it is asked for again, never guessed.

    Where `only` one was asked for, an answer that forgets to say its UID is that one's.
    """
    found = list(_bodies(lines))
    without = only if only is not None and len(found) == 1 else None
    for before, raw, after in found:
        yield from _message(before, raw, after, without)


def _bodies(lines: list[bytes | tuple[bytes, bytes] | None]) -> Iterator[tuple[bytes, bytes, bytes]]:
    waiting: tuple[bytes, bytes] | None = None
    for line in lines:
        if isinstance(line, tuple):
            if waiting is not None:
                yield (*waiting, b"")
            waiting = line
        elif waiting is not None and line is not None:
            # what follows the literal may hold the UID and FLAGS
            yield (*waiting, line)
            waiting = None
        elif line is not None and (short := QUOTED_BODY.search(line)):
            yield line[: short.start()], _unquoted(short[1]), line[short.end() :]
    if waiting is not None:
        yield (*waiting, b"")


def _message(before: bytes, raw: bytes, after: bytes, only: int | None) -> Iterator[Fetched]:
    facts = before + b" " + after
    uid = UID.search(facts)
    number = int(uid[1]) if uid else only
    if number is None:
        return
    words = _flags(facts) or []
    date, size = DATE.search(facts), SIZE.search(facts)
    yield Fetched(
        number,
        raw,
        _date(date[1] if date else b""),
        b"\\seen" in words,
        b"\\flagged" in words,
        b"\\draft" in words,
        int(size[1]) if size else 0,
    )


def _flags(facts: bytes) -> list[bytes] | None:
    found = FLAGS.search(facts)
    return found[1].lower().split() if found else None


def _date(text: bytes) -> datetime:
    # " 1-Mar-2025 10:00:00 +0800": some servers write one digit for the day, none writes the comma of RFC 5322
    try:
        found = parsedate_to_datetime(text.decode("ascii", "replace").strip().replace("-", " ", 2))
    except ValueError:
        return datetime.now(UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def flags_by_uid(lines: Iterable[bytes | tuple[bytes, bytes] | None]) -> dict[int, tuple[bool, bool]]:
    """UID → (seen, flagged) of a FETCH of flags. An answer without UID or without FLAGS says nothing of anybody."""
    found = {}
    for line in lines:
        text = line if isinstance(line, bytes) else b"".join(line) if line else b""
        uid, words = UID.search(text), _flags(text)
        if uid and words is not None:
            found[int(uid[1])] = (b"\\seen" in words, b"\\flagged" in words)
    return found


def sizes(lines: Iterable[bytes | tuple[bytes, bytes] | None]) -> dict[int, int]:
    """UID → bytes of a FETCH of sizes."""
    found = {}
    for line in lines:
        text = line if isinstance(line, bytes) else b"".join(line) if line else b""
        uid, size = UID.search(text), SIZE.search(text)
        if uid and size:
            found[int(uid[1])] = int(size[1])
    return found


def numbers(lines: Sequence[bytes | None]) -> list[int]:
    """The UIDs of a SEARCH answer, which some servers spread over several lines."""
    found: set[int] = set()
    for line in lines:
        # with CONDSTORE an answer may end in "(MODSEQ 917162500)", which is no UID
        found.update(int(word) for word in (line or b"").partition(b"(")[0].split() if word.isdigit())
    return sorted(found)


def status(lines: Sequence[bytes | None]) -> tuple[int, int, int, int]:
    """UIDVALIDITY, UIDNEXT, MESSAGES and HIGHESTMODSEQ of a STATUS answer; 0 where it does not say."""
    text = b" ".join(line if isinstance(line, bytes) else b" ".join(line) for line in lines if line)
    said = {name: int(number) for name, number in STATUS.findall(text[text.rfind(b"(") :])}
    return said.get(b"UIDVALIDITY", 0), said.get(b"UIDNEXT", 0), said.get(b"MESSAGES", 0), said.get(b"HIGHESTMODSEQ", 0)


def vanished(lines: Sequence[bytes | None]) -> Iterator[int]:
    """The UIDs of VANISHED answers: `(EARLIER) 41,43:116` (RFC 7162). A run that is longer than any folder is a lie."""
    for line in lines:
        yield from _run((line or b"").replace(b"(EARLIER)", b"").strip())


def copied(lines: Sequence[bytes | None]) -> tuple[int, dict[int, int]]:
    """UIDVALIDITY, and old UID → new UID of COPYUID answers: `38505 304,319:320 3956:3958` (RFC 4315)."""
    found: dict[int, int] = {}
    uidvalidity = 0
    for line in lines:
        words = (line or b"").split()
        if len(words) == 3:
            old, new = list(_run(words[1])), list(_run(words[2]))
            if len(old) == len(new):
                found.update(zip(old, new, strict=True))
                uidvalidity = int(words[0]) if words[0].isdigit() else 0
    return uidvalidity, found


def _run(text: bytes) -> Iterator[int]:
    for piece in text.split(b","):
        first, _colon, last = piece.partition(b":")
        if first.isdigit() and (last.isdigit() or not last):
            a, b = sorted((int(first), int(last or first)))
            yield from range(a, min(b, a + LONGEST_RUN) + 1)
