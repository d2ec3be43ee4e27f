"""Colleagues work in one mailbox: they read, sort and answer it as far as its member lets them, and nobody else does."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.mail.actions import drafts, sharing
from argosy.mail.imap.errors import Unreachable
from argosy.mail.models import Draft, Mailbox, MailboxShare, Message
from argosy.mail.quoting import Beginning
from argosy.notifications.kinds import in_words
from argosy.notifications.models import Notification
from argosy.platform import live
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import person
from tests.mail.conftest import Post, page
from tests.running_jobs import run_jobs

SUBJECT = "Inquiry for hinges"


@pytest.fixture
def lily(company) -> Member:
    """Sells beside Bob."""
    with enterprise_scope(company.id):
        role, morgan = company.bob.role, company.morgan
        return Member.objects.create(user=person("Lily", company.id), role=role, supervisor=morgan)


@pytest.fixture
def share(browse, company, lily, post: Post):
    """`share("answer")`: Bob says on the mailbox's page how Lily works in it."""

    def on_the_page(how: str = "") -> None:
        data = {f"share-{lily.pk}": how}
        assert browse(company.bob).post(f"/mail/mailboxes/{post.mailbox.pk}/share/", data).status_code == 302

    return on_the_page


def test_without_a_share_a_colleague_sees_nothing(post, browse, company, lily):
    message = post.arrive()

    assert SUBJECT not in page(browse(lily), "/mail/")
    assert browse(lily).get(f"/mail/t/{message.thread_id}/").status_code == 404


def test_the_colleague_is_told_and_finds_the_mail_among_her_own(post, browse, company, share, lily):
    post.arrive()

    share("answer")

    shown = page(browse(lily), "/mail/")
    assert SUBJECT in shown
    with enterprise_scope(company.id):
        address = post.mailbox.address
        assert address in shown
        told = Notification.objects.get(member=lily)
        assert in_words(told.kind, told.values) == f"Bob shares the mailbox {address} with you."


def test_she_opens_marks_and_moves_it_and_it_is_no_look_into_somebodys_mail(post, browse, company, share, lily):
    message = post.arrive()
    share("read")
    client = browse(lily)

    shown = page(client, f"/mail/t/{message.thread_id}/")
    client.post(f"/mail/mark/?do=star&chosen={message.pk}")

    assert "can see that you did" not in shown
    now = post.now(message)
    assert now.is_read
    assert now.is_starred


@pytest.mark.parametrize(("how", "status"), [("answer", 200), ("read", 409)])
def test_she_answers_from_it_only_if_she_may(post, browse, company, share, how, status, lily):
    message = post.arrive()
    share(how)

    answer = browse(lily).post("/mail/write/", {"answers": str(message.pk), "how": "reply"})

    assert answer.status_code == status
    tools = (
        page(browse(lily), f"/mail/t/{message.thread_id}/").partition("conversation-tools")[2].partition("</header>")[0]
    )
    for key in "raf":
        assert (f'data-key="{key}"' in tools) is (how == "answer")
    with enterprise_scope(company.id):
        found = [(draft.mailbox_id, draft.member_id) for draft in Draft.objects.all()]
    assert found == ([(post.mailbox.pk, lily.pk)] if how == "answer" else [])


def test_the_others_see_who_is_writing_an_answer(post, browse, company, share, lily):
    message = post.arrive()
    share("answer")
    browse(lily).post("/mail/write/", {"answers": str(message.pk), "how": "reply"})

    assert "Lily is writing an answer." in page(browse(company.bob), f"/mail/t/{message.thread_id}/")
    assert "is writing an answer" not in page(browse(lily), f"/mail/t/{message.thread_id}/")


