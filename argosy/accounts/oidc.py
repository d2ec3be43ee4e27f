"""OpenID Connect (Core 1.0, code flow with PKCE): Google, Microsoft, and a company's own sign-in (Keycloak, Entra, ADFS …)."""

from __future__ import annotations

import json
import logging
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.id_tokens import Expected, NotBelieved, believed
from argosy.accounts.outsiders import NotSaid, Outsider, Start
from argosy.platform import web_client
from argosy.platform.errors import Unavailable
from argosy.platform.outgoing import NOTHING, Sent

SECONDS = 8.0
LONGEST_NAME, LONGEST_SUBJECT = 100, 255
DISCOVERY = "/.well-known/openid-configuration"
# How long what a house publishes about itself is believed; an unknown key is looked for once a minute at most.
REMEMBERED_SECONDS, LOOKED_FOR_SECONDS = 3600, 60
log = logging.getLogger("argosy.accounts")
_published: dict[str, tuple[float, dict[str, Any]]] = {}


@dataclass(frozen=True, slots=True)
class Oidc:
    """One house that speaks OpenID Connect, and as whom we are known there."""

    title: str
    issuer: str
    client: str
    secret: str
    notice: str = ""  # where its privacy notice stands

    kept = _("your name there and the id by which that service knows you; no address, no picture")

    def address(self, start: Start) -> str:
        """The house's page where one signs in."""
        asked = {
            "client_id": self.client,
            "redirect_uri": start.back,
            "response_type": "code",
            "scope": "openid profile",
            "state": start.state,
            "nonce": start.nonce,
            "code_challenge": start.challenge,
            "code_challenge_method": "S256",
        }
        return f"{self._published()['authorization_endpoint']}?{urlencode(asked)}"

    def who(self, code: str, start: Start) -> Outsider:
        """The id and the name in the token that the house signed."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": start.back,
            "client_id": self.client,
            "client_secret": self.secret,
            "code_verifier": start.verifier,
        }
        try:
            answer = ask(str(self._published()["token_endpoint"]), Sent(form=form))
        except web_client.Refused as problem:
            raise NotSaid from problem
        expected = Expected(self.issuer, self.client, start.nonce)
        try:
            claims = believed(str(answer.get("id_token", "")), self._key, expected, timezone.now())
        except NotBelieved as problem:
            log.warning("A token of %s was not believed: %s", self.issuer, problem)
            raise NotSaid from problem
        subject = str(claims.get("sub") or "")
        if not subject or len(subject) > LONGEST_SUBJECT:
            raise NotSaid
        return Outsider(subject, str(claims.get("name") or claims.get("preferred_username") or "")[:LONGEST_NAME])

    def _published(self) -> dict[str, Any]:
        found = remembered(self.issuer.rstrip("/") + DISCOVERY, REMEMBERED_SECONDS)
        if found.get("issuer") != self.issuer:
            raise Unavailable
        return found

    def _key(self, name: str) -> dict[str, Any] | None:
        place = str(self._published().get("jwks_uri", ""))
        for seconds in (REMEMBERED_SECONDS, LOOKED_FOR_SECONDS):
            keys = remembered(place, seconds).get("keys", [])
            for key in keys:
                if isinstance(key, dict) and key.get("kid", "") == name and key.get("use", "sig") == "sig":
                    return key
        return None


def remembered(url: str, seconds: float) -> dict[str, Any]:
    """What stands there, asked again when it is older than this."""
    at, found = _published.get(url, (0.0, {}))
    if not found or time.monotonic() - at > seconds:
        found = ask(url)
        _published[url] = time.monotonic(), found
    return found


def forget() -> None:
    """Nothing is remembered: every house is asked anew."""
    _published.clear()


def ask(url: str, sent: Sent = NOTHING, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """The house's answer as a structure. Nothing personal of ours goes there. Raises Refused, Unavailable."""
    answer = web_client.fetch(
        url,
        purpose="sign-in",
        method="GET" if sent.body() is None else "POST",
        sent=sent,
        headers={"Accept": "application/json", **(headers or {})},
        way=web_client.Way(by_operator=True, seconds=SECONDS),
    )
    try:
        found = json.loads(answer)
    except (ValueError, RecursionError) as problem:
        raise Unavailable from problem
    if not isinstance(found, dict):
        raise Unavailable
    return found
