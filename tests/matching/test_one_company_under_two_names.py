"""A seller types a company; the one already in the book is written otherwise."""

from __future__ import annotations

import time

import pytest

from argosy.matching import Company, compare

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kestrelwick Tools Ltd", "KESTRELWICK TOOLS LIMITED"),
        ("Hradovina nářadí s.r.o.", "HRADOVINA NARADI, spol. s r.o."),
        ("Quincaillerie Beaumesnil SARL", "SARL Quincaillerie Beaumesnil"),
        ("宁波卓昀五金有限公司", "Ningbo Zhuoyun Hardware Co., Ltd."),
        ("東莞市鎧銳模具廠", "东莞市铠锐模具厂"),
        ("台灣鋐鑫精密股份有限公司", "Taiwan Hung Hsin Precision Co., Ltd."),
        ("株式会社黒森工具", "黒森工具(株)"),
        ("대륙정공 주식회사", "Daeryuk Jeonggong Co., Ltd."),
        ("ООО «Гвоздикинъ Опт»", "Gvozdikin Opt, LLC"),
        ("شركة الفلاحي للتجارة العامة ذ.م.م", "Al Falahi General Trading LLC"),
        ("Κωνσταντινίδης Σιδηρικά Α.Ε.", "Konstantinidis Sidirika S.A."),
        ("Öztekinler Hırdavat San. ve Tic. Ltd. Şti.", "Oztekinler Hirdavat Sanayi ve Ticaret Limited Sirketi"),
        ("(株)ミドリトレーディング", "Midori Trading K.K."),
        ("유한회사 그린푸드코리아", "Green Food Korea LLC"),
        ("बजरंग टेक्सटाइल्स लिमिटेड", "Bajrang Textiles Limited"),
        ("บริษัท สยามทองการค้า จำกัด", "Siam Thong Kankha Co., Ltd."),
        ('שיווק כלים גולן בע"מ', "Golan Kelim Shivuk Ltd"),
        ("شركة البحر المتوسط للاستيراد والتصدير", "Al Bahr Al Mutawasit Import & Export Co."),
        ("佛山市创基门窗有限公司", "Foshan Chuangji Doors and Windows Co., Ltd."),
        ("ИП Смирнов Павел Андреевич", "Индивидуальный предприниматель Смирнов П. А."),
        ("De La Croisiere Outillage", "Delacroisière Outillage"),
        ("Twenty-Two Acres Garden Supply Inc.", "22 Acres Garden Supply"),
        ("J & K Ventures Inc. dba Copper Kettle Home", "Copper Kettle Home"),
        ("Hopewell Garden Centre Ltd (formerly Greenfingers Nursery Ltd)", "Greenfingers Nursery"),
        ("Hendersby Tooling Supplies Ltd", "Hendresby Tooling Suplies Ltd"),
        ("Castlemoor Electrical Distributors", "Cstlmoor Elctrcl Distributors"),
        ("Yıldızan Makina San. ve Tic. A.Ş.", "YILDIZAN MAKINA SANAYI VE TICARET ANONIM SIRKETI"),
        ("First Harbour Bank", "1st Harbour Bank"),
        ("Intl Pump Supply Inc.", "Int’l Pump Supply Incorporated"),
        ("Société Générale Commerciale S.A.", "SOCIETE GENERALE COMMERCIALE SA"),
        ("JSC Verkhneturinsk Instrument Plant", "Верхнетуринский инструмент завод АО"),
        ("Fratelli Pezzicoli S.n.c. di Pezzicoli Dario & C.", "F.lli Pezzicoli snc"),
        ("სს ივერიატრანსი", "JSC Iveriatransi"),
        ("佛山市顺德区勒流镇恒旺铰链厂", "Foshan Shunde Hengwang Hinge Factory"),
        ("中山市泓棣照明电器有限公司", "Zhongshan Hongdi Lighting Electrical Appliance Co., Ltd."),
        ("บริษัท ทองกวาวการเกษตร จำกัด", "Thongkwao Kankaset Co., Ltd."),
        ("주식회사 한빛오르골", "Hanbit Orgol Co., Ltd."),
        ("Wenzhou Kaixuan Shoes Co., Ltd", "Wenzhou Kaixuan Footwear Co.,Ltd."),
        ("常州凌克电机有限公司", "Changzhou Lingke Motor Co., Ltd"),
        ("บริษัท มะลิวัลย์เซรามิค จำกัด", "Maliwan Ceramic Co., Ltd."),
        ("惠州市博罗县园洲镇鸿沛制衣厂", "Huizhou Boluo Hongpei Garment Factory"),
        ("Mohd Faisal Al Jaberi Trdg Est", "Mohammed Faisal Aljaberi Trading Establishment"),
        ("Kerinci Jaya Sdn. Bhd.", "KERINCI JAYA SDN BHD (482913-K)"),
        ("Mirador Deco S.L. Sucursal", "Mirador Deco SL"),
        ("Công ty TNHH Thương mại Phú Thịnh", "Phu Thinh Trading Co., Ltd"),
        ("หจก. ชัยเจริญการค้า", "Chai Charoen Kankha Ltd., Part."),
        ("주식회사 대성기공", "Daesung Kigong Co., Ltd."),
        ("华源贸易私人有限公司", "Hua Yuan Trading Pte. Ltd."),
        ("Robert Falkner Imports Ltd", "R. Falkner Imports Ltd"),
        ("Wm. Prescott & Sons", "William Prescott and Sons Ltd"),
        ("Baltic Home (Head Office)", "Baltic Home SIA"),
        ("Hundred Islands Resort Supply", "100 Islands Resort Supply Inc"),
        ("Saguenay Motoneige Ltée", "Saguenay Motoneige Limitée"),
        ("Okonkwo Brothers Motors Nig. Ltd", "Okonkwo Bros. Motors (Nigeria) Limited"),
        ("บริษัท สยามรุ่งเรืองเฟอร์นิเจอร์ จำกัด", "Siam Rungrueang Furniture Co., Ltd."),
        ("ПрАТ «Полтавський олійний завод Соняшна»", "Poltava Oil Plant Soniashna PrJSC"),
        (
            "SIQT - Société Ivoirienne de Quincaillerie Treichville",
            "Société Ivoirienne de Quincaillerie Treichville SA",
        ),
        ("Ridgeline Home (Prescott Retail Holdings LLC)", "Prescott Retail Holdings LLC"),
        ("Brocante Lumière, a trading name of Vauquelin SAS", "Vauquelin SAS"),
        ("Maison Aubry (ex Quincaillerie Thévenot)", "Quincaillerie Thévenot"),
        ("宁波市鄞州海晟五金工具有限公司", "Ningbo Haisheng Hardware Tools Co., Ltd."),
        ("שיש הגליל ברזל בע״מ", "HaGalil Marble Steel Ltd."),
        ("شركة بن سليمان واخوانه", "Bin Sulaiman & Brothers Co."),
        ("Santos Mat. de Construção Ltda", "Santos Materiais de Construção Ltda."),
        ("Intl. Bldg. Prods. Harlowe Inc", "Harlowe International Building Products, Inc."),
        ("ПП Ващенко і Партнери", "Vashchenko & Partners PE"),
        ('"Casa & Ferro" - Moretti Distribuzione Srl', "Moretti Distribuzione S.r.l."),
        ("Bergstrand Group AB f.d. Bergstrands Järn", "Bergstrands Järn AB"),
        ('ООО "Торговый дом Кедровка"', "Trading House Kedrovka LLC"),
        ("شركة الخليج للمضخات ذ.م.م", "Gulf Pumps Co. W.L.L."),
        ('ש. ברקוביץ ובניו בע"מ', "S. Berkovich & Sons Ltd."),
        ("Αφοί Μαυρίδη Α.Β.Ε.Ε.", "Mavridis Bros S.A."),
        ("株式会社オリエントパーツ", "Orient Parts Co Ltd"),
        ("신우테크 주식회사", "Shinwoo Tech Co., Ltd."),
        ("Агро Инженеринг АД", "Agro Engineering AD"),
        ("Univ. Elec. Equip. Co. Marwaha", "Marwaha Universal Electrical Equipment Company"),
        ("Österr. Armaturenges. Puchner mbH", "Puchner Österreichische Armaturengesellschaft m.b.H."),
        ("W. Pretorius Gereedskap", "Willem Pretorius Gereedskap"),
        ("Maharlika Agri-Ventures Corporation", "Maharlika Agriventures of Davao"),
    ],
)
def test_the_same_company_is_recognised(left, right):
    verdict = compare(Company(name=left), Company(name=right))

    assert verdict.same, verdict
    assert verdict.score >= 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ningbo Haitian Hardware Co., Ltd.", "Ningbo Hailan Hardware Co., Ltd."),
        ("Taizhou Jinlan Golden Bamboo Co., Ltd.", "Taizhou Jinlai Golden Bamboo Co., Ltd."),
        ("Công ty TNHH Minh Phát", "Công ty TNHH Minh Phú"),
        ("サクラギ商事株式会社", "Sakurai Shoji Co., Ltd."),
        ("青岛海岳渔具有限公司", "青岛海越机械有限公司"),
        ("Eurotech Industrial", "Eurotec Pharma"),
        ("Bianchi Giardini S.r.l.", "Bianchini Giardini S.r.l."),
        ("Levi Furniture Ltd", "Levin Furniture Ltd"),
        ("Wong Kee Hardware", "Wing Kee Hardware"),
        ("Mumbai Shakti Steel Traders", "Mumbai Shanti Steel Traders"),
        ("Revolutionary Struggle", "Revolutionary People's Struggle"),
        ("Stroytransgaz LLC", "Stroytransgaz-M LLC"),
        ("Bergmann Fördertechnik GmbH", "Bergmann Lebensmittel GmbH"),
        ("广州骏熠灯饰有限公司", "广州骏毅灯饰有限公司"),
        ("주식회사 한올무역", "주식회사 한얼무역"),
        ("ООО «Альфа Мебель»", "ООО «Альфа Строй»"),
        ("常州光洋轴承", "洛阳光洋轴承"),
        ("شرکت پتروشیمی کارون", "شرکت پتروشیمی مارون"),
        ("Lagos Pumps Ltd", "Abuja Pumps Ltd"),
        ("Meridian 21 Outdoor", "Meridian 12 Outdoor"),
        ("Ashgrove Lighting Ltd", "Ashgrove Plumbing Ltd"),
        ("PT Surya Makmur Perkasa", "PT Surya Jaya Perkasa"),
        ("Rahmani Holding", "Rahmani Carpets Ltd"),
        ("Karina Tools Ltd", "Marina Tools Ltd"),
        ("W. Pretorius Gereedskap", "H. Pretorius Gereedskap"),
        ("宁波海晟五金工具有限公司", "Ningbo Haicheng Hardware Tools Co., Ltd."),
        ("Brandtholz Eisenwaren GmbH", "Siemens AG"),
        ("Petersen & Sønner A/S", "Pedersen & Sønner A/S"),
        ("Carlson Bearings", "Carlton Bearings"),
    ],
)
def test_look_alikes_stay_apart(left, right):
    verdict = compare(Company(name=left), Company(name=right))

    assert not verdict.same, verdict


