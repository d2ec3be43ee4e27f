"""Files that are built to harm are refused with a sentence, and nothing of them is kept."""

from __future__ import annotations

import io
import zipfile

import pytest

from argosy.exchange import files
from argosy.exchange.errors import NothingInIt, NotReadable, TooManyColumns, TooManyRows
from argosy.exchange.reading import delimiter_of, encoding_of


def test_a_bomb_is_not_unpacked():
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        for _ in range(500):
            sheet.write(bytes(1024 * 1024))

    with pytest.raises(TooManyRows):
        files.table(kept.getvalue())


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 100, b"PK\x03\x04 not a zip", b"%PDF-1.7\x00\x00"])
def test_what_is_no_table_is_refused(content):
    with pytest.raises(NotReadable):
        files.table(content)


def test_a_thousand_columns_are_refused():
    with pytest.raises(TooManyColumns):
        files.table(b",".join(b"c%d" % number for number in range(1_000)) + b"\n1\n")


def test_a_file_of_headings_holds_nothing():
    with pytest.raises(NothingInIt):
        files.table(b"Company,Country\n\n\n")


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        ("公司,国家\n宁波海蓝,中国\n", "gb18030", "gb18030"),
        ("公司,国家\n宁波海蓝,中国\n", "utf-8", "utf-8"),
        ("公司,国家\n宁波海蓝,中国\n", "utf-16", "utf-16"),
        ("Name;Ort\nMüller & Söhne;Köln\nVogt Beschläge;Düsseldorf\n", "cp1252", "cp1252"),
    ],
)
def test_the_letters_are_recognised(text, encoding, found):
    assert encoding_of(text.encode(encoding)) == found


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a;b\n1,5;2,5\n3,5;4,5\n", "semicolon"),
        ("a,b\n1,2\n", "comma"),
        ("a\tb\n1\t2\n", "tab"),
        ('"x, y";b\n"z, w";c\n', "semicolon"),
    ],
)
def test_what_stands_between_the_columns_is_recognised(text, sign):
    assert delimiter_of(text) == sign
