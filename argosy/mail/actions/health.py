"""How a mailbox is, said honestly: wrong password, outage and throttling are three things, and green means complete."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.storing import Holder
from argosy.mail.imap.errors import ConnectAgain, MailServerError, NotSwitchedOn, Throttled, WrongPassword
from argosy.mail.models import Folder, Mailbox, MailboxLease, MailboxState
from argosy.notifications.actions.telling import kind, tell

REFUSED = kind("mail.sign_in_refused", _("The server does not let Argosy into %(address)s. No new mail comes in."))
SIGN_IN_AGAIN = kind(
    "mail.connect_again",
    _("The provider of %(address)s wants you to sign in again. Until you do, no new mail comes in."),
)
PAUSED = kind(
    "mail.paused", _("Argosy tried for %(days)s days to sign in to %(address)s and stopped. Give it the new password.")
)
SILENT = kind("mail.silent", _("The server of %(address)s has not answered for a day. No new mail comes in."))
# A password is refused now and then by a provider that is ill; after this many refusals in a row the member is told.
TELL_AFTER = 3
PAUSE_AFTER = timedelta(days=5)
SILENCE = timedelta(days=1)
STATES: tuple[tuple[type[MailServerError], str], ...] = (
    (WrongPassword, MailboxState.WRONG_PASSWORD),
    (ConnectAgain, MailboxState.CONNECT_AGAIN),
    (NotSwitchedOn, MailboxState.NOT_SWITCHED_ON),
    (Throttled, MailboxState.THROTTLED),
)
REFUSALS = frozenset({MailboxState.WRONG_PASSWORD, MailboxState.CONNECT_AGAIN, MailboxState.NOT_SWITCHED_ON})


def failed(holder: Holder, problem: MailServerError, *, pause: float) -> bool:
    """The server refused or fell silent, and is tried again after so many seconds. False where it is tried no more."""
    state = next((state for kind, state in STATES if isinstance(problem, kind)), MailboxState.UNREACHABLE)
    now = timezone.now()
    with holder.scope():
        mailbox: Any = Mailbox.objects.bound().filter(pk=holder.mailbox_id).first()
        if mailbox is None:
            return False
        mailbox.failing_since = mailbox.failing_since or now
        mailbox.failures += 1
        mailbox.next_try_at = now + timedelta(seconds=pause)
        if state in REFUSALS and now - mailbox.failing_since > PAUSE_AFTER:
            state, mailbox.next_try_at = MailboxState.PAUSED, None
            MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(is_wanted=False)
        mailbox.save(update_fields=["failing_since", "failures", "next_try_at"])
        _become(mailbox, state, problem.words[:300])
        _tell(mailbox, now)
        return bool(state != MailboxState.PAUSED)


def _tell(mailbox: Any, now: datetime) -> None:
    since = mailbox.failing_since
    kind, values = "", {"address": mailbox.address}
    if mailbox.state == MailboxState.PAUSED:
        kind, values["days"] = PAUSED, str((now - since).days)
    elif mailbox.state == MailboxState.CONNECT_AGAIN:
        kind = SIGN_IN_AGAIN
    elif mailbox.state in REFUSALS and mailbox.failures >= TELL_AFTER:
        kind = REFUSED
    elif mailbox.state == MailboxState.UNREACHABLE and now - since > SILENCE:
        kind = SILENT
    if kind:
        link = reverse("mail:mailbox", args=[mailbox.pk])
        tell(mailbox.member_id, kind, link=link, once=f"{mailbox.pk}:{since.isoformat()}", **values)


def let_in(holder: Holder) -> None:
    """The server lets us in again: its mail is on its way."""
    with holder.scope():
        mailbox: Any = Mailbox.objects.filter(pk=holder.mailbox_id, failing_since__isnull=False).first()
        if mailbox is not None:
            mailbox.failing_since, mailbox.failures, mailbox.next_try_at = None, 0, None
            mailbox.save(update_fields=["failing_since", "failures", "next_try_at"])
            _become(mailbox, MailboxState.BRINGING, "")


def settled(holder: Holder) -> None:
    """All that the server has is here, or is on its way, or is missing: whichever is true."""
    with holder.scope():
        mailbox: Any = Mailbox.objects.bound().filter(pk=holder.mailbox_id).first()
        if mailbox is None:
            return
        folders = list(Folder.objects.filter(mailbox_id=holder.mailbox_id, is_brought=True))
        if any(folder.missing_count or folder.refused_since for folder in folders):
            state = MailboxState.INCOMPLETE
        elif all(folder.is_backfilled for folder in folders):
            state = MailboxState.UP_TO_DATE
        else:
            state = MailboxState.BRINGING
        _become(mailbox, state, "")


def compared(holder: Holder) -> None:
    """Every folder was compared with the server."""
    with holder.scope():
        Mailbox.objects.filter(pk=holder.mailbox_id).update(compared_at=timezone.now())


def _become(mailbox: Any, state: str, words: str) -> None:
    if mailbox.state == state and mailbox.state_words == words:
        return
    if mailbox.state != state:
        mailbox.state_since = timezone.now()
    mailbox.state, mailbox.state_words = state, words
    mailbox.save(update_fields=["state", "state_since", "state_words"])
    tell_all(mailbox.pk, "mailbox", mailbox=str(mailbox.pk), state=state)
