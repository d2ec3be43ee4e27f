"""How servers want to be treated where the standard alone does not do: one row a server, each with its source.

What holds for everybody (UID sets ascend, `n:*` is filtered, MODSEQ is not asked for what is new) stands in the code.
"""

from __future__ import annotations

from dataclasses import dataclass

# Servers may end a line that is silent for half an hour; clients end IDLE before (RFC 2177).
IDLE_SECONDS = 25 * 60.0
# Where nothing is told, the inbox is looked at this often.
POLL_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Quirks:
    """What a server needs to be treated with."""

    wants_id: bool = False  # refuses to open a folder before it knows the program (RFC 2971)
    idles: bool = True
    idle_seconds: float = IDLE_SECONDS  # IDLE is begun anew this often
    poll_seconds: float = POLL_SECONDS  # the inbox is looked at this often where it does not idle, or by POP3
    connections: int = 0  # lines a mailbox may have at once, as far as known; Argosy needs one, and one more to write
    has_labels: bool = False  # one message stands in several folders
    source: str = ""


# 163's clock hears neither IDLE nor NOOP: STATUS keeps the line, within a minute.
NETEASE = Quirks(
    wants_id=True,
    idles=False,
    poll_seconds=20.0,
    source="imapclient issue 544 (Unsafe Login); emailengine 2.79, imap-client.js: no IDLE, STATUS every 55 s",
)
TENCENT = Quirks(
    wants_id=True,
    idle_seconds=5 * 60.0,
    source="Wino-Mail issue 575 (descending sets are refused); hermes-agent pull request 92753 (a sign-in a poll is throttled)",
)
GOOGLE = Quirks(
    connections=15,
    has_labels=True,
    idle_seconds=9 * 60.0,
    source="support.google.com/mail/answer/7126229: 15 connections; Google's IMAP extensions: labels are folders",
)
MICROSOFT = Quirks(
    connections=20,
    source="learn.microsoft.com, throttling policies of Exchange (ImapMaxConcurrency 20)",
)
YANDEX = Quirks(
    connections=15,
    idle_seconds=5 * 60.0,
    source="modern-email/defects issue 46 (a bare & in folder names is read as it stands)",
)
QUIRKS = {
    "imap.163.com": NETEASE,
    "imap.126.com": NETEASE,
    "imap.yeah.net": NETEASE,
    "imap.188.com": NETEASE,
    "imap.vip.163.com": NETEASE,
    "imap.qiye.163.com": NETEASE,
    "imap.qq.com": TENCENT,
    "imap.exmail.qq.com": TENCENT,
    "imap.qiye.aliyun.com": Quirks(
        wants_id=True, idle_seconds=5 * 60.0, source="by caution, as of the other Chinese providers: ID and short IDLE harm nobody"
    ),
    "imap.aliyun.com": Quirks(
        wants_id=True, idle_seconds=5 * 60.0, source="by caution, as of the other Chinese providers: ID and short IDLE harm nobody"
    ),
    "imap.gmail.com": GOOGLE,
    "outlook.office365.com": MICROSOFT,
    "imap.mail.yahoo.com": Quirks(
        connections=5, idle_seconds=3 * 60.0, source="emailengine 2.79, imap-client.js: IDLE of Yahoo ends after 3 minutes"
    ),
    "imap.yandex.com": YANDEX,
    "imap.yandex.ru": YANDEX,
    "imap.zoho.com": Quirks(source="frappe pull request 42092: `UID 0:*` is refused, and stopped all; never asked here"),
    "imappro.zoho.com": Quirks(source="frappe pull request 42092: `UID 0:*` is refused, and stopped all; never asked here"),
    "imap.mail.ru": Quirks(
        idle_seconds=5 * 60.0, source="by caution: no figure published; a line that is begun anew costs little"
    ),
    "pop3.web.de": Quirks(
        poll_seconds=15 * 60.0, source="Thunderbird's list of providers, web.de: by POP3 once in 15 minutes, else it refuses"
    ),
    "imap.gmx.com": Quirks(idle_seconds=9 * 60.0, source="by caution: no figure published; a line that is begun anew costs little"),
    "imap.gmx.net": Quirks(idle_seconds=9 * 60.0, source="by caution: no figure published; a line that is begun anew costs little"),
    "imap.web.de": Quirks(idle_seconds=9 * 60.0, source="by caution: no figure published; a line that is begun anew costs little"),
    "imap.rambler.ru": Quirks(idle_seconds=55.0, source="emailengine 2.79, imap-client.js: IDLE is begun anew every 55 s"),
}  # fmt: skip
USUAL = Quirks()


def quirks_of(host: str) -> Quirks:
    """How this server wants to be treated."""
    return QUIRKS.get(host.casefold(), USUAL)
