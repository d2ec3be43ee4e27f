"""A domain that is the other record's name: somebody wrote from it before anybody asked what the firm is called."""

from __future__ import annotations

from argosy.matching.comparison import Comparison
from argosy.matching.contacts import read_contacts
from argosy.matching.domains import label_of
from argosy.matching.scripts import romanise

_SHORTEST_LABEL = 5
_NAMED_ALIKE = 0.5


def domain_spells_name(both: Comparison) -> bool:
    """True where one record's domain is the other's name: info@thameswick.example and "Thameswick"."""
    if both.left.name and both.right.name and both.names and min(both.names.cover) > _NAMED_ALIKE:
        return False
    for company, other in ((both.left, both.right), (both.right, both.left)):
        if not other.name or not (company.email or company.website):
            continue
        if company.name and min(both.names.cover if both.names else (0.0,)) > _NAMED_ALIKE:
            continue
        name = "".join(char for char in romanise(other.name.casefold()) if char.isalnum())
        labels = (label_of(domain) for domain in read_contacts(company.email, company.phone, company.website).domains)
        if any(
            len(label) >= _SHORTEST_LABEL and (label in name or (len(name) >= _SHORTEST_LABEL and name in label))
            for label in labels
        ):
            return True
    return False
