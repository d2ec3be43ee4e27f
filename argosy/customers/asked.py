"""By what somebody asked whether a colleague's customer is known, as the audit trail keeps it: never the words themselves.

The trail is kept for years, cannot be changed, and what is typed may be somebody's name, address or number. Whose customer
it is reads of what kind it was and where it was asked: enough to tell work from fishing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.audit.record import adds
from argosy.customers.actions.recognising import Person
from argosy.platform.punctuation import listed

LOOKED = "customer.checked"
BY: dict[str, Any] = {
    "number": _("a customer number"),
    "name": _("a name"),
    "site": _("a web site"),
    "email": _("an e-mail address"),
    "phone": _("a phone number"),
    "account": _("a social account"),
}
AT: dict[str, Any] = {
    "question": _("asked for it"),
    "record": _("while a record was typed"),
    "lead": _("when a lead became a customer"),
    "import": _("in an import"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what kinds that was which somebody typed, and at what."""

    by: tuple[str, ...] = ()
    at: str = "record"

    @property
    def details(self) -> dict[str, Any]:
        """As the line of the trail keeps it."""
        return {"by": list(self.by), "at": self.at}


def of(name: str, website: str, people: Sequence[Person], at: str = "record") -> Asked:
    """Of what kinds these are."""
    given = {
        "name": name,
        "site": website,
        "email": "".join(one.email for one in people),
        "phone": "".join(one.phone for one in people),
    }
    return Asked(tuple(kind for kind, value in given.items() if value.strip()), at)


@adds(LOOKED)
def _told(details: dict[str, Any]) -> str:
    """At what it was asked, and by what kinds."""
    by = [BY[kind] for kind in details.get("by", ()) if kind in BY]
    return listed([str(AT[one]) for one in [details.get("at")] if one in AT] + ([listed(by)] if by else []), ":")
