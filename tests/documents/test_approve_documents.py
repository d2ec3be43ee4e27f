"""Documents that fall under a rule wait for approval, step by step, also by stand-ins; access is asked for in the same way."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals.actions import approvals, documents
from argosy.deals.actions.approvals import NoSteps, NotYours, SayWhy
from argosy.deals.actions.purchasing import order_from
from argosy.deals.models import ApprovalRequest, ApprovalRule, ApprovalState, Document, DocumentState
from argosy.deals.views import approvals as views
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member, MemberState, Role
from argosy.notifications.models import Notification
from argosy.platform.errors import NotAllowed
from tests.cast import person
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def ruled(owner, company):
    """From 500 on, Morgan approves and then Alice."""
    return approvals.add_rule(owner, "amount", Decimal(500), [company.morgan.pk, company.alice.pk])


@pytest.fixture
def waiting(ruled, quotation, seller) -> ApprovalRequest:
    documents.issue_document(seller, quotation)
    return ApprovalRequest.objects.get()


@pytest.fixture
def sam(company, scope) -> Member:
    """Sells beside Bob; neither sees the other's things."""
    role = Role.objects.get(builtin="seller")
    return Member.objects.create(user=person("Sam", company.id), role=role, supervisor=company.morgan)


@pytest.mark.promise("S90")
def test_two_steps_are_answered_in_their_order_and_it_can_go_out(waiting, quotation, seller, browse, company):
    quotation.refresh_from_db()
    assert quotation.state == DocumentState.WAITING
    assert not quotation.versions.exists()
    assert "Waits for you" in words(browse(company.morgan).get("/documents/approvals/"))

    early = browse(company.alice).post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"})
    browse(company.morgan).post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"})
    browse(company.alice).post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"})

    waiting.refresh_from_db()
    assert early.status_code == 409
    assert waiting.state == ApprovalState.APPROVED
    documents.issue_document(seller, quotation)
    quotation.refresh_from_db()
    assert quotation.state == DocumentState.ISSUED
    assert Notification.objects.filter(member=company.bob, kind=approvals.SETTLED).count() == 1
    assert AuditEntry.objects.filter(word="approval.answered").count() == 2


def test_a_refusal_needs_its_reason_and_gives_the_draft_back(waiting, quotation, manager, browse, company):
    with pytest.raises(SayWhy):
        approvals.answer(manager, waiting, is_yes=False)
    assert ApprovalRequest.objects.get().state == ApprovalState.WAITING

    approvals.answer(manager, waiting, is_yes=False, said="The margin is too thin.")

    quotation.refresh_from_db()
    assert quotation.state == DocumentState.DRAFT
    assert "The margin is too thin." in words(browse(company.bob).get("/documents/approvals/"))


def test_what_is_changed_after_its_approval_is_asked_for_anew(waiting, quotation, manager, owner, seller):
    approvals.answer(manager, waiting, is_yes=True)
    approvals.answer(owner, waiting, is_yes=True)

    documents.change_document(seller, quotation, {}, [{"number": "X", "quantity": Decimal(1), "price": Decimal(900)}])
    documents.issue_document(seller, quotation)

    quotation.refresh_from_db()
    assert quotation.state == DocumentState.WAITING
    assert ApprovalRequest.objects.filter(state=ApprovalState.WAITING).count() == 1


def test_what_was_withdrawn_says_so_in_chinese(waiting, quotation, browse, company):
    approvals.lapse(quotation)

    page = browse(company.bob).get("/documents/approvals/", headers={"accept-language": "zh-hans"})

    assert f"{quotation.number} · 报价单 · USD 600.00 已撤回" in words(page)


def test_the_draft_says_that_it_is_approved_or_who_refused_it_and_why(
    waiting, quotation, manager, owner, seller, browse, company
):
    page = f"/documents/{quotation.pk}/"
    approvals.answer(manager, waiting, is_yes=False, said="The margin is too thin.")
    refused = words(browse(company.bob).get(page))

    documents.issue_document(seller, quotation)
    again = ApprovalRequest.objects.get(state=ApprovalState.WAITING)
    approvals.answer(manager, again, is_yes=True)
    approvals.answer(owner, again, is_yes=True)
    approved = words(browse(company.bob).get(page))
    documents.change_document(seller, quotation, {"notes": "by sea"}, [])
    changed = words(browse(company.bob).get(page))

    assert "Morgan refused it: “The margin is too thin.”." in refused
    assert "It is approved and can be issued." in approved
    assert "refused it" not in approved
    assert "It is approved" not in changed


