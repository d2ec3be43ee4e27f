"""What the enterprise writes down about its people's signing in."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.utils.translation import gettext_lazy

from argosy.accounts.actions.passwords import supply_known
from argosy.accounts.events import CredentialsChanged, DeviceLetIn, GuessingStopped, SignedIn, SignInDoubted
from argosy.accounts.models import User
from argosy.accounts.risk import supply_standing
from argosy.audit.record import record, words
from argosy.enterprise.actions import security
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Enterprise, Member
from argosy.enterprise.queries import score_of
from argosy.platform.events import subscribe
from argosy.platform.tenancy.scope import enterprise_scope

words(
    me_entered=gettext_lazy("signed in"),
    me_password_changed=gettext_lazy("set a new password"),
    me_address_changed=gettext_lazy("confirmed another e-mail address to sign in with"),
    me_factor_added=gettext_lazy("added a second factor"),
    me_factor_removed=gettext_lazy("removed a second factor"),
    me_outside_bound=gettext_lazy("bound an account elsewhere, to sign in with it"),
    me_outside_unbound=gettext_lazy("unbound an account elsewhere"),
    me_let_in=gettext_lazy("let another device in by scanning its code"),
    me_turned_away=gettext_lazy("turned a device away that asked to be let in"),
    me_codes_renewed=gettext_lazy("made new recovery codes"),
)


@subscribe(SignedIn)
def note_sign_in(event: SignedIn) -> None:
    """The trail says who signed in and when."""
    _record(event.user_id, "me.entered", with_second_factor=event.with_second_factor, is_unlike=event.is_unlike)
    _of_member(event.user_id, security.note_proof)


@subscribe(SignInDoubted)
def register_doubt(event: SignInDoubted) -> None:
    """A doubtful sign-in stands in the register of security events."""
    _of_member(event.user_id, lambda member: security.note_doubt(member, event))


@subscribe(GuessingStopped)
def register_guessing(event: GuessingStopped) -> None:
    """So does guessing."""
    _of_member(event.user_id, lambda member: security.note_guessing(member, event))


@subscribe(CredentialsChanged)
def note_credentials(event: CredentialsChanged) -> None:
    """The trail says who changed what opens the account."""
    _record(event.user_id, f"me.{event.what}", event.via)


@subscribe(DeviceLetIn)
def note_letting_in(event: DeviceLetIn) -> None:
    """The trail says which device was let in or turned away; its address stands with the session or the doubt."""
    word = "me.let_in" if event.is_let_in else "me.turned_away"
    _record(event.user_id, word, device=event.device)


@supply_standing
def standing(user: User) -> int:
    """The score of the person's account, out of the register of security events."""
    found = [0]
    _of_member(user.pk, lambda member: found.append(score_of(member)))
    return found[-1]


@supply_known
def names_of_company(user: User) -> list[str]:
    """What the person's company is called, of which no password may be made."""
    found: list[str] = []
    if user.enterprise_id is not None:
        with enterprise_scope(user.enterprise_id):
            company = Enterprise.objects.filter(pk=user.enterprise_id).first()
            found = [company.name, *company.other_names] if company is not None else []
    return found


def _record(user_id: UUID, word: str, via: str = "web", **details: object) -> None:
    def write(member: Member) -> None:
        record(actor_of(member, via), word, member, concerns=None if via == "web" else member.pk, **details)

    _of_member(user_id, write)


def _of_member(user_id: UUID, do: Callable[[Member], object]) -> None:
    """Do this with the member whom the person is, in her enterprise's scope."""
    user = User.objects.get(pk=user_id)
    if user.enterprise_id is None:
        return
    with enterprise_scope(user.enterprise_id):
        member = Member.objects.filter(user=user).select_related("role").first()
        if member is not None:
            do(member)
