"""The main job as a person lives it: register, bind a mailbox, let mail come in, and answer an inquiry that became a deal."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from itertools import count

import pytest
from playwright.sync_api import Page, expect

from argosy import samples
from argosy.samples import Customer, SampleMessage
from simulators.dovecot import Account, Dovecot
from tests.browser import Servers, allow_everything, bind, register, window

MESSAGES, LIKE_REAL = 1_000, 300
ANSWER = "Thank you for your inquiry. Our offer follows this afternoon."
IMPORT_MS = 120_000
COPY_SECONDS = 30.0
# Folders beside the inbox are looked at every half minute.
SENT_FOLDER_MS = 60_000

pytestmark = [
    pytest.mark.journey,
    pytest.mark.needs("dovecot"),
    pytest.mark.needs("chromium"),
    pytest.mark.timeout(240),
]


@pytest.fixture
def messages() -> list[SampleMessage]:
    """A seller's mail of some months: a thousand messages of trade and noise."""
    world, now = samples.world(), datetime.now(UTC)
    address = world.members[-1].address
    older = samples.bulk(world, MESSAGES - LIKE_REAL, 8_000, mailbox=address, until=now - timedelta(days=4))
    return [*older, *samples.messages(world, LIKE_REAL, now, mailbox=address)]


@pytest.fixture
def mailbox(dovecot: Dovecot, messages: list[SampleMessage]) -> Account:
    account = dovecot.account(samples.world().members[-1].address)
    for message in messages:
        dovecot.deliver(account, message.raw, message.folder, seen=message.seen, date=message.date)
    return account


@pytest.fixture
def buyer(mailbox: Account) -> Customer:
    """A company that the seller knows."""
    return next(one for one in samples.world().customers if one.owner == mailbox.address and one.language == "en")


@pytest.fixture
def inquiry(buyer: Customer, messages: list[SampleMessage]) -> SampleMessage:
    """What the buyer will ask for, three goods in a workbook and none in the text, under a subject of its own."""
    now, used = datetime.now(UTC).replace(microsecond=0), [subject_of(one) for one in messages]
    for seconds in count():
        found = samples.known_buyer_message(samples.world(), buyer, now - timedelta(seconds=seconds))
        if not any(subject_of(found).casefold() in one.casefold() for one in used):
            return found
    raise AssertionError("An endless count has ended.")


def test_an_inquiry_becomes_a_deal_and_is_answered(product, browser, dovecot, smtp, mailbox, buyer, inquiry):
    seller = window(browser, product.address)
    page = seller.page
    register(page, company="Ningbo Yunfan Outdoor Lighting Co., Ltd.", name="Leo Xu", email="leo@yunfan.example")
    bind(page, mailbox.address, mailbox.password, Servers(dovecot.port, smtp.port))
    mail_comes_in_while_one_watches(page)
    assert allow_everything(page) >= 4
    customer = know(page, buyer)

    page.goto("/mail/")
    lines = page.locator(".message", has_text=subject_of(inquiry))
    dovecot.deliver(mailbox, inquiry.raw)
    expect(lines).to_have_count(1)
    line = lines.first
    expect(line.locator(".message-about")).to_contain_text(buyer.name)
    conversation = open_conversation(page, line)
    deal = open_deal(page)
    assert goods(page) == {(one.product.model, one.quantity) for one in inquiry.truth.lines}

    page.goto(conversation)
    answer(page)
    arrived_once(dovecot, smtp, mailbox, buyer)
    page.goto("/mail/?view=sent")
    stranger_sees_nothing(browser, product.address, buyer, inquiry, [conversation, customer, deal])
    expect(page.locator(".message", has_text=subject_of(inquiry))).to_have_count(1, timeout=SENT_FOLDER_MS)
    assert not seller.mistakes


def mail_comes_in_while_one_watches(page: Page) -> None:
    """The bar counts what can be read already; at the end all can."""
    expect(page.locator("#bringing")).to_contain_text(re.compile(r"[\d,]+ of 1,000, newest first"))
    expect(page.locator(".message").first).to_be_visible()
    expect(page.locator(".bringing")).to_have_count(0, timeout=IMPORT_MS)
    page.goto("/mail/mailboxes/")
    expect(page.get_by_text("Up to date")).to_be_visible()


