"""Warnings about the recipients of a letter that is being written."""

from __future__ import annotations

import re

from argosy.addresses import queries
from argosy.addresses.queries import FailsWarning

LONGEST = 20_000
ADDRESS = re.compile(r"[^\s<>,;，；\"()]{1,200}@[^\s<>,;，；\"()]{1,200}")


def warnings_of(*typed: str) -> list[FailsWarning]:
    """Those recipients, as they are typed in To, Cc and Bcc, to whom mail is known to fail; half an address is passed over."""
    addresses = [found for text in typed for found in ADDRESS.findall(text[:LONGEST])]
    return list(queries.warnings(addresses).values())
