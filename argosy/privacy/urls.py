"""The addresses of the policy and of the privacy page."""

from __future__ import annotations

from django.urls import path

from argosy.privacy import views

app_name = "privacy"
urlpatterns = [
    path("privacy/", views.centre, name="centre"),
    path("privacy/policy/", views.read, name="policy"),
    path("privacy/policy/<str:version>/", views.read, name="policy_version"),
    path("privacy/agree/", views.agree, name="agree"),
    path("privacy/consents/<uuid:consent>/withdraw/", views.withdraw, name="withdraw"),
]
