"""A member signs in to a mailbox on its provider's own page; Argosy keeps a sealed token, and says when it works no more."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from argosy.enterprise.actors import actor_of
from argosy.mail import issuers, providers, smtp
from argosy.mail.actions import ending, erasing, health, tokens
from argosy.mail.actions.copies import client_of
from argosy.mail.actions.passing import pass_on
from argosy.mail.actions.storing import Holder
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import ConnectAgain, NotRegistered, Unreachable
from argosy.mail.models import Mailbox
from argosy.notifications.models import Notification
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.subjects import Subject
from simulators.dovecot import Dovecot
from simulators.sign_in_provider import SignInProvider
from simulators.smtp import Smtp
from tests.mail.conftest import page
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db, pytest.mark.needs("dovecot")]
ADDRESS = "bob@gmail.com"


@pytest.fixture(scope="module")
def google():
    """The provider's page, and servers that know its tokens and no passwords."""
    with SignInProvider() as provider, Dovecot(introspection=f"{provider.url}/introspect") as imap:
        imap.account(ADDRESS, "nobody knows it")
        with Smtp(dovecot=imap, tokens=provider.is_good) as out:
            yield provider, imap, out


@pytest.fixture(autouse=True)
def _google_is_here(google, monkeypatch, settings) -> None:
    provider, imap, out = google
    provider.seconds, provider.rotates, provider.is_down, provider.refreshes = 3600, False, False, 0
    settings.GOOGLE_CLIENT_ID, settings.GOOGLE_CLIENT_SECRET = provider.client_id, provider.client_secret
    settings.ALLOW_PRIVATE_MAIL_SERVERS = True
    provider.revoked.clear()
    there = {
        "sign_in_url": f"{provider.url}/authorize",
        "token_url": f"{provider.url}/token",
        "revoke_url": f"{provider.url}/revoke",
    }
    real = issuers._google
    monkeypatch.setattr(issuers, "_google", lambda: replace(real(), **there))
    gmail = providers.of_key("gmail")
    here = replace(gmail, imap=Place("127.0.0.1", imap.port, "none"), smtp=Place("127.0.0.1", out.port, "none"))
    monkeypatch.setattr(providers, "PROVIDERS", (here,))
    monkeypatch.setattr(providers, "BY_DOMAIN", {"gmail.com": here})


def off(client, url: str = "/mail/bind/connect/", **form: str) -> str:
    """The provider's page to which a member is sent."""
    given = {"address": ADDRESS, "provider": "gmail", "sender_name": "Bob"} | form
    answer = client.post(url, given, headers={"HX-Request": "true"})
    assert answer.status_code == 204, answer.content.decode()
    return answer.headers["HX-Redirect"]


def back(client, url: str):
    """The page that she comes back to."""
    parts = urlsplit(url)
    return client.get(f"{parts.path}?{parts.query}")


@pytest.fixture
def bound(browse, company, google) -> Mailbox:
    """Bob's mailbox, bound without a password."""
    client = browse(company.bob)
    choice = back(client, google[0].agree(off(client), ADDRESS)).content.decode()
    sealed = unescape(re.search(r'name="sealed" value="([^"]+)"', choice)[1])
    answer = client.post(
        "/mail/bind/now/", {"sealed": sealed, "folders": ["INBOX"], "since": "all", "has_agreed": "on"}
    )
    assert answer.status_code == 302
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert mailbox.access_token  # opened here, to be read outside
        assert mailbox.refresh_token
    return mailbox


def test_the_page_offers_the_providers_own_sign_in(browse, company):
    shown = browse(company.bob).post("/mail/bind/find/", {"address": ADDRESS}).content.decode()

    assert "Sign in with Google" in shown
    assert "Argosy never sees your password" in shown
    assert "With an app password instead" in shown


