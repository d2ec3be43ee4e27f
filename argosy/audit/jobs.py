"""The background work of the audit trail."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

index = Job("audit.index", queue="housekeeping", purpose=Purpose.LAW, every="23 * * * *")
seal = Job("audit.seal", queue="housekeeping", purpose=Purpose.LAW, every="* * * * *")
