"""What the reader's own mail server found out about the sender (RFC 8601); what others wrote into the message is not heard."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_METHOD = re.compile(r"\b(spf|dkim|dmarc)\s{0,3}=\s{0,3}([a-z]{3,12})", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_LONGEST = 4_000


def results_of(fields: Sequence[str], trusted: Collection[str], *, bare_is_trusted: bool = False) -> dict[str, str]:
    """Method → result of the topmost Authentication-Results that a server in `trusted` wrote.

    Anybody can write such a field into a message before it is sent. Our own server puts its own on top and takes out
    those that bear its name (RFC 8601 5), so the topmost one with a trusted name is true. Microsoft 365 writes none of
    a name: `bare_is_trusted` where the mailbox lies there.
    """
    for position, field in enumerate(fields[:10]):
        text = _COMMENT.sub(" ", field[:_LONGEST])
        head, _sign, _rest = text.partition(";")
        words = head.split()
        name = words[0].casefold().rstrip(".") if words and "=" not in words[0] else ""
        is_ours = any(name == one or name.endswith("." + one) for one in trusted) if name else False
        if is_ours or (not name and bare_is_trusted and position == 0):
            found: dict[str, str] = {}
            for method, result in _METHOD.findall(text):
                # several signatures: one that holds is enough (RFC 6376 6.1)
                if found.get(method.lower()) != "pass":
                    found[method.lower()] = result.lower()
            return found
    return {}


def has_failed(results: dict[str, str]) -> str:
    """Which check says that the message is not from whom it names, "" where none does."""
    if results.get("dmarc") == "fail":
        return "dmarc"
    if results.get("dmarc") == "pass" or results.get("dkim") == "pass":
        return ""
    return "spf" if results.get("spf") == "fail" else ""
