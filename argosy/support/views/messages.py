"""News for members, who receives messages about the service, and the operator's page to write news."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.enterprise.permissions import Permission
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request
from argosy.support import queries_of_messages as queries
from argosy.support.actions import messages as service
from argosy.support.actions import news as publishing
from argosy.support.actions.staff import require_lead
from argosy.support.forms_messages import ContactForm, NewsForm
from argosy.support.models import News, NewsReceipt
from argosy.support.views.console import console_frame
from argosy.support.views.door import StaffRequest, for_staff
from argosy.support.views.help import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def news(request: Request) -> HttpResponse:
    """What the operator told this member, and whether commercial messages are wanted."""
    page = {"found": queries.news_of(request.member, page_of(request)), "refuses": service.refuses(request.member)}
    return render(request, "support/news.html", page)


@require_safe
def news_of(request: Request, news_id: UUID) -> HttpResponse:
    """One piece of news that this member was told."""
    if not NewsReceipt.objects.filter(news_id=news_id, member=request.member).exists():
        raise NotFound
    line = queries.line_of(News.objects.get(pk=news_id), get_language() or "en")
    return render(request, "support/news_of.html", {"line": line, "refuses": service.refuses(request.member)})


@require_POST
def refuse(request: Request) -> HttpResponse:
    """No commercial messages any more, or again."""
    is_refused = request.POST.get("is_refused") == "1"
    service.refuse_commercial(request.actor, is_refused=is_refused)
    messages.success(
        request,
        _("You get no commercial messages any more. Messages about the service still arrive.")
        if is_refused
        else _("You get commercial messages again."),
    )
    return redirect("help:news")


@GET_OR_POST
def contact(request: Request) -> HttpResponse:
    """Who receives messages about the service, and what went."""
    request.actor.require(Permission.MANAGE_MEMBERS)
    member, by_text = service.contact()
    form = ContactForm(request.POST or None, initial={"member": member.pk, "by_text": by_text})
    if request.method == "POST" and form.is_valid():
        service.name_contact(request.actor, form.cleaned_data["member"], by_text=form.cleaned_data["by_text"])
        messages.success(request, _("Messages about the service go there from now on."))
        return redirect("help:service_contact")
    page = {"form": form, "contact": member, "found": queries.service_messages(page_of(request))}
    return render(request, "support/service_contact.html", page | {"here": "service_contact"})


@for_staff
@GET_OR_POST
def write(request: StaffRequest) -> HttpResponse:
    """News for groups of users, and what was told before."""
    require_lead(request.staff)
    form = NewsForm(request.POST or None)
    page = console_frame(request, "news")
    if request.method == "POST" and form.is_valid():
        if "count" in request.POST:
            page["reached"] = publishing.reached(form.cleaned_data["kind"], form.cleaned_data["groups"])
        else:
            publishing.publish_news(request.staff, form.draft())
            messages.success(request, _("The news are on their way."))
            return redirect("operator:news")
    page |= {"form": form, "found": queries.all_news(page_of(request))}
    if "reached" in page:
        page["reached_words"] = ngettext("Reaches %(n)d member.", "Reaches %(n)d members.", page["reached"]) % {
            "n": page["reached"]
        }
    return render(request, "support/console_news.html", page)
