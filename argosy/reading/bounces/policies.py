"""What mail systems say where a rule, a filter or a missing proof stops a message. Form and order as in `reasons`."""

from __future__ import annotations

from argosy.reading.bounces import tongues
from argosy.reading.bounces.reasons import Reason


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


RELAYING = Reason(
    "policy_or_spam",
    False,
    {
        "Postfix, Sendmail, Exim": _p(
            "relay access denied | relaying denied | relay not permitted | relaying not permitted | "
            "relay denied | relaying prohibited"
        ),
        "Exchange, MDaemon, qmail": _p(
            "unable to relay | not permitted to relay | relaying not allowed | relay operation rejected | "
            "allowed rcpthosts | cannot relay"
        ),
        "general": _p(
            "relay rejected | we do not relay | no relaying | relaying is prohibited | not a relay | "
            "open relay | mail relay | as a relay | relay not allowed"
        ),
    },
)

POLICY = Reason(
    "policy_or_spam",
    False,
    {
        "proof of origin": _p(
            "dmarc | spf check | spf fail | spf record | spf validation | [spf | (spf | failed spf | spf: | "
            "spf soft | spf hard | spf: fail | pass spf | sender spf | dkim | unauthenticated | "
            "authentication checks failed | authentication required | authentication fail | not authenticated | "
            "arc validation | smtp authentication | requires authentication | must authenticate | "
            "certificate not trusted | certificate verif | sender policy framework | fail-safe"
        ),
        "spam": _p(
            "spam | unsolicited | bulk mail | bulk email | junk | spamassassin | bayes | bogofilter | "
            "looks like | considered unsolicited | high probability | anti-spam | message rejected | "
            "message was rejected | message refused | message has been rejected | rejected your message | "
            "phish | suspicious | blocked by our"
        ),
        "content": _p(
            "virus | malware | infected | trojan | message content | content reject | content filter | "
            "content not | content policy | prohibited content | content restriction | content violation | "
            "content is | attachment type | attachment not | attachments are not | banned attachment | "
            "attachment blocked | attachment was | contains an attachment | file extension | executable | "
            "banned file | prohibited | not accepted for policy | header error | bad mime | mime error | "
            "mime violation | bare lf | rfc 5322 | rfc 2822 | rfc5322 | rfc2822 | rfc 5321 | rfc 822 | "
            "rfc compli | missing * header | multiple from | multiple addresses in from | duplicate header | "
            "bad header | malformed | headers too large | too many headers | illegal * character | "
            "invalid * header | starttls | does not support tls | tls required | encryption needed | "
            "must issue a starttls | 8bitmime | null sender"
        ),
        "rules": _p(
            "policy | access denied | not authorized | not permitted | permission | restricted | rejected by | "
            "administrative prohibition | administratively | security | notauthorized | forbidden | "
            "delivery not authorized | only accepts | authorized senders | violation"
        ),
        "other tongues": tongues.SPAM,
    },
)

# Says no more than that it was refused: only where nothing else is said.
REFUSED = Reason(
    "policy_or_spam",
    False,
    {
        "general": _p(
            "denied | not allowed | refused | prevents | not accepted | unacceptable | mail rejected | "
            "rejected | reject | filtered | blocked | disallowed"
        ),
        "Chinese": _p("垃圾邮件 | 拒收 | 被拒绝 | 拒绝 | 反垃圾 | 内容 | 策略 | 违规 | 垃圾郵件 | 退回"),
        "Japanese, Korean, Russian": _p(
            "拒否 | 迷惑メール | 受信拒否 | スパム | 거부 | 스팸 | 차단 | спам | отклонен | отвергнут | запрещ"
        ),
    },
)

OTHER = Reason(
    "other",
    False,
    {
        "mailer": _p(
            "command died | command failed | command not found | exit status | procmail | mailer error | "
            "unknown mailer error | pipe to | x-unix | bad file descriptor | error writing message | "
            "program failed | failed to deliver to pipe | command execution failed"
        ),
        "syntax": _p(
            "syntax error | unrecognized command | command not recognized | not implemented | bad sequence | "
            "unrecognised command | invalid command"
        ),
    },
)
