"""Are these two the same company? Pure: values in, a verdict with its reasons out; no database, no network, no Django.

>>> compare(Company(name="Siemens AG"), Company(name="Siemens Aktiengesellschaft")).evidence
('name differs by legal form',)
"""

from argosy.matching.company import Company, Key, Verdict
from argosy.matching.domains import host_of, is_shared, private_domain, registrable
from argosy.matching.free_mail import is_free_mail
from argosy.matching.keys import keys, name_key, name_tokens
from argosy.matching.many import keys_of
from argosy.matching.postings import postings
from argosy.matching.verdict import compare, sameness

__all__ = [
    "Company",
    "Key",
    "Verdict",
    "compare",
    "host_of",
    "is_free_mail",
    "is_shared",
    "keys",
    "keys_of",
    "name_key",
    "name_tokens",
    "postings",
    "private_domain",
    "registrable",
    "sameness",
]
