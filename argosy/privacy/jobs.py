"""The background work around personal data."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

ANSWERS = frozenset({"privacy.answer_requests"})

announce = Job("privacy.announce", queue="housekeeping", purpose=Purpose.LAW, every="7 6 * * *")
ask_again = Job("privacy.ask_again", queue="housekeeping", purpose=Purpose.LAW, every="17 6 * * *")
watch_the_clock = Job("privacy.watch_the_clock", queue="housekeeping", purpose=Purpose.LAW, every="37 5 * * *")
follow_up_recipients = Job(
    "privacy.follow_up_recipients", queue="housekeeping", purpose=Purpose.LAW, every="47 5 * * *"
)
# Somebody outside asks: each enterprise looks whether it knows her; what was not looked for is looked for again.
look_for_asker = Job("privacy.look_for_asker", queue="housekeeping", purpose=Purpose.LAW)
look_again = Job("privacy.look_again", queue="housekeeping", purpose=Purpose.LAW, every="27 * * * *")
watch_terms = Job("privacy.watch_terms", queue="housekeeping", purpose=Purpose.LAW, every="27 4 * * *")
keep_periods = Job("privacy.keep_periods", queue="housekeeping", purpose=Purpose.LAW, every="47 2 * * *")
compare_parts = Job(
    "privacy.compare_parts", queue="housekeeping", purpose=Purpose.SECURITY, every="13 3 * * *", in_scope=False
)
# Somebody with much data goes step by step; each step queues the next, and one that was lost is queued again.
erase_step = Job("privacy.erase_step", queue="housekeeping", purpose=Purpose.LAW, allowed=ANSWERS)
go_on_erasing = Job("privacy.go_on_erasing", queue="housekeeping", purpose=Purpose.LAW, every="37 * * * *")
# What an erasure still has to do outside the database, queued by the transaction that took the rows: a crash cannot lose it.
forget_files = Job("privacy.forget_files", queue="housekeeping", purpose=Purpose.LAW)
write_ledger = Job("privacy.write_ledger", queue="housekeeping", purpose=Purpose.LAW)
