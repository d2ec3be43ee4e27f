"""Alibaba Cloud's SMS service: SendSms of API version 2017-05-25, signed with ACS3-HMAC-SHA256.

The rules of the signature: https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone

from argosy.platform import web_client
from argosy.platform.errors import Unavailable
from argosy.platform.outgoing import Sent

ACTION, VERSION, ALGORITHM = "SendSms", "2017-05-25", "ACS3-HMAC-SHA256"
EMPTY = hashlib.sha256(b"").hexdigest()
# The service answers 200 with a code of its own. These are about the number or its limits: trying again cannot help.
FINAL = frozenset(
    {
        "isv.MOBILE_NUMBER_ILLEGAL",
        "isv.BUSINESS_LIMIT_CONTROL",
        "isv.BLACK_KEY_CONTROL_LIMIT",
        "isv.DAY_LIMIT_CONTROL",
        "isv.PHONENUMBER_BLACKLIST",
        "isv.INTERNATIONAL_TEMPLATE_NOT_SUPPORT",
    }
)
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Account:
    """The operator's account: endpoint, access key, and the signature under which its texts are approved."""

    url: str
    key: str
    secret: str
    sign: str
    template: str


class Rejected(Exception):
    """The service will not deliver to this number."""


def send(account: Account, number: str, template: str, values: Mapping[str, str]) -> str:
    """Send a text of this approved template; the service's own number of it. Raises Rejected, Unavailable."""
    asked = {
        "PhoneNumbers": as_wanted(number),
        "SignName": account.sign,
        "TemplateCode": template,
        "TemplateParam": dict(values),
    }
    sent = Sent(query=asked, why="text message")
    headers = signed(account, sent.query_string(), secrets.token_hex(16), timezone.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    try:
        body = web_client.fetch(
            account.url.rstrip("/") + "/",
            purpose="text message",
            method="POST",
            sent=sent,
            headers=headers,
            way=web_client.Way(by_operator=True, seconds=SECONDS),
        )
    except web_client.Refused as problem:
        body = problem.body
    return _outcome(body)


def as_wanted(number: str) -> str:
    """Chinese numbers go without the country's code, others with it and without the plus."""
    return number.removeprefix("+86") if number.startswith("+86") else number.removeprefix("+")


def signed(account: Account, query: str, nonce: str, date: str) -> dict[str, str]:
    """The headers of a request with this query, the signature among them."""
    signed_ones = {
        "host": urlsplit(account.url).netloc,
        "x-acs-action": ACTION,
        "x-acs-content-sha256": EMPTY,
        "x-acs-date": date,
        "x-acs-signature-nonce": nonce,
        "x-acs-version": VERSION,
    }
    names = ";".join(sorted(signed_ones))
    lines = "".join(f"{name}:{signed_ones[name]}\n" for name in sorted(signed_ones))
    request = f"POST\n/\n{query}\n{lines}\n{names}\n{EMPTY}"
    to_sign = f"{ALGORITHM}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(account.secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    mark = f"{ALGORITHM} Credential={account.key},SignedHeaders={names},Signature={signature}"
    return {name: value for name, value in signed_ones.items() if name != "host"} | {"Authorization": mark}


def _outcome(body: bytes) -> str:
    try:
        answer: dict[str, Any] = json.loads(body)
    except (ValueError, RecursionError) as problem:
        raise Unavailable from problem
    code = answer.get("Code", "") if isinstance(answer, dict) else ""
    if code == "OK":
        return str(answer.get("BizId", ""))
    if code in FINAL:
        raise Rejected(code)
    raise Unavailable
