"""Numbers of documents: one series a kind and enterprise, without gaps by chance and never twice."""

from __future__ import annotations

from datetime import date

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.deals.models import Document, DocumentKind, DocumentSeries
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.tenancy.scope import current_enterprise

words(series_changed=_("changed how documents are numbered"))
PATTERNS = {
    DocumentKind.QUOTATION: "QT{year}-{number}",
    DocumentKind.PROFORMA: "PI{year}-{number}",
    DocumentKind.ORDER: "SO{year}-{number}",
    DocumentKind.CONTRACT: "SC{year}-{number}",
    DocumentKind.INVOICE: "CI{year}-{number}",
    DocumentKind.PACKING_LIST: "PL{year}-{number}",
    DocumentKind.MARKS: "SM{year}-{number}",
    DocumentKind.BOOKING: "BN{year}-{number}",
    DocumentKind.PURCHASE: "PO{year}-{number}",
}
ALLOWED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/_. ")


class BadPattern(BadInput):
    message = _("Write {number} where the number comes, and {year} if it begins anew each year: PI{year}-{number}.")


def next_number(kind: str, on: date) -> str:
    """The next number of this kind; kept in the transaction that uses it."""
    # Without the lock two documents begun at once would find no series, and make two.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"series:{current_enterprise()}:{kind}"]
        )
    series = DocumentSeries.objects.filter(kind=kind).first()
    if series is None:
        series = DocumentSeries(kind=kind, pattern=PATTERNS[DocumentKind(kind)])
    if "{year}" in series.pattern and series.year != on.year:
        series.year, series.last = on.year, 0
    number = ""
    while not number or Document.objects.filter(kind=kind, number=number).exists():
        series.last += 1
        number = written(series.pattern, on, series.last)
    series.save()
    return number


def written(pattern: str, on: date, number: int) -> str:
    """The number as it stands on the document."""
    return pattern.replace("{year}", str(on.year)).replace("{number}", f"{number:04d}")


@transaction.atomic
def change_series(actor: Actor, kind: str, pattern: str) -> DocumentSeries:
    """Documents of this kind are numbered so from now on. Raises BadPattern."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    pattern = pattern.strip()
    rest = pattern.replace("{year}", "").replace("{number}", "")
    if "{number}" not in pattern or len(pattern) > 30 or set(rest) - ALLOWED or kind not in DocumentKind.values:
        raise BadPattern
    series, _made = DocumentSeries.objects.update_or_create(kind=kind, defaults={"pattern": pattern})
    record(actor, "series.changed", series, kind=kind, pattern=pattern)
    found: DocumentSeries = series
    return found
