"""The row gate: without a scope, or in another enterprise's, nothing is read, added, changed or erased."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from argosy.customers.models import Contact, Customer
from argosy.enterprise.models import Role
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.models import EnterpriseManager
from argosy.platform.tenancy.scope import NoScope, ScopeConflict, enterprise_scope

TABLE = "customers_customer"


@pytest.fixture
def customer(company) -> Customer:
    with enterprise_scope(company.id):
        return Customer.objects.create(number=1, name="Rawabi", owner=company.bob, notes="secret")


def sql(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0] if statement.startswith("SELECT") else cursor.rowcount


def in_database(enterprise, statement: str) -> int:
    """The statement with only the database's wall around it."""
    with transaction.atomic():
        if enterprise is not None:
            sql(f"SET LOCAL argosy.enterprise = '{enterprise}'")
        found = sql(statement)
        sql("SET LOCAL argosy.enterprise = ''")
        return found


STATEMENTS = {
    "select": f"SELECT count(*) FROM {TABLE}",
    "update": f"UPDATE {TABLE} SET name = 'Stolen'",
    "delete": f"DELETE FROM {TABLE}",
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_alone_hides_rows_without_a_scope(customer, statement):
    assert in_database(None, statement) == 0


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_alone_hides_rows_from_another_enterprise(customer, rival, statement):
    assert in_database(rival.id, statement) == 0


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_alone_shows_rows_to_their_enterprise(customer, company, statement):
    assert in_database(company.id, statement) == 1


def test_the_database_refuses_a_row_for_another_enterprise(customer, company, rival):
    statement = f"UPDATE {TABLE} SET enterprise_id = '{rival.id}'"
    with pytest.raises(DatabaseError, match="row-level security"):
        in_database(company.id, statement)


def test_the_database_refuses_a_reference_into_another_enterprise(customer, rival):
    with enterprise_scope(rival.id):
        sql("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match="foreign key"), transaction.atomic():
            Contact.objects.create(customer_id=customer.pk, name="Spy")


def test_the_tests_run_as_a_role_that_cannot_pass(db):
    assert sql("SELECT (rolsuper OR rolbypassrls)::int FROM pg_roles WHERE rolname = current_user") == 0
    assert sql(f"SELECT (tableowner = current_user)::int FROM pg_tables WHERE tablename = '{TABLE}'") == 0


def test_the_product_refuses_to_read_without_a_scope(customer):
    with pytest.raises(NoScope):
        Customer.objects.count()


def test_the_product_refuses_to_work_for_two_enterprises(company, rival):
    with enterprise_scope(company.id), pytest.raises(ScopeConflict), enterprise_scope(rival.id):
        pass


def test_the_product_finds_nothing_of_another_enterprise(customer, rival):
    with enterprise_scope(rival.id):
        assert not Customer.objects.filter(pk=customer.pk).exists()
        assert Customer.objects.filter(pk=customer.pk).update(name="Stolen") == 0
        with pytest.raises(Customer.DoesNotExist):
            customer.refresh_from_db()


def test_the_product_alone_hides_rows_when_the_database_wall_is_down(customer, rival, django_db_blocker):
    """Row level security off: the filter of the manager still holds."""
    with enterprise_scope(rival.id):
        asked = str(Customer.objects.all().query)
    assert f'enterprise_id" = {rival.id}' in asked
    assert isinstance(Customer.objects, EnterpriseManager)
    assert Customer._base_manager.__class__ is Customer.objects.__class__


def test_the_scope_ends_with_its_block(company):
    with enterprise_scope(company.id):
        assert Role.objects.exists()
    assert sql("SELECT coalesce(nullif(current_setting('argosy.enterprise', true), ''), 'none')") == "none"
    with enterprise_scope(new_id()):
        assert not Role.objects.exists()
