"""Erasing a person: what would go is shown first, what went stands in the receipt, and nobody comes back by itself."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.errors import MasterStays
from argosy.enterprise.models import Member
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.privacy import ledger
from argosy.privacy.actions.finishing import write_ledger
from argosy.privacy.errors import NothingSaid, OthersOpen
from argosy.privacy.models import DataRequest, Tombstone
from argosy.privacy.permissions import Permission
from argosy.privacy.sources import Part, all_sources
from argosy.privacy.subjects import Subject, key_of, of_address, of_member

words(person_erased=_("erased a person's data"), person_let_back=_("let an erased address back in"))


def subject_of(request: DataRequest, *, with_mail: bool = True, called: Iterable[str] = ()) -> Subject:
    """The person who asked, with everything that she is called where her data lies, and what she was called before."""
    if request.member_id:
        return known(of_member(request.member, with_mail=with_mail).called(called))
    return known(of_address(request.enterprise_id, request.email).called([request.name, *called]))


def known(subject: Subject) -> Subject:
    """The person, with what every source calls her."""
    with veil.whole():
        return subject.called([word for source in all_sources() for word in source.words(subject)])


def plan(subject: Subject) -> list[Part]:
    """What erasing this person would do, part by part; nothing is changed."""
    with veil.whole():
        return [part for source in all_sources() for part in source.plan(subject) if part.count]


def keeps(subject: Subject, besides: frozenset[str]) -> bool:
    """Is anything kept about this person, besides these kinds? Ends at the first thing that is found."""
    with veil.whole():
        parts = (part for source in all_sources() for part in source.plan(subject))
        return any(part.count for part in parts if part.label not in besides)


def require_may_go(request: DataRequest) -> None:
    """Nothing stands against erasing the person who asked. Raises MasterStays, OthersOpen."""
    if request.member_id and request.member.is_master:
        raise MasterStays
    if _others_open(request):
        raise OthersOpen


@transaction.atomic
def erase(actor: Actor, request: DataRequest, subject: Subject) -> list[Part]:
    """The person who asked is taken out of everything, and stands in the ledger that outlives every backup."""
    actor.require(Permission.ANSWER_REQUESTS)
    done = take_out(subject, request)
    record(actor, "person.erased", request, concerns=request.member_id, parts=[part.as_list() for part in done])
    write_ledger(subject, str(request.pk))
    return done


def take_out(subject: Subject, request: DataRequest | None) -> list[Part]:
    """Take a person out of every source; also done again after a backup was put back."""
    with veil.whole():  # a role that sees less takes out no less
        done = [part for source in all_sources() for part in source.erase(subject) if part.count]
    set_stones(subject, request)
    return done


def set_stones(subject: Subject, request: DataRequest | None) -> None:
    """Nothing of this person comes in by itself any more."""
    for key in subject.keys:
        Tombstone.objects.get_or_create(key=key, defaults={"request": request})


@transaction.atomic
def take_out_again(erased: ledger.Erased) -> int:
    """After a restore: the person of this line goes again, by what the restored rows call her; how many rows."""
    subject = Subject(erased.enterprise, keys=erased.keys, with_mail=erased.with_mail)
    if erased.member is not None:
        member = Member.objects.filter(pk=erased.member).select_related("user").first()
        if member is None:
            return 0
        subject = of_member(member, with_mail=erased.with_mail)
    return sum(part.count for part in take_out(known(subject), None))


@transaction.atomic
def let_back(actor: Actor, address: str, why: str) -> int:
    """The person agreed to be kept again: the address may come in from now on; how many stones were lifted."""
    actor.require(Permission.ANSWER_REQUESTS)
    if not why.strip():
        raise NothingSaid
    lifted, _each = Tombstone.objects.filter(key=key_of(actor.enterprise, address)).delete()
    record(actor, "person.let_back", why=why.strip()[:200])
    return int(lifted)


def _others_open(request: DataRequest) -> bool:
    """Is something else of the same person not answered yet? Its evidence is not erased before."""
    rows = DataRequest.objects.open().exclude(pk=request.pk)
    mine = {"member_id": request.member_id} if request.member_id else {"person_key": request.person_key}
    return bool(rows.filter(**mine).exists())
