"""Sealing and erasing are struck at many points; after each blow nothing may be half said done. Prints what was found.

`python -m tests.crashes.trials FOLDER POINTS SEED` in a process of an installation of its own.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 Django must be set up first

from argosy.audit import jobs as audit_jobs  # noqa: E402
from argosy.audit.models import AuditEntry, AuditHead  # noqa: E402
from argosy.audit.record import record, words  # noqa: E402
from argosy.audit.verify import trail  # noqa: E402
from argosy.customers.actions import customers  # noqa: E402
from argosy.customers.actions.customers import NewContact  # noqa: E402
from argosy.customers.models import Contact  # noqa: E402
from argosy.enterprise.actors import actor_of  # noqa: E402
from argosy.mail.models import Message  # noqa: E402
from argosy.platform import blobs, jobs  # noqa: E402
from argosy.platform.postgres import embedded  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402
from argosy.privacy import jobs as jobs_of_privacy  # noqa: E402
from argosy.privacy import ledger  # noqa: E402
from argosy.privacy.actions import carrying_out, requests  # noqa: E402
from argosy.privacy.models import DataRequest, RequestState, Tombstone  # noqa: E402
from argosy.privacy.subjects import key_of  # noqa: E402
from tests.cast import Company, found  # noqa: E402
from tests.crashes import dying  # noqa: E402
from tests.mail_arriving import Letters  # noqa: E402
from tests.running_jobs import run_jobs, waiting  # noqa: E402

words(thing_done="did a thing")
ENTRIES = 40
DATABASE_EACH = 4  # every fourth blow meets the database


class Sealing:
    """New lines of the trail are chained."""

    def __init__(self, company: Company) -> None:
        self.company = company

    def prepare(self) -> int:
        with enterprise_scope(self.company.id):
            for number in range(ENTRIES):
                record(actor_of(self.company.alice), "thing.done", number=number)
            return AuditEntry.objects.filter(number=None).count()

    def work(self, _one: int) -> None:
        audit_jobs.seal.run(str(self.company.id))

    def faults(self, unsealed: int) -> Iterator[str]:
        with enterprise_scope(self.company.id):
            left = AuditEntry.objects.filter(number=None).count()
            head = AuditHead.objects.order_by("-number").first()
            if left not in {0, unsealed}:
                yield f"{left} of {unsealed} entries were left unsealed"
            if (head.number if head else 0) != AuditEntry.objects.exclude(number=None).count():
                yield "the head tells of other entries than there are"


class Erasing:
    """A person from outside is erased, with her mail and its sealed bytes."""

    who, letters_each = "anna", 1

    def __init__(self, company: Company, people: int, letters: Letters) -> None:
        self.company = company
        self.waiting = [f"{self.who}{number}@{self.who}-vogt{number}.example" for number in range(people)]
        self.blobs: dict[str, list[str]] = {}
        with enterprise_scope(company.id):
            for address in self.waiting:
                person = [NewContact(address.split("@")[0], address)]
                name = f"{address.split('@')[1]} GmbH"
                customers.add_customer(
                    actor_of(company.bob), name=name, country="DE", contacts=person, is_surely_new=True
                )
                for letter in range(self.letters_each):
                    letters.arrive(sender=f"Anna <{address}>", text=f"Dear Sir, {letter}: I am {address}", work=False)
        run_jobs(10_000)

    def prepare(self) -> UUID:
        address = self.waiting.pop()
        with enterprise_scope(self.company.id):
            self.blobs[address] = [one.blob for one in self._messages(address)]
            who = {"email": address, "name": address.split("@")[0], "key": key_of(self.company.id, address)}
            requests.receive(**who, knock_id=None, what="deletion", said="", ground="consent", language="en")
            return UUID(str(DataRequest.objects.get(person_key=who["key"]).pk))

    def work(self, one: UUID) -> None:
        with enterprise_scope(self.company.id):
            requests.answer(actor_of(self.company.alice), DataRequest.objects.get(pk=one), "Done.")

    def faults(self, one: UUID) -> Iterator[str]:
        with enterprise_scope(self.company.id):
            request = DataRequest.objects.get(pk=one)
            address = next(a for a in self.blobs if key_of(self.company.id, a) == request.person_key)
            here = [self._contacts(address) > 0, self._messages(address).exists()]
            stone = Tombstone.objects.filter(key=request.person_key).exists()
            line = ledger.has(self.company.id, str(one))
            if request.state == RequestState.ERASING:
                yield from self._going(request, stone=stone, line=line)
            elif request.receipt is None:
                yield from self._undone(here, address, stone=stone, line=line)
            else:
                yield from self._done(here, address, stone=stone, line=line)

    def _going(self, request: DataRequest, *, stone: bool, line: bool) -> Iterator[str]:
        if request.receipt is not None or line or not stone:
            yield f"being erased, but {request.receipt=} {stone=} {line=}"
        if "privacy.erase_step" not in waiting():
            yield "being erased, and nobody goes on with it"

    def _undone(self, here: list[bool], address: str, *, stone: bool, line: bool) -> Iterator[str]:
        if not all(here) or stone or line:
            yield f"not said done, but {here=} {stone=} {line=}"
        elif self.kept(address) == self.blobs[address]:
            for name in self.blobs[address]:
                blobs.load(name)
        else:
            yield "not said done, but the sealed bytes are gone"

    def _done(self, here: list[bool], address: str, *, stone: bool, line: bool) -> Iterator[str]:
        queued = set(waiting())
        if any(here) or not stone:
            yield f"said done, but {here=} {stone=}"
        if not line and "privacy.write_ledger" not in queued:
            yield "said done, and no line of the ledger will ever say so"
        if self.kept(address) and "privacy.forget_files" not in queued:
            yield "said done, and nobody will ever take the sealed bytes away"

    def kept(self, address: str) -> list[str]:
        """The sealed bytes of her mail that are still there."""
        names = self.blobs[address]
        return [name for name in names if blobs.store().has(f"{self.company.id}/{name[:2]}/{name}")]

    def _contacts(self, address: str) -> int:
        return [one.name for one in Contact.objects.all()].count(address.split("@", maxsplit=1)[0])

    def _messages(self, address: str) -> Any:
        return Message.objects.filter(participants__address_key=key_of(self.company.id, address)).distinct()


class ErasingInSteps(Erasing):
    """Somebody with so much mail that it goes in steps."""

    who, letters_each = "dora", 5

    def work(self, one: UUID) -> None:
        with enterprise_scope(self.company.id):
            if DataRequest.objects.get(pk=one).state == RequestState.OPEN:
                requests.answer(actor_of(self.company.alice), DataRequest.objects.get(pk=one), "Done.")
        while self._is_going(one):
            jobs_of_privacy.erase_step.run(str(self.company.id), request=str(one))

    def _is_going(self, one: UUID) -> bool:
        with enterprise_scope(self.company.id):
            return bool(DataRequest.objects.get(pk=one).state == RequestState.ERASING)


def main(folder: Path, points: int, seed: int) -> dict[str, Any]:
    """Strike so many times in each kind of work; then the work is done again, as a person or the clock does it."""
    chance = random.Random(seed)
    company = found("Ningbo Yunfan")
    with enterprise_scope(company.id):
        letters = Letters(company.bob)
    erasing, in_steps = Erasing(company, points + 1, letters), ErasingInSteps(company, points + 1, letters)
    carrying_out.A_STEP = 2
    faults: list[str] = []
    deaths: dict[str, int] = {}
    for what in (Sealing(company), erasing, in_steps):
        name = type(what).__name__
        first = what.prepare()
        way = dying.counted(lambda what=what, first=first: what.work(first))
        for number in range(points):
            # half of the blows after the commit, where the database already says that it is done
            at = chance.randint(1 if number % 2 else way.committed, way.points)
            is_database = number % DATABASE_EACH == DATABASE_EACH - 1
            strike = dying.database(folder) if is_database else dying.itself
            one = what.prepare()
            ended = dying.struck(lambda what=what, one=one: what.work(one), at, strike)
            deaths[name] = deaths.get(name, 0) + (ended != 0)
            if is_database:
                _again(folder)
            found_here = [*what.faults(one), *_broken(company)]
            faults += [
                f"{name}, point {at} of {way}, {'database' if is_database else 'itself'}: {f}" for f in found_here
            ]
            if name == "Sealing" or _is_open(company, one):
                what.work(one)
    with enterprise_scope(company.id):
        jobs.queue("audit.seal", "housekeeping", {"enterprise": str(company.id)}, None)  # as the scheduler does
    return {
        "faults": faults,
        "deaths": deaths,
        "enterprise": str(company.id),
        "people": sum(len(one.blobs) for one in (erasing, in_steps)),
        "blobs": [name for one in (erasing, in_steps) for names in one.blobs.values() for name in names],
        "ledger": str(settings.ERASURE_LEDGER),
    }


def _again(folder: Path) -> None:
    embedded.start(folder, log=folder.parent / "postgres.log", tied=False)


def _broken(company: Company) -> Iterator[str]:
    with enterprise_scope(company.id):
        verdict = trail(company.id)
    if verdict.broken_at is not None:
        yield f"the trail is broken at {verdict.broken_at}: {verdict.why}"


def _is_open(company: Company, one: UUID) -> bool:
    with enterprise_scope(company.id):
        return DataRequest.objects.get(pk=one).receipt is None  # type: ignore[no-any-return]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
