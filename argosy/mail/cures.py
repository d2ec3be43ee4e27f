"""What to do about a mail server's refusal, in the member's words; the server's own words are shown beside it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

CURES: dict[str, Any] = {
    "wrong_password": _(
        "The server refuses the address or the password. Check both; some providers want a special password."
    ),
    "connect_again": _(
        "The provider wants you to sign in on its page again. Choose the account of this very address there."
    ),
    "not_registered": _(
        "The provider does not accept this installation's registration. Tell your operator: its id, secret or redirect"
        " address is not right."
    ),
    "not_switched_on": _(
        "The mailbox does not let other programs in yet. Switch on IMAP and SMTP in its settings on the web."
    ),
    "throttled": _("The server asks us to slow down. Argosy tries again by itself."),
    "unreachable": _("The server does not answer. Check its name and port; perhaps it is out of order."),
    "too_slow": _("The server hands its answers over too slowly, and Argosy ended the line. Try again later."),
    "not_trusted": _(
        "The server cannot prove who it is: its certificate is not valid for this name. Check the server's name."
    ),
    "file_lost": _(
        "A file of this letter is lost on Argosy's disk, and nothing was sent. Take the file out, attach it again, and send."
    ),
    "refused": _("The server refuses this."),
    "unknown": _("The server answered something we do not understand."),
    "private_address": _(
        "This server stands in a private network. Your operator can allow it (ARGOSY_ALLOW_PRIVATE_MAIL_SERVERS)."
    ),
    "in_the_open": _(
        "Without encryption the password and every letter would cross the network in the open. Choose TLS (ports 993, 995,"
        " 465) or STARTTLS (ports 143, 110, 587); your provider's help page names them."
    ),
    "not_found": _(
        "We could not find the servers of this address. Type them below; your provider's help page names them."
    ),
}
HINTS: dict[str, Any] = {
    "authorisation_code": _("This provider wants an authorisation code instead of your password: sign in to the mailbox on the"
                            " web, open Settings, POP3/SMTP/IMAP, switch IMAP/SMTP on and make a code."),
    "client_password": _("If your company enforces safe sign-in, make a client password in the mailbox's settings on the web and"
                         " use it here."),
    "app_password": _("This provider wants an app password: switch on two-step verification in your account's security settings,"
                      " then make an app password for mail."),
    "switch_on": _("Allow access by IMAP and SMTP in the mailbox's settings on the web first."),
    "modern_sign_in": _("Microsoft refuses passwords of other programs for most mailboxes. Your operator can set up signing in on"
                        " Microsoft's page (ARGOSY_MICROSOFT_CLIENT_ID)."),
}  # fmt: skip


def cure_of(key: str) -> Any:
    """The sentence that says what to do."""
    return CURES.get(key, CURES["unknown"])


def hint_of(key: str) -> Any:
    """The sentence about the provider's password, "" where there is nothing special."""
    return HINTS.get(key, "")
