"""Standing questions: reads that pages ask again and again are put into SQL once; afterwards only the values change.

Putting a queryset together and writing its SQL takes Django several times as long as PostgreSQL takes to answer, and a
page asks a dozen of them (ADR 0004).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar, cast
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import QuerySet

from argosy.platform import veil
from argosy.platform.access import Actor, Reach
from argosy.platform.tenancy.scope import assumed_scope, scope_or_none

P = ParamSpec("P")
R = TypeVar("R")
Shape = tuple[Any, ...]
MOST_KEPT = 1024
# What stands for the values while the SQL is written counts up from here: nothing real is equal to it.
FIRST_ID, FIRST_MOMENT = UUID("0a5c1a1d-0000-4000-8000-000000000000"), datetime(1000, 1, 1, tzinfo=UTC)
FIRST_TOKEN, TEXT = 0x0A5C1A1D, "\N{REPLACEMENT CHARACTER} stands for a text "
INSIDE, OUTSIDE = "inside a scope", "outside"


_kept: list[Callable[[], None]] = []


class CannotStand(RuntimeError):
    """The function builds no question that can be kept: a mistake in the code, never a user's."""


class AnyText(str):
    """A text of many kinds: it is a value of a question and no part of its shape."""

    __slots__ = ()


class Token(int):
    """A number by which rows are found: it is a value of a question and no part of its shape."""


VALUES: tuple[type, ...] = (UUID, datetime, date, AnyText, Token)


def standing(build: Callable[P, QuerySet[Any, R]]) -> Callable[P, list[R]]:
    """Let this function, which builds a queryset, answer with its rows; the SQL is kept for each shape of question.

    Ids, moments, AnyText and Token, lists and sets of them (the order and number of which say nothing: some values come
    twice), and actors may be others in each call. Everything else that
    it is given (words, numbers, flags) is part of the shape and must be one of a few. The SQL may depend neither on the
    clock nor on whether two ids are equal.
    """

    @wraps(build)
    def ask(*given: P.args, **named: P.kwargs) -> list[R]:
        if named:
            raise CannotStand("a standing question takes its values in their order")
        shape, values = taken_apart(given)
        statement = _statement(build, shape)
        return statement.rows(values) if statement is not None else []

    return ask


@dataclass(frozen=True, slots=True)
class Written:
    """SQL, with the places where the values of a call go."""

    sql: str
    params: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]  # which of the parameters is which of the values

    def with_values(self, values: Sequence[Any]) -> tuple[str, list[Any]]:
        """The statement and its parameters for this call."""
        params = list(self.params)
        for place, value in self.places:
            # Django hands over whole numbers in a type of their own, which says how wide the column is
            one = params[place]
            params[place] = type(one)(values[value]) if isinstance(one, int) else values[value]
        return self.sql, params


def taken_apart(given: Sequence[Any]) -> tuple[Shape, list[Any]]:
    """What of the arguments decides about the SQL, and the values that only stand in it; the scope is one of them."""
    shape: list[Any] = []
    values: list[Any] = []
    for one in given:
        if isinstance(one, VALUES):
            shape.append(_kind(one))
            values.append(one)
        elif isinstance(one, Actor):
            others = one.reach.members - {one.member}
            has_own = one.member in one.reach.members
            rest = replace(one, enterprise=FIRST_ID, member=None, reach=Reach(is_all=one.reach.is_all))
            shape.append((Actor, one.member is None, len(others), has_own, rest))
            values += [one.enterprise, one.member, *others]
        elif isinstance(one, list | set | frozenset):
            some = _to_a_round_number([each for each in one if each is not None])
            shape.append((type(one), len(some), _kind(some[0]) if some else UUID))
            values += some
        else:
            shape.append((object, type(one), one))
    scope = scope_or_none()
    values.append(scope)
    return (*shape, veil.unseen(), OUTSIDE if scope is None else INSIDE), values


def _to_a_round_number(values: list[Any]) -> list[Any]:
    """The values, the last again and again: lists of 33 to 48 are one question, which PostgreSQL plans once, not 16."""
    count = len(values)
    wanted = count + -count % 16 if count > 8 else 1 << (count - 1).bit_length()
    return values + values[-1:] * (wanted - count)


def _kind(one: Any) -> type:
    for kind in VALUES:
        if isinstance(one, kind):
            return kind
    raise CannotStand(f"{type(one).__name__} is no value that a standing question can take in a list")


