"""The settings of the API, under /settings/api/."""

from __future__ import annotations

from django.urls import path

from argosy.integrations.views import tokens, webhooks

app_name = "integrations"
urlpatterns = [
    path("", tokens.tokens, name="tokens"),
    path("calls/", tokens.calls, name="calls"),
    path("<uuid:token_id>/revoke/", tokens.revoke_token, name="revoke_token"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/<uuid:webhook_id>/", webhooks.webhook, name="webhook"),
    path("webhooks/<uuid:webhook_id>/change/", webhooks.change_events, name="change_webhook"),
    path("webhooks/<uuid:webhook_id>/secret/", webhooks.rotate, name="rotate_secret"),
    path("webhooks/<uuid:webhook_id>/stop/", webhooks.stop, name="stop_webhook"),
    path("webhooks/<uuid:webhook_id>/resume/", webhooks.resume, name="resume_webhook"),
    path("webhooks/<uuid:webhook_id>/remove/", webhooks.remove, name="remove_webhook"),
    path("webhooks/<uuid:webhook_id>/try/", webhooks.try_out, name="try_webhook"),
    path("webhooks/<uuid:webhook_id>/<uuid:delivery_id>/resend/", webhooks.resend, name="resend_event"),
]
