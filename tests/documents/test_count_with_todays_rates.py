"""Documents count with the rates that the central bank published today, or with those that the enterprise set itself."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.deals import exchange, jobs
from argosy.deals.actions import documents, exchanging
from argosy.deals.models import Document, ExchangeRate
from argosy.deals.papers import ecb, rates
from argosy.deals.views.document_pages import came_to
from argosy.deals.worth import Purse
from argosy.enterprise.models import Enterprise
from argosy.platform.errors import NotAllowed
from simulators.central_bank import CentralBank
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.reading_pages import words

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db
TODAY = date(2030, 3, 1)
NOT_A_NUMBER = (
    b'<Cube xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube time="2030-03-01">'
    b'<Cube currency="USD" rate="NaN"/></Cube></Cube>'
)


@pytest.fixture
def bank(settings):
    with CentralBank(TODAY, USD="1.25", CNY="8.00", IDR="20525.5") as service:
        settings.RATES_URL = service.address
        exchanging._answered.clear()
        yield service
        exchanging._answered.clear()


@pytest.fixture(autouse=True)
def _counts_in_yuan(scope):
    Enterprise.objects.filter(pk=scope.id).update(currency="CNY")


def fetch(scope) -> None:
    jobs.fetch_rates.run(str(scope.id))


def test_the_published_rates_are_kept_once_and_cross_over_the_euro(bank, scope):
    fetch(scope)
    fetch(scope)

    found = exchange.rate("USD", "CNY", TODAY + timedelta(days=1))
    assert ExchangeRate.objects.count() == 3
    assert bank.asked == 1, "one answer serves all enterprises for a while"
    assert found == rates.Rate(Decimal("6.400000"), "ECB", TODAY)


def test_a_currency_of_little_worth_keeps_six_figures(bank, scope):
    fetch(scope)

    assert exchange.rate("IDR", "USD", TODAY).rate == Decimal("0.0000608999")


def test_before_that_day_the_history_that_came_along_counts(bank, scope):
    fetch(scope)

    found = exchange.rate("USD", "CNY", date(2020, 3, 2))
    assert (found.source, found.on) == ("ECB", date(2020, 3, 2))


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"<html>Service unavailable</html>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        NOT_A_NUMBER,
        b"x" * (ecb.LARGEST + 1),
    ],
)
def test_what_is_not_the_banks_table_changes_nothing(bank, scope, broken):
    bank.broken = broken

    fetch(scope)

    assert not ExchangeRate.objects.exists()


def test_without_an_address_nobody_is_asked(bank, scope, settings):
    settings.RATES_URL = ""

    fetch(scope)

    assert bank.asked == 0


def test_a_document_freezes_the_rate_of_its_day_with_its_source(bank, scope, quotation, seller):
    fetch(scope)
    lines = list(quotation.lines.values("number", "name", "quantity", "unit", "price"))

    made = documents.change_document(seller, quotation, {"date": TODAY + timedelta(days=2)}, lines)
    ExchangeRate.objects.all().delete()

    made.refresh_from_db()
    assert (made.rate, made.rate_currency, made.rate_source, made.rate_date) == (Decimal("6.4"), "CNY", "ECB", TODAY)


def test_a_rate_that_is_too_old_for_the_document_says_so(bank, scope, quotation, seller, browse):
    fetch(scope)
    lines = list(quotation.lines.values("number", "name", "quantity", "unit", "price"))
    documents.change_document(seller, quotation, {"date": TODAY + timedelta(days=9)}, lines)

    page = words(browse(scope.bob).get(f"/documents/{quotation.pk}/"))

    assert "at 6.4 (ECB, 2030-03-01) 9 days older than the document" in page


def test_a_rate_of_our_own_comes_first_until_it_is_taken_back(bank, scope, owner):
    fetch(scope)

    made = exchanging.set_rate(owner, "USD", Decimal("7.05"), TODAY)
    assert exchange.rate("USD", "CNY", TODAY) == rates.Rate(Decimal("7.05"), "own", TODAY)
    assert exchange.rate("USD", "CNY", TODAY - timedelta(days=1)).source == "ECB", "only from its day on"

    exchanging.end_rate(owner, made.pk)
    assert exchange.rate("USD", "CNY", TODAY).source == "ECB"
    assert ExchangeRate.objects.get(pk=made.pk).made_by_id == owner.member
    assert set(AuditEntry.objects.filter(word__startswith="rate.").values_list("word", flat=True)) == {
        "rate.set",
        "rate.ended",
    }


def test_who_may_not_settle_documents_sets_no_rate(scope, seller):
    with pytest.raises(NotAllowed):
        exchanging.set_rate(seller, "USD", Decimal(7), TODAY)

    assert not ExchangeRate.objects.exists()


@pytest.mark.parametrize(("currency", "rate"), [("CNY", "1"), ("USD", "0"), ("U1D", "7"), ("USD", "-2")])
def test_what_is_no_rate_is_refused(scope, owner, currency, rate):
    with pytest.raises(exchanging.NoRate):
        exchanging.set_rate(owner, currency, Decimal(rate), TODAY)


def test_the_page_shows_of_which_day_the_rates_are_and_who_set_one(bank, scope, browse):
    fetch(scope)
    client = browse(scope.alice)

    client.post("/documents/settings/rates/", {"currency": "USD", "rate": "7.05", "on": "2030-03-01"})
    page = words(client.get("/documents/settings/"))

    assert "the newest are of 2030-03-01" in page
    assert "1 USD = 7.05 CNY from 2030-03-01 on · Alice" in page
    assert timezone.localdate() < TODAY


def test_sums_of_several_currencies_and_costs_of_lines_count_with_our_own_rate(bank, scope, quotation, owner, browse):
    today = timezone.localdate()
    exchanging.set_rate(owner, "USD", Decimal(5), today)
    documents.change_document(
        owner, quotation, {"date": today},
        [{"number": "H-40", "name": "Hinge", "quantity": Decimal(100), "price": Decimal(2), "unit": "piece",
          "cost": Decimal(1), "cost_currency": "USD"}] ,
    )  # fmt: skip
    purse = Purse("CNY")

    assert purse.sum([("USD", 10_000)]).amount == Decimal(500)
    assert purse.said.startswith("In CNY at your own rates of")
    quotation.currency = "CNY"
    quotation.save()
    came = came_to(SimpleNamespace(actor=owner), quotation)
    assert came["margin"].cost == Decimal(500)


def test_a_rate_that_was_set_or_stays_with_the_chain_is_not_too_old(bank, scope, quotation, owner, seller):
    look = SimpleNamespace(actor=seller)
    then = timezone.localdate() - timedelta(days=30)
    Document.objects.filter(pk=quotation.pk).update(rate=Decimal(7), rate_source="ECB", rate_date=then)
    quotation.refresh_from_db()

    assert came_to(look, quotation)["rate_age"] == 30
    assert came_to(look, documents.continue_as(seller, quotation, "order"))["rate_age"] == 0
    Document.objects.filter(pk=quotation.pk).update(rate_source="own")
    quotation.refresh_from_db()
    assert came_to(look, quotation)["rate_age"] == 0
