"""Who a domain belongs to: the company part of a host name, and the platforms whose hosts belong to somebody else."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

import re
from functools import lru_cache

from argosy.matching.free_mail import is_free_mail

# Second levels under which companies register, for the countries which have them.
_SECOND_LEVELS = {
    "com": "af ag ai ar au az bd bh bn bo br by bz cn co cy do dz ec eg es et fj ge gh gi gr gt hk hn hr ht iq jm jo kh kw kz lb lk lr ly mk "
    "mm mo mt mx my na nf ng ni np om pa pe pg ph pk pl pr ps pt py qa ro ru sa sb sd sg sl sn sv sy tj tn tr tt tw ua uy uz vc ve vn ws ye",
    "co": "ao at bw ck cr hu id il in jp ke kr ls ma mz nz om rs rw th tz ug uk uz ve vi za zm zw",
    "net": "ae au az bd bh br cn co do ec eg fj ge gh gr hk hn id il in iq jo kw kz lb lk ma mt mx my ng ni np nz om pa pe ph pk pl ps py "
    "qa ru sa sg sy th tn tr tt tw ua uk uy uz ve vn za",
    "org": "ae ar au az bd bo br cn co do ec eg es gh gr gt hk hn il in jo kw kz lb lk ma mt mx my ng ni np nz om pa pe ph pk pl ps py qa ro "
    "rs ru sa sg sv sy tn tr tt tw ua uk uy uz ve vn za",
    "gov": "ae ar au br cn co eg gr hk id il in jo ke kw lb my ng ph pk pl qa sa sg tr tw ua uk uz vn za",
    "edu": "ar au br cn co eg gr hk in jo kw lb mx my ng pe ph pk pl qa sa sg tr tw ua uy vn",
    "ac": "ae at cn cr id il in ir jp ke kr ma nz rs th tz ug uk za zm zw",
    "or": "at cr id jp ke kr th tz ug", "ne": "jp ke kr tz ug", "go": "id jp ke kr th tz ug", "gob": "ar cl ec mx pe", "gouv": "ci fr sn",
    "ltd": "cy uk lk", "plc": "uk ly", "me": "ke uk", "biz": "id tr pl ua vn", "web": "id za ve tr", "info": "ke pl tr ve vn", "in": "rs th ua",
    "ind": "br in", "firm": "in ng ve", "gen": "in nz tr", "my": "id", "sch": "id", "gv": "at", "asn": "au", "id": "au", "res": "in",
    "nom": "co es pe", "adv": "br", "eco": "br", "eng": "br", "k12": "tr", "av": "tr", "bel": "tr", "dr": "tr", "tel": "tr",
    "school": "nz", "geek": "nz", "kiwi": "nz", "maori": "nz", "ad": "jp", "ed": "cr jp", "gr": "jp", "lg": "jp", "pe": "kr", "re": "kr",
    "waw": "pl", "msk": "ru", "spb": "ru", "pp": "ru ua", "kiev": "ua", "kyiv": "ua", "lviv": "ua", "idv": "hk tw", "game": "tw",
    "muni": "il", "press": "ma", "presse": "ci", "tm": "fr", "asso": "fr", "coop": "br py", "mil": "br id", "art": "br do dz",
    "bj": "cn", "sh": "cn", "gd": "cn", "zj": "cn", "js": "cn", "sd": "cn", "fj": "cn", "tj": "cn", "cq": "cn", "hb": "cn", "hn": "cn", "ln": "cn",
}  # fmt: skip
SUFFIXES = frozenset(f"{second}.{top}" for second, tops in _SECOND_LEVELS.items() for top in tops.split()) | {
    "uk.com", "us.com", "eu.com", "de.com", "gb.net", "cn.com", "br.com", "za.com", "ru.com", "sa.com", "jpn.com", "kr.com", "co.com", "in.net",
}  # fmt: skip
# Shops, networks and site builders: the platform is not the company, its page on it is.
SHARED_HOSTS = frozenset(
    """
