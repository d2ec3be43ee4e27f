"""The gate before processing: without a basis, or for a purpose that the person was not told of, nothing is done."""

from __future__ import annotations

from argosy.platform.personal_data import Basis, Purpose
from argosy.privacy import policy
from argosy.privacy.errors import NoBasis
from argosy.privacy.purposes import REGISTER


def permit(purpose: Purpose, *, agreed_to: str, consents: frozenset[Purpose] = frozenset()) -> Basis:
    """On which basis a person's data may be used for this purpose. Raises NoBasis.

    `agreed_to` is the version of the policy that holds for the person, `consents` the purposes that the person
    consents to at this moment. A purpose that the version does not name needs a consent of its own (S139).
    """
    if purpose in consents:
        return Basis.CONSENT
    registered = REGISTER.get(purpose)
    if registered is None or not agreed_to or purpose not in _named(agreed_to):
        raise NoBasis
    others = [basis for basis in registered.bases if basis is not Basis.CONSENT]
    if not others:
        raise NoBasis
    return others[0]


def _named(version: str) -> frozenset[str]:
    try:
        return policy.purposes(version)
    except LookupError:
        return frozenset()
