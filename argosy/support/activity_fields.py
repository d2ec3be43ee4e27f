"""The fields that a questionnaire or an activity may ask; what a form does not show is not collected."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

FIELDS: dict[str, Any] = {
    "name": _("Name"),
    "company": _("Company"),
    "company_address": _("Company's address"),
    "industry": _("Industry"),
    "position": _("Position"),
    "phone": _("Telephone"),
    "email": _("E-mail address"),
    "account": _("Account"),
    "wechat_name": _("WeChat nickname"),
    "wechat": _("WeChat account"),
    "dingtalk_name": _("DingTalk nickname"),
    "dingtalk": _("DingTalk account"),
}
