"""What stands on a page, as a person reads it."""

from __future__ import annotations

import html
import re


def words(response) -> str:
    """The text of an answer without its tags."""
    plain = re.sub(r"<(script|style|svg|select)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", plain)).split())


def links(response, part: str) -> list[str]:
    """The addresses on the page that contain this."""
    return [
        html.unescape(one) for one in re.findall(r'(?:href|hx-get)="([^"]*)"', response.content.decode()) if part in one
    ]


def offered(answer, name: str = "keep") -> str:
    """What the button of this name would send."""
    button = re.search(rf'<button[^>]*name="{name}"[^>]*>', answer.content.decode())
    assert button, f"no button {name}"
    return html.unescape(re.search(r'value="([^"]*)"', button[0])[1])
