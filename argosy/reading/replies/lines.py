"""Goes once through the lines of a message and tells what is newly written from what is quoted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from argosy.reading.replies import marks

# Stands in text made from HTML where the structure says: a quoted message begins here. Of Unicode's private use.
QUOTE_BEGINS = "\ue000"
_WRAPPED_BRACKET = re.compile(r">\s*(?:\S{1,12}\s*)?[:：]\s*$")
# "Yes.On 1 March 2025 Li wrote:" where a program lost the line end.
_GLUED = re.compile(r"[.!?。！？](?=(?:On|At|Am|Le|El|Em|Il|Op|Den|在) ?(?:[\w.,]{1,14} ){0,3}\d)")
_LONGEST_GLUED = 2000
_NO_WORD = re.compile(r"[\W_]*$")
# A program that wraps at 72 breaks quoted lines longer than this.
_NEAR_WRAPPING = 64
_MOST_OVERFLOW = 40


@dataclass(slots=True)
class Cut:
    """The lines of a message in two heaps."""

    kept: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    is_cut: bool = False  # all below a certain line is quoted
    has_quotes: bool = False
    has_attribution: bool = False

    @property
    def is_found(self) -> bool:
        """Whether anything quoted was found."""
        return self.is_cut or self.has_quotes

    def has_new_text(self) -> bool:
        """Whether anything was newly written at all."""
        return any(not _NO_WORD.match(line) for line in self.kept)


def cut(text: str, *, is_forward: bool) -> Cut:
    """Newest text and quoted text. `is_forward`: the subject says that the message below was sent on purpose."""
    lines = text.split("\n")
    quoting = _quoting(lines, marks.other_quotes(text, lines))
    following = _following(lines, quoting)
    found = Cut()
    at = 0
    while at < len(lines):
        if quoting[at]:
            at = _take_quotes(lines, quoting, at, found)
            continue
        if marks.is_forward(lines[at]) or (is_forward and marks.is_header_block(lines, at)):
            found.kept.extend(line.replace(QUOTE_BEGINS, "") for line in lines[at:])
            return found
        start = _cut_at(lines, at, following[at])
        if start is not None:
            _drop(found, at - start)
            glued = _GLUED.search(lines[start][:_LONGEST_GLUED])
            if glued:
                found.kept.append(lines[start][: glued.end()])
            if (
                not following[at]
                or start == at + 1
                or QUOTE_BEGINS in lines[at]
                or marks.is_original(lines[at])
                or marks.field_kind(lines[start])
            ):
                return _end(found, lines, min(start, at))
            found.has_attribution = True
            found.quoted.extend(lines[start : at + 1])
        else:
            found.kept.append(lines[at])
        at += 1
    return found


def _cut_at(lines: list[str], at: int, is_followed_by_quote: bool) -> int | None:
    """The line where quoted text begins if this one says so."""
    line = lines[at]
    if QUOTE_BEGINS in line or marks.is_original(line) or marks.is_header_block(lines, at):
        return at
    if marks.is_notes_head(lines, at):
        return at
    return marks.attribution_start(lines, at, is_followed_by_quote)


def _drop(found: Cut, count: int) -> None:
    if count > 0:
        del found.kept[-count:]


def _end(found: Cut, lines: list[str], start: int) -> Cut:
    """Everything from here on is quoted; so is the rule drawn above it."""
    before = lines[start].partition(QUOTE_BEGINS)[0] if QUOTE_BEGINS in lines[start] else ""
    if before.strip():
        found.kept.append(before)
    while found.kept and _NO_WORD.match(found.kept[-1]):
        found.quoted.append(found.kept.pop())
    found.quoted.extend(line.replace(QUOTE_BEGINS, "") for line in lines[start:])
    found.is_cut = True
    return found


def _quoting(lines: list[str], is_other: Callable[[str], bool] | None) -> list[bool]:
    """Which lines stand behind ">" or another mark. A bracket that a program wrapped to the next line is none."""
    quoting = [
        line.lstrip()[:1] in {">", "＞"} and not _is_wrapped_bracket(lines, at) and not _is_arrow(line)
        for at, line in enumerate(lines)
    ]
    if is_other is None:
        return quoting
    return [is_quoted or is_other(line) for is_quoted, line in zip(quoting, lines, strict=True)]


def _is_wrapped_bracket(lines: list[str], at: int) -> bool:
    above = lines[at - 1] if at else ""
    return above.rfind("<") > above.rfind(">") and bool(_WRAPPED_BRACKET.match(lines[at][:80]))


def _is_arrow(line: str) -> bool:
    """Decoration such as >>> our offer <<<."""
    return line.rstrip()[-2:] == "<<"


def _following(lines: list[str], quoting: list[bool]) -> list[bool]:
    """For each line, whether the next one that is not blank is quoted with ">"."""
    answers = [False] * len(lines)
    is_quote = False
    for at in range(len(lines) - 1, -1, -1):
        answers[at] = is_quote
        if lines[at].strip():
            is_quote = quoting[at]
    return answers


def _take_quotes(lines: list[str], quoting: list[bool], at: int, found: Cut) -> int:
    """Takes a run of ">" lines, with the ends of lines that a program wrapped out of the quote."""
    found.has_quotes = True
    while at < len(lines):
        if not quoting[at] and not _is_overflow(lines, quoting, at):
            break
        found.quoted.append(lines[at])
        at += 1
    return at


def _is_overflow(lines: list[str], quoting: list[bool], at: int) -> bool:
    line = lines[at].strip()
    if not line or at + 1 >= len(lines) or not quoting[at + 1]:
        return False
    if line.startswith(("(http", "<http", "http")) or (line.endswith(">") and "http" in line):
        return True
    if len(line) > _MOST_OVERFLOW:
        return False
    above = lines[at - 1].rstrip()
    return len(above) >= _NEAR_WRAPPING and above[-1] not in ".!?:;。？！：" and line[:1].islower()
