"""How messages end, by language: what phones add and how people close. Data only; words of a row are apart by "|"."""

from __future__ import annotations


def _words(row: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in row.split("|"))


# "Sent from my iPhone": how such a last line begins. Case ignored.
SENT_FROM: dict[str, tuple[str, ...]] = {
    "en": _words(
        "sent from | sent via | sent with | sent using | get outlook for | sent by | mobile phone, please | "
        "from my iphone | from my ipad"
    ),
    "de": _words(
        "gesendet von | gesendet mit | von meinem | von unterwegs | diese nachricht wurde von meinem | "
        "gesendet über | mit freundlichen grüßen von meinem"
    ),
    "fr": _words(
        "envoyé de | envoyé depuis | envoyé à partir | envoyé avec | envoyé par | télécharger outlook | obtenez outlook | "
        "provenance :"
    ),
    "es": _words("enviado desde | enviado con | enviado por mi | obtener outlook | obtén outlook | enviado de mi"),
    "pt": _words(
        "enviado do | enviado da | enviado de | enviado pelo | enviado a partir | obter o outlook | enviado via"
    ),
    "it": _words("inviato da | inviato dal | inviata da | ottieni outlook | scarica outlook | inviato con"),
    "nl": _words(
        "verzonden vanaf | verstuurd vanaf | verzonden met | verstuurd met | verstuurd door mijn | "
        "download outlook | outlook voor"
    ),
    "da sv no": _words(
        "sendt fra | skickat från | skickades från | hent outlook | hämta outlook | sendt med | skickat med"
    ),
    "fi": _words("lähetetty | hanki outlook"),
    "pl": _words("wysłane z | wysłano z | pobierz outlook | wysłane za pomocą"),
    "cs sk": _words("odesláno z | odoslané z | odesláno pomocí | získat outlook"),
    "hu ro hr": _words("elküldve | küldve | trimis de pe | trimis din | poslano s | poslano z | poslato sa"),
    "ru": _words("отправлено с | отправлено из | отправлено от | скачать outlook | послано с"),
    "uk bg": _words("надіслано з | відправлено з | изпратено от"),
    "el": _words("στάλθηκε από | απεσταλμένο από"),
    "tr": _words(
        "iphone'umdan | iphone’umdan | ipad'imden | şuradan gönderildi | android için | outlook'u edinin | "
        "samsung cihazımdan"
    ),
    "ar": _words("أُرسلت من | أرسلت من | مرسل من | تم الإرسال من | تم إرسالها من | أرسل من"),
    "he": _words("נשלח מ | נשלח באמצעות"),
    "zh": _words(
        "签名由 | 由网易邮箱 | 发自我的 | 发自 | 從我的 | 从我的 | 来自我的 | "
        "來自我的 | 傳送自 | 发送自 | 取得 outlook | 获取 outlook | "
        "从 windows 版邮件发送 | 从 outlook 发送"
    ),
    "ja": _words(
        "iphoneから送信 | ipadから送信 | androidから送信 | outlook for | 私のiphoneから | スマートフォンから送信"
    ),
    "ko": _words(
        "나의 iphone에서 | 내 iphone에서 | 내 아이폰에서 | 나의 ipad에서 | iphone에서 보냄 | android용 outlook | "
        "ios용 outlook | 갤럭시에서"
    ),
    "vi id": _words("đã gửi từ | được gửi từ | dikirim dari"),
}

