"""People and companies from outside as they are named in the audit trail: recipients, askers, whoever wants data."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from argosy.audit import actors
from argosy.privacy.models import DataRequest, Disclosure, Recipient


@actors.named("recipient")
def recipient(pk: str) -> str:
    """A partner, a provider, somebody to whom data was disclosed."""
    found = Recipient.objects.filter(pk=UUID(pk)).first()
    return found.called if found else pgettext("sharing", "a recipient")


@actors.named("asker")
def asker(pk: str) -> str:
    """Somebody outside who asks or complains; nameless once erased."""
    found = DataRequest.objects.filter(pk=UUID(pk)).first()
    return (found and (found.name or found.email)) or _("somebody who was erased")


@actors.named("wisher")
def wisher(pk: str) -> str:
    """A complainant, an authority: whoever wants somebody's data."""
    found = Disclosure.objects.filter(pk=UUID(pk)).first()
    return found.who if found else _("somebody from outside")
