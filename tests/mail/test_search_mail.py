"""Searching mail: words of every script, filters between them, and never anybody else's."""

from __future__ import annotations

import pytest

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise.actors import actor_of
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import Post, page

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def mail(post) -> Post:
    post.arrive(subject="Inquiry for hinges", text="Please quote 500 pcs stainless hinges.")
    post.arrive(subject="询价：不锈钢合页", text="请报五百个不锈钢合页的价格。", sender="王芳 <wang@huadong.example>")
    post.arrive(subject="Müller Größe", text="Scharniere für Türen", sender="Jörg <joerg@mueller.example>")
    post.arrive(subject="With a file", text="see attached", files={"drawing.dwg": b"x"}, sender="Ana <ana@sol.example>")
    return post


def found(client, words: str) -> list[str]:
    shown = page(client, f"/mail/?q={words}&part=rows", **{"HX-Request": "true"})
    return [part.split("<")[0] for part in shown.split('message-subject">')[1:]]


@pytest.mark.parametrize(
    ("words", "subjects"),
    [
        ("hinges", ["Inquiry for hinges"]),
        ("stainless hinges", ["Inquiry for hinges"]),
        ("hing", ["Inquiry for hinges"]),
        ("不锈钢", ["询价：不锈钢合页"]),
        ("muller", ["Müller Größe"]),
        ("türen", ["Müller Größe"]),
        ("drawing", ["With a file"]),
        ("has:attachment", ["With a file"]),
        ("from:ana", ["With a file"]),
        ("from:joerg@mueller.example", ["Müller Größe"]),
        ("from:ana hinges", []),
        ("nothing-like-this", []),
    ],
)
def test_words_and_filters_find(mail, company, browse, words, subjects):
    assert found(browse(company.bob), words) == subjects


def test_what_is_found_stands_newest_first_page_by_page(post, company, browse, monkeypatch):
    monkeypatch.setattr("argosy.mail.queries.PAGE", 2)
    monkeypatch.setattr("argosy.mail.searching.CHUNK", 3)
    for number in range(5):
        post.arrive(subject=f"hinge {number}", text="x")
    client = browse(company.bob)

    first = page(client, "/mail/?q=hinge&part=rows", **{"HX-Request": "true"})
    after = first.split("after=")[1].split("&")[0]
    second = found(client, f"hinge&after={after}")

    assert found(client, "hinge") == ["hinge 4", "hinge 3"]
    assert second == ["hinge 2", "hinge 1"]


def test_a_customers_mail_is_found_by_its_name(mail, company, browse):
    with enterprise_scope(company.id):
        actor = actor_of(company.bob)
        add_customer(actor, name="Vogt Beschlaege", contacts=[NewContact("Anna", "anna@vogt-beschlaege.example")])
    message = mail.arrive(subject="From a customer", text="hello")
    with enterprise_scope(company.id):
        from argosy.customers.models import Customer
        from argosy.mail.actions.filing import file_message

        file_message(actor, message, Customer.objects.get(name="Vogt Beschlaege"))

    assert "From a customer" in found(browse(company.bob), "customer:vogt")
    assert found(browse(company.bob), "customer:nobody") == []


def test_nobody_finds_anybody_elses_mail(mail, company, rival, browse):
    for client in (browse(rival.alice), browse(company.alice), browse(company.morgan)):
        assert found(client, "hinges") == []


def test_an_empty_result_says_what_to_try(mail, company, browse):
    assert "Nothing found" in page(browse(company.bob), "/mail/?q=xyzzyx")
