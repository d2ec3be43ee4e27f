"""Units of sale as traders write them in many languages, each led back to one word of ours (UN/ECE Rec 20 and 21)."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

# Our word -> the ways to write it. Latin forms without accents are listed because traders leave accents out.
UNITS: dict[str, str] = {
    "piece": """
        kappaletta kappale 着 벌 عدد komada τεμ τεμ. τεμάχια τεμάχιο vnt vnt. gab бр бр.
        kartusche kartuschen cartridge cartridges cartouche cartouches cartucho cartuchos cartuccia cartucce יחידות יחידה יח׳ יח' ชิ้น ผืน ตัว อัน แผ่น ใบ ด้าม
        piece pieces off piece/pieces pc pcs pc(s) pce pces pcs. pc. ea each nos nos. unit units unit/units u uts ud uds
        unid unid. unids un und unds unidad unidades unidade unidades peca pecas peça peças pçs pçs. pç pç. pcas pças pza pzas pza. pzas. pz pz.
        pzs pieza piezas pezzo pezzi st st. stk stk. stck stck. stück stueck stuck stuks stuk stycken styck
        pièce pièces pieces unité unités unite unites adet ad. ad tane шт шт. штук штука штуки шт.) ед ед. единиц
        szt szt. sztuk sztuka sztuki ks kus kusů buc bucăți db kpl/szt
        只 件 个 個 台 条 條 张 張 把 枚 隻 支 根 片 块 塊 辆 頂 顶 粒 颗 本 脚 匹 艘 点 點 面 块 株 棵 冊 册 개 대 장 매 자루 ea.
        chiếc cái quả viên tấm cây bình thùng_lẻ jar jars tub tubs pot pots bucket buckets pail pails قطعة قطع قطعه حبة حبات حبه وحدة وحدات can cans tin tins drum drums sheet sheets head heads
        barra barras stange stangen лист листов штуку штуке darab buah biji fass fässer fût fûts tambor tambores fusti bidon
        bidons bidones varil beczka beczek ibc ibcs jerrycan jerrycans canister canisters kanister бочка бочек бочки канистр
        桶 罐 听 缶 ドラム缶 드럼 برميل براميل
    """,
    "set": """
        sad sats satser sæt készlet készletek σετ
        סט סטים ערכה ערכות ชุด เซ็ต
        set sets set/sets set(s) kit kits juego juegos jgo jgos jgo. satz sätze saetze garnitur garnituren ens ens. ensemble
        ensembles jeu jeux jogo jogos jg jgs conj conj. наб наб. conjunto conjuntos cj cjs completo takım takıma takim tk компл компл. комплект комплекта комплекты
        комплектов набор наборов набора komplet komplety kompletów kpl kpl. sada sady zestaw zestawów zestawy
        套 组 組 セット 式 세트 조 bộ طقم أطقم اطقم طقماً مجموعة
    """,
    "pair": """
        cặp pasang זוג זוגות คู่ ζεύγη
        đôi
        pair pairs pr prs pair/pairs pairs. paar pares par. paare paire paires paio paia coppia coppie çift cift
        пар пара пары para pary par pár párů 双 雙 付 对 對 副 足 켤레 쌍 زوج أزواج ازواج
    """,
    "dozen": "dzs dozens dtz dtz. duzias tuziny lusin 타스 תריסר โหล dussin dusin tucet tuctů dozen doz dozs doz. dz dzn dz. docena docenas dutzend dtzd douzaine douzaines douz duzia dúzia dúzias dozzina"
    " dozzine düzine duzine дюжин дюжина tuzin tuzinów dozijn 打 ダース 타 다스 دزينة درزن",
    "carton": "kartonger kartong kartonů dus kasse kasser krt kmb. thùng קרטון קרטונים ลัง carton cartons ctn ctns ctn. ctns. carton/cartons karton kartons kartony kartonów koli cartone cartoni crt crt. caja cajas cx cxs caixa caixas"
    " cartones caja/cartón cartón carton(s) коробки коробках картонов カートン 카톤 короб коробов коробка коробок кор. case cases 箱 件/箱 ケース 상자"
    " كرتون كراتين كرتونة carton/ctn kart. collo colli colis karton/koli caixa_master",
    "box": "bte bte. kotak กล่อง askar krabice krabic קופסה קופסאות æske æsker hộp crate crates box boxes bx bxs box/boxes boîte boite boites boîtes schachtel schachteln kiste kisten"
    " scatola scatole kutu kutular ящики ящиках ящик ящиков doos pudełko pudełek pudełka 盒 ボックス 박스 علبة علب صندوق صناديق",
    "bag": "woreczek woreczki woreczków woreczka sc scs saca karung säck säckar sæk sække 포대 봉 שק שקים ถุง กระสอบ pytel pytlů bao bag bags sack sacks beutel säcke sack(s) bolsa bolsas saco sacos sac sacs sachet sachets sacchi sacco"
    " torba çuval poşet мешки мешках мешок мешков мешка пакет пакетов worek worków worki zak zakken 袋 包 자루 봉지 كيس أكياس شوال bag/bags"
    " påse påsar påsar. sacas sacca bigbag bigbags",
    "bottle": "bot. bots. btle btles btle. btles. grf butelki chai botol flaska flaskor flasker ขวด בקבוק בקבוקים bottle bottles btl btls bt flasche flaschen fl. bouteille bouteilles botella botellas garrafa garrafas"
    " bottiglia bottiglie bott bott. şişe бутылка бутылок бут. флакон флаконов flacon flacons frasco frascos flacone flaconi butelka butelek fles flessen 瓶 ボトル 병 زجاجة زجاجات قارورة bottiglie/bt",
    "pack": "pkg pkgs. уп gói verpakking verpakkingen pakk förpackning förpackningar balení แพ็ค חבילה pack packs pk pks pkt pkts packet packets package packages packung packungen pkg. paq paq. paquetes pacote pacotes pct. pack/packs vpe paquete"
    " paquetes paquet paquets pacote pacotes pct pacco pacchi confezione confezioni conf. paket упак упак. упаковка"
    " упаковок пачка пачек пачки уп. упаковки pkgs bustina bustine étuis paketi opakowanie opakowań opak. op. pak pakken パック 팩 عبوة عبوات باكيت blister blisters",
    "roll": "рул рул. gulung רול ม้วน rulle rullar bobines ruller role cuộn roll rolls rl rls rolle rollen rollo rollos rouleau rouleaux rolo rolos rotolo rotoli role rolă rulo rulon рулон"
    " рулонов рулона рулоны rolka rolek rolki rol 卷 捲 巻 ロール 롤 رول لفة لفات رولات бобин бобина бобины конус конуса cone cones cono conos cône cônes spool spools reel reels coil coils катушка катушки катушек бухта бухт bobin spule spulen kassette bobina bobinas bobine rt",
    "pallet": "pallet pallets plt plts palette paletten palettes palet palets pallets/plt паллет паллета паллеты поддон"
    " поддонов paleta palety palet bancali 托盘 托 パレット 파레트 팔레트 طبلية بالتة pal.",
    "kg": 'ק״ג ק"ג กก. กก กิโลกรัม kg kgs kilo kilos kg. kgs. kilogram kilograms kilogramm kilogramo kilogramos kilogramme kilogrammes chili'
    " кг кг. килограмм килограммов кило 公斤 千克 キロ 킬로 كجم كغ كغم كيلو كيلوغرام كيلوجرام كيلوجرامات kilogrammi kilogrami kilogramów kilogramas",
    "gram": "gram grams gr grs grammo grammi gramm gramos gramas 克 グラム г гр غرام جرام",
    "metric_ton": "טון ตัน metric_ton metric_tons metric_tonne metric_tonnes m.t. tấn tm tms t.m. mt mts ton tons tonne tonnes tonnen tonelada toneladas tn tns t. tonnellata tonnellate tonelata"
    " тонн тонна тонны тонну т. тн тн. tonn. tonn tonów т ton. tona ton ton(s) tonny 吨 噸 公吨 トン 톤 طن أطنان t mton mtons dmt",
    "pound": "lb lbs pound pounds libra libras 磅 ポンド",
    "metre": "lfdm lfdm. м.п. מטר เมตร mét m meter meters metre metres mtr mtrs mtr. mts. metro metros metri mètre mètres m. lfm laufmeter м м. метр"
    " метров метра п.м. пог.м metr metrów metry 米 メートル 미터 متر أمتار rm ml. mtl пог._м погонных_метров linear_metres linear_meters metri_lineari running_metres running_meters laufende_meter mètres_linéaires metros_lineales",
    "square_metre": "mètre_carré metro_cuadrado 평방미터 ตร.ม. متر_مربع mq mq. m.q. sq_m sq_mtr sq_mtrs square_metres square_meters square_metre metri_quadri metros_quadrados кв._м кв_м m2 m² sqm sq.m sqm. qm quadratmeter m²/sqm metros_cuadrados кв.м м2 м² 平方米 平米 平方 제곱미터 ㎡ متر_مربع квадратных_метров кв._метров metrekare m.kw. mkw metrów_kwadratowych mètres_carrés",
    "cubic_metre": "mètre_cube metro_cúbico 立方 متر_مكعب mc metri_cubi cubic_metres cubic_meters m3 m³ cbm cu.m kubikmeter куб.м м3 м³ 立方米 方 ㎥ кубометров куб._м metros_cúbicos mètres_cubes metreküp metrów_sześciennych",
    "foot": "ft feet foot piedi pies_lineales",
    "yard": "yd yds yard yards 码 碼 ヤード 야드 ярд ярдов ياردة",
    "litre": "lít ลิตร l liter liters litre litres ltr ltrs lt lts litro litros litri л л. лтр литр литра литров litr litrów 升 リットル 리터 لتر",
    "container_20": "20gp 20' 20ft 20dc 20dv 20fcl 20'gp 20-fuß 20尺柜 20尺 小柜 小櫃 个小柜 個小櫃 条小柜 個小柜 20'dv fcl20 20feet 20pies",
    "container_40": "40gp 40ft 40dc 40dv 40'gp 40-fuß 40尺柜 40尺 大柜 大櫃 平柜 平櫃 个大柜 個大櫃 条大柜 个平柜 個平櫃 40'dv 40' 40feet 40pies",
    "container_40hq": "40hq 40hc 40'hq 40'hc 40hq/hc 高柜 高櫃 个高柜 個高櫃 条高柜 40尺高柜 40hcs 40hqs",
}

WORD_TO_UNIT: dict[str, str] = {word.replace("_", " "): unit for unit, words in UNITS.items() for word in words.split()}
WORD_TO_UNIT |= {
    word.rstrip("."): unit
    for word, unit in WORD_TO_UNIT.items()
    if word.endswith(".") and len(word) > 4 and word.rstrip(".") not in WORD_TO_UNIT
}
# The same letters mean another thing in one language.
IN_LANGUAGE: dict[str, dict[str, str]] = {
    "de": {"ve": "pack", "gebinde": "pack", "btl": "bag", "btl.": "bag", "btls": "bag"},
    "nl": {"dozen": "box", "doos": "box"},
    "da": {"par": "pair"},
    "tr": {"ton": "metric_ton", "m": "metre", "set": "set", "mt": "metre", "mt.": "metre"},
    "es": {"mt": "metre", "mts": "metre"},
    "pt": {"mt": "metre", "mts": "metre"},
    "it": {"mt": "metre"},
}
# Also used for sizes of goods ("5 m x 19 mm", "16 oz", "1 l"): in running text they need more proof.
OFTEN_A_SIZE = frozenset({"metre", "litre", "gram", "pound", "foot", "yard", "kg", "square_metre", "cubic_metre"})
# Languages that write five thousand as 5.000: a kilogram of three decimals is rare in all of them.
POINT_GROUPS = frozenset(
    {"de", "es", "fr", "it", "pt", "tr", "nl", "pl", "ru", "id", "vi", "da", "sv", "no", "ro", "el"}
)
# What goods travel in.
OUTER = frozenset({"carton", "box", "bag", "pallet", "roll", "pack"})
CONTAINERS = frozenset({"container_20", "container_40", "container_40hq"})


# Ordinary words in all other languages: "500 chai glasses", "200 sad songs", "500着色剂".
ONLY_IN: dict[str, frozenset[str]] = {
    "dus": frozenset({"id", "ms"}),
    "sad": frozenset({"cs", "sk"}),
    "chai": frozenset({"vi"}),
    "kart": frozenset({"pl"}),
    "kart.": frozenset({"pl"}),
    "kasse": frozenset({"da", "no", "nb"}),
    "bot.": frozenset({"es"}),
    "sc": frozenset({"pt"}),
    "scs": frozenset({"pt"}),
    "着": frozenset({"ja"}),
}


def unit_of(word: str, language: str | None = None) -> str | None:
    """Our word for a unit as written, None where it is none."""
    key = word.strip().lower().replace("\u2019", "'")
    special = IN_LANGUAGE.get(language or "", {})
    for form in (key, key.rstrip("."), key.strip("()[]")):
        if form in special:
            return special[form]
        if form in WORD_TO_UNIT and language in ONLY_IN.get(form, {language}):
            return WORD_TO_UNIT[form]
    return None
