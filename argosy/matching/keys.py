"""What the index of duplicates keeps of a company: values that two records of the same firm are likely to share."""

from __future__ import annotations

from argosy.matching.company import Company, Key
from argosy.matching.contacts import read_contacts, several
from argosy.matching.countries import country_code
from argosy.matching.domains import is_shared, registrable
from argosy.matching.free_mail import is_free_mail
from argosy.matching.misplaced import sorted_out
from argosy.matching.names import Name, prepare
from argosy.matching.phones import e164, last_digits
from argosy.matching.rarity import STOP
from argosy.matching.variants import variants


def name_key(name: str) -> str:
    """One text for all ways to write a name: its own words and its trade, in Latin letters, in one order, without legal form."""
    parts = variants(name)
    return prepare(parts[0]).key if parts else ""


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name for an index of words: every variant's, translated and romanised, without forms and fill words."""
    words = (word for part in variants(name) for word in prepare(part).words if word.kind != STOP)
    return tuple(dict.fromkeys(word.meaning for word in words))


def keys(company: Company) -> tuple[Key, ...]:
    """Every key of a company, each once: e-mail, private domain, site host, phone, end of phone, name."""
    company = sorted_out(company)
    contacts = read_contacts(company.email, company.phone, company.website)
    found = [("email", email) for email in sorted(contacts.emails)]
    found += [("domain", domain) for domain in sorted(contacts.domains)]
    found += [("host", host) for host in sorted(contacts.hosts) if not (is_free_mail(host) or _is_front_door(host))]
    for phone in several(company.phone):
        found += [("phone", full)] if (full := e164(phone, country_code(company.country))) else []
        found += [("phone_end", end)] if (end := last_digits(phone)) else []
    for name in (company.name, *company.names):
        found += [("name", key) for part in variants(name) for key in _name_keys(prepare(part))]
    return tuple(dict.fromkeys(found))


def _is_front_door(host: str) -> bool:
    """True for the front door of a shop or network, which thousands of records may carry."""
    return is_shared(host) and host == registrable(host)


def _name_keys(name: Name) -> list[str]:
    """The key, and for Chinese names from Taiwan the key as it is romanised there."""
    if not name.key:
        return []
    other = {word.meaning: word.other for word in name.words if word.other}
    if not other:
        return [name.key]
    return [name.key, " ".join(sorted(other.get(part, part) for part in name.key.split(" ")))]
