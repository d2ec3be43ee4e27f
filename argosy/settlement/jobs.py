"""What happens with money in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job

remind_of_dues = Job("settlement.remind_of_dues", queue="housekeeping", every="40 0 * * *")