def test_what_was_approved_stays_what_it_came_to_however_the_document_goes_on(
    waiting, quotation, manager, owner, seller, browse, company
):
    approvals.answer(manager, waiting, is_yes=True)
    approvals.answer(owner, waiting, is_yes=True)
    documents.issue_document(seller, quotation)
    documents.revise_document(seller, quotation)
    documents.change_document(seller, quotation, {}, [{"number": "X", "quantity": Decimal(1), "price": Decimal(900)}])
    documents.issue_document(seller, quotation)

    page = words(browse(company.bob).get("/documents/approvals/"))

    assert "version 1 · USD 600.00" in page
    assert "version 2 · USD 900.00" in page


@pytest.mark.promise("S90")
def test_a_stand_in_answers_while_somebody_is_away(waiting, manager, sam, browse):
    approvals.name_stand_in(manager, sam.pk, timezone.localdate() + timedelta(days=3))
    client = browse(sam)

    assert client.get(f"/documents/{waiting.document_id}/").status_code == 200
    client.post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"})

    step = waiting.steps.get(position=0)
    assert (step.is_yes, step.answered_by) == (True, sam)


def test_who_asks_approves_nothing_of_her_own_as_a_stand_in(waiting, manager, owner, seller, browse, company):
    approvals.name_stand_in(manager, company.bob.pk, timezone.localdate())
    client = browse(company.bob)

    page = words(client.get("/documents/approvals/"))
    refused = client.post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"}, **HTMX)

    assert "Approve" not in page.partition("Asked and answered")[0]
    assert refused.status_code == 409
    assert waiting.steps.get(position=0).is_yes is None
    approvals.answer(manager, waiting, is_yes=True)  # who is away may still answer
    assert waiting.steps.get(position=0).answered_by == company.morgan


def test_who_asks_to_see_a_document_does_not_let_herself_in_as_its_owners_stand_in(quotation, seller, sam):
    approvals.name_stand_in(seller, sam.pk, timezone.localdate())
    approvals.ask_for_access(actor_of(sam), quotation.number, "for a colleague")

    with pytest.raises(NotYours):
        approvals.answer(actor_of(sam), ApprovalRequest.objects.get(), is_yes=True)

    assert not Document.objects.visible_to(actor_of(sam)).exists()


def test_a_stand_in_without_a_day_is_refused_and_the_one_before_stays(manager, sam, company):
    approvals.name_stand_in(manager, sam.pk, timezone.localdate())

    for until in (None, timezone.localdate() - timedelta(days=1)):
        with pytest.raises(approvals.SayUntil):
            approvals.name_stand_in(manager, company.tina.pk, until)

    assert approvals.stand_in_of(manager.member) == sam.pk


def test_nobody_stands_in_for_herself_and_the_one_before_stays(manager, sam, company, browse):
    approvals.name_stand_in(manager, sam.pk, timezone.localdate())

    with pytest.raises(approvals.ChooseColleague):
        approvals.name_stand_in(manager, manager.member, timezone.localdate())

    assert approvals.stand_in_of(manager.member) == sam.pk
    choice = browse(company.morgan).get("/documents/approvals/").content.decode().partition('name="stand_in"')[2]
    assert str(sam.pk) in choice.partition("</select>")[0]
    assert str(company.morgan.pk) not in choice.partition("</select>")[0]


def test_where_who_approves_has_left_who_sets_the_rules_is_told_and_answers(ruled, quotation, seller, browse, company):
    Member.objects.filter(pk=company.morgan.pk).update(state=MemberState.LEFT)
    documents.issue_document(seller, quotation)
    request = ApprovalRequest.objects.get()
    assert Notification.objects.filter(member=company.alice, kind=approvals.ASKED).exists()
    page = words(browse(company.alice).get("/documents/approvals/"))
    assert "Waits for you" in page
    assert "somebody who left → " in page, "the rule says that it needs mending"

    with pytest.raises(NotYours):
        approvals.answer(seller, request, is_yes=True)
    for _step in range(2):
        browse(company.alice).post(f"/documents/approvals/{request.pk}/answer/", {"do": "yes"})

    request.refresh_from_db()
    assert request.state == ApprovalState.APPROVED
    assert [one.answered_by for one in request.steps.order_by("position")] == [company.alice, company.alice]


