"""Each use of personal data has a purpose that the person is told of and a basis in law."""

import re
from itertools import chain

import pytest
from django.utils import translation
from django.utils.html import escape

from argosy.platform.personal_data import Basis, Purpose
from argosy.privacy import policy, register
from argosy.privacy.purposes import BASES, REGISTER


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


def test_the_policy_names_exactly_the_purposes_of_the_register():
    assert policy.purposes() == {str(purpose) for purpose in REGISTER}


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
