"""What runs in the limited child process: the text of a photographed card, or the card in its QR code.

Reading pictures is an extra of the installation (`argosy.reading.documents.sight`); without it no card is read.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from argosy.reading.documents import sight


@dataclass(frozen=True, slots=True)
class Seen:
    """What is on the picture: each line of text with how tall it is, from above to below; what its QR code says."""

    lines: tuple[tuple[str, float], ...]
    code: str = ""


def seen(data: bytes) -> Seen:
    """Read the picture; runs in the child."""
    picture = sight.picture_of(data)
    if picture is None:
        return Seen(())
    code, *_corners = importlib.import_module("cv2").QRCodeDetector().detectAndDecode(picture)
    return Seen(tuple((run.text, run.top - run.bottom) for run in sight.runs_on(picture)), str(code))
