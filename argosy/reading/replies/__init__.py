"""Cuts a message into newest text, signature and quoted text. Takes time in proportion to the length, on any input."""

from __future__ import annotations

from argosy.reading.model import Mail
from argosy.reading.replies import markup, phrases, signatures
from argosy.reading.replies.lines import QUOTE_BEGINS, Cut, cut
from argosy.reading.replies.model import Split

__all__ = ["Split", "split"]


def split(mail: Mail) -> Split:
    """The newest text of a message alone, its signature and what it quotes. A forwarded message counts as new."""
    is_forward = mail.subject.strip().casefold().startswith(phrases.FORWARD_SUBJECTS)
    found = _best(mail, is_forward=is_forward)
    if not found.has_new_text() and not (found.has_attribution and not found.is_cut):
        # Nothing but an earlier message: it was sent to be read.
        found = Cut(kept=mail.text.replace(QUOTE_BEGINS, "").split("\n"))
    reply, signature = signatures.separate(found.kept)
    return Split(
        reply="\n".join(reply).strip(),
        signature="\n".join(signature or signatures.closing_block(reply)).strip(),
        quoted="\n".join(found.quoted).strip("\n"),
    )


def _best(mail: Mail, *, is_forward: bool) -> Cut:
    """The cut of the plain text, or of the HTML where only its structure shows what is quoted."""
    shows_structure = bool(mail.html) and markup.quotes_something(mail.html)
    if shows_structure and mail.body_is_html_only:
        return cut(markup.marked_text(mail.html), is_forward=is_forward)
    found = cut(mail.text, is_forward=is_forward)
    if found.is_found or not shows_structure:
        return found
    from_html = cut(markup.marked_text(mail.html), is_forward=is_forward)
    return from_html if from_html.is_found and from_html.has_new_text() else found
