"""Tells reports of failed delivery, automatic answers and mailing lists from mail that a person wrote to us."""

from __future__ import annotations

import re

from argosy.reading.bounces.automatic import is_auto_reply, is_list
from argosy.reading.bounces.evidence import lay_out
from argosy.reading.bounces.notices import find_notice
from argosy.reading.bounces.recipients import from_fields, from_words
from argosy.reading.bounces.recognition import Signs, failed_groups, is_failure
from argosy.reading.mime import parse
from argosy.reading.model import Bounce, Mail

__all__ = ["find", "is_auto_reply", "is_list"]

_ADDRESS = re.compile(r"[^\s<>;,:()\[\]\"']{1,120}@[^\s<>;,:()\[\]\"']{1,190}")


def find(raw: bytes, mail: Mail) -> Bounce | None:
    """Who did not get a message of ours, and why; None where this is no report of failed delivery."""
    return _told(raw, mail) or _passed_on(mail)


def _passed_on(mail: Mail) -> Bounce | None:
    """What a report says that a rule passed on without a word, as colleagues do whose mailbox sends for all."""
    if len(mail.attachments) != 1 or mail.attachments[0].type != "message/rfc822":
        return None
    headers = {name.lower(): value for name, value in mail.headers}
    if "x-ms-exchange-inbox-rules-loop" not in headers and headers.get("auto-submitted", "")[:5].lower() != "auto-":
        return None
    raw = mail.attachments[0].content
    inner = parse(raw)
    return _told(raw, inner) if inner.text.strip() == mail.text.strip() else None


def _told(raw: bytes, mail: Mail) -> Bounce | None:
    if mail.text[:1] == "{" and "amazon" in mail.sender.address:
        return find_notice(mail.text)
    told = Signs(mail)
    if not told.may_be_failure():
        return None
    report = lay_out(raw, mail)
    if not is_failure(told, report):
        return None
    recipients = from_fields(failed_groups(report), report)
    if not recipients:
        own = {one.address.lower() for one in mail.to} | report.sent_from
        failed = [one.lower() for one in _ADDRESS.findall(told.headers.get("x-failed-recipients", ""))]
        recipients = from_words(report, own, failed)
        is_sure = told.says_subject and (told.is_sure_daemon or not told.is_daemon)
        if not is_sure and not any(one.address for one in recipients):
            return None  # a digest of the postmaster, which names nobody
    return Bounce(tuple(recipients))
