# ruff: noqa: INP001
"""Make .venv from the hashed lock files and bring what else a checkout needs. Runs on the bare machine's Python.

    python3.11 scripts/bootstrap.py         what `make run` needs
    python3.11 scripts/bootstrap.py --dev   and what the checks and tests need

Nothing but the standard library, and no new syntax: an older Python must be able to say its sentence.
"""

import argparse
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
OLDEST = (3, 11)
ROOM_MB = 2000


def main() -> None:
    """Bring the checkout into a state in which Argosy runs; says nothing where there is nothing to do."""
    parser = argparse.ArgumentParser(description="Make .venv and bring the browser assets.")
    parser.add_argument("--dev", action="store_true", help="also what the checks and tests need")
    options = parser.parse_args()
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        refuse(
            f"this is Python {found} and Argosy needs 3.11 or newer: install it (Debian 12: apt-get install python3) "
            "and, where it has another name, type make PYTHON=/path/to/python3.11 …"
        )
    try:
        lock = (ROOT / ".bootstrap.lock").open("w")
    except OSError as problem:
        refuse(f"{ROOT} cannot be written to ({problem.strerror}): give this user the right to.", os.EX_CANTCREAT)
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two set-ups at once would write into the same folder
        make_venv()
        install("dev" if options.dev else "run")
        link_checkout()
        bring_assets()
        compile_messages()


def refuse(sentence: str, code: int = os.EX_CONFIG) -> NoReturn:
    """Stop with one sentence that says the cure."""
    sys.stderr.write(f"Argosy cannot be set up: {sentence}\n")
    sys.exit(code)


def tell(sentence: str) -> None:
    """One line, at once."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def succeeds(*command: str) -> bool:
    """Does the program end with 0? What it says is not shown."""
    quiet = subprocess.DEVNULL
    return subprocess.call(command, stdin=quiet, stdout=quiet, stderr=quiet, cwd=str(ROOT)) == 0  # noqa: S603 our words


def run(what: str, *command: str) -> None:
    """Run a program, quietly where it succeeds; show its last words where it fails."""
    begin = time.monotonic()
    tell(f"Setup: {what} …")
    done = subprocess.run(  # noqa: S603 our own words
        command, cwd=str(ROOT), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        sys.stderr.write("\n".join(done.stdout.decode(errors="replace").splitlines()[-20:]) + "\n")
        refuse(f"{what} failed; the reason stands above.", os.EX_UNAVAILABLE)
    tell(f"Setup: {what}: {time.monotonic() - begin:.0f} s.")


def make_venv() -> None:
    """A virtual environment with this Python, unless a working one is there."""
    works = (
        succeeds(str(PYTHON), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))") if PYTHON.exists() else 0
    )
    if works:
        return
    free = shutil.disk_usage(str(ROOT)).free // 2**20
    if free < ROOM_MB:
        refuse(f"the disk is full ({free} MB free, {ROOM_MB} MB needed): free some room.", os.EX_IOERR)
    ensure_venv_module()
    if VENV.exists():
        shutil.rmtree(str(VENV))
    run("making .venv", sys.executable, "-m", "venv", str(VENV))


def ensure_venv_module() -> None:
    """Debian keeps venv in a package of its own: install it where we may, else say the line to type."""
    if succeeds(sys.executable, "-c", "import ensurepip, venv"):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        refuse(f"Python's venv module is missing: type  sudo apt-get install {package}  and start again.")
    succeeds("apt-get", "update", "-q")
    run(f"installing {package}", "apt-get", "install", "-y", "-q", "--no-install-recommends", package)


def install(kind: str) -> None:
    """What the lock file names, each file checked against its hash; once for each content of the lock file."""
    lock = ROOT / LOCKS[kind]
    stamp = VENV / f"installed-{kind}"
    if stamp.exists() and stamp.read_text() == mark_of(lock):
        return
    names = [line for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line and line[0].isalnum()]
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes"]
    what = f"installing {len(names)} packages (about a minute)"
    run(what, str(PYTHON), "-m", "pip", "install", *options, "--only-binary", ":all:", "-r", str(lock))
    stamp.write_text(mark_of(lock))
    if kind == "dev":  # it names everything that `run` names
        (VENV / "installed-run").write_text(mark_of(ROOT / LOCKS["run"]))


def mark_of(path: Path) -> str:
    """A mark that changes with the file's content; empty where it is not there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def link_checkout() -> None:
    """`argosy` in .venv/bin, and the checkout on that Python's path."""
    packages = next((VENV / "lib").glob("python3*")) / "site-packages"
    script = VENV / "bin" / "argosy"
    text = f"#!{PYTHON}\nimport sys\n\nfrom argosy.__main__ import main\n\nsys.exit(main())\n"
    for path, wanted in ((packages / "argosy-checkout.pth", f"{ROOT}\n"), (script, text)):
        if not path.exists() or path.read_text() != wanted:
            path.write_text(wanted)
    script.chmod(0o755)


def bring_assets() -> None:
    """The browser's third-party files, as the npm lock file names them, by the Node that is in .venv."""
    room = ROOT / "argosy" / "platform" / "ui"
    mark = " ".join(mark_of(path) for path in (ROOT / "package-lock.json", room / "icons.txt", room / "assets.py"))
    stamp = VENV / "installed-assets"
    if (room / "static" / "vendor" / ".stamp").exists() and stamp.exists() and stamp.read_text() == mark:
        return
    code = "import pathlib; from argosy.platform.ui import assets; assets.bring(pathlib.Path.cwd())"
    run("bringing the browser assets with Node", str(PYTHON), "-c", code)
    stamp.write_text(mark)


def compile_messages() -> None:
    """The translations in the form that Django loads, where a text is newer than it."""
    for text in ROOT.glob("argosy/locale/*/LC_MESSAGES/*.po"):
        ready = text.with_suffix(".mo")
        if not ready.exists() or ready.stat().st_mtime < text.stat().st_mtime:
            run("compiling the translations", str(PYTHON), str(ROOT / "scripts" / "messages.py"), "compile")
            return


if __name__ == "__main__":
    main()
