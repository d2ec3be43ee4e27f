"""A letter that is not from whom it seems to be, or wants money on another account, stands under a red bar."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.accounts.errors import OnlyInPerson
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise import switches
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import guarding, known
from argosy.mail.actions.suspicion import CHECK_SENDERS
from argosy.mail.models import KnownAccount, MessageWarning
from argosy.platform.tenancy.scope import enterprise_scope
from tests.accounts.codes import in_time
from tests.cast import PASSWORD
from tests.mail.conftest import page

ANNA = "Anna Vogt <anna@vogt-beschlaege.example>"
KNOWN_IBAN, NEW_IBAN = "DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32"
PAY = "Please pay the deposit to our account.\nIBAN: {}\nSWIFT: COBADEFFXXX\n"


@pytest.fixture(autouse=True)
def _switched_on(company) -> None:
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), CHECK_SENDERS, is_on=True)


@pytest.fixture
def anna(post, company):
    """A customer to whom Bob has written, whose telephone number he knows."""
    with enterprise_scope(company.id):
        add_customer(
            actor_of(company.bob),
            name="Vogt GmbH",
            contacts=[NewContact("Anna", "anna@vogt-beschlaege.example", "+49 40 5556677")],
        )
    post.arrive(out=True, to=ANNA, subject="Offer", text="Our offer.")
    return ANNA


def kinds(company, message) -> list[str]:
    with enterprise_scope(company.id):
        return sorted(MessageWarning.objects.filter(message=message).values_list("kind", flat=True))


@pytest.mark.promise("S116")
def test_a_changed_bank_account_is_shown_against_the_known_one(browse, company, post, anna):
    first = post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    assert kinds(company, first) == []

    second = post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))

    assert kinds(company, second) == ["account"]
    assert post.now(second).risk == "bank_change"
    shown = page(browse(company.bob), f"/mail/t/{second.thread_id}/")
    assert "Another bank account" in shown
    assert NEW_IBAN.replace(" ", "") in shown
    assert KNOWN_IBAN.replace(" ", "") in shown
    assert "+49 40 5556677" in shown, "the number that was known before"


def test_the_same_account_again_and_our_own_change_nothing(company, post, anna):
    post.arrive(out=True, to=ANNA, subject="PI", text=PAY.format(NEW_IBAN))
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))

    again = post.arrive(sender=anna, subject="Re: PI", text=PAY.format(KNOWN_IBAN.replace(" ", "")))
    repeats = post.arrive(sender=anna, subject="Re: PI", text="You wrote:\n" + PAY.format(NEW_IBAN))

    assert kinds(company, again) == kinds(company, repeats) == []


def test_older_mail_that_comes_in_later_is_no_change(company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))

    older = post.arrive(sender=anna, subject="PI", text=PAY.format(NEW_IBAN), at=timezone.now() - timedelta(days=60))

    assert kinds(company, older) == []


def test_an_account_in_an_attached_file_counts_too(company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))

    changed = post.arrive(
        sender=anna,
        subject="PI",
        text="See attachment.",
        files={"pi.csv": b"Item;Total\nIBAN;GB82WEST12345698765432\n"},
    )

    assert kinds(company, changed) == ["account"]


def test_what_was_checked_is_known_and_what_was_a_fraud_warns_again(browse, company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    changed = post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))
    client = browse(company.bob)
    with enterprise_scope(company.id):
        url = f"/mail/warnings/{MessageWarning.objects.get().pk}/"

    said = client.post(url, {"answer": "checked", "proof": PASSWORD}).content.decode()
    assert "has checked it" in said
    assert post.now(changed).risk == ""
    assert kinds(company, post.arrive(sender=anna, subject="P2", text=PAY.format(NEW_IBAN))) == []

    client.post(url, {"answer": "fraud"})
    assert post.now(changed).risk == "bank_change"
    assert kinds(company, post.arrive(sender=anna, subject="P3", text=PAY.format(NEW_IBAN))) == ["account"]
    with enterprise_scope(company.id):
        assert KnownAccount.objects.filter(state="refused").count() == 1


@pytest.mark.promise("S116")
@pytest.mark.parametrize(
    "domain", ["vogt-beschIaege.example", "vogt-beschlaegee.example", "vogt-beschlaege.test", "vοgt-beschlaege.example"]
)
def test_a_domain_that_only_looks_like_a_customers_is_told(company, post, anna, domain):
    message = post.arrive(sender=f"Anna Vogt <anna@{domain}>", subject="Re: Offer", text="Please answer.")

    assert kinds(company, message) == ["lookalike"]


@pytest.mark.promise("S116")
def test_who_passes_for_a_customer_to_whom_nobody_wrote_yet_is_told_with_the_known_account(browse, company, post):
    with enterprise_scope(company.id):
        contacts = [NewContact("Klaus", "klaus@hansen-lighting.example", "+49 40 7778899")]
        add_customer(actor_of(company.bob), name="Hansen GmbH", contacts=contacts)
    post.arrive(
        sender="Klaus <klaus@hansen-lighting.example>", subject="PI", text=PAY.format(KNOWN_IBAN), message_id="<pi@h>"
    )

    fake = post.arrive(
        sender="Klaus <klaus@hansen-1ighting.example>", subject="Re: PI", text=PAY.format(NEW_IBAN), answers="<pi@h>"
    )

    assert {"account", "lookalike"} <= set(kinds(company, fake))
    shown = page(browse(company.bob), f"/mail/t/{fake.thread_id}/")
    assert f"Known: {KNOWN_IBAN.replace(' ', '')}" in shown
    assert "+49 40 7778899" in shown, "the customer's number, though another domain writes"


def test_known_customers_who_write_together_are_looked_up_together(company):
    with enterprise_scope(company.id):
        addresses = [f"anna@{name}.example" for name in ("brixwell", "torstedt", "quintavo", "yamagiri")]
        for address in addresses:
            add_customer(actor_of(company.bob), name=address, contacts=[NewContact("Anna", address)])
        known.learn_customers(addresses, set())

        counts = []
        for asked in (addresses[:1], addresses):
            with CaptureQueriesContext(connection) as questions:
                known.learn_customers(asked, set())
            counts.append(len(questions))

    assert counts[0] == counts[1]


def test_who_passes_for_a_supplier_whose_account_is_known_is_told(company, post):
    post.arrive(sender="Lin <lin@ningbo-metal.example>", subject="PI", text=PAY.format(KNOWN_IBAN))

    fake = post.arrive(sender="Lin <lin@ningbo-meta1.example>", subject="PI", text=PAY.format(NEW_IBAN))

    assert kinds(company, fake) == ["account", "lookalike"]


def test_a_domain_that_looks_like_ours_is_told_and_a_strangers_is_not(company, post):
    ours = post.arrive(sender="Boss <boss@hailan-hvv.example>", subject="x", text="Call me.")
    stranger = post.arrive(sender="Pedro <pedro@luzdomar.example>", subject="x", text="Call me.")

    assert "lookalike" in kinds(company, ours)
    assert kinds(company, stranger) == []


@pytest.mark.promise("S116")
def test_answers_that_go_elsewhere_and_names_that_show_another_address_are_told(company, post, anna):
    message = post.arrive(
        sender='"anna@vogt-beschlaege.example" <x9@somewhere.example>',
        subject="x",
        text="Hello.",
        headers={"Reply-To": "anna.vogt@gmail.com"},
    )

    assert kinds(company, message) == ["name", "reply_to"]


@pytest.mark.promise("S116")
def test_a_false_link_is_told_with_its_target(browse, company, post):
    text = "Your mailbox password expires today. Log in to verify your email account: http://webmail.evil-login.example/verify"

    message = post.arrive(sender="IT <it@somewhere.example>", subject="Password", text=text)

    assert "words" in kinds(company, message)
    assert post.now(message).risk == "phishing"
    shown = page(browse(company.bob), f"/mail/t/{message.thread_id}/")
    assert "This may be a fraud" in shown
    assert "“http://webmail.evil-login.example/verify”" in shown


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("mx.{host}; dmarc=fail header.from=vogt-beschlaege.example; spf=fail", ["checks"]),
        ("mx.{host}; dkim=pass header.d=vogt-beschlaege.example; spf=fail", []),
        ("mx.forged.example; dmarc=fail", []),
        ("mx.{host}; spf=pass; dkim=pass; dmarc=pass", []),
    ],
)
def test_only_the_checks_of_the_own_mail_server_are_heard(company, post, anna, field, expected):
    host = post.mailbox.address.rpartition("@")[2]

    message = post.arrive(
        sender=anna, subject="x", text="Hello.", headers={"Authentication-Results": field.format(host=host)}
    )

    assert kinds(company, message) == expected


@pytest.mark.promise("S34")
def test_without_the_enterprises_switch_no_header_and_no_sender_is_looked_at(company, post, anna):
    with enterprise_scope(company.id):
        switches.turn(actor_of(company.alice), CHECK_SENDERS, is_on=False)

    host = post.mailbox.address.rpartition("@")[2]
    message = post.arrive(
        sender='"anna@vogt-beschlaege.example" <anna@vogt-beschlaegee.example>',
        subject="x",
        text=PAY.format(NEW_IBAN),
        headers={"Reply-To": "a@gmail.com", "Authentication-Results": f"mx.{host}; dmarc=fail"},
    )

    assert kinds(company, message) == []
    assert post.now(message).customer is None
    with enterprise_scope(company.id):
        assert not KnownAccount.objects.exists()


def test_nobody_else_answers_the_warning(browse, company, post, anna):
    message = post.arrive(sender="Anna <anna@vogt-beschlaege.test>", subject="x", text="Hello.")
    with enterprise_scope(company.id):
        warning = MessageWarning.objects.get(message=message)

    assert browse(company.morgan).post(f"/mail/warnings/{warning.pk}/", {"answer": "checked"}).status_code == 409

    with enterprise_scope(company.id):
        assert MessageWarning.objects.get(pk=warning.pk).answer == ""


def test_the_score_says_how_bad_it_is():
    assert guarding.score({"account": 1, "lookalike": 1}) == 100
    assert guarding.score({"reply_to": 1}) < guarding.MARKED_FROM


@pytest.mark.promise("S120")
def test_a_message_has_a_score_and_a_high_one_asks_for_another_proof_of_identity(browse, company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    changed = post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))
    client = browse(company.bob)
    with enterprise_scope(company.id):
        url = f"/mail/warnings/{MessageWarning.objects.get().pk}/"
    assert "Risk of this message: 60 of 100." in page(client, f"/mail/t/{changed.thread_id}/")

    for guess in ({}, {"proof": "an open screen"}):
        assert client.post(url, {"answer": "checked"} | guess).status_code == 422
    assert post.now(changed).risk == "bank_change"
    with enterprise_scope(company.id):
        assert not MessageWarning.objects.get().answer

    client.post(url, {"answer": "checked", "proof": PASSWORD})
    assert post.now(changed).risk == ""


@pytest.mark.promise("S120")
def test_whoever_has_an_app_proves_it_with_its_code_and_not_with_the_password(browse, company, post, anna):
    secret = generate_totp_secret()
    TOTP.activate(company.bob.user, secret)
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    changed = post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))
    client = browse(company.bob)
    with enterprise_scope(company.id):
        url = f"/mail/warnings/{MessageWarning.objects.get().pk}/"

    assert client.post(url, {"answer": "checked", "proof": PASSWORD}).status_code == 422
    assert post.now(changed).risk == "bank_change"
    in_time()
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    client.post(url, {"answer": "checked", "proof": code})

    assert post.now(changed).risk == ""


def test_who_was_let_into_the_account_proves_nothing_there(company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))
    with enterprise_scope(company.id):
        found, visitor = MessageWarning.objects.get(), actor_of(company.bob, "visit:of-the-staff")
        for proof in ("a guess", PASSWORD):
            with pytest.raises(OnlyInPerson):
                guarding.answer_warning(visitor, found, "checked", proof)

        assert not MessageWarning.objects.get().answer


def test_calling_a_doubtful_message_a_fraud_asks_for_nothing(browse, company, post, anna):
    post.arrive(sender=anna, subject="PI", text=PAY.format(KNOWN_IBAN))
    post.arrive(sender=anna, subject="Payment", text=PAY.format(NEW_IBAN))
    with enterprise_scope(company.id):
        found = MessageWarning.objects.get()

    browse(company.bob).post(f"/mail/warnings/{found.pk}/", {"answer": "fraud"})

    with enterprise_scope(company.id):
        found.refresh_from_db()
        assert found.answer == "fraud"


def test_of_a_message_with_several_warnings_the_advice_stands_there_once_and_each_can_be_answered(
    browse, company, post, anna
):
    post.arrive(text="Pay to IBAN DE89370400440532013000, BIC COBADEFFXXX.")
    message = post.arrive(
        subject="Our bank details have changed",
        text="Our bank details have changed. Pay to IBAN GB29NWBK60161331926819 now.",
        headers={"Reply-To": "anna@vogt-beschlaege-gmbh.example"},
    )

    shown = page(browse(company.bob), f"/mail/t/{message.thread_id}/")

    assert shown.count('class="warning-bar"') > 1
    assert shown.count("Risk of this message") == 1
    assert shown.count("Ring up the person") == 1
    assert shown.count('name="proof"') == shown.count('class="warning-bar"')
    assert "“bank details have changed”" in shown, "the whole word"
