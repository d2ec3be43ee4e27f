"""Companies, people, timelines, and what an enterprise settles about them."""

from argosy.customers.models.companies import (
    Customer,
    CustomerSearch,
    Follower,
    MatchKey,
    Merge,
    Ownership,
    RecordKind,
    Stage,
)
from argosy.customers.models.files import FieldFile
from argosy.customers.models.lists import (
    CustomField,
    FieldIndex,
    FieldKind,
    Option,
    SavedView,
    Tag,
    Tagging,
    TagScope,
    Tone,
)
from argosy.customers.models.people import Contact, ContactPoint, Permit, PointKind
from argosy.customers.models.timeline import EntryKind, TimelineEntry, opened_by

__all__ = [
    "Contact",
    "ContactPoint",
    "CustomField",
    "Customer",
    "CustomerSearch",
    "EntryKind",
    "FieldFile",
    "FieldIndex",
    "FieldKind",
    "Follower",
    "MatchKey",
    "Merge",
    "Option",
    "Ownership",
    "Permit",
    "PointKind",
    "RecordKind",
    "SavedView",
    "Stage",
    "Tag",
    "TagScope",
    "Tagging",
    "TimelineEntry",
    "Tone",
    "opened_by",
]
