"""What happened by itself, said in one sentence."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.deals.stages import STAGES
from argosy.platform.punctuation import listed
from argosy.reading.model import Understanding

KINDS: dict[str, Any] = {
    "inquiry": gettext_lazy("Inquiry"),
    "quotation": gettext_lazy("Quotation"),
    "order": gettext_lazy("Order"),
    "payment": gettext_lazy("Payment"),
    "shipment": gettext_lazy("Shipment"),
    "complaint": gettext_lazy("Complaint"),
    "other": gettext_lazy("Other"),
}
DOINGS: dict[str, Any] = {
    DecisionKind.AUTHOR.value: gettext_lazy("said who wrote"),
    DecisionKind.MARK.value: gettext_lazy("marked"),
    DecisionKind.SORT.value: gettext_lazy("sorted"),
    DecisionKind.FILE.value: gettext_lazy("filed"),
    DecisionKind.SUGGEST_CUSTOMER.value: gettext_lazy("proposed a customer"),
    DecisionKind.OPEN_DEAL.value: gettext_lazy("opened a deal"),
    DecisionKind.UPDATE_DEAL.value: gettext_lazy("updated a deal"),
    DecisionKind.LIST_PRODUCTS.value: gettext_lazy("proposed products"),
}
STATES: dict[str, Any] = {
    DecisionState.DONE.value: gettext_lazy("done"),
    DecisionState.SUGGESTED.value: gettext_lazy("waits for you"),
    DecisionState.ACCEPTED.value: gettext_lazy("accepted"),
    DecisionState.DISMISSED.value: gettext_lazy("dismissed"),
    DecisionState.UNDONE.value: gettext_lazy("taken back"),
}
RULES: dict[str, Any] = {
    "known_address": gettext_lazy("The address is that of a contact of this customer."),
    "known_domain": gettext_lazy(
        "The address belongs to the domain of this customer alone, and the domain is no free mail."
    ),
    "unknown_inquirer": gettext_lazy("Nobody of ours knows the writer, and the message asks for goods."),
    "unknown_goods": gettext_lazy("No product in the catalogue has these numbers or names."),
    "member_rule": gettext_lazy("A rule of yours or of your company took it by these words:"),
    "reading": gettext_lazy("These words say so:"),
    "corrected": gettext_lazy("A member put it right."),
}
AUTHORS: dict[tuple[bool, str], Any] = {
    (True, "list"): ngettext_lazy(
        "Members said of %(count)s message of this list that a person wrote it.",
        "Members said of %(count)s messages of this list that a person wrote them.",
        "count",
    ),
    (True, "sender"): ngettext_lazy(
        "Members said of %(count)s message from this sender that a person wrote it.",
        "Members said of %(count)s messages from this sender that a person wrote them.",
        "count",
    ),
    (True, "shape"): ngettext_lazy(
        "Members said of %(count)s message that begins the same way that a person wrote it.",
        "Members said of %(count)s messages that begin the same way that a person wrote them.",
        "count",
    ),
    (False, "sender"): ngettext_lazy(
        "Members said of %(count)s message from this sender that a program wrote it; none of the others was a person's.",
        "Members said of %(count)s messages from this sender that a program wrote them; none of the others was a person's.",
        "count",
    ),
    (False, "shape"): ngettext_lazy(
        "Members said of %(count)s message that begins the same way that a program wrote it.",
        "Members said of %(count)s messages that begin the same way that a program wrote them.",
        "count",
    ),
}
ICONS = {
    DecisionKind.AUTHOR: "circle-user",
    DecisionKind.MARK: "tag",
    DecisionKind.SORT: "list-filter",
    DecisionKind.FILE: "folder-input",
    DecisionKind.SUGGEST_CUSTOMER: "user-plus",
    DecisionKind.OPEN_DEAL: "handshake",
    DecisionKind.UPDATE_DEAL: "trending-up",
    DecisionKind.LIST_PRODUCTS: "package",
}


def gist(found: Understanding) -> str:
    """What a message wants in a few words: Inquiry · 3 products · CIF Hamburg."""
    parts = [str(KINDS[str(found.kind)])]
    if found.items:
        count = len(found.items)
        parts.append(ngettext("%(count)s product", "%(count)s products", count) % {"count": count})
    if found.terms.incoterm:
        parts.append(f"{found.terms.incoterm} {found.terms.place or ''}".strip())
    if found.document_number:
        parts.append(found.document_number)
    return " · ".join(parts)


def where(found: Understanding) -> str:
    """Where that stands: in the text, or in which attachment."""
    places = {item.where for item in found.items if item.where} | {reason.where for reason in found.reasons}
    files = sorted({place.partition(":")[2] for place in places if place.startswith("attachment:")})
    files = [one.partition(",")[0].partition(" row")[0].strip() for one in files]
    if files:
        return _("shown in %(file)s") % {"file": listed(dict.fromkeys(files[:2]))}
    return _("shown in the subject") if places == {"subject"} else _("shown in the text")


def what(decision: Decision, *, on_deal: bool = False) -> SafeString:
    """The act in one sentence, with links to what it touched; `on_deal`: it is read on the deal's own page."""
    change = decision.change or {}
    if decision.kind == DecisionKind.MARK:
        return format_html(
            "{}", _("Marked as %(kind)s") % {"kind": str(KINDS.get(change.get("after", ""), "")).lower()}
        )
    if decision.kind == DecisionKind.AUTHOR:
        is_persons = change.get("after") == "person"
        return format_html(
            "{}", _("Taken for a person's message") if is_persons else _("Taken for a program's message")
        )
    if decision.kind == DecisionKind.SORT:
        return _sorted(change)
    if decision.kind == DecisionKind.FILE:
        return _with_link(_("Filed to %(thing)s"), _customer(decision))
    if decision.kind == DecisionKind.SUGGEST_CUSTOMER:
        if decision.state == DecisionState.ACCEPTED:
            return _with_link(_("%(thing)s became a customer"), _customer(decision))
        return format_html("{}", _("New customer? %(name)s") % {"name": change.get("company", "")})
    if decision.kind == DecisionKind.LIST_PRODUCTS:
        return format_html("{}", _products(decision))
    pattern = _("Opened %(thing)s") if decision.kind == DecisionKind.OPEN_DEAL else _update(change)
    return _with_link(pattern, format_html("{}", _("this deal")) if on_deal else _deal(decision))


