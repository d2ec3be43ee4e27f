"""Puts the policy in force into the archive, before a new version is written."""

from __future__ import annotations

import shutil

from django.core.management.base import BaseCommand, CommandError

from argosy.privacy import policy


class Command(BaseCommand):
    """Copies texts and facts, and lists the personal fields that are kept under this version."""

    help = "Put the policy in force into the archive, with the list of the data that it names."

    def handle(self, **_options: object) -> None:
        """The new version is then written in place; whatever it adds is asked for before it is used."""
        version = policy.current_version()
        folder = policy.HERE / "archive" / version
        if folder.exists():
            raise CommandError(f"{version} is in the archive already: give the new version a number of its own first.")
        folder.mkdir(parents=True)
        for name in ("policy.toml", *policy.facts()["texts"].values()):
            shutil.copy(policy.HERE / name, folder / name)
        lines = sorted(policy.collected())
        (folder / policy.DATA).write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.stdout.write(f"{version} is in the archive, with {len(lines)} personal fields.")
