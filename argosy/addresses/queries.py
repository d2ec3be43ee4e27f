"""What is known of addresses: asked wherever one is saved or written to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, DateField, DateTimeField, Field, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.addresses.models import AddressState, DeliveryFailure, InvalidAddress, SharedFailure
from argosy.addresses.rules import REMEMBERED
from argosy.addresses.sharing import fingerprint, folded
from argosy.platform import cursors, search
from argosy.platform.access import Actor
from argosy.platform.standing import AnyText, Token, standing
from argosy.platform.tenancy.scope import current_enterprise

MOST_ASKED, ROWS = 500, 40
REASONS: dict[str, Any] = {
    "mailbox_unknown": gettext_lazy("there is no such mailbox"),
    "domain_unknown": gettext_lazy("its domain takes no mail"),
    "mailbox_full": gettext_lazy("the mailbox has been full for weeks"),
    "temporary": gettext_lazy("its server has not taken mail for weeks"),
    "other": gettext_lazy("its server refuses mail for good"),
}
ABOUT_US: dict[str, Any] = {
    "message_too_large": gettext_lazy("the message was too large"),
    "policy_or_spam": gettext_lazy("the server took the message for spam"),
    "blocked": gettext_lazy("the server blocks our sender"),
}


@dataclass(frozen=True, slots=True)
class FailsWarning:
    """That mail to an address fails, and how one knows."""

    address: str
    failure: str
    at: datetime | None  # when it failed with us
    month: date | None  # when it failed with somebody else of this installation

    @property
    def reason(self) -> str:
        """Why mail to it fails."""
        return str(REASONS.get(self.failure, REASONS["other"]))

    @property
    def sentence(self) -> str:
        """The warning as people read it."""
        if self.at is not None:
            return _("Mail to %(address)s came back on %(day)s: %(reason)s.") % {
                "address": self.address,
                "day": timezone.localtime(self.at).strftime("%Y-%m-%d"),
                "reason": self.reason,
            }
        month = self.month.strftime("%Y-%m") if self.month else ""
        return _("Mail to %(address)s failed elsewhere in %(month)s: %(reason)s.") % {
            "address": self.address,
            "month": month,
            "reason": self.reason,
        }


def warnings(addresses: Iterable[str]) -> dict[str, FailsWarning]:
    """Those of these addresses that are known to fail, by the address as it was given.

    Ours first: where a member said that one works again, what others say of it is not repeated.
    """
    asked = {one: folded(one) for one in list(dict.fromkeys(addresses))[:MOST_ASKED] if "@" in one}
    if not asked:
        return {}
    keys = {search.blind(current_enterprise(), plain): plain for plain in asked.values()}
    prints = {fingerprint(plain): plain for plain in asked.values()}
    since = (timezone.now() - REMEMBERED).date().replace(day=1)
    own: dict[str, tuple[str, str, datetime]] = {}
    others: dict[str, FailsWarning] = {}
    rows = _known([Token(key) for key in keys], [AnyText(one) for one in prints], since)
    for key, their, state, failure, failed_at, month in rows:
        if key is not None:
            own[keys[key]] = state, failure, failed_at
        else:
            others[prints[their]] = FailsWarning(prints[their], failure, None, month)
    for plain, (state, *_rest) in own.items():
        if state != AddressState.COUNTING:
            others.pop(plain, None)
    return {
        given: found
        for given, plain in asked.items()
        if (found := _own(given, *own[plain]) if plain in own else None) or (found := others.get(plain))
    }


Known = tuple[int | None, str, str, str, Any, Any]


@standing
def _known(keys: list[Token], prints: list[AnyText], since: date) -> QuerySet[Any, Known]:
    """What we ourselves and others of this installation know, in one question: pages ask this for each list."""
    ours = InvalidAddress.objects.filter(address_key__in=keys)
    theirs = SharedFailure.objects.filter(fingerprint__in=prints, month__gte=since)
    nobody, no_time, no_day = _null(BigIntegerField), _null(DateTimeField), _null(DateField)
    own: QuerySet[Any, Any] = ours.annotate(nothing=Value(""), no_day=no_day).values_list(
        "address_key", "nothing", "state", "failure", "failed_at", "no_day"
    )
    shared: QuerySet[Any, Any] = theirs.annotate(nobody=nobody, nothing=Value(""), no_time=no_time).values_list(
        "nobody", "fingerprint", "nothing", "failure", "no_time", "month"
    )
    return own.union(shared, all=True)


def _null(kind: type[Field[Any, Any]]) -> Cast:
    return Cast(Value(None), kind())


def warning(address: str) -> FailsWarning | None:
    """The warning about one address, None where it is not known to fail."""
    return warnings([address]).get(address)


def _own(given: str, state: str, failure: str, failed_at: datetime) -> FailsWarning | None:
    if state != AddressState.FAILING or failed_at < timezone.now() - REMEMBERED:
        return None
    return FailsWarning(given, failure, failed_at, None)


def reason(failure: str, status: str) -> str:
    """Why an address failed, with the code that its server gave (RFC 3463)."""
    words = str(REASONS.get(failure) or ABOUT_US.get(failure) or REASONS["other"])
    return f"{words} ({status})" if status else words


def remembered(actor: Actor, state: str, after: str = "") -> tuple[list[InvalidAddress], str]:
    """The addresses in this state, the one that failed last first, and where the list goes on."""
    rows = InvalidAddress.objects.visible_to(actor).filter(state=state).select_related("answered_by__user")
    if after:
        at, pk = cursors.pair(after)
        then = cursors.moment(at)
        rows = rows.filter(Q(failed_at__lt=then) | Q(failed_at=then, pk__lt=cursors.identity(pk)))
    some = list(rows.order_by("-failed_at", "-pk")[: ROWS + 1])
    shown = some[:ROWS]
    return shown, cursors.pack(shown[-1].failed_at, shown[-1].pk) if len(some) > ROWS else ""


def sources(actor: Actor, rows: Sequence[InvalidAddress]) -> dict[UUID, DeliveryFailure]:
    """The newest report about each of these addresses that came to somebody in the actor's reach."""
    seen = DeliveryFailure.objects.filter(actor.reach.of("member"), address__in=[row.pk for row in rows])
    return {one.address_id: one for one in seen.order_by("at")}
