"""Messages about the service: to whom the enterprise named, by mail and on the phone (S113-S115)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import texting
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support import jobs
from argosy.support.models import CommercialRefusal, ServiceContact, ServiceKind, ServiceMessage

words(
    contact_named=gettext_lazy("named who receives messages about the service"),
    commercial_refused=gettext_lazy("refused or allowed commercial messages"),
)
TOLD = kind("support.service", gettext_lazy("A message about your enterprise's service: %(what)s"))
# What each kind says; %(about)s is a day, an edition, or a title.
SAYS: dict[str, Callable[[str], str]] = {
    ServiceKind.OPENED: lambda about: (
        _("The service is open until %(day)s.") % {"day": about} if about else _("The service is open.")
    ),
    ServiceKind.TERM: lambda about: _("The service still runs until %(day)s.") % {"day": about},
    ServiceKind.FUNCTIONS: lambda about: _("Functions change: %(what)s") % {"what": about},
}
A_RUN = 20


@transaction.atomic
def name_contact(actor: Actor, member: Member, *, by_text: bool) -> ServiceContact:
    """This member receives messages about the service from now on, by mail and, if wanted, on the phone."""
    actor.require(Permission.MANAGE_MEMBERS)
    if member.state != MemberState.ACTIVE:
        raise NotFound
    found: ServiceContact = ServiceContact.objects.first() or ServiceContact()
    found.member, found.by_text = member, by_text
    found.save()
    record(actor, "contact.named", found, concerns=member.pk)
    return found


def contact() -> tuple[Member, bool]:
    """Who receives messages about the service, and whether on the phone too."""
    found = ServiceContact.objects.select_related("member__user").first()
    if found is not None and found.member.state == MemberState.ACTIVE:
        return found.member, found.by_text
    return Member.objects.select_related("user").get(is_master=True), True


@transaction.atomic
def tell_contact(what: ServiceKind, about: str, once: str = "") -> ServiceMessage | None:
    """The contact person is told inside Argosy, by mail and by text message; with `once`, of that thing only once."""
    if once and ServiceMessage.objects.filter(kind=what, once=once).exists():
        return None
    member, by_text = contact()
    sentence = _in_words(member, what, about)
    page = reverse("privacy:service")
    tell(member.pk, TOLD, link=page, what=sentence)
    with in_words_of(member.user):
        subject = _("Your service at Argosy")
        write(member.enterprise_id, member.user.email, subject, f"{sentence}\n\n{link(page)}")
    goes_by_text = by_text and bool(member.user.mobile) and texting.has_notices()
    made: ServiceMessage = ServiceMessage.objects.create(
        member=member,
        kind=what,
        about=about[:200],
        once=once,
        mailed_to=True,
        text_state="waiting" if goes_by_text else "none",
    )
    if goes_by_text:
        jobs.send_texts.defer(once="texts")
    return made


@jobs.send_texts
def send_texts(actor: Actor) -> None:
    """Hand the waiting texts to the provider, to proved numbers only; what it will never deliver is not tried again."""

    def hand_over(pk: UUID) -> None:
        with enterprise_scope(actor.enterprise):
            _send_text(pk)

    with enterprise_scope(actor.enterprise):
        waiting = list(_waiting().order_by("at").values_list("pk", flat=True)[:A_RUN])
    texting.one_by_one(waiting, hand_over)


def _waiting() -> Any:
    return ServiceMessage.objects.filter(text_state="waiting", member__user__mobile_verified_at__isnull=False)


def _send_text(pk: UUID) -> None:
    rows = _waiting().select_for_update(of=("self",), skip_locked=True).select_related("member__user")
    one: ServiceMessage | None = rows.filter(pk=pk).first()
    if one is None:
        return
    try:
        texting.send_notice(one.member.user.mobile, _in_words(one.member, one.kind, one.about))
    except texting.NotTaken:
        one.text_state = "refused"
    else:
        one.text_state, one.texted_at = "sent", timezone.now()
    one.save(update_fields=["text_state", "texted_at"])


@transaction.atomic
def refuse_commercial(actor: Actor, *, is_refused: bool) -> None:
    """The member gets no commercial messages any more, or again; messages about the service go on either way."""
    rows: Any = CommercialRefusal.objects.filter(member_id=actor.member)
    if rows.exists() == is_refused:
        return
    if is_refused:
        CommercialRefusal.objects.create(member_id=actor.member)
    else:
        rows.delete()
    record(actor, "commercial.refused", None, is_refused=is_refused)


def refuses(member: Member) -> bool:
    """Does this member refuse commercial messages?"""
    return bool(CommercialRefusal.objects.filter(member=member).exists())


def _in_words(member: Member, what: str, about: str) -> str:
    with in_words_of(member.user):
        return str(SAYS[what](about))
