"""`argosy match FILE.csv [--json]`: which of these pairs of companies are the same? One line a row, whatever the row holds."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from argosy.matching.company import Company, Verdict
from argosy.matching.verdict import compare

_FIELDS = ("name", "country", "address", "email", "phone", "website")
_LONGEST_CELL = 10_000_000


def main(argv: list[str]) -> int:
    """Print a verdict for each row; 0 if all could be read, 1 if some could not, 2 without a readable file."""
    arguments = _parser().parse_args(argv)
    csv.field_size_limit(_LONGEST_CELL)
    # Nothing but our lines, in one encoding, whatever the terminal says.
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    is_all_read = True
    try:
        with arguments.file.open(newline="", encoding="utf-8-sig", errors="replace") as file:
            for number, verdict, error in _verdicts(csv.DictReader(_without_nul(file))):
                is_all_read &= not error
                sys.stdout.write((_as_json if arguments.json else _as_text)(number, verdict, error) + "\n")
    except OSError as error:
        sys.stderr.write(f"{arguments.file} cannot be read: {error.strerror}\n")
        return 2
    return 0 if is_all_read else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="argosy match", description="Says for each pair of companies in a CSV file whether they are the same."
    )
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE.csv",
        help="columns left_* and right_* of name, names, country, address, email, phone, website",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    return parser


def _without_nul(lines: Iterator[str]) -> Iterator[str]:
    """The reader of CSV stops at a nought byte; a damaged cell shall not cost the rows after it."""
    return (line.replace("\0", "") for line in lines)


def _verdicts(rows: csv.DictReader[str]) -> Iterator[tuple[int, Verdict, str]]:
    """Each row with its verdict; a row that cannot be read is not the same, and says why."""
    unknown = Verdict(score=0.0, same=False, evidence=())
    for number in range(1, sys.maxsize):
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, unknown, f"row cannot be read: {error}"
            continue
        if None in row:
            yield number, unknown, "row has more cells than the heading"
        else:
            yield number, compare(_company(row, "left_"), _company(row, "right_")), ""


def _company(row: dict[str, str | None], side: str) -> Company:
    cells = {field: (row.get(side + field) or "").strip() for field in _FIELDS}
    names = tuple(name.strip() for name in (row.get(side + "names") or "").split(" | ") if name.strip())
    return Company(names=names, **cells)


def _as_json(number: int, verdict: Verdict, error: str) -> str:
    line = {"row": number, "score": verdict.score, "same": verdict.same, "evidence": list(verdict.evidence)}
    if error:
        line["error"] = error
    return json.dumps(line, ensure_ascii=False)


def _as_text(number: int, verdict: Verdict, error: str) -> str:
    if error:
        return f"{number}\t{error}"
    return f"{number}\t{verdict.score:.2f}\t{'same' if verdict.same else 'different'}\t{'; '.join(verdict.evidence)}"
