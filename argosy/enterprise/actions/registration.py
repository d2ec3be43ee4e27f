"""Registration: a company with its first person, who holds the master account."""

from __future__ import annotations

from collections.abc import Collection

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions import codes
from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import User, email_key
from argosy.audit.record import record, words
from argosy.enterprise import switches
from argosy.enterprise.actions.people import NewPerson, checked, make_user
from argosy.enterprise.actors import actor_of
from argosy.enterprise.events import MemberJoined
from argosy.enterprise.models import ROLE_NAMES, Enterprise, Member, ReachKind, Role
from argosy.matching.free_mail import is_free_mail
from argosy.platform.errors import BadInput
from argosy.platform.events import publish
from argosy.platform.models import Tenant
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope

words(enterprise_registered=gettext_lazy("registered the enterprise"))

BUILTIN_REACH = {"administrator": ReachKind.ALL, "supervisor": ReachKind.SUBTREE, "seller": ReachKind.SELF}
LONGEST_NAME = 200
TOLD = "told_registered"


class NoCompanyName(BadInput):
    """An enterprise is called something."""

    message = gettext_lazy("Type the name of your company.")
    field = "company"


def register(company: str, person: NewPerson, instructions: Collection[str] = ()) -> Member | None:
    """The company and its first person exist; None where the address is known already, which only its owner is told.

    `instructions` are the functions among those asked about to which she said yes.

    Either way the asker gets the same answer, so that nobody can find out who works with Argosy.
    """
    person = checked(person, company)
    if not company.strip():
        raise NoCompanyName
    known = User.objects.by_email(person.email)
    if known is not None:
        make_password(person.password)  # takes as long as making the account would
        _tell_owner(known)
        return None
    try:
        return _found(company.strip()[:LONGEST_NAME], person, instructions)
    except IntegrityError:
        # the same form was sent twice at the same moment
        if User.objects.filter(email_key=email_key(person.email)).exists():
            return None
        raise


def confirm(email: str, code: str) -> User | None:
    """The person whose new account this code of a letter opens; None where it opens none.

    It does not raise: the count of wrong tries must outlast the request.
    """
    user = _new(email)
    return user if user is not None and codes.verify_address(user, code) else None


def send_another_code(email: str) -> None:
    """A new code for a new account; nothing where there is none, which the asker is not told."""
    user = _new(email)
    if user is not None:
        codes.send_code(user)


def _new(email: str) -> User | None:
    # whoever worked here before letters could be sent shows her password, and her second factor
    known = User.objects.by_email(email)
    return known if known is not None and known.is_unused() else None


@transaction.atomic
def _found(company: str, person: NewPerson, instructions: Collection[str]) -> Member:
    enterprise = new_id()
    Tenant.objects.create(id=enterprise)
    with enterprise_scope(enterprise):
        domain = person.email.rpartition("@")[2]
        own_domains = [] if is_free_mail(domain) else [domain]
        made = Enterprise.objects.create(
            id=enterprise, name=company, mail_domains=own_domains, edition=settings.EDITION
        )
        switches.withhold(made)
        roles = make_builtin_roles()
        user = make_user(person, enterprise)
        member: Member = Member.objects.create(user=user, role=roles["administrator"], is_master=True)
        record(actor_of(member), "enterprise.registered", member)
        for one in switches.asked_at_registration():
            if one.name in instructions:
                switches.turn(actor_of(member), one.name, is_on=True)
        publish(MemberJoined(member.pk))
        codes.send_code(user)
    return member


def make_builtin_roles() -> dict[str, Role]:
    """The three roles that every enterprise has from the first day; their names can be changed later."""
    return {
        key: Role.objects.create(name=str(ROLE_NAMES[key]), builtin=key, reach=reach)
        for key, reach in BUILTIN_REACH.items()
    }


def _tell_owner(user: User) -> None:
    # a letter a minute at most: nobody's inbox is filled through us
    if user.enterprise_id is None or codes.is_too_soon(user, TOLD):
        return
    codes.new_link(user, TOLD)
    with in_words_of(user):
        text = _(
            "Somebody tried to register with your address. You have an account already: sign in at %(link)s, or set a"
            " new password there. If it was not you, nothing has happened."
        )
        write(user.enterprise_id, user.email, _("You have an account at Argosy"), text % {"link": link("/sign-in/")})
