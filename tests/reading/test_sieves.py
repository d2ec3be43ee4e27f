"""A sieve lets through whatever the pattern behind it finds: it saves time and changes nothing."""

from __future__ import annotations

import re

import pytest

from argosy.reading.patterns import sifted
from argosy.reading.sieves import sieve

FOUND = [
    (r"(?<![^\W_])(?:deposit|anzahlung)\s?\d{1,3}\s?%", 0, "we pay a deposit 30 % now"),
    (r"\bt\s?/\s?t\b", 0, "by t / t, please"),
    (r"(?i)titel", 0, "T\u0130TEL"),  # to Python a dotted capital I is an i without regard to case
    (r"[a-z]{3}\d", re.IGNORECASE, "\u0131\u0130K1"),
    (r"(?:更换|变更).{0,6}账户", 0, "我们已变更收款账户"),
    (r"\w+\s\d{2}", 0, "\u0645\u0631\u062d\u0628\u0627\u00a0\u0663\u0664"),  # Arabic, and a space that does not break
    (r"^\s*qty(?=:)", re.MULTILINE, "goods\n  qty: 5"),
    (r"(?i:Net) \d+", 0, "nET 30"),
    (r"(?:red|blue)\s\d+(?:\s/\s)?", 0, "blue\x1c7"),
    (r"[^\n]{3}x", 0, "ab\u00e9x"),
    (r"a.b", re.DOTALL, "a\nb"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "flags", "text"), FOUND)
def test_what_the_pattern_finds_passes_the_sieve(source: str, flags: int, text: str) -> None:
    whole = re.compile(source, flags).search(text)
    assert whole is not None

    find = sieve(source, flags)
    assert find is not None
    assert 0 <= find(text.encode(), 0) <= len(text[: whole.start()].encode())
    match = sifted(source, flags).search(text)
    assert match is not None
    assert match.span() == re.compile(source, flags).search(text).span()  # type: ignore[union-attr]


def test_what_cannot_be_there_is_not_looked_for() -> None:
    assert sieve(r"(?<![^\W_])deposit\s\d+", 0)(b"no such word here", 0) == -1  # type: ignore[misc]
    assert sifted(r"deposit\s\d+").search("no such word here") is None


def test_places_in_a_text_stay_places() -> None:
    pattern = sifted(r"\d+")

    assert pattern.search("10 and 20", 2).group() == "20"  # type: ignore[union-attr]
    assert pattern.search("ab 7", 0, 2) is None


def test_half_a_character_is_read_without_the_sieve() -> None:
    assert sifted(r"deposit").search("\ud83d deposit")


@pytest.mark.parametrize("before", ["", "deposit, ", "定金 deposit, ", "é" * 40, "deposit " * 30])
def test_what_the_sieve_lets_through_in_vain_hides_nothing_behind_it(before: str) -> None:
    source = r"(?<![^\W_])deposit\s(?P<share>\d+)(?=%)"
    text = f"{before}deposit 5, 定金 deposit 30%, deposit 40%"

    match = sifted(source).search(text)

    assert match is not None
    assert match.span() == re.compile(source).search(text).span()  # type: ignore[union-attr]
    assert match["share"] == "30"


@pytest.mark.parametrize("text", ["", "nothing here", "a; b", "wait; 若干; more"])
def test_cutting_putting_and_going_through_are_as_without_a_sieve(text: str) -> None:
    plain, quick = re.compile(r"\s*;\s*"), sifted(r"\s*;\s*")

    assert quick.split(text) == plain.split(text)
    assert quick.sub("-", text) == plain.sub("-", text)
    assert [one.span() for one in quick.finditer(text)] == [one.span() for one in plain.finditer(text)]


EDGES = [
    r"(?<![^\W_])by\s\w+(?![^\W\d_])",
    r"\b(?:by|until|до)\b",
    r"(?:b(?<![^\W_]b)(?:y|ei)|до(?<!о)|u(?<![^\W_]u)ntil)",
    r"(?m)^\s*by\b.*$",
    r"(?<![\w.])(?<!\d,)\d+(?![\d.,]*\d|%)",
    r"(?i)(?:^|[\s,])(?:BY|\w*ly)\b",
    r"(?<=\s)by(?=\s)|,\s(?!by)",
]
BESIDE = [
    "by",
    "by by,by",
    "baby by Bay",
    "é by, до до by",
    "ябy до\nby 1,5 by",
    "1.5 by7 by_a _by by",
    "x\n by é\n\nby",
]


@pytest.mark.parametrize("source", EDGES)
@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_a_word_hides_none(source: str, text: str) -> None:
    plain, quick = re.compile(source), sifted(source)

    for start in range(len(text) + 1):
        found = [one.span() for one in plain.finditer(text, start)]
        assert [one.span() for one in quick.finditer(text, start)] == found
        first = quick.search(text, start, len(text) - 1)
        assert (first and first.span()) == ((one := plain.search(text, start, len(text) - 1)) and one.span())


def test_a_sieve_looks_at_what_stands_beside_a_word() -> None:
    find = sieve(r"(?<![^\W_])(?:by|until)(?![^\W_])", 0)

    assert find is not None
    assert find(b"baby bypass standby, untill", 0) == -1
    assert find(b"baby by, bypass", 0) == 4
