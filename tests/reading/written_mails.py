"""Builds whole messages, with their files and labels, from the plain texts in `mails/`.

A text holds many mails. `=== name` opens one; its headers, `---`, and its body follow; then `--- html`, or `--- xlsx
name`, `--- csv name [charset]`, `--- docx name`, `--- pdf name`, `--- scan name` with cells between bars; and `--- label`.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.utils import formataddr, parseaddr
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

FOLDER = Path(__file__).parent / "mails"
OWN = {
    "own": [
        {"domain": "evertrade-xm.example", "name": "Xiamen Evertrade Imp. & Exp. Co., Ltd. 厦门恒贸进出口有限公司"},
        {"domain": "haoyuan-foods.example", "name": "Qingdao Haoyuan Foods Co., Ltd. 青岛浩源食品有限公司"},
        {"domain": "baltic-supply.example", "name": "Baltic Supply Sp. z o.o., Gdańsk"},
    ]
}
ITEM = (
    "product",
    "model",
    "quantity",
    "quantity_max",
    "unit",
    "price",
    "currency",
    "target_price",
    "hs_code",
    "price_unit",
)
NUMBERS = {"quantity", "quantity_max", "price", "target_price"}
WIDE = 3
MIME = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "scan": "application/pdf",
    "csv": "text/csv",
}


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """A mail as it stands in the file: its name, headers, and the sections under their headings."""

    name: str
    headers: dict[str, str]
    sections: tuple[tuple[str, str], ...]

    def section(self, wanted: str) -> str:
        """The text under a heading; empty where there is none."""
        return next((text for heading, text in self.sections if heading == wanted), "")


def mails(name: str) -> list[WrittenMail]:
    """All mails of one file."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [_mail(part) for part in re.split(r"(?m)^=== ", text) if part.strip()]


def _mail(part: str) -> WrittenMail:
    name, rest = part.split("\n", 1)
    head, *bodies = re.split(r"(?m)^---(?: (?=html|xlsx|csv|docx|pdf|scan|label)|$)\n?", rest)
    headers = dict(line.split(": ", 1) for line in head.splitlines() if line)
    sections = [_section(body, index) for index, body in enumerate(bodies)]
    return WrittenMail(name.strip(), headers, tuple(sections))


def _section(body: str, index: int) -> tuple[str, str]:
    if index == 0 and not body.startswith("html\n"):
        return "text", body
    heading, text = body.split("\n", 1)
    return heading.strip(), text


def labels(mail: WrittenMail) -> dict[str, Any]:
    """What a reader should understand of it, in the form of the labelled corpora."""
    first, *lines = mail.section("label").splitlines()
    words = first.split()
    found: dict[str, Any] = {
        "file": f"{mail.name}.eml",
        "lang": words[0],
        "kind": words[1],
        "direction": "out" if "out" in words else "in",
        "facts_place": words[-1],
        "items": [],
        "terms": dict.fromkeys(("incoterm", "place", "payment", "delivery", "currency")) | {"place_alt": []},
        "party": dict.fromkeys(("company", "person", "country", "email", "phone")),
        "document_number": None,
        "document_alt": [],
        "total": None,
        "risk": None,
    }
    for line in lines:
        word, _, values = line.partition(":")
        _put(found, word.strip(), [value.strip() or None for value in values.split(";")])
    return found


def _put(found: dict[str, Any], word: str, values: list[str | None]) -> None:
    if word == "item":
        item = dict.fromkeys(ITEM) | dict(zip(ITEM, values, strict=False))
        found["items"].append({key: float(v) if v and key in NUMBERS else v for key, v in item.items()})
    elif word == "party":
        found["party"] |= dict(zip(found["party"], values, strict=False))
    elif word == "terms":
        found["terms"] |= dict(zip(("incoterm", "place", "payment", "delivery", "currency"), values, strict=False))
        place, *others = re.split(r"/", found["terms"]["place"] or "")
        found["terms"] |= {"place": place or None, "place_alt": others}
    elif word == "doc":
        number, *others = re.split(r" / ", str(values[0]))
        found |= {"document_number": number, "document_alt": others}
    elif word == "total":
        found["total"] = float(str(values[0]))
    elif word == "risk":
        found["risk"] = values[0]