def test_a_provider_where_nobody_registered_us_is_not_offered(browse, company, settings):
    settings.GOOGLE_CLIENT_ID = ""
    client = browse(company.bob)

    assert "Sign in with Google" not in client.post("/mail/bind/find/", {"address": ADDRESS}).content.decode()
    answer = client.post("/mail/bind/connect/", {"address": ADDRESS, "provider": "gmail", "sender_name": ""})
    assert answer.status_code == 422
    assert "not registered" in answer.content.decode()


def test_she_is_sent_off_with_state_and_challenge_and_no_secret(browse, company, google):
    url = off(browse(company.bob))

    asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    assert asked["scope"] == "https://mail.google.com/"
    assert asked["login_hint"] == ADDRESS
    assert asked["access_type"] == "offline"
    assert asked["redirect_uri"].endswith("/mail/bind/connected/")
    assert len(asked["state"]) > 30
    assert google[0].client_secret not in url


def test_she_agrees_there_and_the_mailbox_is_bound_with_sealed_tokens(bound, google):
    provider = google[0]

    assert provider.is_good(ADDRESS, bound.access_token)
    with enterprise_scope(bound.enterprise_id), connection.cursor() as cursor:
        assert (bound.issuer, bound.password, bound.address) == ("google", "", ADDRESS)
        cursor.execute("SELECT refresh_token, access_token FROM mail_mailbox")
        assert all(bound.refresh_token.encode() not in bytes(one) for one in cursor.fetchone())
    with enterprise_scope(bound.enterprise_id):
        client = client_of(bound)
    with client as line:
        assert line.open("INBOX").exists == 0


def test_mail_goes_out_with_the_token_too(bound, google):
    _provider, _imap, out = google
    with enterprise_scope(bound.enterprise_id):
        token = tokens.token_of(bound)

    smtp.hand_over(
        Place("127.0.0.1", out.port, "none"),
        ADDRESS,
        "",
        sender=ADDRESS,
        recipients=["buyer@elsewhere.example"],
        raw=b"Subject: Hello\r\n\r\nHello\r\n",
        token=token,
    )

    assert out.wait_for(1)[-1].user == ADDRESS


def test_who_does_not_agree_binds_nothing(browse, company, google):
    client = browse(company.bob)

    answer = back(client, google[0].agree(off(client), ADDRESS, allow=False))

    assert answer.status_code == 422
    assert "Google did not let Argosy in: access_denied" in answer.content.decode()
    with enterprise_scope(company.id):
        assert not Mailbox.objects.exists()


def test_an_answer_that_she_did_not_ask_for_is_refused(browse, company, google):
    client, other = browse(company.bob), browse(company.morgan)
    answer_url = google[0].agree(off(other), ADDRESS)

    assert back(client, answer_url).status_code == 422, "nobody was sent off from here"
    off(client)
    assert back(client, answer_url).status_code == 422, "another state than ours"
    with enterprise_scope(company.id):
        assert not Mailbox.objects.exists()


def test_the_code_of_another_page_is_worth_nothing_without_our_verifier(browse, company, google):
    client = browse(company.bob)
    stolen = parse_qs(urlsplit(google[0].agree(off(browse(company.morgan)), ADDRESS)).query)["code"][0]
    url = off(client)
    state = parse_qs(urlsplit(url).query)["state"][0]

    answer = client.get(f"/mail/bind/connected/?code={stolen}&state={state}")

    assert answer.status_code == 422
    assert "The server refuses" in answer.content.decode() or "sign in on its page again" in answer.content.decode()
    with enterprise_scope(company.id):
        assert not Mailbox.objects.exists()


def test_a_binding_that_was_begun_is_not_ended_while_one_looks_as_a_colleague_sees(browse, company, google):
    client = browse(company.alice)
    answer_url = google[0].agree(off(client), ADDRESS)
    client.post(f"/settings/roles/see-as/{company.bob.pk}/")

    answer = back(client, answer_url)

    assert answer.status_code == 403
    assert "You look at Argosy as a colleague sees it" in answer.content.decode()
    client.post("/settings/roles/see-as/end/")
    assert back(client, answer_url).status_code == 200, "afterwards it goes on where it was"


