"""The addresses of services of other companies, under /providers/."""

from __future__ import annotations

from django.urls import path

from argosy.providers import views

app_name = "providers"
urlpatterns = [
    path("", views.listing, name="list"),
    path("beside/", views.beside, name="beside"),
    path("<uuid:provider_id>/", views.door, name="door"),
    path("<uuid:provider_id>/change/", views.change, name="change"),
    path("<uuid:provider_id>/remove/", views.remove, name="remove"),
    path("<uuid:provider_id>/back/", views.back, name="back"),
]
