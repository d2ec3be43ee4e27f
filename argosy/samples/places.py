# ruff: noqa: E501 -- a row of the table is a line
"""Where the sample customers sit, what companies and people are called there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A country as far as mail from there shows it."""

    country: str
    language: str
    currency: str
    timezone: str
    port: str
    cities: tuple[str, ...]
    legal_forms: tuple[str, ...]
    people: str  # key of PEOPLE
    trades: str  # key of TRADES


def _place(row: str) -> Place:
    country, language, currency, timezone, port, cities, forms, people, trades = row.split("|")
    return Place(
        country, language, currency, timezone, port, tuple(cities.split(";")), tuple(forms.split(";")), people, trades
    )


# In the order in which a small world is filled, so that even ten customers write in ten countries.
_PLACES = """
US|en|USD|America/Chicago|Houston|Houston;Columbus;Tacoma|, Inc.; LLC; Corp.|english|en
DE|de|EUR|Europe/Berlin|Hamburg|Hamburg;Nürnberg;Kassel| GmbH; GmbH & Co. KG; AG|german|de
MX|es|USD|America/Mexico_City|Manzanillo|Guadalajara;Monterrey;Puebla|, S.A. de C.V.; S. de R.L. de C.V.|spanish|es
FR|fr|EUR|Europe/Paris|Le Havre|Lyon;Nantes;Lille| SARL; SAS; S.A.|french|fr
RU|ru|USD|Europe/Moscow|Санкт-Петербург|Москва;Казань;Екатеринбург|ООО |russian|ru
CN|zh|CNY|Asia/Shanghai|宁波|义乌;广州;厦门|进出口有限公司;贸易有限公司|chinese|zh
BR|pt|USD|America/Sao_Paulo|Santos|São Paulo;Curitiba;Joinville| Ltda.; S.A.|portuguese|pt
IT|it|EUR|Europe/Rome|Genova|Milano;Brescia;Verona| S.r.l.; S.p.A.|italian|it
TR|tr|USD|Europe/Istanbul|Mersin|İstanbul;Bursa;İzmir| Ltd. Şti.; A.Ş.|turkish|tr
AE|en|USD|Asia/Dubai|Jebel Ali|Dubai;Sharjah| LLC; FZE; Trading L.L.C.|gulf|en
JP|ja|JPY|Asia/Tokyo|横浜|大阪市;横浜市;名古屋市|株式会社|japanese|ja
SA|ar|USD|Asia/Riyadh|الدمام|الرياض;جدة;الدمام|شركة ;مؤسسة |arabic|ar
GB|en|GBP|Europe/London|Felixstowe|Leeds;Bristol;Coventry| Ltd; PLC|english|en
ES|es|EUR|Europe/Madrid|Valencia|Valencia;Zaragoza;Murcia|, S.L.; S.A.|spanish|es
IN|en|USD|Asia/Kolkata|Nhava Sheva|Mumbai;Pune;Chennai| Pvt. Ltd.; Enterprises|indian|en
PL|en|EUR|Europe/Warsaw|Gdynia|Poznań;Łódź| Sp. z o.o.; S.A.|polish|en
CL|es|USD|America/Santiago|San Antonio|Santiago;Concepción| SpA; Ltda.|spanish|es
NL|en|EUR|Europe/Amsterdam|Rotterdam|Eindhoven;Utrecht| B.V.; N.V.|dutch|en
AU|en|AUD|Australia/Sydney|Melbourne|Melbourne;Perth| Pty Ltd|english|en
EG|ar|USD|Africa/Cairo|الإسكندرية|القاهرة;الإسكندرية|شركة |arabic|ar
ZA|en|ZAR|Africa/Johannesburg|Durban|Durban;Pretoria| (Pty) Ltd; CC|english|en
AT|de|EUR|Europe/Vienna|Koper|Linz;Graz| GmbH; Ges.m.b.H.|german|de
KZ|ru|USD|Asia/Almaty|Алматы|Алматы;Астана|ТОО |russian|ru
PT|pt|EUR|Europe/Lisbon|Leixões|Porto;Braga|, Lda.; S.A.|portuguese|pt
CO|es|USD|America/Bogota|Cartagena|Medellín;Bogotá| S.A.S.; Ltda.|spanish|es
NG|en|USD|Africa/Lagos|Apapa|Lagos;Abuja| Ltd; Nigeria Limited|nigerian|en
KR|en|USD|Asia/Seoul|Busan|Busan;Incheon| Co., Ltd.|korean|en
BE|fr|EUR|Europe/Brussels|Antwerpen|Liège;Namur| SRL; SA|french|fr
SE|en|EUR|Europe/Stockholm|Göteborg|Malmö;Göteborg| AB|swedish|en
CA|en|CAD|America/Toronto|Vancouver|Toronto;Calgary| Inc.; Ltd.|english|en
"""
PLACES: tuple[Place, ...] = tuple(_place(row) for row in _PLACES.strip().splitlines())

