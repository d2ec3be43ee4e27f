"""What the public pool does in the background."""

from __future__ import annotations

from argosy.platform.jobs import Job

return_customers = Job("pool.return_customers", queue="housekeeping", every="11 1 * * *")