def test_another_account_than_the_address_is_refused(browse, company, google):
    client = browse(company.bob)

    answer = back(client, google[0].agree(off(client), "somebody.else@gmail.com"))

    assert answer.status_code == 422
    assert "Choose the account of this very address" in answer.content.decode()


def test_a_token_that_ended_is_fetched_anew_before_it_is_used(bound, google):
    provider = google[0]
    with enterprise_scope(bound.enterprise_id):
        Mailbox.objects.update(access_until=bound.bound_at)

    fresh = tokens.current(bound.enterprise_id, bound.pk)

    assert fresh != bound.access_token
    assert provider.is_good(ADDRESS, fresh)
    assert tokens.current(bound.enterprise_id, bound.pk) == fresh, "it is kept"
    assert provider.refreshes == 1


def test_a_token_that_was_withdrawn_before_its_time_is_replaced_at_the_sign_in(bound, google):
    provider = google[0]
    provider.expire(ADDRESS)
    with enterprise_scope(bound.enterprise_id):
        client = client_of(bound)

    with client as line:
        assert line.open("INBOX").exists == 0
    assert provider.refreshes == 1


def test_a_refresh_token_that_changes_each_time_is_followed(bound, google):
    google[0].rotates = True

    first = tokens.current(bound.enterprise_id, bound.pk, bound.access_token)
    second = tokens.current(bound.enterprise_id, bound.pk, first)

    assert google[0].is_good(ADDRESS, second)


def test_access_that_was_withdrawn_is_said_in_words_with_a_way_back(bound, browse, company, google):
    provider = google[0]
    provider.withdraw(ADDRESS)
    with enterprise_scope(bound.enterprise_id):
        client = client_of(bound)
    with pytest.raises(ConnectAgain) as problem, client:
        pass

    assert health.failed(Holder(company.id, bound.pk, "sync"), problem.value, pause=30)
    member = browse(company.bob)
    shown = page(member, f"/mail/mailboxes/{bound.pk}/")
    assert "The provider wants you to sign in again" in shown
    assert "Token has been expired or revoked." in shown
    assert "Connect again" in shown
    url = off(member, f"/mail/mailboxes/{bound.pk}/connect/")
    answer = back(member, provider.agree(url, ADDRESS))

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/mail/mailboxes/{bound.pk}/"
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.state, mailbox.failing_since) == ("bringing", None)
        assert provider.is_good(ADDRESS, mailbox.access_token)
    assert browse(company.morgan).post(f"/mail/mailboxes/{bound.pk}/connect/").status_code == 404


def test_a_provider_that_is_down_is_an_outage_and_not_a_refusal(bound, google):
    google[0].is_down = True

    with pytest.raises(Unreachable):
        tokens.current(bound.enterprise_id, bound.pk, bound.access_token)
    google[0].is_down = False
    assert tokens.current(bound.enterprise_id, bound.pk, bound.access_token), "the right to ask was given back"


def test_a_secret_that_is_wrong_is_told_as_the_operators(bound, settings):
    settings.GOOGLE_CLIENT_SECRET = "mistyped"

    with pytest.raises(NotRegistered):
        tokens.current(bound.enterprise_id, bound.pk, bound.access_token)


def kept(company) -> tuple[str, str, str]:
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get(state="unbound")
        return mailbox.issuer, mailbox.refresh_token, mailbox.access_token


def unbind(client, mailbox: Mailbox) -> str:
    return client.post(f"/mail/mailboxes/{mailbox.pk}/unbind/", follow=True).content.decode()


