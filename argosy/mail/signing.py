"""With which signature a letter ends: the mailbox's for the language of its reader, else the mailbox's own."""

from __future__ import annotations

from argosy.mail.models import Mailbox, Signature


def signature_of(mailbox: Mailbox, language: str) -> str:
    """The signature as cleaned HTML, "" where there is none; "zh-Hans" finds the one for "zh"."""
    wanted = language.replace("_", "-").split("-")[0].casefold()
    if wanted:
        found = Signature.objects.filter(mailbox=mailbox, language=wanted).first()
        if found is not None:
            return str(found.html)
    return str(mailbox.signature)


def all_of(mailbox: Mailbox) -> list[str]:
    """Every signature of the mailbox: what may be exchanged for another while a letter is written."""
    others = Signature.objects.filter(mailbox=mailbox).order_by("language")
    return [html for html in (mailbox.signature, *(one.html for one in others)) if html]
