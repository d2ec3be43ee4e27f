"""A member asks about her own data: the clock runs, the answer comes, is refused with a ground, or appealed against."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed, NotFound
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs
from argosy.privacy.actions import requests
from argosy.privacy.errors import NoAppeal, NoFeeYet, NoGround, NotOpen
from argosy.privacy.kinds import GROUNDS, REFUSALS
from argosy.privacy.models import DataRequest
from tests.reading_pages import words


@pytest.fixture
def asked(company, browse):
    """Bob asked to see his data."""
    browse(company.bob).post("/privacy/ask/", {"kind": "access", "words": "Please show me everything."})
    with enterprise_scope(company.id):
        return DataRequest.objects.get()


def local(moment: datetime) -> str:
    """The moment as pages of Alice's carry it."""
    return moment.astimezone(ZoneInfo("Asia/Shanghai")).isoformat(timespec="seconds")


def late(request: DataRequest, days: int) -> None:
    """Time goes by."""
    DataRequest.objects.filter(pk=request.pk).update(due_at=timezone.now() - timedelta(days=days))


def test_the_answer_is_due_fifteen_calendar_days_after_the_proof_of_identity(scope, asked, company):
    assert asked.due_at - asked.verified_at == timedelta(days=15)
    assert Notification.objects.filter(member=company.alice, kind="privacy.asked").count() == 1
    assert not Notification.objects.filter(member=company.morgan, kind="privacy.asked").exists()


def test_who_answers_is_warned_before_the_day_and_alarmed_after_it(scope, asked, company, browse):
    DataRequest.objects.filter(pk=asked.pk).update(due_at=timezone.now() + timedelta(days=3))
    jobs.watch_the_clock.run(str(company.id))
    jobs.watch_the_clock.run(str(company.id))
    assert Notification.objects.filter(member=company.alice, kind="privacy.due").count() == 1
    assert not Notification.objects.filter(kind="privacy.overdue").exists()

    late(asked, 1)
    jobs.watch_the_clock.run(str(company.id))
    jobs.watch_the_clock.run(str(company.id))

    assert Notification.objects.filter(member=company.alice, kind="privacy.overdue").count() == 1
    assert [one.to for one in OutboxLetter.objects.all()] == [company.alice.user.email]
    assert "Overdue" in browse(company.alice).get("/privacy/requests/").content.decode()


def test_an_answer_reaches_who_asked(scope, asked, company, browse):
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/answer/", {"words": "Download it from the page."})

    page = browse(company.bob).get(f"/privacy/requests/{asked.pk}/").content.decode()
    assert "Download it from the page." in page
    assert Notification.objects.filter(member=company.bob, kind="privacy.answered").count() == 1
    assert "Download it from the page." in OutboxLetter.objects.get().text


def test_the_list_of_answered_requests_says_when_they_were_answered(scope, owner, asked, company, browse):
    waiting = browse(company.alice).get("/privacy/requests/").content.decode()
    assert f'datetime="{local(asked.due_at)}"' in waiting

    answered = requests.answer(owner, asked, "Download it from the page.")

    page = browse(company.alice).get("/privacy/requests/?view=answered").content.decode()
    assert f'datetime="{local(answered.decided_at)}"' in page
    assert f'datetime="{local(asked.due_at)}"' not in page


@pytest.mark.promise("S179")
@pytest.mark.parametrize("ground", list(REFUSALS))
def test_a_refusal_names_one_of_the_eight_grounds(scope, asked, company, browse, ground):
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/refuse/", {"ground": ground, "words": "Sorry."})

    page = browse(company.bob).get(f"/privacy/requests/{asked.pk}/").content.decode()
    assert len(REFUSALS) == 8
    assert "Refused because" in page
    assert OutboxLetter.objects.get().text


@pytest.mark.promise("S179")
def test_a_refusal_without_a_ground_of_the_law_is_refused_itself(owner, asked):
    with pytest.raises(NoGround):
        requests.refuse(owner, asked, "no_time", "We have no time.")

    asked.refresh_from_db()
    assert asked.state == "open"


@pytest.mark.promise("S179")
def test_answers_are_free_and_a_fee_for_the_third_time_in_a_year_is_announced_before_the_work(
    scope, owner, asked, company, browse
):
    with pytest.raises(NoFeeYet):
        requests.announce_fee(owner, asked, "USD 10")
    for _again in range(2):
        browse(company.bob).post("/privacy/ask/", {"kind": "access", "words": "Once more."})
    third = DataRequest.objects.order_by("-made_at").first()

    browse(company.alice).post(f"/privacy/requests/{third.pk}/fee/", {"words": "USD 10 for an hour's work"})

    client = browse(company.bob)
    assert "USD 10 for an hour" in client.get(f"/privacy/requests/{third.pk}/").content.decode()
    with pytest.raises(NotOpen):
        requests.accept_fee(asked)
    client.post(f"/privacy/requests/{third.pk}/go-on/", {"do": "accept"})
    third.refresh_from_db()
    assert third.state == "open"
    assert third.fee_accepted_at is not None


def test_who_does_not_want_to_pay_takes_the_request_back(scope, asked, company, browse):
    DataRequest.objects.filter(pk=asked.pk).update(state="fee")

    browse(company.bob).post(f"/privacy/requests/{asked.pk}/go-on/", {"do": "drop"})

    asked.refresh_from_db()
    assert asked.state == "dropped"


