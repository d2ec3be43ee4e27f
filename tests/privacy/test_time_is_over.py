"""How long data is kept: the longest of five needs; then it goes by itself at night, and a report says what was done."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from argosy.accounts.jobs import forget_old
from argosy.accounts.models import FailedSignIn, SignIn
from argosy.audit.models import AuditEntry
from argosy.audit.record import record
from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.customers.models import Contact, Customer
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import NetworkLogEntry, SecurityEvent
from argosy.notifications.models import Notification
from argosy.platform.models import Tenant
from argosy.platform.personal_data import Need
from argosy.privacy import jobs
from argosy.privacy.actions import requests, retention
from argosy.privacy.errors import TooShort
from argosy.privacy.models import DepartedLogEntry, KeepingRule, RetentionRun
from argosy.privacy.register import declared, needs_of
from argosy.privacy.subjects import key_of


def ago(days: float):
    return timezone.now() - timedelta(days=days)


@pytest.fixture
def anna(scope, seller) -> Contact:
    person = NewContact("Anna Vogt", "anna@vogt.example", "+49 40 5556677")
    customers.add_customer(seller, name="Vogt GmbH", country="DE", contacts=[person])
    return Contact.objects.get()


def not_heard_of_for(contact: Contact, days: float) -> None:
    Contact.objects.filter(pk=contact.pk).update(created_at=ago(days))
    Customer.objects.filter(pk=contact.customer_id).update(last_contact_at=ago(days))


@pytest.mark.promise("S157")
@pytest.mark.parametrize(("days", "is_left"), [(3 * 365 - 1, True), (3 * 365 + 1, False)])
def test_a_contact_goes_three_years_after_the_last_dealing(scope, anna, browse, days, is_left):
    not_heard_of_for(anna, days)

    jobs.keep_periods.run(str(scope.id))

    assert Contact.objects.exists() is is_left
    assert ("People at customers 1" in browse(scope.alice).get("/privacy/periods/").content.decode()) is not is_left


@pytest.mark.promise("S157")
def test_notices_and_audit_entries_go_when_their_time_is_over(scope, owner, company):
    old = Notification.objects.create(member=company.bob, kind="x")
    Notification.objects.filter(pk=old.pk).update(made_at=ago(181))
    record(owner, "customer.changed", None)
    record(owner, "customer.changed", None)
    first = AuditEntry.objects.order_by("at").first()
    AuditEntry.objects.filter(pk=first.pk).update(at=ago(3 * 365 + 1))

    jobs.keep_periods.run(str(scope.id))

    assert not Notification.objects.filter(pk=old.pk).exists()
    assert not AuditEntry.objects.filter(pk=first.pk).exists()
    assert AuditEntry.objects.filter(word="customer.changed").exists()
    assert {line[0] for line in RetentionRun.objects.get().lines} == {"notifications.Notification", "audit.AuditEntry"}


def test_a_second_run_finds_nothing_left(scope, anna):
    not_heard_of_for(anna, 2000)
    jobs.keep_periods.run(str(scope.id))
    jobs.keep_periods.run(str(scope.id))

    assert RetentionRun.objects.order_by("-at").first().lines == []


def test_who_waits_for_an_answer_is_kept_until_it_is_given(scope, owner, anna):
    not_heard_of_for(anna, 2000)
    requests.receive(
        knock_id=None, email=anna.email, name="Anna", key=key_of(scope.id, anna.email), what="access", said="",
        ground="", language="en",
    )  # fmt: skip

    jobs.keep_periods.run(str(scope.id))

    assert Contact.objects.exists()


@pytest.mark.promise("S159")
def test_the_longest_of_five_needs_decides(scope, browse):
    assert len(Need) == 5
    assert retention.periods()["audit.AuditEntry"] == {Need.SECURITY: 1095, Need.LAW: 183}
    assert retention.days_of("audit.AuditEntry") == 1095

    form = {"label": "audit.AuditEntry", "days": "2000", "why": "Our auditors ask for five years."}
    browse(scope.alice).post("/privacy/periods/", form)

    assert retention.days_of("audit.AuditEntry") == 2000
    page = browse(scope.alice).get("/privacy/periods/").content.decode()
    assert "<strong>what was agreed: 2000</strong>" in page
    assert "Our auditors ask for five years." in page


@pytest.mark.promise("S159")
def test_an_agreed_period_is_never_shorter_than_what_is_needed(owner):
    with pytest.raises(TooShort):
        retention.agree_on(owner, "audit.AuditEntry", 30, "We are in a hurry.")

    assert not KeepingRule.objects.exists()


@pytest.mark.promise("S157")
def test_whatever_has_a_period_also_has_an_end():
    """By the clock of its declaration, by the app that ends it itself, or together with the contact that it belongs to."""
    endless = [
        model._meta.label
        for model, said in declared()
        if said.keep_for_days and not said.clock and not retention.is_ended_by_its_app(model._meta.label)
    ]

    assert endless == ["customers.ContactPoint"]


def test_every_period_of_a_declaration_is_its_longest_need():
    for _model, said in declared():
        if said.keep_for_days is not None:
            assert max(needs_of(said).values()) == said.keep_for_days


@pytest.mark.promise("S156")
@pytest.mark.parametrize("model", [SignIn, FailedSignIn])
def test_a_network_log_cannot_be_deleted_before_half_a_year_is_over(company, model):
    if model is SignIn:
        row = SignIn.objects.create(user=company.bob.user, ip="192.0.2.7")
    else:
        row = FailedSignIn.objects.create(email_key=1, ip_key=1, ip="192.0.2.7")

    with pytest.raises(DatabaseError, match="network logs are kept"), transaction.atomic():
        row.delete()

    model.objects.filter(pk=row.pk).update(at=ago(184))
    row.delete()
    assert not model.objects.filter(pk=row.pk).exists()


@pytest.mark.promise("S156")
def test_the_log_stays_also_after_the_enterprise_has_left(company, rival):
    row = SignIn.objects.create(user=company.bob.user, ip="192.0.2.7")
    Tenant.objects.filter(pk=company.id).update(is_open=False)
    SignIn.objects.filter(pk=row.pk).update(at=ago(182), seen_at=ago(182))

    forget_old.run(str(rival.id))
    assert SignIn.objects.filter(pk=row.pk).exists()

    SignIn.objects.filter(pk=row.pk).update(at=ago(184), seen_at=ago(184))
    forget_old.run(str(rival.id))
    assert not SignIn.objects.filter(pk=row.pk).exists()


@pytest.mark.promise("S156")
def test_a_line_of_the_enterprises_own_log_cannot_be_deleted_before_half_a_year_is_over(scope):
    line = NetworkLogEntry.objects.create(member=scope.bob, at=timezone.now(), ip="192.0.2.7", page="/customers/")

    with pytest.raises(DatabaseError, match="network logs are kept"), transaction.atomic():
        line.delete()

    NetworkLogEntry.objects.filter(pk=line.pk).update(at=ago(184))
    line.delete()
    assert not NetworkLogEntry.objects.exists()


@pytest.mark.promise("S156")
def test_a_security_event_cannot_be_deleted_before_half_a_year_is_over(scope):
    event = SecurityEvent.objects.create(member=scope.bob, kind="guessing", outcome="told", place="192.0.2.9")

    with pytest.raises(DatabaseError, match="network logs are kept"), transaction.atomic():
        event.delete()

    SecurityEvent.objects.filter(pk=event.pk).update(at=ago(184))
    event.delete()
    assert not SecurityEvent.objects.exists()


@pytest.mark.promise("S156")
def test_what_grows_old_while_the_nights_work_runs_goes_with_the_rest(scope):
    """The database asked when the work began: one page opened half a year ago in that minute, and nothing went at all."""
    NetworkLogEntry.objects.create(member=scope.bob, at=ago(183), ip="192.0.2.7", page="/customers/")
    SecurityEvent.objects.create(member=scope.bob, kind="guessing", outcome="told", place="192.0.2.9")
    SecurityEvent.objects.update(at=ago(183))
    row = SignIn.objects.create(user=scope.bob.user, ip="192.0.2.7")
    SignIn.objects.filter(pk=row.pk).update(at=ago(183), seen_at=ago(183))

    jobs.keep_periods.run(str(scope.id))
    forget_old.run(str(scope.id))

    assert not NetworkLogEntry.objects.exists()
    assert not SecurityEvent.objects.exists()
    assert not SignIn.objects.filter(pk=row.pk).exists()


@pytest.mark.promise("S156", "S158")
def test_of_who_is_erased_the_log_stays_for_half_a_year_and_nobody_works_with_it(scope, owner, browse):
    bob = scope.bob
    NetworkLogEntry.objects.create(
        member=bob, at=ago(1), ip="192.0.2.7", browser="Firefox", page="/mail/", searched="V"
    )
    event = SecurityEvent.objects.create(
        member=bob, kind="guessing", outcome="told", place="192.0.2.9", answer="Bob says it was Bob."
    )
    SecurityEvent.objects.create(member=scope.tina, kind="guessing", outcome="told", place="192.0.2.10")
    request = requests.ask(actor_of(bob), bob, "deletion", "", "ended")

    answered = requests.answer(owner, request, "Done.")

    kept = {(one.place, one.what, one.at) for one in DepartedLogEntry.objects.filter(of_member=bob.pk)}
    assert {("Firefox 192.0.2.7", "/mail/"), ("192.0.2.9", "guessing")} == {one[:2] for one in kept}
    assert event.at in {one[2] for one in kept}
    assert not NetworkLogEntry.objects.filter(member=bob).exists()
    assert [one.member for one in SecurityEvent.objects.all()] == [scope.tina]
    assert "192.0.2.9" not in browse(scope.alice).get("/settings/security/").content.decode()
    assert ["enterprise.SecurityEvent", 1, "kept"] in [line[:3] for line in answered.receipt]


@pytest.mark.promise("S156")
def test_signing_in_forgives_refused_attempts_and_keeps_them(company, visitor):
    visitor.post("/sign-in/", {"email": company.bob.user.email, "password": "wrong"})
    from tests.cast import PASSWORD

    visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD})

    assert FailedSignIn.objects.filter(ip_key=0, email_key=0).count() == 1
