"""Agreements to the policy: kept for each person and version, with the day and the language that was read."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import User
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.personal_data import Purpose
from argosy.privacy import jobs, policy
from argosy.privacy.actions.takeovers import agree_anew
from argosy.privacy.errors import AnotherVersion, NotExpresslyAgreed
from argosy.privacy.models import Agreement
from argosy.privacy.processing import is_named

CHANGED = kind(
    "privacy.policy_changed", gettext_lazy("The privacy policy has changed: version %(version)s holds since %(day)s.")
)
WAITING = kind(
    "privacy.purpose_waits",
    gettext_lazy(
        "What version %(version)s of the privacy policy adds rests until these colleagues have agreed: %(names)s."
    ),
)
# Who agreed is remembered by this process: an agreement to a version never ends.
_agreed: set[tuple[UUID, tuple[str, ...]]] = set()
MOST_REMEMBERED = 100_000


def agree(user: User, version: str, language: str, *, expressly: bool = False) -> Agreement:
    """The person has read this version, in this language, and agrees; expressly, where it reduces rights."""
    if version != policy.current_version():
        raise AnotherVersion
    if policy.reduces_rights() and not expressly and _earlier(user):
        raise NotExpresslyAgreed
    found, _made = Agreement.objects.get_or_create(user=user, version=version, defaults={"language": language})
    if user.must_agree_again:
        agree_anew(user)
    return found


def has_agreed(user: User) -> bool:
    """Has this person agreed to what holds now? After a change of wording the earlier agreement is enough."""
    if user.must_agree_again:
        return False
    wanted = policy.sufficient()
    if (user.pk, wanted) in _agreed:
        return True
    if not Agreement.objects.filter(user=user, version__in=wanted).exists():
        return False
    if len(_agreed) >= MOST_REMEMBERED:
        _agreed.clear()
    _agreed.add((user.pk, wanted))
    return True


def applies_to(user: User) -> str:
    """The version that holds for this person: the one last agreed to, or its rewordings since; "" before the first."""
    if has_agreed(user):
        return policy.current_version()
    return _earlier(user)


def _earlier(user: User) -> str:
    newest = Agreement.objects.filter(user=user).order_by("-at").first()
    return newest.version if newest else ""


def not_yet_told(purposes: Sequence[Purpose]) -> QuerySet[Member]:
    """The active members of the present enterprise who agreed to versions only that lack one of these purposes (S139)."""
    lack = [version for version in policy.versions() if not all(is_named(one, version) for one in purposes)]
    active: QuerySet[Member] = Member.objects.filter(state=MemberState.ACTIVE)
    if not lack:
        return active.none()
    agreed = Agreement.objects.filter(user=OuterRef("user"))
    told = agreed.exclude(version__in=lack)
    return active.filter(Exists(agreed), ~Exists(told))


@jobs.announce
def announce(actor: Actor) -> None:
    """Daily: each member is told once of a version that holds since; of a major change by letter too."""
    version, first = policy.current_version(), policy.kind() == policy.FIRST
    for member in Member.objects.filter(state=MemberState.ACTIVE).select_related("user"):
        if first or Agreement.objects.filter(user=member.user, version=version).exists():
            continue
        page = reverse("privacy:policy_version", args=[version])
        day = policy.day().isoformat()
        if tell(member.pk, CHANGED, link=page, once=version, version=version, day=day) and policy.is_major():
            _write(actor.enterprise, member.user, version)
    _say_who_is_waited_for(version)


def _say_who_is_waited_for(version: str) -> None:
    """The master account learns why work for a new purpose rests, and whose agreement it waits for."""
    waited_for = not_yet_told([Purpose(one) for one in policy.added().purposes]).select_related("user")
    names = sorted(member.user.name for member in waited_for)
    for master in Member.objects.filter(is_master=True, state=MemberState.ACTIVE) if names else ():
        once = ":".join([version, *names])
        page = reverse("enterprise:members")
        tell(master.pk, WAITING, link=page, once=once, version=version, names=", ".join(names))


def _write(enterprise: UUID, user: User, version: str) -> None:
    with in_words_of(user):
        lines = "\n".join(f"- {line}" for line in policy.summary(user.language))
        text = _("Version %(version)s of the privacy policy is a major change:\n\n%(lines)s\n\nRead it at %(link)s.")
        address = link(reverse("privacy:policy_version", args=[version]))
        values = {"version": version, "lines": lines, "link": address}
        write(enterprise, user.email, _("The privacy policy has changed"), text % values + f"\n\n{settings.OPERATOR}")
