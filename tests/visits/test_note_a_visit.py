"""On the road: whom one visits, when, where (in words, or by the device where one permits it), and a picture."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer, TimelineEntry
from argosy.enterprise import switches
from argosy.platform import blobs
from argosy.platform.pictures import NotAPicture, bare
from argosy.privacy.actions import consents
from argosy.privacy.actions.retention import keep_periods
from argosy.privacy.models import Consent
from argosy.visits import queries
from argosy.visits.functions import PLACE, VISITS
from argosy.visits.models import CustomerVisit
from tests.reading_pages import links, words
from tests.visits import photographed

pytestmark = pytest.mark.django_db
HAMBURG = {"latitude": "53.5461", "longitude": "9.9290", "accuracy": "18.4"}


@pytest.fixture
def vogt(seller):
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)


@pytest.fixture
def visit(browse, company, vogt):
    """`visit(place="Hall 4")`: noted by Bob at Vogt."""

    def note(customer=None, who=None, **typed):
        client = browse(who or company.bob)
        if photo := typed.pop("photo", b""):
            typed["photo"] = SimpleUploadedFile("photo.jpg", photo, "image/jpeg")
        return client.post(f"/visits/new/?customer={(customer or vogt).pk}", typed)

    return note


def permit(browse, member):
    return browse(member).post(f"/visits/at/{Customer.objects.get().pk}/permit/")


@pytest.mark.promise("S124")
def test_a_visit_is_kept_with_time_place_customer_and_photo(visit, browse, company, vogt):
    permit(browse, company.bob)

    answer = visit(text="They want green boxes.", photo=photographed.photo(), **HAMBURG)

    made = CustomerVisit.objects.get()
    assert answer.url == f"/visits/{made.pk}/"
    page = browse(company.bob).get(answer.url)
    for said in ("Vogt GmbH", "Bob", f":{made.at:%M} ·", "53.54610, 9.92900", "18 m"):
        assert said in words(page), said
    assert f"/visits/{made.pk}/photo/" in page.content.decode()
    assert (timezone.now() - made.at).seconds < 60
    vogt.refresh_from_db()
    assert vogt.last_contact_at == made.at


@pytest.mark.promise("S124")
@pytest.mark.parametrize("kind", ["customer", "supplier"])
def test_without_the_place_of_the_device_a_note_says_where(visit, browse, company, seller, kind):
    somebody = add_customer(seller, name="Seilerei Ost", kind=kind, is_surely_new=True)

    visit(somebody, place="Their warehouse in Hamburg", text="Counted ropes.")

    made = CustomerVisit.objects.get()
    assert (made.coordinates, made.spot) == ("", "Their warehouse in Hamburg")
    told = words(browse(company.bob).get(f"/customers/{somebody.pk}/timeline/?kind=notes"))
    assert "Counted ropes." in told


@pytest.mark.promise("S124")
def test_it_stands_on_the_timeline_and_leads_to_place_and_picture(visit, browse, company, vogt):
    visit(place="Hall 4", photo=photographed.photo())

    answer = browse(company.bob).get(f"/customers/{vogt.pk}/timeline/")

    assert f"/visits/{CustomerVisit.objects.get().pk}/" in answer.content.decode()
    assert "Hall 4" in words(answer)


@pytest.mark.promise("S99")
def test_the_place_of_the_device_is_kept_by_permission_alone(visit, browse, company):
    page = browse(company.bob).get(_new(visit, browse, company))
    assert "data-take-place" not in page.content.decode()

    answer = visit(place="Hall 4", **HAMBURG)

    assert answer.status_code == 403
    assert "have not permitted" in words(answer)
    assert not CustomerVisit.objects.exists()
    assert "data-take-place" in permit(browse, company.bob).content.decode()
    visit(**HAMBURG)
    assert CustomerVisit.objects.get().coordinates == "53.54610,9.92900"


@pytest.mark.promise("S99")
def test_the_permission_is_taken_back_and_the_place_forgotten(visit, browse, company):
    permit(browse, company.bob)
    visit(place="Hall 4", **HAMBURG)
    made = CustomerVisit.objects.get()

    browse(company.bob).post(f"/privacy/permissions/{PLACE}/", {"is_on": "0"})
    browse(company.bob).post(f"/visits/{made.pk}/place/forget/")

    assert visit(place="Hall 5", **HAMBURG).status_code == 403
    made.refresh_from_db()
    assert (made.coordinates, made.accuracy, made.spot) == ("", None, "Hall 4")


@pytest.mark.promise("S99")
def test_a_permission_for_an_earlier_version_of_the_function_does_not_count(visit, browse, company, monkeypatch):
    permit(browse, company.bob)
    changed = consents.FUNCTIONS[PLACE].__class__(PLACE, "Place", version=2)
    monkeypatch.setitem(consents.FUNCTIONS, PLACE, changed)

    assert visit(**HAMBURG).status_code == 403
    assert Consent.objects.get(function=PLACE).version == 1


@pytest.mark.promise("S99")
def test_only_the_page_of_a_visit_may_ask_the_device(browse, company, vogt):
    client = browse(company.bob)

    assert "geolocation=(self)" in client.get(f"/visits/new/?customer={vogt.pk}").headers["Permissions-Policy"]
    assert "geolocation=()" in client.get("/customers/").headers["Permissions-Policy"]
    assert "camera=()" in client.get("/visits/").headers["Permissions-Policy"]


def test_a_picture_is_taken_now_or_chosen_from_those_on_the_device(browse, company, vogt):
    field = browse(company.bob).get(f"/visits/new/?customer={vogt.pk}").context["form"]["photo"].as_widget()

    assert 'accept="image/jpeg,image/png,image/webp"' in field
    assert "capture" not in field, "a phone would open its camera at once"


def _new(visit, browse, company):
    return links(browse(company.bob).get("/visits/new/?q=vogt"), "customer=")[0]


def test_neither_place_nor_words_is_refused(visit):
    answer = visit(text="They want green boxes.")

    assert "write in words where you were" in words(answer)
    assert not CustomerVisit.objects.exists()
    assert not TimelineEntry.objects.filter(way="visit").exists()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_the_camera_wrote_into_a_picture_is_taken_out(kind):
    before = photographed.photo(kind)
    assert photographed.PLACE in before

    after = bare(before)

    assert photographed.PLACE not in after
    assert b"Seagull" not in after
    told = Image.open(io.BytesIO(after)).getexif()
    assert not told.get_ifd(0x8825)
    assert set(told) <= {0x0112}
    assert Image.open(io.BytesIO(after)).convert("RGB").getpixel((3, 3)) == pytest.approx((20, 110, 120), abs=6)


def test_a_picture_of_a_phone_still_stands_upright():
    assert Image.open(io.BytesIO(bare(photographed.photo(turned=6)))).getexif()[0x0112] == 6


@pytest.mark.parametrize(
    "how", [{"progressive": True}, {"restart_marker_rows": 1}, {"icc_profile": b"colours" * 20_000}]
)
def test_nothing_stays_of_what_a_phone_appends_to_a_picture(how):
    first = photographed.photo(**how)
    second = b"\xff\xe2\x00\x0aMPF\0" + b"II*\0"
    film = b"\0\0\0\x18ftypmp42" + photographed.PLACE + b"\xff\xd9"
    whole = first[:2] + second + first[2:] + photographed.photo() + film

    after = bare(whole)

    assert after == bare(first)
    assert photographed.PLACE not in after
    assert b"Seagull" not in after
    assert b"MPF" not in after
    assert after.count(b"ICC_PROFILE\0") == first.count(b"ICC_PROFILE\0")
    shown, meant = Image.open(io.BytesIO(after)), Image.open(io.BytesIO(first))
    assert shown.convert("RGB").tobytes() == meant.convert("RGB").tobytes()


def test_words_between_two_scans_go_too():
    first = photographed.photo(progressive=True)
    at = first.rindex(b"\xff\xda")
    words = b"\xff\xe1" + (2 + len(photographed.PLACE)).to_bytes(2, "big") + photographed.PLACE

    assert bare(first[:at] + words + first[at:]) == bare(first)


@pytest.mark.parametrize("cut", [3, 12, 40, 200])
def test_half_a_picture_is_refused_or_bare(cut):
    for kind in ("JPEG", "PNG", "WEBP"):
        try:
            assert photographed.PLACE not in bare(photographed.photo(kind)[:cut])
        except NotAPicture:
            continue


def test_what_is_no_picture_is_refused(visit):
    answer = visit(place="Hall 4", photo=b"MZ not a picture")

    assert "Choose a picture" in words(answer)
    assert not CustomerVisit.objects.exists()


def test_the_list_shows_mine_and_those_in_my_reach_page_by_page(visit, browse, company, vogt, monkeypatch):
    monkeypatch.setattr(queries, "ROWS", 2)
    for hall in range(3):
        visit(place=f"Hall {hall}")
    client = browse(company.bob)

    first = client.get("/visits/")
    second = client.get(links(first, "after=")[0])

    assert ["Hall 2" in words(first), "Hall 0" in words(first), "Hall 0" in words(second)] == [True, False, True]
    assert "Hall 2" not in words(browse(company.alice).get("/visits/"))
    assert "Vogt GmbH" in words(browse(company.morgan).get("/visits/?whose=team"))


def test_a_supervisors_look_at_a_visit_is_shown_to_the_member(visit, browse, company):
    visit(place="Hall 4")
    made = CustomerVisit.objects.get()

    assert "Hall 4" in words(browse(company.morgan).get(f"/visits/{made.pk}/"))

    entry = AuditEntry.objects.get(word="visit.viewed")
    assert (entry.member_id, entry.concerns_id) == (company.morgan.pk, company.bob.pk)


@pytest.mark.parametrize("path", ["/visits/?whose=team", "/visits/{}/photo/"])
def test_neither_list_nor_picture_shows_a_colleagues_visit_without_a_trace(visit, browse, company, path):
    visit(place="Hall 4", text="They want green boxes.", photo=photographed.photo())
    made = CustomerVisit.objects.get()

    answer = browse(company.morgan).get(path.format(made.pk))
    browse(company.bob).get(path.format(made.pk))

    shown = "photo" in path or "green boxes" in words(answer) or "Hall 4" in words(answer)
    traces = AuditEntry.objects.filter(word="visit.viewed").values_list("member_id", "concerns_id")
    assert answer.status_code == 200
    assert list(traces) == [(company.morgan.pk, company.bob.pk)] * shown


def test_only_ones_own_place_is_forgotten(visit, browse, company):
    permit(browse, company.bob)
    visit(**HAMBURG)
    made = CustomerVisit.objects.get()

    assert browse(company.alice).post(f"/visits/{made.pk}/place/forget/").status_code == 404

    made.refresh_from_db()
    assert made.coordinates == "53.54610,9.92900"


@pytest.mark.promise("S99")
@pytest.mark.parametrize("is_switched_off", [True, False])
def test_the_place_is_forgotten_even_by_who_may_note_no_visits_any_more(
    visit, browse, company, owner, vogt, is_switched_off
):
    permit(browse, company.bob)
    visit(place="Hall 4", **HAMBURG)
    made = CustomerVisit.objects.get()
    if is_switched_off:
        switches.turn(owner, VISITS, is_on=False)
    else:
        role = company.bob.role
        role.rights, role.builtin = ["customers.use"], ""
        role.save()
    client = browse(company.bob)

    (address,) = set(links(client.get(f"/customers/{vogt.pk}/timeline/"), f"/visits/{made.pk}/"))
    assert "Forget the place of the device" in words(client.get(address))
    assert "53.54610" not in words(client.post(f"{address}place/forget/", follow=True))

    made.refresh_from_db()
    assert (made.coordinates, made.accuracy) == ("", None)
    assert browse(company.morgan).get(address).status_code == (403 if is_switched_off else 200)


def test_switched_off_nobody_notes_visits(visit, owner, company, browse):
    switches.turn(owner, VISITS, is_on=False)

    assert visit(place="Hall 4").status_code == 403
    assert browse(company.bob).get("/visits/").status_code == 403
    assert not CustomerVisit.objects.exists()


def test_after_a_year_visit_and_picture_go_and_the_line_stays(visit, owner, vogt, django_capture_on_commit_callbacks):
    visit(place="Hall 4", photo=photographed.photo())
    made = CustomerVisit.objects.get()
    CustomerVisit.objects.update(at=timezone.now() - timedelta(days=366))

    with django_capture_on_commit_callbacks(execute=True):
        keep_periods(owner)

    assert not CustomerVisit.objects.exists()
    with pytest.raises(LookupError):
        blobs.load(made.photo)
    assert TimelineEntry.objects.filter(customer=vogt, way="visit").exists()
