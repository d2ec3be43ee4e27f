"""The addresses of the API, under /api/v1/."""

from __future__ import annotations

from django.urls import path

from argosy.integrations import views
from argosy.integrations.api.root import addresses

app_name = "api"
urlpatterns = [path("openapi.json", views.description, name="description"), *addresses()]
