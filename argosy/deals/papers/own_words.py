"""An enterprise's own words on its layouts: in the document's language, with {fields} filled from the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from babel import Locale
from django.utils.translation import gettext_lazy as _

from argosy.deals.papers import amounts_in_words, payment
from argosy.deals.papers.blocks import place_of
from argosy.deals.papers.figures import PRICED, Paper, count, money, plain, shown_day
from argosy.deals.papers.wording import said

FIELD = re.compile(r"\{([^{}\n]{0,60})\}")
NOTHING = "—"


def _term(paper: Paper) -> str:
    return " ".join(one for one in (paper.content["incoterm"], paper.content["place"]) if one)


def _buyer(name: str) -> Callable[[Paper, str], str]:
    return lambda paper, _language: str(paper.content["buyer"].get(name) or "")


def _country(paper: Paper, language: str) -> str:
    code = str(paper.content["buyer"].get("country") or "")
    return str(Locale("zh" if language == "zh" else "en").territories.get(code, code))


def _seller(paper: Paper, language: str) -> str:
    ours = paper.content["seller"]
    names = [ours.get("name", ""), ours.get("name_zh", "")]
    return next((one for one in (names[::-1] if language == "zh" else names) if one), "")


def _paid(paper: Paper, language: str) -> str:
    parts = [
        said(payment.words(payment.Part.of(one)), language)[0] for one in paper.content["terms"].get("payment", [])
    ]
    return ("；" if language == "zh" else "; ").join(parts)


def _said(paper: Paper, language: str) -> str:
    by = amounts_in_words.chinese if language == "zh" else amounts_in_words.english
    return by(paper.sums.total, paper.content["currency"])


def _day(name: str) -> Callable[[Paper, str], str]:
    return lambda paper, language: shown_day(paper.content.get(name) or "", language)


def _shipped(paper: Paper, language: str) -> str:
    return shown_day(paper.content["terms"].get("transport", {}).get("latest_shipment", ""), language)


# name → what it is called on the page, what stands for it
FIELDS: dict[str, tuple[Any, Callable[[Paper, str], str]]] = {
    "number": (_("Number"), lambda paper, _language: paper.content["number"]),
    "date": (_("Date"), _day("date")),
    "valid_until": (_("Valid until"), _day("valid_until")),
    "reference": (_("Buyer’s reference"), lambda paper, _language: paper.content.get("reference", "")),
    "based_on": (_("Document before it"), lambda paper, _language: paper.content.get("from_number", "")),
    "buyer": (_("Buyer"), _buyer("name")),
    "contact": (_("Contact"), _buyer("contact")),
    "country": (_("Country"), _country),
    "seller": (_("Seller"), _seller),
    "term": (_("Delivery term"), lambda paper, _language: _term(paper)),
    "loading": (_("Port of loading"), lambda paper, _language: place_of(paper.content.get("loading", ""))),
    "discharge": (_("Port of discharge"), lambda paper, _language: place_of(paper.content.get("discharge", ""))),
    "shipment": (_("Shipment by"), _shipped),
    "lc": (_("L/C number"), lambda paper, _language: paper.content["terms"].get("lc", {}).get("number", "")),
    "cartons": (_("Cartons"), lambda paper, _language: count(paper.sums.load.cartons)),
    "gross": (_("Gross kg"), lambda paper, _language: plain(paper.sums.load.gross, 2)),
    "volume": (_("Volume"), lambda paper, _language: plain(paper.sums.load.volume, 3)),
    "payment": (_("Payment"), _paid),
    "currency": (_("Currency"), lambda paper, _language: paper.content["currency"]),
    "total": (_("Total"), lambda p, _language: f"{p.content['currency']} {money(p.sums.total, p.content['currency'])}"),
    "total_in_words": (_("Total in words"), _said),
}
OF_MONEY = frozenset({"payment", "currency", "total", "total_in_words"})


def fields_for(kind: str) -> dict[str, Any]:
    """The fields that texts of this kind can name; papers of the load tell no prices."""
    return {name: words for name, (words, _find) in FIELDS.items() if kind in PRICED or name not in OF_MONEY}


def unknown(text: str, kind: str) -> list[str]:
    """What stands in braces and is no field of this kind."""
    return [name for name in FIELD.findall(text) if name.strip() not in fields_for(kind)]


def filled(text: str, paper: Paper, language: str) -> str:
    """The text with its fields filled; what the document does not say is a dash."""

    def found(match: re.Match[str]) -> str:
        name = match[1].strip()
        if name not in fields_for(paper.content["kind"]):
            return match[0]
        return FIELDS[name][1](paper, language) or NOTHING

    return FIELD.sub(found, text)


def spoken(words: Sequence[str] | None, paper: Paper) -> list[str]:
    """Own words in the document's languages, as far as they are there."""
    pair = [*(words or ()), "", ""][:2]
    wanted = {"en": ("en",), "zh": ("zh",)}.get(paper.language, ("en", "zh"))
    texts = dict(zip(("en", "zh"), pair, strict=True))
    return [filled(texts[one], paper, one) for one in wanted if texts[one].strip()]


def over(own: Sequence[str] | None, standard: tuple[str, str], language: str) -> list[str]:
    """Own words, or where there are none in a language the standard's."""
    pair = [*(own or ()), "", ""][:2]
    return said((pair[0] or standard[0], pair[1] or standard[1]), language)
