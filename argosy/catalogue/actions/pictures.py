"""Pictures of products: added and removed. What a file is, is seen from its first bytes, not from its name."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.errors import NotAPicture, TooLargePicture, TooManyPictures
from argosy.catalogue.models import Product, ProductPicture
from argosy.catalogue.permissions import Permission
from argosy.platform import blobs
from argosy.platform.access import Actor

words(product_pictured=_("changed the pictures of a product"))
MOST_PICTURES, MOST_MEGABYTES = 12, 4
# WebP: RIFF, four bytes of length, WEBP
SIGNS = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))


def type_of(content: bytes) -> str:
    """The kind of picture that these bytes are. Raises NotAPicture."""
    for sign, kind in SIGNS:
        if content.startswith(sign):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    raise NotAPicture


@transaction.atomic
def add_picture(actor: Actor, product: Product, content: bytes) -> ProductPicture:
    """The product has this picture too. Raises NotAPicture, TooLargePicture, TooManyPictures."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product.objects.visible_to(actor).lock(product.pk)
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise TooLargePicture(most=MOST_MEGABYTES)
    kind = type_of(content)
    if product.pictures.count() >= MOST_PICTURES:
        raise TooManyPictures(most=MOST_PICTURES)
    last = product.pictures.aggregate(last=Max("position"))["last"]
    picture: ProductPicture = ProductPicture.objects.create(
        product=product,
        position=0 if last is None else last + 1,
        type=kind,
        size=len(content),
        blob=blobs.keep(content),
    )
    record(actor, "product.pictured", product)
    return picture


@transaction.atomic
def remove_picture(actor: Actor, picture: ProductPicture) -> None:
    """The product does not have this picture any more."""
    actor.require(Permission.EDIT_CATALOGUE)
    record(actor, "product.pictured", picture.product)
    picture.delete()
