"""The words of the lists that an enterprise settles itself: built in, renamed, coloured, ordered, hidden or added to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.customers.models import EntryKind, Option, RecordKind, Stage
from argosy.platform.standing import standing

STAGE_LIST: Mapping[str, str] = {
    RecordKind.CUSTOMER: "stage",
    RecordKind.LEAD: "lead",
    RecordKind.SUPPLIER: "supplier",
}
# list → key → (word, tone)
BUILTIN: dict[str, Mapping[str, tuple[Any, str]]] = {
    "stage": {
        Stage.TO_FOLLOW: (_("To follow"), "plain"),
        Stage.INQUIRY: (_("Inquiry"), "plain"),
        Stage.SAMPLE: (_("Sample"), "amber"),
        Stage.DEAL: (pgettext_lazy("customer stage", "Deal"), "accent"),
        Stage.REPEAT: (_("Repeat"), "accent"),
    },
    "lead": {
        "new": (pgettext_lazy("lead status", "New"), "plain"),
        "completing": (_("Completing details"), "plain"),
        "reached": (_("First touch"), "amber"),
        "engaged": (_("In conversation"), "accent"),
        "invalid": (_("Invalid"), "red"),
    },
    "supplier": {
        "possible": (_("Possible"), "plain"),
        "sampled": (_("Sampled"), "amber"),
        "approved": (_("Approved"), "accent"),
        "blocked": (_("Not to be used"), "red"),
    },
    "source": {
        "hand": (_("Entered by hand"), "plain"),
        "mail": (_("E-mail"), "plain"),
        "import": (_("Import"), "plain"),
        "website": (_("Our website"), "plain"),
        "fair": (_("Trade fair"), "plain"),
        "alibaba": (_("Alibaba"), "plain"),
        "made_in_china": (_("Made-in-China"), "plain"),
        "global_sources": (_("Global Sources"), "plain"),
        "search": (_("Search engine"), "plain"),
        "social": (_("Social network"), "plain"),
        "customs": (_("Customs data"), "plain"),
        "referral": (_("Referral"), "plain"),
        "cold": (_("Own research"), "plain"),
        "card": (_("Business card"), "plain"),
        "other": (_("Other"), "plain"),
    },
    "business": {
        "raw_material": (_("Raw material supplier"), "plain"),
        "manufacturer": (_("Manufacturer"), "plain"),
        "franchisee": (_("Franchisee"), "plain"),
        "channel": (_("Channel partner"), "plain"),
        "trader": (_("Trading company"), "plain"),
        "agent": (_("Agent"), "plain"),
        "wholesaler": (_("Wholesaler"), "plain"),
        "distributor": (_("Distributor"), "plain"),
        "consignee": (_("Consignment seller"), "plain"),
        "retailer": (_("Retailer"), "plain"),
        "buying_office": (_("Buying office"), "plain"),
        "sourcing": (_("Sourcing consultancy"), "plain"),
        "exporter": (_("Exporter"), "plain"),
        "importer": (_("Importer"), "plain"),
        "person": (_("Private consumer"), "plain"),
        "body": (_("Organisation as consumer"), "plain"),
        "contractor": (_("Project contractor"), "plain"),
        "other": (_("Other"), "plain"),
        "ungrouped": (_("Not grouped"), "plain"),
    },
    "followup": {
        "note": (_("Note"), "plain"),
        "call": (_("Call"), "plain"),
        "chat": (_("Chat"), "plain"),
        "visit": (_("Visit"), "plain"),
        "meeting": (_("Meeting"), "plain"),
        "hosted": (_("They visited us"), "plain"),
        "fair": (_("Met at a fair"), "plain"),
        "samples": (_("Samples sent"), "plain"),
    },
}
# What a kind of follow-up is on the timeline; a word of the enterprise's own is a note.
MEANS = {
    "call": EntryKind.CALL,
    "chat": EntryKind.CHAT,
    "visit": EntryKind.VISIT,
    "meeting": EntryKind.VISIT,
    "hosted": EntryKind.VISIT,
    "fair": EntryKind.VISIT,
}
MOST_STARS = 5
INTENTIONS = {1: _("low"), 2: _("middle"), 3: _("high")}
# In USD a year, and in people: the bands that buyers' directories use.
PURCHASES = {
    1: "< 1k", 2: "1k–5k", 3: "5k–10k", 4: "10k–30k", 5: "30k–50k", 6: "50k–100k", 7: "100k–300k", 8: "300k–500k",
    9: "500k–1M", 10: "1M–5M", 11: "> 5M",
}  # fmt: skip
SCALES = {1: "< 60", 2: "60–149", 3: "150–499", 4: "500–999", 5: "1,000–4,999", 6: "≥ 5,000"}
LIST_NAMES = {
    "stage": _("Stages of customers"),
    "lead": _("States of leads"),
    "supplier": _("States of suppliers"),
    "source": _("Sources"),
    "business": _("Kinds of business"),
    "followup": _("Kinds of follow-up"),
}


# list of an app above → (list, word) → how many of its records have the word
COUNTED: dict[str, Callable[[str], int]] = {}


def offer(of: str, name: Any, builtin: Mapping[str, Any], counted: Callable[[str], int]) -> None:
    """A list of an app above, which the enterprise settles beside the others; the app counts who has a word of it."""
    BUILTIN[of] = {key: (word, "plain") for key, word in builtin.items()}
    LIST_NAMES[of] = name
    COUNTED[of] = counted


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list, as this enterprise has it."""

    key: str
    name: Any
    tone: str = "plain"
    position: int = 0
    is_hidden: bool = False