# What such a line names: a device or a program. "Sent by courier today" and "Von meinem Konto" name none.
DEVICES: tuple[str, ...] = _words(
    "iphone | ipad | ios | android | samsung | galaxy | huawei | honor | xiaomi | redmi | oppo | oneplus | pixel | "
    "nokia | motorola | sony | xperia | blackberry | verizon | t-mobile | vodafone | windows | outlook | gmail | "
    "yahoo | aol | icloud | proton | tuta | spark | typeapp | bluemail | blue mail | mailbird | airmail | superhuman | "
    "missive | edison | shift | libero mail | tiscali | virgilio | mail orange | laposte | seznam | "
    "poczta | courrier pour | canary | newton | em client | thunderbird | foxmail | zoho | zimbra | roundcube | webmail | "
    "web.de | gmx | mail.ru | secure email | messaging service | mobile | mobil | móvil | movil | phone | téléphone | "
    "telefon | teléfono | telefone | telefono | puhelime | matkapuhelim | komórk | smartphone | smarttelefon | handy | "
    "celular | cellulare | portable | tablet | tableta | device | gerät | dispositivo | appareil | apparaat | enhet | "
    "urządzeni | zařízení | laite | cihaz | uygulama | app | aplicación | aplicativo | applicazione | "
    "мобильн | смартфон | телефон | устройств | почт | пошт | приложени | мобільн | пристро | κινητό | συσκευή | "
    "הטלפון | הנייד | הגלקסי | אייפון | هاتف | الهاتف | جوال | الجوال | جهاز | آيفون | أندرويد | گوشی | "
    "三星 | 手机 | 手機 | 微信 | 邮箱 | 郵箱 | 邮件 | 郵件 | 邮 | 华为 | 小米 | 钉钉 | 飞书 | 平板 | 签名由 | "
    "スマート | スマホ | 携帯 | 端末 | アプリ | メール | 휴대 | 스마트 | 갤럭시 | 아이폰 | 모바일 | 메일 | "
    "điện thoại | ponsel | telepon | perangkat"
)

# How people close. What stands below, a few short lines, is who they are.
CLOSINGS: tuple[str, ...] = _words(
    "best regards | kind regards | regards | warm regards | with best regards | with kind regards | "
    "best wishes | sincerely | sincerely yours | yours sincerely | yours faithfully | yours truly | "
    "thanks & regards | thanks and regards | many thanks | thank you | thanks | cheers | br | best | rgds | "
    "b. rgds | brgds | respectfully | cordially | with regards | mit freundlichen grüßen | "
    "mit freundlichem gruß | freundliche grüße | viele grüße | beste grüße | mfg | liebe grüße | "
    "mit besten grüßen | cordialement | bien cordialement | bien à vous | sincères salutations | salutations | "
    "meilleures salutations | très cordialement | saludos | saludos cordiales | un saludo | atentamente | "
    "cordialmente | muchas gracias | saludos atentos | un cordial saludo | atenciosamente | cumprimentos | "
    "com os melhores cumprimentos | abraços | obrigado | obrigada | att | melhores cumprimentos | "
    "cordiali saluti | distinti saluti | saluti | grazie | un saluto cordiale | con i migliori saluti | "
    "met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | groeten | mvg | "
    "med venlig hilsen | venlig hilsen | mvh | hilsen | kh | med vänliga hälsningar | vänliga hälsningar | "
    "hälsningar | med vennlig hilsen | vennlig hilsen | ystävällisin terveisin | terveisin | pozdrawiam | "
    "z poważaniem | serdecznie pozdrawiam | s pozdravem | s pozdravom | üdvözlettel | cu stimă | cu respect | "
    "с уважением | с наилучшими пожеланиями | спасибо | всего доброго | з повагою | с уважение | με εκτίμηση | "
    "saygılarımla | saygılarımızla | iyi çalışmalar | teşekkürler | selamlar | مع أطيب التحيات | مع التحية | "
    "تحياتي | مع خالص التحية | وتفضلوا بقبول فائق الاحترام | شكرا | בברכה | trân trọng | hormat kami | salam | "
    "此致 | 此致敬礼 | 顺祝商祺 | 祝好 | 谢谢 | 謝謝 | 唔該晒 | 唔該 | 多謝 | 多謝晒 | "
    "祝商祺 | 商祺 | 敬上 | 順頌商祺 | best regards! | 以上 | "
    "よろしくお願いいたします | 宜しくお願い致します | よろしくお願いします | 敬具 | "
    "以上、よろしくお願いいたします | 감사합니다 | 감사드립니다 | 안녕히 계세요"
)
