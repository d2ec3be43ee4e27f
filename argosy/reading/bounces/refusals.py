"""What mail systems say where they refuse this message, or for now all of them. Form and order as in `reasons`."""

from __future__ import annotations

from argosy.reading.bounces import tongues, waiting
from argosy.reading.bounces.reasons import Reason


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


FILTERED = Reason(
    "policy_or_spam",
    False,
    {
        "NTT docomo, KDDI: a filter answers as if the user were unknown": _p(
            "550 unknown user *@*docomo | 550: : user unknown | 'unknown user *@*docomo"
        ),
        "Facebook": _p("due to recipient preferences | rcp-p2 | int-p"),
        "general": _p(
            "refused by recipient | may not exist, or you may not have permission | "
            "recipient * does not accept mail from | not accept mail from * sender | message filtered | "
            "user reject | because the recipient"
        ),
    },
)

TRY_AGAIN = Reason(
    "temporary",
    False,
    {
        "Postfix": _p(
            "host not found, try again | temporary lookup failure | server configuration error | "
            "mail transport unavailable | type=mx: host not found, try"
        ),
        "Sendmail": _p(
            "host name lookup failure | name server timeout | transient parse error | deferred: name server"
        ),
        "qmail": _p("cname lookup failed temporarily | temporary dns | temporarily unable to"),
        "Exim": _p(
            "retry timeout exceeded | retry time not reached | lowest numbered mx record points to local host | "
            "host lookup did not complete"
        ),
        "Exchange": _p(
            "queueexpired | delivery time exceeded | queue.expired | the message was undeliverable because * time"
        ),
        "general": _p(
            "greylist | graylist | grey list | gray list | postgrey | greet pause | try later | "
            "temporarily rejected | receiving mail at a rate | receiving mail too quickly | frequency limited | "
            "per hour message receive limit"
        ),
    },
)

REFUSED_BY_CODE = Reason(
    "blocked",
    False,
    {
        "Cox": _p("aup#cdrbl | aup#cxbl | aup#blsbl | aup#cxsnd | aup#i-"),
        "Apple, Orange": _p("[hm08] | ofr_993 | ofr_999 | ofr_102 | ofr_103 | ofr_105"),
        "Yahoo": _p("[ts03] | [tss04] | [bl20] | [bl21] | [bl22] | [bl23] | [ipts04] | [gl01]"),
    },
)

BLOCKED = Reason(
    "blocked",
    False,
    {
        "Postfix": _p(
            "client host rejected | helo command rejected | cannot find your hostname | "
            "cannot find your reverse hostname | client host * blocked | blocked using"
        ),
        "Sendmail": _p(
            "access denied. ip | fix reverse dns | rejected: see http | ip name lookup failed | "
            "ip name possibly forged | connection refused by blacklist"
        ),
        "qmail": _p("blocked - see | badmailfrom | you have been blocked | listed in rbl"),
        "Exchange, Outlook": _p(
            "banned sending ip | block list | part of their network is on our block list | s3140 | s3150 | "
            "messages from * weren't sent"
        ),
        "Gmail, Yahoo, AOL": _p(
            "low reputation | ip you're using to send | unusual rate of unsolicited | ipbl | user complaints | "
            "not accepting connections | ptr record | (dyn:"
        ),
        "Cox, Charter, Comcast, T-Online": _p(
            "cdrbl | cxbl | aup#bl | aup# | blocked for abuse | bl000 | dnsrbl | "
            "a problem occurred. (ask your postmaster"
        ),
        "QQ, NetEase": _p(
            "mi:iph | dt:spm * ip | mi:nhd | connection denied | ip is rejected | invalid ip for sending"
        ),
        "lists of senders": _p(
            "blacklist | black list | blacklisted | blocklist | block-list | spamhaus | spamcop | "
            "barracudacentral | sorbs | dnsbl | rbl | cbl.abuseat | surbl | uribl | listed in | listed at | "
            "listed by | realtime block"
        ),
        "general": _p(
            "poor reputation | bad reputation | reputation | no ptr | reverse dns | reverse lookup | rdns | "
            "dynamic ip | dynamically assigned | dial-up | residential | ip address * rejected | "
            "ip address * blocked | ip * blocked | your ip | your server's ip | host is blocked | blocked ip | "
            "ip blocked | banned | bad helo | has been blocked by | you are blocked | mail server * blocked | "
            "rejected because * ip | invalid helo | connections from * denied | refused connection from | "
            "we do not accept mail from hosts | too many spam messages from | access denied * rdns | "
            "hostname lookup | client * rejected | is not allowed to connect | sending ip | "
            "domain * is blocked | blocked by | too many invalid recipients | too many failures | "
            "suspicious smtp"
        ),
        "Chinese": _p("黑名单 | 黑名單 | 被封禁 | ip地址 * 拒绝 | 发信ip"),
        "other tongues": tongues.BLOCKED,
    },
)

