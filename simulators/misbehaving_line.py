"""One line to the misbehaving IMAP server: its commands, and where its habits come in."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulators.misbehaving_imap import Box, MisbehavingImap, Stored

STALL_SECONDS = 20.0
WORD = re.compile(rb'"((?:[^"\\]|\\.)*)"|(\([^)]*\))|(\S+)')


class Ended(Exception):
    """The line is over."""


class Line:
    """A client that talks to us."""

    def __init__(self, server: MisbehavingImap, reader: Any, writer: Any, line: socket.socket) -> None:
        self.server, self.habits = server, server.habits
        self.reader, self.writer, self.line = reader, writer, line
        self.box: Box | None = None
        self.knows_client = self.tells_vanished = False

    def serve(self) -> None:
        """Answer until the client goes or a habit ends the line."""
        self.say("* OK ready")
        while command := self.reader.readline():
            tag, name, rest = [*command.decode("utf-8", "replace").strip().split(" ", 2), "", ""][:3]
            name = name.upper()
            if name == "UID":
                name, rest = [*rest.split(" ", 1), ""][:2]
                name = f"UID_{name.upper()}"
            self.server.commands.append(f"{name} {rest}")
            try:
                answer = getattr(self, f"do_{name.lower()}", self.unknown)(rest, tag)
            except Ended:
                return
            self.say(f"{tag} {answer or 'OK done'}")
            if name == "LOGOUT":
                return

    def say(self, text: str) -> None:
        """A line to the client."""
        self.writer.write(text.encode() + b"\r\n")
        self.writer.flush()

    def drip(self, what: bytes) -> None:
        """A byte now and then, as long as the client stays."""
        with suppress(OSError):
            for byte in what:
                self.writer.write(bytes([byte]))
                self.writer.flush()
                time.sleep(self.habits.drips)
            return
        raise Ended

    def unknown(self, _rest: str, _tag: str) -> str:
        return "BAD what?"

    def do_capability(self, _rest: str, _tag: str) -> None:
        self.say(f"* CAPABILITY {self.habits.capabilities}")

    def do_id(self, _rest: str, _tag: str) -> None:
        self.knows_client = True
        self.say("* ID NIL")

    def do_login(self, rest: str, _tag: str) -> str | None:
        words = _words(rest)
        if self.habits.refuses_sign_in:
            return f"NO {self.habits.refuses_sign_in}"
        return None if words[-1] == self.server.password else "NO [AUTHENTICATIONFAILED] Authentication failed."

    def do_enable(self, _rest: str, _tag: str) -> None:
        self.tells_vanished = True
        self.say("* ENABLED QRESYNC")

    def do_list(self, _rest: str, _tag: str) -> None:
        for box in self.server.boxes.values():
            self.say(f'* LIST ({box.attributes}) "/" "{box.name}"')

    def do_select(self, rest: str, _tag: str) -> str:
        name = _words(rest)[0]
        if self.habits.wants_id and not self.knows_client:
            return "NO SELECT Unsafe Login. Please contact kefu@188.com for help"
        box = self.server.boxes.get(name)
        if box is None or name in self.habits.refuses_folders:
            return "NO [NONEXISTENT] no such folder"
        if self.habits.renumbers:
            box.uidvalidity += 1
        self.box = box
        self.say(f"* {len(box.messages)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {box.uidvalidity}] here")
        for name, number in (("UIDNEXT", self.uidnext(box)), ("HIGHESTMODSEQ", self.modseq(box))):
            if number:
                self.say(f"* OK [{name} {number}] here")
        return "OK [READ-WRITE] opened"

    def do_examine(self, rest: str, tag: str) -> str:
        return self.do_select(rest, tag)

    def uidnext(self, box: Box) -> int:
        return box.next if self.habits.uidnext is None else self.habits.uidnext

    def modseq(self, box: Box) -> int:
        if "CONDSTORE" not in self.habits.capabilities:
            return 0
        return box.modseq if self.habits.modseq is None else self.habits.modseq

    def do_status(self, rest: str, _tag: str) -> str | None:
        box = self.server.boxes.get(_words(rest)[0])
        if box is None or box.name in self.habits.refuses_folders:
            return "NO no such folder"
        if self.habits.drips:
            self.drip(b"* OK still here " + b"." * 1_000)
        said = {"MESSAGES": len(box.messages), "UIDVALIDITY": box.uidvalidity}
        said |= {"UIDNEXT": self.uidnext(box), "HIGHESTMODSEQ": self.modseq(box)}
        numbers = " ".join(f"{name} {number}" for name, number in said.items() if number or name == "MESSAGES")
        self.say(f'* STATUS "{box.name}" ({numbers})')
        return None

    def do_uid_search(self, rest: str, _tag: str) -> None:
        found = [] if self.habits.finds_nothing else [m.uid for m in self.among(rest)]
        found = found[::-1] if self.habits.is_disorderly else found
        half = len(found) // 2
        # in two answers, as some servers do
        self.say("* SEARCH " + " ".join(map(str, found[:half])))
        self.say("* SEARCH " + " ".join(map(str, found[half:])))

    def among(self, rest: str) -> list[Stored]:
        assert self.box is not None
        wanted = re.search(r"UID (\S+)", rest)
        return list(self.of_set(wanted[1])) if wanted else list(self.box.messages)

    def of_set(self, text: str) -> Iterator[Stored]:
        assert self.box is not None
        last = max((m.uid for m in self.box.messages), default=0)
        runs = []
        for piece in text.split(","):
            first, _colon, end = piece.partition(":")
            a, b = (last if word == "*" else int(word) for word in (first, end or first))
            runs.append((min(a, b), max(a, b)))  # n:* below n names the last one (7)
        return (m for m in list(self.box.messages) if any(a <= m.uid <= b for a, b in runs))

    def do_uid_fetch(self, rest: str, _tag: str) -> str | None:
        assert self.box is not None
        uids, _space, what = rest.partition(" ")
        numbers = [int(word) for word in re.findall(r"\d+", uids)]
        if self.habits.refuses_descending and numbers != sorted(numbers):
            return "BAD UID parameters!"
        since = re.search(r"CHANGEDSINCE (\d+)", what)
        if since and "VANISHED" in what:
            gone = [uid for at, uid in self.box.vanished if at > int(since[1])]
            if gone and not self.habits.hides_changes:
                self.say(f"* VANISHED (EARLIER) {','.join(map(str, gone))}")
        asked = list(self.of_set(uids))
        for message in asked[::-1] if self.habits.is_disorderly else asked:
            if since and (message.modseq <= int(since[1]) or self.habits.hides_changes):
                continue
            if message.uid not in self.habits.withholds or "BODY" not in what:
                self.hand_over(message, what)
        return None

    def hand_over(self, message: Stored, what: str) -> None:
        assert self.box is not None
        number = next((n for n, m in enumerate(self.box.messages, 1) if m.uid == message.uid), 0)
        facts = [] if self.habits.forgets_uids and "BODY" in what else [f"UID {message.uid}"]
        if not self.habits.forgets_flags:
            facts.append(f"FLAGS ({' '.join(sorted(message.flags))})")
        if "RFC822.SIZE" in what:
            facts.append(f"RFC822.SIZE {len(message.raw)}")
        if "BODY.PEEK" not in what:
            self.say(f"* {number} FETCH ({' '.join(facts)})")
            return
        date = datetime(2026, 3, 2, 10, tzinfo=UTC).strftime("%d-%b-%Y %H:%M:%S +0000")
        head = f'* {number} FETCH ({" ".join(facts)} INTERNALDATE "{date}" BODY[] '
        raw = message.raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if "HEADER" in what else message.raw
        self.literal(message.uid, head, raw)
        if message.uid in self.habits.expunges:
            self.box.expunge(self.habits.expunges.pop(message.uid))

    def literal(self, uid: int, head: str, raw: bytes) -> None:
        if uid in self.habits.garbage_on:
            self.say("<html>502 Bad Gateway</html>")
        size = self.habits.announces.get(uid, len(raw))
        self.writer.write(f"{head}{{{size}}}\r\n".encode())
        if self.habits.drips:
            self.drip(raw)
            raw = b""
        if uid in self.habits.breaks_on | self.habits.stalls_on:
            self.writer.write(raw[: len(raw) // 2])
            self.writer.flush()
            if uid in self.habits.stalls_on:
                time.sleep(STALL_SECONDS)
            self.line.shutdown(socket.SHUT_RDWR)
            raise Ended
        self.writer.write(raw + b")\r\n")
        self.writer.flush()

    def do_uid_store(self, rest: str, _tag: str) -> None:
        assert self.box is not None
        uids, sign, flags = rest.split(" ", 2)
        named = set(re.findall(r"\\\w+", flags))
        for message in self.of_set(uids):
            self.box.mark(message.uid, *(message.flags | named if sign[0] == "+" else message.flags - named))

    def do_uid_copy(self, rest: str, _tag: str) -> str:
        if self.habits.refuses_moves:
            return "NO [OVERQUOTA] no room there"
        uids, _space, name = rest.partition(" ")
        target = self.server.boxes[_words(name)[0]]
        pairs = [(m.uid, target.add(m.raw, *m.flags)) for m in self.of_set(uids)]
        old, new = (",".join(str(pair[side]) for pair in pairs) for side in (0, 1))
        return f"OK [COPYUID {target.uidvalidity} {old} {new}] copied"

    def do_uid_move(self, rest: str, tag: str) -> str:
        assert self.box is not None
        uids = [m.uid for m in self.of_set(rest.partition(" ")[0])]
        answer = self.do_uid_copy(rest, tag)
        if answer.startswith("NO"):
            return answer
        self.box.expunge(*uids)
        return answer

    def do_uid_expunge(self, rest: str, _tag: str) -> None:
        assert self.box is not None
        self.box.expunge(*[m.uid for m in self.of_set(rest) if "\\Deleted" in m.flags])

    def do_expunge(self, _rest: str, _tag: str) -> None:
        assert self.box is not None
        self.box.expunge(*[m.uid for m in self.box.messages if "\\Deleted" in m.flags])

    def do_append(self, rest: str, _tag: str) -> str:
        """A message is put into a folder."""
        left = int(rest.rpartition("{")[2].rstrip("}"))
        self.say("+ go on")
        raw = bytearray()
        while left:
            time.sleep(self.habits.takes_slowly)
            raw += (piece := self.reader.read1(min(left, 262_144)))
            left = left - len(piece) if piece else 0
        self.reader.readline()
        self.server.boxes[_words(rest)[0]].add(bytes(raw), "\\Seen")
        return "OK APPEND done"

    def do_idle(self, _rest: str, _tag: str) -> None:
        self.say("+ idling")
        if self.habits.is_deaf_in_idle:
            time.sleep(STALL_SECONDS)
            raise Ended
        assert self.box is not None
        before = (len(self.box.messages), self.box.modseq)
        self.line.settimeout(0.05)
        while True:
            try:
                if self.reader.raw.read(64) is not None:
                    break
            except OSError:
                self.reader.raw._timeout_occurred = False  # noqa: SLF001 a time-out is how we wait here
            if (len(self.box.messages), self.box.modseq) != before:
                before = (len(self.box.messages), self.box.modseq)
                self.say(f"* {len(self.box.messages)} EXISTS")
        self.line.settimeout(None)

    def do_noop(self, _rest: str, _tag: str) -> None:
        return None

    def do_logout(self, _rest: str, _tag: str) -> None:
        self.say("* BYE")


def _words(text: str) -> list[str]:
    found = WORD.findall(text.encode())
    return [(quoted.replace(b"\\", b"") or group or bare).decode() for quoted, group, bare in found]
