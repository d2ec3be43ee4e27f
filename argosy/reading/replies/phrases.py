"""What mail programs write above a quoted message, by language. Data only: a new language is a new row.

Each row was written from how the program of that language words it (Outlook, Gmail, Apple Mail, Thunderbird, Yahoo,
QQ, Foxmail, NetEase, Mail.ru, Yandex, Naver). Words of a row are apart by "|".
"""

from __future__ import annotations


def _words(row: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in row.split("|"))


# "On …, somebody wrote:" — the word for writing. Found anywhere in the line, case ignored.
WROTE: dict[str, tuple[str, ...]] = {
    "en": _words("wrote | writes | has written | sent | said"),
    "de": _words("schrieb | schrieben | geschrieben | schreibt"),
    "fr": _words("a écrit | a ecrit | écrit | a envoyé | écrivait"),
    "es": _words("escribió | escribio | ha escrito | escribía"),
    "pt": _words("escreveu | escreveram"),
    "it": _words("ha scritto | scrisse | scrive"),
    "nl": _words("schreef | geschreven"),
    "da sv no": _words("skrev | skreiv | har skrevet"),
    "fi": _words("kirjoitti"),
    "pl": _words("napisał | napisała | napisał(a) | napisał/a | pisze"),
    "cs sk": _words("napsal | napsala | napsal(a) | píše | napísal | napísala | napísal(a)"),
    "hu": _words("írta | ezt írta"),
    "ro": _words("a scris"),
    "hr sl sr": _words("napisao | napisala | je napisao/la | napisal/a | piše | je napisal"),
    "ru": _words("написал | написала | написал(а) | написали | пишет | писал | писала | писали"),
    "uk bg": _words("написав | написала | написав(ла) | пише | написа"),
    "el": _words("έγραψε"),
    "tr": _words("yazdı | yazmış | yazıyor | yazdi"),
    "ar fa": _words("كتب | كتبت | كتب/كتبت | نوشت | نوشته است"),
    "he": _words("כתב | כתבה | כתב/ה | מאת"),
    "hi": _words("ने लिखा"),
    "th": _words("เขียนว่า | ได้เขียน"),
    "vi": _words("đã viết | viết"),
    "id ms": _words("menulis | tulis"),
    "zh": _words("写道 | 寫道 | 写到 | 来信 | 撰写 | 撰寫 | 編寫"),
    "ja": _words("書きました | のメール | さんからのメール | が書いた | のメッセージ"),
    "ko": _words("작성 | 작성했습니다 | 썼습니다 | 님이 씀 | 님의 말"),
    "ca et lt lv": _words("va escriure | kirjutas | rašė | rakstīja"),
}

# How such a line begins. Latin ones are whole words at the beginning of the line.
OPENS: dict[str, tuple[str, ...]] = {
    "en": _words("on | at | in article | in message | quoting | replying to"),
    "de": _words("am | um | on"),
    "fr": _words("le | en date de | en date du"),
    "es": _words("el | al | en | con fecha"),
    "pt": _words("em | no dia | a | às"),
    "it": _words("il | in data | il giorno | alle"),
    "nl": _words("op | om"),
    "da sv no": _words("den | på | kl"),
    "pl": _words("dnia | w dniu | w"),
    "cs sk": _words("dne | dňa | po | út | st | čt | pá | so | ne"),
    "hu ro": _words("în | pe | la data"),
    "ru": _words("от | вы писали | в"),
    "tr": _words("tarihinde"),
    "ar": _words("في | بتاريخ | يوم | on"),
    "he": _words("ב | בתאריך"),
    "vi id": _words("vào | lúc | pada"),
    "zh": _words("在 | 于 | 於"),
}

