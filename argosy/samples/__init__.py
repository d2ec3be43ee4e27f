"""A sample exporter's world and its mail: for `argosy demo`, for the tests and for the bench.

Everything is invented and made from a seed: the same seed gives the same companies, people and messages.
"""

from argosy.samples.bulk import bulk
from argosy.samples.mailboxes import known_buyer_inquiry, known_buyer_message, messages
from argosy.samples.making import world
from argosy.samples.model import (
    Contact,
    Customer,
    Exporter,
    Line,
    Member,
    Product,
    SampleMessage,
    Truth,
    World,
)

__all__ = [
    "Contact",
    "Customer",
    "Exporter",
    "Line",
    "Member",
    "Product",
    "SampleMessage",
    "Truth",
    "World",
    "bulk",
    "known_buyer_inquiry",
    "known_buyer_message",
    "messages",
    "world",
]
