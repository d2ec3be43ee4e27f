"""A line of the log says when, in UTC, and what people sent in never looks like a line of its own (CWE-117)."""

from __future__ import annotations

import logging
import sys

import pytest
from django.conf import settings

from argosy.platform.log_lines import FURTHER, Line

pytestmark = pytest.mark.pure
FORGED = "x\n2026-11-29T10:00:00.000Z ERROR argosy.audit all is well\r\x1b[2K\x9b2K\u2028"


def line(message: str, *values: object, problem: bool = False) -> str:
    record = logging.LogRecord("argosy.web", logging.ERROR, __file__, 1, message, values, None)
    record.created = 1_800_000_000.25
    if problem:
        try:
            int(FORGED)
        except ValueError:
            record.exc_info = sys.exc_info()
    return Line().format(record)


def test_it_begins_with_the_moment_in_utc():
    assert line("An answer broke off.") == "2027-01-15T08:00:00.250Z ERROR argosy.web An answer broke off."


def test_what_somebody_sent_begins_no_line():
    first, *further = line("Not found: %s", FORGED).split("\n")

    assert first.endswith("Not found: x")
    assert further == [FURTHER + "2026-11-29T10:00:00.000Z ERROR argosy.audit all is well\\r\\x1b[2K\\x9b2K\\u2028"]


def test_a_trace_stands_below_its_line():
    first, *further = line("It failed.", problem=True).split("\n")

    assert first.endswith("It failed.")
    assert all(one.startswith(FURTHER) for one in further)
    assert "\x1b" not in "".join(further)


def test_the_product_writes_such_lines():
    assert settings.LOGGING["handlers"]["err"]["formatter"] == "line"
    assert settings.LOGGING["formatters"]["line"] == {"()": "argosy.platform.log_lines.Line"}
