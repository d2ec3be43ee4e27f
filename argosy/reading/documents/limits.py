"""How much of one file is read: enough for any real trade document, little enough for a limited child process."""

from __future__ import annotations

MOST_BYTES = 30_000_000
MOST_UNPACKED_BYTES = 60_000_000  # a spreadsheet or Word file is a zip: a small file can hide gigabytes
MOST_SHEETS = 12
MOST_ROWS = 2_000
MOST_COLUMNS = 60
MOST_CELL_LENGTH = 2_000
MOST_PAGES = 20
MOST_PAGES_SEEN = 4  # scans and photographs: each takes the reader of pictures a second or more
MOST_PAGE_CHARACTERS = 12_000
MOST_TEXT = 300_000
