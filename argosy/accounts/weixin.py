"""Signing in by scanning with WeChat: the website protocol of open.weixin.qq.com (scope snsapi_login).

Three traps: refusals come with status 200 and an `errcode`; answers are UTF-8 but call themselves text/plain, so that a
library's guess garbles nicknames; and the answer about the person has sex, city and picture, of which nothing is kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from argosy.accounts.outsiders import NotSaid, Outsider, Start
from argosy.platform import web_client
from argosy.platform.errors import Unavailable
from argosy.platform.outgoing import Sent

SECONDS = 8.0
LONGEST_NAME, LONGEST_ID = 100, 128
# The service is busy or counts our calls: the person may try again.
LATER = frozenset({-1, 45009, 45011})


@dataclass(frozen=True, slots=True)
class Weixin:
    """The operator's website application at WeChat."""

    app: str
    secret: str
    open_url: str
    api_url: str

    title = _("WeChat")
    notice = "https://weixin.qq.com/cgi-bin/readtemplate?lang=zh_CN&t=weixin_agreement&s=privacy"
    kept = _("your nickname at WeChat and the OpenID that WeChat gives you for this site; no picture, no sex, no place")

    def address(self, start: Start) -> str:
        """WeChat's page with the code to scan; the fragment belongs to its protocol."""
        # WeChat refuses some orders of these words
        asked = urlencode(
            {
                "appid": self.app,
                "redirect_uri": start.back,
                "response_type": "code",
                "scope": "snsapi_login",
                "state": start.state,
            }
        )
        return f"{self.open_url}/connect/qrconnect?{asked}#wechat_redirect"

    def who(self, code: str, start: Start) -> Outsider:  # noqa: ARG002 WeChat knows neither nonce nor verifier
        """The nickname and the OpenID of who scanned."""
        token = self._ask(
            "oauth2/access_token", appid=self.app, secret=self.secret, code=code, grant_type="authorization_code"
        )
        openid = str(token.get("openid") or "")
        if not openid or "snsapi_login" not in str(token.get("scope", "")).split(","):
            raise NotSaid
        known = self._ask("userinfo", access_token=str(token.get("access_token", "")), openid=openid, lang="zh_CN")
        if known.get("openid") != openid:
            raise NotSaid
        return Outsider(openid[:LONGEST_ID], str(known.get("nickname") or "")[:LONGEST_NAME])

    def _ask(self, what: str, **values: str) -> dict[str, Any]:
        body = web_client.fetch(
            f"{self.api_url}/sns/{what}",
            purpose="sign-in by WeChat",
            sent=Sent(query=values),
            way=web_client.Way(by_operator=True, seconds=SECONDS),
        )
        try:
            found = json.loads(body.decode("utf-8"))
        except (ValueError, RecursionError) as problem:
            raise Unavailable from problem
        if not isinstance(found, dict):
            raise Unavailable
        if found.get("errcode"):
            raise Unavailable if found["errcode"] in LATER else NotSaid
        return found


def from_settings() -> Weixin | None:
    """WeChat as the operator set it up, or None."""
    if not (settings.WECHAT_APP and settings.WECHAT_SECRET):
        return None
    return Weixin(
        settings.WECHAT_APP,
        settings.WECHAT_SECRET,
        settings.WECHAT_OPEN_URL.rstrip("/"),
        settings.WECHAT_API_URL.rstrip("/"),
    )
