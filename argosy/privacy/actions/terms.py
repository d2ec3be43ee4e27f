"""The ends of the service: a trial's, an expired order's, a cancelled master account's, the operator's own (S160, S173–S175)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import link, write
from argosy.audit.record import record, words
from argosy.enterprise.models import Enterprise, Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.crypto import keyring
from argosy.platform.errors import NotAllowed
from argosy.platform.events import publish
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs
from argosy.privacy.actions.departing import keep_log
from argosy.privacy.actions.finishing import ENTERPRISE, write_ledger
from argosy.privacy.actions.sources import empty_account
from argosy.privacy.errors import NotItsName, TooSoonToEnd
from argosy.privacy.events import TermNears, TermSet
from argosy.privacy.models import ServiceTerm, ShutdownNotice, TermKind
from argosy.privacy.subjects import Subject

words(
    enterprise_cancelling=gettext_lazy("asked to cancel the master account and with it the enterprise"),
    enterprise_stays=gettext_lazy("took back the cancellation of the enterprise"),
)
ENDING = kind("privacy.ending", gettext_lazy("Your enterprise's service ends on %(day)s; its data is deleted then."))
EXPIRED = kind(
    "privacy.expired",
    gettext_lazy("Your enterprise's service ran out. Without renewal it is cancelled and its data deleted on %(day)s."),
)
SHUTDOWN = kind(
    "privacy.shutdown", gettext_lazy("Argosy is shut down here on %(day)s. Take your data with you before.")
)
STAYS = kind("privacy.stays", gettext_lazy("The end of your service that was announced was taken back."))
# Days between asking for the cancellation and its execution, in which it can be taken back.
GRACE = timedelta(days=7)
AFTER_EXPIRY = timedelta(days=184)  # more than six months, whichever months they are
NOTICE = timedelta(days=30)
# Days before the end on which everybody is warned again.
WARNINGS = (60, 30, 14, 7, 1)
# Everything of an enterprise goes but the empty place of its keys, which says that it was erased.
STAY = frozenset({"platform_datakey"})


def term_of() -> ServiceTerm:
    """How long the present enterprise uses the service."""
    found: ServiceTerm | None = ServiceTerm.objects.first()
    return found or ServiceTerm()


@transaction.atomic
def set_term(what: str, ends_on: date | None) -> ServiceTerm:
    """By the operator: the enterprise of this scope tries or has ordered the service until this day."""
    term = term_of()
    term.kind, term.ends_on, term.warned = TermKind(what), ends_on, []
    term.save()
    publish(TermSet(term.kind, ends_on))
    return term


@transaction.atomic
def cancel(actor: Actor, member: Member, typed: str) -> ServiceTerm:
    """The master account is cancelled in a week, and with it the enterprise; until then it can be taken back."""
    if not member.is_master or member.pk != actor.member:
        raise NotAllowed
    if typed.strip() != Enterprise.objects.get(pk=actor.enterprise).name:
        raise NotItsName
    term = term_of()
    term.cancel_on, term.cancel_asked_by_id = timezone.localdate() + GRACE, member.pk
    term.save()
    _tell_all(actor, ENDING, term.cancel_on)
    record(actor, "enterprise.cancelling", None, on=term.cancel_on.isoformat())
    return term


@transaction.atomic
def take_back(actor: Actor, member: Member) -> ServiceTerm:
    """The enterprise stays, and whoever was told of its end is told of that."""
    if not member.is_master or member.pk != actor.member:
        raise NotAllowed
    term = term_of()
    if term.cancel_on is not None:
        _tell_that_it_stays(actor)
    term.cancel_on = term.cancel_asked_by = None
    term.save()
    record(actor, "enterprise.stays", None)
    return term


def last_day(term: ServiceTerm) -> date | None:
    """The day on which the enterprise is cancelled, whatever the reason; None where there is none."""
    days: list[date] = [one for one in (term.cancel_on, end_of_service()) if one is not None]
    if term.ends_on is not None and term.kind == TermKind.TRIAL:
        days.append(term.ends_on)
    if term.ends_on is not None and term.kind == TermKind.PAID:
        days.append(term.ends_on + AFTER_EXPIRY)
    return min(days, default=None)


@jobs.watch_terms
def watch_terms(actor: Actor) -> None:
    """Daily: who nears an end is warned; what has come to its end is erased, with its keys."""
    term, today = term_of(), timezone.localdate()
    end = last_day(term)
    if end is None:
        return
    if end <= today and _was_warned(term, end):
        erase_enterprise(actor)
        return
    _warn(actor, term, end, today)


def _was_warned(term: ServiceTerm, end: date) -> bool:
    return any(str(mark).startswith(end.isoformat()) for mark in term.warned) or term.cancel_on == end


def _warn(actor: Actor, term: ServiceTerm, end: date, today: date) -> None:
    due = [days for days in WARNINGS if (end - today).days <= days]
    if term.kind == TermKind.PAID and term.ends_on is not None and term.ends_on < today:
        due.append(999)  # on the day after the order ran out, long before the end
    marks = [f"{end.isoformat()}:{days}" for days in due]
    if not set(marks) - set(term.warned):
        return
    what = SHUTDOWN if end == end_of_service() else EXPIRED if term.kind == TermKind.PAID else ENDING
    _tell_all(actor, what, end)
    publish(TermNears(end, (end - today).days))
    term.warned = sorted({*term.warned, *marks})
    term.save()


def _tell_all(actor: Actor, what: str, end: date) -> None:
    page = reverse("privacy:service")
    for member in Member.objects.filter(state=MemberState.ACTIVE).select_related("user"):
        tell(member.pk, what, link=page, day=end.isoformat())
        with translation.override(member.user.language):
            text = _("The service ends on %(day)s. Then all accounts and their personal data are deleted: %(link)s")
            values = {"day": end.isoformat(), "link": link(page)}
            write(actor.enterprise, member.user.email, _("Your service at Argosy ends"), text % values)


def _tell_that_it_stays(actor: Actor) -> None:
    page = reverse("privacy:service")
    for member in Member.objects.filter(state=MemberState.ACTIVE).select_related("user"):
        tell(member.pk, STAYS, link=page)
        with translation.override(member.user.language):
            text = _("Nothing is deleted on the day that we wrote to you about: that end was taken back. %(link)s")
            write(actor.enterprise, member.user.email, _("Your service at Argosy goes on"), text % {"link": link(page)})


@transaction.atomic
def erase_enterprise(actor: Actor, *, is_new: bool = True) -> None:
    """The accounts end, every row and file of the enterprise goes, and its keys are destroyed in every backup too."""
    keep_log(actor.enterprise)
    for member in Member.objects.select_related("user"):
        empty_account(member.user)
    with connection.cursor() as cursor:
        for table in _tables(cursor):
            statement = f'DELETE FROM "{table}" WHERE enterprise_id = %s'  # noqa: S608 names from the catalogue # nosec B608
            cursor.execute(statement, [actor.enterprise])
    keyring.destroy(actor.enterprise)
    Tenant.objects.filter(pk=actor.enterprise).update(is_open=False)
    if is_new:
        write_ledger(Subject(actor.enterprise), ENTERPRISE)
    transaction.on_commit(lambda: blobs.forget_all(actor.enterprise))


def _tables(cursor: Any) -> list[str]:
    cursor.execute(
        "SELECT c.table_name FROM information_schema.columns c JOIN pg_tables t ON t.tablename = c.table_name"
        " AND t.schemaname = 'public' WHERE c.column_name = 'enterprise_id' AND c.table_schema = 'public'"
    )
    # people who sign in stay as empty rows, because the log of sign-ins names them for half a year
    return sorted(name for (name,) in cursor.fetchall() if name not in STAY | {"accounts_user"})


def announce_shutdown(ends_on: date) -> ShutdownNotice:
    """By the operator: the service ends on this day. Everybody is told now by letter, in Argosy and on public pages."""
    if ends_on < timezone.localdate() + NOTICE:
        raise TooSoonToEnd
    ShutdownNotice.objects.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    made = ShutdownNotice.objects.create(ends_on=ends_on)
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            actor = Actor(enterprise, via="operator")
            term = term_of()
            _tell_all(actor, SHUTDOWN, ends_on)
            term.warned = [*term.warned, f"{ends_on.isoformat()}:announced"]
            term.save()
    return made


@transaction.atomic
def withdraw_shutdown() -> int:
    """The service goes on after all, and everybody is told; how many notices that ends."""
    ended = ShutdownNotice.objects.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True) if ended else ():
        with enterprise_scope(enterprise):
            _tell_that_it_stays(Actor(enterprise, via="operator"))
    return ended


def end_of_service() -> date | None:
    """The day on which the operator ends the service."""
    found = ShutdownNotice.objects.filter(withdrawn_at=None).order_by("-announced_at").first()
    return found.ends_on if found else None
