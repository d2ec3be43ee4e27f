"""The mail client: views, list, conversation; what a member sees, and what nobody else does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import keeping
from argosy.mail.actions.reading import pool
from argosy.mail.jobs import read_messages, read_what_was_left
from argosy.mail.models import FetchedMessage, Message
from argosy.platform.limited import NotStarted, TooSlow
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Consent
from tests.mail.conftest import page
from tests.mail_arriving import Letters
from tests.running_jobs import run_jobs, waiting

pytestmark = [pytest.mark.django_db]


def test_the_newest_message_stands_first_with_sender_subject_and_beginning(post, company, browse):
    post.arrive(subject="Older", text="First words")
    post.arrive(subject="Newer", text="Second words")

    shown = page(browse(company.bob), "/mail/")

    assert shown.index("Newer") < shown.index("Older")
    assert "Second words" in shown
    assert "Anna Vogt" in shown


def test_an_empty_inbox_says_that_mail_is_on_its_way_while_what_came_in_is_still_to_be_read(post, company, browse):
    client = browse(company.bob)
    assert "No messages here" in page(client, "/mail/")

    post.arrive(subject="Bolts", work=False)

    assert "Your mail is on its way" in page(client, "/mail/")
    assert "Your mail is on its way" not in page(client, "/mail/?view=starred")


def test_in_a_list_of_several_mailboxes_each_letter_says_which_it_came_to(post, company, browse):
    client, address = browse(company.bob), post.mailbox.address
    post.arrive(subject="To Bob")
    assert "message-box" not in page(client, "/mail/"), "with one mailbox there is nothing to say"

    with enterprise_scope(company.id):
        other = Letters(company.bob, address="sales@hailan-hw.example")
        other.mailbox.folders.update(is_brought=True)
        other.arrive(subject="To all of us")

    shown = page(client, "/mail/")
    assert 'title="sales@hailan-hw.example">sales@</span>' in shown
    assert f'title="{address}">' in shown
    assert "message-box" in page(client, "/mail/?q=us"), "what is found too"
    assert "message-box" not in page(client, f"/mail/?folder={other.inbox.pk}")


def test_opening_a_conversation_marks_it_read_here_and_on_the_server(post, company, browse):
    message = post.arrive()
    assert not message.is_read

    shown = page(browse(company.bob), f"/mail/t/{message.thread_id}/")

    assert "stainless steel hinge" in shown
    message = post.now(message)
    assert message.is_read


def test_views_hold_what_they_say(post, company, browse):
    first, second = post.arrive(subject="Plain one"), post.arrive(subject="Starred one")
    client = browse(company.bob)
    client.post(f"/mail/mark/?do=star&chosen={second.pk}")
    client.get(f"/mail/t/{first.thread_id}/")

    assert "Plain one" not in page(client, "/mail/?view=starred")
    assert "Starred one" in page(client, "/mail/?view=starred")
    assert "Plain one" not in page(client, "/mail/?view=unread")
    assert "No messages here" in page(client, "/mail/?view=sent")


def test_a_list_is_walked_page_by_page_without_gaps(post, company, browse, monkeypatch):
    monkeypatch.setattr("argosy.mail.queries.PAGE", 5)
    for number in range(12):
        post.arrive(subject=f"Message-{number:02}", text="x")
    client = browse(company.bob)
    seen, url = [], "/mail/?"

    for _ in range(3):
        rows = page(client, f"{url}&part=rows", **{"HX-Request": "true"})
        seen += [part.split("<")[0] for part in rows.split('message-subject">')[1:]]
        if "after=" not in rows:
            break
        url = "/mail/?after=" + rows.split("after=")[1].split("&")[0].split('"')[0]

    assert seen == [f"Message-{number:02}" for number in range(11, -1, -1)]


def test_an_old_message_of_a_conversation_is_a_line_that_folds_out(post, company, browse):
    first = post.arrive(message_id="<a@x.example>", text="Oldest words of all")
    post.arrive(answers="<a@x.example>", subject="Re: Inquiry for hinges", text="Newest words")
    client = browse(company.bob)
    client.get(f"/mail/t/{first.thread_id}/")

    shown = page(client, f"/mail/t/{first.thread_id}/")

    assert shown.count('class="letter letter-folded"') == 1
    assert "Oldest words of all" in page(client, f"/mail/m/{first.pk}/")


@pytest.mark.parametrize("part", ["", "frame/", "source/", "files/0/"])
def test_nobody_out_of_reach_gets_at_a_message(post, company, rival, browse, part):
    message = post.arrive(files={"prices.bin": b"secret prices"})
    tina_and_strangers = [browse(rival.alice), browse(rival.bob)]

    for client in tina_and_strangers:
        assert client.get(f"/mail/m/{message.pk}/{part}").status_code == 404
        assert client.get(f"/mail/t/{message.thread_id}/").status_code == 404
    assert browse(company.tina).get(f"/mail/m/{message.pk}/{part}").status_code in {403, 404}
    assert browse(None).get(f"/mail/m/{message.pk}/{part}").status_code == 302


def test_a_supervisor_can_look_and_the_member_is_shown_that_she_did(post, company, browse):
    message = post.arrive()
    morgan = browse(company.morgan)

    listed = page(morgan, f"/mail/?mailbox={post.mailbox.pk}")
    shown = page(morgan, f"/mail/t/{message.thread_id}/")
    page(morgan, f"/mail/t/{message.thread_id}/")

    assert "You are looking at Bob" in listed
    assert "You are looking at Bob" in shown
    with enterprise_scope(company.id):
        looks = AuditEntry.objects.filter(word="mailbox.looked", member_id=company.morgan.pk)
        assert [look.concerns_id for look in looks] == [company.bob.pk]
    message = post.now(message)
    assert not message.is_read, "looking changes nothing"


def test_a_supervisor_changes_nothing_in_a_subordinates_mail(post, company, browse):
    message = post.arrive()
    morgan = browse(company.morgan)

    morgan.post(f"/mail/mark/?do=read&chosen={message.pk}")
    answered = morgan.post("/mail/write/", {"answers": str(message.pk), "how": "reply"})

    message = post.now(message)
    assert not message.is_read
    assert answered.status_code == 409


def test_marking_can_be_taken_back(post, company, browse):
    message = post.arrive()
    client = browse(company.bob)

    answer = client.post(f"/mail/mark/?do=read&chosen={message.pk}").content.decode()

    assert f"do=unread&amp;chosen={message.pk}" in answer
    client.post(f"/mail/mark/?do=unread&chosen={message.pk}")
    message = post.now(message)
    assert not message.is_read


def test_a_file_is_saved_never_run(post, company, browse):
    message = post.arrive(files={"报价 & prices.html": b"<script>alert(1)</script>"})

    answer = browse(company.bob).get(f"/mail/m/{message.pk}/files/0/")

    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "%E6%8A%A5%E4%BB%B7" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_message_that_cannot_be_read_is_shown_with_its_source(post, company, browse, monkeypatch):
    monkeypatch.setattr("argosy.mail.actions.reading._read", lambda raw, own: None)
    message = post.arrive()
    client = browse(company.bob)

    assert "could not be read" in page(client, f"/mail/t/{message.thread_id}/")
    assert b"stainless steel hinge" in client.get(f"/mail/m/{message.pk}/source/").content


def test_a_message_that_cannot_be_kept_as_it_was_read_stops_no_other(post, company, browse, monkeypatch):
    real = keeping.Batch._around

    def stumbles(batch, message, found, **rest):
        if found.mail.subject == "The bad one" and found.is_whole:
            raise ValueError("what was read fits no table")
        return real(batch, message, found, **rest)

    monkeypatch.setattr(keeping.Batch, "_around", stumbles)
    for subject in ("The bad one", "The good one"):
        post.arrive(subject=subject, work=False)
    with enterprise_scope(company.id):
        rows = [str(pk) for pk in FetchedMessage.objects.values_list("pk", flat=True)]

    read_messages.run(enterprise=str(company.id), mailbox=str(post.mailbox.pk), ledger=rows)
    run_jobs(name="mail.read_messages")

    with enterprise_scope(company.id):
        subjects = {one.was_unreadable: one.subject for one in Message.objects.all()}
    assert subjects == {False: "The good one", True: "The bad one"}
    assert "Could not be read" in page(browse(company.bob), "/mail/")


def test_a_message_waits_where_no_reader_can_be_started(post, company, monkeypatch):
    post.arrive(work=False)
    with enterprise_scope(company.id):
        rows = [str(pk) for pk in FetchedMessage.objects.values_list("pk", flat=True)]

    def cannot_start(packed):
        raise NotStarted

    with monkeypatch.context() as without_memory:
        without_memory.setattr(pool(), "run", cannot_start)
        with pytest.raises(NotStarted):
            read_messages.run(enterprise=str(company.id), mailbox=str(post.mailbox.pk), ledger=rows)
    with enterprise_scope(company.id):
        assert not Message.objects.exists()

    read_messages.run(enterprise=str(company.id), mailbox=str(post.mailbox.pk), ledger=rows)

    with enterprise_scope(company.id):
        assert not Message.objects.get().was_unreadable


def test_of_a_message_that_is_too_much_for_us_one_sees_from_whom_and_about_what(post, company, monkeypatch):
    real = pool().run

    def only_small(packed):
        if len(packed) > 5_000:
            raise TooSlow
        return real(packed)

    monkeypatch.setattr(pool(), "run", only_small)
    message = post.arrive(subject="Forty thousand parts", text="a bolt\n" * 1_000)

    with enterprise_scope(company.id):
        message = Message.objects.get(pk=message.pk)
        assert (message.was_unreadable, message.subject) == (True, "Forty thousand parts")
        assert message.sender_address


def test_what_was_stored_and_given_up_is_read_within_the_hour(post, company):
    post.arrive(work=False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    read_what_was_left.run(enterprise=str(company.id))
    assert not waiting("mail.read_messages"), "it may only just have come in"

    with enterprise_scope(company.id):
        FetchedMessage.objects.update(fetched_at=timezone.now() - timedelta(hours=2))
    for _twice in range(2):
        read_what_was_left.run(enterprise=str(company.id))
    assert len(waiting("mail.read_messages")) == 1
    run_jobs(name="mail.read_messages")

    with enterprise_scope(company.id):
        assert Message.objects.count() == 1


def test_what_waits_for_its_members_consent_is_not_queued_each_hour(post, company):
    post.arrive(work=False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    with enterprise_scope(company.id):
        FetchedMessage.objects.update(fetched_at=timezone.now() - timedelta(hours=2))
        Consent.objects.update(withdrawn_at=timezone.now())

    read_what_was_left.run(enterprise=str(company.id))

    assert not waiting("mail.read_messages")


def test_without_a_mailbox_the_page_says_how_to_get_one(post, company, browse):
    assert "/mail/bind/" in page(browse(company.morgan), "/mail/"), "also beside the mail of the people below"


def test_a_mail_is_filed_by_hand_and_taken_out_again(post, company, browse):
    message = post.arrive(text="hello", subject="hello")
    with enterprise_scope(company.id):
        customer = add_customer(actor_of(company.bob), name="Vogt Beschlaege GmbH", country="DE")
    client = browse(company.bob)

    assert "Vogt Beschlaege" in page(client, f"/mail/m/{message.pk}/customers/?q=vogt")
    client.post(f"/mail/m/{message.pk}/file/{customer.pk}/")
    message = post.now(message)
    assert message.customer_id == customer.pk
    client.post(f"/mail/m/{message.pk}/unfile/")
    message = post.now(message)
    assert message.customer_id is None


def test_nobody_sees_a_strangers_list(post, company, rival, browse):
    post.arrive(subject="Ours alone")

    assert "Ours alone" not in page(browse(rival.alice), "/mail/")
    assert browse(rival.alice).get(f"/mail/?mailbox={post.mailbox.pk}").status_code == 404
    with enterprise_scope(company.id):
        assert Message.objects.count() == 1


def test_what_comes_into_an_open_conversation_is_read_and_what_was_marked_unread_stays_so(
    post, company, browse, monkeypatch
):
    first = post.arrive(message_id="<a@x.example>")
    client = browse(company.bob)
    monkeypatch.setattr("argosy.mail.actions.flags._tell", lambda *_a, **_k: None)  # there is no server
    client.get(f"/mail/t/{first.thread_id}/")
    client.post(f"/mail/mark/?do=unread&chosen={first.pk}")
    second = post.arrive(answers="<a@x.example>", subject="Re: Inquiry for hinges", text="And one thing more")

    shown = page(client, f"/mail/t/{first.thread_id}/arrivals/?seen={first.pk}")

    assert "And one thing more" in shown
    assert not post.now(first).is_read
    assert post.now(second).is_read


def test_the_list_comes_beside_a_conversation_that_was_opened_by_its_address(post, company, browse):
    message = post.arrive(subject="Read me")
    client = browse(company.bob)

    shown = page(client, f"/mail/t/{message.thread_id}/?view=unread")
    asked = f"/mail/?view=unread&amp;part=beside&amp;here={message.thread_id}"
    beside = page(client, f"/mail/?part=beside&here={message.thread_id}", **{"HX-Request": "true"})

    assert f'hx-get="{asked}" hx-trigger="intersect once"' in shown
    assert 'id="lines"' not in shown
    assert f'class="message is-here" id="m-{message.pk}"' in beside
    assert '<div id="shelf" class="shelf" hx-swap-oob="true"' in beside


def test_a_conversations_folders_are_listed_when_their_menu_is_opened(post, company, rival, browse):
    message = post.arrive()
    folder = post.now(message).folder_id
    there = f"/mail/m/{message.pk}/folders/?chosen={message.pk}"

    assert there in page(browse(company.bob), f"/mail/t/{message.thread_id}/")
    assert f"/mail/move/to/{folder}/?chosen={message.pk}" in page(browse(company.bob), there)
    assert browse(rival.alice).get(there).status_code == 404


def test_a_conversation_asks_the_database_at_most_a_dozen_times(post, company, browse, django_assert_max_num_queries):
    message = post.arrive()
    client = browse(company.bob)
    client.get(f"/mail/t/{message.thread_id}/")

    with django_assert_max_num_queries(12 + 5):  # and two savepoints, the scope, their ends
        client.get(f"/mail/t/{message.thread_id}/")
    with django_assert_max_num_queries(12 + 3):
        client.get(f"/mail/?part=beside&here={message.thread_id}", headers={"HX-Request": "true"})
