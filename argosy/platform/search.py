"""One search for everything: words become keyed 64-bit tokens, so an index says nothing to who steals it (DESIGN D4).

Tokens of one enterprise never match another's, because each enterprise has its own key.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from uuid import UUID

from argosy.platform.crypto import keyring

WORD = re.compile(r"[\w][\w'’]*", re.UNICODE)
# Han, kana and Hangul are written without spaces: each two neighbours make a token.
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
SHORTEST_PREFIX, LONGEST_PREFIX, LONGEST_WORD = 2, 12, 64
# All that combines with the letter before it lies from here on.
NOT_LATIN = re.compile(r"[^\x00-\u02ff]+")
# No message needs more: what stands after the first 3,000 different words of a mail is not what it is found by.
MOST_TOKENS = 3_000


def words(text: str) -> Iterator[str]:
    """The words of a text, folded so that case, width and accents do not matter; CJK as pairs of characters."""
    for match in WORD.finditer(_folded(text)):
        yield from _parts(match[0])


def _words_at_once(text: str) -> list[str]:
    """The same for a text that is short, or wanted to its end."""
    if text.isascii():
        return [word[:LONGEST_WORD] for word in WORD.findall(text.casefold())]
    return list(words(text))


def _folded(text: str) -> str:
    if text.isascii():  # most of trade: nothing to take apart
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", NOT_LATIN.sub(_without_marks, apart))


def _without_marks(run: re.Match[str]) -> str:
    return "".join(c for c in run[0] if not unicodedata.combining(c))


def _parts(word: str) -> Iterator[str]:
    if word.isascii():
        yield word[:LONGEST_WORD]
        return
    start = 0
    for run in CJK.finditer(word):
        if run.start() > start:
            yield word[start : run.start()][:LONGEST_WORD]
        signs = run[0]
        if len(signs) == 1:
            yield signs
        yield from (signs[i : i + 2] for i in range(len(signs) - 1))
        start = run.end()
    if start < len(word):
        yield word[start:][:LONGEST_WORD]


def tokens(enterprise: UUID, texts: Iterable[str], *, prefixes: Iterable[str] = ()) -> list[int]:
    """The tokens of these texts; those in `prefixes` (names, subjects) are also found by the beginnings of their words."""
    key = keyring.index_key(enterprise)
    begun = dict.fromkeys(_words_at_once("\n".join(prefixes)))
    found: dict[int, None] = dict.fromkeys(chain.from_iterable([_with_beginnings(key, word) for word in begun]))
    for text in texts:
        for word in words(text):
            found[_token(key, word)] = None
            if len(found) >= MOST_TOKENS:
                return list(found)
    return list(found)


def query(enterprise: UUID, text: str) -> list[list[int]]:
    """What must be found for this query: for each word the tokens of which one must be present."""
    key = keyring.index_key(enterprise)
    asked = list(dict.fromkeys(words(text)))[:12]
    return [[_token(key, word), _token(key, "^" + word)] for word in asked]


def blind(enterprise: UUID, value: str) -> int:
    """One token for a whole value (an e-mail address, a Message-ID), to look rows up by equality."""
    return _token(keyring.index_key(enterprise), "=" + value)


def blind_all(enterprise: UUID, values: Iterable[str]) -> list[int]:
    """The tokens of many values that are not expected twice, in their order."""
    fresh, found = _keyed(keyring.index_key(enterprise), "=").copy, []
    for value in values:
        hashed = fresh()
        hashed.update(value.encode("utf-8", "surrogatepass"))
        found.append(hashed.digest())
    return _numbers(found)


@lru_cache(maxsize=10_000)
def _with_beginnings(key: bytes, word: str) -> tuple[int, ...]:
    """The word's own token and those of its beginnings: each longer one by one letter more, in the same hash."""
    hashed = _keyed(key, "").copy()
    hashed.update(word.encode("utf-8", "surrogatepass"))
    found = [hashed.digest()]
    hashed = _keyed(key, "^").copy()
    hashed.update(word[: SHORTEST_PREFIX - 1].encode("utf-8", "surrogatepass"))
    for letter in word[SHORTEST_PREFIX - 1 : min(len(word) - 1, LONGEST_PREFIX)]:
        hashed.update(letter.encode("utf-8", "surrogatepass"))
        found.append(hashed.digest())
    return tuple(_numbers(found))


def _numbers(hashes: Sequence[bytes]) -> list[int]:
    return list(struct.unpack(f">{len(hashes)}q", b"".join(hashes)))


@lru_cache(maxsize=100_000)
def _token(key: bytes, word: str) -> int:
    hashed = _keyed(key, "").copy()
    hashed.update(word.encode("utf-8", "surrogatepass"))
    return int.from_bytes(hashed.digest(), "big", signed=True)


@lru_cache(maxsize=64)
def _keyed(key: bytes, begun: str) -> hashlib.blake2b:
    # BLAKE2b is a keyed hash by itself (RFC 7693): a quarter of the cost of HMAC-SHA256; the key is taken in once
    return hashlib.blake2b(begun.encode(), digest_size=8, key=key)
