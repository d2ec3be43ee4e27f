"""The contact person hears about the service, by mail and on the phone; everybody may refuse commercial messages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.enterprise.actions.people import NewPerson
from argosy.enterprise.actions.registration import register
from argosy.notifications.models import Notification
from argosy.platform.access import job_actor
from argosy.platform.errors import Unavailable
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import terms
from argosy.privacy.policy import current_version
from argosy.support import jobs
from argosy.support.actions import messages, news, uses
from argosy.support.actions.news import Draft
from argosy.support.groups import members_of
from argosy.support.models import ServiceContact, ServiceMessage
from tests.cast import PASSWORD
from tests.support.conftest import MOBILE

OFFER = Draft("commercial", "Half price", "半价", "Buy now.", "现在购买。", [])
FUNCTION = Draft("function", "Pool", "公海", "There is a pool.", "有公海了。", [])


@pytest.fixture
def contact(reachable, browse):
    """Bob receives the messages about the service, and has proved his number."""
    reachable.bob.user.mobile_verified_at = timezone.now()
    reachable.bob.user.save()
    browse(reachable.alice).post("/help/service-messages/", {"member": reachable.bob.pk, "by_text": "on"})
    return reachable.bob


def told(member) -> list[str]:
    rows = Notification.objects.filter(member=member, kind="support.service")
    return [one.values["what"] for one in rows.order_by("made_at")]


def letters_to(member) -> list[str]:
    return [one.text for one in OutboxLetter.objects.order_by("made_at") if one.to == member.user.email]


@pytest.mark.promise("S113")
def test_the_enterprise_names_who_receives_messages_about_the_service(contact, reachable, browse):
    with enterprise_scope(reachable.id):
        assert messages.contact()[0] == contact
        messages.tell_contact("functions", "Pool")

        assert told(contact) == ["Functions change: Pool"]
        assert not told(reachable.alice)
    assert "Functions change: Pool" in browse(reachable.alice).get("/help/service-messages/").content.decode()


@pytest.mark.promise("S113")
def test_nobody_named_it_is_who_holds_the_master_account(scope):
    messages.tell_contact("functions", "Pool")

    assert told(scope.alice) == ["Functions change: Pool"]


def test_a_seller_names_nobody(company, browse):
    answer = browse(company.bob).post("/help/service-messages/", {"member": company.bob.pk})

    assert answer.status_code == 403
    with enterprise_scope(company.id):
        assert not ServiceContact.objects.exists()


@pytest.mark.promise("S114")
def test_the_contact_person_hears_when_the_service_opens(db):
    person = NewPerson("Anna", "anna@neu.example", MOBILE, PASSWORD, current_version(), "adult")
    member = register("Neue Reederei", person)

    with enterprise_scope(member.enterprise_id):
        assert len(told(member)) == 1
        assert any("open" in one or "开通" in one for one in letters_to(member))


@pytest.mark.promise("S114")
def test_by_mail_and_on_the_phone_when_functions_change_and_how_long_it_runs(contact, reachable, phones):
    today = timezone.localdate()
    with enterprise_scope(reachable.id):
        terms.set_term("paid", today + timedelta(days=10))
        terms.set_term("trial", today + timedelta(days=7))
        terms.watch_terms(job_actor(reachable.id, "x", frozenset()))
        messages.tell_contact("functions", "Pool")
        messages.send_texts(job_actor(reachable.id, "x", frozenset()))
        phones_of = ServiceMessage.objects.filter(text_state="sent").count()

        sentences = told(contact)
    end = (today + timedelta(days=7)).isoformat()
    assert sentences[-2:] == [f"The service still runs until {end}.", "Functions change: Pool"]
    assert sum(f"runs until {end}" in one for one in letters_to(contact)) == 1
    assert phones_of >= 1
    assert phones.delivered[0].template == "SMS_200"
    assert phones.delivered[0].number == "13812345678"


def test_a_text_that_cannot_go_now_neither_holds_up_the_others_nor_sends_them_again(company, phones):
    with enterprise_scope(company.id):
        for number, member in enumerate((company.alice, company.bob, company.tina)):
            member.user.mobile, member.user.mobile_verified_at = f"+861381234567{number}", timezone.now()
            member.user.save()
            ServiceMessage.objects.create(member=member, kind="functions", about="Pool", text_state="waiting")
    phones.unreachable.add("13812345671")

    with pytest.raises(Unavailable):
        jobs.send_texts.run(str(company.id))
    phones.unreachable.clear()
    jobs.send_texts.run(str(company.id))

    assert [one.number for one in phones.delivered] == ["13812345670", "13812345672", "13812345671"]
    with enterprise_scope(company.id):
        assert set(ServiceMessage.objects.values_list("text_state", flat=True)) == {"sent"}


def test_to_a_number_that_nobody_proved_no_text_goes(reachable, phones):
    with enterprise_scope(reachable.id):
        reachable.alice.user.mobile = MOBILE
        reachable.alice.user.save()
        messages.tell_contact("functions", "Pool")
        messages.send_texts(job_actor(reachable.id, "x", frozenset()))

        assert ServiceMessage.objects.get().text_state == "waiting"
    assert not phones.delivered


@pytest.mark.promise("S115")
def test_whoever_refuses_commercial_messages_still_gets_those_about_the_service(company, browse, oda):
    browse(company.alice).post("/help/news/refuse/", {"is_refused": "1"})
    offer, function = news.publish_news(oda, OFFER), news.publish_news(oda, FUNCTION)

    with enterprise_scope(company.id):
        for one in (offer, function):
            news.deliver_news(job_actor(company.id, "x", frozenset()), str(one.pk))

        kinds = {
            member: set(Notification.objects.filter(member=member).values_list("kind", flat=True))
            for member in (company.alice, company.bob)
        }
    assert kinds[company.alice] == {"support.news_told", "support.service"}
    assert kinds[company.bob] == {"support.news_told", "support.commercial"}
    assert "Half price" not in browse(company.alice).get("/help/news/").content.decode()
    assert "Half price" in browse(company.bob).get("/help/news/").content.decode()


@pytest.mark.promise("S115")
def test_the_number_before_sending_leaves_out_who_refused(company, browse, oda, at_desk):
    form = {"title_en": "A", "title_zh": "一", "text_en": "B", "text_zh": "二", "count": "1"}
    desk = at_desk(oda)
    browse(company.alice).post("/help/news/refuse/", {"is_refused": "1"})

    offer = desk.post("/operator/news/", form | {"kind": "commercial"}).content.decode()
    function = desk.post("/operator/news/", form | {"kind": "function"}).content.decode()

    assert "Reaches 3 members." in offer
    assert "Reaches 4 members." in function


@pytest.mark.promise("S112")
def test_groups_are_formed_from_use_and_not_from_what_people_write(company, browse):
    browse(company.bob).get("/customers/")
    uses.write_down()

    with enterprise_scope(company.id):
        assert members_of(["uses:customers"]) == [company.bob]
        assert company.bob not in members_of(["not:customers"])
        assert members_of(["administrators"]) == [company.alice]
        assert len(members_of([])) == 4


@pytest.mark.promise("S112")
def test_news_reach_the_group_once_in_the_members_language(company, browse, oda, at_desk):
    browse(company.bob).get("/customers/")
    uses.write_down()
    company.bob.user.language = "zh-hans"
    company.bob.user.save()
    form = {
        "kind": "function",
        "title_en": "Columns",
        "title_zh": "列",
        "text_en": "Choose columns.",
        "text_zh": "选择列。",
        "groups": ["uses:customers"],
    }
    desk = at_desk(oda)
    assert "Reaches 1 member." in desk.post("/operator/news/", form | {"count": "1"}).content.decode()

    desk.post("/operator/news/", form)

    from argosy.support.models import News, NewsReceipt

    made = News.objects.get()
    with enterprise_scope(company.id):
        for _twice in range(2):
            news.deliver_news(job_actor(company.id, "x", frozenset()), str(made.pk))
        assert [one.member_id for one in NewsReceipt.objects.all()] == [company.bob.pk]
        assert Notification.objects.get(kind="support.news_told").values["title"] == "列"
    assert browse(company.tina).get(f"/help/news/{made.pk}/").status_code == 404
    assert browse(company.bob).get(f"/help/news/{made.pk}/").status_code == 200


def test_only_who_runs_the_service_tells_news(lin, at_desk):
    assert at_desk(lin).post("/operator/news/", {}).status_code == 403
