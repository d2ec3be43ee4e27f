"""What the automation listens to."""

from __future__ import annotations

from argosy.automation import functions, jobs
from argosy.automation.actions import authors, noting
from argosy.automation.jobs import IN_TURN
from argosy.customers.events import ContactAdded, ContactChanged, CustomerAdded, CustomersCame
from argosy.enterprise import switches
from argosy.mail.events import AuthorPutRight, MailboxGoesOn, MessageFiled, MessagesKept, MessagesRead, WrittenByAPerson
from argosy.mail.models import Message
from argosy.platform.events import subscribe


@subscribe(MessagesKept)
def say_who_wrote(event: MessagesKept) -> None:
    """By what members said of mail like it; before anybody counts it as an answer, or leaves it alone as a program's."""
    if switches.is_on(functions.LEARN):
        authors.judge(event.message_ids)


@subscribe(AuthorPutRight)
def learn_who_wrote(event: AuthorPutRight) -> None:
    """What is said of one message by hand is said of those that will be like it."""
    authors.put_right(Message.objects.get(pk=event.message_id), event.before, event.after, event.member_id)


@subscribe(MessagesRead)
def think_about(event: MessagesRead) -> None:
    """Nothing is analysed where every function is off."""
    if switches.on() & set(functions.ALL):
        jobs.understand.defer(in_turn=IN_TURN, messages=[str(pk) for pk in event.message_ids])


@subscribe(WrittenByAPerson)
def think_about_after_all(event: WrittenByAPerson) -> None:
    """What was left alone as a program's is an inquiry or an order after all."""
    think_about(MessagesRead(event.mailbox_id, event.message_ids))


@subscribe(MailboxGoesOn)
def catch_up(event: MailboxGoesOn) -> None:
    """What nobody was allowed to analyse while the mailbox rested is analysed now."""
    if switches.on() & set(functions.ALL):
        since = event.rested_since.isoformat()
        jobs.catch_up.defer(in_turn=IN_TURN, mailbox=str(event.mailbox_id), since=since)


@subscribe(CustomerAdded)
def look_back_for_customer(event: CustomerAdded) -> None:
    """Mail of its people that came before it was a customer is filed too."""
    if switches.is_on(functions.FILE):
        jobs.look_back.defer(once=str(event.customer_id), in_turn=IN_TURN, customer=str(event.customer_id))


@subscribe(CustomersCame)
def look_back_for_many(event: CustomersCame) -> None:
    """The same for those who came with an import, all in one job."""
    if switches.is_on(functions.FILE):
        jobs.look_back_for_many.defer(in_turn=IN_TURN, customers=[str(pk) for pk in event.customer_ids])


@subscribe(ContactAdded)
def look_back_for_contact(event: ContactAdded) -> None:
    """The same for a person who is added later."""
    look_back_for_customer(CustomerAdded(event.customer_id))


@subscribe(ContactChanged)
def look_back_for_address(event: ContactChanged) -> None:
    """The same for a person who has another address."""
    look_back_for_customer(CustomerAdded(event.customer_id))


@subscribe(MessageFiled)
def learn_whose_it_is(event: MessageFiled) -> None:
    """A member filed a message, or took it out again: later mail of the same sender may be filed so, or no longer."""
    if event.member_id is not None:
        message = Message.objects.get(pk=event.message_id)
        noting.note_customer(event.member_id, message, "", str(event.customer_id or ""))
