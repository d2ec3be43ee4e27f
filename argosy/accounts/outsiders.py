"""Doors of other houses: who has an account there that is bound to one here can sign in with it.

This is what all of them have in common; `outside` lists those that the operator opened.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput


@dataclass(frozen=True, slots=True)
class Start:
    """What one way to another house and back begins with; it is kept in the session and counts once."""

    back: str  # our own address, to which the house sends the browser
    state: str
    nonce: str
    verifier: str

    @classmethod
    def fresh(cls, back: str) -> Start:
        """New random words, none of which can be guessed."""
        return cls(back, *(secrets.token_urlsafe(32) for _word in range(3)))

    @property
    def challenge(self) -> str:
        """What the house is told of the verifier beforehand (RFC 7636, S256)."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class Outsider:
    """Who somebody is there: the house's own id of the person, and the name to show. Nothing else is ever taken over."""

    subject: str
    name: str


class House(Protocol):
    """Another service that says who somebody is."""

    @property
    def title(self) -> Any:
        """What it is called."""

    @property
    def kept(self) -> Any:
        """What is kept of the account there, in the words that the person agrees to."""

    @property
    def notice(self) -> str:
        """Where its privacy notice stands; empty where nobody said."""

    def address(self, start: Start) -> str:
        """Where the browser is sent."""

    def who(self, code: str, start: Start) -> Outsider:
        """Who came back with this code. Raises NotSaid, Unavailable."""


class NotSaid(BadInput):
    """The other house did not say who it is: the code is wrong, used or too old, or the person said no."""

    message = _("The other service did not confirm who you are. Try again.")
