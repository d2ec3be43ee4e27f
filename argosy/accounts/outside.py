"""Which doors of other houses stand open: the operator's settings say so."""

from __future__ import annotations

from argosy.accounts import weixin
from argosy.accounts.outsiders import House


def houses() -> dict[str, House]:
    """The doors that the operator opened, by the word that stands in their addresses."""
    found: dict[str, House] = {}
    if (wechat := weixin.from_settings()) is not None:
        found["wechat"] = wechat
    return found
