"""What office systems, gateways and providers report: who failed, why, and whether for ever is told from it."""

import pytest

from argosy.reading import bounces, mime

pytestmark = pytest.mark.pure

US = "sales@seller.example"
BUYER = "anna@buyer.example"

# system, From, Subject, words, address, class, permanent
REPORTS = [
    (
        "Exchange 2003",
        "System Administrator <postmaster@buyer.example>",
        "Undeliverable: Offer 17",
        f"""Your message

  To:      {BUYER}
  Subject: Offer 17
  Sent:    Thu, 29 Apr 2027 16:51:51 -0500

did not reach the following recipient(s):

{BUYER} on Thu, 29 Apr 2027 16:51:52 -0500
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=buyer;l=MX1
    MSEXCH:IMS:BUYER:HQ:MX1 3550 (000B09AA) Unknown Recipient
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "a server that says it in German",
        "MAILER-DAEMON@buyer.example",
        "Unzustellbar: Angebot",
        f"""Der folgende Empfänger wurde nicht erreicht:

  {BUYER}
  Der Empfänger ist auf diesem Server nicht bekannt. Bitte prüfen Sie die Adresse.
  550 unknown user
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "a warning in German",
        "Mail Delivery System <MAILER-DAEMON@buyer.example>",
        "Warnung: Nachricht noch nicht zugestellt (24 Stunden)",
        f"""Ihre Nachricht konnte seit 24 Stunden nicht an folgenden Empfänger zugestellt werden:

  {BUYER}
    Verbindung zu mx.buyer.example: Zeitüberschreitung

Der Zustellversuch wird noch weitere 3 Tage wiederholt.
""",
        BUYER, "temporary", False,
    ),
    (
        "a list of blocked senders, in Korean",
        "스팸차단 <spamblock@buyer.example>",
        "메일 수신이 차단되었습니다",
        f"""귀하가 {BUYER} 에게 보낸 메일이 전달되지 않았습니다.

사유: 발신 IP(192.0.2.44)가 실시간 차단 목록(RBL)에 등록되어 있어 수신이 거부되었습니다.
554 Service unavailable; Client host [192.0.2.44] blocked using spamlist.or.kr
""",
        BUYER, "blocked", False,
    ),
    (
        "Exchange, in German",
        "postmaster@buyer.example",
        "Unzustellbar: Angebot",
        f"""Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:

{BUYER}
Das Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen.
#550 5.2.2 STOREDRV.Deliver: mailbox full. The following information should help identify the cause ##
""",
        BUYER, "mailbox_full", False,
    ),
    (
        "Domino",
        "Mail Router <postmaster@buyer.example>",
        "DELIVERY FAILURE: User anna (anna@buyer.example) not listed in Domino Directory",
        f"""Your message

  Subject: Offer 17

was not delivered to:

  {BUYER}

because:

  User anna ({BUYER}) not listed in Domino Directory
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "MailMarshal",
        "postmaster@gate.seller.example",
        "Undeliverable Mail: Offer 17",
        f"""Your message:
   From:    {US}
   Subject: Offer 17

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    {BUYER}

Additional Information
======================
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "IMail",
        "Postmaster <postmaster@seller.example>",
        "Undeliverable Mail",
        f"""Unknown user: {BUYER}


Original message follows.

Received: from desk [192.0.2.3] by seller.example
From: {US}
To: {BUYER}
Message-Id: <1@seller.example>
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Oracle Messaging Server",
        "Internet Mail Delivery <postmaster@seller.example>",
        "Delivery Notification: Delivery has failed",
        f"""This report relates to a message you sent with the following header fields:

  Message-id: <1@seller.example>
  From: {US}
  To: {BUYER}
  Subject: Offer

Your message cannot be delivered to the following recipients:

  Recipient address: {BUYER}
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <{BUYER}>... User Unknown
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "InterScan",
        "InterScan MSS <imss@gate.seller.example>",
        "Mail could not be delivered",
        f"""********************************************
Sent >>> RCPT TO:<{BUYER}>
Received <<< 550 5.1.1 <{BUYER}>... user unknown

Unable to deliver message to <{BUYER}>
********************************************
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "GMX",
        "GMX Mailer Daemon <mailer-daemon@gmx.example>",
        "Mail delivery failed: returning message to sender",
        f"""This message was created automatically by mail delivery software.

A message that you sent could not be delivered to
one or more of its recipients. This is a permanent error.
The following address failed:

"{BUYER}":
SMTP error from remote server after RCPT command:
host: mx.buyer.example
5.1.1 <{BUYER}>... User Unknown
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Gmail, today",
        "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
        "Delivery Status Notification (Failure)",
        f"""** Address not found **

Your message wasn't delivered to {BUYER} because the address couldn't be found, or is unable to receive mail.

The response was:

The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos.
550-5.1.1 https://support.example/NoSuchUser gsmtp
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Zoho",
        "mailer-daemon@mail.zoho.example",
        "Undelivered Mail Returned to Sender",
        f"""This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

{BUYER} Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <{BUYER}>... User Unknown
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "NetEase 163",
        "postmaster@163.example",
        "系统退信",
        f"""抱歉，您的邮件被退回来了……
原邮件信息：
时间 2027-03-01 10:00:00
主题 报价单
收件人 {BUYER}
退信原因： 收件人地址不存在
英文说明: SMTP error, RCPT TO: 550 User not found: {BUYER}
""",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "QQ",
        "PostMaster <PostMaster@qq.example>",
        "来自qq.example的退信",
        f"""很抱歉，您发送的邮件被退回。
收件人邮件地址（{BUYER}）的邮箱已满，您的邮件无法送达。
""",
        BUYER, "mailbox_full", False,
    ),
    (
        "QQ, which cites a subject",
        "PostMaster <PostMaster@qq.example>",
        "来自qq.example的退信",
        f"您于2026年4月7日 9:12发送的邮件《Lamps from Ningbo》无法发送到 {BUYER}。\n退信原因：收件人邮箱地址不存在。\n",
        BUYER, "mailbox_unknown", True,
    ),
    (
        "Japanese provider",
        "MAILER-DAEMON@provider.example",
        "配信できませんでした",
        f"以下の宛先にメールを配信できませんでした。\n\n<{BUYER}>\n    ユーザーが存在しません\n",
        BUYER, "mailbox_unknown", True,
    ),
]  # fmt: skip


