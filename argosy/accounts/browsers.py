"""Which browser is it, and is it new enough? Read from what it says of itself, for this alone."""

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
SYSTEM_MARKS = (
    (re.compile(r"(?:iPhone|CPU) OS (\d{1,3})[_.]"), "iOS"),
    (re.compile(r"HarmonyOS[ /]?(\d{0,3})"), "HarmonyOS"),
    (re.compile(r"Android[ ]?(\d{0,3})"), "Android"),
    (re.compile(r"Windows NT (\d{1,3})"), "Windows NT"),
    (re.compile(r"Mac OS X (\d{1,3})[_.]"), "macOS"),
    (re.compile(r"Linux()"), "Linux"),
)
LONGEST_VERSION = 4
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


@dataclass(frozen=True, slots=True)
class Software:
    """A browser and its system, each with the first figure of its version."""

    browser: str
    browser_version: str
    system: str
    system_version: str


def described(user_agent: str) -> Software | None:
    """The browser, the system and their versions, as far as they are among those that are told apart."""
    browser = next(((name, found[1]) for mark, name in MARKS if (found := mark.search(user_agent))), None)
    if browser is None or len(browser[1]) > LONGEST_VERSION:
        return None
    system = next(((name, found[1]) for mark, name in SYSTEM_MARKS if (found := mark.search(user_agent))), ("", ""))
    return Software(*browser, *system)


def is_too_old(browser: str, version: str) -> bool:
    """Do the pages work badly in this version, as far as its first figure says?"""
    return browser in OLDEST and version.isdigit() and int(version) < int(OLDEST[browser])
