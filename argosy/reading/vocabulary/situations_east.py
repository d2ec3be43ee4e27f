"""What mails tell without naming it, by the parts of the story: Russian, Polish, Turkish, Arabic, Vietnamese.

A line is `part: phrase | phrase`, in the writing of the phrases; `trade/situations.py` says which parts together mean what.
"""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

PARTS = {
    "ru": """
flaw: отвалил* | отклеил* | отклеив* | отпал* | слезает | слезла | облезл* | облупил* | отслаив* | треснул* | треснут* | трескает* | лопнул* | разбит* | погнут* | гнутые | вмятин* | царапин* | поцарапан* | скол* | порван* | рвется | рвутся | заедает | заклинив* | не закрыва* | не открыва* | не горят | не горит | не включа* | не работа* | не подход* | не влеза* | протек* | течет | ржав* | плесен* | промок* | мокры* | сырые | сырой | пахнет | воняет | запах | пятна | пятнах | линяет | линяют | выцвел* | сел на | сели | усадка | деформир* | перекос* | неровн* | пузыр* | тоньше | слишком тонк* | слишком мягк* | слишком слаб* | слишком корот* | слишком тесн* | слишком мал* | криво* | расплавил* | {просрочен,просрочена} срок | испортил* | гнил* | скаталась | катышк* | швы расход* | шов разош* | сгорел* | греется | перегрева* | дымит | замыка* | шатает* | тупые | допуск* | обвалил* | рассыпал* | раздавлен* | смазан* | размыт* | срывает | негодн* | слиплись | провиса* | почти нет | почти не | тонет | неправильный штрихкод | не тот штрихкод | {неправильная,неправильные} этикет* | нагрева* | горячи* | не держ* | разболта* | не ровно | кривые | обтрепал* | уже встали | встал | остановил* | сломал* | скрежещ* | шум | {перестал,перестала,перестали} работать | вышел из строя | вышли из строя
arrive: вскрыли | открыли | распаковал* | пришел | пришла | пришли | приехал* | получили | насчитали | пересчитали | посчитали | замерили | измерили | из контейнера | после двух стирок | после стирки | после первой | с первого раза | отк | партию | партия | проверили | водитель | в ящике | в коробк* | разгрузили | потереть | выгрузили | из январской поставки | из поставки | поставленн* | которые вы поставили
fewer: только половина | вместо … насчитали | вместо … пришло | насчитали | тоже нет | меньше чем | недосчитал* | не доложили | только 22 | всего 22 | оказалось только | в машине только
unlike: это не то | не то, что | не тот цвет | не как образец | {не похож,не похожа,не похожи,не похоже} на образец | отличается от образца | заказывали … приехал* | заказывали … пришл* | заказывали … получили | образец был | не то что мы
late: опоздани* | опозда* | задержка на | просрочка поставки | до сих пор не вышел | до сих пор не отгру* | до сих пор не | все еще не | так и не | обещали | должен был прийти | должны были прийти | сорвали срок | срыв срок* | слишком поздно | даты … нет | до сих пор нет | нет даты | нет новостей | все еще ждем | ждем до сих пор
hurt: возвращают | вернули нам | штраф* | неустойк* | в продажу такое | не поставить | не можем прода* | не продать | никому не нужен | не нужен | использовать нельзя | остановить линию | остановили линию | сезон … потерян | потеряли сезон | упустили | кто оплатит | кто будет платить | за чей счет | сортировк* | отбирали | перебирали | как будем решать | как решаем | что будем делать | ожидали лучшего | ожидали большего | не принял партию | не приняли | опять | снова | второй раз | жалуются | переделыв* | заберите | {не могу,не можем,нельзя} {продавать,продать,использовать,установить,поставить,сдать,отгрузить} | не удержать | сняли … с полки | сняли с продажи | не принимает | вручную | пришлось {переклеивать,переупаковывать,переделывать,ремонтировать,перебирать,заменить,выбросить,докупать} | клиенты недовольны | несут обратно | никто не предупредил | не предупредив | продавать такое | теряем деньги | несем убытки | убытки | нам это дорого | теряют терпение | терпение | возмущены
well: в идеальном состоянии | в полном порядке | в порядке, спасибо | все работает | теперь работает | быстро решили | решен* | вопрос закрыт | помощь с | все хорошо | довольны
rival: нынешний поставщик | текущий поставщик | прежний поставщик | другой поставщик | другого поставщика | сменить поставщика | хотим сменить | наш поставщик | старый поставщик
asif: если что-то | что если | в случае | вы меняете | меняете ли | гарантия
assent: нас устраивает | устраивает | отлично | подходит | договорились | согласны | согласен | одобрил* | утвержден* | утверждаем | да по всем | с нашей стороны да | образец понравился | образец подходит | принимаем | цена ок | по рукам
go: давайте | работаем | поехали | запускать | запускать серию | в серию | когда начнете | начинайте | можно начинать | печатайте | весь тираж | готовьте договор | готовьте контракт | фиксируем | присылайте документы | по вашему предложению | приступайте | делайте | производите | зеленый свет | зеленым светом | продолжайте | действуйте | можно делать | двумя частями | двумя партиями | частичная поставка | считайте это | можете начинать | выполняйте | двигаться дальше | пришлите договор | пришлите контракт
asis: остальное | как вы написали | как в вашем предложении | вашему предложению | как в прошлый раз | без изменений | по плану | на тех же условиях | мартовских условиях | условиях марта | вместе с остальным | все то же | прежних условиях | как договорились | как договаривались | как обсуждали | те же характеристики | та же спецификация | остальные позиции | другие позиции | все остальное | остаётся {прежн*,как было,без изменений} | остается {прежн*,как было,без изменений} | согласованным ценам | по тем же ценам | по той же цене | остальное {по,как,без}
change: вместо | поменяйте | измените | замените | сделайте | {увеличьте,уменьшите,добавьте,исправьте} | {прошу,просим,можно,можете} {увеличить,уменьшить,изменить,добавить,исправить,заменить} | {увеличить,уменьшить,изменить} количество | небольшое изменение
cancel: отменить | отменяем | отмена | аннулир* | приостановить | остановить производство | поставить на паузу | пока не отгружайте | не отгружайте | не отправляйте | переносим | перенести | отложить | сдвинуть | отказался | придержите | придержать | до особого распоряжения | на паузу | пока не запускайте | подождите с
drop: уберите | убрать | исключите | исключить | без синих | вычеркните
pick: выбираем | берем | возьмем | забронируйте | зарезервируйте | отложите для нас | за нами | отгрузите еще | нужно еще | еще … шт | как в прошлый раз | остатки закончились | закончились остатки | повторить | повторяем | запишите на меня | запишите за нами | пришлите проформу
dear: дороговато | дорого | высоковат* | цена кусает* | выше рынка | не проходит по цене | завышен*
room: подвинетесь | подвинуться | до какой цены | до скольки | опуститься | опуститесь | сделайте что-нибудь с ценой | с ценой | вдвое больше | возьмем больше | подумайте | можно разговаривать | можно говорить | уступите | уступить | пойти навстречу | фрахт на себя | доставку на себя | возьмете на себя | полный контейнер | если возьмем | это окончательно | окончательная цена | последняя цена | лучшая цена | сравняетесь | сравняйтесь | дадите столько же
limit: готовы закрыть | можем закрыть | закроем по | без этой цены | без такой цены | потолок | наш предел | наш максимум | проходит только | только ниже | не подпишет | иначе не получится | ничего не остается | не остается маржи | нет маржи | без маржи | не проходит | другой дает | другие дают | другие предлагают | нам предлагают | нам предложили | то же самое по | конкуренты | нам нужно ближе | ближе к | конкурир* | конкуренц* | не поспорить | лучшее что можете | надо быть на уровне | не тянем | не дотягиваем | ваш конкурент | конкурент дает
credit: отсрочк* | вместо предоплаты
sample: образец | образцу | образца | две штуки | одну штуку | пару штук | пробн*
see: курьером | прислать | пришлите | отправите | отправьте | посмотреть | перед решением | каждого цвета | доставка за наш | перед заказом | до заказа | можно получить | можем получить
cost: во сколько | почем | порядок цен | что предложите на | что предложите за | на каких условиях | какие условия | информацию и условия | ваши условия | сколько выйдет | сколько будет стоить | сколько стоит | на каком уровне | по объему и цене | объем и цена | по какой цене | что для этого нужно | во сколько обойдется
have: делаете | производите ли | есть ли | выпускаете | продаете | минимальная партия | минимальный заказ | в наличии | продавать ваши | торговать вашими | сможете сделать | можете сделать | возьметесь | с нашим логотипом | в состоянии сделать | сможете поставить | вы производите | производите
money: деньги | деньг* | остаток | 30 % | 30% | аванс | перевод | средства | сумма | на счет
moved: ушли | ушел | в пути | отправил | отправили | из банка | вернул перевод | вернулся | отправим заново | пришло | пришли на счет | разблокируют | чек во | копия из банка | поступил* | банку поручение | поручение банку | наш банк | уйдет в | отправили в банк | дата валютирования | сделали перевод | перевод … сделан | чек во вложении | сегодня утром сделали
bill: счет | счета | инвойс | usd | eur | долларов
unpaid: не закрыт | не оплачен | не оплачена | висят | висит | срок был | получилось оплатить | просроч* | задолж* | когда оплатите | не поступила оплата | до сих пор на | еще не оплачен* | по нашим данным | оплата не поступ* | дружеское напоминание | напоминание о нашем счете | все еще не оплачен
opened: открыл аккредитив | аккредитив открыт | открыли аккредитив
cargo: груз | контейнер | судно | машина | посылка | фура | паллет* | товар
sails: вышел из порта | в море | на борту | все забрала | забрала | заберет | пропускает заход | на неделю позже | будет около | ушла | уйдет | на каком судне | когда отход | к воротам | прибудет | отплыл* | погрузили | сдан на терминал | забукирован* | забронирован на | готовы к забору | готов к забору | готов к отгрузке | кто забирает | etd | eta | судно вышло | вышло вчера | ушло вчера | оригинал коносамента | номер контейнера | закрытие в | на cfs | букинг … сделан
papers: документы | оригиналы | коносамент* | драфт | бумаги
clears: брокеру | брокер | растамож* | dhl | курьером dhl | fedex | курьером
carrier: fedex | dhl | ups | сдэк | ems
parcel: посылка | номер | документы отправим | забрала
consign: получатель
notify: notify
offer: выходит | выйдет | можем отдать | отдадим | вот что можем | как обещал | наши цифры | сколько это будет стоить | это предел | ниже работаем | в убыток | поговорил с заводом | готовность | держим до | от … шт
remedy: что предлагаете | что предложите в этой | как собираетесь | что собираетесь | что будете делать | нужно решение | ждем решения | ждем от вас | ждем объяснений | объясните | компенсир* | компенсац* | верните деньги | вернуть деньги | дошлите | допоставьте | возмест* | план действий | дайте план | корректирующ*
soon: через несколько часов | через несколько дней | через десять минут | через неделю | через … минут | через … дн* | сразу же | с первого
extent: ни одну | ни одной | почти все | почти каждый | каждая вторая | каждый второй | каждой третьей | большинство | половина | треть | {две,три,четыре,пять,шесть,семь,восемь,девять,десять} … из двадцати | из двадцати | из десяти
accept: принимаем | принимаю | принято
client: клиент ищет | клиенту нужн* | клиент хочет | для клиента | под проект | есть клиент | клиент спрашивает
meet: teams | zoom | созвон* | встреч* | аэропорт | отель | гостиниц*
proof: видео | фото | фотографи*
again: как в прошлый раз | то же, что в прошлый | как в последний раз | повторить прошлый
due: должно было | должен был | должны были | должна была | {обещан,обещана,обещано,обещаны} к
okfor: ок на | ок по | согласны на | окей на
hope: рассчитывали | надеялись на | ожидали около | думали о
where: где остальные | где еще | где недостающ* | склад принял
replan: планы поменялись | план изменился | отправьте все авиа | все авиа
""",
    "pl": """
flaw: nie ma ucha | odpad* | odpadł* | odkleja* | odklei* | schodzi | łuszcz* | pęka* | pękł* | złaman* | stłuczon* | rozbit* | zgięt* | wgniec* | porysowan* | rysy | podart* | rozdart* | zacina | zacięt* | nie świec* | nie dział* | nie włącza* | nie zamyka* | nie otwiera* | nie pasują | nie pasuje | cieknie | ciekną | przecieka* | rdzew* | pleśń | pleśni* | stęchliz* | mokr* | zamok* | wilgot* | śmierdz* | zapach | plam* | wyblak* | farbuj* | skurczy* | odkształc* | krzyw* | nierówn* | pęcherz* | za cienk* | zbyt cienk* | za mięk* | zbyt mięk* | za słab* | zbyt słab* | za krótk* | za mał* | za ciasn* | luźn* | stopi* | po terminie ważności | zgni* | mechaci | szwy puszczaj* | szew puści* | spalon* | przegrzew* | dymi | zwarcie | chwieje | tępe | tolerancj* | zawali* | zgniecion* | rozmazan* | wyrabia | złe sztuki | opadaj* | prawie nie czuć | tonie | zły kod | złe etykiety | zła etykieta | grzeje się | grzeją się | gorąc* | nie trzyma* | obluzowan* | nierówno | strzępi* | stanęły | stanął | zepsuł* | awari* | hałas | {przestał,przestała,przestały} działać | nie rusza
arrive: otworzyliśmy | po otwarciu | rozpakowa* | przyjechał* | przyszł* | dotarł* | otrzymaliśmy | dostaliśmy | naliczyliśmy | policzyliśmy | zmierzyliśmy | z kontenera | po dwóch praniach | po praniu | po pierwszym | kontrola jakości | partię | sprawdziliśmy | kierowca | w skrzyni | w kartonach | rozładowa* | z lamp | kiedy potrze | sklepy | dostarczonych | które dostarczyliście | które wysłaliście
fewer: tylko połowa | tylko połowę | zamiast … naliczyliśmy | zamiast … przysz* | też nie było | mniej niż | było tylko | tylko 22 | były tylko
unlike: nie to zatwierdz* | nie to co zam* | nie to, co | nie tak jak próbka | inne niż próbka | inny niż próbka | zamówiliśmy … przysz* | zamówiliśmy … dostali* | zamawialiśmy … przysz* | próbka była
late: spóźnieni* | opóźnieni* | nic nie wyjechało | jeszcze nie wyjech* | nadal nie | ciągle nie ma | wciąż nie | obiecaliście | miało być | miała być | miały być | za późno | nadal nie ma | nadal bez | brak terminu | brak wiadomości | wciąż czekamy | ciągle czekamy
hurt: odsyłają | odesłal* | kary | karę | nie możemy tego | nie możemy sprzedać | wystawić na półkę | nikt ich | nie nadaje się | nie nadają się | zatrzymać linię | zatrzymać produkcję bo | sezon … stracony | straciliśmy sezon | kto zapłaci | kto pokryje | sortowani* | wybierały | przebiera* | jak to rozwiążemy | jak rozwiążemy | co z tym robimy | spodziewaliśmy się | odrzuciła | odrzucon* | znowu | drugi raz | klienci się skarżą | skarżą | nie {mogę,możemy,da się} {tego,ich,go,sprzedać,sprzedawać,używać,zamontować,utrzymać,oddać} | zdjęły | zdjęte z półki | zdjęli z półki | nie przyjmuje | ręcznie | musieliśmy {ręcznie,przeklejać,przepakować,poprawiać,naprawiać,sortować,wymienić,wyrzucić,dokupić} | klienci są źli | wraca do nas | nikt nas nie | bez uprzedzenia | kosztuje nas | tracimy pieniądze | strata dla nas | tracą cierpliwość | cierpliwość | wściekli
well: idealnym stanie | dobrym stanie | wszystko działa | już działa | tak szybko poszło | rozwiązane | pomoc przy | zadowoleni
rival: obecny dostawca | dotychczasowy dostawca | poprzedni dostawca | inny dostawca | innego dostawcę | zmienić dostawcę | chcemy go zmienić | nasz dostawca
asif: jeśli coś | co jeśli | w razie | wymieniacie | gwarancja
assent: pasuje nam | pasuje | super | w porządku | umowa stoi | zgoda | zgadzamy się | wyraził zgodę | zatwierdzon* | akceptuj* | z naszej strony tak | tak na wszystko | próbka nam się | próbka ok | cena ok | cena w porządku
go: robimy | ruszamy | ruszać z | ruszajcie | kiedy zaczynacie | kiedy zaczniecie | zaczynajcie | zaczynać | drukujcie | całość | przygotować umowę | zamykamy temat | przysłać dokumenty | według oferty | wg oferty | produkujcie | do produkcji | proszę działać | zielone światło | proszę kontynuować | kontynuujcie | działajcie | proszę realizować | w dwóch częściach | w dwóch partiach | częściowa dostawa | proszę traktować to jako | możecie zaczynać | iść dalej | z waszą ofertą | przysłać umowę | proszę o umowę
asis: reszta | jak w pana mailu | jak w mailu | jak w waszej ofercie | oferty z | to samo co | jak ostatnio | bez zmian | zgodnie z planem | na warunkach | tych samych warunkach | z resztą | jak ustaliliśmy | jak uzgodniono | zgodnie z ustaleniami | jak rozmawialiśmy | ta sama specyfikacja | pozostałe pozycje | inne pozycje | wszystko inne | pozostaje bez | zostaje bez | uzgodnion* cen* | ta sama cena | te same ceny | reszta zamówienia
change: zamiast | zmienić na | zmieńcie | {proszę,prosimy,prosimy o,czy możecie,czy mogą państwo} {zmienić,zwiększyć,zmniejszyć,dodać,dopisać} | {zwiększyć,zmniejszyć,zmienić} ilość | mała zmiana | zwiększcie | zmniejszcie | dopiszcie | proszę dać
cancel: anulować | anulujemy | odwołać | wstrzymać | zatrzymać produkcję | jeszcze nie wysyłajcie | nie wysyłajcie | przesuwamy | przesunąć | przełożyć | odłożyć | zrezygnował | wstrzymać do | do odwołania | na razie wstrzymać | poczekać z | zaczekać z
drop: wyrzucić | wyrzućcie | usunąć | usuńcie | bez niebieskich | wykreślić
pick: bierzemy | weźmiemy | wybieramy | zarezerwować dla nas | proszę zarezerwować | odłożyć dla nas | o kolejne | jeszcze … szt | to samo co | skończył się | proszę mnie zapisać | zapiszcie mnie | proszę o pi | przyślijcie pi
dear: drogo | drogie | wysoka | za dużo | powyżej budżetu
room: da się zejść | da się coś | do ilu możecie | zejść | zróbcie coś | jeśli podwoimy | jeśli weźmiemy więcej | proszę pomyśleć | możemy rozmawiać | spuścić z ceny | fracht na siebie | transport na siebie | pełny kontener | jeśli weźmiemy | ostateczna cena | ostatnia cena | najlepsza cena | to ostateczne | wyrównajcie | wyrównacie | dorównacie
limit: możemy zamknąć | zamkniemy po | bez tej ceny | nasz limit | nasze maksimum | przejdzie tylko | tylko poniżej | nie podpisze | musimy odpuścić | nic nam nie zostaje | nie ma marży | brak marży | inny daje | inni dają | inny oferuje | mamy ofertę za | to samo po | musielibyśmy być | bliżej | konkurować | konkurencyjn* | konkurencj* | mieć szanse | najlepsze co możecie | nie damy rady | nie dojdziemy | wasz konkurent | konkurent
credit: dni zamiast | zamiast przedpłaty | termin płatności
sample: próbka | próbkę | próbce | dwie sztuki | jedną sztukę | kilka sztuk
see: kurierem | wysłać | wyślecie | przysłać | zobaczyć | zanim zdecydujemy | każdego koloru | transport po naszej | przed zamówieniem | zanim zamówimy | czy możemy dostać | moglibyśmy dostać
cost: ile wyniosł* | po ile | w jakich są cenach | w jakich cenach | jakie ceny | co możecie zaproponować na | co możecie zaproponować za | na jakich warunkach | jakie warunki | informacje i warunki | ile kosztuj* | ile by | na jakim poziomie | jakim poziomie | ilości i ceny | ilość i cena | w jakiej cenie | ile kosztowałby | ile byłoby | ile wyniósłby
have: robicie | produkujecie | macie | sprzedajecie | czy jest jakieś minimum | minimum | na stanie | od ręki | sprzedawać wasze | czy dacie radę | dacie radę | zrobicie | możecie zrobić | z naszym logo | czy jesteście w stanie
money: pieniądze | resztę | 30 % | 30% | zaliczka | przelew | środki | kwota | na konto
moved: wyszły | jest w drodze | w drodze | wysłałem | wysłaliśmy | z banku | cofnął przelew | wróci* | wyślemy jeszcze raz | wpłynęło | zwolnione | potwierdzenie w | kopia z banku | zleciliśmy | bankowi zapłatę | nasz bank | wyjdzie w | zleciliśmy bankowi | data waluty | zrobiliśmy przelew | przelew … dziś | dziś rano | potwierdzenie w załączniku
bill: faktura | fakturę | usd | eur
unpaid: nie jest opłacona | nieopłacon* | niezapłacon* | po terminie | termin minął | udało się zapłacić | zaleg* | kiedy zapłacicie | nie wpłynęła | nie została jeszcze zapłacona | nie została zapłacona | nie zapłacono | według naszych danych | brak płatności | nie otrzymaliśmy płatności | przypomnienie | wciąż nieopłacona | nadal nieopłacona | widnieje jako
opened: otworzył … akredytywę | otworzył akredytywę | akredytywa otwarta
cargo: towar | kontener | statek | ciężarówka | paczka | ładunek | palety
sails: wypłynął | na morzu | na pokładzie | wszystko zabrała | odbierze | omija port | tydzień później | będzie około | poszła | na jakim statku | kiedy wychodzi | przy bramie | w porcie | popłynie | wjechał … terminal | zabukowan* | gotowe do odbioru | gotowy do odbioru | kto odbiera | etd | eta | statek wypłynął | wypłynął wczoraj | oryginał bl | numer kontenera | booking zrobiony | na cfs | zamknięcie w
papers: dokumenty | papiery | oryginały | bl | draft
clears: agencji celnej | agencja celna | odprawi* | dhl | fedexem | kurierem dhl
carrier: fedex* | dhl | ups | dpd | ems
parcel: paczka | numer | papiery wyślemy | zabrała
consign: odbiorca
notify: notify
offer: wychodzi | możemy dać | tyle możemy | jak obiecałem | nasze wyliczenia | tyle by to kosztowało | to dno | niżej dokładamy | rozmawiałem z fabryką | gotowe w | aktualne do
remedy: co proponujecie | co pan proponuje | co pani proponuje | jak zamierzacie | co zamierzacie | co zrobicie | potrzebujemy rozwiązania | czekamy na rozwiązanie | oczekujemy | wyjaśnień | rekompensat* | zwrot pieniędzy | zwróćcie pieniądze | doślijcie | dosłać | zrekompensuje* | z planem | plan działań | plan naprawczy
soon: po kilku godzinach | po kilku dniach | po dziesięciu minutach | po tygodniu | po … minutach | po … dniach | od razu | przy pierwszym
extent: żadnego kartonu | prawie wszystkie | prawie każd* | większość | połowa | jedna trzecia | co trzeci | co drugi | {dwie,trzy,cztery,pięć,sześć,siedem,osiem,dziewięć,dziesięć} z
accept: akceptujemy | akceptuję | przyjmujemy | przyjmuję
client: klient szuka | klient chce | klient pyta | dla klienta | na projekt | mamy klienta | mam klienta
meet: teams | zoom | spotkani* | rozmow* | lotnisk* | hotel | do zobaczenia
proof: film | wideo | zdjęcia | zdjęcie | zdjęciach | foto
again: to samo co ostatnio | jak ostatnio | tak jak ostatnim razem | powtórka
due: miało być | miały być | miał być | powinno było | powinny były | termin był
okfor: ok na | ok za | zgoda na
hope: liczyliśmy na | mieliśmy nadzieję | myśleliśmy o | spodziewaliśmy się ceny
where: gdzie są pozostałe | gdzie są dwa | gdzie reszta | gdzie jest reszta
replan: zmiana planów | plany się zmieniły | wszystko lotniczo | samolotem
""",
    "tr": """
flaw: kopmuş | koptu | kopuyor | çıkıyor | soyul* | dökül* | çatla* | kırılmış | kırık* | eğil* | ezil* | çizik* | çizil* | yırtıl* | takılıyor | sıkış* | yanmıyor | çalışmıyor | açılmıyor | kapanmıyor | uymuyor | sızdır* | akıtıyor | paslan* | küf* | ıslan* | nemli | kokuyor | koku | leke* | solmuş | soldu | boyası akıyor | çekti | çekmiş | deform* | eğri | düzensiz | kabarcık* | ince çık* | mm ince | çok ince | çok yumuşak | çok zayıf* | çok kısa | çok küçük | çok dar | gevşek | erimiş | tarihi geçmiş | bozul* | çürü* | tüylen* | dikişler açıl* | dikiş … açıl* | yanmış | ısınıyor | duman | kısa devre | sallan* | kör | tolerans* | çökmüş* | çöktü | ezilmiş* | bulanık | sıyır* | sark* | koku neredeyse | neredeyse yok | boğul* | barkod yanlış | etiket yanlış | yanlış etiket | kızıyor | çok sıcak | tutmuyor | gevşi* | yamuk | sökül* | durdu | bozuldu | gıcırdıyor | gürültü | ses yapıyor | çalışmaz oldu | arıza*
arrive: kolileri açtık | açtık | açınca | geldi | gelen | aldığımız | teslim aldık | saydık | ölçtük | konteynerden | yıkamadan sonra | yıkayınca | kalite kontrol* | partiyi | parti | test ettik | şoför | kutudan | kolilerde | koliler | boşalttık | mağazalar | silince | lambaların | teslim ettiğiniz | gönderdiğiniz
fewer: sadece yarısı | yerine … saydık | yerine … geldi | da yok | az çıktı | eksik çıktı | 22 vardı | sadece 22 | vardı sadece
unlike: onayladığımız bu | sipariş ettiğimiz bu | istediğimiz bu | numuneden farklı | numuneye benzem* | sipariş ettik … geldi | istedik … geldi | numune mat* | konuştuğumuz gibi değil
late: gecikme | gecikti | geç kald* | hâlâ çıkmadı | hala çıkmadı | hâlâ gelmedi | hala gelmedi | hâlâ yüklenmedi | hâlâ | söz vermiştiniz | gelmesi gerekiyordu | çok geç | hâlâ tarih | hala tarih | tarih yok | haber yok | hâlâ bekliyoruz | hala bekliyoruz
hurt: geri gönderiyor | iade ediyor | ceza kes* | ceza | rafa koyam* | satam* | satılam* | kimse istemiyor | işimize yaram* | kullanam* | hattı durdur* | üretim durdu | sezonu kaçır* | kim ödeyecek | kim karşılay* | ayıkla* | nasıl çözeceğiz | nasıl çözeriz | ne yapacağız | daha iyisini bekl* | reddetti | yine | ikinci kez | müşteriler şikay* | geri alın | {satamam,satamıyoruz,satamayız,kullanamıyoruz,takamıyoruz,teslim edemiyoruz} | tutulamay* | raftan kaldır* | raftan indir* | kabul etmiyor | elle | yeniden {etiketledik,paketledik,yaptık} | müşteriler kızgın | müşteri kızgın | geri geliyor | kimse haber | haber vermeden | çöpe | zarar yazıyor | bize zarar | para kaybediyoruz | zarardayız | sabrı tükeniyor | sabır | kızgın
well: sapasağlam | hasarsız | hepsi çalışıyor | artık çalışıyor | hızlı çözdüğünüz | çözüldü | sorunsuz geldi | yardımınız için
rival: şu anki tedarikçi* | mevcut tedarikçi* | eski tedarikçi* | başka tedarikçi* | değiştirmek istiyoruz | tedarikçimiz
asif: hasarlı gelirse | gelirse | olursa | değiştiriyor musunuz | garanti
assent: bize uyar | tamamdır | tamam | anlaştık | fiyat tamam | onay verdi | onaylı | mutabıkız | beğendik | bizden evet | hepsine evet | kabul ediyoruz | olur | onayladık
go: yapalım | başlayalım | başlayın | ne zaman başlı* | seri üretime | üretime geç* | basabilirsiniz | tamamını | sözleşmeyi hazırla* | resmileştir* | evrakları gönder* | teklifinize göre | üretin | devam edin | yeşil ışık | devam edebilirsiniz | iki parti halinde | iki sevkiyat* | parça parça | parçalı sevk* | sayın | hazırlamaya başla* | işleme al* | üretime başla* | üretime al* | teklifinizle | ilerlemek | ilerleyelim | sözleşmeyi gönder*
asis: gerisi | kalanı aynı | yazdığınız gibi | teklifinizdeki gibi | teklifinize göre | planlandığı gibi | geçen seferki* | aynısı | aynı şartlar* | şartlarıyla | diğer mallarla | konuştuğumuz gibi | anlaştığımız gibi | aynı özellik* | diğer kalemler | kalan kalemler | diğerleri | aynı kal* | aynı fiyat* | anlaştığımız fiyat* | siparişin kalanı | gerisi aynı
change: yerine | olarak değiştir* | yapın | değiştirin | {artırın,azaltın,ekleyin,düşürün,çıkarın} | {artırabilir,azaltabilir,ekleyebilir,değiştirebilir} misiniz | miktarı {artır*,azalt*,değiştir*} | küçük bir değişiklik
cancel: iptal | beklet* | durdur* | askıya | henüz yüklemeyin | yüklemeyin | göndermeyin | kaydırıyoruz | ertele* | vazgeçti | yeni bir habere | haber verene kadar | bekletin | beklesin
drop: çıkarın | çıkaralım | olmadan | listeden çıkar*
pick: alırız | alıyoruz | seçeneğini | seçiyoruz | ayırın | bize … ayır* | adet daha | daha … gönderin | geçen seferkinin | stokumuz bitti | bana … yazın | bize … yazın | pi'yi | pi yollayın
dear: tuzlu | pahalı | yüksek | biraz fazla | bütçemizi aş*
room: olur mu | nereye kadar iner* | ne kadar iner* | ikiye katlar* | güzellik yap* | düşünüp | konuşabiliriz | indirebilir | bir şey yapabilir | navlunu siz | nakliyeyi siz | üstlenir misiniz | tam konteyner al* | alırsak | son fiyatınız | son fiyat | en iyi fiyat | eşitleyin | eşitlerseniz
limit: kapatabiliriz | bağlayabiliriz | bu fiyat olmazsa | bu fiyat olmadan | limitimiz | en fazla | ancak … altında | altında yürür | imzalamaz | vazgeçeriz | bir şey kalmıyor | kâr kalmıyor | kar kalmıyor | başka biri | başkası | başka firma | aynısını | yakın olmamız | yarışmak | rekabet* | rakip* | en iyi ne yapabilir* | çıkamayız | o fiyata çıkamıyoruz | rakibiniz
credit: gün vade | peşin yerine | vadeli
sample: numune | numuneyi | iki tane | bir tane | birkaç adet
see: kuryeyle | yolla* | gönder* | görmek iste* | karar vermeden | her renkten | kargoyu biz | sipariş vermeden | alabilir miyiz | siparişten önce
cost: kaça gelir | kaça olur | kaça | ne civarda | ne verirsiniz | şartlarınız ne | bilgi ve şart* | fiyat aralığı | kaç para | hangi seviyede | miktar ve fiyat | fiyat olarak | hangi fiyata | ne tutar | kaça mal olur | ne kadar tutar
have: yapıyor musunuz | üretiyor musunuz | var mı | stokta mı | satmak istiyoruz | minimum var | satıyor musunuz | yapabilir misiniz | yapar mısınız | logomuzla | tedarik edebilir misiniz | mümkün mü
money: para | kalanı | yüzde 30 | %30 | kapora | havale* | bakiyeyi | ödeme
moved: çıktı | yolda | yolladım | yolladık | banka kopyası | geri gönderdi | tekrar yapacağız | hesabımıza | serbest kalacak | dekont | sizde olur | bankamıza … talimat | talimat verdik | bankamız | çıkacak | pazartesi çıkacak | valör | havale yaptık | bu sabah | dekonta | transfer yaptık
bill: fatura* | usd | eur | dolar
unpaid: hâlâ açık | hala açık | açık duruyor | vadesi | gecik* | ödeyebildiniz | ödenmedi | ne zaman ödeyeceksiniz | henüz ödenmemiş | ödenmemiş | henüz ödeme | kayıtlarımıza göre | ödenmemiş görünüyor | hatırlatmak | hatırlatma
opened: akreditifi açtı | akreditif açıldı
cargo: mal | malı | konteyner* | gemi | kamyon | paket | yük
sails: limandan çıktı | denizde | yola çık* | hepsini aldı | malı alacak | limanı atlıyor | bir hafta sonra | gibi … olur | hangi gemi* | ne zaman kalkıyor | kapıda | gemiye yüklendi | ile çıktı | terminale girdi | rezerve | alıma hazır | teslim almaya | kim alacak | kim çekecek | etd | eta | gemi … kalktı | dün kalktı | orijinal konşimento | konteyner numarası* | rezervasyon yapıldı | cfs* | kapanış
papers: evrak* | belgeler | bl | taslağı | orijinal*
clears: gümrükçü* | gümrük* | malı çeksin | dhl ile | fedex ile | kargo ile
carrier: fedex | dhl | ups | ems | aras
parcel: paket | numara | evraklar dhl | aldı
consign: alıcı
notify: notify
offer: adetten itibaren | bırakabiliriz | verebiliriz | yapabileceğimiz bu | söz verdiğim | rakamlarımız | maliyeti | son fiyat* | zarar ederiz | fabrikayla konuştum | günde hazır | ay sonuna kadar geçerli
remedy: ne öneriyorsunuz | ne yapacaksınız | nasıl telafi | çözüm bekl* | çözüm istiyoruz | ne düşünüyorsunuz bu konuda | açıklama bekl* | telafi | iade edin | parasını iade | kalan … gönderin | tazmin* | eksik … gönderin | bir planla | plan bekliyoruz | düzeltici
soon: birkaç saatte | birkaç günde | on dakikada | bir haftada | hemen | ilk kullanımda
extent: hiçbir koliyi | neredeyse hepsi | neredeyse bütün | çoğu | yarısı | üçte biri | {iki,üç,dört,beş,altı,yedi,sekiz,dokuz,on}si | her iki | her üç
accept: kabul ediyoruz | kabul ediyorum
client: müşterimiz … arıyor | müşterimiz var | bir müşterimiz | müşteri istiyor | proje için | müşteri için
meet: teams | zoom | toplantı | görüşme | görüşürüz | havaalanı | otel
proof: video* | foto* | resim* | görsel*
again: geçen seferki* | son seferki* | geçen seferin aynısı | aynısından
due: gelmesi gerekiyordu | hazır olacaktı | olacaktı | gelecekti | çıkacaktı | olması gerekiyordu
okfor: set tamam | adet tamam | için tamam | tamam olur
hope: umuyorduk | bekliyorduk | düşünüyorduk | aklımızda
where: diğer ikisi nerede | diğerleri nerede | kalanlar nerede | gerisi nerede
replan: plan değişti | planlar değişti | uçakla gönder* | hepsini uçakla
""",
    "ar": """
flaw: بلا مقبض | انفصل | انفصلت | يقع | سقط | يتقشر | تقشر | مشقوق | متشقق | تشقق | مكسور | مكسورة | معوج | منبعج | مخدوش | خدوش | ممزق | يعلق | عالق | لا تضيء | لا يعمل | لا تعمل | لا يغلق | لا يفتح | لا يناسب | يسرب | صدئ | عفن | مبللة | مبلل | رطب | رطوبة | رائحة | بقع | يبهت | بهت | باهت | انكمش | انكمشت | مشوه | غير متساو | فقاعات | أرق | رقيق جدا | لينة جدا | ضعيفا جدا | ضعيف جدا | قصير جدا | صغير جدا | ضيق جدا | مرتخي | أعوج | ذائب | منتهي الصلاحية | منتهية الصلاحية | فاسد | يتوبر | الخياطة تنفتح | محروق | يسخن | دخان | ماس كهربائي | يهتز | خارج الحدود | انهار | مسحوق | غير واضح | يتلف | التالفة | يزول | تهبط | شبه معدومة | يغرق | باركود خاطئ | ملصق خاطئ | تسخن | ساخن جدا | لا يثبت | لا تثبت | مرتخية | مائل | توقفت | توقف عن العمل | تعطل | تعطلت | صوت غريب | ضجيج
arrive: فتحنا | عند فتح | وصلت | وصل | استلمنا | عددنا | قسنا | من الحاوية | بعد غسلتين | بعد الغسيل | من أول مرة | من أول استعمال | قسم الجودة | الدفعة | فحصنا | السائق | في الصندوق | في الكراتين | الكراتين | المحلات | عند فركه | من المصابيح | التي سلمتموها | التي أرسلتموها | سلمتم
fewer: نصف القطع | نصف الكمية | بدلا من … عددنا | فقط ولم | ولم يكن هناك | فقط 22 | كان فقط | لم نجد إلا | إلا 22
unlike: ليس هذا ما | ليس ما طلبنا | ليس ما وافقنا | مختلف عن العينة | تختلف عن العينة | طلبنا … ووصل | طلبنا … وصل | طلبنا … ووصلنا | العينة كانت
late: تأخير | تأخرت | متأخر | لم تخرج | لم تصل بعد | لم تشحن بعد | لم تصلنا | حتى الآن لم | وعدتم | كان يفترض | لا يوجد موعد | بلا موعد | لا أخبار | ما زلنا ننتظر | لا زلنا ننتظر
hurt: تعيدها لنا | ترجعها | غرامة | غرامات | لا نستطيع عرضها | لا نستطيع بيع | للبيع | لا أحد يريده | لا نستطيع استخدام | لإيقاف خط | توقف خط | ضاع علينا | خسرنا الموسم | من سيدفع | من سيتحمل | من يتحمل | تكلفة الفرز | عزل القطع | كيف سنحل | كيف نحل | كيف ستعالجون | كنا نتوقع | رفض قسم | رفضنا | مرة أخرى | للمرة الثانية | العملاء يشتكون | تتحملون | {لا أستطيع,لا نستطيع,لا يمكن} {بيع,بيعها,استخدام,تركيب,تسليم,مسكها} | سحباه من | سحبوها من | من الرفوف | يرفض كل | يدويا | اضطررنا ل* | العملاء غاضبون | يرجعونها | لم يخبرنا | دون علمنا | يكلفنا | نخسر المال | خسارة لنا | خسائر | نفد صبر | صبرهم | غاضبون
well: بحالة ممتازة | بحالة جيدة | كل شيء يعمل | يعمل الآن | تعمل الآن | شكرا على السرعة | تم الحل | على المساعدة | راضون
rival: موردنا الحالي | المورد الحالي | المورد السابق | مورد آخر | تغييره | تغيير المورد
asif: إذا وصل | ماذا لو | في حال | هل تستبدلونه | هل تستبدلون | ضمان
assent: يناسبنا | ممتاز | مقبول | اتفقنا | تمام | موافق | موافقين | وافقت | معتمد | نعم على | فمن جهتنا نعم | أعجبتنا العينة | العينة جيدة | قبلنا | نقبل
go: لنبدأ | نمشي | ابدأوا | يمكنكم البدء | متى تبدأون | بالإنتاج الكامل | الإنتاج الكامل | اطبعوا | كامل الكمية | جهزوا العقد | لنجعله رسميا | أرسل لي الأوراق | حسب عرضكم | انتجوا | باشروا | تفضلوا بالتنفيذ | ضوءا أخضر | الضوء الأخضر | استمروا | تابعوا | على دفعتين | شحن جزئي | اعتبروا هذا | نفذوا | ابدؤوا | امضوا | المضي قدما | نريد المتابعة | أرسلوا العقد | مع عرضكم
asis: الباقي كما | والباقي | كما كتبت | نفس الكميات | في عرضكم | عرضكم ليوم | كما هو | حسب الخطة | نفس المرة الماضية | مثل المرة الماضية | بشروط | نفس الشروط | مع باقي | كما اتفقنا | حسب الاتفاق | بنفس المواصفات | نفس المواصفات | والبنود الأخرى | البنود الأخرى | كل شيء آخر
change: بدلا من | غيروا | اجعلها | عدلوا
cancel: لإلغاء | إلغاء | نلغي | الغاء | إيقاف الإنتاج | تعليق | لا تشحنوها | لا تشحنوا | نؤجلها | تأجيل | نؤجل | انسحب | حتى إشعار آخر | علقوا | انتظروا | أوقفوا
drop: احذفوا | حذف | أزيلوا | بدون الأزرق | استبعدوا
pick: نأخذ | نختار | احجزوا لنا | أرسلوا … أخرى | نحتاج … أخرى | نفس المرة | نفد المخزون | سجلوا لنا | سجل لي | أرسلوا البروفورما
dear: غالي | غالية | مرتفع | فوق ميزانيتنا
room: في مجال | هل من مجال | ضاعفنا الكمية | إلى أين تستطيعون | النزول | ساعدونا في السعر | فكروا | ممكن نتكلم | تنزلون | خصم | تتحملون الشحن | الشحن عليكم | لو أخذنا | حاوية كاملة | السعر النهائي | آخر سعر | أفضل سعر | طابقوا السعر | إذا طابقتم
limit: يمكن أن نتفق على | نستطيع الإغلاق | بدون هذا السعر | غيرنا يعطي | الآخرون يعطون | حدنا الأقصى | الحد الأقصى لنا | لا يمشي إلا | إلا تحت | لن يوقع | وإلا نعتذر | لا يبقى لنا | غيركم | عرض آخر | مورد آخر يعطي | نفس الشيء | أقرب إلى | لننافس | منافسة | المنافسين | أفضل ما عندكم | لا نصل إلى | لا نستطيع الوصول | منافسكم
credit: بدل الدفع المقدم | يوما بدل | آجل
sample: عينة | عينات | قطعتين | قطعة للتجربة
see: ترسل | ترسلونها | أرسلوا لنا | نرى | قبل القرار | من كل لون | والشحن علينا | بالبريد السريع | قبل الطلب | هل يمكن الحصول | نحصل على
cost: بكم | كم سعرها | كم سعر | كم تكلف | ماذا تقدمون لنا | ما شروطكم | المعلومات والشروط | الشروط | وبأي مستوى | بأي مستوى | الكمية والسعر | بأي سعر | كم ستكون | كم يكلف
have: هل تصنعون | هل لديكم | هل عندكم | متوفر | حد أدنى | نريد بيع | هل تنتجون | هل تستطيعون | هل يمكنكم | هل تصنعونها | بشعارنا | هل بإمكانكم | هل هناك حد
money: المبلغ | مبلغ | الباقي اليوم | 30 بالمئة | الـ 30 | الحوالة | حسابنا | الدفعة
moved: خرج المبلغ | في الطريق | ارسلت الباقي | أرسلت الباقي | صورة من البنك | أعاد الحوالة | سنعيد إرسالها | إلى حسابنا | سيفرج | الايصال | الإيصال | وسيصلكم | البنك تعليمات | أعطينا البنك | تخرج يوم | بنكنا | تم التحويل | حولنا صباح | انظر الإيصال
bill: فاتورتنا | فاتورة | دولار | يورو
unpaid: غير مسددة | استحقاقها | متأخرة | تمكنتم من سداد | لم تسدد | متى ستدفعون | مستحق | لم تدفع بعد | لم تسدد بعد | لم يتم سداد | حسب سجلاتنا | لم نستلم الدفع | تذكير | غير مدفوعة | ما زالت مفتوحة
opened: فتح الاعتماد | تم فتح الاعتماد
cargo: البضاعة | حاويتكم | الحاوية | السفينة | الشاحنة | الطرد | باخرة
sails: غادرت | في البحر | حملت كل شيء | تستلم البضاعة | لن تدخل الميناء | بعد أسبوع | ستكون في | خرج مع | على أي باخرة | متى تبحر | عند البوابة | أبحرت | ستخرج | دخلت المحطة | محجوزة على | جاهزة للاستلام | جاهز للاستلام | من سيستلم | الإبحار | etd | eta | غادرت أمس | البوليصة الأصلية | رقم الحاوية | تم الحجز مع | الإغلاق يوم
papers: المستندات | الأوراق | البوليصة | للبوليصة | المسودة
clears: مخلصنا | المخلص | يخلص | dhl | فيديكس | مع فيديكس
carrier: fedex | dhl | ups | فيديكس | أرامكس
parcel: الطرد | رقم | الأوراق تصلكم | حملت
consign: المستلم
notify: جهة الإشعار | وجهة الإشعار
offer: نقدر نعطيكم | نستطيع أن نعطيكم | هذا ما نستطيع | كما وعدت | أرقامنا | هذه التكلفة | هو الأخير | نخسر | تكلمت مع المصنع | جاهز خلال | سارية حتى | من … قطعة
remedy: ماذا تقترحون | ماذا ستفعلون | كيف ستعوضون | ننتظر حلا | نريد حلا | ما الحل | نتوقع منكم | توضيح | تعويض | ستعوضون | أعيدوا المبلغ | استرداد | أرسلوا الباقي | ارسلوا الناقص | بخطة | خطة عمل | إجراء تصحيحي
soon: بعد ساعات | بعد أيام | بعد عشر دقائق | بعد أسبوع | من أول يوم | فورا
extent: كل كرتون | كلها تقريبا | معظمها | نصفها | ثلث | من عشرين | من كل | أغلب
accept: نقبل | أقبل | قبلنا | مقبول لدينا
client: عميل عندنا | عميل يبحث | عميلنا يريد | زبون يريد | لمشروع | لدينا عميل
meet: تيمز | زوم | اجتماع | مكالمة | نلتقي | المطار | الفندق
proof: الفيديو | فيديو | صور | الصور | صورة
again: نفس المرة الماضية | مثل المرة الماضية | نفس الطلب السابق | كالمرة السابقة
due: كان يجب | كان من المفترض | يفترض أن | كان موعد
okfor: موافقون على | تمام على | موافق على
hope: كنا نأمل | نأمل بسعر | توقعنا | كنا نفكر
where: أين الباقي | أين ذهبت | أين البقية | أين الاثنان
replan: تغيرت الخطة | تغيير في الخطة | كل شيء جوا | بالطائرة
""",
    "vi": """
flaw: gãy | rơi ra | rớt ra | bong | tróc | nứt | vỡ | móp | cong | trầy | xước | rách | kẹt | không sáng | không chạy | không lên | không đóng | không mở | không vừa | rò rỉ | chảy nước | rỉ sét | gỉ | mốc | ướt | ẩm | mùi | ố | phai màu | ra màu | co | méo | không đều | phồng | mỏng hơn | quá mỏng | mềm quá | yếu quá | ngắn quá | nhỏ quá | chật quá | lỏng | lệch | chảy ra | hết hạn | hư | thối | xù lông | đường may bung | bung ra | cháy | nóng quá | khói | chập | lung lay | toét | dung sai | đổ sập | bẹp | mờ nét | in sai | hàng xấu | xệ | không có mùi | chìm | sai mã | in sai mã | dán sai | nóng đến | quá nóng | không chắc | lỏng lẻo | không thẳng | ngừng chạy | hỏng máy | kêu | không chạy nữa | chết máy
arrive: mở thùng | mở ra | mở cửa | về | nhận được | nhận màu | đếm | đo | trong container | giặt hai lần | giặt | lần đầu | qc | lô này | kiểm tra thì | tài xế | trong thùng | thùng bị | dỡ hàng | cửa hàng | lấy tay | áo nào cũng | đèn có | bên chị giao | chị giao | giao hồi
fewer: chỉ có một nửa | chỉ có … thùng | thay vì … đếm | thay vì … chỉ | cũng không có | thiếu mất | chỉ có 22 | chỉ 22 | có mỗi
unlike: không phải cái | không phải hàng | không giống mẫu | khác mẫu | đặt màu … nhận | đặt … mà nhận | đặt … lại nhận | không như thỏa thuận | mẫu thì
late: trễ | trễ hẹn | giao trễ | giao chậm | vẫn chưa đi | vẫn chưa về | vẫn chưa giao | chưa thấy hàng | hứa ngày | lẽ ra | vẫn chưa có ngày | chưa có ngày | vẫn chưa có | chưa có tin | vẫn đang chờ
hurt: trả lại liên tục | gửi trả | khách phạt | bị phạt | không thể bày bán | không bán được | không ai dùng | không ai mua | không dùng được | dừng chuyền | mất cả mùa | mất mùa | ai chịu | phân loại | lựa hàng xấu | xử lý thế nào | giải quyết sao | giải quyết thế nào | mong tốt hơn | thất vọng | không nhận lô | lại | lần thứ hai | khách phàn nàn | không dám bán | {không thể,không} {bán được,dùng được,lắp được,giao được,cầm được} | gỡ khỏi kệ | hạ khỏi kệ | không nhận thùng | bằng tay | phải {dán lại,đóng lại,làm lại,sửa,lựa,thay,bỏ,mua thêm} | khách bực | khách trả | không ai báo | không báo trước | thiệt hại | mất tiền | bị lỗ vì | hết kiên nhẫn | kiên nhẫn | bức xúc
well: nguyên vẹn | chạy tốt | ổn rồi | xử lý nhanh | hỗ trợ chuyến | hài lòng
rival: nhà cung cấp cũ | nhà cung cấp hiện tại | nhà cung cấp khác | muốn đổi
asif: thì có đổi không | nếu hàng | lỡ hàng | bảo hành
assent: được rồi | ok chị | giá ok | ok | đồng ý | duyệt | mẫu đẹp | chốt | nhất trí | chấp nhận
go: làm vậy nhé | làm vậy | mình làm | khi nào bắt đầu | bắt đầu theo | bắt đầu nhé | chạy hàng loạt | sản xuất đại trà | in hết | soạn hợp đồng | gửi em giấy tờ | chốt luôn | làm luôn | tiến hành | bật đèn xanh | đèn xanh | tiếp tục | làm hai đợt | giao hai đợt | giao từng phần | coi như | triển khai | đi tiếp với | theo đề xuất | gửi hợp đồng
asis: còn lại như | còn lại giữ nguyên | giữ nguyên | như chị viết | như trong báo giá | theo báo giá | như lần trước | theo kế hoạch | theo điều kiện | đi chung | như đã thống nhất | như đã bàn | như thỏa thuận | quy cách cũ | mấy dòng khác | các dòng khác | phần khác
change: thay vì | đổi … thành | chỉ đổi | đổi thành
cancel: hủy | huỷ | tạm dừng | ngưng sản xuất | khoan xuất | khoan làm | chưa xuất | dời sang | hoãn | khách rút | tạm hoãn | chờ thông báo | để sau | tạm giữ
drop: bỏ màu | bỏ dòng | bỏ mã | loại bỏ | không lấy màu
pick: bên em lấy | em lấy | mình lấy | chọn phương án | giữ cho | cho em thêm | lấy thêm | như lần trước | hết hàng | ghi cho em | ghi cho bên em | gửi pi
dear: hơi chát | chát | đắt | cao quá | hơi cao | mắc quá
room: bớt được | bớt chút | xuống được | giảm được | hỗ trợ thêm | chị nghĩ | tăng gấp đôi | nói chuyện được | bao cước | bao phí | chịu cước | nếu em lấy | đầy container | giá cuối | giá chốt chưa | giá tốt nhất | bằng giá đó | theo được giá
limit: có thể chốt ở | chốt được ở | không có giá này | bên khác cho | giới hạn | tối đa | chỉ làm được nếu | nếu dưới | không ký | không thì thôi | không còn lời | hết lời | bên khác báo | chỗ khác | phải tầm | mới cạnh tranh | cạnh tranh | tốt nhất là bao nhiêu | không tới được | không theo nổi | đối thủ
credit: cho em nợ | nợ … ngày | thay vì trả trước
sample: mẫu | một mẫu | hai cái | vài cái | mỗi màu một mẫu
see: gửi em | chuyển phát nhanh | muốn xem | trước khi quyết | mỗi màu | cước em | trước khi đặt | cho em xin | xin hai
cost: hết bao nhiêu | bao nhiêu | giá tầm | giá sao | để bao nhiêu | điều kiện bên | thông tin với điều kiện | thế nào | tầm giá nào | giá thế nào | số lượng với giá | khoảng bao nhiêu
have: có làm | có bán | có sản xuất | còn hàng không | lấy tối thiểu | tối thiểu không | muốn bán đèn | muốn bán | làm được không | chị làm được | làm được … không | in logo | có nhận làm
money: tiền | 30 % | 30% | phần còn lại | tiền cọc | tài khoản
moved: tiền đi | đang trên đường | bản sao ngân hàng | trả lại tiền | chuyển lại | tài khoản nhận | gửi phần còn lại | biên lai | giải ngân | sẽ thấy | lệnh cho ngân hàng | ngân hàng trả | chuyển cọc | ngân hàng em | đã chuyển sáng nay | chuyển khoản sáng | xem biên lai
bill: hóa đơn | hoá đơn | usd | đô
unpaid: chưa thanh toán | hạn là | quá hạn | trả hóa đơn | đã trả … chưa | chưa nhận được tiền | vẫn chưa được trả | chưa được trả | chưa trả | theo sổ | nhắc nhẹ | vẫn chưa trả | còn nợ
opened: mở l/c | mở lc
cargo: hàng | container | cont | tàu | xe | kiện hàng
sails: rời cảng | trên biển | lấy hết hàng | qua lấy hàng | bỏ cảng | trễ một tuần | tới … phòng | đi tàu nào | ngày nào chạy | đi fedex | ở cổng | lên tàu | hạ bãi | book tàu | sẵn sàng | qua lấy | bên nào qua | etd | eta | tàu chạy | tàu đã chạy | bl gốc | số cont | đã book | giao vào cfs | cắt máng
papers: chứng từ | giấy tờ | bl | draft | bản gốc
clears: đại lý hải quan | thông quan | hải quan | dhl | fedex
carrier: fedex | dhl | ups | ems
parcel: kiện hàng | số | giấy tờ gửi | lấy hết
consign: người nhận
notify: notify
offer: em để được | để được | làm được vậy | như đã hứa | số của ba | chi phí như sau | hết cỡ | là lỗ | hỏi nhà máy | ngày xong | có hiệu lực đến | từ … cái
remedy: tính sao | đề xuất gì | hướng giải quyết | giải quyết giúp | phương án xử lý | bên chị xử lý | mong chị giải thích | giải thích | đền bù | bồi thường | hoàn tiền | trả lại tiền hàng | gửi bù | giao bù | kế hoạch xử lý | đưa ra kế hoạch | khắc phục
soon: sau vài tiếng | sau vài ngày | sau mười phút | sau một tuần | sau … phút | ngay lần đầu
extent: thùng nào | gần như tất cả | gần hết | đa số | một nửa | một phần ba | trong hai mươi | trong mười
accept: chấp nhận
client: khách em tìm | khách em cần | khách em hỏi | khách tìm | cho dự án | có khách
meet: teams | zoom | họp | gặp trên | sân bay | khách sạn
proof: video | hình | ảnh
again: như lần trước | giống lần trước | như đợt trước | lặp lại đơn
due: lẽ ra | đáng lẽ | phải có | phải xong | dự kiến
okfor: ok với | ok cho | đồng ý với giá
hope: mong tầm | hy vọng khoảng | kỳ vọng | nghĩ tầm
where: còn hai thùng đâu | thùng kia đâu | phần còn lại đâu | số còn lại đâu
replan: đổi kế hoạch | thay đổi kế hoạch | gửi hết bằng máy bay | đi máy bay
""",
}
