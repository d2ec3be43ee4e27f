"""The words by which reports of failed delivery and automatic answers show themselves, by language. Data only."""

from __future__ import annotations


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


# Subjects of reports, in lower case, found anywhere in the subject.
SUBJECTS: tuple[str, ...] = _p(
    "не удается доставить | не удалось выполнить | recapito non riuscito | zustellung nicht möglich | "
    "distribution impossible | entrega fallida | 메일 반송 | 配信エラー | undelivered | "
    "[bounce | warning: message | notification: error | "
    "undeliverable | undeliver | "
    "returned mail | mail delivery fail | delivery status notification | delivery failure | failure notice | "
    "failed delivery | failure delivery | delivery failed | delivery has failed | mail failed | mail failure | "
    "could not be delivered | couldn't be delivered | cannot be delivered | can't be delivered | "
    "not be delivered | delivery notification | non-delivery | nondelivery | non delivery | ndn: | ndr: | "
    "delivery report | delivery problem | delayed mail | delivery delay | delivery delayed | message delayed | "
    "delivery is delayed | could not send message | returned to sender | return to sender | "
    "returning message to sender | returning to sender | mail error | error sending your mail | delivery error | "
    "mail system error | you sent blocked | message status - undeliverable | postmaster notify | not delivered | "
    "unable to deliver | user unknown | message delivery | mail delivery | delivery status | "
    "delivery unsuccessful | undelivery | unzustellbar | bounced mail | bounce message | nondeliverable | "
    "mail could not | message blocked | mta-blocked | considered unsolicited bulk email, apparently from you | "
    "banned contents from you | virus in message apparently from you | errors from | rejected mail | "
    "message rejected | mail rejected | email rejected | your message to | your mail to | message not sent | "
    "email not delivered | transient delivery | 退信 | 投递失败 | 投递未成功 | 无法投递 | 未送达 | 发送失败 | "
    "邮件投递 | 無法傳遞 | 無法傳送 | 未傳遞 | 傳遞失敗 | 邮件退回 | 郵件退回 | 无法送达 | 遭到退信 | 配信不能 | "
    "配信できません | 送信できません | エラーメール | 不達 | 未配信 | 配信失敗 | 配信されません | 配送エラー | "
    "送信エラー | 전송 실패 | 배달 실패 | 반송 | 배달되지 않 | 발송 실패 | 전송되지 | недоставленное | "
    "не доставлено | не может быть доставлено | невозможно доставить | ошибка доставки | недоставл | "
    "не удалось доставить | не доставлен | ваше сообщение | не доставлене | nicht zugestellt | "
    "zustellung fehlgeschlagen | nicht zustellbar | zustellungsfehler | konnte nicht | non remis | "
    "non distribué | non délivré | échec de la remise | échec de remise | échec d'envoi | "
    "retour à l'expéditeur | message non | no se puede entregar | no entregado | no se pudo entregar | "
    "error de entrega | no entregable | fallo en la entrega | falló la entrega | correo devuelto | "
    "não entregue | falha na entrega | não é possível entregar | não foi entregue | erro na entrega | "
    "devolvida | não pôde ser entregue | mancato recapito | non recapitabile | impossibile recapitare | "
    "mancata consegna | errore di consegna | non consegnato | onbestelbaar | niet bezorgd | "
    "kan niet worden bezorgd | kan ikke leveres | ikke leveret | ikke levert | kan ikke sendes | "
    "det går inte att leverera | ej levererat | ei voitu toimittaa | teslim edilemedi | iletilemedi | "
    "gönderilemedi | تعذر تسليم | فشل التسليم | فشل تسليم | لم يتم تسليم | niedostarczone | "
    "nie można dostarczyć | niedoręczone | nedoručiteln | nedoručen | kézbesíthetetlen | nelivrat | "
    "không gửi được | không thể gửi | gagal terkirim"
)

# Subjects that no person writes: providers send their reports from the address of their team.
CERTAIN_SUBJECTS: tuple[str, ...] = _p(
    "邮箱的退信 | 系统退信 | 退信通知 | 投递失败通知 | 메일 반송 안내 | 配信エラーのお知らせ"
)

