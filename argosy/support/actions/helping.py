"""The operator's staff helps: proof first, then answers; each step stands in the work order and in the trail."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import User, email_key
from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import register_words
from argosy.support.actions.orders import Upload, Wanted, add_word, belongs_to, move, open_order
from argosy.support.actions.registering import shown_to_staff
from argosy.support.actions.staff import acting, note
from argosy.support.errors import NotAsked, NothingWritten, NotProved, OrderClosed
from argosy.support.models import OrderState, Staff, WordKind, WorkOrder
from argosy.support.permissions import StaffRight

words(
    order_checked=gettext_lazy("checked account and mobile number before helping"),
    order_taken=gettext_lazy("took a work order"),
    order_answered=gettext_lazy("answered a work order"),
    order_called=gettext_lazy("wrote down a telephone call"),
    order_looked=gettext_lazy("looked at how somebody uses the product, as asked in a work order"),
)
NEWS = kind("support.news", gettext_lazy("Support wrote to you in work order W%(number)s."))
DONE = kind("support.done", gettext_lazy("Work order W%(number)s has a result."))
# As it stands in the sharing register, which each reads in words of her own.
SHOWN = "help in a work order"
register_words.call({}, (SHOWN, gettext_lazy("help in a work order")))
ASKS_PROOF = kind("support.asks_proof", gettext_lazy("Work order W%(number)s waits for your mobile number."))


@transaction.atomic
def take(actor: Actor, staff: Staff, order: WorkOrder) -> WorkOrder:
    """This one of the staff works on it from now on; the person sees who."""
    order = _open(actor, order)
    order.staff_id = staff.pk
    add_word(order, "taken", kind=WordKind.STEP, staff=staff.pk)
    move(order, OrderState.TAKEN if order.proved_at else OrderState.PROOF)
    record(actor, "order.taken", order, concerns=order.member_id)
    note(staff, "taken", str(order), actor.enterprise)
    if not order.proved_at:
        tell(order.member_id, ASKS_PROOF, link=reverse("help:order", args=[order.pk]), number=order.number)
    return order


@transaction.atomic
def check(actor: Actor, staff: Staff, order: WorkOrder, account: str, mobile: str) -> bool:
    """Account and mobile number, as the person told them by telephone, go together or not; the number is not shown."""
    order = _open(actor, order)
    user = order.member.user
    is_right = user.email_key == email_key(account) and belongs_to(user, mobile)
    if is_right:
        add_word(order, "proved", kind=WordKind.STEP, staff=staff.pk)
        order.proved_at = order.changed_at
        order.save(update_fields=["proved_at"])
        move(order, OrderState.TAKEN if order.staff_id else OrderState.NEW)
    else:
        order.wrong_proofs += 1
        order.save(update_fields=["wrong_proofs"])
        add_word(order, "wrong", kind=WordKind.STEP, staff=staff.pk)
    record(actor, "order.checked", order, concerns=order.member_id, is_right=is_right)
    note(staff, "checked", str(order), actor.enterprise)
    return is_right


@transaction.atomic
def answer(
    actor: Actor, staff: Staff, order: WorkOrder, said: str, files: Sequence[Upload] = (), *, is_result: bool
) -> WorkOrder:
    """The person reads the answer in her work order, finds a notice and gets a letter. Raises NotProved."""
    order = _open(actor, order)
    if order.proved_at is None:
        raise NotProved
    if not said.strip():
        raise NothingWritten
    order.staff_id = order.staff_id or staff.pk
    add_word(order, said, kind=WordKind.RESULT if is_result else WordKind.SAID, staff=staff.pk, files=files)
    move(order, OrderState.DONE if is_result else OrderState.ASKED)
    record(actor, "order.answered", order, concerns=order.member_id)
    note(staff, "answered", str(order), actor.enterprise)
    _tell(order, DONE if is_result else NEWS)
    return order


@transaction.atomic
def note_call(actor: Actor, staff: Staff, order: WorkOrder, said: str) -> WorkOrder:
    """What was said on the telephone stands in the work order, where the person reads it too."""
    order = _open(actor, order)
    if not said.strip():
        raise NothingWritten
    add_word(order, said, kind=WordKind.CALL, staff=staff.pk)
    record(actor, "order.called", order, concerns=order.member_id)
    note(staff, "called", str(order), actor.enterprise)
    return order


@transaction.atomic
def look(actor: Actor, staff: Staff, order: WorkOrder) -> WorkOrder:
    """Support looks at the use of the product, because the person asked for it in this order; the look is written down."""
    order = _open(actor, order)
    if order.proved_at is None:
        raise NotProved
    if not order.may_see_use:
        raise NotAsked
    shown_to_staff(staff, order.member, SHOWN, ("sign_ins", "rooms"))
    add_word(order, "use_looked", kind=WordKind.STEP, staff=staff.pk)
    record(actor, "order.looked", order, concerns=order.member_id)
    note(staff, "looked", str(order), actor.enterprise)
    return order


def open_for_caller(staff: Staff, account: str, mobile: str, wanted: Wanted) -> tuple[UUID, WorkOrder] | None:
    """Somebody called and named account and mobile number: a work order that she finds in her account.

    None where they do not go together, whichever of the two is wrong; that it was tried is written down.
    """
    user = User.objects.by_email(account)
    if user is None or user.enterprise_id is None or not belongs_to(user, mobile):
        note(staff, "checked")
        return None
    with enterprise_scope(user.enterprise_id):
        member = Member.objects.filter(user=user, state=MemberState.ACTIVE).select_related("user").first()
        if member is None:
            return None
        actor = acting(staff, user.enterprise_id)
        made = open_order(member, wanted)
        add_word(made, "proved", kind=WordKind.STEP, staff=staff.pk)
        add_word(made, wanted.words, kind=WordKind.CALL, staff=staff.pk)
        made.proved_at, made.staff_id = made.made_at, staff.pk
        move(made, OrderState.TAKEN)
        record(actor, "order.called", made, concerns=member.pk)
        note(staff, "called", str(made), user.enterprise_id)
        _tell(made, NEWS)
    return user.enterprise_id, made


def _open(actor: Actor, order: WorkOrder) -> WorkOrder:
    actor.require(StaffRight.HELP)
    found: WorkOrder = WorkOrder.objects.visible_to(actor).select_related("member__user").lock(order.pk)
    if found.state == OrderState.CLOSED:
        raise OrderClosed
    return found


def _tell(order: WorkOrder, name: str) -> None:
    """A notice, and a letter that says no more than that there is news: what it is stands behind the sign-in."""
    page = reverse("help:order", args=[order.pk])
    tell(order.member_id, name, link=page, number=order.number)
    user = order.member.user
    with in_words_of(user):
        subject = _("News in work order W%(number)s") % {"number": order.number}
        text = _("Support answered. Read it and answer here: %(link)s") % {"link": link(page)}
        write(order.enterprise_id, user.email, subject, text)
