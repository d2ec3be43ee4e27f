"""Whoever takes a stone out of the database's wall turns the schema gate red."""

from __future__ import annotations

import pytest

from tests.isolation import test_every_table_is_isolated as gate
from tests.isolation.walls import MODELS, statement

TABLE = "customers_contact"


def pass_the_gate() -> None:
    """The schema gate, as it runs in every test run."""
    gate.test_each_table_is_isolated_or_has_a_reason(None)
    gate.test_the_short_list_names_only_tables_that_are_not_isolated(None)
    gate.test_each_isolated_table_has_exactly_the_canonical_policy(None)
    of_model = gate.TestEachModelOfAnEnterprise()
    for model in MODELS:
        of_model.test_has_an_isolated_table(None, model)
        of_model.test_has_unique_keys_that_start_with_the_enterprise(None, model)
        of_model.test_refers_to_other_isolated_tables_with_the_enterprise(None, model)


STONES = {
    "a dropped policy": f"DROP POLICY enterprise ON {TABLE}",
    "a policy that lets all pass": f"DROP POLICY enterprise ON {TABLE}; CREATE POLICY enterprise ON {TABLE} USING (true)",
    "a second policy": f"CREATE POLICY more ON {TABLE} USING (true)",
    "policies not in force": f"ALTER TABLE {TABLE} DISABLE ROW LEVEL SECURITY",
    "policies not in force for the owner": f"ALTER TABLE {TABLE} NO FORCE ROW LEVEL SECURITY",
    "a table that nobody isolated": "CREATE TABLE customers_forgotten (id uuid PRIMARY KEY, enterprise_id uuid)",
    "a key without the enterprise": f"CREATE UNIQUE INDEX sloppy ON {TABLE} (email_key)",
    "a reference without the enterprise": (
        "CREATE UNIQUE INDEX sloppy ON customers_customer (id);"
        f"ALTER TABLE {TABLE} ADD FOREIGN KEY (customer_id) REFERENCES customers_customer (id)"
    ),
}


def test_the_gate_is_passed_as_the_walls_stand(as_owner):
    pass_the_gate()


@pytest.mark.parametrize("stone", STONES.values(), ids=STONES)
def test_the_gate_sees_a_missing_stone(as_owner, stone):
    statement(stone)

    with pytest.raises(AssertionError):
        pass_the_gate()
