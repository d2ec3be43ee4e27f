"""The background work of help."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

deliver_news = Job("support.deliver_news", queue="housekeeping", purpose=Purpose.ACCOUNT)
send_texts = Job("support.send_texts", queue="mail", purpose=Purpose.ACCOUNT, every="43 * * * *", in_scope=False)
follow_deliveries = Job(
    "support.follow_deliveries", queue="mail", purpose=Purpose.ACCOUNT, every="53 * * * *", in_scope=False
)
tell_of_incident = Job("support.tell_of_incident", queue="mail", purpose=Purpose.LAW)
watch_incidents = Job("support.watch_incidents", queue="housekeeping", purpose=Purpose.LAW, every="*/10 * * * *")
watch_papers = Job("support.watch_papers", queue="housekeeping", purpose=Purpose.LAW, every="57 5 * * *")
close_orders = Job("support.close_orders", queue="housekeeping", purpose=Purpose.ACCOUNT, every="17 4 * * *")
