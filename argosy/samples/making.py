# ruff: noqa: S311 -- the same seed must give the same world; nothing here is secret
"""How a sample world is made from a seed: our exporter, its people, and customers all over the earth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import phonenumbers
from anyascii import anyascii

from argosy.samples.goods import PRODUCTS
from argosy.samples.model import Contact, Customer, Exporter, Member, World
from argosy.samples.places import PEOPLE, PLACES, TRADES, Place, both_scripts

_DOMAIN = "yunfan-lighting.example"
_EXPORTER = Exporter(
    name="宁波云帆户外照明有限公司",
    english_name="Ningbo Yunfan Outdoor Lighting Co., Ltd.",
    domain=_DOMAIN,
    address="浙江省宁波市北仑区云帆路18号",
    english_address="18 Yunfan Road, Beilun District, Ningbo 315800, China",
    phone="+86 574 8655 0118",
    bank="Bank of Invention, Ningbo Branch, SWIFT BOINCNBXXXX, A/C 3901 2200 0918 2266",
    products=PRODUCTS,
)
# name | English name | mailbox | title | role | languages | mail program
_STAFF = """
陈远航|Michael Chen|chen|General Manager|master|zh en|foxmail
林静怡|Grace Lin|grace|Sales Director|supervisor|zh en|outlook
周启明|Kevin Zhou|kevin|Sales Manager|supervisor|zh en|foxmail
吴思琪|Cici Wu|cici|Sales Representative|seller|zh en es|foxmail
许浩然|Leo Xu|leo|Sales Representative|seller|zh en|outlook
方雨桐|Joyce Fang|joyce|Sales Representative|seller|zh en|qq
沈嘉禾|Jason Shen|jason|Sales Representative|seller|zh en|apple
"""
_TITLES = {
    "en": ("Purchasing Manager", "Buyer", "Managing Director", "Import Coordinator"),
    "de": ("Einkaufsleitung", "Einkäufer/in", "Geschäftsführung"),
    "es": ("Jefe de Compras", "Comercio Exterior", "Gerente General"),
    "fr": ("Responsable achats", "Service import", "Gérant"),
    "ru": ("Менеджер ВЭД", "Отдел закупок", "Директор"),
    "zh": ("采购经理", "业务员", "总经理"),
    "pt": ("Gerente de Compras", "Comércio Exterior", "Diretor"),
    "it": ("Ufficio acquisti", "Responsabile acquisti", "Titolare"),
    "tr": ("Satın Alma Müdürü", "Dış Ticaret Sorumlusu"),
    "ja": ("購買部", "輸入担当"),
    "ar": ("مدير المشتريات", "قسم الاستيراد"),
}
_FAMILY_FIRST = frozenset({"chinese", "japanese"})
_CLIENTS = ("outlook", "outlook", "gmail", "gmail", "apple", "thunderbird")


def world(seed: int = 1, members: int = 5, customers: int = 40) -> World:
    """The sample exporter with so many people and customers; the same seed always gives the same world."""
    staff = _members(members)
    return World(seed, _EXPORTER, staff, tuple(_customers(Random(f"world {seed}"), staff, customers)))


def _members(count: int) -> tuple[Member, ...]:
    """A master account, one or two supervisors, and sellers below them in turn."""
    rows = [row.split("|") for row in _STAFF.strip().splitlines()]
    chief, heads, sellers = rows[0], rows[1:3], rows[3:]
    heads = heads[: 1 if count < 5 else 2]
    members = [_member(chief, "")]
    members += [_member(head, members[0].address) for head in heads][: max(0, count - 1)]
    for number in range(max(0, count - len(members))):
        row = list(sellers[number % len(sellers)])
        if number >= len(sellers):
            row[2] += str(number)
        members.append(_member(row, members[1 + number % len(heads)].address))
    return tuple(members[: max(1, count)])


def _member(row: list[str], reports_to: str) -> Member:
    name, english, box, title, role, languages, client = row
    phone = f"+86 138 0574 {1000 + sum(map(ord, english)) % 9000}"
    return Member(name, english, f"{box}@{_DOMAIN}", title, role, reports_to, phone, tuple(languages.split()), client)


def _customers(chance: Random, staff: tuple[Member, ...], count: int) -> Iterator[Customer]:
    # in a small house the boss keeps buyers of her own; the sellers follow the rest
    owners = [member for member in staff if member.role != "supervisor"] or list(staff)
    domains: set[str] = set()
    for number in range(count):
        place = PLACES[number % len(PLACES)]
        owner = owners[number % len(owners)]
        customer = _customer(chance, place, owner.address, domains, is_known=number % 8 != 7)
        domains.add(customer.domain)
        yield customer


def _customer(chance: Random, place: Place, owner: str, taken: set[str], *, is_known: bool) -> Customer:
    city = chance.choice(place.cities)
    for _ in range(20):
        name, latin, domain = _company(chance, place, city)
        if domain not in taken:
            break
    domain = _unlike(domain, taken)
    contacts: list[Contact] = []
    while len(contacts) < 2:
        contact = _contact(chance, place, domain)
        if all(contact.address != other.address for other in contacts):
            contacts.append(contact)
    return Customer(
        name=name,
        latin_name=latin,
        domain=domain,
        country=place.country,
        city=city,
        port=place.port,
        language=place.language,
        currency=place.currency,
        timezone=place.timezone,
        contacts=tuple(contacts),
        owner=owner,
        is_known=is_known,
    )


def _company(chance: Random, place: Place, city: str) -> tuple[str, str, str]:
    """A company's name as its letterhead has it, in Latin letters, and its domain."""
    stems, trades = TRADES[place.trades]
    stem, latin_stem = both_scripts(chance.choice(stems))
    trade, latin_trade = both_scripts(chance.choice(trades))
    form = chance.choice(place.legal_forms)
    latin = f"{latin_stem} {latin_trade}"
    words = re.findall(r"[a-z0-9]{2,}", anyascii(latin).lower())
    domain = "-".join(words[:3]) + ".example"
    if place.language == "zh":
        return f"{city}{stem}{trade}{form}", f"{latin} Co., Ltd.", domain
    if place.language == "ja":
        return f"{form}{stem}{trade}", f"{latin} Co., Ltd.", domain
    if place.language == "ru":
        return f"{form}{stem}{trade}", f"{latin} LLC", domain
    if place.language == "ar":
        return f"{form}{stem} {trade}", f"{latin} Est.", domain
    return f"{stem} {trade}{form}", f"{stem} {trade}{form}", domain


