"""One line, and who is there already: by number, any spelling and script, person, address, phone or site."""

from __future__ import annotations

import json

import pytest

from argosy.audit.models import AuditEntry
from argosy.customers.actions import people, recognising
from argosy.customers.actions.customers import add_customer
from argosy.customers.actions.people import NewContact
from argosy.customers.asked import LOOKED
from argosy.customers.likely import FEWEST_LIKELY, likely
from argosy.customers.models import MatchKey
from argosy.duplicates.actions import choosing
from argosy.enterprise.actors import actor_of
from argosy.matching import Company
from argosy.platform.errors import Conflict
from argosy.pool.actions import claiming, keeping
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(browse, company):
    return lambda text, by=None: browse(by or company.bob).post("/duplicates/", {"who": text})


@pytest.fixture
def vogt(add):
    return add(
        "Vogt Beschläge GmbH",
        country="DE",
        website="https://www.vogt-beschlaege.example",
        email="anna@vogt-mail.example",
    )


@pytest.mark.parametrize(
    "text",
    [
        "VOGT Beschlaege",
        "Vogt Beschlege",
        "Beschläge Vogt GmbH & Co. KG",
        "vogt-beschlaege.example",
        "http://vogt-beschlaege.example/kontakt",
        "anna@vogt-mail.example",
        "Karl@vogt-mail.example",
        "Anna Vogt",
        "#1",
        "1",
    ],
)
def test_a_customer_is_found_by_what_one_has(ask, vogt, text):
    assert "Vogt Beschläge GmbH" in words(ask(text))


def test_a_rare_part_of_a_name_says_more_than_one_that_many_have(add, seller):
    for other in ("Odani", "Haresa", "Meruko", "Satobi", "Kinawe"):
        add(f"Fuji {other}")
    rare = add("Tarvelott Pumps")
    asked = recognising.keys_of([Company(name="Fuji Tarvelin")])

    first, *_others = likely(key for _kind, key in asked)

    assert first.customer == rare.pk


def test_who_shares_next_to_nothing_is_not_looked_at_closer_beside_the_one_who_shares_all(add):
    known = [add("Vogt Beschläge GmbH", email="anna@vogt-mail.example"), *(add(f"Wierz {n}") for n in range(14))]
    far, reached = known[1:], known[-1]
    MatchKey.objects.all().delete()
    keys = [MatchKey(kind=kind, key=key, customer=known[0]) for key, kind in enumerate(("email", "domain", "name"), 1)]
    keys += [MatchKey(kind="half", key=4, customer=one) for one in far] + [
        MatchKey(kind="phone_end", key=5, customer=reached)
    ]
    MatchKey.objects.bulk_create(keys)

    found = [one.customer for one in likely(range(1, 6))]

    assert found[0] == known[0].pk
    assert len(found) == FEWEST_LIKELY
    assert reached.pk in found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("宁波海岚五金有限公司", "Ningbo Hailan Hardware Co., Ltd."),
        ("Sakura Foods Y.K.", "有限会社サクラフーズ"),
        ("Al Bahr Trading LLC", "شركة البحر للتجارة"),
        ("ООО Балтремдеталь", "Baltremdetal"),
        ("Green Food Korea LLC", "유한회사 그린푸드코리아"),
        ("Kellermann Manufacturing", "Kellerman Mfg."),
    ],
)
def test_a_name_is_found_in_another_writing(ask, add, name, text):
    add(name)

    assert name in words(ask(text))


def test_a_phone_is_found_in_any_format(ask, company, add):
    from_fair = add("Elbkontor Handels GmbH", country="DE")
    from_fair.contacts.create(name="Jan", phone="+49 40 5550 1234")
    from_fair.save()
    _indexed(from_fair)

    for text in ("040 5550-1234", "0049 40 55501234", "(040) 5550 1234"):
        assert "Elbkontor" in words(ask(text)), text


def _indexed(customer):
    from argosy.customers.actions import recognising

    recognising.index(customer)


def test_what_nobody_has_is_said_to_be_free(ask, vogt):
    assert "Nobody follows it yet" in words(ask("Zephyr Fans"))


@pytest.mark.promise("S53")
@pytest.mark.promise("S55")
def test_a_colleagues_customer_is_masked(ask, add, company, manager):
    hers = add("Vogt Geheim GmbH", country="DE", website="vogt.example", by=manager, days=3)

    answer = ask("vogt.example")

    assert "A customer of a colleague" in words(answer)
    assert "followed by Morgan since" in words(answer)
    assert "last contact 3 days ago" in words(answer)
    assert "Geheim" not in answer.content.decode()
    assert str(hers.pk) not in answer.content.decode()


