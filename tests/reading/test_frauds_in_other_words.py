"""Frauds are known by what they want, in whatever words: another account, a mailbox's password, money from the seller."""

from __future__ import annotations

import pytest

from argosy.reading.vocabulary import lures, swindles
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

ACCOUNT = "\n\nMuster Digital Bank, Riga\nIBAN LV80 1000 0111 0100 1000 2\n"
PAGE = "\n\nhttps://baylight.example.post-freigabe.example/owa/auth\n"

OTHER_ACCOUNT = [
    ("en", "All invoices are from now on to be settled to this account only:"),
    ("en", "The former account has been closed, please take the one below for the balance."),
    ("de", "Ab heute bitten wir, Zahlungen nur noch auf das folgende Konto zu leisten."),
    ("de", "Unser bisheriges Konto ist gesperrt."),
    ("fr", "Nos règlements se font désormais sur le compte suivant."),
    ("fr", "Merci d'ignorer le RIB de la facture et d'utiliser celui-ci."),
    ("es", "La cuenta anterior fue cerrada; paguen, por favor, en esta."),
    ("es", "No transfieran a la cuenta de la factura."),
    ("pt", "A conta anterior foi encerrada, favor pagar na conta abaixo."),
    ("it", "Il conto indicato in fattura è stato bloccato."),
    ("ru", "Просим не использовать реквизиты из договора, платите по этим."),
    ("tr", "Eski hesabımız kapatıldı, ödemeyi bu hesaba yapınız."),
    ("pl", "Dotychczasowe konto zostało zamknięte, prosimy o przelew na poniższy rachunek."),
    ("nl", "Onze oude rekening is opgeheven."),
    ("zh", "原账户已冻结，货款请付到下面的账户。"),
    ("zh", "原收款帳號已註銷，款項請匯至下列帳戶。"),
    ("ja", "従来の口座は解約いたしました。今後は下記口座へお願いいたします。"),
    ("ko", "기존 계좌는 해지되었으니 아래 계좌로 송금해 주십시오."),
    ("ar", "تم إغلاق الحساب السابق، يرجى التحويل إلى هذا الحساب."),
    ("vi", "Tài khoản cũ đã đóng, vui lòng chuyển vào tài khoản dưới đây."),
]
SAME_ACCOUNT = [
    ("en", "We never ask by e-mail to pay to another account."),
    ("en", "Please disregard this reminder if the money went to our account already."),
    ("en", "The order was cancelled; please refund the deposit to our account."),
    ("en", "We updated the packing list, bank details as on the invoice."),
    ("en", "This time please pay the freight separately to our account."),
    ("zh", "发票已更改，账户如下。"),
    ("zh", "交期改为5月，定金请付下面账户。"),
    ("ru", "Счёт обновлён, реквизиты ниже."),
    ("de", "Unsere Bankverbindung hat sich nicht geändert. Die alte Preisliste ist nicht mehr gültig."),
    ("fr", "Nous ne demandons jamais par e-mail de changer de compte."),
    ("es", "El tipo de cambio del Banco Central varió; nuestra cuenta es la de siempre."),
    ("ru", "Новый счёт на оплату во вложении, реквизиты прежние."),
    ("tr", "Hesap değişikliğini asla e-posta ile bildirmeyiz."),
    ("zh", "本公司帳號沒有任何更動。若收到要求變更帳號之郵件，請先打電話與我們確認。"),
    ("zh", "我司绝不会通过邮件要求更改收款账户。"),
    ("ja", "弊社がメールで口座変更をお願いすることはありません。"),
    ("ko", "당사는 이메일로 결제 계좌 변경을 요청드리지 않습니다."),
    ("ar", "نحن لا نطلب أبداً تغيير الحساب عبر البريد الإلكتروني."),
]
PASSWORDS = [
    ("en", "5 incoming messages were held back. Release them within a day."),
    ("de", "Bestätigen Sie Ihr Kennwort bis heute Abend, sonst wird das Konto deaktiviert."),
    ("fr", "Votre boîte de messagerie a atteint sa limite."),
    ("es", "Su buzón de correo está lleno y será suspendido."),
    ("it", "La tua casella di posta ha superato il limite."),
    ("ru", "Подтвердите пароль, иначе учётная запись будет отключена."),
    ("tr", "Posta kutunuz doldu."),
    ("zh", "您的邮箱容量已满，今天起停用。"),
    ("ko", "메일함 용량이 초과되었습니다."),
    ("vi", "Mật khẩu của bạn sẽ hết hạn hôm nay."),
]
FILES = [
    ("en", "the drawings are at the link, which expires in 7 days; the password is 4711."),
    ("en", "my mailbox was full, please put the drawings there."),
    ("de", "die Zeichnungen liegen dort, das Passwort lautet 4711 und der Link läuft in 7 Tagen ab."),
    ("fr", "ma boîte mail était pleine, merci de renvoyer les plans par ce lien."),
    ("zh", "图纸在链接里，密码1234，链接7天后过期。"),
]
MONEY_FIRST = [
    (
        "en",
        "You were selected by the ministry. Only the registration fee of 3,850 euros has to be paid before signature.",
    ),
    ("en", "The cheque is over 14,900 in place of 6,200. Keep your cost and send the difference to my shipping agent."),
    ("en", "I am the widow of a late minister; as my partner you keep 30 percent of USD 12,500,000."),
    ("de", "Ihre Firma wurde ausgewählt. Vor Unterzeichnung ist nur die Registrierungsgebühr zu zahlen."),
    ("fr", "Votre société est présélectionnée; avant la signature, les frais d'enregistrement sont à régler."),
    ("es", "El cheque es por un importe mayor; envíe la diferencia a mi transportista."),
    ("zh", "贵司已中标，签约前需先支付公证费。"),
]
ORDINARY = [
    ("en", "The registration fee for the fair is 450 euros and is invoiced with the stand, before it is built."),
    ("en", "We overpaid your invoice by 300 USD; please deduct it from the next one."),
    ("en", "We sent the money for the samples by Western Union."),
    ("zh", "样品费50美元，请通过西联支付。"),
    ("en", "The legalization fee for the ministry of health has to be paid before shipment, 150 USD."),
    ("en", "We were awarded the tender; the registration fee was paid by us before."),
    ("en", "Please deduct 300 from the check and send the remaining documents to our forwarder."),
    ("en", "Our credit card was charged twice; please refund the difference and ship with our carrier."),
    ("fr", "Les frais de dossier de certification sont à régler avant l'inspection pour le marché français."),
    ("es", "Los gastos de envío se pagan antes; es para una licitación del ministerio."),
    ("vi", "Phí hồ sơ 20 USD thanh toán trước, 500 bộ đèn."),
    ("zh", "手续费由贵司先支付，样品已选中A款。"),
]


