"""Firms, people, countries and telephones as signatures, portals and papers show them."""

# ruff: noqa: E501 — a signature on one line

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Attachment
from argosy.reading.trade.phones import phones_in
from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure


def signed(text: str, language: str = "en", sender: Address = BUYER):
    return read(letter("Inquiry", f"Please quote 500 pcs lamps.\n\n{text}", sender=sender), language, signature=text)


def test_a_british_number_tells_the_country_of_a_signature_that_names_none():
    party = signed("Patrick Hollis\nThornbury Fixings Ltd\nt: 01454 555 019").party

    assert (party.country, party.phone) == ("GB", "+441454555019")


def test_the_same_figures_in_another_language_are_not_british():
    assert signed("Jens Hollis\nThornbury Fixings\nTel. 01454 555 019", "de").party.country != "GB"


def test_an_irish_county_tells_the_country():
    party = signed("Siobhan Keane\nKeane Fencing Ltd, Tullamore, Co. Offaly\nPh 057 555 0123").party

    assert (party.country, party.phone) == ("IE", "+353575550123")


def test_a_country_named_in_the_others_sentence_is_not_where_he_is():
    quoted = (
        "From: Martin Pugh <purchasing@thornburyfixings.example>\n\n"
        "Amy, had an email saying you have changed banks to Hong Kong, can you confirm before we pay the 6,575.00?\n"
        "Martin Pugh\nThornbury Fixings Ltd\nt: 01454 555 019\n"
    )
    to = Address("Martin Pugh", "purchasing@thornburyfixings.example")
    text = "Dear Martin, our bank account is the same, no change.\n\nAmy Lin"

    party = read(letter("RE: bank details", text, sender=SELLER, to=to), quoted=quoted).party

    assert (party.country, party.phone) == ("GB", "+441454555019")


def test_the_code_of_a_country_may_end_a_line():
    text = "The following parcel is on the way.\nShipper: BAYLIGHT\nReceiver: Hotel Bergkristall AG, Davos, CH\nWaybill: KX 77 2041 9930"

    party = read(
        letter("Delivery scheduled", text, sender=Address("Kestrel Express", "no-reply@kestrel.example"))
    ).party

    assert (party.company, party.country) == ("Hotel Bergkristall AG", "CH")


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("TEL：0592-5550 188转603", "CN", "+865925550188"),
        ("Linda Xu, 86-576-8555 0193", "CN", "+8657685550193"),
    ],
)
def test_more_ways_to_write_a_telephone(text, country, number):
    assert [phone.number for phone in phones_in(text, country, is_signature=False)] == [number]


@pytest.mark.parametrize(
    ("language", "text", "company", "person"),
    [
        ("pt", "Att,\nJosiane Kretzer\nSuprimentos | Malharia Vale Verde S/A\n(47) 5555-0119", "Malharia Vale Verde S/A", "Josiane Kretzer"),
        ("ko", "동백툴스 최유진 과장\n051-555-0136", "동백툴스", "최유진"),
        ("ja", "北斗電材株式会社　経理課\n森本 さやか\nTEL：072-555-0150", "北斗電材株式会社", "森本 さやか"),
        ("pt", "Depto. de Compras\nGrupo Ventura Importações", "Grupo Ventura Importações", None),
    ],
)  # fmt: skip
def test_who_signs_for_which_firm(language, text, company, person):
    sender = Address("Compras - Malharia Vale Verde" if "Malharia" in text else "", "info@firm.example")

    party = signed(text, language, sender).party

    assert (party.company, party.person) == (company, person)


def test_a_lead_of_a_portal_is_the_buyers():
    text = (
        "Dear Amy, a buyer is waiting for your quotation. Answer within 12 hours.\n"
        "Lead No.: TH-8841207\nProduct: Knapsack sprayer 20L\nQuantity: 650 pieces\nBuyer: Semi Vakalala\n"
        "Company: Pacific Agro Supplies Pte Ltd\nCountry: Fiji\nE-mail: semi@pacificagro.example\n"
    )

    found = read(letter("New inquiry from Fiji", text, sender=Address("TradeHarbour Leads", "leads@harbour.example")))

    assert (found.party.person, found.party.email) == ("Semi Vakalala", "semi@pacificagro.example")
    assert found.document_number == "TH-8841207"


def test_whose_paper_is_attached_stands_above_its_address():
    content = b"REQUEST FOR QUOTATION\nSt. Aloysius Mission Hospital, P.O. Box 00, Kisumu, Kenya\nRFQ No: SAMH/026\n1 Gauze 500 rolls"
    paper = Attachment("rfq.txt", "text/plain", len(content), content)

    party = read(letter("RFQ dressings", "Please see the attached RFQ.\n\nImmaculate", attachments=(paper,))).party

    assert (party.company, party.country) == ("St. Aloysius Mission Hospital", "KE")