def _sorted(change: dict[str, Any]) -> SafeString:
    """“Invoices”: moved to Accounts · starred."""
    did = []
    if "folder" in change:
        did.append(_("moved to %(folder)s") % {"folder": change["folder"][2]})
    if "no_folder" in change:
        did.append(_("not moved: there is no folder %(folder)s") % {"folder": change["no_folder"]})
    if "kind" in change:
        did.append(_("marked as %(kind)s") % {"kind": str(KINDS.get(change["kind"][1], "")).lower()})
    if change.get("star"):
        did.append(_("starred"))
    if change.get("read"):
        did.append(_("marked as read"))
    if change.get("customer"):
        did.append(_("filed to %(customer)s") % {"customer": change["customer"]})
    if change.get("told"):
        did.append(_("told %(names)s") % {"names": listed(change["told"])})
    rules = listed(change.get("rules", ()))
    return format_html("{}", _("Rule “%(rules)s”: %(did)s") % {"rules": rules, "did": " · ".join(did) or "–"})


def _update(change: dict[str, Any]) -> str:
    stage = change.get("stage", "")
    if stage and stage != (change.get("before") or {}).get("stage"):
        return _("Moved %(thing)s to “%(stage)s”").replace("%(stage)s", str(STAGES[stage]))
    count = change.get("items") or 0
    if count:
        words = ngettext("Updated %(thing)s: %(count)s product", "Updated %(thing)s: %(count)s products", count)
        return words.replace("%(count)s", str(count))
    return _("Updated %(thing)s")


def _products(decision: Decision) -> str:
    change = decision.change or {}
    count = len(change.get("made", change.get("products", [])))
    if decision.state == DecisionState.ACCEPTED:
        return ngettext(
            "%(count)s product came into the catalogue", "%(count)s products came into the catalogue", count
        ) % {"count": count}
    return ngettext("%(count)s product that we do not know", "%(count)s products that we do not know", count) % {
        "count": count
    }


def _with_link(pattern: str, thing: SafeString) -> SafeString:
    before, _mark, after = pattern.partition("%(thing)s")
    return format_html("{}{}{}", before, thing, after)


def _customer(decision: Decision) -> SafeString:
    if decision.customer is None:
        return format_html("{}", (decision.change or {}).get("after", ""))
    url = reverse("customers:customer", args=[decision.customer.pk])
    return format_html('<a href="{}">{}</a>', url, decision.customer.name)


def _deal(decision: Decision) -> SafeString:
    deal = decision.opportunity
    if deal is None or deal.withdrawn_at is not None:
        return format_html("{}", _("a deal"))
    return format_html('<a href="{}">{}</a>', reverse("deals:opportunity", args=[deal.pk]), deal.title)


def why(decision: Decision) -> SafeString:
    """The rule in words, and the quoted words that it goes by, each with its place."""
    rule = _learned(decision) if decision.rule == "learned" else RULES.get(decision.rule, RULES["reading"])
    quotes = format_html_join(
        "",
        '<li><q>{}</q> <span class="faint">{}</span></li>',
        ((one.get("words", ""), _place(one.get("where", ""))) for one in decision.evidence or [] if one.get("words")),
    )
    return format_html("<p>{}</p><ul class='quotes'>{}</ul>", rule, quotes)


def _learned(decision: Decision) -> str:
    """3 mails from this sender were changed to Order."""
    reason = (decision.change or {}).get("learned", {})
    count = int(reason.get("count", 0))
    if decision.kind == DecisionKind.AUTHOR:
        words = AUTHORS[((decision.change or {}).get("after") == "person", reason.get("by", "sender"))]
        return str(words % {"count": count})
    if decision.kind == DecisionKind.FILE:
        words = ngettext(
            "Members filed %(count)s mail of this sender or company to this customer.",
            "Members filed %(count)s mails of this sender or company to this customer.",
            count,
        )
        return words % {"count": count}
    kind = str(KINDS.get((decision.change or {}).get("after", ""), ""))
    if reason.get("by") == "words":
        words = ngettext(
            "%(count)s mail with similar words was changed to “%(kind)s”.",
            "%(count)s mails with similar words were changed to “%(kind)s”.",
            count,
        )
    elif reason.get("by") == "company":
        words = ngettext(
            "%(count)s mail from this company was changed to “%(kind)s”.",
            "%(count)s mails from this company were changed to “%(kind)s”.",
            count,
        )
    else:
        words = ngettext(
            "%(count)s mail from this sender was changed to “%(kind)s”.",
            "%(count)s mails from this sender were changed to “%(kind)s”.",
            count,
        )
    return words % {"count": count, "kind": kind}


def _place(text: str) -> str:
    kind, _colon, rest = text.partition(":")
    return {
        "subject": _("in the subject"),
        "body": _("in the text"),
        "attachment": _("in %(file)s") % {"file": rest},
        "mark": _("in its mark"),
        "header": _("in the sender's or recipient's address"),
    }.get(kind, text)
