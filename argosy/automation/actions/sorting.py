"""Rules at work: each new message is compared with them in their order, and what they do stands in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.automation import functions
from argosy.automation.actions.ledger import decided, write
from argosy.automation.conditions import Condition, Facts, holds
from argosy.automation.doings import Doing
from argosy.automation.models import DecisionKind, Rule
from argosy.customers.models import Customer
from argosy.deals import links
from argosy.enterprise.models import Member
from argosy.mail.actions import filing, sorting
from argosy.mail.actions.sorting import Place
from argosy.mail.models import Message, MessagePart
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.reading.model import Evidence

# What was written before the rule was switched on and comes in afterwards is new mail all the same.
ON_ITS_WAY = timedelta(days=1)
TOLD = kind("automation.rule_told", _("Rule “%(rule)s”: %(sender)s wrote “%(subject)s”."))


@dataclass(slots=True)
class Hit:
    """What the rules that took a message want of it, together."""

    rules: list[Rule] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    doings: dict[str, str] = field(default_factory=dict)  # the first rule to say where wins
    tells: list[tuple[UUID, str]] = field(default_factory=list)


def sort(actor: Actor, messages: Sequence[Message], contents: Mapping[UUID, Mapping[str, Any]]) -> None:
    """Do with these messages, which came in just now, what the rules say. What was sorted before is left alone."""
    rules = list(Rule.objects.concerning({one.mailbox.member_id for one in messages}))
    if not rules:
        return
    files: dict[UUID, list[MessagePart]] = defaultdict(list)
    for part in MessagePart.objects.filter(message__in=[one.pk for one in messages]):
        files[part.message_id].append(part)
    for message in messages:
        hit = taken(rules, message, Facts.of(message, contents.get(message.pk) or {}, files[message.pk]))
        if hit is not None:
            _do(actor, message, hit)


def taken(rules: Sequence[Rule], message: Message, facts: Facts) -> Hit | None:
    """What these rules want of the message, None where none of them takes it."""
    hit = Hit()
    for rule in rules:
        if not _looks_at(rule, message):
            continue
        found = holds([Condition.of(one) for one in rule.conditions], facts, needs_all=rule.needs_all)
        if found is None:
            continue
        hit.rules.append(rule)
        hit.evidence += found
        for one in map(Doing.of, rule.doings):
            if one.do == "tell":
                hit.tells.append((one.pk, rule.name))
            else:
                hit.doings.setdefault(one.do, one.value)
        if rule.stops:
            break
    return hit if hit.rules else None


def _looks_at(rule: Rule, message: Message) -> bool:
    """A rule takes what comes in after it was switched on, to whom it is for."""
    is_new = rule.on_since is not None and message.at >= rule.on_since - ON_ITS_WAY
    return message.direction == "in" and is_new and rule.member_id in {None, message.mailbox.member_id}


def _do(actor: Actor, message: Message, hit: Hit) -> None:
    wanted = hit.doings
    place = Place(wanted.get("folder", ""), wanted.get("kind", ""), "star" in wanted, "read" in wanted)
    changed = sorting.sort_message(actor, message, place)
    if wanted.get("folder") and "folder" not in changed and message.folder.role != wanted["folder"]:
        changed["no_folder"] = wanted["folder"]
    customer = _customer(message, wanted.get("customer", ""))
    if customer is not None:
        filing.file_all(actor, [(message, customer)])
        changed["customer"] = customer.name
    told = _tell(message, hit)
    write(
        decided(
            DecisionKind.SORT,
            message,
            switch=functions.SORT,
            rule="member_rule",
            confidence=1.0,
            evidence=hit.evidence,
            change={"rules": [one.name for one in hit.rules], "told": told, **changed},
            customer=customer.pk if customer else None,
        )
    )


def _customer(message: Message, value: str) -> Customer | None:
    if not value or message.customer_id is not None:
        return None
    found: Customer | None = Customer.objects.all().kept().filter(pk=value).first()
    return found


def _tell(message: Message, hit: Hit) -> list[str]:
    names = []
    for member in Member.objects.filter(pk__in=[pk for pk, _rule in hit.tells], state="active").select_related("user"):
        rule = next(name for pk, name in hit.tells if pk == member.pk)
        sender = message.sender_name or message.sender_address
        known = {"rule": rule, "sender": sender, "subject": message.subject[:120]}
        tell(member.pk, TOLD, link=links.thread(message.thread_id), once=f"{message.pk}:{rule}", **known)
        names.append(str(member))
    return names
