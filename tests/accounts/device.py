"""A passkey device made of software: speaks WebAuthn level 2 with an ES256 key, as a phone would."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256

HOST = "localhost"
PRESENT_VERIFIED, ATTESTED = 0x05, 0x40


def text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def plain(words: str) -> bytes:
    return base64.urlsafe_b64decode(words + "=" * (-len(words) % 4))


class Device:
    """Makes one passkey and answers with it; `verified` False plays a device that asked for no finger and no PIN."""

    def __init__(self, verified: bool = True) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = os.urandom(16)
        self.user = ""
        self.flags = PRESENT_VERIFIED if verified else 0x01
        self.count = 0

    def create(self, options: dict) -> dict:
        self.user = options["publicKey"]["user"]["id"]
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))
        attested = bytes(16) + struct.pack(">H", len(self.id)) + self.id + public
        data = self._data(self.flags | ATTESTED) + attested
        statement = {"fmt": "none", "attStmt": {}, "authData": data}
        client = self._client("webauthn.create", options)
        answer = {"clientDataJSON": text(client), "attestationObject": text(cbor.encode(statement))}
        return self._credential(answer)

    def get(self, options: dict) -> dict:
        self.count += 1
        data, client = self._data(self.flags), self._client("webauthn.get", options)
        signed = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        answer = {
            "clientDataJSON": text(client),
            "authenticatorData": text(data),
            "signature": text(signed),
            "userHandle": self.user,
        }
        return self._credential(answer)

    def _credential(self, answer: dict) -> dict:
        shown = text(self.id)
        extensions = {"credProps": {"rk": True}}
        return {
            "id": shown,
            "rawId": shown,
            "type": "public-key",
            "response": answer,
            "clientExtensionResults": extensions,
        }

    def _data(self, flags: int) -> bytes:
        return hashlib.sha256(HOST.encode()).digest() + bytes([flags]) + struct.pack(">I", self.count)

    def _client(self, kind: str, options: dict) -> bytes:
        found = {"type": kind, "challenge": options["publicKey"]["challenge"], "origin": f"http://{HOST}"}
        return json.dumps(found).encode()
