"""The background work of the audit trail."""

from __future__ import annotations

from argosy.platform.jobs import Job

seal = Job("audit.seal", queue="housekeeping", every="* * * * *")
