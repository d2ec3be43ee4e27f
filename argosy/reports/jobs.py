"""What reports do in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# What came in since the last time, which may be mail of long ago; and every night all of it, for what was deleted.
summarise_new = Job("reports.summarise_new", queue="housekeeping", purpose=Purpose.SALES, every="*/10 * * * *")
summarise_all = Job("reports.summarise_all", queue="housekeeping", purpose=Purpose.SALES, every="20 2 * * *")