def test_unbinding_ends_the_access_at_the_provider_and_forgets_the_tokens(bound, browse, company, google):
    provider, client = google[0], browse(company.bob)

    said = unbind(client, bound)

    assert "Google is told that Argosy" in said
    with pytest.raises(ConnectAgain):
        tokens.current(bound.enterprise_id, bound.pk)
    run_jobs()
    assert provider.revoked == [bound.refresh_token]
    assert not provider.is_good(ADDRESS, bound.access_token), "whoever had copied it gets in no more"
    assert kept(company) == ("", "", "")
    assert "Access at Google" not in page(client, f"/mail/mailboxes/{bound.pk}/"), "nothing is left to do"


def waiting(company) -> dict[str, Any]:
    """What the job that is to end the access carries."""
    with enterprise_scope(company.id):
        return ProcrastinateJob.objects.get(task_name="mail.end_access", status="todo").args


def try_to_end(company, tried: int = 0) -> None:
    given = waiting(company)
    with enterprise_scope(company.id):
        ProcrastinateJob.objects.filter(task_name="mail.end_access").delete()
    ending.end_access(
        job_actor(company.id, "mail.end_access", frozenset()),
        **{name: given[name] for name in ("mailbox", "issuer", "account", "sealed")},
        tried=tried,
    )


def test_a_provider_that_is_down_is_told_later_and_nobody_signs_in_meanwhile(bound, browse, company, google):
    provider, client = google[0], browse(company.bob)
    provider.is_down = True
    unbind(client, bound)
    assert bound.refresh_token not in str(waiting(company)), "it waits sealed"

    try_to_end(company)

    assert waiting(company)["tried"] == 1
    assert "is telling Google" in page(client, f"/mail/mailboxes/{bound.pk}/")
    provider.is_down = False
    try_to_end(company, tried=1)

    assert provider.revoked == [bound.refresh_token]
    assert kept(company) == ("", "", "")


@pytest.fixture
def of_the_firm(bound) -> Mailbox:
    """Bob's mailbox as one that is not his own: it can be passed on."""
    with enterprise_scope(bound.enterprise_id):
        Mailbox.objects.update(is_free_mail=False)
    bound.is_free_mail = False
    return bound


def test_passing_a_mailbox_on_ends_the_access_of_whoever_had_it(of_the_firm, browse, company, google):
    provider = google[0]
    master = browse(company.alice)
    master.post(f"/leaving/{company.bob.pk}/begin/")
    shown = page(master, f"/leaving/{company.bob.pk}/")
    with enterprise_scope(company.id):
        pass_on(actor_of(company.alice), of_the_firm, company.morgan)
    run_jobs()

    assert provider.revoked == [of_the_firm.refresh_token]
    assert "Google is told that its access ends" in shown
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.state, mailbox.refresh_token, mailbox.access_token) == ("passed_on", "", "")
    heir = page(browse(company.morgan), f"/mail/mailboxes/{of_the_firm.pk}/")
    assert "Google is told that the access of whoever had this mailbox before ends" in heir


def test_a_colleague_who_signs_in_at_once_keeps_her_access(of_the_firm, browse, company, google):
    with enterprise_scope(company.id):
        pass_on(actor_of(company.alice), of_the_firm, company.morgan)
    client = browse(company.morgan)
    back(client, google[0].agree(off(client, f"/mail/mailboxes/{of_the_firm.pk}/connect/"), ADDRESS))

    run_jobs()

    assert google[0].revoked == []
    with enterprise_scope(company.id):
        assert google[0].is_good(ADDRESS, Mailbox.objects.get().access_token)


def test_a_token_that_was_on_its_way_while_the_mailbox_went_over_is_not_kept(of_the_firm, company, monkeypatch):
    real = tokens.oauth.refresh

    def slow(issuer, refresh):
        given = real(issuer, refresh)
        with enterprise_scope(company.id):
            pass_on(actor_of(company.alice), Mailbox.objects.get(), company.morgan)
        return given

    monkeypatch.setattr(tokens.oauth, "refresh", slow)
    tokens.current(company.id, of_the_firm.pk, of_the_firm.access_token)

    with enterprise_scope(company.id):
        assert (Mailbox.objects.get().refresh_token, Mailbox.objects.get().access_token) == ("", "")


