"""What every test has: the real database as the role that cannot pass row level security, a cast, and the queue."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Before Django reads its settings: a data folder of this run's own.
os.environ.setdefault("ARGOSY_DATA", tempfile.mkdtemp(prefix="argosy-test-"))
os.environ.setdefault("ARGOSY_ALLOW_PRIVATE_MAIL_SERVERS", "1")

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.utils import timezone, translation
from hypothesis import HealthCheck
from hypothesis import settings as properties

from argosy.platform import garbage
from tests import database

# A busy machine makes slow inputs; what is slow by itself is found by bench, not by a clock in a test.
properties.register_profile("argosy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
properties.load_profile("argosy")

# People of the tests need no slow hash.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]
# No thread of its own writes in the middle of a test.
settings.NETWORK_LOG_SECONDS = 0
# Pages are rendered without collecting their assets first; journeys serve the real ones in processes of their own.
settings.STORAGES = settings.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]

# What is counted is written down when a test says so, not in the middle of another one.
settings.COUNT_USE_SECONDS = 10**9

pytest_plugins = ["tests.promises_plugin", "tests.skips_plugin", "tests.servers.fixtures", "tests.cast"]
CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


def pytest_collection_finish() -> None:
    """Tens of thousands of tests stand in memory to the end: no search for garbage looks through them again."""
    garbage.settle()


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_db_blocker):
    """A database made from migrations by its owner; the tests connect as argosy_app, as the product does."""
    with django_db_blocker.unblock():
        urls = database.prepare()
        for alias, url in (("default", urls.app), ("owner", urls.owner)):
            connections[alias].close()
            connections[alias].settings_dict.update(settings_of(url))
        settings.DATABASE_DSN, settings.OWNER_DSN = urls.app, urls.owner
        yield
        for connection in connections.all():
            connection.close()
        database.drop(urls)


def settings_of(url: str) -> dict[str, object]:
    from argosy.config.settings import _database

    return _database(url)


@pytest.fixture(autouse=True)
def _each_test_begins_in_english_and_utc():
    """A request ends in the language and the hours of whoever asked; the product's own door keeps them apart."""
    yield
    translation.deactivate()
    timezone.deactivate()


@pytest.fixture(autouse=True)
def _no_job_is_left_behind(request: pytest.FixtureRequest, django_db_blocker):
    """What a test that commits has queued goes with it: the flush after it knows only Django's own tables."""
    yield
    marker = request.node.get_closest_marker("django_db")
    if marker is not None and marker.kwargs.get("transaction"):
        with django_db_blocker.unblock(), connections["default"].cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.fixture
def corpora() -> Path:
    """The labelled cases beside the project."""
    if not CORPORA.is_dir():
        pytest.skip("the corpora are not beside the project (../shared/corpora)")
    return CORPORA


@pytest.fixture(scope="session")
def static_files(django_db_blocker) -> None:
    """The pages' assets, collected once."""
    call_command("collectstatic", interactive=False, verbosity=0)
