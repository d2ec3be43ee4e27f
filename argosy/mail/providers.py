"""What is known of mail providers: where their servers are, how they want to be signed in to, what they get wrong.

Each row names where its facts are from; what no row knows is found by trying the domain's usual names.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argosy.mail.imap.client import Place


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. `hint` is the key of the sentence about its password (argosy.mail.cures).

    Nothing here is believed: places are tried before a mailbox is bound, and `source` says how far a row can be trusted.
    """

    key: str
    name: str
    domains: tuple[str, ...]
    imap: Place
    smtp: Place
    hint: str = ""
    source: str = field(default="", kw_only=True)
    saves_sent_itself: bool = False
    is_free: bool = False
    # Its MX hosts end with one of these: company domains that it serves.
    mx: tuple[str, ...] = ()


def _tls(imap: str, smtp: str, port: int = 465) -> tuple[Place, Place]:
    return Place(imap, 993, "tls"), Place(smtp, port, "tls" if port == 465 else "starttls")


# Free: anybody can open a mailbox there (S30). Thunderbird's list of providers: github.com/thunderbird/autoconfig, folder ispdb.
PROVIDERS = (
    Provider("163", "网易 163", ("163.com",), *_tls("imap.163.com", "smtp.163.com"), "authorisation_code", is_free=True,
             source="note.lispstudio.com, page on 163.com and 126.com: 993, 465; the provider's own page asks for a sign-in"),
    Provider("126", "网易 126", ("126.com",), *_tls("imap.126.com", "smtp.126.com"), "authorisation_code", is_free=True,
             source="note.lispstudio.com, page on 163.com and 126.com: the hosts; 993 and 465 as of 163"),
    Provider("yeah", "网易 yeah", ("yeah.net",), *_tls("imap.yeah.net", "smtp.yeah.net"), "authorisation_code", is_free=True,
             source="fengkuangdestone/py-script, mail/smail/configs.py: smtp.yeah.net; the rest as of 163, not documented"),
    Provider("netease", "网易企业邮箱", (), *_tls("imap.qiye.163.com", "smtp.qiye.163.com", 994),
             "client_password", mx=("qiye163mx01.mxmail.netease.com", "mxmail.netease.com", "qiye.163.com"),
             source="note.lispstudio.com, page on 163.com and 126.com: the hosts; 994 seen in programs for it, not documented"),
    Provider("qq", "QQ 邮箱", ("qq.com", "foxmail.com", "vip.qq.com"), *_tls("imap.qq.com", "smtp.qq.com"),
             "authorisation_code", saves_sent_itself=True, is_free=True,
             source="Thunderbird's list, qq.com; that it keeps what is sent: seen, not documented"),
    Provider("exmail", "腾讯企业邮箱", (), *_tls("imap.exmail.qq.com", "smtp.exmail.qq.com"), "client_password",
             saves_sent_itself=True, mx=("mxbiz1.qq.com", "mxbiz2.qq.com", "exmail.qq.com"),
             source="www.itoce.com/news_in/2528, a dealer's copy of its help: 993, 465; that it keeps what is sent: seen only"),
    Provider("aliyun", "阿里企业邮箱", (), *_tls("imap.qiye.aliyun.com", "smtp.qiye.aliyun.com"), "client_password",
             mx=("mxhichina.com", "qiye.aliyun.com", "alibaba.com"),
             source="help.aliyun.com/document_detail/36687.html: SMTP; IMAP seen in programs for it"),
    Provider("aliyun_personal", "阿里云邮箱", ("aliyun.com",), *_tls("imap.aliyun.com", "smtp.aliyun.com"), is_free=True,
             source="www.yunzhuji.net/aliyun/271458.html: SMTP; IMAP not documented"),
    Provider("sina", "新浪邮箱", ("sina.com", "sina.cn"), *_tls("imap.sina.com", "smtp.sina.com"), "authorisation_code",
             is_free=True, source="fengkuangdestone/py-script, mail/smail/configs.py: SMTP; IMAP not documented"),
    Provider("sohu", "搜狐邮箱", ("sohu.com",), *_tls("imap.sohu.com", "smtp.sohu.com"), "authorisation_code", is_free=True,
             source="not documented where we could look; tried when a mailbox is bound, as all of this is"),
    Provider("139", "139 邮箱", ("139.com",), *_tls("imap.139.com", "smtp.139.com"), "authorisation_code", is_free=True,
             source="xiayuyun.com/zonghe/634029.html: the hosts; the ports as usual, not documented"),
    Provider("gmail", "Gmail", ("gmail.com", "googlemail.com"), *_tls("imap.gmail.com", "smtp.gmail.com"),
             "app_password", saves_sent_itself=True, is_free=True,
             source="Thunderbird's list, googlemail.com; support.google.com/mail/answer/7126229"),
    Provider("google", "Google Workspace", (), *_tls("imap.gmail.com", "smtp.gmail.com"), "app_password",
             saves_sent_itself=True, mx=("google.com", "googlemail.com"),
             source="Thunderbird's list, googlemail.com, which names google.com as its MX"),
    Provider("outlook", "Outlook.com", ("outlook.com", "hotmail.com", "live.com", "msn.com"),
             *_tls("outlook.office365.com", "smtp-mail.outlook.com", 587), "modern_sign_in", saves_sent_itself=True,
             is_free=True, source="Thunderbird's list, hotmail.com"),
    Provider("microsoft", "Microsoft 365", (), *_tls("outlook.office365.com", "smtp.office365.com", 587),
             "modern_sign_in", saves_sent_itself=True, mx=("mail.protection.outlook.com",),
             source="Thunderbird's list, office365.com, which names its MX"),
    Provider("yandex", "Яндекс", ("yandex.ru", "yandex.com", "ya.ru"), *_tls("imap.yandex.com", "smtp.yandex.com"),
             "app_password", saves_sent_itself=True, is_free=True,
             source="Thunderbird's list, yandex.ru; that it keeps what is sent: seen, not documented"),
    Provider("yandex360", "Яндекс 360", (), *_tls("imap.yandex.com", "smtp.yandex.com"), "app_password",
             saves_sent_itself=True, mx=("mx.yandex.net", "mx.yandex.ru"),
             source="the hosts as of Yandex; its MX seen, not documented"),
    Provider("mailru", "Mail.ru", ("mail.ru", "bk.ru", "inbox.ru", "list.ru"), *_tls("imap.mail.ru", "smtp.mail.ru"),
             "app_password", is_free=True, source="love2wind/Docs, docs/note/jichu/pop3.md: 993, 465"),
    Provider("zoho", "Zoho Mail", ("zohomail.com",), *_tls("imap.zoho.com", "smtp.zoho.com"), "app_password",
             is_free=True, source="Thunderbird's list, zoho.com; www.zoho.com/mail/help/imap-access.html"),
    Provider("zoho_company", "Zoho Mail", (), *_tls("imappro.zoho.com", "smtppro.zoho.com"), "app_password",
             mx=("zoho.com", "zoho.eu", "zoho.com.cn"),
             source="wiki.brostweb.com, chapter Zoho, a copy of its help: addresses of one's own domain; its MX seen only"),
    Provider("gmx", "GMX", ("gmx.net", "gmx.de", "gmx.at", "gmx.ch"), *_tls("imap.gmx.net", "mail.gmx.net"),
             "switch_on", is_free=True, source="Thunderbird's list, gmx.net; hilfe.gmx.net/pop-imap"),
    Provider("gmx_com", "GMX", ("gmx.com",), *_tls("imap.gmx.com", "mail.gmx.com"), "switch_on", is_free=True,
             source="Thunderbird's list, gmx.com: other servers than those of gmx.net"),
    Provider("webde", "WEB.DE", ("web.de",), *_tls("imap.web.de", "smtp.web.de", 587), "switch_on", is_free=True,
             source="Thunderbird's list, web.de; hilfe.web.de/pop-imap"),
    Provider("yahoo", "Yahoo", ("yahoo.com", "yahoo.co.uk", "ymail.com"),
             *_tls("imap.mail.yahoo.com", "smtp.mail.yahoo.com"), "app_password", is_free=True,
             source="Thunderbird's list, yahoo.com; help.yahoo.com/kb/SLN4075.html"),
    Provider("icloud", "iCloud", ("icloud.com", "me.com", "mac.com"), *_tls("imap.mail.me.com", "smtp.mail.me.com", 587),
             "app_password", is_free=True, source="Thunderbird's list, me.com; support.apple.com/HT202304"),
    Provider("naver", "네이버", ("naver.com",), *_tls("imap.naver.com", "smtp.naver.com"), "switch_on", is_free=True,
             source="Thunderbird's list, naver.com"),
    Provider("ionos", "IONOS", (), *_tls("imap.ionos.com", "smtp.ionos.com"), mx=("kundenserver.de", "ionos.com"),
             source="sendsmartly.site/ionos-smtp-settings: the hosts and 993; 465 and its MX by Thunderbird's list, 1und1.de"),
    Provider("ovh", "OVH", (), *_tls("ssl0.ovh.net", "ssl0.ovh.net"), mx=("ovh.net",),
             source="www.quai-des-entrepreneurs.com/ovh-mail: 993, 465; its MX seen, not documented"),
)  # fmt: skip

