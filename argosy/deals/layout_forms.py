"""The shape of a layout as it is typed: what all kinds share, and the one kind that is open."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.deals.designing import CLAUSE, FOOTER, MOST_CLAUSES, OURS, TEXT, TITLE, Draft, OfKind
from argosy.deals.layouts import BUILT_IN
from argosy.deals.models import DocumentLayout
from argosy.deals.papers.designs import (
    TEXTS,
    WITH_CLAUSES,
    blocks_of,
    columns_of,
    flat,
    offered_blocks,
    offered_columns,
)
from argosy.deals.papers.laying_out import LOGO_OF
from argosy.deals.papers.needs import BLOCK_WORDS, COLUMN_WORDS
from argosy.deals.papers.wording import LABELS, TITLES
from argosy.platform.errors import BadInput

PAPER_WORDS = (("a4", _("A4")), ("us-letter", _("US Letter")))
SIZE_WORDS = (("small", _("small")), ("normal", _("normal")), ("large", _("large")))
LOGO_WORDS = (("left", _("left")), ("centre", _("in the middle")), ("right", _("right")))
SIDE_WORDS = (
    ("letterhead", _("the seller in the letterhead alone")),
    ("beside", _("side by side")),
    ("below", _("one below the other")),
)
MOST_FIELDS = 60


class LayoutForm(forms.Form):
    """What holds for all kinds of documents."""

    name = forms.CharField(
        label=pgettext_lazy("thing", "Name"), max_length=60, widget=forms.TextInput({"autocomplete": "off"})
    )
    look = forms.ChoiceField(label=_("Made from"), choices=list(BUILT_IN.items()))
    paper = forms.ChoiceField(label=pgettext_lazy("sheet", "Paper"), choices=PAPER_WORDS)
    size = forms.ChoiceField(label=_("Size of type"), choices=SIZE_WORDS)
    logo = forms.ChoiceField(label=_("The logo stands"), choices=LOGO_WORDS)
    sides = forms.ChoiceField(label=_("Seller and buyer"), choices=SIDE_WORDS)
    own_accent = forms.BooleanField(label=_("A colour of its own"), required=False)
    accent = forms.RegexField(r"^#[0-9a-fA-F]{6}$", label=_("Colour"), widget=forms.TextInput({"type": "color"}))

    @classmethod
    def of(cls, row: DocumentLayout, accent: str, typed_in: QueryDict | None = None) -> LayoutForm:
        """The form as the layout stands; without a colour of its own it shows the letterhead's."""
        design = row.design
        standing = {
            "name": row.name,
            "look": row.look,
            "paper": design.get("paper") or "a4",
            "size": design.get("size") or "normal",
            "logo": design.get("logo") or LOGO_OF.get(row.look, "left"),
            "sides": design.get("sides") or "letterhead",
            "own_accent": bool(design.get("accent")),
            "accent": design.get("accent") or accent,
        }
        return cls(typed_in, initial=standing)

    def draft(self, posted: QueryDict, kind: str) -> Draft:
        """The whole layout as it stands in the page. The form must be valid."""
        found: dict[str, Any] = self.cleaned_data
        accent = found["accent"] if found["own_accent"] else ""
        general = {name: found[name] for name in ("name", "look", "paper", "size", "logo", "sides")}
        return Draft(accent=accent, kind=kind, of_kind=_of_kind(posted, kind), **general)


def _of_kind(posted: QueryDict, kind: str) -> OfKind:
    shown, standing = set(posted.getlist("column_shown")), set(posted.getlist("block_shown"))
    columns = [key for key in posted.getlist("column")[:MOST_FIELDS] if key in shown]
    blocks = [key for key in posted.getlist("block")[:MOST_FIELDS] if key in standing]
    return OfKind(
        title=_pair(posted, "title"),
        columns=tuple((key, *_pair(posted, f"heading-{key}")) for key in columns),
        blocks=tuple(blocks),
        texts=tuple(_pair(posted, name) for name in TEXTS),
        clauses=_clauses(posted) if kind in WITH_CLAUSES else (),
    )


def _pair(posted: QueryDict, name: str) -> tuple[str, str]:
    return _text(posted.get(f"{name}_en", "")), _text(posted.get(f"{name}_zh", ""))


def _text(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def _clauses(posted: QueryDict) -> tuple[tuple[str, str, str, str], ...]:
    columns = [posted.getlist(f"clause_{name}") for name in ("name_en", "name_zh", "text_en", "text_zh")]
    if len({len(one) for one in columns}) > 1:
        raise BadInput
    rows = [tuple(_text(text) for text in one) for one in zip(*columns, strict=True)]
    return tuple((one[0], one[1], one[2], one[3]) for one in rows[: MOST_CLAUSES + 1] if any(one))


def shown_kind(row: DocumentLayout, kind: str) -> dict[str, Any]:
    """What the page shows of one kind: everything that can stand there, what stands first and in its order."""
    design = flat(row.name, row.look, row.design, kind)
    content = {"kind": kind, "design": design}
    headings = {one[0]: one[1:] for one in design.get("columns") or ()}
    return {
        "titles": _beside(design.get("title"), TITLES[kind]),
        "columns": [
            {"key": key, "name": COLUMN_WORDS[key], "is_on": is_on, "words": _beside(headings.get(key), LABELS[key])}
            for key, is_on in _in_order(columns_of(content), offered_columns(kind))
        ],
        "with_discount": "discount" in offered_columns(kind),
        "blocks": [
            {"key": key, "name": BLOCK_WORDS[key], "is_on": is_on}
            for key, is_on in _in_order(blocks_of(content), offered_blocks(kind))
        ],
        "texts": [
            {"key": name, "most": FOOTER if name == "footer" else TEXT, "words": _beside(design.get(name), ("", ""))}
            for name in TEXTS
        ],
        "clauses": design.get("clauses") or (OURS if kind in WITH_CLAUSES else []),
        "with_clauses": kind in WITH_CLAUSES,
        "longest": {"title": TITLE, "clause": CLAUSE},
    }


def _beside(own: Any, standard: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Language, own words, and what stands there without them."""
    return [(code, own[at] if own else "", standard[at]) for at, code in enumerate(("en", "zh"))]


def _in_order(standing: tuple[str, ...], offered: tuple[str, ...]) -> list[tuple[str, bool]]:
    """What stands in its order; what could stand keeps the place that it has among what is offered."""
    found = list(standing)
    for at, key in enumerate(offered):
        if key not in found:
            after = [found.index(one) for one in offered[:at] if one in found]
            found.insert(max(after) + 1 if after else 0, key)
    return [(key, key in standing) for key in found]
