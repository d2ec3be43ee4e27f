"""`argosy staff …`: who works for the operator. The first one is let in here; later ones at the operator's desk."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

import django

from argosy.config.progress import complain, say

REFUSED = 1
# The values of argosy.support.models.StaffRole, which can be read only after Django is set up.
ROLES = ("support", "consultant", "lead")


def main(arguments: Sequence[str]) -> int:
    """Let somebody in, or list who works for the operator."""
    parser = argparse.ArgumentParser(prog="argosy staff", description="Who works for the operator.")
    words = parser.add_subparsers(dest="word", required=True)
    add = words.add_parser("add", help="prints the link by which the person chooses a password")
    add.add_argument("email")
    add.add_argument("--name", required=True)
    add.add_argument("--role", choices=ROLES, default="lead")
    words.add_parser("list", help="who works or worked for the operator")
    options = parser.parse_args(arguments)
    django.setup()
    return _add(options) if options.word == "add" else _list()


def _add(options: argparse.Namespace) -> int:
    from argosy.platform.errors import BadInput  # noqa: PLC0415 Django must be set up first
    from argosy.support.actions.staff import hire  # noqa: PLC0415

    try:
        hired = hire(None, options.email, options.name, options.role)
    except BadInput as problem:
        complain(str(problem))
        return REFUSED
    say(f"Choose a password within seven days: {hired.link}")
    return os.EX_OK


def _list() -> int:
    from argosy.support.models import Staff  # noqa: PLC0415 Django must be set up first

    for one in Staff.objects.select_related("user").order_by("made_at"):
        say(f"{one.user.email}\t{one}\t{one.role}\t{'ended' if one.ended_at else 'at work'}")
    return os.EX_OK
