"""The fingerprint under which the installation remembers an address that fails."""

from __future__ import annotations

import hashlib
import unicodedata

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.switches import offer_decision
from argosy.platform.crypto import keyring

# Nothing of an enterprise is used for another before it says so: it is asked when it registers (S14).
SHARES = offer_decision(
    "addresses.shared",
    _("Share failed addresses"),
    _("Failed addresses go into the memory of this installation as keyed fingerprints with class and month, so that nobody"
      " writes in vain; neither address nor sender can be read from them. Off, nothing of yours goes there, and what went"
      " there names nobody and ends after twelve months. You are warned of what others shared either way."),
    _("Let failed addresses of ours warn other companies of this installation, as fingerprints that name nobody"),
)  # fmt: skip


def folded(address: str) -> str:
    """The address as it is compared: RFC 5321 lets the part before @ differ by case, which no provider makes use of."""
    return unicodedata.normalize("NFKC", address).strip().casefold()


def fingerprint(address: str) -> str:
    """128 bits under the installation's key: the same for every enterprise, and nothing without the key."""
    key = keyring.index_key(keyring.INSTALLATION)
    return hashlib.blake2b(folded(address).encode(), digest_size=16, key=key, person=b"failing address").hexdigest()
