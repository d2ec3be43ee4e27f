"""How much a word in a name says about who the company is: a "Star" is everywhere, a "Wierzbinex" is one firm."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

from functools import lru_cache
from typing import Final

from argosy.matching.likeness import sound

BRAND: Final = "brand"
GOODS: Final = "goods"
CORPORATE: Final = "corporate"
PLACE: Final = "place"
NUMBER: Final = "number"
STOP: Final = "stop"
LEGAL: Final = "legal"

WEIGHTS: dict[str, float] = {BRAND: 1.0, GOODS: 0.45, CORPORATE: 0.12, PLACE: 0.35, NUMBER: 0.8, STOP: 0.0, LEGAL: 0.0}
COMMON_WEIGHT = 0.55
LETTER_WEIGHT = 0.2
# A name without a word of its own ("General Hardware Store") lives by its trade and its town.
NAMELESS_WEIGHTS = {GOODS: 0.9, PLACE: 0.7}

# Trades so general that a firm may carry or drop them.
VAGUE_TRADES = frozenset({"supply", "distribution", "products", "materials", "equipment", "center"})
VAGUE_WEIGHT = 0.2

# Trades that one word of another language may mean.
NEAR_TRADES = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    electrical/electronics, electrical/auto parts, electrical/lighting, hardware/metal, hardware/tools, hardware/steel, technology/computer,
    machinery/equipment, machinery/technology, machinery/tools, garment/textile, garment/fashion, household/hardware, gift/jewelry,
    gift/toys, battery/technology, battery/electrical, battery/solar, medical/pharmaceutical, leather/footwear, wood/furniture,
    construction/building materials, plastic/rubber, plastic/packaging, paper/packaging, paper/printing, agriculture/food, seafood/food,
    beverage/food, instrument/technology, electronics/technology, electronics/computer, electronics/telecom, household/sanitary,
    building materials/stone, metal/steel, computer/equipment, water/equipment, optics/instrument, products/materials, supply/trade,
    chemical/paint, mold/plastic, furniture/household, textile/curtains, textile/household, sports/equipment, pipe/metal, pipe/steel, auto parts/machinery
    """.replace("\n", " ").split(",")
    for pair in [pair.strip()]
)

STOP_WORDS = frozenset(
    """
the het of and et y e und og och oraz for in on at by to a an im am zu zur en de la le les el los las der die das den dem du des do da dos das di del
della delle dei degli van von vom ter ten of the al ul as und i w z na v s ve ile with dla para por pour per com www http https named after nachf nfg nachfolger successors successor nachfolge
vd lil lel imeni im. mr mrs ms dr ing prof dipl messrs bin ibn abu bn abw o u und, wa za od iz pri pod inh inhaber publ
""".split()
)

# In front of a name people write or leave them; other languages have these letters too.
ARTICLES = frozenset("les le la los las el il".split())

# "Dr. Ing. Rossi" has a title, "ING Group" a name.
TITLES_THAT_FOLLOW = frozenset({"ing"})

