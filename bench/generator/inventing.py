"""Buyers and letters without end, the same ones every time: what a number stands for never changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from random import Random
from uuid import UUID


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# country, legal form, city, telephone, time zone, language
LANDS = (
    ("DE", "GmbH", "Hamburg", "+49 40", "Europe/Berlin", "de"),
    ("US", "Inc.", "Houston", "+1 713", "America/Chicago", "en"),
    ("GB", "Ltd", "Leeds", "+44 113", "Europe/London", "en"),
    ("ES", "S.L.", "Valencia", "+34 96", "Europe/Madrid", "es"),
    ("FR", "SARL", "Lyon", "+33 4", "Europe/Paris", "fr"),
    ("IT", "S.r.l.", "Torino", "+39 011", "Europe/Rome", "it"),
    ("BR", "Ltda", "Curitiba", "+55 41", "America/Sao_Paulo", "pt"),
    ("TR", "A.Ş.", "Bursa", "+90 224", "Europe/Istanbul", "tr"),
    ("PL", "Sp. z o.o.", "Gdynia", "+48 58", "Europe/Warsaw", "pl"),
    ("AE", "LLC", "Dubai", "+971 4", "Asia/Dubai", "en"),
    ("IN", "Pvt Ltd", "Pune", "+91 20", "Asia/Kolkata", "en"),
    ("AU", "Pty Ltd", "Perth", "+61 8", "Australia/Perth", "en"),
    ("MX", "S.A. de C.V.", "Puebla", "+52 222", "America/Mexico_City", "es"),
    ("NL", "B.V.", "Rotterdam", "+31 10", "Europe/Amsterdam", "nl"),
    ("ZA", "(Pty) Ltd", "Durban", "+27 31", "Africa/Johannesburg", "en"),
    ("JP", "K.K.", "Kobe", "+81 78", "Asia/Tokyo", "ja"),
)
SYLLABLES = _listed(
    "bal cor del fen gar hol jas kel lum mar nor osk pel quin ros sel tor ulm ver wes xan yor zel bri cla dro eli fro gre"
    " hal ing jun kra lan mon nes ost pra rud sto tri und vol wil yng zor ara bel cim dan esk fal gus hel isk jor kam lod mir"
)
TRADES = _listed(
    "Trading Import Tools Hardware Lighting Electric Garden Furniture Marine Textiles Supply Industries Packaging Motors"
    " Plastics Fasteners Kitchen Outdoor Machinery Valves Hotel Sports Medical Stone Glass Safety Optics Pumps Steel Home"
)
FIRST = _listed(
    "Anna Omar Lucia Peter Mei Ivan Sofia Hans Priya Carlos Emma Yusuf Laura Tomas Nina Pablo Greta Marek Aisha Jan Elena"
    " Kofi Ines Oscar Dalia Bruno Clara Viktor Rosa Amir"
)
LAST = _listed(
    "Weber Costa Novak Silva Becker Rossi Demir Kowalski Hassan Patel Dubois Moreno Jansen Tanaka Mbeki Larsen Ortiz Horvat"
    " Bianchi Keller Yilmaz Nowak Fischer Santos Duarte Lindqvist Marino Okafor Petrov Vargas"
)
QUALITIES = _listed(
    "stainless solar folding heavy-duty cordless foldable waterproof bamboo ceramic aluminium LED magnetic"
)
GOODS = _listed(
    "lamp kettle toolbox ladder valve hinge pump tent chair table glove helmet cable lock scale mixer heater fan cutter"
    " drill jack pallet crate bottle flask tray basket hose sprayer rake shelf cabinet mirror faucet sink switch socket"
)
ROLES = ("Purchasing Manager", "Owner", "Import Department", "Sourcing", "Logistics")
# (kind, from whom, subject)
OCCASIONS = (
    ("inquiry", "in", "Inquiry for {goods} {model}"),
    ("quotation", "out", "Our quotation for {goods} {model}"),
    ("other", "in", "Question about {goods} {model}"),
    ("order", "in", "Purchase order {number} {goods}"),
    ("shipment", "out", "Shipping documents {number}"),
    ("payment", "in", "Payment for invoice {number}"),
    ("other", "out", "Samples of {goods} {model}"),
    ("complaint", "in", "Problem with {goods} of order {number}"),
)
SENTENCES = (
    "Please send us your best price for {quantity} pcs {goods} model {model}.",
    "We are interested in your {goods} and would like to know the price FOB Ningbo.",
    "Could you confirm the delivery time for {quantity} pieces and the packing of {model}?",
    "Thank you for your message, we checked the drawing of the {goods} with our workshop.",
    "The sample of {model} arrived yesterday and our customer is satisfied with the finish.",
    "Our price for {goods} {model} is USD {price} per piece with a minimum of {quantity} pieces.",
    "We need a certificate of origin and the test report before the goods leave the factory.",
    "Payment by T/T, 30% deposit and the balance against copy of the bill of lading.",
    "The container {number} leaves on Friday and should arrive within five weeks.",
    "Some cartons were wet when we opened the container, please look at the photos.",
    "Is it possible to print our logo on the {goods} and on the carton?",
    "We compare several suppliers this month and decide after the fair.",
    "Please find attached our purchase order {number} for {quantity} {goods}.",
    "The colour of {model} must be the same as the last delivery, RAL 7016.",
    "Our forwarder asks for the gross weight and the measures of each carton.",
    "We have transferred the deposit today, the bank slip follows by separate mail.",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a buyer."""

    name: str
    email: str
    phone: str
    position: str


