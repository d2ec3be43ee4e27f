"""The background work of help."""

from __future__ import annotations

from argosy.platform.jobs import Job

deliver_news = Job("support.deliver_news", queue="housekeeping")
send_texts = Job("support.send_texts", queue="mail", every="43 * * * *")
close_orders = Job("support.close_orders", queue="housekeeping", every="17 4 * * *")
