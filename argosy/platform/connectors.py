"""The security test of each connector to a service outside: what was tried, when, by whom, with which result (S150).

A connector without a passed test is not used. A record is renewed by running its tests on the version that is released;
older than a year it is due, and `argosy doctor` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import NotAllowed

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
class SecurityTest:
    """The record of one connector's test."""

    connector: str  # as `web_client.fetch` names what it is for, or the protocol
    title: Any
    tried: tuple[str, ...]
    tests: tuple[str, ...]  # where they are in the source
    on: date
    passed: bool = True
    by: Any = BY_THE_SUITE

    def is_due(self, today: date) -> bool:
        """Is it so old that it has to be done again?"""
        return self.on + GOOD_FOR < today


class NotTested(NotAllowed):
    """Nobody has shown that it is safe."""

    code = "not_tested"
    message = _("The connector “%(connector)s” has no passed security test on record, so it is not used.")


DONE = date(2026, 11, 29)
REGISTER: dict[str, SecurityTest] = {
    one.connector: one
    for one in (
        SecurityTest(
            "imap",
            _("Mail servers, for mail that comes in (IMAP)"),
            ("answers", "inside", "line", "secrets"),
            ("tests/mail/test_servers_that_misbehave.py", "tests/mail/test_a_bad_network.py", "tests/mail/test_bind_a_mailbox.py"),
            DONE,
        ),
        SecurityTest(
            "smtp",
            _("Mail servers, for mail that goes out (SMTP)"),
            ("answers", "inside", "line"),
            ("tests/mail/test_send_a_message.py", "tests/mail/test_bind_a_mailbox.py", "tests/accounts/test_letters_leave.py"),
            DONE,
        ),
        SecurityTest(
            "sign in to a mailbox",
            _("Signing in to a mailbox on its provider's page (OAuth)"),
            ("answers", "identity", "secrets"),
            ("tests/mail/test_sign_in_without_a_password.py",),
            DONE,
        ),
        SecurityTest(
            "sign-in",
            _("Signing in with a company's account (OpenID Connect, WeCom, DingTalk, Feishu)"),
            ("answers", "identity", "secrets"),
            ("tests/accounts/test_sign_in_with_the_companys_account.py",),
            DONE,
        ),
        SecurityTest(
            "sign-in by WeChat",
            _("Signing in with WeChat"),
            ("answers", "identity", "more"),
            ("tests/accounts/test_sign_in_with_wechat.py",),
            DONE,
        ),
        SecurityTest(
            "text message",
            _("Text messages (Alibaba Cloud)"),
            ("answers", "identity", "more"),
            ("tests/accounts/test_prove_a_mobile_number.py", "tests/privacy/test_nothing_private_is_called.py"),
            DONE,
        ),
        SecurityTest(
            "stolen passwords",
            _("Lists of stolen passwords"),
            ("answers", "more"),
            ("tests/accounts/test_choose_a_password_that_holds.py",),
            DONE,
        ),
        SecurityTest(
            "shipment tracking",
            _("Tracking of shipments (17TRACK)"),
            ("answers", "more"),
            ("tests/shipments/test_follow_a_number.py",),
            DONE,
        ),
        SecurityTest(
            "exchange rates",
            _("Exchange rates of the European Central Bank"),
            ("answers",),
            ("tests/documents/test_count_with_todays_rates.py",),
            DONE,
        ),
        SecurityTest(
            "known weaknesses of parts",
            _("Known weaknesses of third-party parts (OSV)"),
            ("answers", "more"),
            ("tests/privacy/test_parts_are_compared_with_known_weaknesses.py",),
            DONE,
        ),
        SecurityTest(
            "virus scanner",
            _("A virus scanner (ClamAV)"),
            ("answers", "files"),
            ("tests/mail/test_dangerous_files_are_held_back.py",),
            DONE,
        ),
    )
}  # fmt: skip


def require_tested(connector: str) -> None:
    """Go on only where a passed test of this connector is on record. Raises NotTested."""
    found = REGISTER.get(connector)
    if found is None or not found.passed:
        raise NotTested(connector=connector)
