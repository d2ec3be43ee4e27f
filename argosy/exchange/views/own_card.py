"""One's own card: a QR code that the other side's phone reads into its address book."""

from __future__ import annotations

import base64
import io

import qrcode
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from qrcode.image.svg import SvgPathImage

from argosy.customers import countries
from argosy.exchange.vcards import written
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request


@require_safe
def own_card(request: Request) -> HttpResponse:
    """The card as a QR code, with what it says beside it."""
    drawn = io.BytesIO()
    qrcode.make(_text(request).encode(), image_factory=SvgPathImage, border=3).save(drawn)
    picture = "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode()
    return render(
        request, "exchange/own_card.html", {"picture": picture, "emails": _emails(request), "phones": _phones(request)}
    )


@require_safe
def own_card_file(request: Request) -> HttpResponse:
    """The same as a file, to send along."""
    name = request.member.user.name or _("Contact")
    return saved(_text(request).encode(), f"{name}.vcf", "text/vcard; charset=utf-8")


def _text(request: Request) -> str:
    member, enterprise = request.member, request.enterprise
    website = next(iter(enterprise.mail_domains), "")
    return written(
        member.user.name,
        company=enterprise.name,
        position=member.position,
        emails=_emails(request),
        phones=_phones(request),
        website=f"https://www.{website}" if website else "",
        address=("", "", "", countries.name(enterprise.country)),
    )


def _emails(request: Request) -> list[str]:
    """The work address, else the one of signing in."""
    return [request.member.work_email or request.member.user.email]


def _phones(request: Request) -> list[tuple[str, str]]:
    member = request.member
    found = [("WORK,VOICE", member.work_phone or member.user.phone), ("CELL", member.user.mobile)]
    return [one for one in found if one[1]]
