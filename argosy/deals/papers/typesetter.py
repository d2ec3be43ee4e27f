"""The child that sets documents: it knows Typst and our fonts, and sees no file but those that it is handed."""

from __future__ import annotations

import base64
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

TEMPLATES = {name: Path(__file__).parent / "typst" / f"{name}.typ" for name in ("paper", "form")}
# Packages that bring fonts: Latin, Greek and Cyrillic; Arabic; Chinese.
FONTS = (
    ("fontpkg_noto_sans", "files"),
    ("fontpkg_noto_sans_arabic", "files"),
    ("justmytype_intl_cjk", "fonts/ofl/notosanssc"),
)
PREVIEW_PPI = 84


@cache
def _fonts() -> Any:
    folders = []
    for package, inside in FONTS:
        spec = find_spec(package)
        if spec is not None and spec.origin is not None:
            folders.append(str(Path(spec.origin).parent / inside))
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def compiled(packed: bytes) -> list[bytes]:
    """In the child: the pages of a document; a PDF is one piece."""
    asked = json.loads(packed)
    pictures = {name: base64.b64decode(content) for name, content in asked["pictures"].items()}
    data = asked["data"] | {"pictures": sorted(pictures)}
    options: dict[str, Any] = {"ppi": PREVIEW_PPI} if asked["kind"] == "png" else {}
    # pictures must lie in files; the folder is all that the document can reach
    with TemporaryDirectory(prefix="argosy-paper-") as name:
        folder = Path(name)
        (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        for picture, content in pictures.items():
            (folder / picture).write_bytes(content)
        main = folder / "main.typ"
        main.write_bytes(TEMPLATES[data.get("template", "paper")].read_bytes())
        found = typst.compile(str(main), font_paths=_fonts(), format=asked["kind"], root=name, **options)
    return list(found) if isinstance(found, list) else [found]
