"""A setting that nothing reads any more is not passed over: the start and `argosy doctor` say what took its place."""

import pytest

from argosy.config import command, doctor, place, up
from argosy.config.progress import CannotStart

OLD = "ARGOSY_SMTP_STARTTLS"
pytestmark = pytest.mark.pure


@pytest.fixture
def _nothing_more_happens(monkeypatch):
    def refuse(*_given):
        raise CannotStart("not in this test", 1)

    monkeypatch.setattr(place, "claim", refuse)


@pytest.mark.usefixtures("_nothing_more_happens")
def test_the_start_says_what_took_the_place_of_a_setting(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(OLD, "0")

    up.main(["--data", str(tmp_path), "--port", "8123"])

    said = capsys.readouterr().err
    assert OLD in said
    assert "ARGOSY_SMTP_SECURITY" in said


@pytest.mark.usefixtures("_nothing_more_happens")
def test_where_it_is_not_set_nothing_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv(OLD, raising=False)

    up.main(["--data", str(tmp_path), "--port", "8123"])

    assert OLD not in capsys.readouterr().err
    assert not [one for one in doctor.examine(tmp_path) if one.subject == "settings"]


def test_the_doctor_finds_it_with_its_cure(tmp_path, monkeypatch):
    monkeypatch.setenv(OLD, "1")

    [found] = [one for one in doctor.examine(tmp_path) if one.subject == "settings"]

    assert not found.healthy
    assert OLD in found.found
    assert "ARGOSY_SMTP_SECURITY" in found.cure


@pytest.mark.parametrize(
    ("lock", "link"),
    [
        ("Argosy on http://127.0.0.1:8123 (process 7)", "http://127.0.0.1:8123"),
        ("Argosy on http://0.0.0.0:8080 (process 7)", "http://127.0.0.1:8080"),
        ("argosy on the command line (process 7)", "http://127.0.0.1:8000"),
        (None, "http://127.0.0.1:8000"),
    ],
)
def test_links_that_a_word_prints_lead_to_where_the_pages_are_served(tmp_path, monkeypatch, lock, link):
    for name in ("ARGOSY_URL", "ARGOSY_PORT", "PORT", "ARGOSY_HOST"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("ARGOSY_DATA", str(tmp_path))
    if lock is not None:
        (tmp_path / "argosy.lock").write_text(lock)

    command._settled()

    assert command.os.environ["ARGOSY_URL"] == link


def test_an_address_that_was_set_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("ARGOSY_DATA", str(tmp_path))
    monkeypatch.setenv("ARGOSY_URL", "https://crm.example")
    (tmp_path / "argosy.lock").write_text("Argosy on http://127.0.0.1:8123 (process 7)")

    command._settled()

    assert command.os.environ["ARGOSY_URL"] == "https://crm.example"
