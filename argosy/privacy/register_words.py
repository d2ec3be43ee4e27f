"""What models and fields are called where people read what is kept about them."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

# The label of a model → whom or what it is about.
MODELS: dict[str, Any] = {
    "accounts.User": _("People who sign in"),
    "accounts.SignIn": _("Sign-ins"),
    "accounts.FailedSignIn": _("Refused sign-ins"),
    "accounts.OneTimeCode": _("Codes and links that prove an address"),
    "accounts.OutboxLetter": _("Letters of Argosy's own"),
    "enterprise.Member": _("Members"),
    "enterprise.Invitation": _("Invitations"),
    "enterprise.SecurityEvent": _("Security events"),
    "notifications.Notification": _("Notices"),
    "audit.AuditEntry": _("Audit entries"),
    "privacy.Agreement": _("Agreements to the policy"),
    "privacy.Consent": _("Consents"),
    "privacy.DataRequest": _("Requests about personal data"),
    "privacy.Knock": _("Requests by the public form"),
    "privacy.Recipient": _("Recipients of personal data"),
    "privacy.Sharing": _("Transfers of personal data"),
    "privacy.RecipientNotice": _("Recipients who were told to delete"),
    "privacy.Disclosure": _("Wishes for somebody's data"),
    "addresses.InvalidAddress": _("Addresses that fail"),
    "customers.Customer": _("Customers"),
    "customers.Contact": _("People at customers"),
    "customers.TimelineEntry": _("What happened with a customer"),
    "mail.Mailbox": _("Bound mailboxes"),
    "mail.Folder": _("Folders of mailboxes"),
    "mail.Thread": _("Conversations"),
    "mail.Message": _("Messages"),
    "mail.MessageContent": _("What messages say"),
    "mail.MessagePart": _("Attachments"),
    "mail.FetchedMessage": _("Sources of messages"),
    "mail.Draft": _("Messages being written"),
    "mail.DraftAttachment": _("Files of messages being written"),
    "deals.Opportunity": _("Opportunities"),
    "deals.Document": _("Trade documents"),
    "deals.DocumentVersion": _("Trade documents as they were issued"),
    "deals.BankAccount": _("Bank accounts of the enterprise"),
    "automation.Decision": _("Automatic decisions"),
}
FIELDS: dict[str, Any] = {
    "about": _("whose data"),
    "address": _("address"),
    "answer": _("answer"),
    "appeal": _("appeal"),
    "company": _("company"),
    "contact": _("how to reach them"),
    "fee": _("fee"),
    "receipt": _("receipt"),
    "wants": _("what is wanted"),
    "weighed": _("reasons for and against"),
    "who": _("who"),
    "age_group": _("age group"),
    "answer": _("what was done about it"),
    "account": _("account number"),
    "bank": _("bank details"),
    "bcc": _("hidden recipients"),
    "beneficiary": _("beneficiary"),
    "buyer": _("buyer's name, address and contact"),
    "terms": _("terms and remarks"),
    "cc": _("copy recipients"),
    "change": _("what was changed"),
    "content": _("full text"),
    "content_id": _("id inside the message"),
    "contest": _("what was said against it"),
    "details": _("details"),
    "email": _("e-mail address"),
    "evidence": _("quoted words"),
    "fax": _("fax number"),
    "html": _("text"),
    "ip": _("network address"),
    "message_id": _("id of the message"),
    "mobile": _("mobile number"),
    "name": _("name"),
    "next_step": _("next step"),
    "notes": _("notes"),
    "password": _("password"),
    "path": _("place on the server"),
    "phone": _("telephone"),
    "place": _("device and network address"),
    "position": _("position"),
    "sender_address": _("sender's address"),
    "sender_name": _("sender's name"),
    "server_words": _("what the server said"),
    "signature": _("signature"),
    "snippet": _("first words"),
    "state_words": _("what the server said last"),
    "subject": _("subject"),
    "text": _("text"),
    "title": _("title"),
    "to": _("recipients"),
    "to_names": _("recipients' names"),
    "user_agent": _("browser and system"),
    "username": _("user name at the server"),
    "values": _("what the notice says"),
    "words": _("words"),
}


def model_title(label: str) -> str:
    """The model in the reader's words."""
    return str(MODELS.get(label, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label.rpartition(".")[2])))


def field_title(name: str) -> str:
    """The field in the reader's words."""
    return str(FIELDS.get(name, name.replace("_", " ")))
