"""Searching mail: words of every script, filters between them, and never anybody else's."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer, CustomerSearch
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import indexing
from argosy.mail.actions.filing import file_message
from argosy.mail.models import Message, MessageSearch
from argosy.platform import blobs, search
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.models import Consent
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
    plain = shown.replace("<mark>", "").replace("</mark>", "")
    return [part.split("<")[0] for part in plain.split('message-subject">')[1:]]


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
        ("to:bob hinges", ["Inquiry for hinges"]),
        ("发件人:wang@huadong.example", ["询价：不锈钢合页"]),
        ("is:unread drawing", ["With a file"]),
        ("is:starred drawing", []),
        ("is:received drawing", ["With a file"]),
        ("状态:收到 drawing", ["With a file"]),
        ("is:sent drawing", []),
        ("in:inbox hinges", ["Inquiry for hinges"]),
        ("in:sent hinges", []),
        ("after:7d hinges", ["Inquiry for hinges"]),
        ("before:2020-01-01 hinges", []),
        ("before:2020 has:attachment", []),
        ("nothing-like-this", []),
        ("hinges -stainless", []),
        ("hinges -brass", ["Inquiry for hinges"]),
        ("has:attachment -hinges", ["With a file"]),
        ("-hinges -不锈钢 -drawing", ["Müller Größe"]),
        ("from:ana -drawing", []),
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
        file_message(actor, message, Customer.objects.get(name="Vogt Beschlaege"))

    assert "From a customer" in found(browse(company.bob), "customer:vogt")
    assert found(browse(company.bob), "customer:nobody") == []


def test_a_customers_mail_is_found_however_many_met_later_bear_its_name(mail, company, browse):
    with enterprise_scope(company.id):
        vogt = add_customer(actor_of(company.bob), name="Vogt Beschlaege")
        message = mail.arrive(subject="From a customer", text="hello")
        file_message(actor_of(company.bob), message, vogt)
        line = CustomerSearch.objects.get(row_id=vogt.pk)
        CustomerSearch.objects.bulk_create(
            CustomerSearch(row_id=uuid4(), member_id=None, at=line.at + timedelta(days=1), tokens=line.tokens)
            for _ in range(301)
        )

    assert "From a customer" in found(browse(company.bob), "customer:vogt")


def test_nobody_finds_anybody_elses_mail(mail, company, rival, browse):
    for client in (browse(rival.alice), browse(company.alice), browse(company.morgan)):
        assert found(client, "hinges") == []


def test_an_empty_result_says_what_to_try(mail, company, browse):
    assert "Nothing found" in page(browse(company.bob), "/mail/?q=xyzzyx")


def test_filters_stand_there_as_sentences_and_are_taken_away_one_by_one(mail, company, browse):
    shown = page(browse(company.bob), "/mail/?q=hinges from:anna has:attachment after:2026-03-01")

    for sentence in ("From anna", "Has a file", "Since March 1, 2026"):
        assert sentence in shown
    assert "?q=hinges%20from%3Aanna%20after%3A2026-03-01" in shown


def test_a_word_left_out_stands_there_as_a_sentence_too(mail, company, browse):
    shown = page(browse(company.bob), "/mail/?q=hinges -brass")

    assert "Without “brass”" in shown
    assert "is searched as a word" not in shown


@pytest.mark.parametrize(
    ("words", "example"),
    [
        ("after:foo", "after:2026-03-01"),
        ("kind:foo", "kind:inquiry"),
        ("is:foo", "is:unread"),
        ("has:foo", "has:attachment"),
        ("from:", "from:Vogt"),
    ],
)
def test_a_filter_that_says_nothing_is_told_what_it_could_say(mail, company, browse, words, example):
    shown = page(browse(company.bob), f"/mail/?q={words} hinges")

    assert f"“{words}” is searched as a word." in shown
    assert example in shown
    assert "is searched as a word" not in page(browse(company.bob), "/mail/?q=Re: hinges kind:inquiry")


def test_a_search_full_of_such_words_asks_and_says_little(mail, company, browse):
    client = browse(company.bob)

    with CaptureQueriesContext(connection) as asked:
        page(client, f"/mail/?q=has:attachment {' '.join(f'-w{number}' for number in range(30))}")
        without = max(one["sql"].count("EXISTS") for one in asked)
    shown = page(client, f"/mail/?q={' '.join(f'after:d{number}' for number in range(9))}")

    assert 0 < without <= 12
    assert shown.count("is searched as a word") == 3


def test_where_the_words_stand_in_a_file_alone_the_line_says_so(post, company, browse):
    table = b"model,material,quantity\r\nH-40,zamak casting,500\r\n"
    post.arrive(subject="Our list", text="see below", files={"list.csv": table, "more.dwg": b"x"})
    post.arrive(subject="Our drawing", text="see below", files={"zamak.dwg": b"x", "other.dwg": b"x"})
    post.arrive(subject="No word of it", text="see below", sender="Zamak Ltd <a@zamak.example>", files={"b.dwg": b"x"})
    shown = page(browse(company.bob), "/mail/?q=zamak&part=rows", **{"HX-Request": "true"})

    assert "In its files: list.csv, more.dwg" in shown
    assert "In its file: <mark>zamak</mark>.dwg" in shown
    assert "b.dwg" not in shown


def test_the_words_are_marked_where_they_stand_also_deep_in_the_text(post, company, browse):
    post.arrive(subject="Long letter", text="Hello. " * 60 + "The Größe of the flange is 40 mm, <b>please</b> check.")
    client = browse(company.bob)

    shown = page(client, "/mail/?q=grosse&part=rows", **{"HX-Request": "true"})
    assert "<mark>Größe</mark> of the flange" in shown
    assert "&lt;b&gt;" in shown
    assert "<mark>Long</mark> letter" in page(client, "/mail/?q=long&part=rows", **{"HX-Request": "true"})


def test_where_the_words_stand_is_near_the_beginning_of_the_line(post, company, browse):
    post.arrive(
        subject="Our needs", text="Dear Bob, " + "we hope you are well, " * 6 + "please quote gaskets for pumps."
    )

    shown = page(browse(company.bob), "/mail/?q=gaskets&part=rows", **{"HX-Request": "true"})

    line = shown.split('message-snippet">')[1]
    assert 0 < line.index("<mark>gaskets</mark>") < 24


def test_a_search_is_kept_beside_the_folders_and_forgotten(mail, company, browse):
    client = browse(company.bob)

    client.post("/mail/searches/save/", {"words": "hinges is:unread"})
    client.post("/mail/searches/save/", {"words": "hinges is:unread"})
    shown = page(client, "/mail/")
    assert shown.count("hinges is:unread</span>") == 1
    assert "hinges is:unread" not in page(browse(company.morgan), "/mail/")
    kept = page(client, "/mail/?q=hinges is:unread").split("/mail/searches/")[1].split("/forget")[0]
    assert browse(company.morgan).post(f"/mail/searches/{kept}/forget/").status_code == 404
    client.post(f"/mail/searches/{kept}/forget/")
    assert "hinges is:unread</span>" not in page(client, "/mail/")


def test_a_common_word_with_a_rare_filter_is_looked_for_to_the_end(post, company, browse, monkeypatch):
    monkeypatch.setattr("argosy.mail.searching.CHUNK", 2)
    monkeypatch.setattr("argosy.mail.searching.MOST_CHUNKS", 2)
    post.arrive(subject="price one", text="x", files={"a.dwg": b"x"})
    for number in range(6):
        post.arrive(subject=f"price {number}", text="x")
    client = browse(company.bob)

    first = page(client, "/mail/?q=price has:attachment&part=rows", **{"HX-Request": "true"})
    assert "price one" not in first.replace("<mark>", "").replace("</mark>", "")
    after = first.split("after=")[1].split("&")[0]
    assert found(client, f"price has:attachment&after={after}") == ["price one"]


def test_what_stands_in_an_attached_file_is_found(post, company, browse):
    table = b"model,material,quantity\r\nH-40,zamak casting,500\r\n"
    post.arrive(subject="Our list", text="see the file", files={"list.csv": table})
    post.arrive(subject="Another", text="nothing of the kind", files={"drawing.dwg": b"\x00\x01zamak"})

    assert found(browse(company.bob), "zamak") == ["Our list"]
    assert found(browse(company.bob), "zamak casting") == ["Our list"]


def test_a_search_asks_the_database_at_most_a_dozen_times(mail, company, browse, django_assert_max_num_queries):
    client = browse(company.bob)
    page(client, "/mail/?q=hinges")

    with django_assert_max_num_queries(12 + 3):  # and a savepoint, its end, and the end of the scope
        page(client, "/mail/?q=stainless")


def as_read_long_ago(post) -> None:
    """Mail as it was kept before the words inside its files were."""
    with enterprise_scope(post.enterprise):
        for row in MessageSearch.objects.all():
            row.tokens, row.covers_files = search.tokens(post.enterprise, ["see the file"]), False
            row.save()


def index(company) -> None:
    indexing.index_files(job_actor(company.id, "mail.index_files", frozenset()))


def test_files_of_mail_that_was_read_before_their_words_were_kept_are_found_after_a_while(post, company, browse):
    post.arrive(
        subject="Our list", text="see the file", files={"list.csv": b"model,material\r\nH-40,zamak casting\r\n"}
    )
    post.arrive(subject="Plain", text="see the file")
    as_read_long_ago(post)
    assert found(browse(company.bob), "zamak") == []

    index(company)

    assert found(browse(company.bob), "zamak casting") == ["Our list"]
    assert found(browse(company.bob), "see file") == ["Plain", "Our list"], "what was found before still is"
    with enterprise_scope(company.id):
        assert not MessageSearch.objects.filter(covers_files=False).exists()


def test_what_was_added_is_not_read_again_and_little_is_done_at_once(post, company, monkeypatch):
    monkeypatch.setattr(indexing, "AT_ONCE", 1)
    for number in range(3):
        post.arrive(subject=f"List {number}", text="see the file", files={"list.csv": b"a,b\r\nzamak,1\r\n"})
    as_read_long_ago(post)
    read: list[bytes] = []
    real = indexing.read_one
    monkeypatch.setattr(indexing, "read_one", lambda raw: read.append(raw) or real(raw))

    for _run in range(5):
        index(company)

    assert len(read) == 3


def test_a_run_ends_before_the_next_one_begins(post, company, monkeypatch):
    monkeypatch.setattr(indexing, "SECONDS", 0.0)
    for number in range(2):
        post.arrive(subject=f"List {number}", text="see the file", files={"list.csv": b"a,b\r\nzamak,1\r\n"})
    as_read_long_ago(post)

    index(company)

    with enterprise_scope(company.id):
        assert MessageSearch.objects.filter(covers_files=False).count() == 1


def test_a_file_that_cannot_be_read_or_is_lost_holds_up_no_other(post, company, browse, monkeypatch):
    lost = post.arrive(subject="Lost", text="see the file", files={"list.csv": b"a,b\r\nx,1\r\n"})
    damaged = post.arrive(subject="Damaged", text="see the file", files={"list.csv": b"a,b\r\ny,1\r\n"})
    post.arrive(subject="Our list", text="see the file", files={"list.csv": b"a,b\r\nzamak,1\r\n"})
    as_read_long_ago(post)
    with enterprise_scope(company.id):
        Message.objects.filter(pk=lost.pk).update(blob="0" * 32)
        Message.objects.filter(pk=damaged.pk).update(blob="1" * 32)
    blobs.store().put(f"{company.id}/11/{'1' * 32}", b"these bytes are no sealed value at all")

    index(company)

    assert found(browse(company.bob), "zamak") == ["Our list"]
    with enterprise_scope(company.id):
        assert not MessageSearch.objects.filter(covers_files=False).exists()


def test_mail_of_who_does_not_consent_any_more_is_not_read_again(post, company):
    post.arrive(subject="Our list", text="see the file", files={"list.csv": b"a,b\r\nzamak,1\r\n"})
    as_read_long_ago(post)
    with enterprise_scope(company.id):
        Consent.objects.update(withdrawn_at=timezone.now())

    index(company)

    with enterprise_scope(company.id):
        assert MessageSearch.objects.filter(covers_files=False).count() == 1
