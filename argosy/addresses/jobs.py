"""The memory's background work."""

from __future__ import annotations

from argosy.platform.jobs import Job

# What is a year old is forgotten, by the enterprise and by the installation.
forget = Job("addresses.forget", queue="housekeeping", every="40 2 * * *")
