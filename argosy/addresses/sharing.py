"""The fingerprint under which the installation remembers an address that fails."""

from __future__ import annotations

import hashlib
import unicodedata

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.switches import offer
from argosy.platform.crypto import keyring

# Off unless an enterprise turns it on: sharing is what the memory is for, and what it shares names nobody.
ALONE = offer(
    "addresses.alone",
    _("Keep failed addresses to ourselves"),
    _("Failed addresses are shared in this installation as keyed fingerprints with class and month, so that nobody writes"
      " in vain; neither address nor sender can be read from them. With this on, you give none and are told of none."),
)  # fmt: skip


def folded(address: str) -> str:
    """The address as it is compared: RFC 5321 lets the part before @ differ by case, which no provider makes use of."""
    return unicodedata.normalize("NFKC", address).strip().casefold()


def fingerprint(address: str) -> str:
    """128 bits under the installation's key: the same for every enterprise, and nothing without the key."""
    key = keyring.index_key(keyring.INSTALLATION)
    return hashlib.blake2b(folded(address).encode(), digest_size=16, key=key, person=b"failing address").hexdigest()
