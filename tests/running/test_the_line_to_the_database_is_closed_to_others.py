"""A database on another machine is spoken to over TLS, with its certificate checked, unless the operator says otherwise.

And what the doctor says of the lines that come in.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from argosy.config import doctor, ground
from argosy.config.progress import CannotStart
from argosy.config.settings import _database
from argosy.mail.imap.line import trust
from simulators.certificate import self_signed

pytestmark = pytest.mark.pure
AWAY = "postgresql://argosy_owner:p%40ss@db.example:5433/argosy"


def over_tls(address: str) -> str:
    return ground.over_tls(address, "ARGOSY_BACKUP_URL")


def test_another_machine_proves_who_it_is():
    options = _database(over_tls(AWAY))["OPTIONS"]

    assert options["sslmode"] == "verify-full"
    assert over_tls(AWAY).startswith(AWAY)


def test_those_whom_the_machine_trusts_are_named_by_their_file(tmp_path, monkeypatch):
    """The libpq of psycopg's wheel finds nobody under "system", and that of PostgreSQL 15 knows no such word."""
    authorities = self_signed(tmp_path).certificate
    monkeypatch.setenv("SSL_CERT_FILE", str(authorities))

    assert _database(over_tls(AWAY))["OPTIONS"]["sslrootcert"] == str(authorities)


def test_the_database_is_believed_by_whom_the_machine_trusts(tmp_path, monkeypatch):
    pair = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    monkeypatch.setattr(ground, "AUTHORITIES", (str(pair.certificate),))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.certificate, pair.key)
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as door:
        answering = threading.Thread(target=_answer_as_a_database, args=(door, context, heard))
        answering.start()
        known = conninfo_to_dict(over_tls(AWAY)) | {"host": "localhost", "hostaddr": "127.0.0.1"}
        with pytest.raises(psycopg.OperationalError):  # the line ends behind the greeting
            psycopg.connect(**known | {"port": door.getsockname()[1], "connect_timeout": 5})
        answering.join()

    assert b"argosy_owner" in b"".join(heard)


def _answer_as_a_database(door, context, heard):
    line, _from = door.accept()
    with line:
        line.recv(64)  # SSLRequest (PostgreSQL manual, 53.2.11)
        line.sendall(b"S")
        with contextlib.suppress(OSError), context.wrap_socket(line, server_side=True) as sealed:
            heard.append(sealed.recv(1024))


def test_what_the_operator_wrote_stays_letter_for_letter():
    asked = "?options=-c%20work_mem%3D8MB&sslpassword=a+b"

    assert over_tls(AWAY + asked).startswith(f"{AWAY}{asked}&sslmode=verify-full&sslrootcert=/")
    assert conninfo_to_dict(over_tls(AWAY + asked))["options"] == "-c work_mem=8MB"
    assert _database(over_tls(AWAY + asked))["OPTIONS"]["sslpassword"] == "a+b"


def test_a_certificate_of_ones_own_house_is_trusted_where_it_is_named():
    options = _database(over_tls(AWAY + "?sslrootcert=/etc/argosy/ca.pem"))["OPTIONS"]

    assert (options["sslmode"], options["sslrootcert"]) == ("verify-full", "/etc/argosy/ca.pem")


@pytest.mark.parametrize("way", ["prefer", "allow"])
def test_a_line_that_goes_on_in_the_open_is_refused(way):
    with pytest.raises(CannotStart, match="say verify-full in ARGOSY_BACKUP_URL"):
        over_tls(f"{AWAY}?sslmode={way}")


@pytest.mark.parametrize(
    "address",
    [
        f"{AWAY}?sslmode=disable",
        "postgresql://argosy_app@127.0.0.1:5432/argosy",
        "postgresql://argosy_app@/argosy?host=/run/argosy",
        "",
    ],
)
def test_what_the_operator_says_and_what_stays_on_this_machine_is_left_as_it_is(address):
    assert over_tls(address) == address


def test_lines_that_go_out_begin_at_tls_1_2():
    assert trust().minimum_version >= ssl.TLSVersion.TLSv1_2
    assert trust().verify_mode == ssl.CERT_REQUIRED
    assert trust().check_hostname
    offered = [one["name"] for one in trust().get_ciphers()]
    assert not [name for name in offered if any(weak in name for weak in ("RC4", "DES", "NULL", "EXP", "MD5"))]


def test_the_doctor_says_where_browsers_would_not_trust_the_certificate(tmp_path):
    pair = self_signed(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.certificate, pair.key)
    with socket.create_server(("127.0.0.1", 0)) as door:
        answering = threading.Thread(target=_answer_once, args=(door, context))
        answering.start()
        port = door.getsockname()[1]
        (found,) = doctor._certificate(f"https://localhost:{port}")
        answering.join()

    assert not found.healthy
    assert "self-signed" in found.found.replace("self signed", "self-signed")
    assert "public authority" in found.cure
    assert list(doctor._certificate("http://127.0.0.1:8000")) == []


def test_the_doctor_says_what_is_wrong_with_a_port_that_is_no_number():
    (found,) = doctor._certificate("https://localhost:port")

    assert not found.healthy


def _answer_once(door, context):
    line, _from = door.accept()
    with line, pytest.raises(ssl.SSLError), context.wrap_socket(line, server_side=True) as sealed:
        sealed.recv(1)  # in TLS 1.3 the refusal of the other side is heard here


@pytest.mark.parametrize(("said", "healthy"), [("1", False), ("", True)])
def test_the_doctor_says_that_errors_are_shown_with_their_code(monkeypatch, said, healthy):
    monkeypatch.setenv("ARGOSY_DEBUG", said)

    assert doctor._debugging().healthy is healthy
