"""What the gate before processing asks: is it a duty, or a purpose that the person was told of?"""

from __future__ import annotations

from argosy.platform.personal_data import Basis, Purpose
from argosy.privacy import policy
from argosy.privacy.purposes import REGISTER


def is_named(purpose: Purpose, version: str) -> bool:
    """Does this version of the policy name the purpose? No version names none."""
    try:
        return bool(version) and purpose in policy.purposes(version)
    except LookupError:
        return False


def is_duty(purpose: Purpose) -> bool:
    """Is it what the law or safety asks for, whoever agrees: sealing the audit, keeping periods, telling of incidents?"""
    return set(REGISTER[purpose].bases) <= {Basis.LEGAL_DUTY, Basis.SAFETY}
