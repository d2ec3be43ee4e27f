"""Plain text parts as they were meant: flowed paragraphs joined (RFC 3676), line ends made one."""

from __future__ import annotations

import re

_QUOTE = re.compile(r">*")


def with_one_line_end(text: str) -> str:
    """The text with every line end as a newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unflowed(text: str, *, delete_space: bool) -> str:
    """Joins the lines the sending program broke; `delete_space` is the parameter DelSp, for scripts without blanks."""
    out: list[str] = []
    open_line: list[str] = []
    depth_before, is_open = -1, False
    for line in text.split("\n"):
        depth = _QUOTE.match(line).end()  # type: ignore[union-attr]  # matches always
        content = line[depth:].removeprefix(" ")
        is_signature = content == "-- "
        if is_open and depth == depth_before and not is_signature:
            open_line.append(content)
        else:
            out.append("".join(open_line))
            open_line = [f"{'>' * depth} {content}" if depth else content]
        is_open = content.endswith(" ") and not is_signature
        if is_open and delete_space:
            open_line[-1] = open_line[-1][:-1]
        depth_before = depth
    out = [*out[1:], "".join(open_line)]
    return "\n".join(out)
