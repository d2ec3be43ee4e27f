"""The words around the name of goods in a sentence: what leads to it, what ends it."""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted

# After the last of these the name begins.
_LEADS = r"""
how much (?:is|are|for)|what (?:would|will|do|does)|how much (?:would|will|do)|
(?:then |so )?we (?:talk|speak|discuss)(?: about)?|(?:let's |let us )?talk about|want (?:the |your )?prices?(?: cif| fob| cfr)?(?: [^\W\d_]+)? for|price(?:s)? (?:cif|fob|cfr|c&f|ddp|dap)(?: [^\W\d_]+){1,3} for|that|found that|(?:could|can|would|will|might|to) (?:order|take|buy|accept)|price(?:s)? (?:on|for|of)|quotation (?:on|for|of)|quote(?: us| me)?(?: your| ur| yr)?(?: best)?(?: price)?(?: for| on)?|offer(?: us| me)?(?: for| on)?|inquiry (?:on|for|about)|enquiry (?:on|for|about)|interested (?:in|to buy)|looking (?:for|to buy)|we (?:also )?(?:need|require|want|would like|order|offer|take|buy|ship)(?: to order| to buy| to have)?|(?:ready|willing|prepared) to (?:take|buy|order)|i (?:can |will |would )?(?:need|want|take|would like)(?: to order| to buy)?|pls|please|kindly|(?:place )?(?:an |our |the |a )?(?:trial )?order (?:for|of)|order|supply(?: us)?(?: with)?|purchase|buy|proceed with|go ahead with|finali[sz]e|confirm|regarding|about|shipment of|quantity of|(?:increase|reduce|decrease|change|raise|amend|update)(?: the)?(?: quantity| qty)?(?: of| for)?|following items?|(?:new )?request:?|as follows|as below|also|plus|and|then|moreover
dass|preise? für|angebot (?:für|über)|anfrage (?:für|über)|bitte|benötigen wir|benötigen|suchen|bestellen(?: wir)?|bieten(?: wir)?(?: ihnen)?|über|wir brauchen|brauchen|nehmen wir|wir nehmen|ich nehme|nehmen|sowie|und|folgende(?:s|r|n)?|hiermit
que|qu'|prix (?:pour|de|des|du)|offre pour|devis pour|cotation pour|besoin (?:de|d')|recherchons|cherchons|prenons|prendrions|commande ferme (?:de|pour)|commande (?:de|pour)|confirmons|je confirme|commandons|commander|proposons|souhaitons|(?:pourriez-vous |pouvez-vous )?(?:passer|augmenter|réduire|porter|rajouter|ajouter|modifier)|pour|ainsi que|et|suivants?|suivantes?|les articles
cotizaci[oó]n (?:por|para|de)|cotizar(?:nos|me)?|precios? (?:por|para|de|del)|confirmamos|confirmo|les confirmo|tomamos|llevamos|tomaríamos|necesitamos|necesito|solicitamos|solicito|pedido (?:en firme )?(?:de|por)|pedimos|compra de|ofrecemos|oferta (?:por|para|de)|interesados en|buscamos|(?:podrían |pueden )?(?:aumentar|subir|reducir|bajar|agregar|añadir|cambiar)(?: la cantidad de)?|siguientes?(?: productos| ítems| items| artículos)?|por favor|favor|y|también|ademas|además
cota[cç][aã]o (?:para|de)|or[cç]amento (?:para|de)|preços? (?:para|de|do|da)|precisamos(?: de)?|preciso(?: de)?|gostar[ií]amos de|interessados em|(?:podem |poderiam )?(?:aumentar|reduzir|acrescentar|alterar)(?: a quantidade de)?|seguintes?(?: produtos| itens)?|encomenda de|compra de|também|e
che|offerta per|prezz[oi] (?:per|di|del)|quotazione per|quotare|ordiniamo|confermiamo|confermo|prendiamo|prenderemmo|abbiamo bisogno di|ci serv(?:e|ono)|interessati a|cerchiamo|fornitura di|seguenti(?: articoli| prodotti)?|inoltre|anche
dat|prijs (?:voor|van)|offerte voor|wij (?:zoeken|hebben nodig|bestellen)|graag|we zoeken|bestellen
(?:цен[уыа]|запрос|предложение|кп|заявк[уа])\s.{0,30}?\bна|цену? (?:на|за)|цены на|цен на|предложение на|кп на|готовы (?:взять|купить|заказать|забрать)|возьм[её]м|бер[её]м|просим|прошу|нужн[оыа]?|нужны|требу[ею]тся|необходимо|интересу[ею]т|интересует|купить|закупить|заказ(?:ываем|ать)?|на поставку|поставку|предлагаем|также|и отдельно|а также|отдельно|и
ki|için|alırız|alalım|alacağız|adet fiyat|sipariş(?:imiz)?|talep ediyoruz|ihtiyacımız|aşağıdaki(?: ürünler)?|ayrıca|ve|lütfen
نحتاج(?: إلى)?|نرغب في شراء|نرغب في|نطلب|سعر|أسعار|عرض سعر|عرض أسعار|لـ|شراء|بخصوص|وكذلك|أيضا|توريد|إلى
chúng tôi (?:cần|muốn)(?: nhập(?: khẩu)?| mua| đặt)?|cần (?:mua|nhập|đặt)|(?:xin )?báo giá(?: cho)?|đặt (?:hàng|mua)|chốt đơn|và
avremmo bisogno di|avrei bisogno di|ci servirebbero
(?:ofert[aă]|preț(?:uri)?|pret(?:uri)?) (?:pentru|la)|v[aă] rug[aă]m|avem nevoie de|dorim(?: s[aă] comand[aă]m)?|comand[aă]m|pentru|și|si
(?:προσφορά|τιμή|τιμές) για|χρειαζόμαστε|παραγγέλνουμε|ζητάμε|παρακαλώ|για|και
pris(?:er)? (?:på|for|för)|(?:tilbud|offert) på|vi (?:behöver|behøver|trenger|vil gerne (?:have|bestille)|vill ha|beställer|bestiller|ønsker)|gerne|också|også|samt|och|og
cen[uy] (?:na|za)|nabídk[uy] na|poptáváme|potřebujeme|objednáváme|prosíme? o
(?:ár)?ajánlatot|árat|kérünk|kérnék|szükségünk van|rendelünk|valamint|és
mohon(?: penawaran)?(?: harga)?(?: untuk)?|harga untuk|kami (?:butuh|memerlukan|pesan|memesan)|serta|dan
(?:הצעת )?מחיר ל|נבקש|להזמין|עבור|וכן
że|cen[ęay] (?:na|za)|wycen[ęy] (?:na)?|ofert[ęy] (?:na)?|potrzebujemy|zamawiamy|szukamy|oraz|i|prosimy o|proszę o
"""
# LEADS and ENDS are for lower-case text.
LEADS = later(
    "(?:^|(?<=[\\s,;:.(]))(?:"
    + "|".join(part for line in _LEADS.strip().splitlines() for part in line.split("|") if part)
    + r")(?=[\s:,]|$)",
)
_LEADS_CJK = "可以加到|可以增加到|加到|增加到|提高到|增至|加至|请报价|請報價|请报个价|需要|采购|採購|询价|詢價|报价|報價|订购|訂購|想要|想订|我们要|我司|麻烦|请报|請報|以下|如下|还有|另外|和|及|以及|求购|报|要|下单|を|下記|以下の|について|の見積|希望|および|また|그리고|필요|문의|구매"
LEADS_CJK = later(f"(?:{_LEADS_CJK})")
# Where one of these begins the name is over.
_ENDS = r"""
\bset (?:me|us) back\b|\b(?:cost|run) (?:me|us)\b|\bcome to\b|\blanded\b|\bat\b(?! least)|@|\bon (?:the )?(?:terms|conditions|prices)\b|\bat the (?:terms|prices|price)\b|\bsame (?:cartons?|packing|packaging|as|design|quality|price|specs?|terms)\b|\blike (?:last|before|always|usual)\b|\bpor favor\b|\bper (?:favore|cortesia)\b|\bpor gentileza\b|\bcomo (?:siempre|la última|da última|sempre|antes)\b|\bcome (?:sempre|al solito|l'ultima)|\bwie (?:gehabt|immer|letztes|beim letzten|üblich)\b|\bпожалуйста\b|\bкак (?:обычно|всегда|в прошлый)|\blütfen\b|\bher zamanki|\bproszę\b|\bjak (?:zwykle|ostatnio|zawsze)\b|(?<![^\W_])như (?:anh|chị|em|mọi|lần|đã|cũ|trước)|(?<![^\W_])còn (?:giá|\d)|(?<![^\W_])seperti (?:biasa|dulu|kemarin)|\bfor (?:usd|eur|us\$|\$|€|our|shipment|delivery|the price|(?:the |a )?(?:first|1st|initial|trial))|\bfob\b|\bcif\b|\bcfr\b|\bexw\b|\bddp\b|\bdap\b|\bfca\b|\bcpt\b|\bprices?\b|\bif\b|\bwhen\b|\bcan you\b|\bcould you\b|\bwith (?:delivery|payment|your|our)|\bto be\b|\bshipped\b|\bdelivered?\b|\bdelivery\b|\bas (?:per|offered|quoted|usual|below|attached|follows|soon|discussed)|\basap\b|\bper (?:month|year)|\bwithin\b|\bbefore\b|\bincl\b|\bplease\b|\bpls\b|\bkindly\b|\bpacked\b|\bpacking\b|\bmoq\b|\btarget\b|\bunit price\b|\blivr[ée]|\bsur \d|\bvon \d|\bout of\b|\bof (?:the )?\d(?![\d.,]*\s?(?:(?:mm?|cm|kg|g|l|ml|w|v|oz|ft|inch|gsm|ltr|lit(?:re|er))\b|[x×*]\s?\d))|\bde l[ao]s \d|\bиз \d|\bne (?=[a-z])|\bà la place\b|\bstatt\b|\banstelle\b|\ben lugar\b|\bвместо\b|\binvece\b|\berhöhen\b|\breduzieren\b|\bbleib|\bunverändert\b|\bstays?\b|\bremains?\b|\bwe\b|\bi'(?:ll|m|d|ve)\b|\byou\b|\bis\b|\bsont\b|\best\b|\bétaient\b|\bétait\b|\bont\b|\bavaient\b|\bsind\b|\bwurden\b|\bwaren\b|\bwar\b|\bhaben\b|\bhatten\b|\beran\b|\berano\b|\bestaban\b|\bestavam\b|\bforam\b|\bбыли\b|\bdo(?:es)? not\b|\bdo(?:es)?n't\b|\bcan(?:not|'t)\b|\bdid(?: not|n't)\b|\bändern\b|\bcambiar\b|\bmodifier\b|\bcambiare\b|\bизменить\b|\bweisen\b|\bestán\b|\bson\b|\bsono\b|\bsão\b|\bestão\b|\bpr[eé]sent|\bvinieron\b|\bvino\b|\btienen?\b|\bcame\b|\bkamen\b|\bпришл|\bоказал|\bmanquent\b|\bfehlen\b|\bfaltan\b|\bfaltaron\b|\bllegaron\b|\bllegó\b|\bmancano\b|\bmanca\b|\barriv|\bcass[ée]|\brot[ao]s?\b|\bdañad|\bbroken\b|\bdamaged\b|\bcracked\b|\bmissing\b|\bdefective\b|\bbeschädigt|\bdefekt|\bblockier|\bunvollständig|\bотсутств|\bсломан|\bповрежд|\bkırık|\bbozuk|\beksik|\bare\b|\bwas\b|\bwere\b|\bhave\b|\bhas\b|\bthat\b|\bwhich\b|\bin order\b|\btotal\b|\bamount\b|\bvalid\b|\blead time\b|\bplus (?:freight|shipping)|\binstead\b
\bzu (?:je|einem|usd|eur)|\bzum preis|\bje (?:stück|karton|paar)|\bpreise?\b|\bbis\b|\blieferung\b|\bwenn\b|\bgemäß\b|\blaut\b|\bfrei haus\b|\bzielpreis\b|\bverpackt\b|\bper\b|\bfür (?:das|den|die|lieferung)\b
\bs'il (?:vous|te) pla[iî]t\b|\bs’il (?:vous|te) pla[iî]t\b|\bsvp\b|\bcomme (?:d'habitude|la dernière|toujours|convenu)|\bau prix\b|\bà (?:usd|eur|\d)|\bprix\b|\blivraison\b|\bsi\b|\bsuivant\b|\bselon\b|\bemball|\bsoit\b
\ba (?:usd|us\$|\d)|\bprecio\b|\bsegún\b|\bentrega\b|\bpara (?:entrega|embarque)|\bembalaje\b|\bcon entrega\b|\bc/u\b
\bpreço\b|\bconforme\b|\bao preço\b|\bembalag|\bprazo\b
\bprezzo\b|\bcome da\b|\bconsegna\b|\ba partire\b|\bimball
\bесли\b|\bпо цене\b|\bпо \d|\bцена\b|\bсрок\b|\bупаковка\b|\bсогласно\b|\bдо \d|\bс отгрузкой\b|\bобъ[её]м\b|\bцелевая\b|\bна условиях\b
\bfiyat|\bteslim|\bbirim\b|\bödeme\b
بسعر|سعر|التسليم|تسليم|حسب|قبل|بتعبئة|السعر|والسعر
\bcena\b|\bpo cenie\b|\bdostawa\b|\bwg\b
\bgiá\b|\bgiao hàng\b|\bthanh toán\b
请报价|請報價|の見積|のお見積|の御見積|をお願い|を希望|を発注|を注文|が必要|を購入|不能使用|不能用|无法使用|无法用|破损|损坏|不合格|短缺|漏发|少发|发霉|变质|生锈|开裂|漏水|目标|单价|單價|价格|價格|交期|包装|含税|出厂|按|每|単価|納期|にて|でお願い|です|希望|단가|납기|가격|입니다|부탁
"""
ENDS = sifted("|".join(part for line in _ENDS.strip().splitlines() for part in line.split("|") if part))
# Small words at the edge of a name that do not belong to it.
_EDGE_WORDS = """
    only just nur lediglich solo solamente seulement uniquement somente apenas soltanto только sadece yalnızca tylko alleen chỉ hanya
    abt fino hasta jusqu'à jusqu
    of the a an our your ur yr for on in with and or to each size about approx around some new more another this these those from us we
    verschifft verladen versandt verschickt geliefert abgeschickt shipped loaded dispatched despatched expédiés expédiées embarcados embarcadas enviados enviadas spediti spedite
    stays remains remain stay unchanged increase reduce decrease change raise amend update
    sube suben baja bajan pasa pasan sobe sobem desce descem passa passano sale scende steigt sinkt goes monte baisse passe
    à au aux que che dass that что che że dazu bitte please pls por favor svp merci abs
    up above more over least minimum min plus also need it them as by at per total qty quantity order item items pos no nr is are be x
    von der die das den ein eine einen für und ca etwa je ab mit zu pos menge stück
    de des du d' les le la un une et pour environ pos soit
    del los las el una y por para unos unas aprox con cada
    do da dos das os um uma e di dei delle della gli il lo circa per n n° nº ca
    на по для и из в с около примерно шт
    ve için bir adet yaklaşık
    من في و أو إلى عدد حوالي مع
    ggf evtl ungefähr ca eventuell
    o y или más mais più mehr больше более üzeri fazla veya oder ou или lub upwards
    na i z do oraz ok około van het een voor en
    thanks thx danke bedankt gracias grazie obrigado obrigada спасибо teşekkürler dzięki dziękuję děkuji köszönöm mulțumesc
    đặt mua từ là giá mã cho cần lấy và với khoảng chừng untuk dari dan sekitar sebanyak
    och og på til pentru și για και σε és untuk
    的 约 大约 各 共 の を と は が 約 개 의 및
    """
