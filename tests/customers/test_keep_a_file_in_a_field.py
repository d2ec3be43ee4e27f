"""A field of the enterprise's own holds a file: put up in the form, saved from the page by who sees the record, gone with it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from argosy.customers.actions import erasing, fields, merging, own_files
from argosy.customers.actions.fields import FieldShape
from argosy.customers.brought import Brought
from argosy.customers.models import Customer, FieldFile, FieldIndex, FieldKind
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.models import Role
from argosy.platform import blobs
from argosy.platform.access import job_actor
from argosy.privacy.actions.erasing import known as erased
from argosy.privacy.actions.retention import keep_periods
from argosy.privacy.subjects import Subject, of_address
from simulators.clamd import Clamd
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture
def contract(owner):
    """The field “Contract”, of customers."""
    return fields.add_field(owner, "customer", FieldShape("Contract", FieldKind.FILE))


@pytest.fixture
def bring(browse, company, contract):
    """`bring("a.pdf", b"…")`: Bob chooses a file in the form; the answer is the field as it then stands."""

    def chosen(name: str, content: bytes = b"%PDF-1.7 x", *, who=None):
        file = SimpleUploadedFile(name, content, "application/pdf")
        return browse(who or company.bob).post(f"/customers/own-files/{contract.pk}/", {"file": file}, **HTMX)

    return chosen


@pytest.fixture
def save(browse, company, contract):
    """`save(vogt, file)`: Bob saves the form with this file in it; without one, with none."""

    def saved(customer: Customer, file: FieldFile | None = None, *, who=None, **typed: str):
        shown = (customer.custom or {}).get(str(contract.pk), {}).get("file", "")
        key = f"x{contract.pk.hex}"
        given = {"name": customer.name, key: str(file.pk) if file else "", f"initial-{key}": shown, **typed}
        answer = browse(who or company.bob).post(f"/customers/{customer.pk}/change/", given, **HTMX)
        customer.refresh_from_db()
        return answer

    return saved


@pytest.fixture
def held(add, bring, save):
    """Vogt, in whose field stands “Frame contract.pdf”."""
    bring("Frame contract.pdf")
    vogt = add("Vogt", email="anna@vogt.example")
    save(vogt, FieldFile.objects.get())
    return vogt


@pytest.fixture
def held_change(django_capture_on_commit_callbacks):
    """`with held_change():` what is done once a change holds is done at its end."""
    return partial(django_capture_on_commit_callbacks, execute=True)


def there(customer: Customer) -> str:
    return f"/customers/{customer.pk}/files/{FieldFile.objects.latest('at').pk}/"


def forget_left(company) -> None:
    own_files.forget_left(job_actor(company.id, "customers.forget_left_files", frozenset()))


def test_it_is_put_up_in_the_form_and_saved_from_the_page(browse, company, bring, save, add, contract):
    vogt, client = add("Vogt"), browse(company.bob)
    assert 'type="file"' in client.get(f"/customers/{vogt.pk}/change/", **HTMX).content.decode()

    brought = bring("Frame contract.pdf")
    made = FieldFile.objects.get()
    assert "Frame contract.pdf" in words(brought)
    assert f'name="x{contract.pk.hex}" value="{made.pk}"' in brought.content.decode()
    assert save(vogt, made).headers.get("HX-Redirect")

    page = client.get(f"/customers/{vogt.pk}/")
    assert "Contract Frame contract.pdf" in words(page)
    assert f'href="{there(vogt)}"' in page.content.decode()
    file = client.get(there(vogt))
    assert (file.content, file["Content-Disposition"].split(";")[0]) == (b"%PDF-1.7 x", "attachment")
    listed = client.get(f"/customers/?cols=x{contract.pk.hex}")
    assert "Vogt Frame contract.pdf" in words(listed)
    assert f'href="{there(vogt)}"' in listed.content.decode()
    assert "Vogt" not in words(client.get(f"/customers/?f=x{contract.pk.hex}.none"))


def test_it_is_replaced_and_removed_and_the_timeline_tells(browse, company, held, bring, save):
    first = there(held)
    bring("Contract 2027.pdf", b"%PDF-1.7 y")
    save(held, FieldFile.objects.latest("at"))

    client = browse(company.bob)
    assert client.get(first).status_code == 404
    assert client.get(there(held)).content == b"%PDF-1.7 y"
    assert "Contract: Frame contract.pdf → Contract 2027.pdf" in words(client.get(f"/customers/{held.pk}/"))

    save(held)
    assert held.custom is None
    assert client.get(there(held)).status_code == 404


def test_a_form_that_leaves_the_file_as_it_was_leaves_it(browse, company, held, save):
    before = held.custom

    save(held, FieldFile.objects.get(), city="Hamburg")

    assert (held.city, held.custom) == ("Hamburg", before)
    assert browse(company.bob).get(there(held)).status_code == 200


def test_who_has_an_older_form_open_neither_loses_the_new_file_nor_is_stopped(
    browse, company, held, bring, save, contract
):
    shown = FieldFile.objects.get()
    bring("Contract 2027.pdf")
    save(held, FieldFile.objects.latest("at"))
    key = f"x{contract.pk.hex}"
    older = {"name": held.name, "city": "Hamburg", key: shown.pk, f"initial-{key}": shown.pk}

    answer = browse(company.bob).post(f"/customers/{held.pk}/change/", older, **HTMX)

    held.refresh_from_db()
    assert answer.headers.get("HX-Redirect")
    assert (held.city, held.custom[str(contract.pk)]["name"]) == ("Hamburg", "Contract 2027.pdf")


def test_two_who_put_up_a_file_at_the_same_time_are_told_of_each_other(browse, company, held, bring, save, contract):
    shown = FieldFile.objects.get()
    bring("Hers.pdf")
    save(held, FieldFile.objects.latest("at"))
    bring("Mine.pdf")
    key, mine = f"x{contract.pk.hex}", FieldFile.objects.latest("at")
    mine_too = {"name": held.name, key: mine.pk, f"initial-{key}": shown.pk}

    answer = browse(company.bob).post(f"/customers/{held.pk}/change/", mine_too, **HTMX)

    assert "Meanwhile somebody wrote “Hers.pdf” here" in words(answer)
    assert "Mine.pdf" in words(answer), "nothing is lost"
    held.refresh_from_db()
    assert held.custom[str(contract.pk)]["name"] == "Hers.pdf"


def test_a_missing_one_is_asked_for_where_it_must_be_there(owner, contract, add, save):
    fields.change_field(owner, contract, FieldShape("Contract", FieldKind.FILE, is_required=True))
    vogt = add("Vogt")

    assert "field-errors" in save(vogt, city="Hamburg").content.decode()

    assert (vogt.city, vogt.custom) == ("", None)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("offer.pdf.exe", b"MZ", "a program that looks like a paper"),
        ("empty.pdf", b"", "not empty"),
        ("big.pdf", b"x" * (20 * 1024 * 1024 + 1), "20 MB at most"),
    ],
)
def test_what_may_not_be_kept_is_said_and_nothing_of_it_is_kept(bring, name, content, said):
    answer = bring(name, content)

    assert answer.status_code == 422
    assert said in words(answer)
    assert not FieldFile.objects.exists()


def test_the_scanner_looks_at_it_before_it_is_kept(bring, settings):
    with Clamd() as scanner:
        settings.CLAMD = scanner.place

        assert bring("notes.txt", EICAR).status_code == 422
        assert bring("notes.txt", b"clean").status_code == 200

    assert scanner.seen == [len(EICAR), 5]
    assert FieldFile.objects.get().size == 5


def test_what_one_member_leaves_lying_about_is_bounded_and_saving_makes_room_again(
    add, bring, save, company, monkeypatch
):
    monkeypatch.setattr(own_files, "MOST_LOOSE", 2)
    bring("one.pdf")
    bring("two.pdf")

    refused = bring("three.pdf")
    assert refused.status_code == 409
    assert "You brought 2 files, 1 MB together, that stand in no record yet. Save the form" in words(refused)
    assert FieldFile.objects.count() == 2
    assert bring("hers.pdf", who=company.morgan).status_code == 200, "it is counted for each by herself"

    save(add("Vogt"), FieldFile.objects.earliest("at"))
    assert bring("three.pdf").status_code == 200


def test_large_files_are_bounded_by_their_size(bring, monkeypatch):
    monkeypatch.setattr(own_files, "MOST_LOOSE_MEGABYTES", 1)
    assert bring("half.pdf", b"x" * 600_000).status_code == 200

    assert bring("another half.pdf", b"x" * 600_000).status_code == 409

    assert [one.name for one in FieldFile.objects.all()] == ["half.pdf"]


def test_only_who_brought_a_file_puts_it_in_and_only_once(company, held, bring, save, add, manager):
    bring("Morgan's.pdf", who=company.morgan)
    luz = add("Luz")

    assert "not there any more" in words(save(luz, FieldFile.objects.latest("at")))
    assert "not there any more" in words(save(luz, FieldFile.objects.earliest("at")))

    assert luz.custom is None


def test_whoever_does_not_see_the_customer_sees_no_file_of_it(browse, company, add, manager, bring, save):
    bring("Morgan's.pdf", who=company.morgan)
    hers = add("Hers", by=manager)
    save(hers, FieldFile.objects.get(), who=company.morgan)
    mine = add("Mine")

    assert browse(company.morgan).get(there(hers)).status_code == 200
    assert browse(company.bob).get(there(hers)).status_code == 404
    assert browse(company.bob).get(there(mine)).status_code == 404, "hers does not stand in his"


def test_a_trainee_who_may_not_change_customers_brings_none(company, bring):
    assert bring("a.pdf", who=company.tina).status_code == 403
    assert not FieldFile.objects.exists()


def test_a_field_that_a_role_does_not_see_hides_its_file(browse, company, owner, held, contract):
    role, client = Role.objects.get(builtin="seller"), browse(company.bob)
    assert client.get(there(held)).status_code == 200

    change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, frozenset({contract.veil_key})))

    assert client.get(there(held)).status_code == 404
    assert "Frame contract" not in client.get(f"/customers/{held.pk}/").content.decode()


def test_a_field_that_is_hidden_hides_its_file(browse, company, owner, held, contract):
    fields.change_field(owner, contract, FieldShape("Contract", FieldKind.FILE), is_hidden=True)

    assert browse(company.bob).get(there(held)).status_code == 404


def test_the_file_of_a_person_stands_with_her(browse, company, owner, held, bring):
    card = fields.add_field(owner, "contact", FieldShape("Passport", FieldKind.FILE, is_personal=True))
    bring("Passport.pdf", b"%PDF-1.7 p")
    anna, file = held.contacts.get(), FieldFile.objects.latest("at")
    client = browse(company.bob)

    client.post(f"/customers/{held.pk}/contacts/{anna.pk}/", {"person": "Anna", f"x{card.pk.hex}": file.pk}, **HTMX)

    hers = f"/customers/{held.pk}/contacts/{anna.pk}/files/{file.pk}/"
    assert f'href="{hers}"' in client.get(f"/customers/{held.pk}/").content.decode()
    assert client.get(hers).content == b"%PDF-1.7 p"
    assert client.get(f"/customers/{held.pk}/files/{file.pk}/").status_code == 404, "it is not the company's"


def test_it_goes_along_when_two_are_merged_and_back_when_they_are_taken_apart(browse, company, held, add, seller):
    kept, client = add("Vogt Beschlaege"), browse(company.bob)

    made = merging.merge_customers(seller, kept, held, [])
    assert client.get(there(kept)).status_code == 200

    merging.undo_merge(seller, made)
    assert client.get(there(kept)).status_code == 404
    assert client.get(there(held)).status_code == 200


def test_what_no_record_names_goes_for_good_when_no_merge_can_bring_it_back(company, held, save, bring, held_change):
    bring("never put in.pdf")
    loose, left = FieldFile.objects.latest("at"), FieldFile.objects.earliest("at")
    forget_left(company)
    assert FieldFile.objects.count() == 2, "somebody may still be at the form"
    FieldFile.objects.update(at=timezone.now() - timedelta(days=2))
    with held_change():
        forget_left(company)
    assert FieldFile.objects.get() == left, "it stands in a record"
    assert not blobs.is_kept(loose.blob)

    save(held)
    forget_left(company)
    FieldFile.objects.update(left_at=timezone.now() - timedelta(days=30))
    forget_left(company)
    assert FieldFile.objects.exists(), "a merge can be undone for thirty days"
    FieldFile.objects.update(left_at=timezone.now() - timedelta(days=32))
    with held_change():
        forget_left(company)
    assert not FieldFile.objects.exists()
    assert not blobs.is_kept(left.blob)


def test_what_is_named_again_stays(company, held, seller, add):
    other = add("Vogt Beschlaege")
    FieldFile.objects.update(left_at=timezone.now() - timedelta(days=32))
    merging.merge_customers(seller, other, held, [])

    forget_left(company)

    assert FieldFile.objects.get().left_at is None


def test_a_file_that_bears_the_name_of_who_is_erased_goes_with_its_value(company, held, bring, save, held_change):
    bring("Contract Khalid Al Rawabi.pdf")
    file = FieldFile.objects.latest("at")
    save(held, file)

    with held_change():
        erasing.People().erase(Subject(company.id, words=("Khalid Al Rawabi",)))

    held.refresh_from_db()
    assert held.custom is None
    assert [one.name for one in FieldFile.objects.all()] == ["Frame contract.pdf"]
    assert not FieldIndex.objects.exists()
    assert not blobs.is_kept(file.blob)


def test_the_files_of_a_person_go_with_her_and_of_the_others_is_told(company, owner, held, bring, held_change):
    card = fields.add_field(owner, "contact", FieldShape("Passport", FieldKind.FILE, is_personal=True))
    file = own_files.bring(owner, Brought("scan.pdf", "application/pdf", b"%PDF"))
    fields.fill(owner, held.contacts.get(), {card.pk: file.value})
    subject = erased(of_address(company.id, "anna@vogt.example"))

    planned = erasing.People().plan(subject)
    with held_change():
        erasing.People().erase(subject)

    told = [(one.count, one.how, one.why) for one in planned if one.label == "customers.FieldFile"]
    assert told == [(1, "deleted", ""), (1, "kept", erasing.UNREAD)]
    assert [one.name for one in FieldFile.objects.all()] == ["Frame contract.pdf"]
    assert not blobs.is_kept(file.blob)


def test_ten_years_after_the_last_dealing_it_goes_by_itself(owner, held, django_capture_on_commit_callbacks):
    FieldFile.objects.update(at=timezone.now() - timedelta(days=3_651))
    Customer.objects.update(last_contact_at=timezone.now() - timedelta(days=3_649))
    keep_periods(owner)
    assert FieldFile.objects.exists(), "they were dealt with since"

    Customer.objects.update(last_contact_at=timezone.now() - timedelta(days=3_651))
    with django_capture_on_commit_callbacks(execute=True):
        keep_periods(owner)

    held.refresh_from_db()
    assert (FieldFile.objects.exists(), held.custom) == (False, None)


def test_the_file_of_a_company_that_another_took_in_stays_as_long_as_that_one_is_dealt_with(owner, held, add, seller):
    kept = add("Vogt Beschlaege")
    merging.merge_customers(seller, kept, held, [])
    FieldFile.objects.update(at=timezone.now() - timedelta(days=3_651))
    Customer.objects.update(last_contact_at=timezone.now() - timedelta(days=3_651))
    Customer.objects.filter(pk=kept.pk).update(last_contact_at=timezone.now())

    keep_periods(owner)

    kept.refresh_from_db()
    assert FieldFile.objects.exists()
    assert kept.custom
