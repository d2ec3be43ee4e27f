"""Before personal data is used for a purpose in the background: whoever guards the purposes is asked (S139)."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from argosy.platform.personal_data import Purpose

Gate = Callable[[UUID, Purpose], bool]
_gates: list[Gate] = []


def gate(function: Gate) -> Gate:
    """Ask this before a job runs: may data of this enterprise be used for this purpose at this moment?"""
    if function not in _gates:
        _gates.append(function)
    return function


def may_use(enterprise: UUID, purpose: Purpose) -> bool:
    """May it be used now? Where nobody guards the purposes, nothing may."""
    return bool(_gates) and all(ask(enterprise, purpose) for ask in _gates)
