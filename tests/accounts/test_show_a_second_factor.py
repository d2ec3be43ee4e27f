"""A second factor: an authenticator app, a passkey, or a recovery code, besides or instead of the password."""

import base64
import json
import re
import time
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.db import connection
from django.test import Client

from argosy.accounts.actions import second_factors
from argosy.accounts.errors import WrongPassword
from argosy.accounts.models import FailedSignIn, SignIn
from argosy.audit.models import AuditEntry
from tests.accounts.codes import in_time
from tests.accounts.device import HOST, Device
from tests.cast import PASSWORD

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(secret: str = SECRET, steps: int = 0) -> str:
    in_time()
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def start(company, path: str = "/sign-in/") -> Client:
    client = Client(headers={"host": HOST})
    client.post(path, {"email": company.bob.user.email, "password": PASSWORD})
    return client


@pytest.fixture
def recovery(scope) -> list[str]:
    """Bob has an authenticator app; his recovery codes."""
    return second_factors.add_app(scope.bob.user, SECRET, code())


@pytest.mark.promise("S19")
def test_the_password_alone_opens_nothing(company, recovery):
    client = start(company)

    assert client.get("/me/").status_code == 302
    assert not SignIn.objects.exists()


@pytest.mark.promise("S19")
def test_the_apps_code_opens(company, recovery):
    client = start(company, "/sign-in/?next=/me/")

    answer = client.post("/sign-in/second/", {"code": code()})

    assert answer.url == "/me/"
    assert client.get("/me/").status_code == 200
    assert SignIn.objects.get().with_second_factor


def test_a_code_opens_once(company, recovery):
    typed = code()
    start(company).post("/sign-in/second/", {"code": typed})

    answer = start(company).post("/sign-in/second/", {"code": typed})

    assert answer.status_code == 200
    assert SignIn.objects.count() == 1


def test_a_code_opens_once_whichever_process_of_the_service_answers(company, recovery):
    typed = code()
    start(company).post("/sign-in/second/", {"code": typed})
    cache.clear()  # the memory of another process knows nothing of it

    start(company).post("/sign-in/second/", {"code": typed})

    assert SignIn.objects.count() == 1


def test_a_wrong_code_is_counted(company, recovery):
    client = start(company)

    answer = client.post("/sign-in/second/", {"code": "000000"})

    assert "wrong or was used" in answer.content.decode()
    assert FailedSignIn.objects.count() == 1
    assert client.get("/me/").status_code == 302


def test_codes_cannot_be_guessed_for_long(company, recovery):
    client = start(company)
    for _try in range(10):
        client.post("/sign-in/second/", {"code": "000000"})

    assert client.post("/sign-in/second/", {"code": code()}).status_code == 429


def test_a_recovery_code_opens_once(company, recovery):
    start(company).post("/sign-in/second/", {"code": recovery[0]})
    again = start(company).post("/sign-in/second/", {"code": recovery[0]})

    assert SignIn.objects.count() == 1
    assert again.status_code == 200
    assert second_factors.unused_codes(company.bob.user) == 9


def test_without_the_password_the_second_step_is_not_shown(company, recovery, visitor):
    assert visitor.get("/sign-in/second/").url == "/sign-in/"
    assert visitor.post("/sign-in/second/", {"code": code()}).url == "/sign-in/"


def test_secrets_lie_sealed(company, recovery):
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator")
        stored = " ".join(row[0] for row in cursor.fetchall())

    assert SECRET not in stored


def test_an_app_is_added_with_password_and_code(company, browse):
    client = browse(company.bob)
    page = client.get("/me/security/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", page)[1].replace(" ", "")

    answer = client.post("/me/security/app/", {"present": PASSWORD, "code": code(secret)})

    assert "recovery codes" in answer.content.decode()
    assert second_factors.is_asked(company.bob.user)


def test_an_open_screen_is_not_enough_to_add_one(company, browse):
    client = browse(company.bob)
    page = client.get("/me/security/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", page)[1].replace(" ", "")

    client.post("/me/security/app/", {"present": "guessed", "code": code(secret)})

    assert not second_factors.is_asked(company.bob.user)


