"""The addresses of customers, under /customers/."""

from __future__ import annotations

from django.urls import path

from argosy.customers.views import changes, lists, pages

app_name = "customers"
urlpatterns = [
    path("", lists.list_customers, name="list"),
    path("new/", changes.add_customer, name="add_customer"),
    path("new/check/", changes.check_customer, name="check_customer"),
    path("new/address/", changes.check_address, name="check_address"),
    path("give/", lists.give_customers, name="give_customers"),
    path("stage/", lists.stage_customers, name="stage_customers"),
    path("put-back/", lists.put_back, name="put_back"),
    path("<uuid:customer_id>/", pages.customer, name="customer"),
    path("<uuid:customer_id>/timeline/", pages.timeline, name="timeline"),
    path("<uuid:customer_id>/change/", changes.change_customer, name="change_customer"),
    path("<uuid:customer_id>/stage/", changes.stage_customer, name="stage_customer"),
    path("<uuid:customer_id>/give/", changes.give_customer, name="give_customer"),
    path("<uuid:customer_id>/next-step/", changes.plan_next_step, name="plan_next_step"),
    path("<uuid:customer_id>/notes/", changes.note_followup, name="note_followup"),
    path("<uuid:customer_id>/contacts/", changes.add_contact, name="add_contact"),
    path("<uuid:customer_id>/contacts/<uuid:contact_id>/", changes.change_contact, name="change_contact"),
]
