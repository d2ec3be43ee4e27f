"""The background work of notices."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

forget_old = Job("notifications.forget_old", queue="housekeeping", purpose=Purpose.LAW, every="27 3 * * *")
