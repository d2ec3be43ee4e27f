"""A turnstile before pages that everybody can open: so many from one network address in a minute."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from time import monotonic

MINUTE, MOST_ADDRESSES = 60.0, 10_000


class Turnstile:
    """Counts what comes from each address, in this process and for a minute."""

    def __init__(self, most_a_minute: int) -> None:
        self.most = most_a_minute
        self._seen: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    def lets(self, address: str) -> bool:
        """May this one go on?"""
        with self._lock:
            since, count = self._seen.get(address, (monotonic(), 0))
            if monotonic() - since > MINUTE:
                since, count = monotonic(), 0
            self._seen[address] = since, count + 1
            self._seen.move_to_end(address)
            while len(self._seen) > MOST_ADDRESSES:
                self._seen.popitem(last=False)
        return count < self.most
