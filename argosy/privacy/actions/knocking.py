"""The public form: somebody without an account asks, proves the address by a mailed code, and reaches who has the data."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from argosy.accounts import addresses
from argosy.accounts.actions.letters import link, write
from argosy.accounts.models import email_key
from argosy.enterprise.models import Enterprise
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy import jobs, pages
from argosy.privacy.actions import requests
from argosy.privacy.actions.answering import beyond
from argosy.privacy.actions.erasing import keeps, known
from argosy.privacy.errors import NoGround, NothingSaid, NotOpen, TooSoon
from argosy.privacy.kinds import GROUNDS, OUTSIDE, REQUESTS
from argosy.privacy.links import knock_token
from argosy.privacy.models import Knock, RequestKind
from argosy.privacy.subjects import key_of, of_address

CODE_LIVES = timedelta(minutes=10)
MOST_TRIES = 5
# A letter a minute to one address is enough for everybody but those who want to fill somebody's inbox.
PAUSE = timedelta(minutes=1)
# What an outside person can only ask of an enterprise that knows her, or that she names.
EVIDENCE = frozenset({"privacy.DataRequest", "privacy.Agreement"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed into the public form."""

    email: str
    name: str
    kind: str
    words: str
    ground: str = ""
    company: str = ""
    language: str = "en"


@transaction.atomic
def knock(asked: Asked) -> Knock:
    """A code is on its way to the address; nothing is passed on, and no clock runs, before it comes back."""
    address = addresses.normalised(asked.email)
    if asked.kind not in OUTSIDE or (asked.kind == RequestKind.DELETION and asked.ground not in GROUNDS):
        raise NoGround
    key = email_key(address)
    if Knock.objects.filter(email_key=key, made_at__gt=timezone.now() - PAUSE).exists():
        raise TooSoon
    code = f"{secrets.randbelow(10**6):06}"
    made = Knock(
        email=address,
        email_key=key,
        name=asked.name.strip()[:200],
        company=asked.company.strip()[:200],
        kind=asked.kind,
        ground=asked.ground,
        words=asked.words.strip()[: requests.LONGEST],
        language=asked.language,
        code_expires_at=timezone.now() + CODE_LIVES,
        code_key=0,
    )
    made.code_key = _key(made, code)
    made.save()
    text = _("Your code is %(code)s. It works for 10 minutes and shows that the request about your data is yours.")
    write(None, address, _("Your code: %(code)s") % {"code": code}, text % {"code": code})
    return made


def knock_again(found: Knock) -> Knock:
    """The code was lost, mistyped too often or is too old: the same request gets another one. Raises TooSoon."""
    if found.verified_at is not None:
        raise NotOpen
    asked = Asked(found.email, found.name, found.kind, found.words, found.ground, found.company, found.language)
    with transaction.atomic():
        made = knock(asked)
        found.delete()
    return made


@transaction.atomic
def verify(found: Knock, code: str) -> bool:
    """The code that was mailed shows who asks: every enterprise looks for her. False where it is wrong or too old.

    It does not raise: the count of wrong tries must outlast the request.
    """
    found = Knock.objects.select_for_update().get(pk=found.pk)
    if found.verified_at is not None:
        return True
    if found.tries >= MOST_TRIES or found.code_expires_at < timezone.now():
        return False
    if found.code_key != _key(found, code.strip()):
        found.tries += 1
        found.save(update_fields=["tries"])
        return False
    found.verified_at = timezone.now()
    open_ones = list(Tenant.objects.filter(is_open=True).values_list("id", flat=True))
    found.looking = [str(one) for one in open_ones]
    for enterprise in open_ones:
        with enterprise_scope(enterprise):
            jobs.look_for_asker.defer(knock=str(found.pk))
    _confirm(found)
    _settle(found)
    return True


