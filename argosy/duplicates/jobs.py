"""What the duplicate check does in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job

look_for_pairs = Job("duplicates.look_for_pairs", queue="housekeeping", every="41 2 * * *")
