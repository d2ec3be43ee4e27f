"""Filing: a message belongs to a customer from now on, by hand or by a rule; or no longer."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, record_all, words
from argosy.customers.actions import timeline
from argosy.customers.models import Customer, EntryKind, TimelineEntry, opened_by
from argosy.mail.events import MessageFiled
from argosy.mail.handling import note_handling, require_handling
from argosy.mail.models import Message
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.events import publish

words(message_filed=_("filed a message to a customer"), message_unfiled=_("took a message out of a customer's file"))
# the line quotes the subject
opened_by(Permission.USE_MAIL, EntryKind.MAIL_IN, EntryKind.MAIL_OUT)


@transaction.atomic
def file_message(actor: Actor, message: Message, customer: Customer, *, by: str = "hand") -> Message:
    """The message stands in the customer's file and timeline, and nowhere else."""
    actor.require(Permission.USE_MAIL)
    message = Message.objects.visible_to(actor).select_related("mailbox").lock(message.pk)
    if message.customer_id == customer.pk:
        return message
    if message.customer_id is not None:
        timeline.take_back(message.pk)
    message.customer, message.filed_by = customer, by
    message.save(update_fields=["customer", "filed_by"])
    timeline.add_all([_entry(message, customer)])
    record(actor, "message.filed", message, customer=str(customer.pk))
    publish(MessageFiled(message.pk, customer.pk, actor.member if by == "hand" else None))
    return message


@transaction.atomic
def file_by_hand(actor: Actor, message: Message, customer: Customer | None) -> Message:
    """A member files the message, or takes it out (None); where it is a colleague's, the colleague is shown it (S33).

    Raises NotYours where the company lets nobody handle others' mail.
    """
    actor.require(Permission.USE_MAIL)
    message = Message.objects.visible_to(actor).select_related("mailbox").get(pk=message.pk)
    require_handling(actor, message.mailbox)
    note_handling(actor, [message])
    return unfile_message(actor, message) if customer is None else file_message(actor, message, customer)


@transaction.atomic
def file_all(actor: Actor, filings: Sequence[tuple[Message, Customer]]) -> None:
    """Many messages that belong to no customer yet stand in these customers' files: what a rule does while mail comes in."""
    actor.require(Permission.USE_MAIL)
    for message, customer in filings:
        message.customer, message.filed_by = customer, "rule"
    Message.objects.bulk_update([message for message, _customer in filings], ["customer", "filed_by"])
    timeline.add_all([_entry(message, customer) for message, customer in filings])
    record_all(actor, "message.filed", [(message, {"customer": str(customer.pk)}) for message, customer in filings])
    for message, customer in filings:
        publish(MessageFiled(message.pk, customer.pk))


def _entry(message: Message, customer: Customer) -> TimelineEntry:
    return TimelineEntry(
        customer=customer,
        kind=EntryKind.MAIL_OUT if message.direction == "out" else EntryKind.MAIL_IN,
        at=message.at,
        member_id=message.mailbox.member_id,
        text=message.subject,
        object_id=message.pk,
    )


@transaction.atomic
def unfile_message(actor: Actor, message: Message) -> Message:
    """The message belongs to no customer."""
    actor.require(Permission.USE_MAIL)
    message = Message.objects.visible_to(actor).lock(message.pk)
    if message.customer_id is None:
        return message
    timeline.take_back(message.pk)
    message.customer, message.filed_by = None, ""
    message.save(update_fields=["customer", "filed_by"])
    record(actor, "message.unfiled", message)
    publish(MessageFiled(message.pk, None, actor.member))
    return message
