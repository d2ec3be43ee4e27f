"""A temporary sign-in for support: made by the member with her password, used once, ended at once, all on record (S108)."""

from __future__ import annotations

import base64
import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions import sign_ins
from argosy.accounts.actions.prompts import require_password
from argosy.accounts.models import User, email_key
from argosy.accounts.place import Place
from argosy.audit import actors
from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope
from argosy.privacy import register_words
from argosy.support.actions.registering import shown_to_staff
from argosy.support.actions.staff import acting, in_words, note
from argosy.support.errors import NoSuchVisit
from argosy.support.models import Staff, Visit, VisitScope, VisitStep

words(
    visit_made=gettext_lazy("made a temporary sign-in for support"),
    visit_began=gettext_lazy("used a temporary sign-in"),
    visit_ended=gettext_lazy("ended a temporary sign-in"),
)
BEGAN = kind("support.visit_began", gettext_lazy("%(who)s uses your account with the temporary sign-in that you made."))
# As it stands in the sharing register, which each reads in words of her own.
SHOWN = "temporary sign-in for support"
register_words.call({}, (SHOWN, gettext_lazy("temporary sign-in for support")))
TOPIC = "visit"
MINUTES = (15, 30, 60)
SECRET_BYTES = 16
LONGEST_PATH, LONGEST_TITLE = 500, 200


@transaction.atomic
def make(actor: Actor, member: Member, password: str, scope: str, minutes: int) -> tuple[Visit, str]:
    """The string by which one of the staff uses this account for so long; earlier ones end. It is shown once."""
    if actor.member != member.pk or minutes not in MINUTES:
        raise NoSuchVisit
    require_password(member.user, password)
    now = timezone.now()
    Visit.objects.filter(member=member, ended_at=None).update(ended_at=now)
    string = base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode().rstrip("=")
    made: Visit = Visit.objects.create(
        member=member, digest=_digest(string), scope=VisitScope(scope), expires_at=now + timedelta(minutes=minutes)
    )
    record(actor, "visit.made", made, scope=scope, minutes=minutes)
    return made, "-".join(string[at : at + 4] for at in range(0, len(string), 4))


@transaction.atomic
def end(actor: Actor, visit: Visit) -> Visit:
    """It is over at once: the next click of support finds nothing."""
    visit = Visit.objects.filter(member_id=actor.member).lock(visit.pk)
    if visit.ended_at is None:
        visit.ended_at = timezone.now()
        visit.save(update_fields=["ended_at"])
        record(actor, "visit.ended", visit)
        live.tell(TOPIC, visit.member_id)
    return visit


def begin(staff: Staff, account: str, string: str, place: Place) -> Visit | None:
    """The staff uses the string for the first and only time; the member is told. None where it opens nothing.

    It does not raise: the count of wrong tries must outlast the request.
    """
    sign_ins.refuse_guessing(email_key(account), place)
    user = User.objects.by_email(account)
    if user is not None and user.enterprise_id is not None:
        with enterprise_scope(user.enterprise_id):
            if (visit := _fresh(user, string)) is not None:
                return _begun(staff, visit)
    sign_ins.count_failure(email_key(account), place)
    return None


def _fresh(user: User, string: str) -> Visit | None:
    plain = "".join(string.split()).replace("-", "").upper()
    rows = Visit.objects.select_for_update(of=("self",)).select_related("member__user")
    found: Visit | None = rows.filter(
        member__user=user,
        member__state=MemberState.ACTIVE,
        digest=_digest(plain),
        began_at=None,
        ended_at=None,
        expires_at__gt=timezone.now(),
    ).first()
    return found


def _begun(staff: Staff, visit: Visit) -> Visit:
    visit.staff_id, visit.began_at = staff.pk, timezone.now()
    visit.save(update_fields=["staff_id", "began_at"])
    record(acting(staff, visit.enterprise_id), "visit.began", visit, concerns=visit.member_id)
    shown_to_staff(staff, visit.member, SHOWN, ("account",))
    note(staff, "visited", str(visit.member), visit.enterprise_id)
    tell(visit.member_id, BEGAN, link=reverse("help:visit", args=[visit.pk]), who=in_words(str(staff.pk)))
    live.tell(TOPIC, visit.member_id)
    return visit


@transaction.atomic
def leave(staff: Staff, visit: UUID) -> None:
    """Support is done; the rest of the time is not used."""
    found = running(staff, visit)
    if found is not None:
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
        record(acting(staff, found.enterprise_id), "visit.ended", found, concerns=found.member_id)
        live.tell(TOPIC, found.member_id)


def running(staff: Staff, visit: UUID) -> Visit | None:
    """The visit, if it goes on: not over, not ended, begun by this one of the staff, in the account of a member at work."""
    rows = Visit.objects.select_related("member__user", "member__role")
    found: Visit | None = rows.filter(
        pk=visit,
        staff_id=staff.pk,
        ended_at=None,
        expires_at__gt=timezone.now(),
        member__state=MemberState.ACTIVE,
        member__user__is_active=True,
    ).first()
    return found


def step(visit: Visit, path: str, title: str, *, is_act: bool, is_refused: bool) -> VisitStep:
    """Write down one page that was opened, or one thing that was done."""
    made: VisitStep = VisitStep.objects.create(
        visit=visit,
        path=path[:LONGEST_PATH],
        title=title[:LONGEST_TITLE],
        is_act=is_act,
        is_refused=is_refused,
    )
    return made


@actors.named("visit")
def visitor(pk: str) -> str:
    """Who of the staff used a temporary sign-in."""
    try:
        found = Visit.objects.filter(pk=UUID(pk)).first()
    except ValueError:
        found = None
    return in_words(str(found.staff_id)) if found is not None and found.staff_id else _("Somebody of the operator")


def _digest(string: str) -> str:
    key = keyring.index_key(current_enterprise())
    return hashlib.blake2b(f"visit:{string}".encode(), digest_size=32, key=key).hexdigest()
