"""The fields of a template: {{customer}} and the like are filled with what is known; what stays empty can be seen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from argosy.customers import countries
from argosy.enterprise.models import Enterprise, Member
from argosy.mail.content import understanding_of
from argosy.mail.models import Draft, MessageContent
from argosy.mail.whom import Recipient
from argosy.platform.access import Actor

# What a template may name, with the words of the button that puts it in.
FIELDS: dict[str, Any] = {
    "contact": _("the contact's name"),
    "first_name": _("the contact's first name"),
    "customer": _("the customer's company"),
    "country": _("the customer's country"),
    "product": _("the product that they asked for"),
    "subject": _("the subject that is answered"),
    "own_name": _("your name"),
    "own_company": _("your company"),
    "own_position": _("your position"),
    "today": _("today's date"),
}
FIELD = re.compile(r"\{\{\s*([A-Za-z_]{1,30})\s*\}\}")


def values(actor: Actor, draft: Draft, people: Sequence[Recipient]) -> dict[str, str]:
    """What is known for a letter to these people; a field that nobody knows is left out."""
    first = people[0] if people else None
    member = Member.objects.select_related("user").get(pk=actor.member)
    known = {
        "own_name": draft.mailbox.sender_name or member.user.name,
        "own_company": Enterprise.objects.get(pk=actor.enterprise).name,
        "own_position": member.position,
        "today": f"{timezone.localdate():%Y-%m-%d}",
        **_answered(draft),
    }
    if first is not None:
        known["contact"] = first.name
        known["first_name"] = first.name.split()[0] if first.name and first.name.isascii() else first.name
        known["customer"] = first.customer.name if first.customer is not None else ""
        known["country"] = countries.name(first.country) if first.country else ""
    return {name: value for name, value in known.items() if value}


def _answered(draft: Draft) -> dict[str, str]:
    if draft.answers is None:
        return {}
    kept = MessageContent.objects.filter(pk=draft.answers_id).first()
    items = understanding_of(kept.content).items if kept else ()
    products = [item.product or item.model or "" for item in items[:3]]
    return {"subject": draft.answers.subject, "product": ", ".join(one for one in products if one)}


def filled(text: str, known: Mapping[str, str], *, is_html: bool) -> str:
    """The text with the fields that are known; the others stay, so that the writer sees them."""

    def put(match: re.Match[str]) -> str:
        value = known.get(match[1].lower())
        if value is None:
            return match[0]
        return escape(value) if is_html else value

    return FIELD.sub(put, text)


def missing(*texts: str) -> list[str]:
    """The fields that still stand in these texts, each once."""
    return list(dict.fromkeys(match[0] for text in texts for match in FIELD.finditer(text)))
