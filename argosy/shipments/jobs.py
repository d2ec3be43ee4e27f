"""What happens with shipments in the background: both ask the tracking service, and lock nothing while they wait."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

follow_number = Job("shipments.follow_number", queue="housekeeping", purpose=Purpose.SALES, tries=6)
look_after = Job("shipments.look_after", queue="housekeeping", purpose=Purpose.SALES, every="25 */6 * * *")