# "-----Original Message-----": what follows is quoted.
ORIGINAL: dict[str, tuple[str, ...]] = {
    "en": _words(
        "original message | original | reply above this line | please reply above this line | "
        "type your reply above this line | please type your reply above this line | write above this line | "
        "reply message | replied message | original email | previous message | original mail | "
        "original appointment"
    ),
    "de": _words(
        "ursprüngliche nachricht | originalnachricht | original-nachricht | originalmeldung | "
        "ursprüngliche mail | originaltermin"
    ),
    "fr": _words("message d'origine | message original | message d’origine | message initial | courriel original"),
    "es": _words("mensaje original | mensaje de origen | correo original"),
    "pt": _words("mensagem original | mensagem de origem"),
    "it": _words("messaggio originale | messaggio original | messaggio di origine"),
    "nl": _words("oorspronkelijk bericht | origineel bericht | oorspronkelijke bericht"),
    "da": _words("oprindelig meddelelse | oprindelig besked | original meddelelse | original besked"),
    "sv": _words("ursprungligt meddelande | originalmeddelande | ursprungligt mail"),
    "no": _words("opprinnelig melding | original melding | opprinnelig e-post"),
    "fi": _words("alkuperäinen viesti"),
    "pl": _words("wiadomość oryginalna | oryginalna wiadomość | treść oryginalnej wiadomości | pierwotna wiadomość"),
    "cs sk": _words("původní zpráva | pôvodná správa | původní e-mail"),
    "hu": _words("eredeti üzenet"),
    "ro": _words("mesaj original | mesajul original"),
    "hr sl sr": _words("izvorna poruka | originalna poruka | izvirno sporočilo"),
    "ru": _words("исходное сообщение | оригинальное сообщение | первоначальное сообщение | исходное письмо"),
    "uk bg": _words("вихідне повідомлення | оригінальне повідомлення | оригинално съобщение"),
    "el": _words("αρχικό μήνυμα"),
    "tr": _words("orijinal mesaj | özgün ileti | orijinal ileti | asıl ileti | özgün i̇leti"),
    "ar fa": _words("الرسالة الأصلية | رسالة أصلية | پیام اصلی"),
    "he": _words("הודעה מקורית"),
    "th vi id": _words("ข้อความต้นฉบับ | thư gốc | tin nhắn gốc | pesan asli | mesej asal"),
    "zh": _words(
        "原始邮件 | 请在此行以上回复 | 原始郵件 | 原邮件 | 原郵件 | 回复的原邮件 | 回覆的原郵件 | 原始邮件信息 | "
        "原始訊息 | 原信息 | 邮件原件"
    ),
    "ja": _words(
        "元のメッセージ | オリジナル メッセージ | オリジナルメッセージ | original message | 元のメール | "
        "返信元メッセージ"
    ),
    "ko": _words("원본 메시지 | 원본 메일 | 원본메일 | 원본 이메일 | original message"),
}

# "---------- Forwarded message ----------": what follows was sent on purpose, so it is content.
FORWARDED: dict[str, tuple[str, ...]] = {
    "en": _words(
        "forwarded message | begin forwarded message | begin forwarded text | start of forwarded message | "
        "forwarded by | forwarding messages | forwarded mail | forwarded email"
    ),
    "de": _words("weitergeleitete nachricht | anfang der weitergeleiteten nachricht | weitergeleitete mail"),
    "fr": _words("message transféré | message transmis | début du message réexpédié | début du message transféré"),
    "es": _words("mensaje reenviado | inicio del mensaje reenviado | forwarded message"),
    "pt": _words(
        "mensagem encaminhada | mensagem reencaminhada | início da mensagem reencaminhada | "
        "início da mensagem encaminhada"
    ),
    "it": _words("messaggio inoltrato | inizio messaggio inoltrato | inizio del messaggio inoltrato"),
    "nl": _words("doorgestuurd bericht | begin doorgestuurd bericht"),
    "da sv no": _words(
        "videresendt meddelelse | videresendt besked | vidarebefordrat meddelande | videresendt melding | "
        "vidarebefordrat brev"
    ),
    "fi": _words("edelleenlähetetty viesti | välitetty viesti"),
    "pl": _words("wiadomość przekazana | przekazana wiadomość | wiadomość przekazana dalej"),
    "cs sk": _words("přeposlaná zpráva | preposlaná správa | předaná zpráva"),
    "hu ro": _words("továbbított üzenet | mesaj redirecționat | mesaj redirectionat"),
    "ru": _words(
        "пересылаемое сообщение | пересланное сообщение | начало переадресованного сообщения | пересланное письмо"
    ),
    "uk bg": _words("переслане повідомлення | препратено съобщение"),
    "el": _words("προωθημένο μήνυμα"),
    "tr": _words("yönlendirilen ileti | iletilen ileti | iletilmiş mesaj | yönlendirilmiş ileti | i̇letilen mesaj"),
    "ar fa": _words("رسالة معاد توجيهها | الرسالة المعاد توجيهها | بدء الرسالة المعاد توجيهها | پیام هدایت‌شده"),
    "he vi id": _words("הודעה שהועברה | thư đã chuyển tiếp | tin nhắn được chuyển tiếp | pesan terusan"),
    "zh": _words(
        "转发的邮件 | 转发邮件信息 | 轉寄郵件 | 轉寄的郵件 | 转发邮件 | 下面是被转发的邮件 | 開始轉寄郵件 | "
        "已转发的邮件 | 轉寄者"
    ),
    "ja": _words("転送メッセージ | 転送されたメッセージ | 転送されたメール"),
    "ko": _words("전달된 메시지 | 전달된 메일 | 전달한 메시지"),
}