@standing
def _options() -> QuerySet[Option]:
    found: QuerySet[Option] = Option.objects.all()
    return found


class Words:
    """All lists of the enterprise, read once."""

    def __init__(self) -> None:
        own: dict[str, dict[str, Option]] = defaultdict(dict)
        for row in _options():
            own[row.of][row.key] = row
        self._lists = {of: _list(builtin, own.get(of, {})) for of, builtin in BUILTIN.items()}

    def all(self, of: str) -> list[Word]:
        """Every word of the list in its order, hidden ones too."""
        return self._lists[of]

    def shown(self, of: str, chosen: str = "") -> list[Word]:
        """The words that can be chosen, and the one that is."""
        return [word for word in self._lists[of] if not word.is_hidden or word.key == chosen]

    def choices(self, of: str, chosen: str = "") -> list[tuple[str, Any]]:
        """The same as a form takes them."""
        return [(word.key, word.name) for word in self.shown(of, chosen)]

    def keys(self, *lists: str) -> list[str]:
        """Every word of these lists as it is stored, in their order."""
        return list(dict.fromkeys(word.key for of in lists for word in self._lists[of]))

    def word(self, of: str, key: str) -> Word:
        """This word; one that is no longer in the list stands for itself."""
        return next((word for word in self._lists[of] if word.key == key), Word(key, key))

    def has(self, of: str, key: str) -> bool:
        """Is it in the list?"""
        return any(word.key == key for word in self._lists[of])

    def first(self, kind: str) -> str:
        """Where a new customer, lead or supplier begins."""
        return self.shown(STAGE_LIST[kind])[0].key

    def is_later(self, of: str, key: str, than: str) -> bool:
        """Does this stage come after that one?"""
        order = [word.key for word in self._lists[of]]
        return key in order and (than not in order or order.index(key) > order.index(than))


def _list(builtin: Mapping[str, tuple[Any, str]], own: Mapping[str, Option]) -> list[Word]:
    found = []
    for place, (key, (name, tone)) in enumerate(builtin.items()):
        row = own.get(key)
        if row is None:
            found.append(Word(str(key), name, tone, place * 10))
        else:
            found.append(Word(str(key), row.name or name, row.tone, row.position, row.is_hidden))
    new = [
        Word(row.key, row.name, row.tone, row.position, row.is_hidden) for key, row in own.items() if key not in builtin
    ]
    return sorted([*found, *new], key=lambda word: word.position)
