"""The child that makes pictures small: it alone opens what somebody put up as a picture of goods."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

# 16 mm at more than 400 points an inch.
SIDE = 280
MOST_POINTS = 50_000_000


def shrunk(content: bytes) -> bytes:
    """The picture no larger than a table shows it. Raises where it is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        found: Image.Image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP"))
    if found.width * found.height > MOST_POINTS:
        raise ValueError("too many points")
    found.draft("RGB", (SIDE * 2, SIDE * 2))
    found = ImageOps.exif_transpose(found)
    found.thumbnail((SIDE, SIDE))
    made = io.BytesIO()
    is_clear = found.mode in {"RGBA", "LA", "PA"} or "transparency" in found.info
    write = found.convert("RGBA" if is_clear else "RGB").save  # a picture’s, no row’s
    write(made, "PNG" if is_clear else "JPEG")
    return made.getvalue()
