"""What the values of columns are called: stages, countries, members, tags, own fields, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from babel import Locale
from django.db.models import QuerySet
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from argosy.customers import countries
from argosy.customers.models import Customer, CustomField, FieldKind, Permit, RecordKind, Tag
from argosy.customers.vocabulary import BUILTIN, INTENTIONS, PURCHASES, SCALES, Words
from argosy.enterprise.models import NAMED, Member
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column
from argosy.platform.listing.filters import ME
from argosy.platform.punctuation import listed
from argosy.platform.standing import standing
from argosy.platform.ui import words

KINDS: Mapping[str, Any] = {
    RecordKind.CUSTOMER: pgettext_lazy("company", "Customer"),
    RecordKind.LEAD: pgettext_lazy("company", "Lead"),
    RecordKind.SUPPLIER: pgettext_lazy("company", "Supplier"),
}
PERMITS: Mapping[str, Any] = {
    Permit.UNKNOWN: gettext_lazy("not asked"),
    Permit.YES: gettext_lazy("allowed"),
    Permit.NO: gettext_lazy("refused"),
}
BANDS: Mapping[str, Mapping[int, Any]] = {"intention": INTENTIONS, "yearly_purchase": PURCHASES, "scale": SCALES}
# The languages that buyers write in most.
LANGUAGES = (
    "en",
    "zh",
    "es",
    "fr",
    "de",
    "pt",
    "ru",
    "ar",
    "ja",
    "ko",
    "it",
    "nl",
    "pl",
    "tr",
    "vi",
    "th",
    "id",
    "fa",
    "hi",
)


class Naming:
    """Values in words, for one page: what it needs of the enterprise is read once, and only when it is needed."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._companies: dict[str, str] = {}

    @cached_property
    def words(self) -> Words:
        """The lists of the enterprise."""
        return Words()

    @cached_property
    def members(self) -> dict[UUID, str]:
        """Everybody's names."""
        return {one.pk: str(one) for one in _everybody()}

    @cached_property
    def tags(self) -> dict[UUID, Tag]:
        """The tags that the reader sees."""
        return {one.pk: one for one in _tags(self._actor)}

    def choices(self, column: Column) -> list[tuple[str, Any]]:
        """What a filter of this column can be set to."""
        if column.of in BUILTIN:
            return self.words.choices(column.of)
        if column.of in BANDS:
            return [(str(key), self._band(column.of, key)) for key in BANDS[column.of]]
        if column.holds == "flag":
            return [("yes", _("yes")), ("no", _("no"))]
        if column.holds == "member":
            return [(ME, _("me")), *((str(pk), name) for pk, name in self.members.items())]
        if column.holds == "tags":
            return [(str(pk), tag.name) for pk, tag in self.tags.items()]
        if column.field is not None:
            return [(one, one) for one in column.field.choices]
        return {
            "country": countries.choices,
            "kind": lambda: list(KINDS.items()),
            "permit": lambda: list(PERMITS.items()),
            "language": languages,
        }.get(column.of, list)()

    def value(self, column: Column, value: Any) -> str:
        """One value of a column in words."""
        if value in (None, ""):
            return _("not known")
        if column.of in BUILTIN:
            return str(self.words.word(column.of, str(value)).name)
        if column.of in BANDS:
            return self._band(column.of, int(value))
        if column.holds == "member":
            return self.member(value)
        return str(dict(self.choices(column)).get(str(value), value))

    def member(self, value: Any) -> str:
        """A member's name; the reader is “me”."""
        if value == ME:
            return _("me")
        pk = value if isinstance(value, UUID) else UUID(str(value))
        return self.members.get(pk, _("somebody who left"))

    def company(self, pk: str) -> str:
        """The name of another company, for who sees it."""
        return self._seen(pk) or _("a company that you do not see")

    def sees(self, pk: str) -> bool:
        """Does the reader see this other company?"""
        return bool(self._seen(pk))

    def _seen(self, pk: str) -> str:
        if pk not in self._companies:
            other = Customer.objects.visible_to(self._actor).filter(pk=pk).only("name").first()
            self._companies[pk] = other.name if other is not None else ""
        return self._companies[pk]

    def _band(self, of: str, key: int) -> str:
        if key == 0:
            return _("not known")
        if of == "yearly_purchase":
            return f"{PURCHASES[key]} USD"
        return str(BANDS[of].get(key, key))


@standing
def _everybody() -> QuerySet[Member]:
    found: QuerySet[Member] = Member.objects.select_related("user").only(*NAMED)
    return found


@standing
def _tags(actor: Actor) -> QuerySet[Tag]:
    found: QuerySet[Tag] = Tag.objects.visible_to(actor).order_by("name")
    return found


def languages() -> list[tuple[str, str]]:
    """The usual languages by their names."""
    locale = Locale.parse("zh_Hans" if (get_language() or "").startswith("zh") else "en")
    return [(code, str(locale.languages.get(code, code))) for code in LANGUAGES]


def own_value(field: CustomField, value: Any, naming: Naming) -> str:
    """The value of a field of the enterprise's own, in words."""
    if value in (None, "", []):
        return ""
    return str(_IN_WORDS.get(FieldKind(field.kind), _plain)(value, naming))


def with_currency(value: Mapping[str, Any]) -> str:
    """An amount of a field of the enterprise's own, in words."""
    return f"{value['currency']} {words.amount(value['amount'], value['currency'])}"


def _plain(value: Any, _naming: Naming) -> Any:
    return value


_IN_WORDS: Mapping[FieldKind, Callable[[Any, Naming], Any]] = {
    FieldKind.YES_NO: lambda value, _naming: _("yes") if value else _("no"),
    FieldKind.SEVERAL: lambda value, _naming: listed(value),
    FieldKind.MONEY: lambda value, _naming: with_currency(value),
    FieldKind.NUMBER: lambda value, _naming: f"{value:,.6f}".rstrip("0").rstrip("."),
    FieldKind.MEMBER: lambda value, naming: naming.members.get(UUID(value), _("somebody who left")),
    FieldKind.RELATION: lambda value, naming: naming.company(value),
    FieldKind.FILE: lambda value, _naming: value["name"],
}


def day(value: Any) -> str:
    """A day as one reads it."""
    return words.full_day(value)
