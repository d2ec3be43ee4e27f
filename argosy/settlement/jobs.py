"""What happens with money in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

remind_of_dues = Job("settlement.remind_of_dues", queue="housekeeping", purpose=Purpose.SALES, every="40 0 * * *")
