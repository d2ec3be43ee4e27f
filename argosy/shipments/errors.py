"""What is refused around shipments."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class NoSuchContainer(BadInput):
    message = _("%(number)s is no container number: four letters, six digits and a check digit that fits (ISO 6346).")


class BoxesChanged(Conflict):
    message = _("Meanwhile somebody noted these containers: %(now)s. To put yours in their place, save again.")


class ArrivesTooEarly(BadInput):
    message = _("The ship cannot arrive before it leaves.")


class NoTracking(Conflict):
    message = _("No tracking service is connected. Whoever keeps the connections enters its key first.")


class NoNumber(BadInput):
    message = _("Write the number that the carrier gave: 5 to 50 letters and digits.")


class NoKey(BadInput):
    message = _("Enter the key of your 17TRACK account.")


class NoticeFirst(BadInput):
    message = _("Open 17TRACK's privacy notice first, and say that you were shown it.")


class BadSignature(NotAllowed):
    message = _("The signature does not fit.")


class NothingSold(Conflict):
    message = _("A shipment is booked on the buyer’s order, or on another document of what was sold.")


class TooEarlyToShip(Conflict):
    message = _("A cancelled document ships nothing.")
