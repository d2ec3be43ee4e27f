"""What mail systems say when they do not deliver, as data: one row a system or family. Read from top to bottom.

A phrase is looked for in lower case, white space made one; "*" stands for up to 60 other characters. The order of the
reasons matters: what is said about the sender goes before what is said about the recipient, the exact before the vague.
"""

from __future__ import annotations

from dataclasses import dataclass

from argosy.reading.bounces import tongues


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a message was not delivered. `permanent`: this address will never take mail again."""

    failure: str
    permanent: bool
    phrases: dict[str, tuple[str, ...]]


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


SENDER = Reason(
    "policy_or_spam",
    False,
    {
        "Postfix": _p(
            "sender address rejected | sender address verification | sender address * undeliverable address | "
            "improper use of 8-bit"
        ),
        "Sendmail": _p(
            "domain of sender address | sender domain must exist | domain must resolve | "
            "domain does not resolve | fix reverse dns * sender"
        ),
        "Exim": _p(
            "sender verify fail | sender verification failed | unable to verify sender | "
            "could not verify sender | invalid sender | unrouteable sender"
        ),
        "qmail": _p(
            "mail from * does not exist | your envelope sender | sender must have | envelope sender domain | "
            "bad mail from | no mx for your domain"
        ),
        "general": _p(
            "sender rejected | unknown sender | sender unknown | bad sender | sender is invalid | "
            "sender denied | sender not authenticated | sender is not allowed | sender not allowed | "
            "backscatter | from address is not | invalid mail from | you are not allowed to | sender's domain | "
            "sender domain * not | domain of the sender | mail from * domain * not exist | sender id * fail | "
            "originator | return-path * invalid | invalid return path | the sender * is not permitted | "
            "sender address is not | sender address must"
        ),
        "Chinese": _p("发件人地址被拒绝 | 发件人不存在 | 发信人地址 | 发件人被拒绝"),
    },
)

MAILBOX_FULL = Reason(
    "mailbox_full",
    False,
    {
        "Postfix, Dovecot, Cyrus": _p(
            "mailbox is full | mailbox full | over quota | quota exceeded | quota exceed | exceeded quota | "
            "overquota | out of quota | mailbox size limit exceeded | mailbox quota | mailbox size exceeded | "
            "messages in recipient's mailbox exceeded | disk quota | exceeds quota | user quota | quota full | "
            "quota limit"
        ),
        "Sendmail": _p(
            "cannot write * quota | message would exceed quota | disc quota | would exceed * mailbox size | "
            "no space left on mailbox"
        ),
        "qmail, vpopmail": _p(
            "user is over quota | account is over quota | user has too many messages | recipient overquota | "
            "deliver: mailbox * full"
        ),
        "Exim": _p(
            "mailbox is over | user's disk quota | mailbox * over * limit | maildir over quota | over the allowed quota"
        ),
        "Exchange, Outlook": _p(
            "mailbox has exceeded the limit | quotaexceeded | recipient's mailbox is full | mailbox full or | "
            "storeexceededquota | mailboxfull | the recipient * exceeded their storage | "
            "mapiexceptionshutoffquotaexceeded | recipient mailbox * full | inbox is full"
        ),
        "Gmail, Yahoo, iCloud": _p(
            "out of storage space | over storage quota | storage quota | "
            "account that you tried to reach is over | user has exceeded * storage | mailbox over quota | "
            "recipient's inbox is out of storage | overquotatemp | overquotaperm"
        ),
        "Notes, GroupWise, IMail": _p(
            "database has reached its * quota | over disk quota limit | user mailbox exceeds | mail quota | "
            "exceeds allowed size * mailbox"
        ),
        "general": _p(
            "exceeded storage allocation | exceed storage | storage limit * exceeded | "
            "not enough storage space | insufficient mailbox | box full | not enough disk space * mailbox | "
            "no room in mailbox | mail box full | mailbox has * no space | too much mail data | "
            "too many messages in | account is full | exceeded * mail storage | user's mailbox * full | "
            "recipient storage full | size of mailbox | exceeded maximum storage | exceeds * mailbox * size | "
            "maximum mailbox size | mailbox for user is full | mail folder is full | mail file * full | "
            "mailbox is too full | has reached * quota | beyond * quota | is above quota | exceeding * quota | "
            "full mailbox | exceeded its quota | insufficient quota | no space for recipient | "
            "recipient is over | mailbox * is exceeding | out of disk quota | not enough space in * mailbox | "
            "folder is full"
        ),
        "Chinese": _p(
            "邮箱已满 | 空间已满 | 邮箱空间不足 | 容量已满 | 超出配额 | 信箱已滿 | 超过邮箱容量 | 邮箱容量不足 | "
            "收件人邮箱已满 | 郵箱已滿"
        ),
        "Japanese, Korean": _p(
            "メールボックスが満杯 | メールボックスの容量 | 容量を超え | 容量オーバー | 受信箱がいっぱい | "
            "용량이 초과 | 용량 초과 | 편지함이 가득"
        ),
        "Russian, Ukrainian": _p("ящик переполнен | переполнен | превышена квота | нет свободного места в ящике"),
        "Western": _p(
            "postfach * voll | postfach ist voll | boîte * pleine | quota dépassé | buzón * lleno | "
            "casilla llena | caixa * cheia | casella * piena | skrzynka * pełna | posta kutusu dolu | "
            "kotası dolu | mailbox vol | postkassen er full | hộp thư * đầy"
        ),
        "other tongues": tongues.MAILBOX_FULL,
    },
)

MESSAGE_TOO_LARGE = Reason(
    "message_too_large",
    False,
    {
        "Postfix, Sendmail, Exim": _p(
            "message size exceeds | size limit exceeded | message is too large | message too large | "
            "message too big | exceeded maximum message size | message exceeds maximum | message size * exceed | "
            "exceeds size limit | exceeds the maximum | max message size | maximum message size | "
            "exceeds maximum * size | message size exceeds maximum value | exceeds fixed maximum message size | "
            "mail size limit exceeded"
        ),
        "Exchange": _p(
            "recipsizelimit | sendersizelimit | message length exceeds | message is larger than | "
            "message size is larger | exceeds the size limit"
        ),
        "general": _p(
            "message is too big | message too long | message length * exceed | "
            "larger than the current system limit | data size exceeded | too big for | mail size * limit | "
            "file too big | message size limit | size of this message | exceeded message size | "
            "line limit exceeded | message file too big | over the max message size | limit on message size | "
            "size exceeds | message is too long | mail too large"
        ),
        "Chinese": _p("邮件过大 | 超过大小 | 邮件大小超 | 超过最大 | 邮件太大 | 信件過大"),
        "Japanese, Korean": _p("サイズが大きすぎ | サイズ制限 | 最大サイズ | 크기 제한 | 크기를 초과"),
        "Western, Russian": _p(
            "nachricht * zu groß | message * trop volumineux | mensaje demasiado grande | слишком большое | "
            "превышен * размер | troppo grande"
        ),
        "other tongues": tongues.MESSAGE_TOO_LARGE,
    },
)

MOVED = Reason(
    "mailbox_unknown",
    True,
    {
        "Sendmail, general": _p(
            "user has moved | has moved to | recipient has moved | address has changed | has been replaced by | "
            "user has changed | please use new address | 551 * please try | not local; please try | "
            "no longer works here | no longer with | no longer employed | has left the company | "
            "left the organization | address is no longer | no longer on server | no longer valid | "
            "no longer active | no longer available | no longer exist | no longer in use"
        ),
        "other tongues": tongues.MOVED,
    },
)

SUSPENDED = Reason(
    "mailbox_unknown",
    False,
    {
        "Gmail, Outlook": _p(
            "account that you tried to reach is disabled | account * is inactive | mailbox is disabled | "
            "mailbox disabled | accountdisabled"
        ),
        "Yahoo, Mail.ru, Yandex": _p(
            "account has been * disabled | this account has been disabled | account is disabled | "
            "user is disabled | account disabled | account * blocked by | temporarily blocked | "
            "account * has been suspended | policy that prohibited * account * inactivity | inactive for | "
            "not been logged | user is blocked | user has been blocked | mailbox has been blocked | "
            "user * terminated"
        ),
        "qmail, vpopmail": _p(
            "account is locked | this address no longer accepts mail | mail to this address is disabled | "
            "* is locked email bounced"
        ),
        "Postfix, general": _p(
            "temporary locked | temporarily locked | account suspended | is suspended | user suspended | "
            "is a deactivated | deactivated | inactive user | user is inactive | account inactive | "
            "inactive account | recipient suspend | mailbox suspended | mailbox is inactive | "
            "mailbox currently suspended | mailbox frozen | account * expired | is currently suspended | "
            "not currently accepting | mailbox inactive | recipient is inactive | account is temporarily | "
            "is frozen | mailbox temporarily disabled | mailbox unavailable * disabled | account is not active | "
            "user * is not active | dormant | sorry * is disabled | account has been * deactivated | "
            "email address * disabled | user disabled | disabled recipient | recipient disabled | "
            "recipient * is disabled | closed due to | administratively disabled | administratively locked | "
            "administratively suspended | mailbox was suspended | mailbox has been suspended | mailbox has been locked | "
            "mailbox is locked | mailbox was locked | mailbox was disabled | mailbox has been disabled | "
            "account was disabled | account was suspended | account was locked | account has been locked | "
            "account has been closed by | account is frozen | account has been frozen | address has been suspended | "
            "address is suspended | address was disabled | recipient is suspended | recipient has been suspended | "
            "user has been suspended | user has been disabled | user was suspended"
        ),
        "Chinese": _p(
            "帐号被停用 | 账号被停用 | 账号已停用 | 帐户被禁用 | 账户被禁用 | 已被冻结 | 已停用 | 被锁定 | "
            "账号异常 | 帐号异常"
        ),
        "Japanese, Korean, Russian": _p(
            "停止されています | 利用停止 | 휴면 | 정지된 | 사용이 중지 | заблокирован | отключен | неактивен"
        ),
        "other tongues": tongues.SUSPENDED,
    },
)
