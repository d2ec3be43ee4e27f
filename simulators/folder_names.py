"""Folder names on the wire."""

from __future__ import annotations


def modified_utf7(name: str) -> str:
    """A folder name as IMAP writes it (RFC 3501 5.1.3): 已发送 is &XfJT0ZAB-."""
    out, run = [], ""
    for character in [*name, ""]:
        if character and not 0x20 <= ord(character) <= 0x7E:
            run += character
            continue
        if run:
            packed = run.encode("utf-7").decode("ascii").strip("+-").replace("/", ",")
            out.append(f"&{packed}-")
            run = ""
        out.append("&-" if character == "&" else character)
    return "".join(out)
