"""Long lists of words as one pattern that is quick to try: words with the same beginning are looked at together.

A list of 600 words written "one|two|…" costs 600 comparisons at every letter of a text. Folded into a tree it costs one
for each different first letter, and a text searched without regard to such a list skips to the letters that begin a
word of it. What matches is the same as with the words in a row, the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_END = ""
_KANA = re.compile(r"[\u3040-\u30ff]")
# Traditional characters as the simplified ones: lists then need one form only, and places in a text stay places.
SIMPLER = str.maketrans(
    "總額價數單幣貨號訂購報發請條編碼開種類廠規備註歐臺張隻個產說與為從這還邊連運費貿電話傳櫃裝頭幾內務機關線業處應對設計圖確認簽預訊該給壞損補償換賠檢驗質檔帳戶銀餘結匯滿證韓瓶雙對塊條絡聯繫稱約權狀詢煩採鋼鐵銅鋁膠網燈達遞優"
    "謝見時間長寬齊現場縮標準樣選買賣進師經緊繼續變動減稅輸寧廣東門島縣區會員學實寶將導層幫庫彈後復據擇擬暫來極構歲歸測無爲環當盡監盤筆級紅紙絲細終組統絕維縫織罰聲職聽舊蓋術製複視觀討記許詳試語誤課調談論識譯議護讓負財責貼貴資"
    "賬贈軟較載輕輛輪轉辦違遠適遲針鈕鉤鋅錄錢錯鍵鎖鏡鏈閉閥閱隊階際險隨雜離難靜頂項順須領願顏顧風飾馬體鬆麗點齒郵銷沒絕疊摺鍋桿繩釘鉸軸籃襪褲襯圍氈簾墊濾漁鉛傘嘜鑄鍛臥蠟燭氣壓鉗鋸鏟鑽彎圓寢麵鹽糧雞魚蝦凍乾",
    "总额价数单币货号订购报发请条编码开种类厂规备注欧台张只个产说与为从这还边连运费贸电话传柜装头几内务机关线业处应对设计图确认签预讯该给坏损补偿换赔检验质档账户银余结汇满证韩瓶双对块条络联系称约权状询烦采钢铁铜铝胶网灯达递优"
    "谢见时间长宽齐现场缩标准样选买卖进师经紧继续变动减税输宁广东门岛县区会员学实宝将导层帮库弹后复据择拟暂来极构岁归测无为环当尽监盘笔级红纸丝细终组统绝维缝织罚声职听旧盖术制复视观讨记许详试语误课调谈论识译议护让负财责贴贵资"
    "账赠软较载轻辆轮转办违远适迟针钮钩锌录钱错键锁镜链闭阀阅队阶际险随杂离难静顶项顺须领愿颜顾风饰马体松丽点齿邮销没绝叠折锅杆绳钉铰轴篮袜裤衬围毡帘垫滤渔铅伞唛铸锻卧蜡烛气压钳锯铲钻弯圆寝面盐粮鸡鱼虾冻干",
)
# Most texts have none of them, and to look for any costs a tenth of putting every letter through the table.
_NOT_SIMPLE = re.compile(f"[{''.join(map(chr, SIMPLER))}]")


def any_of(words: Iterable[str], *, not_after: str = "") -> str:
    """A pattern that matches the longest of these words; `not_after` is a class of letters that must not stand before.

    In front of a pattern a look behind would hide the first letters from the search: it is put behind the first one.
    """
    tree: dict[str, Any] = {}
    for word in _with_simpler(words):
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[_END] = {}
    tree.pop(_END, None)
    branches = []
    for letter, rest in tree.items():
        first = re.escape(letter)
        guard = rf"(?<!{not_after}{first})" if not_after else ""
        branches.append(f"{first}{guard}{_pattern(rest)}")
    return f"(?:{'|'.join(branches)})"


def _with_simpler(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        yield word
        if not word.isascii():
            yield word.translate(SIMPLER)


def _pattern(tree: dict[str, Any]) -> str:
    """The rest of the words; the longer ones are tried before one that ends here."""
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in tree.items() if letter != _END]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in tree:
        return inner
    return f"(?:{inner})?"


def simpler(text: str) -> str:
    """Chinese in simplified characters, letter for letter; Japanese, told by its kana, stays as it is."""
    if text.isascii() or not _NOT_SIMPLE.search(text) or _KANA.search(text):
        return text
    return text.translate(SIMPLER)


def lowered(text: str) -> str:
    """The text in lower case, letter for letter: places in it stay places in the text."""
    # İ in lower case is two letters; ſ is an s that has no capital of its own
    if text.isascii():
        return text.lower()
    return simpler(text.replace("\u0130", "i").replace("\u017f", "s").lower())
