"""Mail is brought in, read and analysed only as far as the mailbox's member consents to what is done with it (S139)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.mail.models import Mailbox
from argosy.privacy.actions import consents

CONSENT = consents.function(
    "mail.bind",
    _("Bring in the mail of a mailbox"),
    what=_(
        "Reads the folders that you choose, keeps their mail sealed, and recognises what it is about as far as your"
        " enterprise allows. Taken back, fetching, reading and recognising stop at once."
    ),
    where="mail:bind",
)


def lawful(mailboxes: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these mailboxes whose member consents, at this moment, to what Argosy does with their mail."""
    rows = Mailbox.objects.filter(pk__in=mailboxes)
    return frozenset(consents.with_consent(rows, CONSENT).values_list("pk", flat=True))
