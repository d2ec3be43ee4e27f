"""The pages of rules: the list in its order, one rule as sentences, and what it would have done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.automation import functions, rule_words, trials
from argosy.automation.actions import rules
from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import MOST_CONDITIONS, Condition
from argosy.automation.doings import Doing
from argosy.automation.models import Rule
from argosy.automation.permissions import Permission
from argosy.enterprise import switches
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible, went

BLANK = (Condition("sender", "contains", ""),)


@require_safe
def list_rules(request: Request) -> HttpResponse:
    """One's own rules and those for everybody, in the order in which they are asked."""
    request.actor.require(Permission.WRITE_RULES)
    return render(request, "automation/rules.html", _list(request))


def _list(request: Request, **more: Any) -> dict[str, Any]:
    rows = list(Rule.objects.visible_to(request.actor).select_related("member__user"))
    rows.sort(key=lambda one: (one.member_id is not None, one.position, one.pk))
    may_all = request.actor.may(Permission.WRITE_RULES_FOR_ALL)
    names = rule_words.Names.of(request.actor)
    shown = [
        {"rule": one, "said": rule_words.said(one, names), "may": one.member_id is not None or may_all} for one in rows
    ]
    return {
        "rules": shown,
        "is_off": not switches.is_on(functions.SORT),
        "may_switch": request.actor.may(Enterprise.MANAGE_SWITCHES),
        **more,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def new_rule(request: Request) -> HttpResponse:
    """The form of a new rule."""
    request.actor.require(Permission.WRITE_RULES)
    if request.method == "POST":
        return _written(request, None)
    return _form(request, Wanted(conditions=BLANK, doings=(Doing("folder"),)))


@require_http_methods(["GET", "HEAD", "POST"])
def one_rule(request: Request, rule_id: UUID) -> HttpResponse:
    """One rule, to be read, tried, changed and switched on."""
    rule = _rule(request, rule_id)
    if request.method == "POST":
        return _written(request, rule)
    return _form(request, _kept(rule), rule)


@require_POST
def try_rule(request: Request) -> HttpResponse:
    """What the rule that stands in the form would have done with the newest thousand messages."""
    request.actor.require(Permission.WRITE_RULES)
    return _tried(request, _typed(request))


@require_safe
def trial(request: Request, rule_id: UUID) -> HttpResponse:
    """The same for a rule that is kept."""
    return _tried(request, _kept(_rule(request, rule_id)))


@require_POST
def turn_rule(request: Request, rule_id: UUID) -> HttpResponse:
    """The rule works from now on, or no longer."""
    rules.turn_rule(request.actor, _rule(request, rule_id), is_on=request.POST.get("is_on") == "1")
    return _went(request)


@require_POST
def move_rule(request: Request, rule_id: UUID) -> HttpResponse:
    """The rule is asked earlier or later."""
    rules.move_rule(request.actor, _rule(request, rule_id), is_up=request.POST.get("where") == "up")
    return _went(request)


@require_POST
def remove_rule(request: Request, rule_id: UUID) -> HttpResponse:
    """The rule is gone; the answer can bring it back."""
    rule = _rule(request, rule_id)
    rules.remove_rule(request.actor, rule)
    return render(request, "automation/rules.html#list", _list(request, removed=_kept(rule)))


def _went(request: Request) -> HttpResponse:
    if not request.htmx:
        return redirect("automation:rules")
    return render(request, "automation/rules.html#list", _list(request))


def _rule(request: Request, pk: UUID) -> Rule:
    request.actor.require(Permission.WRITE_RULES)
    found: Rule = get_visible(Rule.objects.visible_to(request.actor), pk)
    return found


def _typed(request: Request, *, with_blanks: bool = False) -> Wanted:
    """What stands in the form; lines without anything are passed over, unless somebody still writes."""
    form = request.POST
    lines = zip(form.getlist("part"), form.getlist("how"), form.getlist("value"), strict=False)
    doings = zip(form.getlist("do"), form.getlist("what"), strict=False)
    return Wanted(
        name=form.get("name", ""),
        needs_all=form.get("needs_all", "1") == "1",
        stops=form.get("stops") == "on",
        for_all=form.get("for_all") == "on",
        conditions=[Condition(*line) for line in lines if with_blanks or line[2].strip()][: MOST_CONDITIONS + 1],
        doings=[Doing(*line) for line in doings if with_blanks or line[0]][: MOST_CONDITIONS + 1],
    )


def _kept(rule: Rule) -> Wanted:
    return Wanted(
        name=rule.name,
        needs_all=rule.needs_all,
        stops=rule.stops,
        for_all=rule.member_id is None,
        conditions=[Condition.of(one) for one in rule.conditions],
        doings=[Doing.of(one) for one in rule.doings],
    )


def _written(request: Request, rule: Rule | None) -> HttpResponse:
    if request.POST.get("more"):  # one more line, or a line of another kind: nothing is kept yet
        longer = _longer(_typed(request, with_blanks=True), request.POST["more"])
        return _form(request, longer, rule, part="form" if request.htmx else "")
    wanted = _typed(request)
    try:
        kept = rules.write_rule(request.actor, wanted, rule)
    except BadInput as problem:
        return _form(request, wanted, rule, part="form" if request.htmx else "", problem=str(problem))
    url = reverse("automation:rule", args=[kept.pk])
    return went(request, url)


def _longer(wanted: Wanted, what: str) -> Wanted:
    conditions: Sequence[Condition] = wanted.conditions
    doings: Sequence[Doing] = wanted.doings
    if what == "condition":
        conditions = [*conditions, *BLANK]
    elif what == "doing":
        doings = [*doings, Doing("star")]
    return Wanted(wanted.name, wanted.needs_all, wanted.stops, wanted.for_all, conditions or BLANK, doings)


def _form(
    request: Request, wanted: Wanted, rule: Rule | None = None, *, part: str = "", problem: str = ""
) -> HttpResponse:
    names = rule_words.Names.of(request.actor)
    values = {
        "rule": rule,
        "wanted": wanted,
        "conditions": wanted.conditions or BLANK,
        "doings": wanted.doings or (Doing("folder"),),
        "problem": problem,
        "names": names,
        "may_all": request.actor.may(Permission.WRITE_RULES_FOR_ALL),
        "is_off": not switches.is_on(functions.SORT),
    }
    answer = render(request, "automation/rule.html" + (f"#{part}" if part else ""), values)
    if problem:
        answer.status_code = 422
    return answer


def _tried(request: Request, wanted: Wanted) -> HttpResponse:
    values: dict[str, Any] = {"names": rule_words.Names.of(request.actor)}
    try:
        checked = rules.checked(request.actor, Wanted("-", wanted.needs_all, conditions=wanted.conditions,
                                                      doings=wanted.doings, for_all=wanted.for_all))  # fmt: skip
    except BadInput as problem:
        return render(request, "automation/trial.html", values | {"problem": str(problem)})
    found = trials.would_take(request.actor, wanted)
    values |= {"trial": found, "does": rule_words.does(map(Doing.of, checked["doings"]), values["names"])}
    return render(request, "automation/trial.html", values)
