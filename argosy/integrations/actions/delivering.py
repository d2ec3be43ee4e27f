"""Deliveries: an event on its way to an address, tried again over days, given up in the end, and told about."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of, members_who_may
from argosy.enterprise.models import Member, MemberState
from argosy.integrations import jobs, signing
from argosy.integrations.actions.webhooks import is_inside
from argosy.integrations.functions import API
from argosy.integrations.happenings import HAPPENINGS, TRIAL, person_key
from argosy.integrations.models import DeliveryState, Webhook, WebhookDelivery
from argosy.integrations.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform import web_client
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Unavailable
from argosy.platform.outgoing import Sent
from argosy.platform.web_client import Refused, Way
from argosy.privacy.actions.agreements import has_agreed
from argosy.privacy.errors import NotShared
from argosy.privacy.subjects import Subject

PURPOSE = "webhook"
STOPPED = kind("integrations.webhook_stopped", _("Nothing is sent to the webhook “%(program)s” any more. Look at why."))
# What the specification recommends: more than three days in all, longer each time.
AGAIN = (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
JITTER = 0.1
# An address at which nothing arrived for so long is not tried any more; nor is a message that waits for so long.
SILENT_FOR = timedelta(days=3)
WAITS_FOR = timedelta(days=5)
KEPT_FOR = timedelta(days=30)
SECONDS, WHOLE = 10.0, 20.0
GONE, TOO_MANY, BROKEN, NO_ANSWER = 410, 429, 500, None
# These say when to come again (RFC 9110 section 15.6.4, RFC 6585 section 4), and are believed where that is later than we would.
SAY_WHEN = frozenset({TOO_MANY, 503})


@jobs.announce
def announce(actor: Actor, happening: str, moment: str, data: dict[str, Any]) -> None:
    """An event is put in line for each address that wants it and whose member sees what it is about."""
    if not switches.is_on(API):
        return
    around = ("member__user", "member__role", "recipient")
    for webhook in Webhook.objects.listening(happening).select_related(*around):
        if acting_for(webhook) is None:  # nobody else would notice that nothing is told any more
            _stop(actor, webhook, "left")
            continue
        seen = _seen(webhook, happening, data)
        if seen is not None:
            made = WebhookDelivery.objects.create(
                webhook=webhook, happening=happening, at=datetime.fromisoformat(moment), data=seen
            )
            jobs.send.defer(in_turn=jobs.IN_TURN, delivery=str(made.pk))


@jobs.wake
def wake(actor: Actor, delivery: str) -> None:  # noqa: ARG001 the scope says whose
    """The time has come to try again."""
    jobs.send.defer(in_turn=jobs.IN_TURN, delivery=delivery)


@jobs.send
def send(actor: Actor, delivery: str, by_hand: bool = False) -> None:
    """One event goes to its address; where it does not arrive, it comes again later."""
    rows = WebhookDelivery.objects.select_related(
        "webhook__member__user", "webhook__member__role", "webhook__recipient"
    )
    found: WebhookDelivery | None = rows.filter(pk=delivery, state=DeliveryState.WAITING).first()
    if found is None or found.webhook.stopped_at is not None:
        return
    webhook, now = found.webhook, timezone.now()
    if webhook.rests_until is not None and webhook.rests_until > now and not by_hand:
        _again(actor, webhook, found, webhook.rests_until)
        return
    if acting_for(webhook) is None:
        _stop(actor, webhook, "left")
        return
    seen = {} if found.happening == TRIAL else _seen(webhook, found.happening, found.data)
    if seen is None:
        _settle(found, DeliveryState.WITHHELD)
        return
    try:
        answered = _post(webhook, found, seen, now)
    except NotShared:
        _stop(actor, webhook, "not_shared")
        return
    found.tried_at, found.answered = now, answered.status
    if answered.is_good:
        _arrived(webhook, found)
    else:
        _failed(actor, webhook, found, answered)


@jobs.forget_deliveries
def forget_deliveries(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: the log of webhooks goes back thirty days."""
    WebhookDelivery.objects.filter(made_at__lt=timezone.now() - KEPT_FOR).delete()


def acting_for(webhook: Webhook) -> Actor | None:
    """As far as this actor sees, the address is told; None where her member may not keep webhooks any more."""
    member: Member = webhook.member
    if member.state != MemberState.ACTIVE or not has_agreed(member.user):
        return None
    acting = actor_of(member, via="webhook")
    return acting if acting.may(Permission.KEEP_WEBHOOKS) else None


def sent_for(webhook: Webhook, delivery: WebhookDelivery, data: dict[str, Any]) -> Sent:
    """What is sent: thin, so that what a record says is read through the API, by who may."""
    told = {"type": delivery.happening, "timestamp": delivery.at.isoformat(), "data": data}
    about = HAPPENINGS.get(delivery.happening)
    key = person_key(data["id"]) if about is not None and about.is_of_person else None
    subject = Subject(webhook.enterprise_id, keys=frozenset({key})) if key is not None else None
    return Sent(json=told, why=webhook.recipient.purpose, subject=subject)


