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
    if registered is None or not is_named(purpose, agreed_to):
        raise NoBasis
    others = [basis for basis in registered.bases if basis is not Basis.CONSENT]
    if not others:
        raise NoBasis
    return others[0]


def is_named(purpose: Purpose, version: str) -> bool:
    """Does this version of the policy name the purpose? No version names none."""
    try:
        return bool(version) and purpose in policy.purposes(version)
    except LookupError:
        return False


def is_duty(purpose: Purpose) -> bool:
    """Is it what the law or safety asks for, whoever agrees: sealing the audit, keeping periods, telling of incidents?"""
    return set(REGISTER[purpose].bases) <= {Basis.LEGAL_DUTY, Basis.SAFETY}
