"""What runs in the limited child process: the text of a photographed card, or the card in its QR code.

The reader is RapidOCR (Apache-2.0) with the models of its package, so that no picture leaves the machine. It is an extra of the
installation (`make setup-ocr`); without it no card is read.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

LONGEST_SIDE = 2000


@dataclass(frozen=True, slots=True)
class Seen:
    """What is on the picture: each line of text with how tall it is, from above to below; what its QR code says."""

    lines: tuple[tuple[str, float], ...]
    code: str = ""


def is_there() -> bool:
    """Does this installation have the reader?"""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def seen(data: bytes) -> Seen:
    """Read the picture; runs in the child."""
    cv2, numpy = importlib.import_module("cv2"), importlib.import_module("numpy")
    picture = cv2.imdecode(numpy.frombuffer(data, numpy.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return Seen(())
    scale = LONGEST_SIDE / max(picture.shape[:2])
    if scale < 1:
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    code, *_corners = cv2.QRCodeDetector().detectAndDecode(picture)
    found = _engine()(picture)
    if found.boxes is None:
        return Seen((), str(code))
    rows = sorted(zip(found.boxes, found.txts, strict=True), key=lambda row: float(row[0][0][1]))
    lines = tuple((str(text), float(box[3][1] - box[0][1])) for box, text in rows)
    return Seen(lines, str(code))


@cache
def _engine() -> Any:
    rapid = importlib.import_module("rapidocr")
    return rapid.RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1, "Global.log_level": "error"})
