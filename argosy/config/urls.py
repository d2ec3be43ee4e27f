"""Which app answers which address."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from argosy.config import looking_around, views
from argosy.platform.ui.views import gallery

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("live/", views.live, name="live"),
    path("look-around/", looking_around.look_around, name="look_around"),
    path("customers/", include("argosy.customers.urls")),
    path("mail/", include("argosy.mail.urls")),
    path("deals/", include("argosy.deals.urls")),
    path("automation/", include("argosy.automation.urls")),
    path("go/", views.go, name="go"),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("argosy.accounts.urls")),
    path("", include("argosy.enterprise.urls")),
    path("", include("argosy.privacy.urls")),
    path("", include("argosy.notifications.urls")),
]

if settings.DEBUG:
    urlpatterns.append(path("ui/", gallery))
