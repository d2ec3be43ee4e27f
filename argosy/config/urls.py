"""Which app answers which address."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from argosy.accounts.views import cookies
from argosy.config import installable, looking_around, proof, views
from argosy.platform.ui.views import gallery

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("live/", views.live, name="live"),
    path("look-around/", looking_around.look_around, name="look_around"),
    path("customers/", include("argosy.customers.urls")),
    path("duplicates/", include("argosy.duplicates.urls")),
    path("visits/", include("argosy.visits.urls")),
    path("files/", include("argosy.cabinet.urls")),
    path("mail/", include("argosy.mail.urls")),
    path("products/", include("argosy.catalogue.urls")),
    path("deals/", include("argosy.deals.urls")),
    path("documents/", include("argosy.deals.urls_of_documents")),
    path("shipments/", include("argosy.shipments.urls")),
    path("money/", include("argosy.settlement.urls")),
    path("insurance/", include("argosy.insurance.urls")),
    path("pool/", include("argosy.pool.urls")),
    path("providers/", include("argosy.providers.urls")),
    path("leaving/", include("argosy.leaving.urls")),
    path("api/v1/", include("argosy.integrations.urls_of_api")),
    path("settings/api/", include("argosy.integrations.urls")),
    path("calendar/", include("argosy.integrations.urls_of_calendar")),
    path("exchange/", include("argosy.exchange.urls")),
    path("automation/", include("argosy.automation.urls")),
    path("reports/", include("argosy.reports.urls")),
    path("go/", views.go, name="go"),
    path("manifest.webmanifest", installable.manifest, name="manifest"),
    path("worker.js", installable.worker, name="worker"),
    path("offline/", installable.offline, name="offline"),
    path("install/", installable.install, name="install"),
    path("settings/promises/", proof.promises, name="promises"),
    # chosen on the pages before signing in, too
    path("language/setlang/", cookies.language, name="set_language"),
    path("help/", include("argosy.support.urls")),
    path("operator/", include("argosy.support.urls_of_operator")),
    path("", include("argosy.accounts.urls")),
    path("", include("argosy.enterprise.urls")),
    path("", include("argosy.privacy.urls")),
    path("", include("argosy.notifications.urls")),
]

handler404 = "argosy.config.views.not_found"
handler500 = "argosy.config.views.server_error"

if settings.DEBUG:
    urlpatterns.append(path("ui/", gallery))
