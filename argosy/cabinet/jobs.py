"""The cabinet's background work."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# What was taken away more than a day ago goes for good.
forget_removed = Job("cabinet.forget_removed", queue="housekeeping", purpose=Purpose.LAW, every="41 3 * * *")
