"""What the public pool does in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

return_customers = Job("pool.return_customers", queue="housekeeping", purpose=Purpose.SALES, every="11 1 * * *")
