"""What mail listens to: what it read itself, a consent that is taken back, a member who no longer takes part."""

from __future__ import annotations

from argosy.enterprise.events import MemberDisabled
from argosy.mail.actions import agreeing, bounces, guarding, linking, mailboxes, reminding
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.events import MessagesRead
from argosy.mail.models import Mailbox
from argosy.platform.events import subscribe
from argosy.privacy.events import ConsentRenewed, ConsentWithdrawn


@subscribe(ConsentWithdrawn)
def stop_bringing_in(event: ConsentWithdrawn) -> None:
    """Without the member's consent no mail is fetched, from this moment on; what is here stays."""
    if event.function == CONSENT and event.object_id is not None:
        mailboxes.stop(Mailbox.objects.bound().filter(pk=event.object_id))


@subscribe(ConsentRenewed)
def go_on_bringing_in(event: ConsentRenewed) -> None:
    """What rested because something had changed goes on where it stopped."""
    if event.function == CONSENT and event.object_id is not None:
        agreeing.go_on(event.object_id)


@subscribe(MemberDisabled)
def stop_for_who_left(event: MemberDisabled) -> None:
    """Nobody's mailbox is read on after she can no longer see it herself."""
    mailboxes.stop(Mailbox.objects.bound().filter(member=event.member_id))


@subscribe(MemberDisabled)
def end_links_of_who_left(event: MemberDisabled) -> None:
    """What she sent as links opens nothing any more."""
    linking.withdraw_all(event.member_id)


@subscribe(MessagesRead)
def learn_addresses(event: MessagesRead) -> None:
    """Reports of failed delivery and letters tell which addresses work."""
    bounces.learn(event.message_ids)


@subscribe(MessagesRead)
def look_for_fraud(event: MessagesRead) -> None:
    """What is amiss about a message is known before anybody reads it."""
    guarding.look(event.message_ids)


@subscribe(MessagesRead)
def clear_answered(event: MessagesRead) -> None:
    """An answer that came in ends the waiting for it."""
    reminding.clear_answered(event.mailbox_id, event.message_ids)
