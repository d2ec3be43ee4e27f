"""What the enterprise settles about its lists: their words, with colour and order."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer, Option, Tone
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import BUILTIN, COUNTED, STAGE_LIST, Words
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.tenancy.ids import new_id

words(list_settled=_("settled the words of a list"))
MOST_WORDS, LONGEST_WORD = 60, 60


class NoSuchList(BadInput):
    message = _("There is no such list.")


class NoWordOfList(BadInput):
    message = _("Type a word of at most 60 letters.")


class LastWord(Conflict):
    message = _("One word of the list must stay visible. Show another one first.")


class StillUsed(Conflict):
    message = _("%(count)s records have this word. Hide it, or give them another word first.")


@dataclass(frozen=True, slots=True)
class WordChange:
    """How a word is from now on."""

    name: str
    tone: str = Tone.PLAIN
    is_hidden: bool = False


@transaction.atomic
def add_word(actor: Actor, of: str, name: str, tone: str = Tone.PLAIN) -> str:
    """The list has one more word, at its end; its key comes back."""
    actor.require(Permission.SETTLE_LISTS)
    name = _named(of, name)
    known = Words().all(of)
    if len(known) >= MOST_WORDS:
        raise NoWordOfList
    key = f"o{new_id().hex[-12:]}"
    place = max(word.position for word in known) + 10
    row = Option.objects.create(of=of, key=key, name=name, tone=Tone(tone), position=place)
    record(actor, "list.settled", row, added=name)
    return key


@transaction.atomic
def change_word(actor: Actor, of: str, key: str, change: WordChange) -> None:
    """The word is called, coloured and shown like this; a built-in word that is called as before stays translated."""
    actor.require(Permission.SETTLE_LISTS)
    name = _named(of, change.name)
    words_of = Words()
    word = words_of.word(of, key)
    others = [one for one in words_of.shown(of) if one.key != key]
    if change.is_hidden and not others:
        raise LastWord
    builtin = BUILTIN[of].get(key)
    is_as_before = builtin is not None and str(builtin[0]) == name
    row, _made = Option.objects.update_or_create(
        of=of,
        key=key,
        defaults={
            "name": "" if is_as_before else name,
            "tone": Tone(change.tone),
            "position": word.position,
            "is_hidden": change.is_hidden,
        },
    )
    record(actor, "list.settled", row, changed=name)


@transaction.atomic
def move_word(actor: Actor, of: str, key: str, *, up: bool) -> None:
    """The word stands one place further up or down."""
    actor.require(Permission.SETTLE_LISTS)
    if of not in BUILTIN:
        raise NoSuchList
    order = Words().all(of)
    place = next((number for number, word in enumerate(order) if word.key == key), None)
    other = None if place is None else place - 1 if up else place + 1
    if place is None or other is None or not 0 <= other < len(order):
        return
    order[place], order[other] = order[other], order[place]
    for number, word in enumerate(order):
        builtin = BUILTIN[of].get(word.key)
        name = "" if builtin is not None and str(builtin[0]) == str(word.name) else str(word.name)
        Option.objects.update_or_create(
            of=of,
            key=word.key,
            defaults={"name": name, "tone": word.tone, "position": number * 10, "is_hidden": word.is_hidden},
        )
    record(actor, "list.settled", order=of)


@transaction.atomic
def remove_word(actor: Actor, of: str, key: str) -> None:
    """A word of the enterprise's own is gone. Raises StillUsed where records have it; built-in ones are hidden instead."""
    actor.require(Permission.SETTLE_LISTS)
    row = Option.objects.filter(of=of, key=key).first()
    if row is None or key in BUILTIN.get(of, {}):
        raise NoSuchList
    count = _used(of, key)
    if count:
        raise StillUsed(count=count)
    record(actor, "list.settled", row, removed=row.name)
    row.delete()


def _used(of: str, key: str) -> int:
    kinds = [kind for kind, name in STAGE_LIST.items() if name == of]
    if kinds:
        return int(Customer.objects.filter(kind__in=kinds, stage=key).count())
    if of in {"source", "business"}:
        return int(Customer.objects.filter(**{of: key}).count())
    return COUNTED[of](key) if of in COUNTED else 0


def _named(of: str, name: str) -> str:
    if of not in BUILTIN:
        raise NoSuchList
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_WORD:
        raise NoWordOfList
    return name
