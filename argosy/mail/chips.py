"""What is to be said of each recipient while a letter is written: no address, named twice, fails, wants no mail, unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from argosy.addresses.queries import warnings
from argosy.customers.actions.recognising import folded
from argosy.customers.models import Contact, Customer
from argosy.customers.models.people import Permit
from argosy.enterprise.models import Enterprise
from argosy.mail import alike, people, whom
from argosy.mail.actions.tracking import standing_consents
from argosy.mail.errors import BadRecipient
from argosy.mail.letters import recipients
from argosy.mail.models import Draft
from argosy.mail.whom import Recipient
from argosy.platform import search, veil
from argosy.platform.access import Actor
from argosy.privacy import tombstones

LINES = ("to", "cc", "bcc")
# A letter to more people is a mailing; what one may hold is the length of a line of addresses.
MOST_CHIPS, LONGEST_CHIP = 300, 500


@dataclass(frozen=True, slots=True)
class Remark:
    """A word beside a recipient and the sentence behind it; tone red, amber or plain."""

    tone: str
    word: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A recipient as it is shown: the name, the address ("" where it is none), and what is to be said."""

    name: str
    address: str
    remarks: Sequence[Remark] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """All that was looked up for the recipients together."""

    by_address: Mapping[str, Recipient]
    fails: Mapping[str, str]
    resembles: Mapping[str, str]
    erased: frozenset[str]
    unwilling: frozenset[str]
    familiar: frozenset[str]
    disagree: frozenset[str]  # where the letter is to tell of its opening: those who did not agree to that


def told(actor: Actor, draft: Draft, typed: Mapping[str, Sequence[str]], *, is_tracked: bool) -> dict[str, list[Chip]]:
    """The recipients of each line ("to", "cc", "bcc") as they stand there, each with its remarks."""
    left = MOST_CHIPS
    parsed: dict[str, list[tuple[str, str]]] = {}
    for line in LINES:
        parsed[line] = [_one(text[:LONGEST_CHIP]) for text in typed.get(line, ())[:left]]
        left -= len(parsed[line])
    known = _known(actor, draft, [one for line in LINES for one in parsed[line]], is_tracked=is_tracked)
    seen: set[str] = set()
    return {line: [_chip(known, seen, *one) for one in parsed[line]] for line in LINES}


def _one(text: str) -> tuple[str, str]:
    """(name, address), or (what was typed, "") where it is no address."""
    try:
        found = recipients(text)
    except BadRecipient:
        return text.strip(), ""
    return found[0] if len(found) == 1 else (text.strip(), "")


def _known(actor: Actor, draft: Draft, pairs: list[tuple[str, str]], *, is_tracked: bool) -> _Known:
    good = list({folded(address): (name, address) for name, address in pairs if address}.values())
    found = {folded(one.address): one for one in whom.known(actor, good)}
    strangers = [one.address for one in found.values() if one.contact is None]
    keys = {search.blind(actor.enterprise, plain): plain for plain in found}
    return _Known(
        by_address=found,
        fails={folded(address): one.sentence for address, one in warnings(address for _name, address in good).items()},
        resembles={folded(one): domain for one, domain in alike.look_alikes(actor, strangers, draft).items()},
        erased=frozenset(keys[key] for key in tombstones.erased_at(keys)),
        unwilling=_unwilling(actor, found, keys),
        familiar=_familiar(actor, draft, strangers),
        disagree=_disagree(found) if is_tracked else frozenset(),
    )


def _unwilling(actor: Actor, found: Mapping[str, Recipient], keys: Mapping[int, str]) -> frozenset[str]:
    """Who has said that they want no mail: that binds those too whose role does not see their addresses."""
    if veil.is_seen("contact.email"):
        known = [(plain, one.contact) for plain, one in found.items()]
        return frozenset(plain for plain, one in known if one is not None and one.may_mail == Permit.NO)
    visible = Customer.objects.visible_to(actor).kept()
    with veil.whole():
        rows = Contact.objects.filter(email_key__in=keys, may_mail=Permit.NO, customer__in=visible)
        return frozenset(keys[key] for key in rows.values_list("email_key", flat=True))


def _disagree(found: Mapping[str, Recipient]) -> frozenset[str]:
    contacts = {plain: one.contact.pk for plain, one in found.items() if one.contact is not None}
    given = standing_consents().filter(contact__in=list(contacts.values()))
    agreed = set(given.values_list("contact_id", flat=True))
    return frozenset(plain for plain in found if contacts.get(plain) not in agreed)


def _familiar(actor: Actor, draft: Draft, strangers: list[str]) -> frozenset[str]:
    """Those who are no contacts and yet no strangers: one wrote with them lately, or they are of one's own company."""
    if not strangers:
        return frozenset()
    own = set(Enterprise.objects.get(pk=actor.enterprise).mail_domains)
    answered = {folded(draft.answers.sender_address)} if draft.answers is not None else set()
    recent = people.recent_addresses(actor) | answered
    return frozenset(plain for one in strangers if (plain := folded(one)) in recent or plain.rpartition("@")[2] in own)


def _chip(known: _Known, seen: set[str], name: str, address: str) -> Chip:
    if not address:
        sentence = _("“%(text)s” is no e-mail address. Mend it, or take it out.") % {"text": name}
        return Chip(name, "", [Remark("red", _("no address"), sentence)])
    plain = folded(address)
    is_again = plain in seen
    seen.add(plain)
    person = known.by_address[plain]
    return Chip(person.name or name, address, list(_remarks(known, person, plain, is_again=is_again)))


def _remarks(known: _Known, person: Recipient, plain: str, *, is_again: bool) -> Iterator[Remark]:
    """The gravest first: the first one's word stands on the chip."""
    words = {"address": person.address, "who": person.name or person.address}
    if plain in known.fails:
        yield Remark("red", _("comes back"), known.fails[plain])
    if plain in known.erased:
        yield Remark("red", _("erased"), _("%(address)s asked to be erased. Write only if they wrote again.") % words)
    if plain in known.unwilling:
        yield Remark("amber", _("wants no mail"), _("%(who)s has said that they want no mail.") % words)
    if plain in known.resembles:
        sentence = _("%(address)s looks like %(domain)s, which you know, but is another domain. Is it right?")
        yield Remark("amber", _("look-alike"), sentence % {**words, "domain": known.resembles[plain]})
    if is_again:
        yield Remark("amber", _("twice"), _("%(address)s stands there twice; it gets the letter once.") % words)
    if plain in known.disagree:
        yield Remark("amber", _("not agreed"), _("%(who)s has not agreed to tracking.") % words)
    if person.contact is None and plain not in known.familiar:
        yield Remark("plain", _("new"), _("%(address)s is nobody's contact yet.") % words)
