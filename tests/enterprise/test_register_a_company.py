"""A company registers with its first person, who holds the master account."""

import re

import pytest

from argosy.accounts.models import OutboxLetter, User
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions.people import NewPerson
from argosy.enterprise.actions.registration import register
from argosy.enterprise.errors import NotAgreed, TooYoung
from argosy.enterprise.models import Enterprise, Member, Role
from argosy.platform.errors import BadInput
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Agreement
from argosy.privacy.policy import current_version

PASSWORD = "five tall ships in harbour"
PERSON = {
    "name": "Li Wei",
    "email": "li.wei@hailan-tools.example",
    "mobile": "138 1234 5678",
    "password": PASSWORD,
    "agreed_to": current_version(),
    "age": "adult",
    "language": "en",
}
FORM = {
    "company": "Ningbo Hailan Tools Co., Ltd.",
    "name": "Li Wei",
    "email": "li.wei@hailan-tools.example",
    "mobile": "138 1234 5678",
    "password": PASSWORD,
    "age": "adult",
    "version": current_version(),
    "agreed": "on",
}


def li(**changes: str) -> NewPerson:
    return NewPerson(**(PERSON | changes))


@pytest.fixture
def member(db) -> Member:
    return register("Ningbo Hailan Tools Co., Ltd.", li())


@pytest.mark.promise("S3")
def test_the_first_person_holds_the_one_master_account_with_every_management_right(member, browse):
    assert member.is_master
    assert [m.is_master for m in members_of(member)] == [True]
    for page in ("members", "roles", "switches", "trail", "profile", "departments"):
        assert browse(member).get(f"/settings/{page}/").status_code == 200


def members_of(member: Member) -> list[Member]:
    with enterprise_scope(member.enterprise_id):
        return list(Member.objects.all())


def test_the_enterprise_knows_its_own_mail_domain_and_three_roles(member):
    with enterprise_scope(member.enterprise_id):
        assert Enterprise.objects.get().mail_domains == ["hailan-tools.example"]
        assert set(Role.objects.values_list("builtin", flat=True)) == {"administrator", "supervisor", "seller"}
        assert AuditEntry.objects.filter(word="enterprise.registered").count() == 1
    assert Tenant.objects.filter(pk=member.enterprise_id, is_open=True).exists()


def test_a_free_mail_domain_belongs_to_nobody(db):
    member = register("Hailan", li(email="liwei1990@163.com"))

    with enterprise_scope(member.enterprise_id):
        assert Enterprise.objects.get().mail_domains == []


def test_the_agreement_is_kept_with_version_and_language(member):
    found = Agreement.objects.get(user=member.user)

    assert (found.version, found.language) == (current_version(), "en")
    assert member.user.age_group == "adult"


def test_a_code_for_the_address_is_written(member):
    assert any(re.search(r"\b\d{6}\b", one.text) for one in OutboxLetter.objects.all())


def test_nobody_registers_without_agreeing(db):
    with pytest.raises(NotAgreed):
        register("Hailan", li(agreed_to=""))
    with pytest.raises(NotAgreed):
        register("Hailan", li(agreed_to="0.1"))

    assert not User.objects.exists()


@pytest.mark.parametrize("age", ["child", "", "140"])
def test_who_is_under_14_is_refused(db, age):
    with pytest.raises(TooYoung):
        register("Hailan", li(age=age))

    assert not User.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"email": "li@nowhere"}, {"mobile": "12"}, {"password": "short"}, {"password": "li.wei@hailan-tools"[:5]}]
)
def test_each_fact_is_checked(db, wrong):
    with pytest.raises(BadInput):
        register("Hailan", li(**wrong))

    assert not User.objects.exists()
    assert not Tenant.objects.exists()


def test_the_page_asks_for_four_facts_and_nothing_else(db, visitor):
    page = visitor.get("/register/").content.decode()

    asked = set(re.findall(r'name="(\w+)"', page)) - {"viewport", "csrfmiddlewaretoken", "language", "next"}
    decided = {"age", "version", "agreed", "instructions"}  # no facts about anybody: what is agreed to and instructed
    assert asked - decided == {"company", "name", "email", "mobile", "password"}
    assert "/privacy/policy/" in page
    assert "the Chinese text prevails" in page


def test_the_page_registers_and_the_new_password_opens(db, visitor):
    answer = visitor.post("/register/", FORM)

    assert answer.url == "/sign-in/"
    assert FORM["email"] in visitor.get("/sign-in/").content.decode()
    assert visitor.post("/sign-in/", {"email": FORM["email"], "password": PASSWORD}).url == "/"
    assert visitor.get("/settings/members/").status_code == 200


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("mobile", "12", "not a mobile number"),
        ("email", "li@nowhere", "not an e-mail address"),
        ("password", "hailan tools", "made of your own name"),
        ("password", "short", "too short"),
        ("age", "child", "under 14"),
    ],
)
def test_a_mistake_is_shown_at_its_field_and_the_page_stands_there(db, visitor, field, wrong, said):
    page = visitor.post("/register/", FORM | {field: wrong}).content.decode()

    at_the_field = re.search(rf'id="id_{field}_error"[^>]*>.*?</p>', page, re.DOTALL)
    assert at_the_field
    assert said in at_the_field[0]
    standing_there = re.findall(r'<input[^>]*name="(\w+)"[^>]* autofocus', page)
    assert set(standing_there) == {field}
    assert not User.objects.exists()


def test_without_the_tick_nothing_happens(db, visitor):
    visitor.post("/register/", {key: value for key, value in FORM.items() if key != "agreed"})

    assert not User.objects.exists()


def test_a_known_address_is_not_disclosed(company, browse):
    form = FORM | {"email": company.bob.user.email}
    known, unknown = browse(None), browse(None)

    first, second = known.post("/register/", form), unknown.post("/register/", FORM)

    assert (first.status_code, first.url) == (second.status_code, second.url)
    strip = re.compile(rb"csrf[^>]*|X-CSRF[^>]*|value=\"[^\"]*@[^\"]*\"")
    assert strip.sub(b"", known.get("/sign-in/").content) == strip.sub(b"", unknown.get("/sign-in/").content)
    assert User.objects.count() == 5


def test_the_owner_of_a_known_address_gets_a_letter(company):
    assert register("Hailan", li(email=company.bob.user.email)) is None

    letter = OutboxLetter.objects.get()
    assert letter.to == company.bob.user.email
    assert "You have an account already" in letter.text


def test_one_network_address_cannot_found_companies_for_ever(db, visitor, monkeypatch):
    monkeypatch.setattr("argosy.accounts.actions.sign_ins.MOST_KNOCKS", 2)
    for number in range(3):
        answer = visitor.post("/register/", FORM | {"email": f"li{number}@hailan-tools.example"})

    assert answer.status_code == 429
    assert User.objects.count() == 2


def test_the_owner_of_a_known_address_gets_one_letter_a_minute(company):
    for _turn in range(3):
        register("Hailan", li(email=company.bob.user.email))

    assert OutboxLetter.objects.count() == 1
