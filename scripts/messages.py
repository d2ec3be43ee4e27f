# ruff: noqa: INP001
"""The translations: collect the texts, compile them, and see that none is missing.

messages.py collect   bring new texts of the source into argosy/locale (needs gettext's xgettext)
messages.py compile   make the .mo files that Django loads (needs nothing)
messages.py check     every text of the source is there and translated, none is doubtful
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "argosy" / "locale"
LANGUAGE = "zh_Hans"


def main(words: list[str]) -> int:
    """Do what the first word says."""
    acts = {"collect": collect, "compile": compile_all, "check": check}
    if len(words) != 1 or words[0] not in acts:
        sys.stderr.write("usage: messages.py collect|compile|check\n")
        return os.EX_USAGE
    return acts[words[0]]()


def collect() -> int:
    """Bring the source's texts into the language's file."""
    if shutil.which("xgettext") is None:
        sys.stderr.write("xgettext is missing: type  sudo apt-get install gettext\n")
        return os.EX_UNAVAILABLE
    (LOCALE / LANGUAGE).mkdir(parents=True, exist_ok=True)
    words = ["makemessages", "-l", LANGUAGE, "--no-location", "--no-wrap", "-v", "0"]
    # -P: our own folder named platform must not hide Python's.
    subprocess.run([sys.executable, "-P", "-m", "django", *words], cwd=ROOT / "argosy", env=_environment(), check=True)  # noqa: S603 our words
    return compile_all()


def compile_all() -> int:
    """Make the .mo file beside each .po file."""
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as text:
            catalogue = read_po(text)
        draft = path.with_suffix(".mo.new")
        with draft.open("wb") as ready:
            write_mo(ready, catalogue)
        draft.replace(path.with_suffix(".mo"))
    return os.EX_OK


def check() -> int:
    """1 and the texts where one is not translated, is doubtful, or is in the source but not in the file."""
    missing = [f"{path.relative_to(ROOT)}: {text}" for path in _files() for text in _open_texts(path)]
    if shutil.which("xgettext") is not None:
        missing += [f"not collected yet (make messages): {text}" for text in _not_collected()]
    for line in missing:
        sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"Translations: {len(missing)} texts are missing.\n" if missing else "Translations: complete.\n")
    return 1 if missing else os.EX_OK


def _files() -> list[Path]:
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def _open_texts(path: Path) -> list[str]:
    with path.open("rb") as text:
        catalogue = read_po(text)
    return [
        str(message.id)[:100] for message in catalogue if message.id and (message.fuzzy or not _whole(message.string))
    ]


def _whole(translation: object) -> bool:
    return all(translation) if isinstance(translation, (tuple, list)) else bool(translation)


def _texts(path: Path) -> set[tuple[str, str]]:
    with path.open("rb") as text:
        return {(str(message.context or ""), str(message.id)) for message in read_po(text) if message.id}


def _not_collected() -> list[str]:
    """The same collecting on a copy of the source, compared with what is committed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "argosy"
        shutil.copytree(
            ROOT / "argosy", copy, ignore=shutil.ignore_patterns("vendor", "__pycache__", "*.mo", "node_modules")
        )
        (copy / "locale" / LANGUAGE).mkdir(parents=True, exist_ok=True)
        words = ["makemessages", "-l", LANGUAGE, "--no-location", "--no-wrap", "-v", "0"]
        known = _environment() | {"DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
        subprocess.run([sys.executable, "-P", "-m", "django", *words], cwd=copy, env=known, check=True)  # noqa: S603 our words
        found = {text for path in copy.glob("locale/*/LC_MESSAGES/*.po") for text in _texts(path)}
    return sorted(text for _, text in found - {text for path in _files() for text in _texts(path)})


def _environment() -> dict[str, str]:
    return dict(os.environ) | {"DJANGO_SETTINGS_MODULE": "argosy.config.settings", "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
