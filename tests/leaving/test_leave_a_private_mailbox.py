"""A member who used a private mailbox for the enterprise's account is led out of it, step by step."""

from __future__ import annotations

import re

import pytest

from argosy.accounts.models import User, email_key
from argosy.mail.models import FetchedMessage, Mailbox, MailboxLease, Message
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page

pytestmark = [pytest.mark.django_db]
PRIVATE = "bob1990@gmail.com"


@pytest.fixture
def in_private(company, desk):
    """Bob signs in with a private address, and has bound the mailbox of it."""
    with enterprise_scope(company.id):
        Mailbox.objects.update(is_free_mail=True, provider="gmail")
    User.objects.filter(pk=company.bob.user_id).update(email_key=email_key(PRIVATE))
    user = User.objects.get(pk=company.bob.user_id)
    user.email = PRIVATE
    user.save()
    company.bob.user = user
    return desk


@pytest.mark.promise("S28")
def test_four_steps_lead_out_of_a_private_mailbox(browse, company, in_private):
    bob, guide = browse(company.bob), "/leaving/private/"
    for url in ("/mail/mailboxes/", "/me/"):
        assert "Unbind it step by step" in page(bob, url), url

    shown = page(bob, guide)
    for step in ("1 · Sign in with a work address", "2 · Work with a mailbox", "3 · Take out", "4 · Close the door"):
        assert step in shown
    assert PRIVATE in shown
    assert "2 messages here; 1 conversations are not with a customer" in shown

    # 1: the administrators are asked, once
    for _ in range(2):
        assert "have been asked" in bob.post(f"{guide}ask/", follow=True).content.decode()
    with enterprise_scope(company.id):
        asked = Notification.objects.get(kind="leaving.asks_for_address")
        assert (asked.member_id, asked.link) == (company.alice.pk, f"/settings/members/{company.bob.pk}/")

    # 3: out with what is private, and unbound
    answer = bob.post(f"{guide}{in_private.mailbox.pk}/unbind/", {"all_unfiled": "1"}, follow=True)
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.state, mailbox.password) == ("unbound", "")
        assert [m.subject for m in Message.objects.all()] == ["Inquiry for hinges"], "buyers' mail stays"
        assert FetchedMessage.objects.count() == 2
    assert not MailboxLease.objects.exists()

    # 4: what is left to do at the provider
    shown = answer.content.decode()
    assert "No private mailbox is bound any more" in shown
    assert "Delete the code or app password" in shown

    # 1, done by the administrator and confirmed; then nothing is left, and nothing leads here any more
    address = f"/settings/members/{company.bob.pk}/address/"
    given = browse(company.alice).post(address, {"email": "bob@hailan-hw.example"}, follow=True).content.decode()
    browse(None).post(re.search(r"/new-address/[\w-]+/", given)[0])
    company.bob.user.refresh_from_db()
    again = browse(company.bob)
    assert "You sign in with bob@hailan-hw.example" in page(again, guide)
    assert "Unbind it step by step" not in page(again, "/mail/mailboxes/")


def test_a_master_account_changes_its_own_address(browse, company, scope):
    assert "Change the address" not in page(browse(company.alice), "/leaving/private/")
    user = User.objects.get(pk=company.alice.user_id)
    user.email = PRIVATE
    user.save()

    shown = page(browse(company.alice), "/leaving/private/")

    assert "Change the address" in shown
    assert "Ask an administrator" not in shown


def test_what_is_not_marked_stays_if_she_wants(browse, company, in_private):
    bob = browse(company.bob)
    bob.post(f"/leaving/private/{in_private.mailbox.pk}/unbind/")

    with enterprise_scope(company.id):
        assert Message.objects.count() == 2
        assert Mailbox.objects.get().state == "unbound"


def test_marks_are_taken_away_again_and_business_cannot_be_marked(browse, company, in_private):
    bob, url = browse(company.bob), f"/leaving/private/{in_private.mailbox.pk}/"
    both = [in_private.private.thread_id, in_private.inquiry.thread_id]

    assert "1 conversations are private now" in bob.post(url, {"chosen": both}, follow=True).content.decode()
    assert "0 conversations are private now" in bob.post(url, {}, follow=True).content.decode()


def test_nobody_does_this_with_a_colleagues_mailbox(browse, company, in_private):
    for who in (company.alice, company.morgan):
        client = browse(who)
        assert client.get(f"/leaving/private/{in_private.mailbox.pk}/").status_code == 404
        assert client.post(f"/leaving/private/{in_private.mailbox.pk}/unbind/").status_code == 404

    with enterprise_scope(company.id):
        assert Mailbox.objects.get().state == "up_to_date"
