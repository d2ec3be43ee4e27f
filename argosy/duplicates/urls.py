"""The addresses of the duplicate check, under /duplicates/."""

from __future__ import annotations

from django.urls import path

from argosy.duplicates.views import asking, checking, reviewing, ruling

app_name = "duplicates"
urlpatterns = [
    path("", checking.check, name="check"),
    path("requests/", asking.requests, name="requests"),
    path("looks/<uuid:look_id>/ask/", asking.ask_owner, name="ask_owner"),
    path("requests/<uuid:owner_request_id>/answer/", asking.answer_request, name="answer_request"),
    path("requests/<uuid:owner_request_id>/withdraw/", asking.withdraw_request, name="withdraw_request"),
    path("review/", reviewing.review, name="review"),
    path("review/<uuid:pair_id>/answer/", reviewing.answer_pair, name="answer_pair"),
    path("rules/", ruling.rules, name="rules"),
]
