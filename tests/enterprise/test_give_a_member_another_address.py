"""An administrator gives a member another address; its mailbox confirms it, and nobody learns who works elsewhere."""

from __future__ import annotations

import re

import pytest

from argosy.accounts.actions import moving
from argosy.accounts.errors import AlreadyRegistered, LinkTooOld
from argosy.accounts.models import OutboxLetter, User
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import invitations, members
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.members import HasLeft
from argosy.enterprise.errors import ColleaguesAddress
from argosy.enterprise.models import Member
from argosy.platform.errors import NotAllowed
from tests.cast import PASSWORD

NEW = "bob.new@hailan-hw.example"


@pytest.fixture
def posted(settings):
    """Letters can be sent here."""
    settings.SMTP_HOST = "smtp.example"


def again(member: Member) -> User:
    return User.objects.get(pk=member.user_id)


def secret_of(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2]


def letter_to(address: str) -> str:
    return next(one.text for one in OutboxLetter.objects.all() if one.to == address)


@pytest.mark.promise("S92")
def test_the_member_signs_in_with_it_once_the_letter_was_answered(posted, company, browse):
    admin, bob = browse(company.alice), browse(None)
    page = admin.post(f"/settings/members/{company.bob.pk}/address/", {"email": NEW}, follow=True).content.decode()
    assert "A letter is on its way to the new address." in page
    assert f"{NEW} takes its place as soon as somebody confirms it there" in page

    door = re.search(r"/new-address/[\w-]+/", letter_to(NEW))[0]
    assert NEW in bob.get(door).content.decode()
    assert bob.post(door).url == "/sign-in/"

    assert bob.post("/sign-in/", {"email": NEW, "password": PASSWORD}).status_code == 302
    assert again(company.bob).email_verified_at is not None
    assert NEW not in re.sub(
        r"Signs in with \S+", "", admin.get(f"/settings/members/{company.bob.pk}/").content.decode()
    )


def test_until_then_nothing_is_different(company, owner, scope, browse):
    before = scope.bob.user.email

    members.change_address(owner, scope.bob, NEW)

    assert browse(None).post("/sign-in/", {"email": before, "password": PASSWORD}).url == "/"
    assert User.objects.by_email(NEW) is None


def test_taking_it_over_ends_the_sessions_and_tells_the_address_before(scope, owner, browse):
    before, client = scope.bob.user.email, browse(None)
    client.post("/sign-in/", {"email": before, "password": PASSWORD})

    moving.take_address(secret_of(members.change_address(owner, scope.bob, NEW)))

    assert client.get("/me/").status_code == 302
    assert NEW in letter_to(before)
    assert AuditEntry.objects.filter(word="me.address_changed", concerns_id=scope.bob.pk).exists()


def test_the_link_works_once_and_another_one_ends_it(scope, owner):
    first = secret_of(members.change_address(owner, scope.bob, NEW))
    second = secret_of(members.change_address(owner, scope.bob, "bob.newer@hailan-hw.example"))

    with pytest.raises(LinkTooOld):
        moving.take_address(first)
    moving.take_address(second)
    with pytest.raises(LinkTooOld):
        moving.take_address(second)

    assert again(scope.bob).email == "bob.newer@hailan-hw.example"


def test_what_was_asked_for_is_taken_back(company, owner, scope, browse):
    secret = secret_of(members.change_address(owner, scope.bob, NEW))

    page = browse(company.alice).post(f"/settings/members/{company.bob.pk}/address/keep/", follow=True)

    assert NEW not in page.content.decode()
    with pytest.raises(LinkTooOld):
        moving.take_address(secret)


def test_a_disabled_members_link_opens_nothing(owner, scope):
    secret = secret_of(members.change_address(owner, scope.bob, NEW))

    members.remove(owner, scope.bob)

    with pytest.raises(LinkTooOld):
        moving.take_address(secret)


@pytest.mark.parametrize("has_server", [True, False])
def test_the_answer_is_the_same_whether_another_enterprise_has_the_address_or_not(
    has_server, company, rival, browse, settings
):
    settings.SMTP_HOST = "smtp.example" if has_server else ""
    taken, client, told = rival.bob.user.email, browse(company.alice), []

    for address in (taken, f"x{taken[1:]}"):
        page = client.post(f"/settings/members/{company.bob.pk}/address/", {"email": address}, follow=True)
        text = re.sub(r"csrf[^>]*|X-CSRF[^>]*|/new-address/[\w-]+/", "", page.content.decode())
        told.append((page.status_code, text.replace(address, "ADDRESS")))

    assert told[0] == told[1]
    assert again(company.bob).email == company.bob.user.email


def test_only_the_letters_reader_learns_that_the_address_opens_an_account_already(rival, owner, scope):
    taken = rival.bob.user.email
    secret = secret_of(members.change_address(owner, scope.bob, taken))

    with pytest.raises(AlreadyRegistered):
        moving.take_address(secret)

    assert User.objects.by_email(taken).pk == rival.bob.user_id
    assert again(scope.bob).email == scope.bob.user.email
    assert secret in letter_to(taken)


def test_a_colleagues_address_is_refused_at_once(scope, owner):
    with pytest.raises(ColleaguesAddress):
        members.change_address(owner, scope.bob, scope.tina.user.email.upper())

    assert not OutboxLetter.objects.exists()


@pytest.mark.parametrize("deed", [lambda by, bob: members.change_address(by, bob, NEW), members.keep_address])
@pytest.mark.parametrize("who", ["manager", "seller", "trainee"])
def test_only_administrators_do(who, deed, scope, request):
    with pytest.raises(NotAllowed):
        deed(request.getfixturevalue(who), scope.bob)

    assert not OutboxLetter.objects.exists()


def test_who_has_left_is_given_no_other_address(company, owner, scope, browse):
    members.remove(owner, scope.bob)

    with pytest.raises(HasLeft):
        members.change_address(owner, scope.bob, NEW)

    assert not OutboxLetter.objects.exists()
    assert "Another address" not in browse(company.alice).get(f"/settings/members/{scope.bob.pk}/").content.decode()


def test_the_address_of_who_has_left_is_free_again_here_and_elsewhere(owner, scope):
    address, tina = scope.bob.user.email, scope.tina
    members.remove(owner, scope.bob)

    invitations.invite(owner, address, "Bob", Seat(scope.tina.role))
    moving.take_address(secret_of(members.change_address(owner, tina, address)))

    assert User.objects.by_email(address).pk == tina.user_id
    assert again(scope.bob).email == address
