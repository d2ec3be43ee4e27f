"""A changed policy: a major change cannot be missed, fewer rights need a word of their own, and old versions stay."""

import pytest

from argosy.accounts.models import OutboxLetter
from argosy.notifications.models import Notification
from argosy.privacy import jobs, policy
from argosy.privacy.actions import agreements
from argosy.privacy.errors import NotExpresslyAgreed
from argosy.privacy.models import Agreement
from tests.privacy.versions import put_in_force


@pytest.mark.promise("S185")
@pytest.mark.parametrize("kind", ["processing", "ownership", "recipients", "rights", "contact", "risk"])
def test_each_of_the_six_major_kinds_stands_before_the_work_says_its_kind_and_comes_by_letter(
    company, browse, policies, kind
):
    put_in_force(policies, "2.0", kind)
    client = browse(company.bob)

    assert client.get("/").url.startswith("/privacy/agree/")
    page = client.get("/privacy/agree/").content.decode()
    jobs.announce.run(str(company.id))
    jobs.announce.run(str(company.id))

    assert "A major change" in page
    assert "Something is different here." in page
    letters = [one for one in OutboxLetter.objects.all() if one.to == company.bob.user.email]
    assert len(letters) == 1
    assert "major change" in letters[0].text


def test_other_words_alone_are_told_and_stop_nobody(company, browse, policies, scope):
    put_in_force(policies, "1.1", "wording")
    client = browse(company.bob)

    jobs.announce.run(str(company.id))

    assert client.get("/").status_code == 200
    assert agreements.applies_to(company.bob.user) == "1.1"
    assert Notification.objects.filter(member=company.bob, kind="privacy.policy_changed").count() == 1
    assert not OutboxLetter.objects.exists()


def test_after_a_rewording_of_a_major_change_the_major_one_still_counts(company, browse, policies):
    put_in_force(policies, "2.0", "rights")
    put_in_force(policies, "2.1", "wording")

    assert browse(company.bob).get("/").status_code == 302


@pytest.mark.promise("S183")
def test_fewer_rights_hold_for_nobody_before_an_express_word(company, browse, policies):
    put_in_force(policies, "2.0", "rights", reduces=True)
    client = browse(company.bob)

    page = client.get("/privacy/agree/").content.decode()
    client.post("/privacy/agree/", {"version": "2.0", "agreed": "on"})

    assert "reduces your rights" in page
    assert "version 1.0 holds for you" in page
    assert agreements.applies_to(company.bob.user) == "1.0"
    assert client.get("/").status_code == 302
    with pytest.raises(NotExpresslyAgreed):
        agreements.agree(company.bob.user, "2.0", "en")

    client.post("/privacy/agree/", {"version": "2.0", "agreed": "on", "expressly": "on"})

    assert agreements.applies_to(company.bob.user) == "2.0"
    assert client.get("/").status_code == 200


@pytest.mark.promise("S183")
def test_a_reduction_called_a_rewording_needs_the_same_word(company, browse, policies):
    put_in_force(policies, "1.1", "wording", reduces=True)

    assert browse(company.bob).get("/").status_code == 302
    assert agreements.applies_to(company.bob.user) == "1.0"


@pytest.mark.promise("S186")
def test_every_earlier_version_stays_readable_for_everybody(db, visitor, policies):
    for number in range(2, 12):
        put_in_force(policies, f"{number}.0", "wording")

    page = visitor.get("/privacy/policy/").content.decode()

    assert policy.versions() == tuple(f"{number}.0" for number in range(11, 0, -1))
    for version in policy.versions():
        answer = visitor.get(f"/privacy/policy/{version}/?language=en")
        assert f"/privacy/policy/{version}/" in page
        assert version == "1.0" or f"Text of {version}" in answer.content.decode()
    assert "This is an earlier version" in visitor.get("/privacy/policy/1.0/").content.decode()


def test_who_agrees_once_is_not_asked_again(company, policies):
    put_in_force(policies, "2.0", "processing")

    agreements.agree(company.bob.user, "2.0", "en")
    agreements.agree(company.bob.user, "2.0", "en")

    assert Agreement.objects.filter(user=company.bob.user, version="2.0").count() == 1
