"""What stands in the wrong field: an e-mail address or a number for a name, the name in the first line of the address."""

from __future__ import annotations

import re
from dataclasses import replace

from argosy.matching.company import Company
from argosy.matching.scripts import romanise
from argosy.matching.tokens import tokenise
from argosy.matching.wordlist import legal_forms

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SITE = re.compile(r"(?:https?://|www\.)\S{3,200}", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[\d\s()./-]{7,24}")
_LINE = re.compile(r"[,;\n]")
_LONGEST = 200


def sorted_out(company: Company) -> Company:
    """The record with its ways to be reached out of the name, and its name out of the address."""
    name = company.name.strip()
    if not name:
        return _named_by_address(company) if company.address and not company.names else company
    if len(name) <= _LONGEST and ("@" in name or name[0] in "+(0123456789" or _SITE.match(name)):
        return _without_contacts(company, name)
    return company


def _without_contacts(company: Company, name: str) -> Company:
    if _NUMBER.fullmatch(name):
        return company if company.phone else replace(company, name="", phone=name)
    email = _EMAIL.search(name)
    if email:
        rest = name.replace(email[0], " ").strip(" <>()[],;:-|/")
        return replace(company, name=rest, email=" | ".join(filter(None, (company.email, email[0]))))
    if _SITE.fullmatch(name):
        return replace(company, name="", website=" | ".join(filter(None, (company.website, name))))
    return company


def _named_by_address(company: Company) -> Company:
    """The first line says by its legal form that it is a name: "Kestrel Tools Ltd, 5 High Street"."""
    first, *rest = (part.strip() for part in _LINE.split(company.address.strip(), maxsplit=1))
    words = tokenise(romanise(first[:_LONGEST].casefold()))
    if not rest or len(words) < 2 or words[-1] not in legal_forms().words or any(word.isdigit() for word in words):
        return company
    return replace(company, name=first, address=rest[0])
