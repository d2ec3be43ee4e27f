"""Files as people export them, brought in through the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.exchange import files, reading
from argosy.exchange.actions import batching, importing
from argosy.exchange.models import Import
from argosy.exchange.reading import rows_of
from argosy.platform.access import Actor
from tests.running_jobs import run_jobs

STATED = {"statement": "Our own list of the Canton Fair", "agreed": "on"}


@pytest.fixture
def upload(browse, scope) -> Callable[..., Import]:
    """`upload(b"Company,Country\\n…")`: Bob has chosen a file; its columns are shown."""

    def choose(content: bytes, *, name: str = "list.csv", record: str = "customer", by=None) -> Import:
        client = browse(by or scope.bob)
        answer = client.post("/exchange/new/", {"record": record, "file": SimpleUploadedFile(name, content)})
        assert answer.status_code == 302, answer.content.decode()
        return Import.objects.get(pk=answer.headers["Location"].split("/")[2])

    return choose


@pytest.fixture
def bring(upload, browse, scope) -> Callable[..., Import]:
    """`bring(b"Company,Country\\n…", policy="update")`: the whole way, with what the file's columns were guessed to hold."""

    def whole(content: bytes, *, name: str = "list.csv", record: str = "customer", by=None, **choices: str) -> Import:
        made = upload(content, name=name, record=record, by=by)
        member = by or scope.bob
        columns = {f"column_{place}": key for place, key in enumerate(made.mapping)}
        usual = {"policy": "skip", "wins": "ours", "owner": str(member.pk), "source": "import"}
        answer = browse(member).post(f"/exchange/{made.pk}/start/", usual | columns | STATED | choices)
        assert answer.status_code == 302, answer.content.decode()
        run_jobs()
        made.refresh_from_db()
        return made

    return whole


@pytest.fixture
def in_blocks(monkeypatch) -> Callable[[int], None]:
    """`in_blocks(2)`: files come in two lines at a time, as long ones do by the thousand."""

    def cut(size: int) -> None:
        whole = files.table

        def table(content: bytes, **chosen: str) -> files.Table:
            read = whole(content, **chosen)
            rows = [row for block in read.blocks for row in rows_of(block)]
            blocks, _count, _sample = reading.blocks_of(iter(rows), len(read.head), size)
            return replace(read, blocks=blocks)

        monkeypatch.setattr(files, "table", table)
        for module in (batching, importing):
            monkeypatch.setattr(module, "ROWS_A_BLOCK", size)

    return cut


@pytest.fixture
def add(seller: Actor) -> Callable[..., Customer]:
    """`add("Vogt", website="vogt.example")`: a customer of Bob's; `by=manager` of Morgan's."""

    def make(name: str, *, by: Actor = seller, **known: str) -> Customer:
        return add_customer(by, name=name, is_surely_new=True, **known)

    return make
