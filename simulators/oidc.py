"""A house that speaks OpenID Connect on loopback: discovery, keys, the page, the token; PKCE and every check of the core.

It can be told to misbehave: `claims` overrides what its tokens say, `algorithm` how they are signed, `rotate()` its key.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from typing import Any
from urllib.parse import urlencode, urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from simulators.web import Answer, Asked, Web, as_json, elsewhere


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _big(number: int) -> str:
    return _text(number.to_bytes((number.bit_length() + 7) // 8))


class OidcHouse(Web):
    """`with OidcHouse("client", "secret", "http://testserver/…/back/") as house: house.url` is its issuer."""

    def __init__(self, client: str, secret: str, back: str) -> None:
        super().__init__(self._answer)
        self.client, self.secret, self.back = client, secret, back
        self.people = {"lin": ("248289761001", "Lin Xiaohai")}
        self.claims: dict[str, Any] = {}
        self.algorithm = "RS256"
        self._codes: dict[str, tuple[str, str, str]] = {}
        self.rotate()

    def rotate(self) -> None:
        """Another key from now on."""
        self.key, self.kid = rsa.generate_private_key(65537, 2048), secrets.token_hex(4)

    def sign_in(self, address: str, who: str = "lin") -> str:
        """Where the browser is sent after this person signed in on the page of that address."""
        parts = urlsplit(address)
        answer = self._authorize(Asked("GET", parts.path, parts.query, {}, b"").query, who)
        if "Location" not in answer.headers:
            raise AssertionError(answer.body.decode())
        return answer.headers["Location"]

    def _answer(self, asked: Asked) -> Answer:
        if asked.path == "/.well-known/openid-configuration":
            return as_json(
                {
                    "issuer": self.url,
                    "authorization_endpoint": f"{self.url}/authorize",
                    "token_endpoint": f"{self.url}/token",
                    "jwks_uri": f"{self.url}/keys",
                }
            )
        if asked.path == "/keys":
            numbers = self.key.public_key().public_numbers()
            key = {"kty": "RSA", "use": "sig", "kid": self.kid, "n": _big(numbers.n), "e": _big(numbers.e)}
            return as_json({"keys": [key]})
        if asked.path == "/authorize":
            return self._authorize(asked.query, asked.query.get("who", "lin"))
        return self._token(asked.form) if asked.path == "/token" and asked.method == "POST" else Answer(b"", 404)

    def _authorize(self, query: dict[str, str], who: str) -> Answer:
        if query.get("client_id") != self.client or query.get("redirect_uri") != self.back:
            return Answer(b"redirect_uri_mismatch", 400)
        is_whole = query.get("response_type") == "code" and "openid" in query.get("scope", "").split()
        if not is_whole or query.get("code_challenge_method") != "S256":
            return elsewhere(f"{self.back}?{urlencode({'error': 'invalid_request', 'state': query.get('state', '')})}")
        code = secrets.token_urlsafe(16)
        self._codes[code] = who, query.get("nonce", ""), query["code_challenge"]
        return elsewhere(f"{self.back}?{urlencode({'code': code, 'state': query.get('state', '')})}")

    def _token(self, form: dict[str, str]) -> Answer:
        if (form.get("client_id"), form.get("client_secret")) != (self.client, self.secret):
            return as_json({"error": "invalid_client"}, 401)
        who, nonce, challenge = self._codes.pop(form.get("code", ""), ("", "", ""))
        proved = _text(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if not who or proved != challenge or form.get("redirect_uri") != self.back:
            return as_json({"error": "invalid_grant"}, 400)
        subject, name = self.people[who]
        now = int(time.time())
        said = {"iss": self.url, "aud": self.client, "sub": subject, "name": name, "email": "lin@mail.example"}
        said |= {"nonce": nonce, "iat": now, "exp": now + 300} | self.claims
        token = {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "id_token": self._signed(said)}
        return as_json(token)

    def _signed(self, said: dict[str, Any]) -> str:
        head = _text(json.dumps({"alg": self.algorithm, "typ": "JWT", "kid": self.kid}).encode())
        body = _text(json.dumps(said).encode())
        if self.algorithm == "none":
            return f"{head}.{body}."
        return f"{head}.{body}.{_text(self.key.sign(f'{head}.{body}'.encode(), padding.PKCS1v15(), hashes.SHA256()))}"
