"""The comparison as numbers between 0 and 1, each with a name that a person understands; the verdict weighs them."""

from __future__ import annotations

import re
import unicodedata

from argosy.matching.additions import OSA, are_several_slips, are_two_names, rare_within
from argosy.matching.company import Company
from argosy.matching.comparison import Comparison
from argosy.matching.contacts import read_contacts
from argosy.matching.domain_names import domain_spells_name
from argosy.matching.names import SEAT, Name, Word
from argosy.matching.outcome import Pairing
from argosy.matching.rarity import BRAND, CORPORATE, GOODS, NUMBER, PLACE, STOP
from argosy.matching.scripts import romanise
from argosy.matching.wordlist import REGIONS, country_of_place

_FULL = 0.999
_ALMOST_FULL = 0.85
_SHORTEST_SLIP = 5
_EQUAL_TO_THE_LETTER, _LONG_ENOUGH = 0.4, 10
_LETTERS = re.compile(r"\w+")
_WORDS = re.compile(r"[^\W\d_]+")
_TELLING_BUSINESS = frozenset({"management", "investment", "holding", "development", "business", "head office"})
# Who adds one of these to an equal name is another company of the group, or another group.
_TELLING_MORE = _TELLING_BUSINESS | {"group", "service", "services", "commercial"}
_HARDLY = 0.3
_KNOWN_BY_NAME = 0.4
_LOOSELY = 0.4
_GIVEN_NAME_MISSING, _NEARLY = 0.4, 0.5
_KNOWN_BY_NAMES = 0.5
_NON_COMPANY = frozenset({"public", "sole", "coop"})

Features = dict[str, float]


def features(both: Comparison) -> Features:
    """Only what is not nought."""
    found: Features = {}
    if both.names is not None:
        _of_names(found, both, both.names)
    _of_contacts(found, both)
    _of_both(found, both)
    return {name: value for name, value in found.items() if value}


def _of_names(found: Features, both: Comparison, names: Pairing) -> None:
    unexplained = {kind: _unexplained(both, names, kind) for kind in (PLACE, BRAND)}
    low, high = sorted(_cover(names, unexplained))
    found["name_cover_low"], found["name_cover_high"] = low, high
    telling_over = any(map(sum, unexplained.values())) or any(
        word.kind in (GOODS, NUMBER) for word in (*names.left_over, *names.right_over)
    )
    says_more = any(word.meaning in _TELLING_MORE for word in (*names.left_over, *names.right_over))
    found["name_equal"] = float(not (telling_over or says_more) and names.loss == 0 and high >= _ALMOST_FULL)
    is_opposed = any(min(names.over(kind)) for kind in (BRAND, GOODS, PLACE, NUMBER)) or names.varied > 0
    is_another = not names.is_translated and any(are_two_names(*pair) for pair in names.typos)
    found["one_slip"] = float(not (telling_over or is_another) and _is_one_slip(names))
    several = not names.is_translated and any(are_several_slips(*pair) for pair in names.typos)
    found["slips"] = float(is_another or several)
    found["rare_within"] = rare_within(names, is_opposed=is_opposed or bool(min(names.over(CORPORATE))))
    found["name_nearly_equal"] = float(low >= _ALMOST_FULL and not found["name_equal"] and not is_opposed)
    found["trade_varies"] = min(names.varied, 1.0)
    found["own_words"] = min(names.brand, 1.5) / 1.5
    found["place_conflicts"] = float(_place_conflicts(both, names))
    for label, kind, most in (
        ("own", BRAND, 1.5),
        ("trade", GOODS, 1.0),
        ("place", PLACE, 0.7),
        ("number", NUMBER, 0.8),
    ):
        one, other = sorted(unexplained.get(kind) or names.over(kind))
        found[f"{label}_differs"] = min(one, most) / most
        found[f"{label}_missing"] = min(other - one, most) / most
    if found["own_missing"] and names.rare and "sole" in names.left.form_kinds & names.right.form_kinds:
        _forgive_given_name(found, [*names.left_over, *names.right_over])
    one, other = sorted((_business(names.left_over), _business(names.right_over)))
    found["business_differs"], found["business_missing"] = one, other - one
    found["misspelt"] = min(names.loss, 0.5) / 0.5
    found["initials_within"] = float(names.initials)
    found["is_initials"] = float(bool(both.initials))
    _of_forms(found, names)
    found["nameless"] = float(both.unnamed)
    if found["name_equal"] and not _has_rare_word(names.left):
        found["common_equal"] = _EQUAL_TO_THE_LETTER if _is_written_alike(names) else 1.0
    if _is_lone_word(both, names):
        found["common_equal"] = 1.0
    found["shared_names"] = both.shared_names
    found["several_names_shared"] = min(max(both.names_in_common - 1, 0), 3) / 3
    if both.main_names is not None:
        main_low = min(both.main_names.cover)
        found["only_other_name"] = 1.0 - main_low
        found["main_own_differs"] = min(*both.main_names.over(BRAND), 1.5) / 1.5
        if not found["name_equal"]:  # a dairy and a money changer of one name are two firms in every language
            trades = min(*both.main_names.over(GOODS), 1.0)
            found["trade_differs"] = max(found["trade_differs"], trades)


