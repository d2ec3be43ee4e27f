"""The settings of the API, under /settings/api/."""

from __future__ import annotations

from django.urls import path

from argosy.integrations import views

app_name = "integrations"
urlpatterns = [
    path("", views.tokens, name="tokens"),
    path("calls/", views.calls, name="calls"),
    path("<uuid:token_id>/revoke/", views.revoke_token, name="revoke_token"),
]
