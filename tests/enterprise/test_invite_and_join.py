"""Members are invited by mail and join by the letter's link, once."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.accounts.models import OutboxLetter
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import invitations
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.people import NewPerson
from argosy.enterprise.errors import AlreadyMember, InvitationOver, NotAgreed
from argosy.enterprise.models import Invitation, Member, Role
from argosy.platform.errors import NotAllowed, NotFound
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version

ADDRESS = "zhao.min@hailan-hw.example"
JOIN = {
    "name": "Zhao Min",
    "mobile": "139 1234 5678",
    "password": "five tall ships in harbour",
    "age": "adult",
    "version": current_version(),
    "agreed": "on",
}


def zhao(**changes: str) -> NewPerson:
    known = {
        "name": "Zhao Min",
        "email": ADDRESS,
        "mobile": "13912345678",
        "password": JOIN["password"],
        "agreed_to": current_version(),
        "age": "adult",
    }
    return NewPerson(**(known | changes))


@pytest.fixture
def seat(scope) -> Seat:
    return Seat(Role.objects.get(builtin="seller"), supervisor=scope.morgan)


@pytest.fixture
def token(owner, seat) -> str:
    return invitations.invite(owner, ADDRESS, "Zhao Min", seat).link.rstrip("/").rpartition("/")[2]


def test_a_letter_brings_the_link(owner, seat, token):
    letter = OutboxLetter.objects.get()

    assert letter.to == ADDRESS
    assert token in letter.text
    assert "Ningbo Hailan Hardware" in letter.text


def test_the_link_itself_is_kept_nowhere(token):
    assert token.partition(".")[2] not in str(Invitation.objects.values())


def test_who_accepts_works_where_the_invitation_says(token, scope):
    member = invitations.accept(token, zhao())

    assert (member.role.builtin, member.supervisor_id) == ("seller", scope.morgan.pk)
    assert member.user.email_verified_at is not None
    assert Agreement.objects.filter(user=member.user, version=current_version()).exists()
    assert AuditEntry.objects.filter(word="member.joined", member_id=member.pk).exists()


def test_the_link_works_once(token):
    invitations.accept(token, zhao())

    with pytest.raises(InvitationOver):
        invitations.accept(token, zhao(name="Somebody else"))


def test_a_withdrawn_invitation_does_not_work(owner, token):
    invitations.withdraw(owner, Invitation.objects.get())

    with pytest.raises(InvitationOver):
        invitations.accept(token, zhao())
    assert Member.objects.count() == 4


def test_an_old_invitation_does_not_work(token):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    with pytest.raises(InvitationOver):
        invitations.accept(token, zhao())


def test_a_second_invitation_ends_the_first(owner, seat, token):
    invitations.invite(owner, ADDRESS.upper(), "Zhao Min", seat)

    with pytest.raises(InvitationOver):
        invitations.accept(token, zhao())


def test_the_link_is_for_its_own_address_only(token):
    with pytest.raises(NotFound):
        invitations.accept(token, zhao(email="another@hailan-hw.example"))

    assert Member.objects.count() == 4


def test_nobody_joins_without_agreeing(token):
    with pytest.raises(NotAgreed):
        invitations.accept(token, zhao(agreed_to=""))

    assert Member.objects.count() == 4


@pytest.mark.parametrize("who", ["manager", "seller", "trainee"])
def test_only_administrators_invite(who, seat, request):
    with pytest.raises(NotAllowed):
        invitations.invite(request.getfixturevalue(who), ADDRESS, "Zhao Min", seat)

    assert not Invitation.objects.exists()
    assert not OutboxLetter.objects.exists()


def test_a_colleague_is_not_invited_again(owner, seat, scope):
    with pytest.raises(AlreadyMember):
        invitations.invite(owner, scope.bob.user.email, "Bob", seat)


def test_that_somebody_works_elsewhere_is_not_told(rival, owner, seat):
    made = invitations.invite(owner, rival.bob.user.email, "Bob", seat)

    assert made.link
    assert invitations.pending() == [made.invitation]


def test_a_link_of_nonsense_is_refused(company, visitor):
    for token in ("x", "x.y", f"{company.id.hex}.guessed", f"{company.id.hex}"):
        assert visitor.get(f"/join/{token}/").status_code == 422


@pytest.mark.parametrize("has_server", [True, False])
def test_a_link_that_was_passed_on_without_a_letter_is_one_proof_alone(has_server, token, browse, settings):
    settings.SMTP_HOST = "smtp.example" if has_server else ""
    settings.SERVES_THIS_MACHINE_ALONE = False
    visitor = browse(None)
    visitor.post(f"/join/{token}/", JOIN)

    answer = visitor.get("/customers/")

    assert (answer.status_code, answer.headers.get("location", "")) == (
        (200, "") if has_server else (302, "/me/security/app/")
    )


def test_the_page_lets_the_invited_person_in(token, browse, company):
    visitor = browse(None)

    assert "work as: seller" in visitor.get(f"/join/{token}/").content.decode()
    answer = visitor.post(f"/join/{token}/", JOIN)

    assert answer.url == "/"
    assert visitor.get("/me/").status_code == 200


def test_the_page_shows_mistakes(token, browse):
    page = browse(None).post(f"/join/{token}/", JOIN | {"password": "short"}).content.decode()

    assert "too short" in page
    assert Member.objects.count() == 4


def test_without_a_mail_server_the_administrator_gets_the_link(company, browse, settings):
    with enterprise_scope(company.id):
        role = Role.objects.get(builtin="seller")

    page = browse(company.alice).post("/settings/members/", {"email": ADDRESS, "name": "", "role": str(role.pk)})

    assert re.search(r"/join/\w+\.\S+/", page.content.decode())


def test_the_letter_leaves_through_the_operators_server(owner, seat, settings):
    settings.SMTP_HOST = "smtp.example"

    invitations.invite(owner, ADDRESS, "Zhao Min", seat)

    from tests.running_jobs import waiting

    assert waiting("accounts.send_letters") == ["accounts.send_letters"]
