"""The addresses of what happens by itself, under /automation/."""

from __future__ import annotations

from django.urls import path

from argosy.automation.views import answers, ledger

app_name = "automation"
urlpatterns = [
    path("", ledger.ledger, name="ledger"),
    path("<uuid:decision_id>/accept/", answers.accept, name="accept"),
    path("<uuid:decision_id>/accept-into/", answers.accept_into, name="accept_into"),
    path("<uuid:decision_id>/dismiss/", answers.dismiss, name="dismiss"),
    path("<uuid:decision_id>/undo/", answers.undo, name="undo"),
    path("<uuid:decision_id>/contest/", answers.contest, name="contest"),
]
