"""A superior whom nobody may ask and who has money sent to somebody new is a fraud; each part alone is daily business."""

# ruff: noqa: E501 — letters of many languages

from __future__ import annotations

import pytest

from argosy.reading.model import Address
from tests.reading.letters import OWN, letter, read

pytestmark = pytest.mark.pure

BOSS = Address("Thomas Berg", "thomas.berg.ceo@post-private.example")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "nl",
            "Dag Marit, ik ben in overleg en kan niet bellen. Vandaag moet er EUR 21.750 naar een nieuwe rekening, IBAN volgt. Kun je de betaling doen? Zeg dit tegen niemand.",
        ),
        (
            "en",
            "Are you at your desk? I'm in a meeting and can't talk. I need you to make a payment of 38,400 EUR to a new beneficiary today. Don't discuss this with anyone until it is done.",
        ),
        (
            "de",
            "Sind Sie im Büro? Ich sitze in einer Besprechung und kann nicht telefonieren. Bitte veranlassen Sie heute eine Überweisung über 38.400 EUR, IBAN folgt. Sprechen Sie mit niemandem darüber.",
        ),
        (
            "fr",
            "Je suis en réunion, je ne peux pas parler. Il faut faire aujourd'hui un virement de 38 400 EUR à un nouveau bénéficiaire. N'en parlez à personne.",
        ),
        (
            "es",
            "Estoy en una reunión y no puedo hablar. Necesito que hagas hoy una transferencia de 38.400 EUR a un nuevo beneficiario. No lo comentes con nadie.",
        ),
        (
            "pt",
            "Estou em reunião e não posso falar. Preciso que faça hoje uma transferência de 38.400 EUR para um novo beneficiário. Não comente isto com ninguém.",
        ),
        (
            "it",
            "Sono in riunione, non posso parlare. Serve oggi un bonifico di 38.400 EUR a un nuovo beneficiario. Non parlarne con nessuno.",
        ),
        (
            "ru",
            "Я на совещании, не могу говорить. Нужно срочно сегодня сделать перевод 38 400 EUR новому получателю. Никому не говорите.",
        ),
        (
            "tr",
            "Toplantıdayım, telefona bakamıyorum. Bugün yeni alıcıya 38.400 EUR havale yapmanız lazım. Kimseye söylemeyin.",
        ),
        (
            "pl",
            "Jestem na naradzie, nie mogę rozmawiać. Proszę dzisiaj zrobić przelew 38 400 EUR do nowego odbiorcy. Nie mów nikomu.",
        ),
        ("ar", "أنا في اجتماع ولا أستطيع التحدث. نحتاج تحويل 38,400 يورو اليوم إلى مستفيد جديد. لا تخبر أحدا."),
        ("zh", "我在开会，不方便接电话。今天马上转账38400欧元，账号稍后发你，新的收款人。不要告诉任何人。"),
        (
            "ja",
            "会議中で電話に出られません。本日中に新しい口座へ38,400ユーロを送金してください。誰にも言わないでください。",
        ),
    ],
)
def test_money_for_somebody_new_of_which_nobody_may_know_is_a_fraud(language: str, text: str) -> None:
    assert read(letter("urgent", text, sender=BOSS), language).risk == "bank_change"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We paid the deposit today. I'm in a meeting and can't talk now. Please keep our price confidential."),
        (
            "en",
            "Please do not share our drawings with anyone. Payment goes out today to your new account as agreed, call me tomorrow.",
        ),
        (
            "en",
            "I can't take calls today, urgent: please send the PI for the transfer. Do not share with others the logo.",
        ),
        (
            "de",
            "Ich bin in einer Besprechung und nicht erreichbar. Die Überweisung ist heute raus. Bitte den Preis mit niemandem teilen.",
        ),
        (
            "fr",
            "Je suis en réunion, le virement part aujourd'hui à votre compte habituel. Merci de garder notre prix pour vous.",
        ),
        ("zh", "我在开会，定金今天马上付款到你们原来的账户，请发PI。"),
        (
            "es",
            "Estoy en una reunión, hoy urgente: no comente nuestro precio con nadie, por favor. Confirme el pago recibido.",
        ),
    ],
)
def test_haste_a_meeting_or_a_secret_price_alone_is_none(language: str, text: str) -> None:
    assert read(letter("order", text), language).risk is None


def test_a_colleague_who_writes_from_our_own_house_is_no_stranger() -> None:
    text = "I'm in a meeting and can't talk. Please make the payment to the new beneficiary today. Don't discuss this with anyone."

    assert read(letter("x", text, sender=Address("Lin", f"lin@{OWN.domains[0]}"))).risk is None
