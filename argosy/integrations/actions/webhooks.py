"""Webhooks: an address is told of events from now on, with another secret, no longer, again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.integrations import jobs, signing
from argosy.integrations.errors import NoEvents, NoWebhookAddress, SamePurpose, TooManyWebhooks
from argosy.integrations.happenings import HAPPENINGS, TRIAL
from argosy.integrations.models import DeliveryState, Webhook, WebhookDelivery
from argosy.integrations.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict, NotFound
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.models import Recipient

words(
    webhook_registered=_("registered a webhook"),
    webhook_changed=_("changed the events of a webhook"),
    webhook_rotated=_("gave a webhook another secret"),
    webhook_stopped=_("stopped a webhook"),
    webhook_resumed=_("let a webhook go on"),
    webhook_removed=_("removed a webhook"),
    webhook_resent=_("had an event sent again"),
)
# Ids of records say nothing by themselves; with a token of the API they lead to persons.
SHARED = ("record_id",)
MOST, LONGEST = 20, 500
# So long the former secret signs beside the new one: time to enter the new one at the receiver.
BOTH_SIGN = timedelta(hours=24)
HAND = "hand"
# Names and IPv4 addresses (RFC 1123, 2.1).
HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where to, of what, and who it is that gets it (host and fields are filled in here)."""

    url: str
    events: Sequence[str]
    recipient: NewRecipient


@transaction.atomic
def register(actor: Actor, wanted: Wanted) -> tuple[Webhook, str]:
    """From now on this address is told of these events; the secret that signs them is shown this once.

    Who gets it stands in the sharing register. Raises NoWebhookAddress, NoEvents, TooManyWebhooks, SamePurpose.
    """
    actor.require(Permission.KEEP_WEBHOOKS)
    host, events = _host(wanted.url), _chosen(wanted.events)
    if Webhook.objects.visible_to(actor).count() >= MOST:
        raise TooManyWebhooks
    purpose = wanted.recipient.purpose.strip()[:200]
    if Recipient.objects.filter(host=host, purpose=purpose, ended_at=None).exists():
        raise SamePurpose
    secret = signing.new_secret()
    made: Webhook = Webhook.objects.create(
        member_id=actor.member,
        recipient=sharing.authorise(actor, replace(wanted.recipient, host=host, fields=SHARED)),
        url=wanted.url.strip(),
        key=secret,
        events=events,
    )
    record(actor, "webhook.registered", made, events=events)
    return made, secret


@transaction.atomic
def change_events(actor: Actor, webhook: Webhook, events: Sequence[str]) -> Webhook:
    """The address is told of these events, and of no others. Raises NoEvents."""
    webhook = _locked(actor, webhook)
    webhook.events = _chosen(events)
    webhook.save(update_fields=["events"])
    record(actor, "webhook.changed", webhook, events=webhook.events)
    return webhook


@transaction.atomic
def rotate(actor: Actor, webhook: Webhook) -> str:
    """Another secret signs from now on, shown this once; for a day the former one signs too."""
    webhook = _locked(actor, webhook)
    webhook.former_key, webhook.former_until = webhook.key, timezone.now() + BOTH_SIGN
    webhook.key = signing.new_secret()
    webhook.save(update_fields=["key", "former_key", "former_until"])
    record(actor, "webhook.rotated", webhook)
    return str(webhook.key)


@transaction.atomic
def stop(actor: Actor, webhook: Webhook) -> Webhook:
    """Nothing is sent any more until somebody lets it go on."""
    webhook = _locked(actor, webhook)
    if webhook.stopped_at is None:
        webhook.stopped_at, webhook.stopped_why = timezone.now(), HAND
        webhook.save(update_fields=["stopped_at", "stopped_why"])
        record(actor, "webhook.stopped", webhook, why=HAND)
    return webhook


@transaction.atomic
def resume(actor: Actor, webhook: Webhook) -> Webhook:
    """It is told again, of what the actor sees, and first of what waits. Raises Conflict where its sharing was ended."""
    webhook = _locked(actor, webhook)
    if webhook.recipient.ended_at is not None:
        raise Conflict(_("The sharing with this recipient was ended. Register the webhook anew."))
    webhook.member = Member.objects.get(pk=actor.member)
    webhook.stopped_at, webhook.stopped_why = None, ""
    webhook.failing_since, webhook.rests_until, webhook.failures = None, None, 0
    webhook.save()
    record(actor, "webhook.resumed", webhook)
    waiting = WebhookDelivery.objects.filter(webhook=webhook, state=DeliveryState.WAITING)
    for pk in waiting.order_by("made_at").values_list("pk", flat=True):
        jobs.send.defer(in_turn=jobs.IN_TURN, delivery=str(pk))
    return webhook


@transaction.atomic
def remove(actor: Actor, webhook: Webhook) -> None:
    """There is no such webhook any more; what it got stays in the sharing register."""
    webhook = _locked(actor, webhook)
    if webhook.recipient.ended_at is None:
        sharing.stop(actor, webhook.recipient)
    record(actor, "webhook.removed", webhook)
    webhook.delete()


@transaction.atomic
def try_out(actor: Actor, webhook: Webhook) -> WebhookDelivery:
    """A message about nothing goes to the address, so that one sees whether it arrives."""
    webhook = _locked(actor, webhook)
    made: WebhookDelivery = WebhookDelivery.objects.create(webhook=webhook, happening=TRIAL, at=timezone.now())
    jobs.send.defer(in_turn=jobs.IN_TURN, delivery=str(made.pk), by_hand=True)
    return made


@transaction.atomic
def resend(actor: Actor, webhook: Webhook, delivery: WebhookDelivery) -> WebhookDelivery:
    """The event is sent once more, under the same id, whatever became of it before. Raises Conflict while stopped."""
    webhook = _locked(actor, webhook)
    if webhook.stopped_at is not None:
        raise Conflict(_("Nothing is sent while the webhook is stopped. Let it go on first."))
    delivery = WebhookDelivery.objects.all().lock(delivery.pk)
    delivery.state, delivery.tries, delivery.next_at = DeliveryState.WAITING, 0, None
    delivery.made_at = timezone.now()
    delivery.save(update_fields=["state", "tries", "next_at", "made_at"])
    record(actor, "webhook.resent", webhook)
    jobs.send.defer(in_turn=jobs.IN_TURN, delivery=str(delivery.pk), by_hand=True)
    return delivery


def is_inside(host: str) -> bool:
    """Did the operator name this host of the own network?"""
    return host.casefold() in {one.casefold() for one in settings.WEBHOOK_HOSTS_INSIDE}


def _locked(actor: Actor, webhook: Webhook) -> Webhook:
    actor.require(Permission.KEEP_WEBHOOKS)
    found: Webhook = Webhook.objects.visible_to(actor).lock(webhook.pk)
    if found is None:
        raise NotFound
    return found


def _host(url: str) -> str:
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise NoWebhookAddress from None
    is_plain = url.isascii() and url.isprintable() and " " not in url and len(url) <= LONGEST
    is_sealed = parts.scheme == "https" or (parts.scheme == "http" and is_inside(host))
    if not (is_plain and is_sealed and HOST.fullmatch(host)) or "@" in parts.netloc or parts.fragment:
        raise NoWebhookAddress
    return host.casefold()


def _chosen(events: Sequence[str]) -> list[str]:
    chosen = [one for one in HAPPENINGS if one in events]
    if not chosen:
        raise NoEvents
    return chosen
