"""What privacy writes down when people register or join."""

from __future__ import annotations

from argosy.accounts.models import User
from argosy.enterprise.events import PersonAgreed
from argosy.platform.events import subscribe
from argosy.privacy.actions.agreements import agree


@subscribe(PersonAgreed)
def keep_agreement(event: PersonAgreed) -> None:
    """The version that was agreed to is kept for the person."""
    agree(User.objects.get(pk=event.user_id), event.version, event.language, expressly=True)
