"""The addresses of credit insurance, under /insurance/."""

from __future__ import annotations

from django.urls import path

from argosy.insurance.views import beside, orders, policies

app_name = "insurance"
urlpatterns = [
    path("", orders.list_orders, name="orders"),
    path("policy/", policies.keep_policy, name="keep_policy"),
    path("policy/end/", policies.close_policy, name="close_policy"),
    path("of-customer/<uuid:customer_id>/", beside.of_customer, name="of_customer"),
    path("of-customer/<uuid:customer_id>/draft/", beside.draft_limit, name="draft_limit"),
    path("of-document/<uuid:document_id>/", beside.of_document, name="of_document"),
    path("of-document/<uuid:document_id>/draft/", beside.draft_shipment, name="draft_shipment"),
    path("<uuid:insurance_order_id>/", orders.order, name="order"),
    path("<uuid:insurance_order_id>/authorise/", orders.authorise_order, name="authorise_order"),
    path("<uuid:insurance_order_id>/hand-over/", orders.hand_over, name="hand_over"),
    path("<uuid:insurance_order_id>/answer/", orders.note_answer, name="note_answer"),
    path("<uuid:insurance_order_id>/drop/", orders.drop_order, name="drop_order"),
]