TEMPORARY = Reason(
    "temporary",
    False,
    {
        "waiting": _p(
            "timed out | timeout | time out | operation timed | message expired | has expired | "
            "unable to deliver in | cannot send message for | could not be delivered for | "
            "delivery has been delayed | delivery is delayed | has been delayed | "
            "delivery attempts will continue | will be retried | retrying | still being retried | "
            "warning message only | warning only | not yet been delivered | has not yet been | delayed mail | "
            "giving up on | was not delivered within | too long in queue | in the queue too long | "
            "been queued on | multiple retries | maximum retry | in * queue for | has not been delivered | "
            "delivery temporarily | delivery temporarily suspended | giving up | could not send message for"
        ),
        "network": _p(
            "connection refused | connection reset | connection dropped | connection lost | lost connection | "
            "no route to host | not reachable | network is unreachable | broken pipe | network error | "
            "host unreachable | unreachable | could not connect | couldn't connect | unable to connect | "
            "can't connect | cannot connect | socket error | did not accept our requests to connect | "
            "connection failure | establish an smtp connection | connect to * failed | communications failure | "
            "not responding | error on the connection | failed to connect | recipient server unavailable | "
            "host * down | no answer from host | remote server unavailable | too many hops | "
            "hop count exceeded | loop | looping | points to itself | loops back | tls handshake * failed | "
            "dns failure | dns lookup failure"
        ),
        "too much": _p(
            "too many connections | too many concurrent | too many sessions | frequency limited | rate limit | "
            "too fast | too frequent | throttl | too many messages | too many recipients | exceeded * rate | "
            "concurrent connections | connection limit | connection frequency | exceeded the * limit | "
            "mail limit | over rate | too many emails | sending limit | daily limit | limit exceeded | "
            "domain frequency"
        ),
        "their system": _p(
            "insufficient system | insufficient disk | no space left | disk full | file system full | "
            "not enough disk | system storage | out of memory | out of disk | local error | system error | "
            "internal error | local configuration error | internal server error | temporary failure | "
            "temporary error | temporary local | temporarily unavailable | temporarily * unavailable | "
            "try again | service currently unavailable | service not available | service temporarily | "
            "service unavailable | server busy | server too busy | resources temporarily | "
            "system not accepting | not accepting network messages | system load | transaction failed | "
            "temporarily deferred | deferred | local problem | input/output error | database error | "
            "can't create * file | cannot open | mail server temporarily | shutting down | 421"
        ),
        "Chinese": _p("连接超时 | 超时 | 暂时无法 | 服务器繁忙 | 连接失败 | 无法连接 | 频率 | 稍后再试 | 重试"),
        "Japanese, Korean, Russian": _p(
            "タイムアウト | 一時的 | 接続できません | 시간 초과 | 일시적 | 연결할 수 | временно | тайм-аут | "
            "превышено время | задержан"
        ),
        "other tongues": tongues.DELAYED,
    }
    | waiting.WAITING,
)
