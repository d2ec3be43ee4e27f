"""Two postal addresses: the same door, another door, or not to be told."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from argosy.matching.likeness import likeness
from argosy.matching.rarity import PLACE
from argosy.matching.scripts import HAN, has_han, pinyin, romanise, simplified
from argosy.matching.wordlist import REGIONS, word_list

_WORDS = re.compile(r"[^\W\d_]+|\d+")
# What kind of street, house or direction it is: written in many ways, left out as often as not.
_WEAK = frozenset(
    """
street st str strasse straße avenue ave av avenida road rd boulevard blvd bd lane ln drive dr place pl square sq court ct way highway hwy
calle cl carrera cra rue via viale piazza plaza platz weg ulica ul ulitsa prospekt pr per pereulok dom d cad caddesi sok sokak mah mahallesi no
nr num number north south east west n s e w ne nw se sw floor fl flat apt apartment suite ste room rm unit building bldg block blk tower house
po p o box pobox b bp postfach the of and near opp opposite district dist city town province state county zone industrial area park center
centre th nd rd lu hao jie qu shi sheng zhen cun shangye gongye int ext col colonia sector km kilometer kilometre end
section sec lot block shop store office off of oficina sala sl cj conjunto loja lj bl bloco ap apto esq esquina piso depto local loc mz lt nave planta
puerta izq dcha izda bajo entlo pol poligono parque quadra qd lote etage etg og eg erdgeschoss stock top hinterhaus whg bat batiment bis ter quater
scala int interno piano ed edificio edif km house housing plot stall corner cnr kv kvartira of ofis korp str stroenie lit et kat daire blok kapi
gf ground first second third level lvl unit stiege tuer ku machi cho chome ban go gu dong ro gil eup myeon
""".split()
)
# Streets that nearly every town of a country has.
_IN_EVERY_TOWN = frozenset(
    """
