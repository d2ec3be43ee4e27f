"""Real mail servers for tests: `dovecot` (IMAP) and `smtp`, one of each for the whole run."""

from collections.abc import Iterator
from itertools import count

import pytest

from simulators import dovecot as dovecot_server
from simulators.dovecot import Account, Dovecot
from simulators.smtp import Smtp

_numbers = count(1)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A private IMAP server; make your own account in it."""
    if not dovecot_server.available():
        pytest.skip("Dovecot is not installed here: apt-get install dovecot-imapd")
    with Dovecot() as server:
        yield server


@pytest.fixture(scope="session")
def smtp_server(dovecot: Dovecot) -> Iterator[Smtp]:
    """The SMTP server beside it, for the whole run; tests take `smtp`."""
    with Smtp(dovecot=dovecot) as server:
        yield server


@pytest.fixture
def smtp(smtp_server: Smtp) -> Iterator[Smtp]:
    """An SMTP server that remembers nothing of earlier tests and delivers into `dovecot`."""
    smtp_server.calm_down()
    yield smtp_server
    smtp_server.calm_down()


@pytest.fixture
def mail_account(dovecot: Dovecot) -> Account:
    """A fresh, empty mailbox."""
    return dovecot.account(f"seller{next(_numbers)}@loopback.example")
