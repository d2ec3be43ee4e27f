"""The addresses of customers, leads, suppliers and contacts, under /customers/."""

from __future__ import annotations

from django.urls import path

from argosy.customers.views import changes, lists, merging, pages, people, settling, several

app_name = "customers"
urlpatterns = [
    path("", lists.list_records, name="list"),
    path("leads/", lists.list_records, {"record": "lead"}, name="leads"),
    path("suppliers/", lists.list_records, {"record": "supplier"}, name="suppliers"),
    path("contacts/", lists.list_records, {"record": "contact"}, name="contacts"),
    path("filter/<str:record>/", lists.filter_fields, name="filter_fields"),
    path("views/<str:record>/", lists.save_view, name="save_view"),
    path("views/<uuid:view_id>/remove/", lists.remove_view, name="remove_view"),
    path("new/", changes.add_customer, name="add_customer"),
    path("new/check/", changes.check_customer, name="check_customer"),
    path("new/address/", changes.check_address, name="check_address"),
    path("give/", several.give_customers, name="give_customers"),
    path("stage/", several.stage_customers, name="stage_customers"),
    path("tag/", several.tag_customers, name="tag_customers"),
    path("settings/", settling.lists, name="settings"),
    path("settings/words/<str:of>/", settling.add_word, name="add_word"),
    path("settings/words/<str:of>/<str:key>/", settling.change_word, name="change_word"),
    path("settings/words/<str:of>/<str:key>/move/", settling.move_word, name="move_word"),
    path("settings/words/<str:of>/<str:key>/remove/", settling.remove_word, name="remove_word"),
    path("settings/tags/<uuid:tag_id>/remove/", settling.remove_tag, name="remove_tag"),
    path("settings/fields/<uuid:field_id>/", settling.change_field, name="change_field"),
    path("settings/fields/<uuid:field_id>/move/", settling.move_field, name="move_field"),
    path("settings/fields/<uuid:field_id>/remove/", settling.remove_field, name="remove_field"),
    path("settings/fields/<str:record>/", settling.own_fields, name="own_fields"),
    path("settings/fields/<str:record>/add/", settling.add_field, name="add_field"),
    path("put-back/", several.put_back, name="put_back"),
    path("<uuid:customer_id>/", pages.customer, name="customer"),
    path("<uuid:customer_id>/timeline/", pages.timeline, name="timeline"),
    path("<uuid:customer_id>/origins/", pages.provenance, name="provenance"),
    path("<uuid:customer_id>/owners/", pages.owners, name="owners"),
    path("<uuid:customer_id>/cell/<str:key>/", several.cell, name="cell"),
    path("<uuid:customer_id>/cell/<str:key>/change/", several.change_cell, name="change_cell"),
    path("<uuid:customer_id>/twins/", merging.twins, name="twins"),
    path("<uuid:customer_id>/merge/<uuid:other_id>/", merging.merge, name="merge"),
    path("<uuid:customer_id>/merges/<uuid:merge_id>/undo/", merging.undo_merge, name="undo_merge"),
    path("<uuid:customer_id>/change/", changes.change_customer, name="change_customer"),
    path("<uuid:customer_id>/convert/", changes.convert_lead, name="convert_lead"),
    path("<uuid:customer_id>/unconvert/", changes.unconvert_lead, name="unconvert_lead"),
    path("<uuid:customer_id>/stage/", changes.stage_customer, name="stage_customer"),
    path("<uuid:customer_id>/give/", changes.give_customer, name="give_customer"),
    path("<uuid:customer_id>/share/", changes.share_customer, name="share_customer"),
    path("<uuid:customer_id>/tags/", changes.tag_customer, name="tag_customer"),
    path("<uuid:customer_id>/tags/<uuid:tag_id>/off/", changes.untag_customer, name="untag_customer"),
    path("<uuid:customer_id>/next-step/", changes.plan_next_step, name="plan_next_step"),
    path("<uuid:customer_id>/next-step/done/", changes.finish_step, name="finish_step"),
    path("<uuid:customer_id>/notes/", changes.note_followup, name="note_followup"),
    path("<uuid:customer_id>/contacts/", people.add_contact, name="add_contact"),
    path("<uuid:customer_id>/contacts/<uuid:contact_id>/", people.change_contact, name="change_contact"),
    path("<uuid:customer_id>/contacts/<uuid:contact_id>/main/", people.make_main, name="make_main"),
]
