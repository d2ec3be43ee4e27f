"""Nothing personal is kept without a purpose: a model that does not say so stops the product from starting."""

from __future__ import annotations

import pytest
from django.apps import apps

from argosy.customers.models import Contact
from argosy.mail.models import Mailbox
from argosy.platform.checks import declarations_are_made_and_kept
from argosy.platform.personal_data import NoPersonalData, PersonalData, Purpose

OURS = [m for m in apps.get_models() if m.__module__.startswith("argosy.")]


@pytest.mark.promise("S138", "S155")
@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_a_model_names_its_purpose_or_says_that_it_keeps_nothing_personal(model):
    declared = model.personal_data

    assert isinstance(declared, (PersonalData, NoPersonalData))
    if isinstance(declared, PersonalData):
        assert isinstance(declared.purpose, Purpose)
    else:
        assert declared.why


@pytest.mark.promise("S155")
def test_every_text_of_every_model_is_declared():
    assert declarations_are_made_and_kept() == []


@pytest.mark.promise("S155")
def test_a_model_that_says_nothing_is_refused(monkeypatch):
    monkeypatch.setattr(Contact, "personal_data", None)

    assert [problem.id for problem in declarations_are_made_and_kept()] == ["privacy.E001"]


def test_a_field_that_nobody_declared_is_refused(monkeypatch):
    declared = Mailbox.personal_data
    fields = {name: how for name, how in declared.fields.items() if name != "password"}
    less = PersonalData(declared.subject, declared.purpose, None, fields, not_personal=declared.not_personal)
    monkeypatch.setattr(Mailbox, "personal_data", less)

    assert "privacy.E004" in [problem.id for problem in declarations_are_made_and_kept()]
