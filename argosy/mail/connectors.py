"""Mail servers, and a scanner of files: the records of the security tests of what this room calls outside (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer
from argosy.platform.outgoing import NOBODYS, THEIRS

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "imap",
        _("Mail servers, for mail that comes in (IMAP)"),
        ("answers", "inside", "line", "secrets"),
        (
            "tests/mail/test_servers_that_misbehave.py",
            "tests/mail/test_a_bad_network.py",
            "tests/mail/test_bind_a_mailbox.py",
        ),
        TESTED,
    )
)
offer(
    Connector(
        "pop3",
        _("Mail servers, for mail that comes in (POP3)"),
        ("answers", "inside", "line", "secrets"),
        ("tests/mail/test_bring_mail_in_by_pop3.py", "tests/mail/test_pop3_servers_of_every_kind.py"),
        TESTED,
    )
)
offer(
    Connector(
        "sign in to a mailbox",
        _("Signing in to a mailbox on its provider's page (OAuth)"),
        ("answers", "identity", "secrets"),
        ("tests/mail/test_sign_in_without_a_password.py",),
        TESTED,
        sends={
            **dict.fromkeys(("code", "refresh_token", "token"), THEIRS),
            **dict.fromkeys(
                ("grant_type", "code_verifier", "redirect_uri", "token_type_hint", "client_id", "client_secret"),
                NOBODYS,
            ),
        },
    )
)
offer(
    Connector(
        "virus scanner",
        _("A virus scanner (ClamAV)"),
        ("answers", "files"),
        ("tests/mail/test_dangerous_files_are_held_back.py",),
        TESTED,
    )
)