def _forgive_given_name(found: Features, over: list[Word]) -> None:
    """A register asks a sole trader for the given name, others leave it out: "Mitja Tajnšek s.p." and "Tajnšek s.p."."""
    if len(over) == 1 and over[0].kind == BRAND:
        found["own_missing"] *= _GIVEN_NAME_MISSING
        found["name_nearly_equal"] = _NEARLY


def _is_written_alike(names: Pairing) -> bool:
    """Equal with the legal form, but for accents and case: "Société Générale S.A." and "Societe Generale S.A."."""
    left, right = (_plain(name.raw) for name in (names.left, names.right))
    return left == right and len(left) >= _LONG_ENOUGH and " " in left


def _plain(raw: str) -> str:
    """Words without accents, dots and case: "S.A." and "SA" are one."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", raw.casefold()) if not unicodedata.combining(letter)
    )
    return " ".join(_LETTERS.findall(romanise(bare.replace(".", ""))))


def _business(over: list[Word]) -> float:
    """How much words of no special trade tell: "Holding" is another firm than its parent, "Group" may be dropped."""
    return max(
        (1.0 if word.meaning in _TELLING_BUSINESS else 0.25 for word in over if word.kind == CORPORATE), default=0.0
    )


def _cover(names: Pairing, unexplained: dict[str, tuple[float, float]]) -> tuple[float, float]:
    """How much of each name is answered; a town that an address or the country names counts as answered."""
    explained = [sum(names.over(kind)[side] - left[side] for kind, left in unexplained.items()) for side in (0, 1)]
    return (
        (names.matched_left + explained[0]) / (names.left.total or 1.0),
        (names.matched_right + explained[1]) / (names.right.total or 1.0),
    )


def _unexplained(both: Comparison, names: Pairing, kind: str) -> tuple[float, float]:
    """A town in one name says nothing new where the other record lies in it or in its country."""
    if not names.left_over and not names.right_over:
        return 0.0, 0.0
    over = [[word for word in side if word.kind == kind] for side in (names.left_over, names.right_over)]
    if kind == PLACE and not (over[0] and over[1]):
        over = [_not_within(over[0], names.right), _not_within(over[1], names.left)]
    if not over[0] and not over[1]:
        return 0.0, 0.0
    if kind == PLACE and _name_two_towns(over):
        return sum(word.weight for word in over[0]), sum(word.weight for word in over[1])
    towns = frozenset(_WORDS.findall(romanise(f"{both.left.address} {both.right.address}".casefold())))
    return (
        sum(word.weight for word in over[0] if not _lies_in(both.right, towns, word)),
        sum(word.weight for word in over[1] if not _lies_in(both.left, towns, word)),
    )


def _not_within(places: list[Word], other: Name) -> list[Word]:
    """Chinese names put province before city or leave both out: a place of the country the other name speaks of tells nothing."""
    countries = {country_of_place(word.meaning) for word in other.words if word.kind == PLACE}
    is_native = any(word.native for word in other.words)
    return [
        place
        for place in places
        if country_of_place(place.meaning) not in countries
        and not ((place.native and is_native) or place.meaning.startswith(SEAT))
    ]


def _name_two_towns(over: list[list[Word]]) -> bool:
    """Pumps of Lagos and pumps of Abuja lie in one country and are two firms; a province and its town are not two places."""
    return all(any(word.meaning not in REGIONS for word in side) for side in over)


def _lies_in(company: Company, towns: frozenset[str], place: Word) -> bool:
    """In the country of the other record, or in a town which an address names."""
    if place.kind == PLACE and company.country and country_of_place(place.meaning) == company.country:
        return True
    return place.plain in towns or bool(place.native and place.native in company.address)


def _place_conflicts(both: Comparison, names: Pairing) -> bool:
    """A country or town of one name while the other record lies in another country."""
    sides = ((names.left_over, both.right), (names.right_over, both.left))
    return any(
        word.kind == PLACE and company.country and country_of_place(word.meaning) not in ("", company.country)
        for words, company in sides
        for word in words
    )


def _is_chat_contact(both: Comparison) -> bool:
    """One record is a person with a number or an address and nothing else, as chats bring them; the other is a firm."""
    if both.names is None or both.names.brand:
        return False
    sides = ((both.left, both.names.left, both.names.right), (both.right, both.names.right, both.names.left))
    return any(
        not (company.address or company.website)
        and not read_contacts(company.email, "", "").email_domains
        and all(word.kind in (BRAND, NUMBER, PLACE, STOP) for word in name.words)
        and not name.forms
        and any(word.kind in (GOODS, CORPORATE) or other.forms for word in other.words)
        for company, name, other in sides
    )


def _is_one_slip(names: Pairing) -> bool:
    """One letter wrong in one longer word: a slip of the hand rather than another name."""
    if len(names.typos) != 1:
        return False
    left, right = names.typos[0]
    return min(len(left), len(right)) >= _SHORTEST_SLIP and OSA.distance(left, right) == 1


def _of_forms(found: Features, names: Pairing) -> None:
    left, right = names.left.form_kinds, names.right.form_kinds
    if left and right and not left & right:
        found["form_differs"] = _LOOSELY if names.is_translated else 1.0  # LLC and JSC are translated loosely
        found["form_conflicts"] = float(bool(left & _NON_COMPANY) != bool(right & _NON_COMPANY))


def _is_lone_word(both: Comparison, names: Pairing) -> bool:
    """A given name alone is many people's: "Mr. Sunil" and "Sunil Traders" with two numbers."""
    if both.shared.address or not (both.shared.phones_differ or both.shared.free_mail_differs):
        return False
    return any(not name.forms and sum(w.kind != STOP for w in name.words) == 1 for name in (names.left, names.right))


