"""What tells a country: the end of a domain, a legal form, a country's or a city's name."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

# Top-level domains that are not the country's own two letters, or that are sold to anybody.
DOMAIN_TO_COUNTRY = {
    "uk": "GB",
    "su": "RU",
    "рф": "RU",
    "xn--p1ai": "RU",
    "eu": None,
    "io": None,
    "co": None,
    "me": None,
    "tv": None,
    "cc": None,
    "ai": None,
    "ws": None,
}

LEGAL_FORM_TO_COUNTRY: dict[str, str] = {
    "s.r.o.": "CZ", "spol. s r.o.": "CZ", "sp. z o.o.": "PL", "sp. z o. o.": "PL", "sp.j.": "PL", "e.k.": "DE", "gmbh & co. kg": "DE",
    "ohg": "DE", "pvt. ltd.": "IN", "pvt ltd": "IN", "(pvt) ltd": "PK", "pty ltd": "AU", "pty. ltd.": "AU", "(pty) ltd": "ZA",
    "s.r.l.": "IT", "s.p.a.": "IT", "s.n.c.": "IT", "s.a.s. di": "IT", "ltda": "BR", "ltda.": "BR", "eireli": "BR", "lda": "PT", "lda.": "PT",
    "unipessoal": "PT", "s.a.c.": "PE", "s.a.c": "PE", "e.i.r.l.": "PE", "s.l.": "ES", "s.l.u.": "ES", "s. de r.l. de c.v.": "MX", "s.a. de c.v.": "MX",
    "c.a.": "VE", "spa": "CL", "a.ş.": "TR", "ltd. şti.": "TR", "ltd. sti.": "TR", "tic. ltd": "TR", "san. ve tic": "TR", "ооо": "RU", "зао": "RU", "оао": "RU", "тоо": "KZ",
    "товариство": "UA", "тов": "UA", "株式会社": "JP", "有限会社": "JP", "合同会社": "JP", "k.k.": "JP", "(株)": "JP", "주식회사": "KR", "(주)": "KR", "㈜": "KR",
    "有限公司": "CN", "股份有限公司": "TW", "kft.": "HU", "kft": "HU", "zrt.": "HU", "d.o.o.": "SI", "oy": "FI", "oyj": "FI", "ab": "SE", "a/s": "DK", "aps": "DK", "asa": "NO", "as": "NO",
    "b.v.": "NL", "bv": "NL", "n.v.": "BE", "bvba": "BE", "nv": "BE", "sprl": "BE", "inc.": "US", "inc": "US", "sdn bhd": "MY", "sdn. bhd.": "MY", "pt.": "ID", "eood": "BG", "ood": "BG", "s.r.l. romania": "RO",
    "fze": "AE", "fzco": "AE", "fz-llc": "AE", "w.l.l.": "QA", "wll": "QA", "e.p.e.": "GR", "α.ε.": "GR", "ε.π.ε.": "GR", "gesmbh": "AT", "ges.m.b.h.": "AT", "sarl maroc": "MA", "sàrl": "CH", "tbk": "ID", "s.a.e.": "EG", "plc": "GB", "gmbh": "DE", "sia": "LV", "uab": "LT", "oü": "EE", "pte ltd": "SG", "pte. ltd.": "SG", "pte. ltd": "SG", "dmcc": "AE", "b.s.c.": "BH", "k.s.c.": "KW", "q.s.c.": "QA", "saog": "OM", "чуп": "BY", "чтуп": "BY", "еоод": "BG", "еад": "BG", "оод": "BG", "осоо": "KG", "мчж": "UZ", "жшс": "KZ", "public company limited": "TH", "pcl": "TH", "eirl": "PE", "c. por a.": "DO", "kgaa": "DE", "vof": "NL", "v.o.f.": "NL", "ehf": "IS", "i/s": "DK", "aktiebolag": "SE", "berhad": "MY", "bhd": "MY", "bhd.": "MY", "nyrt.": "HU", "zrt": "HU", "s.a.o.g.": "OM", "scrl": "BE", "s.p.r.l.": "BE", "cvba": "BE", "ostalt": "LI", "επε": "GR", "αε": "GR", "ο.ε.": "GR", "ικε": "GR", "유한회사": "KR", "有限責任公司": "TW", "בע״מ": "IL", "შპს": "GE",
}  # fmt: skip

# English and own names, and names that other languages use; cities where they tell the country by themselves.
PLACE_TO_COUNTRY: dict[str, str] = {}
_NAMES = """
AE: united arab emirates|uae|u.a.e.|dubai|abu dhabi|sharjah|ajman|emirates|الإمارات|دبي|الشارقة|أبوظبي|جبل علي|العين|عجمان|رأس الخيمة|الفجيرة|ras al khaimah|fujairah|al ain
AR: argentina|buenos aires|rosario|córdoba argentina
AT: austria|österreich|vienna|wien|graz|linz|salzburg|innsbruck
AU: australia|sydney|melbourne|brisbane|perth|adelaide|nsw|queensland|fremantle
BD: bangladesh|dhaka|chittagong|chattogram|narayanganj|gazipur
BE: belgium|belgië|belgique|brussels|bruxelles|brussel|antwerp|antwerpen|gent|ghent|liège|aalst|mechelen|kortrijk|roeselare|oostende|hasselt|genk|leuven|brugge|charleroi|namur|sint-niklaas|waregem
BG: bulgaria|sofia|plovdiv|varna|българия
BO: bolivia|la paz bolivia|santa cruz de la sierra|cochabamba|santa cruz bolivia|el alto|sucre bolivia
BR: brazil|brasil|são paulo|sao paulo|rio de janeiro|santos|curitiba|porto alegre|belo horizonte|joinville|campinas|blumenau|itajaí|itajai|recife|fortaleza|salvador bahia|manaus|goiânia|paranaguá
CA: canada|toronto|montreal|montréal|vancouver|ontario|calgary|québec|quebec|edmonton|ottawa|winnipeg|burnaby|mississauga
CH: switzerland|schweiz|suisse|svizzera|zürich|zurich|geneva|genève|basel|bern|lausanne|winterthur|st. gallen
CI: ivory coast|côte d'ivoire|cote d'ivoire|abidjan|bouaké|san-pédro|yopougon
CL: chile|santiago de chile|valparaíso|valparaiso|concepción|viña del mar|antofagasta|iquique|temuco|rancagua|arica
CM: cameroon|cameroun|douala|yaoundé
CN: china|p.r.china|p.r. china|中国|shanghai|shenzhen|guangzhou|ningbo|qingdao|tianjin|xiamen|dongguan|foshan|zhongshan|yiwu|hangzhou|suzhou|wenzhou|zhejiang|guangdong|jiangsu|shandong|fujian|hebei|beijing|dalian|wuxi|changzhou|nantong|jinan|zhengzhou|chengdu|wuhan|hefei|上海|深圳|广州|宁波|青岛|天津|厦门|东莞|佛山|中山市|义乌|杭州|苏州|温州|浙江|广东|江苏|山东|福建|河北|北京|大连|武汉|成都|重庆|anhui|henan|hubei|hunan|jiangxi|jilin|liaoning|shanxi|shaanxi|sichuan|yunnan|guizhou|guangxi|hainan|heilongjiang|tongxiang|yongkang|shaoxing|huzhou|jiaxing|cixi|yuyao|quanzhou|zhangzhou|putian|yangzhou|xuzhou|weifang|yantai|zibo|hengshui|anping|baoding|luoyang|changsha|nanchang|shantou|chaozhou|jiangmen|huizhou|zhangjiagang|taizhou|changshu|kunshan|jiangyin|yixing|jinhua|lishui|quzhou|zhoushan|wuyi|pujiang|haining|pinghu|tongling|jinjiang|shishi|longyan|sanming|heyuan|meizhou|zhanjiang|maoming|zhuhai|zhaoqing|qingyuan|jieyang|yancheng|lianyungang|zhenjiang|linyi|rizhao|weihai|dezhou|liaocheng|binzhou|dongying|heze|tangshan|qinhuangdao|cangzhou|langfang|shijiazhuang|handan|xingtai|anshan|shenyang|changchun|harbin|lanzhou|kunming|nanning|guilin|liuzhou|guiyang|yichang|xiangyang|zhuzhou|xiangtan|ganzhou|jiujiang|jingdezhen|yichun|wuhu|bengbu|anqing|xinxiang|anyang|kaifeng|nanyang|chongqing|nanjing
CO: colombia|bogotá|bogota|medellín|medellin|cali colombia|barranquilla|bucaramanga|buenaventura|cartagena de indias|manizales|cúcuta|ibagué|soacha|itagüí|envigado
CR: costa rica|san josé costa rica
CZ: czech republic|czechia|česká republika|česko|prague|praha|brno|ostrava|plzeň|olomouc|liberec
DE: germany|deutschland|alemania|allemagne|germania|almanya|германия|德国|ドイツ|hamburg|berlin|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|bremen|hannover|nürnberg|leipzig|dresden|dortmund|essen|duisburg|mannheim|karlsruhe|augsburg|bielefeld|münster|kassel|freiburg|solingen|remscheid
DK: denmark|danmark|copenhagen|københavn|aarhus|odense|aalborg
DO: dominican republic|república dominicana|republica dominicana|santo domingo|santiago de los caballeros|haina
DZ: algeria|algérie|algerie|alger|algiers|oran|الجزائر|الجزائر العاصمة|وهران|قسنطينة|سطيف|عنابة|constantine|sétif|annaba|béjaïa|blida|batna
EC: ecuador|guayaquil|quito|cuenca ecuador|ambato|machala|santo domingo de los tsáchilas
EE: estonia|eesti|tallinn
EG: egypt|égypte|مصر|cairo|alexandria egypt|القاهرة|الإسكندرية|port said|giza|damietta|جمهورية مصر العربية|المنصورة|طنطا|الاسكندرية|بورسعيد|دمياط|السويس|الجيزة|mansoura|tanta|suez|10th of ramadan|العاشر من رمضان
ES: spain|españa|espana|madrid|barcelona|valencia|sevilla|bilbao|zaragoza|málaga|alicante|murcia|vigo|elche
ET: ethiopia|addis ababa
FI: finland|suomi|helsinki|tampere|turku|espoo|vantaa|oulu
FR: france|frankreich|francia|fransa|франция|paris|lyon|marseille|lille|bordeaux|toulouse|nantes|strasbourg|nice|roubaix|rennes|grenoble|montpellier|le havre
GB: united kingdom|uk|u.k.|england|scotland|great britain|wales|london|manchester|birmingham|leeds|glasgow|liverpool|sheffield|bristol|edinburgh|felixstowe|southampton|nottingham|leicester|coventry|newcastle upon tyne|newcastle-upon-tyne|sunderland|gateshead|middlesbrough|kingston upon hull|york uk|bradford|huddersfield|wakefield|barnsley|doncaster|rotherham|stoke-on-trent|stoke on trent|wolverhampton|walsall|luton|milton keynes|northampton|peterborough|norwich|ipswich|colchester|chelmsford|southend|basildon|cambridge uk|oxford uk|swindon|gloucester|cheltenham|exeter|plymouth|bournemouth|poole|portsmouth|brighton|crawley|slough|maidstone|cardiff|swansea|newport wales|wrexham|aberdeen|dundee|inverness|belfast|northern ireland|blackburn|blackpool|oldham|rochdale|stockport|warrington|wigan|carlisle|lancashire|cheshire|yorkshire|west midlands|tyne and wear|county durham|essex|surrey|hertfordshire|hampshire uk|lincolnshire|leicestershire|derbyshire|staffordshire|berkshire|buckinghamshire
GH: ghana|accra|tema|kumasi
GR: greece|hellas|ελλάδα|athens|αθήνα|piraeus|thessaloniki|θεσσαλονίκη|patras
GT: guatemala|ciudad de guatemala|quetzaltenango|mixco|villa nueva guatemala|escuintla
HK: hong kong|hongkong|香港|kowloon|九龍|九龙
HN: honduras|tegucigalpa|san pedro sula
HR: croatia|hrvatska|zagreb|split croatia|rijeka
HU: hungary|magyarország|budapest|debrecen|győr|szeged
ID: indonesia|jakarta|surabaya|bandung|semarang|medan|tangerang|bekasi|bogor|depok|makassar|palembang|yogyakarta|sidoarjo|gresik|cikarang|karawang|batam
IE: ireland|dublin|cork ireland|galway|limerick
IL: israel|tel aviv|haifa|ashdod|jerusalem
IN: india|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|kolkata|pune|hyderabad|ahmedabad|ludhiana|jaipur|coimbatore|tirupur|nhava sheva|surat|rajkot|kochi|karur|gujarat|maharashtra|tamil nadu|kerala|kanpur|moradabad|panipat|indore|nagpur|vadodara|jamnagar|morbi|nashik|faridabad|noida|gurgaon|gurugram|visakhapatnam|mangalore|madurai
IQ: iraq|العراق|baghdad|basra|erbil|بغداد|أربيل|البصرة|الموصل|النجف|كربلاء|السليمانية|كركوك|ام قصر|أم قصر|umm qasr|basrah|mosul|najaf|karbala|sulaymaniyah|duhok
IR: iran|ایران|tehran
IT: italy|italia|italien|italie|италия|i̇talya|milano|milan|roma|rome|torino|turin|genova|genoa|bologna|firenze|florence|napoli|brescia|verona|padova|vicenza|treviso|bergamo|modena|parma|bari|trieste|ancona|perugia|pesaro|rimini|reggio emilia|ferrara|piacenza|cremona|mantova|trento|bolzano|udine|varese|lecco|monza|novara|alessandria|cuneo|lucca|prato|arezzo|siena|livorno|catania|palermo|messina|taranto|lecce|salerno|caserta|cagliari
JO: jordan|الأردن|amman|عمان الأردن|aqaba
JP: japan|日本|東京|tokyo|大阪|osaka|名古屋|nagoya|横浜|yokohama|神戸|kobe|京都|kyoto|福岡|fukuoka|札幌|新潟|広島|静岡|浜松|愛知|兵庫
KE: kenya|nairobi|mombasa
KR: korea|south korea|republic of korea|한국|대한민국|서울|seoul|부산|busan|incheon|인천|대구|대전|광주|경기도
KW: kuwait|الكويت
KZ: kazakhstan|казахстан|almaty|алматы|astana|астана|нур-султан
LB: lebanon|liban|لبنان|beirut|beyrouth|بيروت
LK: sri lanka|colombo
LT: lithuania|lietuva|vilnius|kaunas|klaipėda
LV: latvia|latvija|riga|rīga
MA: morocco|maroc|المغرب|casablanca|tanger|tangier|rabat|agadir|الدار البيضاء|marrakech|fès|طنجة|فاس|مراكش|الرباط|أكادير|meknès|kénitra|oujda
MX: mexico|méxico|ciudad de méxico|guadalajara|monterrey|cdmx|manzanillo|veracruz|puebla|querétaro|tijuana|queretaro|toluca|culiacán|hermosillo|chihuahua|saltillo|león guanajuato|guanajuato|aguascalientes|san luis potosí|mérida yucatán|cancún|torreón|morelia|jalisco|nuevo león|zapopan|tlalnepantla|naucalpan|ecatepec
MY: malaysia|kuala lumpur|penang|johor|port klang|selangor|johor bahru|shah alam|petaling jaya|subang jaya|klang|ipoh|melaka|malacca|kuching|kota kinabalu|puchong|seremban
NG: nigeria|lagos|abuja|apapa|kano|port harcourt|onitsha|ibadan
NL: netherlands|the netherlands|nederland|holland|rotterdam|amsterdam|eindhoven|utrecht|den haag|venlo|tilburg|breda|groningen|den bosch|nijmegen|enschede|arnhem|zwolle|almere|apeldoorn|haarlem|delft|dordrecht|zaandam|deventer|maastricht|oss nederland
NO: norway|norge|oslo|bergen norway|stavanger|trondheim
NZ: new zealand|auckland|wellington|christchurch|tauranga
OM: oman|سلطنة عمان|muscat|مسقط|sohar
PA: panama|panamá|colon free zone
PE: peru|perú|lima|callao|arequipa|trujillo perú|trujillo|chiclayo|piura|tacna|huancayo|cusco|cuzco|ica perú|surquillo|miraflores lima
PH: philippines|manila|cebu|quezon city|davao|makati|pasig|caloocan|valenzuela city|cavite
PK: pakistan|karachi|lahore|faisalabad|sialkot|islamabad|rawalpindi|gujranwala|multan
PL: poland|polska|polen|польша|polonya|warsaw|warszawa|kraków|krakow|poznań|poznan|gdańsk|gdansk|gdynia|wrocław|wroclaw|łódź|lodz|katowice|szczecin|lublin|bydgoszcz|rzeszów|swarzędz|toruń|kielce|radom|białystok|bialystok|częstochowa|gliwice|zabrze|bielsko-biała|opole|zielona góra|olsztyn|rybnik|tychy
PT: portugal|lisboa|lisbon|porto|oporto|braga|aveiro|leixões|leixoes|guimarães|coimbra|leiria
PY: paraguay|asunción|asuncion
QA: qatar|قطر|doha|الدوحة
RO: romania|românia|bucharest|bucurești|bucuresti|cluj|timișoara|constanța|constanta|iași|cluj-napoca
RS: serbia|srbija|belgrade|beograd|novi sad
RU: russia|russian federation|россия|российская федерация|москва|moscow|санкт-петербург|saint petersburg|st. petersburg|st petersburg|екатеринбург|yekaterinburg|новосибирск|novosibirsk|владивосток|vladivostok|казань|челябинск|самара|новороссийск|novorossiysk|ростов-на-дону|нижний новгород|краснодар|пермь|уфа|воронеж|тула|омск|калуга
SA: saudi arabia|ksa|k.s.a.|السعودية|المملكة العربية السعودية|riyadh|jeddah|dammam|الرياض|جدة|الدمام|makkah|al khobar|الخبر|المدينة المنورة|مكة|بريدة|القصيم|buraydah|jubail|حائل|تبوك|أبها|نجران|جازان|ينبع|الطائف|الأحساء|tabuk|yanbu|al ahsa
SE: sweden|sverige|schweden|stockholm|göteborg|gothenburg|malmö|borås|helsingborg|jönköping|örebro|västerås|norrköping|östersund|umeå|sundsvall|luleå|växjö|karlstad|gävle|skövde|halmstad|eskilstuna|södertälje|uppsala|linköping
SG: singapore|新加坡
SI: slovenia|slovenija|ljubljana|maribor|koper
SK: slovakia|slovensko|bratislava|košice|žilina
SN: senegal|sénégal|dakar
TH: thailand|bangkok|laem chabang|chonburi|chiang mai|samut prakan|samut sakhon|nonthaburi|pathum thani|rayong|khon kaen|hat yai|กรุงเทพ|ประเทศไทย
TN: tunisia|tunisie|تونس|tunis|sfax|sousse|صفاقس|سوسة|ben arous|nabeul|bizerte|monastir|gabès|radès
TR: turkey|türkiye|turkiye|turquie|турция|istanbul|i̇stanbul|izmir|i̇zmir|ankara|bursa|denizli|gaziantep|mersin|kayseri|konya|adana|kocaeli|eskişehir
TW: taiwan|台灣|台湾|taipei|台北|taichung|台中|kaohsiung|高雄|tainan|台南|新北|桃園|keelung
TZ: tanzania|dar es salaam
UA: ukraine|україна|kyiv|київ|kiev|odesa|odessa|одеса|lviv|львів|kharkiv
UG: uganda|kampala
US: united states|usa|u.s.a.|new york|los angeles|chicago|houston|miami|tacoma|seattle|long beach|atlanta|dallas|boston|philadelphia|savannah|california|texas|florida|new jersey|ohio|illinois|portland|denver|minneapolis|phoenix|san francisco|san diego|detroit|cleveland|charlotte|oakland|kansas city|san antonio|salt lake city|las vegas|milwaukee|indianapolis|cincinnati|pittsburgh|baltimore|nashville|tampa|sacramento|jacksonville
UY: uruguay|montevideo|maldonado uruguay|salto uruguay
UZ: uzbekistan|tashkent|ташкент|узбекистан
VE: venezuela|caracas|maracaibo
VN: vietnam|viet nam|việt nam|ho chi minh|hcmc|hanoi|ha noi|hai phong|haiphong|binh duong|da nang|can tho|dong nai|danang|hà nam|bình dương|đồng nai|đà nẵng|hải phòng|hà nội|bắc ninh|hưng yên|long an|hồ chí minh|tp.hcm|tp hcm|tphcm|thành phố hồ chí minh|cần thơ|nam định|thái bình|hải dương|quảng ninh|thanh hóa|nghệ an|bắc giang|vĩnh phúc|thái nguyên
LY: libya|ليبيا|طرابلس|بنغازي|مصراتة|tripoli libya|benghazi|misrata|misurata
YE: yemen|اليمن|صنعاء|عدن|الحديدة|sanaa|aden|hodeidah
SY: syria|سوريا|دمشق|حلب|اللاذقية|damascus|aleppo|latakia
SD: sudan|السودان|الخرطوم|بورتسودان|khartoum|port sudan
AO: angola|luanda|lobito|benguela|viana angola
MZ: mozambique|moçambique|maputo|beira moçambique|nampula|matola
BF: burkina faso|ouagadougou|bobo-dioulasso
ML: mali|bamako
GN: guinée conakry|guinee conakry|conakry
TG: togo|lomé|lome
BJ: bénin|benin|cotonou|porto-novo
CD: kinshasa|lubumbashi|république démocratique du congo|rdc
MG: madagascar|antananarivo|toamasina
MU: mauritius|île maurice|port louis
ZM: zambia|lusaka|ndola|kitwe
ZW: zimbabwe|harare|bulawayo
BW: botswana|gaborone
NA: namibia|windhoek|walvis bay
RW: rwanda|kigali
SV: el salvador|san salvador|santa tecla
NI: nicaragua|managua
KH: cambodia|phnom penh|sihanoukville
MM: myanmar|yangon|mandalay
NP: nepal|kathmandu
GE: georgia tbilisi|tbilisi|тбилиси|batumi|грузия
AM: armenia|yerevan|ереван|армения
AZ: azerbaijan|azərbaycan|bakı|баку|азербайджан
KG: kyrgyzstan|bishkek|бишкек|киргизия|кыргызстан
BY: belarus|беларусь|minsk|минск|гомель|брест беларусь|гродно|витебск
MN: mongolia|ulaanbaatar|улаанбаатар|улан-батор
ZA: south africa|johannesburg|cape town|durban|pretoria|gqeberha
"""
for _line in _NAMES.strip().splitlines():
    _code, _names = _line.split(": ", 1)
    for _name in _names.split("|"):
        PLACE_TO_COUNTRY[_name] = _code

# Where nearly all who write a language live; used only when nothing else tells.
LANGUAGE_TO_COUNTRY = {
    "ja": "JP",
    "ko": "KR",
    "tr": "TR",
    "pl": "PL",
    "it": "IT",
    "zh": "CN",
    "cs": "CZ",
    "sv": "SE",
    "fi": "FI",
    "hu": "HU",
    "el": "GR",
    "ru": "RU",
    "de": "DE",
    "nl": "NL",
    "vi": "VN",
    "id": "ID",
    "th": "TH",
    "da": "DK",
    "ro": "RO",
    "he": "IL",
}

LEGAL_FORMS = (
    "joint stock company", "joint-stock company", "public joint stock company", "limited liability company", "trading company", "kollektivgesellschaft", "handelsbolag",
    "co., ltd", "co.,ltd", "co. ltd", "co.ltd", "co ltd", "ltd.", "ltd", "limited", "llc", "l.l.c", "inc.", "inc", "corp.", "corp", "corporation", "gmbh", "gesmbh", "ges.m.b.h.", "ag", "kg", "ohg", "e.k.", "e.k",
    "s.a.", "s.a", "s/a", "sa", "s.a.s", "sas", "sarl", "s.à r.l.", "s.a.r.l", "eurl", "snc", "s.r.l.", "s.r.l", "srl", "srls", "s.p.a.", "s.p.a", "spa", "s.n.c.", "s.l.", "s.l", "s.l.u.", "slu", "s.a.c.", "s.a.c", "sac", "s.a.s.", "s. de r.l.", "s.a. de c.v.", "sa de cv", "ltda", "ltda.", "lda", "lda.", "eireli", "s.a.e.",
    "jsc", "j.s.c.", "ojsc", "pjsc", "cjsc", "llp", "l.l.p.", "pllc", "sia", "uab", "oü", "osaühing", "ehf", "eod", "ead", "d.d.", "d.d", "doo", "d.n.o.", "zrt.", "zrt", "nyrt.", "nyrt", "bt.", "k.s.", "v.o.s.", "spol. s r.o.", "spol. s r. o.", "sp.k.", "sp. k.", "sp. j.", "spółka z o.o.", "s.k.a.", "s.n.c", "s.a.u.", "s.a.u", "sau", "s.l.l.", "sprl", "s.p.r.l.", "scrl", "cvba", "vof", "v.o.f.", "c.v.", "gbr", "kgaa", "se & co. kg", "gmbh & co. kg", "gmbh & co kg", "ug (haftungsbeschränkt)", "anstalt", "s.c.a.", "s.c.s.", "e.i.r.l.", "eirl", "s.a.a.", "c.a.", "c. por a.", "cía. ltda.", "cia. ltda.", "s. en c.", "s.c.p.", "s.p.r. de r.l.", "lda & cª", "unipessoal lda", "& hijos", "& filhos", "et fils", "& figli", "e figli", "& co. kg", "& co kg", "enk", "aktiebolag", "i/s", "p/s", "k/s", "a.m.b.a.", "oyj",
    "pte ltd", "pte. ltd.", "pte. ltd", "pte", "bhd", "bhd.", "berhad", "tbk", "tbk.", "(private) limited", "(pvt) ltd", "(pvt.) ltd.", "private limited", "public company limited", "pcl", "co-operative", "cooperative", "co-op", "nyt", "gk", "g.k.", "y.k.", "kabushiki kaisha", "(有)", "（有）", "有限責任公司", "有限责任公司", "股份有限公司", "經營部", "经营部", "商社", "五金厂", "电子厂", "制品厂", "工艺厂", "服装厂", "制衣厂", "玩具厂", "家具厂", "塑料厂", "塑胶厂", "机械厂", "印刷厂", "包装厂", "加工厂", "皮具厂", "鞋厂", "灯饰厂", "陶瓷厂", "食品厂", "纺织厂", "织造厂", "制造厂", "模具厂", "电器厂", "文具厂", "雨伞厂", "工艺品厂", "线材厂", "铸造厂", "针织厂", "毛巾厂", "箱包厂", "轴承厂", "阀门厂", "紧固件厂", "标准件厂", "유한회사", "유한책임회사",
    "w.l.l.", "b.s.c.", "b.s.c. (c)", "bsc(c)", "q.s.c.", "q.p.s.c.", "l.l.c.", "fz llc", "dmcc", "s.o.c.", "k.s.c.", "s.a.o.g.", "saog", "saoc", "p.s.c.", "s.a.r.l.", "ش.م.ع", "ش.م.ك", "ش.م.ب", "ش.ذ.م.م", "ذ م م", "م.م.ح", "בע״מ",
    "ип", "тдв", "прат", "одо", "чуп", "чтуп", "жшс", "ақ", "осоо", "мчж", "ооо", "нао", "ип", "еоод", "оод", "еад", "шпс", "შპს", "სს",
    "α.ε", "αε", "α.ε.ε.", "ε.π.ε.", "επε", "ο.ε.", "οε", "ε.ε.", "ικε", "ι.κ.ε.", "บริษัท", "จำกัด", "nyrt", "limitada", "limitata", "société anonyme", "sociedad anónima", "gesellschaft m.b.h.", "tic. ltd. şti.", "san. tic. a.ş.", "san. ve tic. a.ş.", "a. ş.", "koll. şti.", "p/l",
    "b.v.", "bv", "n.v.", "nv", "bvba", "oy", "oyj", "ab", "a/s", "aps", "as", "asa", "s.r.o.", "s.r.o", "sro", "a.s.", "sp. z o.o.", "sp. z o. o.", "sp.j.", "s.c.", "kft.", "kft", "d.o.o.", "d.o.o", "eood", "ood", "ооо", "оао", "зао", "пао", "ао", "ип", "тоо", "тов", "чп", "a.ş.", "a.s", "ltd. şti.", "ltd.şti.", "ltd. sti.", "şti.",
    "công ty tnhh mtv", "cty tnhh mtv", "cty tnhh", "cty cổ phần", "cty cp", "cty", "dntn", "công ty tnhh", "công ty cổ phần", "công ty cp", "công ty", "ctcp", "s.a.l.", "sal", "suarl", "pvt. ltd", "pvt ltd", "(pvt)", "pty", "plc", "k.k.", "株式会社", "有限会社", "合同会社", "(株)", "（株）", "有限公司", "股份公司", "公司", "集团", "工厂", "商行", "贸易行", "实业", "주식회사", "(주)", "㈜", "fze", "fzco", "fz-llc", "fzc", "wll", "w.l.l", "sdn bhd", "sdn. bhd", "pt.", "شركة", "مؤسسة", "مصنع", "ش.م.م", "ذ.م.م", "est.", "establishment", "e.p.e.", "α.ε.", "cia", "cía", "cia.", "& cie", "& co", "& co.", "bros", "& sons", "and sons", "& son", "& fils", "& frères", "et frères", "& söhne", "und söhne", "& sohn", "& hermanos", "& irmãos", "& fratelli", "& zonen", "& zoon", "& sønner", "& søn", "& synowie", "i synowie", "и сыновья", "ve oğulları", "& brothers",
)  # fmt: skip
# Words that make a name a company's even without a legal form.
TRADE_WORDS = (
    "lojas", "tiendas", "almacenes", "magasins", "negozi", "supermercados", "supermercati", "mağazaları", "магазины", "grupo", "groupe", "gruppo", "importações", "exportações", "importaciones", "exportaciones", "importazioni", "hospital", "hospitals", "clinic", "cooperative", "co-op", "cooperativa", "coopérative", "genossenschaft",
    "بنك", "مصرف", "للتجارة", "التجارية", "للصناعة", "للاستيراد", "للمقاولات", "banka", "bankası", "banque", "banco", "banca", "банк", "银行", "銀行", "은행", "ngân hàng", "procurement", "partners", "sourcing", "contracting", "contractors", "builders", "construction", "pharma", "medical", "agro", "farms", "motors", "sports", "home", "garden", "decor", "labs", "systems", "technologies", "energy", "solar", "machine", "machines", "parts", "auto", "packaging", "steel", "metals", "plastic", "paper", "toys", "fashion", "ceramics", "tiles", "glass", "marine", "fisheries", "seafood", "timber", "wood", "building", "materials", "trading", "trade", "traders", "import", "imports", "export", "exports", "imp", "impex", "group", "holding", "holdings", "company", "companies", "factory", "industries", "industry", "industrial", "manufacturing", "enterprise", "enterprises", "international", "logistics", "shipping", "freight", "forwarding", "bank", "supply", "supplies", "suppliers", "wholesale", "stores", "store", "mart", "hardware", "textile", "textiles", "distribution", "distributors", "distribuidora", "comercial", "comercializadora", "importadora", "exportadora", "ferretería", "ferreteria", "handel", "handels", "großhandel", "vertrieb", "werke", "fabrik", "commerce", "négoce", "etablissements", "ets", "établissements", "transitaire", "ticaret", "sanayi", "tekstil", "dış", "торговый", "компания", "завод", "фабрика", "тд", "agencies", "brothers", "solutions", "products", "tools", "foods", "furniture", "electronics", "electrical", "lighting", "garments", "apparel", "chemicals", "plastics", "machinery", "agency", "forniture", "commerciale", "hurtownia", "firma", "przedsiębiorstwo", "handlowe", "groothandel", "商会", "商店", "商社", "工業", "産業", "物流", "贸易", "五金", "纺织", "机电", "进出口", "国际", "货代", "상사", "무역", "산업",
)  # fmt: skip
_FREE_MAIL = """
    gmail googlemail yahoo ymail hotmail outlook live msn icloud me aol qq 163 126 yeah sina sohu foxmail mail yandex gmx
    web t-online proton protonmail zoho rediffmail libero orange wanadoo naver daum hanmail bk inbox list rambler ukr freemail
"""
FREE_MAIL = frozenset(_FREE_MAIL.split())
