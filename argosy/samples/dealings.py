"""One piece of business between a customer and a seller: what it is about, and the numbers that name it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from argosy.samples.model import Contact, Customer, Line, Member, Product, World

# How much of a currency one US dollar buys, roughly.
_RATES = {"USD": Decimal(1), "EUR": Decimal("0.92"), "CNY": Decimal("7.2")}
_QUANTITIES = (120, 200, 300, 480, 500, 600, 800, 1000, 1200, 1500, 2000, 2400, 3000, 5000)
_VESSELS = ("GOLDEN", "SUMMIT", "LOYAL", "BRAVE", "LUCENT")
_THOUSANDS = {"en": ",", "zh": "", "ja": ",", "fr": " ", "ru": " ", "ar": ","}
_DECIMAL_POINT = frozenset({"en", "zh", "ja", "ar"})


@dataclass(frozen=True, slots=True)
class Business:
    """Who deals with whom about what; numbers stay the same through the whole thread."""

    name: str
    customer: Customer
    contact: Contact
    member: Member
    lines: tuple[Line, ...]
    currency: str
    incoterm: str
    place: str
    order_number: str
    proforma_number: str
    bill_of_lading: str
    container: str
    vessel: str

    @property
    def total(self) -> Decimal:
        """What the goods cost at the prices of the moment."""
        return sum((line.price * line.quantity for line in self.lines if line.price is not None), Decimal(0))

    def priced(self, factor: Decimal) -> Business:
        """The same business at list prices times a factor."""
        rate = _RATES[self.currency] * factor
        lines = (
            Line(line.product, line.quantity, _cents(line.product.price * rate), self.currency) for line in self.lines
        )
        return replace(self, lines=tuple(lines))


def new_business(world: World, customer: Customer, chance: Random, name: str, lines: int = 0) -> Business:
    """A customer wants something: two to four products, and the terms on which they usually buy."""
    wanted = chance.sample(world.exporter.products, lines or chance.randint(2, 4))
    currency = customer.currency if customer.currency in _RATES else "USD"
    incoterm, place = _terms(customer, chance)
    return Business(
        name=name,
        customer=customer,
        contact=customer.contacts[0 if chance.random() < 0.75 else 1],
        member=world.member(customer.owner),
        lines=tuple(_line(product, chance) for product in wanted),
        currency=currency,
        incoterm=incoterm,
        place=place,
        order_number=f"{chance.choice(('PO', 'PO-', '45'))}{chance.randint(10000, 99999)}",
        proforma_number=f"YF{chance.randint(24000, 26999)}",
        bill_of_lading=f"NGBX{chance.randint(1000000, 9999999)}",
        container=f"TGHU{chance.randint(1000000, 9999999)}",
        vessel=chance.choice(_VESSELS),
    )


def number(value: int | Decimal, language: str) -> str:
    """An amount as people of that language write it: 1,234.50 in English, 1.234,50 in German."""
    english = f"{value:,}"
    thousands = _THOUSANDS.get(language, ".")
    point = "." if language in _DECIMAL_POINT else ","
    return english.translate({ord(","): thousands, ord("."): point})


def _terms(customer: Customer, chance: Random) -> tuple[str, str]:
    if customer.country == "CN":
        return "EXW", customer.city
    incoterm = chance.choice(("FOB", "FOB", "FOB", "CIF", "CIF", "DAP", "EXW"))
    return incoterm, {"CIF": customer.port, "DAP": customer.city}.get(incoterm, "Ningbo")


def _line(product: Product, chance: Random) -> Line:
    return Line(product, chance.choice(_QUANTITIES))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
