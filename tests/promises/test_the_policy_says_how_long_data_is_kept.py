"""The table of periods in the policy against what the models declare."""

import re

import pytest
from django.apps import apps

from argosy.config import promises

TEXT = (promises.ROOT / "argosy" / "privacy" / "policy" / "en.md").read_text(encoding="utf-8")
PERIODS = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", TEXT, re.MULTILINE))
DAYS = {
    "183 days": 183,
    "180 days": 180,
    "90 days": 90,
    "30 days": 30,
    "one day": 1,
    "one year": 365,
    "three years": 3 * 365,
    "ten years": 10 * 365,
}
ASKED = "Who asked a colleague about a customer, which customers may be one company, and who lay in a pool"
OPENINGS = "Openings of a tracked letter or of a shared document"
CODES = "Codes for confirming an address, and answers to calls of your own programs"
TAKEN_BACK = (
    "What is needed to take back a merging of two companies or an import, and lines that an import could not bring in"
)
REQUESTS = "Requests about personal data, sharing, disclosures and notices to recipients"
HELP = "Requests for help, what support answered and did with a temporary sign-in"
ROWS = {
    "accounts.SignIn": "Sign-ins, refused attempts, security events, network log",
    "accounts.FailedSignIn": "Sign-ins, refused attempts, security events, network log",
    "accounts.Device": "Devices that you asked to be remembered",
    "accounts.OneTimeCode": CODES,
    "accounts.OutboxLetter": "Letters and text messages sent by Argosy itself",
    "accounts.OutboxText": "Letters and text messages sent by Argosy itself",
    "audit.AuditEntry": "Audit entries, including who looked at what",
    "automation.Decision": "Automatic decisions with their reasons",
    "catalogue.ProductImport": TAKEN_BACK,
    "catalogue.ProductImportBlock": TAKEN_BACK,
    "cabinet.CustomerFile": "Files put with customers and suppliers",
    "customers.Contact": "Contacts",
    "customers.ContactPoint": "Contacts",
    "customers.FieldFile": "Files put with customers and suppliers",
    "customers.Merge": TAKEN_BACK,
    "deals.ShareView": OPENINGS,
    "duplicates.OwnerRequest": ASKED,
    "duplicates.SuspectedPair": ASKED,
    "exchange.ImportBatch": TAKEN_BACK,
    "exchange.SetAside": TAKEN_BACK,
    "exchange.Export": REQUESTS,
    "integrations.RepeatedCall": CODES,
    "enterprise.Invitation": "Invitations",
    "enterprise.NetworkLogEntry": "Sign-ins, refused attempts, security events, network log",
    "privacy.DepartedLogEntry": "Sign-ins, refused attempts, security events, network log",
    "enterprise.SecurityEvent": "Sign-ins, refused attempts, security events, network log",
    "mail.Opening": OPENINGS,
    "notifications.Notification": "Notices shown to you inside Argosy",
    "pool.PoolStay": ASKED,
    "privacy.DataRequest": REQUESTS,
    "privacy.Disclosure": REQUESTS,
    "privacy.Knock": REQUESTS,
    "privacy.RecipientNotice": REQUESTS,
    "privacy.Sharing": REQUESTS,
    "exchange.CardPhoto": "Photographed business cards",
    "visits.CustomerVisit": "Visits to customers, with picture and, if you permitted it, the place of your device",
    "support.RoomUse": "Which parts of Argosy you use",
    "support.ActivityEntry": "Answers to questionnaires and sign-ups for activities",
    "support.IncidentDelivery": "Notices of security incidents",
    "support.ServiceMessage": "Messages about the service",
    "support.Visit": HELP,
    "support.WorkOrder": HELP,
}


def declared():
    for model in apps.get_models():
        declaration = getattr(model, "personal_data", None)
        if days := getattr(declaration, "keep_for_days", None):
            yield model._meta.label, days


@pytest.mark.parametrize("model", ROWS)
def test_the_policy_and_the_model_name_the_same_period(model):
    words = PERIODS[ROWS[model]]
    days = next(number for period, number in DAYS.items() if words.startswith(period))

    assert dict(declared())[model] == days


def test_every_model_with_a_period_stands_in_the_policy():
    assert {model for model, _ in declared()} == set(ROWS)
