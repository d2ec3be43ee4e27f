"""Domains that differ from a known one by a slip of a finger, or by a swindler's care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase, digits

from argosy import matching
from argosy.customers.models import Customer, MatchKey
from argosy.enterprise.models import Enterprise
from argosy.mail.models import Draft
from argosy.platform import search
from argosy.platform.access import Actor

LETTERS = ascii_lowercase + digits + "-"
# Pairs that look the same in many types, one letter and two.
SAME_SHAPE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
USUAL = frozenset(
    {"gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "qq.com", "163.com", "126.com", "icloud.com"}
)
LONGEST = 40
MOST_ASKED = 20


def look_alikes(actor: Actor, addresses: Sequence[str], draft: Draft) -> dict[str, str]:
    """Address → the known domain that it resembles without being it."""
    found: dict[str, str] = {}
    plain = set(Enterprise.objects.get(pk=actor.enterprise).mail_domains) | USUAL
    if draft.answers is not None:
        plain.add(_domain(draft.answers.sender_address))
    for address in addresses[:MOST_ASKED]:
        domain = _domain(address)
        if not domain or len(domain) > LONGEST or domain in plain or matching.is_free_mail(domain):
            continue
        near = set(one_slip(domain))
        known = sorted(near & plain) or _customers_domains(actor, domain, near)
        if known:
            found[address] = known[0]
    return found


def _domain(address: str) -> str:
    return str(matching.registrable(address.rpartition("@")[2]))


def _customers_domains(actor: Actor, domain: str, near: set[str]) -> list[str]:
    keys = {search.blind(actor.enterprise, f"domain:{one}"): one for one in (domain, *near)}
    visible = Customer.objects.visible_to(actor).kept()
    rows = MatchKey.objects.filter(kind="domain", key__in=keys, customer__in=visible).values_list("key", flat=True)
    known = {keys[key] for key in rows}
    return [] if domain in known else sorted(known)


def one_slip(domain: str) -> Iterator[str]:
    """Every domain that a letter more, a letter less, another letter, or two in the wrong order make of this one."""
    for at in range(len(domain) + 1):
        head, tail = domain[:at], domain[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS if letter != tail[0])
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in LETTERS)
    for two, one in SAME_SHAPE:
        yield from _exchanged(domain, two, one)
        yield from _exchanged(domain, one, two)


def _exchanged(domain: str, old: str, new: str) -> Iterator[str]:
    at = domain.find(old)
    while at >= 0:
        yield domain[:at] + new + domain[at + len(old) :]
        at = domain.find(old, at + 1)
