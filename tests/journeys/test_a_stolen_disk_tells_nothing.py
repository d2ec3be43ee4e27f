"""Whoever steals the data folder learns nobody's name, address, number or word: a canary in every personal field."""

from __future__ import annotations

import base64
import re
from email.message import EmailMessage
from email.utils import make_msgid

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from simulators.dovecot import Account, Dovecot
from tests.browser import PASSWORD, Servers, allow_everything, bind, focused, is_inside, register, window
from tests.journeys import canary
from tests.journeys.canary import DIGITS, HAN, word

# Plain by design: companies and goods are no persons.
COMPANY, BUYER = "Kontrollhandel Lichterfelde GmbH", "Plainfield Lanterns Ltd"

pytestmark = [
    pytest.mark.journey,
    pytest.mark.needs("dovecot"),
    pytest.mark.needs("chromium"),
    pytest.mark.timeout(240),
]


@pytest.fixture
def mailbox(dovecot: Dovecot) -> Account:
    """A mailbox whose address and password are canaries too."""
    return dovecot.account(f"{word('box')}@kontroll.example", word("secret"))


def letter() -> bytes:
    """An inquiry of somebody unknown, with a canary in every part."""
    made = EmailMessage()
    made["From"] = f"{word('Sender')} {HAN} <{word('from')}@plainfield.example>"
    made["To"] = f"{word('To')} <sales@kontroll.example>"
    made["Cc"] = f"{word('Cc')} <{word('cc')}@plainfield.example>"
    made["Subject"] = f"Inquiry {word('subject')} {HAN}"
    made["Message-ID"] = make_msgid(word("id"), "plainfield.example")
    made["Date"] = "Mon, 23 Nov 2026 09:00:00 +0000"
    made.set_content(
        f"Dear {word('body')} {HAN},\n\nplease quote your best price for 500 pcs lantern L-40.\n\n"
        f"Best regards\n{word('signed')}\n{BUYER}\nPhone: +49 30 {DIGITS}\n"
    )
    made.add_alternative(f"<p>Dear {word('html')} {HAN}, please quote 500 pcs lantern L-40.</p>", subtype="html")
    made.add_attachment(word("content").encode(), maintype="text", subtype="plain", filename=f"{word('file')}.txt")
    return made.as_bytes()


@pytest.mark.promise("S161")
def test_nothing_personal_lies_open_in_the_data_folder(product, browser, dovecot, smtp, mailbox):
    dovecot.deliver(mailbox, letter())
    page = window(browser, product.address, user_agent=f"Mozilla/5.0 {word('agent')}").page

    comes_in(page)
    tells_about_herself(page)
    invites(browser, page, product.address)
    allow_everything(page)
    bind(page, mailbox.address, mailbox.password, Servers(dovecot.port, smtp.port))
    reads_and_searches(page)
    accepts_the_customer(page)
    works_on_the_customer(page)
    writes(page)
    knocks_in_vain(browser, product.address)

    everything_is_on_the_disk(product)
    assert not list(canary.in_rows(product.server.url("postgres", "argosy")))
    assert not list(canary.in_files(product.folder))


def comes_in(page: Page) -> None:
    name = f"{word('Name')} {HAN}"
    register(page, company=COMPANY, name=name, email=f"{word('mail')}@kontroll.example", mobile=f"138{DIGITS}")


def tells_about_herself(page: Page) -> None:
    page.goto("/me/")
    page.get_by_label("Telephone").fill(f"+86 574 {DIGITS}")
    page.get_by_label("Fax").fill(f"+86 574 {DIGITS}1")
    page.get_by_label("Postal address").fill(f"{word('Street')} 5, {HAN}")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Your details are kept.")).to_be_visible()


def invites(browser: Browser, page: Page, address: str) -> None:
    """Somebody is invited and joins; her position is written down."""
    page.goto("/settings/members/")
    page.get_by_role("button", name="Invite").first.click()
    form = page.locator("dialog[open]")
    form.locator("[name=email]").fill(f"{word('invited')}@kontroll.example")
    form.locator("[name=name]").fill(word("Guest"))
    form.get_by_role("button", name="Invite").click()
    link = page.locator("code.break").inner_text()

    guest = window(browser, address).page
    guest.goto(link)
    name = word("Joined")
    guest.get_by_label("Your name").fill(name)
    guest.get_by_label("Mobile number").fill(f"139{DIGITS}")
    guest.get_by_label("Password, at least ten characters").fill(PASSWORD)
    guest.get_by_role("radio").first.check()
    guest.get_by_role("checkbox").check()
    guest.locator("form [type=submit], form button.button-primary").last.click()
    is_inside(guest)

    page.goto("/settings/members/")
    page.get_by_role("link", name=name).click()
    page.get_by_label("Position").fill(word("Position"))
    page.get_by_role("button", name="Keep").first.click()
    expect(page.get_by_text("Kept.")).to_be_visible()


