"""Folder names on the wire: modified UTF-7 (RFC 3501 5.1.3)."""

from __future__ import annotations

import base64
import binascii


def decode(name: str) -> str:
    """`&XfJT0ZAB-` is 已发送. What is not modified UTF-7 stays as it is: some servers send plain UTF-8 or a bare `&`."""
    pieces = name.split("&")
    found = [pieces[0]]
    for piece in pieces[1:]:
        code, dash, rest = piece.partition("-")
        if not dash:
            found.append("&" + piece)
        elif not code:
            found.append("&" + rest)
        else:
            found.append(_plain(code) + rest)
    return "".join(found)


def _plain(code: str) -> str:
    padded = code.replace(",", "/") + "=" * (-len(code) % 4)
    try:
        return base64.b64decode(padded, validate=True).decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return f"&{code}-"


def encode(name: str) -> str:
    """The name as the server wants it."""
    found: list[str] = []
    waiting = ""
    for sign in name:
        if " " <= sign <= "~":
            found.append(_coded(waiting))
            waiting = ""
            found.append("&-" if sign == "&" else sign)
        else:
            waiting += sign
    return "".join([*found, _coded(waiting)])


def _coded(text: str) -> str:
    if not text:
        return ""
    return "&" + base64.b64encode(text.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
