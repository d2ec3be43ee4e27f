"""The kinds that people choose from or read: of a change of the policy, of a request, of a ground, of a refusal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

CHANGES: dict[str, Any] = {
    "first": _("first version"),
    "wording": _("other words, nothing else"),
    "processing": _("other purposes, kinds or uses of data"),
    "ownership": _("another owner or organisation"),
    "recipients": _("other main recipients of data"),
    "rights": _("other rights, or ways to use them"),
    "contact": _("another responsible office, contact or way to complain"),
    "risk": _("an assessment found a high risk"),
}
REQUESTS: dict[str, Any] = {
    "access": _("See what is kept about me, and take it with me"),
    "correction": _("Correct or complete my data"),
    "deletion": _("Delete my data"),
    "withdrawal": _("Take back a consent"),
    "explanation": _("Explain an automatic decision, or let a human being decide"),
    "cancellation": _("Close my account"),
    "minor": _("Delete data of a minor that was kept without a guardian's consent"),
    "complaint": _("Complain about the handling of personal data"),
}
# What somebody without an account can ask for.
OUTSIDE = ("access", "correction", "deletion", "withdrawal", "explanation", "minor", "complaint")
# The five grounds A–E on which deletion can be asked for.
GROUNDS: dict[str, Any] = {
    "unlawful": _("The handling breaks a law"),
    "consent": _("It was collected or used without my consent"),
    "agreement": _("The handling breaks what was agreed with me"),
    "ended": _("I no longer use the product, or closed my account"),
    "service": _("The service has ended"),
}
# The eight cases in which the law lets a request be refused.
REFUSALS: dict[str, Any] = {
    "duty": _("the data is needed for a legal duty"),
    "security": _("national security or defence is directly concerned"),
    "public": _("public safety, public health or a weighty public interest is directly concerned"),
    "justice": _("criminal investigation, prosecution, trial or judgment is directly concerned"),
    "malice": _("there is sufficient evidence of malice or abuse"),
    "life": _("somebody's life, property or other weighty interest is protected, and consent is hard to obtain"),
    "harm": _("the answer would seriously harm the asker or others"),
    "secret": _("trade secrets are at stake"),
}
STATES: dict[str, Any] = {
    "open": pgettext_lazy("request", "open"),
    "fee": _("a fee was announced"),
    "erasing": _("being erased"),
    "done": _("carried out"),
    "refused": _("refused"),
    "dropped": _("taken back"),
}
SHARING_CASES: dict[str, Any] = {
    "consent": _("with express consent"),
    "affiliate": _("to a company of the same group, for the purposes of the policy"),
    "activity": _("to the organiser of an activity for which the person signed up"),
    "marketing": _("to a provider who checks or sends marketing mail"),
    "complaint": _("to somebody who complains of an infringement, after an evaluation"),
}
# The seven cases in which data may be disclosed without consent.
WITHOUT_CONSENT: dict[str, Any] = {
    "duty": _("a legal duty"),
    "security": _("national security or defence"),
    "public": _("public safety, public health or a weighty public interest"),
    "justice": _("prosecution of crimes, trials, carrying out judgments"),
    "life": _("protecting life or property when consent is hard to obtain"),
    "made_public": _("data that the person has made public"),
    "source": _("lawful public sources"),
}
# The three cases in which data may be made public.
PUBLIC_CASES: dict[str, Any] = {
    "consent": _("with express consent"),
    "ordered": _("a law, a court or an authority demands it"),
    "breach": _("to stop a serious breach of law or agreement, with the consent that law or agreement requires"),
}
