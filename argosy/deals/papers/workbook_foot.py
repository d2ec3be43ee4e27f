"""What stands above and below the goods in a workbook: own words, terms, bank, clauses, who signs."""

from __future__ import annotations

from typing import Any

from argosy.deals.papers.workbook_sheet import Sheet
from argosy.platform.later import later

styles = later("openpyxl.styles")
# The column in which facts, a logo and the right signature stand; how large a seal is: 25 mm.
RIGHT, SEAL = 4, (94, 94)
SIGNED_OVER = (2, 3)


def own_words(sheet: Sheet, row: int, place: str) -> int:
    """The enterprise's own words of its layout, each on a line of its own, and a free one behind them."""
    lines = [line for text in sheet.data[place] for line in text.split("\n")]
    for at, line in enumerate(lines):
        sheet.put(row + at, 1, line)
    return row + len(lines) + bool(lines)


def foot(sheet: Sheet, row: int) -> int:
    """Amount in words, terms, bank, marks, remarks, clauses, declaration: below the goods."""
    data = sheet.data
    for words in data["words"]:
        sheet.put(row, 1, f"{' '.join(data['words_label'])}  {words}", font=bold())
        row += 1
    row = _pairs(sheet, row + 1, "", data["terms"])
    row = _pairs(sheet, row + 1, " ".join(data["bank_label"]), data["bank"])
    for title, text in (("marks", data["marks"]), ("notes", data["notes"])):
        row = _pairs(sheet, row, "", [[data[f"{title}_label"], text]] if text else []) + bool(text)
    for number, (name, said) in enumerate(data["clauses"], start=1):
        row = _pairs(sheet, row, "", [[[f"{number}. {' '.join(name)}"], "\n".join(said)]])
    for words in data["declaration"]:
        sheet.put(row, 1, words)
        row += 1
    return row


def signatures(sheet: Sheet, row: int) -> int:
    """Who signs, with room to sign and our seal in it: on paper ours stands left where both sign, else right."""
    said: list[list[str]] = sheet.data["signatures"]
    places = (1, RIGHT) if len(said) > 1 else (RIGHT,)
    names = (sheet.data["seller"]["names"][0], sheet.data["buyer"]["name"])
    for at, (column, words, name) in enumerate(zip(places, said, names, strict=False)):
        sheet.put(row, column, " ".join(words), font=soft())
        sheet.put(row + 1, column, name, font=bold())
        for beside in range(column, column + SIGNED_OVER[at]):
            sheet.on.cell(row + 5, beside).border = ruled()
        sheet.put(row + 5, column, " ".join(sheet.data["signature_label"]), font=soft(), border=ruled())
        if at == 0:
            sheet.show("seal", row + 1, column + 1, SEAL)
    return row + 6 if said else row


def _pairs(sheet: Sheet, row: int, title: str, pairs: list[list[Any]]) -> int:
    """Words and values below each other, under a title if there is one."""
    if title and pairs:
        sheet.put(row, 1, title, font=bold())
        row += 1
    for words, value in pairs:
        sheet.put(row, 1, " ".join(dict.fromkeys(words)), font=soft(), alignment=wrapped())
        sheet.put(row, 2, value, alignment=wrapped())
        row += 1
    return row


def wrapped() -> Any:
    """Over several lines."""
    return styles.Alignment(wrap_text=True, vertical="top")


def ruled() -> Any:
    """Below a thin line."""
    return styles.Border(top=styles.Side(style="thin", color="C9D1D3"))


def bold() -> Any:
    """What stands out."""
    return styles.Font(bold=True)


def soft() -> Any:
    """What accompanies."""
    return styles.Font(color="5A666B")
