"""Two companies that are one are merged field by field, and taken apart again within thirty days."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.catalogue.actions.products import add_product
from argosy.catalogue.models import ProductPrice, SupplierPrice
from argosy.customers import origins
from argosy.customers.actions import fields, merging, own_files, owners, recognising, tagging, timeline
from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import FieldShape
from argosy.customers.actions.people import NewContact, add_contact, change_contact
from argosy.customers.brought import Brought
from argosy.customers.models import Contact, Customer, EntryKind, FieldKind, Merge
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity
from argosy.enterprise.actors import actor_of
from argosy.notifications.models import Notification
from argosy.pool.models import Cause, Pool, PoolLock, PoolStay
from argosy.visits.actions.visits import NewVisit, note_visit
from argosy.visits.models import CustomerVisit
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def two(add, seller):
    kept = add("Vogt GmbH", country="DE", email="anna@vogt.example", days=9)
    gone = add("Vogt Beschläge", city="Hamburg", website="vogt.example", email="jan@vogt.example", days=2)
    change_customer(seller, gone, products="hinges", by="mail")
    timeline.note(seller, gone, "call", "They like blue.")
    opportunities.open_opportunity(seller, gone, title="Hinges", owner=seller.member)
    return kept, gone


def test_one_sees_both_beside_each_other_before(browse, company, two):
    kept, gone = two

    offered = words(browse(company.bob).get(f"/customers/{kept.pk}/twins/", **HTMX))
    page = words(browse(company.bob).get(f"/customers/{kept.pk}/merge/{gone.pk}/"))

    assert "Vogt Beschläge" in offered
    for said in ("Vogt GmbH", "Vogt Beschläge", "Hamburg", "Main products – hinges", "Contacts 1"):
        assert said in page


def test_two_that_are_marked_in_a_list_are_put_beside_each_other_the_older_one_kept(browse, company, two, add):
    kept, gone = two
    client, third = browse(company.bob), add("Nord AB")

    for marked in ([gone.pk, kept.pk], [kept.pk, gone.pk]):
        answer = client.post("/customers/merge/", {"chosen": marked}, **HTMX)
        assert answer["HX-Redirect"] == f"/customers/{kept.pk}/merge/{gone.pk}/"
    for marked in ([], [kept.pk], [kept.pk, gone.pk, third.pk], [kept.pk, "x"], [kept.pk, kept.pk]):
        answer = client.post("/customers/merge/", {"chosen": marked}, **HTMX)
        assert (answer.status_code, "Mark exactly two" in words(answer)) == (422, True)
    assert browse(company.tina).post("/customers/merge/", {"chosen": [kept.pk, gone.pk]}).status_code == 403
    assert not Merge.objects.exists()


def test_the_kept_one_has_everything_afterwards(browse, company, two):
    kept, gone = two

    browse(company.bob).post(f"/customers/{kept.pk}/merge/{gone.pk}/", {"city": "gone", "products": "gone"})

    kept.refresh_from_db()
    assert (kept.city, kept.products, kept.website) == ("Hamburg", "hinges", "")
    assert kept.other_names == ["Vogt Beschläge"]
    assert kept.contacts.count() == 2
    assert Opportunity.objects.get().customer_id == kept.pk
    assert "They like blue" in words(browse(company.bob).get(f"/customers/{kept.pk}/"))
    assert (timezone.now() - kept.last_contact_at).days == 0
    assert recognising.by_address("jan@vogt.example").customer == kept
    assert "Vogt Beschläge" not in words(browse(company.bob).get("/customers/?cols=country"))
    assert "was merged into another" in words(browse(company.bob).get(f"/customers/{gone.pk}/"))


def test_names_sites_and_addresses_of_both_are_there_and_each_has_its_own_again(seller, two):
    kept, gone = two
    hall, quay = {"use": "office", "text": "Hall 1"}, {"use": "delivery", "text": "Quay 2"}
    change_customer(seller, kept, website="vogt-gmbh.example", addresses=[hall])
    change_customer(seller, gone, addresses=[hall, quay], more_websites=["vogt-beschlaege.example"])

    offered = [one.field for one in merging.choices(kept, gone)]
    made = merging.merge_customers(seller, kept, gone, ["name"])

    assert not {"addresses", "more_websites", "other_names"} & set(offered)
    kept.refresh_from_db()
    assert (kept.name, kept.other_names) == ("Vogt Beschläge", ["Vogt GmbH"])
    assert (kept.website, kept.more_websites) == ("vogt-gmbh.example", ["vogt.example", "vogt-beschlaege.example"])
    assert kept.addresses == [hall, quay]

    merging.undo_merge(seller, made)

    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.name, kept.other_names, kept.more_websites, kept.addresses) == ("Vogt GmbH", [], [], [hall])
    assert (gone.website, gone.more_websites, gone.addresses) == (
        "vogt.example",
        ["vogt-beschlaege.example"],
        [hall, quay],
    )


def test_one_of_the_people_is_the_main_contact_and_each_has_its_own_again(seller, two):
    kept, gone = two

    made = merging.merge_customers(seller, kept, gone, [])
    mains = [one.email for one in kept.contacts.filter(is_main=True)]
    merging.undo_merge(seller, made)

    assert mains == ["anna@vogt.example"]
    assert [one.email for one in gone.contacts.filter(is_main=True)] == ["jan@vogt.example"]


def test_whose_customer_was_merged_by_somebody_else_is_told(add, owner, seller, manager, company):
    kept, gone = add("Vogt GmbH", by=manager), add("Vogt Beschläge")

    merging.merge_customers(owner, kept, gone, [])

    told = Notification.objects.filter(kind="customers.merged")
    assert {one.member_id for one in told} == {company.bob.pk, company.morgan.pk}


def test_a_colleagues_customer_that_looks_the_same_is_said_without_its_name(browse, company, add, manager):
    hers = add("Vogt Beschläge", by=manager, website="vogt.example")
    mine = add("Vogt GmbH", website="vogt.example")

    said = words(browse(company.bob).get(f"/customers/{mine.pk}/twins/", **HTMX))

    assert "A customer of a colleague looks like the same company." in said
    assert "Morgan" in said
    assert hers.name not in said


def test_the_timeline_says_that_they_were_taken_apart(browse, company, seller, two):
    kept, gone = two

    merging.undo_merge(seller, merging.merge_customers(seller, kept, gone, []))

    assert "taken apart again: Vogt Beschläge" in words(browse(company.bob).get(f"/customers/{kept.pk}/"))


def test_a_field_of_ones_own_is_chosen_as_the_others_are_and_comes_back(browse, company, owner, two):
    kept, gone = two
    kinds = (FieldKind.TEXT, FieldKind.MEMBER, FieldKind.YES_NO, FieldKind.FILE)
    grade, who, visited, paper = (fields.add_field(owner, "customer", FieldShape(str(one), one)) for one in kinds)
    for customer, letter, member, was_there in ((kept, "A", company.bob, False), (gone, "B", company.tina, True)):
        file = own_files.bring(owner, Brought(f"{letter}.pdf", "application/pdf", b"%PDF")).value
        values = {grade.pk: letter, who.pk: str(member.pk), visited.pk: was_there, paper.pk: file}
        fields.fill(owner, customer, values)
    before, client, there = kept.custom, browse(company.bob), f"/customers/{kept.pk}/merge/{gone.pk}/"

    page = client.get(there)
    for said in ("text A B", "member Bob Tina", "yes_no no yes", "file A.pdf B.pdf"):
        assert said in words(page)
    assert not re.search(rf'name="x{visited.pk.hex}" value="gone" checked', page.content.decode()), "a no is known"
    client.post(there, {f"x{one.pk.hex}": "gone" for one in (who, paper)})

    kept.refresh_from_db()
    taken = {str(one.pk): gone.custom[str(one.pk)] for one in (who, paper)}
    assert kept.custom == {**before, **taken}
    assert client.get(f"/customers/{kept.pk}/files/{taken[str(paper.pk)]['file']}/").status_code == 200
    merging.undo_merge(owner, Merge.objects.get())
    kept.refresh_from_db()
    assert kept.custom == before
    assert client.get(f"/customers/{kept.pk}/files/{before[str(paper.pk)]['file']}/").status_code == 200


def test_what_only_the_other_has_in_a_field_of_ones_own_stays_away_where_one_says_so(browse, company, owner, two):
    kept, gone = two
    grade, remark = (fields.add_field(owner, "customer", FieldShape(name)) for name in ("Grade", "Remark"))
    fields.fill(owner, gone, {grade.pk: "B", remark.pk: "late payer"})

    there = f"/customers/{kept.pk}/merge/{gone.pk}/"
    browse(company.bob).post(there, {f"x{remark.pk.hex}": "kept", f"x{grade.pk.hex}": "gone"})

    kept.refresh_from_db()
    assert kept.custom == {str(grade.pk): "B"}


@pytest.mark.promise("S135")
def test_each_field_still_tells_its_source_time_and_authorisation(browse, company, seller, two):
    kept, gone = two

    merging.merge_customers(seller, kept, gone, ["products"])

    kept.refresh_from_db()
    products, name = origins.of(kept, "products"), origins.of(kept, "name")
    assert (products.from_other, str(products.whence)) == ("Vogt Beschläge", "read from mail")
    assert "agreed that Argosy reads it" in products.ground
    assert products.member == company.bob.pk
    assert (timezone.now() - products.at).seconds < 60
    assert name.from_other == ""
    shown = words(browse(company.bob).get(f"/customers/{kept.pk}/origins/", **HTMX))
    assert "main products read from mail · Bob" in shown
    assert "merged from Vogt Beschläge" in shown


def test_it_is_taken_apart_again_and_what_was_changed_since_stays(browse, company, seller, two):
    kept, gone = two
    made = merging.merge_customers(seller, kept, gone, ["city", "products"])
    change_customer(seller, Customer.objects.get(pk=kept.pk), products="locks")
    client = browse(company.bob)
    assert "Take apart again" in words(client.get(f"/customers/{kept.pk}/"))

    client.post(f"/customers/{kept.pk}/merges/{made.pk}/undo/", **HTMX)

    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.city, kept.products, kept.other_names, gone.merged_into_id) == ("", "locks", [], None)
    assert (kept.contacts.count(), gone.contacts.count()) == (1, 1)
    assert Opportunity.objects.get().customer_id == gone.pk
    assert recognising.by_address("jan@vogt.example").customer == gone


def test_after_thirty_days_it_stays_as_it_is(browse, company, seller, two):
    kept, gone = two
    made = merging.merge_customers(seller, kept, gone, [])
    Merge.objects.filter(pk=made.pk).update(at=timezone.now() - timedelta(days=31))

    answer = browse(company.bob).post(f"/customers/{kept.pk}/merges/{made.pk}/undo/", **HTMX)

    assert answer.status_code == 409
    gone.refresh_from_db()
    assert gone.merged_into_id == kept.pk


def test_what_both_have_is_there_once(two, seller, manager, company):
    kept, gone = two
    tag = tagging.make_tag(seller, "VIP")
    for one in two:
        tagging.tag_customer(seller, one, tag)
        owners.share_customer(manager, one, [company.morgan.pk])

    merging.merge_customers(seller, kept, gone, [])

    assert kept.taggings.count() == 1
    assert kept.followers.count() == 1


def test_supplier_prices_visits_and_locks_go_along_and_come_back(two, seller):
    kept, gone = two
    product = add_product(seller, number="H-40", name="Hinge")
    SupplierPrice.objects.create(product=product, supplier=gone, currency="CNY", price=5)
    ProductPrice.objects.create(product=product, customer=gone, currency="USD", price=1)
    note_visit(seller, gone, NewVisit("They like blue.", "Hall 4"))
    PoolLock.objects.create(customer=gone)
    pointing = {SupplierPrice: "supplier", ProductPrice: "customer", CustomerVisit: "customer", PoolLock: "customer"}

    made = merging.merge_customers(seller, kept, gone, [])
    after = [getattr(model.objects.get(), f"{name}_id") for model, name in pointing.items()]
    merging.undo_merge(seller, made)

    assert after == [kept.pk] * 4
    assert [getattr(model.objects.get(), f"{name}_id") for model, name in pointing.items()] == [gone.pk] * 4


def test_a_stay_in_a_pool_tells_of_one_company_alone(two, seller):
    kept, gone = two
    stay = PoolStay.objects.create(pool=Pool.objects.create(name="Pool"), customer=gone, cause=Cause.BY_HAND)

    merging.merge_customers(seller, kept, gone, [])

    stay.refresh_from_db()
    assert stay.customer_id == gone.pk


@pytest.mark.parametrize("case", ["itself", "twice", "hers"])
def test_what_cannot_be_merged_is_refused(browse, company, seller, manager, add, two, case):
    kept, gone = two
    if case == "twice":
        merging.merge_customers(seller, kept, gone, [])
    other = {"itself": kept, "twice": gone, "hers": add("Hers", by=manager)}[case]
    before = Merge.objects.count()

    status = browse(company.bob).post(f"/customers/{kept.pk}/merge/{other.pk}/").status_code

    assert status == {"itself": 422, "twice": 422, "hers": 404}[case]
    assert Merge.objects.count() == before


def test_a_trainee_merges_nothing(browse, company, two):
    kept, gone = two

    assert browse(company.tina).post(f"/customers/{kept.pk}/merge/{gone.pk}/").status_code == 403
    assert not Merge.objects.exists()
    assert not kept.timeline.filter(kind=EntryKind.CHANGE).exists()


def test_who_owned_the_other_goes_on_seeing_it_until_they_are_taken_apart(add, owner, seller, manager, company):
    kept, gone = add("Vogt GmbH", by=manager), add("Vogt Beschläge")

    made = merging.merge_customers(owner, kept, gone, [])
    seen = Customer.objects.visible_to(seller).filter(pk=kept.pk).exists()
    merging.undo_merge(owner, made)

    assert seen
    assert not Customer.objects.visible_to(seller).filter(pk=kept.pk).exists()
    assert Customer.objects.get(pk=gone.pk).owner_id == seller.member


def test_what_nobody_followed_is_followed_by_who_owned_the_other_until_they_are_taken_apart(add, owner, seller):
    kept, gone = add("Vogt GmbH"), add("Vogt Beschläge")
    owners.give_customer(owner, kept, None)

    made = merging.merge_customers(owner, kept, gone, [])
    followed_by = Customer.objects.get(pk=kept.pk).owner_id
    merging.undo_merge(owner, made)

    assert followed_by == seller.member
    assert Customer.objects.get(pk=kept.pk).owner_id is None


def test_a_lead_that_is_a_customer_is_one_afterwards_and_a_lead_again_when_taken_apart(add, seller):
    lead, customer = add("Vogt GmbH", kind="lead"), add("Vogt Beschläge", stage="sample")

    made = merging.merge_customers(seller, lead, customer, ["stage"])
    one = Customer.objects.get(pk=lead.pk)
    merging.undo_merge(seller, made)

    assert (one.kind, one.stage) == ("customer", "sample")
    assert (Customer.objects.get(pk=lead.pk).kind, Customer.objects.get(pk=customer.pk).kind) == ("lead", "customer")


def test_into_a_customer_a_lead_brings_no_stage(add, seller):
    customer, lead = add("Vogt Beschläge", stage="sample"), add("Vogt GmbH", kind="lead")

    merging.merge_customers(seller, customer, lead, ["stage"])

    customer.refresh_from_db()
    assert (customer.kind, customer.stage) == ("customer", "sample")


def test_a_supplier_and_a_customer_stay_two(add, browse, company):
    supplier, customer = add("Vogt GmbH", kind="supplier"), add("Vogt Beschläge")

    answer = browse(company.bob).post(f"/customers/{supplier.pk}/merge/{customer.pk}/")

    assert answer.status_code == 422
    assert "both records stay" in words(answer)
    assert not Merge.objects.exists()


@pytest.fixture
def of_both(add, seller):
    """Anna is a contact of both: here without a number, there with one, a job, her WeChat and a deal."""
    kept = add("Vogt GmbH", country="DE", email="anna@vogt.example", days=9)
    gone = add("Vogt Beschläge", email="ANNA@vogt.example", days=2)
    theirs = gone.contacts.get()
    known = NewContact("Anna Vogt", "ANNA@vogt.example", "+49 40 123456", "Buyer", points=[("wechat", "annav")])
    change_contact(seller, theirs, known)
    deal = opportunities.open_opportunity(seller, gone, title="Hinges", owner=seller.member)
    Opportunity.objects.filter(pk=deal.pk).update(contact=theirs)
    return kept, gone


def test_a_person_who_is_at_both_is_one_contact_with_what_either_knew(browse, company, of_both):
    kept, gone = of_both

    preview = words(browse(company.bob).get(f"/customers/{kept.pk}/merge/{gone.pk}/"))
    browse(company.bob).post(f"/customers/{kept.pk}/merge/{gone.pk}/", {})

    assert "People who are at both" in preview
    assert "same e-mail address" in preview
    assert "Contacts 0" in preview
    anna = Contact.objects.visible_to(actor_of(company.bob)).get()
    assert (anna.customer_id, anna.phone, anna.position, anna.is_main) == (kept.pk, "+49 40 123456", "Buyer", True)
    assert [(one.kind, one.value) for one in anna.points.all()] == [("wechat", "annav")]
    assert Opportunity.objects.get().contact_id == anna.pk
    assert "annav" in words(browse(company.bob).get(f"/customers/{kept.pk}/"))


def test_taken_apart_both_have_her_as_they_had_and_what_was_changed_since_stays(seller, of_both):
    kept, gone = of_both
    ours, theirs = kept.contacts.get(), gone.contacts.get()

    made = merging.merge_customers(seller, kept, gone, [])
    ours.refresh_from_db()
    ours.position = "Head of purchasing"
    ours.save()
    merging.undo_merge(seller, made)

    ours.refresh_from_db()
    theirs.refresh_from_db()
    assert (ours.customer_id, ours.phone, ours.position, ours.points.count()) == (kept.pk, "", "Head of purchasing", 0)
    assert (theirs.customer_id, theirs.phone, theirs.points.get().value) == (gone.pk, "+49 40 123456", "annav")
    assert (ours.is_main, theirs.is_main) == (True, True)
    assert Opportunity.objects.get().contact_id == theirs.pk


def test_whoever_says_that_they_are_two_has_both(browse, company, of_both):
    kept, gone = of_both
    theirs = gone.contacts.get()

    browse(company.bob).post(f"/customers/{kept.pk}/merge/{gone.pk}/", {f"same-{theirs.pk}": "apart"})

    assert kept.contacts.count() == 2


def test_who_refused_mail_to_either_refused_it(seller, of_both):
    kept, gone = of_both
    gone.contacts.update(may_mail="no")
    kept.contacts.update(may_mail="yes")

    made = merging.merge_customers(seller, kept, gone, [])
    joined = kept.contacts.get().may_mail
    merging.undo_merge(seller, made)

    assert joined == "no"
    assert (kept.contacts.get().may_mail, gone.contacts.get().may_mail) == ("yes", "no")


@pytest.mark.parametrize(("phone", "left"), [("0049 40 123456", 1), ("+49 40 999999", 2)])
def test_without_an_address_the_same_name_and_number_tell_that_it_is_one(seller, add, phone, left):
    kept, gone = add("Vogt GmbH"), add("Vogt Beschläge")
    add_contact(seller, kept, NewContact("Anna", phone="+49 40 123456"))
    add_contact(seller, gone, NewContact("anna ", phone=phone))

    merging.merge_customers(seller, kept, gone, [])

    assert kept.contacts.count() == left
