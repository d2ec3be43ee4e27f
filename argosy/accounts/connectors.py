"""The records of the security tests of companies' accounts, WeChat, and lists of stolen passwords (S150)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from argosy.platform.connectors import SecurityTest, offer

TESTED = date(2026, 11, 29)

offer(
    SecurityTest(
        "sign-in",
        _("Signing in with a company's account (OpenID Connect, WeCom, DingTalk, Feishu)"),
        ("answers", "identity", "secrets"),
        ("tests/accounts/test_sign_in_with_the_companys_account.py",),
        TESTED,
    )
)
offer(
    SecurityTest(
        "sign-in by WeChat",
        _("Signing in with WeChat"),
        ("answers", "identity", "more"),
        ("tests/accounts/test_sign_in_with_wechat.py",),
        TESTED,
    )
)
offer(
    SecurityTest(
        "stolen passwords",
        _("Lists of stolen passwords"),
        ("answers", "more"),
        ("tests/accounts/test_choose_a_password_that_holds.py",),
        TESTED,
    )
)
