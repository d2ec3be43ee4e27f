"""The addresses of reports, under /reports/."""

from __future__ import annotations

from django.urls import path

from argosy.reports.views import reports, statistics, targets

app_name = "reports"
urlpatterns = [
    path("", reports.start, name="start"),
    path("targets/", targets.targets, name="targets"),
    path("targets/<uuid:member_id>/", targets.set_targets, name="set_targets"),
    path("statistics/", statistics.page, name="statistics"),
    path("statistics/<slug:table>/<str:format>/", statistics.save, name="save_statistics"),
    path("<slug:family>/", reports.family, name="family"),
    path("<slug:family>/<slug:figure>/", reports.figure, name="figure"),
    path("<slug:family>/<slug:figure>/save/<str:format>/", reports.save_figure, name="save_figure"),
]
