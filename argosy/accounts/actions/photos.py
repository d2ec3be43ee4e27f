"""A person's photo: kept sealed like all files, or none."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.accounts.models import User
from argosy.platform import blobs
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.tenancy.scope import enterprise_scope

LARGEST = 2 * 1024 * 1024
# How each kind of picture begins (PNG 1.2, JPEG, WebP container); nothing else is ever served.
KINDS = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"RIFF", "image/webp"))


class NotAPhoto(BadInput):
    """The file is no picture of a kind that browsers show, or too large."""

    message = _("Choose a picture (PNG, JPEG or WebP) of at most 2 MB.")


def kind_of(content: bytes) -> str:
    """image/png, image/jpeg or image/webp. Raises NotAPhoto."""
    for beginning, kind in KINDS:
        if content.startswith(beginning) and (kind != "image/webp" or content[8:12] == b"WEBP"):
            return kind
    raise NotAPhoto


@transaction.atomic
def change_photo(user: User, content: bytes) -> User:
    """The person is shown with this picture."""
    if len(content) > LARGEST:
        raise NotAPhoto
    kind_of(content)
    _forget(user)
    # The same bytes are kept once in an enterprise: with the person in front, no file of anybody else's is forgotten.
    user.photo = blobs.keep(user.pk.bytes + content)
    user.save(update_fields=["photo"])
    return user


@transaction.atomic
def remove_photo(user: User) -> User:
    """The person is shown with initials again."""
    _forget(user)
    user.photo = ""
    user.save(update_fields=["photo"])
    return user


def photo_of(user: User) -> bytes:
    """The person's picture, inside the scope of her enterprise. Raises NotFound."""
    if not user.photo:
        raise NotFound
    return blobs.load(user.photo)[len(user.pk.bytes) :]


def _forget(user: User) -> None:
    if not user.photo:
        return
    name, enterprise = user.photo, user.enterprise_id
    assert enterprise is not None

    def forget() -> None:
        with enterprise_scope(enterprise):
            blobs.forget(name)

    # not before the row is really changed
    transaction.on_commit(forget)
