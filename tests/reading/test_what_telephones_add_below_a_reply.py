"""What telephones and mail programs add below an answer is cut off; a last line on how goods were sent is not."""

import pytest

from argosy.reading import mime, replies

pytestmark = pytest.mark.pure


def reply_to(text: str) -> str:
    return replies.split(mime.parse(f"Content-Type: text/plain; charset=utf-8\n\n{text}\n".encode())).reply


@pytest.mark.parametrize(
    "last",
    [
        "Sent by courier today.",
        "Sent via DHL, number 1234567890",
        "Sent from the factory: 12 cartons.",
        "Von meinem Konto ging das Geld gestern ab.",
        "Enviado con el transportista ayer.",
        "Inviato con corriere stamattina.",
        "Отправлено с завода вчера",
        "Numuneler kargoyla gönderildi.",
        "发自宁波港，共三箱",
        "倉庫から送信しました",
        "부산에서 보냄",
    ],
)
def test_a_last_line_on_how_goods_were_sent_is_no_advertisement_of_a_telephone(last):
    text = f"The samples are on their way.\n\n{last}"

    assert reply_to(text) == text


@pytest.mark.parametrize(
    "last",
    [
        "Sent from my Fairwind 3", "Sent using Zoho Mail", "Gesendet mit der GMX Mail App", "Inviato da Libero Mail",
        "Envoyé depuis l'application Mail Orange", "Wysłane z telefonu", "Odesláno z mobilu", "Tuta ile gönderildi",
        "Отправлено из Почты", "来自我的三星手机", "スマートフォンから送信", "내 휴대전화에서 보냄",
    ],
)  # fmt: skip
def test_what_telephones_and_programs_add_is_no_new_text(last):
    assert reply_to(f"We accept.\n\n{last}") == "We accept."