def raw(mail: WrittenMail) -> bytes:
    """The message as it came over the wire."""
    charset, encoding, *form = (mail.headers.get("wire") or "utf-8 qp").split()
    message = EmailMessage()
    for name in ("From", "To", "Cc", "Reply-To"):
        if name in mail.headers:
            message[name] = _addresses(mail.headers[name])
    message["Subject"] = str(Header(mail.headers["Subject"], "utf-8", maxlinelen=900))
    message["Date"] = "Mon, 15 Sep 2025 10:12:00 +0200"
    message["Message-ID"] = f"<{mail.name}.1@mail.example>"
    for name in ("List-Unsubscribe", "Auto-Submitted"):
        if name in mail.headers:
            message[name] = mail.headers[name]
    if "Reply" in mail.headers:
        message["In-Reply-To"] = message["References"] = f"<{mail.name}.0@mail.example>"
    kind, body = ("html", mail.section("html")) if form else ("plain", mail.section("text"))
    message.set_content(" ")
    files = [(heading.split(maxsplit=1), text) for heading, text in mail.sections if heading.split()[0] in MIME]
    for (how, name), text in files:
        content, filename = _file(how, name, text)
        message.add_attachment(content, *MIME[how].split("/"), filename=filename)
    part = next(each for each in message.walk() if not each.is_multipart())
    _encode(part, body, kind, charset, encoding)
    return message.as_bytes(policy=message.policy.clone(max_line_length=0))


def _addresses(text: str) -> str:
    name, address = parseaddr(text)
    return formataddr((name, address)) if address else text


def _encode(part: Any, body: str, kind: str, charset: str, encoding: str) -> None:
    part.set_content(
        body.encode(charset, "xmlcharrefreplace" if kind == "html" else "strict"),
        "text",
        kind,
        cte={"qp": "quoted-printable"}.get(encoding, encoding),
    )
    del part["Content-Type"]
    part["Content-Type"] = f'text/{kind}; charset="{charset}"'


def _file(how: str, name: str, text: str) -> tuple[bytes, str]:
    if how == "csv":
        name, *charset = name.split()
        return text.encode((charset or ["utf-8"])[0]), name
    write = {"xlsx": _xlsx, "docx": _docx, "pdf": pdf_of, "scan": scan_of}[how]
    return write(text), name


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split(" |")] if "|" in line else [line.strip()]


def _value(cell: str) -> str | float | None:
    return float(cell) if re.fullmatch(r"(?:0|[1-9]\d*)(?:\.\d+)?", cell) else cell or None


def _xlsx(text: str) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for part in re.split(r"(?m)^## ", text)[1:]:
        title, *lines = part.rstrip().split("\n")
        sheet = book.create_sheet(title)
        for line in [each for each in lines if not each.startswith("!merge ")]:
            sheet.append([_value(cell) for cell in _cells(line)])
        for line in [each for each in lines if each.startswith("!merge ")]:
            sheet.merge_cells(line.removeprefix("!merge "))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _docx(text: str) -> bytes:
    document = docx.Document()
    for bars, group in _runs(text):
        if not bars:
            for line in group:
                document.add_paragraph(line)
            continue
        rows = [_cells(line) for line in group]
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, value in zip(row.cells, cells, strict=False):
                cell.text = value
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _runs(text: str) -> list[tuple[bool, list[str]]]:
    runs: list[tuple[bool, list[str]]] = []
    for line in text.rstrip().splitlines():
        if not runs or runs[-1][0] != ("|" in line):
            runs.append(("|" in line, []))
        runs[-1][1].append(line)
    return runs


def pdf_of(text: str) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    high = 790
    for bars, group in _runs(text):
        rows = [_cells(line) if bars else [line] for line in group]
        for row in rows:
            canvas.setFont("Helvetica", 9)
            for left, cell in zip(_lefts(rows), row, strict=False):
                canvas.drawString(left, high, cell)
            high -= 15
    canvas.save()
    return stream.getvalue()


def _lefts(rows: list[list[str]]) -> list[float]:
    lefts, left = [], 50.0
    for column in range(max(len(row) for row in rows)):
        lefts.append(left)
        widest = max([WIDE, *(len(row[column]) for row in rows if column < len(row) and len(row) > 1)])
        left += widest * 5.2 + 12
    return lefts


def scan_of(text: str) -> bytes:
    picture = pypdfium2.PdfDocument(pdf_of(text))[0].render(scale=2).to_pil()
    stream = io.BytesIO()
    picture.save(stream, "PDF", resolution=144)
    return stream.getvalue()


def write_corpus(name: str, folder: Path) -> None:
    """Write the mails of a file as a corpus: one .eml each, `labels.jsonl` and `own.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.json").write_text(json.dumps(OWN), encoding="utf-8")
    written = mails(name)
    for mail in written:
        (folder / f"{mail.name}.eml").write_bytes(raw(mail))
    lines = [json.dumps(labels(mail), ensure_ascii=False) for mail in written]
    (folder / "labels.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
