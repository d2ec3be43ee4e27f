"""The sentences of mail that is no trade. Everything is invented; a row is sender, name, language, subject, text."""

Row = tuple[str, str, str, str, str]

NEWSLETTERS: tuple[Row, ...] = (
    (
        "news@lightfair-weekly.example",
        "Lightfair Weekly",
        "en",
        "Five trends in garden lighting this season",
        "Warm white is back, solar is growing, and smart controls are finally simple. Read what the fairs showed.",
    ),
    (
        "digest@container-times.example",
        "Container Times",
        "en",
        "Freight rates: what to expect next month",
        "Spot rates from Ningbo to the US west coast fell for the third week. Carriers announce blank sailings.",
    ),
    (
        "edm@zhanhui-kuaibao.example",
        "展会快报",
        "zh",
        "秋季灯饰展早鸟票即将截止",
        "本届展会面积六万平方米，预计到场海外买家一万余人，现在报名可享八折优惠。",
    ),
    (
        "boletin@feria-luz.example",
        "Feria Luz",
        "es",
        "Ya puede reservar su stand para la feria de iluminación",
        "Más de trescientos expositores confirmados. Reserve antes de fin de mes y ahorre un 15 %.",
    ),
    (
        "newsletter@elektro-heute.example",
        "Elektro heute",
        "de",
        "Neue Norm für Außenleuchten: Das ändert sich",
        "Hersteller und Importeure müssen ihre Unterlagen bis Jahresende anpassen. Wir fassen zusammen.",
    ),
)

NOTICES: tuple[Row, ...] = (
    (
        "no-reply@sourcing-gate.example",
        "Sourcing Gate",
        "en",
        "Your store had 214 visitors last week",
        "Your product page was viewed 214 times. Complete your company profile to be seen by more buyers.",
    ),
    (
        "notice@mail-cloud.example",
        "邮箱助手",
        "zh",
        "您的邮箱容量已使用85%",
        "您的邮箱空间即将用满，请及时清理大附件，以免影响收信。",
    ),
    (
        "no-reply@parcel-star.example",
        "Parcel Star",
        "en",
        "Your courier pick-up is booked",
        "The driver will come between 14:00 and 18:00. Please have the parcel ready and the label attached.",
    ),
    (
        "calendar@meeting-room.example",
        "Meeting Room",
        "en",
        "Reminder: webinar starts tomorrow at 10:00",
        "You are registered for the webinar on product safety documents. The link opens ten minutes before.",
    ),
    (
        "service@tax-helper.example",
        "办税助手",
        "zh",
        "本月申报提醒",
        "本月增值税申报期为1日至15日，请按时完成申报。此邮件由系统自动发送，请勿回复。",
    ),
)

PITCHES: tuple[Row, ...] = (
    (
        "amy@rank-rocket.example",
        "Amy Sellers",
        "en",
        "Your website is invisible",
        (
            "I looked at your website and found eleven errors that keep you from the first page.\n"
            "We can fix that in 30 days. Can we talk on Thursday?"
        ),
    ),
    (
        "sales@swiftlane-freight.example",
        "Tommy Ho",
        "en",
        "Good rates Ningbo to Europe",
        (
            "We are a freight forwarder in Ningbo with strong contracts. FCL 40HQ to Hamburg, Rotterdam, Felixstowe.\n"
            "Please let me know your next shipment and I will give you our best rate."
        ),
    ),
    (
        "yewu@baozhuang-yinshua.example",
        "包装厂小刘",
        "zh",
        "专业定做彩盒、外箱",
        "您好，我们是宁波本地的包装印刷厂，可免费设计打样，价格实惠，交期七天。\n有需要随时联系我。",
    ),
    (
        "hello@trade-lists.example",
        "Trade Lists",
        "en",
        "48,000 verified lighting importers",
        "We have a list of 48,000 importers of lighting with e-mail and phone.\nReply with YES to get a free sample.",
    ),
    (
        "led@chip-yuanjian.example",
        "光源元件 小郑",
        "zh",
        "2835灯珠特价",
        "2835灯珠大量现货，光效180流明每瓦，支持样品测试，量大从优。",
    ),
)

INTERNAL: tuple[tuple[str, str], ...] = (
    ("周一早会", "大家好，周一早会改到九点半，请准备上周的客户跟进情况。"),
    ("样品间整理", "样品间周五下午整理，请把自己客户的样品贴好标签。\n没有标签的会统一收走。"),
    ("展会人员安排", "下个月的展会，请大家看一下排班表，有冲突的今天下班前告诉我。"),
    ("请假", "我明天上午去医院，急事请打电话，邮件下午回复。"),
    ("YF-FL50新包装", "YF-FL50从下批开始换新彩盒，外箱尺寸有变化，报价时请用新数据。"),
    ("月度业绩", "本月业绩已经汇总，请各位核对自己的数据，有问题直接找财务。"),
)

SPAM: tuple[Row, ...] = (
    (
        "security@mail-verify-center.example",
        "Mail Administrator",
        "en",
        "Your password expires today",
        (
            "Dear user, your mailbox password expires in 24 hours.\n"
            "Click http://mail-verify-center.example/login to keep your password or your account will be closed."
        ),
    ),
    (
        "account@invoice-desk.example",
        "Accounts",
        "en",
        "Overdue invoice 88213",
        "Please find the overdue invoice at http://invoice-desk.example/88213 and settle it today.",
    ),
    (
        "swdj@tax-notice.example",
        "税务登记",
        "zh",
        "关于贵公司发票异常的通知",
        "贵公司有三张发票被系统判定为异常，请于今日内登录 http://tax-notice.example 处理，逾期将影响纳税信用。",
    ),
    (
        "fapiao@daikai-piao.example",
        "财务小王",
        "zh",
        "代开各类发票",
        "本公司可代开各地增值税发票，点数优惠，可先验后付，欢迎来电。",
    ),
    (
        "barrister@estate-office.example",
        "Barr. J. Okoro",
        "en",
        "Confidential business proposal",
        (
            "I am the lawyer of a late client who left USD 12,500,000 and no relatives.\n"
            "Reply with your full name and bank account to receive 40 percent."
        ),
    ),
)

AUTO_REPLIES: dict[str, tuple[str, str]] = {
    "en": ("Automatic reply: out of office", "I am out of the office until Monday and will answer when I am back."),
    "de": (
        "Automatische Antwort: Abwesenheit",
        "Ich bin bis Montag nicht im Büro.",
    ),
    "es": (
        "Respuesta automática: fuera de la oficina",
        "Estoy fuera de la oficina hasta el lunes. Responderé a mi regreso.",
    ),
    "fr": ("Réponse automatique : absence du bureau", "Je suis absent jusqu'à lundi et répondrai à mon retour."),
    "zh": ("自动回复：您的邮件已收到", "您好，邮件已收到，我会尽快回复。此邮件为自动回复。"),
    "ru": ("Автоответ: нет на месте", "Я буду отсутствовать до понедельника. Отвечу после возвращения."),
}
