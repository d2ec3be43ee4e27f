"""Signing in to a mailbox by its provider's own page: authorisation code with PKCE (RFC 6749, 7636), and fresh tokens."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from argosy.mail.imap.errors import ConnectAgain, MailServerError, NotRegistered, Refused, Unreachable
from argosy.mail.issuers import Issuer
from argosy.platform import web_client
from argosy.platform.errors import BadInput, Unavailable
from argosy.platform.outgoing import Sent

PURPOSE = "sign in to a mailbox"
# What was asked for and what came back are seconds apart; a token that has less left is fetched anew.
SHORTEST_SECONDS, USUAL_SECONDS = 60, 3600
# The person has to agree again: RFC 6749 section 5.2, and Microsoft's words for a second factor or a withdrawn consent.
PERSON_NEEDED = frozenset({"invalid_grant", "interaction_required", "consent_required", "login_required"})
NOT_REGISTERED = frozenset({"invalid_client", "unauthorized_client", "redirect_uri_mismatch"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the provider gives: a token for about an hour, and one that gets the next."""

    access: str
    refresh: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A person is on her way to the provider's page: the address, and what must be remembered until she is back."""

    url: str
    state: str
    verifier: str


def ask(issuer: Issuer, address: str, redirect: str) -> Asked:
    """The provider's page on which the person agrees."""
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    fields = {
        "response_type": "code",
        "client_id": issuer.client_id,
        "redirect_uri": redirect,
        "scope": " ".join(issuer.scopes),
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "login_hint": address,
    }
    return Asked(f"{issuer.sign_in_url}?{urlencode({**fields, **dict(issuer.asks)})}", state, verifier)


def exchange(issuer: Issuer, code: str, verifier: str, redirect: str) -> Tokens:
    """The tokens for the code that the person brought back. Raises MailServerError."""
    given = {"grant_type": "authorization_code", "code": code, "code_verifier": verifier, "redirect_uri": redirect}
    tokens = _tokens(issuer, given)
    if not tokens.refresh:
        raise Refused("no refresh token")
    return tokens


def refresh(issuer: Issuer, token: str) -> Tokens:
    """Fresh tokens; the old refresh token where no other is given.

    Raises MailServerError: ConnectAgain where only the person can help.
    """
    tokens = _tokens(issuer, {"grant_type": "refresh_token", "refresh_token": token})
    return Tokens(tokens.access, tokens.refresh or token, tokens.seconds)


def revoke(issuer: Issuer, token: str) -> None:
    """The access that this refresh token stands for ends at the provider (RFC 7009). Raises Unreachable: try later.

    A token that is not known there any more has ended already: section 2.2 calls that success, Google "invalid_token".
    """
    try:
        _ask(issuer, issuer.revoke_url, {"token": token, "token_type_hint": "refresh_token"})
    except web_client.Refused as problem:
        if _json(problem.body).get("error") != "invalid_token":
            raise Unreachable(issuer.name) from problem


def _tokens(issuer: Issuer, given: dict[str, str]) -> Tokens:
    try:
        told = _json(_ask(issuer, issuer.token_url, given))
    except web_client.Refused as problem:
        raise _refusal(_json(problem.body), problem.answered) from problem
    access, seconds = told.get("access_token"), told.get("expires_in", USUAL_SECONDS)
    if not isinstance(access, str) or not access:
        raise Unreachable(issuer.name)
    seconds = int(seconds) if str(seconds).isdigit() else USUAL_SECONDS
    return Tokens(access, str(told.get("refresh_token") or ""), max(SHORTEST_SECONDS, min(seconds, 86_400)))


def _ask(issuer: Issuer, url: str, given: dict[str, str]) -> bytes:
    form = {**given, "client_id": issuer.client_id, "client_secret": issuer.client_secret}
    try:
        return web_client.fetch(
            url,
            purpose=PURPOSE,
            method="POST",
            sent=Sent(form=form),
            headers={"Accept": "application/json"},
            way=web_client.Way(by_operator=True),
        )
    except web_client.Refused:
        raise
    except (Unavailable, BadInput) as problem:
        raise Unreachable(issuer.name) from problem


def _refusal(told: dict[str, Any], status: int) -> MailServerError:
    error = str(told.get("error", ""))
    words = " ".join(str(told.get("error_description") or error).split())[:300]
    if error in PERSON_NEEDED:
        return ConnectAgain(words)
    if error in NOT_REGISTERED:
        return NotRegistered(words)
    return Unreachable(words or str(status)) if status >= 500 or not error else Refused(words)


def _json(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
