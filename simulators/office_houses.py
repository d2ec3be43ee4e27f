"""WeCom, DingTalk and Feishu on loopback, each with its own dialect: one server plays all three.

Quirks kept: DingTalk sends the code back as authCode and answers faults with 400; Feishu and WeCom answer faults with 200
and a number; WeCom names people outside the company by an openid instead of a userid.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from simulators.web import Answer, Asked, Web, as_json


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with an account at all three."""

    id: str
    name: str
    is_outside: bool = False


class OfficeHouses(Web):
    """`with OfficeHouses("client", "secret") as houses: houses.allow(address)` is where the browser is sent."""

    def __init__(self, client: str, secret: str) -> None:
        super().__init__(self._answer)
        self.client, self.secret = client, secret
        self.who = Colleague("zhangsan", "张三")
        self._codes: dict[str, str] = {}
        self._tokens: set[str] = set()

    def allow(self, address: str) -> str:
        """The person allows it on the page of this address."""
        parts = urlsplit(address)
        query = Asked("GET", parts.path, parts.query, {}, b"").query
        named = query.get("client_id") or query.get("appid")
        if named != self.client or not query.get("redirect_uri"):
            raise AssertionError(address)
        code = secrets.token_urlsafe(12)
        self._codes[code] = query.get("code_challenge", "")
        word = "authCode" if parts.path == "/oauth2/auth" else "code"
        return f"{query['redirect_uri']}?{urlencode({word: code, 'state': query.get('state', '')})}"

    def _answer(self, asked: Asked) -> Answer:
        routes = {
            "/open-apis/authen/v2/oauth/token": self._feishu_token,
            "/open-apis/authen/v1/user_info": self._feishu_person,
            "/v1.0/oauth2/userAccessToken": self._dingtalk_token,
            "/v1.0/contact/users/me": self._dingtalk_person,
            "/cgi-bin/gettoken": self._wecom_token,
            "/cgi-bin/auth/getuserinfo": self._wecom_person,
        }
        route = routes.get(asked.path)
        return route(asked) if route else Answer(b"", 404)

    def _token(self) -> str:
        token = secrets.token_urlsafe(16)
        self._tokens.add(token)
        return token

    def _feishu_token(self, asked: Asked) -> Answer:
        wanted: dict[str, Any] = json.loads(asked.body)
        if (wanted.get("client_id"), wanted.get("client_secret")) != (self.client, self.secret):
            return as_json({"code": 20002, "error": "invalid_client"})
        challenge = self._codes.pop(wanted.get("code", ""), None)
        digest = hashlib.sha256(wanted.get("code_verifier", "").encode()).digest()
        if challenge is None or base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != challenge:
            return as_json({"code": 20003, "error": "invalid_grant"})
        return as_json({"code": 0, "access_token": self._token(), "expires_in": 7200, "token_type": "Bearer"})

    def _feishu_person(self, asked: Asked) -> Answer:
        if asked.headers.get("authorization", "").removeprefix("Bearer ") not in self._tokens:
            return as_json({"code": 99991668, "msg": "Invalid access token for authorization"})
        data = {"open_id": "ou_" + self.who.id, "name": self.who.name, "mobile": "+8613900000000", "avatar_url": "x"}
        return as_json({"code": 0, "msg": "success", "data": data})

    def _dingtalk_token(self, asked: Asked) -> Answer:
        wanted: dict[str, Any] = json.loads(asked.body)
        is_ours = (wanted.get("clientId"), wanted.get("clientSecret")) == (self.client, self.secret)
        if not is_ours or self._codes.pop(wanted.get("code", ""), None) is None:
            return as_json({"code": "invalidParameter.authCode.notFound", "message": "不存在的临时授权码"}, 400)
        return as_json({"accessToken": self._token(), "refreshToken": "r", "expireIn": 7200, "corpId": "ding1"})

    def _dingtalk_person(self, asked: Asked) -> Answer:
        if asked.headers.get("x-acs-dingtalk-access-token") not in self._tokens:
            return as_json({"code": "InvalidAuthentication", "message": "不合法的access_token"}, 400)
        return as_json(
            {"nick": self.who.name, "openId": self.who.id + "iEiE", "mobile": "13900000000", "stateCode": "86"}
        )

    def _wecom_token(self, asked: Asked) -> Answer:
        if (asked.query.get("corpid"), asked.query.get("corpsecret")) != (self.client, self.secret):
            return as_json({"errcode": 40001, "errmsg": "invalid credential"})
        return as_json({"errcode": 0, "errmsg": "ok", "access_token": self._token(), "expires_in": 7200})

    def _wecom_person(self, asked: Asked) -> Answer:
        if asked.query.get("access_token") not in self._tokens:
            return as_json({"errcode": 40014, "errmsg": "invalid access_token"})
        if self._codes.pop(asked.query.get("code", ""), None) is None:
            return as_json({"errcode": 40029, "errmsg": "invalid code"})
        word = "openid" if self.who.is_outside else "userid"
        return as_json({"errcode": 0, "errmsg": "ok", word: self.who.id, "user_ticket": "t"})
