# ruff: noqa: E501 -- a row of the table is a line
"""German and Russian: the buyers who like to be exact."""

BLOCKS = {
    "de": """
greeting: Sehr geehrte/r {person}, | Guten Tag {person}, | Hallo {person},
closing: Mit freundlichen Grüßen | Freundliche Grüße | Viele Grüße
wrote: Am {date} schrieb {name} <{address}>:
labels: Von | Gesendet | An | Betreff
headings: Artikel | Art.-Nr. | Menge | Einheit | Einzelpreis | Betrag
units: piece=Stück | set=Set | pair=Paar | metre=m | carton=Kartons
line: {quantity} {unit} {product}, Art. {model} | {product} {model}: {quantity} {unit}
priced: {quantity} {unit} {product}, Art. {model}, zu {price} {currency}
attached: Die Einzelheiten finden Sie in der Anlage ({file}). | Unsere Liste liegt bei: {file}.
inquiry.subject: Anfrage {product} | Preisanfrage: {product} | Bitte um Angebot - {product}
inquiry.before: wir sind ein Fachgroßhandel in {city} und suchen einen zuverlässigen Hersteller für Außenleuchten. Bitte bieten Sie uns folgende Artikel an: | für das kommende Frühjahr benötigen wir ein Angebot über:
inquiry.after: Bitte nennen Sie uns Preise {incoterm} {place} in {currency}, Mindestmenge, Lieferzeit und Zahlungsbedingungen. | Wir erwarten Ihr Angebot {incoterm} {place}. Die Ware müsste in {days} Tagen lieferbar sein.
counter.before: vielen Dank für Ihr Angebot. Leider liegen Ihre Preise rund {percent} % über unserem jetzigen Lieferanten. Könnten Sie folgende Preise anbieten?
counter.after: Bei diesen Preisen können wir sofort bestellen. | Bitte prüfen Sie das noch einmal.
order.subject: Bestellung {number} | Unsere Bestellung Nr. {number}
order.before: hiermit bestellen wir unter der Nummer {number}:
order.after: Lieferung {incoterm} {place} innerhalb von {days} Tagen, Zahlung 30 % Anzahlung, Rest gegen Kopie des Konnossements. Gesamtbetrag {total} {currency}. Bitte bestätigen Sie den Auftrag.
payment.subject: Zahlung zu {number} | Überweisung {number}
payment.before: wir haben heute die Anzahlung von {total} {currency} für {number} überwiesen. Der Beleg liegt bei.
payment.after: Bitte bestätigen Sie den Eingang.
complaint.subject: Reklamation {number} | Mängelrüge zur Lieferung {number}
complaint.before: bei der Eingangsprüfung der Lieferung {number} haben wir festgestellt, dass {broken} {unit} {product} ({model}) defekt sind.
complaint.after: Bitte teilen Sie uns mit, wie Sie den Schaden ersetzen. Fotos liegen vor.
thanks.before: danke für die schnelle Antwort, wir melden uns. | vielen Dank, das haben wir notiert.
""",
    "ru": """
greeting: Здравствуйте, {person}! | Добрый день, {person}! | Уважаемый(ая) {person},
closing: С уважением, | Спасибо, с уважением,
wrote: {date}, {name} <{address}> пишет:
labels: От | Отправлено | Кому | Тема
headings: Наименование | Артикул | Количество | Ед. изм. | Цена | Сумма
units: piece=шт. | set=компл. | pair=пар | metre=м | carton=кор.
line: {product} {model} — {quantity} {unit} | {product}, арт. {model}, {quantity} {unit}
priced: {product} {model} — {quantity} {unit} по {price} {currency}
attached: Полный список во вложении ({file}).
inquiry.subject: Запрос цен: {product} | Запрос коммерческого предложения - {product}
inquiry.before: Наша компания {company} занимается поставками светотехники. Просим выслать коммерческое предложение на следующие позиции: | Интересует ваша продукция. Сообщите, пожалуйста, цены и сроки на:
inquiry.after: Условия поставки {incoterm} {place}, валюта {currency}. Просим указать минимальную партию, срок производства и условия оплаты. | Нам нужно получить товар в течение {days} дней. Цены просим дать {incoterm} {place}.
counter.before: Спасибо за предложение. К сожалению, цены выше рынка примерно на {percent} %. Можем работать по таким ценам:
counter.after: Если согласны, разместим заказ на этой неделе. | Прошу пересмотреть цены.
order.subject: Заказ {number} | Заявка на поставку {number}
order.before: Размещаем заказ № {number}:
order.after: Сумма заказа {total} {currency}, {incoterm} {place}, срок {days} дней, предоплата 30 %. Просим выслать проформу-инвойс.
payment.subject: Оплата по {number} | Платёжное поручение {number}
payment.before: Сегодня оплатили {total} {currency} по {number}, платёжное поручение во вложении.
payment.after: Подтвердите, пожалуйста, поступление средств.
complaint.subject: Претензия по заказу {number} | Брак в поставке {number}
complaint.before: При приёмке заказа {number} обнаружен брак: {product} {model}, {broken} {unit} не работают.
complaint.after: Просим заменить товар или компенсировать стоимость. Фотографии готовы прислать.
thanks.before: Спасибо, получили, посмотрим и ответим. | Спасибо за информацию.
""",
}