EDGE_WORDS = frozenset(_EDGE_WORDS.split())
# What tells two goods of one name apart.
COLOURS = frozenset(
    """
    black white red blue green yellow grey gray brown beige pink orange silver gold natural clear navy small medium large
    schwarz weiß weiss rot blau grün gelb grau braun noir blanc blanche rouge bleu vert jaune gris marron
    negro negra blanco blanca rojo roja azul verde amarillo preto preta branco branca vermelho cinza nero nera bianco bianca
    rosso rossa giallo grigio черный белый красный синий зеленый серый siyah beyaz kırmızı mavi yeşil gri czarny biały
    """.split()  # noqa: SIM905 — a list of forty words would take forty lines
)
GREETINGS = later(
    # whole words, for "Hinges", "Carabiners", "Cherries" and "Besteck" are goods; then beginnings of words
    r"^\W*(?:(?:dear|hi|hiya|hello|hey|good (?:day|morning|afternoon|evening)|greetings|guten|hallo|liebe[rn]?|moin|g'day|bonjour|bonsoir|chers?|chères?|madame|monsieur|messieurs|buen[oa]s?|hola|buongiorno|buonasera|gentil[ei]|egregi[oa]?|salve|ciao|spett|bom dia|boa tarde|olá|car[oai]|здравствуйте|добрый|привет|sayın|merhaba|iyi günler|dzień dobry|witam|beste|geachte|goedendag)(?![^\W\d_])"
    r"|sehr geehrte|estimad|prezad|уважаем|szanown|السلام|عزيزي|السادة|تحية|مرحبا|您好|你好|尊敬|拝啓|お世話|いつも|안녕)",
    re.IGNORECASE,
)
MONTHS = r"(?:jan|feb|m[aä]r|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|days?|weeks?|tage?|jours|días|giorni|дней|gün)"
