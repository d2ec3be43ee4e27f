"""The newest text of an answer is told from what it quotes, whatever language and program the customer writes with."""

import pytest

from argosy.reading import mime, replies

pytestmark = pytest.mark.pure

OLD = "Dear Anna, please find our offer 17 attached."

# what the program writes above the quoted text
HEADERS = {
    "Gmail, English": "On Sat, Mar 1, 2025 at 10:00 AM Li Wei <li@seller.example> wrote:",
    "Gmail, Chinese": "Li Wei <li@seller.example> 于2025年3月1日周六 10:00写道：",
    "Gmail, Taiwan": "Li Wei <li@seller.example> 於 2025年3月1日 週六 上午10:00寫道：",
    "Gmail, Russian": "сб, 1 мар. 2025 г. в 10:00, Ivan Petrov <ivan@seller.example>:",
    "Gmail, German": "Am Sa., 1. März 2025 um 10:00 Uhr schrieb Li Wei <li@seller.example>:",
    "Gmail, French": "Le sam. 1 mars 2025 à 10:00, Li Wei <li@seller.example> a écrit :",
    "Gmail, Spanish": "El sáb, 1 mar 2025 a las 10:00, Li Wei (<li@seller.example>) escribió:",
    "Gmail, Portuguese": "Em sáb., 1 de mar. de 2025 às 10:00, Li Wei <li@seller.example> escreveu:",
    "Gmail, Italian": "Il giorno sab 1 mar 2025 alle ore 10:00 Li Wei <li@seller.example> ha scritto:",
    "Gmail, Dutch": "Op za 1 mrt 2025 om 10:00 schreef Li Wei <li@seller.example>:",
    "Gmail, Polish": "sob., 1 mar 2025 o 10:00 Li Wei <li@seller.example> napisał(a):",
    "Gmail, Turkish": "Li Wei <li@seller.example>, 1 Mar 2025 Cmt, 10:00 tarihinde şunu yazdı:",
    "Gmail, broken behind the bracket": "Li Wei <\nli@seller.example>, 1 Mar 2025 Cmt, 10:00 tarihinde şunu yazdı:",
    "Gmail, Arabic": "في السبت، 1 مارس 2025 في 10:00 ص كتب Li Wei <li@seller.example>:",
    "Gmail, Arabic digits": "في السبت، ١ مارس ٢٠٢٥ في ١٠:٠٠ ص تمت كتابة ما يلي بواسطة <li@seller.example>:",
    "Gmail, Hebrew": "\u200fבתאריך שבת, 1 במרץ 2025 ב-10:00 מאת Li Wei <li@seller.example>:",
    "Gmail, Japanese": "2025年3月1日(土) 10:00 Li Wei <li@seller.example>:",
    "Gmail, Korean": "2025년 3월 1일 (토) 오전 10:00, Li Wei <li@seller.example>님이 작성:",
    "Gmail, Vietnamese": "Vào Th 7, 1 thg 3, 2025 vào lúc 10:00 Li Wei <li@seller.example> đã viết:",
    "Gmail, Indonesian": "Pada tanggal Sab, 1 Mar 2025 10:00, Li Wei <li@seller.example> menulis:",
    "Gmail, Czech": "so 1. 3. 2025 v 10:00 odesílatel Li Wei <li@seller.example> napsal:",
    "Gmail, Ukrainian": "сб, 1 бер. 2025 р. о 10:00 Li Wei <li@seller.example> пише:",
    "Gmail, Greek": "Στις Σάβ 1 Μαρ 2025 στις 10:00 π.μ., ο χρήστης Li Wei <li@seller.example> έγραψε:",
    "Apple Mail, English": "On 1 Mar 2025, at 10:00, Li Wei <li@seller.example> wrote:",
    "Apple Mail, German": "Am 01.03.2025 um 10:00 schrieb Li Wei <li@seller.example>:",
    "Apple Mail, Japanese": "2025/03/01 10:00、Li Wei <li@seller.example>のメール:",
    "Apple Mail, Chinese": "2025年3月1日 10:00，Li Wei <li@seller.example> 写道：",
    "Apple Mail, Swedish": "1 mars 2025 kl. 10:00 skrev Li Wei <li@seller.example>:",
    "NetEase": '在 2025-03-01 10:00:00，"李伟" <li@seller.example> 写道：',
    "NetEase, English": 'At 2025-03-01 10:00:00, "李伟" <li@seller.example> wrote:',
    "Yahoo, Spanish": "El sábado, 1 de marzo de 2025, 10:00:00 CET, Li Wei <li@seller.example> escribió:",
    "Thunderbird, Russian": "01.03.2025 10:00, Li Wei пишет:",
    "Mail.ru": "Суббота, 1 марта 2025, 10:00 +03:00 от Li Wei <li@seller.example>:",
    "Yandex": '01.03.2025, 10:00, "Li Wei" <li@seller.example>:',
    "wrapped in three": "On Sat, Mar 1, 2025 at 10:00 AM Li Wei of the export department\n<li@seller.example>\nwrote:",
    "Outlook, English": (
        "-----Original Message-----\nFrom: Li Wei\nSent: Saturday, March 1, 2025 10:00\nTo: Anna\nSubject: Offer"
    ),
    "Outlook, new": (
        "________________________________\nFrom: Li Wei <li@seller.example>\nSent: Saturday, March "
        "1, 2025 10:00\nTo: Anna\nSubject: Offer"
    ),
    "Outlook, Chinese": "发件人: Li Wei <li@seller.example>\n发送时间: 2025年3月1日 10:00\n收件人: Anna\n主题: 报价",
    "Outlook, Taiwan": (
        "寄件者: Li Wei <li@seller.example>\n寄件日期: 2025年3月1日 上午 10:00\n收件者: Anna\n主旨: 報價"
    ),
    "Outlook, Japanese": "差出人: Li Wei <li@seller.example>\n送信日時: 2025年3月1日 10:00\n宛先: Anna\n件名: 見積",
    "Outlook, Korean": (
        "보낸 사람: Li Wei <li@seller.example>\n보낸 날짜: 2025년 3월 1일 토요일 오전 10:00\n받는 "
        "사람: Anna\n제목: 견적"
    ),
    "Outlook, Russian": "От: Li Wei <li@seller.example>\nОтправлено: 1 марта 2025 г. 10:00\nКому: Anna\nТема: Предложение",
    "Outlook, Arabic": "من: Li Wei <li@seller.example>\nتاريخ الإرسال: 01 مارس 2025 10:00\nإلى: Anna\nالموضوع: عرض",
    "Outlook, Turkish": (
        "Kimden: Li Wei <li@seller.example>\nGönderildi: 1 Mart 2025 Cumartesi 10:00\nKime: Anna\nKonu: Teklif"
    ),
    "Outlook, Spanish": (
        "De: Li Wei <li@seller.example>\nEnviado: sábado, 1 de marzo de 2025 10:00\nPara: Anna\nAsunto: Oferta"
    ),
    "Outlook, Portuguese": (
        "De: Li Wei <li@seller.example>\nEnviada em: sábado, 1 de março de 2025 10:00\nPara: Anna\nAssunto: Oferta"
    ),
    "Outlook, French": "De : Li Wei <li@seller.example>\nEnvoyé : samedi 1 mars 2025 10:00\nÀ : Anna\nObjet : Offre",
    "Outlook, German": (
        "Von: Li Wei <li@seller.example>\nGesendet: Samstag, 1. März 2025 10:00\nAn: Anna\nBetreff: Angebot"
    ),
    "Outlook, Italian": "Da: Li Wei <li@seller.example>\nInviato: sabato 1 marzo 2025 10:00\nA: Anna\nOggetto: Offerta",
    "QQ": (
        '------------------ 原始邮件 ------------------\n发件人: "李伟" <li@seller.example>;\n发送时间: '
        '2025年3月1日(星期六) 上午10:00\n收件人: "Anna"<anna@buyer.example>;\n主题: 报价'
    ),
    "QQ, English": (
        '------------------&nbsp;Original&nbsp;------------------\nFrom: "李伟" <li@seller.example>'
        ';\nDate: Sat, Mar 1, 2025 10:00 AM\nTo: "Anna"<anna@buyer.example>;\nSubject: Offer'
    ),
    "Foxmail": "发件人： 李伟\n发送时间： 2025-03-01 10:00\n收件人： Anna\n主题： 报价",
    "NetEase Mail Master": (
        "---- 回复的原邮件 ----\n| 发件人 | 李伟<li@seller.example> |\n| 日期 | 2025年03月01日 10:00 "
        "|\n| 收件人 | Anna |\n| 主题 | 报价 |"
    ),
    "Alibaba Mail": (
        "------------------------------------------------------------------\n发件人：李伟 <li@seller.example>\n"
        "日　期：2025年03月01日 10:00:00\n收件人：Anna<anna@buyer.example>\n主　题：报价"
    ),
    "Notes": "Li Wei wrote on 03/01/2025 10:00:00 AM:",
    "Yahoo, old": "--- On Sat, 3/1/25, Li Wei <li@seller.example> wrote:",
    "Samsung, Spanish": (
        "-------- Mensaje original --------\nDe: Li Wei <li@seller.example>\n"
        "Fecha: 1/3/25 10:00 (GMT+01:00)\nA: Anna\nAsunto: Oferta"
    ),
    "Naver": (
        '-----Original Message-----\nFrom: "Li Wei"<li@seller.example>\nTo: <anna@buyer.example>'
        ";\nCc:\nSent: 2025-03-01 (토) 10:00:00 (GMT+09:00)\nSubject: 견적"
    ),
}

