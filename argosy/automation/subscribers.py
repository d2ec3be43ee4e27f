"""What the automation listens to."""

from __future__ import annotations

from argosy.automation import functions, jobs
from argosy.enterprise import switches
from argosy.mail.events import MessagesRead
from argosy.platform.events import subscribe


@subscribe(MessagesRead)
def think_about(event: MessagesRead) -> None:
    """Nothing is analysed where every function is off."""
    if switches.on() & set(functions.ALL):
        jobs.understand.defer(messages=[str(pk) for pk in event.message_ids])
