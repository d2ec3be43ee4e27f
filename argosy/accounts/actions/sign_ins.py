"""Signing in: password, second factor, the session that it opens, and slowing down whoever guesses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib.auth import authenticate
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts import sessions
from argosy.accounts.actions import software
from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.actions.prompts import require_password
from argosy.accounts.errors import TooManyTries
from argosy.accounts.events import GuessingStopped, SignedIn, SignInDoubted
from argosy.accounts.models import FailedSignIn, SignIn, User, email_key
from argosy.accounts.place import Place, browser_mark, browser_words, network_of
from argosy.accounts.risk import REMEMBERED, Risk, assess
from argosy.matching.free_mail import is_free_mail
from argosy.platform import search
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.errors import NotFound
from argosy.platform.events import publish
from argosy.platform.reference.countries import country_of

# Registrations and asked-for letters from one network address.
MOST_KNOCKS = 30
WINDOW = timedelta(minutes=15)
# For one account; a person who mistypes ten times has forgotten the password.
MOST_FOR_ACCOUNT = 10
# For one network address: a whole office may sit behind it.
MOST_FROM_ADDRESS = 40
# For all addresses of one company's domain, from wherever: a few common passwords are tried on everybody.
MOST_FOR_HOUSE = 80
SEEN_EVERY = timedelta(minutes=5)


def prove(email: str, password: str, place: Place, is_hers: Callable[[User], bool] = lambda _user: True) -> User | None:
    """The person, where address and password go together and this door is hers; each other try is counted alike.

    Else the door would tell, by the tries that it allows, whose password is right. Raises TooManyTries.
    """
    refuse_guessing(email_key(email), place)
    _refuse_spraying(email, place)
    user = authenticate(email=email, password=password)
    if isinstance(user, User) and is_hers(user):
        return user
    count_failure(email_key(email), place, _house_key(email))
    return None


def _refuse_spraying(email: str, place: Place) -> None:
    """Raises TooManyTries where passwords are tried on all of a company, but for who signs in from where she always does.

    It goes by the domain of what was typed, whether somebody has such an address or not: nobody learns who works where.
    """
    house = _house_key(email)
    recent = FailedSignIn.objects.filter(house_key=house, at__gt=timezone.now() - WINDOW)
    if not house or recent.count() < MOST_FOR_HOUSE:
        return
    earlier = SignIn.objects.filter(user__email_key=email_key(email)).order_by("-at")[:REMEMBERED]
    if all(network_of(row.ip) != network_of(place.ip) for row in earlier):
        raise TooManyTries


def _house_key(email: str) -> int:
    domain = email.strip().casefold().rpartition("@")[2]
    return 0 if not domain or is_free_mail(domain) else search.blind(INSTALLATION, f"house:{domain}")


def refuse_guessing(account: int, place: Place) -> None:
    """Raises TooManyTries where this account or this network address failed too often in the last minutes."""
    recent = FailedSignIn.objects.filter(at__gt=timezone.now() - WINDOW)
    if recent.filter(email_key=account).count() >= MOST_FOR_ACCOUNT:
        raise TooManyTries
    door = search.blind(INSTALLATION, f"door:{place.ip}")
    if recent.filter(ip_key=_ip_key(place)).exclude(email_key=door).count() >= MOST_FROM_ADDRESS:
        raise TooManyTries


def limit_knocks(place: Place) -> None:
    """Registering and asking for letters: so many from one network address, then it has to wait. Raises TooManyTries."""
    door = search.blind(INSTALLATION, f"door:{place.ip}")
    if FailedSignIn.objects.filter(email_key=door, at__gt=timezone.now() - WINDOW).count() >= MOST_KNOCKS:
        raise TooManyTries
    count_failure(door, place)


def count_failure(account: int, place: Place, house: int = 0) -> None:
    """Remember a refused try; the one with which the account begins to wait is told to who looks after it."""
    FailedSignIn.objects.create(email_key=account, ip_key=_ip_key(place), house_key=house, ip=place.ip)
    recent = FailedSignIn.objects.filter(email_key=account, at__gt=timezone.now() - WINDOW)
    if recent.count() == MOST_FOR_ACCOUNT and (user := User.objects.filter(email_key=account).first()):
        publish(GuessingStopped(user.pk, country_of(place.ip), browser_words(place.user_agent), place.ip))


def doubt(user: User, place: Place, found: Risk, asked: str) -> None:
    """Write down that the password was right but the rest unlike the person, and which proof was asked for."""
    publish(
        SignInDoubted(
            user.pk, found.score, found.signals, found.country, browser_words(place.user_agent), place.ip, asked
        )
    )


@transaction.atomic
def note_sign_in(
    user: User, cookie: str, place: Place, *, with_second_factor: bool, is_remembered: bool = False
) -> SignIn:
    """Write down the session that was opened, so that the person sees it and can end it."""
    found = assess(user, place, timezone.now(), is_remembered=is_remembered)
    # forgiven, not deleted: the law wants the log of the network for half a year
    failed = FailedSignIn.objects.filter(email_key=user.email_key, at__gt=timezone.now() - WINDOW)
    failed.update(email_key=0, ip_key=0, house_key=0)
    opened = SignIn.objects.create(
        user=user,
        session_key=sessions.token_of(cookie),
        ip=place.ip,
        user_agent=browser_mark(place.user_agent),
        country=found.country,
        with_second_factor=with_second_factor,
    )
    software.count(place.user_agent)
    device = browser_words(place.user_agent)
    if found.asks:
        _tell_of(user, device, place)
    publish(SignedIn(user.pk, with_second_factor, found.asks, device, place.ip))
    return opened


def note_use(sign_in: UUID, place: Place) -> None:
    """Keep time and place of a session's last use, to within minutes."""
    row = SignIn.objects.filter(pk=sign_in, ended_at=None, seen_at__lt=timezone.now() - SEEN_EVERY).first()
    if row is not None:
        row.seen_at, row.ip, row.user_agent = timezone.now(), place.ip, browser_mark(place.user_agent)
        row.save(update_fields=["seen_at", "ip", "user_agent"])


