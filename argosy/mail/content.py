"""What a message says in full, as it is kept sealed in MessageContent, and back again."""

from __future__ import annotations

import re
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from argosy.reading.documents import sight
from argosy.reading.model import Address, Doubt, Evidence, Item, Kind, Party, Reading, Terms, Understanding

# A text or HTML beyond this is shown by its beginning, with a link to the source.
LONGEST = 1_000_000
# What mail servers found out about the sender (RFC 8601), topmost first.
CHECKS = "authentication-results"
# Header lines by which programs and lists are known (RFC 3834, 2369, 2919), and the name of the list itself.
SIGNS = re.compile(r"auto-submitted|x-auto[\w-]*|precedence|list-[\w-]+|feedback-id|x-campaign[\w-]*|x-vacation|x-ooo")
LIST, LONGEST_LIST, MOST_SIGNS = "List-Id", 255, 20
NUMBERS = ("quantity", "quantity_max", "price", "target_price")


def content_of(reading: Reading) -> dict[str, Any]:
    """The reading as a structure that can be sealed."""
    mail = reading.mail
    bounce = reading.bounce
    return {
        "text": mail.text[:LONGEST],
        "html": mail.html[:LONGEST],
        "reply": reading.reply[:LONGEST],
        "signature": reading.signature[:20_000],
        "from": _pair(mail.sender),
        "reply_to": [_pair(a) for a in mail.reply_to],
        "to": [_pair(a) for a in mail.to],
        "cc": [_pair(a) for a in mail.cc],
        "message_id": mail.message_id,
        "references": list(mail.references[-50:]),
        "signed": mail.is_signed,
        "encrypted": mail.is_encrypted,
        "unseen": list(reading.unseen),  # files of which only a reader of pictures could say what they say
        "had_sight": bool(reading.unseen) and sight.is_there(),
        "bounce": [asdict(r) for r in bounce.recipients] if bounce else None,
        "understanding": _understanding(reading.understanding),
        "accounts": [asdict(one) for one in reading.signals.accounts],
        "list": mail.header(LIST).rpartition("<")[2].strip("<> \t").casefold()[:LONGEST_LIST],
        "signs": sorted({name.lower() for name, _value in mail.headers if SIGNS.fullmatch(name.lower())})[:MOST_SIGNS],
        "checks": [value[:4_000] for name, value in mail.headers if name.lower() == CHECKS][:10],
    }


def _pair(address: Address) -> list[str]:
    return [address.name, address.address]


def _understanding(found: Understanding) -> dict[str, Any]:
    plain = asdict(found)
    plain["items"] = [{k: _text(v) for k, v in item.items() if v not in (None, "")} for item in plain["items"]]
    plain["total"] = _text(found.total)
    plain["kind"] = str(found.kind)
    return plain


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def understanding_of(content: dict[str, Any]) -> Understanding:
    """The understanding that was kept with a message."""
    kept = content.get("understanding") or {}
    if not kept:
        return Understanding()
    return Understanding(
        kind=Kind(kept["kind"]),
        confidence=kept["confidence"],
        reasons=tuple(Evidence(**reason) for reason in kept["reasons"]),
        party=Party(**kept["party"]),
        items=tuple(_item(item) for item in kept["items"]),
        terms=Terms(**kept["terms"]),
        document_number=kept["document_number"],
        total=Decimal(kept["total"]) if kept["total"] else None,
        risk=kept["risk"],
        doubts=tuple(Doubt(**doubt) for doubt in kept.get("doubts", ())),
    )


def _item(kept: dict[str, Any]) -> Item:
    known: dict[str, Any] = {k: Decimal(v) if k in NUMBERS and v is not None else v for k, v in kept.items()}
    return Item(**known)
