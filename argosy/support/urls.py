"""The addresses of help for members."""

from __future__ import annotations

from django.urls import path

from argosy.support.views import help as pages

app_name = "help"
urlpatterns = [
    path("", pages.index, name="index"),
    path("contact/", pages.contact, name="contact"),
    path("ask/", pages.ask, name="ask"),
    path("feedback/", pages.feedback, name="feedback"),
    path("orders/<uuid:order_id>/", pages.order, name="order"),
    path("orders/<uuid:order_id>/say/", pages.say, name="say"),
    path("orders/<uuid:order_id>/prove/", pages.prove, name="prove"),
    path("orders/<uuid:order_id>/allow/", pages.allow, name="allow"),
    path("orders/<uuid:order_id>/rate/", pages.rate, name="rate"),
    path("orders/<uuid:order_id>/files/<uuid:file_id>/", pages.file, name="file"),
]
