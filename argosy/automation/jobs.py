"""The automation's background work."""

from __future__ import annotations

from argosy.customers.permissions import Permission as Customers
from argosy.deals.permissions import Permission as Deals
from argosy.mail.permissions import Permission as Mail
from argosy.platform.jobs import Job

understand = Job(
    "automation.understand",
    queue="understand",
    allowed=frozenset({str(Customers.EDIT_CUSTOMERS), str(Deals.EDIT_DEALS), str(Mail.USE_MAIL)}),
    tries=12,
)
