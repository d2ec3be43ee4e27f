"""Papers and pictures are dropped on a customer's page: they stand there, can be taken along, taken away and put back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from argosy.cabinet import slots
from argosy.cabinet.actions import erasing, files
from argosy.cabinet.models import CustomerFile
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.actions.people import add_contact
from argosy.customers.brought import Brought
from argosy.customers.models import Customer, TimelineEntry
from argosy.mail.shelves import Wish
from argosy.platform import blobs, pictures
from argosy.platform.access import job_actor
from argosy.privacy.actions.erasing import known as erased
from argosy.privacy.actions.retention import keep_periods
from argosy.privacy.subjects import Subject, of_address
from simulators.clamd import Clamd
from tests.reading_pages import words
from tests.visits import photographed

pytestmark = pytest.mark.django_db
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture
def vogt(seller):
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)


@pytest.fixture
def put(browse, company, vogt):
    """`put(("contract.pdf", b"…"))`: dropped by Bob on Vogt's page."""

    def drop(*given: tuple[str, bytes], who=None):
        chosen = [SimpleUploadedFile(name, content, "application/pdf") for name, content in given]
        headers = {"HX-Request": "true"}
        return browse(who or company.bob).post(f"/files/of/{vogt.pk}/keep/", {"files": chosen}, headers=headers)

    return drop


def there() -> list[str]:
    return [one.name for one in CustomerFile.objects.kept().order_by("at")]


def test_files_stand_on_the_page_and_in_the_timeline(put, browse, company, vogt):
    answer = put(("Frame contract 2026.pdf", b"%PDF-1.7 x"), ("drawing.dwg", b"AC1032"))

    assert "2 files are kept." in words(answer)
    assert answer["HX-Trigger"] == "timeline-changed"
    client = browse(company.bob)
    listed = words(client.get(f"/files/of/{vogt.pk}/"))
    assert "Frame contract 2026.pdf" in listed
    made = CustomerFile.objects.order_by("at").first()
    page = client.get(f"/customers/{vogt.pk}/").content.decode()
    assert f'href="/files/{made.pk}/"' in page, "its line of the timeline leads to it"
    assert f"/files/of/{vogt.pk}/" in client.get(f"/customers/{vogt.pk}/beside/").content.decode()
    file = client.get(f"/files/{made.pk}/")
    assert (file.content, file["Content-Disposition"].split(";")[0]) == (b"%PDF-1.7 x", "attachment")


def test_a_picture_of_a_phone_says_not_where_it_was_taken(put):
    photo = photographed.photo()
    put(("IMG_0001.jpg", photo))

    kept = CustomerFile.objects.get()
    assert kept.type == "image/jpeg"
    assert blobs.load(kept.blob) == pictures.bare(photo) != photo


@pytest.mark.parametrize(
    ("name", "content", "words_"),
    [
        ("offer.pdf.exe", b"MZ", "a program that looks like a paper"),
        ("tool.bin", b"MZ\x90", "a program"),
        ("empty.pdf", b"", "not empty"),
        ("big.pdf", b"x" * (20 * 1024 * 1024 + 1), "20 MB at most"),
    ],
)
def test_what_may_not_be_kept_is_said_and_nothing_of_it_is_kept(put, name, content, words_):
    answer = put(("good.pdf", b"%PDF"), (name, content))

    assert answer.status_code == 422
    assert words_ in words(answer)
    assert there() == []
    assert not TimelineEntry.objects.exists()


def test_too_many_at_once_is_said_and_nothing_of_them_is_kept(put):
    answer = put(*((f"{number}.pdf", b"%PDF") for number in range(11)))

    assert answer.status_code == 422
    assert "too many files at once. Choose 10 at most" in words(answer)
    assert there() == []


def test_the_scanner_looks_at_each_file_before_it_is_kept(put, settings):
    with Clamd() as scanner:
        settings.CLAMD = scanner.place

        assert put(("notes.txt", EICAR)).status_code == 422
        assert put(("notes.txt", b"clean")).status_code == 200

    assert scanner.seen == [len(EICAR), 5]
    assert there() == ["notes.txt"]


def test_what_is_taken_away_can_be_put_back_for_a_day_and_then_is_gone(put, browse, company):
    put(("contract.pdf", b"%PDF"))
    made, client = CustomerFile.objects.get(), browse(company.bob)

    said = client.post(f"/files/{made.pk}/remove/")

    assert "is taken away" in words(said)
    assert there() == []
    assert client.get(f"/files/{made.pk}/").status_code == 404
    assert not TimelineEntry.objects.exists()
    client.post(f"/files/{made.pk}/back/")
    assert there() == ["contract.pdf"]
    line = TimelineEntry.objects.get()
    assert (line.at, line.member_id) == (made.at, company.bob.pk)

    client.post(f"/files/{made.pk}/remove/")
    nightly = job_actor(company.id, "cabinet.forget_removed", frozenset())
    files.forget_removed(nightly)
    assert CustomerFile.objects.exists(), "a day is not over"
    CustomerFile.objects.update(removed_at=timezone.now() - timedelta(days=2))
    files.forget_removed(nightly)
    assert not CustomerFile.objects.exists()


