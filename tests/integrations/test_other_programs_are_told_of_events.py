"""A program is told of events at its address: signed, within its member's reach, again and again until it arrives."""

from __future__ import annotations

import json
import socket
import threading
import time
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from argosy.customers.actions.customers import NewContact, add_contact, add_customer, change_contact, change_customer
from argosy.customers.actions.merging import merge_customers
from argosy.customers.actions.owners import give_customer
from argosy.customers.models import Customer
from argosy.deals.actions import opportunities
from argosy.enterprise import switches
from argosy.enterprise.models import MemberState, Role
from argosy.integrations import functions, signing
from argosy.integrations.actions import delivering, webhooks
from argosy.integrations.actions.webhooks import Wanted
from argosy.integrations.errors import NoEvents, NoWebhookAddress, SamePurpose
from argosy.integrations.happenings import HAPPENINGS
from argosy.integrations.models import DeliveryState, Webhook, WebhookDelivery
from argosy.notifications.models import Notification
from argosy.platform import web_client
from argosy.platform.errors import BadInput, Conflict, NotAllowed, Unavailable
from argosy.platform.web_client import Way
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.models import Recipient, Sharing
from argosy.privacy.subjects import key_of
from simulators.webhook_receiver import Receiver
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db


def wanted(url: str, *events: str, purpose: str = "our ERP knows every buyer") -> Wanted:
    who = NewRecipient("Our ERP", "privacy@erp.example", "affiliate", purpose, (), "contract")
    return Wanted(url, events or tuple(HAPPENINGS), who)


@pytest.fixture
def receiver(settings):
    settings.WEBHOOK_HOSTS_INSIDE = ("127.0.0.1",)
    with Receiver() as found:
        yield found


@pytest.fixture
def hook(receiver, owner) -> Webhook:
    made, receiver.secret = webhooks.register(owner, wanted(receiver.url + "/told"))
    return made


def log(hook) -> list[tuple[str, str]]:
    return list(WebhookDelivery.objects.filter(webhook=hook).order_by("at").values_list("happening", "state"))


def waits(moment) -> float:
    return (moment - timezone.now()).total_seconds()


def test_what_happens_with_customers_people_and_deals_is_told_signed_and_thin(hook, receiver, owner, seller, company):
    made = add_customer(owner, name="Vogt GmbH", country="DE")
    change_customer(owner, made, city="Hamburg")
    anna = add_contact(owner, made, NewContact("Anna Vogt", "anna@vogt.example"))
    change_contact(owner, anna, NewContact("Anna Vogt", "anna@vogt.example", position="Buyer"))
    deal = opportunities.open_opportunity(owner, made, title="Hinges", owner=owner.member)
    opportunities.move_opportunity(owner, deal, "quoted")
    give_customer(owner, made, company.bob)
    run_jobs()

    assert receiver.forged == 0
    told = {one["type"]: one["data"] for one in receiver.told}
    whose = {"customer": str(made.pk)}
    assert told == {
        "customer.added": {"id": str(made.pk)},
        "customer.changed": {"id": str(made.pk)},
        "customer.given": {"id": str(made.pk)},
        "contact.added": {"id": str(anna.pk), **whose},
        "contact.changed": {"id": str(anna.pk), **whose},
        "opportunity.opened": {"id": str(deal.pk), **whose},
        "opportunity.moved": {"id": str(deal.pk), **whose, "before": "inquiry", "after": "quoted"},
    }
    sent = b"".join(one.body for one in receiver.asked)
    assert not [word for word in (b"Vogt", b"Anna", b"Hamburg", b"Hinges", b"Buyer") if word in sent]
    assert {state for _happening, state in log(hook)} == {DeliveryState.SENT}


def test_a_merge_and_a_return_into_a_pool_are_told(hook, receiver, owner):
    kept, gone = (add_customer(owner, name=name, is_surely_new=True) for name in ("Vogt GmbH", "Vogt Hamburg"))
    merge_customers(owner, kept, gone, [])
    give_customer(owner, kept, None)
    run_jobs()

    told = [(one["type"], one["data"]) for one in receiver.told]
    assert ("customer.merged", {"id": str(kept.pk), "gone": str(gone.pk)}) in told
    assert ("customer.changed", {"id": str(kept.pk)}) in told


def test_the_signature_is_that_of_the_specification():
    # computed by the specification's own rule with openssl: HMAC-SHA256 of "msg_1.1674087231.{}"
    secret = "whsec_" + "C2FVsBQIhrscChlQIMV+b5sSYspob7oD"

    proof = signing.headers([secret], "msg_1", 1674087231, b"{}")

    assert proof == {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1674087231",
        "webhook-signature": "v1,m19YMyoBT8Gd/Z2j9W44+uPwg4tgQZpFqPAzScnLqDU=",
    }


