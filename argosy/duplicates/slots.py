"""What stands of the duplicate check on the customers' pages and among the settings."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.duplicates import Masked
from argosy.duplicates.forms import AskForm
from argosy.duplicates.permissions import Permission
from argosy.enterprise import tabs
from argosy.platform.http.request import Request
from argosy.platform.slots import offer

tabs.offer("duplicates:rules", _("Duplicates"), tabs.Group.TRADE, Permission.SET_RULES)

# What was typed where the check answered: by this the asker tells her requests apart, for she learns no name.
TYPED = ("who", "name", "company", "website", "person", "email", "phone")


def ask(request: Request, masked: Masked) -> SafeString:
    """Under a masked answer: the button to ask the owner."""
    if masked.look is None:
        return SafeString("")
    said = next((words for one in TYPED if (words := request.POST.get(one, "").strip())), "")
    typed = said or masked.typed
    form = AskForm(initial={"typed": typed[:300]}, auto_id=f"ask_{masked.look.hex[-8:]}_%s")
    values = {"look": masked.look, "form": form}
    return SafeString(render_to_string("duplicates/ask.html", values, request))


def link(request: Request) -> SafeString:
    """Beside the list of customers: the way to the check."""
    return SafeString(render_to_string("duplicates/ask.html#link", {}, request))


offer("customers.masked", ask)
offer("customers.list", link)
