"""Binding a mailbox, in two steps: sign in to its servers; choose what is brought in, see who will see it, and agree."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from argosy import matching
from argosy.enterprise import switches
from argosy.mail import discovery, issuers, providers
from argosy.mail.actions import mailboxes, trying
from argosy.mail.actions.folders import USUAL
from argosy.mail.actions.trying import Binding
from argosy.mail.conditions import BY_POP3
from argosy.mail.cures import cure_of, hint_of
from argosy.mail.errors import ServerRefuses, TooLate
from argosy.mail.forms import AddressForm, ChoiceForm, ConnectForm, ServersForm
from argosy.mail.handling import BELOW
from argosy.mail.imap.answers import Listed
from argosy.mail.imap.client import Place
from argosy.mail.oauth import Tokens
from argosy.mail.permissions import Permission
from argosy.mail.queries import ROLES, titled
from argosy.platform.crypto import keyring
from argosy.platform.errors import BadInput
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, own_transactions
from argosy.platform.punctuation import listed
from argosy.platform.tenancy.scope import enterprise_scope

# Between signing in and agreeing; then the password that was typed is asked for anew.
GOOD_FOR_SECONDS = 3600


def show(request: Request, part: str, status: int = 200, **context: Any) -> HttpResponse:
    template = "mail/bind.html" + ("#steps" if request.htmx else "")
    with enterprise_scope(request.actor.enterprise):
        return render(request, template, {"part": part, **context}, status=status)


@require_GET
def begin(request: Request) -> HttpResponse:
    """The address."""
    request.actor.require(Permission.USE_MAIL)
    return show(request, "address", form=AddressForm())


@require_POST
@own_transactions
def find(request: Request) -> HttpResponse:
    """The servers of the address, as far as they can be found; takes seconds."""
    request.actor.require(Permission.USE_MAIL)
    form = AddressForm(request.POST)
    address = form.cleaned_data["address"].strip() if form.is_valid() else ""
    local, at, domain = address.rpartition("@")
    if not (local and at and "." in domain) or any(c.isspace() for c in address):
        form.add_error("address", _("Type a whole e-mail address, like name@company.com."))
        return show(request, "address", 422, form=form)
    with enterprise_scope(request.actor.enterprise):
        name = str(request.member)
    found = discovery.find(address)
    servers = ServersForm.of(address, found, name)
    is_found = found.imap is not None or found.pop3 is not None
    return _servers(request, servers, found.provider_name, found.hint, is_found=is_found, only_pop3=bool(found.pop3))


def _servers(
    request: Request, form: ServersForm, name: str, hint: str, *, is_found: bool, status: int = 200, **more: Any
) -> HttpResponse:
    return show(
        request,
        "servers",
        status,
        form=form,
        address=form["address"].value(),
        provider_name=name,
        hint=hint_of(hint) if hint else "",
        is_found=is_found,
        not_found=cure_of("not_found"),
        by_pop3=BY_POP3,
        issuer=issuers.of_provider(form["provider"].value() or ""),
        connect_form=ConnectForm(initial={n: form[n].value() for n in ("address", "provider", "sender_name")}),
        **more,
    )


@require_POST
@sensitive_post_parameters("password")
@own_transactions
def try_out(request: Request) -> HttpResponse:
    """Both servers let us in, or say why not; then the choice of what is brought in."""
    request.actor.require(Permission.USE_MAIL)
    form = ServersForm(request.POST)
    provider = providers.of_key(request.POST.get("provider", ""))
    name, hint = (provider.name, provider.hint) if provider else ("", "")
    if not form.is_valid():
        return _servers(request, form, name, hint, is_found=False, status=422)
    binding = _binding(form)
    try:
        folders = trying.try_out(binding)
    except ServerRefuses as problem:
        return _servers(request, form, name, hint, is_found=False, status=422, problem=problem)
    except BadInput as problem:
        form.add_error("password", str(problem))
        return _servers(request, form, name, hint, is_found=False, status=422)
    with enterprise_scope(request.actor.enterprise):
        return choice(request, binding, folders, seal(request, binding, folders))


def _binding(form: ServersForm) -> Binding:
    data = form.cleaned_data
    return Binding(
        address=data["address"].strip(),
        password=data["password"],
        imap=form.place("imap"),
        smtp=form.place("smtp"),
        username=data["username"].strip(),
        sender_name=" ".join(data["sender_name"].split()),
        provider=data["provider"],
        saves_sent_itself=data["saves_sent_itself"],
        protocol=data["protocol"],
    )


def choice(
    request: Request, binding: Binding, folders: list[Listed], sealed: str, form: ChoiceForm | None = None
) -> HttpResponse:
    """What is to be brought in, and who will see it."""
    usual = [f.path for f in folders if f.role in USUAL]
    initial = {"sealed": sealed, "folders": usual, "since": "all" if binding.is_pop3 else "year"}
    form = form or ChoiceForm(folders=_named(folders), initial=initial)
    by_pop3 = BY_POP3 if binding.is_pop3 else ""
    shown = _shown(request, binding)
    status = 422 if form.is_bound else 200
    return show(request, "choice", status, form=form, address=binding.address, shown=shown, by_pop3=by_pop3)


def _named(folders: list[Listed]) -> list[tuple[str, str]]:
    selectable = [f for f in folders if f.is_selectable]
    selectable.sort(key=lambda f: (ROLES.get(f.role, (4, ""))[0], f.title))
    return [(f.path, titled(f.role, f.title)) for f in selectable]


def _shown(request: Request, binding: Binding) -> list[str]:
    """The sentences that the member agrees to, as they are kept with the consent."""
    assert request.actor.member is not None
    names = [str(member) for member in mailboxes.who_sees(request.actor.member)]
    sentences = [
        _(
            "Argosy brings in all mail that lies in this mailbox's inbox, whatever its date, keeps it sealed, and goes on"
            " bringing in new mail."
        )
        if binding.is_pop3
        else _(
            "Argosy brings in the mail of the folders and the time chosen here, keeps it sealed, and goes on bringing in new mail."
        ),
        _("Use this mailbox for business only. Delete private mail before you bind.")
        if binding.is_pop3
        else _("Use this mailbox for business only. Delete private mail, or leave out its folders, before you bind."),
    ]
    if names:
        sentences.append(
            _("These people can read this mail: %(names)s. You are shown whenever they do.") % {"names": listed(names)}
        )
        if switches.is_on(BELOW):
            sentences.append(_("They may also file, star and mark it; you are shown each time that they do."))
    else:
        sentences.append(_("Nobody but you can read this mail as your company is organised now."))
    if matching.is_free_mail(binding.address.rpartition("@")[2]):
        sentences.append(
            _(
                "This is an address of a free-mail provider. Buyers trust a company address more, and it stays with the company."
            )
        )
    sentences.append(_("You can unbind the mailbox at any time: then nothing more is brought in."))
    return sentences


@require_POST
def bind(request: Request) -> HttpResponse:
    """The mailbox is bound, and its mail begins to come in."""
    request.actor.require(Permission.USE_MAIL)
    binding, folders = _opened(request, request.POST.get("sealed", ""))
    form = ChoiceForm(request.POST, folders=_named(folders))
    if form.is_valid():
        with shown_on(form):
            mailboxes.bind(
                request.actor,
                binding,
                folders,
                brought=form.cleaned_data["folders"],
                since=form.first_day(),
                shown=_shown(request, binding),
                has_agreed=form.cleaned_data["has_agreed"],
            )
    if not form.is_valid():
        return choice(request, binding, folders, request.POST.get("sealed", ""), form)
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("mail:inbox")})
    return redirect("mail:inbox")


def _place(request: Request) -> bytes:
    return f"mail.binding:{request.actor.member}".encode()


def seal(request: Request, binding: Binding, folders: list[Listed]) -> str:
    """What was typed and found, sealed for this member: it waits in the page, not on the server."""
    kept = {
        "binding": asdict(binding),
        "folders": [asdict(folder) for folder in folders],
        "until": timezone.now().timestamp() + GOOD_FOR_SECONDS,
    }
    key = keyring.data_key(request.actor.enterprise)
    return base64.urlsafe_b64encode(key.seal(json.dumps(kept).encode(), _place(request))).decode()


def _opened(request: Request, sealed: str) -> tuple[Binding, list[Listed]]:
    try:
        plain = keyring.open_value(request.actor.enterprise, base64.urlsafe_b64decode(sealed), _place(request))
        kept = json.loads(plain)
    except Exception as problem:  # whatever is wrong with it, it is not ours
        raise TooLate from problem
    if kept["until"] < timezone.now().timestamp():
        raise TooLate
    given = kept["binding"] | {"imap": Place(**kept["binding"]["imap"]), "smtp": Place(**kept["binding"]["smtp"])}
    given["tokens"] = Tokens(**given["tokens"]) if given["tokens"] else None
    return Binding(**given), [Listed(**folder) for folder in kept["folders"]]
