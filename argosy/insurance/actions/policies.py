"""Policies: kept by who may decide to whom personal data goes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.insurance.errors import NoPolicyNumber
from argosy.insurance.insurers_fields import FORMS, PERSONAL, fields_of
from argosy.insurance.models import InsurancePolicy
from argosy.insurance.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.personal_data import Basis
from argosy.privacy import register_words
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.models import SharingCase

words(policy_kept=_("noted an insurance policy"), policy_closed=_("ended an insurance policy"))
register_words.call(
    {one.name: one.label for kind in FORMS for one in fields_of(kind) if one.name in PERSONAL},
    ("export credit insurance", _("export credit insurance")),
)
# One purpose in the register: whoever reads it there must see the same words.
PURPOSE = "export credit insurance"


@dataclass(frozen=True, slots=True)
class NewPolicy:
    """A contract with a credit insurer."""

    insurer: str
    number: str
    contact: str
    client: str = ""
    currency: str = "USD"


@transaction.atomic
def keep_policy(actor: Actor, new: NewPolicy) -> InsurancePolicy:
    """Orders are drafted under this policy, and the insurer stands in the sharing register: each order still needs its
    owner's word. Raises NoPolicyNumber.
    """
    actor.require(Permission.KEEP_POLICIES)
    if not new.insurer.strip() or not new.number.strip() or not new.contact.strip():
        raise NoPolicyNumber
    for old in InsurancePolicy.objects.filter(closed_at__isnull=True).select_related("recipient"):
        close_policy(actor, old.pk)
    entry = NewRecipient(
        new.insurer, new.contact, SharingCase.CONSENT.value, PURPOSE, PERSONAL, str(Basis.CONSENT)
    )  # fmt: skip
    made: InsurancePolicy = InsurancePolicy.objects.create(
        insurer=new.insurer.strip()[:100],
        number=new.number.strip()[:40],
        client=new.client.strip()[:40],
        currency=new.currency,
        recipient=sharing.authorise(actor, entry),
    )
    record(actor, "policy.kept", made, number=made.number)
    return made


@transaction.atomic
def close_policy(actor: Actor, policy: UUID) -> None:
    """Nothing goes to this insurer any more; what went stays in the register."""
    actor.require(Permission.KEEP_POLICIES)
    row = InsurancePolicy.objects.filter(pk=policy, closed_at__isnull=True).select_related("recipient").first()
    if row is None:
        return
    row.closed_at = timezone.now()
    row.save(update_fields=["closed_at"])
    if row.recipient is not None and row.recipient.ended_at is None:
        sharing.end(actor, row.recipient)
    record(actor, "policy.closed", row, number=row.number)
