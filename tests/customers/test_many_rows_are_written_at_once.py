"""Many rows are written by one statement, each with its own value, and no others."""

from __future__ import annotations

import pytest
from django.db import DataError, ProgrammingError, connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.mail.models import MessageSearch
from argosy.platform.tenancy.each_row import can_be_listed
from argosy.platform.tenancy.scope import enterprise_scope

pytestmark = pytest.mark.django_db


def test_each_row_gets_its_own_values_and_others_keep_theirs(add, seller):
    first, second, third = add("Vogt"), add("Kern"), add("Blanc")
    now = timezone.now()
    first.stage, first.stars, first.owner, first.last_contact_at, first.is_pooled = "deal", 3, None, now, True
    second.stage, second.stars, second.owner_id, second.city = 'it\'s \\ {a} "b"', 0, seller.member, "Ўзбекистон, 北京"

    with CaptureQueriesContext(
        connection,
    ) as asked:
        count = Customer.objects.bulk_update(
            [first, second], ["stage", "stars", "owner", "last_contact_at", "is_pooled", "city"]
        )

    rows = {row.pk: row for row in Customer.objects.all()}
    assert (count, len(asked)) == (2, 1)
    for meant in (first, second):
        got = rows[meant.pk]
        assert (got.stage, got.stars, got.owner_id) == (meant.stage, meant.stars, meant.owner_id)
        assert (got.last_contact_at, got.is_pooled, got.city) == (meant.last_contact_at, meant.is_pooled, meant.city)
    assert (rows[third.pk].stage, rows[third.pk].owner_id) == (third.stage, third.owner_id)


def test_a_value_that_is_too_long_is_refused_and_not_cut_off(add):
    customer = add("Vogt")
    customer.city = "x" * 300

    with pytest.raises(DataError, match="too long"), transaction.atomic():
        Customer.objects.bulk_update([customer], ["city"])


def test_lists_are_written_one_by_one():
    assert not can_be_listed([], [MessageSearch._meta.get_field("tokens")])


def test_sealed_and_counted_values_are_written_too(add):
    customer = add("Vogt")
    customer.phone, customer.stars = "+49 40 5556677", F("stars") + 2

    Customer.objects.bulk_update([customer], ["phone", "stars"])

    got = Customer.objects.get(pk=customer.pk)
    assert (got.phone, got.stars) == ("+49 40 5556677", 2)


def test_a_row_of_another_enterprise_is_not_written(company, rival):
    with enterprise_scope(company.id):
        customer = Customer.objects.create(number=1, name="Vogt", stage="follow")
    customer.stage = "deal"

    with enterprise_scope(rival.id):
        assert Customer.objects.bulk_update([customer], ["stage"]) == 0

    with enterprise_scope(company.id):
        assert Customer.objects.get(pk=customer.pk).stage == "follow"


def test_a_statement_with_very_many_values_means_what_a_short_one_means():
    values = [f"{number}%s$1" for number in range(300)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT ARRAY[{', '.join(['%s::text'] * 300)}]", values)
        assert cursor.fetchone() == (values,)

        cursor.execute(f"SELECT '5 %%', ARRAY[{', '.join(['%s::text'] * 300)}]", values)
        assert cursor.fetchone() == ("5 %", values)

        with pytest.raises(ProgrammingError, match="299 placeholders but 300"):
            cursor.execute(f"SELECT ARRAY[{', '.join(['%s::text'] * 299)}]", values)