def test_a_stored_former_name_finds_the_company():
    ours = Company(name="Sarovara Retail Private Limited", names=("Sarovara Overseas Pvt Ltd",))

    verdict = compare(ours, Company(name="Sarovara Overseas"))

    assert verdict.same
    assert any("by other name" in reason for reason in verdict.evidence)


def test_order_does_not_matter():
    one = Company(name="宁波海岚五金有限公司", phone="+86 574 5550 0123")
    other = Company(name="Ningbo Hailan Hardware", country="cn", website="hailan.example")

    assert compare(one, other).score == pytest.approx(compare(other, one).score)


def test_a_hostile_name_costs_little_time():
    hostile = [" ".join(["a" * n] * 60) for n in range(1, 6)] + ["长" * 500, "a." * 500, "(a" * 300, "abc " * 200]

    start = time.perf_counter()
    for left in hostile:
        for right in hostile:
            compare(
                Company(name=left, names=(right,) * 50, address=left, phone=left), Company(name=right, address=right)
            )

    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "name", ["", " ", "()", "-", "。", "\0", "Ltd", "a" * 100_000, "有限公司", "🏭", "& & &", "(((((" * 200]
)
def test_any_text_gets_an_answer(name):
    verdict = compare(Company(name=name, address=name, email=name, phone=name, website=name), Company(name="Acme Ltd"))

    assert 0 <= verdict.score <= 1
    assert verdict.evidence
