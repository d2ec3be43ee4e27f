"""The euro reference rates as the European Central Bank publishes them each working day about 16:00 CET (eurofxref-daily.xml).

<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<Cube><Cube time="2026-11-27"><Cube currency="USD" rate="1.1587"/>…</Cube></Cube>
</gesmes:Envelope>
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from argosy.platform.later import later

etree = later("lxml.etree")

CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"
LARGEST, MOST_CURRENCIES = 200_000, 200
HIGHEST = Decimal(10) ** 9


class NotRates(ValueError):
    """What came is not the bank's table."""


@dataclass(frozen=True, slots=True)
class Published:
    """How much of each currency one euro was worth on a day."""

    on: date
    rates: dict[str, Decimal]


def read(body: bytes) -> Published:
    """The newest day of the table. Raises NotRates for anything else than what the bank publishes."""
    if len(body) > LARGEST:
        raise NotRates
    # no entities, no network: a table needs neither
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
        days = {date.fromisoformat(one.get("time", "")): one for one in root.iter(CUBE) if one.get("time")}
        newest = max(days)
        found = {
            one.get("currency", ""): Decimal(one.get("rate", ""))
            for one in days[newest].iter(CUBE)
            if one.get("currency")
        }
    except (etree.XMLSyntaxError, ValueError, InvalidOperation) as problem:
        raise NotRates from problem
    if not 0 < len(found) <= MOST_CURRENCIES or not all(_is_right(*one) for one in found.items()):
        raise NotRates
    return Published(newest, found)


def _is_right(code: str, rate: Decimal) -> bool:
    return len(code) == 3 and code.isascii() and code.isupper() and rate.is_finite() and 0 < rate < HIGHEST
