"""An invented document of each kind, on which a layout is shown while somebody makes it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

Data = dict[str, Any]
PREFIX = {
    "quotation": "QT", "proforma": "PI", "order": "SO", "contract": "SC", "invoice": "CI", "packing_list": "PL",
    "marks": "SM", "booking": "BN", "purchase": "PO",
}  # fmt: skip
# number, the buyer's code, name, in Chinese, description, quantity, unit, price, per carton, kg net and gross, HS code
GOODS = (
    ("KH-201", "4471", "Cast iron casserole, 24 cm", "铸铁炖锅 24 厘米", "Enamelled, cream inside", "600", "piece", "14.80",
     "4", "15.2", "16.4", "732392"),
    ("KH-330", "4475", "Stainless steel kettle, 2.5 L", "不锈钢水壶 2.5 升", "Induction base, whistle", "1200", "piece",
     "9.35", "12", "10.1", "11.6", "732393"),
    ("KH-118", "4480", "Chef’s knife, 20 cm", "主厨刀 20 厘米", "X50CrMoV15, walnut handle", "2400", "piece", "6.20", "48",
     "11.5", "12.3", "821192"),
    ("KH-512", "", "Bamboo cutting board", "竹砧板", "38 × 26 × 2 cm", "1500", "set", "4.75", "20", "14.0", "15.1", "441911"),
)  # fmt: skip
BUYER = {
    "name": "Sonnberg Haushaltswaren GmbH", "address": "Speicherstraße 14\n20457 Hamburg", "country": "DE",
    "contact": "Frau Anja Reuter", "phone": "+49 40 5550 0172", "email": "einkauf@sonnberg.example", "tax_id": "",
}  # fmt: skip
SUPPLIER = {
    "name": "Yongkang Hengli Metal Products Factory", "address": "永康市五金科技工业园 8 号", "country": "CN",
    "contact": "陈丽", "phone": "+86 579 5550 0131", "email": "sales@hengli.example", "tax_id": "",
}  # fmt: skip
BANK = {
    "beneficiary": "As in your bank account", "bank": "Bank of Invention, Ningbo Branch",
    "bank_address": "5 Changjiang Road, Ningbo", "account": "3901 1200 0938 2266", "swift": "INVNCN2N",
}  # fmt: skip
PARTS = (
    {"percent": "30", "method": "tt", "event": "order", "days": 0},
    {"percent": "70", "method": "tt", "event": "bl_copy", "days": 0},
)


def sample(kind: str, language: str, currency: str, today: date) -> Data:
    """What such a document could say; seller and layout are put in by whoever shows it."""
    in_days = (today + timedelta(days=30)).isoformat()
    return {
        "kind": kind,
        "number": f"{PREFIX[kind]}{today.year}-0042",
        "version": 1,
        "reference": "PO-77812",
        "language": language,
        "layout": "classic",
        "currency": currency,
        "incoterm": "" if kind == "purchase" else "CIF",
        "place": "" if kind == "purchase" else "Hamburg",
        "loading": "CNNGB",
        "discharge": "" if kind == "purchase" else "DEHAM",
        "date": today.isoformat(),
        "valid_until": in_days,
        "from_number": "" if kind == "quotation" else f"QT{today.year}-0039",
        "buyer": SUPPLIER if kind == "purchase" else BUYER,
        "bank": {} if kind == "purchase" else BANK,
        "terms": {
            "payment": list(PARTS),
            "charges": [],
            "discount": "2",
            "tolerance": "5",
            "packing": "Export cartons on pallets",
            "insurance": "110 %, ICC (A)",
            "notes": "Colours as approved on the sample of 12 November.",
            "marks": "SONNBERG\nHAMBURG\nPO-77812\nC/NO. 1-UP",
            "transport": {
                "latest_shipment": in_days, "lead_time": "35 days", "partial": "not_allowed", "vessel": "MV ARGO / 042W",
                "etd": in_days,
            },
        },
        "rate": {},
        "lines": [_line(at, one) for at, one in enumerate(GOODS)],
    }  # fmt: skip


def _line(at: int, one: tuple[str, ...]) -> Data:
    names = (
        "number", "code", "name", "name_zh", "description", "quantity", "unit", "price", "each", "net", "gross", "hs",
    )  # fmt: skip
    sizes = {"length": "46", "width": "32", "height": "28", "origin": "CN", "picture": f"goods{at}"}
    return dict(zip(names, one, strict=True)) | sizes


# A pot, where no product has a picture yet.
DRAWN = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 56"><rect width="64" height="56" fill="#eef2f2"/>
<path d="M14 24h36v14a8 8 0 0 1-8 8H22a8 8 0 0 1-8-8z" fill="#7d9297"/><path d="M11 20h42v5H11z" fill="#5a6f75"/>
<circle cx="32" cy="15" r="3.5" fill="#5a6f75"/><path d="M8 27h6v5H8zM50 27h6v5h-6z" fill="#5a6f75"/></svg>"""
