"""Reports of failure that sending services write as JSON (Amazon SES through SNS)."""

from __future__ import annotations

import json
from typing import Any

from argosy.reading.bounces.verdict import exact_part, judge
from argosy.reading.model import Bounce, BouncedRecipient

_LONGEST = 300_000


def find_notice(text: str) -> Bounce | None:
    """The bounce in a JSON notice; None where the text is none, or a notice of something else."""
    if "bouncedRecipients" not in text or len(text) > _LONGEST:
        return None
    start = text.find("{")
    notice = _object(text[start:]) if start >= 0 else {}
    if isinstance(notice.get("Message"), str):
        notice = _object(notice["Message"])
    bounce = notice.get("bounce")
    if not isinstance(bounce, dict):
        return None
    failed = [_recipient(one) for one in bounce.get("bouncedRecipients") or [] if isinstance(one, dict)]
    return Bounce(tuple(failed)) if failed else None


def _object(text: str) -> dict[str, Any]:
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _recipient(one: dict[str, Any]) -> BouncedRecipient:
    said = str(one.get("diagnosticCode") or "")
    return judge(str(one.get("emailAddress") or "").lower(), str(one.get("status") or ""), [exact_part(said), said])