def _seen(webhook: Webhook, happening: str, data: dict[str, Any]) -> dict[str, Any] | None:
    acting = acting_for(webhook)
    if acting is None or happening not in HAPPENINGS:
        return None
    wanted = data["ids"] if "ids" in data else [data["id"]]
    there = HAPPENINGS[happening].seen_by(acting, wanted)
    if not there:
        return None
    return {**data, "ids": there} if "ids" in data else data


@dataclass(frozen=True, slots=True)
class _Answered:
    status: int | None
    is_good: bool = False
    wants: timedelta = timedelta(0)

    @property
    def is_overloaded(self) -> bool:
        return self.status is NO_ANSWER or self.status == TOO_MANY or self.status >= BROKEN


def _post(webhook: Webhook, delivery: WebhookDelivery, data: dict[str, Any], now: datetime) -> _Answered:
    sent, url = sent_for(webhook, delivery, data), str(webhook.url)
    both = webhook.former_until is not None and webhook.former_until > now
    known = [str(webhook.key), *([str(webhook.former_key)] if both else [])]
    proof = signing.headers(known, f"msg_{delivery.pk.hex}", int(now.timestamp()), sent.body() or b"")
    try:
        web_client.fetch(
            url,
            purpose=PURPOSE,
            method="POST",
            sent=sent,
            headers={"User-Agent": "Argosy-Webhooks", **proof},
            way=Way(by_operator=is_inside(urlsplit(url).hostname or ""), seconds=SECONDS, whole=WHOLE),
        )
    except Refused as refused:
        wants = refused.asks_to_wait(now) if refused.answered in SAY_WHEN else timedelta(0)
        return _Answered(refused.answered, wants=wants)
    except (Unavailable, BadInput):  # BadInput: its name leads into our own network by now
        return _Answered(NO_ANSWER)
    return _Answered(200, is_good=True)


def _arrived(webhook: Webhook, delivery: WebhookDelivery) -> None:
    _settle(delivery, DeliveryState.SENT)
    if webhook.failing_since is not None:
        webhook.failing_since, webhook.rests_until, webhook.failures = None, None, 0
        webhook.save(update_fields=["failing_since", "rests_until", "failures"])


def _failed(actor: Actor, webhook: Webhook, delivery: WebhookDelivery, answered: _Answered) -> None:
    now = timezone.now()
    webhook.failures = min(webhook.failures + 1, len(AGAIN))
    webhook.failing_since = webhook.failing_since or now
    delivery.tries += 1
    wait = AGAIN[min(max(webhook.failures if answered.is_overloaded else 0, delivery.tries), len(AGAIN)) - 1]
    own = timedelta(seconds=wait * random.uniform(1, 1 + JITTER))  # noqa: S311 spreads, protects nothing
    later = now + max(own, answered.wants)
    if answered.is_overloaded:  # nobody else of the line knocks there meanwhile
        webhook.rests_until = later
    webhook.save(update_fields=["failures", "failing_since", "rests_until"])
    if answered.status == GONE:
        _settle(delivery, DeliveryState.FAILED)
        _stop(actor, webhook, "gone")
    elif delivery.tries > len(AGAIN):
        _give_up(actor, webhook, delivery)
    else:
        _again(actor, webhook, delivery, later)


def _give_up(actor: Actor, webhook: Webhook, delivery: WebhookDelivery) -> None:
    _settle(delivery, DeliveryState.FAILED)
    if webhook.failing_since is not None and timezone.now() - webhook.failing_since > SILENT_FOR:
        _stop(actor, webhook, "silent")


def _again(actor: Actor, webhook: Webhook, delivery: WebhookDelivery, later: datetime) -> None:
    if later - delivery.made_at > WAITS_FOR:
        _give_up(actor, webhook, delivery)
        return
    delivery.next_at = later
    delivery.save(update_fields=["next_at", "tries", "tried_at", "answered"])
    jobs.wake.defer(at=later, delivery=str(delivery.pk))


def _settle(delivery: WebhookDelivery, state: str) -> None:
    delivery.state, delivery.next_at = state, None
    delivery.save(update_fields=["state", "next_at", "tries", "tried_at", "answered"])


def _stop(actor: Actor, webhook: Webhook, why: str) -> None:
    webhook.stopped_at, webhook.stopped_why = timezone.now(), why
    webhook.save(update_fields=["stopped_at", "stopped_why"])
    record(actor, "webhook.stopped", webhook, why=why)
    for member in members_who_may(Permission.KEEP_WEBHOOKS):
        tell(
            member.pk, STOPPED, link=reverse("integrations:webhook", args=[webhook.pk]), program=webhook.recipient.name
        )