alibaba.com made-in-china.com globalsources.com 1688.com taobao.com tmall.com jd.com dhgate.com ec21.com tradekey.com ecplaza.net
indiamart.com tradeindia.com exportersindia.com europages.com kompass.com thomasnet.com wlw.de amazon.com ebay.com etsy.com shopee.com
lazada.com mercadolibre.com tokopedia.com bukalapak.com facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com
tiktok.com pinterest.com vk.com ok.ru t.me wa.me weibo.com line.me linktr.ee bit.ly wixsite.com wix.com weebly.com wordpress.com
blogspot.com blogger.com tumblr.com shopify.com myshopify.com squarespace.com godaddysites.com webnode.com jimdo.com jimdofree.com
jimdosite.com site123.me strikingly.com business.site google.com sites.google.com goo.gl github.io netlify.app vercel.app herokuapp.com
ueniweb.com yolasite.com tripod.com angelfire.com ucoz.ru narod.ru tilda.ws nethouse.ru prom.ua tiu.ru satom.ru bizrate.com yelp.com
yellowpages.com cn.china.cn b2b.baidu.com en.alibaba.com hc360.com 11467.com gov.uk pages.dev notion.site mystrikingly.com carrd.co
""".split()
)
# Of these there is one a country, or many: amazon.de, ebay.co.uk, mercadolivre.com.br, alibaba under any name.
_PLATFORMS = frozenset(
    """
alibaba aliexpress amazon ebay etsy facebook instagram linkedin google youtube tiktok pinterest twitter mercadolibre mercadolivre mercadoshops
shopee lazada tokopedia bukalapak blogspot wordpress wixsite weebly shopify myshopify squarespace jimdo jimdosite jimdofree webnode indiamart
tradeindia exportersindia europages kompass madeinchina globalsources dhgate taobao tmall yelp yellowpages paginasamarillas pagesjaunes
gelbeseiten goldenpages paginegialle tripadvisor booking airbnb allegro olx avito ozon wildberries rakuten coupang gmarket trendyol
hepsiburada jumia daraz flipkart cdiscount leboncoin zalando cylex hotfrog trustpilot linktr carrd bigcartel houzz depop poshmark vinted
thomasnet exportpages tradekey ecplaza justdial foursquare glovoapp ubereats deliveroo rappi ifood nextdoor telegram whatsapp wechat weixin
wattpad tumblr patreon gumroad godaddysites tistory naver smartstore hatenablog ameblo livejournal
""".split()
)
_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@]*@)?([^/:?#\s]+)", re.IGNORECASE)
_MOST_LETTERS = 253


@lru_cache(maxsize=8192)
def registrable(domain: str) -> str:
    """The part of a host name that a company registers: "mail.acme.co.uk" -> "acme.co.uk". Empty where there is none."""
    domain = _readable(domain.strip().strip(".").casefold())
    labels = domain.split(".")
    if len(labels) < 2 or len(domain) > _MOST_LETTERS or not all(labels) or labels[-1].isdigit():
        return ""
    suffix_labels = 2 if ".".join(labels[-2:]) in SUFFIXES else 1
    return ".".join(labels[-suffix_labels - 1 :]) if len(labels) > suffix_labels else ""


def _readable(domain: str) -> str:
    """A domain in its own letters: "xn--caf-dma.example" is "café.example", however it was written down."""
    if "xn--" not in domain:
        return domain
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


def host_of(website: str) -> str:
    """The host of a web address as people write it, without "www.": "https://www.acme.example/de" -> "acme.example"."""
    found = _HOST.match(website.strip())
    host = found[1].strip(".").casefold() if found else ""
    return _readable(host.removeprefix("www.")) if "." in host else ""


def is_shared(host: str) -> bool:
    """True for shops, networks and site builders, where the same domain says nothing about the same company."""
    company = registrable(host)
    return host in SHARED_HOSTS or company in SHARED_HOSTS or label_of(company) in _PLATFORMS


@lru_cache(maxsize=8192)
def private_domain(host: str) -> str:
    """The registrable domain if it can be a company's own: no free mail, no shared platform. Else empty."""
    company = registrable(host)
    return "" if not company or is_free_mail(company) or is_free_mail(host.casefold()) or is_shared(host) else company


def label_of(domain: str) -> str:
    """The name in a domain: "acme-trade.co.uk" -> "acmetrade"."""
    return domain.split(".", maxsplit=1)[0].replace("-", "")
