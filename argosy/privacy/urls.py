"""The addresses of the policy and of the pages about personal data."""

from __future__ import annotations

from django.urls import path

from argosy.privacy.views import centre, policy

app_name = "privacy"
urlpatterns = [
    path("privacy/", centre.centre, name="centre"),
    path("privacy/policy/", policy.read, name="policy"),
    path("privacy/policy/<str:version>/", policy.read, name="policy_version"),
    path("privacy/register/", policy.what_is_kept, name="register"),
    path("privacy/contact/", policy.contact, name="contact"),
    path("privacy/agree/", policy.agree, name="agree"),
    path("privacy/consents/<uuid:consent>/withdraw/", centre.withdraw, name="withdraw"),
]
