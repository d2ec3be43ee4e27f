"""Prices and quantities are read as they are written in the world, and shown as what they were read as."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.template.loader import render_to_string

import argosy.deals
from argosy.platform.typing_numbers import number
from tests.browser import chromium

MODULE = Path(argosy.deals.__file__).parent / "static" / "deals" / "document.js"
READ = [
    ("1,200.50", "1200.5"),
    ("1.200,50", "1200.5"),
    ("1'200.50", "1200.5"),
    ("1’200.50", "1200.5"),
    ("1 200,50", "1200.5"),
    ("1,200", "1200"),
    ("1,200,000", "1200000"),
    ("1.200.000", "1200000"),
    ("1,00,000", "100000"),
    ("1200,5", "1200.5"),
    ("1200,500", "1200.5"),
    ("0,085", "0.085"),
    (".85", "0.85"),
    ("８．４０", "8.4"),
    ("1，200", "1200"),
    ("8。4", "8.4"),
    ("-120,500", "-120500"),
]


@pytest.mark.parametrize(("text", "meant"), READ)
def test_a_number_is_read_as_its_writer_meant_it(text, meant):
    assert number(text) == Decimal(meant)


@pytest.mark.parametrize("text", ["1,23,4", "1,200.50.5", "12 x 5", "∞", "8.4.1"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ArithmeticError):
        number(text)


@pytest.mark.needs("chromium")
def test_the_sheet_shows_while_one_types_what_the_server_will_read():
    line = render_to_string("documents/line.html", {"line": {}})
    body = f'<div class="paper-sheet"><table><tbody>{line}</tbody></table></div>'
    body += f'<script type="module">{MODULE.read_text()}</script>'
    shown = []

    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body=body, headers={"Content-Type": "text/html; charset=utf-8"}))
        page.goto("http://localhost/documents/")
        page.locator("[name=l_price]").fill("1000")
        for text, _meant in READ:
            page.locator("[name=l_quantity]").fill(text)
            shown.append(page.locator("[data-line-amount]").inner_text())

    assert shown == [f"{Decimal(meant) * 1000:,.2f}" for _text, meant in READ]


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(("digits", "shown"), [("0", "3"), ("2", "2.50"), ("3", "2.500")])
def test_the_sheet_shows_amounts_with_the_digits_of_the_currency_and_the_cartons_that_follow(digits, shown):
    lines = render_to_string("documents/line.html", {"line": {}, "with_cartons": True}) * 2
    body = f'<div class="paper-sheet"><table><tbody>{lines}</tbody></table></div>'
    body += f'<div id="sums" data-digits="{digits}" data-cartons="1-3|4"></div>'
    body += f'<script type="module">{MODULE.read_text()}</script>'

    with chromium() as browser:
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body=body, headers={"Content-Type": "text/html; charset=utf-8"}))
        page.goto("http://localhost/documents/")
        for at in range(2):
            page.locator("[name=l_quantity]").nth(at).fill("200")
            page.locator("[name=l_price]").nth(at).fill("0.0125")
        amount = page.locator("[data-line-amount]").first.inner_text()
        page.evaluate(
            "document.getElementById('sums').dispatchEvent(new CustomEvent('htmx:afterSwap', { bubbles: true, detail: {} }))"
        )
        numbers = [page.locator("[name=l_carton_numbers]").nth(at).get_attribute("placeholder") for at in range(2)]

    assert amount == shown
    assert numbers == ["1-3", "4"]