# How reports begin: what mail systems say in the first lines, white space made one.
WORDS: tuple[str, ...] = _p(
    "无法发送到 | 不能投递 | не удалось выполнить доставку | recapito non è riuscito | entrega falhou | "
    "error de entrega | échec de la remise | fehler bei der nachrichtenzustellung | 전송되지 못 | 배달하지 못 | "
    "this is the mail system at host | this is the mail delivery | this is the qmail-send | hi. this is the | "
    "this message was created automatically by mail | was created automatically | mail delivery software | "
    "your message could not be delivered | could not be delivered | cannot be delivered | could not deliver | "
    "couldn't be delivered | not be delivered | wasn't delivered | weren't delivered | was not delivered | "
    "were not delivered | not been delivered | has not been delivered | did not reach | "
    "delivery to the following | failed permanently | permanent fatal errors | delivery has failed | "
    "delivery failed | undeliverable | undelivered | unable to deliver | failed to deliver | "
    "trouble delivering | transient non-fatal errors | had delivery errors | had delivery problems | "
    "transcript of session follows | error delivering | returned to sender | returned to you | "
    "message was not sent | your message was rejected | has been rejected | was rejected | could not send | "
    "delivery status notification | delivery report | delivery notification | the following address | "
    "the following recipient | failed addresses follow | failed recipients | sent to the following | "
    "mail delivery failed | mailbox unavailable | user unknown | does not exist | delivery is delayed | "
    "has been delayed | warning message only | failure reasons | mail could not be | reason: | "
    "remote host said | rejected recipient | did not like our | blocked by | not deliverable | "
    "has been blocked | was blocked | address not found | message not delivered | message blocked | "
    "the mail you sent | please do not reply to this | an error has occurred while attempting to deliver | "
    "wasn't able to deliver | had trouble | not yet been delivered | this is an automated message | "
    "message log follows | recipients were affected | no valid recipients | unknown user | 退信 | 无法投递 | "
    "投递失败 | 被退回 | 无法送达 | 无法到达 | 未能送达 | 發送失敗 | 無法傳遞 | 无法发送 | 退回原因 | 不能送达 | "
    "未送达 | 配信できません | 送信できません | 配信されません | 届けることができ | 宛先不明 | 配送できません | "
    "お届けできません | 配信に失敗 | 전송하지 못 | 배달되지 않 | 전달되지 | 보내지 못 | 반송 | "
    "не может быть доставлено | не было доставлено | не доставлено | не удалось доставить | "
    "невозможно доставить | konnte nicht zugestellt | nicht zugestellt | unzustellbar | n'a pas pu être | "
    "n’a pas pu être | non remis | n'a pas été remis | no se pudo entregar | no pudo ser entregado | "
    "no se ha podido entregar | não pôde ser entregue | não foi entregue | não foi possível entregar | "
    "non è stato possibile | non è stato recapitato | impossibile recapitare | kon niet worden | "
    "teslim edilemedi | iletilemedi | تعذر تسليم | لم يتم تسليم | nie została dostarczona | "
    "nie można dostarczyć | kunne ikke leveres | kunde inte levereras"
)

# Who sends reports: local parts and names.
DAEMONS: tuple[str, ...] = _p(
    "mailer-daemon | mailerdaemon | mailer_daemon | mail-daemon | maildaemon | mail daemon | mailer daemon | "
    "postmaster | post_master | poostmaster | post master | mail delivery | delivery subsystem | "
    "delivery system | microsoftexchange | courier mail server | content-filter | mail-delivery | maildelivery | "
    "mail deliver | internet mail delivery | delivery status | mail transfer | 系统退信 | 邮件系统 | 退信 | "
    "система доставки | メール配信システム"
)

# Addresses that nobody but a mail system writes from.
DAEMON_ADDRESSES: tuple[str, ...] = _p(
    "mailer-daemon | mailerdaemon | mailer_daemon | mail-daemon | maildaemon | microsoftexchange | "
    "mail-delivery | maildelivery | content-filter"
)

# Mail systems use these addresses, and people too.
POSTMASTERS: tuple[str, ...] = _p("postmaster | post_master | poostmaster | post master")

# Who may send reports, but other mail too.
GATEWAYS: tuple[str, ...] = _p(
    "mail system | mail administrator | system administrator | microsoft outlook | mail router | mail gateway | "
    "bounce | mail server | mailserver | email delivery | delivery service | mail agent | mail exchange | "
    "interscan | mailmarshal | mailsweeper | antispam | barracuda | mimecast | messagelabs | spam firewall | "
    "smtp server | no-reply@sns | auone | mdaemon | root@ | daemon@ | mta@ | mail-admin | mailadmin | "
    "邮件管理员 | почтовая система | mail.ru | noreply | no-reply | no_reply | donotreply | notification | "
    "system | admin | mail@ | smtp | gateway | firewall | filter"
)

AUTO_SUBJECTS: tuple[str, ...] = _p(
    "automatic reply | auto reply | auto-reply | autoreply | auto: | autoresponse | auto-response | "
    "auto response | autorespons | automatic response | automated reply | automated response | out of office | "
    "out-of-office | ooo: | abwesenheitsnotiz | abwesenheit | automatische antwort | abwesend | nicht im büro | "
    "réponse automatique | message d'absence | absence du bureau | absent du bureau | respuesta automática | "
    "respuesta automatica | fuera de la oficina | fuera de oficina | autorespuesta | resposta automática | "
    "resposta automatica | ausência temporária | fora do escritório | fora do escritorio | "
    "ausente do escritório | risposta automatica | fuori sede | fuori ufficio | assente dall'ufficio | "
    "automatisch antwoord | afwezigheid | niet aanwezig | automatisk svar | autosvar | automatiskt svar | "
    "frånvaro | fravær | ikke på kontoret | automaattinen vastaus | odpowiedź automatyczna | "
    "automatyczna odpowiedź | nieobecność | poza biurem | automatická odpověď | automatická odpoveď | "
    "mimo kancelář | automatikus válasz | házon kívül | răspuns automat | автоответ | автоматический ответ | "
    "вне офиса | нет на месте | автоматична відповідь | автовідповідь | автоматичен отговор | "
    "αυτόματη απάντηση | εκτός γραφείου | otomatik yanıt | otomatik cevap | ofis dışında | رد تلقائي | "
    "الرد التلقائي | خارج المكتب | תשובה אוטומטית | מענה אוטומטי | مبروک پاسخ خودکار | پاسخ خودکار | "
    "trả lời tự động | balasan otomatis | jawapan automatik | ตอบกลับอัตโนมัติ | 自动回复 | 自動回覆 | "
    "自动答复 | 自動回复 | 不在办公室 | 不在辦公室 | 自動返信 | 自動応答 | 不在通知 | 不在のお知らせ | "
    "자동 회신 | 자동 응답 | 자동응답 | 자동회신 | 부재중 | 부재 중 | automatski odgovor | samodejni odgovor | "
    "automatinis atsakymas | automātiska atbilde | automaatvastus"
)
