"""Every address of the product, read from its own list: a new page is swept without anybody thinking of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# Who may come in without signing in, and why. Everything else sends a visitor to the sign-in page.
PUBLIC = {
    "accounts:sign_in": "the door itself",
    "accounts:second_step": "the second half of the door; it opens only after the first",
    "calendar:feed": "a phone's calendar reads it by the secret of its address, which its owner withdraws",
    "accounts:ask_in": "a code to scan with a device that is signed in; it opens nothing by itself",
    "accounts:waits_in": "whether this very browser was answered",
    "accounts:passkey_options": "what a browser must ask the device that stands for a password",
    "accounts:passkey": "the device's answer",
    "accounts:cookies": "which cookies there are is said to everybody",
    "accounts:browsers": "which browsers work is said to everybody",
    "accounts:choose_cookies": "and everybody may refuse them",
    "accounts:look": "light or dark is chosen on the sign-in page too",
    "accounts:outside": "off to a house that says who one is",
    "accounts:outside_back": "back from there; counts once, and only for who set out",
    "accounts:sign_out": "leaving twice does no harm",
    "accounts:forgotten": "who has forgotten the password cannot sign in",
    "accounts:new_password": "opened by the secret in a letter",
    "accounts:new_address": "the same",
    "documents:shared": "a buyer opens it by the secret in a link that ends",
    "documents:shared_pdf": "the same, as PDF",
    "mail:file_link": "whoever gets a letter opens it by the secret in a link that ends",
    "mail:linked_file": "the file behind it",
    "enterprise:register": "who registers has no account yet",
    "enterprise:register_code": "types the code of the letter, for the address that this browser registered with",
    "enterprise:another_code": "and asks for another letter",
    "enterprise:master_conditions": "when an operator may replace a master account is said to everybody",
    "enterprise:join": "opened by the secret in an invitation",
    "help:contact": "how help is reached is said to everybody",
    "operator:orders": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:door": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:second": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:leave": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:enter_visit": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:leave_visit": "the same",
    "operator:news": "the same",
    "help:incidents": "notices for people who could not be told one by one",
    "operator:incidents": "the same",
    "operator:incident": "the same",
    "operator:write_incident": "the same",
    "operator:act_incident": "the same",
    "operator:report_incident": "the same",
    "operator:deliver_incident": "the same",
    "operator:register": "the same",
    "operator:outside": "the same",
    "operator:outside_one": "the same",
    "operator:activities": "the same",
    "operator:activity": "the same",
    "operator:pass_on": "the same",
    "operator:close_activity": "the same",
    "operator:takeovers": "the same",
    "operator:caller": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:settings": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:staff": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:end_staff": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:order": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:take": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:check": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:answer": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:call": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:use": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "operator:file": "the operator's desk: its own staff only, by a door of its own; no enterprise in scope",
    "manifest": "what a browser needs to install the pages as a program",
    "worker": "the script that shows a page without a network",
    "offline": "that page, which says nothing of anybody",
    "look_around": "a sample enterprise of the visitor's own, where the operator offers it",
    "privacy:ask_outside": "people without an account have rights too",
    "privacy:knock": "opened by a signed word that only the asker gets",
    "privacy:knock_go_on": "the same",
    "privacy:knock_archive": "the same",
    "privacy:recipient_answer": "opened by a signed word in a letter to a recipient",
    "privacy:third_parties": "which parts are in use is said to everybody",
    "privacy:contact": "whom to ask is said to everybody",
    "privacy:register": "what is kept about whom is said to everybody",
    "mail:opened": "the dot in a tracked letter: whoever loads it has no account, and learns nothing",
    "privacy:policy": "read before one agrees to it",
    "privacy:policy_version": "the same, as it was earlier",
    "shipments:take_report": "a tracking service reports by a secret address, and signs what it says",
    "api:description": "what programs may ask is said to everybody, and of nobody",
    "set_language": "the language of the pages above",
}
# What opens with an access token and never with a session: all calls that programs may make.
BY_TOKEN = "api:"
# What every member may open, whatever her role: it shows and changes only what is her own.
EVERY_MEMBER = {
    "enterprise:end_see_as": "her own look with other eyes ends",
    "accounts": "her own account",
    "notifications": "what she herself was told",
    "privacy": "what she agreed to, and who looked at her data",
    "help": "what she herself asked support",
    "install": "how a browser installs Argosy",
    "exchange:own_card": "her own card",
    "exchange:own_card_file": "the same, as a file",
    "home": "the first page, with what she may see",
    "live": "what is told to her open page",
    "automation:ledger": "what happened by itself with her own mail",
    "go": "the way to pages; finds what she may see",
    "enterprise:network_log": "her own lines of the network log",
    "enterprise:settings": "leads to the first settings page that she may open",
    "enterprise:master": "who holds the master account is said to everybody; an offer only to the two",
    "enterprise:organisation": "herself and those below her",
    "enterprise:limits": "who may correct and delete what is said to every member",
    "enterprise:switches": "which functions run is said to everybody whom they concern",
}
# What belongs to the whole enterprise: every colleague with the right sees and changes it, whoever made it.
EVERYBODYS = {
    "pool": "what lies in a pool is for its members to take, and for who keeps pools to rule",
    "catalogue": "products and prices are one list for all sellers",
    "customers:bring_file": "fields are the whole enterprise's; what one brings for one is one's own until it stands in a record",
    "documents:layout": "layouts of documents are the whole enterprise's",
    "documents:preview_layout": "layouts of documents are the whole enterprise's",
    "documents:undo_layout": "layouts of documents are the whole enterprise's",
    "documents:archive_layout": "layouts of documents are the whole enterprise's",
    "documents:remove_layout": "layouts of documents are the whole enterprise's",
    "documents:layout_picture": "layouts of documents are the whole enterprise's",
    "documents:change_workbook": "Excel templates of documents are the whole enterprise's",
    "documents:archive_workbook": "Excel templates of documents are the whole enterprise's",
    "documents:workbook_file": "Excel templates of documents are the whole enterprise's",
    "documents:try_workbook": "Excel templates of documents are the whole enterprise's",
    "documents:sample_workbook": "Excel templates of documents are the whole enterprise's",
    "providers": "services of other companies are one list of the enterprise; what one was shown is one's own",
}
IDS = frozenset({"UUIDConverter", "IntConverter"})


@dataclass(frozen=True, slots=True)
class Address:
    """One address with the names of its places: `customers:customer` with customer_id."""

    name: str
    parameters: tuple[str, ...]
    has_ids: bool
    view: Any

    def __str__(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        """Does it open without a session?"""
        return self.name in PUBLIC or self.is_by_token

    @property
    def is_by_token(self) -> bool:
        """Is it a call of a program?"""
        return self.name.startswith(BY_TOKEN) and self.name not in PUBLIC

    @property
    def is_every_members(self) -> bool:
        """Is it on the list of what needs no right?"""
        return self.name in EVERY_MEMBER or self.name.partition(":")[0] in EVERY_MEMBER

    @property
    def is_everybodys(self) -> bool:
        """Is it about what belongs to nobody in particular?"""
        return self.name in EVERYBODYS or self.name.partition(":")[0] in EVERYBODYS

    def filled(self, arguments: Mapping[str, Any]) -> str:
        """The address of these things."""
        unknown = [one for one in self.parameters if one not in arguments]
        assert not unknown, (
            f"{self.name} takes {unknown[0]}, and the sweep does not know what that is:"
            " make one in tests/isolation/belongings.py and name it in `arguments`."
        )
        return reverse(self.name, kwargs={one: arguments[one] for one in self.parameters})


def every_address() -> list[Address]:
    """All addresses of the root list, included ones too."""
    return sorted(_below(get_resolver(), "", (), has_ids=False), key=str)


def _below(resolver: URLResolver, space: str, before: tuple[str, ...], *, has_ids: bool) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        converters = entry.pattern.converters
        with_ids = has_ids or any(type(one).__name__ in IDS for one in converters.values())
        parameters = (*before, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            deeper = ":".join(part for part in (space, entry.namespace) if part)
            yield from _below(entry, deeper, parameters, has_ids=with_ids)
        elif isinstance(entry, URLPattern):
            assert entry.name, f"{entry.pattern} has no name: give it one, so that it can be swept."
            yield Address(f"{space}:{entry.name}" if space else entry.name, parameters, with_ids, entry.callback)
