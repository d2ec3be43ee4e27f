"""Recognises the lines that mail programs write above a quoted message. Every question takes linear time."""

from __future__ import annotations

import re
from collections.abc import Callable

from argosy.reading.replies import phrases

_MOST_CHARACTERS = 700  # of a line that says who wrote when
_MOST_LINES = 4
_MOST_FIELDS = 16  # lines in which a From/Sent/To/Subject block must show itself


def _words(table: dict[str, tuple[str, ...]]) -> list[str]:
    found = {word for row in table.values() for word in row}
    return sorted(found, key=len, reverse=True)


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in words)


# Between letters of one alphabet a word needs its edges; Chinese, Japanese, Korean and Arabic run on.
_LETTERS = "a-zA-ZÀ-ɏͰ-ϿЀ-ӿ"
_WROTE = re.compile(rf"(?<![{_LETTERS}])(?:{_alternatives(_words(phrases.WROTE))})(?![{_LETTERS}])", re.IGNORECASE)
_WROTE_BEFORE_TEXT = re.compile(
    rf"(?<![{_LETTERS}])(?:{_alternatives(_words(phrases.WROTE))})\s?[:：](?=\s)", re.IGNORECASE
)
_WROTE_WORDS = tuple(word.casefold() for word in _words(phrases.WROTE))
_OPENS = re.compile(rf"(?:{_alternatives(_words(phrases.OPENS))})(?![{_LETTERS}])", re.IGNORECASE)
_BEGINS_WITH_DAY = re.compile(r"[\w\u0600-\u06ff]{1,14}[.,،]?\s{0,2}\(?\d|\d", re.UNICODE)
_CLOSES = re.compile(r"[^\s<>()\"]{1,80}@[^\s<>()\"]{1,120}>")
_ADDRESS = re.compile(r"[^\s<>()\"]{1,80}@[^\s<>()\"]{1,120}")
_TIME = re.compile(r"\d{1,2}\s?[:.h時时点시]\s?\d{2}|\d{1,2}時|\d{1,2}시")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)(?:13|14|25)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DASHES = "-—–_=*~ \t\u3000#|\\"
_ORIGINAL = frozenset(word.casefold() for word in _words(phrases.ORIGINAL))
_FORWARDED = tuple(word.casefold() for word in _words(phrases.FORWARDED))
_FIELD_KINDS = {word.casefold(): kind for kind, words in phrases.FIELDS.items() for word in words}
_FIELD = re.compile(r"[\s*|]{0,6}([^:：|\t\n]{1,24}?)\s{0,3}\*?\s?(?:[:：|\t]|\s:)\s?\*?", re.UNICODE)
# The Bat! and Supercite quote behind the initials of the writer ("LW> ", older ones "AK>> "), others behind a bar.
_OTHER_MARK = re.compile(r"[ \t]{0,4}(?:([^\W\d_]{1,12})(>{1,5})|([|»¦│┃]))(?![^\s>])")
_BAR = re.compile("[»¦│┃]")
_INITIALS_AT_ALL = re.compile(r"^[ \t]{0,4}[^\W\d_]{1,12}>", re.MULTILINE)
_AFTER_FIELD = (":", "：", "|", "\t")
_ALSO_DATE = re.compile(r"\s\*?(?:date|sent|subject|to)\s?:", re.IGNORECASE)


def plain(line: str) -> str:
    """The line without the invisible marks of writing direction, digits as 0-9."""
    return line if line.isascii() else _DIRECTIONS.sub("", line).translate(_EASTERN_DIGITS)


def is_original(line: str) -> bool:
    """“-----Original Message-----” in any language: dashes on both sides, or at least before it."""
    text = line.strip()
    if (
        len(text) < 4 or len(text) > 120 or text[0] not in _DASHES or text[1] not in _DASHES
    ):  # "- Original" may be an item
        return False
    return plain(text).replace("&nbsp;", " ").strip(_DASHES).strip(":： ").casefold() in _ORIGINAL


