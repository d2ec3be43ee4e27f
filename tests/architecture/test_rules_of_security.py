"""What would open a door stands nowhere in the source, or where it is listed here with its reason."""

from __future__ import annotations

import re

import pytest

from tests.architecture.security import RULES, found
from tests.architecture.source import PRODUCT, ROOT, name, tree

pytestmark = pytest.mark.pure
TABLES = "names of models' tables; values travel beside it"
ESCAPED = "every part is escaped where it is put in"
# rule → file → why it may stand there
ALLOWED: dict[str, dict[str, str]] = {
    "connections": {
        "argosy/config/doctor.py": "knocks at the operator's own servers",
        "argosy/config/place.py": "is the port free?",
        "argosy/config/up.py": "asks its own page whether it is there",
        "argosy/mail/actions/trying.py": "where a server's name leads, before it is trusted",
        "argosy/mail/discovery.py": "knocks at mail servers, checked before",
        "argosy/mail/imap/client.py": "the mail engine",
        "argosy/mail/imap/line.py": "the mail engine",
        "argosy/mail/pop3/line.py": "the mail engine",
        "argosy/mail/smtp.py": "the mail engine",
        "argosy/mail/smtp_line.py": "the mail engine",
        "argosy/mail/sync/process.py": "this machine's name",
        "argosy/platform/limited/child.py": "the socket to its parent",
        "argosy/platform/limited/home.py": "the sockets to its children and to their nursery",
        "argosy/platform/limited/nursery.py": "the socket to its parent",
        "argosy/platform/limited/wire.py": "the socket between the two",
        "argosy/platform/postbox.py": "the operator's own mail server",
        "argosy/platform/scanning.py": "the operator's own virus scanner",
        "argosy/platform/web_client.py": "the one door to other services",
    },
    "objects_from_bytes": {
        "argosy/platform/limited/answers.py": "reads values only",
        "argosy/platform/limited/child.py": "listens to its parent alone",
        "argosy/platform/limited/pool.py": "writes only",
    },
    "programs": {
        "argosy/config/backups.py": "pg_dump and pg_restore",
        "argosy/config/ground.py": "migrations in a process of their own",
        "argosy/config/supervise.py": "the processes of the product",
        "argosy/platform/limited/home.py": "children that read hostile files",
        "argosy/platform/postgres/embedded.py": "the database",
        "argosy/platform/postgres/programs.py": "the database",
        "argosy/platform/ui/assets.py": "Node, when the product is built",
    },
    "sql_from_parts": {
        "argosy/config/backups.py": "identifiers, quoted by psycopg",
        "argosy/config/command.py": "Django's command line, no SQL",
        "argosy/config/doctor.py": "constants of the same module",
        "argosy/config/ground.py": "constants and identifiers, quoted by psycopg",
        "argosy/customers/actions/bringing.py": TABLES,
        "argosy/customers/likely.py": TABLES,
        "argosy/customers/actions/match_keys.py": TABLES,
        "argosy/duplicates/actions/reviewing.py": TABLES,
        "argosy/platform/counting.py": "SQL that Django wrote",
        "argosy/platform/live.py": "a constant",
        "argosy/platform/postgres/sending.py": "SQL that others wrote, passed on as it is",
        "argosy/platform/postgres/roles.py": "identifiers, quoted by psycopg",
        "argosy/platform/postgres/tables.py": "a file of ours, and a constant",
        "argosy/platform/tenancy/isolation.py": "statements of migrations",
        "argosy/platform/tenancy/rows.py": "names of models' tables and columns",
        "argosy/platform/tenancy/scope.py": "an id that was made a UUID before",
        "argosy/platform/tenancy/search_rows.py": "numbers and ids, made so before",
        "argosy/privacy/actions/terms.py": "names of models' tables and columns",
    },
    "trusted_html": {
        "argosy/customers/cells.py": ESCAPED,
        "argosy/customers/telling_entries.py": ESCAPED,
        "argosy/deals/cells.py": ESCAPED,
        "argosy/deals/templatetags/deals.py": ESCAPED,
        "argosy/mail/drawing.py": ESCAPED,
        "argosy/mail/highlighting.py": ESCAPED,
        "argosy/mail/lines.py": "links that Django made of escaped text",
        "argosy/mail/quoting.py": "sanitised by nh3, or escaped",
        "argosy/mail/sheet.py": "sanitised by nh3, in a sandboxed frame of its own origin",
        "argosy/platform/ui/tags/boards.py": ESCAPED,
        "argosy/platform/ui/tags/boxes.py": "what a template rendered",
        "argosy/platform/ui/tags/forms.py": "what Django's form rendered",
        "argosy/platform/ui/tags/lists.py": ESCAPED,
        "argosy/platform/ui/tags/marks.py": ESCAPED,
        "argosy/platform/ui/tags/pages.py": ESCAPED,
        "argosy/platform/ui/tags/standing.py": "what a template rendered",
        "argosy/platform/ui/tags/times.py": ESCAPED,
        "argosy/privacy/pages.py": "our own policy, escaped block by block",
    },
    "forms_without_token": {
        "argosy/integrations/gate.py": "programs prove themselves by their token and have no cookie",
        "argosy/shipments/views/tracking.py": "a service's report, proved by its signature",
    },
    "xml": {
        "argosy/deals/papers/ecb.py": "the central bank's rates: no entities, no network, no huge tree",
        "argosy/reading/documents/word.py": "in a child: no entities, no network, no huge tree",
    },
}
PLANTED = {
    "connections": "import socket",
    "objects_from_bytes": "import pickle",
    "programs": "run(words, shell=True)",
    "code_from_text": "eval(text)",
    "sql_from_parts": "cursor.execute('SELECT ' + column)",
    "trusted_html": "mark_safe(customer.name)",
    "forms_without_token": "@csrf_exempt\ndef view(request): pass",
    "xml": "etree.fromstring(body)",
    "unchecked_certificates": "get(url, verify=False)",
}
# `template | what must not stand in it`
TEMPLATES = sorted((ROOT / "argosy").rglob("templates/**/*.html"))
FORBIDDEN = {
    "a script in the page": r"<script(?![^>]*\bsrc=)(?![^>]*application/json)",
    "a handler in an attribute": r"\son[a-z]+\s*=\s*[\"']",
    "HTML that is called safe": r"\|\s*safe\b|\{%\s*autoescape off",
    "a new window that knows its opener": r"<a\b(?=[^>]*target=\"_blank\")(?![^>]*noopener)",
}


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_nothing_opens_a_door_but_where_a_reason_is_given(path):
    wrong = [one for one in found(path.read_text(encoding="utf-8")) if name(path) not in ALLOWED.get(one[0], {})]

    assert not wrong


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        ("connections", 'httpx = later("httpx")'),
        ("objects_from_bytes", 'importlib.import_module("pickle")'),
        ("programs", 'import_module("subprocess")'),
    ],
)
def test_what_is_loaded_later_is_seen_too(rule, source):
    assert rule in {one[0] for one in found(source)}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_sees_what_it_forbids(rule):
    assert rule in {one[0] for one in found(PLANTED[rule])}


