"""The blocks around the goods: who sells, who buys, the document's facts, its terms, where the money goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from babel import Locale

from argosy.deals.papers import payment
from argosy.deals.papers.ports import port
from argosy.deals.papers.wording import LABELS, Words, filled, label, said

Data = dict[str, Any]
Show = Callable[[str], str]
# Which facts of transport stand on which document.
OFFERS = frozenset({"quotation", "proforma"})
SHIPPED = frozenset({"invoice", "packing_list", "booking", "marks"})


def seller(content: Data, language: str) -> Data:
    """Our letterhead."""
    ours = content["seller"]
    names = said((ours.get("name", ""), ours.get("name_zh", "")), language)
    names = [one for one in names if one] or [ours.get("name", "") or ours.get("name_zh", "")]
    address = [one for one in said((ours.get("address", ""), ours.get("address_zh", "")), language) if one]
    ways = [
        f"{label('phone', language)[0]} {ours['phone']}" if ours.get("phone") else "",
        ours.get("email", ""),
        ours.get("website", "").removeprefix("https://").removesuffix("/"),
        f"{label('tax_id', language)[0]} {ours['tax_id']}" if ours.get("tax_id") else "",
    ]
    return {
        "names": names,
        "address": address,
        "ways": [one for one in ways if one],
        "label": label("buyer" if content["kind"] == "purchase" else "seller", language),
    }


def ourselves(content: Data, language: str) -> Data:
    """The enterprise as one of the two sides, where a layout has it stand beside the other."""
    ours = seller(content, language)
    names = ours["names"]
    return {"label": ours["label"], "name": names[0], "lines": [*names[1:], *ours["address"], *ours["ways"]]}


def buyer(content: Data, language: str, called: str) -> Data:
    """The other side."""
    theirs = content["buyer"]
    country = theirs.get("country", "")
    locale = Locale("zh" if language == "zh" else "en")
    lines = [
        *theirs.get("address", "").splitlines(),
        str(locale.territories.get(country, country)),
        f"{label('attention', language)[0]} {theirs['contact']}" if theirs.get("contact") else "",
        " · ".join(one for one in (theirs.get("phone", ""), theirs.get("email", "")) if one),
        f"{label('tax_id', language)[0]} {theirs['tax_id']}" if theirs.get("tax_id") else "",
    ]
    return {
        "label": label(called, language),
        "name": theirs.get("name", ""),
        "lines": [one for one in lines if one.strip()],
    }


def _pairs(pairs: list[tuple[str, str]], language: str) -> list[list[Any]]:
    return [[label(key, language), value] for key, value in pairs if value]


def facts(content: Data, language: str, *, show_day: Show) -> list[list[Any]]:
    """Number, dates and what the document refers to."""
    version = f"{content['version']}" if content.get("version", 1) > 1 else ""
    return _pairs(
        [
            ("number", content["number"]),
            ("version", version),
            ("date", show_day(content["date"])),
            ("valid_until", show_day(content.get("valid_until", "")) if content["kind"] in OFFERS else ""),
            ("from", content.get("from_number", "")),
            ("reference", content.get("reference", "")),
            ("lc_number", content["terms"].get("lc", {}).get("number", "") if content["kind"] in SHIPPED else ""),
        ],
        language,
    )


def place_of(code: str) -> str:
    """A port by its code as it is printed; what is no code is printed as it was typed."""
    found = port(code) if len(code) == 5 else None
    return str(found) if found else code


def terms(content: Data, language: str, kind: str, *, show_day: Show) -> list[list[Any]]:
    """Delivery, payment and transport, as far as this kind of document speaks of them."""
    kept = content["terms"]
    transport: Data = kept.get("transport", {})
    delivery = " ".join(one for one in (content["incoterm"], content["place"]) if one)
    is_marks = kind == "marks"  # a sheet for whoever paints cartons
    pairs = [
        ("incoterm", f"{delivery} (Incoterms® 2020)" if content["incoterm"] and not is_marks else ""),
        ("loading", place_of(content.get("loading", ""))),
        ("discharge", place_of(content.get("discharge", ""))),
    ]
    if kind in SHIPPED:
        pairs += [(key, transport.get(key, "")) for key in ("vessel", "bl_number", "container")]
        pairs += [(key, show_day(transport.get(key, ""))) for key in ("etd", "eta")]
    if kind == "booking":
        pairs.append(("freight", _freight(content, language)))
    if kind not in SHIPPED:
        pairs += [
            ("deliver_by" if kind == "purchase" else "latest_shipment", show_day(transport.get("latest_shipment", ""))),
            ("lead_time", transport.get("lead_time", "")),
            *((key, _allowed(transport.get(key, ""), language)) for key in ("partial", "transhipment")),
        ]
    found = _pairs(pairs, language)
    if kind not in {"packing_list", "booking", "marks"}:
        parts = [said(payment.words(payment.Part.of(one)), language) for one in kept.get("payment", [])]
        found += _pairs([("payment", "\n".join(one for part in parts for one in part))], language)
    insurance = "" if is_marks else kept.get("insurance", "")
    found += _pairs([("packing", kept.get("packing", "")), ("insurance", insurance)], language)
    if kept.get("tolerance") and kind not in SHIPPED:
        found += _said("tolerance", filled(LABELS["more_or_less"], percent=str(kept["tolerance"])), language)
    return found


def _said(key: str, words: Words, language: str) -> list[list[Any]]:
    return [[label(key, language), "\n".join(said(words, language))]]


def _allowed(value: str, language: str) -> str:
    return " ".join(label(value, language)) if value in {"allowed", "not_allowed"} else ""


def _freight(content: Data, language: str) -> str:
    # the seller pays the carriage under C and D terms (Incoterms 2020, A4)
    is_ours = content["incoterm"][:1] in {"C", "D"}
    return " ".join(label("freight_prepaid" if is_ours else "freight_collect", language))


def bank(content: Data, language: str) -> list[list[Any]]:
    """Where the money goes."""
    kept = content.get("bank") or {}
    keys = ("beneficiary", "bank", "bank_address", "account", "swift")
    return _pairs([(key, kept.get(key, "")) for key in keys], language)
