"""How a mailbox is, in words: what is wrong, what Argosy does about it, and what the reader can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.mail.models import MailboxState


@dataclass(frozen=True, slots=True)
class Condition:
    """A state as a page shows it; `does` and `can` are "" where there is nothing to say."""

    words: Any
    tone: str
    does: Any = ""
    can: Any = ""


CONDITIONS: dict[str, Condition] = {
    MailboxState.BRINGING: Condition(
        _("Mail is being brought in"), "accent", _("Argosy brings the newest first. You can work with what is here.")
    ),
    MailboxState.UP_TO_DATE: Condition(
        _("Up to date"), "green", _("Argosy waits for new mail, and compares all folders with the server every hour.")
    ),
    MailboxState.WRONG_PASSWORD: Condition(
        _("The server refuses the password"),
        "amber",
        _("Argosy tries again, at least once an hour, and stops after five days. Mail that is here stays."),
        _(
            "Did you change the mailbox's password? Type the new one on this mailbox's page. Some providers want an app"
            " password or an authorisation code instead."
        ),
    ),
    MailboxState.CONNECT_AGAIN: Condition(
        _("The provider wants you to sign in again"),
        "amber",
        _("Argosy fetches nothing meanwhile. Mail that is here stays; new mail waits on the server."),
        _(
            "Press “Connect again” on this mailbox's page and sign in on the provider's page. It asks for this after a new"
            " password, after months without use, or when somebody withdrew Argosy's access there."
        ),
    ),
    MailboxState.NOT_SWITCHED_ON: Condition(
        _("The mailbox does not let other programs in"),
        "amber",
        _("Argosy tries again, at least once an hour, and stops after five days. Mail that is here stays."),
        _(
            "Switch on IMAP and SMTP in the mailbox's settings on the web; where the provider wants an app password or an"
            " authorisation code, make one there and type it on this mailbox's page."
        ),
    ),
    MailboxState.UNREACHABLE: Condition(
        _("The server does not answer"),
        "amber",
        _("Argosy tries again every few minutes by itself. Nothing is lost: mail waits on the server."),
        _("Nothing, if the provider is out of order. If other programs get in, ask your operator about the network."),
    ),
    MailboxState.THROTTLED: Condition(
        _("The server asks us to slow down"),
        "amber",
        _("Argosy waits, longer each time, and goes on by itself where it stopped."),
        _("Nothing. If it lasts, close other programs that read this mailbox: providers allow only so many at once."),
    ),
    MailboxState.INCOMPLETE: Condition(
        _("Mail is missing"),
        "red",
        _("Argosy asks for the missing messages again every hour. What is missing is named at each folder."),
        _("Compare now, or look at the missing messages in the mailbox on the web."),
    ),
    MailboxState.PAUSED: Condition(
        _("Paused: the server did not let Argosy in for days"),
        "red",
        _("Argosy does not try any more, so that the provider does not lock the mailbox. Mail that is here stays."),
        _("Type the right password on this mailbox's page, or try again with the one that is kept."),
    ),
    MailboxState.PASSED_ON: Condition(
        _("Passed on to you: it waits for its new password"),
        "amber",
        _("Argosy has forgotten the old password and fetches nothing. Mail that came in before is here."),
        _(
            "Change the password at the provider, so that whoever left cannot get in, and type the new one on this mailbox's page."
        ),
    ),
    MailboxState.RESTING: Condition(
        _("Rests: what is done with its mail has changed"),
        "amber",
        _("Argosy fetches, reads and analyses nothing of it. Mail that is here stays; new mail waits on the server."),
        _("Read on the page of your permissions what is different, and agree to it, or take the permission back."),
    ),
    MailboxState.UNBOUND: Condition(_("Unbound"), "plain"),
}
# Where POP3 makes another sentence true.
POP3_CONDITIONS: dict[str, Condition] = {
    MailboxState.UP_TO_DATE: Condition(
        _("Up to date"),
        "green",
        _("Argosy looks for new mail every two minutes, and compares the inbox with the server every hour."),
    ),
    MailboxState.NOT_SWITCHED_ON: Condition(
        _("The mailbox does not let other programs in"),
        "amber",
        _("Argosy tries again, at least once an hour, and stops after five days. Mail that is here stays."),
        _(
            "Switch on POP3 and SMTP in the mailbox's settings on the web; where the provider wants an app password or an"
            " authorisation code, make one there and type it on this mailbox's page."
        ),
    ),
    MailboxState.THROTTLED: Condition(
        _("The server asks us to slow down"),
        "amber",
        _("Argosy waits, longer each time, and goes on by itself where it stopped."),
        _(
            "By POP3 a mailbox lets in one program at a time: if it lasts, let other programs that read this mailbox look"
            " less often."
        ),
    ),
}
# What a member has to know of a mailbox that comes in by POP3: on the pages where she binds it and where she sees it.
BY_POP3 = _(
    "POP3 hands over the inbox only, all of it, and cannot say what is read, starred, in other folders or sent from other"
    " programs. What you read, star, move or delete here stays so in Argosy alone, and letters that you send here are kept in"
    " Argosy's Sent. Argosy deletes nothing on the server; what other programs delete there stays here. Mail older than a"
    " week when you bind counts as read."
)
# It is said to be silent, and is not: it speaks by drops.
SLOW = Condition(
    _("The server answers too slowly"),
    "amber",
    _(
        "Argosy waits for an answer as long as its size is worth, then ends the line and tries again every few minutes by"
        " itself. Nothing is lost: mail waits on the server."
    ),
    _(
        "Nothing, if the provider is out of order. If it stays so, ask your operator or provider about the line between."
    ),
)
NOBODY = Condition(
    _("Nobody brings mail in at the moment"),
    "red",
    can=_(
        "The part of Argosy that brings mail in does not run; mail waits on the server. Tell your operator to start it."
    ),
)
# Shown where a mailbox that was passed on gets its new password, and kept with the consent.
TAKES_OVER = _(
    "With the password you agree that Argosy brings in the mail of this mailbox, keeps it sealed, and that whoever sees your"
    " other mail in Argosy sees this too."
)
WHY_MISSING: dict[str, Any] = {
    "withheld": _("the server lists it and does not hand it over"),
    "breaks": _("the line breaks each time the server hands it over"),
    "waiting": _("on its way"),
    "lost": _("Argosy's disk lost it; it is fetched again"),
}
