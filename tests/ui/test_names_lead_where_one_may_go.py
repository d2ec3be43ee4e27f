"""Where a page names a thing of another room, it leads there those who may open it, and is words to everybody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from argosy.customers.permissions import Permission
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Role
from argosy.platform import ways
from tests.architecture.source import ROOT, name

LINK = re.compile(r'<a\b[^>]*?href="\{% url "([\w:]+)"')
TEMPLATES = sorted((ROOT / "argosy").rglob("templates/**/*.html"))
# In whose room a page stands, where its address does not say it.
ROOM = {"documents": "deals"}


def _shown(actor, key: str) -> str:
    request = RequestFactory().get("/")
    request.actor = actor
    template = Template('{% way "customers:customer" key kind="small" %} Vogt & Co {% endway %}')
    return template.render(Context({"request": request, "key": key}))


@pytest.mark.django_db
def test_a_name_is_a_way_for_those_alone_who_may_go_it(seller, company):
    Role.objects.filter(pk=company.tina.role_id).update(rights=["settlement.use"], reach="all")
    company.tina.role.refresh_from_db()
    bookkeeper, key = actor_of(company.tina), str(company.tina.pk)

    assert seller.may(Permission.USE_CUSTOMERS)
    assert _shown(seller, key) == f'<a class="small" href="/customers/{key}/">Vogt & Co</a>'
    assert _shown(bookkeeper, key) == '<span class="small">Vogt & Co</span>'


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_pages_of_other_rooms_are_led_to_by_the_way_that_asks_for_the_right(path: Path):
    room = path.relative_to(ROOT).parts[1]
    found = [page for page in LINK.findall(path.read_text(encoding="utf-8")) if page in ways.guarded()]

    assert [page for page in found if ROOM.get(page.split(":")[0], page.split(":")[0]) != room] == []
