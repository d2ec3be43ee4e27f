"""Builds failure reports and replies, with their labels, from the plain texts in `mails/`."""

from __future__ import annotations

import json
import re
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from tests.reading.written_mails import FOLDER

Sections = dict[str, str]


def cases(name: str) -> list[tuple[str, Sections]]:
    """All cases of one file: each with its name and the texts under its headings."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [_case(part) for part in re.split(r"(?m)^=== ", text) if part.strip()]


def _case(part: str) -> tuple[str, Sections]:
    name, rest = part.split("\n", 1)
    head, *bodies = re.split(r"(?m)^--- (?=(?:text|html|dsn|label|reply|signature|old|whole|contains|lacks)$)", rest)
    sections = dict(body.split("\n", 1) for body in bodies)
    return name, sections | {"head": head}


def report(name: str, sections: Sections) -> bytes:
    """A mail server's report as it comes in."""
    kind = "html" if "html" in sections else "plain"
    body = f'Content-Type: text/{kind}; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
    body += sections["html" if kind == "html" else "text"]
    if "dsn" in sections:
        fields = sections["dsn"].replace("~\n", "\n")
        body = (
            'Content-Type: multipart/report; report-type=delivery-status; boundary="rep"\n\n'
            f"--rep\n{body}\n--rep\nContent-Type: message/delivery-status\n\n{fields}\n--rep--\n"
        )
    head = f"To: vivian@evertrade-xm.example\nDate: Fri, 12 Sep 2025 11:20:00 +0800\nMessage-ID: <{name}@mta.example>\n"
    return (sections["head"] + head + "MIME-Version: 1.0\n" + body).encode()


def recipients(sections: Sections) -> list[dict[str, Any]]:
    """What the report says of each address, in the form of the labelled corpora."""
    found = []
    for line in sections["label"].splitlines():
        address, status, permanent, failure = (value.strip() for value in line.split(";"))
        classes = failure.split(",")
        found.append(
            {
                "address": address,
                "status": status or None,
                "status_pseudo": False,
                "permanent": permanent == "yes",
                "class": classes[0],
                "class_ok": classes,
            }
        )
    return found


def answer(name: str, sections: Sections) -> bytes:
    """A reply as a mail program writes it."""
    message = EmailMessage()
    message["From"] = "buyer@firm.example"
    message["To"] = "vivian@evertrade-xm.example"
    message["Subject"] = sections["head"].partition("Subject: ")[2].strip() or "Re: order"
    message["Date"] = "Fri, 12 Sep 2025 12:20:00 +0800"
    message["Message-ID"] = f"<{name}@client.example>"
    message["In-Reply-To"] = "<before@mail.example>"
    whole = sections.get("reply", "") + sections.get("signature", "") + sections.get("old", "")
    message.set_content(
        sections.get("html") or sections.get("whole") or whole, subtype="html" if "html" in sections else "plain"
    )
    return message.as_bytes()


def wanted(sections: Sections) -> dict[str, Any]:
    """The newest text of a reply, in the form of the labelled corpora."""
    lacks = {"must_not_contain": sections["lacks"].splitlines()} if "lacks" in sections else {}
    if "contains" in sections:
        return {"must_contain": sections["contains"].splitlines()} | lacks
    reply, signature = sections["reply"], sections.get("signature", "")
    return {"reply": reply, "also_ok": [reply + signature] if signature else []} | lacks


def write_corpus(name: str, folder: Path) -> None:
    """Write the cases of a file as a corpus with labels."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for case, sections in cases(name):
        (folder / f"{case}.eml").write_bytes((report if "label" in sections else answer)(case, sections))
        label = {"recipients": recipients(sections), "module": case} if "label" in sections else wanted(sections)
        lines.append(json.dumps({"file": f"{case}.eml"} | label, ensure_ascii=False))
    (folder / "labels.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
