"""The sample world in plain frozen values: our exporter, its people, its goods, its customers, and their mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Product:
    """A thing we sell. `names` is by language; `price` is our list price in USD for one `unit`."""

    model: str
    names: dict[str, str]
    unit: str  # piece, set, pair, metre, carton
    price: Decimal
    hs_code: str
    pack: int  # how many go into an export carton

    def name(self, language: str) -> str:
        """What a buyer of that language calls it; English where we know no better."""
        return self.names.get(language, self.names["en"])


@dataclass(frozen=True, slots=True)
class Member:
    """One of our own people. `reports_to` is the address of the person above, "" for the master account."""

    name: str
    english_name: str
    address: str
    title: str
    role: str  # master, supervisor, seller
    reports_to: str
    phone: str
    languages: tuple[str, ...]
    client: str  # the mail program this person writes with


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a customer. `name` stands in the person's own script, `latin_name` as on a passport."""

    name: str
    latin_name: str
    address: str
    title: str
    phone: str  # as printed in the signature, with country code
    client: str


@dataclass(frozen=True, slots=True)
class Customer:
    """A company abroad that buys from us, or may."""

    name: str
    latin_name: str
    domain: str
    country: str  # ISO 3166-1 alpha-2
    city: str
    port: str
    language: str
    currency: str
    timezone: str
    contacts: tuple[Contact, ...]
    owner: str  # address of the member who looks after it
    is_known: bool  # False: nobody has put it into the CRM yet


@dataclass(frozen=True, slots=True)
class Exporter:
    """Our own company."""

    name: str
    english_name: str
    domain: str
    address: str
    english_address: str
    phone: str
    bank: str
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Everything that the sample mail talks about; the same seed gives the same world."""

    seed: int
    exporter: Exporter
    members: tuple[Member, ...]
    customers: tuple[Customer, ...]

    def member(self, address: str) -> Member:
        """Our person with that address."""
        return next(member for member in self.members if member.address == address)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of goods as somebody wants, offers or has bought it."""

    product: Product
    quantity: int
    price: Decimal | None = None
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of a message, for checking what was understood of it."""

    kind: str  # inquiry, quotation, order, payment, shipment, complaint, other
    language: str
    customer: str = ""  # the customer's domain, "" where there is none
    lines: tuple[Line, ...] = ()
    incoterm: str = ""
    place: str = ""
    document_number: str = ""
    total: Decimal | None = None
    noise: str = ""  # newsletter, notice, bounce, auto_reply, pitch, internal, spam; "" for real trade


@dataclass(frozen=True, slots=True)
class SampleMessage:
    """A message as it lies in a mailbox, with what is true of it."""

    raw: bytes = field(repr=False)
    mailbox: str  # address of the member in whose mailbox it lies
    folder: str  # INBOX or Sent
    date: datetime
    seen: bool
    message_id: str
    thread: str
    truth: Truth
