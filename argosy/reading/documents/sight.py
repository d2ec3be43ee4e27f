"""The text on pictures, each line with the box it stands in.

The reader is RapidOCR (Apache-2.0) with the models of its package, so that no picture leaves the machine. It is an extra of the
installation (`make setup-ocr`), wants memory, and runs in a limited child process of its own; without it no picture is read.
"""

from __future__ import annotations

import importlib
from functools import cache
from importlib.util import find_spec
from typing import Any

from argosy.reading.documents.columns import Run

# What a child process needs that reads pictures: the models, and a few pages.
MEMORY_MB = 3072
SECONDS = 60.0
LONGEST_SIDE = 2000
# Below this the reader guesses: stamps, signatures, the pattern of a cloth.
_SURE = 0.6


def is_there() -> bool:
    """Does this installation have the reader?"""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def picture_of(data: bytes) -> Any | None:
    """The picture as an array of points, upright and no larger than is read; None where these bytes are no picture."""
    cv2, numpy = importlib.import_module("cv2"), importlib.import_module("numpy")
    picture = cv2.imdecode(numpy.frombuffer(data, numpy.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return None
    scale = LONGEST_SIDE / max(picture.shape[:2])
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture


def runs_on(picture: Any) -> list[Run]:
    """The pieces of text on it, from above to below. As on a page of a PDF, heights grow upwards."""
    found = _engine()(picture)
    if found.boxes is None:
        return []
    high = float(picture.shape[0])
    runs = []
    for box, text, sure in zip(found.boxes, found.txts, found.scores, strict=True):
        across, down = [float(point[0]) for point in box], [float(point[1]) for point in box]
        if sure >= _SURE and str(text).strip():
            runs.append(Run(str(text).strip(), min(across), max(across), high - max(down), high - min(down)))
    return sorted(runs, key=lambda run: -run.top)


@cache
def _engine() -> Any:
    rapid = importlib.import_module("rapidocr")
    return rapid.RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1, "Global.log_level": "error"})
