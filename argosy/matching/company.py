"""What is compared and what comes out: plain values, nothing that knows of a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


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


class Key(NamedTuple):
    """A value which two records of one company are likely to share. Kinds: email, domain, host, phone, phone_end, name."""

    kind: str
    value: str
