"""The background work of help."""

from __future__ import annotations

from argosy.platform.jobs import Job

deliver_news = Job("support.deliver_news", queue="housekeeping")
send_texts = Job("support.send_texts", queue="mail", every="43 * * * *", in_scope=False)
follow_deliveries = Job("support.follow_deliveries", queue="mail", every="53 * * * *", in_scope=False)
tell_of_incident = Job("support.tell_of_incident", queue="mail")
watch_incidents = Job("support.watch_incidents", queue="housekeeping", every="*/10 * * * *")
watch_papers = Job("support.watch_papers", queue="housekeeping", every="57 5 * * *")
close_orders = Job("support.close_orders", queue="housekeeping", every="17 4 * * *")
