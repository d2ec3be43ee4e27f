"""An invitation to a meeting is answered: yes, perhaps, no; the organiser's calendar understands it (RFC 5546)."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.html import format_html

from argosy.mail import checks, whom
from argosy.mail.actions import drafts, outbox
from argosy.mail.actions.drafts import Beginning
from argosy.mail.errors import NoSuchAnswer, NotToAnswer
from argosy.mail.handling import may_answer
from argosy.mail.invitations import ANSWERS, Invitation, answer_to
from argosy.mail.letters import CALENDAR, File, recipients
from argosy.mail.models import Draft, MailboxState, Message
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor

# As the calendars of the organisers say it themselves: the subject by which people find the answer.
SUBJECTS = {"accept": "Accepted", "tentative": "Tentative", "decline": "Declined"}
SENTENCES = {"accept": "{} accepts.", "tentative": "{} accepts tentatively.", "decline": "{} declines."}


@transaction.atomic
def answer_invitation(actor: Actor, message: Message, found: Invitation, answer: str) -> Draft:
    """The answer goes to the organiser like any letter of this mailbox, and can be taken back as one.

    Raises NoSuchAnswer where nobody waits for one; what stands against writing to the organiser, as `outbox.send` does.
    """
    actor.require(Permission.SEND_MAIL)
    if answer not in ANSWERS or not found.may_be_answered:
        raise NoSuchAnswer
    mailbox = message.mailbox
    if mailbox.state == MailboxState.UNBOUND or not may_answer(actor, mailbox):
        raise NotToAnswer
    name = mailbox.sender_name or mailbox.address
    invited = [address for _name, address, _stat in found.people]
    own = next((one for one in invited if one.casefold() == str(mailbox.address).casefold()), mailbox.address)
    ics = answer_to(found, name=mailbox.sender_name, address=own, answer=answer, now=timezone.now())
    draft = drafts.begin(
        actor,
        mailbox,
        Beginning(
            to=found.organizer,
            subject=f"{SUBJECTS[answer]}: {found.summary}",
            html=format_html("<p>{}</p>", SENTENCES[answer].format(name)),
        ),
        answers=message,
        files=[File("answer.ics", f"{CALENDAR}; answer={answer}", ics.encode())],
    )
    # she answers with one click: what only asks "is this right?" was not written by her
    doubts = checks.doubts(actor, draft, whom.known(actor, recipients(draft.to), draft))
    return outbox.send(actor, draft, seen=[one.key for one in doubts])


def answered(message: Message) -> tuple[str, Draft] | None:
    """What was answered last, and the letter that says so; None where nothing was, or it was taken back."""
    rows = Draft.objects.filter(answers=message, attachments__type__startswith=CALENDAR).order_by("-made_at")
    for draft in rows.exclude(state="draft")[:5]:
        kind = draft.attachments.first().type
        return kind.rpartition("answer=")[2], draft
    return None
