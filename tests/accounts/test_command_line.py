"""What an operator does on the command line: people, enterprises, keys."""

import io
from uuid import uuid4

import pytest

from argosy.accounts.models import User
from argosy.config import keys, people
from argosy.enterprise.models import Member
from argosy.platform.crypto import keyring, master, rewrapping, sealing
from argosy.platform.models import DataKey
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.policy import current_version

ADD = ["add", "--email", "li@hailan-tools.example", "--name", "Li", "--mobile", "13812345678", "--company", "Hailan"]
GOOD = "five tall ships in harbour\n"


@pytest.fixture
def typed(monkeypatch):
    def type_in(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return type_in


def test_a_company_is_made_with_its_first_person(db, typed, capsys):
    typed(GOOD)

    assert people.user([*ADD, "--agreed", current_version()]) == 0

    user = User.objects.by_email("li@hailan-tools.example")
    assert user.check_password(GOOD.strip())
    with enterprise_scope(user.enterprise_id):
        assert Member.objects.get().is_master


def test_a_weak_password_is_refused_with_a_sentence(db, typed, capsys):
    typed("short\n")

    assert people.user([*ADD, "--agreed", current_version()]) == 1
    assert not User.objects.exists()


def test_a_password_is_set(company, typed):
    typed(GOOD)

    assert people.user(["password", company.bob.user.email]) == 0

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(GOOD.strip())


def test_a_password_for_nobody_is_refused(db, typed):
    typed(GOOD)

    assert people.user(["password", "nobody@nowhere.example"]) == 1


def test_people_and_enterprises_are_listed(company, rival, capsys):
    people.user(["list"])
    people.enterprise(["list"])

    shown = capsys.readouterr().out
    assert company.bob.user.email in shown
    assert "Ningbo Hailan Hardware Co., Ltd.\t4 members\topen" in shown
    assert "Another Exporter" in shown


def test_rotated_keys_seal_anew_and_open_what_was_sealed_before(company, rival):
    assert keys.main(["rotate"]) == 0

    with enterprise_scope(company.id):
        assert keyring.data_key(company.id).version == 2
    user = User.objects.get(pk=company.bob.user.pk)
    assert user.name == "Bob"
    user.save()
    assert User.objects.get(pk=user.pk).name == "Bob"


def test_a_new_master_key_opens_everything(company, rival, settings, tmp_path):
    keys.main(["rotate", "--master", str(tmp_path / "new.key")])

    settings.MASTER_KEY_FILE = tmp_path / "new.key"
    keyring.forget()
    assert User.objects.get(pk=company.bob.user.pk).name == "Bob"
    with enterprise_scope(rival.id):
        assert keyring.data_key(rival.id).version == 1


def test_the_old_master_key_opens_nothing_any_more(company, tmp_path):
    keys.main(["rotate", "--master", str(tmp_path / "new.key")])
    keyring.forget()

    with pytest.raises(sealing.CannotOpen):
        keyring.data_key(keyring.INSTALLATION)


def test_a_wrong_old_key_changes_nothing(company, tmp_path):
    before = list(DataKey.objects.filter(enterprise_id=keyring.INSTALLATION).values_list("wrapped", flat=True))

    with pytest.raises(sealing.CannotOpen):
        rewrapping.rewrap_all(master.load_or_create(tmp_path / f"{uuid4()}.key"), bytes(32))

    after = list(DataKey.objects.filter(enterprise_id=keyring.INSTALLATION).values_list("wrapped", flat=True))
    assert [bytes(key) for key in before] == [bytes(key) for key in after]
