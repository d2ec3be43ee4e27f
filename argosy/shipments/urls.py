"""The addresses of shipments, under /shipments/."""

from __future__ import annotations

from django.urls import path

from argosy.shipments.views import shipments, tracking

app_name = "shipments"
urlpatterns = [
    path("", shipments.list_shipments, name="list"),
    path("tracking/", tracking.connect, name="connect"),
    path("tracking/end/", tracking.disconnect, name="disconnect"),
    path("tracking/report/<str:hook>/", tracking.take_report, name="take_report"),
    path("of-document/<uuid:document_id>/", shipments.of_document, name="of_document"),
    path("of-document/<uuid:document_id>/begin/", shipments.begin_shipment, name="begin_shipment"),
    path("<uuid:shipment_id>/", shipments.shipment, name="shipment"),
    path("<uuid:shipment_id>/follow/", shipments.follow, name="follow"),
]
