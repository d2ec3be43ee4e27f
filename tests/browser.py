"""A real browser for journeys: headless Chromium, a window for each person, and what goes wrong in a page is kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing of the browser's own goes out to the network, and no help of the graphics card is looked for.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 15_000
PASSWORD = "Ein langes Wort, 7 Kisten"


@dataclass
class Window:
    """One person's browser window at the product: her own cookies, and the mistakes that its pages made."""

    context: BrowserContext
    page: Page
    mistakes: list[str] = field(default_factory=list)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser runs; end it before anything of Django's is used, for its loop occupies the thread."""
    path = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


def window(browser: Browser, address: str, *, language: str = "en-GB", user_agent: str | None = None) -> Window:
    """A new window at this address of the product."""
    context = browser.new_context(
        base_url=address,
        locale=language,
        user_agent=user_agent,
        viewport={"width": 1440, "height": 900},
        color_scheme="light",
    )
    context.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    opened = Window(context, context.new_page())
    opened.page.on("pageerror", lambda problem: opened.mistakes.append(str(problem)))
    opened.page.on("console", lambda said: opened.mistakes.append(said.text) if said.type == "error" else None)
    return opened


def register(page: Page, *, company: str, name: str, email: str, mobile: str = "13805740001") -> None:
    """Register a company as a person does: read what is agreed to, agree, sign in."""
    page.goto("/register/")
    page.get_by_label("Company name").fill(company)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Mobile number").fill(mobile)
    page.get_by_label("Password, at least ten characters").fill(PASSWORD)
    page.get_by_role("radio").first.check()
    page.get_by_text("What it says in short").click()
    page.locator("input[name=agreed]").check()
    page.get_by_role("button", name="Register").click()
    sign_in(page, email)


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """The door: it remembers the address of whoever has just registered."""
    page.wait_for_url("**/sign-in/**")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    is_inside(page)


def is_inside(page: Page) -> None:
    """The rooms stand at the left: this person is signed in."""
    expect(page.locator(".rail").get_by_role("link", name="Customers")).to_be_visible()


def allow_everything(page: Page) -> int:
    """Authorise each function by its own switch; returns how many there are."""
    page.goto("/settings/switches/")
    allow = page.get_by_role("button", name="Allow")
    number = left = allow.count()
    while left:
        allow.first.click()
        left -= 1
        expect(allow).to_have_count(left)
    return number


def focused(place: Locator) -> Locator:
    """The field on which a form that was just put in begins: who types before it has the cursor types somewhere else."""
    expect(place).to_be_focused()
    return place


@dataclass(frozen=True)
class Servers:
    """Where a mailbox's two servers are."""

    imap_port: int
    smtp_port: int
    host: str = "127.0.0.1"


def bind(page: Page, address: str, password: str, servers: Servers) -> None:
    """Bind a mailbox in the wizard, with servers that no table knows; everything that lies there is brought in."""
    page.goto("/mail/bind/")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_role("button", name="Go on").click()
    focused(page.get_by_label("Password")).fill(password)
    for name, port in (("imap", servers.imap_port), ("smtp", servers.smtp_port)):
        page.locator(f"[name={name}_host]").fill(servers.host)
        page.locator(f"[name={name}_port]").fill(str(port))
        page.locator(f"[name={name}_security]").select_option("none")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("Both servers let Argosy in.")).to_be_visible()
    page.locator("[name=since]").select_option("all")
    page.get_by_label("I have read this and agree.").check()
    page.get_by_role("button", name="Bind this mailbox").click()
    page.wait_for_url("**/mail/")
