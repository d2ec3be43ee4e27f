"""A member asks for help: the work order, its words, the proof of who asks, the looking that she allows (S105-S109)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.actions.letters import write
from argosy.accounts.mobile import NotAMobileNumber, normalised
from argosy.accounts.models import User
from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.tenancy.ids import new_id
from argosy.support import jobs
from argosy.support.actions.desk import desk
from argosy.support.errors import FileTooLarge, NothingWritten, OrderClosed, WrongProof
from argosy.support.kinds import TOPICS
from argosy.support.models import OrderEntry, OrderFile, OrderState, OrderTopic, OrderWord, WordKind, WorkOrder

words(
    order_made=_("asked support for help"),
    order_said=_("wrote to support"),
    order_proved=_("showed support who asks, by account and mobile number"),
    order_allowed=_("allowed or ended that support looks at the use of the product"),
    order_rated=_("rated the help"),
)
LONGEST, LONGEST_SUBJECT = 10_000, 200
MOST_FILES, LARGEST_FILE = 5, 5 * 1024 * 1024
MOST_PROOFS = 5
# An answered work order can be taken up again for so long; then it closes by itself.
STAYS_OPEN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was handed in."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks of support."""

    topic: str
    subject: str
    words: str
    mobile: str = ""
    may_see_use: bool = False
    files: Sequence[Upload] = field(default=())


@transaction.atomic
def ask_for_help(actor: Actor, member: Member, wanted: Wanted) -> WorkOrder:
    """Support finds the work order with its number; whoever shows her mobile number is helped at once."""
    if not wanted.words.strip() or wanted.topic not in TOPICS:
        raise NothingWritten
    made = open_order(member, wanted)
    add_word(made, wanted.words, files=wanted.files)
    if wanted.topic == OrderTopic.FEEDBACK:
        made.proved_at = timezone.now()  # an opinion needs no proof: nothing is told in return
    elif wanted.mobile.strip():
        _check(made, member.user, wanted.mobile)
    move(made, OrderState.NEW if made.proved_at else OrderState.PROOF)
    record(actor, "order.made", made)
    _tell_desk(made)
    return made


def open_order(member: Member, wanted: Wanted) -> WorkOrder:
    """A new work order, of a number that says nothing of others."""
    order_id, now = new_id(), timezone.now()
    entry = OrderEntry.objects.create(
        number=_number(),
        enterprise_id=member.enterprise_id,
        order_id=order_id,
        state=OrderState.NEW,
        topic=wanted.topic,
        changed_at=now,
    )
    subject = wanted.subject.strip() or wanted.words.strip().splitlines()[0]
    made: WorkOrder = WorkOrder.objects.create(
        id=order_id,
        number=entry.pk,
        member=member,
        topic=wanted.topic,
        subject=subject[:LONGEST_SUBJECT],
        may_see_use=wanted.may_see_use,
    )
    add_word(made, "made", kind=WordKind.STEP)
    return made


def _number() -> int:
    """Eight figures drawn by lot: numbers in a row would tell each enterprise how often the others ask for help (S2)."""
    while True:
        number = 10_000_000 + secrets.randbelow(90_000_000)
        if not OrderEntry.objects.filter(pk=number).exists():
            return number


@transaction.atomic
def say(actor: Actor, order: WorkOrder, said: str, files: Sequence[Upload] = ()) -> WorkOrder:
    """The person adds something; an answered work order is open again."""
    order = WorkOrder.objects.visible_to(actor).lock(order.pk)
    if order.state == OrderState.CLOSED:
        raise OrderClosed
    if not said.strip() and not files:
        raise NothingWritten
    add_word(order, said, files=files)
    if order.state != OrderState.PROOF:
        move(order, OrderState.TAKEN if order.staff_id else OrderState.NEW)
    record(actor, "order.said", order)
    _tell_desk(order)
    return order


def prove(actor: Actor, order: WorkOrder, mobile: str) -> WorkOrder:
    """The person shows her mobile number. Raises WrongProof after writing the wrong try down."""
    with transaction.atomic():
        order = WorkOrder.objects.visible_to(actor).select_related("member__user").lock(order.pk)
        is_right = _check(order, order.member.user, mobile)
        if is_right:
            move(order, OrderState.TAKEN if order.staff_id else OrderState.NEW)
            record(actor, "order.proved", order)
    return order


