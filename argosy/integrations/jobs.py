"""What happens with webhooks in the background. Of one enterprise they are sent one after the other: a receiver that
lets us wait takes one worker's time, and nobody else's.
"""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

IN_TURN = "webhooks"
announce = Job("integrations.announce", queue="default", purpose=Purpose.SALES)
send = Job("integrations.send", queue="default", purpose=Purpose.SALES)
# What waits for its time must not hold the turn meanwhile: this asks for it when the time has come.
wake = Job("integrations.wake", queue="default", purpose=Purpose.SALES)
forget_deliveries = Job(
    "integrations.forget_deliveries", queue="housekeeping", purpose=Purpose.SALES, every="40 3 * * *"
)
