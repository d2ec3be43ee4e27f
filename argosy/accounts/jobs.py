"""The background work around signing in."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# Waits for the operator's server: no transaction is open meanwhile.
send_letters = Job("accounts.send_letters", queue="mail", purpose=Purpose.ACCOUNT, in_scope=False, tries=8)
send_texts = Job("accounts.send_texts", queue="mail", purpose=Purpose.ACCOUNT, in_scope=False, tries=4)
forget_old = Job("accounts.forget_old", queue="housekeeping", purpose=Purpose.LAW, every="17 3 * * *")
