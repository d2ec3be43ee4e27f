"""Looking around with sample data, before one has an account: a sample enterprise of one's own, read by the real pipeline."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_POST

from argosy.accounts.actions import sign_ins
from argosy.accounts.entrance import enter
from argosy.accounts.models import User
from argosy.accounts.place import place_of
from argosy.config import sample
from argosy.platform.errors import NotFound
from argosy.platform.http.request import public

# An installation in use by real companies must not be filled with samples by passers-by.
FEW_PEOPLE = 25


def is_offered() -> bool:
    """May a visitor make a sample? Where the operator says so, or as long as hardly anybody has registered."""
    if settings.SAMPLES == "never":
        return False
    return settings.SAMPLES == "always" or User.objects.exclude(enterprise_id=None).count() < FEW_PEOPLE


@public
@require_POST
def look_around(request: HttpRequest) -> HttpResponse:
    """Make a sample enterprise and sign the visitor in as its master account; its mail comes in while she looks."""
    if not is_offered():
        raise NotFound
    sign_ins.limit_knocks(place_of(request))
    made = sample.make(translation.get_language() or "en")
    return enter(request, made.user, "/", with_second_factor=False)
