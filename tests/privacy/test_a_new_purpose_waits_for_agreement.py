"""Nothing is used for another purpose, and no new kind of data is collected, before it was explained and agreed to."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from argosy.automation import functions
from argosy.automation.models import Decision
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import lawful
from argosy.mail.actions.storing import Holder
from argosy.mail.models import FetchedMessage, FetchState, Mailbox, MailboxLease, MailboxState, Message
from argosy.mail.sync.planning import box_of
from argosy.platform.jobs import JOBS
from argosy.platform.personal_data import Purpose
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import policy
from argosy.privacy.actions import consents
from argosy.privacy.processing import is_duty
from tests.mail_arriving import Letters
from tests.privacy.versions import put_in_force
from tests.running_jobs import run_jobs, waiting


@pytest.fixture
def function_changes(monkeypatch):
    """The function that brings mail in does something else from now on, or works for something else."""

    def change(**more: object) -> None:
        before = consents.FUNCTIONS[lawful.CONSENT]
        values = {name: getattr(before, name) for name in before.__slots__} | more
        monkeypatch.setitem(consents.FUNCTIONS, lawful.CONSENT, consents.Permitted(**values))

    return change


@pytest.mark.promise("S14", "S139")
@pytest.mark.parametrize("job", sorted(JOBS))
def test_no_job_works_for_a_purpose_that_the_enterprise_was_not_told_of(job, company, policies, monkeypatch):
    put_in_force(policies, "2.0", "processing", purposes=("account",))
    company.alice.user.agreements.create(version="2.0", language="en")
    put_in_force(policies, "3.0", "processing")
    worked = []
    monkeypatch.setattr(JOBS[job], "handler", lambda *_given, **_named: worked.append(job))

    JOBS[job].run(str(company.id))

    purpose = JOBS[job].purpose
    assert bool(worked) == (purpose is Purpose.ACCOUNT or is_duty(purpose))


@pytest.mark.promise("S139")
def test_work_for_a_new_purpose_waits_for_every_colleague_who_agreed_to_less(company, policies, browse, monkeypatch):
    put_in_force(policies, "2.0", "processing", purposes=("account",))
    company.bob.user.agreements.all().delete()
    company.bob.user.agreements.create(version="2.0", language="en")
    put_in_force(policies, "3.0", "processing")
    company.alice.user.agreements.create(version="3.0", language="en")
    job, worked = JOBS["exchange.run_import"], []
    monkeypatch.setattr(job, "handler", lambda *_given, **named: worked.append(named))

    job.run(str(company.id), run="7")
    assert not worked
    JOBS["privacy.announce"].run(str(company.id))
    said = browse(company.alice).get("/notices/").content.decode()
    assert f"rests until these colleagues have agreed: {company.bob.user.name}." in said

    browse(company.bob).post("/privacy/agree/", {"version": "3.0", "agreed": "on"})
    run_jobs()
    assert worked == [{"run": "7"}]


@pytest.mark.promise("S139")
def test_a_job_that_waits_for_the_agreement_is_done_after_it(company, policies, monkeypatch):
    company.alice.user.agreements.all().delete()
    worked = []
    job = JOBS["exchange.run_import"]
    monkeypatch.setattr(job, "handler", lambda *_given, **named: worked.append(named))

    job.run(str(company.id), run="7")
    assert not worked
    assert waiting() == [job.name]

    company.alice.user.agreements.create(version=policy.current_version(), language="en")
    run_jobs()

    assert worked == [{"run": "7"}]


@pytest.mark.promise("S131", "S139")
@pytest.mark.parametrize("change", [{"version": 2}, {"purpose": Purpose.SALES}], ids=["does more", "other purpose"])
def test_mail_is_neither_read_nor_analysed_until_its_member_agrees_to_what_changed(
    change, company, function_changes, browse
):
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), functions.MARK, is_on=True)
        letters = Letters(company.bob)
        MailboxLease.objects.create(mailbox_id=letters.mailbox.pk, enterprise_id=company.id)
        function_changes(what="Also listens to music.", **change)
        letters.arrive(work=False)
        run_jobs()
        assert not Message.objects.exists()
        assert FetchedMessage.objects.get().state == FetchState.FETCHED

    page = browse(company.bob).get("/privacy/permissions/").content.decode()
    assert "Also listens to music." in page
    assert "Rests: it changed since you agreed" in page
    browse(company.bob).post(f"/privacy/permissions/{lawful.CONSENT}/", {"is_on": "anew"})

    with enterprise_scope(company.id):
        run_jobs()
        assert Message.objects.get().kind == "inquiry"
        assert Decision.objects.exists()


@pytest.mark.promise("S131", "S139", "S172")
def test_mail_that_is_here_is_no_longer_analysed_after_the_consent_was_taken_back(company, browse):
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), functions.MARK, is_on=True)
        letters = Letters(company.bob)
        letters.arrive(work=False)
        given = company.bob.consents.get()
    browse(company.bob).post(f"/privacy/consents/{given.pk}/withdraw/")

    with enterprise_scope(company.id):
        run_jobs()
        assert not Decision.objects.exists()
        assert not Message.objects.exists()
    assert "lawful until then" in browse(company.bob).get("/privacy/").content.decode()


@pytest.mark.promise("S131")
def test_a_mailbox_rests_and_says_so_until_its_member_agreed(company, function_changes, browse):
    with enterprise_scope(company.id):
        mailbox = Letters(company.bob).mailbox
        MailboxLease.objects.create(mailbox_id=mailbox.pk, enterprise_id=company.id, holder="here")
    function_changes(version=2)

    assert box_of(Holder(company.id, mailbox.pk, "here")) is None
    assert not MailboxLease.objects.get().is_wanted
    said = browse(company.bob).get(reverse("mail:mailbox", args=[mailbox.pk])).content.decode()
    assert "Rests: what is done with its mail has changed" in said

    browse(company.bob).post(f"/privacy/permissions/{lawful.CONSENT}/", {"is_on": "anew"})
    assert box_of(Holder(company.id, mailbox.pk, "here")) is not None
    assert MailboxLease.objects.get().is_wanted
    with enterprise_scope(company.id):
        assert Mailbox.objects.get().state == MailboxState.BRINGING


@pytest.mark.promise("S131")
def test_a_new_kind_of_data_is_explained_and_agreed_to_before_one_goes_on(company, policies, browse):
    put_in_force(policies, "1.1", "wording", lacks=frozenset({"accounts.User.mobile"}))
    client = browse(company.bob)

    asked = client.get("/customers/")
    assert asked.url.startswith("/privacy/agree/")
    page = client.get(asked.url).content.decode()
    assert "Used or kept from this version on" in page
    assert "<strong>People who sign in</strong>: mobile number" in page

    client.post("/privacy/agree/", {"version": "1.1", "agreed": "on"})
    assert client.get("/customers/").status_code == 200


def test_a_change_of_wording_alone_stops_nobody(company, policies, browse):
    put_in_force(policies, "1.1", "wording")

    assert browse(company.bob).get("/customers/").status_code == 200


@pytest.mark.promise("S131", "S139")
def test_a_new_purpose_is_explained_and_agreed_to_before_one_goes_on(company, policies, browse):
    put_in_force(policies, "2.0", "processing", purposes=("account", "security", "mail", "organisation", "law"))
    company.bob.user.agreements.create(version="2.0", language="en")
    put_in_force(policies, "2.1", "wording")

    asked = browse(company.bob).get("/customers/")

    assert asked.url.startswith("/privacy/agree/")
    assert "<strong>Customers and opportunities</strong>" in browse(company.bob).get(asked.url).content.decode()


@pytest.mark.promise("S131")
def test_no_field_is_kept_that_the_version_in_force_does_not_name():
    assert policy.declared() == policy.collected(), (
        "archive the version, then raise it: argosy manage archive_policy, then policy.toml and its texts "
        "(while the change log knows only “Unreleased”, bring argosy/privacy/policy/data.txt up to date)"
    )


def test_the_archive_keeps_what_a_version_named_and_the_next_one_names_what_came_since(policies, capsys):
    named = policies / policy.DATA
    named.write_text(named.read_text().replace("mail.Message.subject\n", ""))
    policy.forget()

    call_command("archive_policy")

    kept = (policies / "archive" / "1.0" / policy.DATA).read_text().split()
    assert "mail.Message.snippet" in kept
    assert "mail.Message.subject" not in kept
    assert set(named.read_text().split()) == policy.declared()
    assert "next version: mail.Message.subject." in capsys.readouterr().out
