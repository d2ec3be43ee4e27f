"""WeChat's sign-in for web sites on loopback: the page with the code to scan, and the two calls behind it.

Quirks kept: refusals have status 200 and an `errcode`; answers call themselves text/plain without a charset; a code works
once; who says no is sent back with the state alone; sex, place and picture come along whether one wants them or not.
"""

from __future__ import annotations

import html
import json
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from simulators.web import Answer, Asked, Web, elsewhere


@dataclass(frozen=True, slots=True)
class Wechatter:
    """Somebody with a phone."""

    nickname: str
    openid: str = field(default_factory=lambda: "o" + secrets.token_urlsafe(21)[:27])


class Weixin(Web):
    """`with Weixin("wx1", "secret", "127.0.0.1") as wx`: open wx.url + "/connect/qrconnect?…", then scan and allow."""

    def __init__(self, app: str, secret: str, domain: str) -> None:
        super().__init__(self._answer)
        self.app, self.secret, self.domain = app, secret, domain
        self.people = {"lin": Wechatter("林小海🌊"), "chen": Wechatter("Chen <b>Li</b>")}
        self.is_busy = False
        self._codes: dict[str, Wechatter] = {}
        self._used: set[str] = set()
        self._tokens: dict[str, Wechatter] = {}

    def _answer(self, asked: Asked) -> Answer:
        routes = {
            "/connect/qrconnect": self._page,
            "/connect/scanned": self._scanned,
            "/sns/oauth2/access_token": self._token,
            "/sns/userinfo": self._person,
        }
        route = routes.get(asked.path)
        return route(asked.query) if route else Answer(b"", 404)

    def scan(self, address: str, who: str, *, allows: bool = True) -> str:
        """The address to which the browser is sent after this person scanned the page of that address."""
        parts = urlsplit(address)
        page = self._page(Asked("GET", parts.path, parts.query, {}, b"").query)
        if page.status != 200 or "微信登录" not in page.body.decode():
            raise AssertionError(page.body.decode())
        query = Asked("GET", parts.path, parts.query, {}, b"").query
        return self._scanned(query | {"who": who, "allows": "1" if allows else ""}).headers["Location"]

    def _page(self, query: dict[str, str]) -> Answer:
        fault = self._fault(query)
        if fault:
            return _page(f"<h1>{fault}</h1>")
        links = "".join(
            f'<p><a href="/connect/scanned?{html.escape(urlencode(query | {"who": key, "allows": allows}))}">'
            f"{html.escape(one.nickname)}: {words}</a></p>"
            for key, one in self.people.items()
            for allows, words in (("1", "允许"), ("", "拒绝"))
        )
        return _page(f"<h1>微信登录</h1><p>使用微信扫一扫登录</p>{links}")

    def _fault(self, query: dict[str, str]) -> str:
        if query.get("appid") != self.app:
            return "AppID 参数错误"
        if urlsplit(query.get("redirect_uri", "")).hostname != self.domain:
            return "redirect_uri 参数错误"
        return "" if query.get("scope") == "snsapi_login" else "Scope 参数错误或没有 Scope 权限"

    def _scanned(self, query: dict[str, str]) -> Answer:
        back, state = query["redirect_uri"], query.get("state", "")
        if not query.get("allows"):
            return elsewhere(f"{back}?{urlencode({'state': state})}")
        code = secrets.token_urlsafe(24)[:32]
        self._codes[code] = self.people[query["who"]]
        return elsewhere(f"{back}?{urlencode({'code': code, 'state': state})}")

    def _token(self, query: dict[str, str]) -> Answer:
        if self.is_busy:
            return _said({"errcode": -1, "errmsg": "system error"})
        if query.get("appid") != self.app:
            return _said({"errcode": 40013, "errmsg": "invalid appid"})
        if query.get("secret") != self.secret:
            return _said({"errcode": 40125, "errmsg": "invalid appsecret"})
        code = query.get("code", "")
        if code in self._used:
            return _said({"errcode": 40163, "errmsg": "code been used"})
        who = self._codes.pop(code, None)
        if who is None:
            return _said({"errcode": 40029, "errmsg": "invalid code"})
        self._used.add(code)
        token = secrets.token_urlsafe(40)
        self._tokens[token] = who
        return _said(
            {
                "access_token": token,
                "expires_in": 7200,
                "refresh_token": secrets.token_urlsafe(40),
                "openid": who.openid,
                "scope": "snsapi_login",
                "unionid": "u" + who.openid[1:],
            }
        )

    def _person(self, query: dict[str, str]) -> Answer:
        who = self._tokens.get(query.get("access_token", ""))
        if who is None:
            return _said({"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"})
        if query.get("openid") != who.openid:
            return _said({"errcode": 40003, "errmsg": "invalid openid"})
        return _said(
            {
                "openid": who.openid,
                "nickname": who.nickname,
                "sex": 1,
                "language": "",
                "city": "宁波",
                "province": "浙江",
                "country": "CN",
                "headimgurl": "https://thirdwx.qlogo.example/mmopen/vi_32/portrait/132",
                "privilege": [],
                "unionid": "u" + who.openid[1:],
            }
        )


def _said(value: dict[str, object]) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False).encode(), kind="text/plain")


def _page(body: str) -> Answer:
    whole = f"<!doctype html><html lang='zh'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>{body}"
    return Answer(whole.encode(), kind="text/html; charset=utf-8")