@jobs.look_for_asker
def look_for_asker(actor: Actor, knock: str) -> None:
    """An enterprise that keeps something about this address, or that was named, gets the request."""
    found = Knock.objects.filter(pk=knock).first()
    if found is None or str(actor.enterprise) not in found.looking:
        return
    is_asked = _is_named(actor.enterprise, found.company.casefold()) or _knows(actor.enterprise, found.email)
    found = Knock.objects.select_for_update().get(pk=found.pk)  # others look at the same time
    if is_asked:
        requests.receive(
            knock_id=found.pk,
            email=found.email,
            name=found.name,
            key=key_of(actor.enterprise, found.email),
            what=found.kind,
            said=found.words,
            ground=found.ground,
            language=found.language,
            since=found.verified_at,
        )
        found.enterprises.append(str(actor.enterprise))
    found.looking.remove(str(actor.enterprise))
    _settle(found)


@jobs.look_again
def look_again(actor: Actor) -> None:
    """Hourly: a look that failed is tried anew; who has left meanwhile is waited for no longer."""
    since = timezone.now() - timedelta(hours=1)
    late = Knock.objects.filter(verified_at__lt=since).exclude(looking=[])
    for found in late.select_for_update(skip_locked=True):
        still_here = {str(one) for one in Tenant.objects.filter(is_open=True).values_list("id", flat=True)}
        found.looking = [one for one in found.looking if one in still_here]
        if str(actor.enterprise) in found.looking:
            jobs.look_for_asker.defer(knock=str(found.pk), once=str(found.pk))
        _settle(found)


def _settle(found: Knock) -> None:
    """Where everybody has looked and nobody knows her, the operator answers."""
    if not found.looking and not found.enterprises:
        assert found.verified_at is not None
        found.due_at = found.verified_at + timedelta(days=requests.DAYS)
        _to_operator(found)
    found.save(update_fields=["verified_at", "looking", "enterprises", "due_at"])


def answer_by_operator(found: Knock, said: str) -> Knock:
    """The operator answers somebody whom no enterprise knows: by letter, with the way to authorities and court."""
    if found.answered_at is not None:
        raise NotOpen
    if not said.strip():
        raise NothingSaid
    found.answer, found.answered_at = said.strip()[: requests.LONGEST], timezone.now()
    found.save(update_fields=["answer", "answered_at"])
    with translation.override(found.language):
        page = link(reverse("privacy:knock", args=[knock_token(found.pk)]))
        text = f"{found.answer}\n\n{page}\n\n{beyond()}"
        write(None, found.email, _("Your request about personal data"), text)
    return found


def overdue() -> list[Knock]:
    """What the operator should have answered by now, each only once."""
    late = Knock.objects.for_operator().filter(answered_at=None, alarmed_at=None, due_at__lt=timezone.now())
    found = list(late.select_for_update(skip_locked=True))
    Knock.objects.filter(pk__in=[one.pk for one in found]).update(alarmed_at=timezone.now())
    return found


def _is_named(enterprise: UUID, named: str) -> bool:
    if not named:
        return False
    company = Enterprise.objects.get(pk=enterprise)
    called = {company.name, *company.other_names, *company.mail_domains}
    return named in {one.casefold() for one in called}


def _knows(enterprise: UUID, address: str) -> bool:
    return keeps(known(of_address(enterprise, address)), besides=EVIDENCE | {"accounts.OutboxLetter"})


def _confirm(found: Knock) -> None:
    """The page of the answers by letter too, for who closes it."""
    with translation.override(found.language):
        page = link(reverse("privacy:knock", args=[knock_token(found.pk)]))
        text = _("Your request is on its way to whoever keeps something about you here. The answers stand at: %(link)s")
        write(None, found.email, _("Your request about personal data"), text % {"link": page})


def _to_operator(found: Knock) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        lines = [str(REQUESTS[found.kind]), found.name, found.email, found.company, found.words]
        subject = _("A request about personal data that no enterprise knows of")
        write(None, settings.OPERATOR_EMAIL, subject, "\n".join(lines))
    with translation.override(found.language):
        text = _(
            "No enterprise here keeps anything under this address. Your request went to the operator, who answers within"
            " 15 days: %(operator)s, %(email)s."
        )
        values = {"operator": pages.operator(), "email": settings.OPERATOR_EMAIL}
        write(None, found.email, _("Your request about personal data"), text % values)


def _key(found: Knock, code: str) -> int:
    return search.blind(INSTALLATION, f"knock:{found.pk}:{code}")
