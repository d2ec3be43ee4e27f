"""What is known of a company and its people: fields of the trade, ways to reach them, who works on them, whence it comes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils.translation import override

from argosy.customers.actions import fields, owners, people, recognising, timeline
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Contact, ContactPoint, Customer, EntryKind, FieldKind, Ownership
from argosy.customers.working_days import coming_holiday
from argosy.notifications.models import Notification
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def vogt(add):
    return add("Vogt GmbH", country="DE", email="anna@vogt.example", days=2)


@pytest.fixture
def post(browse, company, vogt):
    return lambda part, values=None, who=None: browse(who or company.bob).post(
        f"/customers/{vogt.pk}/{part}/", values or {}, **HTMX
    )


def test_the_fields_of_the_trade_are_kept_and_shown(post, browse, company, vogt):
    post(
        "change",
        {
            "name": "Vogt GmbH", "short_name": "Vogt", "other_names": "沃格特五金", "country": "DE", "region": "Hamburg",
            "business": "importer", "source": "fair", "intention": "3", "yearly_purchase": "9", "scale": "2",
            "products": "hinges, locks", "more_websites": "vogt.shop.example", "phone": "+49 40 1",
            "address_use": ["office", "delivery"], "address_text": ["Kai 4, Hamburg", "Lager 7, Bremen"],
        },
    )  # fmt: skip

    text = words(browse(company.bob).get(f"/customers/{vogt.pk}/"))
    for said in (
        "Importer", "Trade fair", "high", "500k–1M USD", "60–149", "hinges, locks", "沃格特五金", "vogt.shop.example",
        "Kai 4, Hamburg", "Lager 7, Bremen", "+49 40 1",
    ):  # fmt: skip
        assert said in text
    assert Customer.objects.get(pk=vogt.pk).origins["products"]["by"] == "hand"


def test_the_timeline_says_from_what_to_what(post, browse, company, vogt):
    post("stage", {"stage": "sample"})
    post("give", {"to": company.bob.pk})

    text = words(browse(company.alice).get(f"/customers/{vogt.pk}/timeline/?kind=changes"))
    assert "stage: To follow → Sample" in text


def test_a_person_is_reached_in_every_way_and_found_by_each_address(post, vogt, scope):
    anna = Contact.objects.get()
    values = {
        "person": "Anna Vogt", "email": "anna@vogt.example", "language": "de", "may_mail": "yes", "may_track": "no",
        "permit_note": "by telephone", "time_zone": "America/New_York",
        "point_kind": ["email", "whatsapp", "wechat", "email"],
        "point_value": ["a.vogt@private.example", "+49 170 1234567", "annavogt", ""],
    }  # fmt: skip

    post(f"contacts/{anna.pk}", values)

    anna.refresh_from_db()
    assert (anna.language, anna.may_mail, anna.may_track, anna.time_zone) == ("de", "yes", "no", "America/New_York")
    assert anna.permit_at is not None
    assert {one.value for one in ContactPoint.objects.all()} == {
        "a.vogt@private.example", "+49 170 1234567", "annavogt",
    }  # fmt: skip
    assert recognising.by_address("A.Vogt@private.example").customer == vogt


def test_a_wrong_further_address_is_refused_and_nothing_kept(post):
    anna = Contact.objects.get()

    answer = post(f"contacts/{anna.pk}", {"person": "X", "point_kind": "email", "point_value": "nonsense"})

    assert "is not an e-mail address" in words(answer)
    anna.refresh_from_db()
    assert anna.name == "Anna Vogt"


def test_further_ways_that_were_typed_stay_when_something_is_refused(post):
    anna = Contact.objects.get()
    typed = {"person": "X", "email": "nonsense", "point_kind": "whatsapp", "point_value": "+49 171 5550 123"}

    page = post(f"contacts/{anna.pk}", typed).content.decode()

    assert 'value="+49 171 5550 123"' in page
    assert not ContactPoint.objects.exists()


def test_a_refused_change_says_all_that_is_wrong_stands_at_it_and_loses_nothing(post, owner, vogt):
    link = fields.add_field(owner, "customer", FieldShape("Catalogue", FieldKind.LINK))
    typed = {"name": "", "address_use": "office", "address_text": "Kai 7, Hamburg", f"x{link.pk.hex}": "no link at all"}

    page = post("change", typed | {"addresses_shown": "[]"})
    shown = page.content.decode()
    only = post("change", typed | {"addresses_shown": "[]", "name": "Vogt GmbH"}).content.decode()

    assert len(re.findall('class="field-errors"', shown)) == 2
    assert "Kai 7, Hamburg" in shown
    assert re.findall(r'name="(\w+)"[^>]*autofocus', only) == [f"x{link.pk.hex}"]
    vogt.refresh_from_db()
    assert (vogt.name, vogt.addresses) == ("Vogt GmbH", None)


def test_a_whole_number_of_ones_own_is_shown_to_be_changed_as_it_was_typed(browse, company, owner, seller, vogt):
    price = fields.add_field(owner, "customer", FieldShape("Target price", FieldKind.NUMBER))
    fields.fill(seller, vogt, {price.pk: 42.0})

    page = browse(company.bob).get(f"/customers/{vogt.pk}/change/", **HTMX).content.decode()

    assert 'value="42"' in page
    assert "42.0" not in page


def test_another_person_becomes_the_main_one(post, seller, vogt):
    jan = people.add_contact(seller, vogt, people.NewContact("Jan"))

    post(f"contacts/{jan.pk}/main")

    assert [one.name for one in vogt.contacts.filter(is_main=True)] == ["Jan"]


def test_who_follows_a_customer_sees_it_and_is_told(browse, company, add, manager):
    hers = add("Hers", by=manager)
    client = browse(company.bob)
    assert client.get(f"/customers/{hers.pk}/").status_code == 404

    browse(company.morgan).post(f"/customers/{hers.pk}/share/", {"members": [company.bob.pk]}, **HTMX)

    assert client.get(f"/customers/{hers.pk}/").status_code == 200
    assert "Hers" in words(client.get("/customers/?q=hers"))
    assert Notification.objects.get(member=company.bob).kind == "customers.shared"
    browse(company.morgan).post(f"/customers/{hers.pk}/share/", {}, **HTMX)
    assert client.get(f"/customers/{hers.pk}/").status_code == 404


def test_the_history_of_owners_is_kept(browse, company, vogt, manager):
    owners.give_customer(manager, vogt, company.morgan)

    assert list(Ownership.objects.order_by("since").values_list("member_id", flat=True)) == [
        company.bob.pk, company.morgan.pk,
    ]  # fmt: skip
    text = words(browse(company.morgan).get(f"/customers/{vogt.pk}/owners/", **HTMX))
    assert text.index("Morgan") < text.index("Bob")


def test_a_colleague_who_is_mentioned_is_told_if_she_sees_the_customer(post, company):
    answer = post("notes", {"kind": "note", "text": "@Morgan please ring them; @Tina too"})

    assert [one.member_id for one in Notification.objects.all()] == [company.morgan.pk]
    assert "Tina cannot see this customer and was not told" in words(answer)
    assert '<strong class="mention">@Morgan</strong>' in answer.content.decode()


def test_kinds_of_follow_up_are_chosen_and_contacts_move_last_contact(post, vogt, seller):
    before = vogt.last_contact_at

    post("notes", {"kind": "note", "other": "samples", "text": "Two hinges"})
    vogt.refresh_from_db()
    assert vogt.last_contact_at == before

    answer = post("notes", {"kind": "note", "other": "fair", "text": "Hall 4"})
    vogt.refresh_from_db()
    assert vogt.last_contact_at > before
    assert "Met at a fair" in words(answer)
    assert post("notes", {"kind": "dance", "text": "x"}).status_code == 422


def test_undone_filing_takes_last_contact_back(vogt, seller):
    timeline.add(seller, vogt, EntryKind.CALL, "first")
    first = Customer.objects.get(pk=vogt.pk).last_contact_at
    timeline.add(seller, vogt, EntryKind.MAIL_IN, "wrong", object_id=vogt.pk)

    timeline.take_back(vogt.pk)

    assert Customer.objects.get(pk=vogt.pk).last_contact_at == first


def test_a_step_that_is_done_goes_into_the_timeline(post, vogt):
    post("next-step", {"next_step": "Send samples", "day": "2030-05-02"})

    answer = post("next-step/done")

    assert "has done the next step" in words(answer)
    vogt.refresh_from_db()
    assert (vogt.next_step, vogt.next_step_at) == ("", None)


def test_holidays_there_are_known():
    assert coming_holiday("DE", date(2026, 12, 25)).days == 0
    assert coming_holiday("DE", date(2026, 12, 20)).days == 5
    assert coming_holiday("DE", date(2026, 7, 1)) is None
    assert coming_holiday("XX", date(2026, 12, 25)) is None


def test_a_holiday_is_called_in_the_readers_language():
    with override("zh-hans"):
        assert coming_holiday("CN", date(2026, 10, 1)).name != coming_in_english()


@pytest.mark.parametrize(
    ("country", "day", "chinese", "english"),
    [
        ("DE", date(2026, 4, 3), "耶稣受难日", "Good Friday"),
        ("AE", date(2026, 3, 20), "开斋节（预计）", "Eid al-Fitr (expected then)"),
        ("GB", date(2027, 12, 27), "圣诞节（补休）", "Christmas Day (day in lieu)"),
        ("CO", date(2026, 8, 7), "Battle of Boyacá", "Battle of Boyacá"),
    ],
)
def test_a_holiday_that_its_calendar_names_in_other_tongues_is_named_in_the_readers(country, day, chinese, english):
    with override("zh-hans"):
        assert coming_holiday(country, day).name == chinese
    with override("en"):
        assert coming_holiday(country, day).name == english


def test_an_ordinary_sunday_is_no_holiday_though_a_law_names_it():
    assert coming_holiday("SE", date(2026, 2, 8)) is None


def coming_in_english() -> str:
    with override("en"):
        return coming_holiday("CN", date(2026, 10, 1)).name


def test_tags_are_put_on_and_taken_off(post, vogt):
    assert "VIP" in words(post("tags", {"tag": "VIP", "tone": "amber"}))

    tag = vogt.taggings.get().tag_id
    post(f"tags/{tag}/off")

    assert not vogt.taggings.exists()
