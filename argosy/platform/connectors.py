"""Each connector to a service outside: what it may send (S145), and how it was tested, when, by whom, with which result (S150).

A connector without a passed test is not used. A record is renewed by running its tests on the version that is released;
older than a year it is due, and `argosy doctor` says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import NotAllowed
from argosy.platform.outgoing import NOBODYS

GOOD_FOR = timedelta(days=365)
BY_THE_SUITE = _("Argosy's automated tests, against a simulator that speaks the real protocol")
# What can be tried against a connector.
TRIED: dict[str, Any] = {
    "answers": _("answers that are wrong, hostile, too long or never end"),
    "identity": _("forged, replayed and missing proofs of who the other side is"),
    "inside": _("addresses inside the operator's own network"),
    "secrets": _("passwords, tokens and keys that must stay here"),
    "line": _("lines that break, stall or are cut in the middle"),
    "more": _("more data, or other data, than was allowed to go out"),
    "files": _("files that do harm, and a scanner that says nothing"),
}


@dataclass(frozen=True, slots=True)
class Connector:
    """One connector and the record of its test.

    `sends` names all that may stand in its requests, each with the declared field that it holds (`platform.outgoing`).
    """

    name: str  # as `web_client.fetch` names what it is for, or the protocol
    title: Any
    tried: tuple[str, ...]
    tests: tuple[str, ...]  # where they are in the source
    on: date
    passed: bool = True
    by: Any = BY_THE_SUITE
    sends: Mapping[str, str] = field(default_factory=dict)

    def is_due(self, today: date) -> bool:
        """Is it so old that it has to be done again?"""
        return self.on + GOOD_FOR < today


class NotTested(NotAllowed):
    """Nobody has shown that it is safe."""

    code = "not_tested"
    message = _("The connector “%(connector)s” has no passed security test on record, so it is not used.")


REGISTER: dict[str, Connector] = {}


def offer(record: Connector) -> str:
    """A room puts the record of a connector of its own here, in its `connectors.py`; returns the connector's name."""
    REGISTER[record.name] = record
    return record.name


def require_tested(connector: str) -> Connector:
    """The connector, where a passed test of it is on record. Raises NotTested."""
    found = REGISTER.get(connector)
    if found is None or not found.passed:
        raise NotTested(connector=connector)
    return found


TESTED = date(2026, 11, 29)

offer(
    Connector(
        "smtp",
        _("Mail servers, for mail that goes out (SMTP)"),
        ("answers", "inside", "line"),
        (
            "tests/mail/test_send_a_message.py",
            "tests/mail/test_bind_a_mailbox.py",
            "tests/accounts/test_letters_leave.py",
        ),
        TESTED,
    )
)
offer(
    Connector(
        "text message",
        _("Text messages (Alibaba Cloud)"),
        ("answers", "identity", "more"),
        ("tests/accounts/test_prove_a_mobile_number.py", "tests/privacy/test_nothing_private_is_called.py"),
        TESTED,
        sends={
            "PhoneNumbers": "mobile",
            **dict.fromkeys(("SignName", "TemplateCode", "TemplateParam", "code", "text"), NOBODYS),
        },
    )
)
