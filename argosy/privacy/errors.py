"""What can be refused around agreements, consents and requests."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput, Conflict, NotAllowed


class AnotherVersion(Conflict):
    """The policy changed while somebody was reading it."""

    message = _("The policy changed meanwhile. Read the new version first.")


class NotExpresslyAgreed(BadInput):
    """A version that takes rights away needs a word of its own."""

    message = _("This version reduces your rights. It holds for you only if you expressly agree to that.")


class NoBasis(NotAllowed):
    """Nothing makes this processing lawful."""

    message = _(
        "Nothing allows this use of personal data: the person has not consented, and no case of the law applies."
    )
