"""A document as plain values: what is frozen as a version, set on paper, exported and compared."""

from __future__ import annotations

from typing import Any

from argosy.catalogue.models import BuyersCode, ProductPicture
from argosy.deals import layouts
from argosy.deals.models import Document, DocumentState, DocumentVersion, Letterhead
from argosy.deals.papers.shrinking import Pictures
from argosy.enterprise.models import Enterprise
from argosy.platform import blobs
from argosy.platform.tenancy.scope import current_enterprise
from argosy.platform.typing_numbers import typed

HEADS = ("name", "name_zh", "address", "address_zh", "phone", "email", "website", "tax_id", "accent", "logo", "seal")
PLAIN = (
    "kind",
    "number",
    "version",
    "reference",
    "language",
    "currency",
    "incoterm",
    "place",
    "loading",
    "discharge",
)
FIELDS = (
    "number", "name", "name_zh", "description", "quantity", "unit", "price", "discount", "each", "length", "width",
    "height", "net", "gross", "hs", "origin", "cost", "cost_currency", "carton_numbers",
)  # fmt: skip
NUMBERS = frozenset({"quantity", "price", "discount", "each", "length", "width", "height", "net", "gross", "cost"})
# So many pictures of goods are set in one document; more would make it take minutes.
MOST_PICTURES = 120
# What no buyer may see, wherever the content goes.
OURS = ("cost", "cost_currency")


def letterhead() -> Letterhead:
    """The enterprise's letterhead; before anybody wrote one, its own names."""
    found: Letterhead | None = Letterhead.objects.first()
    if found is not None:
        return found
    enterprise = Enterprise.objects.get(pk=current_enterprise())
    names = [enterprise.name, *enterprise.other_names]
    chinese = [one for one in names if any("\u4e00" <= c <= "\u9fff" for c in one)]
    latin = [one for one in names if one not in chinese]
    return Letterhead(name=(latin or [""])[0], name_zh=(chinese or [""])[0])


def content_of(document: Document) -> dict[str, Any]:
    """Everything that the document says, as texts and lists."""
    head = letterhead()
    look, design = layouts.resolved(document.layout, document.kind)
    lines, products = [], []
    for row in document.lines.order_by("position").values(*FIELDS, "listed"):
        products.append(row.pop("listed"))
        kept = {name: typed(value) if name in NUMBERS else value for name, value in row.items()}
        lines.append({name: value for name, value in kept.items() if value})
    for name, found in _of_products(document, {one[0] for one in design.get("columns") or ()}).items():
        lines = [line | ({name: found[pk]} if pk in found else {}) for line, pk in zip(lines, products, strict=True)]
    return {name: getattr(document, name) for name in PLAIN} | {
        "layout": look,
        **({"design": design} if design else {}),
        "date": document.date.isoformat(),
        "valid_until": document.valid_until.isoformat() if document.valid_until else "",
        "from_number": document.made_from.number if document.made_from else "",
        "buyer": document.buyer or {},
        "bank": document.bank or {},
        "terms": document.terms or {},
        "rate": {
            "rate": typed(document.rate),
            "currency": document.rate_currency,
            "source": document.rate_source,
            "date": document.rate_date.isoformat() if document.rate_date else "",
        },
        "seller": {name: getattr(head, name) for name in HEADS},
        "lines": lines,
    }


def _of_products(document: Document, columns: set[str]) -> dict[str, dict[Any, str]]:
    """What a layout shows of products and no line keeps: the first picture, and how this buyer calls it, as learnt last."""
    listed, found = document.lines.filter(listed__isnull=False).values("listed"), {}
    if "picture" in columns:
        pictures = ProductPicture.objects.filter(product__in=listed).order_by("-position", "-pk")
        found["picture"] = dict(pictures.values_list("product", "blob"))
    if "code" in columns:
        codes = BuyersCode.objects.filter(customer=document.customer_id, product__in=listed).order_by("learnt_at", "pk")
        found["code"] = dict(codes.values_list("product", "code"))
    return found


def shown_content(document: Document) -> dict[str, Any]:
    """What the document says: as it was issued, or as it stands while it is a draft."""
    if document.state in {DocumentState.ISSUED, DocumentState.ACCEPTED, DocumentState.CANCELLED}:
        frozen = DocumentVersion.objects.filter(document=document, version=document.version).first()
        if frozen is not None:
            found: dict[str, Any] = frozen.content
            return found
    return content_of(document)


def for_buyers(content: dict[str, Any]) -> dict[str, Any]:
    """The content without what it costs us."""
    lines = [{name: value for name, value in one.items() if name not in OURS} for one in content["lines"]]
    terms = {name: value for name, value in content["terms"].items() if name != "costs"}
    return content | {"lines": lines, "terms": terms}


def pictures_of(content: dict[str, Any], *, with_goods: bool = True) -> Pictures:
    """The logo, the seal and the pictures of goods, as far as there are any."""
    seller = content["seller"]
    goods = dict.fromkeys(line["picture"] for line in content["lines"] if with_goods and line.get("picture"))
    own = {name: blobs.load(seller[name]) for name in ("logo", "seal") if seller.get(name)}
    return Pictures(current_enterprise(), own, {name: name for name in list(goods)[:MOST_PICTURES]})
