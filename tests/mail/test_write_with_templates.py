"""Templates fill themselves, short words become texts, and a letter ends in its reader's language."""

from __future__ import annotations

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise.actors import actor_of
from argosy.mail.models import LetterTemplate
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
TEXT = "<div>Dear {{first_name}}, thank you from {{customer}}. {{product}} is on its way.</div>"


@pytest.fixture
def vogt(company):
    with enterprise_scope(company.id):
        contact = NewContact("Anna Vogt", "anna@vogt.example")
        return add_customer(actor_of(company.bob), name="Vogt & Söhne", country="DE", contacts=[contact])


def add(client, **words):
    words = {"title": "Thanks", "html": TEXT, **words}
    return client.post("/mail/templates/new/", words)


def template(company) -> LetterTemplate:
    with enterprise_scope(company.id):
        return LetterTemplate.objects.latest("id")


def test_a_template_is_filled_for_whom_the_letter_goes_to(browse, company, mailbox, vogt):
    client = browse(company.bob)
    assert add(client, subject="For {{customer}}", word="/thanks").status_code == 302
    draft = begin(client, company)

    words = client.get(f"/mail/drafts/{draft.pk}/snippets/").json()["words"]
    got = client.post(f"/mail/drafts/{draft.pk}/templates/{words['thanks']}/", {"to": "anna@vogt.example"}).json()

    assert got["subject"] == "For Vogt & Söhne"
    assert "Dear Anna, thank you from Vogt &amp; Söhne." in got["html"]
    assert "{{product}}" in got["html"], "what nobody knows stays to be seen"
    assert "Thanks" in page(client, f"/mail/drafts/{draft.pk}/templates/")


def test_the_list_of_templates_shows_words_and_no_signs_of_html(browse, company, mailbox, vogt):
    client = browse(company.bob)
    add(client, html="<div>Dear&nbsp;{{first_name}},</div><div>R&amp;D thanks you</div>")
    draft = begin(client, company)

    for where in (f"/mail/drafts/{draft.pk}/templates/", "/mail/ways/"):
        assert "&amp;nbsp;" not in page(client, where)
    assert "Dear {{first_name}}, R&amp;D thanks you" in page(client, f"/mail/drafts/{draft.pk}/templates/")


def test_a_field_that_nobody_filled_is_shown_and_holds_the_letter(browse, company, mailbox, smtp):
    client = browse(company.bob)
    draft = begin(client, company)
    words = {"to": "a@b.example", "subject": "S", "html": "<div>{{product}} is ready</div>"}

    answer = client.post(f"/mail/drafts/{draft.pk}/send/", {**words, "seen": "fields"})
    run_jobs()

    assert answer.status_code == 422
    assert "{{product}}" in answer.content.decode()
    assert "fill it in or take it out" in answer.content.decode()
    assert not smtp.messages
    quoted = {**words, "html": "<div>Fine</div><blockquote>{{product}}</blockquote>"}
    client.post(f"/mail/drafts/{draft.pk}/send/", quoted)
    run_jobs()
    assert len(smtp.messages) == 1, "what others wrote is not ours to fill"


def test_a_private_template_is_nobody_elses_and_a_shared_one_everybodys(browse, company, mailbox, rival):
    bob, alice, morgan = browse(company.bob), browse(company.alice), browse(company.morgan)
    add(bob, title="Only mine")
    add(bob, title="For all", is_shared="on")

    assert "Only mine" in page(bob, "/mail/ways/")
    for other in (alice, morgan):
        shown = page(other, "/mail/ways/")
        assert "For all" in shown
        assert "Only mine" not in shown
    assert "For all" not in page(browse(rival.alice), "/mail/ways/")
    shared = template(company)
    assert morgan.get(f"/mail/templates/{shared.pk}/").status_code == 404, "used, not changed"
    assert alice.get(f"/mail/templates/{shared.pk}/").status_code == 200, "the administrator keeps order"


def test_a_template_is_changed_and_deleted(browse, company, mailbox):
    client = browse(company.bob)
    add(client)
    one = template(company)

    client.post(f"/mail/templates/{one.pk}/", {"title": "Better", "html": "<div>x<script>1</script></div>"})
    assert "Better" in page(client, "/mail/ways/")
    with enterprise_scope(company.id):
        assert "script" not in LetterTemplate.objects.get().html
    client.post(f"/mail/templates/{one.pk}/delete/")
    assert "Better" not in page(client, "/mail/ways/")


def test_a_word_stands_for_one_text_only(browse, company, mailbox):
    client = browse(company.bob)
    add(client, word="moq")

    answer = add(client, word="/MOQ", title="Another")

    assert answer.status_code == 422
    assert "stands for another template" in answer.content.decode()
    assert "Another" not in page(client, "/mail/ways/")


def test_a_letter_ends_in_the_language_of_its_reader(browse, company, mailbox, inquiry):
    client = browse(company.bob)
    with enterprise_scope(company.id):
        mailbox.signature = "<div>Best regards, Bob</div>"
        mailbox.save(update_fields=["signature"])
        wang = NewContact("王芳", "wang@huadong.example")
        add_customer(actor_of(company.bob), name="Huadong", country="CN", contacts=[wang])
    client.post(f"/mail/mailboxes/{mailbox.pk}/signature/", {"language": "zh", "html": "<div>顺祝商祺 鲍勃</div>"})

    assert "Best regards" in begin(client, company, answers=str(inquiry.pk), how="reply").html
    draft = begin(client, company, to="wang@huadong.example")
    assert "顺祝商祺" in draft.html
    assert "Best regards" not in draft.html
    other = client.post(f"/mail/drafts/{draft.pk}/signature/", {"to": "anna@vogt.example"}).json()
    assert "Best regards" in other["html"]
    assert len(other["known"]) == 2
    client.post(f"/mail/mailboxes/{mailbox.pk}/signature/", {"language": "zh", "html": ""})
    assert "Best regards" in begin(client, company, to="wang@huadong.example").html


def test_who_may_not_send_has_no_templates(browse, company, mailbox):
    assert add(browse(company.tina)).status_code == 403
    with enterprise_scope(company.id):
        assert not LetterTemplate.objects.exists()
