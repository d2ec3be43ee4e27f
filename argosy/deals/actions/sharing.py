"""A document is shown to who has a link: made, opened, ended; and put into a letter."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.actions.documents import locked
from argosy.deals.actions.telling import tell_document
from argosy.deals.models import Document, DocumentState, DocumentVersion, ShareLink, ShareView
from argosy.deals.permissions import Permission
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict, NotFound

words(document_shared=_("made a link to a document"), document_unshared=_("ended a link to a document"))
LOOKED_AT = kind("documents.looked_at", _("%(customer)s looked at %(number)s."))
DAYS = (3, 7, 14, 30, 90)
# Opening it ten times in a minute is one look.
ONE_LOOK = timedelta(minutes=1)
MOST_VIEWS = 500
FINAL = (DocumentState.ISSUED, DocumentState.ACCEPTED)


class NotIssuedYet(Conflict):
    message = _("Only what is issued and stands can go out: issue the document first.")


class LinkOver(NotFound):
    message = _("This link has ended. Ask the sender for a new one.")


def final(document: Document) -> Document:
    """The document, as it may leave the house: issued, and by that approved where it had to be. Raises NotIssuedYet."""
    if document.state not in FINAL:
        raise NotIssuedYet
    return document


@dataclass(frozen=True, slots=True)
class Shared:
    """A link that was just made, with the secret part that is not kept."""

    link: ShareLink
    token: str


@transaction.atomic
def share_document(actor: Actor, document: Document, days: int) -> Shared:
    """Whoever has the link sees this version for so many days. Raises NotIssuedYet."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    final(document)
    secret = secrets.token_urlsafe(24)
    link: ShareLink = ShareLink.objects.create(
        document=document,
        version=document.version,
        link_key=search.blind(actor.enterprise, secret),
        made_by_id=actor.member,
        expires_at=timezone.now() + timedelta(days=days if days in DAYS else DAYS[1]),
    )
    tell_document(actor, document, "shared")
    record(actor, "document.shared", document, version=document.version, days=days)
    return Shared(link, f"{actor.enterprise.hex}.{secret}")


@transaction.atomic
def end_link(actor: Actor, document: Document, link: UUID) -> None:
    """The link shows nothing any more."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    row = ShareLink.objects.filter(document=document, pk=link, withdrawn_at__isnull=True).first()
    if row is not None:
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])
        record(actor, "document.unshared", document)


def enterprise_of(token: str) -> UUID:
    """Whose document a link shows: its first part. Raises LinkOver."""
    try:
        return UUID(token.partition(".")[0])
    except ValueError:
        raise LinkOver from None


def open_link(token: str, *, ip: str, device: str, is_pdf: bool) -> DocumentVersion:
    """The version that the link shows, inside its enterprise's scope; the look is written down. Raises LinkOver."""
    key = search.blind(enterprise_of(token), token.partition(".")[2])
    now = timezone.now()
    link = (
        ShareLink.objects.filter(link_key=key, withdrawn_at__isnull=True, expires_at__gt=now)
        .select_related("document__customer")
        .first()
    )
    version = link and DocumentVersion.objects.filter(document=link.document, version=link.version).first()
    if link is None or version is None:
        raise LinkOver
    recent = link.views.filter(at__gt=now - ONE_LOOK, is_pdf=is_pdf)
    if not recent.exists() and link.views.count() < MOST_VIEWS:
        ShareView.objects.create(link=link, at=now, is_pdf=is_pdf, ip=ip, device=device)
        _tell(link)
    found: DocumentVersion = version
    return found


def _tell(link: ShareLink) -> None:
    document = link.document
    tell(
        link.made_by_id,
        LOOKED_AT,
        link=f"/documents/{document.pk}/",
        once=str(link.pk),
        customer=document.customer.name,
        number=document.number,
    )
