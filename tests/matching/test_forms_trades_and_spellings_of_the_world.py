"""Firms as their countries' registers, signs and telephone books write them: rare forms, small trades, spellings, extensions."""

from __future__ import annotations

import pytest

from argosy.matching import Company, compare

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # forms: written out, of one owner, wound up, rare
        ("Boiseries Kamouraska enr.", "Les Boiseries Kamouraska enregistrée"),
        ("Transport Matapédia S.E.N.C.R.L.", "Transport Matapedia SENC"),
        ("Schellenberger Optik Anstalt", "Schellenberger Optik Est."),
        ("S.N. Verreries Montaubry", "Société Nouvelle des Verreries Montaubry SAS"),
        ("Sitra Coral Foods B.S.C. (Closed)", "Sitra Coral Foods BSC(c)"),
        ("Failaka Marine Gear K.S.C.C.", "Failaka Marine Gear K.S.C. (Closed)"),
        ("Kızılcahanoğulları Kom. Şti.", "Kızılcahanoğulları Komandit Şirketi"),
        ("ЧТУП «Синяя Дубрава Торг»", "Sinyaya Dubrava Torg PUE"),
        ("Kommandiittiyhtiö Peltoranta", "Peltoranta Ky"),
        ("Друштво за услуги БИСТРИЧАНКА ДООЕЛ Битола", "Bistricanka DOOEL Bitola"),
        ("Gospodarka Leśna Wiktorowicz FPHU", "FPHU Gospodarka Leśna Wiktorowicz"),
        ("Zwingenbeck Armaturen GmbH i. L.", "Zwingenbeck Armaturen GmbH"),
        ("Mwangaza Timber (K) Ltd", "Mwangaza Timber Limited"),
        ("LOS TAMARINDOS, S.A. DE C.V., GRUPO", "Grupo Los Tamarindos SA de CV"),
        ("Tajnšek Orodjarstvo s.p.", "Mitja Tajnšek s.p., orodjarstvo"),
        ("Zlatarac Plast DOO", "Привредно друштво Златарац Пласт д.о.о. Крушевац"),
        ("Fonderie Eischen S.à r.l.", "FONDERIE EISCHEN SARL"),
        ("Miscelánea El Zaguán SAPI", "Miscelánea El Zaguán, S.A.P.I. de C.V."),
        (
            "FSUE Institute of Rare Alloys Tverdosplav",
            "Federal State Unitary Enterprise Institute of Rare Alloys Tverdosplav",
        ),
        # forms with a slip of the hand
        ("Quillfeather Tools Limted", "Quillfeather Tools Ltd"),
        ("Brunnenthaler Pumpen Gmhb", "Brunnenthaler Pumpen GmbH"),
        ("Zavod Kremenets Joynt Stock Company", "JSC Zavod Kremenets"),
        ("Ngoc Thuy Rattan Join Stock Company", "Ngoc Thuy Rattan JSC"),
        ("Herrajes Valdecañas Sociedad Anonma", "Herrajes Valdecañas S.A."),
        ("Larkmoor Sociedade Annonima", "Larkmoor S.A."),
        ("Larkmoor Bearings Incoporated", "Larkmoor Bearings Inc."),
        # what a court has begun, and who stands behind the sign
        ("Tornillos Pucará Ltda. en reorganización", "Tornillos Pucará Limitada"),
        ("Brzegowiak Okucia sp. z o.o. w restrukturyzacji", "Brzegowiak Okucia Sp. z o.o."),
        ("Inversiones Licán SpA (nombre de fantasía: Herrajes del Ñielol)", "Herrajes del Ñielol"),
        ('Pestana & Vidal Lda. - "A Casa das Dobradiças"', "A Casa das Dobradiças"),
        ("Gartenbau Brehmke, Inh. Jutta Brehmke", "Jutta Brehmke Gartenbau"),
        # numbers in words, and Serbian in both its scripts
        ("Thirty-Second Parallel Fixings Ltd", "32nd Parallel Fixings"),
        ("Ђуђевић Чачак Гвожђара ДОО", "Đuđević Čačak Gvožđara d.o.o."),
        # letters and another
        ("Q and Z plc", "Q&Z plc"),
        # goods and the house that makes or sells them, in one word in Japanese
        ("株式会社さくら木工房", "Sakura Mokkobo Co., Ltd."),
        ("有限会社あさひ金物店", "Asahi Kanamono-ten Y.K."),
        # cut short, and an acronym bare before or behind the name
        ("Officine Meccaniche Brandolese S.r.l.", "Off. Mecc. Brandolese srl"),
        ("Kardelenoğlu Kırtasiye İth. İhr. Paz. A.Ş.", "Kardelenoglu Kirtasiye Ithalat Ihracat Pazarlama A.S."),
        ("CVQ Compañía Vidriera Quilmeña", "Compañía Vidriera Quilmeña S.A."),
        # articles, initials, the year of foundation
        ("Kwekerij 't Rozenhof", "Kwekerij Het Rozenhof B.V."),
        ("Sobrinos de Evaristo Quintanar, S.L.", "Sobrinos de E. Quintanar SL"),
        ("Porzellan Wettstein, seit 1887", "Porzellan Wettstein KG"),
        # brothers and sons everywhere
        ("Veljekset Koskimaa Oy", "Koskimaa Bros Oy"),
        ("Ķeniņa Brāļi SIA", "Kenina Brothers SIA"),
        # trades in their own words
        ("Molkerei Sonnwendtal eG", "Sonnwendtal Dairy eG"),
        ("Ναυτιλιακή Ευαγόρας ΑΕ", "Evagoras Maritime S.A."),
        ("Pastificio Cordemanni S.r.l.", "Cordemanni Pastificio"),
        ("우람홍삼", "Uram Ginseng"),
        ("名古屋文具センター", "Nagoya Bungu Center"),
        ("Αφοί Χαραλαμπίδη Ο.Ε.", "Haralambidis Bros OE"),
        # Arabic and Greek as each country spells them
        ("Djebel Zarzour Nakhil SARL", "Jabal Zarzour Nakheel LLC"),
        ("Gezirat Marjan Trading Est.", "Jazirat Murjan Trading Establishment"),
        ("Al Wafaa Zaytoun Foods", "Al Wafa Zeitoun Foods"),
        ("Eustratios Shipping SA", "Evstratios Shipping SA"),
        # of the East in Latin letters
        ("NPO Kedrovnik JSC", "Nauchno-Proizvodstvennoe Obyedinenie Kedrovnik AO"),
        ("Yuzhny Tsementny Zavod Sayanogor", "Southern Cement Works Sayanogor"),
        ("Sherkat-e Mohandesi Darya Afarin", "Darya Afarin Engineering Co."),
        ("Karkhaneh Mashin Alat Sabalan", "Sabalan Machinery Works"),
        ("Al-Sharika Al-Wataniyya lil-Khadamat Qaboun", "Qaboun National Services Company"),
    ],
)
def test_one_firm_written_as_its_country_does(left, right):
    verdict = compare(Company(name=left), Company(name=right))

    assert verdict.same, verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Company("Ostwind Zelte", phone="07152 / 444 71-0"), Company(country="de", phone="+49 7152 444710")),
        (Company("Ostwind Zelte", phone="07152 44471-0"), Company("Ostwind Zelte & Planen", phone="07152 44471-23")),
        (Company("Pracownia Sowa", phone="22 555 07 31 wew. 12"), Company("Sowa", phone="+48 22 555 07 31")),
        (Company("Rana Butik", phone="03/555 742"), Company(country="lb", phone="+961 3 555 742")),
        (Company("Bükki Méz", phone="06 46 555 318"), Company(country="hu", phone="+36 46 555318")),
        (Company("Padaria Ipiranga", phone="(11) 5555-0187 ramal 3"), Company("Padaria Ypiranga", phone="11 55550187")),
        (
            Company("Drogaria Ipê", country="br", address="Rua Chile 2.310 - Loja 2, Natal/RN"),
            Company("Drogaria Ipe", country="br", address="R. Chile, 2310 lj 2 - Natal"),
        ),
        (
            Company(
                "Hangzhou Longjing Tea House", country="cn", address="No. 27, Wenyi West Road, Xihu District, Hangzhou"
            ),
            Company("杭州龙井茶庄", country="cn", address="杭州市西湖区文一西路27号"),
        ),
        (
            Company("Kiosco Tito", address="Av. Belgrano 410, Buenos Aires"),
            Company("Kiosco Tito", address="Belgrano 410, CABA"),
        ),
    ],
)
def test_one_firm_by_its_number_or_door(left, right):
    verdict = compare(left, right)

    assert verdict.same, verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a page on a platform is not the platform's domain, whatever the country
        (
            Company("Wooden Otter", website="www.etsy.de/shop/woodenotter"),
            Company("Lilac Candles", website="www.etsy.de/shop/lilaccandles"),
        ),
        (
            Company("Tiny Mule", website="https://www.ebay.co.uk/str/tinymule"),
            Company("Old Lamps", website="https://www.ebay.co.uk/str/oldlamps"),
        ),
        # one name, one house, two trades
        (
            Company("Kahvila Majakka", country="fi", address="Rantatie 9, Hanko"),
            Company("Parturi Majakka", country="fi", address="Rantatie 9 A, Hanko"),
        ),
        (
            Company("Pharmacie du Centre", country="fr", address="4 avenue du Maréchal-Foch, Tourcoing"),
            Company("Pharmacie du Centre", country="fr", address="4 rue du Maréchal Foch, Quimperlé"),
        ),
        # a seat behind the form is no part of the name, and tells two firms apart
        (Company("Rossi Srl Bergamo"), Company("Rossi Srl Cremona")),
        (Company("Zvezdar d.o.o. Kruševac"), Company("Zvezdar d.o.o. Zrenjanin")),
        # letters that stand for both names
        (
            Company("Empresa Naval do Sul", ("ENS",), country="br"),
            Company("Empresa Nuclear do Sul", ("ENS",), country="br"),
        ),
        (Company("Балкан Пласт ООД", country="bg"), Company("Balkan Bread EOOD", country="bg")),
        (Company("Al-Zab Dairy Company", ("ألبان الزاب",)), Company("Al-Zab Money Exchange", ("الزاب للصرافة",))),
        (Company("Tallano S.A."), Company("Talleres del Llano S.A.")),
        (Company("Hargrave & Sons Ltd"), Company("Hargrave & Daughters Ltd")),
        # works of one name in two towns, and one given name with two numbers
        (Company("Фабрика «Металлодеталь» Ржев"), Company("Фабрика «Металлодеталь» Серпухов")),
        (Company("Mr. Tarek", phone="+966 50 555 0133"), Company("Mr. Tarek", phone="+92 300 555 0188")),
        # a word of its own that is nearly one of a form, and a man beside his company
        (Company("Quillfeather Campania"), Company("Quillfeather Compañía")),
        (Company("Quillfeather Corps Ltd"), Company("Quillfeather Corp")),
        (Company("Boutique Quillfeather Maisons Verdin"), Company("Boutique Quillfeather Maisons Verein")),
        (Company("Ng & Co Ltd"), Company("Ngco Ltd")),
        (
            Company("Hostal Miramar", country="es", address="Cádiz"),
            Company("Hostal Miramar", country="es", address="Peñíscola"),
        ),
        (
            Company("Ferretería Colón", country="es", address="Plaza Mayor 4, Burgos"),
            Company("Ferretería Colón", country="es", address="Plaza Mayor 4, Cáceres"),
        ),
        (
            Company("Farmácia São José", country="br", address="Av. Brasil 880, Cascavel - PR", phone="(45) 5555-0133"),
            Company("Farmácia São José", country="br", address="Av. Brasil 880, Uberaba - MG", phone="(34) 5555-0133"),
        ),
    ],
)
def test_two_firms_of_a_common_name(left, right):
    verdict = compare(left, right)

    assert not verdict.same, verdict


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            Company("orders@thistlewick.example"),
            Company("Thistlewick Lamps", website="www.thistlewick.example/contact"),
        ),
        (Company("www.thistlewick.example"), Company("Thistlewick Lamps", email="jo@thistlewick.example")),
        (Company("+44 20 7946 0321"), Company("Thistlewick Lamps", country="gb", phone="020 7946 0321")),
        (
            Company(address="Thistlewick Lamps Ltd, 14 Ropewalk, Hull"),
            Company("Thistlewick Lamps", address="14 Ropewalk, Hull"),
        ),
    ],
)
def test_a_record_whose_name_stands_elsewhere(left, right):
    verdict = compare(left, right)

    assert verdict.same, verdict


def test_a_number_without_its_area_is_not_another_towns():
    left = Company("Ostwind Zelte", country="de", phone="07152 555 018")
    right = Company("Planen Riedmüller", country="de", phone="07153 555 018")

    assert not compare(left, right).same


@pytest.mark.parametrize(
    ("left", "right", "country"),
    [
        ("Société Tunisienne Robinetterie du Cap SARL", "Robinetterie du Cap", "tn"),
        ("Compagnie Marocaine de Quincaillerie Ifrane", "Quincaillerie Ifrane SARL", "ma"),
        ("Sociedade Moçambicana de Ferragens Inhaca Lda", "Ferragens Inhaca", "mz"),
    ],
)
def test_its_own_country_said_by_an_adjective_may_be_left_out(left, right, country):
    assert compare(Company(name=left, country=country), Company(name=right, country=country)).same
