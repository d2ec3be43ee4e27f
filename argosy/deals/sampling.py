"""A sample document in a layout: the enterprise's own letterhead, bank and pictures of products, invented goods and sides."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from argosy.catalogue.models import ProductPicture
from argosy.deals.actions import letterheads
from argosy.deals.contents import HEADS, letterhead, pictures_of
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.sample_paper import DRAWN, GOODS, sample
from argosy.deals.papers.shrinking import Pictures
from argosy.platform.tenancy.scope import current_enterprise

CURRENCY = "USD"
LONG = 15


def ready_sample(
    kind: str, look: str, design: dict[str, Any], language: str, *, is_long: bool = False
) -> tuple[dict[str, Any], Pictures]:
    """What is set, and the pictures in it. Read inside a scope, set outside."""
    head = letterhead()
    content = sample(kind, language, CURRENCY, timezone.localdate())
    account = letterheads.bank_as_said(letterheads.bank_for(CURRENCY))
    content |= {"layout": look, "seller": {name: getattr(head, name) for name in HEADS}}
    content |= {"bank": account} if account and content["bank"] else {}
    content |= {"design": design} if design else {}
    shown = {one[0] for one in design.get("columns") or ()}
    with_pictures = "picture" in shown
    lines = [line | {"picture": line["picture"] if with_pictures else ""} for line in content["lines"]]
    lines[0] |= {"discount": "2.5"} if "discount" in shown else {}
    content["lines"] = lines * (LONG if is_long else 1)
    own = pictures_of(content, with_goods=False).own
    return laid_out(content), _with_goods(own) if with_pictures else Pictures(current_enterprise(), own, {})


def _with_goods(own: dict[str, bytes]) -> Pictures:
    """Beside these the pictures of one's own products, or where there are none a drawn one."""
    rows = ProductPicture.objects.filter(position=0).order_by("-pk").values_list("blob", flat=True)
    names, called = list(rows[: len(GOODS)]), [f"goods{at}" for at in range(len(GOODS))]
    drawn = {} if names else dict.fromkeys(called, DRAWN)
    kept = {one: names[at % len(names)] for at, one in enumerate(called)} if names else {}
    return Pictures(current_enterprise(), own | drawn, kept)
