"""What is compared and what comes out: plain values, nothing that knows of a database."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Company:
    """One record of a firm as written down. Anything may be unknown; e-mail, phone and website may hold several, "|" between."""

    name: str = ""
    names: tuple[str, ...] = ()
    country: str = ""
    address: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure it is that two records are one buyer (0 to 1), the decision, and why in words."""

    score: float
    same: bool
    evidence: tuple[str, ...]


# A value which two records of one company are likely to share, behind its kind: email, domain, host, phone, phone_end, name,
# or a part of the name (`postings`). A plain pair, for fifteen a company are made by the thousand.
Key = tuple[str, str]
