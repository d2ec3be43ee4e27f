"""A document as a file: what it is called, and the PDF that the buyer may see."""

from __future__ import annotations

from typing import Any

from argosy.deals.contents import for_buyers, pictures_of, shown_content
from argosy.deals.errors import CannotBeSet
from argosy.deals.models import Document, DocumentState
from argosy.deals.papers import setting
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.shrinking import Pictures
from argosy.platform.limited import Limited


def ready(document: Document) -> tuple[dict[str, Any], Pictures]:
    """What is set: the layout of what the buyer may see, and the pictures in it. Read inside a scope, set outside."""
    content = for_buyers(shown_content(document))
    return laid_out(content, mark=mark_of(document)), pictures_of(content)


def mark_of(document: Document) -> str:
    """What stands across a paper that does not count: a draft, also while it waits for approval, or cancelled."""
    if document.state == DocumentState.CANCELLED:
        return "cancelled"
    return "draft" if document.state in {DocumentState.DRAFT, DocumentState.WAITING} else ""


def pdf_of(data: dict[str, Any], pictures: Pictures) -> bytes:
    """The PDF, made outside every scope. Raises CannotBeSet."""
    try:
        return setting.as_pdf(data, pictures.ready())
    except Limited as problem:
        raise CannotBeSet from problem


def file_name(document: Document, ending: str) -> str:
    """What the file is called: PI2026-0001.pdf, PI2026-0001-v2.pdf."""
    version = f"-v{document.version}" if document.version > 1 else ""
    return f"{document.number}{version}.{ending}".replace("/", "-")
