"""The addresses of the notices."""

from __future__ import annotations

from django.urls import path

from argosy.notifications import views

app_name = "notifications"
urlpatterns = [
    path("notices/", views.listing, name="list"),
    path("notices/read/", views.read_all, name="read_all"),
    path("notices/<uuid:notification>/", views.follow, name="follow"),
]
