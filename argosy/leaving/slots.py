"""What stands of leaving on other apps' pages."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from argosy import matching
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.leaving import queries
from argosy.mail.models import Mailbox
from argosy.mail.permissions import Permission as MailPermission
from argosy.platform.http.request import Request
from argosy.platform.slots import offer

NOTHING = SafeString("")


def leaves(request: Request, member: Member) -> SafeString:
    """On a member's page: begin the departure, or go on with it."""
    may = request.actor.may(Permission.MANAGE_MEMBERS) and member.state != MemberState.LEFT
    if not may or member.is_master or member.pk == request.actor.member:
        return NOTHING
    values = {"leaver": member, "departure": queries.open_departure(member)}
    return SafeString(render_to_string("leaving/slots.html#leaves", values, request))


def private(request: Request) -> SafeString:
    """Where a member's mailboxes and details stand: the way out of a private one, where she uses one."""
    if not request.actor.may(MailPermission.USE_MAIL):
        return NOTHING
    signs_in = matching.is_free_mail(request.member.user.email.rpartition("@")[2])
    if not signs_in and not Mailbox.objects.bound().filter(member=request.member, is_free_mail=True).exists():
        return NOTHING
    return SafeString(render_to_string("leaving/slots.html#private", {}, request))


offer("enterprise.member", leaves)
offer("mail.mailboxes", private)
offer("accounts.details", private)