def test_only_chosen_events_within_the_members_reach_are_told(receiver, owner, seller, company):
    hook, receiver.secret = webhooks.register(owner, wanted(receiver.url, "customer.added"))
    Webhook.objects.filter(pk=hook.pk).update(member=company.bob)
    Role.objects.filter(pk=company.bob.role_id).update(
        builtin="", rights=sorted({*seller.rights, "integrations.keep_webhooks"})
    )

    his = add_customer(seller, name="Luz Lda", country="PT")
    add_customer(owner, name="Vogt GmbH", country="DE")
    change_customer(seller, his, city="Faro")
    run_jobs()

    assert [one["data"]["id"] for one in receiver.told] == [str(his.pk)]
    assert log(hook) == [("customer.added", "sent")]


def test_what_left_stands_in_the_sharing_register_with_whose_it_was(hook, owner, company):
    made = add_customer(owner, name="Vogt GmbH", country="DE")
    add_contact(owner, made, NewContact("Anna Vogt", "anna@vogt.example"))
    run_jobs()

    entries = {one.person_key: one for one in Sharing.objects.all()}
    assert set(entries) == {None, key_of(company.id, "anna@vogt.example")}
    assert {(one.recipient.name, one.purpose, tuple(one.shared)) for one in entries.values()} == {
        ("Our ERP", "our ERP knows every buyer", ("record_id",))
    }


def test_what_does_not_arrive_comes_again_later_each_time_and_the_line_waits_meanwhile(hook, receiver, owner):
    receiver.status = 503
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()

    first = WebhookDelivery.objects.get()
    hook.refresh_from_db()
    assert (first.state, first.tries, first.answered) == ("waiting", 1, 503)
    assert 4 < waits(first.next_at) < 6
    assert hook.failing_since is not None

    add_customer(owner, name="Luz Lda", country="PT")
    _once()
    assert len(receiver.asked) == 1  # it rests: nobody knocks meanwhile

    _rested(hook)
    delivering.send(owner, str(first.pk))
    first.refresh_from_db()
    assert (first.tries, 299 < waits(first.next_at) < 331) == (2, True)

    receiver.status = 204
    _rested(hook)
    for one in WebhookDelivery.objects.filter(state="waiting"):
        delivering.send(owner, str(one.pk))
    hook.refresh_from_db()
    assert {state for _happening, state in log(hook)} == {"sent"}
    assert hook.failing_since is None
    assert receiver.asked[0].headers["webhook-id"] == receiver.asked[1].headers["webhook-id"]


@pytest.mark.parametrize(
    ("status", "said", "least", "most"),
    [
        (503, "1800", 1_790, 1_810),
        (429, lambda: format_datetime(timezone.now() + timedelta(hours=1), usegmt=True), 3_590, 3_610),
        (503, "1", 4, 10),  # sooner than we would by ourselves: not sooner
        (503, "99999999999999", 24 * 3600 - 10, 24 * 3600 + 10),
        (503, "Fri, 31 Dec 9999 23:59:59 GMT", 24 * 3600 - 10, 24 * 3600 + 10),
        (503, "soon", 4, 10),
        (500, "1800", 4, 10),  # it says nothing about when
    ],
    ids=["seconds", "a moment", "too soon", "for ever", "the end of time", "no time", "another refusal"],
)
def test_who_says_when_to_come_again_is_left_alone_until_then(hook, receiver, owner, status, said, least, most):
    receiver.status, receiver.retry_after = status, said if isinstance(said, str) else said()
    webhooks.try_out(owner, hook)

    _once()

    delivery = WebhookDelivery.objects.get()
    assert least <= (delivery.next_at - timezone.now()).total_seconds() <= most
    hook.refresh_from_db()
    assert hook.rests_until == delivery.next_at, "nor does any other of its line knock there"


def test_after_days_of_silence_it_is_stopped_and_who_keeps_it_is_told(hook, receiver, owner, company):
    receiver.status = 500
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()
    long_ago = timezone.now() - timedelta(days=3, hours=5)
    Webhook.objects.update(failing_since=long_ago)
    WebhookDelivery.objects.update(tries=len(delivering.AGAIN), made_at=long_ago)

    _rested(hook)
    delivering.send(owner, str(WebhookDelivery.objects.get().pk))

    hook.refresh_from_db()
    assert (hook.stopped_why, log(hook)) == ("silent", [("customer.added", "failed")])
    told = Notification.objects.get(kind=delivering.STOPPED)
    assert (told.member_id, told.values) == (company.alice.pk, {"program": "Our ERP"})

    before = len(receiver.asked)
    add_customer(owner, name="Luz Lda", country="PT")
    _once()
    assert len(receiver.asked) == before