def end_session(user: User, sign_in: UUID) -> SignIn:
    """End one of the person's sessions: its row is deleted, the device is signed out with its next click."""
    row = SignIn.objects.filter(user=user, pk=sign_in, ended_at=None).first()
    if row is None:
        raise NotFound
    _end(row)
    return row


def sign_out_there(user: User, password: str, sign_in: UUID) -> None:
    """The person ends one of her sessions, and proves that it is she. Raises WrongPassword, TooManyTries, NotFound."""
    require_password(user, password)
    end_session(user, sign_in)


def sign_out_elsewhere(user: User, password: str, *, keep: str) -> None:
    """The person ends all sessions but the one of this cookie, and proves that it is she. Raises WrongPassword, TooManyTries."""
    require_password(user, password)
    end_sessions(user, keep=keep)


def close(user: User, sign_in: str) -> None:
    """The person signed out of this session; Django deletes its row itself."""
    SignIn.objects.filter(user=user, pk=sign_in, ended_at=None).update(ended_at=timezone.now(), session_key=None)


def rekey(user: User, sign_in: str, cookie: str) -> None:
    """The session goes on under a new key."""
    SignIn.objects.filter(user=user, pk=sign_in).update(session_key=sessions.token_of(cookie))


def end_sessions(user: User, *, keep: str | None = None) -> int:
    """End all of the person's sessions, but the one of this cookie; how many."""
    kept = sessions.token_of(keep) if keep else None
    rows = SignIn.objects.filter(user=user, ended_at=None).exclude(session_key=kept)
    for row in rows:
        _end(row)
    return len(rows)


def _end(row: SignIn) -> None:
    if row.session_key is not None:
        sessions.of(row.session_key).delete()
    row.ended_at = timezone.now()
    row.session_key = None
    row.save(update_fields=["ended_at", "session_key"])


def _tell_of(user: User, device: str, place: Place) -> None:
    with in_words_of(user):
        text = _(
            "Somebody signed in to your account with %(device)s from %(ip)s, where you were not before. If it was you,"
            " all is well. If not, set a new password and end that session: %(link)s"
        ) % {"device": device, "ip": place.ip, "link": link("/me/security/")}
        write(user.enterprise_id, user.email, _("A new sign-in to Argosy"), text)


def _ip_key(place: Place) -> int:
    return search.blind(INSTALLATION, f"ip:{place.ip}")