# "From: / Sent: / To: / Subject:" above a quoted message: kind, then the words of all languages.
FIELDS: dict[str, tuple[str, ...]] = {
    "from": _words(
        "from | von | de | da | van | från | fra | lähettäjä | od | feladó | de la | expéditeur | expediteur | "
        "remitente | remetente | mittente | afzender | absender | отправитель | от | від | от кого | από | "
        "kimden | gönderen | من | מאת | از | 发件人 | 寄件者 | 寄件人 | 发信人 | 發件人 | 差出人 | 送信者 | "
        "送信元 | 보낸 사람 | 보낸사람 | 발신 | từ | dari | จาก | प्रेषक"
    ),
    "date": _words(
        "sent | date | send time | sent on | date sent | 发送日期 | 發送日期 | 发件时间 | gesendet | datum | "
        "envoyé | envoyé le | envoye | enviado | enviado el | enviado em | enviada em | enviada | data | fecha | "
        "inviato | verzonden | verzonden op | skickat | sendt | dato | lähetetty | päivämäärä | wysłano | "
        "wysłane | odesláno | odoslané | poslano | elküldve | dátum | trimis | отправлено | дата | надіслано | "
        "изпратено | στάλθηκε | ημερομηνία | gönderildi | gönderme tarihi | tarih | gönderim tarihi | "
        "تاريخ الإرسال | التاريخ | تم الإرسال | مرسل | أرسلت | تاریخ | נשלח | תאריך | 发送时间 | 發送時間 | "
        "日期 | 时间 | 時間 | 傳送時間 | 寄件日期 | 送信日時 | 日時 | 日付 | 送信 | 보낸 날짜 | 보낸날짜 | "
        "날짜 | 보낸 시간 | 발송일 | đã gửi | ngày | dikirim | tanggal | วันที่ | message du"
    ),
    "to": _words(
        "to | an | à | a | para | aan | till | til | vastaanottaja | do | komu | címzett | către | pour | "
        "destinataire | destinatario | destinatário | ontvanger | empfänger | кому | до | προς | kime | alıcı | "
        "إلى | الى | אל | به | 收件人 | 收件者 | 收信人 | 宛先 | 受信者 | 받는 사람 | 받는사람 | 수신 | đến | "
        "kepada | ถึง | for"
    ),
    "cc": _words(
        "cc | kopie | copie | copie à | copia | cópia | kopia | kopi | kopio | dw | kopija | másolat | копия | "
        "копія | κοιν | bilgi | نسخة | העתק | 抄送 | 副本 | cc: | 참조 | bcc | reply-to | reply to | "
        "antwort an | importance | priority | wichtigkeit"
    ),
    "subject": _words(
        "subject | betreff | objet | sujet | asunto | assunto | oggetto | onderwerp | ämne | emne | aihe | "
        "temat | předmět | predmet | tárgy | subiect | тема | относно | θέμα | konu | الموضوع | موضوع | נושא | "
        "主题 | 主題 | 主旨 | 件名 | 題名 | 제목 | chủ đề | tiêu đề | perihal | subjek | เรื่อง"
    ),
}

# A subject that begins so was forwarded: the quoted block below is what the sender wants us to read.
FORWARD_SUBJECTS: tuple[str, ...] = _words(
    "fw: | fwd: | wg: | tr: | rv: | enc: | i: | vs: | doorst: | vb: | vl: | pd: | ynt: fw: | ilt: | i̇lt: | "
    "fs: | 转发: | 转发： | 轉寄: | 轉寄： | fw： | fwd： | 転送: | 전달: | пересл: | прд: | pr: | res: enc: | "
    "továbbítás: | إعادة توجيه: | הועבר:"
)
