"""Parts of a page that are the same whenever they are given the same, and what must never come into them."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.template import TemplateSyntaxError, engines
from django.test import RequestFactory
from django.utils import translation
from django.utils.functional import lazystr
from django.utils.safestring import mark_safe

from argosy.platform.standing import CannotStand, nothing_asked
from argosy.platform.tenancy.ids import new_id

DRAWN = []


class Counted:
    """Something whose drawing is noticed."""

    def __str__(self):
        DRAWN.append(1)
        return "drawn"


def part(source):
    return engines["django"].from_string("{% load i18n %}" + source)


def test_what_is_given_the_same_is_drawn_once():
    made = part("{% standing word=word %}{% for one in word %}{{ one }}-{% endfor %}{% endstanding %}")
    kept = made.template.nodelist[-1].kept

    shown = [made.render({"word": word}) for word in ("ab", "ab", lazystr("ab"), "c")]

    assert shown == ["a-b-", "a-b-", "a-b-", "c-"]
    assert kept.cache_info().misses == 2


def test_each_language_has_its_own():
    made = part('{% standing %}{% translate "Mail" %}{% endstanding %}')
    shown = {}
    for language in ("en", "zh-hans", "en"):
        with translation.override(language):
            shown.setdefault(language, made.render())

    assert shown["en"] == "Mail"
    assert shown["zh-hans"] != "Mail"


def test_ids_are_written_into_a_part_that_was_drawn_for_others():
    made = part('{% standing pk=pk all=all %}<a id="m-{{ pk }}" href="?{{ all|join:"," }}">{% endstanding %}')
    first, second, third = new_id(), new_id(), new_id()

    shown = [made.render({"pk": pk, "all": [second, third]}) for pk in (first, second)]

    assert shown == [f'<a id="m-{pk}" href="?{second},{third}">' for pk in (first, second)]
    assert made.template.nodelist[-1].kept.cache_info().misses == 1


def test_an_id_that_is_written_in_another_way_is_refused():
    with pytest.raises(CannotStand, match="as ids are written"):
        part("{% standing pk=pk %}{{ pk.hex }}{% endstanding %}").render({"pk": new_id()})


def test_text_is_escaped_whatever_was_safe_before():
    made = part("{% standing words=words %}{{ words }}{% endstanding %}")

    assert made.render({"words": mark_safe("<b>1</b>")}) == "<b>1</b>"
    assert made.render({"words": "<b>1</b>"}) == "&lt;b&gt;1&lt;/b&gt;"
    assert (made.render({"words": True}), made.render({"words": 1})) == ("True", "1")


@pytest.mark.parametrize(
    "source",
    [
        "{% standing %}{{ name }}{% endstanding %}",
        "{% standing %}{% csrf_token %}{% endstanding %}",
        "{% standing %}{{ request.path }}{% endstanding %}",
        "{% standing %}{{ user }}{% endstanding %}",
        "{% standing %}{% if name %}{{ name }}{% endif %}{% endstanding %}",
    ],
)
def test_a_part_sees_nothing_of_the_page(source):
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    made = engines["django"].from_string(source)

    with pytest.raises(CannotStand, match="sees only what it is given"):
        made.render({"name": "Wang Li"}, request)


@pytest.mark.parametrize("value", [Counted(), {"a": 1}, 1.5, [Counted()]])
def test_only_words_numbers_and_ids_are_given(value):
    with pytest.raises(CannotStand, match="words, numbers and ids"):
        part("{% standing value=value %}{{ value }}{% endstanding %}").render({"value": value})

    assert DRAWN == []


def test_the_database_is_asked_for_nothing_meanwhile(db):
    with nothing_asked(), pytest.raises(CannotStand), connection.cursor() as cursor:
        cursor.execute("SELECT 1")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{% standing word %}{% endstanding %}", "by their names"),
        ("{% standing %}{% block body %}{% endblock %}{% endstanding %}", "a block"),
    ],
)
def test_what_cannot_stand_is_refused_when_the_template_is_read(source, why):
    with pytest.raises(TemplateSyntaxError, match=why):
        part(source)
