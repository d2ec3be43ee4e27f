"""The background work of help."""

from __future__ import annotations

from argosy.platform.jobs import Job

close_orders = Job("support.close_orders", queue="housekeeping", every="17 4 * * *")
