"""What stands of mail on the customer's pages."""

from __future__ import annotations

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.customers.models import Contact
from argosy.mail.actions.tracking import has_consent
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.platform.ui.tags.marks import icon

NOTHING = SafeString("")


def tracking_consent(request: Request, contact: Contact) -> SafeString:
    """Beside a contact: may we learn when they open our letters?"""
    if not contact.email or not request.actor.may(Permission.SEND_MAIL):
        return NOTHING
    is_given = has_consent(contact.pk)
    words = _("Agrees to be tracked") if is_given else _("No consent to tracking")
    url = reverse("mail:consent", args=[contact.pk])
    sign = icon("eye" if is_given else "eye-off")
    return format_html('<a class="icon-button" href="{}" title="{}" aria-label="{}">{}</a>', url, words, words, sign)


offer("customers.contact", tracking_consent)
