"""A new person with credentials: what registering and joining share."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from argosy.accounts import addresses, mobile
from argosy.accounts.actions.passwords import require_good
from argosy.accounts.models import User, email_key
from argosy.enterprise.ages import MAY_JOIN
from argosy.enterprise.errors import NotAgreed, TooYoung
from argosy.enterprise.events import PersonAgreed
from argosy.enterprise.terms import terms
from argosy.platform.events import publish


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Who wants in: what the person typed, the version agreed to, and the age group declared."""

    name: str
    email: str
    mobile: str
    password: str
    agreed_to: str
    age: str
    language: str = "zh-hans"


def checked(person: NewPerson, company: str) -> NewPerson:
    """The person with address and number normalised. Raises BadInput's kinds where something cannot be.

    The password may not be made of the company's name either.
    """
    if person.age not in MAY_JOIN:
        raise TooYoung
    if person.agreed_to != terms(person.language).version:
        raise NotAgreed
    email, number = addresses.normalised(person.email), mobile.normalised(person.mobile)
    require_good(person.password, User(email=email, name=person.name, mobile=number), company)
    return NewPerson(person.name.strip(), email, number, person.password, person.agreed_to, person.age, person.language)


def make_user(person: NewPerson, enterprise: UUID) -> User:
    """The person can sign in from now on. Who has not agreed to the policy yet is asked to before the first page."""
    user = User(
        email=person.email,
        email_key=email_key(person.email),
        name=person.name,
        mobile=person.mobile,
        enterprise_id=enterprise,
        language=person.language,
        age_group=person.age,
    )
    user.set_password(person.password)
    user.save()
    if person.agreed_to:
        publish(PersonAgreed(user.pk, person.agreed_to, person.language))
    return user
