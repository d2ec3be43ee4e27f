"""Calls made up from the API's own description, by two members: none breaks it, none tells one what is the other's."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import schemathesis
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import encode_multipart
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core import NotSet

from argosy.customers.actions import tagging
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.exchange import files
from argosy.exchange.actions import exporting, importing
from argosy.insurance.actions.orders import draft_limit
from argosy.integrations.actions import tokens
from argosy.integrations.api.root import api
from argosy.integrations.models import AccessToken
from argosy.integrations.permissions import Permission
from argosy.integrations.scopes import SCOPES
from argosy.settlement.actions.receipts import NewReceipt, register_receipt
from argosy.visits.actions import visits
from argosy.visits.actions.visits import NewVisit

STATED = {"statement": "orders in our own shop", "agreed": True}
pytestmark = pytest.mark.django_db
HERS = "Silbermoewe"
CALLS = [
    found.ok()
    for found in schemathesis.openapi.from_dict(
        dict(api.get_openapi_schema(path_prefix="/api/v1/"))
    ).get_all_operations()
]
FEW = settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
ID = {"customer_id", "contact_id"}


@pytest.fixture
def keys(owner, seller, monkeypatch) -> dict[str, str]:
    """Alice's token, and one of Bob's, whose role allows it here."""
    monkeypatch.setattr(tokens, "MOST_A_MINUTE", 10_000)
    found = {"alice": tokens.make_token(owner, "a", tuple(SCOPES), 7, **STATED)[1]}
    member = AccessToken.objects.get().member.__class__.objects.select_related("role").get(pk=seller.member)
    member.role.rights = sorted({*seller.rights, str(Permission.USE_API)})
    member.role.builtin = ""
    member.role.save()
    may = replace(seller, rights=seller.rights | {str(Permission.USE_API)})
    return found | {"bob": tokens.make_token(may, "b", tuple(SCOPES), 7, **STATED)[1]}


def others(owner, hers) -> dict[str, str]:
    """What else is Alice's: a tag, a visit, a file that waits for its columns, a list on its way out, money."""
    content = f"Company,City\n{HERS} AG,Faro\n".encode()
    return {
        "tag_id": str(tagging.make_tag(owner, HERS, "private").pk),
        "visit_id": str(visits.note_visit(owner, hers, NewVisit(HERS, "Hall 4")).pk),
        "import_id": str(importing.begin_import(owner, "customer", f"{HERS}.csv", content, files.table(content)).pk),
        "export_id": str(exporting.start_export(owner, "customer", "", "csv", with_all=False, reason=HERS).pk),
        "receipt_id": str(
            register_receipt(owner, hers, NewReceipt(date(2026, 3, 1), Decimal(5), "USD", payer=HERS)).pk
        ),
        "insurance_order_id": str(draft_limit(owner, hers, "limit_open").pk),
    }


def sent(body: object) -> dict[str, object]:
    """The parts of a form: each is a file."""
    parts = body.items() if isinstance(body, dict) else ()
    return {str(k): SimpleUploadedFile("odd.csv", v if isinstance(v, bytes) else str(v).encode()) for k, v in parts}


@pytest.mark.parametrize("operation", CALLS, ids=lambda one: one.label)
def test_an_odd_call_is_answered_or_refused(operation, keys, owner):
    hers = add_customer(owner, name=f"{HERS} GmbH", contacts=[NewContact("Anna", f"anna@{HERS.lower()}.example")])
    known = {"customer_id": str(hers.pk), "contact_id": str(hers.contacts.get().pk)} | others(owner, hers)

    @FEW
    @given(case=operation.as_strategy())
    def send(case):
        for who, secret in keys.items():
            path = operation.path.format(**{**{k: str(v) for k, v in (case.path_parameters or {}).items()}, **known})
            body = None if isinstance(case.body, NotSet) else json.dumps(case.body, default=repr)
            extra = {} if body is None else {"data": body, "content_type": "application/json"}
            if case.media_type == "multipart/form-data":
                extra = {
                    "data": encode_multipart("odd", sent(case.body)),
                    "content_type": "multipart/form-data; boundary=odd",
                }
            query = {name: value for name, value in (case.query or {}).items() if value is not None}
            answer = Client().generic(
                case.method, path, extra.get("data", ""), extra.get("content_type", "application/json"),
                headers={"Authorization": f"Bearer {secret}"}, query_params=query,
            )  # fmt: skip
            assert answer.status_code < 500, (who, path, query, body)
            if answer.status_code != 204:
                json.loads(answer.content)
            if who == "bob":
                assert HERS.lower() not in answer.content.decode().lower() or HERS.lower() in str(body).lower()

    send()
