"""What is refused with mail."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.mail.cures import cure_of
from argosy.platform.errors import BadInput, Conflict, NotFound


class ServerRefuses(BadInput):
    """A mail server refused; `key` says how, `words` are its own, `what` is IMAP or SMTP."""

    message = _("%(what)s: %(cure)s")

    def __init__(self, key: str, words: str = "", what: str = "IMAP") -> None:
        super().__init__(what=what, cure=cure_of(key))
        self.key, self.words, self.what = key, words, what


class AlreadyBound(Conflict):
    message = _("This mailbox is bound already in your company. Ask your administrator by whom.")


class NotAnAddress(BadInput):
    message: Any = _("Type a whole e-mail address, like name@company.com.")


class NotGranted(BadInput):
    message = _("%(name)s did not let Argosy in: %(words)s. Nothing was changed; begin again when you like.")


class NotOffered(BadInput):
    message = _("This installation is not registered at the provider. Ask your operator, or bind with a password.")


class NotAgreed(BadInput):
    message = _("Read what is brought in and who can see it, and agree, before the mailbox is bound.")


class NoRecipient(BadInput):
    message = _("Say to whom this goes: type at least one address.")


class BadRecipient(BadInput):
    message = _("%(address)s is not an e-mail address. Correct it and send again.")


class NotADraft(Conflict):
    message = _("This message was sent already and cannot be changed.")


class AddressesFail(BadInput):
    """Raised once: who has read the warning sends with `despite` naming the addresses."""

    message = _("Not sent yet: mail to %(addresses)s fails. Correct the address, or send all the same.")


class DoubtsOpen(BadInput):
    """Raised while there is something that the writer has not seen (`seen` names what she has), or must mend."""

    message = _("Not sent yet. Read what stands here first; then send again.")


class WordTaken(Conflict):
    message = _("%(word)s stands for another template already. Choose another word.")


class TooManySearches(Conflict):
    message = _("Thirty searches stand there already. Take one away first.")


class OutOfHand(Conflict):
    message = _("This message is with the server already; it cannot be taken back.")


class BadTime(BadInput):
    message = _("Choose a time that lies ahead, within a year.")


class TooLarge(BadInput):
    message = _("The files of one letter may have 500 MB together, those that go as links included.")


class PieceMissing(Conflict):
    message = _("The file did not come up in one piece. Take it out and attach it again.")


class StillComingUp(Conflict):
    message = _("%(name)s is still being brought up. Wait for it, or take it out.")


class FileLinkOver(NotFound):
    message = _("This link has ended. Ask the sender for a new one.")


class TooManyDownloads(Conflict):
    status = 429
    message = _("That was often within a minute. Try again in a minute.")


class FileGone(Conflict):
    message = _("The file is erased already. Send it again.")


class SourceLost(Conflict):
    message = _(
        "What this message was made of is lost on Argosy's disk. Argosy asks the mail server for it again: try in a minute."
        " If it does not come, your operator finds it in the backup."
    )


class NothingBound(Conflict):
    message = _("Bind a mailbox first: then you can write from it.")


class NotYours(Conflict):
    message = _("This is a colleague's mail. You can read it, but only they can change or answer it.")


class NotToAnswer(Conflict):
    message = _("You read this mail and do not answer it: whoever owns the mailbox says who writes from it.")


class TooLate(BadInput):
    message = _("This page was open too long. Begin again with the address.")


class NobodyToPassTo(BadInput):
    message = _("Choose a colleague who takes part, and not the one who leaves.")


class PrivateMailbox(Conflict):
    message = _("This is an address of a free-mail provider: it belongs to the person. Unbind it instead.")


class NoSuchAnswer(Conflict):
    message = _("Nobody waits for an answer to this invitation.")


class NothingToJoin(BadInput):
    message = _("Mark messages of at least two conversations of one mailbox.")


class NothingToPart(Conflict):
    message = _("This conversation has nothing else than this message.")


class NoSuchFolder(Conflict):
    message = _("This mailbox has no folder for this. Make one on the server, or choose another folder.")


class HeldBack(Conflict):
    message = _("This file is held back: it is %(what)s. Ask the sender by telephone, and for another kind of file.")
