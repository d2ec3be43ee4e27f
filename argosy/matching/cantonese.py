"""Chinese names as Hong Kong writes them: 永發隆 is Wing Fat Lung there, not Yongfalong.

The spellings are those of Hong Kong's identity cards and company register, which follow no one scheme; of several usual
ones the commonest stands first. Characters are the simplified ones, as all names are read.
"""

from __future__ import annotations

from functools import lru_cache

_READINGS = """
陈=chan 黄=wong 王=wong 张=cheung 章=cheung 李=lee/li 梁=leung 林=lam 刘=lau 吴=ng 何=ho 周=chow/chau 郑=cheng 冯=fung
蔡=choi/tsoi 叶=yip/ip 曾=tsang 许=hui 余=yu/yue 钟=chung/cheung 邓=tang 罗=law/lo 卢=lo 苏=so 马=ma 朱=chu 杨=yeung
徐=tsui/chui 谢=tse 郭=kwok 赵=chiu 潘=poon 袁=yuen 关=kwan 莫=mok 麦=mak 江=kong 方=fong 古=koo/ku 石=shek 温=wan 区=au
欧=au 胡=wu/woo 唐=tong 高=ko 司=sze 金=kam 银=ngan 铜=tung 铁=tit 宝=po 玉=yuk 珠=chu 珍=chun 美=mei/mee 丽=lai 英=ying
华=wah/wa 国=kwok 民=man 强=keung 昌=cheong 盛=shing/sing 荣=wing 永=wing 泰=tai 新=sun/san 大=tai 和=wo 安=on 成=shing/sing
德=tak 光=kwong 达=tat 财=choi 顺=shun 记=kee 生=sang 东=tung 南=nam 西=sai 北=pak 海=hoi 佳=kai 亿=yick 业=yip 益=yick/yik
万=man 祥=cheung 鸿=hung 洪=hung 龙=lung 隆=lung 凤=fung 良=leung 恒=hang 信=shun/sun 诚=shing/sing 伟=wai 文=man 志=chi
福=fuk 禄=luk 寿=sau 同=tung 丰=fung 富=fu 贵=kwai 裕=yue/yu 源=yuen 远=yuen 天=tin 星=sing 日=yat 月=yuet 时=sze 发=fat
兴=hing 利=lee/li/lei 明=ming 辉=fai 煌=wong 基=kei/ki 建=kin 健=kin 杰=kit 俊=chun 豪=ho 雄=hung 威=wai 力=lik 乐=lok 恩=yan
仁=yan 义=yee/yi 礼=lai 智=chi 忠=chung 孝=hau 正=ching 升=sing 联=luen 合=hop 百=pak 千=chin 创=chong 科=fo 艺=ngai 景=king
胜=shing 群=kwan 友=yau 有=yau 多=tor 来=loi 年=nin 春=chun 秋=chau 山=shan 水=shui 河=ho 湖=wu 港=kong 香=heung 中=chung
平=ping 太=tai 元=yuen 亨=hang 贞=ching 长=cheung 广=kwong 运=wan 进=chun 程=ching 通=tung 捷=chit 飞=fei 腾=tang 翔=cheung
鹏=pang 立=lap 彩=choi 虹=hung 青=ching 红=hung 白=pak 黑=hak 家=ka 园=yuen 城=shing 堂=tong 轩=hin 阁=kok 行=hong 店=tim
号=ho 公=kung 三=sam 四=sze 五=ng 六=luk 七=tsat 八=pat 九=kau 十=shap 一=yat 二=yee 世=sai 界=kai 环=wan 球=kau 康=hong
宁=ning 静=ching 雅=nga 诗=sze 琴=kam 棋=kei 书=shu 画=wah 花=fa 木=muk 锦=kam 冠=koon 添=tim 耀=yiu 权=kuen 炳=ping 维=wai
培=pui 伦=lun 勤=kan 坚=kin 嘉=ka 锋=fung 惠=wai 慧=wai 娟=kuen 兰=lan 莲=lin 凯=hoi 学=hok 汉=hon 松=chung 柏=pak 竹=chuk
梅=mui 冰=ping 雪=suet 云=wan 风=fung 雷=lui 电=din 火=fo 土=to 全=chuen 满=mun 厚=hau 超=chiu 越=yuet 迅=shun 鑫=yam 淦=kam
焕=woon 照=chiu 炎=yim 尧=yiu 舜=shun 禹=yu 汤=tong 卓=cheuk 颖=wing 怡=yee 欣=yan 婷=ting 芳=fong 芬=fan 菊=kuk 桂=kwai
荷=ho
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    rows = (entry.split("=") for entry in _READINGS.split())
    return {char: tuple(spellings.split("/")) for char, spellings in rows}


def cantonese(native: str) -> str:
    """The usual spelling of these characters in Hong Kong, "" where one of them is not in the table."""
    readings = [_table().get(char) for char in native]
    return "".join(each[0] for each in readings if each) if all(readings) else ""


def reads_as_cantonese(native: str, latin: str) -> bool:
    """True if Hong Kong may spell the characters so."""
    if not native or not latin:
        return native == latin
    readings = _table().get(native[0], ())
    return any(latin.startswith(one) and reads_as_cantonese(native[1:], latin[len(one) :]) for one in readings)
