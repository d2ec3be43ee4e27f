"""A visitor reaches the public pages and no others: every address of the product is asked, those made later too."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.isolation.addresses import API_CALLS

# Each of these may be opened without signing in; a new one has to be written here, with a reason in its docstring.
PUBLIC = {
    "accounts:sign_in",
    "accounts:second_step",
    "calendar:feed",
    "accounts:ask_in",
    "accounts:waits_in",
    "accounts:passkey_options",
    "accounts:passkey",
    "accounts:cookies",
    "accounts:choose_cookies",
    "accounts:look",
    "accounts:outside",
    "accounts:outside_back",
    "accounts:sign_out",
    "accounts:forgotten",
    "accounts:new_password",
    "accounts:new_address",
    "accounts:browsers",
    "api:description",
    *(f"api:{call}" for call in API_CALLS),
    "documents:shared",
    "documents:shared_pdf",
    "mail:file_link",
    "mail:linked_file",
    "enterprise:register",
    "enterprise:register_code",
    "enterprise:another_code",
    "enterprise:join",
    "enterprise:master_conditions",
    "mail:opened",
    "shipments:take_report",
    "help:contact",
    "operator:orders",
    "operator:door",
    "operator:second",
    "operator:leave",
    "help:incidents",
    "operator:caller",
    "operator:takeovers",
    "operator:activities",
    "operator:activity",
    "operator:pass_on",
    "operator:close_activity",
    "operator:incidents",
    "operator:incident",
    "operator:write_incident",
    "operator:act_incident",
    "operator:report_incident",
    "operator:deliver_incident",
    "operator:register",
    "operator:outside",
    "operator:outside_one",
    "operator:news",
    "operator:enter_visit",
    "operator:leave_visit",
    "operator:settings",
    "operator:staff",
    "operator:end_staff",
    "operator:order",
    "operator:take",
    "operator:check",
    "operator:answer",
    "operator:call",
    "operator:use",
    "operator:file",
    "privacy:ask_outside",
    "privacy:contact",
    "privacy:knock",
    "privacy:knock_archive",
    "privacy:knock_go_on",
    "privacy:recipient_answer",
    "privacy:policy",
    "privacy:policy_version",
    "privacy:register",
    "privacy:third_parties",
    "look_around",
    "manifest",
    "offline",
    "worker",
    "set_language",
}
FILLED = {"uuid": "01890000-0000-7000-8000-000000000000", "int": "1", "str": "x", "slug": "x", "path": "x"}


def addresses(resolver: URLResolver, before: str = "", space: str = "") -> Iterator[tuple[str, str, object]]:
    for entry in resolver.url_patterns:
        here = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, here, entry.namespace or space)
        elif isinstance(entry, URLPattern):
            yield f"{space}:{entry.name}" if space else str(entry.name), "/" + filled(here), entry.callback


def filled(pattern: str) -> str:
    for kind, value in FILLED.items():
        while f"<{kind}:" in pattern:
            start = pattern.index(f"<{kind}:")
            pattern = pattern[:start] + value + pattern[pattern.index(">", start) + 1 :]
    return pattern


ALL = list(addresses(get_resolver()))
INSIDE = [(path, name) for name, path, _view in ALL if name not in PUBLIC]


@pytest.mark.parametrize(("path", "name"), INSIDE, ids=[name for _path, name in INSIDE])
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_other_page_opens(db, visitor, path, name, method):
    answer = getattr(visitor, method)(path)

    assert answer.status_code == 302, name
    assert answer.url.startswith("/sign-in/")


def test_exactly_the_listed_pages_are_public():
    marked = {name for name, _path, view in ALL if getattr(view, "is_public", False)}

    assert marked == PUBLIC
