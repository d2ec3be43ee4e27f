"""OSV's batch query on loopback: names and versions in, ids of known weaknesses out, in the order of the questions."""

from __future__ import annotations

import json
from typing import Any

from simulators.web import Answer, Asked, Web, as_json

MOST = 1_000


class Osv(Web):
    """`with Osv({("PyPI", "django"): {"5.0": ["GHSA-xxxx"]}}) as service: settings.ADVISORIES_URL = service.url`."""

    def __init__(self, weak: dict[tuple[str, str], dict[str, list[str]]] | None = None) -> None:
        super().__init__(self._answer)
        self.weak = weak or {}
        self.asked: list[dict[str, Any]] = []
        self.leaves_out = 0

    def _answer(self, asked: Asked) -> Answer:
        if asked.method != "POST" or asked.path != "/v1/querybatch":
            return as_json({"code": 5, "message": "Not Found"}, 404)
        queries = json.loads(asked.body)["queries"]
        if len(queries) > MOST:
            return as_json({"code": 3, "message": "Too many queries"}, 400)
        self.asked += queries
        results = [self._one(one) for one in queries]
        return as_json({"results": results[: len(results) - self.leaves_out]})

    def _one(self, query: dict[str, Any]) -> dict[str, Any]:
        package = query["package"]
        ids = self.weak.get((package["ecosystem"], package["name"]), {}).get(query["version"], [])
        return {"vulns": [{"id": one, "modified": "2026-11-20T08:00:00Z"} for one in ids]} if ids else {}
