"""Rules: written, put in order, switched on after a look at what they would have done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.automation import conditions as comparing
from argosy.automation import doings as doing
from argosy.automation.conditions import Condition
from argosy.automation.doings import Doing
from argosy.automation.models import Rule
from argosy.automation.permissions import Permission
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotFound

words(
    rule_made=_("wrote a rule for mail"),
    rule_changed=_("changed a rule for mail"),
    rule_turned=_("switched a rule for mail on or off"),
    rule_removed=_("removed a rule for mail"),
)
MOST_RULES = 100


class NoName(BadInput):
    message = _("Give the rule a name that says what it is for.")


class TooManyRules(Conflict):
    message = _("A hundred rules are the most. Remove those that you no longer need.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule as it is typed."""

    name: str = ""
    needs_all: bool = True
    stops: bool = False
    for_all: bool = False
    conditions: Sequence[Condition] = ()
    doings: Sequence[Doing] = field(default=())


@transaction.atomic
def write_rule(actor: Actor, wanted: Wanted, rule: Rule | None = None) -> Rule:
    """The rule says this from now on; a new one is off until its member has seen what it would do.

    Raises NoName, EmptyCondition, BadExpression, NothingToDo, BadDoing.
    """
    actor.require(Permission.WRITE_RULES)
    if wanted.for_all:
        actor.require(Permission.WRITE_RULES_FOR_ALL)
    values = checked(actor, wanted)
    is_new = rule is None
    if rule is None:
        if Rule.objects.visible_to(actor).count() >= MOST_RULES:
            raise TooManyRules
        last = Rule.objects.visible_to(actor).aggregate(last=Max("position"))["last"] or 0
        rule = Rule(position=last + 1)
    else:
        rule = _own(actor, rule)
    for name, value in values.items():
        setattr(rule, name, value)
    rule.save()
    record(actor, "rule.made" if is_new else "rule.changed", rule, for_all=wanted.for_all)
    return rule


def checked(actor: Actor, wanted: Wanted) -> dict[str, Any]:
    """The fields of a rule that says this, if it can."""
    name = " ".join(wanted.name.split())[:100]
    if not name:
        raise NoName
    doings = doing.checked(wanted.doings)
    _refuse_unseen(actor, doings)
    return {
        "name": name,
        "member_id": None if wanted.for_all else actor.member,
        "needs_all": wanted.needs_all,
        "stops": wanted.stops,
        "conditions": [asdict(one) for one in comparing.checked(wanted.conditions)],
        "doings": [asdict(one) for one in doings],
    }


def _refuse_unseen(actor: Actor, doings: Sequence[Doing]) -> None:
    """A rule names only customers that its writer sees, and people who take part."""
    for one in doings:
        if one.do == "customer" and not Customer.objects.visible_to(actor).kept().filter(pk=one.pk).exists():
            raise NotFound
        if one.do == "tell" and not Member.objects.filter(pk=one.pk, state="active").exists():
            raise NotFound


@transaction.atomic
def turn_rule(actor: Actor, rule: Rule, *, is_on: bool) -> Rule:
    """The rule looks at all mail that comes from now on, or at none."""
    actor.require(Permission.WRITE_RULES)
    rule = _own(actor, rule)
    if rule.is_on != is_on:
        rule.is_on, rule.on_since = is_on, timezone.now() if is_on else None
        rule.save(update_fields=["is_on", "on_since"])
        record(actor, "rule.turned", rule, is_on=is_on)
    return rule


@transaction.atomic
def move_rule(actor: Actor, rule: Rule, *, is_up: bool) -> None:
    """The rule is asked one place earlier or later than before."""
    actor.require(Permission.WRITE_RULES)
    rule = _own(actor, rule)
    rows = list(Rule.objects.filter(member=rule.member_id).order_by("position", "pk").select_for_update())
    at = next(place for place, one in enumerate(rows) if one.pk == rule.pk)
    other = at - 1 if is_up else at + 1
    if 0 <= other < len(rows):
        rows[at], rows[other] = rows[other], rows[at]
    for place, one in enumerate(rows):
        one.position = place
        one.save(update_fields=["position"])


@transaction.atomic
def remove_rule(actor: Actor, rule: Rule) -> None:
    """The rule is gone; what it did stays, and can still be undone in the ledger."""
    actor.require(Permission.WRITE_RULES)
    rule = _own(actor, rule)
    record(actor, "rule.removed", rule)
    rule.delete()


def _own(actor: Actor, rule: Rule) -> Rule:
    found: Rule = Rule.objects.visible_to(actor).lock(rule.pk)
    if found.member_id is None:
        actor.require(Permission.WRITE_RULES_FOR_ALL)
    return found
