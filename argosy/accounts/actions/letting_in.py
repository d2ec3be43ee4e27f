"""A device that is signed in lets another one in: the other shows a code that counts for two minutes, once, in one browser.

What is scanned is signed by this installation and says which device asks, from where and since when, so that whoever
confirms sees what she lets in. The secret that opens the session stays in the browser that shows the code; a copied or
photographed code opens nothing there where it was copied to.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core import signing
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from argosy.accounts.actions import proving, second_factors, sign_ins
from argosy.accounts.errors import AskingIsOver, OnlyInPerson
from argosy.accounts.events import DeviceLetIn
from argosy.accounts.models import OneTimeCode, SignIn, User
from argosy.accounts.place import Place, browser_words, kind_words, marks_of, network_of
from argosy.accounts.risk import Risk, assess
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.events import publish

LIVES = timedelta(minutes=2)
LET_IN, WITH_FACTOR = "let_in", "let_in_factor"
SIGNED_FOR = "argosy.accounts.letting_in"
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Asking:
    """A device that asks to be let in: what it is, where it is, since when it asks, and the trace of its secret."""

    key: int
    marks: str  # of its browser and system
    ip: str
    at: datetime

    @property
    def device(self) -> str:
        """What it is, in the reader's words: shown to who decides, and kept nowhere."""
        return kind_words(self.marks)

    @property
    def browser(self) -> str:
        """What the trail keeps of it."""
        return browser_words(self.marks)

    @property
    def place(self) -> Place:
        """Where it is, for comparing it with the person's earlier sign-ins."""
        return Place(self.ip, self.marks)


@dataclass(frozen=True, slots=True)
class Judged:
    """How the asking device looks beside what is known of the person, and whether she proves anew that it is she."""

    risk: Risk
    is_elsewhere: bool  # in another network than the device that confirms
    asks: bool
    by_factor: bool  # she has a second factor, and shows it: the password does not do
    has_factor: bool  # one stands behind it: shown now, or when the session that confirms was opened


@dataclass(frozen=True, slots=True)
class Shown:
    """What she showed to let the other device in: what she typed, or what her passkey answered."""

    typed: str = ""
    credential: dict[str, Any] | None = None


def ask(place: Place) -> tuple[str, str]:
    """The secret that the asking browser keeps, and the signed words that it shows as a picture."""
    secret = secrets.token_urlsafe(32)
    said = {"k": _key(secret), "d": marks_of(place.user_agent), "i": place.ip, "t": int(time.time())}
    return secret, signing.dumps(said, salt=SIGNED_FOR)


def asking(shown: str) -> Asking:
    """Who asks with these words. Raises AskingIsOver where they are not ours, too old, or were answered."""
    try:
        said = signing.loads(shown[:LONGEST], salt=SIGNED_FOR, max_age=LIVES)
    except signing.BadSignature as problem:
        raise AskingIsOver from problem
    if _answers(said["k"]).exists():
        raise AskingIsOver
    return Asking(said["k"], said["d"], said["i"], datetime.fromtimestamp(said["t"], UTC))


def judge(user: User, found: Asking, here: Place, opened: SignIn | None) -> Judged:
    """Does the asking device look like the person's own, and what she shows to let it in?

    Who has a second factor shows it each time: a phone that lies about unlocked opens no other device. Others show the
    password where the asking device is in another network or its score is high.
    """
    risk = assess(user, found.place, timezone.now())
    is_elsewhere = network_of(found.ip) != network_of(here.ip)
    by_factor = second_factors.is_asked(user)
    has_factor = by_factor or bool(opened and opened.with_second_factor)
    return Judged(risk, is_elsewhere, is_elsewhere or risk.asks or by_factor, by_factor, has_factor)


@transaction.atomic
def let_in(actor: Actor, user: User, found: Asking, judged: Judged, shown: Shown) -> None:
    """The asking device may open a session for this person, within two minutes; she proved anew who she is where asked.

    Raises WrongPassword, WrongCode, TooManyTries, OnlyInPerson, AskingIsOver.
    """
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    if judged.by_factor:
        proving.prove_by_factor(actor, user, shown.typed, shown.credential)
    elif judged.asks:
        proving.prove_again(actor, user, shown.typed)
    _answer(user, found, WITH_FACTOR if judged.has_factor else LET_IN)
    if judged.risk.asks:
        sign_ins.doubt(user, found.place, judged.risk, "factor")
    publish(DeviceLetIn(user.pk, True, found.browser))


@transaction.atomic
def turn_away(actor: Actor, user: User, found: Asking, judged: Judged) -> None:
    """It was not she who began this: the code opens nothing any more, and the register of security events knows of it."""
    if actor.via.startswith("visit:"):
        raise OnlyInPerson
    _answer(user, found, LET_IN, is_used=True)
    sign_ins.doubt(user, found.place, judged.risk, "")
    publish(DeviceLetIn(user.pk, False, found.browser))


def is_answered(secret: str) -> bool:
    """Was the browser with this secret let in or turned away?"""
    return _answers(_key(secret)).exists()


@transaction.atomic
def come_in(secret: str) -> tuple[User, bool]:
    """Who let this browser in, and whether a second factor stands behind it; it works once. Raises AskingIsOver."""
    rows = _answers(_key(secret)).filter(used_at=None, expires_at__gt=timezone.now())
    found = rows.select_for_update(of=("self",)).select_related("user").first()
    if found is None or not found.user.is_active:
        raise AskingIsOver
    found.used_at = timezone.now()
    found.save(update_fields=["used_at"])
    return found.user, found.purpose == WITH_FACTOR


def _answer(user: User, found: Asking, purpose: str, *, is_used: bool = False) -> None:
    # two devices of hers may scan the same code: the first one answers
    User.objects.select_for_update().get(pk=user.pk)
    if _answers(found.key).exists():
        raise AskingIsOver
    now = timezone.now()
    OneTimeCode.objects.create(
        user=user, purpose=purpose, code_key=found.key, expires_at=now + LIVES, used_at=now if is_used else None
    )


def _answers(key: int) -> QuerySet[OneTimeCode]:
    rows: QuerySet[OneTimeCode] = OneTimeCode.objects.filter(code_key=key, purpose__in=(LET_IN, WITH_FACTOR))
    return rows


def _key(secret: str) -> int:
    return search.blind(INSTALLATION, f"let in:{secret[:100]}")