NEW = {
    "en": "Thank you. Please reduce the price by 5 %.",
    "zh": "谢谢，请把价格降低5%。",
    "ru": "Спасибо. Снизьте цену на 5 %.",
    "ar": "شكرا. نرجو تخفيض السعر بنسبة 5 %.",
    "ja": "ありがとうございます。5%値引きをお願いします。",
}


def mail(text: str, subject: str = "Re: Offer"):
    return mime.parse(
        f"From: anna@buyer.example\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n".encode()
    )


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
@pytest.mark.parametrize("new", NEW.values(), ids=NEW.keys())
def test_what_stands_below_the_header_is_quoted(header, new):
    split = replies.split(mail(f"{new}\n\n{header}\n\n{OLD}\n"))

    assert split.reply == new
    assert OLD in split.quoted


QUOTING = {name: header for name, header in HEADERS.items() if "\n" not in header}  # the others do not quote with ">"


@pytest.mark.parametrize("header", QUOTING.values(), ids=QUOTING.keys())
def test_quoted_lines_go_and_the_answer_below_stays(header):
    split = replies.split(mail(f"See below.\n\n{header}\n> {OLD}\n> Is the colour right?\n\nYes, blue.\n"))

    assert split.reply.split() == ["See", "below.", "Yes,", "blue."]


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Enviado do meu iPhone",
        "Inviato da iPhone",
        "Отправлено с iPhone",
        "发自我的iPhone",
        "從我的 iPhone 傳送",
        "iPhoneから送信",
        "나의 iPhone에서 보냄",
        "iPhone'umdan gönderildi",
        "أُرسلت من الـ iPhone",
        "Get Outlook for iOS",
    ],
)
def test_what_a_phone_adds_is_no_text(line):
    split = replies.split(mail(f"Agreed.\n\n{line}"))

    assert split.reply == "Agreed."
    assert split.signature == line


@pytest.mark.parametrize(("to", "subject"), [("To", "Subject"), ("An", "Betreff"), ("A", "Objet")])
def test_lotus_notes_puts_the_labels_alone_in_their_lines(to, subject):
    head = (
        f'"Li Wei" <sales@seller.example>\n04/03/2026 10:12 AM\n\n{to}\n<anna@buyer.example>\ncc\n\n{subject}\nDelivery'
    )
    text = f"Kindly note our new warehouse.\n\n{head}\n\nPlease confirm your address."

    assert replies.split(mail(text)).reply == "Kindly note our new warehouse."


def test_an_address_and_a_date_alone_begin_no_quote():
    text = 'Write to "Li Wei" <sales@seller.example>\n04/03/2026 10:12 AM is when we met.\n\nTo be clear: the Subject is open.'

    assert replies.split(mail(text)).reply == text