def test_each_question_about_a_colleagues_customer_is_written_down_for_her(ask, add, company, manager):
    hers = add("Vogt Geheim GmbH", website="vogt.example", by=manager)

    ask("vogt.example")

    entry = AuditEntry.objects.get(word=LOOKED)
    assert (entry.member_id, entry.concerns_id, entry.object_id) == (company.bob.pk, company.morgan.pk, hers.pk)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("anna@vogt.example", "an e-mail address"),
        ("+49 40 5550 1234", "a phone number"),
        ("vogt.example", "a web site"),
        ("Vogt Geheim", "a name"),
    ],
)
def test_she_reads_by_what_kind_it_was_asked_and_nothing_of_what_was_typed(
    ask, add, company, manager, browse, typed, kind
):
    hers = add("Vogt Geheim GmbH", website="vogt.example", by=manager)
    people.add_contact(manager, hers, NewContact("Anna", "anna@vogt.example", "+49 40 5550 1234"))

    ask(typed)

    entry = AuditEntry.objects.get(word=LOOKED)
    assert entry.details["at"] == "question"
    assert not any(part in json.dumps(entry.details) for part in ("Vogt", "vogt", "anna", "5550"))
    assert f"asked for it: {kind}" in words(browse(company.morgan).get("/privacy/"))


def test_who_fishes_is_stopped(ask, add, company, manager, owner):
    choosing.set_rules(owner, {}, tells_follower=True, most_masked_a_day=5)
    for number in range(6):
        add(f"Fischgrund{number:02d} Handel", website=f"fischgrund{number}.example", by=manager)

    answers = [ask(f"fischgrund{number}.example") for number in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [409]
    assert "within a day" in words(answers[-1])
    assert AuditEntry.objects.filter(word=LOOKED).count() == 5


def test_who_learns_of_it_by_a_refusal_is_written_down_too_and_stopped(add, company, manager, owner):
    choosing.set_rules(owner, {}, tells_follower=True, most_masked_a_day=5)
    for number in range(6):
        add(f"Fischgrund{number:02d} Handel", website=f"fischgrund{number}.example", by=manager)

    told = [_refused(company, f"Fischgrund{number:02d} Handel", f"fischgrund{number}.example") for number in range(6)]

    assert ["Morgan" in one for one in told] == [True] * 5 + [False]
    assert AuditEntry.objects.filter(word=LOOKED, concerns_id=company.morgan.pk).count() == 5


def _refused(company, name, website):
    with pytest.raises(Conflict) as refusal:
        add_customer(actor_of(company.bob), name=name, website=website)
    refusal.value.settle()
    return str(refusal.value)


def test_the_beginning_of_a_phone_is_no_question_about_the_customer_of_that_number(
    ask, vogt, manager, add, browse, company
):
    hers = add("Vogt Geheim GmbH", by=manager)
    client = browse(company.bob)

    typing = client.post("/duplicates/", {"who": str(hers.number), "is_typing": "yes"})
    asked = client.post("/duplicates/", {"who": str(hers.number)})

    assert "Enter asks for the number" in words(typing)
    assert "followed by Morgan" in words(asked)
    assert AuditEntry.objects.filter(word=LOOKED).count() == 1


def test_of_what_lies_in_the_public_pool_the_way_there_is_shown_and_nobody_is_asked(ask, add, owner, manager):
    hers = add("Vogt Geheim GmbH", website="vogt.example", by=manager)
    pool = keeping.keep_pool(owner, None, {"name": "Sea"}, [])
    claiming.put_into_pool(manager, hers, pool, "no time")

    answer = ask("vogt.example")

    assert "it lies in the public pool" in words(answer)
    assert "/pool/" in answer.content.decode()
    assert "Ask who follows it" not in words(answer)


def test_the_enterprise_may_hide_who_follows(ask, add, manager, owner):
    add("Vogt Geheim GmbH", website="vogt.example", by=manager)
    choosing.set_rules(owner, {}, tells_follower=False, most_masked_a_day=60)

    said = words(ask("vogt.example"))

    assert "followed by a colleague since" in said
    assert "Morgan" not in said


def test_a_trainee_may_not_ask(ask, company, vogt):
    assert ask("Vogt", by=company.tina).status_code == 403


@pytest.mark.parametrize(
    "text", ["+49 171 5550011", "@vogt.anna", "https://t.me/vogt.anna", "anna.vogt@second.example"]
)
def test_a_person_is_found_by_every_way_to_reach_her(ask, add, seller, text):
    vogt = add("Vogt Beschläge GmbH", country="DE")
    ways = [("whatsapp", "0171 5550011"), ("telegram", "vogt.anna"), ("email", "anna.vogt@second.example")]
    people.add_contact(seller, vogt, NewContact("Anna", points=ways))

    assert "Vogt Beschläge GmbH" in words(ask(text))
