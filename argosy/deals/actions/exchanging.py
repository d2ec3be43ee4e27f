"""Exchange rates: fetched from the central bank each day, set by a member, taken back."""

from __future__ import annotations

import logging
import time
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals import jobs
from argosy.deals.exchange import BASE, OWN, PUBLISHED, own_currency
from argosy.deals.models import ExchangeRate
from argosy.deals.papers import ecb
from argosy.deals.permissions import Permission
from argosy.platform import web_client
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Unavailable
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.platform.web_client import Way

words(rate_set=_("set an exchange rate"), rate_ended=_("took back an exchange rate"))
log = logging.getLogger("argosy.deals.rates")
KEPT = timedelta(days=3 * 366)
# Every enterprise of the installation asks at the same minute: one answer serves them all.
ASKED_AGAIN_AFTER = 900.0
HIGHEST = Decimal(10) ** 9
_answered: dict[str, tuple[float, bytes]] = {}


class NoRate(BadInput):
    message = _("A rate is a number above nought: how much one unit of the currency is worth in your own.")


@jobs.fetch_rates
def fetch_rates(actor: Actor) -> None:
    """The rates that the central bank published are kept once; where it cannot be reached, those that there are serve on."""
    if not settings.RATES_URL:
        return
    try:
        published = ecb.read(_answer(settings.RATES_URL))
    except (Unavailable, ecb.NotRates):
        log.warning("the central bank's rates could not be fetched")
        return
    with enterprise_scope(actor.enterprise):
        keep_published(published)


def _answer(url: str) -> bytes:
    at, body = _answered.get(url, (0.0, b""))
    if not body or time.monotonic() - at > ASKED_AGAIN_AFTER:
        body = web_client.fetch(url, purpose="exchange rates", way=Way(by_operator=True))
        _answered.clear()
        _answered[url] = (time.monotonic(), body)
    return body


@transaction.atomic
def keep_published(published: ecb.Published) -> int:
    """The rates of that day are there, each once; how many are new comes back. Old ones go, for documents keep their own."""
    rows = ExchangeRate.objects.filter(source=PUBLISHED)
    rows.filter(on__lt=timezone.localdate() - KEPT).delete()
    known = set(rows.filter(on=published.on).values_list("to", flat=True))
    new = [
        ExchangeRate(currency=BASE, to=code, rate=rate, on=published.on, source=PUBLISHED)
        for code, rate in published.rates.items()
        if code not in known
    ]
    ExchangeRate.objects.bulk_create(new)
    return len(new)


@transaction.atomic
def set_rate(actor: Actor, currency: str, rate: Decimal, on: date) -> ExchangeRate:
    """From that day on the enterprise counts with this rate to its own currency; papers keep theirs. Raises NoRate."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    own = own_currency()
    if not (len(currency) == 3 and currency.isalpha()) or currency == own or not 0 < rate < HIGHEST:
        raise NoRate
    made: ExchangeRate = ExchangeRate.objects.create(
        currency=currency.upper(), to=own, rate=rate, on=on, source=OWN, made_by_id=actor.member
    )
    record(actor, "rate.set", made, currency=made.currency, rate=str(rate), on=on.isoformat())
    return made


@transaction.atomic
def end_rate(actor: Actor, rate: UUID) -> None:
    """The rate counts no more; what was published counts again."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row = ExchangeRate.objects.standing().filter(source=OWN, pk=rate).first()
    if row is not None:
        row.ended_at = timezone.now()
        row.save(update_fields=["ended_at"])
        record(actor, "rate.ended", row, currency=row.currency)
