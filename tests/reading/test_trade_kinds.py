"""What a message wants is told from its words, in the languages that our customers write."""

# ruff: noqa: E501 — one message a line

from __future__ import annotations

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

SAID = [
    ("inquiry", "en", "Garden benches", "Dear Sales,\nwe are a DIY chain in Ireland. Could you offer 400 teak benches, 3 seater? Please include your lead time.\nBrian Keane"),
    ("inquiry", "en", "Re: solar lamps", "Hi Amy,\nyour price is still 8% above the other factory. If you can do 3.20 we will place the order this week.\nTom"),
    ("inquiry", "en", "need price", "pls give price for pump DN50, 20 pcs, ship to Apapa\nEmeka"),
    ("inquiry", "de", "Rührwerke", "Guten Tag,\nkönnen Sie uns für 12 Stück Rührwerk 1,5 kW ein Angebot machen? Wir brauchen sie bis Ende März.\nMfG Jens Otte"),
    ("inquiry", "fr", "Palettes plastique", "Bonjour,\nMerci de nous faire parvenir votre meilleure offre pour 600 palettes plastique 1200x800.\nCordialement, Luc Perrin"),
    ("inquiry", "es", "Bombas", "Buenas tardes, necesitamos cotización de 30 bombas sumergibles de 2 HP puestas en Callao.\nSaludos, Ana Ríos"),
    ("inquiry", "pt", "Orçamento tubos", "Boa tarde, poderiam nos enviar orçamento para 2.000 m de tubo PEX 20 mm?\nAtt, João Melo"),
    ("inquiry", "it", "Richiesta", "Buongiorno, vi preghiamo di inviarci la vostra migliore offerta per 800 sedie impilabili.\nSaluti, Paolo Riva"),
    ("inquiry", "ru", "Подшипники", "Добрый день! Просим сообщить цены и сроки на подшипники 6204, 5000 шт.\nС уважением, Пётр Орлов"),
    ("inquiry", "tr", "Vana", "Merhaba, 300 adet küresel vana DN40 için fiyat teklifinizi rica ederiz.\nSaygılarımla, Emre Kaya"),
    ("inquiry", "pl", "Zapytanie", "Dzień dobry, prosimy o ofertę na 1200 szt. zawiasów meblowych.\nPozdrawiam, Anna Nowak"),
    ("inquiry", "nl", "Prijsaanvraag", "Goedemiddag, graag ontvangen wij uw beste prijs voor 500 stuks regenjassen.\nGroeten, Pieter Bos"),
    ("inquiry", "ar", "طلب عرض سعر", "السلام عليكم\nنرجو تزويدنا بعرض سعر لعدد 3000 كرسي بلاستيك\nأحمد"),
    ("inquiry", "ja", "お見積りのお願い", "お世話になっております。\n折りたたみ傘 2,000本のお見積りをお願いいたします。\n佐藤"),
    ("inquiry", "ko", "견적 요청", "안녕하세요. 스테인리스 텀블러 3,000개 견적을 부탁드립니다.\n김민수"),
    ("inquiry", "zh", "帐篷", "你好，露营帐篷 4人款 800顶，最低价多少？交期多久？\n李伟"),
    ("quotation", "en", "RE: your inquiry", "Dear Brian,\nthank you for your inquiry. Our best price is USD 64.50/pc FOB Xiamen, 30 days after deposit. Valid until 30 June."),
    ("quotation", "de", "Angebot 4471", "Sehr geehrter Herr Otte,\nvielen Dank für Ihre Anfrage. Wir bieten Ihnen an: 12 Stück Rührwerk 1,5 kW zu je 418,00 EUR ab Werk."),
    ("quotation", "es", "Cotización bombas", "Estimada Ana, gracias por su consulta. Nuestro precio es USD 112,00 por unidad CIF Callao, oferta válida 15 días."),
    ("quotation", "ru", "КП", "Здравствуйте! В ответ на ваш запрос направляем коммерческое предложение: подшипник 6204 — 0,62 USD/шт FOB Шанхай."),
    ("quotation", "zh", "回复: 帐篷", "李总，报价如下：4人帐篷 185元/顶，起订量200顶，有效期30天。"),
    ("quotation", "ja", "Re: お見積り", "お見積書を添付いたします。折りたたみ傘 1本 210円、納期30日です。有効期限は月末です。"),
    ("order", "en", "PO 22817", "Hi Amy,\nplease find our PO attached for 1,200 lamps. Confirm ship date by return."),
    ("order", "en", "Re: offer", "Price is fine for us. Please go ahead with production of 400 benches and send the PI."),
    ("order", "de", "Bestellung 90112", "Hallo, hiermit bestellen wir 12 Rührwerke gemäß Ihrem Angebot 4471. Bitte um Auftragsbestätigung."),
    ("order", "fr", "Commande 5531", "Bonjour, nous vous passons commande de 600 palettes selon votre devis. Merci de confirmer la commande."),
    ("order", "es", "Pedido 887", "Aceptamos su cotización y confirmamos el pedido de 30 bombas. Favor enviar proforma."),
    ("order", "pt", "Pedido de compra 331", "Aceitamos sua proposta, podem iniciar a produção dos 2.000 m de tubo."),
    ("order", "zh", "下单", "价格确认，我们下单800顶，请做PI。"),
    ("order", "ko", "발주서", "첨부와 같이 발주합니다. 텀블러 3,000개, 납기 확인 부탁드립니다."),
    ("order", "tr", "Sipariş", "Teklifinizi onaylıyoruz, 300 adet vana sipariş ediyoruz. Sipariş onayı bekliyoruz."),
    ("payment", "en", "Deposit", "Hi Amy, we have transferred USD 5,140.00 today, bank slip attached. Please confirm when received."),
    ("payment", "en", "L/C draft", "Dear Amy, attached is the draft L/C for your check before we open it."),
    ("payment", "de", "Überweisung", "Guten Tag, wir haben heute 2.508,00 EUR überwiesen, Beleg anbei."),
    ("payment", "zh", "水单", "定金已付，水单见附件，请查收。"),
    ("payment", "es", "Pago", "Adjunto comprobante de transferencia del anticipo por USD 1.008,00."),
    ("payment", "fr", "Virement", "Bonjour, veuillez trouver l'avis de virement de 4 200,00 EUR effectué ce jour."),
    ("payment", "en", "Re: PI", "Balance 70% was released this morning, proof attached. Kindly courier the documents, with tracking no."),
    ("payment", "en", "Delay", "Sorry, the balance will be paid next Friday, our bank had a problem."),
    ("shipment", "en", "SO", "Pls find SO attached, cut off 3 June 12:00, vessel Coral 55E, Ningbo - Rotterdam"),
    ("order", "en", "Change", "Please increase the quantity of lamps in PO 8812 from 2000 to 2500 pcs."),
    ("complaint", "en", "Short", "We received only 46 cartons instead of 50. Where are the other 4?"),
    ("shipment", "en", "Arrival notice", "Vessel MV Coral ETA Dublin 14 July, container TCLU4471885. Please arrange customs clearance."),
    ("shipment", "zh", "订舱确认", "已放舱，船名 CORAL V.12E，截关 6月3日，开船 6月6日。"),
    ("shipment", "de", "Versandanzeige", "Die Ware wurde heute verladen, Ankunft in Hamburg voraussichtlich am 3.8., Sendungsnummer 00340434."),
    ("shipment", "ru", "Отгрузка", "Груз отправлен 12 мая, контейнер TCLU4471885, прибытие во Владивосток 25 мая, коносамент во вложении."),
    ("complaint", "en", "Benches", "18 of the 400 benches arrived with broken legs. Who will pay? We expect a credit note."),
    ("complaint", "de", "Reklamation", "Bei 7 Rührwerken ist die Dichtung undicht. Wir bitten um Ersatzlieferung."),
    ("complaint", "fr", "Palettes", "42 palettes sont cassées et la couleur n'est pas conforme. Nous demandons un avoir."),
    ("complaint", "es", "Bombas dañadas", "Recibimos 4 bombas dañadas y faltan 2. Solicitamos reposición."),
    ("complaint", "zh", "质量问题", "这批帐篷有60顶拉链坏了，客户要求退货，请尽快处理赔偿。"),
    ("complaint", "ja", "不良品の件", "納品された傘のうち40本に破損がありました。代替品をお送りください。"),
    ("complaint", "it", "Reclamo", "Abbiamo ricevuto 25 sedie difettose, la saldatura è rotta. Chiediamo la sostituzione."),
    ("other", "en", "Visit", "Hi Amy, I will be in Guangzhou from 14 to 18 October. Shall we have dinner on the 15th?"),
    ("other", "en", "Thanks", "Thanks Amy, noted. Have a nice weekend!"),
    ("other", "en", "Re: cartons supplier", "Dear Purchasing Manager, we are a professional manufacturer of corrugated cartons with 12 years experience. If you have any demand, contact me. Price from USD 0.20/pc, MOQ 1000 pcs."),
    ("other", "de", "Betriebsferien", "Wir haben vom 22.12. bis 6.1. Betriebsferien. Bestellungen bearbeiten wir danach."),
    ("other", "zh", "放假通知", "各位客户：我司春节放假时间为1月20日至2月5日，期间订单顺延。"),
    ("other", "es", "Fuera de la oficina", "Estoy fuera de la oficina hasta el 3 de mayo. Para pedidos urgentes escriba a compras."),
]  # fmt: skip


@pytest.mark.promise("S50")
@pytest.mark.parametrize(
    ("kind", "language", "subject", "text"), SAID, ids=[f"{k}-{lang}-{s[:12]}" for k, lang, s, _ in SAID]
)
def test_what_a_message_wants(kind: str, language: str, subject: str, text: str) -> None:
    found = read(letter(subject, text), language)

    assert found.kind == kind
    assert found.reasons or kind == "other"
