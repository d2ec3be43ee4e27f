"""The addresses of the API, under /api/v1/."""

from __future__ import annotations

from django.urls import path

from argosy.integrations.api.root import addresses
from argosy.integrations.views import tokens

app_name = "api"
urlpatterns = [path("openapi.json", tokens.description, name="description"), *addresses()]
