"""An address that opens something by itself (a calendar, a shared document) does not stand in what is logged of it."""

from __future__ import annotations

import logging

import pytest
from django.conf import settings
from django.test import Client

from argosy.platform.http.secret_paths import WithoutSecrets, without_secrets

SECRET = "AbCdEf-0123456789_abcdefghijklmnopqrstuv"
ID = "01a226e0-9b4e-78bc-8ab0-8228ff6af47a"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (f"/calendar/{SECRET}.ics", "/calendar/….ics"),
        (f"/shared/{SECRET}/pdf/", "/shared/…/pdf/"),
        (f"/me/let-in/{SECRET}:1abc:{SECRET}/", "/me/let-in/…/"),
        (f"/customers/{ID}/timeline/", f"/customers/{ID}/timeline/"),
        ("/settings/roles/see-as/end/", "/settings/roles/see-as/end/"),
    ],
)
def test_what_opens_something_is_taken_out_and_what_names_something_stays(address, shown):
    assert without_secrets(address) == shown


@pytest.mark.django_db
def test_the_warning_about_a_request_is_without_the_secret(caplog):
    kept = settings.LOGGING["handlers"]["err"]["filters"]
    caplog.handler.addFilter(WithoutSecrets())

    with caplog.at_level(logging.WARNING, logger="django.request"):
        Client().post(f"/calendar/{SECRET}.ics")

    assert kept == ["secrets"]
    assert caplog.records
    assert not [one for one in caplog.records if SECRET in one.getMessage()]