def _raw(sender: str, subject: str, words: str) -> bytes:
    head = f"Return-Path: <>\nFrom: {sender}\nTo: {US}\nSubject: {subject}\nMIME-Version: 1.0\n"
    return (head + "Content-Type: text/plain; charset=utf-8\n\n" + words).encode()


@pytest.mark.parametrize("report", REPORTS, ids=[one[0] for one in REPORTS])
def test_a_report_says_who_and_why(report):
    _, sender, subject, words, address, failure, permanent = report
    raw = _raw(sender, subject, words)

    bounce = bounces.find(raw, mime.parse(raw))

    assert bounce is not None
    assert [(one.address, one.failure, one.permanent) for one in bounce.recipients] == [(address, failure, permanent)]


@pytest.mark.parametrize(
    "words",
    [
        "Server slutade svara: servern har slutat svara, nytt försök görs.",
        "Сервер получателя больше не работает, попытки продолжаются.",
        "メッセージはサーバーから削除されています。一時的な問題です。",
        "Alıcının sunucusu artık çalışmıyor, tekrar denenecek.",
    ],
)
def test_a_server_that_stopped_or_a_message_deleted_says_nothing_of_the_address(words):
    raw = (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.buyer.example\nSubject: Undelivered Mail Returned to Sender\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{BUYER}\n\n{words}\n"
    ).encode()

    [recipient] = bounces.find(raw, mime.parse(raw)).recipients

    assert (recipient.failure, recipient.permanent) == ("temporary", False)
