"""Third-party parts compared with known weaknesses: a service is told names and versions, and nothing else (S118).

The protocol is OSV's batch query (https://google.github.io/osv.dev/post-v1-querybatch/): answers come in the order of the
questions, each with the ids of what is known, or empty.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings

from argosy.platform import web_client
from argosy.platform.errors import Unavailable
from argosy.platform.outgoing import Sent
from argosy.privacy.third_parties import Part

# OSV takes a thousand questions at once.
MOST_PARTS, MOST_KNOWN = 1_000, 50
LONGEST_ID = 60
SECONDS = 30.0


def question(parts: Sequence[Part]) -> dict[str, Any]:
    """What is asked: is anything known against these versions?"""
    asked = [
        {"package": {"name": one.name, "ecosystem": one.source}, "version": one.version} for one in parts[:MOST_PARTS]
    ]
    return {"queries": asked}


def ask(parts: Sequence[Part]) -> bytes:
    """The answer of the service that the settings name."""
    return web_client.fetch(
        settings.ADVISORIES_URL.rstrip("/") + "/v1/querybatch",
        purpose="known weaknesses of parts",
        method="POST",
        sent=Sent(json=question(parts)),
        way=web_client.Way(by_operator=True, seconds=SECONDS),
    )


def known(parts: Sequence[Part], answer: bytes) -> dict[str, list[str]]:
    """The parts against which something is known, each with the ids of it. Raises Unavailable for another answer.

    An answer that leaves a part out is refused: silence must not look like safety.
    """
    try:
        results = json.loads(answer)["results"]
        told = [_ids(one) for one in results]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise Unavailable from problem
    if len(told) != len(parts[:MOST_PARTS]):
        raise Unavailable
    return {f"{part.name} {part.version}": ids for part, ids in zip(parts, told, strict=False) if ids}


def _ids(result: Any) -> list[str]:
    found = (result or {}).get("vulns") or []
    return [str(one["id"])[:LONGEST_ID] for one in found[:MOST_KNOWN]]
