"""Another program that is told of events, on loopback: it checks what it gets as the specification Standard Webhooks says.

Quirks kept: it may be down, slow, gone, send people elsewhere, or say a byte now and then and never end.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import Any

from simulators.web import Answer, Asked, Web

TOLERANCE_SECONDS = 300


class Receiver(Web):
    """`with Receiver() as receiver: receiver.url`; `receiver.secret` is what a person enters there."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self.secret = ""
        self.status = 204
        self.retry_after = ""  # what it says beside a refusal
        self.asked: list[Asked] = []
        self.told: list[dict[str, Any]] = []  # what was proved and new
        self.forged = 0
        self._known: set[str] = set()

    def _answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.status >= 300:
            elsewhere = {"Location": "http://127.0.0.1/"} if self.status < 400 else {}
            later = {"Retry-After": self.retry_after} if self.retry_after else {}
            return Answer(b"no", self.status, headers=elsewhere | later)
        if not self._is_proved(asked):
            self.forged += 1
            return Answer(b"who are you?", 401)
        if asked.headers["webhook-id"] not in self._known:
            self._known.add(asked.headers["webhook-id"])
            self.told.append(json.loads(asked.body))
        return Answer(b"", self.status)

    def _is_proved(self, asked: Asked) -> bool:
        message, at = asked.headers["webhook-id"], asked.headers["webhook-timestamp"]
        if "." in message or abs(int(at) - time.time()) > TOLERANCE_SECONDS or not self.secret:
            return False
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        right = base64.b64encode(
            hmac.digest(key, b"%s.%s.%s" % (message.encode(), at.encode(), asked.body), hashlib.sha256)
        )
        given = asked.headers["webhook-signature"].split(" ")
        return any(hmac.compare_digest(f"v1,{right.decode()}", one) for one in given)
