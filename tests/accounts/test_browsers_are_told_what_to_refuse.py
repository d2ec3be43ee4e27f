"""What every answer tells the browser, which cookies it takes behind TLS, and that who tries doors is written down."""

from __future__ import annotations

import json
import logging
import subprocess
import sys

import pytest
from django.test import Client

from tests.running.installation import ROOT, environment

ASKED = """
import json
from argosy.config import settings
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "argosy.config.settings"
from argosy.platform.http.cookies import COOKIES
print(json.dumps([[one.name for one in COOKIES], settings.SESSION_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS,
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS]))
"""
YEAR = 365 * 24 * 3600


def settings_with(place, **more: str):
    told = environment(ARGOSY_DATA=str(place), **more)
    done = subprocess.run(
        [sys.executable, "-c", ASKED], env=told, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.pure
def test_behind_tls_cookies_are_of_this_host_alone_and_https_is_remembered_for_a_year(tmp_path):
    names, is_secure, seconds, with_below = settings_with(tmp_path, ARGOSY_BEHIND_TLS="1")

    assert all(name.startswith("__Host-argosy_") for name in names)
    assert (is_secure, with_below) == (True, True)
    assert seconds >= YEAR


@pytest.mark.pure
def test_without_tls_browsers_would_refuse_such_names(tmp_path):
    names, is_secure, seconds, _with_below = settings_with(tmp_path)

    assert all(name.startswith("argosy_") for name in names)
    assert (is_secure, seconds) == (False, 0)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/sign-in/", "/no-such-page/", "/api/v1/companies", "/manifest.webmanifest", "/live/"]
)
def test_every_answer_says_what_may_run_and_who_may_frame_it(path):
    answer = Client().get(path)

    policy = answer["Content-Security-Policy"]
    for wanted in ("script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"):
        assert wanted in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.django_db
def test_https_is_remembered_by_every_answer(settings):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = YEAR, True

    assert (
        Client().get("/no-such-page/", secure=True)["Strict-Transport-Security"] == f"max-age={YEAR}; includeSubDomains"
    )


@pytest.mark.django_db
def test_nothing_answers_trace(company, browse):
    answer = browse(company.bob).generic("TRACE", "/customers/", headers={"X-Said": "Meiling"})

    assert answer.status_code == 405
    assert answer.content == b""
    assert "TRACE" not in answer["Allow"]


@pytest.mark.django_db
def test_who_tries_doors_is_written_down_without_what_opens_them(company, browse, caplog):
    secret = "AbCdEf-0123456789_abcdefghijklmnopqrstuv"
    with caplog.at_level(logging.INFO, logger="argosy.refusals"):
        browse(company.bob).get("/settings/roles/")
        Client().get("/api/v1/companies", headers={"Authorization": f"Bearer {secret}"})
        browse(company.bob).get("/customers/01a226e0-9b4e-78bc-8ab0-8228ff6af47a/")

    said = [one.getMessage() for one in caplog.records if one.name == "argosy.refusals"]
    assert said[0] == f"refused: 403 (not_allowed) GET /settings/roles/, member {company.bob.pk}"
    assert said[1].startswith("refused: 401 (")
    assert said[1].endswith("GET /api/v1/companies, member nobody signed in")
    assert said[2].startswith("refused: 404 (not_found) GET /customers/01a226e0")
    assert secret not in caplog.text
