"""A bank's or a newspaper's warning of changed accounts changes none; who tells of fraud to change his own does."""

from __future__ import annotations

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Our members lost 3 million to e-mails that pretended a supplier had changed its bank account. Call back.",
        ),
        ("en", "Payment diversion: the attacker impersonates your supplier and says the bank details were updated."),
        ("de", "Phishing-Welle: in gefälschten E-Mails heißt es, das Konto des Lieferanten habe sich geändert."),
        ("fr", "Alerte fraude : de faux courriels annoncent un changement de RIB d'un fournisseur."),
        ("es", "Alerta de fraude: correos falsos dicen que el proveedor tiene una nueva cuenta bancaria."),
        ("pt", "E-mails falsos comunicam nova conta bancária do fornecedor. Confirme sempre por telefone."),
        ("it", "Attenzione alla truffa: i criminali si fingono fornitori e comunicano nuove coordinate bancarie."),
        ("ru", "Поддельные письма от имени поставщика сообщают новые банковские реквизиты. Перезвоните."),
        ("nl", "Valse e-mails melden dat de leverancier een nieuwe bankrekening heeft."),
        ("zh", "警惕假冒邮件更改收款账号，去年客户损失3100万元。"),
    ],
)
def test_a_warning_is_no_fraud(language, text):
    assert read(letter("News", f"{text}\n\nSamplebank, +86 512 5555 0133"), language).risk is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Due to fake invoices in our name the company has a new bank account. I will send the number."),
        (
            "en",
            "Criminals sent fake letters. The bank account of the company was changed, ask me for the number by reply.",
        ),
        ("de", "Wegen Betrugsversuchen haben wir die Bankverbindung geändert, die neue schicke ich auf Anfrage."),
        ("zh", "因有人冒充我司，账户已变更，请回复索取新账号。"),
    ],
)
def test_who_tells_of_liars_and_changes_his_own_account_is_one(language, text):
    assert read(letter("Payment", text), language).risk == "bank_change"
