"""Does a packing list name each carton once, as many as the goods need, and as many as marks and other papers say?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from argosy.catalogue.packing import load
from argosy.deals.papers.cartons import Range, gaps, merged, shared, words_of
from argosy.deals.papers.figures import day_of, plain, sums_of
from argosy.deals.papers.finding import Data, Finding
from argosy.deals.papers.reading_lines import called, line_of
from argosy.deals.papers.sums import Sums

WITH_CARTONS = frozenset({"packing_list", "marks", "booking"})
# “C/NO. 1-320” among the marks; “1-UP” leaves it open.
MARKED = re.compile(
    r"(?:c\s*/\s*nos?|ctns?\.?\s*nos?|cartons?\s*nos?|箱号)[\s.:：]*1\s*[-–—~/]\s*(\d{1,6})\b", re.IGNORECASE
)


def with_cartons(content: Data, sums: Sums) -> Iterator[Finding]:
    """What does not agree in the numbers of the cartons."""
    yield from _marks(content, sums)
    if content["kind"] != "packing_list":
        return
    yield from _needed(content, sums)
    yield from _shared(content, sums)
    taken = merged(one for its in sums.cartons for one in its.ranges)
    if lacking := gaps(taken):
        yield Finding(_("No line names the cartons %(numbers)s.") % {"numbers": words_of(lacking)}, is_red=False)


def with_cartons_of(content: Data, other: Data) -> Iterator[Finding]:
    """Two papers of one shipment name as many cartons."""
    if not {content["kind"], other["kind"]} <= WITH_CARTONS:
        return
    here, there = sums_of(content).load.cartons, sums_of(other).load.cartons
    if here and there and here != there:
        values = {"here": here, "there": there, "other": other["number"]}
        yield Finding(_("There are %(here)s cartons here and %(there)s on %(other)s.") % values)


def _marks(content: Data, sums: Sums) -> Iterator[Finding]:
    said = MARKED.search(str(content["terms"].get("marks") or ""))
    there = sums.load.cartons
    if content["kind"] in WITH_CARTONS and said and there and int(said[1]) != there:
        values = {"marks": said[1], "there": there}
        yield Finding(_("The marks number the cartons up to %(marks)s, and there are %(there)s.") % values)


def _needed(content: Data, sums: Sums) -> Iterator[Finding]:
    for line, its in zip(content["lines"], sums.cartons, strict=True):
        numbers = line_of(line, content["currency"], day_of(content["date"]))
        needed = load(numbers.quantity, numbers.carton).cartons
        if its.ranges and needed is not None and its.holds != needed:
            values = {
                "item": called(line), "numbers": its.words, "count": its.holds, "needed": needed,
                "each": plain(numbers.carton.each),
            }  # fmt: skip
            sentence = _(
                "%(item)s: %(numbers)s are %(count)s cartons, and with %(each)s in a carton the goods take %(needed)s."
            )
            yield Finding(sentence % values)


def _shared(content: Data, sums: Sums) -> Iterator[Finding]:
    """Goods of two lines in one carton happen; a number typed wrong looks the same."""
    before: tuple[Range, ...] = ()
    for line, its in zip(content["lines"], sums.cartons, strict=True):
        if both := shared(its.ranges, before):
            values = {"item": called(line), "numbers": words_of(both)}
            sentence = _("%(item)s: a line before it names the cartons %(numbers)s too. Are both in them?")
            yield Finding(sentence % values, is_red=False)
        before = merged([*before, *its.ranges])
