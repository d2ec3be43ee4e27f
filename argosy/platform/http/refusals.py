"""One place turns refusals into answers: a page, a line for htmx, or JSON for programs."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from argosy.platform.errors import ArgosyError, BadInput
from argosy.platform.http.secret_paths import without_secrets

log = logging.getLogger("argosy.refusals")
# What is answered to who has not the right, asks for what is not theirs to see, or asks too often.
TRIED = frozenset({401, 403, 404, 429})
LONGEST = 200


class RefusalMiddleware:
    """Shows an ArgosyError as its sentence with its status; other exceptions stay Django's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        refused: ArgosyError | None = getattr(request, "refused_unheard", None)  # by the door, which kept nothing of it
        if refused is not None:
            return answer(request, refused)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """The answer to a refusal; None leaves the exception to Django."""
        refused = refusal(problem)
        return answer(request, refused) if refused is not None else None


def note(request: HttpRequest, problem: ArgosyError) -> None:
    """Write down who was refused what: somebody who tries doors leaves a row of such lines (ASVS 16.3.2)."""
    if problem.status in TRIED:
        who = getattr(getattr(request, "actor", None), "member", None) or "nobody signed in"
        where = without_secrets(request.path)[:LONGEST]
        log.info("refused: %s (%s) %s %s, member %s", problem.status, problem.code, request.method, where, who)


def refusal(problem: Exception) -> ArgosyError | None:
    """The refusal that this is: a sentence of ours, or that of PostgreSQL to the letter NUL, which no program types."""
    if isinstance(problem, ArgosyError):
        return problem
    return BadInput() if isinstance(problem, DataError) and "NUL (0x00)" in str(problem) else None


def answer(request: HttpRequest, problem: ArgosyError) -> HttpResponse:
    """The refusal as JSON, as a part for htmx, or as a page."""
    problem.settle()
    note(request, problem)
    response = _in_words(request, problem, str(problem))
    if problem.again_after:
        response["Retry-After"] = f"{problem.again_after}"  # RFC 9110 section 10.2.3
    return response


def _in_words(request: HttpRequest, problem: ArgosyError, sentence: str) -> HttpResponse:
    if request.path.startswith("/api/") or "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"error": problem.code, "message": sentence}, status=problem.status)
    if request.headers.get("HX-Request"):
        response = render(request, "ui/refusal.html", {"sentence": sentence}, status=problem.status)
        response["HX-Retarget"] = "#notices"
        response["HX-Reswap"] = "beforeend"
        return response
    return render(request, "ui/error.html", {"sentence": sentence, "status": problem.status}, status=problem.status)
