"""Text messages that Argosy itself sends (codes): one way, through the operator's provider.

Without one (setting ARGOSY_SMS_KEY) numbers stay unconfirmed, and the pages say so plainly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from argosy.platform import aliyun_sms, web_client
from argosy.platform.errors import ArgosyError, Unavailable

FIELDS = ("mobile",)
# What a variable of a template holds at most.
LONGEST_NOTICE = 35


@dataclass(frozen=True, slots=True)
class TextMessage:
    """One code to one number (E.164)."""

    to: str
    code: str


class NotTaken(ArgosyError):
    """The provider will never deliver this one: the number does not exist, gets too many, or refuses texts."""

    status, code = 422, "not_taken"
    message = _("The text message could not be delivered to this number.")


def has_provider() -> bool:
    """Has the operator named a provider of text messages?"""
    return bool(settings.SMS_KEY and settings.SMS_SECRET)


def engage() -> None:
    """Everybody can read which provider carries the codes, and what it is given."""
    if has_provider():
        host = urlsplit(settings.SMS_URL).hostname or ""
        web_client.engage(host, web_client.Processor(_("text messages with codes"), FIELDS))


def has_notices() -> bool:
    """Has the operator a template under which sentences may go, not only codes?"""
    return has_provider() and bool(settings.SMS_NOTICE_TEMPLATE)


def send_notice(to: str, sentence: str) -> None:
    """Hand one short sentence to the provider. Raises NotTaken where it never will go, Unavailable where to try again."""
    _hand_over(to, settings.SMS_NOTICE_TEMPLATE, {"text": sentence[:LONGEST_NOTICE]})


def send(text: TextMessage) -> None:
    """Hand the code to the provider. Raises NotTaken where it never will go, Unavailable where to try again."""
    template = settings.SMS_TEMPLATE if text.to.startswith("+86") else settings.SMS_TEMPLATE_ABROAD
    _hand_over(text.to, template or settings.SMS_TEMPLATE, {"code": text.code})


def one_by_one(waiting: Iterable[UUID], hand_over: Callable[[UUID], None]) -> None:
    """Hand over each text in a transaction of its own: what went is written down, whatever becomes of the next.

    Raises Unavailable after the last where one of them is to be tried again.
    """
    problem: Unavailable | None = None
    for pk in waiting:
        try:
            hand_over(pk)
        except Unavailable as caught:
            problem = caught
    if problem is not None:
        raise problem


def _hand_over(to: str, template: str, values: dict[str, str]) -> None:
    engage()
    account = aliyun_sms.Account(
        settings.SMS_URL, settings.SMS_KEY, settings.SMS_SECRET, settings.SMS_SIGN, settings.SMS_TEMPLATE
    )
    try:
        aliyun_sms.send(account, to, template, values)
    except aliyun_sms.Rejected as problem:
        raise NotTaken from problem
