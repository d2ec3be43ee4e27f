"""Answers of programs and mail to many are recognised in every language, so that nothing answers them by itself."""

import pytest

from argosy.reading import bounces, mime

pytestmark = pytest.mark.pure


def mail(**headers: str):
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return mime.parse(("\n".join(lines) + "\n\nText.\n").encode())


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Offer",
        "Out of Office: Anna",
        "Abwesenheitsnotiz: Angebot",
        "Automatische Antwort: Angebot",
        "Réponse automatique : offre",
        "Respuesta automática: Oferta",
        "Resposta automática: Oferta",
        "Risposta automatica: Offerta",
        "Automatisch antwoord: Offerte",
        "Autosvar: Tilbud",
        "Автоответ: Предложение",
        "Otomatik yanıt: Teklif",
        "رد تلقائي: عرض",
        "自动回复: 报价",
        "自動回覆: 報價",
        "自動返信: お見積り",
        "자동 회신: 견적",
        "Odpowiedź automatyczna: Oferta",
    ],
)
def test_the_subject_says_that_a_program_answered(subject):
    assert bounces.is_auto_reply(mail(From="anna@buyer.example", Subject=subject))


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated"},
        {"X_Autoreply": "yes"},
        {"Precedence": "auto_reply"},
        {"X_Autorespond": "Offer"},
    ],
)
def test_a_header_says_that_a_program_answered(headers):
    assert bounces.is_auto_reply(mail(From="anna@buyer.example", Subject="Your mail", **headers))


@pytest.mark.parametrize(
    "subject", ["Re: your vacation in Spain", "Offer 17", "回复: 报价单", "Re: Automatic valves", "Outdoor lamps"]
)
def test_a_person_who_answers_is_no_program(subject):
    assert not bounces.is_auto_reply(mail(From="anna@buyer.example", Subject=subject))


@pytest.mark.parametrize(
    "headers",
    [
        {"List_Id": "<news.example>"},
        {"List_Unsubscribe": "<mailto:off@news.example>"},
        {"Precedence": "bulk"},
        {"Mailing_List": "contact x-help@groups.example"},
        {"Sender": "owner-steel@lists.example"},
    ],
)
def test_mail_to_many(headers):
    assert bounces.is_list(mail(From="news@seller.example", Subject="News", **headers))


def test_a_letter_to_us_is_no_list():
    assert not bounces.is_list(mail(From="anna@buyer.example", To="sales@seller.example", Subject="Offer"))
