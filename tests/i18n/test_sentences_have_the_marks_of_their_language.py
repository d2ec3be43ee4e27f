"""A sentence that is put together from pieces has the marks of the reader's language between them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import engines
from django.utils.translation import override

from argosy.platform.punctuation import between, listed

ROOT = Path(__file__).resolve().parents[2] / "argosy"
PAGES = sorted(ROOT.glob("*/templates/**/*.html"))
# What is translated as a whole says its own marks.
WHOLE = re.compile(r"\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}", re.DOTALL)
FIXED = re.compile(
    r"(?:\}\}|%\}|</\w+>)[:;.](?: (?=\{\{|\{%|<)|\n)|:\" (?:context \"[^\"]*\" )?%\} (?=\{|<)|\|join:\"[,;] \""
)
# The list of calls is for programmers and English; there are no sentences in it.
ENGLISH_ONLY = {"integrations/calls.html"}


def test_a_row_and_a_colon_are_written_as_the_reader_writes_them() -> None:
    with override("en"):
        english = "names" + between(":") + listed(["bolts", "nuts"]), listed(["one, two", "three"], ";")
    with override("zh-hans"):
        chinese = "品名" + between(":") + listed(["螺栓", "螺母"]), listed(["一，二", "三"], ";")

    assert english == ("names: bolts, nuts", "one, two; three")
    assert chinese == ("品名：螺栓、螺母", "一，二；三")


def test_a_template_writes_them_so_too_and_safely() -> None:
    page = engines["django"].from_string('{{ what }}{% between ":" %}{{ names|listed }}{% between "." %}')

    with override("zh-hans"):
        said = page.render({"what": "品名", "names": ["<b>", "螺母"]})

    assert said == "品名：&lt;b&gt;、螺母。"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_page_fixes_the_mark_between_two_pieces(path: Path) -> None:
    if "/".join(path.parts[-2:]) in ENGLISH_ONLY:
        return

    assert not FIXED.findall(WHOLE.sub("", path.read_text(encoding="utf-8")))