def _has_rare_word(name: Name) -> bool:
    return any(word.kind == BRAND and word.weight >= 1 for word in name.words)


def _of_contacts(found: Features, both: Comparison) -> None:
    shared = both.shared
    found["same_email"] = float(bool(shared.email))
    found["same_domain"] = float(bool(shared.domain) and not shared.is_only_mail)
    found["forwarder_domain"] = float(shared.is_only_mail)
    found["same_host"] = float(bool(shared.host))
    found["domains_differ"] = float(shared.domains_differ)
    found["domains_alike"] = float(shared.domains_alike)
    found["same_phone"] = float(bool(shared.phone))
    found["free_mail_differs"] = float(shared.free_mail_differs)
    found["phones_differ"] = float(shared.phones_differ)
    found["same_address"] = shared.address
    found["address_differs"] = shared.address_differs * (_KNOWN_BY_NAME if _is_known_by_name(found, both) else 1.0)
    found["countries_differ"] = float(shared.countries_differ and not found["same_domain"])
    if both.names_in_common > 1 and both.main_names is None and found.get("name_equal"):
        found["countries_differ"] *= _KNOWN_BY_NAMES
    if found["same_domain"]:  # a branch lies elsewhere and is the same buyer
        found.pop("place_conflicts", None)


def _is_known_by_name(found: Features, both: Comparison) -> bool:
    """A rare name of several own words in one country: larger firms have several addresses, and are one buyer still."""
    names, shared = both.names, both.shared
    # several of its names are the same: firms move
    if both.names_in_common > 1 and both.main_names is None and found.get("name_equal"):
        return True
    if names is None or not found.get("name_equal") or shared.phones_differ or shared.domains_differ:
        return False
    own = [word for word in names.left.words if word.kind == BRAND and word.weight >= 1]
    return len(own) > 1 and shared.same_country


def _are_two_shops(found: Features, both: Comparison) -> bool:
    """One word in common, and each a trade of its own beside it."""
    if both.names is None or both.names.brand > 1 or not found.get("trade_differs"):
        return False
    return not (found.get("own_differs") or found.get("own_missing"))


def _of_both(found: Features, both: Comparison) -> None:
    """What means more together than apart."""
    shared = both.shared
    if (shared.phone or shared.email) and _is_chat_contact(both):
        found["person_reached"] = 1.0
        found["place_conflicts"] = found["place_differs"] = found["place_missing"] = 0.0  # "Jorge (Canton fair)"
    named = found.get("own_words", 0.0) > 0
    found["phone_unopposed"] = float(bool(shared.phone) and not shared.address_differs and not shared.countries_differ)
    found["phone_and_name"] = float(bool(shared.phone) and named)
    is_other_firm = both.names is not None and not named and max(both.names.cover) < _HARDLY
    is_reached_alike = shared.email or shared.domain or shared.address or both.initials
    found["phone_of_other_name"] = float(
        bool(shared.phone) and is_other_firm and not (is_reached_alike or found.get("person_reached"))
    )
    differs = max(found.get("trade_differs", 0.0), found.get("own_differs", 0.0))
    is_reached = bool(shared.phone or shared.email or shared.domain or both.initials)
    is_other_door = shared.address > 0 and found.get("own_differs", 0.0) > 0 and not (named or is_reached)
    # a restaurant and a hairdresser of one name in one house
    is_other_shop = shared.address > 0 and not is_reached and _are_two_shops(found, both)
    found["door_of_other_name"] = float(is_other_door or is_other_shop)
    found["sisters"] = shared.address * differs * float(shared.domains_differ)
    found["phones_differ_common"] = float(shared.phones_differ and "common_equal" in found)
    found["address_and_name"] = shared.address * float(named and not is_other_shop)
    found["address_and_phone"] = shared.address * float(bool(shared.phone))
    found["door_differs_same_name"] = (
        found.get("address_differs", 0.0) * found.get("name_equal", 0.0) * float(both.names_in_common <= 1)
    )
    found["country_differs_same_name"] = float(shared.countries_differ) * found.get("common_equal", 0.0)
    found["domain_or_phone_unnamed"] = float(
        bool(shared.domain or shared.phone or shared.email) and (both.names is None or both.unnamed)
    )
    found["domain_spells_name"] = float(domain_spells_name(both))
