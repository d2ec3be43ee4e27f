"""The sheet of a workbook while it is written: texts that stay texts, formulas with what they come to, pictures."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from argosy.deals.papers.sums import Sums
from argosy.deals.papers.wording import label
from argosy.platform.later import later

openpyxl, drawing, images = later("openpyxl"), later("openpyxl.drawing.image"), later("PIL.Image")

# What a workbook shows as it is; others are written anew, if they are no larger than that many points.
KEPT_AS_THEY_ARE = frozenset({"PNG", "JPEG"})
MOST_POINTS = 25_000_000


class CannotBeDrawn(ValueError):
    """This is no picture, or a larger one than we open."""


def _kept(content: bytes) -> bytes:
    """The picture as PNG or JPEG; of these nothing but the size is read here. Raises CannotBeDrawn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", images.DecompressionBombWarning)
            found = images.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP"))
        if found.width * found.height > MOST_POINTS:
            raise CannotBeDrawn
        if found.format in KEPT_AS_THEY_ARE:
            return content
        made = io.BytesIO()
        write = found.save  # a picture’s, no row’s
        write(made, "PNG")
    except (OSError, images.DecompressionBombError, images.DecompressionBombWarning) as problem:
        raise CannotBeDrawn from problem
    return made.getvalue()


@dataclass(slots=True)
class Sheet:
    """A workbook's sheet while it is written, the columns that it has, and what its formulas come to."""

    on: Any
    content: dict[str, Any]
    data: dict[str, Any]
    sums: Sums
    columns: list[str] = field(default_factory=list)
    results: dict[str, Decimal] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def put(self, row: int, column: int, value: Any, **style: Any) -> None:
        """A value; a text stays a text, whatever it begins with."""
        cell = self.on.cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        for name, wanted in style.items():
            setattr(cell, name, wanted)

    def count(self, row: int, column: int, formula: str, result: Decimal | None, **style: Any) -> None:
        """A formula, and what it comes to: telephones and mail programs show a workbook without calculating."""
        cell = self.on.cell(row, column)
        cell.value = formula
        self.results[cell.coordinate] = result or Decimal(0)
        for name, wanted in style.items():
            setattr(cell, name, wanted)

    def show(self, name: str, row: int, column: int, most: tuple[int, int]) -> None:
        """Our logo or seal with its upper left corner in this cell, no larger than so many points of a screen."""
        if name not in self.pictures:
            return
        picture = drawing.Image(io.BytesIO(_kept(self.pictures[name])))
        scale = min(most[0] / picture.width, most[1] / picture.height)
        picture.width, picture.height = picture.width * scale, picture.height * scale
        self.on.add_image(picture, self.on.cell(row, column).coordinate)

    def letter(self, key: str) -> str:
        """Where a column stands: D."""
        return str(openpyxl.utils.get_column_letter(self.columns.index(key) + 1))

    def words(self, key: str) -> str:
        """A fixed word in the document's language."""
        return " ".join(dict.fromkeys(label(key, self.content["language"])))
