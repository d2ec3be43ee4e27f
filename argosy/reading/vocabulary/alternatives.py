"""Long lists of words as one pattern that is quick to try: words with the same beginning are looked at together.

A list of 600 words written "one|two|…" costs 600 comparisons at every letter of a text. Folded into a tree it costs one
for each different first letter, and a text searched without regard to such a list skips to the letters that begin a
word of it. What matches is the same as with the words in a row, the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def any_of(words: Iterable[str], *, not_after: str = "") -> str:
    """A pattern that matches the longest of these words; `not_after` is a class of letters that must not stand before.

    In front of a pattern a look behind would hide the first letters from the search: it is put behind the first one.
    """
    tree: dict[str, Any] = {}
    for word in words:
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[_END] = {}
    tree.pop(_END, None)
    branches = []
    for letter, rest in tree.items():
        first = re.escape(letter)
        guard = rf"(?<!{not_after}{first})" if not_after else ""
        branches.append(f"{first}{guard}{_pattern(rest)}")
    return f"(?:{'|'.join(branches)})"


def _pattern(tree: dict[str, Any]) -> str:
    """The rest of the words; the longer ones are tried before one that ends here."""
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in tree.items() if letter != _END]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in tree:
        return inner
    return f"(?:{inner})?"


def lowered(text: str) -> str:
    """The text in lower case, letter for letter: places in it stay places in the text."""
    # İ in lower case is two letters; ſ is an s that has no capital of its own
    return text.lower() if text.isascii() else text.replace("\u0130", "i").replace("\u017f", "s").lower()
