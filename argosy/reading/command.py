"""`argosy read FILE… [--json] [--own FILE]`: what do these messages say? Each is read in a limited child process."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from argosy.platform.limited import Limited, LimitedPool
from argosy.reading.documents import sight
from argosy.reading.model import Own

_MEMORY_MB = 1536
_SECONDS = 30.0
_WARM = "argosy.reading.warmth:warm"
_LARGEST = 150 * 1024 * 1024  # no mail system carries more
# A child costs a fifth of a second to start: worth it for hundreds of messages.
_FILES_A_CHILD = 200
_MOST_CHILDREN = 8
_AT_ONCE = 64
# In front of why a file was not read; no text holds it, for its quotation marks are escaped there.
_UNSEEN = '"unread": "'
_BETWEEN_SCRIPTS = re.compile(r"(?<=[^\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


def main(argv: list[str]) -> int:
    """Print what each file says, in order. A file that cannot be read gets its line too; the exit code is then 1."""
    arguments = _parser().parse_args(argv)
    try:
        own = own_from(arguments.own.read_bytes()) if arguments.own else None
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{arguments.own} does not name our own companies: {error}\n")
        return 2
    # Nothing but our lines, in one encoding, whatever the terminal says.
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        return _print(arguments.files, own, as_json=arguments.json)
    except BrokenPipeError:  # whoever read our lines has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _print(files: list[str], own: Own | None, *, as_json: bool) -> int:
    is_all_read = True
    for file, line, failure in _answers(files, own):
        is_all_read &= failure is None
        sys.stdout.write(_as_json(file, line, failure) if as_json else _as_summary(file, line, failure))
        sys.stdout.flush()
    return 0 if is_all_read else 1


def own_from(data: bytes) -> Own:
    """Our own side out of JSON: {"own": [{"name": …, "domain": …}, …]}."""
    said = json.loads(data)
    sides = said.get("own") if isinstance(said, dict) else None
    if not isinstance(sides, list) or not all(isinstance(one, dict) for one in sides):
        raise ValueError('"own" must be a list of objects with "name" and "domain"')
    names = [str(one["name"]).strip() for one in sides if one.get("name")]
    # "Ningbo Hailan Co., Ltd. 宁波海岚有限公司" is one company under two names.
    companies = [part for name in names for part in _BETWEEN_SCRIPTS.split(name)]
    domains = [str(one["domain"]).strip().lower().lstrip("@") for one in sides if one.get("domain")]
    return Own(companies=tuple(dict.fromkeys(companies)), domains=tuple(dict.fromkeys(domains)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="argosy read", description="Says what messages say: who writes, what they want, which goods and terms."
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="a message as it came over the wire (.eml)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a summary")
    parser.add_argument("--own", metavar="FILE", type=Path, help="JSON with our own companies and domains")
    return parser


class _Readers:
    """The children that read, and the one that also looks at pictures: started by the first message that has some."""

    def __init__(self, own: Own | None, children: int) -> None:
        warm = _WARM if children > 1 else ""  # one child alone meets each thing once anyhow
        self._plain = LimitedPool(
            "argosy.reading.output:line_for", own, memory_mb=_MEMORY_MB, seconds=_SECONDS, children=children, warm=warm
        )
        self._seeing = LimitedPool(
            "argosy.reading.output:seen_line_for", own, memory_mb=sight.MEMORY_MB, seconds=sight.SECONDS, warm=warm
        )

    def run(self, raw: bytes) -> str:
        """The line of this message."""
        line: str = self._plain.run(raw)
        if _UNSEEN not in line or not sight.is_there():
            return line
        try:
            seen: str = self._seeing.run(raw)
        except Limited:  # what the pictures say stays unknown: the rest is worth having
            return line
        return seen

    def close(self) -> None:
        """End the children."""
        self._plain.close()
        self._seeing.close()


def _answers(files: list[str], own: Own | None) -> Iterator[tuple[str, str, str | None]]:
    """File, JSON without its braces' beginning, and error, in the order of the files."""
    children = max(1, min(os.cpu_count() or 1, _MOST_CHILDREN, len(files) // _FILES_A_CHILD))
    with closing(_Readers(own, children)) as pool:
        if children == 1:
            for file in files:
                yield file, *_answer(pool, file)
            return
        with ThreadPoolExecutor(children) as threads:
            waiting = iter(files)
            while some := list(islice(waiting, _AT_ONCE * children)):
                answers = threads.map(lambda file: _answer(pool, file), some)
                for file, (line, error) in zip(some, answers, strict=True):
                    yield file, line, error


def _answer(pool: _Readers, file: str) -> tuple[str, str | None]:
    try:
        path = Path(file)
        if path.stat().st_size > _LARGEST:
            return "", f"It is larger than {_LARGEST // 1024 // 1024} MB."
        return pool.run(path.read_bytes()), None
    except Limited as error:
        return "", str(error)
    except (OSError, ValueError) as error:
        return "", f"It cannot be opened: {getattr(error, 'strerror', None) or error}."


def _as_json(file: str, line: str, error: str | None) -> str:
    head = json.dumps({"file": file, "error": error}, ensure_ascii=False)
    return f"{head[:-1]}, {line[1:]}\n" if error is None else f"{head}\n"


def _as_summary(file: str, line: str, error: str | None) -> str:
    if error is not None:
        return f"{file}\n  could not be read: {error}\n\n"
    said: dict[str, Any] = json.loads(line)
    sender = said["from"]
    rows = [
        ("Subject", said["subject"]),
        ("From", f"{sender['name']} <{sender['address']}>".strip()),
        ("Date", said["date"]),
        ("Language", said["language"]),
        ("Kind", f"{said['kind']} ({said['confidence']:.0%} sure)"),
        ("Company", said["party"]["company"]),
        ("Goods", "; ".join(_goods(item) for item in said["items"])),
        ("Terms", ", ".join(f"{word}: {value}" for word, value in said["terms"].items() if value)),
        ("Number", said["document_number"]),
        ("Total", said["total"]),
        ("Files", ", ".join(_file(one) for one in said["attachments"])),
        ("Bounced", ", ".join(one["address"] for one in (said["bounce"] or {"recipients": []})["recipients"])),
        ("Beware", (said["risk"] or "").replace("_", " ")),
        ("Because", "; ".join(f'"{one["words"]}" ({one["where"]})' for one in said["reasons"][:3])),
    ]
    return f"{file}\n" + "".join(f"  {word:9} {value}\n" for word, value in rows if value) + "\n"


def _file(one: dict[str, Any]) -> str:
    if not one["unread"]:
        return str(one["name"])
    how = "" if sight.is_there() else ", and the reader of pictures is not installed: make setup-ocr"
    return f"{one['name']} ({one['unread']}{how})"


def _goods(item: dict[str, Any]) -> str:
    amount = " ".join(str(item[key]) for key in ("quantity", "unit") if item[key])
    price = (
        " ".join(str(item[key]) for key in ("currency", "price") if item[key] is not None)
        if item["price"] is not None
        else ""
    )
    name = " ".join(str(item[key]) for key in ("product", "model") if item[key])
    return ", ".join(one for one in (name, amount, price) if one)
