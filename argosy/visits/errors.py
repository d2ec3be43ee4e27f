"""Why a visit is not kept."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, NotAllowed


class NoPlace(BadInput):
    message = _("Take your place, or write in words where you were.")


class PlaceNotPermitted(NotAllowed):
    message = _("You have not permitted that the place of your device is kept. Write it in words, or permit it first.")


class NotAPhoto(BadInput):
    message = _("Choose a picture (JPEG, PNG or WebP) of at most %(most)s MB.")
