"""What the duplicate check does in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

look_for_pairs = Job("duplicates.look_for_pairs", queue="housekeeping", purpose=Purpose.SALES, every="41 2 * * *")
