"""Writes a reading as the JSON object of `argosy read --json`. Its fields are stable: scripts rely on them."""

from __future__ import annotations

import json
import time
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from argosy.reading.documents import ONLY_PICTURES
from argosy.reading.mime.charsets import storable
from argosy.reading.model import Address, Attachment, Bounce, Own, Reading
from argosy.reading.reader import read


def line_for(raw: bytes, own: Own | None = None) -> str:
    """The JSON line for one message, without the field `file`, which only the caller knows."""
    start = time.process_time()
    return _line(read(raw, own), start)


def seen_line_for(raw: bytes, own: Own | None = None) -> str:
    """The same with what stands on the pictures; wants the reader of pictures, its memory and its time."""
    start = time.process_time()
    first = read(raw, own)
    return _line(read(raw, own, look_at=first.unseen) if first.unseen else first, start)


def _line(reading: Reading, start: float) -> str:
    fields = as_fields(reading)
    fields["seconds"] = round(time.process_time() - start, 6)
    return storable(json.dumps(fields, ensure_ascii=False, default=_number))


def as_fields(reading: Reading) -> dict[str, Any]:
    """The reading as plain values, in the order in which they are printed."""
    mail, meant = reading.mail, reading.understanding
    return {
        "language": reading.language,
        "subject": mail.subject,
        "from": _address(mail.sender),
        "to": [_address(one) for one in mail.to],
        "cc": [_address(one) for one in mail.cc],
        "date": mail.date.isoformat() if mail.date else None,
        "text": mail.text,
        "reply": reading.reply,
        "attachments": [_attachment(one, is_unseen=at in reading.unseen) for at, one in enumerate(mail.attachments)],
        "list": reading.is_list,
        "auto_reply": reading.is_auto_reply,
        "bounce": _bounce(reading.bounce),
        "kind": meant.kind.value,
        "confidence": meant.confidence,
        "reasons": [{"words": one.words, "where": one.where} for one in meant.reasons],
        "party": asdict(meant.party),
        "items": [asdict(one) for one in meant.items],
        "terms": asdict(meant.terms),
        "document_number": meant.document_number,
        "total": meant.total,
        "risk": meant.risk,
        "doubts": [asdict(one) for one in meant.doubts],
    }


def _attachment(one: Attachment, *, is_unseen: bool) -> dict[str, Any]:
    return {"name": one.name, "type": one.type, "size": one.size, "unread": ONLY_PICTURES if is_unseen else None}


def _address(one: Address) -> dict[str, str]:
    return {"name": one.name, "address": one.address}


def _bounce(bounce: Bounce | None) -> dict[str, Any] | None:
    if bounce is None:
        return None
    return {
        "recipients": [
            {"address": one.address, "status": one.status, "permanent": one.permanent, "class": one.failure}
            for one in bounce.recipients
        ]
    }


def _number(value: object) -> int | float:
    """Exact amounts as JSON numbers: 12 stays 12, 0.21 stays 0.21."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no form in JSON")
    return int(value) if value == value.to_integral_value() else float(value)