def is_forward(line: str) -> bool:
    """“---------- Forwarded message ---------” or “Begin forwarded message:” in any language."""
    text = line.strip()
    if not text or len(text) > 160 or (text[0] not in _DASHES and text[-1] not in ":："):
        return False
    has_dashes = text.startswith(("--", "==", "__", "——", "**"))
    core = plain(text).strip(_DASHES).casefold()
    if has_dashes:
        return core.startswith(_FORWARDED)
    return core.endswith((":", "：")) and core.rstrip(":： ") in _FORWARDED


def passed_on_at(text: str) -> int:
    """Where a message begins that is passed on below some words of one's own; -1 where none does."""
    lines, place = text.splitlines(keepends=True), 0
    for number, line in enumerate(lines):
        if place and (is_forward(line) or is_header_block(lines, number)):
            return place
        place += len(line)
    return -1


def field_kind(line: str) -> str:
    """Which field of a quoted header the line is: from, date, to, cc, subject; "" where none."""
    head = line[:60]
    if not any(mark in head for mark in _AFTER_FIELD):
        return ""
    found = _FIELD.match(plain(line[:200]))
    return _FIELD_KINDS.get(found[1].strip(" *\u3000").casefold().replace("\u3000", ""), "") if found else ""


def is_header_block(lines: list[str], start: int) -> bool:
    """Whether From/Sent/To/Subject of a quoted message begin here. A port ("From: Ningbo") is no sender."""
    first = field_kind(lines[start])
    if first not in {"from", "date", "to", "subject"}:
        return False
    kinds, has_address, has_moment = _fields(lines, start)
    if len(kinds - {"cc"}) < 2 and not (first == "from" and has_address and _ALSO_DATE.search(lines[start])):
        return False
    if "from" not in kinds and not ("date" in kinds and has_address):
        return False
    return has_address or {"from", "date", "subject"} <= kinds or ("from" in kinds and has_moment and len(kinds) > 2)


def _fields(lines: list[str], start: int) -> tuple[set[str], bool, bool]:
    kinds: set[str] = set()
    has_address = has_moment = False
    strange = 0
    for line in lines[start : start + _MOST_FIELDS]:
        kind = field_kind(line)
        if not kind:
            # One blank line or a wrapped list of recipients may stand between; more of it is the text itself.
            strange += 1
            if strange > 2:
                break
            continue
        if kind in kinds and kind in {"from", "subject"}:
            break
        strange = 0
        kinds.add(kind)
        has_address |= kind in {"from", "to"} and bool(_ADDRESS.search(line[:400]))
        has_moment |= kind == "date" and bool(_TIME.search(plain(line[:200])))
    return kinds, has_address, has_moment


def is_notes_head(lines: list[str], start: int) -> bool:
    """Whether Lotus Notes begins a quoted message here: who, when, then "To" and "Subject" alone in their lines."""
    if not _ADDRESS.search(lines[start][:400]):
        return False
    below = [line.strip() for line in lines[start + 1 : start + _MOST_FIELDS] if line.strip()]
    if not below or not (_TIME.search(below[0][:80]) and _YEAR.search(below[0][:80])):
        return False
    return {"to", "subject"} <= {_FIELD_KINDS.get(line[:24].casefold(), "") for line in below}


def attribution_start(lines: list[str], end: int, is_followed_by_quote: bool) -> int | None:
    """Where the "On …, somebody wrote:" begins that ends in this line; None where it does not end here."""
    last = lines[end].strip()
    if not _may_end(last) and not (is_followed_by_quote and last.endswith(">")):
        return end if _goes_on(last) else None
    start = _dated_start(lines, end, is_followed_by_quote)
    if start is None and _names_writer(plain(last[:_MOST_CHARACTERS]), is_followed_by_quote=is_followed_by_quote):
        return end
    return start


