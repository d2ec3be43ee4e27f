"""A message that was taken for a program's is put right by its reader: then it is an answer, and an inquiry, as any other."""

from __future__ import annotations

import pytest

from argosy.automation import functions
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.models import Message
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail_arriving import INQUIRY
from tests.running_jobs import run_jobs, waiting

HEADS = [
    {"Auto-Submitted": "auto-replied"},
    {"List-Id": "<news.vogt.example>", "List-Unsubscribe": "<mailto:x@vogt.example>"},
]
VALUES = ["is_auto_reply", "is_list", "kind"]


def now(company, message: Message) -> tuple[bool, bool, str]:
    with enterprise_scope(company.id):
        return Message.objects.values_list(*VALUES).get(pk=message.pk)


@pytest.mark.parametrize("head", HEADS, ids=["answer of a program", "mail to many"])
def test_what_a_person_wrote_is_thought_about_and_can_be_taken_back(post, browse, company, head):
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), functions.MARK, is_on=True)
    message = post.arrive(text=INQUIRY, headers=head)
    before = now(company, message)
    client = browse(company.bob)
    assert "A person wrote this" in page(client, f"/mail/t/{message.thread_id}/")

    shown = client.post(f"/mail/mark/?do=person&chosen={message.pk}").content.decode()
    with enterprise_scope(company.id):
        run_jobs(name="mail.read_as_a_persons")
        run_jobs(name="automation.understand")

    assert now(company, message) == (False, False, "inquiry")
    back = "list" if before[1] else "program"
    assert f"do={back}&amp;chosen={message.pk}" in shown
    assert "A program wrote this" in shown, "its menu offers the other from now on"
    client.post(f"/mail/mark/?do={back}&chosen={message.pk}")
    assert now(company, message)[:2] == before[:2]


def test_a_program_that_was_taken_for_a_person_is_said_to_be_one(post, browse, company):
    message = post.arrive(text="I am out of the office.")
    client = browse(company.bob)
    assert "A program wrote this" in page(client, f"/mail/t/{message.thread_id}/")

    shown = client.post(f"/mail/mark/?do=program&chosen={message.pk}").content.decode()

    assert now(company, message)[:2] == (True, False)
    assert f'id="author-{message.pk}" hx-swap-oob="true"' in shown
    assert "A person wrote this" in shown


def test_whoever_only_looks_at_a_colleagues_mail_puts_nothing_right(post, browse, company):
    message = post.arrive(text=INQUIRY, headers=HEADS[0])
    before = now(company, message)
    morgan = browse(company.morgan)
    assert "A person wrote this" not in page(morgan, f"/mail/t/{message.thread_id}/")

    morgan.post(f"/mail/mark/?do=person&chosen={message.pk}")

    assert now(company, message) == before


def test_a_persons_message_whose_source_the_disk_lost_is_understood_as_it_was(post, browse, company):
    message = post.arrive(text=INQUIRY, headers=HEADS[0])
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), functions.MARK, is_on=True)
        blobs.forget(message.blob)

    browse(company.bob).post(f"/mail/mark/?do=person&chosen={message.pk}")
    with enterprise_scope(company.id):
        run_jobs(name="mail.read_as_a_persons")

        assert waiting("automation.understand")
    assert now(company, message)[:2] == (False, False)
