"""A member goes to a service of another company: after having been shown that company's privacy notice."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.accounts.errors import OnlyInPerson
from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed
from argosy.providers.models import NoticeRead, OtherService
from argosy.providers.permissions import Permission

words(provider_notice_read=_("was shown the privacy notice of another company"))


@transaction.atomic
def go_on(actor: Actor, service: OtherService) -> NoticeRead:
    """The member was shown the notice and wants to use the service: from now on its link leads there.

    Nobody reads it in her place. Raises OnlyInPerson.
    """
    actor.require(Permission.USE_PROVIDERS)
    if actor.member is None:
        raise NotAllowed
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    Member.objects.lock(actor.member)  # two clicks at once make one row
    found: NoticeRead
    found, is_first = NoticeRead.objects.get_or_create(service=service, member_id=actor.member)
    if is_first:
        record(actor, "provider.notice_read", service, company=service.company, notice=service.notice)
    return found
