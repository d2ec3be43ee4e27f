"""A document goes out: as a link, as a letter, as XML; and what does not agree is said before."""

from __future__ import annotations

from base64 import b64encode
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from argosy.accounts.place import browser_words, place_of
from argosy.catalogue.actions.pictures import type_of
from argosy.deals.actions import sharing
from argosy.deals.actions.workbooks import made_with, workbook_name
from argosy.deals.contents import for_buyers, pictures_of, shown_content
from argosy.deals.document_files import file_name, pdf_of, ready
from argosy.deals.document_queries import chain
from argosy.deals.document_words import STATES
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.papers.checking import findings
from argosy.deals.papers.figures import PRICED, sums_of
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.shrinking import Pictures
from argosy.deals.papers.ubl import as_ubl, is_known
from argosy.deals.papers.wording import TITLES
from argosy.deals.purchasing import from_stock
from argosy.deals.views.documents import document_of
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.errors import NothingBound
from argosy.mail.letters import File
from argosy.mail.models import Mailbox
from argosy.mail.permissions import Permission as Mail
from argosy.platform.errors import NotFound
from argosy.platform.http.files import opened, saved
from argosy.platform.http.request import Request, own_transactions, public, went
from argosy.platform.listing.columns import identity
from argosy.platform.tenancy.scope import enterprise_scope

FINAL = sharing.FINAL
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def check_document(request: Request, document_id: UUID) -> HttpResponse:
    """The red list: what does not agree with itself, its chain and the letter of credit, as far as there are any."""
    document = document_of(request, document_id)
    content = shown_content(document)
    others = [one for one in chain(request.actor, document) if one.pk != document.pk and one.state in FINAL]
    contents = [shown_content(one) for one in others]
    found = findings(content, contents, timezone.localdate(), from_stock(document.chain))
    values = {"findings": found, "has_others": bool(contents), "has_letter": bool(content["terms"].get("lc"))}
    return render(request, "documents/findings.html", values)


@require_safe
def ubl(request: Request, document_id: UUID) -> HttpResponse:
    """The document as UBL 2.3."""
    document = document_of(request, document_id)
    if not is_known(document.kind):
        raise NotFound
    document = sharing.final(document)
    return saved(as_ubl(for_buyers(shown_content(document))), file_name(document, "xml"), "application/xml")


@require_POST
def share_document(request: Request, document_id: UUID) -> HttpResponse:
    """A link for the buyer, shown this once; or one is ended."""
    document = document_of(request, document_id)
    ended = identity(request.POST.get("end", ""))
    values: dict[str, Any] = {"document": document}
    if ended is not None:
        sharing.end_link(request.actor, document, ended)
    else:
        days = request.POST.get("days", "")
        made = sharing.share_document(request.actor, document, int(days) if days.isdecimal() and len(days) < 4 else 7)
        values["address"] = request.build_absolute_uri(reverse("documents:shared", args=[made.token]))
    return render(request, "documents/links.html", values | links(document, may_edit=True))


def links(document: Document, *, may_edit: bool) -> dict[str, Any]:
    """The links that still show the document, with who looked; made and ended by whoever may change it."""
    rows: list[Any] = list(
        document.links.filter(withdrawn_at__isnull=True, expires_at__gt=timezone.now()).order_by("-made_at")[:20]
    )
    for row in rows:
        row.looks = list(row.views.order_by("-at")[:10])
    return {
        "links": rows,
        "days": sharing.DAYS,
        "may_share": document.state in FINAL,
        "may_link": may_edit,
        "is_purchase": document.kind == DocumentKind.PURCHASE,
    }


@require_POST
@own_transactions
def mail_document(request: Request, document_id: UUID) -> HttpResponse:
    """A letter to the buyer with the PDF in it, to be read over and sent."""
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Mail.SEND_MAIL)
        document = sharing.final(document_of(request, document_id))
        mailbox = Mailbox.objects.bound().filter(member=request.actor.member).order_by("bound_at").first()
        if mailbox is None:
            raise NothingBound
        made, beginning = ready(document), _beginning(document)
    files = [File(file_name(document, "pdf"), "application/pdf", pdf_of(*made))]
    workbook = identity(request.GET.get("workbook", ""))
    if workbook is not None:
        content, template = made_with(request.actor, document, workbook)
        files.append(File(workbook_name(document, template), XLSX, content))
    with enterprise_scope(request.actor.enterprise):
        draft = drafts.begin(request.actor, mailbox, beginning, files=files)
    return went(request, reverse("mail:inbox") + "?" + urlencode({"draft": draft.pk}))


def _beginning(document: Document) -> Beginning:
    buyer, is_chinese = document.buyer or {}, document.language == "zh"
    title = TITLES[document.kind][1 if is_chinese else 0]
    name = buyer.get("contact") or buyer.get("name", "")
    to = (
        f"{buyer['contact']} <{buyer['email']}>"
        if buyer.get("email") and buyer.get("contact")
        else buyer.get("email", "")
    )
    if is_chinese:
        text = format_html("<p>{}，您好：</p><p>附件是我们的{} {}，请查收。</p>", name, title, document.number)
    else:
        words = "<p>Dear {},</p><p>Please find attached our {} {}.</p>"
        text = format_html(words, name, title.lower(), document.number)
    return Beginning(to=to, subject=f"{title} {document.number}", html=text)


def _opened(request: HttpRequest, share: str, *, is_pdf: bool) -> tuple[dict[str, Any], Pictures, bool]:
    """What the link shows, its pictures, and whether it was cancelled since."""
    place = place_of(request)
    with enterprise_scope(sharing.enterprise_of(share)):
        version = sharing.open_link(share, ip=place.ip, device=browser_words(place.user_agent), is_pdf=is_pdf)
        content = for_buyers(version.content)
        return content, pictures_of(content, with_goods=is_pdf), version.document.state == DocumentState.CANCELLED


@public
@require_safe
def shared(request: HttpRequest, share: str) -> HttpResponse:
    """What a buyer sees: whose document it is, and the way to it."""
    content, pictures, is_cancelled = _opened(request, share, is_pdf=False)
    values: dict[str, Any] = {
        "content": content,
        "share": share,
        "title": TITLES[content["kind"]][0],
        "seller": content["seller"],
    }
    if logo := pictures.own.get("logo"):
        values["logo"] = f"data:{type_of(logo)};base64,{b64encode(logo).decode()}"
    values["total"] = sums_of(content).total if content["kind"] in PRICED else None
    values["cancelled"] = STATES[DocumentState.CANCELLED] if is_cancelled else ""
    return render(request, "documents/shared.html", values)


@public
@require_safe
def shared_pdf(request: HttpRequest, share: str) -> HttpResponse:
    """The document itself."""
    content, pictures, is_cancelled = _opened(request, share, is_pdf=True)
    name = f"{content['number']}.pdf".replace("/", "-")
    paper = laid_out(content, mark="cancelled" if is_cancelled else "")
    return opened(pdf_of(paper, pictures), name, "application/pdf")
