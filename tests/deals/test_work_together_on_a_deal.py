"""Several members work on an opportunity, split what counts as whose, and note what is to be done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.deals.actions import handing, working
from argosy.deals.models import DealShare, DealTask, Opportunity
from argosy.platform.errors import NotAllowed
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def hers(open_deal, manager) -> Opportunity:
    """A deal of Morgan's, which Bob does not see."""
    return open_deal("Locks", by=manager)


def test_who_works_on_a_deal_sees_it_and_the_parts_are_a_hundred(hers, company, browse):
    morgan, bob = browse(company.morgan), browse(company.bob)
    assert bob.get(f"/deals/{hers.pk}/").status_code == 404

    morgan.post(f"/deals/{hers.pk}/team/", {"add": company.bob.pk}, **HTMX)
    answer = morgan.post(
        f"/deals/{hers.pk}/team/", {"member": company.bob.pk, f"percent-{company.bob.pk}": "40"}, **HTMX
    )

    assert "Morgan owner 60 %" in words(answer)
    assert bob.get(f"/deals/{hers.pk}/").status_code == 200
    assert "Locks" in words(bob.get("/deals/list/?f=worker.is.me"))
    assert "Locks" not in words(bob.get("/deals/list/?f=owner.is.me"))


def test_more_than_a_hundred_is_refused_and_nothing_changes(hers, company, manager, browse):
    working.share_work(manager, hers, 60, {company.bob.pk: 40})

    values = {"member": company.bob.pk, f"percent-{company.bob.pk}": "140"}
    answer = browse(company.morgan).post(f"/deals/{hers.pk}/team/", values, **HTMX)

    assert answer.status_code == 422
    assert DealShare.objects.get().percent == 40
    with pytest.raises(working.NotAHundred):
        working.share_work(manager, hers, 50, {company.bob.pk: 40})


def test_who_takes_no_part_any_more_does_not_see_it(hers, company, manager, browse):
    working.share_work(manager, hers, 60, {company.bob.pk: 40})

    values = {"member": company.bob.pk, f"percent-{company.bob.pk}": "40", "remove": company.bob.pk}
    answer = browse(company.morgan).post(f"/deals/{hers.pk}/team/", values, **HTMX)

    assert "Morgan owner 100 %" in words(answer)
    assert browse(company.bob).get(f"/deals/{hers.pk}/").status_code == 404


def test_a_trainee_changes_nothing(deal, trainee, company):
    with pytest.raises(NotAllowed):
        working.share_work(trainee, deal, 100, {})
    with pytest.raises(NotAllowed):
        working.add_task(trainee, deal, "Call")

    assert not DealTask.objects.exists()


def test_tasks_are_noted_done_and_opened_again(deal, company, browse):
    client = browse(company.bob)
    yesterday = timezone.localdate() - timedelta(days=1)

    added = client.post(
        f"/deals/{deal.pk}/tasks/",
        {"words": "Send two samples", "member": company.bob.pk, "due_on": yesterday.isoformat()},
        **HTMX,
    )

    task = DealTask.objects.get()
    assert "Send two samples" in words(added)
    assert (task.member_id, task.due_on) == (company.bob.pk, yesterday)
    client.post(f"/deals/{deal.pk}/tasks/{task.pk}/", **HTMX)
    task.refresh_from_db()
    assert task.done_at is not None
    client.post(f"/deals/{deal.pk}/tasks/{task.pk}/", {"undo": "1"}, **HTMX)
    task.refresh_from_db()
    assert task.done_at is None
    assert "Send two samples" in words(client.get(f"/deals/{deal.pk}/working/"))


def test_a_task_without_words_is_refused(deal, company, browse):
    answer = browse(company.bob).post(f"/deals/{deal.pk}/tasks/", {"words": "  "}, **HTMX)

    assert answer.status_code == 422
    assert not DealTask.objects.exists()


def test_who_worked_on_a_deal_and_gets_it_counts_once(hers, company, manager, owner):
    working.share_work(manager, hers, 60, {company.bob.pk: 40})

    handing.give_opportunities(owner, [hers.pk], company.bob)

    assert not DealShare.objects.exists()
    working.share_work(owner, hers, 70, {company.morgan.pk: 30})
    assert DealShare.objects.get().member_id == company.morgan.pk
