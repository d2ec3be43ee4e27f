"""WeCom, DingTalk and Feishu: sign-in of companies by OAuth, each in a dialect of its own.

WeCom has no token of the person: a token of the application and the code together say who it is. DingTalk sends the code
back as authCode and takes JSON. Feishu answers 200 with a `code` of its own. Pictures, numbers and addresses that come
along are dropped here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from argosy.accounts.oidc import LONGEST_NAME, LONGEST_SUBJECT, ask
from argosy.accounts.outsiders import NotSaid, Outsider, Start
from argosy.platform import web_client
from argosy.platform.outgoing import NOTHING, Sent

KEPT = _("your name there and the id by which that service knows you; no number, no address, no picture")


@dataclass(frozen=True, slots=True)
class Feishu:
    """Feishu's OAuth 2.0, version 2 of the token, with PKCE."""

    title: str
    pages: str
    api: str
    client: str
    secret: str
    notice: str = ""

    kept = KEPT

    def address(self, start: Start) -> str:
        """Feishu's page."""
        asked = {
            "client_id": self.client,
            "redirect_uri": start.back,
            "response_type": "code",
            "state": start.state,
            "code_challenge": start.challenge,
            "code_challenge_method": "S256",
        }
        return f"{self.pages}/open-apis/authen/v1/authorize?{urlencode(asked)}"

    def who(self, code: str, start: Start) -> Outsider:
        """The open_id and the name."""
        wanted = {
            "grant_type": "authorization_code",
            "client_id": self.client,
            "client_secret": self.secret,
            "code": code,
            "redirect_uri": start.back,
            "code_verifier": start.verifier,
        }
        token = _said(f"{self.api}/open-apis/authen/v2/oauth/token", "code", Sent(json=wanted))
        bearer = {"Authorization": f"Bearer {token.get('access_token', '')}"}
        known = _said(f"{self.api}/open-apis/authen/v1/user_info", "code", headers=bearer).get("data") or {}
        return _outsider(known.get("open_id"), known.get("name"))


@dataclass(frozen=True, slots=True)
class DingTalk:
    """DingTalk's new sign-in (login.dingtalk.com)."""

    title: str
    pages: str
    api: str
    client: str
    secret: str
    notice: str = ""

    kept = KEPT

    def address(self, start: Start) -> str:
        """DingTalk's page."""
        asked = {
            "client_id": self.client,
            "redirect_uri": start.back,
            "response_type": "code",
            "scope": "openid",
            "state": start.state,
            "prompt": "consent",
        }
        return f"{self.pages}/oauth2/auth?{urlencode(asked)}"

    def who(self, code: str, start: Start) -> Outsider:  # noqa: ARG002 DingTalk knows neither nonce nor verifier
        """The openId and the nick."""
        wanted = {"clientId": self.client, "clientSecret": self.secret, "code": code, "grantType": "authorization_code"}
        token = _said(f"{self.api}/v1.0/oauth2/userAccessToken", "", Sent(json=wanted))
        bearer = {"x-acs-dingtalk-access-token": str(token.get("accessToken", ""))}
        known = _said(f"{self.api}/v1.0/contact/users/me", "", headers=bearer)
        return _outsider(known.get("openId"), known.get("nick"))


@dataclass(frozen=True, slots=True)
class WeCom:
    """WeCom's sign-in for an application of one's own company."""

    title: str
    pages: str
    api: str
    client: str  # the company's id (corpid)
    secret: str  # of the application
    agent: str
    notice: str = ""

    kept = KEPT

    def address(self, start: Start) -> str:
        """WeCom's page with the code to scan."""
        asked = {
            "login_type": "CorpApp",
            "appid": self.client,
            "agentid": self.agent,
            "redirect_uri": start.back,
            "state": start.state,
        }
        return f"{self.pages}/wwlogin/sso/login?{urlencode(asked)}"

    def who(self, code: str, start: Start) -> Outsider:  # noqa: ARG002 WeCom knows neither nonce nor verifier
        """The id of the colleague; people outside the company have none and are not let in."""
        application = {"corpid": self.client, "corpsecret": self.secret}
        token = _said(f"{self.api}/cgi-bin/gettoken", "errcode", Sent(query=application))
        asked = {"access_token": str(token.get("access_token", "")), "code": code}
        known = _said(f"{self.api}/cgi-bin/auth/getuserinfo", "errcode", Sent(query=asked))
        return _outsider(known.get("userid"), known.get("userid"))


def _said(url: str, fault: str, sent: Sent = NOTHING, headers: dict[str, str] | None = None) -> dict[str, Any]:
    try:
        found = ask(url, sent, headers)
    except web_client.Refused as problem:
        raise NotSaid from problem
    if fault and found.get(fault, 0) != 0:
        raise NotSaid
    return found


def _outsider(subject: object, name: object) -> Outsider:
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT:
        raise NotSaid
    return Outsider(subject, str(name or "")[:LONGEST_NAME])
