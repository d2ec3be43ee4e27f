"""What a message says, as plain frozen values: no database, no Django, safe to send between processes.

The fields are those of `argosy read --json` (docs/develop/reading.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What the writer of the newest message wants. The value is stored: never rename it."""

    INQUIRY = "inquiry"
    QUOTATION = "quotation"
    ORDER = "order"
    PAYMENT = "payment"
    SHIPMENT = "shipment"
    COMPLAINT = "complaint"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of a header (RFC 5322 3.4). `address` is lower-cased in its domain; "" where there is none."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the text. `content` is decoded; `content_id` ties an inline picture to the HTML."""

    name: str
    type: str
    size: int
    content: bytes = b""
    content_id: str = ""
    is_inline: bool = False
    path: str = ""  # where the part stands in the MIME tree, as in IMAP: "1.2"
    names_inside: tuple[str, ...] = ()  # files packed in winmail.dat


@dataclass(frozen=True, slots=True)
class Mail:
    """A message taken apart: headers decoded, text and HTML as a mail client would show them."""

    subject: str
    sender: Address
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None
    message_id: str  # without its angle brackets, as in `in_reply_to` and `references`
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    headers: tuple[tuple[str, str], ...]  # decoded, in order; names as written
    body_is_html_only: bool = False
    is_signed: bool = False
    is_encrypted: bool = False
    defects: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, "" where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


@dataclass(frozen=True, slots=True)
class BouncedRecipient:
    """An address that did not get a message; `status` is RFC 3463's, "" where unknown."""

    address: str
    status: str
    permanent: bool
    # Printed as "class": mailbox_unknown, domain_unknown, mailbox_full, message_too_large, policy_or_spam, blocked,
    # temporary or other.
    failure: str


@dataclass(frozen=True, slots=True)
class Bounce:
    """A report that a message was not delivered."""

    recipients: tuple[BouncedRecipient, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that led to a conclusion, quoted, and where they stand: subject, body, attachment:NAME, header:NAME."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of goods. Amounts are exact; `unit` is our word for a UN/ECE Rec 20 unit (piece, set, kg …)."""

    product: str | None = None
    model: str | None = None
    quantity: Decimal | None = None
    quantity_max: Decimal | None = None
    unit: str | None = None
    price: Decimal | None = None
    currency: str | None = None
    target_price: Decimal | None = None
    hs_code: str | None = None
    where: str = ""
    price_unit: str | None = None  # where the price is for another unit than the quantity is in


@dataclass(frozen=True, slots=True)
class Doubt:
    """Figures that contradict each other, as "600 × 7.35 = 4410 ≠ 4140". `about`: line, total, currency or unit."""

    about: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Delivery and payment as the message states them."""

    incoterm: str | None = None
    place: str | None = None
    payment: str | None = None
    delivery: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """The other side: who writes to us, or to whom we write. Null where the message does not show it."""

    company: str | None = None
    person: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    email: str | None = None
    phone: str | None = None  # E.164


@dataclass(frozen=True, slots=True)
class Own:
    """Our own side, so that the other one can be told from it: company names, mail domains, addresses."""

    companies: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the newest message wants and offers, each conclusion with its evidence."""

    kind: Kind = Kind.OTHER
    confidence: float = 0.0
    reasons: tuple[Evidence, ...] = ()
    party: Party = field(default_factory=Party)
    items: tuple[Item, ...] = ()
    terms: Terms = field(default_factory=Terms)
    document_number: str | None = None
    total: Decimal | None = None
    risk: str | None = None  # phishing | bank_change | advance_fee
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account that a message names: an IBAN or another number, without spaces; `bic` is "" where none stands near."""

    number: str
    bic: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Danger:
    """That an attachment can do harm. `what`: program, disguised, archive, macros or locked."""

    position: int
    what: str


@dataclass(frozen=True, slots=True)
class Signals:
    """What a message shows of itself that frauds are known by."""

    accounts: tuple[Account, ...] = ()
    dangers: tuple[Danger, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that `read` finds in one message."""

    mail: Mail
    language: str | None
    reply: str
    signature: str
    bounce: Bounce | None
    is_list: bool
    is_auto_reply: bool
    understanding: Understanding
    signals: Signals = Signals()
    files_text: str = ""  # what the attached documents say, as far as it is kept for search
    unseen: tuple[int, ...] = ()  # attachments that are only pictures: what they say, only `read(look_at=…)` finds
    is_whole: bool = True  # False: only its header could be read within the limits
