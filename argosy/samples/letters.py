"""What a person has written, free of any mail program: greeting, paragraphs, tables, signature, the older letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape

from argosy.samples.phrases import phrases

_DATES = {
    "en": "%a, %b %d, %Y at %I:%M %p",
    "de": "%d.%m.%Y um %H:%M",
    "zh": "%Y-%m-%d %H:%M",
    "ja": "%Y/%m/%d %H:%M",
}
_HISTORY = 3  # letters that are still quoted below the newest


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of goods with their headings."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `previous` is the one that it answers."""

    language: str
    writer: str
    address: str
    to_name: str
    to_address: str
    subject: str
    date: datetime
    blocks: tuple[str | Table, ...]
    signature: tuple[str, ...]
    previous: Letter | None = None


def when(letter: Letter, language: str) -> str:
    """The letter's date as a mail program of that language prints it."""
    return letter.date.strftime(_DATES.get(language, "%d/%m/%Y %H:%M"))


def as_text(letter: Letter, style: str, depth: int = 0) -> str:
    """The letter in plain text with the older ones below, quoted in the manner of a mail program."""
    body = "\n\n".join(_block_text(block) for block in letter.blocks)
    mark = "-- \n" if style in {"gmail", "thunderbird"} and depth == 0 else ""
    body = f"{body}\n\n{mark}" + "\n".join(letter.signature)
    if letter.previous is None or depth >= _HISTORY:
        return body
    older = as_text(letter.previous, style, depth + 1)
    if style in {"outlook", "foxmail", "qq"}:
        return f"{body}\n\n{_head_text(letter.previous, letter.language, style)}\n\n{older}"
    quoted = "\n".join(f"> {line}" if line else ">" for line in older.splitlines())
    return f"{body}\n\n{wrote(letter.previous, letter.language)}\n\n{quoted}"


def wrote(older: Letter, language: str) -> str:
    """The line above a quotation: "On Monday Anna wrote:"."""
    line = phrases(language).only("wrote")
    return line.format(date=when(older, language), name=older.writer, address=older.address)


def head_lines(older: Letter, language: str) -> list[tuple[str, str]]:
    """From, Sent, To and Subject of a quoted letter, as Outlook and Foxmail print them."""
    labels = phrases(language).all("labels")
    values = (
        f"{older.writer} <{older.address}>",
        when(older, language),
        f"{older.to_name} <{older.to_address}>",
        older.subject,
    )
    return list(zip(labels, values, strict=True))


def paragraphs_html(letter: Letter, wrap: str) -> str:
    """Blocks and signature as HTML; `wrap` is what the program puts around a line, for example `<div>{}</div>`."""
    empty = wrap.format("<br>")
    parts: list[str] = []
    for block in letter.blocks:
        if isinstance(block, Table):
            parts.append(_table_html(block))
        else:
            parts += [wrap.format(escape(line)) for line in block.splitlines()]
        parts.append(empty)
    parts += [wrap.format(escape(line)) for line in letter.signature]
    return "\n".join(parts)


def _head_text(older: Letter, language: str, style: str) -> str:
    rule = {"qq": "------------------ 原始邮件 ------------------", "outlook": "_" * 32}.get(style, "")
    colon = "：" if language == "zh" else ":"
    lines = [f"{label}{colon} {value}" for label, value in head_lines(older, language)]
    return "\n".join([rule, *lines])


def _block_text(block: str | Table) -> str:
    if isinstance(block, str):
        return block
    return "\n".join("\t".join(row) for row in (block.heading, *block.rows))


def _table_html(table: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table.heading)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in table.rows)
    return (
        '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">'
        f"<tbody><tr>{head}</tr>\n{rows}</tbody></table>"
    )
