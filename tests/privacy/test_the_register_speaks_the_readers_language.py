"""What the product shares by itself is called in the reader's words: no name of a field, no English on a Chinese page."""

from django.utils.translation import override

from argosy.insurance.actions.policies import PURPOSE
from argosy.insurance.insurers_fields import PERSONAL
from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.queries import recipients, sharings
from argosy.privacy.register import declared
from argosy.privacy.register_words import FIELDS, MODELS, PURPOSES
from argosy.shipments import seventeen
from argosy.support.actions.registering import shown_to_staff
from argosy.support.actions.visits import SHOWN
from tests.support.conftest import employ


def test_fields_and_purposes_of_the_insurer_stand_in_chinese(owner):
    sharing.authorise(owner, NewRecipient("Sinosure", "a@s.example", "consent", PURPOSE, PERSONAL, "consent"))

    with override("zh-hans"):
        [(row, _case, _basis, fields)] = recipients()
        assert row.what_for == "出口信用保险"
    assert not set(fields) & set(PERSONAL)


def test_what_support_was_shown_stands_in_the_readers_language_whoever_wrote_it_down(scope, owner):
    lin = employ("Lin", "support")
    with override("zh-hans"):  # the staff works in Chinese
        shown_to_staff(lin, scope.bob, SHOWN, ("account",))

    with override("en"):
        [(row, *_more)] = recipients()
        assert row.what_for == "temporary sign-in for support"
        assert row.called.startswith("Lin (Support,")
        assert [one.what_for for one in sharings()] == ["temporary sign-in for support"]
    with override("zh-hans"):
        assert row.what_for != "temporary sign-in for support"
        assert "Support" not in row.called


def test_what_somebody_typed_stays_as_it_was_typed(owner):
    made = sharing.authorise(owner, NewRecipient("Fair", "a@f.example", "activity", "a stand", ("name",), "contract"))

    with override("zh-hans"):
        assert made.what_for == "a stand"


def test_every_room_that_shares_by_itself_says_what_it_is_called():
    assert {PURPOSE, seventeen.PURPOSE} <= set(PURPOSES)
    assert {*PERSONAL, *seventeen.FIELDS} <= set(FIELDS)


def test_every_kind_of_record_and_every_field_of_the_annex_has_a_name_that_people_read():
    kinds = {model._meta.label for model, _said in declared()}
    fields = {name for _model, said in declared() for name in (*said.fields, *said.plain)}

    assert not kinds - set(MODELS)
    assert not fields - set(FIELDS)
