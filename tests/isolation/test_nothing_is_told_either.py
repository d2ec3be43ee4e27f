"""Non-interference where nobody asks: what Sam, his programs and his open pages are told by themselves, and his phone reads."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.enterprise.rights import BUILTIN
from argosy.integrations.actions import calendar, webhooks
from argosy.integrations.actions.webhooks import Wanted
from argosy.integrations.happenings import HAPPENINGS
from argosy.integrations.models import WebhookDelivery
from argosy.integrations.permissions import Permission as Programs
from argosy.notifications.models import Notification
from argosy.platform.live import CHANNEL, Exchange
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.permissions import Permission as Privacy
from simulators.webhook_receiver import Receiver
from tests.isolation.addresses import every_address
from tests.isolation.answering import SECRET, answers, differing
from tests.isolation.test_what_one_may_not_see_changes_nothing import _hide_more
from tests.running_jobs import run_jobs

WHO = NewRecipient("Our ERP", "privacy@erp.example", "affiliate", "our ERP knows every buyer", (), "contract")
ABOUT_IT = {"notifications:list", "integrations:webhooks", "integrations:webhook", "mail:outbox", "automation:ledger"}
PAGES = [one for one in every_address() if one.name in ABOUT_IT]


@pytest.fixture
def receiver(settings) -> Iterator[Receiver]:
    settings.WEBHOOK_HOSTS_INSIDE = ("127.0.0.1",)
    with Receiver() as found:
        yield found


@pytest.fixture
def sam(world) -> Member:
    """Sam sells beside Bob, and keeps webhooks: they are told what he himself may see."""
    with enterprise_scope(world.ours.id):
        rights = {*BUILTIN["seller"], str(Programs.KEEP_WEBHOOKS), str(Programs.USE_CALENDAR), str(Privacy.SHARE_DATA)}
        role = Role.objects.create(name="seller with programs", rights=sorted(rights), is_own=True)
        Member.objects.filter(pk=world.colleague.pk).update(role=role)
        return Member.objects.select_related("role", "user").get(pk=world.colleague.pk)


@contextmanager
def _heard(by: Member) -> Iterator[list[dict[str, Any]]]:
    """What the open pages of this member are told meanwhile, by the product's own way of handing it out."""
    told, exchange, page = [], Exchange(), asyncio.Queue()
    exchange._pages[page] = (str(by.enterprise_id), str(by.pk))

    def listen(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if "pg_notify" in sql and params[0] == CHANNEL:
            exchange._hand_out(json.loads(params[1]))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        yield told
    while not page.empty():
        told.append(page.get_nowait())


def _hook(company, sam, receiver):
    with enterprise_scope(company.id):
        made, receiver.secret = webhooks.register(actor_of(sam), Wanted(receiver.url + "/told", tuple(HAPPENINGS), WHO))
        return made


def _kept(company, sam, hook) -> tuple[list[Any], list[Any]]:
    with enterprise_scope(company.id):
        notices = list(Notification.objects.filter(member=sam).order_by("pk").values_list("pk", "kind", "read_at"))
        return notices, list(WebhookDelivery.objects.filter(webhook=hook).order_by("pk").values_list("pk", "state"))


@pytest.mark.promise("S85")
def test_sam_his_programs_and_his_open_pages_are_told_nothing(world, sam, receiver, browse):
    hook, client = _hook(world.ours, sam, receiver), browse(sam)
    run_jobs(only_due=True)
    shown, kept = answers(client, PAGES, {"webhook_id": hook.pk}), _kept(world.ours, sam, hook)
    with enterprise_scope(world.ours.id):
        feed = f"/calendar/{calendar.open_calendar(actor_of(sam))}.ics"
    read = Client().get(feed).content

    with _heard(sam) as told:
        with enterprise_scope(world.ours.id):
            _hide_more(world.ours)
        run_jobs(only_due=True)

    assert told == []
    assert receiver.told == []
    assert _kept(world.ours, sam, hook) == kept
    different = differing(shown, answers(client, PAGES, {"webhook_id": hook.pk}))
    assert not different, "\n".join(different)
    assert _without_moment(Client().get(feed).content) == _without_moment(read)
    assert SECRET not in read.decode()


def test_of_what_is_his_all_of_them_are_told(world, sam, receiver):
    """Else the test above would show nothing."""
    hook = _hook(world.ours, sam, receiver)
    with enterprise_scope(world.ours.id):
        feed = f"/calendar/{calendar.open_calendar(actor_of(sam))}.ics"
    read = Client().get(feed).content

    with _heard(sam) as told:
        with enterprise_scope(world.ours.id):
            _hide_more(world.ours, of=sam)
        run_jobs(only_due=True)

    assert told
    assert {one["type"] for one in receiver.told} >= {"customer.added", "opportunity.opened"}
    notices, deliveries = _kept(world.ours, sam, hook)
    assert notices
    assert deliveries
    assert _without_moment(Client().get(feed).content) != _without_moment(read)


def _without_moment(feed: bytes) -> list[str]:
    return [line for line in feed.decode().splitlines() if not line.startswith("DTSTAMP")]