def test_who_is_not_asked_cannot_answer(waiting, seller, sam, browse):
    with pytest.raises(NotYours):
        approvals.answer(seller, waiting, is_yes=True)

    assert browse(sam).post(f"/documents/approvals/{waiting.pk}/answer/", {"do": "yes"}).status_code == 404
    assert waiting.steps.filter(is_yes__isnull=False).count() == 0


@pytest.mark.parametrize(
    ("reason", "limit", "terms"),
    [
        ("amount", "600", {}),
        ("margin", "40", {}),
        ("discount", "3", {"discount": "5"}),
        ("discount", "3", {"charges": [{"words": "Goodwill", "amount": "-20"}]}),
        ("discount", "3", {"discount": "2", "charges": [{"words": "Goodwill", "amount": "-9"}]}),
        ("deposit", "40", {}),
        ("customer", None, {}),
    ],
)
def test_each_kind_of_rule_holds_a_document_back(quotation, owner, company, reason, limit, terms):
    quotation.terms = quotation.terms | terms
    quotation.save()
    customer = quotation.customer if reason == "customer" else None
    approvals.add_rule(owner, reason, Decimal(limit) if limit else None, [company.alice.pk], customer)

    reasons, steps = approvals.needed(quotation)

    assert [name for name, _limit in reasons] == [reason]
    assert steps == [company.alice.pk]


@pytest.mark.parametrize(("percent", "expected"), [("10", ["deposit"]), ("100", [])])
def test_a_letter_of_credit_is_as_good_as_paid_as_far_as_it_goes(quotation, owner, company, percent, expected):
    rest = {"method": "oa", "percent": str(100 - int(percent)), "event": "after_bl", "days": 90}
    credit = {"method": "lc", "percent": percent, "event": "after_bl", "days": 0}
    quotation.terms = quotation.terms | {"payment": [credit, rest]}
    quotation.save()
    approvals.add_rule(owner, "deposit", Decimal(30), [company.alice.pk])

    assert [name for name, _limit in approvals.needed(quotation)[0]] == expected


@pytest.mark.parametrize("terms", [{"charges": [{"words": "Freight", "amount": "20"}]}, {"discount": "3"}])
def test_what_is_charged_beside_the_goods_is_no_discount(quotation, owner, company, terms):
    quotation.terms = quotation.terms | terms
    quotation.save()
    approvals.add_rule(owner, "discount", Decimal(3), [company.alice.pk])

    assert approvals.needed(quotation) == ([], [])


@pytest.mark.parametrize(
    ("reason", "limit"), [("amount", "601"), ("margin", "30"), ("discount", "0"), ("deposit", "30")]
)
def test_what_keeps_within_the_limits_needs_nobody(quotation, owner, company, reason, limit):
    approvals.add_rule(owner, reason, Decimal(limit), [company.alice.pk])

    assert approvals.needed(quotation) == ([], [])


def test_a_margin_a_little_below_the_limit_is_below_it(quotation, owner, company):
    quotation.lines.update(cost=Decimal("0.8504") * quotation.lines.get().price)
    approvals.add_rule(owner, "margin", Decimal(15), [company.alice.pk])

    assert approvals.needed(quotation)[0] == [("margin", "15")]


@pytest.mark.parametrize(
    ("incoterm", "costs", "cost", "reason"),
    [
        ("CIF", {}, "0.8", "margin.freight"),
        ("CIF", {"freight": "30"}, "0.8", ""),
        ("CIF", {"freight": "0"}, "0.8", ""),
        ("DDP", {"inland": "30"}, "0.8", "margin.freight"),
        ("FCA", {}, "0.8", ""),
        ("FOB", {}, "", "margin.costs"),
    ],
)
def test_a_margin_that_nobody_can_tell_is_asked(quotation, owner, company, incoterm, costs, cost, reason):
    quotation.incoterm, quotation.terms = incoterm, quotation.terms | {"costs": costs}
    quotation.save()
    quotation.lines.update(cost=Decimal(cost) if cost else None)
    approvals.add_rule(owner, "margin", Decimal(10), [company.alice.pk])

    reasons, _steps = approvals.needed(quotation)

    assert reasons == ([(reason, "10")] if reason else [])


