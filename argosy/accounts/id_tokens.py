"""The word of another house about who somebody is: a signed token (RFC 7519), believed only after every check.

The mathematics is `cryptography`'s. Refused: another algorithm than the three below ("none" among them), a key that the
house does not publish, another issuer, audience or nonce than ours, and a token out of its time.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

LEEWAY_SECONDS = 60
SMALLEST_RSA = 2048
LONGEST = 20_000


class NotBelieved(Exception):
    """The token does not hold; the word says why, for the log."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must say: from whom, for whom, in answer to what."""

    issuer: str
    audience: str
    nonce: str


def believed(
    token: str, key_of: Callable[[str], dict[str, Any] | None], expected: Expected, now: datetime
) -> dict[str, Any]:
    """What the token says. Raises NotBelieved. `key_of` gives the house's key (JWK) of an id."""
    parts = token.split(".")
    if len(token) > LONGEST or len(parts) != 3:
        raise NotBelieved("no signed token")
    head, claims = _structure(parts[0]), _structure(parts[1])
    key = key_of(str(head.get("kid", "")))
    if key is None:
        raise NotBelieved("an unknown key")
    try:
        _verify(str(head.get("alg")), key, f"{parts[0]}.{parts[1]}".encode(), _plain(parts[2]))
    except (InvalidSignature, ValueError, KeyError, TypeError) as problem:
        raise NotBelieved("the signature") from problem
    _check(claims, expected, now.timestamp())
    return claims


def _check(claims: dict[str, Any], expected: Expected, now: float) -> None:
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    if claims.get("iss") != expected.issuer:
        raise NotBelieved("the issuer")
    if expected.audience not in audiences or claims.get("azp", expected.audience) != expected.audience:
        raise NotBelieved("the audience")
    if claims.get("nonce") != expected.nonce:
        raise NotBelieved("the nonce")
    ends, begins = claims.get("exp"), claims.get("nbf", claims.get("iat"))
    if not isinstance(ends, int | float) or not isinstance(begins, int | float):
        raise NotBelieved("no time")
    if ends < now - LEEWAY_SECONDS or begins > now + LEEWAY_SECONDS:
        raise NotBelieved("the time")


def _verify(algorithm: str, key: dict[str, Any], signed: bytes, signature: bytes) -> None:
    if algorithm == "ES256" and key["kty"] == "EC" and key["crv"] == "P-256":
        curve = ec.EllipticCurvePublicNumbers(_number(key["x"]), _number(key["y"]), ec.SECP256R1()).public_key()
        if len(signature) != 64:
            raise InvalidSignature
        pair = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
        curve.verify(encode_dss_signature(*pair), signed, ec.ECDSA(hashes.SHA256()))
        return
    if algorithm not in {"RS256", "PS256"} or key["kty"] != "RSA":
        raise InvalidSignature
    public = rsa.RSAPublicNumbers(_number(key["e"]), _number(key["n"])).public_key()
    if public.key_size < SMALLEST_RSA:
        raise InvalidSignature
    filled: padding.AsymmetricPadding = (
        padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256().digest_size)
        if algorithm == "PS256"
        else padding.PKCS1v15()
    )
    public.verify(signature, signed, filled, hashes.SHA256())


def _structure(part: str) -> dict[str, Any]:
    try:
        found = json.loads(_plain(part))
    except (ValueError, RecursionError) as problem:
        raise NotBelieved("not readable") from problem
    if not isinstance(found, dict):
        raise NotBelieved("not readable")
    return found


def _plain(part: str) -> bytes:
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)


def _number(part: str) -> int:
    return int.from_bytes(_plain(part))
