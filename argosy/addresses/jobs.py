"""The memory's background work."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# What is a year old is forgotten, by the enterprise and by the installation.
forget = Job("addresses.forget", queue="housekeeping", purpose=Purpose.LAW, every="40 2 * * *")
