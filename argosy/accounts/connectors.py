"""The records of the security tests of companies' accounts, WeChat, and lists of stolen passwords (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import Connector, offer
from argosy.platform.outgoing import NOBODYS, THEIRS

TESTED = date(2026, 11, 29)

offer(
    Connector(
        "sign-in",
        _("Signing in with a company's account (OpenID Connect, WeCom, DingTalk, Feishu)"),
        ("answers", "identity", "secrets"),
        ("tests/accounts/test_sign_in_with_the_companys_account.py",),
        TESTED,
        sends={
            # a code and a token are the house's own: it made them a moment ago and knows whose they are
            **dict.fromkeys(("code", "access_token"), THEIRS),
            **dict.fromkeys(("grant_type", "redirect_uri", "code_verifier", "client_id", "client_secret"), NOBODYS),
            **dict.fromkeys(("clientId", "clientSecret", "grantType", "corpid", "corpsecret"), NOBODYS),
        },
    )
)
offer(
    Connector(
        "sign-in by WeChat",
        _("Signing in with WeChat"),
        ("answers", "identity", "more"),
        ("tests/accounts/test_sign_in_with_wechat.py",),
        TESTED,
        sends={
            **dict.fromkeys(("code", "access_token", "openid"), THEIRS),
            **dict.fromkeys(("appid", "secret", "grant_type", "lang"), NOBODYS),
        },
    )
)
offer(
    Connector(
        "stolen passwords",
        _("Lists of stolen passwords"),
        ("answers", "more"),
        ("tests/accounts/test_choose_a_password_that_holds.py",),
        TESTED,
    )
)
