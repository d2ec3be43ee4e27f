"""The background work of notices."""

from __future__ import annotations

from argosy.platform.jobs import Job

forget_old = Job("notifications.forget_old", queue="housekeeping", every="27 3 * * *")
