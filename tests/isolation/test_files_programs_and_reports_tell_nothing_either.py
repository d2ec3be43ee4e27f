"""Non-interference where no page is opened: files taken out, what programs are answered, each report and its figures."""

from __future__ import annotations

import pytest

from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.enterprise.rights import BUILTIN
from argosy.exchange import files as kept_files
from argosy.exchange import jobs
from argosy.exchange.actions import exporting
from argosy.exchange.models import Export
from argosy.exchange.permissions import Permission as Files
from argosy.exchange.sheets import SHEETS
from argosy.integrations.actions import tokens
from argosy.integrations.permissions import Permission as Programs
from argosy.integrations.scopes import SCOPES
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.reports.permissions import Permission as Reports
from argosy.reports.queries import FAMILIES
from tests.isolation.addresses import every_address
from tests.isolation.answering import SECRET, answers, differing
from tests.isolation.test_what_one_may_not_see_changes_nothing import _hide_more
from tests.running_jobs import run_jobs

LISTS = (
    "companies", "contacts", "opportunities", "products", "messages", "documents", "shipments", "receipts", "write-offs",
    "dues", "insurance-orders",
)  # fmt: skip
FAMILY, FIGURE, FIGURES_FILE = (
    next(one for one in every_address() if one.name == f"reports:{name}")
    for name in ("family", "figure", "save_figure")
)
SPANS = ({}, {"span": "year"})
OK = 200


@pytest.fixture
def sam(world) -> Member:
    """Sam sells beside Bob, and may take lists out and let programs work for him."""
    with enterprise_scope(world.ours.id):
        more = {str(Files.EXPORT), str(Programs.USE_API), str(Reports.USE_REPORTS)}
        role = Role.objects.create(name="seller with files", rights=sorted(BUILTIN["seller"] | more), is_own=True)
        Member.objects.filter(pk=world.colleague.pk).update(role=role)
        return Member.objects.select_related("role", "user").get(pk=world.colleague.pk)


def _files(company, sam) -> dict[tuple[str, int], str]:
    """Each list as a file of Sam's."""
    with enterprise_scope(company.id):
        for kind in SHEETS:
            exporting.start_export(actor_of(sam), kind, "", "csv", with_all=True, reason="")
    run_jobs(name=jobs.run_export.name)
    with enterprise_scope(company.id):
        made = Export.objects.filter(member=sam).order_by("-pk")[: len(SHEETS)]
        return {(one.record, 0): f"{one.rows} {kept_files.load(one.blob).decode()}" for one in made}


def _asked_by_a_program(client, secret) -> dict[tuple[str, int], str]:
    found = {}
    for place in LISTS:
        for number, asked in enumerate(({}, {"limit": "1"})):
            answer = client.get(f"/api/v1/{place}", asked, headers={"Authorization": f"Bearer {secret}"})
            assert answer.status_code == OK, place
            found[place, number] = answer.content.decode()
    return found


def _reports(client) -> dict[tuple[str, int], str]:
    """Each family, and each of its figures by itself: chart, table, the ways from its rows to lists, and the file."""
    found = {}
    for family, known in FAMILIES.items():
        for (name, at), words in answers(client, [FAMILY], {"family": family}, SPANS).items():
            found[f"{name} {family}", at] = words
        for kind in known.kinds:
            figure = {"family": family, "figure": kind.key, "format": "csv"}
            for (name, at), words in answers(client, [FIGURE, FIGURES_FILE], figure, SPANS).items():
                found[f"{name} {family} {kind.key}", at] = words
    return found


def _alike(before, after) -> None:
    different = differing(before, after)
    assert not different, "\n".join(different)
    assert not [name for name, words in after.items() if SECRET in words]


@pytest.mark.promise("S85")
def test_files_that_sam_takes_out_are_the_same(world, sam):
    before = _files(world.ours, sam)
    assert set(before) == {(kind, 0) for kind in SHEETS}

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours)

    _alike(before, _files(world.ours, sam))


@pytest.mark.promise("S85")
def test_programs_that_work_for_sam_are_answered_the_same(world, sam, client):
    with enterprise_scope(world.ours.id):
        stated = {"statement": "They gave it themselves.", "agreed": True}
        secret = tokens.make_token(actor_of(sam), "shop", tuple(SCOPES), 7, **stated)[1]
    before = _asked_by_a_program(client, secret)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours)

    _alike(before, _asked_by_a_program(client, secret))


@pytest.mark.promise("S85")
def test_each_family_and_figure_of_reports_tells_sam_the_same(world, sam, browse):
    client = browse(sam)
    before = _reports(client)
    assert {words[:3] for words in before.values()} == {"200"}
    assert _reports(client) == before

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours)

    _alike(before, _reports(client))


def test_what_sam_gets_himself_does_change_them(world, sam, client, browse):
    """Else the tests above would show nothing."""
    with enterprise_scope(world.ours.id):
        stated = {"statement": "They gave it themselves.", "agreed": True}
        secret = tokens.make_token(actor_of(sam), "shop", tuple(SCOPES), 7, **stated)[1]
    reported = _reports(browse(sam))
    files, answered = _files(world.ours, sam), _asked_by_a_program(client, secret)

    with enterprise_scope(world.ours.id):
        _hide_more(world.ours, of=sam)

    assert differing(files, _files(world.ours, sam))
    assert differing(answered, _asked_by_a_program(client, secret))
    changed = {line.partition("'")[2].partition("'")[0] for line in differing(reported, _reports(browse(sam)))}
    assert {name.split()[0] for name in changed} >= {"reports:figure", "reports:save_figure"}
    assert len({name.split()[1] for name in changed}) == len(FAMILIES)
