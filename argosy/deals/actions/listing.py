"""Lines of goods are tied to products: somebody says which one a buyer means, and from then on it is known."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record
from argosy.catalogue import units
from argosy.catalogue.actions.codes import learn_code
from argosy.catalogue.actions.products import add_product
from argosy.catalogue.models import Product
from argosy.catalogue.recognising import recognise
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict


class LineIsGone(Conflict):
    message = _("This line was changed meanwhile. Reload and look again.")


@transaction.atomic
def choose_product(actor: Actor, opportunity: Opportunity, line: OpportunityItem, product: Product) -> OpportunityItem:
    """The line means this product, and so does what the buyer called it in every later mail of theirs."""
    actor.require(Permission.EDIT_DEALS)
    line = _line(actor, opportunity, line)
    line.listed = product
    line.save(update_fields=["listed"])
    learn_code(actor, opportunity.customer, line.model or line.product, product)
    record(actor, "opportunity.changed", opportunity, product=product.number)
    return line


@transaction.atomic
def list_product(actor: Actor, opportunity: Opportunity, line: OpportunityItem) -> Product:
    """What the buyer asks for is a product of ours from now on, as they called it."""
    actor.require(Permission.EDIT_DEALS)
    line = _line(actor, opportunity, line)
    product = add_product(actor, **as_product(line))
    choose_product(actor, opportunity, line, product)
    return product


def as_product(line: OpportunityItem) -> dict[str, Any]:
    """The product that a line of goods would make."""
    number = (line.model or line.product)[:60]
    is_chinese = any("\u4e00" <= c <= "\u9fff" for c in line.product)
    return {
        "number": number,
        "name": "" if is_chinese else line.product,
        "name_zh": line.product if is_chinese else "",
        "unit": units.known(line.unit) or "piece",
        "hs_code": line.hs_code,
    }


@transaction.atomic
def recognise_again(actor: Actor, opportunity: Opportunity) -> int:
    """Lines that nobody recognised are looked at again, now that the catalogue knows more; says how many were found."""
    actor.require(Permission.EDIT_DEALS)
    rows = list(opportunity.items.filter(listed__isnull=True).order_by("position"))
    found = recognise(opportunity.customer_id, [(row.product, row.model) for row in rows])
    known = [(row, one) for row, one in zip(rows, found, strict=True) if one]
    for row, one in known:
        row.listed = one.product
        row.save(update_fields=["listed"])
    return len(known)


def _line(actor: Actor, opportunity: Opportunity, line: OpportunityItem) -> OpportunityItem:
    Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    found: OpportunityItem | None = OpportunityItem.objects.filter(opportunity=opportunity, pk=line.pk).first()
    if found is None:
        raise LineIsGone
    return found
