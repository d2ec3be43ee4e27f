"""What a member is answered by many pages, and where the answers of two worlds differ."""

from __future__ import annotations

import re

SECRET = "Goldregenpfeifer"
# What is found, counted and offered on the way: words of the hidden things, orders, filters, second pages.
ASKED = (
    {},
    {"q": SECRET.lower()},
    {"q": SECRET[:4].lower(), "text": SECRET, "to": SECRET[:3], "page": "2"},
    {"sort": "-last_contact_at", "f": "country.is.PT", "group": "country"},
)
# What differs from one answer to the next without anybody's doing.
CHANCE = (
    (re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"'), ""),
    (re.compile(r'"X-CSRFToken": ?"[^"]+"|x-csrftoken&quot;: ?&quot;[^&]+&quot;', re.IGNORECASE), ""),
    (re.compile(r'nonce-?[="][^"]+"'), ""),
    (re.compile(r'<time[^>]*>[^<]*</time>|datetime="[^"]*"'), ""),
    (re.compile(r"\d\d:\d\d(:\d\d)?"), ""),
)


def answers(client, pages, arguments=None, questions=ASKED) -> dict[tuple[str, int], str]:
    found = {}
    for page in pages:
        for number, asked in enumerate(questions):
            answer = client.get(page.filled(arguments or {}), asked)
            is_packed = answer.headers.get("Content-Type") == "application/zip"  # holds the time at which it was packed
            words = "" if answer.streaming or is_packed else answer.content.decode(errors="replace")
            for chance, instead in CHANCE:
                words = chance.sub(instead, words)
            found[page.name, number] = f"{answer.status_code} {words}"
    return found


def differing(before, after) -> list[str]:
    """Where the answers differ, each with the words around the first difference."""
    found = []
    for name, words in before.items():
        if words != after[name]:
            at = next((at for at, (a, b) in enumerate(zip(words, after[name], strict=False)) if a != b), 0)
            found.append(f"{name}: …{words[at - 60 : at + 60]}… / …{after[name][at - 60 : at + 60]}…")
    return found
