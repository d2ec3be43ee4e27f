"""Ports and trade cities that Incoterms name, in Latin letters and in the scripts of those who write to us."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

_PORTS = """
ningbo|shanghai|shenzhen|yantian|shekou|qingdao|tianjin|xingang|guangzhou|nansha|huangpu|xiamen|dalian|fuzhou|zhongshan|foshan|dongguan|yiwu|hong kong|lianyungang|zhuhai|shantou|taicang|suzhou|wuhan|chongqing
kaohsiung|keelung|taichung|busan|incheon|yokohama|tokyo|osaka|kobe|nagoya|hakata|moji|singapore|port klang|port kelang|penang|bangkok|laem chabang|ho chi minh|haiphong|hai phong|jakarta|surabaya|manila|cebu
nhava sheva|mumbai|mundra|chennai|kolkata|cochin|tuticorin|colombo|karachi|port qasim|chittagong|chattogram|jebel ali|dubai|sharjah|abu dhabi|dammam|jeddah|riyadh|hamad|doha|kuwait|shuwaikh|bahrain|sohar|muscat|umm qasr|aqaba|beirut|haifa|ashdod|latakia
alexandria|port said|damietta|ain sokhna|casablanca|tanger|algiers|alger|oran|tunis|rades|tripoli|misurata|lagos|apapa|tin can|tema|abidjan|dakar|douala|lome|cotonou|mombasa|dar es salaam|durban|cape town|djibouti|port sudan|luanda
hamburg|bremen|bremerhaven|rotterdam|antwerp|antwerpen|le havre|marseille|fos|felixstowe|southampton|london gateway|london|liverpool|dublin|barcelona|valencia|bilbao|algeciras|vigo|lisbon|lisboa|leixoes|leixões|sines|porto|genoa|genova|la spezia|livorno|naples|napoli|venice|venezia|trieste|ravenna|koper|rijeka|piraeus|thessaloniki|istanbul|ambarli|izmir|mersin|gemlik|constanta|constanța|varna|burgas|odessa|odesa|novorossiysk|st. petersburg|saint petersburg|vladivostok|moscow|gdansk|gdańsk|gdynia|klaipeda|riga|tallinn|helsinki|kotka|gothenburg|göteborg|stockholm|malmö|oslo|bergen|copenhagen|aarhus|zeebrugge|duisburg|wien|vienna|budapest|prague|praha|warsaw|warszawa|poznan|poznań|milano|milan|madrid|paris|lyon|munich|münchen|frankfurt|berlin|köln|zürich|basel
new york|newark|los angeles|long beach|oakland|seattle|tacoma|houston|savannah|norfolk|charleston|miami|baltimore|boston|chicago|new orleans|vancouver|montreal|toronto|halifax|manzanillo|veracruz|lazaro cardenas|lázaro cárdenas|altamira|ensenada|colon|balboa|cristobal|puerto quetzal|puerto cortes|puerto limon|caldera|acajutla|kingston|caucedo|rio haina|san juan|cartagena|buenaventura|barranquilla|guayaquil|callao|lima|san antonio|valparaiso|valparaíso|iquique|arica|santos|paranagua|paranaguá|itajai|itajaí|navegantes|rio de janeiro|rio grande|suape|manaus|vitoria|montevideo|buenos aires|zarate|asuncion|la guaira|puerto cabello|sydney|melbourne|brisbane|fremantle|adelaide|auckland|tauranga
нинбо|шанхай|циндао|тяньцзинь|шэньчжэнь|гуанчжоу|владивосток|новороссийск|санкт-петербург|москва|екатеринбург|алматы|минск|одесса|стамбул
洛杉矶|长滩|纽约|萨凡纳|休斯敦|西雅图|奥克兰|温哥华|蒙特利尔|费利克斯托|安特卫普|勒阿弗尔|热那亚|巴塞罗那|瓦伦西亚|比雷埃夫斯|格但斯克|格丁尼亚|圣彼得堡|海参崴|新加坡|巴生港|曼谷|胡志明|海防|雅加达|马尼拉|孟买|那瓦舍瓦|金奈|科伦坡|卡拉奇|吉大港|迪拜|杰贝阿里|达曼|吉达|亚历山大港|塞得港|德班|拉各斯|蒙巴萨|桑托斯|布宜诺斯艾利斯|卡亚俄|瓦尔帕莱索|曼萨尼约|悉尼|墨尔本|布里斯班
宁波|寧波|上海|深圳|盐田|青岛|青島|天津|广州|廣州|南沙|黄埔|厦门|廈門|大连|福州|中山|佛山|东莞|义乌|香港|苏州|杭州|温州|高雄|基隆|台中|東京|大阪|神戸|横浜|名古屋|博多|门司|釜山|仁川|부산|인천|상하이|닝보|칭다오|상해|天津港|汉堡|鹿特丹
نينغبو|شنغهاي|شنتشن|تشينغداو|جوانزو|قوانغتشو|الدمام|جدة|الرياض|جبل علي|دبي|الإسكندرية|الاسكندرية|بورسعيد|أم قصر|العقبة|بيروت|الشويخ|حمد|صحار|طرابلس|بنغازي|الدار البيضاء|السخنة
"""
PLACES = frozenset(name.strip() for line in _PORTS.strip().splitlines() for name in line.split("|"))
