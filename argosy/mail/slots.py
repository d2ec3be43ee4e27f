"""What stands of mail on the customer's pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.mail.actions.tracking import standing_consents
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.platform.standing import standing
from argosy.platform.ui.tags.boxes import menu_item

NOTHING = SafeString("")


def consents(request: Request, people: Sequence[Any]) -> SafeString:
    """Which of these contacts have agreed to be tracked, in one question for all."""
    if request.actor.may(Permission.SEND_MAIL):
        agreed = set(_agreed([one.pk for one in people if one.email]))
        for one in people:
            one.agreed = one.pk in agreed
    return NOTHING


@standing
def _agreed(contacts: list[UUID]) -> QuerySet[Any, UUID]:
    found: QuerySet[Any, UUID] = standing_consents().filter(contact__in=contacts).values_list("contact_id", flat=True)
    return found


def tracking_consent(request: Request, person: Any) -> SafeString:
    """In a person's menu: may we learn when they open our letters?"""
    if not person.email or not request.actor.may(Permission.SEND_MAIL):
        return NOTHING
    words = _("Agrees to be tracked") if person.agreed else _("No consent to tracking")
    sign = "eye" if person.agreed else "eye-off"
    return menu_item(escape(words), href=reverse("mail:consent", args=[person.pk]), icon=sign)


offer("customers.people", consents)
offer("customers.person", tracking_consent)
