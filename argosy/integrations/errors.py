"""What is refused to other programs."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import ArgosyError, BadInput


class NoToken(ArgosyError):
    """Nobody is let in without a token that works."""

    status, code = 401, "no_token"
    message = _("Send an access token that is valid: Authorization: Bearer … You make one under Settings, API.")


class TooFast(ArgosyError):
    """More calls in a minute than a token may make."""

    status, code = 429, "too_fast"
    message = _("This token made %(most)s calls within a minute. Wait for the next minute.")


class Outdated(ArgosyError):
    """The record is not the one that the caller read (RFC 9110, If-Match)."""

    status, code = 412, "outdated"
    message = _("The record was changed since you read it. Read it again, then change it.")


class Unsorted(BadInput):
    """An order tells what a role does not see, or what lies sealed."""

    message = _("No list is sorted by this field: your role does not see it, or what it holds lies encrypted.")


class OtherCall(BadInput):
    """An idempotency key stands for one call."""

    code = "other_call"
    message = _("This idempotency key was used for another call. Make a new key for each call.")


class NoScopes(BadInput):
    message = _("Choose at least one thing that the token may do.")


class NoTokenName(BadInput):
    message = _("Give the token a name that says which program uses it.")


class NotStated(BadInput):
    """No program brings in people before their source is stated (S94, S136)."""

    code = "not_stated"
    message = _("Say where the people come from that the program brings in, and that this source is lawful.")


class TooManyTokens(BadInput):
    message = _("You have 20 tokens already. Withdraw those that nobody uses.")


class NoWebhookAddress(BadInput):
    """Signed but not sealed, a message could be read on its way."""

    message = _("Enter the whole address, from https:// on, without a name or password in it.")


class NoEvents(BadInput):
    message = _("Choose at least one event.")


class TooManyWebhooks(BadInput):
    message = _("There are 20 webhooks already. Remove those that nobody needs.")


class SamePurpose(BadInput):
    """The sharing register must tell which of two addresses got what."""

    message = _("That host gets data for this purpose already. Say what this one is for.")
