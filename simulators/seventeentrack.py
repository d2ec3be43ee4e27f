"""17TRACK (API v2.2) on loopback: numbers are registered and asked for with the account's key, news go out signed.

Quirks kept: a wrong key has status 401 and a JSON body; a refusal of one number has status 200 and stands in `rejected`
with a negative code; registering twice is a refusal with a code of its own; what was not registered cannot be asked for.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from simulators.web import Answer, Asked, Web, as_json

AGAIN, UNKNOWN, BAD = -18019901, -18019902, -18010012


class SeventeenTrack(Web):
    """`with SeventeenTrack("key") as service: service.url + "/track/v2.2"`."""

    def __init__(self, key: str) -> None:
        super().__init__(self._answer)
        self.key = key
        self.numbers: dict[str, dict[str, Any]] = {}
        self.asked: list[Asked] = []
        self.is_down = False

    def _answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.is_down:
            return Answer(b"<html>bad gateway</html>", 502, "text/html")
        if asked.headers.get("17token") != self.key:
            return as_json(
                {"code": 401, "data": {"errors": [{"code": -18010002, "message": "Invalid security key."}]}}, 401
            )
        what = {"/track/v2.2/register": self._register, "/track/v2.2/gettrackinfo": self._look}.get(asked.path)
        if what is None:
            return Answer(b"", 404)
        accepted: list[dict[str, Any]] = []
        rejected: list[dict[str, Any]] = []
        for one in json.loads(asked.body):
            done = what(one)
            (rejected if "error" in done else accepted).append(done)
        return as_json({"code": 0, "data": {"accepted": accepted, "rejected": rejected}})

    def _register(self, one: dict[str, Any]) -> dict[str, Any]:
        number = one["number"]
        if len(number) < 5:
            return _refused(number, BAD, "The format of the tracking number is invalid.")
        if number in self.numbers:
            return _refused(number, AGAIN, f"The tracking number '{number}' has been registered, don't need to repeat.")
        self.numbers[number] = {"latest_status": {"status": "NotFound", "sub_status": "NotFound_Other"}}
        return {"origin": 1, "number": number, "carrier": one.get("carrier", 190094)}

    def _look(self, one: dict[str, Any]) -> dict[str, Any]:
        number = one["number"]
        if number not in self.numbers:
            return _refused(
                number, UNKNOWN, f"The tracking number '{number}' does not register, please register first."
            )
        return {"number": number, "carrier": 190094, "param": None, "tag": None, "track_info": self.numbers[number]}

    def moves(self, number: str, status: str, events: list[tuple[str, str, str]], eta: str = "") -> None:
        """A carrier reports: (time with zone, words, place), the newest first."""
        told = [
            {"time_iso": at, "time_utc": _utc(at), "description": words, "location": place}
            for at, words, place in events
        ]
        promised = {"source": "Official", "from": eta or None, "to": eta or None}
        self.numbers[number] = {
            "latest_status": {"status": status, "sub_status": f"{status}_Other"},
            "latest_event": told[0] if told else None,
            "time_metrics": {"days_after_order": 3, "estimated_delivery_date": promised},
            "tracking": {"providers_hash": 1, "providers": [{"provider": {"key": 190094, "name": "Ocean"}, "events": told}]},
        }  # fmt: skip

    def report(self, number: str) -> tuple[bytes, str]:
        """What is sent to the webhook, and its signature in the header `sign`."""
        data = {"number": number, "carrier": 190094, "track_info": self.numbers[number]}
        raw = json.dumps({"event": "TRACKING_UPDATED", "data": data}).encode()
        return raw, hashlib.sha256(raw + b"/" + self.key.encode()).hexdigest()


def _refused(number: str, code: int, message: str) -> dict[str, Any]:
    return {"number": number, "error": {"code": code, "message": message}}


def _utc(at: str) -> str:
    return datetime.fromisoformat(at).astimezone(UTC).isoformat()
