"""Reach is not right: who sees everybody's things, but lacks the right of a room, reads its things on no page of the others.

The roles have every right but those of one room, so a page that quotes another room is found from its first day.
"""

from __future__ import annotations

import pytest

from argosy.enterprise.models import Member, Role
from argosy.enterprise.rights import BUILTIN
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.addresses import every_address
from tests.isolation.belongings import OURS, TARGET

PAGES = [one for one in every_address() if not one.is_public]
OK = 200
# For each room words that stand in its things alone, and the rights that open it.
ROOMS = {
    "mail": (("Pedro Luz", "luzdomar", "Luz do Mar", f"Inquiry {OURS}", f"Offer {OURS}"), ("mail.",)),
    "customers": ((f"{OURS} likes blue",), ("customers.", "mail.", "pool.", "duplicates.", "exchange.", "visits.")),
    "people": (
        ("5556677", f"anna@{OURS.lower()}.example"),
        ("customers.", "mail.", "pool.", "duplicates.", "exchange.", "visits.", "deals.", "addresses.", "insurance."),
    ),
    "deals": ((f"Send {OURS}",), ("deals.", "mail.", "customers.")),
    "money": ((f"{OURS} slip.pdf",), ("settlement.",)),
    "documents": (
        (f"{OURS} marks apply", f"Bank {OURS}"),
        ("deals.use_documents", "deals.edit_documents", "deals.manage_documents"),
    ),
    "visits": ((f"{OURS} shook hands", f"Hall {OURS}"), ("visits.", "customers.")),
    "exchange": ((f"{OURS} list.csv", f"{OURS} asked for it"), ("exchange.",)),
    "reports": ((TARGET, "918,273,645"), ("reports.",)),
    "insurance": ((f"{OURS} pays late",), ("insurance.",)),
    "shipments": ((f"MV {OURS}", f"{OURS} Cargo"), ("shipments.",)),
    "products": ((f"Hinge {OURS}", f"{OURS}-40"), ("catalogue.", "deals.", "shipments.", "mail.", "customers.")),
}


@pytest.fixture
def lacks(world):
    """Sam sees everybody's things and has every right but those that begin so."""

    def let(beginnings: tuple[str, ...]) -> Member:
        with enterprise_scope(world.ours.id):
            rights = [one for one in sorted(BUILTIN["administrator"]) if not one.startswith(beginnings)]
            role = Role.objects.create(name="of other rooms", rights=rights, reach="all", is_own=True)
            Member.objects.filter(pk=world.colleague.pk).update(role=role)
            return Member.objects.select_related("role", "user").get(pk=world.colleague.pk)

    return let


def _told(client, world, words: tuple[str, ...]) -> tuple[int, dict[str, str]]:
    """How many pages opened, and which of them hold one of these words."""
    opened, told = 0, {}
    for address in PAGES:
        answer = client.get(address.filled(world.things.arguments), {"q": "inquiry"})
        if answer.status_code != OK or answer.streaming:
            continue
        opened += 1
        page = answer.content.decode(errors="replace")
        told |= {str(address): word for word in words if word in page}
    return opened, told


@pytest.mark.promise("S85")
@pytest.mark.parametrize("room", ROOMS)
def test_without_the_rights_of_a_room_its_things_are_quoted_nowhere(room, world, browse, lacks):
    words, rights = ROOMS[room]

    opened, told = _told(browse(lacks(rights)), world, words)

    assert opened > 40, "else the role opens too little to prove anything"
    assert told == {}


@pytest.mark.parametrize("room", ROOMS)
def test_and_with_them_they_are_there(room, world, browse, lacks):
    """Else the words above would prove nothing."""
    words, _rights = ROOMS[room]

    _opened, told = _told(browse(lacks(("nothing",))), world, words)

    assert told
