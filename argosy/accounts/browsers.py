"""Is a browser new enough? Read from what it says of itself, and used for this sentence only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# What the pages use came with these versions: light-dark() (Chrome 123, Firefox 120, Safari 17.5), :has() (Firefox 121)
# and the popover attribute (Firefox 125), by MDN's compatibility tables.
OLDEST = {"Chrome": 123.0, "Edge": 123.0, "Opera": 109.0, "Firefox": 125.0, "Safari": 17.5}
# Order matters: Edge and Opera also call themselves Chrome, Chrome also calls itself Safari. On iPhone and iPad every
# browser is Safari inside, and the system's version is what counts.
MARKS = (
    (re.compile(r"(?:iPhone|CPU) OS (\d+)_(\d+)"), "Safari"),
    (re.compile(r"Edg(?:A|e)?/(\d+)\.(\d+)"), "Edge"),
    (re.compile(r"OPR/(\d+)\.(\d+)"), "Opera"),
    (re.compile(r"Firefox/(\d+)\.(\d+)"), "Firefox"),
    (re.compile(r"Chrom(?:e|ium)/(\d+)\.(\d+)"), "Chrome"),
    (re.compile(r"Version/(\d+)\.(\d+)[^ ]* (?:Mobile/\S+ )?Safari/"), "Safari"),
)
OLD_EXPLORER = re.compile(r"MSIE |Trident/")


@dataclass(frozen=True, slots=True)
class OldBrowser:
    """A browser in which the pages do not work well, and from which version on they do."""

    name: str
    version: str
    needs: str


@lru_cache(maxsize=1_000)
def too_old(user_agent: str) -> OldBrowser | None:
    """What is too old about this browser; None where it is new enough, or where it does not say what it is."""
    if OLD_EXPLORER.search(user_agent):
        return OldBrowser("Internet Explorer", "", "")
    for mark, name in MARKS:
        found = mark.search(user_agent)
        if found:
            version = float(f"{found[1]}.{found[2]}")
            is_old = version < OLDEST[name]
            return OldBrowser(name, f"{version:g}", f"{OLDEST[name]:g}") if is_old else None
    return None