def test_it_is_stopped_too_where_many_events_share_the_tries_and_each_waits_too_long(hook, receiver, owner):
    receiver.status = 500
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()
    long_ago = timezone.now() - timedelta(days=5)
    Webhook.objects.update(failing_since=long_ago, failures=len(delivering.AGAIN))
    WebhookDelivery.objects.update(tries=2, made_at=long_ago)

    _rested(hook)
    delivering.send(owner, str(WebhookDelivery.objects.get().pk))

    hook.refresh_from_db()
    assert (hook.stopped_why, log(hook)) == ("silent", [("customer.added", "failed")])
    assert Notification.objects.filter(kind=delivering.STOPPED).exists()


def test_an_address_that_refuses_for_days_does_not_run_out_of_numbers(hook, receiver, owner):
    receiver.status = 400
    add_customer(owner, name="Vogt GmbH", country="DE")
    Webhook.objects.update(failures=32_767, failing_since=timezone.now())

    _once()

    assert log(hook) == [("customer.added", "waiting")]


def test_who_keeps_it_is_told_at_the_first_event_after_its_member_left(hook, receiver, owner, company):
    Webhook.objects.update(member=company.bob)  # he may not keep webhooks

    add_customer(owner, name="Vogt GmbH", country="DE")
    run_jobs()

    hook.refresh_from_db()
    assert (hook.stopped_why, log(hook)) == ("left", [])
    assert Notification.objects.filter(kind=delivering.STOPPED).exists()
    assert receiver.asked == []


def test_who_keeps_webhooks_removes_one_without_a_right_to_share(hook, owner):
    keeper = replace(owner, rights=owner.rights - {"privacy.share_data"})
    with pytest.raises(NotAllowed):
        sharing.end(keeper, hook.recipient)

    webhooks.remove(keeper, hook)

    assert not Webhook.objects.exists()
    assert Recipient.objects.get().ended_at is not None


def test_who_answers_gone_gets_nothing_more_until_somebody_lets_it_go_on(hook, receiver, owner, browse, company):
    receiver.status = 410
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()
    hook.refresh_from_db()
    assert hook.stopped_why == "gone"
    with pytest.raises(Conflict):
        webhooks.resend(owner, hook, WebhookDelivery.objects.get())

    receiver.status = 200
    browse(company.alice).post(f"/settings/api/webhooks/{hook.pk}/resume/")
    browse(company.alice).post(f"/settings/api/webhooks/{hook.pk}/{WebhookDelivery.objects.get().pk}/resend/")
    _once()

    assert [one["type"] for one in receiver.told] == ["customer.added"]
    assert log(hook) == [("customer.added", "sent")]


def test_sent_again_by_hand_it_has_the_same_id_so_that_nothing_is_done_twice(hook, receiver, owner):
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()

    webhooks.resend(owner, hook, WebhookDelivery.objects.get())
    _once()

    assert len(receiver.asked) == 2
    assert len(receiver.told) == 1


def test_a_new_secret_signs_beside_the_former_one_for_a_day(hook, receiver, owner):
    former, new = receiver.secret, webhooks.rotate(owner, hook)

    for secret, until, is_proved in ((former, None, True), (new, None, True), (former, timezone.now(), False)):
        receiver.secret = secret
        if until is not None:
            Webhook.objects.update(former_until=until)
        before = receiver.forged
        webhooks.try_out(owner, hook)
        _once()
        assert (receiver.forged == before) is is_proved

    assert former != new
    assert new.startswith("whsec_")


def test_what_is_out_of_reach_by_the_time_is_withheld(hook, receiver, owner):
    receiver.status = 503
    made = add_customer(owner, name="Vogt GmbH", country="DE")
    _once()

    receiver.status = 200
    other = add_customer(owner, name="Vogt", is_surely_new=True)
    Customer.objects.filter(pk=made.pk).update(merged_into=other)
    _rested(hook)
    delivering.send(owner, str(WebhookDelivery.objects.order_by("at").first().pk))

    assert log(hook)[0] == ("customer.added", "withheld")
    assert receiver.told == []


def test_when_its_member_leaves_or_its_sharing_ends_nothing_is_sent_any_more(hook, receiver, owner, company):
    for why, undone in (("not_shared", lambda: sharing.end(owner, hook.recipient)), ("left", lambda: _leaves(company))):
        Webhook.objects.update(stopped_at=None, stopped_why="")
        add_customer(owner, name=f"Firm {why}", is_surely_new=True)
        run_jobs(name="integrations.announce")
        undone()
        _once()

        hook.refresh_from_db()
        assert hook.stopped_why == why
    assert receiver.asked == []


