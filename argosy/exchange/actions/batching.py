"""Some hundred lines of an import at once: told apart from what is known, and each made, added to, left out or set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from argosy import matching
from argosy.audit.record import looked
from argosy.customers import evidence
from argosy.customers.actions import bringing
from argosy.customers.actions.coming import Coming, Key, company_of, has_long_word, hashed, people_of, searched_by
from argosy.customers.actions.duplicates import look_at, looks_left
from argosy.customers.actions.recognising import Twin
from argosy.customers.asked import LOOKED
from argosy.customers.columns import CONTACT
from argosy.customers.errors import AlreadyThere, TooManyLooks, WasErased
from argosy.customers.models import Customer
from argosy.customers.treatment import policy
from argosy.enterprise.limits import NotForYou, TooLate
from argosy.exchange.actions.admitting import were_erased
from argosy.exchange.actions.blocks import FAILED, SKIPPED, Block, Line, Outcome
from argosy.exchange.actions.meeting import add_to
from argosy.exchange.errors import StandsOnce
from argosy.exchange.keying import Keying
from argosy.exchange.models import Import, ImportBatch, Policy, SetAside
from argosy.exchange.own_values import Unusable
from argosy.exchange.reading import ROWS_A_BLOCK
from argosy.exchange.values import Conversion
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.postgres.beside import Beside
from argosy.platform.tenancy.ids import new_ids
from argosy.platform.waiting import Meanwhile, awaited
from argosy.pool.actions import moving
from argosy.pool.models import Pool

IN_POOL = "pool"
LINES_A_STEP = 50  # some milliseconds' work
FIRST_LINE = 2  # below the headings, as a spreadsheet counts
# Two lines of one file are one company where they share one of these and the comparison says so.
STRONG = frozenset({"email", "domain", "host", "phone", "name", "social"})
Asked = list[tuple[matching.Company, set[Key]]]


class Batches:
    """The lines of one import, batch by batch; what is in it already is not brought in again."""

    def __init__(self, actor: Actor, imported: Import, keying: Keying, beside: Beside) -> None:
        self._actor, self._import, self._keying, self._beside = actor, imported, keying, beside
        self._choices = imported.choices
        self._policy = Policy(self._choices.get("policy", Policy.SKIP))
        self._conversion = Conversion(actor, imported.record, imported.mapping, self._choices)
        done = ImportBatch.objects.filter(imported=imported)
        self._done = set(done.values_list("number", flat=True))
        self._made = {pk for made in done.values_list("made", flat=True) for pk in made}
        pool = self._choices.get("pool")
        self._pool = Pool.objects.get(pk=pool) if pool else None
        self._looks = looks_left(actor)
        self._held = policy()

    def read(self, number: int, rows: Sequence[list[str]]) -> Block | None:
        """These lines are taken apart, and how they are found is being worked out; nothing is changed yet."""
        if number in self._done:
            return None
        out, lines = Outcome(), []
        for at, cells in enumerate(rows, start=number * ROWS_A_BLOCK + FIRST_LINE):
            try:
                coming = self._conversion.coming(at, cells)
            except Unusable as problem:
                out.told.append([at, cells, FAILED, str(problem)])
                continue
            lines.append(Line(coming, cells, company_of(coming)))
        asked = [(line.company, people_of(line.coming)) for line in lines]
        return Block(number, len(rows), out, lines, self._keying.begin(asked))

    def prepare(self, block: Block) -> Iterator[None]:
        """What is worked out of the lines alone, before anybody looks whether they are known; some of them at each step."""
        for place, line in enumerate(block.lines):  # first what needs no answer of the child
            searched_by(line.coming)
            if place % LINES_A_STEP == 0:
                yield
        for place, (line, found) in enumerate(zip(block.lines, block.keys.result(), strict=True)):
            line.keys, line.is_long = hashed(line.coming, found), has_long_word(found)
            if place % LINES_A_STEP == 0:
                yield

    def look(self, block: Block, before: Sequence[Line] = ()) -> None:
        """Whom the lines may be is being looked up, and compared then; those `before` them are not written yet."""
        long = frozenset(place for place, line in enumerate(block.lines) if line.is_long)
        coming = {line.coming.id: (line.coming, line.keys) for line in before}
        asked = [(line.company, line.keys) for line in block.lines]
        block.looked = self._beside.ask(partial(self._looked, asked, long, coming))

    def _looked(
        self, asked: Asked, long: frozenset[int], coming: dict[str, tuple[Coming, set[Key]]]
    ) -> tuple[list[bringing.Doubt], Future[list[matching.Verdict | None]]]:
        doubts = bringing.doubts_of(asked, long, coming)
        return doubts, self._keying.compare([(one.company, one.ours) for one in doubts])

    def bring_in(self, block: Block, behind: Block | None, meanwhile: Meanwhile) -> None:
        """The lines of the block become records, in the transaction that writes down that they did.

        Those `behind` are looked up beside it, and compared, while the database writes; and something else is done.
        """
        self._held, out = policy(), block.out
        new = self._sorted_out(block, out, meanwhile)
        if behind is not None:
            self.look(behind, new)
        self._make(new, out, meanwhile)
        self._write(block.number, block.size, out)
        self._made |= {str(pk) for pk in out.made}

    def _sorted_out(self, block: Block, out: Outcome, meanwhile: Meanwhile) -> list[Line]:
        """Those that are new; the others are dealt with."""
        assert block.looked is not None
        lines = block.lines
        doubts, compared = awaited(block.looked, meanwhile)
        verdicts = awaited(compared, meanwhile)
        twins = bringing.twins_among(doubts, verdicts, len(lines))
        twins = [self._by_number(line) or twin for line, twin in zip(lines, twins, strict=True)]
        customers = [twin.customer.pk for twin in twins if twin is not None]
        visible = set(Customer.objects.visible_to(self._actor).filter(pk__in=customers).values_list("pk", flat=True))
        new: list[Line] = []
        by_key: dict[Key, Line] = {}
        for line, twin, is_erased in zip(lines, twins, were_erased([one.coming for one in lines]), strict=True):
            if is_erased:
                out.told.append([line.coming.at, line.cells, FAILED, str(WasErased())])
                continue
            if twin is not None and self._met(line, twin, out, is_visible=twin.customer.pk in visible):
                continue
            other = _same_above(line, by_key) if self._policy != Policy.MAKE else None
            if other is not None:
                _join(other, line)
            else:
                new.append(line)
            for key in line.keys:
                if key[0] in STRONG:
                    by_key.setdefault(key, other or line)
        for line, fresh in zip(new, new_ids(len(new)), strict=True):
            line.coming.id = fresh
        return new

    def _by_number(self, line: Line) -> Twin | None:
        number = self._conversion.number_of(line.cells)
        if number is None:
            return None
        found = Customer.objects.visible_to(self._actor).kept().filter(number=number).first()
        return Twin(found, 1.0, is_sure=True, evidence=()) if found is not None else None

    def _met(self, line: Line, twin: Twin, out: Outcome, *, is_visible: bool) -> bool:
        """Is the line done with, because its company is known?"""
        customer = twin.customer
        is_ours = str(customer.pk) in self._made  # by an earlier line of the same file
        if is_ours and self._policy == Policy.MAKE:
            return False
        is_forbidden = self._held.forbids(twin.kinds)
        if not is_visible:
            out.told.append([line.coming.at, line.cells, FAILED, *self._masked(customer, is_ours=is_ours)])
            return True
        if self._policy == Policy.MAKE:
            if is_forbidden:
                out.told.append([line.coming.at, line.cells, FAILED, str(StandsOnce(name=customer.name))])
            return is_forbidden
        if is_ours or self._policy == Policy.UPDATE:
            self._add_to(line, customer, out, is_ours=is_ours)
        elif self._policy == Policy.ASK:
            told = list(evidence.told(twin.evidence))
            aside = SetAside(
                imported=self._import, line=line.coming.at, cells=line.cells, customer=customer, evidence=told
            )
            out.aside.append(aside)
        else:
            why = _("%(name)s is known already.") % {"name": customer.name}
            out.told.append([line.coming.at, line.cells, SKIPPED, why])
        return True

    def _masked(self, customer: Customer, *, is_ours: bool) -> tuple[str, str]:
        """What is said of a customer out of reach, and by which way it can be had."""
        look = None if is_ours else self._look(customer)
        if customer.is_pooled:
            return _("Nobody follows this company: it lies in the public pool, where it can be taken."), IN_POOL
        why = _("A colleague follows this company already. Ask about it here, or under “Is it known?”.")
        return why, str(look) if look else ""

    def _look(self, customer: Customer) -> UUID | None:
        """Each that a file touches is a look, by which its owner can be asked; it is shown to her, and counted by the day."""
        if self._looks <= 0:
            raise TooManyLooks(count=self._held.most_masked_a_day)
        self._looks -= looked(self._actor, customer, customer.owner_id, LOOKED, at="import")
        return look_at(self._actor, customer)

    def _add_to(self, line: Line, customer: Customer, out: Outcome, *, is_ours: bool = False) -> None:
        try:
            with transaction.atomic():
                before = add_to(
                    self._actor,
                    customer,
                    line.coming,
                    file_wins=self._choices.get("wins") == "file",
                    only_people=self._import.record == CONTACT or is_ours,
                    ref=str(self._import.pk),
                )
        except (NotForYou, TooLate, AlreadyThere) as problem:  # forbidden for this one; the other lines come in
            out.told.append([line.coming.at, line.cells, FAILED, str(problem)])
            return
        out.people += len(before.get("added", []))
        if not is_ours:
            out.changed += 1
            out.before.setdefault(str(customer.pk), []).append(before)

    def _make(self, new: Sequence[Line], out: Outcome, meanwhile: Meanwhile) -> None:
        made = bringing.bring_in(
            self._actor,
            self._conversion.kind,
            [line.coming for line in new],
            [line.keys for line in new],
            by="import",
            ref=str(self._import.pk),
            pooled=self._pool is not None,
            meanwhile=meanwhile,
        )
        if self._pool is not None:
            moving.bring_in(self._actor, made, self._pool, str(self._import.pk))
        out.made = made
        out.people += sum(len(line.coming.people) for line in new)

    def _write(self, number: int, lines: int, out: Outcome) -> None:
        SetAside.objects.bulk_create(out.aside)
        ImportBatch.objects.create(
            imported=self._import,
            number=number,
            made=[str(pk) for pk in out.made],
            before=out.before or None,
            failed=out.told or None,
        )
        counted = {
            "done": lines,
            "made": len(out.made),
            "people": out.people,
            "changed": out.changed,
            "skipped": out.count(SKIPPED),
            "failed": out.count(FAILED),
        }
        row = Import.objects.filter(pk=self._import.pk)
        row.update(**{name: F(name) + more for name, more in counted.items()})
        live.tell("exchange", self._import.member_id, imported=str(self._import.pk))


def _same_above(line: Line, by_key: dict[Key, Line]) -> Line | None:
    """The line above that is the same company."""
    others = {id(other): other for key in line.keys if (other := by_key.get(key)) is not None}
    for other in list(others.values())[:4]:
        if matching.sameness(line.company, other.company):
            return other
    return None


def _join(other: Line, line: Line) -> None:
    """One more person of a company that is on its way in already; what is not known of it is filled."""
    known = {(one.name, one.email) for one in other.coming.people}
    other.coming.people += [one for one in line.coming.people if (one.name, one.email) not in known]
    for name, value in line.coming.known.items():
        other.coming.known.setdefault(name, value)
    other.coming.own = line.coming.own | other.coming.own
    other.coming.tags += [one for one in line.coming.tags if one not in other.coming.tags]
    other.coming.owner = other.coming.owner or line.coming.owner
    other.keys |= line.keys
    other.coming.tokens = None
