"""What is refused when files come in and go out."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict


class NotReadable(BadInput):
    """The child that read the file failed, or it is none of the kinds."""

    message = _(
        "This file cannot be read as a table or as contacts. Save it as XLSX, CSV or vCard and choose it again."
    )


class TooLarge(BadInput):
    message = _("The file is larger than %(most)s MB. Import it in parts.")


class TooManyRows(BadInput):
    message = _("The file has more than %(most)s lines. Import it in parts.")


class TooManyColumns(BadInput):
    message = _("The file has more than %(most)s columns. Remove those that nobody needs.")


class NothingInIt(BadInput):
    message = _("The file has no line below its headings. Choose another.")


class NoFile(BadInput):
    message = _("Choose a file first.")


class NoNameColumn(BadInput):
    message = _("Say which column holds the company or the person's name.")


class CannotGoOn(Conflict):
    message = _(
        "This import cannot go on: its file is no longer here. Import the file again; known lines are left out."
    )


class NotStated(BadInput):
    """Nothing is brought in before its source is stated (S94, S136)."""

    message = _(
        "State where the data comes from, that this source is lawful, and that the people agreed or the law allows it."
        " Without this nothing is imported."
    )


class AlreadyStarted(Conflict):
    message = _("This import runs or is over already. Start another one with the file.")


class CannotUndo(Conflict):
    message = _("This import cannot be undone any more: it was undone already, or 30 days have passed.")


class Gone(Conflict):
    message = _("This file was deleted: it is kept for a day only. Export the list again.")


class NothingChosen(BadInput):
    message = _("Choose what is to become of this line.")


class StandsOnce(Conflict):
    """The enterprise forbids a second one with the same address, number or name (S53)."""

    message = _("%(name)s has the same address, number or name, which may not stand twice.")


class NotOnPicture(BadInput):
    message = _("Choose a picture (JPEG, PNG or WebP) of at most %(most)s MB.")


class NotHandedOver(BadInput):
    """No contact is made before it is said that the person gave the card (S94, S136)."""

    field = "was_handed_over"

    message = _("Say that the person gave you the card to be written to. Without this no contact is made of it.")