# Given names, then family names; a name in another script carries its Latin form after a slash.
_PEOPLE = """
english|Karen;Douglas;Megan;Trevor;Alison;Grant;Hannah;Curtis|Whitlock;Barrow;Sandford;Mercer;Hollis;Pembury;Tanner;Ridley
german|Jürgen;Anke;Matthias;Sabine;Torsten;Katrin|Brünning;Hollweg;Krüger;Sandmann;Löffler;Weihrauch
spanish|Rodrigo;Marisol;Íñigo;Lucía;Germán;Pilar|Fuenmayor;Arizmendi;Peñaloza;Cárdenas;Urrutia;Belmonte
french|Élodie;Thierry;Maëlle;Gaspard;Benoît;Solène|Charpentier;Vasseur;Lemarié;Dufresne;Rouvière;Aubertin
russian|Ольга/Olga;Сергей/Sergey;Наталья/Natalia;Дмитрий/Dmitry;Ирина/Irina|Коваленко/Kovalenko;Шевчук/Shevchuk;Черных/Chernykh;Марчук/Marchuk;Седых/Sedykh;Савченко/Savchenko
chinese|晓燕/Xiaoyan;志强/Zhiqiang;丽娟/Lijuan;海涛/Haitao;佳怡/Jiayi|赵/Zhao;钱/Qian;孙/Sun;郑/Zheng;冯/Feng
portuguese|João;Patrícia;Caio;Fernanda;Luís;Inês|Figueiredo;Conceição;Magalhães;Brandão;Teixeira;Quintela
italian|Davide;Chiara;Niccolò;Giulia;Ettore;Marta|Bressan;Lombardini;Ferrarese;Galvani;Moretto;Santoro
turkish|Çağlar;Elif;Göksel;Şebnem;Murat;İpek|Yıldırım;Karaoğlu;Öztekin;Şahin;Güneş;Aksoy
gulf|Farhan;Imran;Layla;Rashid;Sunil|Al Mansoori;Qureshi;Haddad;Nair;Al Suwaidi
japanese|直樹/Naoki;由美子/Yumiko;健太/Kenta;恵/Megumi|高橋/Takahashi;小野寺/Onodera;森川/Morikawa;藤田/Fujita
arabic|خالد/Khalid;منى/Mona;طارق/Tariq;هالة/Hala;سامي/Sami|العتيبي/Alotaibi;الشريف/Alsharif;منصور/Mansour;الحربي/Alharbi
indian|Ramesh;Priya;Anil;Kavitha;Sanjay|Deshpande;Iyer;Chaudhary;Menon;Agarwal
polish|Zbigniew;Małgorzata;Paweł;Agnieszka|Wójcik;Zieliński;Łukasik;Dąbrowska
dutch|Sander;Marloes;Joost;Femke|van der Meer;Hoekstra;de Graaf;Bosman
nigerian|Chinedu;Adaeze;Tunde;Ngozi|Okonjo;Adeyemi;Balogun;Eze
korean|Minjun;Soyeon;Jihoon;Hyejin|Kim;Park;Choi;Jung
swedish|Björn;Åsa;Lars;Malin|Lindqvist;Sjöberg;Öhman;Norén
"""
PEOPLE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
for _row in _PEOPLE.strip().splitlines():
    _key, _given, _family = _row.split("|")
    PEOPLE[_key] = tuple(_given.split(";")), tuple(_family.split(";"))

# The invented half of a company's name, then what it trades in; `/` as above.
_TRADES = """
en|Halstead Ridge;Corvane;Bluegum;Marlowe & Finch;Tidewater;Oakhurst;Penhaven;Larkspur;Stonebrook;Ashgrove;Northquay;Silvermere;Brightwell;Kestrel Bay;Dunmore;Fairlead|Lighting Supply;Home & Garden;Electrical Wholesale;Trading;Outdoor Living
de|Lichtwerk Brünning;Nordheide;Seidel & Rau;Falkenau;Steinacker|Leuchten;Elektrogroßhandel;Gartenbedarf
es|Luminar del Bajío;Eléctrica Sotomonte;Candela Sur;Almenara;Faro Andino;Grupo Ventisca|Iluminación;Importaciones;Ferretería
fr|Lumière du Vexin;Éclat Rivage;Comptoir Bressan;Halogène Ouest|Éclairage;Distribution;Jardin et Terrasse
ru|«Светоград/Svetograd;«Северный Луч/Severny Luch;«ТехноСвет-М/TechnoSvet-M;«Электро Альянс/Elektro Alyans|-Импорт»/Import;-Торг»/Torg;»/Trade
zh|宁途/Ningtu;金澜/Jinlan;远汇/Yuanhui|照明/Lighting;国际/International
pt|Luminova do Vale;Casa Lusitana;Ponto Claro;Elétrica Araucária|Iluminação;Importadora;Materiais Elétricos
it|Luce Brenta;Fratelli Galvani;Officina Lariana|Illuminazione;Forniture Elettriche
tr|Işıkpınar;Yıldızhan Aydınlatma;Marmara Fener|Dış Ticaret;Elektrik
ja|明星/Myojo;北浜/Kitahama|照明/Lighting;商事/Shoji
ar|روابي النور/Rawabi Alnoor;الأفق الساطع/Alofuq Alsatea;نجمة الخليج/Najmat Alkhaleej|للإضاءة/Lighting;التجارية/Trading
"""
TRADES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
for _row in _TRADES.strip().splitlines():
    _key, _given, _family = _row.split("|")
    TRADES[_key] = tuple(_given.split(";")), tuple(_family.split(";"))


def both_scripts(name: str) -> tuple[str, str]:
    """A table entry as (own script, Latin): "Ольга/Olga" is both, "Karen" is Karen twice."""
    own, _, latin = name.partition("/")
    return own, latin or own
