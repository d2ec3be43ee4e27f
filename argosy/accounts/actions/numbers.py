"""Mobile numbers are proved by a code in a text message: limited per person, number, network address and enterprise."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts import jobs
from argosy.accounts.actions import codes
from argosy.accounts.actions.codes import VERIFY_MOBILE
from argosy.accounts.errors import TooManyTries
from argosy.accounts.models import OutboxText, User
from argosy.accounts.place import Place
from argosy.platform import search, texting
from argosy.platform.access import Actor
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.tenancy.scope import enterprise_scope

DAY = timedelta(days=1)
# A text costs money, and each one rings in somebody's pocket.
MOST_TO_NUMBER = 5
MOST_FROM_ADDRESS = 20
MOST_OF_ENTERPRISE = 100
A_RUN = 20


class TooManyTexts(TooManyTries):
    """So many codes were sent today: to the number, from the address or for the enterprise, which is not told."""

    code = "too_many_texts"
    message = _("Too many codes were asked for today. Try again tomorrow.")


def send_number_code(user: User, place: Place) -> bool:
    """Send a six-digit code to the person's number; False where one was sent a moment ago. Raises TooManyTexts."""
    if codes.is_too_soon(user, VERIFY_MOBILE):
        return False
    number, address = _token(f"number:{user.mobile}"), _token(f"ip:{place.ip}")
    today = OutboxText.objects.filter(made_at__gt=timezone.now() - DAY)
    if (
        today.filter(number_key=number).count() >= MOST_TO_NUMBER
        or today.filter(ip_key=address).count() >= MOST_FROM_ADDRESS
        or today.filter(enterprise_id=user.enterprise_id).count() >= MOST_OF_ENTERPRISE
    ):
        raise TooManyTexts
    _write(user, number, address)
    return True


@transaction.atomic
def _write(user: User, number: int, address: int) -> None:
    assert user.enterprise_id is not None
    OutboxText.objects.create(
        user=user,
        to=user.mobile,
        code=codes.new_code(user, VERIFY_MOBILE),
        number_key=number,
        ip_key=address,
        enterprise_id=user.enterprise_id,
    )
    with enterprise_scope(user.enterprise_id):
        jobs.send_texts.defer(once="texts")


@transaction.atomic
def verify_number(user: User, code: str) -> bool:
    """The code that was sent to the number shows that it is this person's; False where it is wrong or too old."""
    if not codes.is_right(user, VERIFY_MOBILE, code):
        return False
    user.mobile_verified_at = timezone.now()
    user.save(update_fields=["mobile_verified_at"])
    return True


def was_refused(user: User) -> bool:
    """Did the provider refuse to deliver the newest code to the number that the person has now?"""
    rows = OutboxText.objects.filter(user=user, number_key=_token(f"number:{user.mobile}"))
    newest = rows.order_by("-made_at").first()
    return newest is not None and newest.is_refused


@jobs.send_texts
def send_texts(actor: Actor) -> None:  # noqa: ARG001 texts belong to no enterprise
    """Hand the waiting codes to the operator's provider; what is older than the code works is not sent any more."""
    texting.one_by_one(list(_waiting().order_by("made_at").values_list("pk", flat=True)[:A_RUN]), _send)


def _waiting() -> Any:
    fresh = timezone.now() - codes.CODE_LIVES
    return OutboxText.objects.filter(sent_at=None, is_refused=False, made_at__gt=fresh)


@transaction.atomic
def _send(pk: UUID) -> None:
    text: OutboxText | None = _waiting().select_for_update(of=("self",), skip_locked=True).filter(pk=pk).first()
    if text is None:
        return
    try:
        texting.send(texting.TextMessage(str(text.to), str(text.code)))
    except texting.NotTaken:
        text.is_refused = True
    else:
        text.sent_at = timezone.now()
    text.code = ""
    text.save(update_fields=["sent_at", "is_refused", "code"])


def _token(value: str) -> int:
    return search.blind(INSTALLATION, value)
