"""Second factors are django-allauth's (TOTP, passkeys, recovery codes); their secrets lie sealed like all others (ADR 0002)."""

from __future__ import annotations

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter

from argosy.platform.crypto import keyring

PLACE = b"mfa_authenticator.data"


class NoSelfService(DefaultAccountAdapter):  # type: ignore[misc]
    """Registration, addresses and passwords are ours: allauth's own pages for them stay closed."""

    def is_open_for_signup(self, request: Any) -> bool:  # noqa: ARG002
        """Never: registration is argosy.enterprise's."""
        return False


class SealedSecrets(DefaultMFAAdapter):  # type: ignore[misc]
    """Keeps the secrets of second factors sealed with the installation's key."""

    def encrypt(self, text: str) -> str:
        """The secret as it lies in the database."""
        return base64.b64encode(keyring.data_key(keyring.INSTALLATION).seal(text.encode(), PLACE)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return keyring.open_value(keyring.INSTALLATION, base64.b64decode(encrypted_text), PLACE).decode()

    def get_totp_label(self, user: Any) -> str:
        """What the authenticator app lists the account as."""
        return str(user.email)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """As whom we ask for passkeys: this host, by our name."""
        found: dict[str, str] = super().get_public_key_credential_rp_entity()
        return found | {"name": "Argosy"}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """What a passkey is named with on the person's device."""
        return {"id": str(user.pk).encode(), "display_name": str(user), "name": user.email}


def shown(user: Any, secret: str) -> dict[str, str]:
    """The secret of an app for a page: as a picture to scan, and in fours to type."""
    # as an address of its own kind: the picture may then not bring styles or scripts into the page
    adapter = get_adapter()
    drawn = base64.b64encode(adapter.build_totp_svg(adapter.build_totp_url(user, secret)).encode()).decode()
    fours = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return {"picture": f"data:image/svg+xml;base64,{drawn}", "secret": fours}
