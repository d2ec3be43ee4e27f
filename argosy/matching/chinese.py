"""Chinese and Korean names, which are written without spaces: town first, then the firm's own word, its trade, its form."""

# ruff: noqa: SIM905 — lists of words are easier to read dense

from __future__ import annotations

import re
from dataclasses import dataclass

from argosy.matching.rarity import BRAND, LEGAL, PLACE
from argosy.matching.scripts import has_han, pinyin, romanise_hangul, wade_giles
from argosy.matching.wordlist import Meaning, legal_forms, word_list

# What may follow a place before the name begins: city, province, district, county, town.
_AFTER_PLACES = (
    "省",
    "市",
    "区",
    "县",
    "镇",
    "新区",
    "开发区",
    "园区",
    "工业园区",
    "高新区",
    "经济开发区",
    "特区",
    "地区",
)
# Districts of the cities from which most is exported, as names carry them without their 区: only between a city and a name of
# its own, and none that is also a usual name (长安, 光明, 朝阳).
_DISTRICTS = frozenset(
    """
鄞州 江北 海曙 镇海 北仑 奉化 余杭 萧山 滨江 拱墅 上城 临安 富阳 钱塘 临平 瓯海 鹿城 龙湾 洞头 柯桥 越城 上虞
婺城 金东 黄岩 路桥 椒江 南湖 秀洲 吴兴 南浔 柯城 衢江 莲都 集美 思明 湖里 海沧 同安 翔安 鲤城 丰泽 洛江 泉港
芗城 龙文 仓山 马尾 晋安 越秀 荔湾 海珠 番禺 花都 南沙 增城 从化 福田 罗湖 盐田 宝安 龙岗 坪山 禅城 南海 顺德
三水 蓬江 新会 金平 濠江 澄海 潮阳 潮南 湘桥 潮安 榕城 揭东 惠城 惠阳 香洲 金湾 斗门 端州 鼎湖 姑苏 虎丘 吴中
相城 吴江 秦淮 建邺 浦口 栖霞 江宁 六合 溧水 高淳 梁溪 滨湖 新吴 武进 金坛 崇川 广陵 邗江 江都 京口 润州 丹徒
铜山 亭湖 盐都 海陵 高港 姜堰 李沧 黄岛 崂山 城阳 即墨 历下 槐荫 历城 章丘 张店 淄川 博山 临淄 周村 芝罘 牟平
莱山 潍城 寒亭 坊子 奎文 兰山 罗庄 环翠 文登 徐汇 普陀 虹口 杨浦 闵行 嘉定 松江 青浦 奉贤 崇明 海淀 丰台 顺义
昌平 房山 怀柔 密云 东丽 西青 津南 北辰 武清 宝坻 滨海 静海 江岸 江汉 硚口 武昌 洪山 蔡甸 江夏 黄陂 新洲 渝中
南岸 北碚 渝北 巴南 青羊 武侯 成华 新都 温江 双流 郫都 惠济 裕华 藁城 鹿泉 栾城 虎门 厚街 塘厦 寮步 横店 柳市
龙港 石湾 乐从 小榄 古镇
""".split()
)
_SHORTEST_BRAND = 2
_TOWN = re.compile(r"[^省市区县镇乡]{2}(?:镇|街道|乡|区|县)(?=..)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of an unspaced name."""

    native: str
    plain: str
    kind: str
    meaning: str
    other: str = ""


# "浙江锐浦工具有限公司上海分公司": the whole firm, its form, and where this part of it is
_BRANCH = re.compile(r"(.{3,}?(?:公司|集团|厂))([^公司]{2,6}?)(?:市|省)?(?:第.)?(?:分公司|分厂|办事处|代表处|营业部)$")


def segment(run: str) -> list[Piece]:
    """Cut a run of Chinese or Korean: places from the front, form and trade from the back, the rest is the firm's own word."""
    branch = _BRANCH.match(run)
    if branch:
        word = "".join(pinyin(branch[2]))
        return [*segment(branch[1]), Piece(branch[2], word, PLACE, f"{word}.cn")]
    front: list[Piece] = []
    back: list[Piece] = []
    rest, form = _strip_forms(run)
    while found := _known_start(rest):
        piece, rest = found
        front.append(piece)
    while front and (town := _TOWN.match(rest)):
        word = "".join(pinyin(town[0][:2]))
        front.append(Piece(town[0], word, PLACE, f"{word}.cn"))
        rest = rest[town.end() :]
    while found := _known_end(rest):
        piece, rest = found
        back.insert(0, piece)
    if front and len(rest) >= 2 * _SHORTEST_BRAND and rest[:2] in _DISTRICTS:
        word = "".join(pinyin(rest[:2]))
        front.append(Piece(rest[:2], word, PLACE, f"{word}.cn"))
        rest = rest[2:]
    own = [_own_word(rest)] if rest else []
    return [*front, *own, *back, *form]


def _strip_forms(run: str) -> tuple[str, list[Piece]]:
    """The legal form, wherever Chinese, Japanese or Korean puts it: at the end or in front."""
    known = legal_forms()
    pieces: list[Piece] = []
    for length in range(min(known.longest_unspaced, len(run)), 1, -1):
        for part, rest in ((run[-length:], run[:-length]), (run[:length], run[length:])):
            if part in known.unspaced:
                kind = known.unspaced[part][1]
                pieces.append(Piece(part, part, LEGAL, kind))
                return rest, pieces
    return run, pieces


def _known_start(rest: str) -> tuple[Piece, str] | None:
    known = word_list().unspaced
    for length in range(min(5, len(rest)), 1, -1):
        meaning = known.get(rest[:length])
        if meaning and meaning[0] == PLACE:
            after = rest[length:]
            for word in _AFTER_PLACES:
                if after.startswith(word) and len(after) > len(word) + 1:
                    after = after[len(word) :]
            return _piece(rest[:length], meaning), after
    return None


def _known_end(rest: str) -> tuple[Piece, str] | None:
    """A trade word at the end; one character counts only where a name of two is left."""
    known = word_list()
    for length in range(min(known.longest_unspaced, len(rest)), 0, -1):
        meaning = known.unspaced.get(rest[-length:])
        left = len(rest) - length
        if meaning and meaning[0] != BRAND and (left >= _SHORTEST_BRAND or (length > 1 and left != 1)):
            return _piece(rest[-length:], meaning), rest[:-length]
    return None


def _piece(native: str, meaning: Meaning) -> Piece:
    plain = meaning[1].partition(".")[0].replace(" ", "") if has_han(native) else romanise_hangul(native)
    return Piece(native, plain, meaning[0], meaning[1])


def _own_word(native: str) -> Piece:
    if not has_han(native):
        word = romanise_hangul(native)
        return Piece(native, word, BRAND, word)
    syllables = pinyin(native)
    word = "".join(syllables)
    return Piece(native, word, BRAND, word, wade_giles(syllables))