def _unlike(domain: str, taken: set[str]) -> str:
    """The domain, with a number where another customer has it already."""
    name, number = domain.removesuffix(".example"), 1
    while domain in taken:
        number += 1
        domain = f"{name}{number}.example"
    return domain


def _contact(chance: Random, place: Place, domain: str) -> Contact:
    given_names, family_names = PEOPLE[place.people]
    given, latin_given = both_scripts(chance.choice(given_names))
    family, latin_family = both_scripts(chance.choice(family_names))
    name = f"{given} {family}"
    if place.people in _FAMILY_FIRST:
        name = f"{family}{given}" if place.people == "chinese" else f"{family} {given}"
    box = re.sub(r"[^a-z.]", "", f"{anyascii(latin_given[0])}.{anyascii(latin_family)}".lower())
    client = chance.choice(("qq", "foxmail", "foxmail")) if place.language == "zh" else chance.choice(_CLIENTS)
    title = chance.choice(_TITLES[place.language])
    return Contact(name, f"{latin_given} {latin_family}", f"{box}@{domain}", title, _phone(chance, place), client)


def _phone(chance: Random, place: Place) -> str:
    """A number that is valid in the country: the library's example with other last digits."""
    kind = phonenumbers.PhoneNumberType.MOBILE
    example = phonenumbers.example_number_for_type(place.country, kind)
    if example is None or example.national_number is None:
        raise ValueError(f"No telephone numbers are known for {place.country}.")
    number = example
    for _ in range(20):
        national = example.national_number // 1000 * 1000 + chance.randrange(1000)
        number = phonenumbers.PhoneNumber(country_code=example.country_code, national_number=national)
        if phonenumbers.is_valid_number(number):
            break
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
