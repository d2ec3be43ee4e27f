"""What somebody of the operator, or a receiver of sign-ups, gets to see stands in the enterprise's sharing register."""

from __future__ import annotations

from collections.abc import Sequence

from argosy.enterprise.models import Member
from argosy.platform.personal_data import Basis
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.models import Recipient, SharingCase
from argosy.privacy.subjects import of_member
from argosy.support.actions.desk import desk
from argosy.support.models import Staff


def recipient_of(member: Member, new: NewRecipient) -> Recipient:
    """The entry of this recipient for this purpose, authorised by the member herself; made where there is none."""
    named = {"name": new.name[:200], "case": new.case, "purpose": new.purpose[:200]}
    found: Recipient | None = Recipient.objects.filter(**named, ended_at=None).first()
    return found or Recipient.objects.create(
        **named, contact=new.contact, shared=sorted(new.fields), basis=new.basis, authorised_by=member
    )


def shown_to_staff(staff: Staff, member: Member, purpose: str, fields: Sequence[str]) -> None:
    """Somebody of the staff, by name, was shown these data of the member, because the member asked for help."""
    # whoever reads the entry is told in words of her own who that is
    new = NewRecipient(f"staff:{staff.pk}", desk().email, SharingCase.AFFILIATE, purpose, tuple(fields), Basis.CONTRACT)
    entry = recipient_of(member, new)
    sharing.hand_over(member.pk, entry, list(entry.shared), entry.purpose, of_member(member))
