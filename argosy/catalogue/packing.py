"""From cartons to containers: volume, weights, and how full a container gets. Exact, and pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

NOTHING = Decimal(0)
CUBIC_CM = Decimal(1_000_000)
# As papers print them. Rounded by line, so that whoever adds a printed column up gets what stands below it.
GRAMS_10, LITRE = Decimal("0.01"), Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Container:
    """What one container takes in practice: its inner volume less what never fits, and its payload.

    Loading volumes are the trade's usual ones (28, 58, 68 m³), payloads those of common boxes under the weights that
    roads allow (ISO 668 gives 30,480 kg gross).
    """

    name: str
    volume: Decimal
    payload: Decimal


CONTAINERS = (
    Container("20GP", Decimal(28), Decimal(21_700)),
    Container("40GP", Decimal(58), Decimal(26_500)),
    Container("40HQ", Decimal(68), Decimal(26_500)),
)


@dataclass(frozen=True, slots=True)
class Carton:
    """How goods are packed: so many in a carton of this size (cm) and these weights (kg)."""

    each: Decimal | None = None
    length: Decimal | None = None
    width: Decimal | None = None
    height: Decimal | None = None
    net: Decimal | None = None
    gross: Decimal | None = None

    @property
    def volume(self) -> Decimal | None:
        """Cubic metres of one carton, None where a side is unknown."""
        if not (self.length and self.width and self.height):
            return None
        return self.length * self.width * self.height / CUBIC_CM


@dataclass(frozen=True, slots=True)
class Load:
    """What goods need: cartons, cubic metres, kilograms; None where the packing does not say."""

    cartons: int | None = None
    volume: Decimal | None = None
    net: Decimal | None = None
    gross: Decimal | None = None


def load(quantity: Decimal | None, carton: Carton, cartons: int | None = None) -> Load:
    """What this quantity needs; a carton that is begun counts whole, and what is in it weighs by its share.

    Where somebody counted the cartons, it is so many.
    """
    share = quantity / carton.each if quantity and carton.each else None
    if cartons is None and share is not None:
        cartons = int(share.to_integral_value(ROUND_CEILING))
    if cartons is None:
        return Load()
    share = Decimal(cartons) if share is None else share
    return Load(
        cartons,
        _printed(carton.volume, cartons, LITRE),
        _printed(carton.net, share, GRAMS_10),
        _printed(carton.gross, share, GRAMS_10),
    )


def _printed(each: Decimal | None, times: Decimal | int, smallest: Decimal) -> Decimal | None:
    """Rounded half up; what is there is never rounded away."""
    if each is None:
        return None
    exact = each * times
    return max(exact.quantize(smallest, rounding=ROUND_HALF_UP), smallest) if exact else NOTHING


def together(loads: Iterable[Load]) -> Load:
    """The sum of several; a part that is unknown for one of them is unknown for all."""
    every = list(loads)

    def summed(name: str) -> Decimal | None:
        values = [getattr(one, name) for one in every]
        return sum(values, NOTHING) if every and None not in values else None

    cartons = summed("cartons")
    return Load(None if cartons is None else int(cartons), summed("volume"), summed("net"), summed("gross"))


def fill(volume: Decimal | None, gross: Decimal | None) -> list[tuple[str, int, int]]:
    """For each kind of container: its name, how many are needed, and how full the last one gets in per cent."""
    if not volume:
        return []
    found = []
    for one in CONTAINERS:
        share = max(volume / one.volume, (gross or NOTHING) / one.payload)
        count = max(int(share.to_integral_value(ROUND_CEILING)), 1)
        last = share - (count - 1)
        found.append((one.name, count, max(int((last * 100).to_integral_value(ROUND_CEILING)), 1)))
    return found


def fits(carton: Carton) -> list[tuple[str, int, Decimal]]:
    """For each kind of container: its name, how many cartons fit by volume and weight, and how many pieces that is."""
    if not carton.volume:
        return []
    found = []
    for one in CONTAINERS:
        cartons = int(one.volume / carton.volume)
        if carton.gross:
            cartons = min(cartons, int(one.payload / carton.gross))
        found.append((one.name, cartons, cartons * (carton.each or NOTHING)))
    return found
