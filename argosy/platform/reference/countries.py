"""From a network address to its country, offline (whois and ASN allocations, CC0)."""

from __future__ import annotations

from functools import cache
from ipaddress import ip_address
from pathlib import Path

import maxminddb

TABLE = Path(__file__).parent / "vendor" / "countries.mmdb"


def country_of(ip: str) -> str:
    """The two letters of ISO 3166-1 under which the address was given out; "" for private and unknown ones."""
    try:
        if not ip_address(ip).is_global:
            return ""
    except ValueError:
        return ""
    table = _table()
    found = table.get(ip) if table is not None else None
    return str(found.get("country_code") or "") if isinstance(found, dict) else ""


@cache
def _table() -> maxminddb.Reader | None:
    # an installation that could not bring the table works without: the country then says nothing
    return maxminddb.open_database(TABLE) if TABLE.is_file() else None
