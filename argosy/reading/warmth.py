"""What readers load and compile when they first meet it, done at once: for a process that others are forked from."""

from __future__ import annotations

import importlib
from email.message import EmailMessage

from argosy.reading import patterns
from argosy.reading.model import Own
from argosy.reading.reader import read

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
)


def warm() -> None:
    """All patterns are compiled, the libraries are there, and one letter of each kind has been read."""
    patterns.make_all()
    for name in _LIBRARIES:
        importlib.import_module(name)
    for letter in _LETTERS:
        read(_message(*letter.split("\n", 1)), _OWN)


def _message(subject: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Anna Vogt <anna@buyer.example>"
    message["To"] = "sales@seller.example"
    message["Date"] = "Mon, 03 Mar 2025 10:00:00 +0100"
    message["Subject"] = subject
    message.set_content(text)
    message.add_alternative(f"<html><body><p>{text}</p></body></html>".replace("\n", "<br>\n"), subtype="html")
    return message.as_bytes()