BY_DOMAIN = {domain: provider for provider in PROVIDERS for domain in provider.domains}


def of_domain(domain: str) -> Provider | None:
    """The provider whose own domain this is."""
    return BY_DOMAIN.get(domain.casefold())


def of_key(key: str) -> Provider | None:
    """The provider with this key."""
    return next((one for one in PROVIDERS if one.key == key), None)


def of_mx(hosts: list[str]) -> Provider | None:
    """The provider that takes mail for a company's domain, from its MX hosts."""
    for host in hosts:
        for provider in PROVIDERS:
            if any(host.casefold().rstrip(".").endswith(end) for end in provider.mx):
                return provider
    return None


def usual_pop3_places(domain: str) -> list[Place]:
    """Where a domain's POP3 server usually is, for who has nothing else."""
    return [Place(host, 995) for host in (f"pop.{domain}", f"pop3.{domain}", f"mail.{domain}", domain)]


def usual_places(domain: str) -> list[tuple[Place, Place]]:
    """Where a domain's servers usually are, in the order in which they are tried."""
    return [
        (Place(f"imap.{domain}", 993), Place(f"smtp.{domain}", 465)),
        (Place(f"mail.{domain}", 993), Place(f"mail.{domain}", 465)),
        (Place(f"mail.{domain}", 993), Place(f"mail.{domain}", 587, "starttls")),
        (Place(domain, 993), Place(domain, 465)),
    ]