@dataclass(slots=True)
class StandIns:
    """What stands for the values while the SQL is written, in their order."""

    made: dict[Any, int] = field(default_factory=dict)
    wanted: set[Any] = field(default_factory=set)  # those that must come up in the SQL

    def one(self, kind: type = UUID) -> Any:
        """Another one."""
        number = len(self.made)
        if kind is datetime:
            found: Any = FIRST_MOMENT + timedelta(microseconds=number)
        elif kind is date:
            found = FIRST_MOMENT.date() + timedelta(days=number)
        elif kind is UUID:
            found = UUID(int=FIRST_ID.int + number)
        else:
            found = Token(FIRST_TOKEN + number) if kind is Token else AnyText(f"{TEXT}{number}")
        self.made[found] = number
        return found

    def argument(self, shape: Any) -> Any:
        """An argument of this shape."""
        if isinstance(shape, type):
            self.wanted.add(found := self.one(shape))
            return found
        kind, *rest = shape
        if kind is object:
            return rest[1]
        if kind is not Actor:
            several = [self.one(rest[1]) for _ in range(rest[0])]
            self.wanted.update(several)
            return kind(several)
        is_nobody, others, has_own, actor = rest
        enterprise, member = self.one(), self.one()
        members = frozenset([self.one() for _ in range(others)] + ([member] if has_own else []))
        reach = replace(actor.reach, members=members)
        return replace(actor, enterprise=enterprise, member=None if is_nobody else member, reach=reach)

    def written(self, sql: str, params: Sequence[Any]) -> Written:
        """This SQL, which was built with stand-ins."""
        made = self.made
        if any(isinstance(one, date) and one not in made for one in params):
            raise CannotStand("a standing question reads no clock: the moment comes as an argument")
        places = [(at, made[one]) for at, one in enumerate(params) if isinstance(one, Hashable) and one in made]
        placed = {value for _at, value in places}
        if any(made[one] not in placed for one in self.wanted):
            raise CannotStand("a value was looked at while the question was built: it must only stand in the SQL")
        return Written(sql, tuple(params), tuple(places))


@contextmanager
def building(shape: Shape) -> Iterator[tuple[list[Any], StandIns]]:
    """Inside, questions are built with stand-ins for arguments of this shape, and none is asked."""
    stand_ins = StandIns()
    given = [stand_ins.argument(one) for one in shape[:-2]]  # the rest says who looks, and where
    enterprise = stand_ins.one()
    with nothing_asked(), assumed_scope(enterprise if shape[-1] == INSIDE else None):
        yield given, stand_ins


@contextmanager
def nothing_asked() -> Iterator[None]:
    """Inside, no question may be put to the database."""
    with connection.execute_wrapper(_refuse):
        yield


def _refuse(*_given: Any) -> Any:
    raise CannotStand("what stands is only put together here: what it needs of the database comes as an argument")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A question in SQL, and what makes rows of its answer."""

    asked: Any
    compiler: Any
    written: Written
    kept_converters: dict[int, Any] = field(default_factory=dict)  # by how many columns: what makes values of them

    def converters(self, columns: Sequence[Any]) -> Any:
        """What makes Python's values of the columns' values, looked up once."""
        if len(columns) not in self.kept_converters:
            self.kept_converters[len(columns)] = type(self.compiler).get_converters(self.compiler, columns)
        return self.kept_converters[len(columns)]

    def rows(self, values: Sequence[Any]) -> list[Any]:
        """The answer for these values."""
        statement = self.written.with_values(values)
        compiler = copy.copy(self.compiler)
        compiler.connection = connections[self.asked.db]
        compiler.as_sql = lambda *_given, **_named: statement
        compiler.get_converters = self.converters
        query: Any = _KnownQuery(self.asked.query, compiler)
        asked: Any = QuerySet(self.asked.model, query, self.asked.db)
        asked._fields = self.asked._fields
        return list(self.asked._iterable_class(asked))  # noqa: SLF001 as QuerySet itself does


class _KnownQuery:
    """A query whose SQL is written already."""

    def __init__(self, query: Any, compiler: Any) -> None:
        self._query, self._compiler = query, compiler

    def get_compiler(self, *_given: Any, **_named: Any) -> Any:
        """Django asks the query for who runs it."""
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


def kept(write: Callable[P, R]) -> Callable[P, R]:
    """Keep what this function writes, for each shape."""
    keeps = lru_cache(maxsize=MOST_KEPT)(write)
    _kept.append(keeps.cache_clear)
    return cast("Callable[P, R]", keeps)


def forget() -> None:
    """Every question is written anew."""
    for clear in _kept:
        clear()


@kept
def _statement(build: Callable[..., QuerySet[Any, Any]], shape: Shape) -> _Statement | None:
    """The SQL for questions of this shape; None where nothing can answer them."""
    with building(shape) as (given, stand_ins):
        asked: Any = build(*given)
        if asked._prefetch_related_lookups or asked._known_related_objects:  # noqa: SLF001 Django has no other word for it
            raise CannotStand(f"{build.__qualname__} asks more than one question, or one about rows that it has read")
        compiler = asked.query.get_compiler(asked.db)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
    return _Statement(asked, compiler, stand_ins.written(sql, params))
