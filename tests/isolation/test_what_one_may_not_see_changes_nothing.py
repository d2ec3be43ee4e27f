"""Non-interference: two worlds that differ only in what Sam may not see answer him alike, byte for byte.

A count, a suggestion, a page number or an order that leaks another's things would differ, even where no name is shown.
"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.automation.actions import rules
from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import Condition
from argosy.automation.doings import Doing
from argosy.customers.actions import customers, tagging, timeline, viewing
from argosy.customers.actions.customers import NewContact
from argosy.deals.actions import documents, opportunities
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.actions.templates import Text, add_template
from argosy.mail.models import SavedSearch
from argosy.notifications.kinds import KINDS
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.addresses import every_address
from tests.isolation.belongings import INQUIRY
from tests.mail_arriving import Letters

SECRET = "Goldregenpfeifer"
# One's own account is left out: its secrets are drawn anew each time that they are shown.
PAGES = [
    one for one in every_address() if not one.is_public and not one.parameters and not one.name.startswith("accounts:")
]
PAGES_OF_CUSTOMERS = [one for one in PAGES if one.name in {"customers:list", "home"}]
# What is found, counted and offered on the way: words of the hidden things, orders, filters, second pages.
ASKED = (
    {},
    {"q": SECRET.lower()},
    {"q": SECRET[:4].lower(), "text": SECRET, "to": SECRET[:3], "page": "2"},
    {"sort": "-last_contact_at", "f": "country.is.PT", "group": "country"},
)
# What differs from one answer to the next without anybody's doing.
CHANCE = (
    (re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"'), ""),
    (re.compile(r'"X-CSRFToken": ?"[^"]+"|x-csrftoken&quot;: ?&quot;[^&]+&quot;', re.IGNORECASE), ""),
    (re.compile(r'nonce-?[="][^"]+"'), ""),
    (re.compile(r'<time[^>]*>[^<]*</time>|datetime="[^"]*"'), ""),
    (re.compile(r"\d\d:\d\d(:\d\d)?"), ""),
)


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


def _answers(client, pages=PAGES) -> dict[tuple[str, int], str]:
    found = {}
    for page in pages:
        for number, asked in enumerate(ASKED):
            answer = client.get(page.filled({}), asked)
            is_packed = answer.headers.get("Content-Type") == "application/zip"  # holds the time at which it was packed
            words = "" if answer.streaming or is_packed else answer.content.decode(errors="replace")
            for chance, instead in CHANCE:
                words = chance.sub(instead, words)
            found[page.name, number] = f"{answer.status_code} {words}"
    return found


def _differing(before, after) -> list[str]:
    """Where the answers differ, each with the words around the first difference."""
    found = []
    for name, words in before.items():
        if words != after[name]:
            at = next((at for at, (a, b) in enumerate(zip(words, after[name], strict=False)) if a != b), 0)
            found.append(f"{name}: …{words[at - 60 : at + 60]}… / …{after[name][at - 60 : at + 60]}…")
    return found


@pytest.mark.promise("S85")
def test_what_a_colleague_gets_changes_nothing_in_what_sam_is_answered(world, browse):
    client = browse(world.colleague)
    before = _answers(client)
    same = _differing(before, _answers(client))
    assert not same, "the same world answers alike, else this shows nothing:\n" + "\n".join(same)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours)
    after = _answers(client)

    differing = _differing(before, after)
    assert not differing, "\n".join(differing)
    assert not [name for (name, asked), words in after.items() if not asked and SECRET in words]


def test_what_he_may_see_does_change_it(world, browse):
    """Else the test above would show nothing."""
    client = browse(world.colleague)
    before = _answers(client, PAGES_OF_CUSTOMERS)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours, of=world.colleague)

    after = _answers(client, PAGES_OF_CUSTOMERS)
    assert {line.partition("'")[2].partition("'")[0] for line in _differing(before, after)} >= {
        "customers:list",
        "home",
    }