# Words that very many firms carry as their name. Our own list, from what exporters' customers are called.
COMMON_WORDS = frozenset(
    """
global universal world worldwide united union national royal imperial grand great big super mega ultra maxi mini micro macro multi omni pan trans
inter euro star stars golden gold silver diamond pearl crystal ruby sapphire emerald platinum sun sunshine sunrise moon sky ocean sea river
lake mountain hill valley island bay harbor harbour port bridge gate tower castle crown king queen prince princess lion tiger eagle falcon
phoenix dragon horse elephant wolf bear fox hawk swan dolphin panda peacock unicorn new modern future next first one prime premier premium
elite top best super quality perfect excel excellent excellence ideal smart bright clear clean green blue red white black orange yellow
purple pink fresh pure natural nature eco bio organic life living family friend friends happy lucky fortune success victory win winner
champion hero pioneer leader leading master expert pro professional advanced advance progress dynamic active power force strong solid
titan atlas apollo zeus hercules orion alpha beta gamma delta omega sigma zenith apex summit peak pinnacle vertex matrix nova neo galaxy
cosmos planet earth terra aqua fire ice wind solar lunar stellar century millennium heritage legacy classic antique royal noble honor
honour trust unity harmony peace freedom liberty independence alliance allied consolidated associated federal continental central metro metropolitan
urban city town village country land field garden forest tree flower rose lotus lily palm olive cedar oak pine maple bamboo seed spring
summer autumn winter morning dawn dream vision view focus light ray beam spark flame rainbow arrow shield sword anchor compass key wheel
wing wings jet rocket express rapid quick fast speed swift easy simple direct link connect bridgeway way path road route line lines point
pointe corner square circle cross triangle ring cube line zone area region regional local community people public private old young
senior junior mother father brother sister baby kids children women men house home home's street park plaza mall hall court center
nur noor nour amal amin amir ahmad ahmed muhammad mohammed ali hassan hussein khan singh kumar patel sharma gupta shah malik salam islam
islamic rahman karim saeed baraka rahma safa marwa medina madina makkah hilal najm qamar shams bader badr fajr zahra jamal kamal
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo hua zhong xin da tai fu jin hong yuan long feng sheng
ming tian tong yi jia hai dong fang bao cheng rong xiang wei hui ming li ya mei kim lee park choi jung kang cho nguyen tran pham hoang
vu phan smith jones brown johnson williams miller davis wilson taylor anderson thomas jackson white harris martin thompson garcia
martinez robinson clark rodriguez lewis walker hall allen king wright scott lopez hill adams baker nelson carter mueller muller schmidt
schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schroeder neumann schwarz zimmermann braun
rossi russo ferrari bianchi romano colombo ricci gonzalez fernandez perez sanchez ramirez torres flores gomez diaz silva santos oliveira
souza costa pereira almeida ferreira ivanov petrov sidorov dubois durand moreau laurent simon michel lefebvre leroy roux david bertrand
vostok zapad sever yug mir soyuz lider start standart garant progress elit lux luks premium klassik resurs aktiv
sol luna estrella oro plata norte mundo mundial real reina rey nuevo nueva buena gran america latina pacifico atlantico oriente occidente
shakti shanti shree shri sri laxmi lakshmi ganesh ganesha balaji krishna durga maruti hanuman om jai shiv shiva radha vishnu sai venus raj raja rajesh
anand deep jyoti prakash lal das roy mehta jain agarwal aggarwal reddy nair iyer rao verma yadav mishra ansari sheikh shaikh butt malhotra kapoor
moonlight starlight daylight sunlight sunset horizon paradise eden oasis mirage summit everest kilimanjaro olympus himalaya nile amazon danube
rhine mississippi victoria elizabeth george william charles maria anna rosa elena sofia laura carmen isabel lucia teresa jose juan pedro luis
carlos miguel antonio francisco manuel jorge ricardo roberto fernando rafael gabriel daniel andres mario paolo giovanni giuseppe marco luca
yilmaz kaya demir celik sahin yildirim ozturk aydin arslan dogan kilic cetin kara koc kurt ozkan simsek polat
kowalski nowak wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak novak novotny dvorak svoboda cerny horvat kovac
kovacs nagy toth szabo horvath varga popescu ionescu popa dumitru stan georgiou papadopoulos papadakis ioannou dimitriou
jansen bakker visser smit meijer boer mulder bos vos peters hendriks dekker andersson johansson karlsson nilsson eriksson larsson olsson persson
hansen johansen olsen larsen andersen pedersen nielsen jensen christensen rasmussen sorensen korhonen virtanen makinen nieminen
kuznetsov popov sokolov lebedev kozlov novikov morozov volkov kovalenko shevchenko bondarenko tkachenko boyko
tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto
etoile soleil lune monde nouveau nouvelle grand royal sud nord ouest est stern sonne welt neue neu alt gross klein stella mondo nuova
yildiz gunes anadolu dunya yeni altin ak kara deniz st saint san santa sankt service plus net web online max tek pol mar dar bel
moderna moderno moderne populaire popular principale universelle universale esperanza esperance
speranza esperança hoffnung paix paz pace libertad liberte liberta liberdade progres progreso progresso avenir porvenir futuro economica
bellevue bellavista buenavista belvedere panorama miramar paraiso paradiso paradies eldorado seeblick bergblick waldblick alpenblick meerblick rheinblick
flora iris mimosa edelweiss alpina aurora diana venezia europa continental globus kosmos fenix phenix phoenix adler loewen lowen hirsch krone ochsen
linde traube schwanen guadalupe aparecida antonio cervantes colon bolivar kanava keskus satama tori ranta aalto meri jarvi lahti
jaya makmur perkasa abadi sentosa mandiri karya mitra utama surya indah bintang sejahtera sukses agung maju mulia sinar cahaya
""".split()
)

# Given names that papers and people write in many ways, the usual one first; all of them are common.
GIVEN_NAMES = (
    "mohammed mohd muhd mohamed mohammad muhammad mohamad muhammed mehmed mohd.",
    "abdulrahman abdurrahman abdulrehman",
    "yusuf yousef youssef yousuf yousif",
    "khalid khaled",
    "hussein hussain husain hossain hosein",
    "ahmed ahmad ahmet",
    "said saeed saied sayed",
    "josef joseph jos",
    "william wm",
    "charles chas",
    "thomas thos",
    "james jas",
    "robert robt",
    "edward edw",
    "benjamin benj",
    "francisco fco",
    "saint st ste sainte",
    "veuve vve",
)
# The same by ear: Mohamed, Mohammed and Muhammed are as common as each other.
_BY_EAR_FROM = 5
_COMMON_BY_EAR = frozenset(sound(word) for word in COMMON_WORDS if len(word) >= _BY_EAR_FROM)
_GIVEN = frozenset(word for line in GIVEN_NAMES for word in line.split())
# Given by the father's name to every Russian and Ukrainian: says little, and papers leave it out.
_PATRONYMIC = ("ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna")


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """True for words that very many firms and people are called by."""
    if word in COMMON_WORDS or word in _GIVEN or word.endswith(_PATRONYMIC):
        return True
    return len(word) >= _BY_EAR_FROM and sound(word) in _COMMON_BY_EAR


NUMBER_WORDS = (
    {
        word: str(number)
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
        )
        if number > 1  # "one" is a name more often than a number
    }
    | {
        word: str(10 * tens)
        for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), 2)
    }
    | {
        word: str(number)
        for number, words in enumerate(
            (
                "tres trois drei",
                "cuatro quatro quatre quattro vier",
                "cinco cinq cinque funf",
                "seis sechs",
                "siete sette sieben",
                "ocho acht huit",
                "nueve nove neun",
                "diez zehn dieci",
            ),
            3,
        )
        for word in words.split()
    }
)
ROMAN_NUMBERS = {
    roman: str(number) for number, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)
}  # single letters count only at the end of a name
