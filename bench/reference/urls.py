"""The product's addresses and the reference page's."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from argosy.platform.http.request import public


@public
def one(_request: HttpRequest) -> HttpResponse:
    """A page that asks the database for nothing, through the same middleware and server."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return HttpResponse("1")


urlpatterns = [
    path("bench/one/", one),
    path("", include("argosy.config.urls")),
]
