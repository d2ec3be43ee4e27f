"""The automation's background work."""

from __future__ import annotations

from argosy.customers.permissions import Permission as Customers
from argosy.deals.permissions import Permission as Deals
from argosy.mail.permissions import Permission as Mail
from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# Batches touch the same customers, opportunities and numbers: side by side they would only deadlock.
IN_TURN = "understand"
UNDERSTANDS = frozenset({str(Customers.EDIT_CUSTOMERS), str(Deals.EDIT_DEALS), str(Mail.USE_MAIL)})
understand = Job("automation.understand", queue="understand", purpose=Purpose.MAIL, allowed=UNDERSTANDS, tries=12)
# A mailbox that rested goes on: what was read before it rested and found no turn is thought about after all.
catch_up = Job("automation.catch_up", queue="understand", purpose=Purpose.MAIL, tries=5)
# A customer or a person was added: mail that came before is theirs too.
look_back = Job("automation.look_back", queue="understand", purpose=Purpose.MAIL, allowed=UNDERSTANDS, tries=5)
look_back_for_many = Job(
    "automation.look_back_for_many", queue="understand", purpose=Purpose.MAIL, allowed=UNDERSTANDS, tries=5
)
