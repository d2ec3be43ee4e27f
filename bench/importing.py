"""Customers brought in from a file: how many a second with the duplicate check, and how much memory the work takes.

`argosy bench import`: a tenth of the lines is there already, written another way; the rest is new.
"""

from __future__ import annotations

import csv
import io
import json
import os
from random import Random

from bench.doubles import second
from bench.generator.inventing import buyer
from bench.loaded import loaded

LINES, KNOWN = 10_000, 2_000
HEAD = ("Company", "Country", "City", "Website", "Contact name", "E-mail", "Phone", "Position")


def measure(lines: int | None = None) -> dict[str, float]:
    """The figures of `argosy bench import`."""
    lines = lines or int(os.environ.get("ARGOSY_BENCH_LINES", LINES))
    with loaded(KNOWN, 0) as (place, facts):
        made = place.run("-m", "bench.bringing", facts["enterprise"], facts["members"][0], str(lines))
    return dict(json.loads(made.splitlines()[-1]))


def file_of(lines: int) -> bytes:
    """A file of new buyers, every tenth one known already."""
    chance, text = Random("lines"), io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for number in range(lines):
        if number % 10 == 9:
            known = buyer(chance.randrange(KNOWN))
            writer.writerow([second(known, "case", chance).name, known.country, "", known.website, "", "", "", ""])
            continue
        new = buyer(KNOWN + number)
        one = new.people[0]
        writer.writerow(
            [new.name, new.country, new.city, f"https://{new.website}", one.name, one.email, one.phone, one.position]
        )
    return text.getvalue().encode()
