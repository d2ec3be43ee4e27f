"""Conversations are joined and parted by hand, with a way back; and strangers do not get into one by a header alone."""

from __future__ import annotations

import re
from html import unescape

import pytest

from argosy.automation import queries as automation
from argosy.deals.actions import opportunities
from argosy.deals.queries import look_who_waits
from argosy.enterprise.actors import actor_of
from argosy.mail.models import Message, Thread
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page

pytestmark = [pytest.mark.django_db]
ANNA = "Anna Vogt <anna@vogt-beschlaege.example>"
PETER = "Peter Vogt <peter@vogt-beschlaege.example>"
FIRST = "<first@x.example>"
STRANGER = "Hans <hans@elsewhere.example>"


def undo(shown: str) -> str:
    found = re.search(r'hx-post="([^"]*join/back/[^"]*)"', shown)
    assert found, shown
    return unescape(found[1])


def threads(post, *messages: Message) -> list[object]:
    return [post.now(one).thread_id for one in messages]


@pytest.fixture
def client(browse, company):
    return browse(company.bob)


@pytest.fixture
def two(post):
    """Two conversations with Anna that belong together."""
    return (
        post.arrive(subject="Hinges", sender=ANNA, message_id="<first@x.example>"),
        post.arrive(subject="Delivery dates", sender=ANNA, message_id="<second@x.example>"),
    )


def test_two_conversations_become_one_and_two_again(client, post, two):
    first, second = two

    shown = client.post("/mail/join/", {"chosen": [str(first.pk), str(second.pk)]}).content.decode()

    assert "2 conversations are one now" in shown
    assert threads(post, first, second) == [first.thread_id] * 2
    both = page(client, f"/mail/t/{first.thread_id}/")
    assert f"letter-{first.pk}" in both
    assert f"letter-{second.pk}" in both
    assert f"letter-{second.pk}" in page(client, f"/mail/t/{second.thread_id}/"), "old links lead to it"

    assert "as they were" in client.post(undo(shown)).content.decode()
    assert threads(post, first, second) == [first.thread_id, second.thread_id]
    with enterprise_scope(post.enterprise):
        assert [one.message_count for one in Thread.objects.order_by("pk")] == [1, 1]


def test_after_joining_no_line_stays_marked(client, two):
    joined = client.post("/mail/join/", {"chosen": [str(one.pk) for one in two]})

    assert "unmark-rows" in joined["HX-Trigger"]
    assert "unmark-rows" not in client.post(undo(joined.content.decode()))["HX-Trigger"]


def test_what_answers_a_joined_conversation_comes_into_it(client, post, two):
    first, second = two
    client.post("/mail/join/", {"chosen": [str(first.pk), str(second.pk)]})

    answer = post.arrive(subject="Re: Delivery dates", sender=ANNA, answers="<second@x.example>")

    assert answer.thread_id == first.thread_id


def test_a_deal_keeps_its_mail_when_its_conversation_is_joined(client, company, post, two):
    first, second = two
    with enterprise_scope(company.id):
        bob = actor_of(company.bob)
        from argosy.customers.actions.customers import add_customer

        customer = add_customer(bob, name="Vogt GmbH", is_surely_new=True)
        deal = opportunities.open_opportunity(
            bob, customer, title="Dates", owner=company.bob.pk, thread=second.thread_id
        )
    client.post("/mail/join/", {"chosen": [str(first.pk), str(second.pk)]})

    with enterprise_scope(company.id):
        assert {m.pk for m in automation.mail_of_opportunity(actor_of(company.bob), deal)} == {first.pk, second.pk}
        look_who_waits([deal])
        assert deal.waits == "us"


def test_a_conversation_is_parted_from_a_message_on(client, post):
    first = post.arrive(subject="Hinges", sender=ANNA, message_id="<first@x.example>")
    second = post.arrive(subject="Re: Hinges", sender=ANNA, answers=FIRST, message_id="<second@x.example>")
    third = post.arrive(subject="Re: Hinges", sender=ANNA, answers="<second@x.example>", message_id="<third@x.example>")
    assert len(set(threads(post, first, second, third))) == 1

    shown = client.post(f"/mail/m/{second.pk}/part/?from=here").content.decode()

    parted = threads(post, first, second, third)
    assert parted[0] == first.thread_id
    assert parted[1] == parted[2] != parted[0]
    later = post.arrive(subject="Re: Hinges", sender=ANNA, answers="<third@x.example>")
    assert later.thread_id == parted[2], "answers go where their message went"

    client.post(undo(shown))
    assert threads(post, first, second, third) == [first.thread_id] * 3
    assert "Part the conversation from here on" in page(client, f"/mail/t/{first.thread_id}/")


def test_one_message_is_taken_out_and_comes_back(client, post):
    first = post.arrive(subject="Hinges", sender=ANNA, message_id="<first@x.example>")
    second = post.arrive(subject="Re: Hinges", sender=ANNA, answers=FIRST, message_id="<second@x.example>")
    third = post.arrive(subject="Re: Hinges", sender=ANNA, answers="<second@x.example>", message_id="<third@x.example>")

    shown = client.post(f"/mail/m/{second.pk}/part/").content.decode()

    parted = threads(post, first, second, third)
    assert parted[0] == parted[2] != parted[1]
    client.post(undo(shown))
    assert len(set(threads(post, first, second, third))) == 1
    with enterprise_scope(post.enterprise):
        assert Thread.objects.count() == 1, "the empty one is gone"


def test_what_cannot_be_joined_or_parted_stays(client, post):
    alone = post.arrive(subject="Hinges", sender=ANNA)

    assert client.post("/mail/join/", {"chosen": [str(alone.pk)]}).status_code == 422
    assert client.post(f"/mail/m/{alone.pk}/part/").status_code == 409
    assert threads(post, alone) == [alone.thread_id]


def test_a_colleague_who_only_looks_changes_nothing(browse, company, post, two):
    first, second = two
    morgan = browse(company.morgan)

    assert morgan.post("/mail/join/", {"chosen": [str(first.pk), str(second.pk)]}).status_code == 422
    assert morgan.post(f"/mail/m/{first.pk}/part/").status_code == 404
    morgan.post(f"/mail/join/back/?back={first.thread_id}:{second.pk}")

    assert threads(post, first, second) == [first.thread_id, second.thread_id]


def test_a_stranger_with_another_subject_does_not_get_in_by_a_header(post):
    first = post.arrive(subject="Hinges", sender=ANNA, message_id="<first@x.example>")

    stranger = post.arrive(subject="New bank account", sender=STRANGER, answers=FIRST)
    same_subject = post.arrive(subject="Re: Hinges", sender=STRANGER, answers=FIRST)
    colleague = post.arrive(subject="Our new warehouse", sender=PETER, answers=FIRST)
    ours = post.arrive(subject="Samples", out=True, to=ANNA, answers=FIRST)

    assert stranger.thread_id != first.thread_id
    assert same_subject.thread_id == first.thread_id, "who answers under the same subject was written to"
    assert colleague.thread_id == first.thread_id, "of the same company"
    assert ours.thread_id == first.thread_id
