"""How fast messages are understood: `argosy.reading.read` on one core, with its stages, against compat32.

The reference parses each message with the standard library's compat32 parser and decodes every part.
"""

from __future__ import annotations

import email
import os
import time
from collections.abc import Callable, Sequence

from argosy import reading
from argosy.reading import bounces, documents, language, mime, replies, trade, warmth
from argosy.reading.model import Attachment, Own
from argosy.reading.reader import _documents
from argosy.samples import bulk, world

MESSAGES, SIZE, WARM = 400, 20_000, 20


def measure(
    messages: int = int(os.environ.get("ARGOSY_BENCH_MESSAGES", MESSAGES)), size: int = SIZE
) -> dict[str, float]:
    """The figures of `argosy bench read`."""
    sample = world()
    own = Own((sample.exporter.english_name,), (sample.exporter.domain,))
    raw = [message.raw for message in bulk(sample, messages, size)]
    warmth.warm()  # as in every process that reads mail: it begins as the copy of one that has loaded everything
    for one in raw[:WARM]:  # tables that are made at first use
        reading.read(one, own)
    # in turns, so that a noisy moment of the machine falls on both
    whole = reference = 0.0
    for one in raw:
        whole += _cpu(lambda one=one: reading.read(one, own))  # type: ignore[misc]
        reference += _cpu(lambda one=one: _compat32(one))  # type: ignore[misc]
    each = 1000 / messages
    return {
        "messages_per_second": round(messages / whole, 1),
        "cpu_ms_a_message": round(whole * each, 3),
        "reference_cpu_ms_a_message": round(reference * each, 3),
        "cpu_ratio": round(whole / reference, 2),
        **{f"{name}_ms": round(used * each, 3) for name, used in _stages(raw, own).items()},
        "bytes_a_message": round(sum(map(len, raw)) / messages),
        "messages": messages,
    }


def _compat32(raw: bytes) -> None:
    for part in email.message_from_bytes(raw).walk():
        part.get_payload(decode=True)


def _stages(raw: Sequence[bytes], own: Own) -> dict[str, float]:
    """CPU seconds of each stage over all messages, in the order in which `read` goes through them."""
    used = dict.fromkeys(("mime", "bounces", "replies", "language", "documents", "trade"), 0.0)

    def timed(name: str, work: Callable[[], object]) -> object:
        begin = time.process_time()
        found = work()
        used[name] += time.process_time() - begin
        return found

    for one in raw:
        mail = timed("mime", lambda one=one: mime.parse(one))  # type: ignore[misc]
        timed("bounces", lambda one=one, mail=mail: bounces.find(one, mail))  # type: ignore[misc]
        split = timed("replies", lambda mail=mail: replies.split(mail))  # type: ignore[misc]
        spoken = timed("language", lambda split=split: language.detect(split.reply))  # type: ignore[misc]
        chosen: list[Attachment] = [one for _at, one in _documents(mail.attachments, ())]  # type: ignore[attr-defined]
        files = timed("documents", lambda chosen=chosen: [documents.extract(file) for file in chosen])  # type: ignore[misc]
        timed("trade", lambda: trade.understand(mail, split, spoken, own, files))  # type: ignore[arg-type] # noqa: B023
    return used


def _cpu(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
