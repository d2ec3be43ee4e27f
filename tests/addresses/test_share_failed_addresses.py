"""The memory of the whole installation: it warns everybody and names nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone, translation

from argosy.accounts.models import User
from argosy.addresses.actions import memory
from argosy.addresses.models import SharedFailure
from argosy.addresses.queries import warning
from argosy.addresses.sharing import SHARES
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.policy import current_version
from tests.bouncing import bounce
from tests.mail_arriving import Letters

GONE = "pierre@quincaillerie.example"


@pytest.fixture
def came_back(company):
    """Bob wrote to the address, and it came back."""

    def happen(*, wrote: bool = True) -> None:
        with enterprise_scope(company.id):
            letters = Letters(company.bob)
            if wrote:
                letters.arrive(out=True, to=GONE, subject="Offer", at=timezone.now() - timedelta(hours=1))
            letters.arrive(bounce(GONE, at=timezone.now() - timedelta(minutes=30)))

    return happen


@pytest.fixture(autouse=True)
def shares(company, rival):
    """Whether an enterprise shares; here both do, until a test says something else."""

    def say(who, *, is_on: bool) -> None:
        with enterprise_scope(who.id):
            switches.turn(actor_of(who.alice), SHARES, is_on=is_on)

    say(company, is_on=True)
    say(rival, is_on=True)
    return say


def warned(company, address: str = GONE) -> str:
    with enterprise_scope(company.id), translation.override("en"):
        found = warning(address)
        return found.sentence if found else ""


@pytest.mark.promise("S38")
def test_another_enterprise_is_warned_and_learns_nothing_but_class_and_month(came_back, company, rival):
    assert not warned(rival)

    came_back()

    month = timezone.localdate().strftime("%Y-%m")
    assert warned(rival) == f"Mail to {GONE} failed elsewhere in {month}: there is no such mailbox."
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM addresses_sharedfailure")
        [row] = cursor.fetchall()
    assert len(row) == 3, "fingerprint, class, month"
    said = str(row)
    assert not [one for one in ("pierre", "quincaillerie", company.id.hex, "bob") if one in said]
    assert row[2].day == 1, "the month, not the day"


def test_a_forged_report_about_somebody_whom_we_never_wrote_to_is_not_passed_on(came_back, company, rival):
    came_back(wrote=False)

    assert warned(company)
    assert not warned(rival)
    assert not SharedFailure.objects.exists()


@pytest.mark.promise("S14")
def test_nothing_of_an_enterprise_serves_another_before_it_says_so(came_back, company, rival, shares):
    shares(company, is_on=False)

    came_back()

    assert warned(company)
    assert not warned(rival)
    assert not SharedFailure.objects.exists()


@pytest.mark.promise("S14", "S38")
def test_whoever_gives_nothing_is_warned_of_what_others_gave(came_back, company, rival, shares):
    shares(rival, is_on=False)

    came_back()

    assert warned(rival)


@pytest.mark.promise("S14")
def test_mail_of_an_enterprise_that_shares_nothing_changes_nothing_for_others(came_back, company, rival, shares):
    came_back()
    shares(rival, is_on=False)

    with enterprise_scope(rival.id):
        Letters(rival.bob).arrive(sender=f"Pierre <{GONE}>", at=timezone.now())

    assert SharedFailure.objects.exists()


@pytest.mark.promise("S14")
@pytest.mark.parametrize("said", [[], [SHARES]], ids=["says nothing", "says yes"])
def test_a_company_decides_when_it_registers_and_until_then_nothing_is_shared(said, db, visitor):
    assert "as fingerprints that name nobody" in visitor.get("/register/").content.decode()
    typed = {
        "company": "Yongkang Tools",
        "name": "Wu Lei",
        "email": "wu@yongkang-tools.example",
        "mobile": "13800000000",
        "password": "seven calm herons over the bay",
        "age": "adult",
        "version": current_version(),
        "agreed": "on",
        "instructions": said,
    }

    visitor.post("/register/", typed)

    wu = User.objects.by_email("wu@yongkang-tools.example")
    with enterprise_scope(wu.enterprise_id):
        assert switches.is_on(SHARES) is bool(said)
        assert not switches.on() - set(said), "nor does anything else run by itself"


def test_mail_from_the_address_to_anybody_clears_it_for_all(came_back, company, rival):
    came_back()

    with enterprise_scope(rival.id):
        Letters(rival.bob).arrive(sender=f"Pierre <{GONE}>", at=timezone.now())

    assert not SharedFailure.objects.exists()


def test_old_mail_that_another_enterprise_brings_in_clears_nothing(came_back, company, rival):
    came_back()

    with enterprise_scope(rival.id):
        Letters(rival.bob).arrive(sender=f"Pierre <{GONE}>", at=timezone.now() - timedelta(days=70))

    assert warned(rival)


def test_after_twelve_months_it_is_forgotten(came_back, rival):
    came_back()
    SharedFailure.objects.update(month=(timezone.localdate() - timedelta(days=400)).replace(day=1))

    assert not warned(rival)
    memory_forgets(rival)
    assert not SharedFailure.objects.exists()


def memory_forgets(company) -> None:
    with enterprise_scope(company.id):
        memory.forget(None)
