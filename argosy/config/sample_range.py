"""What the sample enterprise sells, and how its documents look: so that a quotation can be tried at once."""

from __future__ import annotations

from decimal import Decimal

from argosy.catalogue.actions.prices import set_prices
from argosy.catalogue.actions.products import add_product
from argosy.deals.actions.letterheads import change_letterhead, keep_bank
from argosy.platform.access import Actor
from argosy.samples.model import Exporter, Product

# Outer cartons, by how many go in: side lengths in cm.
CARTON = (Decimal(46), Decimal(38), Decimal(30))
GROSS, TARE = Decimal("13.5"), Decimal("1.2")
# What the goods cost at home, tax included, for a dollar of their price.
COST_AT_HOME, DEARER = Decimal("5.3"), Decimal("1.12")


def fill(actor: Actor, exporter: Exporter) -> None:
    """There are its products with two tiers of prices each, its letterhead and its bank account."""
    for one in exporter.products:
        _product(actor, one)
    change_letterhead(
        actor,
        name=exporter.english_name,
        name_zh=exporter.name,
        address=exporter.english_address,
        address_zh=exporter.address,
        phone=exporter.phone,
        website=exporter.domain,
        loading="CNNGB",
        packing="Export cartons",
    )
    bank, swift, account = (part.strip() for part in exporter.bank.rsplit(",", 2))
    keep_bank(
        actor,
        None,
        label="USD",
        currency="USD",
        beneficiary=exporter.english_name,
        bank=bank,
        swift=swift.removeprefix("SWIFT").strip(),
        account=account.removeprefix("A/C").strip(),
    )


def _product(actor: Actor, one: Product) -> None:
    length, width, height = CARTON
    made = add_product(
        actor,
        number=one.model,
        name=one.names["en"].capitalize() if one.names["en"][:3] != "LED" else one.names["en"],
        name_zh=one.names["zh"],
        other_names={code: name for code, name in one.names.items() if code not in {"en", "zh"}},
        unit=one.unit,
        hs_code=one.hs_code,
        origin="CN",
        moq=Decimal(one.pack * 10),
        pack_quantity=Decimal(one.pack),
        carton_length=length,
        carton_width=width,
        carton_height=height,
        gross_weight=GROSS,
        net_weight=GROSS - TARE,
        cost=(one.price * COST_AT_HOME).quantize(Decimal("0.01")),
        cost_currency="CNY",
    )
    small = (one.price * DEARER).quantize(Decimal("0.01"))
    set_prices(actor, made, [(Decimal(0), small), (Decimal(one.pack * 20), one.price)], currency="USD", incoterm="FOB")
