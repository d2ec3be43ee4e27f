"""A business card is photographed, read in the background, looked over beside the picture, and becomes a contact."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from argosy.customers import origins
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.actions.fields import FieldShape, add_field
from argosy.customers.models import Contact, ContactPoint, Customer
from argosy.exchange.actions.cards import forget_cards
from argosy.exchange.models import CardPhoto
from argosy.platform import blobs
from argosy.privacy.actions.retention import keep_periods
from simulators import card_reader
from tests.customers.answered import SITE, opened
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db


def picture(width: int) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, 60), "white").save(written, "PNG")
    return written.getvalue()


@pytest.fixture(autouse=True)
def _reader(settings):
    settings.CARD_READER = "simulators.card_reader:seen"


@pytest.fixture
def photograph(browse, scope):
    """`photograph(card_reader.ENGLISH)`: Bob took a picture of this card, and it was read."""

    def take(card: int, content: bytes = b""):
        file = SimpleUploadedFile("card.png", content or picture(card), "image/png")
        answer = browse(scope.bob).post("/exchange/cards/take/", {"photo": file})
        run_jobs()
        return answer

    return take


@pytest.fixture
def review(browse, scope, photograph):
    """`review(card, email="…")`: the card is looked over, these fields are mended, and it is sent."""

    def send(card: int, **mended):
        url = photograph(card).url
        client = browse(scope.bob)
        form = client.get(url).context["form"]
        given = {name: form[name].value() or "" for name in form.fields}
        given |= {"was_handed_over": "on"} | mended
        return client.post(url, {name: value for name, value in given.items() if value})

    return send


@pytest.mark.promise("S125")
def test_the_photo_is_read_and_shown_to_be_looked_over(photograph, browse, scope):
    url = photograph(card_reader.ENGLISH).url

    page = browse(scope.bob).get(url)

    shown = page.content.decode()
    for read in (
        "Anna Vogt",
        "Purchasing Manager",
        "Vogt Beschlaege GmbH",
        "anna.vogt@vogt-beschlaege.example",
        "+49 171 2345678",
        "Hamburg",
    ):
        assert f'value="{read}"' in shown, read
    assert f"{url}photo/" in shown
    assert '<option value="DE" selected>' in shown
    assert not Customer.objects.exists()


@pytest.mark.promise("S125")
def test_looked_over_it_is_a_contact_with_all_its_ways(review):
    review(card_reader.CHINESE, name="宁波海岚五金有限公司", person="王伟 Wang Wei")

    person = Contact.objects.get()
    customer = person.customer
    assert (person.name, person.position, person.email) == ("王伟 Wang Wei", "销售经理", "wang.wei@hailan.example")
    assert {one.kind: one.value for one in ContactPoint.objects.all()} == {
        "phone": "13857401234",
        "wechat": "hailan_wang",
    }
    assert (customer.name, customer.other_names) == ("宁波海岚五金有限公司", ["NINGBO HAILAN HARDWARE CO., LTD."])
    assert customer.addresses == [{"use": "office", "text": "浙江省宁波市鄞州区中山东路1999号"}]
    assert (customer.country, customer.city) == ("CN", "宁波")
    assert (customer.source, str(origins.of(customer, "name").whence)) == ("card", "read from a business card")
    assert CardPhoto.objects.get().customer_id == customer.pk


@pytest.mark.promise("S125")
def test_nothing_that_is_kept_is_hidden_from_who_looks_it_over(photograph, browse, scope):
    page = browse(scope.bob).get(photograph(card_reader.ENGLISH).url)

    hidden = {one.name for one in page.context["form"].hidden_fields()}
    assert hidden == {"known", "is_another"}, "they say what to do with the card, and are no part of it"
    for one in page.context["form"].visible_fields():
        assert f'name="{one.name}"' in page.content.decode(), one.name
    assert "Further e-mail addresses" in words(page)


@pytest.mark.promise("S125")
def test_nothing_is_kept_before_it_is_said_that_the_person_gave_the_card(review):
    answer = review(card_reader.ENGLISH, was_handed_over="")

    assert "Say that the person gave you the card" in words(answer)
    assert not Contact.objects.exists()


def test_a_known_company_is_said_and_the_person_added_to_it(review, photograph, browse, scope, seller):
    person = NewContact("Jan Kruse", "jan@vogt-beschlaege.example")
    vogt = add_customer(seller, name="Vogt Beschläge GmbH", country="DE", contacts=[person], is_surely_new=True)
    page = browse(scope.bob).get(photograph(card_reader.ENGLISH).url)
    assert "is already a customer of ours" in words(page)

    refused = review(card_reader.ENGLISH)
    assert "Look at the customer that we have" in words(refused)
    assert Customer.objects.count() == 1

    review(card_reader.ENGLISH, known=str(vogt.pk))
    assert sorted(one.position for one in vogt.contacts.all()) == ["", "Purchasing Manager"]
    assert Customer.objects.count() == 1


def test_enter_in_a_field_adds_to_nobody_else(photograph, browse, scope, seller):
    add_customer(seller, name="Vogt Beschläge GmbH", country="DE", is_surely_new=True)
    page = browse(scope.bob).get(photograph(card_reader.ENGLISH).url).content.decode()

    form = page[page.index('<form class="form"') :]
    assert 'name="known"' in form
    # a browser presses the first button of the form
    assert "name=" not in form[form.index("<button") :].partition(">")[0]


def test_while_it_is_looked_over_duplicates_are_asked_for(photograph, browse, scope, seller):
    add_customer(seller, name="Seilerei Ost", is_surely_new=True)
    url = photograph(card_reader.ENGLISH).url

    assert "Seilerei Ost" in words(browse(scope.bob).post(f"{url}check/", {"name": "Seilerei Ost"}))


def test_a_qr_code_says_it_all(review):
    review(card_reader.CODE)

    person = Contact.objects.get()
    assert (person.name, person.position, person.phone) == ("Linh Nguyen", "Buyer", "+84 90 555 1234")
    customer = person.customer
    assert (customer.name, customer.country, customer.city) == ("Mekong Timber JSC", "VN", "Can Tho")


@pytest.mark.parametrize("card", [card_reader.EMPTY, 7])
def test_where_nothing_can_be_read_one_types_beside_the_picture(photograph, browse, scope, card):
    page = browse(scope.bob).get(photograph(card).url)

    assert "Nothing could be read on this picture" in words(page)
    assert 'name="person"' in page.content.decode()


def test_without_a_reader_one_types_beside_the_picture(photograph, browse, scope, settings, monkeypatch):
    settings.CARD_READER = "argosy.exchange.ocr:seen"
    monkeypatch.setattr("argosy.reading.documents.sight.find_spec", lambda _name: None)

    page = browse(scope.bob).get(photograph(card_reader.ENGLISH).url)

    assert "has no reader of cards yet" in words(page)
    assert 'name="person"' in page.content.decode()


def test_what_is_no_picture_is_refused(photograph):
    assert "Choose a picture" in words(photograph(1, b"%PDF-1.7"))
    assert not CardPhoto.objects.exists()


def test_a_colleague_sees_neither_card_nor_picture(photograph, browse, scope):
    url = photograph(card_reader.ENGLISH).url

    for part in ("", "photo/", "progress/"):
        assert browse(scope.alice).get(url + part).status_code == 404


def test_after_thirty_days_card_and_picture_go_and_the_contact_stays(review, owner, django_capture_on_commit_callbacks):
    review(card_reader.ENGLISH)
    blob = CardPhoto.objects.get().blob
    CardPhoto.objects.update(made_at=timezone.now() - timedelta(days=31))

    with django_capture_on_commit_callbacks(execute=True):
        keep_periods(owner)

    assert not CardPhoto.objects.exists()
    with pytest.raises(LookupError):
        blobs.load(blob)
    assert Contact.objects.get().email == "anna.vogt@vogt-beschlaege.example"


def test_deleted_it_is_gone_and_can_be_brought_back_until_tomorrow(photograph, browse, scope):
    url = photograph(card_reader.ENGLISH).url
    bob = browse(scope.bob)

    answer = bob.post(f"{url}drop/")

    listed = words(bob.get(answer.url))
    assert "The card of Anna Vogt and its picture are deleted." in listed
    assert [bob.get(place).status_code for place in (url, f"{url}photo/")] == [404, 404]
    assert browse(scope.morgan).post(f"{url}back/").status_code == 404
    assert "No card yet" in listed

    back = bob.post(f"{url}back/", HTTP_HX_REQUEST="true")

    assert back["HX-Redirect"] == url
    assert bob.get(f"{url}photo/").status_code == 200
    assert "picture are deleted" not in words(bob.get(answer.url))


def test_what_was_deleted_a_day_ago_is_gone_for_good(
    photograph, browse, scope, owner, django_capture_on_commit_callbacks
):
    url = photograph(card_reader.ENGLISH).url
    later = photograph(card_reader.CHINESE).url
    browse(scope.bob).post(f"{url}drop/")
    gone = CardPhoto.objects.get(dropped_at__isnull=False)
    browse(scope.bob).post(f"{later}drop/")
    CardPhoto.objects.filter(pk=gone.pk).update(dropped_at=timezone.now() - timedelta(hours=25))

    with django_capture_on_commit_callbacks(execute=True):
        forget_cards(owner)

    assert CardPhoto.objects.get().pk != gone.pk
    with pytest.raises(LookupError):
        blobs.load(gone.blob)


def test_what_must_be_filled_in_is_asked_of_who_looks_the_card_over(review, owner, add_known):
    of_company = add_field(owner, "customer", FieldShape("Grade", is_required=True))
    of_person = add_field(owner, "contact", FieldShape("Met at", is_required=True))
    grade, met = (f"x{one.pk.hex}" for one in (of_company, of_person))

    refused = review(card_reader.ENGLISH, **{met: "Canton Fair"})
    assert "wants this to be filled in" in words(refused)
    assert "Canton Fair" in refused.content.decode()
    assert not Contact.objects.exists()

    review(card_reader.ENGLISH, **{met: "Canton Fair", grade: "A"})
    person = Contact.objects.get()
    assert person.custom == {str(of_person.pk): "Canton Fair"}
    assert person.customer.custom == {str(of_company.pk): "A"}

    review(card_reader.CHINESE, known=str(add_known.pk), **{met: "Yiwu"})
    assert add_known.contacts.get().custom == {str(of_person.pk): "Yiwu"}, "of the company nothing is asked again"


@pytest.fixture
def add_known(seller):
    return add_customer(seller, name="Hailan", is_surely_new=True)


@pytest.mark.needs("chromium")
def test_whose_card_it_is_stays_in_sight_while_it_is_looked_over_on_a_phone(photograph, browse, scope, seller):
    add_customer(seller, name="Vogt Beschlaege GmbH", website="vogt-beschlaege.example", country="DE")
    url = photograph(card_reader.ENGLISH).url
    page_of_card = browse(scope.bob).get(url)

    with opened({("GET", url): page_of_card}, 390) as (page, _sent):
        page.set_viewport_size({"width": 390, "height": 480})
        page.goto(SITE + url)
        for label in ("Company", "E-mail", "City"):
            page.get_by_label(label, exact=True).focus()
            expect(page.get_by_text("is already a customer of ours")).to_be_in_viewport(ratio=0.9)
