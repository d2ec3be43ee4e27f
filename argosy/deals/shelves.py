"""What deals put on the shelves from which files come into letters: issued documents as PDF, pictures of products."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.catalogue import queries as catalogue
from argosy.catalogue.models import Product, ProductPicture
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.deals import document_queries as queries
from argosy.deals.document_files import file_name, pdf_of, ready
from argosy.deals.document_queries import VALID_STATES
from argosy.deals.document_words import KINDS
from argosy.deals.models import Document
from argosy.deals.permissions import Permission
from argosy.mail.letters import File
from argosy.mail.shelves import MOST_SHOWN, Made, Offered, Shelf, Wish, identity
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

PDF = "application/pdf"
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


def documents(actor: Actor, wish: Wish) -> list[Offered]:
    """Issued documents: those of the letter's customers first, or those that were asked for."""
    if not actor.may(Permission.USE_DOCUMENTS):
        return []
    found: dict[str, Offered] = {}
    customers: list[UUID | None] = [*([] if wish.words else wish.customers[:MOST_SHOWN]), None]
    for one in customers:
        for row in queries.documents(actor, wish.words, customer=one, is_valid=True, most=MOST_SHOWN):
            detail = f"{KINDS[row.kind]} · {row.customer.name}"
            found.setdefault(str(row.pk), Offered(str(row.pk), file_name(row, "pdf"), detail, PDF))
    return list(found.values())


def take_document(actor: Actor, key: str) -> Made:
    """The document as the buyer may see it; set outside the transaction."""
    actor.require(Permission.USE_DOCUMENTS)
    rows = Document.objects.visible_to(actor).filter(state__in=VALID_STATES).select_related("customer", "made_from")
    document = rows.filter(pk=identity(key)).first()
    if document is None:
        raise NotFound
    name, made = file_name(document, "pdf"), ready(document)
    return lambda: File(name, PDF, pdf_of(*made))


def pictures(actor: Actor, wish: Wish) -> list[Offered]:
    """Pictures of the products in which the words stand; without words those of the newest products."""
    if not actor.may(Catalogue.USE_CATALOGUE):
        return []
    rows = Product.objects.visible_to(actor).on_sale()
    if wish.words:
        shown = catalogue.found_by(actor, rows, wish.words, MOST_SHOWN)
    else:
        shown = list(rows.filter(pictures__isnull=False).distinct().order_by("-created_at")[:MOST_SHOWN])
    found = ProductPicture.objects.filter(product__in=[one.pk for one in shown]).select_related("product")
    ordered = sorted(found, key=lambda one: (shown.index(one.product), one.position))
    return [Offered(str(one.pk), _picture_name(one), one.product.name, one.type, one.size) for one in ordered]


def take_picture(actor: Actor, key: str) -> Made:
    """One picture of a product."""
    actor.require(Catalogue.USE_CATALOGUE)
    visible = Product.objects.visible_to(actor).values("pk")
    rows = ProductPicture.objects.filter(product__in=visible).select_related("product")
    found = rows.filter(pk=identity(key)).first()
    if found is None:
        raise NotFound
    file = File(_picture_name(found), found.type, blobs.load(found.blob))
    return lambda: file


def _picture_name(picture: ProductPicture) -> str:
    number = f"-{picture.position + 1}" if picture.position else ""
    return f"{picture.product.number}{number}.{ENDINGS.get(picture.type, 'img')}".replace("/", "-")


SHELVES = (
    Shelf("documents", _("Documents"), documents, take_document),
    Shelf("products", _("Pictures of products"), pictures, take_picture),
)
