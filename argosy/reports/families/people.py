"""Figures on people: what each member does, what she won, what she is to reach."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from argosy.customers.models import Customer, RecordKind
from argosy.deals.document_queries import VALID_STATES
from argosy.deals.models import DealShare, DealStage, Document, DocumentKind, Opportunity
from argosy.enterprise.models import Member, MemberState
from argosy.mail.models import Mailbox
from argosy.mail.permissions import Permission as Mail
from argosy.platform.money import from_minor
from argosy.platform.ui import words
from argosy.reports.figures import (
    ISSUED,
    Cell,
    Figure,
    Kind,
    Look,
    Row,
    between,
    list_url,
    money,
    month_words,
    number,
    percent,
    ranked,
)
from argosy.reports.models import Aim, DayFigure, Summary, Target, Work
from argosy.reports.spans import Span, following

HUNDRED = Decimal(100)
# What the search of mail calls these.
SEARCHED = {Work.MAIL_IN.value: "is:received", Work.MAIL_OUT.value: "is:sent"}


def members(look: Look) -> list[Member]:
    """The members at whose work the actor may look."""
    rows = Member.objects.filter(look.actor.reach.of("pk")).exclude(state=MemberState.LEFT).select_related("user")
    if look.member:
        rows = rows.filter(pk=look.member)
    return list(rows.order_by("joined_at"))


def work_load(look: Look) -> Figure:
    """What each member did: mail, follow-ups, new customers, deals, papers."""
    who = members(look)
    ids = [one.pk for one in who]
    days = DayFigure.objects.filter(member__in=ids, day__gte=look.span.first, day__lte=look.span.last).order_by()
    done = {(m, work): count for m, work, count in days.values_list("member", "work").annotate(Sum("count"))}
    theirs = Q() if look.actor.reach.is_all and not look.member else Q(owner__in=ids)
    added = Customer.objects.kept().filter(theirs, kind=RecordKind.CUSTOMER)
    opened = Opportunity.objects.filter(theirs, withdrawn_at__isnull=True)
    papers = Document.objects.filter(theirs, state__in=VALID_STATES, kind=DocumentKind.QUOTATION)
    counts = {
        "customers": _counted(added.filter(**_during(look, "created_at"))),
        "deals": _counted(opened.filter(**_during(look, "opened_at"))),
        "papers": _counted(papers.filter(date__gte=look.span.first, date__lte=look.span.last)),
    }
    span = (look.span.first, look.span.last + timedelta(days=1))
    mail = _mail_urls(look, ids)
    lines = []
    for one in who:
        mine = f"owner.is.{one.pk}"
        cells = [number(done.get((one.pk, work), 0), ways=mail.get((one.pk, work), ())) for work in Work.values]
        cells += [
            number(counts["customers"].get(one.pk, 0), list_url("customers:list", [mine, *between("added", *span)])),
            number(counts["deals"].get(one.pk, 0), list_url("deals:list", [mine, *between("opened", *span)])),
            number(
                counts["papers"].get(one.pk, 0),
                list_url("documents:list", [mine, "kind.is.quotation", ISSUED, *between("date", *span)]),
            ),
        ]  # fmt: skip
        lines.append(Row(str(one), tuple(cells)))
    columns = (*Work.labels, _("New customers"), _("Deals opened"), _("Quotations"))
    return Figure(_("Member"), columns, lines, drawn=(1, 2), note=_as_of())


def _mail_urls(look: Look, ids: list[UUID]) -> dict[tuple[UUID, str], list[tuple[str, str]]]:
    """Where the mail stands that was counted, by mailbox, as far as the actor may look into them."""
    if not look.actor.may(Mail.USE_MAIL):
        return {}
    boxes: dict[UUID, list[Mailbox]] = defaultdict(list)
    for box in Mailbox.objects.visible_to(look.actor).filter(member__in=ids).order_by("bound_at"):
        boxes[box.member_id].append(box)
    days = f"after:{look.span.first} before:{look.span.last + timedelta(days=1)}"
    return {
        # the client of mail shows one mailbox of a colleague at a time
        (member, work): [
            (box.address, list_url("mail:inbox", (), mailbox=box.pk, q=f"{word} {days}")) for box in of_member
        ]
        for member, of_member in boxes.items()
        for work, word in SEARCHED.items()
    }


def _during(look: Look, path: str) -> dict[str, Any]:
    return {f"{path}__gte": look.span.begin, f"{path}__lt": look.span.end}


def _counted(rows: Any) -> dict[UUID, int]:
    return dict(rows.order_by().values_list("owner").annotate(count=Count("*")).values_list("owner", "count"))


def _as_of() -> str:
    found = Summary.objects.first()
    if found is None:
        return gettext("Mail and follow-ups are counted within the next ten minutes.")
    at = timezone.localtime(found.as_of)
    return gettext("Mail and follow-ups as counted on %(at)s.") % {"at": f"{words.full_day(at)} {at:%H:%M}"}


def _won(look: Look, first: date, after: date) -> dict[tuple[UUID, date], dict[str, Any]]:
    """(member, month) → the number of won deals and their worth, each deal as its split says."""
    days = Span(first, after - timedelta(days=1))
    deals = Opportunity.objects.visible_to(look.actor).filter(
        stage=DealStage.ORDERED, moved_at__gte=days.begin, moved_at__lt=days.end
    )
    found: dict[tuple[UUID, date], dict[str, Any]] = defaultdict(lambda: {"count": 0, "minors": []})
    by = deals.order_by().annotate(month=TruncMonth("moved_at")).values_list("owner", "month", "currency")
    for owner, month, currency, count, minor in by.annotate(Count("pk"), Sum("amount_minor")):
        pile = found[owner, timezone.localtime(month).date()]
        pile["count"] += count
        pile["minors"].append((currency, Decimal(minor or 0)))
    shares = DealShare.objects.filter(percent__gt=0, opportunity__in=deals.values("pk")).order_by()
    parts = shares.annotate(month=TruncMonth("opportunity__moved_at")).values_list(
        "member", "opportunity__owner", "month", "opportunity__currency"
    )
    split = parts.annotate(Count("pk"), part=Sum(F("opportunity__amount_minor") * F("percent")))
    for member, owner, month, currency, count, part in split:
        day, minor = timezone.localtime(month).date(), Decimal(part or 0) / HUNDRED
        found[member, day]["count"] += count
        found[member, day]["minors"].append((currency, minor))
        found[owner, day]["minors"].append((currency, -minor))
    return found


def won(look: Look) -> Figure:
    """What each member won, the most first."""
    names = {one.pk: str(one) for one in members(look)}
    counts: dict[UUID, int] = defaultdict(int)
    minors: dict[UUID, list[tuple[str, Decimal]]] = defaultdict(list)
    for (member, _month), pile in _won(look, look.span.first, look.span.last + timedelta(days=1)).items():
        counts[member] += pile["count"]
        minors[member] += pile["minors"]
    worth = {pk: look.purse.sum(minors[pk]) for pk in names if pk in counts}
    window = ["state.is.ordered", *between("moved", look.span.first, look.span.last + timedelta(days=1))]
    return Figure(
        _("Member"),
        (_("Won deals"), _("Worth")),
        [
            Row(names[pk], (number(counts[pk]), money(amount)), list_url("deals:list", [f"worker.is.{pk}", *window]))
            for pk, amount in ranked(worth, len(worth), lambda one: one.amount)
        ],
        drawn=(1,),
    )


def targets(look: Look) -> Figure:
    """What was to be reached, what was, month by month."""
    names = {one.pk: str(one) for one in members(look)}
    months = look.span.months()
    last = following(months[-1])
    rows = list(Target.objects.filter(member__in=names, month__gte=months[0], month__lt=last).order_by("month", "aim"))
    if not rows:
        return Figure(_("Member"), (), [])
    reached = _won(look, months[0], last)
    newcomers = _newcomers(list(names), months[0], last)
    lines = []
    for one in rows:
        pile = reached.get((one.member_id, one.month), {"count": 0, "minors": []})
        aimed, got = _compared(look, one, pile, newcomers.get((one.member_id, one.month), 0))
        label = f"{names[one.member_id]} · {month_words(one.month)} · {Aim(one.aim).label}"
        lines.append(Row(label, (aimed, got, percent(got.value, aimed.value))))
    return Figure(_("Target"), (_("Target"), _("Reached"), _("Reached in %")), lines, drawn=(2,))


def _compared(look: Look, target: Target, pile: dict[str, Any], newcomers: int) -> tuple[Cell, Cell]:
    month = between("moved", target.month, following(target.month))
    deals = list_url("deals:list", [f"worker.is.{target.member_id}", "state.is.ordered", *month])
    if target.aim == Aim.WON:
        amount = from_minor(target.value, target.currency)
        aimed = Cell(amount, f"{target.currency} {words.amount(amount, target.currency)}")
        if target.currency != look.purse.currency:  # set before the enterprise's currency was changed
            aimed = money(look.purse.sum([(target.currency, target.value)]))
        return aimed, money(look.purse.sum(pile["minors"]), deals)
    if target.aim == Aim.DEALS:
        return number(target.value), number(pile["count"], deals)
    added = between("added", target.month, following(target.month))
    return number(target.value), number(newcomers, list_url("customers:list", [f"owner.is.{target.member_id}", *added]))


def _newcomers(ids: list[UUID], first: date, after: date) -> dict[tuple[UUID, date], int]:
    days = Span(first, after - timedelta(days=1))
    rows = Customer.objects.kept().filter(kind=RecordKind.CUSTOMER, owner__in=ids)
    rows = rows.filter(created_at__gte=days.begin, created_at__lt=days.end)
    by = rows.order_by().annotate(month=TruncMonth("created_at"))
    counted = by.values_list("owner", "month").annotate(Count("pk"))
    return {(owner, timezone.localtime(month).date()): count for owner, month, count in counted}


KINDS = (
    Kind("load", _("What each member does"), "bars", work_load),
    Kind(
        "won",
        _("What each member won"),
        "bars",
        won,
        _("A deal that several work on counts for each as its split says."),
    ),
    Kind("targets", _("Targets"), "bars", targets),
)
