"""Eight members who are signed in, what they open, and how many questions each page asks; printed as JSON.

`python -m bench.visitors ENTERPRISE pages` in a process of the measured installation; `reports`, each figure a page; or
`few`, the lists for eight sign-ins of the newcomer, who sees few of very many.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 Django must be set up first
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from argosy.customers.models import Customer  # noqa: E402
from argosy.enterprise.actors import actor_of  # noqa: E402
from argosy.enterprise.models import Member  # noqa: E402
from argosy.mail.models import Thread  # noqa: E402
from argosy.platform.tenancy.scope import enterprise_scope  # noqa: E402
from argosy.reports.queries import FAMILIES  # noqa: E402

PLACES = (0, 1, 3, 4, 5, 6, 7, 8)  # the master account, a supervisor, six sellers
BACKEND = "argosy.accounts.backends.EmailBackend"
EACH = 20
# a common word, a rarer one, two words, the beginning of one, a sender
SEARCHES = ("price", "toolbox", "solar lamp", "purchase order", "docu", "from:weber price", "bamboo kettle samples")
PARTS_OF_TRANSACTIONS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")

Addresses = dict[str, list[str]]


def main(enterprise: UUID, what: str) -> dict[str, Any]:
    """Everything that the measurement has to know."""
    with enterprise_scope(enterprise):
        members = list(Member.objects.select_related("user", "role").order_by("joined_at"))
        opened = {"pages": _addresses, "reports": _reports, "few": _lists}[what]
        seen = [members[-1]] * len(PLACES) if what == "few" else [members[place] for place in PLACES]
        visitors = [(_client(member), opened(member)) for member in seen]
    queries = {page: _queries(visitors[0][0], addresses[0]) for page, addresses in visitors[0][1].items()}
    cookies = [client.cookies[settings.SESSION_COOKIE_NAME].value for client, _addresses_of in visitors]
    return {
        "cookie": settings.SESSION_COOKIE_NAME,
        "visitors": [{"session": s, "pages": pages} for s, (_c, pages) in zip(cookies, visitors, strict=True)],
        "queries": {page: len(asked) for page, asked in queries.items()},
        "asked": queries,
    }


def _client(member: Member) -> Client:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(member.user, backend=BACKEND)
    return client


def _addresses(member: Member) -> Addresses:
    actor = actor_of(member)
    seen = Customer.objects.visible_to(actor)
    # the first customers have thousands of messages, the others a few
    customers = [*seen.order_by("number")[:4], *seen.order_by("-number")[: EACH - 4]]
    threads = Thread.objects.filter(mailbox__member=member, message_count__gte=3).order_by("-last_at")[:EACH]
    return {
        "mail": ["/mail/"],
        "conversation": [f"/mail/t/{thread.pk}/" for thread in threads],
        "customers": ["/customers/"],
        "customer": [f"/customers/{customer.pk}/" for customer in customers],
        "opportunities": ["/deals/"],
        "search": [f"/mail/?q={words.replace(' ', '+')}" for words in SEARCHES],
    }


def _lists(_member: Member) -> Addresses:
    sorts = ("last_contact", "name", "next_step", "added", "country", "stage", "stars")
    people = ("added", "company", "last_contact")
    figures = [f"reports_{family}" for family in ("customers", "transactions", "opportunities")]
    return {
        "customers": ["/customers/"],
        **{f"customers_{sort}": [f"/customers/?cols=city&sort={sort}"] for sort in sorts},
        "customers_filtered": ["/customers/?f=country.is.DE,FR&sort=name"],
        "customers_grouped": ["/customers/?group=country"],
        "customers_found": ["/customers/?q=trading"],
        **{f"contacts_{sort}": [f"/customers/contacts/?sort={sort}"] for sort in people},
        "choices": ["/customers/choices/"],
        "choices_found": ["/customers/choices/?find=tra"],
        "palette": ["/go/?q=trading"],
        "home": ["/"],
        "mail": ["/mail/"],
        "mail_found": ["/mail/?q=price"],
        "board": ["/deals/"],
        "deals": ["/deals/list/"],
        "documents": ["/documents/"],
        "money": ["/money/"],
        **{figure: [f"/{figure.replace('_', '/')}/"] for figure in figures},
    }


def _reports(_member: Member) -> Addresses:
    return {
        f"{family.key}_{kind.key}": [f"/reports/{family.key}/{kind.key}/"]
        for family in FAMILIES.values()
        for kind in family.kinds
    }


def _queries(client: Client, address: str) -> list[str]:
    for _warm in range(2):
        client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    texts = [question["sql"] for question in asked.captured_queries]
    return [text for text in texts if not text.startswith(PARTS_OF_TRANSACTIONS)]


if __name__ == "__main__":
    print(json.dumps(main(UUID(sys.argv[1]), sys.argv[2])))
