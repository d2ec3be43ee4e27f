"""The words for topics, states and steps of work orders, as people read them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.support.models import OrderState, OrderTopic, StaffRole, VisitScope

TOPICS: dict[str, Any] = {
    OrderTopic.QUESTION: _("I have a question"),
    OrderTopic.FAULT: _("Something does not work"),
    OrderTopic.WISH: _("I have a suggestion"),
    OrderTopic.SERVICE: _("Contract, payment, service term"),
    OrderTopic.FEEDBACK: _("Feedback"),
}
STATES: dict[str, Any] = {
    OrderState.PROOF: _("waits for your mobile number"),
    OrderState.NEW: _("waits for support"),
    OrderState.TAKEN: _("support works on it"),
    OrderState.ASKED: _("support waits for you"),
    OrderState.DONE: _("done"),
    OrderState.CLOSED: pgettext_lazy("work order", "closed"),
}
# The same as support reads them.
STATES_AT_DESK: dict[str, Any] = STATES | {
    OrderState.PROOF: _("waits for the proof of who asks"),
    OrderState.ASKED: _("waits for the person"),
}
TONES = {
    OrderState.PROOF: "amber",
    OrderState.ASKED: "amber",
    OrderState.TAKEN: "accent",
    OrderState.DONE: "plain",
}
ROLES: dict[str, Any] = {
    StaffRole.SUPPORT: _("Support"),
    StaffRole.CONSULTANT: _("Implementation consultant"),
    StaffRole.LEAD: _("Runs the service"),
}
SCOPES: dict[str, Any] = {
    VisitScope.READ: _("look only"),
    VisitScope.ACT: _("look and act"),
}
# What a line of the kind "step" says.
STEPS: dict[str, Any] = {
    "made": _("asked for help"),
    "proved": _("account and mobile number were checked: they go together"),
    "wrong": _("account and mobile number were checked: they do not go together"),
    "taken": _("took the work order over"),
    "use_allowed": _("allowed support to look at the use of the product"),
    "use_ended": _("ended the looking"),
    "use_looked": _("looked at the use of the product"),
    "closed": _("closed the work order"),
}
# What is written down of the staff's doings.
DEEDS: dict[str, Any] = {
    "entered": _("signed in"),
    "hired": _("let somebody work for the operator"),
    "ended": _("ended somebody's work for the operator"),
    "desk": _("changed the ways of contact and the service hours"),
    "checked": _("checked account and mobile number"),
    "taken": _("took a work order"),
    "answered": _("answered a work order"),
    "called": _("wrote down a telephone call"),
    "news": _("told groups of users something"),
    "incident": _("noted a security incident"),
    "incident_written": _("wrote the notice of a security incident"),
    "incident_told": _("told the people concerned of a security incident"),
    "incident_delivered": _("told somebody of a security incident by telephone or letter"),
    "incident_announced": _("announced a security incident publicly"),
    "incident_reported": _("reported a security incident to an authority"),
    "incident_closed": _("closed a security incident"),
    "paper": _("put a paper into the register"),
    "outside_answered": _("answered somebody outside"),
    "activity": _("published a questionnaire or an activity"),
    "activity_closed": _("closed a questionnaire or an activity"),
    "activity_passed": _("passed sign-ups on to who receives them"),
    "takeover": _("recorded a change of hands"),
    "visited": _("used a temporary sign-in"),
    "looked": _("looked at how somebody uses the product"),
}