@dataclass(frozen=True, slots=True)
class Buyer:
    """A company that buys."""

    name: str
    country: str
    city: str
    time_zone: str
    language: str
    website: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody writes."""

    kind: str
    direction: str
    subject: str
    text: str


def identity(kind: int, *numbers: int) -> UUID:
    """The id of the thing of this kind with these numbers; in the form of the product's own (RFC 9562, version 7)."""
    low = 0
    for number in numbers:
        low = low << 28 | number
    stamp = 0x0194_0000_0000 + (low >> 8)
    return UUID(int=(stamp & (1 << 48) - 1) << 80 | 7 << 76 | kind << 64 | 0b10 << 62 | low & (1 << 62) - 1)


def brand(number: int) -> str:
    """A name of its own for each number."""
    parts: list[str] = []
    left, most = number * 7919, len(SYLLABLES) ** 3
    left = left % most + number // most * most
    while left or len(parts) < 3:
        left, digit = divmod(left, len(SYLLABLES))
        parts.append(SYLLABLES[digit])
    return "".join(parts).title()


@lru_cache(maxsize=30_000)
def buyer(number: int) -> Buyer:
    """The company of this number."""
    chance = Random(number)
    country, form, city, phone, zone, language = chance.choice(LANDS)
    own, trade = brand(number), chance.choice(TRADES)
    domain = f"{own.lower()}-{trade.lower()}.example"
    people = []
    for _one in range(chance.choice((1, 1, 2, 3))):
        first, last = chance.choice(FIRST), chance.choice(LAST)
        address = f"{first}.{last}@{domain}".lower()
        people.append(
            Person(f"{first} {last}", address, f"{phone} {chance.randrange(10**6, 10**7)}", chance.choice(ROLES))
        )
    return Buyer(f"{own} {trade} {form}", country, city, zone, language, domain, tuple(people))


@cache
def letters(number: int = 4_000) -> tuple[Letter, ...]:
    """So many different letters."""
    chance = Random("letters")
    return tuple(_letter(chance) for _one in range(number))


def _letter(chance: Random) -> Letter:
    kind, direction, subject = chance.choice(OCCASIONS)
    words = {
        "goods": f"{chance.choice(QUALITIES)} {chance.choice(GOODS)}",
        "model": f"{chance.choice('ABCDEFGHKLMN')}{chance.choice('XYZ')}-{chance.randrange(100, 1000)}",
        "number": f"{chance.randrange(20_000, 99_999)}",
        "quantity": f"{chance.randrange(1, 80) * 50}",
        "price": f"{chance.randrange(100, 9_000) / 100}",
    }
    text = "\n\n".join(chance.sample(SENTENCES, chance.randrange(3, 7)))
    return Letter(kind, direction, subject.format(**words), f"Dear Sirs,\n\n{text.format(**words)}\n\nBest regards")
