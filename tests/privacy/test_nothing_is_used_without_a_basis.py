"""Each use of personal data has a purpose that the person was told of and a basis in law; else it is refused."""

import re
from itertools import chain

import pytest
from django.utils import translation
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from argosy.platform.personal_data import Basis, Purpose
from argosy.privacy import policy, register
from argosy.privacy.actions import consents
from argosy.privacy.errors import NoBasis
from argosy.privacy.processing import permit
from argosy.privacy.purposes import BASES, REGISTER
from tests.privacy.versions import put_in_force

NEWSLETTER = consents.function("tests.newsletter", "A newsletter", Purpose.SALES)
TRANSFER = consents.function("tests.bring_in", "Bring in mail", Purpose.MAIL)


@pytest.mark.promise("S137")
def test_consent_and_the_twelve_cases_are_the_only_bases_and_each_purpose_has_one():
    assert set(BASES) == set(Basis)
    assert len(Basis) == 13
    for purpose in Purpose:
        assert REGISTER[purpose].bases
        assert set(REGISTER[purpose].bases) <= set(Basis)


@pytest.mark.promise("S137", "S138")
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_public_register_names_purpose_and_basis_of_every_personal_field(db, visitor, language):
    page = visitor.get("/privacy/register/", headers={"accept-language": language}).content.decode()

    with translation.override(language):
        for line in register.lines():
            assert escape(line.title) in page
            assert line.purpose in page
            assert line.bases
            assert all(escape(field.title) in page for field in line.fields)


@given(
    purpose=st.sampled_from(list(Purpose)),
    consented=st.frozensets(st.sampled_from(list(Purpose))),
    version=st.sampled_from(["", "1.0", "0.9", "archive", "7.7"]),
)
@pytest.mark.promise("S137")
def test_no_combination_lets_data_be_used_without_a_basis(purpose, consented, version):
    named = version == "1.0" and purpose in policy.purposes("1.0")
    by_law = [basis for basis in REGISTER[purpose].bases if basis is not Basis.CONSENT]

    if purpose in consented:
        assert permit(purpose, agreed_to=version, consents=consented) is Basis.CONSENT
    elif named and by_law:
        assert permit(purpose, agreed_to=version, consents=consented) in by_law
    else:
        with pytest.raises(NoBasis):
            permit(purpose, agreed_to=version, consents=consented)


def test_the_policy_names_exactly_the_purposes_of_the_register():
    assert policy.purposes() == {str(purpose) for purpose in REGISTER}


def test_a_purpose_that_came_later_waits_for_the_persons_agreement(company, scope, policies, browse):
    put_in_force(policies, "2.0", "processing", purposes=("account",))
    put_in_force(policies, "3.0", "processing")
    member = company.bob
    member.user.agreements.all().delete()
    member.user.agreements.create(version="2.0", language="en")

    with pytest.raises(NoBasis):
        consents.require_basis(member, Purpose.SALES)

    assert browse(member).get("/customers/").url.startswith("/privacy/agree/")
    browse(member).post("/privacy/agree/", {"version": "3.0", "agreed": "on"})
    assert consents.require_basis(member, Purpose.SALES) is Basis.CONTRACT


@pytest.mark.promise("S172")
def test_a_withdrawn_consent_ends_the_use_at_once_and_what_was_before_stays_lawful(seller, company, browse):
    given_consent = consents.give(seller, TRANSFER, ["Mail is brought in."])
    assert consents.require_basis(company.bob, Purpose.MAIL) is Basis.CONSENT

    browse(company.bob).post(f"/privacy/consents/{given_consent.pk}/withdraw/")

    with pytest.raises(NoBasis):
        consents.require_basis(company.bob, Purpose.MAIL)
    assert "lawful until then" in browse(company.bob).get("/privacy/").content.decode()


@pytest.mark.promise("S12")
def test_what_is_sensitive_is_marked_in_the_register_and_stands_out_in_the_policy(db, visitor):
    with translation.override("en"):
        sensitive = {f.title for line in register.lines() for f in line.fields if f.is_sensitive}

    for address in ("/privacy/policy/?language=en", "/privacy/register/"):
        page = visitor.get(address, headers={"accept-language": "en"}).content.decode()
        marked = set(re.findall(r'<strong class="sensitive">([^<]+)</strong>', page))
        assert marked == sensitive >= {"password", "full text", "age group"}


def test_every_declared_purpose_is_registered():
    assert {found.purpose for _model, found in register.declared()} <= set(REGISTER)
    assert set(chain.from_iterable(line.bases for line in register.lines()))


@pytest.mark.promise("S187")
def test_the_contact_page_names_who_is_responsible_and_how_to_reach_them(db, visitor, settings):
    settings.PRIVACY_OFFICER, settings.OPERATOR_EMAIL = "Data and privacy team", "privacy@harbour.example"
    settings.OPERATOR_ADDRESS, settings.OPERATOR_HOTLINE = "1 Quay, Ningbo", "400-000-0000"

    page = visitor.get("/privacy/contact/").content.decode()

    for fact in ("Data and privacy team", "privacy@harbour.example", "1 Quay, Ningbo", "400-000-0000"):
        assert fact in page
