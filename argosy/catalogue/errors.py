"""What is refused around products."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class NoNumber(BadInput):
    message = _("Give the product a number: it is what orders and documents call it.")


class NumberTaken(Conflict):
    message = _("Another product has the number %(number)s already. Choose another number, or change that product.")


class NotAPicture(BadInput):
    message = _("This is not a picture that browsers show. Use a JPEG, PNG or WebP file.")


class TooManyPictures(Conflict):
    message = _("A product has at most %(most)s pictures. Remove one first.")


class TooLargePicture(BadInput):
    message = _("The picture is larger than %(most)s MB. Make it smaller first.")


class NotATable(BadInput):
    message = _("The file could not be read as a table. Use CSV or XLSX with a line of headings.")


class NoNumberColumn(BadInput):
    message = _("No column is headed “Number”. Export your products to see which headings are understood.")


class TooManyLines(BadInput):
    message = _("The file has more than %(most)s lines. Import it in parts.")


class NotASupplier(BadInput):
    message = _("Choose one of your suppliers. A company becomes one under “Suppliers” in the room of customers.")


class CannotUndoImport(Conflict):
    message = _("This import cannot be taken back any more: it was taken back already, or 30 days have passed.")


class NotYourImport(NotAllowed):
    message = _("Only who imported the file sees the lines that did not come in: they may name costs and customers.")


class NoFileChosen(BadInput):
    message = _("Choose a file first.")


class TooLargeTable(BadInput):
    message = _("The file is larger than %(most)s MB. Import it in parts.")
