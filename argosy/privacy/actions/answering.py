"""Who learns of a request and its answer, and the clock: warned before the day, an alarm after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import link, write
from argosy.accounts.models import OutboxLetter
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.privacy import jobs
from argosy.privacy.kinds import REFUSALS, REQUESTS
from argosy.privacy.links import knock_token
from argosy.privacy.models import DataRequest, RequestState
from argosy.privacy.permissions import Permission

ANSWERED = kind("privacy.answered", gettext_lazy("Your request about personal data was answered."))
FEE_ACCEPTED = kind("privacy.fee_accepted", gettext_lazy("%(who)s accepts the fee; the answer is due on %(day)s."))
DUE = kind("privacy.due", gettext_lazy("A request about personal data is due on %(day)s and is not answered yet."))
OVERDUE = kind("privacy.overdue", gettext_lazy("OVERDUE: a request about personal data was due on %(day)s."))
WARN_BEFORE = timedelta(days=4)


def answerers() -> Iterator[Member]:
    """The members who may answer requests."""
    rows = Member.objects.filter(state=MemberState.ACTIVE).select_related("user", "role")
    return (one for one in rows if actor_of(one).may(Permission.ANSWER_REQUESTS))


def tell_answerers(request: DataRequest, name: str, once: str = "") -> None:
    """Whoever may answer finds a notice."""
    who = str(request.member) if request.member_id else request.name or request.email
    page = reverse("privacy:request", args=[request.pk])
    for member in answerers():
        tell(member.pk, name, link=page, once=once, who=who, day=request.due_at.date().isoformat())


@dataclass(frozen=True, slots=True)
class Prepared:
    """A letter that is written once the person's data is gone: what erasing finds, it takes."""

    enterprise: UUID
    to: str
    subject: str
    text: str

    def send(self) -> None:
        """Put it into the outbox."""
        write(self.enterprise, self.to, self.subject, self.text)


def tell_asker(request: DataRequest) -> None:
    """A member finds a notice and gets a letter, somebody outside a letter; both say how to go on."""
    if request.member_id:
        page = reverse("privacy:request", args=[request.pk])
        tell(request.member_id, ANSWERED, link=page)
    letter_to_asker(request).send()


def letter_to_asker(request: DataRequest) -> Prepared:
    """The answer as a letter, in the asker's language."""
    with translation.override(request.member.user.language if request.member_id else request.language):
        address = request.member.user.email if request.member_id else request.email
        subject = _("Your request about personal data: %(what)s") % {"what": REQUESTS[request.kind]}
        return Prepared(request.enterprise_id, address, subject, _letter(request))


def _letter(request: DataRequest) -> str:
    company = Enterprise.objects.get(pk=request.enterprise_id).name
    lines = [_("%(company)s answers:") % {"company": company}]
    if request.state == RequestState.FEE:
        lines = [_("%(company)s announces a fee; you may accept it or take the request back:") % {"company": company}]
        lines.append(request.fee)
    else:
        if request.state == RequestState.REFUSED:  # what was refused at first may be granted on appeal
            lines.append(_("The request is refused: %(why)s.") % {"why": REFUSALS[request.refusal]})
        lines.append(request.answer)
    if request.knock_id:
        lines.append(link(reverse("privacy:knock", args=[knock_token(request.knock_id)])))
    return "\n\n".join([*lines, beyond()])


def beyond() -> str:
    """Where somebody can turn who is not content."""
    text = _(
        "If this does not satisfy you, you can appeal to us, complain to %(authority)s, or go to court (%(court)s)."
    )
    return text % {"authority": settings.AUTHORITY, "court": settings.COURT}


@jobs.watch_the_clock
def watch_the_clock(actor: Actor) -> None:
    """Daily: who answers is warned of what is due soon, and alarmed, by letter too, of what is overdue."""
    now = timezone.now()
    for request in DataRequest.objects.open().filter(told_of_due_at=None, due_at__lt=now + WARN_BEFORE):
        tell_answerers(request, DUE)
        request.told_of_due_at = now
        request.save(update_fields=["told_of_due_at"])
    for request in DataRequest.objects.open().filter(overdue_told_at=None, due_at__lt=now):
        tell_answerers(request, OVERDUE)
        _alarm(actor, request)
        request.overdue_told_at = now
        request.save(update_fields=["overdue_told_at"])


def _alarm(actor: Actor, request: DataRequest) -> list[OutboxLetter]:
    page = link(reverse("privacy:request", args=[request.pk]))
    sent = []
    for member in answerers():
        with translation.override(member.user.language):
            text = _("The answer was due on %(day)s. Answer it now: %(link)s")
            values = {"day": request.due_at.date().isoformat(), "link": page}
            subject = _("Overdue: a request about personal data")
            sent.append(write(actor.enterprise, member.user.email, subject, text % values))
    return sent
