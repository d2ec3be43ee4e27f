"""Those who got a person's data are told when it has to go, and their answers are followed up (S169)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import link, write
from argosy.audit.record import record, words
from argosy.enterprise.models import Enterprise
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.privacy import jobs
from argosy.privacy.actions.answering import Prepared, answerers
from argosy.privacy.links import notice_token
from argosy.privacy.models import DataRequest, Recipient, RecipientNotice, Sharing

words(
    recipient_told=gettext_lazy("told a recipient to delete a person's data"),
    recipient_answered=gettext_lazy("answered whether personal data is deleted there"),
)
SILENT = kind("privacy.recipient_silent", gettext_lazy("%(who)s has not said yet whether shared data was deleted."))
REMIND_AFTER = timedelta(days=7)


def tell_of_deletion(actor: Actor, request: DataRequest) -> list[Prepared]:
    """Every recipient of this person's data has to be told: the letters, each with a link to answer by."""
    whose = Q(member_id=request.member_id) if request.member_id else Q(person_key=request.person_key)
    ids = Sharing.objects.filter(whose, is_anonymised=False).values_list("recipient", flat=True).distinct()
    made = []
    for recipient in Recipient.objects.filter(pk__in=list(ids)):
        notice: RecipientNotice = RecipientNotice.objects.create(recipient=recipient, request=request)
        record(actor, "recipient.told", notice, concerns=request.member_id)
        made.append(_letter(actor.enterprise, notice, _who(request)))
    return made


def _who(request: DataRequest) -> str:
    if request.member_id:
        return f"{request.member.user.name} <{request.member.user.email}>"
    return f"{request.name} <{request.email}>"


def _letter(enterprise: UUID, notice: RecipientNotice, who: str) -> Prepared:
    page = link(reverse("privacy:recipient_answer", args=[notice_token(enterprise, notice.pk)]))
    company = Enterprise.objects.get(pk=enterprise).name
    text = _(
        "%(company)s passed on to you personal data of %(who)s for: %(purpose)s.\n\nThe data has to be deleted. Please"
        " delete it too, and answer here whether that is done: %(link)s"
    )
    values = {"company": company, "who": who, "purpose": notice.recipient.purpose, "link": page}
    return Prepared(enterprise, notice.recipient.contact, _("Please delete personal data"), text % values)


def answer(notice: RecipientNotice, *, is_deleted: bool, said: str) -> RecipientNotice:
    """The recipient says whether the data is gone there too; what was said once stays."""
    if notice.answered_at is None:
        notice.is_deleted, notice.answer, notice.answered_at = is_deleted, said.strip()[:2_000], timezone.now()
        notice.save()
        receiver = Actor(notice.enterprise_id, via=f"recipient:{notice.recipient_id}")
        record(receiver, "recipient.answered", notice, is_deleted=is_deleted)
    return notice


@jobs.follow_up_recipients
def follow_up(actor: Actor) -> None:
    """Daily: a recipient who is silent for a week is written to again, and whoever answers requests is told."""
    before = timezone.now() - REMIND_AFTER
    for notice in RecipientNotice.objects.filter(answered_at=None, reminded_at=None, told_at__lt=before):
        page = reverse("privacy:request", args=[notice.request_id])
        text = _("You have not answered yet whether this data is deleted: %(link)s")
        address = link(reverse("privacy:recipient_answer", args=[notice_token(actor.enterprise, notice.pk)]))
        write(actor.enterprise, notice.recipient.contact, _("Please delete personal data"), text % {"link": address})
        for member in answerers():
            tell(member.pk, SILENT, link=page, who=notice.recipient.called)
        notice.reminded_at = timezone.now()
        notice.save(update_fields=["reminded_at"])