@pytest.mark.parametrize("state", ["waiting", "sending", "uncertain"])
def test_the_others_see_an_answer_that_is_on_its_way_so_that_no_buyer_gets_two(
    post, browse, company, share, lily, state
):
    message = post.arrive()
    share("answer")
    browse(lily).post("/mail/write/", {"answers": str(message.pk), "how": "reply"})
    with enterprise_scope(company.id):
        Draft.objects.update(state=state, changed_at=timezone.now() - timedelta(days=3))

    shown = page(browse(company.bob), f"/mail/t/{message.thread_id}/")
    assert "Lily has answered this" in shown
    assert "is writing an answer" not in shown
    assert "has answered this" not in page(browse(lily), f"/mail/t/{message.thread_id}/")


def test_an_answer_that_came_to_nothing_stands_in_nobodys_way(post, browse, company, share, lily):
    message = post.arrive()
    share("answer")
    browse(lily).post("/mail/write/", {"answers": str(message.pk), "how": "reply"})
    with enterprise_scope(company.id):
        Draft.objects.update(state="refused")

    assert "has answered this" not in page(browse(company.bob), f"/mail/t/{message.thread_id}/")


def test_what_one_of_them_does_is_shown_to_the_others_at_once(post, browse, company, share, lily, monkeypatch):
    message = post.arrive()
    share("answer")
    told: list[object] = []
    monkeypatch.setattr(live, "tell", lambda _topic, member=None, **_values: told.append(member))

    browse(company.bob).post(f"/mail/mark/?do=star&chosen={message.pk}")
    with suppress(Unreachable):  # there is no server: it is told to all the same
        run_jobs()

    assert {company.bob.pk, lily.pk} <= set(told)
    assert told.count(company.bob.pk) == 1, "who did it reads list and conversation anew but once"


def test_of_a_colleague_with_two_mailboxes_each_is_called_by_its_address(post, browse, company, bind, mail_account):
    def lines() -> str:
        return page(browse(company.morgan), "/mail/").partition("Colleagues")[2].partition("</details>")[0]

    assert post.mailbox.address not in re.sub(r'title="[^"]*"', "", lines())

    bind(company.bob, mail_account)

    shown = re.sub(r'title="[^"]*"', "", lines())
    assert post.mailbox.address in shown
    assert mail_account.address in shown


def test_what_is_no_longer_shared_is_out_of_sight(post, browse, company, share, lily):
    message = post.arrive()
    share("answer")

    share()

    assert browse(lily).get(f"/mail/t/{message.thread_id}/").status_code == 404
    browse(lily).post(f"/mail/mark/?do=star&chosen={message.pk}")
    assert not post.now(message).is_starred


def test_she_sees_how_the_mailbox_is_and_changes_nothing_about_it(post, browse, company, share, lily):
    share("answer")
    client = browse(lily)

    shown = page(client, f"/mail/mailboxes/{post.mailbox.pk}/")

    assert "Bob shares this mailbox with you." in shown
    assert "Unbind" not in shown
    for path in ("password", "introduction", "folders", "unbind", "share", "compare", "try"):
        assert client.post(f"/mail/mailboxes/{post.mailbox.pk}/{path}/").status_code == 404
    with enterprise_scope(company.id):
        assert Mailbox.objects.bound().filter(pk=post.mailbox.pk).exists()
        assert MailboxShare.objects.count() == 1


def test_nobody_but_its_member_shares_it(post, browse, company, lily):
    for member in (company.morgan, company.alice):
        data = {f"share-{lily.pk}": "answer"}
        assert browse(member).post(f"/mail/mailboxes/{post.mailbox.pk}/share/", data).status_code == 404

    with enterprise_scope(company.id):
        assert not MailboxShare.objects.exists()


def test_a_stranger_can_not_be_let_in(post, company, rival):
    with enterprise_scope(company.id):
        sharing.share(actor_of(company.bob), post.mailbox, {rival.bob.pk: True})

        assert not MailboxShare.objects.exists()


def test_her_own_mail_stays_her_own(post, browse, company, share, lily):
    share("answer")
    with enterprise_scope(company.id):
        hers = actor_of(lily)
        assert not Message.objects.visible_to(hers).exclude(mailbox=post.mailbox).exists()
        drafts.begin(hers, post.mailbox, Beginning("", "", "Offer", ""))

    assert "Offer" not in page(browse(company.bob), "/mail/?view=drafts")
