"""Figures that say how to reach somebody, or that are taken back: nobody counts goods with them."""

# ruff: noqa: E501 — words for streets in many languages, in one pattern

from __future__ import annotations

import re
from collections.abc import Sequence

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.quantities import Quantity
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.units import unit_of

# "0579-85550133", "03 28 55 50 19": no count begins with a nought.
_PHONE = later(r"(?<![\w.,/-])\(?0\d{1,5}\)?(?:\s?[/.-]\s?|\s)?\d{2,8}(?:[ .-]\d{2,4}){0,4}(?!\d)")
_FEWEST_DIGITS = 9
# A street with the number of the house, as one part of a line; the postcode may follow it.
_STREET = sifted(
    r"(?:(?:^|[,;|·•–—-]) ?\d{1,4}(?: ?bis| ?ter| ?[a-d])?,? (?P<fr>rue|avenue|av\.|bd\.?|boulevard|chemin|impasse|route|quai|allée|place|cours|zone|za|zi) [^\d\n,;|]{2,40}"
    r"|(?<![\w.,])\d{1,5}[a-d]? (?P<en>(?:[^\W\d_]{2,20} ){1,3})(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|boulevard|blvd\.?|industrial estate|business park)"
    r"|(?:^|[,;|·•–—-]) ?(?:via|viale|piazza|corso|strada|calle|avda\.?|avenida|av\.|plaza|paseo|rua|travessa|ul\.|ulica|ул\.|улица|пр\.|пр-т|проспект|пер\.|đường) ?[^\d\n,;|]{2,40},? ?(?:№|д\.|nº|nr\.?|n\.?)? ?\d{1,4}[a-dа-г]?"
    r"|(?:straße|strasse|str\.|weg|gasse|platz|allee|damm|ufer|straat|laan|gatan|vägen|vej|gade|veien|utca|cad\.|sok\.)(?: no:?| nr\.?)? \d{1,4}[a-d]?) ?(?:$|[,;|·•–—-] ?(?:\d{4,6}(?= [^\W\d_]))?)",
    re.MULTILINE,
)
_TAKEN_BACK = later(
    r"(?:[,;(]|\s[-–—])\s?(?:and |und |et |e |y |а |i |en )?(?:not|non|nicht|pas|no|não|не|niet|nie|inte|ikke)\s(?:the |only |just |nur |les |los |las |le |die )?$"
)


def without_streets(text: str) -> str:
    """The text without streets, the numbers of their houses and the postcodes behind them."""
    end, kept = 0, []
    for match in _STREET.finditer(lowered(text)):
        if not _is_street(match, text):
            continue
        kept.append(text[end : match.start()])
        end = match.end()
    return ", ".join([*kept, text[end:]]) if kept else text


def _is_street(match: re.Match[str], text: str) -> bool:
    """Whether it is called as a street is, and not as goods are: "500 pcs garden lane", "50 zone heaters"."""
    if match["en"]:
        words = text[match.start("en") : match.end("en")].split()
        return all(word[0].isupper() for word in words) and unit_of(words[0].lower()) is None
    return not match["fr"] or bool(_OF_A_STREET.match(text, match.end("fr")))


_OF_A_STREET = later(r" (?:(?:de|du|des|la|le|les|industrielle|artisanale)(?![^\W_])|[dl]['’]|[A-ZÀ-Þ])")


def counting(sentence: str, counts: Sequence[Quantity]) -> list[Quantity]:
    """The counts but those that are part of a telephone number, or that are said to be wrong."""
    if not counts:
        return []
    low = lowered(sentence)
    counts = [each for each in counts if not _OF_A_PAPER.match(low, each.start)]
    phones = [match.span() for match in _PHONE.finditer(sentence) if _is_phone(match.group())]
    kept = [each for each in counts if _has_unit(low, each) or not _reaches(low, each, phones)]
    right = [each for each in kept if not _TAKEN_BACK.search(low, max(0, each.start - _NEAR), each.start)]
    return right if len(kept) > 1 else kept


_NEAR = 16
_OF_A_PAPER = later(r"\W{0,2}0\d")  # "order no. 0092 of folding chairs": no count begins with a nought


def _has_unit(sentence: str, count: Quantity) -> bool:
    return any(map(str.isalpha, sentence[count.start : count.end]))


def _reaches(sentence: str, count: Quantity, phones: Sequence[tuple[int, int]]) -> bool:
    figures = sentence[count.start : count.end].strip(" -–—,:")
    is_row = figures.isdecimal() and len(figures) >= _FEWEST_DIGITS
    return is_row or any(count.start < end and start < count.end for start, end in phones)


def _is_phone(written: str) -> bool:
    return sum(map(str.isdigit, written)) >= _FEWEST_DIGITS
