"""The addresses of what happens by itself, under /automation/."""

from __future__ import annotations

from django.urls import path

from argosy.automation.views import answers, ledger, rules

app_name = "automation"
urlpatterns = [
    path("", ledger.ledger, name="ledger"),
    path("rules/", rules.list_rules, name="rules"),
    path("rules/new/", rules.new_rule, name="new_rule"),
    path("rules/try/", rules.try_rule, name="try_rule"),
    path("rules/<uuid:rule_id>/", rules.one_rule, name="rule"),
    path("rules/<uuid:rule_id>/trial/", rules.trial, name="trial"),
    path("rules/<uuid:rule_id>/turn/", rules.turn_rule, name="turn_rule"),
    path("rules/<uuid:rule_id>/move/", rules.move_rule, name="move_rule"),
    path("rules/<uuid:rule_id>/remove/", rules.remove_rule, name="remove_rule"),
    path("<uuid:decision_id>/accept/", answers.accept, name="accept"),
    path("<uuid:decision_id>/accept-into/", answers.accept_into, name="accept_into"),
    path("<uuid:decision_id>/dismiss/", answers.dismiss, name="dismiss"),
    path("<uuid:decision_id>/correct/", answers.correct, name="correct"),
    path("<uuid:decision_id>/undo/", answers.undo, name="undo"),
    path("<uuid:decision_id>/contest/", answers.contest, name="contest"),
]