@transaction.atomic
def allow_looks(actor: Actor, order: WorkOrder, *, is_allowed: bool) -> WorkOrder:
    """Support may look at how the person uses the product, for this work order, until she ends it or it is done."""
    order = WorkOrder.objects.visible_to(actor).lock(order.pk)
    if not order.is_open:
        raise OrderClosed
    order.may_see_use = is_allowed
    order.save(update_fields=["may_see_use"])
    add_word(order, "use_allowed" if is_allowed else "use_ended", kind=WordKind.STEP)
    record(actor, "order.allowed", order, is_allowed=is_allowed)
    return order


@transaction.atomic
def rate(actor: Actor, order: WorkOrder, stars: int) -> WorkOrder:
    """The person says how content she is; the work order closes."""
    order = WorkOrder.objects.visible_to(actor).lock(order.pk)
    if order.state != OrderState.DONE:
        raise OrderClosed
    order.stars = min(max(stars, 1), 5)
    order.save(update_fields=["stars"])
    add_word(order, "closed", kind=WordKind.STEP)
    move(order, OrderState.CLOSED)
    record(actor, "order.rated", order, stars=order.stars)
    return order


@jobs.close_orders
def close_orders(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: what was answered two weeks ago and not taken up again closes."""
    over = timezone.now() - STAYS_OPEN
    for order in WorkOrder.objects.filter(state=OrderState.DONE, done_at__lt=over):
        move(order, OrderState.CLOSED)


def add_word(
    order: WorkOrder,
    text: str,
    *,
    kind: str = WordKind.SAID,
    staff: UUID | None = None,
    files: Sequence[Upload] = (),
) -> OrderWord:
    """One more line of the work order, with its files."""
    made: OrderWord = OrderWord.objects.create(order=order, text=text.strip()[:LONGEST], kind=kind, staff_id=staff)
    if len(files) > MOST_FILES or any(len(one.content) > LARGEST_FILE for one in files):
        raise FileTooLarge
    for one in files:
        row = OrderFile(word=made, name=one.name[-120:], size=len(one.content))
        # its own id in front: the same bytes elsewhere are another blob, and go when that one goes
        row.blob = blobs.keep(row.pk.bytes + one.content)
        row.save()
    return made


def bytes_of(file: OrderFile) -> bytes:
    """What was handed in."""
    return blobs.load(file.blob)[len(file.pk.bytes) :]


def move(order: WorkOrder, state: str) -> None:
    """The work order is so far now; the installation's list says the same."""
    now = timezone.now()
    order.state, order.changed_at = state, now
    order.done_at = now if state == OrderState.DONE else order.done_at
    if state in {OrderState.DONE, OrderState.CLOSED}:
        order.may_see_use = False
    order.save(update_fields=["state", "changed_at", "done_at", "may_see_use", "proved_at", "staff_id"])
    OrderEntry.objects.filter(pk=order.number).update(state=state, changed_at=now, staff_id=order.staff_id)


def _check(order: WorkOrder, user: User, mobile: str) -> bool:
    """Do account and mobile number go together? The answer is written down either way."""
    if order.wrong_proofs >= MOST_PROOFS:
        raise WrongProof
    is_right = belongs_to(user, mobile)
    if is_right:
        order.proved_at = timezone.now()
    else:
        order.wrong_proofs += 1
    order.save(update_fields=["proved_at", "wrong_proofs"])
    add_word(order, "proved" if is_right else "wrong", kind=WordKind.STEP)
    return is_right


def belongs_to(user: User, mobile: str) -> bool:
    """Is this the account's mobile number? An account without one belongs to nobody's."""
    try:
        return bool(user.mobile) and normalised(mobile) == normalised(user.mobile)
    except (NotAMobileNumber, BadInput):
        return False


def _tell_desk(order: WorkOrder) -> None:
    address = desk().email
    if address:
        subject = f"W{order.number}: {TOPICS[order.topic]}"
        write(order.enterprise_id, address, subject, str(_("A work order waits at the operator's desk.")))
