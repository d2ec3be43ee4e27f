"""The background work around personal data."""

from __future__ import annotations

from argosy.platform.jobs import Job

announce = Job("privacy.announce", queue="housekeeping", every="7 6 * * *")
