"""Which app answers which address."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from argosy.config import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("live/", views.live, name="live"),
    path("customers/", include("argosy.customers.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("argosy.accounts.urls")),
    path("", include("argosy.enterprise.urls")),
    path("", include("argosy.privacy.urls")),
    path("", include("argosy.notifications.urls")),
]
