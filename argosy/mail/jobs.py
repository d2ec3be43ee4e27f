"""The mail app's background work."""

from __future__ import annotations

from argosy.platform.jobs import Job

# Both do their waiting (child processes, servers) outside transactions, so they open their scopes themselves.
read_messages = Job("mail.read_messages", queue="read", tries=12, in_scope=False)
send_draft = Job("mail.send_draft", queue="live", tries=1, in_scope=False)
