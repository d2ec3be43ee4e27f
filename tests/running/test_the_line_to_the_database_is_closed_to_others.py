"""A database on another machine is spoken to over TLS, with its certificate checked, unless the operator says otherwise."""

from __future__ import annotations

import pytest

from argosy.config.ground import over_tls
from argosy.config.progress import CannotStart
from argosy.config.settings import _database

pytestmark = pytest.mark.pure
AWAY = "postgresql://argosy_owner:p%40ss@db.example:5433/argosy"


def test_another_machine_proves_who_it_is():
    options = _database(over_tls(AWAY))["OPTIONS"]

    assert options["sslmode"] == "verify-full"
    assert options["sslrootcert"] == "system"
    assert over_tls(AWAY).startswith(AWAY)


def test_a_certificate_of_ones_own_house_is_trusted_where_it_is_named():
    options = _database(over_tls(AWAY + "?sslrootcert=/etc/argosy/ca.pem"))["OPTIONS"]

    assert (options["sslmode"], options["sslrootcert"]) == ("verify-full", "/etc/argosy/ca.pem")


@pytest.mark.parametrize("way", ["prefer", "allow"])
def test_a_line_that_goes_on_in_the_open_is_refused(way):
    with pytest.raises(CannotStart, match="say verify-full in DATABASE_URL"):
        over_tls(f"{AWAY}?sslmode={way}")


@pytest.mark.parametrize(
    "address",
    [
        f"{AWAY}?sslmode=disable",
        "postgresql://argosy_app@127.0.0.1:5432/argosy",
        "postgresql://argosy_app@/argosy?host=/run/argosy",
        "",
    ],
)
def test_what_the_operator_says_and_what_stays_on_this_machine_is_left_as_it_is(address):
    assert over_tls(address) == address
