"""A document is set by Typst into PDF or pictures, in a limited child process with our own fonts and no files of the machine."""

from __future__ import annotations

import base64
import json
from typing import Any

from argosy.platform.limited import LimitedPool

_pool = LimitedPool("argosy.deals.papers.typesetter:compiled", memory_mb=2048, seconds=20)


def as_pdf(data: dict[str, Any], pictures: dict[str, bytes]) -> bytes:
    """The document as PDF. Raises Limited."""
    pages: list[bytes] = _pool.run(_packed(data, pictures, "pdf"))
    return pages[0]


def as_picture(data: dict[str, Any], pictures: dict[str, bytes]) -> bytes:
    """The document's first page as PNG. Raises Limited."""
    return as_pictures(data, pictures)[0]


def as_pictures(data: dict[str, Any], pictures: dict[str, bytes]) -> list[bytes]:
    """All its pages as PNG. Raises Limited."""
    pages: list[bytes] = _pool.run(_packed(data, pictures, "png"))
    return pages


def _packed(data: dict[str, Any], pictures: dict[str, bytes], kind: str) -> bytes:
    coded = {name: base64.b64encode(content).decode() for name, content in pictures.items()}
    return json.dumps({"data": data, "pictures": coded, "kind": kind}).encode()
