"""E-mail addresses as people type them: is this one that letters can be sent to?"""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput

# RFC 5321 4.5.3.1: 64 octets before the @, 254 in all.
LONGEST, LONGEST_LOCAL = 254, 64
LOCAL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+)*"
)
LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")


class NotAnAddress(BadInput):
    """No letter can be sent there."""

    message = _("This is not an e-mail address that letters can be sent to.")
    field = "email"


def normalised(typed: str) -> str:
    """The address without the spaces and full-width signs of a hurried hand, its domain in ASCII. Raises NotAnAddress."""
    address = unicodedata.normalize("NFKC", typed).strip()
    local, at, domain = address.rpartition("@")
    labels = _ascii(domain).split(".")
    is_local = LOCAL.fullmatch(local) is not None and len(local.encode()) <= LONGEST_LOCAL
    is_domain = len(labels) >= 2 and all(LABEL.fullmatch(label) for label in labels) and not labels[-1].isdigit()
    if not at or not is_local or not is_domain or len(address.encode()) > LONGEST:
        raise NotAnAddress
    return f"{local}@{'.'.join(labels)}"


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode().casefold()
    except UnicodeError:
        raise NotAnAddress from None
