"""What the tags make: escaped, without inline styles, with the names that screen readers say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.template import engines
from django.test import RequestFactory
from django.utils import timezone, translation
from selectolax.lexbor import LexborHTMLParser

import argosy
from argosy.platform.ui import assets, views
from argosy.platform.ui.templatetags.ui import register

TEMPLATES = sorted(Path(argosy.__file__).parent.rglob("templates/**/*.html"))
EVIL = '<img src=x onerror="alert(1)">'


def made(source: str, **values: object) -> str:
    return engines["django"].from_string(source).render(values)


def name(path: Path) -> str:
    return str(path.relative_to(Path(argosy.__file__).parent))


@pytest.mark.parametrize("tag", sorted(register.tags))
def test_each_tag_says_what_it_is(tag):
    sentence = register.tags[tag].__doc__ or ""

    assert sentence.startswith("{% " + tag)
    assert "—" in sentence


@pytest.mark.parametrize(
    "source",
    [
        "{% chip evil %}",
        "{% chip evil href=evil title=evil %}",
        "{% avatar evil %}",
        "{% card title=evil %}{{ evil }}{% endcard %}",
        "{% button hx_post=evil %}{{ evil }}{% endbutton %}",
        "{% icon_button icon='archive' %}{{ evil }}{% endicon_button %}",
        "{% notice %}{{ evil }}{% endnotice %}",
        "{% toast %}{{ evil }}{% endtoast %}",
        "{% menu_item href=evil %}{{ evil }}{% endmenu_item %}",
        "{% fact evil %}{{ evil }}{% endfact %}",
        "{% tab evil href=evil %}",
        "{% row_check evil label=evil %}",
        "{% editor 'body' evil label=evil %}",
        "{% money 5 evil %}",
        "{% progress 1 2 evil %}",
        "{% kanban_card id=evil href=evil title=evil %}{{ evil }}{% endkanban_card %}",
        "{% timeline_entry icon='mail' who=evil did=evil %}{{ evil }}{% endtimeline_entry %}",
        "{% local_time 'Europe/Berlin' place=evil %}",
    ],
)
def test_what_people_wrote_is_escaped(source):
    html = made(source, evil=EVIL)

    assert "<img" not in html
    assert 'onerror="' not in html


def test_the_content_of_a_block_keeps_its_own_marks():
    assert '<span class="chip' in made("{% button %}{% chip 'a' %}{% endbutton %}")
    assert '<span class="money"' in made("{% fact 'Total' %} {% money 5 'USD' %} {% endfact %}")


@pytest.mark.parametrize(
    "source",
    [
        "{% button hx_vals='VALUES' %}Do{% endbutton %}",
        "{% icon_button icon='check' hx_vals='VALUES' %}Do{% endicon_button %}",
        "{% menu_item hx_vals='VALUES' %}Do{% endmenu_item %}",
        "{% tab 'Do' href='/x/' hx_vals='VALUES' %}",
    ],
)
def test_values_that_a_template_writes_out_arrive_whole_at_what_is_pressed(source):
    html = made(source.replace("VALUES", '{"do": "it"}'))

    assert json.loads(LexborHTMLParser(html).css_first("[hx-vals]").attributes["hx-vals"]) == {"do": "it"}


def test_the_words_of_an_icon_button_are_those_that_people_wrote():
    html = made("{% icon_button icon='check' %}Call {{ who }}{% endicon_button %}", who="O'Brien & “Sons”")

    assert LexborHTMLParser(html).css_first("button").attributes["title"] == "Call O'Brien & “Sons”"


def test_a_button_knows_whether_it_submits():
    assert 'type="submit"' in made("{% button %}Save{% endbutton %}")
    assert 'type="button"' in made("{% button hx_post='/x/' %}Do{% endbutton %}")
    assert 'hx-post="/x/"' in made("{% button hx_post='/x/' %}Do{% endbutton %}")
    assert made("{% button href='/x/' %}Go{% endbutton %}").startswith("<a ")
    assert 'data-opens="d"' in made("{% button opens='d' %}Open{% endbutton %}")


def test_a_wrong_field_says_so_to_everybody():
    class Wrong(forms.Form):
        email = forms.EmailField(label="E-mail", help_text="Where letters arrive.")

    html = made("{% field form.email %}", form=Wrong({"email": "anna@"}))
    described = re.search(r'aria-describedby="([^"]+)"', html)

    assert 'aria-invalid="true"' in html
    assert described is not None
    assert all(f'id="{part}"' in html for part in described[1].split())


def test_nothing_is_shown_where_nothing_is_known():
    assert "–" in made("{% money None 'USD' %}")
    assert "–" in made("{% when None %}")
    assert "–" in made("{% fact 'Vessel' %} {% endfact %}")
    assert made("{% local_time 'Atlantis/Centre' %}") == ""


def test_a_time_carries_its_exact_value():
    html = made("{% when moment %}", moment=timezone.now())

    assert re.search(r'datetime="\d{4}-\d\d-\d\dT', html)
    assert re.search(r'title="\d{4}-\d\d-\d\d \d\d:\d\d"', html)


@pytest.mark.parametrize(("cookie", "shown"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"')])
def test_the_page_comes_in_the_chosen_brightness(cookie, shown):
    request = SimpleNamespace(COOKIES={"argosy_theme": cookie, "argosy_rail": "folded"})

    assert made("{% reader_choices %}", request=request) == f'{shown} data-rail="folded"'


def test_a_forged_cookie_changes_nothing():
    request = SimpleNamespace(COOKIES={"argosy_theme": '"><script>', "argosy_rail": "x"})

    assert made("{% reader_choices %}", request=request) == ""


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_carries_style_or_script_of_its_own(path):
    source = path.read_text()

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|hx-on", source)
    assert not re.search(r"<script(?![^>]*\bsrc=)", source)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_icon_named_is_brought(path):
    source = path.read_text()
    used = set(re.findall(r"""\{% icon ["']([\w-]+)["']|\bicon=["']([\w-]+)["']""", source))

    assert {one or other for one, other in used} <= set(assets.icon_names())


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_component_page_is_shown(language):
    with translation.override(language):
        answer = views.gallery(RequestFactory().get("/ui/"))

    assert answer.status_code == 200
    assert b"style=" not in answer.content
    assert answer.content.count(b"<main") == 1
