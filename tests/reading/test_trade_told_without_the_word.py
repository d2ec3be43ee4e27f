"""A complaint that tells what happened, a go-ahead, a haggle: the kind is known though no word names it."""

from __future__ import annotations

import pytest

from argosy.reading.trade.phrases import as_written
from argosy.reading.trade.situations import situations_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

ASKED = "> Dear Brian, please let me know what you think. Amy"


def kind(language: str, text: str, *, quoted: str = "") -> str:
    """What the writer of these few lines wants; the subject says nothing."""
    return read(letter("Re: 31-07" if quoted else "31-07", text), language, quoted=quoted).kind.value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We unpacked the stools today and the seat of every second one is loose. How will you solve this?"),
        ("de", "Beim Auspacken der Hocker haben wir gesehen, dass bei jedem zweiten der Sitz wackelt."),
        ("fr", "En ouvrant les cartons nous avons vu que le siège d'un tabouret sur deux se décolle."),
        ("es", "Al abrir las cajas vimos que la pata de casi todos los bancos se despega."),
        ("pt", "Abrimos as caixas e a perna de quase todos os bancos está trincada."),
        ("it", "Aprendo le scatole abbiamo visto che la gamba di quasi tutti gli sgabelli si stacca."),
        ("ru", "Открыли коробки, у каждой второй табуретки отвалилась ножка."),
        ("pl", "Po otwarciu kartonów okazało się, że w co drugim stołku odpadła noga."),
        ("tr", "Kolileri açtık, taburelerin yarısında ayak kopmuş."),
        ("ar", "فتحنا الكراتين ووجدنا أن نصف الكراسي فيها خدوش."),
        ("vi", "Mở thùng ra thì một nửa số ghế bị gãy chân."),
        ("zh", "今天开箱，一半的凳子腿都裂了。"),
        ("zh", "今天開箱，一半的凳子腳都裂了。"),
        ("ja", "開梱したところ、半分の椅子で脚が外れておりました。"),
        ("ko", "박스를 열어 보니 의자 절반의 다리가 부러져 있습니다."),
    ],
)
def test_what_was_found_on_unpacking_is_a_complaint(language: str, text: str) -> None:
    assert kind(language, text) == "complaint"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two weeks late, and our shops have charged us a penalty."),
        ("en", "We ordered oak and got pine. Nobody here can use that."),
        ("de", "Schon wieder zu spät, die Saison ist für uns gelaufen."),
        ("fr", "Encore dix jours de retard, la saison est perdue."),
        ("es", "Otra vez diez días de atraso, perdimos la temporada."),
        ("ru", "Опять опоздание на десять дней, клиент выставил штраф."),
        ("zh", "又晚了十天，客户要罚款。"),
        ("ja", "また十日の遅れです。お客様から違約金を請求されています。"),
    ],
)
def test_late_or_other_than_ordered_with_what_it_cost_is_a_complaint(language: str, text: str) -> None:
    assert kind(language, text) == "complaint"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There should have been 30 bundles, we got only 28. Please send the missing ones or refund."),
        ("de", "Es hätten 30 Bündel sein sollen, es waren nur 28. Bitte liefern Sie den Rest nach."),
        ("fr", "On devait recevoir 30 bottes, il n'y en avait que 28. Merci de rembourser."),
        ("es", "Tenían que llegar 30 atados, solo venían 28. Devuelvan el dinero del resto."),
        ("it", "Dovevano essere 30 fasci, ce n'erano solo 28. Mandate quelli mancanti."),
        ("ru", "Должно было быть 30 связок, в машине только 28. Верните деньги."),
        ("zh", "应该是30捆，车上只有28捆，请补发。"),
        ("en", "The invoice says 30 bundles, we signed for 28. Where are the other two?"),
        ("de", "Auf der Rechnung stehen 30 Bündel, hier sind 28. Wo sind die anderen zwei?"),
        ("zh", "发票30捆，签收28捆，另外两捆去哪了？"),
        ("ja", "30束のはずですが、28本しか積まれていませんでした。返金をお願いします。"),
    ],
)
def test_less_than_was_due_is_a_complaint(language: str, text: str) -> None:
    assert kind(language, text) == "complaint"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "OK for 400 at 6.20. When can we have them?", "order"),
        ("de", "OK für 400 zu 6,20. Wann können wir sie haben?", "order"),
        ("fr", "Merci de mettre le second lot en attente jusqu'à nouvel ordre.", "order"),
        ("es", "Dejen el segundo lote en espera hasta nuevo aviso.", "order"),
        ("en", "Change of plan: please send it all by air instead.", "order"),
        ("tr", "Plan değişti: hepsini uçakla gönderin.", "order"),
        ("en", "Your competitor is at 5.50. Match it and we have a deal.", "inquiry"),
        ("en", "We were hoping for something around 5.50. Is this your final price?", "inquiry"),
        ("ru", "Рассчитывали примерно на 5,50. Это окончательная цена?", "inquiry"),
        ("zh", "下单前能先给两个样品吗？", "inquiry"),
        ("tr", "Sipariş vermeden iki numune alabilir miyiz?", "inquiry"),
    ],
)
def test_what_is_hoped_for_or_wanted_before_an_order_is_no_order_and_a_yes_is(
    language: str, text: str, wanted: str
) -> None:
    assert kind(language, text, quoted=ASKED) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our current supplier keeps sending broken hooks. What can you offer us for 4,000?"),
        ("en", "What happens if something arrives broken, do you replace it? And how much are 200 stools?"),
        ("de", "Unser bisheriger Lieferant schickt dauernd kaputte Haken. Was können Sie uns für 4.000 machen?"),
        ("es", "Nuestro proveedor actual manda ganchos rotos. ¿Qué nos pueden ofrecer por 4.000?"),
        ("zh", "现在的供应商老是发坏的挂钩，想换一家，4000个什么价？"),
    ],
)
def test_broken_goods_of_somebody_else_are_no_complaint(language: str, text: str) -> None:
    assert kind(language, text) == "inquiry"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The stools arrived in perfect condition, thanks for the quick help."),
        ("en", "The new legs came and everything works now. Thank you."),
        ("de", "Die Hocker sind einwandfrei angekommen, danke für die schnelle Hilfe."),
        ("de", "Anbei unser Kodex, wir bitten um Unterschrift und Rücksendung."),
        ("ru", "Во вложении наш кодекс, просим подписать и вернуть."),
        ("zh", "凳子完好到了，谢谢上次帮忙。"),
    ],
)
def test_thanks_and_papers_to_sign_are_no_complaint(language: str, text: str) -> None:
    assert kind(language, text, quoted=ASKED) == "other"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "That works for us, please get it going."),
        ("de", "Passt für uns, bitte loslegen."),
        ("fr", "Ça nous va, vous pouvez lancer la série."),
        ("es", "Nos parece bien, pueden empezar."),
        ("pt", "De acordo, podem prosseguir."),
        ("it", "D'accordo, procedete."),
        ("ru", "Нас устраивает, приступайте."),
        ("pl", "Zgoda, proszę działać."),
        ("tr", "Bize uyar, devam edin."),
        ("ar", "موافق، ابدأوا."),
        ("vi", "Đồng ý, chị tiến hành nhé."),
        ("zh", "没问题，可以开工了。"),
        ("ja", "承知しました。それで進めてください。"),
        ("ko", "좋습니다. 그렇게 진행해 주세요."),
    ],
)
def test_a_go_ahead_is_an_order(language: str, text: str) -> None:
    assert kind(language, text, quoted=ASKED) == "order"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Price is fine. Only change the label to KD-31, the rest as you wrote."),
        ("en", "Please hold production for ten days, our store is not ready."),
        ("en", "Leave out the grey ones, everything else as agreed."),
        ("de", "Die grauen bitte weglassen, sonst wie besprochen."),
        ("es", "Saquen las grises, lo demás como acordamos."),
        ("ru", "Серые уберите, остальное как договорились."),
        ("zh", "灰色的去掉，其余照旧。"),
        ("ja", "グレーは外してください。残りはそのままで。"),
    ],
)
def test_one_change_to_what_was_agreed_is_an_order(language: str, text: str) -> None:
    assert kind(language, text, quoted=ASKED) == "order"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tuesday at nine works for us, see you on Zoom."),
        ("de", "Dienstag neun Uhr passt für uns, bis dann auf Zoom."),
        ("es", "El martes a las nueve nos queda bien, nos vemos en Zoom."),
        ("zh", "周二九点可以，Zoom见。"),
        ("zh", "你们工厂在哪里？5月想去看看。"),
        ("en", "Where is your factory? We are in Xiamen on 5 May."),
        ("en", "I will show it to my colleagues and let you know."),
    ],
)
def test_a_meeting_agreed_on_is_no_order(language: str, text: str) -> None:
    assert kind(language, text, quoted=ASKED) == "other"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A bit steep for us. Any room if we take more?"),
        ("de", "Uns ist das zu teuer. Ist da noch Spielraum?"),
        ("fr", "C'est un peu cher, pouvez-vous faire un geste ?"),
        ("es", "Está caro, ¿hasta dónde pueden bajar?"),
        ("pt", "Ficou salgado, até onde vocês chegam?"),
        ("it", "È caro per noi, c'è margine?"),
        ("ru", "Дороговато, до какой цены можете опуститься?"),
        ("pl", "Trochę drogo, do ilu możecie zejść?"),
        ("tr", "Bize pahalı, nereye kadar inersiniz?"),
        ("ar", "غالي علينا، هل من مجال؟"),
        ("vi", "Hơi đắt chị ơi, bớt được không?"),
        ("zh", "有点贵，还有空间吗？"),
        ("ja", "少し高いですね。どこまで下げられますか。"),
        ("ko", "좀 비쌉니다. 어디까지 가능하세요?"),
        ("en", "Before we decide we would like to see one piece. Could you courier it?"),
        ("de", "Bevor wir entscheiden, würden wir gern ein Muster sehen."),
    ],
)
def test_bargaining_and_asking_for_a_sample_are_inquiries(language: str, text: str) -> None:
    assert kind(language, text, quoted=ASKED) == "inquiry"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The money left our account this morning.", "payment"),
        ("de", "Das Geld ist heute raus.", "payment"),
        ("fr", "L'argent est parti ce matin, copie de la banque jointe.", "payment"),
        ("es", "El dinero salió hoy, adjunto copia del banco.", "payment"),
        ("ru", "Деньги ушли утром.", "payment"),
        ("zh", "钱今天上午转了，底单见附件。", "payment"),
        ("en", "Our invoice 3107 has not been paid yet.", "payment"),
        ("pl", "Faktura 3107 nie została jeszcze zapłacona.", "payment"),
        ("en", "Your container is on the water.", "shipment"),
        ("de", "Ihr Container schwimmt.", "shipment"),
        ("es", "Su contenedor ya está navegando.", "shipment"),
        ("tr", "Konteyneriniz denizde.", "shipment"),
        ("ja", "コンテナは海の上です。", "shipment"),
        ("en", "Please send the papers to our broker so that he can clear the goods.", "shipment"),
    ],
)
def test_money_and_ships_under_way(language: str, text: str, wanted: str) -> None:
    assert kind(language, text) == wanted


def test_the_parts_of_a_story_must_stand_close_together() -> None:
    apart = (
        "we opened the cartons. " + "all is as it should be here, and the weather is fine. " * 6 + "the lid is bent."
    )

    assert situations_in("we opened the cartons. the lid is bent.", "en", is_answer=False)[0].kind == "complaint"
    assert situations_in(apart, "en", is_answer=False) == []


def test_the_reason_stands_as_the_writer_wrote_it() -> None:
    assert (
        as_written("Wir haben die\u00a0 WARE\u2019s  Kartons GEÖFFNET", "ware's kartons geöffnet")
        == "WARE\u2019s  Kartons GEÖFFNET"
    )
    assert as_written("貨物有破損", "破损") == "破損"
    assert as_written("İade edildi", "iade") == "iade"


def test_reasons_quote_the_letter() -> None:
    found = read(letter("31-07", "Please Quote  your BEST Price for 200 stools."))

    assert found.reasons
    assert all(each.words in "Please Quote  your BEST Price for 200 stools." for each in found.reasons)
