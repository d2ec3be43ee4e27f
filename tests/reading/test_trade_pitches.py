"""Who offers us a service names prices, but trades no goods; who wants goods may speak of papers and transport."""

# ruff: noqa: E501 — one message a line

from __future__ import annotations

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

OFFERED = [
    ("en", "Rank #1 on Google", "We do SEO for exporters: 20 keywords, 15 backlinks, EUR 290 per month, first report after 2 weeks."),
    ("en", "Warehouse + ocean freight", "Ocean freight this week: Shenzhen-Rotterdam USD 1,900/40HQ, transit time 31 days, free time 14 days."),
    ("zh", "欧线特价", "本周特价：宁波-鹿特丹 USD1200/20GP USD2050/40HQ，免箱期21天，欢迎订舱。"),
    ("zh", "展位优惠", "德国五金展招商中，标展9平米 42000元/个，光地 4100元/m²，企业可申请补贴，参展请速联系。"),
    ("zh", "独立站推广", "谷歌优化套餐：30个关键词，保证排名，3800元/月，先效果后付款。"),
    ("de", "Ihr Messestand", "Noch frei auf der OutdoorWelt: Eckstand 20 m² zu 265,00 EUR pro m², Standbau ab 120 EUR/m². Aussteller erhalten 10 Freikarten."),
    ("es", "Tarifas septiembre", "Estimados, nuestra tarifa de flete: 20' USD 1.650, 40'HC USD 2.780, días libres 21, salida semanal."),
    ("fr", "Votre stand", "Chers exposants, stand équipé 12 m² à 4 200 € , surface d'exposition nue 290 €/m², droits d'inscription 350 €."),
    ("ru", "Ставки на сентябрь", "Добрый день! Ставки фрахта: Циндао-Владивосток 1450 USD/40HQ, 10 свободных дней, транзитное время 9 дней."),
    ("tr", "Web sitesi", "Yeni web sitesi ve arama motoru çalışması: 12.000 TL, aylık bakım 900 TL / ay, 25 anahtar kelime."),
    ("it", "Sito web", "Realizziamo il vostro sito web con posizionamento SEO, 15 parole chiave, 350 € al mese."),
    ("ja", "検品サービス", "弊社は中国の検査会社です。検品 1人日 USD 180、工場監査 USD 300、試験費は材料ごとに USD 90 / test です。"),
    ("en", "Re: order confirm", "Glad to know you. We are manufacture of LED strip for 12 years. Hot sale: 5050 strip 5m USD 2.10/roll, MOQ 100 rolls, FOB Shenzhen. First order 10% discount!"),
    ("en", "EN 71 and REACH", "Our laboratory offers lab tests for your products: EN 71 USD 150 per material, REACH USD 120/material, test report in 5 days."),
]  # fmt: skip

WANTED = [
    (Kind.INQUIRY, "en", "Inquiry lamps", "Please quote 2,000 pcs LED lamp 9W CIF Cork. We need CE certification, a test report and pre-shipment inspection by SGS. Target USD 1.10."),
    (Kind.INQUIRY, "zh", "询价", "请报价：帐篷 800顶，目标价 25美元/顶。需要CE认证、REACH检测报告，出货前第三方验货，交货周期多久？"),
    (Kind.INQUIRY, "en", "Exhibition furniture", "We build booths for exhibitors and need 300 bar stools and 120 counters for a trade show. Best price FOB Xiamen?"),
    (Kind.QUOTATION, "en", "Offer tents", "Our best price for the 4-person tent is USD 24.50/pc CIF Cork, ocean freight included, transit time 35 days, MOQ 300 pcs, valid 15 days."),
    (Kind.SHIPMENT, "en", "Arrival notice TCLU4471885", "Container TCLU4471885 on MV Coral, ETA Cork 14 July. Free time 7 days, then demurrage USD 60 per day."),
    (Kind.SHIPMENT, "zh", "订舱成功 SHWB26031177", "舱位已放：\n订舱号\nSHWB26031177\n起运港\n宁波\n海运费\nUSD1,450/20GP 预付\n截关\n3月23日"),
    (Kind.SHIPMENT, "en", "Booking confirmed", "Booking no. NGBX4471120, space is confirmed, ocean freight USD 1,450/20GP prepaid, free time 14 days, SI cut-off 20 March."),
    (Kind.ORDER, "es", "Orden de compra 118", "Confirmamos la orden de compra 118: 400 carpas a USD 24,00, flete marítimo incluido. Enviar proforma por favor."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "subject", "text"), OFFERED)
def test_an_offer_of_a_service_is_no_quotation(language, subject, text):
    got = read(letter(subject, text), language)

    assert got.kind is Kind.OTHER
    assert got.items == ()


@pytest.mark.parametrize(("kind", "language", "subject", "text"), WANTED)
def test_goods_stay_goods_whatever_papers_and_transport_they_need(kind, language, subject, text):
    assert read(letter(subject, text), language).kind is kind


def test_what_we_asked_for_is_answered():
    text = "Our rates to Cork: USD 1,900/40HQ, transit time 31 days, free time 14 days. Please confirm."

    assert read(letter("Re: freight Xiamen-Cork", text, in_reply_to=("1@baylight.example",))).kind is not Kind.INQUIRY
