"""Puts the policy in force into the archive, before a new version is written."""

from __future__ import annotations

import shutil

from django.core.management.base import BaseCommand, CommandError

from argosy.privacy import policy


class Command(BaseCommand):
    """Copies texts, facts and the list of personal fields; that of the new version is what the models declare now."""

    help = "Put the policy in force into the archive, and list the data that the next version has to name."

    def handle(self, **_options: object) -> None:
        """The new version is then written in place; whatever it adds is asked for before it is used."""
        version = policy.current_version()
        folder = policy.HERE / "archive" / version
        if folder.exists():
            raise CommandError(f"{version} is in the archive already: give the new version a number of its own first.")
        folder.mkdir(parents=True)
        for name in ("policy.toml", policy.DATA, *policy.facts()["texts"].values()):
            shutil.copy(policy.HERE / name, folder / name)
        lines, before = sorted(policy.declared()), policy.collected()
        (policy.HERE / policy.DATA).write_text("\n".join(lines) + "\n", encoding="utf-8")
        policy.forget()
        new = ", ".join(sorted(set(lines) - before)) or "nothing"
        self.stdout.write(f"{version} is in the archive. New among the data of the next version: {new}.")