def test_a_total_without_a_rate_is_asked(quotation, owner, company):
    quotation.rate, quotation.currency = None, "SAR"
    quotation.save()
    approvals.add_rule(owner, "amount", Decimal(100_000), [company.alice.pk])

    assert approvals.needed(quotation)[0] == [("amount.rate", "100000")]


def test_what_is_missing_is_said_to_who_approves(quotation, owner, seller, company, browse):
    approvals.add_rule(owner, "margin", Decimal(10), [company.alice.pk])
    quotation.lines.update(cost=None)

    documents.issue_document(seller, quotation)

    page = words(browse(company.alice).get("/documents/approvals/"))
    assert "Nobody can tell whether the margin is below 10 %: not every line says what it costs" in page
    quotation.refresh_from_db()
    assert quotation.state == DocumentState.WAITING


def test_each_rule_reads_as_a_sentence_in_both_languages(owner, vogt, browse, company):
    for reason, limit in (("amount", 12500), ("margin", 12), ("discount", "7.5"), ("deposit", 0)):
        approvals.add_rule(owner, reason, Decimal(limit), [company.alice.pk])
    approvals.add_rule(owner, "customer", None, [company.alice.pk], vogt)
    client = browse(company.alice)

    english = words(client.get("/documents/approvals/"))
    chinese = words(client.get("/documents/approvals/", headers={"accept-language": "zh-hans"}))

    for sentence in (
        "The total is USD 12,500 or more Alice",
        "The margin is below 12 % Alice",
        "More than 7.5 % is taken off the price Alice",
        "Less than 0 % is paid before shipment Alice",
        "Any document for Vogt GmbH Alice",
    ):
        assert sentence in english
    for sentence in (
        "合计达到 USD 12,500",
        "毛利率低于 12%",
        "折扣超过 7.5%",
        "出运前付款不足 0%",
        "给 Vogt GmbH 的所有单证",
    ):
        assert sentence in chinese


@pytest.mark.parametrize("typed", ["5", "5%", " 5 % ", "５％"])
def test_a_limit_may_be_typed_with_its_sign(browse, company, scope, typed):
    form = {"reason": "discount", "limit": typed, "step": [company.alice.pk]}

    browse(company.alice).post("/documents/approvals/rules/", form)

    assert [one.limit for one in ApprovalRule.objects.all()] == [5]


@pytest.mark.parametrize(("typed", "limits"), [("cny 30,000", [30000]), ("30 000 CNY", [30000]), ("USD 30,000", [])])
def test_an_amount_may_be_typed_with_our_own_currency_and_no_other(browse, company, scope, typed, limits):
    Enterprise.objects.filter(pk=company.id).update(currency="CNY")
    form = {"reason": "amount", "limit": typed, "step": [company.alice.pk]}

    browse(company.alice).post("/documents/approvals/rules/", form)

    assert [one.limit for one in ApprovalRule.objects.all()] == limits


def test_an_administrator_sets_and_ends_rules_on_the_page(browse, company, scope):
    client = browse(company.alice)
    client.post("/documents/approvals/rules/", {"reason": "amount", "limit": "10,000", "step": [company.alice.pk]})
    rule = ApprovalRule.objects.get()
    assert rule.limit == 10000
    assert "10,000" in words(client.get("/documents/approvals/"))

    client.post("/documents/approvals/rules/", {"end": rule.pk})

    rule.refresh_from_db()
    assert rule.ended_at is not None
    assert browse(company.bob).post("/documents/approvals/rules/", {"reason": "amount"}).status_code == 403


@pytest.fixture
def purchase(quotation, seller, company):
    """500 hinges are ordered from the foundry."""
    foundry = add_customer(seller, name="Yongkang Foundry", kind=RecordKind.SUPPLIER, is_surely_new=True)
    order = documents.continue_as(seller, quotation, "order")
    made = order_from(seller, order, foundry)
    line = {"number": "H-40", "quantity": Decimal(500), "price": Decimal("0.8")}
    return documents.change_document(seller, made, {}, [line])


