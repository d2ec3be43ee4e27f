"""The background work of the enterprise."""

from __future__ import annotations

from argosy.platform.jobs import Job

examine_accesses = Job("enterprise.examine_accesses", queue="housekeeping", every="40 4 * * *")
