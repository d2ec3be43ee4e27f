"""Single words that decide how a figure or a line is meant, in many languages."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

import re
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import any_of, simpler

TOTAL = "totalt|sammanlagt|i alt|yhteensä|łącznie|tổng cộng|tổng tiền|jumlah total|total keseluruhan|ukupno|összesen|σύνολο|sumă totală|grand total|total amount|total|totals|sub total|subtotal|sum total|gesamtsumme|gesamtbetrag|gesamt|summe|endbetrag|total général|montant total|importe total|suma total|valor total|totale|toplam|genel toplam|итого|всего|сумма итого|合计|合計|总计|總計|总额|總額|总金额|共计|小计|小計|总价|合計金額|합계|총액|총계|الإجمالي|الاجمالي|المجموع|إجمالي|razem|suma|wartość razem|totaal|totaalbedrag|summa|celkem|tổng cộng|tổng tiền|tổng giá trị|jumlah|freight|fracht|shipping cost|flete|frete|discount|rabatt|descuento|desconto|vat|mwst|iva|tva|kdv|say us dollars|say total"
PART = "sub total|subtotal|sub-total|zwischensumme|sous-total|subtotale|ara toplam|промежуточный итог|小计|小計|소계|المجموع الفرعي|total freight|total discount|total vat|total tax|total cbm|total ctns|total cartons|total weight|total g.w|total n.w|total qty|total quantity"
DISCOUNT = "discount|special discount|rabatt|skonto|remise|ristourne|descuento|desconto|sconto|скидка|indirim|折扣|优惠|優惠|割引|値引|할인|خصم|korting|zniżka"
SUM = "totalt|i alt|yhteensä|összesen|ukupno|total de plată|gesamtnettowert|gesamtnetto|gesamtpreis|nettowert gesamt|nettobetrag|nettosumme|bruttobetrag|rechnungssumme|auftragswert netto|net order value|net total|total net|total ht|total ttc|montant ht|montant net|importe neto|total neto|total líquido|valor líquido|totale imponibile|imponibile|totale netto|итого к оплате|общая сумма|сумма заказа|стоимость заказа|net tutar|ara toplam tutar|sipariş tutarı|订单金额|訂單金額|訂單總額|合同金额|合同总价|税込合計|税抜合計|御見積金額|발주금액|공급가액|قيمة الطلب|القيمة الإجمالية|wartość netto|wartość zamówienia|nettobelopp|ordervärde|orderwaarde|nettobedrag|gesamtwert|auftragswert|bestellwert|warenwert|auftragssumme|order total|order value|contract value|montant de la commande|importe del pedido|valor do pedido|valore ordine|grand total|total amount|total|totals|sum total|gesamtsumme|gesamtbetrag|gesamt|summe|endbetrag|total général|montant total|importe total|suma total|valor total|totale|toplam|genel toplam|итого|всего|сумма|合计|合計|总计|總計|总额|總額|总金额|共计|总价|合計金額|합계|총액|총계|총금액|الإجمالي|الاجمالي|المجموع|إجمالي|المبلغ الإجمالي|razem|suma|wartość razem|totaal|totaalbedrag|summa|celkem|tổng cộng|tổng tiền|tổng giá trị|tổng số tiền|jumlah total|total harga|amounts to|amounting to|amount claimed|claim amount"
# A row beside the offer: the total leaves it out.
LEFT_OUT = "nicht in summe|nicht in der summe|nicht in gesamtsumme|nicht im gesamtpreis|nicht im preis enthalten|bedarfsposition|eventualposition|alternativposition|not in total|not in the total|not included in total|not included in the total|excluded from total|excluded from the total|hors total|non compris dans le total|non inclus dans le total|no incluido en el total|no incluida en el total|fuera del total|não incluído no total|fora do total|non incluso nel totale|non compreso nel totale|escluso dal totale|esclusa dal totale|не входит в сумму|не входит в итог|не включено в итог|toplama dahil değil|nie wliczone|niet in totaal|不计入总价|不計入總價|不含在总价|不计入合计|合計に含まず|合計に含まない|합계 제외|합계에 미포함"
ASIDE = "alternativa|alternativ|alternative|alternatively|optional|option|en option|opcional|opzionale|opzione|опция|опционально|в качестве альтернативы|opsiyon|opsiyonel|opcja|alternatywa|可选|选配|備選|备选|オプション|代替案|옵션"
CANCELLED = "cancelled|canceled|storniert|gestrichen|entfällt|annulé|annulée|anulado|anulada|cancelado|cancelada|annullato|annullata|iptal|отменено|аннулировано|已取消|取消|キャンセル|취소|ملغى|ملغي|anulowane|geannuleerd|vervalt|discontinued|out of stock|sold out|old stock|ausverkauft|nicht lieferbar|épuisé|épuisée|en rupture|rupture de stock|agotado|agotada|sin stock|esgotado|esgotada|esaurito|esaurita|esauriti|нет в наличии|распродано|stokta yok|tükendi|wyprzedane|brak w magazynie|uitverkocht|slutsåld|udsolgt|缺货|售罄|停产|断货|品切れ|在庫切れ|廃番|품절|단종|نفد|غير متوفر|hết hàng|stok habis"
IS_FINE = "ok|okay|in ordnung|iO|i.o.|correct|good|fine|bien|conforme|bon|correcto|a posto|tamam|норма|в порядке|无问题|正常|没问题|良好|問題なし|이상없음|سليم|dobrze|goed"
TARGET = "my idea|our idea|hedefimiz|hedef fiyatımız|bütçemiz|our level|my level|our counter|美金以内|美元以内|元以内|块以内|以内我|才能拿|我才拿|才接受|最多给|只能给到|只能出到|封顶|ceiling price|our limit is|top price|tavan fiyat|потолок|не больше|plafond|tope de|teto de|hope can get|can get|hope to get|hoping for|we hope for|something around|nous visons|visons|we aim at|aiming at|aim for|we are looking at|our idea|price idea|nuestro presupuesto|presupuesto para|nuestra meta|puntiamo a|il nostro obiettivo|ориентир|ориентир по цене|ориентируемся|hoffen auf|peilen|preisidee|bütçemiz|beklentimiz|期望价|期望价格|理想价|想做到|能做到|target|our target|target price|zielpreis|wunschpreis|preisvorstellung|zielvorstellung|precio objetivo|objetivo|prix cible|prix objectif|cible|prezzo target|prezzo obiettivo|obiettivo|preço alvo|alvo|preço-alvo|hedef|hedef fiyat|целевая|целевая цена|цель|目标价|目標價|目标|心理价|预算|希望単価|希望価格|目標価格|目標単価|指値|목표가|목표단가|희망 단가|희망가|السعر المستهدف|المستهدف|مستهدف|cena docelowa|docelowa|richtprijs|riktpris|budget|expected price|we can pay|we pay|not more than|if you can do|can you do|could you do|can u do|can meet|our buyer is fix at|we expect|we need price|need price|accept|competitor|competition offers|offer us|other supplier|einkaufspreis|nicht mehr als|maximal|máximo|no más de|pas plus de|non più di|не выше|не дороже|en fazla"


@lru_cache(maxsize=64)
def _pattern(words: str, at_start: bool) -> re.Pattern[str]:
    cjk = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    options = any_of(words.lower().split("|"), not_after="" if at_start else rf"[^\W_{cjk}]")
    compiled = later if at_start else sifted
    return compiled(rf"{'^' if at_start else ''}{options}(?:(?![^\W_])|(?=[{cjk}])|(?<=[{cjk}]))")


@lru_cache(maxsize=64)
def _beginnings(words: str) -> frozenset[str]:
    """The letters that these words begin with."""
    return frozenset(word[0] for word in words.lower().split("|") if word)


def has_any(text: str, words: str, *, at_start: bool = False) -> bool:
    """Whether one of these words ("|" between them) stands in the lower-case text, or at its start."""
    if text.isascii():
        if at_start and text[:1] not in _beginnings(words):
            return False
    else:
        text = simpler(text)
    return bool(_pattern(words, at_start).search(text))