def test_whoever_does_not_see_the_customer_sees_no_file_of_it(browse, company, manager):
    theirs = add_customer(manager, name="Morgan's own", is_surely_new=True)
    made, bob = (
        files.keep_files(manager, theirs, [Brought("contract.pdf", "application/pdf", b"%PDF")])[0],
        browse(company.bob),
    )

    assert bob.get(f"/files/{made.pk}/").status_code == 404
    assert bob.get(f"/files/of/{theirs.pk}/").status_code == 404
    assert bob.post(f"/files/{made.pk}/remove/").status_code == 404
    assert bob.post(f"/files/{made.pk}/back/").status_code == 404
    assert bob.post(f"/files/of/{theirs.pk}/keep/", {"files": SimpleUploadedFile("a.pdf", b"%PDF")}).status_code == 404
    assert there() == ["contract.pdf"]


def test_a_trainee_who_may_not_change_customers_puts_and_takes_nothing(put, browse, company):
    put(("contract.pdf", b"%PDF"))

    assert put(("more.pdf", b"%PDF"), who=company.tina).status_code in {403, 404}
    assert browse(company.tina).post(f"/files/{CustomerFile.objects.get().pk}/remove/").status_code in {403, 404}
    assert there() == ["contract.pdf"]


def test_room_ends_with_a_sentence(put, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 1)
    put(("a.pdf", b"%PDF"))

    assert "room for 1 files" in words(put(("b.pdf", b"%PDF")))
    assert there() == ["a.pdf"]


def test_a_file_that_names_somebody_who_is_erased_goes_with_her(seller, company, vogt):
    brought = [Brought("Passport Khalid Al Rawabi.pdf", "application/pdf", b"x"), Brought("list.pdf", "", b"x")]
    files.keep_files(seller, vogt, brought)
    subject = Subject(company.id, words=("Khalid Al Rawabi",))

    erasing.Files().erase(subject)

    assert there() == ["list.pdf"]
    assert [one.text for one in TimelineEntry.objects.all()] == ["list.pdf"]


def test_who_answers_is_told_of_the_files_that_only_a_person_can_look_through(seller, company, vogt):
    add_contact(seller, vogt, NewContact("Khalid Al Rawabi", "khalid@vogt.example"))
    files.keep_files(
        seller, vogt, [Brought(f"{name}.pdf", "application/pdf", b"x") for name in ("Khalid Al Rawabi", "a", "b")]
    )
    subject = erased(of_address(company.id, "khalid@vogt.example"))

    planned = [(one.count, one.how, one.why) for one in erasing.Files().plan(subject)]

    assert planned == [(1, "deleted", ""), (2, "kept", erasing.UNREAD)]
    stranger = erased(of_address(company.id, "else@other.example"))
    assert not any(one.count for one in erasing.Files().plan(stranger))


def test_ten_years_after_the_last_dealing_files_go_by_themselves(
    owner, seller, company, vogt, django_capture_on_commit_callbacks
):
    kept = files.keep_files(seller, vogt, [Brought("contract.pdf", "application/pdf", b"x")])[0]
    CustomerFile.objects.update(at=timezone.now() - timedelta(days=3_651))
    Customer.objects.update(last_contact_at=timezone.now() - timedelta(days=3_649))

    keep_periods(owner)
    assert there() == ["contract.pdf"], "they were dealt with since"

    Customer.objects.update(last_contact_at=timezone.now() - timedelta(days=3_651))
    with django_capture_on_commit_callbacks(execute=True):
        keep_periods(owner)

    assert there() == []
    with pytest.raises(LookupError):
        blobs.load(kept.blob)


def test_a_letter_to_them_takes_a_file_along(seller, vogt):
    kept = files.keep_files(seller, vogt, [Brought("Catalogue.pdf", "application/pdf", b"%PDF")])[0]

    offered = slots._find(seller, Wish(None, "cata", (vogt.pk,)))

    assert [(one.key, one.name, one.detail) for one in offered] == [(str(kept.pk), "Catalogue.pdf", "Vogt GmbH")]
    assert slots._take(seller, offered[0].key)().content == b"%PDF"
