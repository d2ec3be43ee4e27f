"""What readers load and compile when they first meet it, done at once: for a process that others are forked from."""

from __future__ import annotations

import importlib
from email.message import EmailMessage

from argosy.reading import patterns
from argosy.reading.model import Own
from argosy.reading.reader import read
from argosy.reading.trade import situations

# Loaded otherwise by the first message that carries such a file or number.
_LIBRARIES = ("babel", "lxml.etree", "phonenumbers", "pypdfium2", "python_calamine")
# A letter as it comes every day in each of the languages that most letters are written in: the tables behind them.
_OWN = Own(("Seller Co., Ltd.",), ("seller.example",))
_LETTERS = (
    """Inquiry: bolts
Dear Sirs,
please quote 500 pcs M8 bolts, 2 x 40HQ, at USD 1.20/pc, FOB Ningbo, T/T 30 days, by 30 June.

Item\tQty\tUnit price
Bolt M8\t500 pcs\tUSD 1.20
Nut M8\t800 pcs\tUSD 0.80
Total\t\tUSD 1,240.00

Best regards
Anna Vogt
Purchasing
Vogt GmbH, Hamburg
Tel: +49 40 5556677

On Mon, 3 March 2025 at 10:00, Li Wei <li@seller.example> wrote:
> Our price is USD 1.30, delivery 30 days.
""",
    """订单 PO-2025-118
您好：
请确认订单：不锈钢螺栓 M8，数量5000个，单价0.85元，交货期30天，付款方式：30%定金，余款见提单副本。
货物有破损，请尽快处理。

陈志强
采购经理
富华贸易有限公司
电话：+86 574 8765 4321
""",
    """Bestellung 4711
Sehr geehrte Damen und Herren,
wir bestellen 200 Stück Schrauben M8 zu 0,85 EUR, frei Haus, Lieferung bis KW 30.
Die letzte Lieferung war leider beschädigt.
Mit freundlichen Grüßen
Max Kern
Kern AG, Zürich
""",
    """Solicitud de cotización
Estimados señores:
solicitamos cotización de 24 toneladas de ácido cítrico, CIF Valparaíso, carta de crédito a la vista.
Hemos pagado la factura 118.
Saludos cordiales
Rodrigo Peña
Químicos del Sur S.A.
""",
    """Заказ
Добрый день!
Просим выставить счёт на 300 шт. болтов по 12,5 USD, оплата 30% аванс, отгрузка в июне.
С уважением
Иван Петров
ООО «Восток»
тел. +7 495 555-66-77
""",
    """Commande 118
Bonjour,
nous vous commandons deux cents cartons de vis M8 à 0,85 EUR la pièce, CIF Le Havre, acompte 30 %, livraison avant fin juin.
Cordialement
Claire Morel
Morel SARL, Lyon
Tél. : +33 4 72 55 66 77
""",
    """Richiesta di offerta
Buongiorno,
vorremmo un preventivo per 1.200 pz di dadi M8, resa FCA Genova, pagamento a 60 giorni.
Cordiali saluti
Paola Neri
Neri S.r.l., Torino
Tel. +39 011 555 6677
""",
    """Pedido de cotação
Prezados,
favor cotar 5.000 unidades do parafuso M8, CFR Santos, pagamento antecipado, entrega em 30 dias.
Atenciosamente
Marcos Lima
Lima Ferragens Ltda, Curitiba
Fone: +55 41 3555-6677
""",
    """Sipariş
Merhaba,
300 adet M8 cıvata sipariş etmek istiyoruz, birim fiyat 1,20 USD, FOB, ödeme peşin.
Saygılarımla
Elif Kaya
Kaya Makina A.Ş., Bursa
Tel: +90 224 555 66 77
""",
    """お見積りのお願い
お世話になっております。M8ボルト500個のお見積りをお願いいたします。納期は30日以内、FOB寧波でお願いします。
田中一郎
株式会社東和
電話：+81 78 555 6677
""",
    """견적 요청
안녕하세요. M8 볼트 500개 견적 부탁드립니다. 결제는 T/T 30일, 납기는 6월 말입니다.
김민수 과장
동화무역 주식회사
전화: +82 2 555 6677
""",
    """طلب عرض سعر
السادة الكرام، نرجو إرسال عرض سعر لعدد 500 قطعة براغي، التسليم خلال 30 يوما، الدفع مقدما.
شركة السالم للتجارة
هاتف: +971 4 555 6677
""",
)
_LIST = """Model,Description,Qty,Unit price USD,Amount USD
B-8,Bolt M8,500 pcs,1.20,600.00
N-8,Nut M8,800,0.80,640.00
Total,,,,1240.00
"""


def warm() -> None:
    """All patterns are compiled, the libraries are there, and one letter of each kind has been read."""
    for name in _LIBRARIES:
        importlib.import_module(name)
    for letter in _LETTERS:
        read(_message(*letter.split("\n", 1)).as_bytes(), _OWN)
    with_list = _message(*_LETTERS[0].split("\n", 1))
    with_list.add_attachment(_LIST, subtype="csv", filename="list.csv")
    read(with_list.as_bytes(), _OWN)
    situations.parse_all()
    patterns.make_all()  # at the end: some are written when they are first asked for


def _message(subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Anna Vogt <anna@buyer.example>"
    message["To"] = "sales@seller.example"
    message["Date"] = "Mon, 03 Mar 2025 10:00:00 +0100"
    message["Subject"] = subject
    message.set_content(text)
    message.add_alternative(f"<html><body><p>{text}</p></body></html>".replace("\n", "<br>\n"), subtype="html")
    return message
