# ruff: noqa: E501 -- a row of the table is a line
"""What our sample exporter sells: outdoor lighting, with the names that buyers of eleven languages use."""

from __future__ import annotations

from decimal import Decimal

from argosy.samples.model import Product

_LANGUAGES = ("en", "zh", "es", "de", "fr", "ru", "pt", "it", "tr", "ar", "ja")

# model | unit | price in USD | HS code | pieces a carton | one name a language, in the order above
_TABLE = """
YF-SG60|piece|8.40|940541|24|solar garden light|太阳能庭院灯|farola solar de jardín|Solar-Gartenleuchte|lampe de jardin solaire|садовый светильник на солнечной батарее|luminária solar de jardim|lampada da giardino solare|solar bahçe lambası|مصباح حديقة شمسي|ソーラーガーデンライト
YF-FL50|piece|6.95|940542|20|LED floodlight 50 W|LED投光灯50W|proyector LED 50 W|LED-Fluter 50 W|projecteur LED 50 W|светодиодный прожектор 50 Вт|refletor LED 50 W|proiettore LED 50 W|LED projektör 50 W|كشاف ليد 50 واط|LED投光器50W
YF-FL100|piece|12.30|940542|12|LED floodlight 100 W|LED投光灯100W|proyector LED 100 W|LED-Fluter 100 W|projecteur LED 100 W|светодиодный прожектор 100 Вт|refletor LED 100 W|proiettore LED 100 W|LED projektör 100 W|كشاف ليد 100 واط|LED投光器100W
YF-HB150|piece|31.50|940542|4|LED high bay light 150 W|LED工矿灯150W|campana LED 150 W|LED-Hallenstrahler 150 W|suspension industrielle LED 150 W|промышленный светильник LED 150 Вт|luminária industrial LED 150 W|campana industriale LED 150 W|LED yüksek tavan armatürü 150 W|مصباح صناعي ليد 150 واط|LED高天井灯150W
YF-CL20|piece|5.60|851310|40|rechargeable camping lantern|充电露营灯|linterna de camping recargable|Akku-Campinglaterne|lanterne de camping rechargeable|аккумуляторный кемпинговый фонарь|lanterna de camping recarregável|lanterna da campeggio ricaricabile|şarjlı kamp feneri|فانوس تخييم قابل للشحن|充電式キャンプランタン
YF-HL08|piece|3.15|851310|100|LED headlamp|LED头灯|linterna frontal LED|LED-Stirnlampe|lampe frontale LED|налобный фонарь|lanterna de cabeça LED|lampada frontale LED|LED kafa lambası|مصباح رأس ليد|LEDヘッドランプ
YF-ST10|set|4.20|940542|30|string light 10 m|10米灯串|guirnalda de luces 10 m|Lichterkette 10 m|guirlande lumineuse 10 m|гирлянда 10 м|cordão de luzes 10 m|catena luminosa 10 m|10 m ışık zinciri|سلسلة إضاءة 10 متر|ストリングライト10m
YF-BL80|piece|14.80|940542|8|bollard light 80 cm|80厘米草坪灯|baliza LED 80 cm|Pollerleuchte 80 cm|borne lumineuse 80 cm|ландшафтный столбик 80 см|balizador 80 cm|paletto luminoso 80 cm|80 cm bahçe direği|عمود إنارة 80 سم|ポールライト80cm
YF-WL12|piece|7.25|940542|24|wall light with motion sensor|人体感应壁灯|aplique con sensor de movimiento|Wandleuchte mit Bewegungsmelder|applique avec détecteur de mouvement|настенный светильник с датчиком движения|arandela com sensor de presença|applique con sensore di movimento|hareket sensörlü duvar lambası|مصباح جداري بحساس حركة|人感センサー付き壁灯
YF-DR60|piece|4.85|850440|50|LED driver 60 W|LED驱动电源60W|driver LED 60 W|LED-Treiber 60 W|alimentation LED 60 W|драйвер LED 60 Вт|driver LED 60 W|alimentatore LED 60 W|LED sürücü 60 W|محول ليد 60 واط|LEDドライバー60W
YF-AP17|metre|1.38|760421|100|aluminium profile 17 mm|17毫米铝型材|perfil de aluminio 17 mm|Aluminiumprofil 17 mm|profilé aluminium 17 mm|алюминиевый профиль 17 мм|perfil de alumínio 17 mm|profilo in alluminio 17 mm|17 mm alüminyum profil|مقطع ألمنيوم 17 مم|アルミプロファイル17mm
YF-MB03|pair|0.92|830250|200|steel mounting bracket|钢制安装支架|soporte de montaje de acero|Montagewinkel aus Stahl|support de montage en acier|стальной монтажный кронштейн|suporte de montagem em aço|staffa di montaggio in acciaio|çelik montaj braketi|حامل تثبيت فولاذي|スチール取付金具
"""


def _product(row: str) -> Product:
    model, unit, price, hs_code, pack, *names = row.split("|")
    return Product(model, dict(zip(_LANGUAGES, names, strict=True)), unit, Decimal(price), hs_code, int(pack))


PRODUCTS: tuple[Product, ...] = tuple(_product(row) for row in _TABLE.strip().splitlines())
