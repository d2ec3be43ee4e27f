"""Security events in words."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.accounts.risk import SIGNALS
from argosy.enterprise.models import SecurityEvent, SecurityEventKind, SecurityOutcome
from argosy.platform.punctuation import listed

register = template.Library()
OUTCOMES = {
    SecurityOutcome.ASKED_LETTER: gettext_lazy("a code was sent by letter and has not been typed"),
    SecurityOutcome.ASKED_FACTOR: gettext_lazy("the second factor was asked for and has not been shown"),
    SecurityOutcome.TOLD: gettext_lazy("the person was told; no other proof could be asked for"),
    SecurityOutcome.PROVED: gettext_lazy("another proof was asked for and shown"),
    SecurityOutcome.REPORTED: gettext_lazy("whoever may see the audit trail was told"),
    SecurityOutcome.SLOWED: gettext_lazy("the account waits a quarter of an hour"),
}

# What can stand out about a day's accesses: names of enterprise.actions.examining.
ACCESSES = {
    "bulk": gettext_lazy("many more looks at other people's data within an hour than usual"),
    "taken": gettext_lazy("data taken out several times within an hour"),
    "pages": gettext_lazy("more pages opened within an hour than a person reads"),
    "night": gettext_lazy("many accesses at night, where there are hardly any otherwise"),
}


@register.simple_tag
def security_event(event: SecurityEvent) -> str:
    """{% security_event event %} — what was noticed, with whose account."""
    if event.kind == SecurityEventKind.ACCESS:
        return _("Unusual accesses by %(who)s") % {"who": event.member}
    if event.kind == SecurityEventKind.GUESSING:
        return _("Somebody guessed passwords for the account of %(who)s") % {"who": event.member}
    return _("A doubtful sign-in to the account of %(who)s") % {"who": event.member}


@register.simple_tag
def security_outcome(outcome: str) -> str:
    """{% security_outcome event.outcome %} — what Argosy did about it."""
    return str(OUTCOMES[SecurityOutcome(outcome)])


@register.simple_tag
def security_signals(names: Iterable[str]) -> str:
    """{% security_signals event.signals %} — what was unlike, in words."""
    known = {name: signal.sentence for name, signal in SIGNALS.items()} | ACCESSES
    return listed((known[name] for name in names if name in known), ";")
