"""Links that work without signing in: signed, so that nobody can make one up."""

from __future__ import annotations

from uuid import UUID

from django.core.signing import BadSignature, Signer

from argosy.platform.errors import NotFound

KNOCKS, NOTICES = Signer(salt="argosy.privacy.knock", sep="."), Signer(salt="argosy.privacy.recipient", sep=".")


def knock_token(knock: object) -> str:
    """The word in the address of an outside person's request."""
    return KNOCKS.sign(UUID(str(knock)).hex)


def knock_of(token: str) -> UUID:
    """Whose word this is. Raises NotFound."""
    return _opened(KNOCKS, token)[0]


def notice_token(enterprise: UUID, notice: UUID) -> str:
    """The word in the address where a recipient answers."""
    return NOTICES.sign(enterprise.hex + notice.hex)


def notice_of(token: str) -> tuple[UUID, UUID]:
    """The enterprise and the notice of this word. Raises NotFound."""
    enterprise, notice = _opened(NOTICES, token)
    return enterprise, notice


def _opened(signer: Signer, token: str) -> list[UUID]:
    try:
        value = signer.unsign(token)
        return [UUID(value[start : start + 32]) for start in range(0, len(value), 32)]
    except (BadSignature, ValueError):
        raise NotFound from None
