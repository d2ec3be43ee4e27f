"""The background work of the enterprise."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

examine_accesses = Job(
    "enterprise.examine_accesses", queue="housekeeping", purpose=Purpose.SECURITY, every="40 4 * * *"
)
