"""The master account goes to another member when both sides have shown who they are; the operator needs a published reason."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from argosy.accounts.errors import WrongPassword
from argosy.accounts.models import OutboxLetter
from argosy.audit.models import AuditEntry
from argosy.config import people
from argosy.enterprise.actions import master
from argosy.enterprise.actions.master import CONDITIONS, NoSuchCondition, OfferOver
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import MasterOffer, Member, Role
from argosy.notifications.models import Notification
from argosy.platform.access import Actor, Reach
from argosy.platform.errors import NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD


def holders() -> list[str]:
    return [str(member) for member in Member.objects.filter(is_master=True)]


@pytest.fixture
def offer(owner, scope) -> MasterOffer:
    return master.offer_master(owner, scope.alice, scope.morgan, PASSWORD)


@pytest.mark.promise("S26")
@pytest.mark.promise("S3")
def test_it_is_offered_with_one_password_and_taken_over_with_the_other(company, browse):
    browse(company.alice).post(f"/settings/members/{company.morgan.pk}/offer-master/", {"password": PASSWORD})
    with enterprise_scope(company.id):
        assert holders() == ["Alice"]
        made = MasterOffer.objects.get()
        assert Notification.objects.get().member_id == company.morgan.pk
    page = browse(company.morgan)
    assert "offers it to you" in page.get("/settings/master/").content.decode()

    page.post(f"/settings/master/{made.pk}/take-over/", {"password": PASSWORD})

    with enterprise_scope(company.id):
        assert holders() == ["Morgan"]
        assert Member.objects.get(pk=company.morgan.pk).role.builtin == "administrator"
        words = AuditEntry.objects.filter(word__startswith="master").order_by("at").values_list("word", flat=True)
        assert list(words) == ["master.offered", "master.handed"]


@pytest.mark.promise("S26")
def test_a_wrong_password_hands_nothing_over(owner, manager, scope, offer):
    with pytest.raises(WrongPassword):
        master.take_over_master(manager, offer, scope.morgan, "guessed")
    with pytest.raises(WrongPassword):
        master.offer_master(owner, scope.alice, scope.bob, "guessed")

    assert holders() == ["Alice"]
    assert MasterOffer.objects.count() == 1


def test_only_its_holder_offers_it(manager, scope):
    with pytest.raises(NotAllowed):
        master.offer_master(manager, scope.morgan, scope.bob, PASSWORD)

    assert not MasterOffer.objects.exists()


def test_only_who_was_asked_takes_it_over(scope, offer):
    bob = actor_of(scope.bob)

    with pytest.raises(NotAllowed):
        master.take_over_master(bob, offer, scope.bob, PASSWORD)

    assert holders() == ["Alice"]


@pytest.mark.parametrize("ends", ["late", "withdrawn", "declined"])
def test_an_offer_that_is_over_hands_nothing_over(owner, manager, scope, offer, ends):
    if ends == "late":
        MasterOffer.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    else:
        master.withdraw_offer(owner if ends == "withdrawn" else manager, offer)

    with pytest.raises(OfferOver):
        master.take_over_master(manager, offer, scope.morgan, PASSWORD)

    assert holders() == ["Alice"]


def test_a_second_offer_ends_the_first(owner, manager, scope, offer):
    master.offer_master(owner, scope.alice, scope.bob, PASSWORD)

    with pytest.raises(OfferOver):
        master.take_over_master(manager, offer, scope.morgan, PASSWORD)


def test_a_colleague_sees_no_offer_of_others(company, browse):
    browse(company.alice).post(f"/settings/members/{company.morgan.pk}/offer-master/", {"password": PASSWORD})

    assert "Morgan" not in browse(company.bob).get("/settings/master/").content.decode()


@pytest.mark.promise("S27")
def test_the_operator_replaces_it_for_a_published_reason_and_everybody_concerned_is_told(company, visitor, capsys):
    published = unescape(visitor.get("/master-account/").content.decode())
    assert all(str(sentence) in published for sentence in CONDITIONS.values())
    with enterprise_scope(company.id):
        Member.objects.filter(pk=company.bob.pk).update(role=Role.objects.get(builtin="administrator"))

    people.enterprise(["master", str(company.id), company.morgan.user.email, "--because", "left"])

    with enterprise_scope(company.id):
        assert holders() == ["Morgan"]
        entry = AuditEntry.objects.get(word="master.replaced")
        assert (entry.via, entry.concerns_id, entry.details["condition"]) == ("operator", company.alice.pk, "left")
    told = {letter.to for letter in OutboxLetter.objects.all()}
    assert told == {member.user.email for member in (company.alice, company.bob, company.morgan)}
    assert "holds the master account now" in capsys.readouterr().out


@pytest.mark.promise("S27")
def test_without_such_a_reason_the_operator_changes_nothing(scope):
    operator = Actor(scope.id, reach=Reach.all(), via="operator")

    with pytest.raises(NoSuchCondition):
        master.replace_master(operator, scope.morgan, "because I want to")
    with pytest.raises(SystemExit):
        people.enterprise(["master", str(scope.id), scope.morgan.user.email, "--because", "whim"])

    assert holders() == ["Alice"]
    assert set(people.REASONS) == set(CONDITIONS)
