"""The schema gate: every table is isolated by enterprise, or stands on the short list with its reason."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel

SHORT_LIST = {
    "addresses_sharedfailure": "the installation's memory: keyed fingerprints with class and month, of nobody",
    "accounts_user": "people sign in before their enterprise is known; names and addresses lie sealed",
    "accounts_signin": "sessions of people who sign in",
    "accounts_failedsignin": "counted before anybody is known",
    "accounts_onetimecode": "codes of people who sign in",
    "accounts_outboxletter": "letters of the installation; sealed",
    "accounts_device": "recognised before anybody has signed in; sealed",
    "accounts_outsideidentity": "known before the enterprise is, like the address; sealed",
    "accounts_outboxtext": "codes to people who sign in; sealed",
    "privacy_agreement": "a person's agreement precedes any enterprise",
    "privacy_knock": "who asks from outside belongs to no enterprise; sealed",
    "privacy_departedlogentry": "the log of an enterprise that has left: its key and its scope are gone; sealed",
    "accounts_softwareuse": "versions of browsers and systems, counted over all enterprises; nobody is named",
    "privacy_partcheck": "software concerns the installation; names, versions, ids of weaknesses",
    "privacy_takeover": "changes of hands concern the installation; companies and days",
    "privacy_takeoveranswer": "a person agrees before any enterprise is in scope",
    "privacy_shutdownnotice": "the end of the service concerns everybody",
    "support_incident": "an incident concerns the installation; sealed",
    "support_incidentreport": "what authorities were told; sealed",
    "support_staffpaper": "papers of the operator's staff",
    "support_activity": "what the operator asks; answers are isolated",
    "support_news": "what the operator tells everybody",
    "support_staff": "who works for the operator belongs to no enterprise",
    "support_staffdeed": "what the operator's staff did; sealed",
    "support_helpdesk": "the operator's own numbers and hours",
    "support_orderentry": "by which support finds work orders: numbers, ids and states only",
    "platform_tenant": "ids that background work walks through",
    "mail_openingaddress": "whoever loads a letter's picture has not signed in; hashes and ids only",
    "mail_mailboxlease": "processes serve all enterprises; ids and times only",
    "mail_messagesearch": "keyed tokens and ids: isolated by the enterprise's key (DESIGN D4)",
    "customers_customersearch": "keyed tokens and ids: isolated by the enterprise's key (DESIGN D4)",
    "audit_auditsearch": "keyed tokens and ids: isolated by the enterprise's key (DESIGN D4)",
    "catalogue_productsearch": "keyed tokens and ids: isolated by the enterprise's key (DESIGN D4)",
    "mfa_authenticator": "second factors of people who sign in; secrets sealed",
}
# References that the database does not check, each with its reason.
UNCHECKED = {"customers_matchkey.customer_id": "fifteen rows a customer, written for held customers alone (ADR 0010)"}
OF_LIBRARIES = ("django_", "auth_", "procrastinate_", "account_")


def rows(question: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


def tables() -> list[tuple[str, bool, bool]]:
    return rows(
        "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    )


@pytest.mark.promise("S161")
def test_each_table_is_isolated_or_has_a_reason(db):
    naked = [
        name
        for name, secured, forced in tables()
        if not (secured and forced) and name not in SHORT_LIST and not name.startswith(OF_LIBRARIES)
    ]
    assert not naked


def test_the_short_list_names_only_tables_that_are_not_isolated(db):
    open_ones = {name for name, secured, _forced in tables() if not secured}
    assert set(SHORT_LIST) <= open_ones


def test_each_isolated_table_has_exactly_the_canonical_policy(db):
    policies = rows("SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'")
    canonical = "(enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)"
    strange = [p for p in policies if p[3] != canonical or p[4] != canonical or p[2] != "ALL"]
    assert [p[0] for p in strange] == ["platform_datakey"]
    assert len({p[0] for p in policies}) == len(policies)
    assert {p[0] for p in policies} == {name for name, secured, _forced in tables() if secured}


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if issubclass(m, EnterpriseModel)], ids=lambda m: m._meta.label
)
class TestEachModelOfAnEnterprise:
    def test_has_an_isolated_table(self, db, model):
        assert (model._meta.db_table, True, True) in tables()

    def test_has_unique_keys_that_start_with_the_enterprise(self, db, model):
        keys = rows(
            "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
            f" WHERE i.indrelid = '{model._meta.db_table}'::regclass AND i.indisunique"
        )
        assert keys
        assert {key[0] for key in keys} == {"enterprise_id"}

    def test_refers_to_other_isolated_tables_with_the_enterprise(self, db, model):
        single = rows(
            "SELECT c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid"
            f" WHERE c.conrelid = '{model._meta.db_table}'::regclass AND c.contype = 'f'"
            " AND t.relrowsecurity AND array_length(c.conkey, 1) < 2"
        )
        assert not single

    def test_has_its_references_checked_by_the_database(self, db, model):
        table = model._meta.db_table
        kept = {one.column for one in model._meta.local_concrete_fields if isinstance(one, EnterpriseForeignKey)}
        checked = rows(
            "SELECT a.attname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]"
            f" WHERE c.conrelid = '{table}'::regclass AND c.contype = 'f' AND array_length(c.conkey, 1) = 2"
        )
        assert {f"{table}.{one}" for one in kept - {name for (name,) in checked}} <= set(UNCHECKED)
