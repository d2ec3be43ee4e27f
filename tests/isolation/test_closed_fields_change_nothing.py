"""Non-interference of fields: two worlds that differ only in what Sam's role does not see answer him alike, byte for byte.

All fields that can be closed are closed at once, so a new one is covered from its first day.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.apps import apps
from django.db.models import F

from argosy.customers.actions import recognising
from argosy.customers.models import Customer, FieldIndex
from argosy.deals.models import Opportunity
from argosy.enterprise.models import Member, Role
from argosy.enterprise.rights import BUILTIN
from argosy.platform import veil
from argosy.platform.tenancy.scope import enterprise_scope
from tests.isolation.addresses import every_address
from tests.isolation.answering import answers, differing

# Where records stand; the settings, help and one's own account know nothing of them.
ROOMS = {
    "customers", "deals", "documents", "duplicates", "exchange", "home", "go", "insurance", "mail", "pool", "reports",
    "settlement", "shipments", "visits",
}  # fmt: skip
PAGES = [one for one in every_address() if not one.is_public and one.name.partition(":")[0] in ROOMS]
# Asked of the lists; the other pages are asked for themselves alone.
LISTS = [
    one for one in PAGES if one.name in {"customers:list", "customers:contacts", "deals:list", "deals:board", "go"}
]
FILTERED = (
    {"q": "avocet", "text": "avocet"},
    {"f": ["stars.least.1", "website.set"], "sort": "stars", "group": "source"},
    {"f": "closes.none", "sort": "closes", "group": "lost"},
)
OK = 200
ABOUT = {
    "customers:list",
    "customers:contacts",
    "customers:customer",
    "customers:timeline",
    "deals:list",
    "deals:board",
}


def _let_him_see_all_but(world, closed) -> None:
    with enterprise_scope(world.ours.id):
        role = Role.objects.create(name="half blind", rights=sorted(BUILTIN["administrator"]), reach="all", is_own=True)
        Role.objects.filter(pk=role.pk).update(unseen=sorted(closed))
        Member.objects.filter(pk=world.colleague.pk).update(role=role)
        Opportunity.objects.update(amount_minor=120_000, currency="USD", closes_on=date(2027, 3, 1))
        Customer.objects.update(stars=3, website="grey.example", source="fair", products="Hinges", city="Porto")


def _other(value, column):
    """Another value of the same kind."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | Decimal):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=3)
    if isinstance(value, list):
        return [*value, {"use": "office", "text": "Elsewhere 9"} if column == "addresses" else "elsewhere.example"]
    if isinstance(value, dict):
        return {key: one if key == "file" else _other(one, "") for key, one in value.items()}
    return f"Avocet {value}"


def _change_what_is_closed(company) -> int:
    """Each value of each column that can be hidden is another one; how many were changed."""
    changed = 0
    with enterprise_scope(company.id):
        for model in apps.get_models():
            for column in veil.columns_of(model):
                for row in model.objects.all():
                    was = getattr(row, column)
                    setattr(row, column, _other(was, column))
                    changed += getattr(row, column) != was
                    row.save(update_fields=[column])
        FieldIndex.objects.update(number=F("number") + 1, key=F("key") + 1)
        for one in Customer.objects.all():
            recognising.index(one)
    return changed


def _that_show(client, arguments):
    return [one for one in PAGES if client.get(one.filled(arguments)).status_code == OK]


def _asked(client, pages, arguments):
    found = answers(client, pages, arguments, ({},))
    return found | {(name, at + 1): words for (name, at), words in answers(client, LISTS, None, FILTERED).items()}


def test_what_his_role_does_not_see_changes_nothing_in_what_he_is_answered(world, browse):
    _let_him_see_all_but(world, veil.FIELDS)
    client, arguments = browse(world.colleague), world.things.arguments
    pages = _that_show(client, arguments)
    before = _asked(client, pages, arguments)
    unsteady = {name for name, words in _asked(client, pages, arguments).items() if words != before[name]}
    steady = {name: words for name, words in before.items() if name not in unsteady}
    assert {name for name, _asked in steady} >= ABOUT

    assert _change_what_is_closed(world.ours) > len(veil.FIELDS) / 2

    after = _asked(client, pages, arguments)
    different = differing(steady, after)
    assert not different, "\n".join(different)
    assert not [name for name, words in after.items() if "Avocet" in words]


def test_what_it_sees_does_change_it(world, browse):
    """Else the test above would show nothing."""
    _let_him_see_all_but(world, ())
    client, arguments = browse(world.colleague), world.things.arguments
    pages = [one for one in PAGES if one.name in ABOUT]
    before = answers(client, pages, arguments, ({},))

    _change_what_is_closed(world.ours)

    after = answers(client, pages, arguments, ({},))
    assert {name for (name, _asked), words in after.items() if words != before[name, _asked]} >= {
        "customers:customer",
        "customers:contacts",
        "deals:list",
    }