@pytest.mark.promise("S90")
def test_who_approves_a_purchase_order_sees_it_and_no_other_costs(purchase, quotation, seller, owner, sam, browse):
    sam.role = Role.objects.create(name="approver", rights=["deals.use_documents"], reach="all")
    sam.save()
    approvals.add_rule(owner, "amount", Decimal(300), [sam.pk])
    client = browse(sam)
    assert client.get(f"/documents/{purchase.pk}/").status_code == 404

    documents.issue_document(seller, purchase)

    page = client.get(f"/documents/{purchase.pk}/")
    assert "Yongkang Foundry" in words(page)
    assert "l_cost" not in page.content.decode()
    other = client.get(f"/documents/{quotation.pk}/")
    assert other.status_code == 200
    assert "l_cost" not in other.content.decode()

    request = ApprovalRequest.objects.get()
    client.post(f"/documents/approvals/{request.pk}/answer/", {"do": "yes"})
    request.refresh_from_db()
    assert request.state == ApprovalState.APPROVED


def test_asking_for_access_shows_no_purchase_order_to_who_may_not_see_costs(purchase, sam, company):
    approver = Role.objects.create(name="approver", rights=["deals.use_documents"], reach="self")
    Member.objects.filter(pk__in=[sam.pk, company.bob.pk]).update(role=approver)
    for member in (sam, company.bob):
        member.role = approver
    approvals.ask_for_access(actor_of(sam), purchase.number, "Same goods")

    assert purchase not in Document.objects.visible_to(actor_of(company.bob)), (
        "who is asked owns it and may not see costs"
    )


def test_a_rule_without_anybody_is_refused(owner):
    with pytest.raises(NoSteps):
        approvals.add_rule(owner, "amount", Decimal(1), [])

    assert not ApprovalRule.objects.exists()


@pytest.mark.promise("S90")
def test_access_is_asked_of_the_owner_and_lets_one_see_but_not_change(quotation, sam, browse, company):
    client = browse(sam)
    assert client.get(f"/documents/{quotation.pk}/").status_code == 404

    told = client.post("/documents/approvals/access/", {"number": quotation.number, "why": "Same buyer"}, **HTMX)
    request = ApprovalRequest.objects.get()
    browse(company.bob).post(f"/documents/approvals/{request.pk}/answer/", {"do": "yes"})

    assert "If there is such a document, its owner was asked." in words(told)
    assert client.get(f"/documents/{quotation.pk}/").status_code == 200
    with pytest.raises(NotAllowed):
        documents.issue_document(actor_of(sam), Document.objects.get(pk=quotation.pk))


def test_who_sees_a_document_already_is_led_to_it_and_nobody_is_asked(browse, company, quotation):
    told = browse(company.morgan).post("/documents/approvals/access/", {"number": f" {quotation.number} "}, **HTMX)

    assert f"You see it already: {quotation.number}" in words(told)
    assert links(told, "/documents/") == [f"/documents/{quotation.pk}/"]
    assert not ApprovalRequest.objects.exists()


def test_nobody_learns_whether_a_number_exists(browse, sam, quotation):
    known = browse(sam).post("/documents/approvals/access/", {"number": quotation.number}, **HTMX)
    unknown = browse(sam).post("/documents/approvals/access/", {"number": "QT-NONE"}, **HTMX)

    assert words(known) == words(unknown)
    assert ApprovalRequest.objects.count() == 1


@pytest.mark.promise("S90")
def test_requests_and_decisions_stay_to_be_read_and_what_waits_is_never_buried(
    waiting, quotation, manager, sam, browse, company, monkeypatch
):
    monkeypatch.setattr(views, "SHOWN", 2)
    for number in range(3):
        approvals.ask_for_access(actor_of(sam), quotation.number, f"Reason {number}")
        newest = ApprovalRequest.objects.filter(is_for_access=True).latest("asked_at")
        approvals.answer(actor_of(company.bob), newest, is_yes=False, said=f"No {number}")

    first = browse(company.bob).get("/documents/approvals/")
    more = browse(company.bob).get(links(first, "after=")[0])

    assert "No 2" in words(first)
    assert "No 0" in words(more)
    assert "Waits for you" in words(browse(company.morgan).get("/documents/approvals/"))
    assert quotation.number in words(browse(company.morgan).get("/documents/approvals/"))


def test_the_amount_from_which_it_is_asked_is_written_as_money_is(quotation, seller, owner, browse, company):
    approvals.add_rule(owner, "amount", Decimal(12500), [company.alice.pk])
    quotation.lines.update(quantity=20000)
    Document.objects.filter(pk=quotation.pk).update(total_minor=2_400_000)

    documents.issue_document(seller, quotation)

    page = words(browse(company.alice).get("/documents/approvals/"))
    assert "Vogt GmbH · The total is USD 12,500 or more ·" in page
    assert "12500" not in page
