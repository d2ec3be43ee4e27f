"""The audit trail: entries are sealed into a chain, and every later change is found."""

import pytest
from django.db import connection
from django.utils.translation import gettext_lazy

from argosy.audit import anchors
from argosy.audit.actions.sealing import seal
from argosy.audit.models import AuditEntry, AuditHead
from argosy.audit.record import looked, record, words
from argosy.audit.verify import trail
from argosy.config import audit as command

words(thing_done=gettext_lazy("signed in"))


@pytest.fixture(autouse=True)
def _data(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def sealed(owner, django_capture_on_commit_callbacks):
    """Five sealed entries, anchored."""
    for turn in range(5):
        record(owner, "thing.done", turn=turn)
    with django_capture_on_commit_callbacks(execute=True):
        seal(owner)
    return owner


def test_sealed_entries_are_numbered_and_whole(sealed):
    assert list(AuditEntry.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4, 5]
    assert trail(sealed.enterprise).broken_at is None


def test_the_chain_goes_on_where_it_ended(sealed):
    record(sealed, "thing.done")
    seal(sealed)

    assert AuditHead.objects.count() == 2
    assert trail(sealed.enterprise).entries == 6
    assert trail(sealed.enterprise).broken_at is None


def test_a_changed_word_is_found(sealed):
    AuditEntry.objects.filter(number=3).update(word="thing.never")

    assert trail(sealed.enterprise).broken_at == 3


def test_changed_details_are_found(sealed):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_auditentry SET details = %s WHERE number = 2", [b"\x01forged"])

    assert trail(sealed.enterprise).broken_at == 2


def test_a_removed_entry_is_found(sealed):
    AuditEntry.objects.filter(number=4).delete()

    assert trail(sealed.enterprise).broken_at == 4


def test_a_cut_end_is_found(sealed):
    AuditEntry.objects.filter(number__gt=3).delete()

    assert trail(sealed.enterprise).broken_at == 4


def test_a_chain_written_anew_is_found_by_its_anchor(sealed):
    AuditEntry.objects.filter(number=3).update(word="thing.never")
    AuditEntry.objects.update(number=None, digest=None)
    AuditHead.objects.all().delete()
    seal(sealed)

    found = trail(sealed.enterprise)

    assert found.broken_at == 5
    assert "anchor" in found.why


def test_old_entries_may_go_when_their_time_is_over(sealed):
    record(sealed, "thing.done")
    seal(sealed)
    AuditEntry.objects.filter(number__lte=5).delete()

    assert trail(sealed.enterprise).broken_at is None


def test_the_anchor_names_enterprise_number_and_digest(sealed):
    (anchor,) = anchors.of(sealed.enterprise)

    assert anchor.number == 5
    assert anchor.digest == bytes(AuditEntry.objects.get(number=5).digest)


def test_an_anchor_that_was_cut_off_is_passed_over(sealed, django_capture_on_commit_callbacks):
    whole = anchors.path().read_text()
    anchors.path().write_text(whole[:-9])
    record(sealed, "thing.done")
    with django_capture_on_commit_callbacks(execute=True):
        seal(sealed)

    assert [anchor.number for anchor in anchors.of(sealed.enterprise)] == [6]
    assert trail(sealed.enterprise).broken_at is None


def test_the_command_says_where_it_is_broken(sealed, capsys):
    AuditEntry.objects.filter(number=2).update(via="elsewhere")

    assert command.main(["verify"]) == 1
    assert "BROKEN at entry 2" in capsys.readouterr().out


def test_a_look_at_somebody_elses_thing_is_written_down_once_an_hour(manager, scope):
    assert looked(manager, scope.bob, concerns=scope.bob.pk)
    assert not looked(manager, scope.bob, concerns=scope.bob.pk)

    entry = AuditEntry.objects.get(concerns_id=scope.bob.pk)
    assert entry.member_id == scope.morgan.pk


def test_a_look_at_ones_own_thing_is_not_written_down(seller, scope):
    assert not looked(seller, scope.bob, concerns=scope.bob.pk)
    assert not AuditEntry.objects.exists()


def test_an_unknown_word_is_refused(owner):
    with pytest.raises(LookupError):
        record(owner, "nobody.knows")

    assert not AuditEntry.objects.exists()
