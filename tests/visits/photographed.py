"""Pictures as a phone takes them: with the place, the time and the way up written into the file."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

PLACE = b"Elbchaussee 53.5461N 9.9290E"


def photo(kind: str = "JPEG", *, turned: int = 6, **how: Any) -> bytes:
    """A small picture that tells where and with what it was taken."""
    picture = Image.new("RGB", (24, 12), (20, 110, 120))
    told = picture.getexif()
    told[0x0112] = turned
    told[0x010E] = PLACE.decode()
    told[0x0110] = "Seagull 12 Pro"
    place = told.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (53.0, 32.0, 45.9), "E", (9.0, 55.0, 44.4)
    written = io.BytesIO()
    more = {"comment": PLACE} if kind == "JPEG" else {}
    picture.save(written, kind, exif=told, **more, **how)
    return written.getvalue()
