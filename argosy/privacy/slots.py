"""What the apps below need to know of the policy: what one agrees to before joining."""

from __future__ import annotations

from django.urls import reverse

from argosy.enterprise.terms import Terms, supply
from argosy.privacy import policy


@supply
def current(language: str) -> Terms:
    """The version in force, its day, its page and what changed."""
    return Terms(
        policy.current_version(), policy.day().isoformat(), reverse("privacy:policy"), policy.summary(language)
    )
