"""The addresses of the policy and of the pages about personal data."""

from __future__ import annotations

from django.urls import path

from argosy.privacy.views import centre, devices, outside, policy, requests, service, sharing

app_name = "privacy"
urlpatterns = [
    path("privacy/", centre.centre, name="centre"),
    path("privacy/policy/", policy.read, name="policy"),
    path("privacy/policy/<str:version>/", policy.read, name="policy_version"),
    path("privacy/register/", policy.what_is_kept, name="register"),
    path("privacy/third-parties/", policy.third_party_parts, name="third_parties"),
    path("privacy/contact/", policy.contact, name="contact"),
    path("privacy/agree/", policy.agree, name="agree"),
    path("privacy/permissions/", centre.permission_list, name="permissions"),
    path("privacy/permissions/<str:function>/", centre.turn_permission, name="turn_permission"),
    path("privacy/devices/<uuid:device>/", devices.describe, name="describe_device"),
    path("privacy/consents/<uuid:consent>/withdraw/", centre.withdraw, name="withdraw"),
    path("privacy/service/", service.service, name="service"),
    path("privacy/service/stay/", service.stay, name="stay"),
    path("privacy/my-data/", requests.my_data, name="my_data"),
    path("privacy/my-data/archive/", requests.my_archive, name="my_archive"),
    path("privacy/ask/", requests.ask, name="ask"),
    path("privacy/requests/", requests.desk, name="desk"),
    path("privacy/requests/<uuid:request_id>/", requests.one, name="request"),
    path("privacy/requests/<uuid:request_id>/progress/", requests.progress, name="progress"),
    path("privacy/requests/<uuid:request_id>/answer/", requests.answer, name="answer"),
    path("privacy/requests/<uuid:request_id>/refuse/", requests.refuse, name="refuse"),
    path("privacy/requests/<uuid:request_id>/fee/", requests.announce_fee, name="fee"),
    path("privacy/requests/<uuid:request_id>/go-on/", requests.go_on, name="go_on"),
    path("privacy/outside/", outside.ask, name="ask_outside"),
    path("privacy/outside/<str:token>/", outside.knock, name="knock"),
    path("privacy/outside/<str:token>/<uuid:enterprise>/go-on/", outside.go_on, name="knock_go_on"),
    path("privacy/outside/<str:token>/<uuid:enterprise>/archive/", outside.archive, name="knock_archive"),
    path("privacy/deletion/<str:token>/", outside.recipient_answer, name="recipient_answer"),
    path("privacy/sharing/", sharing.register, name="sharing"),
    path("privacy/sharing/<uuid:recipient_id>/", sharing.recipient, name="recipient"),
    path("privacy/sharing/<uuid:recipient_id>/end/", sharing.end, name="end_sharing"),
    path("privacy/disclosures/", sharing.disclosures, name="disclosures"),
    path("privacy/disclosures/<uuid:disclosure_id>/", sharing.disclosure, name="disclosure"),
    path("privacy/periods/", sharing.periods, name="periods"),
]
