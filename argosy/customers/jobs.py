"""The background work of customers."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# Customers that were saved under other rules get the keys of the present ones.
renew_keys = Job("customers.renew_keys", queue="housekeeping", purpose=Purpose.SALES, every="29 * * * *")
# Files of own fields that nobody put into a record, and those that no record names any more.
forget_left_files = Job("customers.forget_left_files", queue="housekeeping", purpose=Purpose.LAW, every="47 3 * * *")
