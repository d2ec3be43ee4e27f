"""Whom the trail names is found by the words of its entries, however long it is, and the chain stays whole."""

import pytest

from argosy.audit import jobs
from argosy.audit.actions import mentions as index
from argosy.audit.actions.sealing import seal
from argosy.audit.mentions import entries_naming, indexed_up_to
from argosy.audit.models import AuditEntry, AuditSearch
from argosy.audit.record import record
from argosy.audit.verify import trail
from argosy.enterprise.actors import actor_of
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.subjects import Subject
from tests.privacy import traces

ANNA = Subject(new_id(), words=("anna@vogt.example", "Anna Vogt", "13812345678", "李安娜"))


@pytest.fixture(autouse=True)
def _anchors(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def told(owner):
    """Write such details down, and chain and index them; the entry."""

    def write(*, indexed: bool = True, **details) -> AuditEntry:
        record(owner, "data.looked", **details)
        made = AuditEntry.objects.order_by("-at", "-id").first()
        if indexed:
            seal(owner)
            jobs.index.run(str(owner.enterprise))
        return made

    return write


def named() -> list:
    return entries_naming(ANNA.words, ANNA.stands_in)


@pytest.fixture
def opened(monkeypatch):
    """The ids of the entries whose details were looked at."""
    seen, plain = set(), SealedJSONField.opened

    def look(field, instance, value):
        seen.add(instance.pk)
        return plain(field, instance, value)

    monkeypatch.setattr(SealedJSONField, "opened", look)
    return seen


@pytest.mark.parametrize(
    "details",
    [
        {"name": "Anna Vogt"},
        {"name": "ANNA VOGT of Hamburg"},
        {"why": "Anna Vogt's order"},
        {"why": "Anna Vogts Angebot"},
        {"who": {"to": ["x@y.example", "anna@vogt.example"]}},
        {"by": {"Anna Vogt": 3}},
        {"phone": "+8613812345678"},
        {"phone": "13812345678, ext. 4"},
        {"customer": "客户李安娜女士"},
        {"why": "ขอบคุณAnna Vogtมาก"},
        {"why": "word " * 40 + " ".join(f"w{number}" for number in range(3_000)) + " Anna Vogt"},
    ],
)
def test_an_entry_is_found_by_what_a_person_is_called(told, details):
    entry = told(**details)

    assert named() == [entry.pk]


@pytest.mark.parametrize(
    "details", [{"name": "Joanna Vogts"}, {"name": "Anna Meier"}, {"n": 13812345678}, {"phone": "99912345678"}, {}]
)
def test_an_entry_about_others_is_not(told, details):
    told(**details)

    assert named() == []


def test_what_is_not_indexed_yet_is_found_too(told, owner):
    sealed = told(indexed=False, name="Anna Vogt")
    seal(owner)
    unsealed = told(indexed=False, name="Anna Vogt")

    assert set(named()) == {sealed.pk, unsealed.pk}


def test_a_name_without_a_word_to_find_it_by_is_looked_for_everywhere(told):
    entry = told(name="李·四 came")

    assert entries_naming(["李·四"], lambda details: "李·四" in str(details)) == [entry.pk]


@pytest.mark.parametrize("others", [3, 30])
def test_only_entries_that_may_name_her_are_opened_however_many_there_are(told, owner, opened, others):
    for number in range(others):
        record(owner, "data.looked", name=f"Somebody {number}", mail=f"s{number}@vogt.example")
    entry = told(name="Anna Vogt")
    opened.clear()

    assert named() == [entry.pk]
    assert opened == {entry.pk}


def test_emptied_entries_leave_no_token_and_the_chain_is_whole(told, owner, company):
    entry, other = told(name="Anna Vogt"), told(name="Berta Ahn")

    index.empty_details(named())

    entry.refresh_from_db()
    assert entry.details is None
    assert not AuditSearch.objects.filter(row_id=entry.pk).exists()
    assert AuditSearch.objects.filter(row_id=other.pk).exists()
    assert list(traces.of(company.id, "vogt")) == []
    assert trail(owner.enterprise).broken_at is None
    jobs.index.run(str(owner.enterprise))
    assert named() == []


def test_an_entry_that_was_emptied_before_it_was_indexed_stays_out(told, owner):
    told(indexed=False, name="Anna Vogt")
    index.empty_details(named())

    seal(owner)
    jobs.index.run(str(owner.enterprise))

    assert not AuditSearch.objects.exists()
    assert trail(owner.enterprise).broken_at is None


def test_a_long_trail_is_taken_in_by_parts(owner, monkeypatch):
    monkeypatch.setattr(index, "A_RUN", 2)
    for number in range(5):
        record(owner, "data.looked", name=f"Anna Vogt {number}")
        seal(owner)

    jobs.index.run(str(owner.enterprise))
    assert indexed_up_to() == 2
    assert len(named()) == 5
    for _hour in range(3):
        jobs.index.run(str(owner.enterprise))

    assert indexed_up_to() == 5
    assert len(named()) == 5


def test_words_of_entries_whose_time_was_over_go_with_the_next_run(told):
    old = told(name="Anna Vogt")
    AuditEntry.objects.filter(pk=old.pk).delete()

    told(name="Berta Ahn")

    assert not AuditSearch.objects.filter(row_id=old.pk).exists()


def test_another_enterprise_finds_nothing(company, rival):
    with enterprise_scope(rival.id):
        boss = actor_of(rival.alice)
        record(boss, "data.looked", name="Anna Vogt")
        seal(boss)
        jobs.index.run(str(rival.id))
        assert len(named()) == 1

    with enterprise_scope(company.id):
        assert named() == []