@pytest.mark.parametrize(("language", "text"), OTHER_ACCOUNT)
def test_money_that_is_to_go_elsewhere_than_before_is_told(language, text):
    assert read(letter("77", text + ACCOUNT), language).risk == "bank_change"


@pytest.mark.parametrize(("language", "text"), SAME_ACCOUNT)
def test_who_says_that_nothing_changed_changes_nothing(language, text):
    assert read(letter("77", text + ACCOUNT), language).risk is None


@pytest.mark.parametrize(("language", "text"), PASSWORDS)
def test_a_mailbox_that_is_about_to_close_is_bait(language, text):
    assert read(letter("!", text + PAGE), language).risk == "phishing"


@pytest.mark.parametrize(("language", "text"), FILES)
def test_a_password_of_a_file_and_a_full_mailbox_of_ones_own_are_none(language, text):
    assert read(letter("!", text + PAGE), language).risk is None


@pytest.mark.parametrize(("language", "text"), MONEY_FIRST)
def test_who_is_to_be_paid_and_shall_pay_first_is_warned(language, text):
    assert read(letter("!", text), language).risk == "advance_fee"


@pytest.mark.parametrize(("language", "text"), ORDINARY)
def test_fees_and_cheques_of_ordinary_trade_are_none(language, text):
    assert read(letter("!", text), language).risk is None


def test_every_language_has_a_word_for_each_sign():
    """A language that lacked one would fail when a letter in it came in."""
    lists = [each for part in (swindles, lures) for each in vars(part).values() if isinstance(each, dict)]
    of_accounts = [each for each in lists if each.keys() >= {"en", "zh"} and "Mapping" not in each]

    assert len(of_accounts) > 15
    assert {frozenset(each) for each in of_accounts if each is not lures.CHEQUE} == {frozenset(swindles.ACCOUNT)}
    assert lures.CHEQUE.keys() == lures.FEE.keys()