de la le les des du del di da do dos das el los las van der den and und et the of main high church king kings queen queens victoria market mill oak elm maple park london station haupt hauptstrasse hauptstr bahnhofstrasse bahnhofstr
bahnhof kirchstrasse kirchstr kirch dorfstrasse dorfstr dorf schulstrasse schulstr gartenstrasse gartenstr lindenstrasse markt marktplatz ringstrasse
goethestrasse schillerstrasse republique gare eglise gaulle charles general victor hugo jean jaures pasteur gambetta liberte mairie paix mayor real
constitucion espana iglesia nueva sol san martin principal central independencia libertad bolivar sucre juarez hidalgo morelos reforma madero
revolucion sarmiento belgrano mitre rivadavia colon brasil getulio vargas presidente pres sete setembro novembro quinze santos dumont dom pedro republica
liberdade igreja roma garibaldi mazzini cavour dante verdi vittorio emanuele matteotti marconi nazionale kerkstraat kerk dorpsstraat dorpstraat
stationsstraat molenstraat markt nieuwstraat hoofdstraat storgatan storgata kungsgatan drottninggatan hovedgaden lenina lenin mira sovetskaya sovetskaja
pushkina gagarina kirova oktyabrskaya shevchenka shevchenko sadova tsentralna ataturk cumhuriyet istiklal inonu fevzi pasa kossuth petofi rakoczi fo utca
glowna kosciuszki mickiewicza slowackiego sienkiewicza wojska polskiego hlavni nadrazni masarykova namesti hlavna glavna kralja kneza marshala tita
leclerc foch clemenceau moulin zola curie voltaire rousseau hoche carnot lafayette alsace lorraine verdun mai juillet novembre septembre ecoles pont port
fontaine chateau moulins thiers briand aristide jaurès ferry jules anatole marechal juin schweitzer mozart beethoven kennedy einaudi gramsci moro aldo
isonzo piave veneto trento trieste umberto milano torino venezia risorgimento mameli martiri cristo rey santa ana carmen rosario paz olivos flores
alameda ramblas rambla andalucia cervantes goya velazquez picasso prim castilla galicia portugal brasilia amazonas bahia parana rui barbosa deodoro floriano
rio branco tiradentes dutra kubitschek castelo barao doutor marques goncalves dias amizade friedhof berg wald wiesen muehl muhl mozartstr wilhelmstr
friedrichstr kaiserstr poststr bergstr waldstr hauptplatz kirchplatz kirchplatz ringstr satamakatu kauppakatu asemakatu keskuskatu koulukatu kirkkokatu rantatie
parkgatan skolgatan jarnvagsgatan vasagatan skolegata kirkegata strandgata havnegata stationsvej algade vestergade ostergade norregade sondergade
julianastraat wilhelminastraat beatrixstraat schoolstraat parallelweg industrieweg stationsplein dworcowa szkolna kosciuszki lipowa polna lesna ogrodowa
krotka koscielna parkowa pilsudskiego jana pawla skolni nadrazni palackeho husova komenskeho zahradni stefanikova szent istvan arpad dozsa gyorgy ady endre
unirii republicii mihai viteazu eminescu stefan cel mare nikole tesle vuka karadzica cara dusana vasil levski hristo botev ivan vazov venizelou
eleftheriou ermou papandreou konstantinou karaiskaki mitropoleos parfenou mustafa kemal gazi fatih barbaros hurriyet sehit ziya gokalp namik
karl marksa komsomolskaya molodezhnaya shkolnaya tsentralnaya naberezhnaya zavodskaya lesnaya sadovaya pobedy franka lesi ukrainky hrushevskoho
renmin zhongshan jiefang jianshe xinhua heping beijing mahatma gandhi nehru mg station bazar bazaar mall bank jinnah gt king fahd fahad faisal hamra
""".split()
)
_THOUSANDS = re.compile(r"(?<=\d)[.](?=\d{3}(?!\d))")  # Brazil writes "1.450" on its doors
_HAN_RUN = re.compile(f"[{HAN}][{HAN}\\d\\s-]*")
_COUNTED = re.compile("(?<![一二三四五六七八九十])([一二三四五六七八九十]+)(?=[段路街期楼层号巷弄环])")
_DOOR = re.compile(r"(?<!\d)(\d+)(?:-\d+)?\s*[号號]")
_UNITS = re.compile(r"[省市区县镇乡村路街道巷弄号楼层室段座栋幢期环\s-]+|(?<=\D)(?=\d)|(?<=\d)(?=\D)")
# "古镇" and "单县" keep what they are: of the name one sign would be left. They sound the same.
_SHORT_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])([镇县乡])|(?<=[省市区县])([{HAN}])([镇县乡])")
_SOUNDS = {"镇": "振", "县": "现", "乡": "香"}
_DIRECTION = re.compile("(?<=..)[东南西北中]$")
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}
_LONG_NUMBER = 3
_POSTCODE = range(4, 7)
_OTHER_TOWN = 0.7
_NAMES_OF_A_TOWN = 2  # words: "Swindon, Wiltshire" is no door
_SAME_TOWN = 0.2


@dataclass(frozen=True, slots=True)
class Address:
    """The numbers and the telling words of an address."""

    door: str  # the first number, in Chinese the one before 号
    numbers: frozenset[str]
    words: frozenset[str]
    town: frozenset[str]  # the words of the last part, where commas part it, and the place they mean


@lru_cache(maxsize=8192)
def read_address(text: str) -> Address:
    """Numbers and words of an address in any writing."""
    text = _THOUSANDS.sub("", text.casefold())
    text = _read_chinese(text) if has_han(text) else text
    parts = _WORDS.findall(romanise(text))
    numbers = [part for part in parts if part.isdigit()]
    return Address(numbers[0] if numbers else "", frozenset(numbers), frozenset(_telling(parts)), _town_of(text))


def _telling(parts: list[str]) -> list[str]:
    return [part for part in parts if len(part) > 1 and not part.isdigit() and part not in _WEAK]


def _town_of(text: str) -> frozenset[str]:
    """What stands last, but for the country: "Calle Mayor 22, Zaragoza, España"."""
    pieces = text.split(",")
    for piece in reversed(pieces[1:]):
        words = _telling(_WORDS.findall(romanise(piece)))
        places, rest = _places(words)
        if rest or any(place not in REGIONS for place in places):
            return frozenset((*words, *places))
    return frozenset()


def _places(words: list[str]) -> tuple[list[str], int]:
    """The places that the words mean, Damas and Damascus the same, and how many words mean none that we know."""
    known = word_list()
    found: list[str] = []
    at = rest = 0
    while at < len(words):
        length, meaning = known.phrase_at(words, at) or (1, known.words.get(words[at], ("", "")))
        if meaning[0] == PLACE:
            found.append(meaning[1])
        else:
            rest += 1
        at += length
    return found, rest


def _read_chinese(text: str) -> str:
    """成都市武侯区人民南路四段18号 as "18, renmin 4 wuhou chengdu": the number first, the town last, without what kind of place each is."""
    return _HAN_RUN.sub(lambda found: _read_run(found[0]), simplified(text))


def _read_run(run: str) -> str:
    run = _COUNTED.sub(lambda found: f" {_number(found[1])} ", run)
    run = _SHORT_NAME.sub(lambda found: f" {found[1] or found[3]}{_SOUNDS[found[2] or found[4]]} ", run)
    doors = _DOOR.findall(run)
    pieces = [
        piece if piece.isdigit() else "".join(pinyin(_DIRECTION.sub("", piece)))
        for piece in _UNITS.split(_DOOR.sub(" ", run))
        if piece.strip()
    ]
    return f" {' '.join((*doors, *reversed(pieces)))} "


def _number(written: str) -> int:
    tens, ten, ones = written.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def compare_addresses(left: str, right: str) -> tuple[float, float]:
    """(how much speaks for the same door, how much against it), each 0 to 1."""
    one, other = read_address(left), read_address(right)
    shared = _shared_words(one, other)
    least = min(len(one.words), len(other.words))
    overlap = shared / least if least else 0.0
    if one.door and other.door:
        same_door = one.door == other.door or one.door in other.numbers or other.door in one.numbers
        if same_door and _name_two_towns(one, other):
            return 0.0, _OTHER_TOWN
        if same_door and (shared or len(one.numbers & other.numbers) > 1):
            return 1.0 if one.door == other.door else 0.7, 0.0
        if same_door:
            # The same long number is a box or a rare door; the same short one in other words is another street.
            return (0.6, 0.0) if not least or len(one.door) >= _LONG_NUMBER else (0.0, 0.6)
        is_shared_elsewhere = any(len(number) >= _LONG_NUMBER for number in one.numbers & other.numbers)
        return (0.0, 0.5) if is_shared_elsewhere and shared else (0.0, 1.0)
    is_town = not one.numbers and not other.numbers and least <= _NAMES_OF_A_TOWN
    return (_SAME_TOWN if is_town else 0.5) * overlap, 0.6 * (1 - overlap) if least else 0.0


def _shared_words(one: Address, other: Address) -> int:
    shared = len(one.words & other.words) or len(_towns(one.words) & _towns(other.words))
    if shared:
        return shared
    return sum(any(likeness(word, another) for another in other.words) for word in one.words)


def _towns(words: frozenset[str]) -> set[str]:
    """The towns among the words, whatever each language calls them: Bozen is Bolzano."""
    known = word_list().words
    meant = (known.get(word, ("", "")) for word in words)
    return {place for kind, place in meant if kind == PLACE and place not in REGIONS}


def _name_two_towns(one: Address, other: Address) -> bool:
    """Hauptstraße 5 is in every town: both have a postcode and a word of their own, and neither is the other's."""
    if _are_elsewhere(one, other):
        return True
    codes = [
        {number for number in side.numbers if len(number) in _POSTCODE and number != side.door} for side in (one, other)
    ]
    if not all(codes) or codes[0] & codes[1]:
        return False
    towns = [
        [word for word in side.words if not any(likeness(word, another) for another in against.words)]
        for side, against in ((one, other), (other, one))
    ]
    return all(towns)


def _are_elsewhere(one: Address, other: Address) -> bool:
    """Calle Mayor 22 in Zaragoza and in Murcia: the last part of each is nowhere in the other, and no postcode is shared.

    A street that only some towns have tells more than its town, unless both are towns that we know: the last part may be a quarter.
    """
    if not one.town or not other.town or one.town & (other.town | other.words) or other.town & one.words:
        return False
    if any(len(number) in _POSTCODE and number != one.door for number in one.numbers & other.numbers):
        return False
    if any(likeness(word, another) for word in one.town for another in other.words):
        return False
    known = all(any("." in word for word in side.town) for side in (one, other))
    return known or (one.words & other.words) <= _IN_EVERY_TOWN