def test_removing_the_last_one_removes_the_recovery_codes(scope, recovery):
    row = Authenticator.objects.get(type=second_factors.APP)

    second_factors.remove(scope.bob.user, PASSWORD, row.pk)

    assert not Authenticator.objects.exists()
    assert AuditEntry.objects.filter(word="me.factor_removed", member_id=scope.bob.pk).exists()


def test_removing_needs_the_password(scope, recovery):
    row = Authenticator.objects.get(type=second_factors.APP)

    with pytest.raises(WrongPassword):
        second_factors.remove(scope.bob.user, "guessed", row.pk)

    assert second_factors.is_asked(scope.bob.user)


def options_in(page: str) -> dict:
    return json.loads(unescape(re.search(r'id="passkey-options"[^>]*>(.*?)</script>', page, re.DOTALL)[1]))


@pytest.fixture
def device(company, browse) -> Device:
    """Bob's phone, which holds a passkey of his."""
    made = Device()
    client = browse(company.bob)
    client.defaults["HTTP_HOST"] = HOST
    options = options_in(client.get("/me/security/passkey/").content.decode())
    typed = {"present": PASSWORD, "name": "Bob's phone", "credential": json.dumps(made.create(options))}
    answer = client.post("/me/security/passkey/", typed)
    assert "recovery codes" in answer.content.decode()
    return made


def use(client: Client, device: Device):
    options = client.get("/sign-in/passkey/options/").json()
    return client.post("/sign-in/passkey/", {"credential": json.dumps(device.get(options))})


def test_a_passkey_replaces_the_password(company, device):
    client = Client(headers={"host": HOST})

    use(client, device)

    assert client.get("/me/").status_code == 200
    assert SignIn.objects.get().user == company.bob.user


def test_a_passkey_completes_the_password(company, device):
    client = start(company)

    use(client, device)

    assert client.get("/me/").status_code == 200


def test_a_strangers_passkey_opens_nothing(company, device):
    thief = Device()
    thief.id, thief.user = device.id, device.user
    client = Client(headers={"host": HOST})

    use(client, thief)

    assert client.get("/me/").status_code == 302
    assert not SignIn.objects.exists()


def test_a_device_that_asked_for_no_finger_does_not_replace_the_password(device):
    device.flags = 0x01
    client = Client(headers={"host": HOST})

    use(client, device)

    assert client.get("/me/").status_code == 302


def test_an_old_answer_does_not_work_again(device):
    client = Client(headers={"host": HOST})
    options = client.get("/sign-in/passkey/options/").json()
    answer = json.dumps(device.get(options))
    client.post("/sign-in/passkey/", {"credential": answer})
    other = Client(headers={"host": HOST})
    other.get("/sign-in/passkey/options/")

    other.post("/sign-in/passkey/", {"credential": answer})

    assert other.get("/me/").status_code == 302


def made_up(told: bytes = b"{}", state: bytes = b"") -> str:
    """What no device says: this as the browser's words, these bytes after the flag that more follows."""
    packed = [
        base64.urlsafe_b64encode(one).decode().rstrip("=") for one in (told, bytes(32) + b"\x80" + bytes(4) + state)
    ]
    response = {"clientDataJSON": packed[0], "authenticatorData": packed[1], "signature": "AA"}
    return json.dumps({"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": response})


SAID = b'{"type": "webauthn.get", "challenge": "AAAA", "origin": "https://x"}'
NONSENSE = ["", "no JSON", "[]", "{}", '{"id": 3}', '{"response": null}', "[" * 20_000]
PACKED = [made_up(b"[" * 9_000), made_up(SAID), made_up(SAID, b"\x1b\x00")]


@pytest.mark.parametrize("answer", NONSENSE + PACKED)
def test_nonsense_opens_nothing(company, answer):
    client = Client(headers={"host": HOST})
    client.get("/sign-in/passkey/options/")

    assert client.post("/sign-in/passkey/", {"credential": answer}).status_code == 302
    assert client.get("/me/").status_code == 302


@pytest.mark.parametrize(
    "path", ["/accounts/signup/", "/accounts/email/", "/accounts/login/", "/accounts/password/change/", "/accounts/"]
)
def test_the_librarys_own_pages_cannot_be_reached(company, visitor, path):
    assert visitor.get(path).status_code == 404
