"""A member leaves: a checklist leads through private mail, mailboxes, customers, deals and the closing of the account."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions import fields, merging
from argosy.customers.actions.customers import add_customer
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer, FieldKind, RecordKind
from argosy.deals.actions.purchasing import order_from
from argosy.deals.models import Document, Opportunity
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.insurance.models import InsuranceOrder
from argosy.leaving.models import Departure, DepartureStep
from argosy.mail.models import Draft, FetchedMessage, Mailbox, MailboxLease, Message, PrivateConversation
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Consent
from argosy.settlement.models import Due
from tests.mail.conftest import page

pytestmark = [pytest.mark.django_db]


def said(client, url: str, **form: object) -> str:
    """What the page says after this was sent."""
    answer = client.post(url, form, follow=True)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@pytest.mark.promise("S35")
def test_a_checklist_leads_from_private_mail_to_the_closed_account(browse, company, desk):
    alice, bob = browse(company.alice), browse(company.bob)
    url = f"/leaving/{company.bob.pk}/"
    assert "Leaves the enterprise" in page(alice, f"/settings/members/{company.bob.pk}/")
    assert "What happens when somebody leaves" in page(alice, url)

    # begun; Bob is told, and says what is private
    assert "5 steps are open" in said(alice, f"{url}begin/")
    with enterprise_scope(company.id):
        told = Notification.objects.get(member_id=company.bob.pk, kind="leaving.begun")
        assert told.link == "/leaving/private/"
    conversations = f"/leaving/private/{desk.mailbox.pk}/"
    shown = page(bob, conversations)
    assert "Sunday dinner" in shown
    assert "Inquiry for hinges" not in shown, "it is filed with a customer, and business"
    assert "1 conversations are private now" in said(bob, conversations, chosen=str(desk.private.thread_id))
    checklist = page(alice, url)
    assert "1 marked as private" in checklist
    assert "Sunday dinner" not in checklist, "only Bob sees which"
    said(alice, f"{url}private/")

    # left alone and taken up again by whoever may: everything is kept
    assert "4 steps are open" in page(browse(company.alice), url)
    assert "Go on with the departure" in page(alice, f"/settings/members/{company.bob.pk}/")

    # nothing is closed while something is his
    assert "Not everything is handed over yet" in said(alice, f"{url}close/")

    said(alice, f"{url}mailboxes/{desk.mailbox.pk}/", heir=company.morgan.pk)
    assert "2 customers went over" in said(
        alice, f"{url}customers/", chosen=[desk.customer.pk, desk.second.pk], heir=company.morgan.pk
    )
    assert "1 deal or document went over" in said(alice, f"{url}deals/", chosen=[desk.deal.pk], heir=company.morgan.pk)
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.member_id, mailbox.state, mailbox.password) == (company.morgan.pk, "passed_on", "")
        assert not MailboxLease.objects.filter(is_wanted=True).exists(), "nobody signs in with what Bob knows"
        assert [m.subject for m in Message.objects.all()] == ["Inquiry for hinges"], "the private mail is out"
        assert FetchedMessage.objects.count() == 2, "and is not fetched again"
        assert {c.owner_id for c in Customer.objects.all()} == {company.morgan.pk}
        assert Opportunity.objects.get().owner_id == company.morgan.pk

    assert "The account is closed" in said(alice, f"{url}close/")
    with enterprise_scope(company.id):
        assert Member.objects.get(pk=company.bob.pk).state == "left"
        assert Departure.objects.get().ended_at is not None
        kinds = list(DepartureStep.objects.order_by("done_at").values_list("kind", flat=True))
        assert kinds == ["private", "passed", "customers", "deals", "closed"]
        words = set(AuditEntry.objects.filter(concerns_id=company.bob.pk).values_list("word", flat=True))
        assert {"departure.begun", "mailbox.passed", "mail.taken", "member.removed", "departure.over"} <= words
    assert bob.get("/").status_code == 302, "Bob is out"
    assert "This departure is finished" in page(alice, url)


def test_a_colleague_takes_the_mailbox_over_with_its_new_password(browse, company, desk, settings, dovecot, smtp):
    settings.ALLOW_PRIVATE_MAIL_SERVERS = True
    alice = browse(company.alice)
    with enterprise_scope(company.id):
        account = dovecot.account(desk.mailbox.address, "the new one")
        Mailbox.objects.update(
            imap_host="127.0.0.1", imap_port=dovecot.port, imap_security="none", smtp_host="127.0.0.1"
        )
        Mailbox.objects.update(smtp_port=smtp.port, smtp_security="none")
        Mailbox.objects.get().save()
        box = Mailbox.objects.get()
        box.username = account.address
        box.save()
    said(alice, f"/leaving/{company.bob.pk}/begin/")
    said(alice, f"/leaving/{company.bob.pk}/mailboxes/{desk.mailbox.pk}/", heir=company.morgan.pk)
    morgan = browse(company.morgan)
    shown = page(morgan, f"/mail/mailboxes/{desk.mailbox.pk}/")
    assert "it waits for its new password" in shown
    assert "With the password you agree" in shown

    morgan.post(f"/mail/mailboxes/{desk.mailbox.pk}/password/", {"password": "the new one"})

    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.state, mailbox.password) == ("bringing", "the new one")
        assert Consent.objects.get(withdrawn_at=None, object_id=mailbox.pk).member_id == company.morgan.pk
    assert MailboxLease.objects.filter(is_wanted=True).exists()


def later(company, desk, subject):
    """Bob has set a letter to go out the day after tomorrow."""
    with enterprise_scope(company.id):
        at = timezone.now() + timedelta(days=2)
        return Draft.objects.create(
            member=company.bob, mailbox=desk.mailbox, subject=subject, state="waiting", waits_for="later", send_at=at
        )


def test_letters_that_were_to_go_out_later_are_not_forgotten_by_who_takes_the_mailbox_over(browse, company, desk):
    letter = later(company, desk, "Happy new year")
    alice = browse(company.alice)
    said(alice, f"/leaving/{company.bob.pk}/begin/")

    said(alice, f"/leaving/{company.bob.pk}/mailboxes/{desk.mailbox.pk}/", heir=company.morgan.pk)

    with enterprise_scope(company.id):
        told = Notification.objects.get(member_id=company.morgan.pk, kind="mail.letters_came")
        letter.refresh_from_db()
        assert (letter.state, letter.member_id, told.values["count"]) == ("draft", company.morgan.pk, 1)
    assert "Happy new year" in page(browse(company.morgan), told.link)
    assert "1 message of Bob was to go out later." in page(browse(company.morgan), "/notices/")


def test_who_unbinds_somebodys_mailbox_learns_that_letters_wait_in_it(browse, company, desk):
    later(company, desk, "Happy new year")

    browse(company.alice).post(f"/mail/mailboxes/{desk.mailbox.pk}/unbind/")

    with enterprise_scope(company.id):
        told = Notification.objects.get(kind="mail.cannot_go")
        assert (told.member_id, told.values["count"]) == (company.alice.pk, 1)
    alice = browse(company.alice)
    assert "1 message that was to go out later from" in page(alice, "/notices/")
    assert alice.get(told.link).status_code == 200


def test_a_private_address_is_unbound_and_never_passed_on(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    with enterprise_scope(company.id):
        Mailbox.objects.update(is_free_mail=True)
    said(alice, f"{url}begin/")

    refused = said(alice, f"{url}mailboxes/{desk.mailbox.pk}/", heir=company.morgan.pk, all_unfiled="1")
    assert "belongs to the person" in refused
    with enterprise_scope(company.id):
        assert Message.objects.count() == 2, "nothing was changed"
    said(alice, f"{url}mailboxes/{desk.mailbox.pk}/", all_unfiled="1")

    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.member_id, mailbox.state) == (company.bob.pk, "unbound")
        assert [m.subject for m in Message.objects.all()] == ["Inquiry for hinges"]


def test_a_colleague_takes_the_place_in_fields_of_records_and_gives_it_back(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    with enterprise_scope(company.id):
        owner = actor_of(company.alice)
        field = fields.add_field(owner, "customer", FieldShape("Merchandiser", FieldKind.MEMBER))
        fields.fill(owner, desk.customer, {field.pk: str(company.bob.pk)})
        fields.fill(owner, desk.second, {field.pk: str(company.tina.pk)})

    def named() -> dict[str, str]:
        with enterprise_scope(company.id):
            rows = Customer.objects.filter(pk__in=[desk.customer.pk, desk.second.pk])
            return {one.name: (one.custom or {}).get(str(field.pk), "") for one in rows}

    said(alice, f"{url}begin/")
    assert "stands in these fields of customers and contacts" in page(alice, url)
    assert "Choose" in said(alice, f"{url}named/", heir=company.bob.pk), "nobody is his own heir"
    assert named()["Vogt GmbH"] == str(company.bob.pk)

    assert "Morgan took the place in 1 field" in said(alice, f"{url}named/", heir=company.morgan.pk)
    assert named() == {"Vogt GmbH": str(company.morgan.pk), "Nordic Tools AS": str(company.tina.pk)}
    assert "stands in these fields" not in page(alice, url)

    with enterprise_scope(company.id):
        step = DepartureStep.objects.get(kind="named")
    said(alice, f"{url}back/{step.pk}/")
    assert named()["Vogt GmbH"] == str(company.bob.pk)


def test_a_place_that_went_on_to_a_third_stays_there_and_what_was_merged_is_not_asked_about(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    with enterprise_scope(company.id):
        owner = actor_of(company.alice)
        field = fields.add_field(owner, "customer", FieldShape("Merchandiser", FieldKind.MEMBER))
        fields.fill(owner, desk.customer, {field.pk: str(company.bob.pk)})
        fields.fill(owner, desk.second, {field.pk: str(company.bob.pk)})
        merging.merge_customers(owner, desk.customer, desk.second, [])

    said(alice, f"{url}begin/")
    assert "1 record" in page(alice, url)
    said(alice, f"{url}named/", heir=company.morgan.pk)
    assert "stands in these fields" not in page(alice, url)
    with enterprise_scope(company.id):
        fields.fill(owner, desk.customer, {field.pk: str(company.tina.pk)})
        step = DepartureStep.objects.get(kind="named")

    said(alice, f"{url}back/{step.pk}/")

    with enterprise_scope(company.id):
        assert Customer.objects.get(pk=desk.customer.pk).custom == {str(field.pk): str(company.tina.pk)}


def test_what_went_over_is_taken_back_as_long_as_the_departure_is_open(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    said(alice, f"{url}begin/")
    said(alice, f"{url}customers/", chosen=[desk.customer.pk, desk.second.pk], heir=company.morgan.pk)
    said(alice, f"{url}deals/", chosen=[desk.deal.pk], heir=company.morgan.pk)
    with enterprise_scope(company.id):
        steps = list(DepartureStep.objects.all())

    for step in steps:
        assert "Taken back." in said(alice, f"{url}back/{step.pk}/")

    with enterprise_scope(company.id):
        assert {c.owner_id for c in Customer.objects.all()} == {company.bob.pk}
        assert Opportunity.objects.get().owner_id == company.bob.pk
    assert alice.post(f"{url}back/{steps[0].pk}/").status_code == 404, "once"


def test_called_off_the_member_stays_and_what_is_private_is_still_there(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    said(alice, f"{url}begin/")
    said(browse(company.bob), f"/leaving/private/{desk.mailbox.pk}/", chosen=str(desk.private.thread_id))

    assert "The last departure was called off" in said(alice, f"{url}off/")

    with enterprise_scope(company.id):
        assert Member.objects.get(pk=company.bob.pk).state == "active"
        assert Message.objects.count() == 2
        assert PrivateConversation.objects.count() == 1
    assert alice.post(f"{url}private/").status_code == 409, "it is over"


def test_nothing_goes_to_who_leaves_or_has_left(browse, company, desk):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    said(alice, f"{url}begin/")
    for heir in (company.bob.pk, "", "nobody"):
        shown = said(alice, f"{url}customers/", chosen=[desk.customer.pk], heir=heir)
        assert "Choose a colleague who takes part" in shown
    assert "Mark at least one line" in said(alice, f"{url}customers/", heir=company.morgan.pk)

    with enterprise_scope(company.id):
        assert Customer.objects.get(pk=desk.customer.pk).owner_id == company.bob.pk
        assert not DepartureStep.objects.exists()


def test_neither_the_master_nor_oneself_leaves_by_it(browse, company):
    alice = browse(company.alice)

    assert alice.post(f"/leaving/{company.alice.pk}/begin/").status_code == 409
    with enterprise_scope(company.id):
        assert not Departure.objects.exists()


@pytest.mark.parametrize("deed", ["", "begin/", "off/", "private/", "customers/", "deals/", "close/"])
def test_colleagues_without_the_right_see_and_change_nothing(browse, company, desk, deed):
    browse(company.alice).post(f"/leaving/{company.bob.pk}/begin/")
    for who in (company.morgan, company.bob):
        client = browse(who)
        answer = client.post(f"/leaving/{company.bob.pk}/{deed}") if deed else client.get(f"/leaving/{company.bob.pk}/")
        assert answer.status_code == 403

    with enterprise_scope(company.id):
        assert Departure.objects.get().ended_at is None
        assert not DepartureStep.objects.exists()


def test_purchase_orders_go_over_even_by_who_may_not_see_costs(browse, company, order, seller):
    foundry = add_customer(seller, name="Yongkang Foundry", kind=RecordKind.SUPPLIER, is_surely_new=True)
    bought = order_from(seller, order, foundry)
    role = company.tina.role
    role.reach = "all"
    role.rights = [
        "enterprise.manage_members",
        "customers.edit",
        "customers.assign",
        "deals.edit",
        "deals.edit_documents",
    ]
    role.save()
    tina, url = browse(company.tina), f"/leaving/{company.bob.pk}/"
    said(tina, f"{url}begin/")

    said(tina, f"{url}customers/", chosen=[order.customer_id, foundry.pk], heir=company.morgan.pk)
    said(tina, f"{url}deals/", chosen=[bought.pk], heir=company.morgan.pk)

    bought.refresh_from_db()
    assert bought.owner_id == company.morgan.pk, "without the deal that would take it along"
    said(tina, f"{url}deals/", chosen=[order.opportunity_id], heir=company.morgan.pk)
    assert "The account is closed" in said(tina, f"{url}close/")


def test_the_papers_of_all_that_goes_over_are_held_at_once(browse, company, order, single):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    said(alice, f"{url}begin/")
    said(alice, f"{url}customers/", chosen=[order.customer_id], heir=company.morgan.pk)

    with CaptureQueriesContext(connection) as asked:
        said(alice, f"{url}deals/", chosen=[order.opportunity_id, single.pk], heir=company.morgan.pk)

    held = next(one["sql"] for one in asked if " FOR NO KEY UPDATE" in one["sql"] and "deals_document" in one["sql"])
    assert order.chain.hex in held
    assert single.chain.hex in held


def test_what_is_won_owed_shipped_and_insured_goes_over_too(browse, company, order, single, hung_on):
    alice, url = browse(company.alice), f"/leaving/{company.bob.pk}/"
    said(alice, f"{url}begin/")
    shown = page(alice, url)
    assert "Hinges" in shown
    assert single.number in shown

    said(alice, f"{url}customers/", chosen=[order.customer_id], heir=company.morgan.pk)
    assert "Not everything is handed over yet" in said(alice, f"{url}close/")
    said(alice, f"{url}deals/", chosen=[order.opportunity_id, single.pk], heir=company.morgan.pk)

    owners = {type(one).__name__: type(one).objects.get(pk=one.pk).owner_id for one in (order, single, *hung_on)}
    assert set(owners.values()) == {company.morgan.pk}, owners
    assert set(Due.objects.values_list("owner", flat=True)) == {company.morgan.pk}
    insured = InsuranceOrder.objects.get()
    assert (insured.state, insured.digest) == ("draft", ""), "Morgan authorises it herself"

    step = DepartureStep.objects.get(kind="deals")
    said(alice, f"{url}back/{step.pk}/")
    assert set(Document.objects.values_list("owner", flat=True)) == {company.bob.pk}
    assert set(Due.objects.values_list("owner", flat=True)) == {company.bob.pk}