def other_quotes(text: str, lines: list[str]) -> Callable[[str], bool] | None:
    """Asks of a line whether it is quoted behind another mark than ">": the one below the first “somebody wrote:”."""
    has_bar = "|" in text or (not text.isascii() and _BAR.search(text))
    if not has_bar and not (">" in text and _INITIALS_AT_ALL.search(text)):
        return None
    found = [(at, mark) for at, line in enumerate(lines) if (mark := _OTHER_MARK.match(line))]
    for at, mark in found:
        above = at - 1
        while above >= 0 and not lines[above].strip():
            above -= 1
        if above >= 0 and attribution_start(lines, above, is_followed_by_quote=True) is not None:
            return _marked_by(mark)
    return None


def _marked_by(first: re.Match[str]) -> Callable[[str], bool]:
    initials, bar = first[1], first[3]

    def is_quoted(line: str) -> bool:
        mark = _OTHER_MARK.match(line)
        if mark is None:
            return False
        if bar:
            return mark[3] == bar and line.rstrip()[-1] != bar
        return mark[1] == initials or len(mark[2] or "") > 1

    return is_quoted


def _dated_start(lines: list[str], end: int, is_followed_by_quote: bool) -> int | None:
    joined = ""
    for start in range(end, max(-1, end - _MOST_LINES), -1):
        line = lines[start].strip()
        if not line or (start < end and line[:1] == ">"):
            return None
        joined = f"{line} {joined}" if joined else line
        if len(joined) > _MOST_CHARACTERS:
            return None
        if _says_who_and_when(plain(joined), is_followed_by_quote=is_followed_by_quote):
            return _with_opening(lines, start)
    return None


def _names_writer(text: str, *, is_followed_by_quote: bool) -> bool:
    """“Somebody wrote:” without a date: only between dashes, or where quoted lines follow."""
    core = text.strip("-_* ")
    if not _WROTE.search(_ADDRESS.sub(" ", core)):
        return False
    return (text.startswith("--") and text.endswith("--")) or (is_followed_by_quote and len(core) < 160)


def _may_end(last: str) -> bool:
    text = plain(last[-60:]).rstrip("-_* ")
    return text.endswith((":", "：")) or text.casefold().endswith(_WROTE_WORDS)


def _goes_on(line: str) -> bool:
    """Whether quoted text follows in the same line: "On …, Li <li@seller.example> wrote: > Is it right?"."""
    if "@" not in line[:_MOST_CHARACTERS] or not _OPENS.match(line):
        return False
    found = _WROTE_BEFORE_TEXT.search(plain(line[:_MOST_CHARACTERS]))
    return found is not None and _says_who_and_when(plain(line[: found.end()]), is_followed_by_quote=False)


def _says_who_and_when(text: str, *, is_followed_by_quote: bool) -> bool:
    core = text.strip("-_* ")
    address = _ADDRESS.search(core)
    without = _ADDRESS.sub(" ", core)
    has_time, has_year = bool(_TIME.search(without)), bool(_YEAR.search(without))
    has_wrote = bool(_WROTE.search(without))
    opens = bool(_OPENS.match(core)) or bool(_BEGINS_WITH_DAY.match(core))
    if has_wrote and (has_time or has_year):
        return opens or bool(address) or is_followed_by_quote or (has_time and has_year and len(core) < 160)
    ends_with_address = bool(address) and core.endswith((">:", "):", ">：", "]:", "> :", ">"))
    return ends_with_address and (has_time or has_year) and (opens or (has_time and has_year))


def _with_opening(lines: list[str], start: int) -> int:
    """“On Wed,” may stand alone in the line above, and so may “Li Wei <”, for Gmail breaks lines behind a bracket."""
    if start == 0 or _OPENS.match(lines[start].strip()):
        return start
    above = lines[start - 1].strip()
    if above.endswith("<") and len(above) < 90 and _CLOSES.match(lines[start].strip()):
        return start - 1
    is_opening = (
        bool(above)
        and len(above) < 90
        and above[-1] not in ".!?。"
        and bool(_OPENS.match(above))
        and bool(re.search(r"\d|,$", above))
    )
    return start - 1 if is_opening else start