def test_a_mailbox_that_gets_a_password_instead_ends_its_access(bound, browse, company, google):
    provider, imap, _out = google
    imap.account(ADDRESS, "app password")
    shown = page(browse(company.bob), f"/mail/mailboxes/{bound.pk}/")

    said = browse(company.bob).post(f"/mail/mailboxes/{bound.pk}/password/", {"password": "app password"}, follow=True)
    run_jobs()

    assert "With an app password instead" in shown
    assert "Google is told that Argosy" in said.content.decode()
    assert provider.revoked == [bound.refresh_token]
    with enterprise_scope(company.id):
        mailbox = Mailbox.objects.get()
        assert (mailbox.issuer, mailbox.password, mailbox.refresh_token) == ("", "app password", "")


@pytest.mark.parametrize(("issuer", "sentence"), [("google", "is told"), ("microsoft", "cannot be told")])
def test_erasing_a_member_ends_the_access_and_the_receipt_says_so(bound, company, google, issuer, sentence):
    with enterprise_scope(company.id):
        Mailbox.objects.update(issuer=issuer)
        parts = erasing.Mail().erase(Subject(company.id, company.bob.pk))
        assert not Mailbox.objects.exists()
    run_jobs()

    assert google[0].revoked == ([bound.refresh_token] if issuer == "google" else [])
    assert sentence in next(one.why for one in parts if one.label == "mail.Mailbox")


def test_after_a_day_in_vain_the_token_is_forgotten_and_its_member_is_asked_to_end_it(bound, browse, company, google):
    google[0].is_down, client = True, browse(company.bob)
    unbind(client, bound)

    try_to_end(company, tried=ending.MOST_TRIES - 1)

    assert kept(company) == ("google", "", "")
    with enterprise_scope(company.id):
        assert not ProcrastinateJob.objects.filter(task_name="mail.end_access").exists()
        told = Notification.objects.get(member=company.bob, kind="mail.access_not_ended")
        assert told.values["provider"] == "Google"
    assert "until you end it there" in page(client, f"/mail/mailboxes/{bound.pk}/")


def test_an_access_that_was_ended_there_before_is_no_failure(bound, browse, company, google):
    google[0].withdraw(ADDRESS)
    unbind(browse(company.bob), bound)
    run_jobs()

    assert kept(company) == ("", "", "")


def test_what_was_bound_again_meanwhile_is_not_ended_with_the_old(bound, browse, company, google):
    client = browse(company.bob)
    unbind(client, bound)
    with enterprise_scope(company.id):
        again = Mailbox.objects.get()
        again.pk, again._state.adding, again.state, again.refresh_token = None, True, "up_to_date", "another"
        again.save()

    run_jobs()

    assert google[0].revoked == []
    assert kept(company)[1] == ""
    assert google[0].is_good(ADDRESS, bound.access_token)


def test_microsoft_cannot_be_told_and_the_page_says_what_to_do_there(bound, browse, company, google):
    with enterprise_scope(company.id):
        Mailbox.objects.update(issuer="microsoft")
    client = browse(company.bob)
    before = page(client, f"/mail/mailboxes/{bound.pk}/")

    said = unbind(client, bound)
    run_jobs()

    assert "cannot be told by programs" in before
    assert "end the access at Microsoft too" in said
    assert "myapps.microsoft.com" in said
    assert "https://account.live.com/consent/Manage" in said
    assert kept(company) == ("microsoft", "", "")
    assert google[0].revoked == []


@pytest.mark.django_db(transaction=True)
def test_two_processes_that_need_a_token_ask_for_it_once(bound, google):
    google[0].rotates = True
    got: list[str] = []

    def ask() -> None:
        got.append(tokens.current(bound.enterprise_id, bound.pk, bound.access_token))
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert len(set(got)) == 1
    assert len(got) == 4
    assert google[0].refreshes == 1
