"""`argosy user …` and `argosy enterprise …`: what an operator may have to do with the people of an installation."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from datetime import date
from uuid import UUID

import django

from argosy.config.progress import complain, say

REFUSED = 1
# The names of argosy.enterprise.actions.master.CONDITIONS, which can be read only after Django is set up.
REASONS = ("left", "dead", "court", "lost", "stolen")


def user(arguments: Sequence[str]) -> int:
    """Make a person with a company, set a password, or list who signs in."""
    parser = argparse.ArgumentParser(prog="argosy user", description="Make and change people who sign in.")
    words = parser.add_subparsers(dest="word", required=True)
    add = words.add_parser("add", help="register a company with its first person; the password is asked for")
    for name in ("email", "name", "mobile", "company"):
        add.add_argument(f"--{name}", required=True)
    add.add_argument(
        "--agreed", required=True, metavar="VERSION", help="the policy's version that the person agreed to"
    )
    password = words.add_parser("password", help="set a new password; every session of the person ends")
    password.add_argument("email")
    words.add_parser("list", help="who signs in, by address")
    options = parser.parse_args(arguments)
    django.setup()
    return {"add": _add, "password": _password, "list": _list}[options.word](options)


def enterprise(arguments: Sequence[str]) -> int:
    """List the enterprises, set the edition or the end of one, or replace a master account as published."""
    parser = argparse.ArgumentParser(prog="argosy enterprise", description="See and change the enterprises.")
    words = parser.add_subparsers(dest="word", required=True)
    words.add_parser("list", help="id, name, members, state, edition")
    for word, told in (("trial", "the free trial ends"), ("paid", "the ordered service ends"), ("open", "no end")):
        term = words.add_parser(word, help=told)
        term.add_argument("id", type=UUID)
        if word != "open":
            term.add_argument("until", type=date.fromisoformat, metavar="YYYY-MM-DD")
    edition = words.add_parser("edition", help="give an enterprise another edition: which functions it has")
    edition.add_argument("id", type=UUID)
    edition.add_argument("name", help="standard, essential, or one of your own (ARGOSY_EDITIONS)")
    replace = words.add_parser("master", help="give the master account to another member, for a published reason")
    replace.add_argument("id", type=UUID, help="as argosy enterprise list prints it")
    replace.add_argument("email", help="the address of the member who is to hold it")
    replace.add_argument("--because", required=True, choices=REASONS, help="the reason, as /master-account/ says it")
    options = parser.parse_args(arguments)
    django.setup()
    if options.word == "list":
        return _list_enterprises()
    return {"master": _replace_master, "edition": _set_edition}.get(options.word, _set_term)(options)


def shutdown(arguments: Sequence[str]) -> int:
    """Announce the end of the service to everybody, or take the announcement back."""
    parser = argparse.ArgumentParser(prog="argosy shutdown", description="The end of the service.")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="at least thirty days ahead")
    which.add_argument("--withdraw", action="store_true", help="the service goes on")
    options = parser.parse_args(arguments)
    django.setup()
    from argosy.platform.errors import BadInput  # noqa: PLC0415 Django must be set up first
    from argosy.privacy.actions import terms  # noqa: PLC0415

    if options.withdraw:
        say("The service goes on." if terms.withdraw_shutdown() else "No end was announced.")
        return os.EX_OK
    try:
        terms.announce_shutdown(options.on)
    except BadInput as problem:
        complain(str(problem))
        return REFUSED
    say(f"Everybody is told that the service ends on {options.on}; then all personal data is deleted.")
    return os.EX_OK


def _replace_master(options: argparse.Namespace) -> int:
    from argosy.accounts.models import email_key  # noqa: PLC0415
    from argosy.enterprise.actions.master import replace_master  # noqa: PLC0415 Django must be set up first
    from argosy.enterprise.models import Member, MemberState  # noqa: PLC0415
    from argosy.platform.access import Actor, Reach  # noqa: PLC0415
    from argosy.platform.models import Tenant  # noqa: PLC0415
    from argosy.platform.tenancy.scope import enterprise_scope  # noqa: PLC0415

    if not Tenant.objects.filter(pk=options.id).exists():
        complain("There is no such enterprise: argosy enterprise list shows them.")
        return REFUSED
    with enterprise_scope(options.id):
        rows = Member.objects.filter(state=MemberState.ACTIVE).select_related("user")
        heir = rows.filter(user__email_key=email_key(options.email)).first()
        if heir is None:
            complain("No member who takes part there signs in with this address.")
            return REFUSED
        replace_master(Actor(options.id, reach=Reach.all(), via="operator"), heir, options.because)
    say(f"{options.email} holds the master account now. The former holder and all administrators are told by letter.")
    return os.EX_OK


def _add(options: argparse.Namespace) -> int:
    from argosy.accounts.actions import profiles  # noqa: PLC0415 Django must be set up first
    from argosy.enterprise.actions.people import NewPerson  # noqa: PLC0415
    from argosy.enterprise.actions.registration import register  # noqa: PLC0415
    from argosy.platform.errors import BadInput  # noqa: PLC0415

    person = NewPerson(options.name, options.email, options.mobile, _asked(), options.agreed, "adult")
    try:
        member = register(options.company, person)
    except BadInput as problem:
        complain(str(problem))
        return REFUSED
    if member is None:
        complain("This address belongs to an account already.")
        return REFUSED
    profiles.mark_verified(member.user)  # who runs the installation vouches for the address
    say(f"{options.email} holds the master account of {options.company} ({member.enterprise_id}).")
    return os.EX_OK


def _password(options: argparse.Namespace) -> int:
    from argosy.accounts.actions.passwords import set_password  # noqa: PLC0415 Django must be set up first
    from argosy.accounts.models import User  # noqa: PLC0415
    from argosy.platform.errors import BadInput  # noqa: PLC0415

    found = User.objects.by_email(options.email)
    if found is None:
        complain("Nobody signs in with this address.")
        return REFUSED
    try:
        set_password(found, _asked())
    except BadInput as problem:
        complain(str(problem))
        return REFUSED
    say("The new password works; every session has ended.")
    return os.EX_OK


def _list(_options: argparse.Namespace) -> int:
    from argosy.accounts.models import User  # noqa: PLC0415 Django must be set up first

    for row in User.objects.order_by("created_at"):
        say(f"{row.email}\t{row.name}\t{row.enterprise_id}\t{'active' if row.is_active else 'closed'}")
    return os.EX_OK


def _set_term(options: argparse.Namespace) -> int:
    from argosy.platform.models import Tenant  # noqa: PLC0415 Django must be set up first
    from argosy.platform.tenancy.scope import enterprise_scope  # noqa: PLC0415
    from argosy.privacy.actions.terms import set_term  # noqa: PLC0415

    if not Tenant.objects.filter(pk=options.id, is_open=True).exists():
        complain("There is no such enterprise.")
        return REFUSED
    with enterprise_scope(options.id):
        set_term(options.word, getattr(options, "until", None))
    say("The term is set.")
    return os.EX_OK


def _set_edition(options: argparse.Namespace) -> int:
    from argosy.enterprise.actions import editions  # noqa: PLC0415 Django must be set up first
    from argosy.platform.access import Actor, Reach  # noqa: PLC0415
    from argosy.platform.errors import BadInput  # noqa: PLC0415
    from argosy.platform.models import Tenant  # noqa: PLC0415
    from argosy.platform.tenancy.scope import enterprise_scope  # noqa: PLC0415

    if not Tenant.objects.filter(pk=options.id, is_open=True).exists():
        complain("There is no such enterprise: argosy enterprise list shows them.")
        return REFUSED
    try:
        with enterprise_scope(options.id):
            editions.put(Actor(options.id, reach=Reach.all(), via="operator"), options.name)
    except BadInput as problem:
        complain(str(problem))
        return REFUSED
    say(f"The enterprise has the edition {options.name} now; its administrators are told.")
    return os.EX_OK


def _list_enterprises() -> int:
    from argosy.enterprise.models import Enterprise, Member  # noqa: PLC0415 Django must be set up first
    from argosy.platform.models import Tenant  # noqa: PLC0415
    from argosy.platform.tenancy.scope import enterprise_scope  # noqa: PLC0415

    for tenant in Tenant.objects.order_by("id"):
        with enterprise_scope(tenant.pk):
            found = Enterprise.objects.filter(pk=tenant.pk).first()
            name = found.name if found else "(erased)"
            edition = found.edition if found else "-"
            state = "open" if tenant.is_open else "closed"
            say(f"{tenant.pk}\t{name}\t{Member.objects.count()} members\t{state}\t{edition}")
    return os.EX_OK


def _asked() -> str:
    # from a terminal it is not echoed; a script pipes it in, so that it never stands in the list of processes
    return getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
