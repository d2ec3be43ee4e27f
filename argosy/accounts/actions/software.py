"""Which versions of browsers and systems are in use: counted without anybody's name, so that the pages work in them."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from argosy.accounts.browsers import described
from argosy.accounts.models import SoftwareUse


def count(user_agent: str) -> None:
    """One more sign-in with this browser on this system; by whom is not kept (S100)."""
    found = described(user_agent)
    if found is None:
        return
    row, _made = SoftwareUse.objects.get_or_create(
        browser=found.browser,
        browser_version=found.browser_version,
        system=found.system,
        system_version=found.system_version,
    )
    SoftwareUse.objects.filter(pk=row.pk).update(times=F("times") + 1, day=timezone.localdate())
