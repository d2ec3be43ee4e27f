"""Who is told of what happened by itself."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.customers.models import Customer
from argosy.deals import links
from argosy.mail.models import Message
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind

COLLEAGUE_FOLLOWS = kind(
    "automation.colleague_follows",
    _("%(customer)s wrote to you. %(follower)s follows this customer: agree before you answer."),
)
COLLEAGUE_GOT_MAIL = kind("automation.colleague_got_mail", _("Your customer %(customer)s wrote to %(reader)s."))


# While old mail is brought in, nobody is told of what is long past.
NEWS = timedelta(days=3)


def tell_both(message: Message, customer: Customer) -> None:
    """A buyer wrote to one member while another follows it: both learn it, so that nobody is quoted twice."""
    reader, follower = message.mailbox.member, customer.owner
    if follower is None or follower.pk == reader.pk or message.direction != "in":
        return
    if message.at < timezone.now() - NEWS:
        return
    known = {"customer": customer.name, "reader": str(reader), "follower": str(follower)}
    once = str(message.thread_id)
    tell(reader.pk, COLLEAGUE_FOLLOWS, link=links.thread(message.thread_id), once=once, **known)
    link = reverse("customers:customer", args=[customer.pk])
    tell(follower.pk, COLLEAGUE_GOT_MAIL, link=link, once=once, **known)