def reads_and_searches(page: Page) -> None:
    line = page.locator(".message", has_text="zqkanarisubject")
    expect(line).to_be_visible()
    line.locator(".message-link").click()
    expect(page.locator("#conversation .files")).to_contain_text("zqkanarifile")
    page.goto(f"/mail/?q={canary.WORD}signed")
    page.goto(f"/mail/?q={word('sought')}")
    page.goto(f"/customers/?q={word('sought')}")
    page.goto(f"/go/?q={word('sought')}")


def accepts_the_customer(page: Page) -> None:
    """The suggestion made of the letter becomes a customer with its contact; what Argosy did is contested."""
    page.goto("/automation/")
    page.get_by_role("button", name=re.compile("Add|Accept|Make")).first.click()
    page.goto("/automation/")
    page.get_by_text("It is wrong").first.click()
    page.locator("[name=reason]").first.fill(word("contested"))
    page.get_by_role("button", name="Contest").first.click()
    expect(page.get_by_text("zqkanaricontested").first).to_be_attached()


def works_on_the_customer(page: Page) -> None:
    page.goto("/customers/")
    page.get_by_role("link", name=BUYER).first.click()
    expect(page.locator("#who")).to_contain_text("zqkanarifrom")
    page.get_by_label("Note", exact=True).first.fill(f"{word('note')} {HAN}")
    page.get_by_role("button", name="Note it").click()
    expect(page.locator("#timeline")).to_contain_text("zqkanarinote")
    step = page.locator("[name=next_step]")
    step.fill(word("step"))
    with page.expect_response("**/next-step/"):
        step.press("Tab")
    page.get_by_text("Add a contact").click()
    person = page.locator(".add-person form")
    person.locator("[name=person]").fill(word("Person"))
    person.locator("[name=email]").fill(f"{word('person')}@plainfield.example")
    person.locator("[name=phone]").fill(f"+49 30 {DIGITS}2")
    person.locator("[name=position]").fill(word("Buyer"))
    person.get_by_role("button", name="Add").click()
    expect(page.locator("#who")).to_contain_text("zqkanaribuyer", ignore_case=True)
    page.get_by_role("button", name="Edit").click()
    form = page.locator("#edit-body form")
    focused(form.locator("[name=name]"))
    form.locator("[name=notes]").fill(f"{word('notes')} {HAN}")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#who")).to_contain_text("zqkanarinotes")


def writes(page: Page) -> None:
    """A letter that stays a draft, with a file."""
    page.goto("/mail/")
    page.get_by_role("button", name="Write").click()
    draft = page.locator("#draft-form")
    line = draft.locator("input[type=text]:visible, input:not([type]):visible").first
    line.fill(f"{word('Receiver')} <{word('to')}@plainfield.example>")
    line.press("Enter")
    draft.locator("[name=subject]").fill(f"{word('offer')} {HAN}")
    draft.locator(".editor-paper").click()
    page.keyboard.type(f"{word('text')} {HAN}")
    expect(page.locator("#draft-kept")).to_contain_text("Kept")
    file = {"name": f"{word('upload')}.txt", "mimeType": "text/plain", "buffer": word("uploaded").encode()}
    draft.locator("input[type=file]").set_input_files([file])
    expect(page.locator("#draft-files")).to_contain_text("zqkanariupload")


def knocks_in_vain(browser: Browser, address: str) -> None:
    """A wrong sign-in, a forgotten password, and an address that does not exist."""
    page = window(browser, address).page
    page.goto("/sign-in/")
    page.get_by_label("E-mail address").fill(f"{word('nobody')}@kontroll.example")
    page.get_by_label("Password").fill(word("guess"))
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("do not go together")).to_be_visible()
    page.goto("/forgotten/")
    page.get_by_label("E-mail address").fill(f"{word('forgot')}@kontroll.example")
    page.get_by_role("button").last.click()


def everything_is_on_the_disk(product) -> None:
    """The database has written all its pages; and what is meant to be plain is found, so that the search is no blind one."""
    with psycopg.connect(product.server.url("postgres", "argosy"), autocommit=True) as line:
        line.execute("CHECKPOINT")
        names = [row[0] for row in line.execute("SELECT name FROM customers_customer").fetchall()]
    assert BUYER in names  # other journeys may have gone before, on the same product
    files = [path.read_bytes() for path in (product.folder / "postgres").rglob("*") if path.is_file()]
    assert sum(COMPANY.encode() in content for content in files) >= 2  # a table's file and the log of changes


@pytest.mark.parametrize("text", ["zqkanarisubject7", "ZqkanariName1", f"Herr {HAN}", f"+49 30 {DIGITS}"])
def test_the_search_finds_each_form(text):
    shapes = {
        "as it is": text.encode(),
        "in UTF-16": text.encode("utf-16"),
        "in hexadecimal": text.encode().hex().encode(),
        **{f"in base64 behind {n}": base64.b64encode(b"x" * n + text.encode() + b" and more") for n in range(3)},
    }

    assert [name for name, shape in shapes.items() if not list(canary.in_bytes(shape, canary.forms()))] == []
