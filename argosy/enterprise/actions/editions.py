"""Which edition an enterprise has: set by the operator, never by a change of code (S8)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise import editions, switches
from argosy.enterprise.errors import NoSuchEdition
from argosy.enterprise.events import EditionChanged
from argosy.enterprise.models import Enterprise
from argosy.platform.access import Actor
from argosy.platform.events import publish

words(enterprise_edition=_("gave the enterprise another edition"))


@transaction.atomic
def put(actor: Actor, edition: str) -> Enterprise:
    """The enterprise has this edition from now on; what it lacks stops, and nothing is deleted. Raises NoSuchEdition."""
    known = editions.all_editions()
    if edition not in known:
        raise NoSuchEdition(known=", ".join(sorted(known)))
    enterprise: Enterprise = Enterprise.objects.lock(actor.enterprise)
    before, enterprise.edition = enterprise.edition, edition
    enterprise.save(update_fields=["edition"])
    switches.shut_outside(enterprise)
    switches.withhold(enterprise)
    record(actor, "enterprise.edition", enterprise, before=before, after=edition)
    if before != edition:
        publish(EditionChanged(edition))
    return enterprise