def test_addresses_inside_ones_own_network_and_odd_ones_are_refused(owner, settings):
    for url in (
        "http://erp.example/told", "https://u:p@erp.example/", "ftp://erp.example/", "https:///x", "https://[::1]/",
        "https://erp.example/ä", "https://erp example/", "https://erp.example/#x", f"https://{'a' * 64}.example/",
        "https://erp.example:99999/",
    ):  # fmt: skip
        with pytest.raises(NoWebhookAddress):
            webhooks.register(owner, wanted(url))
    with pytest.raises(NoEvents):
        webhooks.register(owner, wanted("https://erp.example/", "customer.eaten"))
    assert not Webhook.objects.exists()
    assert not Recipient.objects.exists()

    hook, _secret = webhooks.register(owner, wanted("https://127.0.0.1:9/"))
    with pytest.raises(SamePurpose):
        webhooks.register(owner, wanted("https://127.0.0.1:10/"))
    webhooks.try_out(owner, hook)
    _once()
    tried = WebhookDelivery.objects.get()
    assert (tried.state, tried.answered, tried.tries) == ("waiting", None, 1)
    with pytest.raises(BadInput):
        web_client.fetch("https://127.0.0.1:9/", purpose="webhook", way=Way())


def test_nobody_is_sent_elsewhere_and_a_drip_ends(hook, receiver, owner):
    receiver.status = 302
    webhooks.try_out(owner, hook)
    _once()
    assert WebhookDelivery.objects.get().answered == 302

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_drip, args=(server,), daemon=True).start()
        began = time.monotonic()
        with pytest.raises(Unavailable):
            web_client.fetch(
                f"http://127.0.0.1:{server.getsockname()[1]}/",
                purpose="webhook",
                method="POST",
                way=Way(by_operator=True, whole=0.3),
            )
        assert time.monotonic() - began < 2


def test_sellers_keep_none_and_the_switch_closes_all(hook, receiver, owner, seller, browse, company):
    with pytest.raises(NotAllowed):
        webhooks.register(seller, wanted("https://erp.example/"))
    assert browse(company.bob).get("/settings/api/webhooks/").status_code == 403
    assert Webhook.objects.count() == 1

    switches.turn(owner, functions.API, is_on=False)
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()
    assert receiver.asked == []


def test_the_pages_register_show_the_secret_once_and_tell_what_was_sent(receiver, owner, browse, company):
    alice = browse(company.alice)
    typed = {
        "url": receiver.url, "events": ["customer.added", "contact.added"], "name": "Our ERP", "purpose": "orders",
        "contact": "privacy@erp.example", "case": "affiliate", "basis": "contract",
    }  # fmt: skip
    assert alice.post("/settings/api/webhooks/", {**typed, "events": []}).status_code == 422

    page = alice.post("/settings/api/webhooks/", typed).content.decode()
    receiver.secret = "whsec_" + page.partition('value="whsec_')[2].partition('"')[0]
    hook = Webhook.objects.get()
    one = f"/settings/api/webhooks/{hook.pk}/"
    assert receiver.secret not in alice.get("/settings/api/webhooks/").content.decode()
    assert receiver.secret not in alice.get(one).content.decode()

    alice.post(one + "try/")
    add_customer(owner, name="Vogt GmbH", country="DE")
    _once()
    shown = words(alice.get(one))
    assert "customer.added" in shown
    assert shown.count("arrived") >= 2
    assert [told["type"] for told in receiver.told] == ["webhook.test", "customer.added"]

    alice.post(one + "change/", {"events": ["contact.added"]})
    alice.post(one + "stop/")
    hook.refresh_from_db()
    assert (hook.events, hook.stopped_why) == (["contact.added"], "hand")
    alice.post(one + "remove/")
    assert not Webhook.objects.exists()
    assert Recipient.objects.get().ended_at is not None


def test_they_are_described_beside_the_calls(browse, company, visitor):
    told = json.loads(visitor.get("/api/v1/openapi.json").content)["webhooks"]
    page = words(browse(company.alice).get("/settings/api/calls/"))

    assert set(told) == set(HAPPENINGS)
    assert all(name in page for name in HAPPENINGS)


def test_the_log_goes_back_thirty_days(hook, owner):
    webhooks.try_out(owner, hook)
    old = webhooks.try_out(owner, hook)
    WebhookDelivery.objects.filter(pk=old.pk).update(made_at=timezone.now() - timedelta(days=31))

    delivering.forget_deliveries(owner)

    assert WebhookDelivery.objects.count() == 1


def _once() -> None:
    run_jobs(only_due=True)


def _rested(hook) -> None:
    Webhook.objects.filter(pk=hook.pk).update(rests_until=None)


def _leaves(company) -> None:
    company.alice.state = MemberState.DISABLED
    company.alice.save(update_fields=["state"])


def _drip(server: socket.socket) -> None:
    line, _where = server.accept()
    with line:
        line.recv(65536)
        line.sendall(b"HTTP/1.1 200 OK\r\n")
        for _turn in range(100):
            try:
                line.sendall(b"X-A: b\r\n")
            except OSError:
                return
            time.sleep(0.05)
