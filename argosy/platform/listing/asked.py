"""What somebody wants to see of a list, as it stands in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from argosy.platform.listing.columns import Columns
from argosy.platform.listing.filters import Filter, read


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of a list."""

    record: str = ""  # which list: customer, lead, contact, deal …
    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    group: str = ""
    columns: tuple[str, ...] = ()
    view: str = ""  # the saved view whose tab one is at
    given: tuple[tuple[str, str], ...] = field(default=())  # as it stands in the address

    @classmethod
    def of(cls, columns: Columns, given: Sequence[tuple[str, str]]) -> Asked:
        """From the pairs of the address; what is not understood is left out."""
        one = dict(given)
        filters = read(columns, [value for name, value in given if name == "f"])
        sort, group = one.get("sort", ""), one.get("group", "")
        known = columns.get(sort)
        asked = cls(
            record=columns.record,
            text=one.get("q", "").replace("\x00", "").strip()[:200],
            filters=filters,
            sort=sort if sort == "name" or (known is not None and known.order is not None) else "",
            group=group if group in columns.groups else "",
            columns=tuple(dict.fromkeys(key for key in one.get("cols", "").split(",") if columns.get(key))),
            view=one.get("view", "")[:40],
        )
        return replace(asked, given=asked._pairs())

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        pairs = [("q", self.text), *(("f", one.word) for one in self.filters)]
        pairs += [("sort", self.sort), ("group", self.group), ("cols", ",".join(self.columns)), ("view", self.view)]
        return tuple((name, value) for name, value in pairs if value)

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.filters)

    def address(self, *more: tuple[str, str], without: Sequence[str] = ()) -> str:
        """The address of this list with other pairs; names in `more` and `without` replace what stood there."""
        gone = {name for name, _value in more if name != "f"} | set(without)
        kept = [pair for pair in self.given if pair[0] not in gone]
        return "?" + urlencode([pair for pair in (*kept, *more) if pair[1]])

    def less(self, one: Filter) -> str:
        """The address without this filter."""
        return "?" + urlencode([pair for pair in self.given if pair not in {("f", one.word), ("view", self.view)}])


def pairs_of(query: str) -> list[tuple[str, str]]:
    """The pairs of an address's query."""
    return parse_qsl(query[:4000])