@pytest.mark.promise("S180", "S188")
@pytest.mark.parametrize("kind", ["access", "complaint"])
def test_who_is_not_content_appeals_once_and_is_told_of_authority_and_court(scope, company, browse, settings, kind):
    settings.AUTHORITY, settings.COURT = "The Authority of the Coast", "The Court of Ningbo"
    client = browse(company.bob)
    client.post("/privacy/ask/", {"kind": kind, "words": "Why?"})
    asked = DataRequest.objects.get()
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/refuse/", {"ground": "secret", "words": "No."})
    late(asked, 40)

    assert "The Authority of the Coast" in OutboxLetter.objects.get().text
    assert "The Court of Ningbo" in OutboxLetter.objects.get().text
    assert "The Court of Ningbo" in client.get("/privacy/contact/").content.decode()
    client.post(f"/privacy/requests/{asked.pk}/go-on/", {"do": "appeal", "words": "That is no secret."})

    asked.refresh_from_db()
    assert asked.state == "open"
    assert asked.due_at > timezone.now() + timedelta(days=14)
    assert Notification.objects.filter(member=company.alice, kind="privacy.appealed").exists()
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/answer/", {"words": "You are right."})
    asked.refresh_from_db()
    with pytest.raises(NoAppeal):
        requests.appeal(asked, "Again.")


@pytest.mark.promise("S168")
@pytest.mark.parametrize("ground", list(GROUNDS))
def test_deletion_is_asked_for_on_one_of_five_grounds(scope, company, browse, ground):
    browse(company.bob).post("/privacy/ask/", {"kind": "deletion", "ground": ground, "words": "Please."})

    assert len(GROUNDS) == 5
    assert DataRequest.objects.get().ground == ground


@pytest.mark.promise("S168")
def test_without_a_ground_no_deletion_is_asked_for(scope, company, browse):
    page = browse(company.bob).post("/privacy/ask/", {"kind": "deletion", "words": "Please."}).content.decode()

    assert "Choose one of the grounds" in page
    assert not DataRequest.objects.exists()


def test_only_who_may_answer_answers(scope, asked, company, browse, manager):
    for member in (company.bob, company.tina):
        answer = browse(member).post(f"/privacy/requests/{asked.pk}/answer/", {"words": "Done."})
        assert answer.status_code in {403, 404}
    with pytest.raises(NotAllowed):
        requests.refuse(manager, asked, "secret", "No.")
    with pytest.raises(NotFound):
        requests.ask(manager, company.bob, "access", "")

    asked.refresh_from_db()
    assert asked.state == "open"


@pytest.mark.promise("S167")
def test_a_member_sees_everything_in_one_place_and_corrects_it(company, browse):
    client = browse(company.bob)
    form = {"name": "Robert", "mobile": "138 1234 5678", "language": "en", "time_zone": "Asia/Shanghai"}

    assert company.bob.user.email in client.get("/privacy/my-data/").content.decode()
    client.post("/me/", form)

    assert "Robert" in client.get("/privacy/my-data/").content.decode()


@pytest.mark.promise("S167")
def test_an_administrator_sees_and_corrects_the_enterprises_data(company, browse):
    client = browse(company.alice)
    for page in ("profile", "members", "organisation", "departments", "roles", "switches", "trail"):
        assert client.get(f"/settings/{page}/").status_code == 200

    client.post(
        "/settings/profile/", {"name": "Hailan Tools", "currency": "USD", "time_zone": "Asia/Shanghai", "country": "CN"}
    )

    assert "Hailan Tools" in client.get("/settings/profile/").content.decode()


def test_the_archive_is_for_machines_and_for_people(company, browse):
    import io
    import json
    import zipfile

    bundle = zipfile.ZipFile(io.BytesIO(browse(company.bob).get("/privacy/my-data/archive/").content))

    data = json.loads(bundle.read("data.json"))
    assert data["accounts.User"][0]["email"] == company.bob.user.email
    assert company.bob.user.email in bundle.read("data.html").decode()
    assert company.alice.user.email not in bundle.read("data.json").decode()


@pytest.mark.promise("S176")
def test_a_member_asks_the_administrator_to_close_the_account(scope, company, browse):
    browse(company.bob).post("/privacy/ask/", {"kind": "cancellation", "words": "I leave on Friday."})
    asked = DataRequest.objects.get()

    assert Notification.objects.filter(member=company.alice, kind="privacy.asked").count() == 1
    assert "This would happen now" in browse(company.alice).get(f"/privacy/requests/{asked.pk}/").content.decode()
    browse(company.alice).post(f"/privacy/requests/{asked.pk}/answer/", {"words": "Your account is closed."})

    company.bob.refresh_from_db()
    assert company.bob.state == "left"
    assert browse(company.bob).get("/").status_code == 302


def test_what_is_granted_on_appeal_is_nowhere_called_refused(scope, company, browse, owner, asked):
    requests.refuse(owner, asked, "secret", "It is a trade secret.")
    requests.appeal(asked, "That is no secret.")

    requests.answer(owner, asked, "You are right, here it is.")

    letter = OutboxLetter.objects.order_by("-made_at").first().text
    assert "You are right" in letter
    assert "refused" not in letter
    page = words(browse(company.bob).get(f"/privacy/requests/{asked.pk}/"))
    assert page.count("Refused because") == 1  # the first answer, which stays
    assert "carried out" in page


def test_whoever_answers_learns_that_the_fee_is_accepted(scope, company, browse, asked):
    DataRequest.objects.filter(pk=asked.pk).update(state="fee")

    browse(company.bob).post(f"/privacy/requests/{asked.pk}/go-on/", {"do": "accept"})

    assert Notification.objects.filter(member=company.alice, kind="privacy.fee_accepted").count() == 1
    page = browse(company.alice).get(f"/privacy/requests/{asked.pk}/").content.decode()
    assert "Announce a fee" not in page  # the price stands
