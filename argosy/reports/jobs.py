"""What reports do in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job

# What came in since the last time, which may be mail of long ago; and every night all of it, for what was deleted.
summarise_new = Job("reports.summarise_new", queue="housekeeping", every="*/10 * * * *")
summarise_all = Job("reports.summarise_all", queue="housekeeping", every="20 2 * * *")
