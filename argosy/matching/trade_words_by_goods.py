"""The goods of trade, heading by heading, in the languages in which buyers write their names.

One line a heading: the heading as `trade_words` has it, "=", then words; "_" stands for the space within one expression.
Our own list, from what shops, makers and wholesalers in each country put on their signs.
"""

# ruff: noqa: E501 — word lists are easier to compare when a heading stays on one line

from __future__ import annotations

LINES = """
trade: trading=handelshuis groothandels importerende importør importör tuonti maahantuoja izvoz vânzări vanzari pemasaran 營銷 营销 ค้าขาย จำหน่าย продаж prodej predaj értékesítés salg försäljning mercadeo
distribution: distribution=distributeurs distributie dystrybutor distribucija дистрибьютор 配送 経銷 distributorul distribuție wholesaler
store: store=winkel mağaza крамниця 专卖店 부티크 สโตร์
garden: garden=giardinaggio jardinagem gartenmöbel tuinmeubelen tuincentrum ogrody ogrodnictwo kertészet садовый градина градински инвентар 花园 làm_vườn κήπος حدائق grădină gradina viveros pépinière
household: household=cozinha keuken keukengerei kuchnia kuchenne kuchyně konyha кухня кухонный посуда посуд bếp nhà_bếp dapur 餐具 주방 주방용품 キッチン 台所 keittiö κουζίνα kuhinja bucătărie bucatarie utensils porzellan porcelana porcellana
food: food=nahrungsmittel zutaten ingredients ingrédients ingredientes dulces süßwaren konditorei confiserie confitería pasticceria dolciaria cukiernia słodycze cukrárna édesség şekerleme кондитер кондитерская кондитерські 糕点 제과 bánh_kẹo banh_keo panificio padaria pekárna pékség fırın пекарня хлеб хлебозавод 烘焙 제빵 lácteos lacteos laticínios laitier laiterie molkerei latteria mleczarnia mlékárna tejipari молоко молочный молокозавод 乳业 乳業 유제품 carnes viandes fleisch fleischerei carni mięso maso et_ürünleri мясо мясокомбинат 肉类 肉業 육가공 thịt daging especias épices gewürze spezie especiarias baharat специи пряности 香料 调料 gia_vị rempah riso ryż pirinç beras zucchero şeker сахар 糖业 đường gula harina farine mehl farina мука 面粉 bột oil_mill olive_oil aceite huile olio yağ масло 油脂 dầu honey miel honig miele 蜂蜜 mật_ong madu dates frutas fruta obst frutta owoce ovoce gyümölcs meyve фрукты фрукти 水果 과일 trái_cây buah verduras légumes gemüse verdura warzywa zelenina zöldség sebze овощи
toys: toys=legetøj leketøy lelu lelut leluja igračaka zabawkarski játékok ของเล่น おもちゃ トイ トイズ 완구사
jewelry: jewelry=bijuteria bijouterie joalheria jóias joias oreficeria gioielleria juwelier goudsmid biżuteria klenoty šperky ékszer ювелир ювелірний прикраси bijuterii κοσμήματα مجوهرات ذهب เครื่องประดับ trang_sức trang_suc perhiasan ジュエリー 주얼리 smykker smycken korut fashion_jewelry accesorios accessoires accessori acessórios zubehör akcesoria doplňky kiegészítők aksesuar аксессуары 配饰 饰件
optics: optics=optique ottica ótica optika оптика 안경 メガネ kính_mắt gözlük lunettes brillen gafas occhiali
bicycle: bicycle=bicicleta vélo velo fahrräder biciclette cicli rower rowery bicikl kerékpár bisiklet велосипеды вело велосипеди 单车 電動车 电动车 자전거 サイクル 自転車 xe_đạp xe_dap sepeda cykel cykler cyklar pyörä sykkel ποδήλατα จักรยาน motos motorrad motocykle мотоцикл xe_máy
stationery: stationery=papelerías papelaria kancelář kancelářské papírnictví irodaszer biuro biurowe kontorsvarer kontorsmaterial büro büroartikel bürobedarf bureautique oficina escritório ufficio ofis kırtasiyecilik канцтовары канцтовар канцелярські 文教用品 事務用品 문구 văn_phòng_phẩm alat_tulis school_supplies
curtains: curtains=curtain cortinas rideaux gardinen vorhang firany záclony függöny perde шторы 窗帘 窗簾 커튼 カーテン rèm gorden home_textiles home_textile hometextile towel towels toallas serviettes handtücher asciugamani ręczniki havlu полотенца 毛巾 handuk betten bettwaren ropa_de_cama linge biancheria pościel yatak постель 床上用品 침구 寝具
carpet: carpets=alfombras alfombra teppich teppiche tappeti tapetes dywany koberce szőnyeg halı hali ковер ковры килими килим 카펫 カーペット thảm karpet gilam gilamlari سجاد قالی فرش tæpper mattor matot χαλιά
ceramics_tiles: tiles=azulejo piastrelle ladrilhos kachel płytki dlažba csempe fayans плитка кафель 磁砖 타일 タイル gạch gạch_men gach_men gạch_ốp_lát keramik_lantai fliser kakel laatta πλακάκια كاشي كاشی kashi gresie faianță
doors windows: doors=puertas ventanas portes fenêtres türen fenster finestre portas janelas deuren drzwi dveře ablak kapı pencere двери окна двері вікна врати прозорци 门窗 門窗 창호 ドア サッシ cửa pintu jendela døre vinduer dörrar fönster ikkunat πόρτες أبواب
hinge: hinge=hinge bisagras charnières scharniere cerniere dobradiças zawiasy zsanér menteşe петли 铰链 合页 경첩 蝶番 bản_lề cerraduras serrures schlösser serrature fechaduras zámky kilit замки 자물쇠
screws: screws=tuercas boulons boulonnerie schraube verbindungstechnik viti bulloneria schroeven skrutky csavarok болты гайки кріплення промкрепление винтове 螺栓 나사 ボルト ネジ ねじ bu_lông bulong ốc_vít skruer skruv ruuvi vijaka βίδες مسامير
sewing: sewing=sewing_machine sewing_machines sewing 缝纫机 縫紉機 缝制设备 재봉기 ミシン máy_may nähmaschinen macchine_da_cucire máquinas_de_coser dikiş швейные
elevator: elevator=ascensores ascenseurs aufzug ascensori elevadores windy výtahy felvonó asansör лифты 엘리베이터 エレベーター thang_máy
fishing tackle: tackle=fishing_tackle angling 낚시 釣具 pesca_deportiva articles_de_pêche angelgeräte рыболовные
machinery: machinery=landmaschinen maskinfabrikken strojírenství strojárstvo makina_sanayi машзавод станки верстати 공작기계 工作機械 lathes
packaging: packaging=แพ็คกิ้ง แพคกิ้ง แพ็คเกจจิ้ง บรรจุภัณฑ์ тара склотара упаковочный пакування csomagolóanyag obalový embalaje envase emballagen imballo kartonagen kartony cardboard corrugated 纸盒 彩盒 골판지 段ボール thùng_carton bottle botellas bouteilles flaschen bottiglie garrafas butelki lahve üveg şişe бутылки 瓶业 玻璃瓶 etiquetas étiquettes etiketten etichette etykiety etikety címke etiket этикетки 标签 라벨 ラベル
paint: paint=pinturas pintura peintures peinture farben lacke vernici farby barvy festék boyalar краска краски лакокрасочный фарби бои 油漆 페인트 ペイント maling färg maali χρώματα دهانات vopsele lacuri coating adhesive pegamentos klebstoffe klebstoff adesivi kleje lepidla ragasztó yapıştırıcı клей 胶粘剂 粘合剂 접착제 接着剤
fertilizer: fertilizer=fertilizantes engrais dünger düngemittel concimi fertilizzanti meststoffen nawozy hnojiva műtrágya gübre удобрения добрива 化肥 肥料 비료 phân_bón pupuk pesticides pesticidas 农药 農藥 농약 thuốc_trừ_sâu semillas semences saatgut sementi sementes nasiona osiva vetőmag tohum семена насіння 种子 종자 種苗 hạt_giống benih
pets: pets=animaux_de_compagnie tiernahrung animali haustier zwierzęta ペット thú_cưng
baby: baby=bebé bebe bébé babyartikel neonato bebek дети детские дитячий 母婴 婴儿 嬰童 婴童 유아 ベビー em_bé bayi stroller strollers puériculture
hair: hair=wigs pelucas perruques perücken parrucche peruka peruk парики 假发 假髮 가발 かつら tóc_giả rambut
umbrella: umbrella=umbrella umbrellas paraguas parapluies regenschirme ombrelli guarda-chuvas parasole deštníky esernyő şemsiye зонты 雨具 伞业 傘業 우산 ô_dù payung
musical instruments: music=musical_instruments instrumentos_musicales musique musik strumenti_musicali instrumenty_muzyczne hudební hangszer müzik музыкальные музика 乐器 樂器 악기 楽器 nhạc_cụ alat_musik pianos 钢琴 오르골
air conditioning: hvac=climatización climatisation klimaanlagen climatizzazione ar_condicionado klimatyzacja klimatizace légkondicionáló iklimlendirme кондиционеры кондиціонери вентиляция вентиляційні 暖通 공조 エアコン điều_hòa pendingin ventilación lüftung ventilatori calefacción chauffage heizung riscaldamento ogrzewanie topení fűtés ısıtma isitma отопление опалення 暖气 供暖 난방 暖房 boiler calderas chaudières caldaie kotły котлы 锅炉 鍋爐 보일러 ボイラー nồi_hơi
water: water=water_treatment wassertechnik su_arıtma водоочистка 水处理 水處理 净水 浄水 수처리 xử_lý_nước air_treatment filtros filtration_systems filtertechnik filtri filtry szűrő filtre фильтры фільтри 过滤 過濾 滤清器 滤器 필터 フィルター bộ_lọc
tires: tires=opony pneumatiky gumi gumiabroncs renkaat däck däckservice bandenhandel lốp ตยาง ยางรถ 타이어 タイヤ anvelope gume ελαστικά إطارات pneumatici neumatico
hydraulic: hydraulic=hydraulique idraulici oleodinamica hydraulické 유압 油圧 thủy_lực neumática pneumatik pnömatik пневматика 공압 空圧 khí_nén compresores compresseurs kompressoren kompresör компрессоры 压缩机 空压机 壓縮機 콤프레셔 コンプレッサー máy_nén
pipe: pipe=tubing tuberías tuyaux rohr rohrleitung tubi tubazioni tubes_et_raccords buizen potrubí trubky cső csövek borular труба трубы труби трубный 管材 파이프 パイプ ống thép_ống pipa rør rör putki σωλήνες أنابيب fitting accesorios_de_tubería raccords fittinge raccordi kształtki armatury фитинги 피팅 継手 phụ_kiện
crane: crane=grúas gruas kräne guindastes dźwigi jeřáby vinç vinc крани 起重机 起重機 吊车 크레인 クレーン cẩu_trục forklifts carretillas chariots_élévateurs gabelstapler carrelli wózki_widłowe vysokozdvižné targonca погрузчики 지게차 フォークリフト xe_nâng
security: security=alarm alarms alarmas alarme alarmanlagen allarmi alarmy охорона 保安 セキュリティ sikkerhed säkerhet turvallisuus cctv surveillance vigilancia 监控 safety_equipment arbeitsschutz berufskleidung ropa_de_trabajo vêtements_de_travail спецодежда спецодяг 劳保 勞保 작업복 作業服 bảo_hộ_lao_động
sports: sports=gymnastik sportartikel articulos_deportivos articles_de_sport articoli_sportivi esporte esportes artykuły_sportowe sportovní sportszer спорттовары 运动 運動 健身 スポーツ 아웃도어 kayaks kayak surfing tauchsport buceo plongée
computer: computer=informatik komputery počítače számítógép комп'ютери コンピュータ ソフトウェア phần_mềm hardware_software systemy sistemleri hệ_thống smart_home 스마트
telecom: telecom=mobile_phones celulares téléphonie telefonía mobilfunk telefonia telefony мобильные 通信機器 seluler 天线
logistics: logistics=speditions transporten transportu szállítmányozás перевозки перевезення 快递 kuljetus spedisjon μεταφορές شحن warehousing entrepôt lagerhaus 仓储 倉儲 창고 倉庫 supply_chain_management 供应链管理 supply_chain 供应链
energy: solar=new_energy renewable renovables renouvelables erneuerbare rinnovabili odnawialne obnovitelné megújuló yenilenebilir возобновляемая 清洁能源 fotovoltaica fotovoltaico photovoltaïque fotovoltaik fotowoltaika fotovoltaika napelem güneş_enerjisi солнечная сонячна 태양광 太陽光 năng_lượng_mặt_trời tenaga_surya
real estate: real estate=nieruchomości nemovitosti ingatlan нерухомість 不動産 properti
printing: printing=tiskárna nyomda matbaa типография друкарня 印务 印刷厂 인쇄소 印刷所 nhà_in percetakan trykkeri tryckeri kirjapaino sérigraphie screen_printing publicité werbung pubblicità publicidade 광고 広告 quảng_cáo iklan
consulting: consulting=consultant unternehmensberatung doradztwo poradenství tanácsadó コンサルティング engenharia inżynieria inženýring mérnöki инженеринг
agriculture: agriculture=trang_trại kebun perkebunan plantaciones plantagen productores producteurs produttori produtores pěstitelé termesztő üretici фермерское фермерське 种植 種植 养殖 養殖 畜牧 牧业 농장 農園 農産 การเกษตร เกษตร kaset kankaset avícola volaille geflügel avicola drób drůbež baromfi tavuk птица птахофабрика 禽业 家禽 가금 gia_cầm unggas piensos aliments_pour_animaux futtermittel mangimi rações pasza krmivo takarmány корма комбікорм 사료 thức_ăn_chăn_nuôi pakan bloemen kwiaty květiny çiçek цветы квіти 鲜花 화훼 花き tobacco tabaco tabac tabak tabacco tytoń tabák dohány tütün табак тютюн 烟草 煙草 담배 たばこ thuốc_lá tembakau algodón coton baumwolle cotone algodão bawełna bavlna pamut pamuk хлопок бавовна 棉业 棉花 면화 kapas coffee_beans cocoa cacao kakao какао 可可
yarn: yarn=hilados fils_textiles garne przędza příze iplik пряжа 纱业 원사 benang spinning_mills weavers bordados broderie stickerei ricami hafty výšivky hímzés nakış вышивка 刺绣 刺繡 자수 刺繍 thêu bordir encajes dentelle 花边 蕾丝 zipper zippers cremalleras 拉链 拉鏈 지퍼 ファスナー khóa_kéo 纽扣 钮扣 calcetines chaussettes strümpfe skarpety ponožky zokni çorap носки шкарпетки чулочно 양말 靴下 tất kaos_kaki tricots strickwaren maglieria malhas dzianina pletené kötött triko örme трикотаж 针织品 니트 ニット dệt_kim rajut 속옷 下着 đồ_lót 牛仔 uniformes 制服
sanitary: sanitary=baño bagno banheiro łazienka koupelna fürdőszoba banyo ванна 욕실 sanitärtechnik sanitaertechnik sanitari sanitaryware sanitarne sanita vệ_sinh saniter plomería idraulica hydraulika plumbers
solar: solar=new_energy 新能源科技
branch: branch=afdeling bijkantoor oddział oddzial pobočka pobocka fióktelep sucursala podružnica podruznica філія филия avdeling avdelning sivuliike υποκατάστημα فرع 支店 支社 営業所 지점 지사 สาขา cawangan agence delegación delegacion niederlassung vestiging 办事处 分厂 branch_office sales_office representative_office rep_office представительство представництво représentation oficina_comercial verkaufsbüro filiaal филиала
arabic and persian: sanitary=صحية الصحية أدوات_صحية, store=محلات محل متجر متاجر معرض معارض, household=أدوات_منزلية منزلية المنزلية مطابخ المطابخ, furniture=أثاث مفروشات المفروشات للمفروشات للأثاث مبلمان, construction=مقاولات للمقاولات المقاولات إنشاءات ساختمانی عمران, food=أغذية الأغذية للأغذية غذائية حلويات الحلويات مخابز المخابز لحوم ألبان الألبان تمور التمور شیرینی لبنیات, textile=نسيج منسوجات المنسوجات أقمشة الأقمشة للأقمشة نساجی ریسندگی, garment=ملابس الملابس أزياء الأزياء عبايات پوشاک, perfumes=عطور العطور للعطور, electrical=كهرباء كهربائية الكهربائية للكهرباء برق الکتریک, lighting=إنارة الإنارة للإنارة, machinery=معدات آلات الآلات ماكينات ماشین_آلات, auto parts=سيارات السيارات للسيارات قطع_غيار قطع_غيار_السيارات لقطع_غيار_السيارات لقطع_غيار قطع_الغيار لقطع_الغيار إطارات الإطارات قطعات_خودرو, steel=حديد صلب الصلب للصلب آهن, metal=معادن ألمنيوم الألمنيوم آلومینیوم, wood=أخشاب الأخشاب للأخشاب چوب, stone=رخام الرخام جرانيت سيراميك السيراميك بلاط سنگ, glass=زجاج الزجاج شیشه, plastic=بلاستيك البلاستيك للبلاستيك پلاستیک, chemical=كيماويات للكيماويات پتروشیمی شیمیایی, paint=دهانات الدهانات للدهانات, medical=طبية أجهزة_طبية تجهیزات_پزشکی پزشکی, pharmaceutical=أدوية للأدوية صيدلية دارو داروسازی, agriculture=زراعة الزراعة زراعية الزراعية للزراعة مزارع کشاورزی, packaging=تغليف التغليف بسته_بندی, jewelry=ذهب الذهب مجوهرات المجوهرات للمجوهرات طلا جواهرات, toys=ألعاب الألعاب اسباب_بازی, logistics=نقل النقل للنقل شحن الشحن للشحن حمل_و_نقل, finance=صرافة الصرافة صرافی, stationery=مكتبة قرطاسية القرطاسية, computer=كمبيوتر حاسبات تقنية_المعلومات رایانه, electronics=إلكترونية الإلكترونية للالكترونيات الکترونیک, carpets=سجاد السجاد قالی فرش, fish=أسماك الأسماك, water=مياه المياه, tools=عدد_وأدوات العدد یراق
hebrew: toys=צעצועים, jewelry=תכשיטים, furniture=ריהוט, garden=גינון, food=מזון מאפיית, textile=טקסטיל, plastic=פלסטיק, metal=מתכת, chemical=כימיקלים, machinery=מכונות, garment=אופנה ביגוד, printing=דפוס, medical=רפואי, lighting=תאורה, wood=עץ, import=יבוא, export=יצוא, agriculture=חקלאות, sanitary=סניטריה
more: bakery=panificadora padaria, computer=intelligent intelligence, machinery=gearbox gears, gear=기어 ギア 齿轮, rope=cordages cordage corderie ropes touw touwfabriek tauwerk seile cuerdas corde cordami liny lana kötél halat канаты мотузки 绳网 绳业 로프 ロープ dây_thừng nets netting netze redes filets reti sieci sítě hálók ağ сети сітки 渔网 그물 網, import=輸入 수입, export=輸出 수출, household=雑貨 잡화 sanitary_ware sanitaryware, paint=lakokrasochnyy, sporting=sporting_goods, oil=олійний олія олійно, candle=candles candle velas bougies kerzen candele świece svíčky gyertya mum свечи свічки 蜡烛 蠟燭 양초 キャンドル nến lilin, motorcycle parts=摩托车配件 摩配 motorcycle_parts, equipment=用品 器材
beverage, further: beverage=winery wineries vineyard vineyards cellars bodega bodegas cantina cantine weinkellerei weingut vinícola vinicola vinařství winnica winiarnia pincészet şarap вино винный виноробня винодельня виноробний 葡萄酒 酒庄 와인 ワイン rượu יקב יקבי ไวน์ cà_phê ca_phe cà-phê กาแฟ 茶園 tea_blenders blenders çay кофе чай кава 커피 コーヒー kopi káva kawa herbata kahvi kaffe brouwerij browar pivovar sörfőzde bira пиво пивоварня пивоваренный 맥주 ビール cerveceria cervecería cervejaria brasserie birrificio
household, further: household=أجهزة_منزلية الأجهزة_المنزلية للأجهزة_المنزلية لوازم_خانگی خانگی لوازم home_appliance home_appliances เครื่องครัว เครื่องใช้ไฟฟ้า đồ_gia_dụng mutfak_eşyaları mutfak_esyalari perabotan peralatan_rumah 家用电器 가전 가정용품
store, further: store=فروشگاه ร้านค้า 마트 スーパー
tiles, further: tiles=เซรามิค เซรามิก เซรามิคส์ กระเบื้อง gốm_sứ gom_su
furniture, further: furniture=เครื่องเรือน đồ_nội_thất
plastic, further: plastic=พลาสติค bao_bì_nhựa
textile, further: textile=สิ่งทอ ผ้าไหม silks sedas soie soieries seide hedvábí jedwab selyem ipek шёлк шелк шовк 실크 シルク lụa sutera handloom handlooms weaves khadi kruzheva кружева кружево
garment, further: garment=เสื้อผ้า การ์เมนท์ quần_áo thời_trang thoi_trang tekstil_giyim
metal, further: metal=โลหะ เหล็ก อลูมิเนียม nhôm
machinery, further: machinery=เครื่องจักรกล cnc cơ_khí co_khi cnc_machinery seals gaskets dichtungen guarnizioni uszczelki těsnění tömítés уплотнения прокладки 씰 シール
food, further: food=อาหาร ผลไม้ เบเกอรี่ lương_thực hải_sản_khô อาหารทะเล kaasmakerij kaas fromage fromagerie quesos queso queijo käserei käse formaggi caseificio serowarnia sýr sajt peynir сыр сыроварня 치즈 チーズ pho_mát chocolaterie chocolatier chocolates schokolade cioccolato czekolada čokoláda csokoládé çikolata шоколад 巧克力 초콜릿 チョコレート sô_cô_la cokelat 食用
agriculture, further: agriculture=การเกษตรกรรม ยางพารา olive_mill elaiotriveia ελαιοτριβείο ελαιοτριβεία zeytinyağı zeytinyagi
feed, further: feed=cattle_feed animal_feed poultry_feed อาหารสัตว์
construction, further: construction=ก่อสร้าง วัสดุก่อสร้าง ladrillos briques ziegel mattoni tijolos cegły cihly tégla tuğla кирпич кирпичный цегла 벽돌 煉瓦 gạch_xây
electronics, further: electronics=อิเล็กทรอนิกส์
chemical, further: chemical=เคมี เคมีภัณฑ์ jabones savonnerie savons seifen saponi sabões mydło mýdlo szappan sabun мыло мило 皂业 비누 石鹸 xà_phòng
auto parts, further: auto parts=อะไหล่ อะไหล่ยนต์ ยานยนต์ motoneige snowmobiles phụ_tùng_ô_tô 汽摩
toys, further: toys=zabawek zabawkami hraček hračiek
leather, further: leather=tanneries curtiembre curtiduría tannerie gerberei conceria curtume garbarnia koželužna cserzőműhely tabakhane кожевенный шкіряний เครื่องหนัง
wood, further: wood=sawmills kilang_papan 板材 đồ_gỗ_mỹ_nghệ fűrészáru
printing, further: printing=โรงพิมพ์ การพิมพ์
jewelry, further: jewelry=อัญมณี จิวเวลรี่ brass_ware brassware
sports, further: sports=canoes kanu kajaki bisiklet_spor
candle, further: candle=stearinlys candle_works
upholstery, further: upholstery=polsterei polstermöbel tapicería tappezzeria tapicerka čalounictví kárpitos döşeme обивка tapissier upholsterers
sail, further: sail=zeilmakerij sailmakers voilerie velería veleria segelmacher żaglomistrz
glass, further: glass=vitrerie sklárna szklarstwo glaserei vidriería vidrería vetreria vidraçaria huta_szkła üveggyár sklárny
curtains, further: curtains=家用纺织品 家用纺织 家居纺织
candles, further: candle=nến_thơm nen_thom scented_candle scented_candles lilin_aromaterapi
honey: food=pčelarstvo pcelarstvo pčelarska méhészet pszczelarstwo včelařství apicultura apiculture imkerei apiario pasieka пасека пчеловодство бджільництво beekeeping apiaries apiary 养蜂 蜂业
"""
