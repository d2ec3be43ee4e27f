"""The addresses of help for members."""

from __future__ import annotations

from django.urls import path

from argosy.support.views import activities, incidents, messages, visits
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
    path("activities/", activities.listing, name="activities"),
    # the operator asks everybody: no id of anything that belongs to an enterprise
    path("activities/<str:activity_id>/", activities.one, name="activity"),
    path("activities/<uuid:activity_id>/take-back/", activities.take_back, name="take_back"),
    path("incidents/", incidents.announced, name="incidents"),
    path("incidents/<uuid:incident_id>/", incidents.told, name="incident"),
    path("news/", messages.news, name="news"),
    path("news/refuse/", messages.refuse, name="refuse"),
    path("news/<uuid:news_id>/", messages.news_of, name="news_of"),
    path("service-messages/", messages.contact, name="service_contact"),
    path("visits/", visits.listing, name="visits"),
    path("visits/banner/", visits.banner, name="visit_banner"),
    path("visits/<uuid:visit_id>/", visits.one, name="visit"),
    path("visits/<uuid:visit_id>/end/", visits.end, name="end_visit"),
]
