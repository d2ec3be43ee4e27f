"""Cuts, latencies and deaths during an import lose nothing, double nothing, and never look like "up to date"."""

from __future__ import annotations

import random

import pytest

from argosy.mail.models import FetchedMessage, Mailbox
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.proxy import BadNetwork
from tests.mail.binding import bind
from tests.mail.bringing import Visits, letter

MESSAGES, CUTS, DEATHS = 400, 40, 6


class Killed(BaseException):
    """The process died here."""


@pytest.mark.needs("dovecot")
def test_forty_cuts_and_six_deaths_cost_nothing(dovecot, mail_account, company, monkeypatch):
    for number in range(MESSAGES):
        dovecot.deliver(mail_account, letter(number))
    visits = Visits(monkeypatch)
    states: list[tuple[str, int]] = []

    with BadNetwork(dovecot.port, cuts=CUTS, longest=5_000, delay=0.0005) as network:
        mailbox = bind(company.bob, mail_account.address, mail_account.password, network.port)
        deaths = _deaths(monkeypatch)
        while not states or states[-1][0] != "up_to_date":
            try:
                visits.visit(mailbox, lines=10, reads=False)
            except Killed:
                deaths.append("died")
            states.append(_seen(mailbox))
            assert len(states) < 4 * CUTS, states

    assert network.made >= CUTS - 1
    assert len(deaths) == DEATHS
    assert all(count == MESSAGES for state, count in states if state == "up_to_date")
    with enterprise_scope(mailbox.enterprise_id):
        assert FetchedMessage.objects.count() == MESSAGES
        assert FetchedMessage.objects.values("blob").distinct().count() == MESSAGES


def _deaths(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Now and then the process dies after the ledger rows were written and before they were committed."""
    from argosy.mail.actions import storing

    dice, real, died = random.Random(3), storing.add_rows, []

    def add_rows(folder, rows):
        found = real(folder, rows)
        if rows and len(died) < DEATHS and dice.random() < 0.3:
            raise Killed
        return found

    monkeypatch.setattr(storing, "add_rows", add_rows)
    return died


def _seen(mailbox: Mailbox) -> tuple[str, int]:
    with enterprise_scope(mailbox.enterprise_id):
        mailbox.refresh_from_db()
        return mailbox.state, FetchedMessage.objects.filter(mailbox=mailbox).count()
