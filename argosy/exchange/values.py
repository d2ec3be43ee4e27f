"""The cells of a line become a company with its people; what cannot be used is said in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from babel import Locale
from babel.core import get_global
from django.utils import translation
from django.utils.translation import gettext as _

from argosy.customers.actions.coming import Coming
from argosy.customers.actions.people import NewContact, checked
from argosy.customers.columns import CONTACT, fields_of
from argosy.customers.countries import choices as countries
from argosy.customers.errors import BadAddress
from argosy.customers.models import Permit, PointKind, RecordKind, Tag
from argosy.customers.naming import LANGUAGES
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import BUILTIN, STAGE_LIST, Words
from argosy.enterprise.models import Member, MemberState
from argosy.exchange import bands
from argosy.exchange.closed import closed, is_closed
from argosy.exchange.folding import fold
from argosy.exchange.headings import FIELDS, SOCIAL
from argosy.exchange.own_values import NO, YES, OwnValues, Unusable
from argosy.platform.access import Actor
from argosy.platform.punctuation import between

ALSO = {
    "uk": "GB", "england": "GB", "great britain": "GB", "usa": "US", "us": "US", "america": "US", "uae": "AE",
    "korea": "KR", "south korea": "KR", "russia": "RU", "vietnam": "VN", "viet nam": "VN", "czech republic": "CZ",
    "turkey": "TR", "türkiye": "TR", "ivory coast": "CI", "hongkong": "HK", "taiwan": "TW", "macau": "MO", "holland": "NL",
    "iran": "IR", "syria": "SY", "bolivia": "BO", "venezuela": "VE", "tanzania": "TZ", "laos": "LA", "burma": "MM",
    "中国大陆": "CN", "台湾": "TW", "香港": "HK", "澳门": "MO", "韩国": "KR", "迪拜": "AE", "阿联酋": "AE", "沙特": "SA",
}  # fmt: skip
LONGEST = {"name": 300, "short_name": 100, "region": 100, "city": 100, "website": 200, "products": 500}
MOST_NOTES, MOST_LEFT = 20_000, 2_000
_BETWEEN_TAGS = re.compile(r"[,，;；、\n]")
BANDS = {
    "stars": bands.stars, "scale": bands.scale, "intention": bands.intention, "yearly_purchase": bands.yearly_purchase,
}  # fmt: skip


class Conversion:
    """Reads the lines of one import; what the enterprise has in its lists is asked once."""

    def __init__(self, actor: Actor, record: str, mapping: Sequence[str], choices: Mapping[str, Any]) -> None:
        self.kind = RecordKind.CUSTOMER if record == CONTACT else RecordKind(record)
        shut = closed(actor, self.kind)
        self._columns = [(place, key) for place, key in enumerate(mapping) if key and key not in shut]
        self._choices, self._actor = choices, actor
        own = {
            f"x{one.pk.hex}": one for of in (self.kind, CONTACT) for one in fields_of(of) if not is_closed(actor, one)
        }
        self._own = {key: own[key] for _place, key in self._columns if key in own}

    @cached_property
    def _countries(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in ("en", "zh_Hans"):
            names = Locale.parse(language).territories
            found |= {fold(str(names[code])): code for code, _name in countries() if code in names}
        codes = {code for code, _name in countries()}
        found |= {code.casefold(): code for code in codes}
        aliases: Mapping[str, Sequence[str]] = get_global("territory_aliases")
        found |= {old.casefold(): new[0] for old, new in aliases.items() if len(old) == 3 and new[0] in codes}
        return found | ALSO

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        """List → word in any language, or key → key."""
        words = Words()
        found: dict[str, dict[str, str]] = {}
        for of in (STAGE_LIST[self.kind], "source", "business"):
            known = {fold(str(key)): str(key) for key in BUILTIN[of]}
            for language in ("en", "zh-hans"):
                with translation.override(language):
                    known |= {fold(str(name)): str(key) for key, (name, _tone) in BUILTIN[of].items()}
            found[of] = known | {fold(str(one.name)): one.key for one in words.all(of)}
        return found

    @cached_property
    def _members(self) -> dict[str, UUID]:
        """Who works here by address and name; a name that two have is nobody's."""
        found: dict[str, set[UUID]] = defaultdict(set)
        for one in Member.objects.filter(state=MemberState.ACTIVE).select_related("user"):
            for key in filter(None, (one.user.email, str(one))):
                found[key.casefold()].add(one.pk)
        return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}

    @cached_property
    def _chosen_owner(self) -> UUID | None:
        chosen = self._choices.get("owner", "")
        return UUID(chosen) if chosen and chosen != "nobody" else None

    @cached_property
    def _tags(self) -> dict[str, Tag]:
        return {one.name.casefold(): one for one in Tag.objects.visible_to(self._actor)}

    @cached_property
    def _reading(self) -> OwnValues:
        return OwnValues(self._actor, lambda: self._members)

    @cached_property
    def _languages(self) -> dict[str, str]:
        found = {code: code for code in LANGUAGES}
        for language in ("en", "zh_Hans"):
            names = Locale.parse(language).languages
            found |= {str(names[code]).casefold(): code for code in LANGUAGES if code in names}
        return found

    def coming(self, at: int, cells: Sequence[str]) -> Coming:
        """The company and the person of a line. Raises Unusable."""
        given = {
            key: cells[place].strip() for place, key in self._columns if place < len(cells) and cells[place].strip()
        }
        person = self._person(given)
        name = given.get("name") or (person.name or person.email.rpartition("@")[2] if person else "")
        if not name:
            raise Unusable(_("The line names neither a company nor a person."))
        left: list[str] = []  # what is in none of the lists is kept in words
        known: dict[str, Any] = {
            key: given[key][: LONGEST[key]]
            for key in ("short_name", "region", "city", "website", "products")
            if key in given
        }
        known |= {"name": name[: LONGEST["name"]], **self._company(given, left)}
        tags, owner = self._tagged(given, left), self._owner(given, left)
        if notes := given.get("notes", "")[:MOST_NOTES]:
            known["notes"] = notes
        own, of_person = self._own_values(given)
        return Coming(
            known=known,
            people=[person] if person else [],
            own=own,
            own_of_person=of_person if person else {},
            tags=tags,
            owner=owner,
            at=at,
            left="\n".join(left)[:MOST_LEFT],
        )

    def number_of(self, cells: Sequence[str]) -> int | None:
        """Our own number of the customer, where a column holds it."""
        for place, key in self._columns:
            if key == "number" and place < len(cells):
                text = cells[place].strip().lstrip("#")
                return int(text) if text.isdecimal() and len(text) < 10 else None
        return None

    def _company(self, given: Mapping[str, str], left: list[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if words := given.get("country"):
            code = self._countries.get(fold(words), "")
            found |= {"country": code} if code else {}
            left += [] if code else [_("Country") + between(":") + words]
        if names := given.get("other_names"):
            found["other_names"] = [one.strip()[:300] for one in names.replace("\n", ";").split(";") if one.strip()][
                :20
            ]
        if text := given.get("address"):
            found["addresses"] = [{"use": "office", "text": text[:500]}]
        if phone := given.get("company_phone"):
            found["phone"] = phone[:60]
        found |= self._listed(given, left)
        return found | self._banded(given, left)

    def _listed(self, given: Mapping[str, str], left: list[str]) -> dict[str, str]:
        """The words of lists, in any language; what is in none of them is kept in the notes."""
        found = {"source": self._choices.get("source") or "import"}
        for key, of in (("stage", STAGE_LIST[self.kind]), ("source", "source"), ("business", "business")):
            words = given.get(key, "")
            if value := self._words[of].get(fold(words), ""):
                found[key] = value
            elif words:
                left.append(f"{_title(key)}{between(':')}{words}")
        return found

    def _banded(self, given: Mapping[str, str], left: list[str]) -> dict[str, int]:
        """What is kept as a band; what is none stays in the notes."""
        found = {key: band(given[key]) for key, band in BANDS.items() if key in given}
        left += [f"{FIELDS[key].label}{between(':')}{given[key]}" for key, value in found.items() if not value]
        return {key: value for key, value in found.items() if value}

    def _person(self, given: Mapping[str, str]) -> NewContact | None:
        name = given.get("person") or _joined(given.get("first_name", ""), given.get("last_name", ""))
        points: list[tuple[str, str]] = []
        emails = [one for key in ("email", "email_2") for one in _several(given.get(key, ""))]
        phones = [given[key][:60] for key in ("phone", "mobile") if key in given]
        try:
            emails = [checked(one) for one in emails]
        except BadAddress as problem:
            raise Unusable(str(problem)) from problem
        points += [(PointKind.EMAIL, one) for one in emails[1:]]
        points += [(PointKind.PHONE, one) for one in phones[1:]]
        points += [(kind, given[kind]) for kind in SOCIAL if kind in given]
        if not (name or emails or phones or points):
            return None
        more: dict[str, Any] = {}
        if notes := given.get("person_notes"):
            more["notes"] = notes[:5_000]
        permit = fold(given.get("may_mail", ""))
        if permit in YES | NO:
            more["may_mail"] = Permit.YES if permit in YES else Permit.NO
        language = self._languages.get(given.get("language", "").casefold(), "")
        email, phone = (emails or [""])[0], (phones or [""])[0]
        return NewContact(name[:200], email, phone, given.get("position", "")[:100], language, points, more)

    def _owner(self, given: Mapping[str, str], left: list[str]) -> UUID | None:
        words = given.get("owner", "")
        named = self._members.get(words.casefold())
        if words and named is None:
            left.append(f"{FIELDS['owner'].label}{between(':')}{words}")
        if named != self._actor.member and not self._actor.may(Permission.ASSIGN_CUSTOMERS):
            named = None  # who may not give customers to others does not do so with a file
        return named or self._chosen_owner

    def _tagged(self, given: Mapping[str, str], left: list[str]) -> list[Tag]:
        names = [one.strip() for one in _BETWEEN_TAGS.split(given.get("tags", "")) if one.strip()]
        if unknown := [one for one in names if one.casefold() not in self._tags]:
            left.append(f"{FIELDS['tags'].label}{between(':')}{', '.join(unknown)}")
        return list({tag.pk: tag for one in names if (tag := self._tags.get(one.casefold()))}.values())

    def _own_values(self, given: Mapping[str, str]) -> tuple[dict[UUID, Any], dict[UUID, Any]]:
        company: dict[UUID, Any] = {}
        person: dict[UUID, Any] = {}
        for key, field in self._own.items():
            if key in given:
                (person if field.record == CONTACT else company)[field.pk] = self._reading.value(field, given[key])
        return company, person


def _title(key: str) -> str:
    return {"stage": _("Stage"), "source": _("Source"), "business": _("Kind of business")}[key]


def _joined(first: str, last: str) -> str:
    # 王 + 芳 is 王芳, Anna + Weber is Anna Weber
    is_han = bool(last) and all("\u4e00" <= c <= "\u9fff" for c in last + first)
    return f"{last}{first}" if is_han else " ".join(filter(None, (first, last)))


def _several(text: str) -> list[str]:
    return [
        one.strip() for one in text.replace(";", " ").replace(",", " ").replace("\n", " ").split() if "@" in one
    ] or ([text] if text else [])
