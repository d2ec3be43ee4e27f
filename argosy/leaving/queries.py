"""What is still a leaving member's, and what was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from argosy.customers.models import Customer
from argosy.customers.queries import naming_member
from argosy.deals.models import DealStage, Document, Opportunity
from argosy.enterprise.models import Member, MemberState
from argosy.leaving.models import Departure, DepartureStep, StepKind
from argosy.mail import issuers
from argosy.mail.actions.private import marked, unfiled
from argosy.mail.issuers import Issuer
from argosy.mail.models import Mailbox, Message
from argosy.platform.access import Actor

# A step shows and hands over so many lines at once; the next come after these.
A_PAGE = 100


@dataclass(frozen=True, slots=True)
class MailboxLeft:
    """A mailbox of the member that is still bound, or whose mail nobody got yet."""

    mailbox: Mailbox
    messages: int
    private: int
    unfiled: int

    @property
    def issuer(self) -> Issuer | None:
        """At whom Argosy's access ends when this is settled; None where it has a password or is unbound."""
        return None if self.mailbox.state == "unbound" else issuers.of_key(self.mailbox.issuer)


@dataclass(frozen=True, slots=True)
class Left:
    """What is still the member's."""

    mailboxes: list[Mailbox]
    customers: int
    deals: int
    documents: int
    people: int
    is_private_settled: bool

    @property
    def is_empty(self) -> bool:
        """Is everything handed over? Those below her go to her supervisor by themselves."""
        return not (self.mailboxes or self.customers or self.deals or self.documents)

    @property
    def open(self) -> int:
        """How many of the five steps are still open, closing among them."""
        has_deals = bool(self.deals or self.documents)
        return sum((not self.is_private_settled, bool(self.mailboxes), bool(self.customers), has_deals, True))


def customers_of(member: Member) -> QuerySet[Customer]:
    """The companies that the member follows as their owner."""
    found: QuerySet[Customer] = Customer.objects.kept().filter(owner=member)
    return found


def deals_of(member: Member) -> QuerySet[Opportunity]:
    """The member's deals that are open or won: with a won one goes what is owed, shipped and insured."""
    kept = Opportunity.objects.filter(owner=member, withdrawn_at__isnull=True)
    found: QuerySet[Opportunity] = kept.exclude(stage=DealStage.LOST)
    return found


def documents_of(member: Member) -> QuerySet[Document]:
    """The member's documents that go with none of her deals."""
    found: QuerySet[Document] = Document.objects.filter(owner=member).exclude(opportunity__in=deals_of(member))
    return found


def left_of(departure: Departure) -> Left:
    """What is still the member's."""
    member = departure.member
    bound = list(Mailbox.objects.bound().filter(member=member))
    is_settled = not bound or departure.steps.filter(kind=StepKind.PRIVATE).exists()
    return Left(
        mailboxes=bound,
        customers=customers_of(member).count(),
        deals=deals_of(member).count(),
        documents=documents_of(member).count(),
        people=Member.objects.filter(supervisor=member).exclude(state=MemberState.LEFT).count(),
        is_private_settled=is_settled,
    )


def mailboxes_of(member: Member) -> list[MailboxLeft]:
    """Her mailboxes with what is in each: those that are bound, then those whose mail nobody got."""
    rows = sorted(Mailbox.objects.filter(member=member), key=lambda one: (one.state == "unbound", str(one.address)))
    return [
        MailboxLeft(
            mailbox=one,
            messages=Message.objects.filter(mailbox=one).count(),
            private=marked(one).count(),
            unfiled=unfiled(one).count(),
        )
        for one in rows
    ]


def named_in(actor: Actor, member: Member) -> list[tuple[str, int]]:
    """The fields of the enterprise's own in which the member stands, each with on how many records."""
    rows = naming_member(actor, member).order_by("field__position", "field__name")
    return list(rows.values_list("field__name").annotate(count=Count("pk")))


def heirs_of(member: Member) -> list[Member]:
    """The colleagues to whom something can go."""
    rows = Member.objects.filter(state=MemberState.ACTIVE).exclude(pk=member.pk).select_related("user")
    return sorted(rows, key=str)


def done(departure: Departure) -> list[Any]:
    """The steps that were done, the latest first."""
    rows = DepartureStep.objects.filter(departure=departure).select_related("done_by__user", "heir__user")
    return list(rows.order_by("-done_at"))


def open_departure(member: Member) -> Departure | None:
    """The departure of this member that is under way."""
    rows: QuerySet[Departure] = Departure.objects.filter(member=member, ended_at=None)
    return rows.select_related("member__user").first()
