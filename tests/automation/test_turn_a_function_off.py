"""Withdrawing an authorisation stops a function at once; what it did before stays, with the switch it ran under."""

from __future__ import annotations

import pytest

from argosy.automation import functions
from argosy.automation.models import Decision
from argosy.enterprise import switches


@pytest.mark.promise("S129", "S130")
def test_it_stops_at_once_and_what_was_done_keeps_its_permission(letters, vogt, switched_on, owner):
    letters.arrive()
    before = set(Decision.objects.values_list("pk", "switch"))
    for name in functions.ALL:
        switches.turn(owner, name, is_on=False)

    letters.arrive()

    assert before
    assert {switch for _pk, switch in before} <= set(functions.ALL)
    assert set(Decision.objects.values_list("pk", "switch")) == before
