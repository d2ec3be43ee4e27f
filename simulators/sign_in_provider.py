"""A provider on whose page people sign in (OAuth 2.0), on loopback: consent page, tokens with PKCE, introspection.

It plays Google and Microsoft with their quirks: codes work once, refresh tokens may change each time, access is
ended (RFC 7009) or withdrawn from outside, and what is refused is said in JSON (RFC 6749 section 5.2).
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import secrets
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from simulators.serving import Serving

PAGE = """<!doctype html><meta charset="utf-8"><title>Sign in</title>
<h1>Simulated provider</h1><p>{client} wants to read and send the mail of <b>{address}</b>.</p>
<form method="post"><input type="hidden" name="asked" value="{asked}">
<input name="address" value="{address}"><button name="do" value="allow">Allow</button>
<button name="do" value="deny">Deny</button></form>"""


@dataclass
class Given:
    """A code or token, and until when it is good."""

    address: str
    until: float
    challenge: str = ""
    redirect: str = ""


class Refused(Exception):
    """What the token address answers instead of tokens."""

    def __init__(self, error: str, words: str, status: int = 400) -> None:
        super().__init__(error)
        self.answer, self.status = {"error": error, "error_description": words}, status


class SignInProvider(Serving):
    """`with SignInProvider() as provider:`; `url` is where it listens."""

    host = "127.0.0.1"

    def __init__(self, *, client_id: str = "argosy", client_secret: str = "kept by the operator") -> None:
        self.client_id, self.client_secret = client_id, client_secret
        self.seconds = 3600
        self.rotates = False  # each refresh token works once, as Microsoft's may
        self.is_down = False
        self.refreshes = 0
        self.revoked: list[str] = []
        self._codes: dict[str, Given] = {}
        self._refresh: dict[str, str] = {}
        self._access: dict[str, Given] = {}
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer((self.host, 0), type("Page", (_Page,), {"provider": self}))
        self._server.daemon_threads = True
        self.url = f"http://{self.host}:{self._server.server_address[1]}"

    def withdraw(self, address: str) -> None:
        """The person ended the access on her account's page: nothing that was given works any more."""
        with self._lock:
            self._refresh = {token: whose for token, whose in self._refresh.items() if whose != address}
            self._access = {token: one for token, one in self._access.items() if one.address != address}

    def expire(self, address: str) -> None:
        """Access tokens end before their time; refresh tokens still work."""
        with self._lock:
            self._access = {token: one for token, one in self._access.items() if one.address != address}

    def is_good(self, user: str, token: str) -> bool:
        """Does this token open this mailbox now?"""
        found = self._access.get(token)
        return found is not None and found.address == user and found.until > time.time()

    def agree(self, url: str, address: str, *, allow: bool = True) -> str:
        """What a person's browser does on the consent page: the address to which she is sent back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        if asked.get("client_id") != self.client_id or asked.get("code_challenge_method") != "S256":
            raise ValueError("the provider shows an error page instead of asking")
        if not allow:
            return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
        code = secrets.token_urlsafe(16)
        with self._lock:
            self._codes[code] = Given(address, time.time() + 60, asked["code_challenge"], asked["redirect_uri"])
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def tokens(self, form: dict[str, str]) -> dict[str, object]:
        """What the token address answers. Raises Refused."""
        if (form.get("client_id"), form.get("client_secret")) != (self.client_id, self.client_secret):
            raise Refused("invalid_client", "The OAuth client was not found.", 401)
        with self._lock:
            if form.get("grant_type") == "authorization_code":
                return self._of_code(form)
            return self._of_refresh(form)

    def _of_code(self, form: dict[str, str]) -> dict[str, object]:
        given = self._codes.pop(form.get("code", ""), None)
        shown = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(shown).rstrip(b"=").decode()
        if given is None or given.challenge != challenge or given.redirect != form.get("redirect_uri"):
            raise Refused("invalid_grant", "Malformed auth code.")
        return self._given(given.address)

    def _of_refresh(self, form: dict[str, str]) -> dict[str, object]:
        token = form.get("refresh_token", "")
        address = self._refresh.get(token)
        if address is None:
            raise Refused("invalid_grant", "Token has been expired or revoked.")
        self.refreshes += 1
        if not self.rotates:
            answer = self._given(address)
            self._refresh.pop(str(answer.pop("refresh_token")))
            return answer
        del self._refresh[token]
        return self._given(address)

    def _given(self, address: str) -> dict[str, object]:
        access, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self._access[access] = Given(address, time.time() + self.seconds)
        self._refresh[refresh] = address
        return {"access_token": access, "refresh_token": refresh, "expires_in": self.seconds, "token_type": "Bearer"}

    def revoke(self, form: dict[str, str]) -> None:
        """What the address for ending an access does: the token ends, and all that the account ever gave with it.

        Raises Refused with invalid_token for one that is not known, as Google does.
        """
        if (form.get("client_id"), form.get("client_secret")) != (self.client_id, self.client_secret):
            raise Refused("invalid_client", "The OAuth client was not found.", 401)
        self.revoked.append(form.get("token", ""))
        access = self._access.get(form.get("token", ""))
        address = self._refresh.get(form.get("token", "")) or (access.address if access else None)
        if address is None:
            raise Refused("invalid_token", "Token expired or revoked")
        self.withdraw(address)

    def introspect(self, token: str) -> dict[str, object]:
        """What Dovecot is told about a token (RFC 7662)."""
        found = self._access.get(token)
        if found is None or found.until < time.time():
            return {"active": False}
        return {"active": True, "email": found.address}


class _Page(BaseHTTPRequestHandler):
    provider: SignInProvider
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path).query
        address = parse_qs(asked).get("login_hint", [""])[0]
        page = PAGE.format(client="Argosy", address=html.escape(address), asked=html.escape(asked))
        self._say(200, page.encode(), "text/html")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        if self.provider.is_down:
            self._say(503, b"", "text/plain")
        elif self.path == "/introspect":
            self._say(200, json.dumps(self.provider.introspect(form.get("token", ""))).encode(), "application/json")
        elif self.path == "/token":
            self._tokens(form)
        elif self.path == "/revoke":
            self._revoke(form)
        else:
            back = self.provider.agree(f"/?{form['asked']}", form["address"], allow=form["do"] == "allow")
            self.send_response(302)
            self.send_header("Location", back)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def _tokens(self, form: dict[str, str]) -> None:
        try:
            status, told = 200, self.provider.tokens(form)
        except Refused as problem:
            status, told = problem.status, dict(problem.answer)
        self._say(status, json.dumps(told).encode(), "application/json")

    def _revoke(self, form: dict[str, str]) -> None:
        try:
            self.provider.revoke(form)
        except Refused as problem:
            self._say(problem.status, json.dumps(problem.answer).encode(), "application/json")
        else:
            self._say(200, b"", "application/json")

    def _say(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form: str, *values: object) -> None:
        """Nothing: tests read the provider's own state."""
