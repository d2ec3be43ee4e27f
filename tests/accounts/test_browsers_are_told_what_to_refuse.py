"""What every answer tells the browser, which cookies it takes behind TLS, and that who tries doors is written down."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from argosy.accounts.models import SignIn
from tests.cast import PASSWORD
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


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sign-in/", "text/html; charset=utf-8"),
        ("/api/v1/openapi.json", "application/json"),
        ("/worker.js", "text/javascript; charset=utf-8"),
        ("/no-such-page/", "text/html; charset=utf-8"),
    ],
)
def test_every_answer_says_what_it_is(path, kind):
    answer = Client().get(path)

    said = answer["Content-Type"]
    assert said.replace("; charset=utf-8", "") == kind.replace("; charset=utf-8", "")
    assert "text/" not in said or "charset=utf-8" in said.lower()


@pytest.mark.django_db
@pytest.mark.parametrize(("behind", "kept"), [(False, "127.0.0.1"), (True, "203.0.113.9")])
def test_nobody_chooses_the_address_that_is_written_down(company, settings, behind, kept):
    settings.BEHIND_TLS = behind
    claims = {
        "X-Forwarded-For": "198.51.100.7, 203.0.113.9",
        "X-Real-IP": "198.51.100.8",
        "Forwarded": "for=198.51.100.9",
    }

    Client().post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD}, headers=claims)

    assert [one.ip for one in SignIn.objects.filter(user=company.bob.user)] == [kept]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/.git/config",
        "/argosy/config/settings.py",
        "/static/",
        "/static/../settings.py",
        "/var/master.key",
        "/ui/",
        "/tests/",
    ],
)
def test_nothing_of_the_source_is_served(path):
    assert Client().get(path).status_code == 404


@pytest.mark.django_db
def test_an_error_of_ours_tells_nothing_of_the_inside(company, monkeypatch, caplog):
    monkeypatch.setattr("argosy.config.views.finding.find", lambda *_: int("SELECT secret FROM vault"))
    client = Client(raise_request_exception=False)
    client.force_login(company.bob.user)

    answer = client.get("/go/", {"q": "vogt"})

    assert answer.status_code == 500
    shown = answer.content.decode()
    assert not [word for word in ("vault", "ValueError", "Traceback", "views.py") if word in shown]
    assert "SELECT secret" in caplog.text  # the operator reads it


@pytest.mark.pure
def test_no_script_merges_foreign_objects():
    for script in (path for path in Path("argosy").rglob("static/**/*.js") if "vendor" not in path.parts):
        assert not re.search(
            r"__proto__|prototype\[|\bfor \((?:const|let) \w+ in ", script.read_text(encoding="utf-8")
        ), script


@pytest.mark.django_db
def test_behind_tls_no_token_is_taken_over_plain_http(settings):
    settings.BEHIND_TLS, settings.SECURE_PROXY_SSL_HEADER = True, ("HTTP_X_FORWARDED_PROTO", "https")
    asked = {"Authorization": "Bearer argosy_anything"}

    refused = Client().get("/api/v1/companies", headers=asked)
    heard = Client().get("/api/v1/companies", headers=asked | {"X-Forwarded-Proto": "https"})

    assert (refused.status_code, refused.json()["code"]) == (403, "in_the_open")
    assert "withdraw it" in refused.json()["title"]
    assert heard.status_code == 401
