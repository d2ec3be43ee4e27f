"""What a column or a label is called: "Qty", "Menge", "数量" all head a quantity."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from argosy.reading.vocabulary.alternatives import simpler
from argosy.reading.vocabulary.currencies import CODES
from argosy.reading.vocabulary.heading_shapes import is_for_one, is_sized_unit, is_tariff
from argosy.reading.vocabulary.units import unit_of

# Field -> the words for it, "|" between them. A heading may carry more ("Unit price FOB Ningbo (USD)"):
# a listed form matches whole words anywhere in it; the longest match wins.
HEADINGS: dict[str, str] = {
    "line": "ت|التسلسل|تسلسل|رقم البند|م.|الرقم التسلسلي|sn|sr|lfd nr|itm|pos|pos.|position|line|line no|no.|no|#|nr.|lp|lp.|s.no|s/n|sl no|sl.no|sr no|sr.no|sr. no.|s. no.|item #|№|№ п/п|п/п|序号|序號|项次|項次|番号|번호|linea|línea|ligne|riga|sıra|sıra no|seq|ln|רقم|م|lfd. nr.|pozycja|renglón|renglon|n°|nº|ítem|الرقم",
    "model": 'clave|no. parte|n° parte|nº parte|part #|מק׳ט|דגם|รหัส|รหัสสินค้า|รุ่น|物料编码|物料编号|物料代码|物料号|存货编码|商品代码|产品代码|artikelcode|mat.-nr.|mat.nr.|materialnr.|item id|product id|product code|prod. code|cod. prod.|cód. prod.|código producto|код товара|номенклатурный номер|каталожный номер|stok no|malzeme kodu|malzeme no|oe号|oe码|oem号|oe no|oe no.|oe number|oe nummer|oe|n° oe|原厂编号|原厂号|配件号|零件号|零件编号|件号|номер oe|oem номер|indice|index|oem|oem no|oem no.|cod. oem|n° oem|drawing no|drawing no.|drawing|drawing number|drg no|drg. no.|dwg no|dwg no.|dwg|zeichnungsnummer|zeichnungs-nr.|zeichnung|n° plan|n° de plan|nº plano|plano|disegno|n. disegno|чертеж|№ чертежа|номер чертежа|çizim no|图号|圖號|図番|図面番号|도면번호|رقم الرسم|rysunek|mã hàng|mã|your no|your no.|our no|our no.|your ref|our ref|model|model no|model no.|modell|modelo|modèle|modele|modello|art|art.|art. no|art.no|art nr|art.-nr.|artikelnr|artikelnr.|artikelnummer|artikel-nr.|artikel nr|article no|article no.|article number|article code|item no|item no.|item number|item code|item nr|item|code|our code|your code|cod|cod.|código|codigo|code article|codice|codice articolo|kod|kodu|ürün kodu|stok kodu|ref|ref.|réf|réf.|référence|reference|referencia|referência|referencia|riferimento|sku|part no|part no.|part number|p/n|pn|mpn|teilenummer|materialnummer|material no|bestellnummer|best.-nr.|catalog no|cat. no.|cat no|nr.|style|style no|артикул|арт.|арт|код|модель|型号|型號|品號|品号|型番|品番|货号|貨號|产品编号|产品型号|商品编号|编号|編號|款号|款號|料号|料號|规格型号|產品編號|品目コード|商品コード|モデル|모델|모델명|품번|코드|رقم الصنف|الموديل|موديل|رقم القطعة|كود|الكود|indeks|nr art.|numer katalogowy|symbol|artikelcode|art.nr.|artnr|nr kat.|编码|sku号|製品番号|商品番号|jancode|제품코드|품목코드|bestell-nr|material-nr|sachnummer|ident-nr|identnummer|code produit|n° article|nº article|código de artículo|no. de parte|núm. de parte|código produto|código do produto|cód. item|rif|articolo n|обозначение|каталожный №|parça no|parça kodu|nr katalogowy|mã số|mã sản phẩm|mã hàng hóa|ký hiệu|kode|kode barang|kode produk|catalogue no|cat. no|stock code|bestelnr|bestelnummer|varenr|varenummer|tuotenro|tuotenumero|tuotekoodi|מק"ט|item #',
    "product": "פריט|מוצר|תיאור|รายการ|สินค้า|รายละเอียด|text|المادة|المواد|اسم المادة|اسم الصنف|الأصناف|السلعة|اسم السلعة|بيان الصنف|short text|kurztext|material description|materialkurztext|bez.|descr.|descr|denominación|denominacion|denominazione|name|nom|nombre|naziv|naziv robe|opis robe|artikal|megnevezés|termék|denumire|denumire produs|nama barang|найменування|tuote|vare|artikeltext|warenbezeichnung|libellé|concepto|detalle|equipment|machine|machinery|appliance|accessory|ausrüstung|gerät|équipement|equipo|equipos|attrezzatura|equipamento|оборудование|设备|設備|機器|part name|parts name|part description|name of part|component|benennung|teilebezeichnung|teil|bauteil|nom de la pièce|nombre de la pieza|pieza|peça|nome da peça|parça adı|parça|наименование детали|деталь|零件名称|部件名称|部品名|부품명|اسم القطعة|nazwa części|tên hàng|tên sản phẩm|sản phẩm|hàng hóa|mô tả|product|products|product name|name of product|product description|item description|description|description of goods|goods|name of goods|commodity|desc|desc.|designation|désignation|designación|designação|descripción|descripcion|descrição|descricao|descrizione|articolo|prodotto|produto|producto|produit|article|artículo|articulo|artigo|artikel|artikelbezeichnung|bezeichnung|beschreibung|ware|produkt|material|materiale|mercancía|mercaderia|mercadoria|item name|particulars|details of goods|ürün|ürün adı|ürün tanımı|açıklama|malzeme|mal|cins|cinsi|наименование|наименование товара|товар|описание|продукция|номенклатура|品名|产品|產品|产品名称|產品名稱|商品|商品名|商品名称|货物名称|貨物名稱|名称|名稱|货品名称|品名规格|品名及规格|物料名称|描述|产品描述|品目|製品名|製品|商品説明|摘要|품명|제품|제품명|상품명|품목|내역|الصنف|المنتج|الوصف|البيان|اسم المنتج|وصف|البضاعة|nazwa|nazwa towaru|opis|towar|omschrijving|product omschrijving|benaming|varubenämning|benämning|beskrivning|název|popis|detail|details|内容|明细|discriminação|asortyment|diễn giải|deskripsi|uraian|artikelomschrijving|varebeskrivelse|nimike|ชื่อสินค้า",
    "size": "grading|grades|calibre|caliber|kaliber|calibro|калибр|калибровка|sortierung|calibrage|clasificación|capacity|capacidad|capacité|capacidade|capacità|inhalt|füllmenge|contenance|contenido|容量|용량|السعة|kapasite|pojemność|length|länge|longueur|largo|longitud|lunghezza|comprimento|длина|uzunluk|长度|長さ|width|breite|largeur|ancho|larghezza|largura|ширина|宽度|diameter|durchmesser|diamètre|diámetro|diametro|диаметр|çap|直径|thickness|stärke|dicke|épaisseur|espesor|spessore|espessura|толщина|kalınlık|厚度|المواصفات|مواصفات|القياس|الحجم|dimenzija|dimenzije|veličina|méret|grade|type|typ|quality|qualität|тип|марка|grado|calidad|qualité|级别|等级|牌号|グレード|등급|النوع|size|sizes|size cm|dimension|dimensions|spec|spec.|specs|specification|specifications|规格|規格|尺寸|尺码|规格/尺寸|规格型号|размер|размеры|размер, мм|größe|groesse|abmessung|abmessungen|maß|maße|taille|dimensions|talla|medida|medidas|tamaño|tamanho|misura|misure|dimensione|ölçü|ebat|beden|サイズ|規格・寸法|규격|사이즈|المقاس|مقاس|rozmiar|wymiar|wymiary|maat|afmeting|especificación|especificação|specifica|dim.|storlek|rozměr|寸法|仕様|사양|spezifikation|format|formato|dimensiones|dimensões|dimensioni|характеристики|спецификация|габариты|boyut|özellik|özellikler|specyfikacja|quy cách|kích thước|thông số|ukuran|spesifikasi|specificatie|mått|מידה|מפרט|ขนาด",
    "colour": "color|colour|colors|colours|farbe|couleur|coleur|cor|colore|renk|цвет|颜色|顏色|色|カラー|색상|اللون|kolor|kleur|färg|barva|finish|material finish",
    "lot": "je|per|pro|price unit|preiseinheit|pe|p.e.|per qty|por cada|unidad de precio",
    "quantity": "demand|demand qty|need qty|needed|demanda|fabbisogno|necessidade|necesidad|需求数量|需求量|zapotrzebowanie|ihtiyaç miktarı|to order|we order|a pedir|à commander|כמות|จำนวน|ordine minimo|minimo d'ordine|minimo|minimum|min.|mínimo|commande minimum|minimum de commande|quantité minimum|pedido mínimo|encomenda mínima|quantidade mínima|мин. партия|мин. заказ|минимальный заказ|минимум|min. sipariş|asgari sipariş|الحد الأدنى|最低数量|最小ロット数|need now|qty now|now|required now|current need|to buy|order now|firm qty|firm quantity|firm order|jetzt|bedarf jetzt|besoin actuel|a pedir|da ordinare|a encomendar|сейчас|最小起订|起订|起批量|最低起订|本次询价数量|本次数量|本次采购数量|الكميات|عدد القطع|الكمية المطلوبة|العدد المطلوب|volumes|nb colis|nombre de colis|nº volumes|colli|packages|no. of packages|no of pkgs|pkgs|bultos|nº bultos|мест|кол-во мест|количество мест|件数|個数|箱数|količina|kolicina|mennyiség|cantitate|jumlah|кількість|määrä|1ère tranche|première tranche|tranche|first tranche|losgröße|losgrösse|lot size|batch size|batch qty|call-off qty|taille de lot|tamaño de lote|lotto|размер партии|批量|每批数量|ロット数|new qty|new quantity|revised qty|revised quantity|neue menge|nouvelle quantité|nueva cantidad|nova quantidade|nuova quantità|новое количество|新数量|colour/quantity|color/quantity|colour/qty|color/qty|size/qty|size/quantity|颜色/数量|顏色/數量|尺码/数量|尺寸/数量|needed|required|req'd|wanted|to order|1st po qty|first po qty|benötigt|gewünscht|besoin|necesario|requerido|necessário|richiesto|нужно|требуется|ihtiyaç|trial lot|trial qty|initial qty|initial quantity|1st order|1. abruf|1st call-off|abruf|abrufmenge|erstbedarf|erstmenge|première commande|1ère commande|primer pedido|primo ordine|primeiro pedido|ilk sipariş|первая партия|первый заказ|首单|首批|首单数量|初回数量|first order|initial order|trial order|order volume|volume estimate|forecast|total units|total qty|total quantity|total pcs|total pieces|qty total|order pcs|số lượng|sl|quantity|qty|qty.|qnty|q'ty|qty pcs|order qty|ordered|order quantity|quantity ordered|qty ordered|quantity required|quantity needed|required qty|req qty|qty required|qty needed|units|pcs|pieces|menge|bestellmenge|anzahl|stück|stückzahl|stk|bedarf|bedarfsmenge|cantidad|cant|cant.|cantidades|ctd|uds|quantité|quantite|qté|qte|qté.|nombre|quantità|quantita|q.tà|q.ta|qta|qtà|quantidade|qtd|qtd.|qtde|qtde.|miktar|adet|sipariş miktarı|количество|кол-во|кол.|объем|объём|потребность|数量|訂購數量|采购数量|订购数量|需求数量|需求量|订货量|起订量|最小起订量|起訂量|数量（个）|moq|min qty|min. qty|min order|minimum order|minimum order quantity|min. order|mindestmenge|mindestabnahme|注文数|発注数|注文数量|最小ロット|수량|주문수량|최소주문수량|الكمية|كمية|الكميه|العدد|عدد|ilość|ilosc|aantal|hoeveelheid|antal|kvantitet|množství|mnozstvi|first lot|lote|volume|订量|合计数量|总数|发注数|必要数|必要数量|gesamtmenge|auftragsmenge|qté totale|quantité totale|nb pièces|nbre de pièces|nombre de pièces|unidades|piezas|quant|qtd total|pezzi|n. pezzi|nr. pezzi|q.tà totale|quantità totale|szt|liczba|liczba sztuk|s.lượng|kuantitas|banyaknya|requirement|requirements|ปริมาณ|nos",
    "unit": "ud.|uds.|und.|units of measure|u.med.|u/med|unid.|ед. изм|đvt|đơn vị|unit|units|uom|u.m.|um|u/m|unit of measure|me|einheit|mengeneinheit|eh|unidad|unidad de medida|unité|unite|u.|u|unità|unità di misura|unidade|un|und|birim|ölçü birimi|ед|ед.|ед. изм.|ед.изм.|ед.изм|единица|единица измерения|单位|單位|单位名称|単位|단위|الوحدة|وحدة|jm|j.m.|jedn.|jednostka|eenheid|enhet|jednotka|mj|einh|u. medida|unidade de medida|br|satuan|יחידה|หน่วย",
    "price": "מחיר|מחיר יחידה|ราคา|ราคาต่อหน่วย|costo|coste|custo|costo unitario|coste unitario|costo unit.|custo unitário|rate us$|net price|netto preis|prix net|precio neto|preço líquido|prezzo netto|fob price usd|cijena|egységár|preț|preț unitar|harga|ціна|hinta|u/p|u / p|pu|price pmt|đơn giá|giá|price/box|price per box|price/ctn|price per carton|price/roll|price/set|price/kg|line price|price|unit price|price/unit|price per unit|unit cost|cost|rate|u.price|u/price|u. price|unitprice|unit rate|price each|price/pc|price per pc|price usd|usd/pc|usd|fob price|cif price|fob|cif|exw|cfr|preis|einzelpreis|stückpreis|preis/stück|e-preis|ep|netto-preis|nettopreis|vk|precio|precio unitario|precio unit.|p. unit|p. unit.|p.unit|p.u.|pu|p.u|valor unitario|valor unitário|vl. unit.|preço|preco|preço unitário|preço unit.|prix|prix unitaire|prix unit.|p.u. ht|pu ht|prezzo|prezzo unitario|prezzo unit.|fiyat|birim fiyat|birim fiyatı|b.fiyat|цена|цена за ед.|цена за единицу|цена за шт|цена за шт.|цена, usd|стоимость за ед.|单价|單價|价格|價格|报价|单价(元)|含税单价|出厂价|单价usd|単価|価格|단가|가격|السعر|سعر الوحدة|سعر|cena|cena jedn.|cena jednostkowa|cena netto|prijs|stuksprijs|eenheidsprijs|pris|styckpris|jednotková cena|à-pris|ek-preis|einkaufspreis|tarif|tarif ht|p/u|@|stukprijs|prijs per stuk|الفئة|harga satuan",
    "target": "alvo|objetivo|obiettivo|cible|zielwert|hedef|цель|cel cenowy|doelprijs|目標|희망|prix souhaité|prix désiré|precio deseado|preço desejado|prezzo desiderato|desired price|wished price|istenen fiyat|מחיר יעד|ราคาเป้าหมาย|preisziel|zielpreis eur|kursziel|our idea|idea|price idea|our price idea|your idea|our bid|bid price|our level|our counter|counter price|wished price|wish price|max price|preisvorstellung|preisidee|idée de prix|idea de precio|precio idea|idea di prezzo|ideia de preço|наша цена|желаемая|客户目标价|客户目标|期望单价|期望价|期望价格|理想单价|心理价位|目标价(元)|precio meta|preço meta|prezzo ideale|our target|target price|target|target usd|zielpreis|wunschpreis|precio objetivo|prix cible|prix objectif|prezzo target|prezzo obiettivo|preço alvo|preço-alvo|hedef fiyat|целевая цена|желаемая цена|目标价|目標價|目标单价|目标价格|希望単価|希望価格|目標単価|목표가|목표단가|السعر المستهدف|cena docelowa|richtprijs|riktpris|cílová cena|budget price|expected price|目標価格|指値|指値単価|희망단가|희망가격|richtpreis|objetivo|preço objetivo|ориентир. цена|ориентировочная цена|cena oczekiwana|giá mục tiêu|giá mong muốn|tgt price|tgt|doelprijs|målpris|harga target|السعر المطلوب",
    "amount": 'claim value|claim amount|forderung|imp.|importe neto|valor neto|vlr total|vr total|valor tot.|tot.|ges.|gesamt netto|thành tiền|amount|total|total amount|total price|line total|ext|ext.|extended|extension|ext. price|ext. cost|ext. cost usd|subtotal|sub total|sub-total|sum|value|total value|total usd|betrag|gesamt|gesamtpreis|gesamtbetrag|summe|g-preis|positionswert|wert|gp|importe|importe total|total línea|precio total|valor total|valor|montant|montant ht|total ht|prix total|importo|totale|preço total|vl. total|tutar|toplam|toplam tutar|toplam fiyat|сумма|итого|стоимость|всего|общая сумма|金额|金額|总价|總價|总金额|小计|小計|合计|合計|总额|合計金額|금액|합계|총액|المبلغ|الإجمالي|الاجمالي|المجموع|إجمالي|القيمة|wartość|wartosc|kwota|razem|bedrag|totaal|belopp|summa|částka|celkem|공급가액|nettowert|monto|montante|valore|tổng tiền|trị giá|jumlah harga|total harga|beløb|סה"כ|סכום|จำนวนเงิน|รวม',
    "currency": "currency|curr|curr.|ccy|währung|waehrung|moneda|devise|monnaie|valuta|divisa|moeda|para birimi|döviz|валюта|币种|幣種|币别|幣別|货币|通貨|통화|العملة|waluta|měna",
    "hs": "hs|hs code|h.s. code|hscode|hs-code|hs no|hts|hts code|hsn|hsn code|tariff|tariff code|tariff no|customs code|zolltarifnummer|zolltarif-nr.|zolltarif|warennummer|taric|partida arancelaria|partida|posición arancelaria|código arancelario|code sh|code douanier|nomenclature douanière|codice doganale|voce doganale|ncm|código ncm|gtip|gtip no|g.t.i.p.|тн вэд|код тн вэд|тнвэд|海关编码|海關編碼|税号|hs编码|hs 编码|商品编码|hs编号|hsコード|hs 코드|hs코드|البند الجمركي|رمز النظام المنسق|kod cn|kod hs|taryfa celna|gn-code|税则号|nomenclature|código hs|fracción arancelaria|fracción|arancel|pauta|pauta aduaneira|cod. hs|mã hs|commodity code|gs-code|gs code|الرمز الجمركي|בית מכס|พิกัด|พิกัดศุลกากร",
    "counted": "conforme|conformes|conformi|conforming|in ordnung|i.o.|gut|gutteile|合格|合格数|合格数量|良品|良品数|양품|годных|годные|sağlam|dobre|good|good qty|ok qty|bueno|buenos|delivered|counted|invoice qty|invoiced|invoiced qty|received|qty received|received qty|shipped|shipped qty|ordered qty|geliefert|erhalten|gezählt|liefermenge|livré|reçu|recibido|recibidas|facturado|entregado|recebido|faturado|ricevuto|consegnato|fatturato|получено|отгружено|по факту|gelen|sevk edilen|实收|实收数|实收数量|发货数量|应收|到货数量|受領数|納品数|입고수량|المستلم|otrzymano|ontvangen",
    "remark": "listino|list price|listenpreis|prix public|precio de lista|preço de tabela|listprice|sc. %|sconto|bought|purchased|last purchase|already ordered|message|del. date|deliv. date|req. date|warehouse|whs|store|shelf|bin|bestand|existencias|existencia|库存|현재고|остаток|pcs/box|stk/box|pcs per pack|pcs/pack|year total|yearly total|annual total|units/ctn|units per ctn|units per carton|units/carton|pcs/carton|pcs per carton|pcs/box|pcs per box|per ctn|per carton|qty per carton|stück/karton|uds/caja|pz/cartone|装箱数|每箱数量|入数|remark|remarks|comment|comments|note|notes|bemerkung|bemerkungen|hinweis|observaciones|observación|nota|notas|obs|obs.|observações|remarque|remarques|observations|osservazioni|note|açıklamalar|notlar|not|примечание|примечания|комментарий|备注|備註|备考|備考|비고|ملاحظات|ملاحظة|uwagi|opmerking|opmerkingen|anmärkning|poznámka|problem|issue|defect|packing|packaging|package|packung|verpackung|embalaje|embalagem|emballage|imballo|ambalaj|упаковка|包装|包裝|梱包|荷姿|포장|التعبئة|opakowanie|verpakking|brand|marke|marca|marque|marka|бренд|品牌|ブランド|브랜드|delivery|delivery date|ship date|lieferdatum|liefertermin|fecha|date|termin|交期|交货期|納期|срок|срок поставки|lead time|weight|gewicht|peso|poids|ağırlık|вес|重量|무게|n.w.|g.w.|nw|gw|net weight|gross weight|cbm|volume cbm|carton size|ctn size|meas|measurement|image|picture|photo|图片|圖片|barcode|ean|packing list|ctns|cartons|carton|case pk|case pack|cases|pcs/ctn|qty/ctn|pcs per ctn|ctn|inner|master|stock|warranty|ve|vpe|mwst|vat|iva|tva|kdv|ндс|discount|rabatt|origin|country of origin|material composition|composition|annual qty|annual quantity|yearly qty|annual|jahresmenge|jahresbedarf|年用量|年需求量|年采购量|consumo anual|consommation annuelle|weight kg|poids kg|unit weight|stückgewicht|1000 pcs weight|colisage|nb cartons|nbre cartons|nb de colis|nbre colis|件数|箱数|件數|箱數|moule|模具费|模具|werkzeugkosten|tooling|tooling cost|mold cost|mould cost|frais d'outillage|单重|毛重|净重|peso unitario|poids unitaire|peso unit|gewicht/stk|weight/pc",
}
# Headings that speak of the goods that are wrong: in a claim these lines count, not those delivered.
CLAIMED = "litige|en litige|litigieux|disputed|in dispute|contesté|contestés|contestée|contestati|contestato|em litígio|спорное|спорных|strittig|spornych|falta|faltas|faltan|faltando|falta mercancía|manque|manques|fehlt|mancante|mancanti|manca|не хватает|недостача|недостаёт|eksik|brak|brakuje|ontbreekt|tekort|mangler|缺少|短少|不足|beanstandet|bemängelt|reklamiert|no conforme|no conformes|non conforme|non conformes|non conformi|não conforme|não conformes|nicht konform|n.i.o.|nio|nok|nok qty|not ok|fail|failed|faulty|wet|torn|leaking|leakage|不合格|不合格数|不合格数量|不合格品|次品|次品数|坏数|缺货数|少发|少货|несоответств|некондиция|uygunsuz|rotas|rotos|cassés|cassées|rotti|rotte|quebrados|quebradas|bruch|dañado|dañados|dañada|dañadas|averiado|averiados|schadhaft|endommagé|endommagés|avariado|avariados|danneggiato|danneggiati|повреждено|hasarlı|defective|damaged|short|shortage|missing|rejected|reject|claim qty|claimed|claim quantity|defect qty|ng|ng qty|broken|difference|diff|mangelhaft|defekt|beschädigt|fehlmenge|fehlend|reklamationsmenge|reklamiert|defectuosas|defectuosos|defectuoso|faltante|faltantes|dañadas|dañados|manquant|manquants|défectueux|defectueux|endommagés|difettosi|difettose|mancanti|danneggiati|defeituosas|defeituosos|avariadas|faltantes|avarias|kusurlu|eksik|hasarlı|iade|брак|недостача|бракованных|повреждено|不良数|不良数量|不良|破损|破損|短装|短少|缺少|缺数|差异|不足数|불량|불량수량|부족|파손|التالف|الناقص|wadliwe|brak|uszkodzone|defect|beschadigd|tekort|difettosa|difettoso|hatalı|hỏng|rusak|defectuosa|défectueuse|avariada|投诉数量|投诉|不良品数"

_SPLIT = re.compile(r"[\s/()\[\]（）:：,，、*]+")


_OPENERS = re.compile(r"[/(（:：,，]")
_IN_BRACKETS = re.compile(r"[(（\[].*?[)）\]]")


def fold(text: str) -> str:
    """Case, width and outer marks do not matter when headings are compared."""
    same = text.lower() if text.isascii() else simpler(unicodedata.normalize("NFKC", text).casefold())
    return " ".join(same.split()).strip(" :.*|-#_").replace("_", " ")


def _plainer(key: str) -> str:
    """Without accents, where only Latin letters bear them."""
    if key.isascii():
        return key
    apart = unicodedata.normalize("NFD", key)
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return plain if plain.isascii() else key


def _index() -> dict[str, str]:
    index = {}
    for field, words in (("claimed", CLAIMED), *reversed(HEADINGS.items())):
        for word in words.split("|"):
            index[fold(word) or word] = field
    # A word that stands for both: the narrower meaning
    for word in [*index]:  # "Cod." for "Cód."
        index.setdefault(_plainer(word), index[word])
    index.update({fold("price"): "price", "units": "quantity", "no": "line", "nr": "line", "u": "unit"})
    return index


_INDEX = _index()


# What the shops ask: no price of this trade.
_RETAIL = re.compile(
    r"retail|rrp|msrp|shelf|rayon|prix (?:de vente|public)|uvp|ladenpreis|verkaufspreis|pvp|precio de venta|preço de venda|prezzo (?:al pubblico|di vendita)|рознич|perakende|零售|店頭価格|소비자가"
)


# What a watt costs beside the whole piece, and whom the sum is booked to.
_NO_PRICE = re.compile(
    r"[/ ]w(?:p|att|atts|c)?$|cost\s?cent|kostenst|centro de cost|centre de co[uû]t|centro di costo|成本中心|项目号"
)


def _undotted(key: str) -> str:
    """Abbreviations are written with and without points and hyphens: "VL.TOTAL", "Art-Nr", "Del.Date"."""
    return " ".join(key.replace(".", " ").replace("-", " ").split())


_UNDOTTED = {undotted: field for word, field in _INDEX.items() if len(undotted := _undotted(word)) > 1}
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_WORDS = [word for word in _INDEX if len(word) > 1 and _CJK.search(word)]
_SPACED_WORDS = frozenset(word for word in _INDEX if len(word) > 2 and not _CJK.search(word))
_PLACES = {word: place for place, word in enumerate(_INDEX)}


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str | None:
    """The field that a heading names, None where it names none we know."""
    key = fold(heading)
    if not key or len(key) > 60:
        return None
    undotted = _undotted(key)
    if exact := _exact(key, undotted):
        return exact
    if (
        is_yearly(key)
        or _ONCE.search(key)
        or _ONCE_WANTED.search(key)
        or (_HOLDS.search(key) and not _is_money(key))
        or _RETAIL.search(key)
        or _NO_PRICE.search(key)
    ):
        return "remark"
    if _is_price(undotted) or _NAMED_PRICE.search(fold(_OPENERS.split(key, maxsplit=1)[0])):
        return "price"
    if _is_count(key) or is_sized_unit(key):
        return "quantity"
    bare = fold(_OPENERS.split(key, maxsplit=1)[0])
    inside = fold(_IN_BRACKETS.sub(" ", key))
    for form in (inside, bare):
        if form in _INDEX and len(form) > 1:
            return _INDEX[form]
    return _longest_inside(key)


def _exact(key: str, undotted: str) -> str | None:
    if is_tariff(undotted):
        return "hs"
    exact = _INDEX.get(key) or _of_money(key)
    return exact or _UNDOTTED.get(undotted) or _INDEX.get(_plainer(key)) or _UNDOTTED.get(_plainer(undotted))


_MONEY_WORDS = frozenset(
    [
        "price",
        "cost",
        "value",
        "rate",
        "preis",
        "wert",
        "precio",
        "costo",
        "coste",
        "valor",
        "importe",
        "prix",
        "valeur",
        "preço",
        "custo",
        "vl",
        "vlr",
        "pr",
        "v",
        "p",
        "vr",
        "prezzo",
        "costo",
        "valore",
        "fiyat",
        "fiyatı",
        "bedel",
        "цена",
        "стоимость",
        "cena",
        "wartość",
        "prijs",
        "pris",
    ]
)
_UNIT_STEMS = (
    "unit",
    "einh",
    "unité",
    "eenh",
    "einzel",
    "stück",
    "unid",
    "uni",
    "ед",
    "birim",
    "jedn",
    "szt",
    "stuk",
    "st",
)


# How much a carton or a container holds, and what the price was once.
_HOLDS = re.compile(
    r"(?:/|per |x |por |par |je |pro |a |на |в )\s?(?:ctns?|cartons?|box|case|cs(?![^\W_])|crate|master|pallet|plts?(?![^\W_])|pal(?![^\W_])|pall?ett?|palé|bancal|caja|cj(?![^\W_])|caixa|cx(?![^\W_])|karton|kart(?![^\W_])|kt(?![^\W_])|cartone|scatol|colis|koli|kutu|кор|ящ|паллет|палет|поддон|箱|托|卡板|ケース|パレット|박스|팔레트|كرتون|صندوق|طبلية|20|40)|[每毎]\s?[箱托]|(?:박스|팔레트)당|/箱|装箱|20\s?gp|40\s?h[qc]|loading|装柜"
)
_ONCE = re.compile(
    r"(?<![^\W_])(?:last|previous|prev|old|ult|[uú]ltim[oa]|anterior|dernier|précédent|letzter|alter|vorher\w*|прошл\w+|стар\w+|предыдущ\w+|önceki|eski)\.?\s(?:unit )?(?:price|precio|prix|preis|prezzo|preço|цена|fiyat|cost)|上次|前回"
)
# "出厂含税价(元)", "Werkspreis", "납품가": a kind of price that no list knows; sums and what shops ask stand above.
_NAMED_PRICE = re.compile(
    r"^(?!.*[总總合原市]).{1,8}[价價]格?$|^\w{3,}(?<!gesamt)(?<!summen)preis(?: (?:[a-z]{3}|[€$£]))?$|(?:공급|납품|출고|도매|제안)가격?$|.\sfiyatı$"
)
# What parts a word for money from the currency.
_BETWEEN = frozenset(["in", "en", "em", "w", "в", "per"])


_CLAIMS = frozenset(
    {
        "forderung",
        "forderungsbetrag",
        "claimed",
        "claim",
        "reclamo",
        "reclamado",
        "réclamation",
        "reclamação",
        "reklamation",
    }
)


_NET = frozenset({"net", "netto", "neto", "nett"})


def _of_money(key: str) -> str | None:
    """A heading with its currency: "EP in EUR", "Rate US$"."""
    words = [word for word in _SPLIT.split(key) if word]
    named = [word for word in words if not _is_sign(word)]
    field = _INDEX.get(" ".join(named)) if len(named) < len(words) else None
    if len(named) == 1 and len(words) > 1 and named[0] in _CLAIMS:
        return "amount"
    if len(named) == 1 and len(words) > 1 and (field == "unit" or named[0] in _NET):  # "Unit USD", "Netto EUR"
        return "price"
    return field if field in {"price", "amount", "target"} else None


def _is_sign(word: str) -> bool:
    """A currency, as code or sign, or the small word before it."""
    return word.upper() in CODES or word in _BETWEEN or (len(word) <= 4 and ("$" in word or "€" in word))


_ONCE_WANTED = re.compile(
    r"\b(?:last|prev(?:ious)?|past|prior)\.? (?:yr|year'?s?|season|order|time|purchase)\b|\bvorjahr|ann[ée]e (?:derni[èe]re|pr[ée]c[ée]dente)|\ba[ñn]o (?:pasado|anterior)|\bano (?:passado|anterior)|\banno (?:scorso|precedente)|прошл\w+ год|прошлогодн|geçen (?:yıl|sene)|去年|上年|昨年|작년|전년|\b(?:bought|purchased|ordered) (?:in|last|before)|\b(?:qty|quantity) (?:was|before)\b|\bwas qty\b|\bgekauft|\bachetés? en|\bcomprad[oa]s? en|\bкупили|\bзакупали|上次|(?<![^\W_])(?:old|previous|prev|original|alte|bisherige|ursprüngliche|ancienne|anterior|vecchia|precedente|прежнее|старое|eski|原|旧)\.?\s?(?:qty|quantity|menge|quantité|cantidad|quantidade|quantità|количество|кол-во|miktar|数量)"
)
_A_YEAR = re.compile(
    r"\b(?:year|jahr|año|année|ano|anno|yıl|jaar|rok) ?(?:of )?20\d\d\b|\b20\d\d (?:total|year|need|demand)\b|(?:20\d\d ?(?:年|год\w*)|год\w* 20\d\d)|\byear ?(?:\d|one)\b|\b(?:1st|first) year\b|\bjahr ?\d\b|\baño ?\d\b|\bannée ?\d\b|\bano ?\d\b|\banno ?\d\b|annual|yearly|per year|/year|p\.a\.|jahres|\banual|annuel|annuo|annua\b|годов|в год|yıllık|roczn|年用量|年需|年采购|연간|سنوي"
)


def is_yearly(heading: str) -> bool:
    """The need of a year, which is wanted where nothing else is."""
    return bool(_A_YEAR.search(heading.lower()))


_WHOLE_WORDS = frozenset({"total", "sum", "gesamt", "toplam", "итого", "всего", "总", "合计", "totale"})


def _is_money(key: str) -> bool:
    words = [word.strip(".") for word in _SPLIT.split(key)]
    return (
        any(word in _MONEY_WORDS or word.upper() in CODES or "$" in word or "€" in word for word in words)
        or "价" in key
    )


def _is_count(key: str) -> bool:
    """The pieces of all cartons together: "Total UND", "Gesamt Stk."."""
    words = [word.strip(".") for word in _SPLIT.split(key) if word]
    return 1 < len(words) <= 4 and words[0] in _WHOLE_WORDS and unit_of(words[1]) is not None


def _is_price(key: str) -> bool:
    """A word for money with one for the single piece: "Valor unit. (USD)", "Coste unid."."""
    if is_for_one(key):
        return True
    words = [word.strip(".") for word in _SPLIT.split(key)]
    if (
        len(words) == 2 and words[0].upper() in CODES and (unit_of(words[1]) or words[1].startswith(_UNIT_STEMS))
    ):  # "EUR/Stk"
        return True
    return len(words) <= 5 and any(w in _MONEY_WORDS for w in words) and any(w.startswith(_UNIT_STEMS) for w in words)


def _longest_inside(key: str) -> str | None:
    if len(key.split()) > 7:
        return None
    words = [word.strip(".") if len(word) > 3 else word for word in _SPLIT.split(key)]
    spans = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    inside = [span for span in spans if span in _SPACED_WORDS]
    if _CJK.search(key):
        inside.extend(word for word in _CJK_WORDS if word in key and len(key) <= len(word) + 8)
    meant = {_INDEX[word] for word in inside}
    if meant == {"product", "size"}:  # "Commodity & Specification"
        return "product"
    longest = min(inside, key=lambda word: (-len(word), _PLACES[word]), default=None)
    return _INDEX[longest] if longest else None