def know(page: Page, buyer: Customer) -> str:
    """Add the buyer by hand; the customer's address."""
    page.goto("/customers/new/")
    page.locator("[name=name]").fill(buyer.name)
    page.locator("[name=country]").select_option(buyer.country)
    page.locator("[name=person]").fill(buyer.contacts[0].name)
    page.locator("[name=email]").fill(buyer.contacts[0].address)
    page.get_by_role("button", name="Add customer").click()
    page.wait_for_url(re.compile(r"/customers/[0-9a-f-]{36}/"))
    expect(page.get_by_text(buyer.contacts[0].address)).to_be_visible()
    return page.url


def subject_of(message: SampleMessage) -> str:
    return str(message_from_bytes(message.raw, policy=policy.default)["Subject"])


def open_conversation(page: Page, line) -> str:
    line.locator(".message-link").click()
    page.wait_for_url(re.compile(r"/mail/t/"))
    expect(page.locator("#conversation .files")).to_contain_text(".xlsx")
    return page.url


def open_deal(page: Page) -> str:
    page.locator("#mail-strip a[href^='/deals/']").first.click()
    page.wait_for_url(re.compile(r"/deals/[0-9a-f-]{36}/"))
    return page.url


def goods(page: Page) -> set[tuple[str, int]]:
    """Model and quantity of each line of the opportunity."""
    rows = page.locator("[data-sheet] tbody tr:not([data-spare])")
    expect(rows.first).to_be_visible()
    return {
        (row.locator("[name=model]").input_value(), int(float(row.locator("[name=quantity]").input_value())))
        for row in rows.all()
    }


def answer(page: Page) -> None:
    page.get_by_role("button", name="Reply", exact=True).first.click()
    paper = page.locator("#compose .editor-paper")
    expect(paper).to_be_visible()
    paper.click()
    page.keyboard.press("Control+Home")
    page.keyboard.type(ANSWER)
    page.locator("#compose").get_by_role("button", name="Send", exact=True).click()
    # it could be taken back for ten seconds; she is sure
    page.locator("#compose").get_by_role("button", name="Send now").click()
    expect(page.get_by_text("Sent.", exact=True)).to_be_visible()
    expect(page.locator("#letters > article")).to_have_count(2)


def arrived_once(dovecot: Dovecot, smtp, mailbox: Account, buyer: Customer) -> None:
    """The buyer's server has it, and it lies once in the seller's Sent folder."""
    sent = smtp.wait_for(1)
    assert [one.recipients for one in sent] == [(buyer.contacts[0].address,)]
    assert ANSWER in text_of(sent[0].raw)
    kept = copies(dovecot, mailbox)
    assert len(kept) == 1
    assert message_from_bytes(kept[0])["Message-ID"] == message_from_bytes(sent[0].raw)["Message-ID"]


def copies(dovecot: Dovecot, mailbox: Account) -> list[bytes]:
    """What lies in Sent, once the job that keeps the copy has come to its end."""
    limit = time.monotonic() + COPY_SECONDS
    while True:
        kept = [raw for raw in dovecot.fetch(mailbox, "Sent") if ANSWER in text_of(raw)]
        if kept or time.monotonic() > limit:
            return kept
        time.sleep(0.2)


def text_of(raw: bytes) -> str:
    body = message_from_bytes(raw, policy=policy.default).get_body(("plain", "html"))
    return body.get_content() if body else ""


def stranger_sees_nothing(browser, address: str, buyer: Customer, inquiry: SampleMessage, places: list[str]) -> None:
    """Somebody of another enterprise: empty lists, empty search, and nothing behind addresses that she knows."""
    page = window(browser, address).page
    register(page, company="Another Exporter Co., Ltd.", name="Charlie", email="charlie@rival.example")
    for place in (
        "/",
        "/mail/",
        "/customers/",
        "/deals/",
        "/automation/",
        f"/customers/?q={buyer.domain}",
        "/mail/?q=lamp",
    ):
        page.goto(place)
        expect(page.locator("body")).not_to_contain_text(buyer.name)
        expect(page.locator("body")).not_to_contain_text(subject_of(inquiry))
    for place in places:
        answered = page.goto(place)
        assert answered is not None
        assert answered.status == 404, place
