"""A change of hands is recorded; the successor keeps to the policy, or every person is asked again before going on (S151)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import User
from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.errors import NothingSaid
from argosy.privacy.models import Takeover, TakeoverAnswer

words(enterprise_taken=gettext_lazy("recorded that data goes on to a successor"))
KEEPS = kind("privacy.taken_over", gettext_lazy("%(who)s takes over on %(day)s and keeps to the privacy policy."))
ASKS = kind("privacy.asks_again", gettext_lazy("%(who)s takes over on %(day)s; you are asked anew whether you agree."))


@dataclass(frozen=True, slots=True)
class Handing:
    """Who succeeds whom, from when, and whether the policy is kept."""

    successor: str
    contact: str
    on: date
    keeps_policy: bool
    of_enterprise: UUID | None = None


@transaction.atomic
def note_takeover(handing: Handing) -> Takeover:
    """Everybody concerned is told; where the successor does not keep to the policy, nobody goes on without agreeing anew."""
    if not handing.successor.strip() or not handing.contact.strip():
        raise NothingSaid
    made = Takeover.objects.create(
        of_enterprise=handing.of_enterprise,
        successor=handing.successor.strip()[:200],
        contact=handing.contact.strip()[:300],
        on=handing.on,
        keeps_policy=handing.keeps_policy,
    )
    for enterprise in _concerned(made):
        with enterprise_scope(enterprise):
            _tell(made, enterprise)
    return made


def _concerned(takeover: Takeover) -> Iterator[UUID]:
    rows = Tenant.objects.filter(is_open=True)
    if takeover.of_enterprise is not None:
        rows = rows.filter(pk=takeover.of_enterprise)
    yield from rows.values_list("id", flat=True)


def _tell(takeover: Takeover, enterprise: UUID) -> None:
    page, values = reverse("privacy:service"), {"who": takeover.successor, "day": takeover.on.isoformat()}
    members = list(Member.objects.filter(state=MemberState.ACTIVE).select_related("user"))
    for member in members:
        tell(member.pk, KEEPS if takeover.keeps_policy else ASKS, link=page, **values)
        with in_words_of(member.user):
            text = (
                _("%(who)s (%(contact)s) takes over on %(day)s and keeps to the privacy policy: %(link)s")
                if takeover.keeps_policy
                else _("%(who)s (%(contact)s) takes over on %(day)s. You go on only if you agree anew: %(link)s")
            )
            filled = text % (values | {"contact": takeover.contact, "link": link(page)})
            write(enterprise, member.user.email, _("Your data goes on to a successor"), filled)
    if not takeover.keeps_policy:
        User.objects.filter(pk__in=[member.user_id for member in members]).update(must_agree_again=True)
    record(Actor(enterprise, via="operator"), "enterprise.taken", None, successor=takeover.successor)


def agree_anew(user: User) -> None:
    """The person was shown who succeeds and agrees; which changes of hands she agreed to is kept."""
    for takeover in asking(user):
        TakeoverAnswer.objects.get_or_create(takeover=takeover, user=user)
    user.must_agree_again = False
    user.save(update_fields=["must_agree_again"])


def asking(user: User) -> list[Takeover]:
    """The changes of hands about which this person is asked and has not answered."""
    if not user.must_agree_again:
        return []
    answered = TakeoverAnswer.objects.filter(user=user).values_list("takeover", flat=True)
    return list(_of(user.enterprise_id).filter(keeps_policy=False).exclude(pk__in=list(answered)))


def known_to(enterprise: UUID) -> list[Takeover]:
    """Every change of hands that concerns this enterprise, newest first."""
    return list(_of(enterprise))


def _of(enterprise: UUID | None) -> QuerySet[Takeover]:
    return Takeover.objects.filter(Q(of_enterprise=None) | Q(of_enterprise=enterprise)).order_by("-noted_at")
