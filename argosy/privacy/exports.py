"""A person's data to take along: one file for machines, one for people, in an archive."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext

from argosy.audit.actors import way
from argosy.audit.record import WORDS
from argosy.platform import veil
from argosy.platform.punctuation import between, listed
from argosy.platform.ui.words import full_day
from argosy.privacy.actions.consents import FUNCTIONS
from argosy.privacy.kinds import REFUSALS, REQUESTS, STATES
from argosy.privacy.register_words import field_title, model_title, purpose_title
from argosy.privacy.sources import all_sources
from argosy.privacy.subjects import Subject

NOTHING: tuple[object, ...] = (None, "", [], {})
# What is kept as a code, in the words that people read; data.json has the code.
IN_WORDS: dict[tuple[str, str], Callable[[Any], object]] = {
    ("audit.AuditEntry", "word"): lambda word: WORDS.get(word, word),
    ("audit.AuditEntry", "via"): way,
    ("privacy.DataRequest", "kind"): lambda kind: REQUESTS.get(kind, kind),
    ("privacy.DataRequest", "state"): lambda state: STATES.get(state, state),
    ("privacy.DataRequest", "refusal"): lambda ground: REFUSALS.get(ground, ground),
    ("privacy.DataRequest", "first_refusal"): lambda ground: REFUSALS.get(ground, ground),
    ("privacy.Consent", "function"): lambda name: FUNCTIONS[name].title if name in FUNCTIONS else name,
    ("privacy.Sharing", "shared"): lambda names: [field_title(name) for name in names],
    ("privacy.Sharing", "purpose"): purpose_title,
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """All records of one kind about a person, in the reader's words."""

    title: str
    records: tuple[tuple[tuple[str, str], ...], ...]


def everything(subject: Subject) -> dict[str, list[dict[str, Any]]]:
    """What every source keeps about this person, by the label of the model; empty kinds are left out."""
    found: dict[str, list[dict[str, Any]]] = {}
    with veil.whole():  # what the person is owed does not depend on who answers
        for source in all_sources():
            for label, records in source.export(subject).items():
                if records:
                    found.setdefault(label, []).extend(records)
    return found


def chapters(found: dict[str, list[dict[str, Any]]]) -> list[Chapter]:
    """The same for people; a record of which nothing is kept but that it is there tells them nothing."""
    ordered = sorted(found.items(), key=lambda pair: model_title(pair[0]))
    told = [(label, [one for one in records if one]) for label, records in ordered]
    return [
        Chapter(model_title(label), tuple(_record(label, one) for one in records)) for label, records in told if records
    ]


def _record(label: str, one: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    spoken = {name: IN_WORDS[label, name](value) if (label, name) in IN_WORDS else value for name, value in one.items()}
    return tuple((field_title(name), _said(value)) for name, value in spoken.items())


def archive(found: dict[str, list[dict[str, Any]]], of: str) -> bytes:
    """A ZIP with data.json (machine-readable) and data.html (readable)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("data.json", json.dumps(found, ensure_ascii=False, indent=2, default=_plain))
        bundle.writestr("data.html", render_to_string("privacy/export.html", {"chapters": chapters(found), "of": of}))
    return out.getvalue()


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return str(value)


def _said(value: object) -> str:
    # what a person reads: no brackets, no codes; data.json has the exact values
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        here = localtime(value) if is_aware(value) else value
        return f"{full_day(here)} {here:%H:%M}"
    if isinstance(value, date):
        return full_day(value)
    if isinstance(value, Mapping):
        return listed(
            (f"{field_title(str(key))}{between(':')}{_said(one)}" for key, one in value.items() if one not in NOTHING),
            ";",
        )
    if isinstance(value, list | tuple):
        parts = [_said(one) for one in value]
        return "\n".join(parts) if any(isinstance(one, Mapping) for one in value) else listed(parts)
    return "–" if value in NOTHING else str(value)
