"""The picture that tells of an opening, which says nothing to anybody, and the page on which consent is noted."""

from __future__ import annotations

import base64
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.accounts.place import place_of
from argosy.customers.models import Contact, Customer
from argosy.mail.actions import tracking
from argosy.mail.models import OpeningAddress, TrackingConsent
from argosy.mail.permissions import Permission
from argosy.mail.tracking_law import law_of
from argosy.mail.whom import Recipient
from argosy.platform.http.request import Request, get_visible, public
from argosy.platform.http.turnstile import Turnstile
from argosy.platform.tenancy.scope import enterprise_scope

# One transparent dot (GIF 89a): the same bytes for every address, known or not.
DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
# From one network address so many are looked up in a minute; the others get the dot and nothing is done.
turnstile = Turnstile(60)


@public
@require_safe
def opened(request: HttpRequest, opening_token: str) -> HttpResponse:
    """The dot; where it belongs to a letter whose reader agreed, the opening is kept."""
    place = place_of(request)
    if turnstile.lets(place.ip):
        known = OpeningAddress.objects.filter(token_hash=tracking.hash_of(opening_token[:100])).first()
        if known is not None:
            with enterprise_scope(known.enterprise_id):
                tracking.opened(known.letter_id, user_agent=place.user_agent, ip=place.ip, method=request.method or "")
    response = HttpResponse(DOT, content_type="image/gif")
    response["Cache-Control"] = "no-store, private, max-age=0"
    return response


def _contact(request: Request, contact_id: UUID) -> Contact:
    visible = Customer.objects.visible_to(request.actor)
    found: Contact = get_visible(Contact.objects.filter(customer__in=visible).select_related("customer"), contact_id)
    return found


@require_safe
def show_consent(request: Request, contact_id: UUID) -> HttpResponse:
    """Whether a contact agreed to our learning when they open letters, and the law where they live."""
    request.actor.require(Permission.SEND_MAIL)
    contact = _contact(request, contact_id)
    reader = Recipient(contact.name, contact.email, contact, contact.customer)
    noted = TrackingConsent.objects.filter(contact=contact).select_related("noted_by__user").first()
    context = {
        "contact": contact,
        "noted": noted,
        "holds": tracking.has_consent(contact.pk),
        "law": law_of(reader.country),
        "place": reader.place,
    }
    return render(request, "mail/consent.html", context)


@require_POST
def note_consent(request: Request, contact_id: UUID) -> HttpResponse:
    """What the contact said is noted."""
    contact = _contact(request, contact_id)
    is_given = request.POST.get("do") == "give"
    tracking.note_consent(request.actor, contact, is_given=is_given, how=request.POST.get("words", "").strip())
    messages.info(request, _("Noted."))
    return redirect("mail:consent", contact_id)
