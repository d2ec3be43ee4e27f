"""The addresses of visits, under /visits/."""

from __future__ import annotations

from django.urls import path

from argosy.visits import views

app_name = "visits"
urlpatterns = [
    path("", views.list_visits, name="list"),
    path("new/", views.note_visit, name="note_visit"),
    path("at/<uuid:customer_id>/permit/", views.permit_place, name="permit_place"),
    path("<uuid:customer_visit_id>/", views.visit, name="visit"),
    path("<uuid:customer_visit_id>/photo/", views.photo, name="photo"),
    path("<uuid:customer_visit_id>/place/forget/", views.forget_place, name="forget_place"),
]
