"""Pwned Passwords' range protocol on loopback: five digits of a SHA-1 in, the rests with their counts out, padded."""

from __future__ import annotations

import hashlib
import re
import secrets

from simulators.web import Answer, Asked, Web

PADDED_TO = 800


class StolenPasswords(Web):
    """`with StolenPasswords("hunter2 hunter2") as service: settings.BREACHED_URL = service.url + "/range"`."""

    def __init__(self, *stolen: str) -> None:
        super().__init__(self._answer)
        self.hashes = [hashlib.sha1(one.encode(), usedforsecurity=False).hexdigest().upper() for one in stolen]
        self.asked: list[str] = []

    def _answer(self, asked: Asked) -> Answer:
        found = re.fullmatch(r"/range/([0-9A-F]{5})", asked.path)
        if not found:
            return Answer(b"The hash prefix was not in a valid format", 400)
        self.asked.append(found[1])
        lines = [f"{one[5:]}:{secrets.randbelow(900) + 1}" for one in self.hashes if one.startswith(found[1])]
        if asked.headers.get("add-padding") == "true":
            lines += [f"{secrets.token_hex(18)[:35].upper()}:0" for _one in range(PADDED_TO)]
        return Answer("\r\n".join(sorted(lines)).encode())
