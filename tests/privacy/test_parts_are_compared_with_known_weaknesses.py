"""The libraries in use are compared with published weaknesses, and whoever runs the installation hears of them."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.config import doctor
from argosy.config import parts as word
from argosy.platform.errors import Unavailable
from argosy.privacy import jobs, third_parties
from argosy.privacy.actions import parts
from argosy.privacy.models import PartCheck
from simulators.osv import Osv


@pytest.fixture
def osv(settings):
    with Osv() as service:
        settings.ADVISORIES_URL = service.url
        yield service


def version_of(name: str) -> str:
    return next(one.version for one in third_parties.parts() if one.name == name)


@pytest.mark.promise("S118")
def test_every_part_is_compared_each_day_and_only_names_and_versions_go_out(osv, company):
    jobs.compare_parts.run(str(company.id))
    jobs.compare_parts.run(str(company.id))

    told = {(one["package"]["ecosystem"], one["package"]["name"], one["version"]) for one in osv.asked}
    assert told == {(one.source, one.name, one.version) for one in third_parties.parts()}
    assert len(osv.asked) == len(third_parties.parts()), "once a day, not once an enterprise"
    assert not PartCheck.objects.get().weak


@pytest.mark.promise("S118")
def test_a_known_weakness_is_said_by_the_doctor_with_its_cure(osv, db, visitor):
    osv.weak = {("PyPI", "django"): {version_of("django"): ["GHSA-aaaa-bbbb-cccc"]}}
    assert doctor.libraries().healthy, "nothing was compared yet"

    parts.compare()

    found = doctor.libraries()
    assert not found.healthy
    assert f"django {version_of('django')} (GHSA-aaaa-bbbb-cccc)" in found.found
    assert "Update Argosy" in found.cure
    assert "compared with known weaknesses" in visitor.get("/privacy/third-parties/").content.decode()


def test_an_old_comparison_is_no_comparison(osv, db):
    parts.compare()
    PartCheck.objects.update(at=timezone.now() - timedelta(days=8))

    assert not doctor.libraries().healthy


@pytest.mark.promise("S118")
def test_after_an_upgrade_the_new_versions_are_compared_at_once(osv, company):
    parts.compare()
    old = [[name, "0.1" if name == "django" else version, source] for name, version, source in parts.newest().parts]
    PartCheck.objects.update(parts=old)
    assert "since the upgrade" in doctor.libraries().found
    assert not doctor.libraries().healthy

    jobs.compare_parts.run(str(company.id))

    assert doctor.libraries().healthy
    assert ["django", version_of("django"), "PyPI"] in parts.newest().parts


def test_an_answer_that_leaves_a_part_out_is_refused(osv, db):
    osv.leaves_out = 1

    with pytest.raises(Unavailable):
        parts.compare()

    assert not PartCheck.objects.exists()


@pytest.mark.parametrize("answer", [b"", b"[]", b"{}", b'{"results": 7}', b'{"results": [7]}', b"\xff", b"[" * 5000])
def test_another_answer_is_refused(answer, db):
    with pytest.raises(Unavailable):
        parts.compare(answer)


def test_without_a_network_the_question_is_carried_out_and_the_answer_in(db, tmp_path, capsys):
    word.main(["--question"])
    asked = json.loads(capsys.readouterr().out)["queries"]
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps({"results": [{} for _one in asked]}))

    assert word.main(["--answer", str(answer)]) == 0
    assert "something is known against 0" in capsys.readouterr().out


def test_where_the_operator_wants_no_service_none_is_asked(settings, company):
    settings.ADVISORIES_URL = ""

    jobs.compare_parts.run(str(company.id))

    assert not PartCheck.objects.exists()
