"""Versions of the policy that never were: each in a folder of its own, as the product keeps them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argosy.privacy import policy

TEXT = """version = "{version}"
date = 2026-12-01
prevailing = "zh-hans"
kind = "{kind}"
reduces_rights = {reduces}
purposes = [{purposes}]

[summary]
zh-hans = ["这里有一处改动。"]
en = ["Something is different here."]

[filled_from_settings]
"""
NAMED = ("account", "security", "mail", "sales", "organisation", "law")


def put_in_force(
    folder: Path,
    version: str,
    kind: str,
    *,
    reduces: bool = False,
    purposes: tuple[str, ...] = NAMED,
    lacks: frozenset[str] = frozenset(),
) -> None:
    """The version in force goes to the archive of this folder, and a newer one takes its place.

    `lacks` are personal fields that the earlier version did not name.
    """
    named = policy.collected() - lacks
    old = folder / "archive" / policy._read(folder / "policy.toml")["version"]
    old.mkdir(parents=True)
    for name in ("policy.toml", "en.md", "zh-hans.md"):
        shutil.move(folder / name, old / name)
    (old / policy.DATA).write_text("\n".join(sorted(named)))
    words = ", ".join(f'"{one}"' for one in purposes)
    (folder / "policy.toml").write_text(
        TEXT.format(version=version, kind=kind, reduces=str(reduces).lower(), purposes=words)
    )
    for name, text in (("en.md", f"# Policy\n\nText of {version}\n"), ("zh-hans.md", f"# 政策\n\n{version} 的文本\n")):
        (folder / name).write_text(text)
    policy.forget()


@contextmanager
def own_folder(tmp_path: Path) -> Iterator[Path]:
    """The product reads its policy from a copy that a test may change."""
    folder = tmp_path / "policy"
    shutil.copytree(policy.HERE, folder, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    before, policy.HERE = policy.HERE, folder
    policy.forget()
    try:
        yield folder
    finally:
        policy.HERE = before
        policy.forget()