def test_no_reason_outlives_what_it_was_given_for():
    seen = {(rule, name(path)) for path in PRODUCT for rule, _line, _what in found(path.read_text(encoding="utf-8"))}

    assert {(rule, file) for rule, files in ALLOWED.items() for file in files} <= seen


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_carries_code_or_trusts_a_value(path):
    text = path.read_text(encoding="utf-8")

    assert [why for why, shape in FORBIDDEN.items() if re.search(shape, text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_form_that_changes_something_carries_its_token(path):
    forms = re.findall(r"<form\b[^>]*method=\"post\"[^>]*>(.*?)</form>", path.read_text(encoding="utf-8"), re.DOTALL)

    # a form that htmx sends gets the token as a header from the page
    assert all("csrf_token" in one or "{% include" in one for one in forms)


def test_every_use_of_cryptography_is_on_its_page():
    page = (ROOT / "docs" / "operate" / "cryptography.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`([a-z0-9_]+(?:/[a-z0-9_]+)+)`", page))
    uses = {name(path).removeprefix("argosy/").removesuffix(".py") for path in PRODUCT if _uses_cryptography(path)}

    assert uses == listed


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_no_pair_of_keys_is_made_here(path):
    """Our own keys are symmetric, of 256 bits; whoever adds a pair says on docs/develop/asvs.md (11.2.3) how strong it is."""
    made = re.findall(
        r"generate_private_key|\w+PrivateKey\.generate|derive_private_key", path.read_text(encoding="utf-8")
    )

    assert not made


def _uses_cryptography(path):
    source = ROOT / path
    words = r"^\s*(?:import (?:hashlib|hmac|secrets)\b|from (?:hashlib|hmac|secrets|cryptography)\b)"
    return bool(re.search(words, source.read_text(encoding="utf-8"), re.MULTILINE)) and bool(tree(path))
