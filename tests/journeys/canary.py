"""Words that exist nowhere else in the world, and a search for them in every byte of a folder and every row of a database."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

# Each word that a person types contains one of these: Latin, Chinese, digits.
WORD, HAN, DIGITS = "zqkanari", "鷦鷯鴝", "57419273"
AROUND = 40
_numbers = count(1)


def word(what: str) -> str:
    """A fresh word for this field: found again, it says where it came from."""
    return f"{WORD}{what}{next(_numbers)}"


def forms() -> dict[str, bytes]:
    """How the words may stand in a file without being sealed; small letters where letters have a size."""
    found: dict[str, bytes] = {}
    for name, mark in (("word", WORD), ("Han", HAN), ("digits", DIGITS)):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = mark.encode(coding)
            found[f"{name} in {coding}"] = plain
            found[f"{name} in hexadecimal {coding}"] = plain[len(plain) // len(mark) :].hex().encode()
        for variant in {mark, mark.capitalize()}:
            for shift in range(3):
                found[f"{name} in base64, {variant}, moved by {shift}"] = _in_base64(variant.encode(), shift)
    found["Han in JSON"] = json.dumps(HAN).strip('"').encode()
    found["Han in an address"] = quote(HAN).lower().encode()
    found["Han in quoted-printable"] = quote(HAN).lower().replace("%", "=").encode()
    return found


def _in_base64(mark: bytes, shift: int) -> bytes:
    """The part of its base64 that is the same whatever stands before and after."""
    coded = base64.b64encode(b"\0" * shift + mark)
    return coded[-(-shift * 4 // 3) : len(coded) // 4 * 4 - 4]


def in_files(folder: Path) -> Iterator[str]:
    """Each place in the folder's files where a form stands."""
    wanted = forms()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield from (f"{path.relative_to(folder)}: {found}" for found in in_bytes(path.read_bytes(), wanted))


def in_bytes(content: bytes, wanted: dict[str, bytes]) -> Iterator[str]:
    """Each form that stands in these bytes, with what stands around it."""
    small = content.lower()
    for name, form in wanted.items():
        at = (content if "base64" in name else small).find(form)
        if at >= 0:
            around = content[max(0, at - AROUND) : at + len(form) + AROUND]
            yield f"{name}: {re.sub(rb'[^ -~]', b'.', around).decode()}"


def in_rows(dsn: str) -> Iterator[str]:
    """Each table that shows a form in a row, as somebody who passes all policies and whom no compression stops."""
    marks = [WORD, HAN, DIGITS, *(mark.encode().hex() for mark in (WORD, HAN, DIGITS))]
    with psycopg.connect(dsn) as line:
        tables = line.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (table,) in tables:
            question = sql.SQL("SELECT t::text FROM {} t WHERE t::text ILIKE ANY(%s) LIMIT 1")
            row = line.execute(question.format(sql.Identifier(table)), [[f"%{mark}%" for mark in marks]]).fetchone()
            if row is not None:
                yield f"{table}: {row[0][:400]}"
