"""The addresses of departures and of unbinding private mailboxes, under /leaving/."""

from __future__ import annotations

from django.urls import path

from argosy.leaving.views import checklist, private

app_name = "leaving"
urlpatterns = [
    path("private/", private.private_mailboxes, name="private_mailboxes"),
    path("private/ask/", private.ask_for_address, name="ask_for_address"),
    path("private/<uuid:mailbox_id>/", private.private_conversations, name="private_conversations"),
    path("private/<uuid:mailbox_id>/unbind/", private.unbind, name="unbind_private"),
    path("<uuid:member_id>/", checklist.show, name="checklist"),
    path("<uuid:member_id>/begin/", checklist.begin, name="begin"),
    path("<uuid:member_id>/off/", checklist.call_off, name="call_off"),
    path("<uuid:member_id>/private/", checklist.settle_private, name="settle_private"),
    path("<uuid:member_id>/mailboxes/<uuid:mailbox_id>/", checklist.settle_mailbox, name="settle_mailbox"),
    path("<uuid:member_id>/customers/", checklist.hand_customers, name="hand_customers"),
    path("<uuid:member_id>/named/", checklist.hand_place, name="hand_place"),
    path("<uuid:member_id>/deals/", checklist.hand_deals, name="hand_deals"),
    path("<uuid:member_id>/back/<uuid:step_id>/", checklist.take_back, name="take_step_back"),
    path("<uuid:member_id>/close/", checklist.close, name="close"),
]
