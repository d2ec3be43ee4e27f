"""Non-interference: two worlds that differ only in what Sam may not see answer him alike, byte for byte.

A count, a suggestion, a page number or an order that leaks another's things would differ, even where no name is shown.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.automation.actions import rules
from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import Condition
from argosy.automation.doings import Doing
from argosy.customers.actions import customers, tagging, timeline, viewing
from argosy.customers.actions.customers import NewContact
from argosy.deals.actions import documents, opportunities, working
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.actions.templates import Text, add_template
from argosy.mail.models import SavedSearch
from argosy.notifications.kinds import KINDS
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.addresses import every_address
from tests.isolation.answering import SECRET, answers, differing
from tests.isolation.belongings import INQUIRY
from tests.mail_arriving import Letters

# One's own account is left out: its secrets are drawn anew each time that they are shown.
PAGES = [
    one for one in every_address() if not one.is_public and not one.parameters and not one.name.startswith("accounts:")
]
PAGES_OF_CUSTOMERS = [one for one in PAGES if one.name in {"customers:list", "home"}]


def _hide_more(company, of=None) -> None:
    """Bob gets one more of each kind that is a person's own, newer than anything that Sam has."""
    member = of or company.bob
    bob = actor_of(member)
    person = NewContact(f"Inês {SECRET}", f"ines@{SECRET.lower()}.example", "+351 21 555 0000")
    for kind in ("customer", "lead", "supplier"):
        made = customers.add_customer(
            bob, name=f"{SECRET} {kind}", kind=kind, country="PT", contacts=[person], is_surely_new=True
        )
        timeline.note(bob, made, "note", f"{SECRET} wants green boxes.")
    buyer = customers.add_customer(bob, name=f"{SECRET} Lda", country="PT", is_surely_new=True)
    customers.change_customer(bob, buyer, next_step=SECRET, next_step_at=timezone.now() - timedelta(days=1))
    deal = opportunities.open_opportunity(bob, buyer, title=SECRET, owner=member.pk, items=(), stage="inquiry")
    working.add_task(bob, deal, f"Ring {SECRET}", due_on=timezone.localdate() + timedelta(days=3))
    made = documents.begin_document(bob, "quotation", buyer, opportunity=deal)
    documents.change_document(bob, made, {"note": SECRET}, [])
    letters = Letters(member, "second@hailan-hw.example")
    letters.arrive(sender=f"Inês {SECRET} <ines@{SECRET.lower()}.example>", text=INQUIRY, subject=SECRET)
    letters.arrive(sender="Rui Novo <rui@novo.example>", text=INQUIRY, subject=f"Hinges {SECRET}")
    drafts.begin(bob, letters.mailbox, Beginning(to="x@y.example", subject=SECRET, html=f"<p>{SECRET}</p>"))
    SavedSearch.objects.create(member=member, words=SECRET)
    add_template(bob, Text(f"Thanks {SECRET}", f"<p>{SECRET}</p>", word=SECRET.lower()))
    tagging.tag_customer(bob, buyer, tagging.make_tag(bob, SECRET, "private"))
    viewing.save_view(bob, "customer", SECRET, "f=country.is.PT")
    rules.write_rule(bob, Wanted(SECRET, conditions=[Condition("subject", "contains", SECRET)], doings=[Doing("star")]))
    Notification.objects.create(member=member, kind=next(iter(KINDS)), values={"name": SECRET})


@pytest.mark.promise("S85")
def test_what_a_colleague_gets_changes_nothing_in_what_sam_is_answered(world, browse):
    client = browse(world.colleague)
    before = answers(client, PAGES)
    same = differing(before, answers(client, PAGES))
    assert not same, "the same world answers alike, else this shows nothing:\n" + "\n".join(same)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours)
    after = answers(client, PAGES)

    different = differing(before, after)
    assert not different, "\n".join(different)
    assert not [name for (name, asked), words in after.items() if not asked and SECRET in words]


def test_what_he_may_see_does_change_it(world, browse):
    """Else the test above would show nothing."""
    client = browse(world.colleague)
    before = answers(client, PAGES_OF_CUSTOMERS)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours, of=world.colleague)

    after = answers(client, PAGES_OF_CUSTOMERS)
    assert {line.partition("'")[2].partition("'")[0] for line in differing(before, after)} >= {
        "customers:list",
        "home",
    }
