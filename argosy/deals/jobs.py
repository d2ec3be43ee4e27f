"""What happens with documents in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# The bank publishes about 16:00 CET; who was asleep then asks again in the evening and in the morning.
fetch_rates = Job(
    "deals.fetch_rates", queue="housekeeping", purpose=Purpose.SALES, every="20 5,16,20 * * *", in_scope=False
)
