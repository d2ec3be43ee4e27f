"""Nothing that the customer just wrote is lost: forwards, answers between the lines, and words that only look like quotes."""

import time

import pytest

from argosy.reading import mime, replies

pytestmark = pytest.mark.pure


def mail(text: str, subject: str = "Re: Offer", kind: str = "plain"):
    return mime.parse(
        f"From: anna@buyer.example\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8\n\n{text}\n".encode()
    )


def reply_to(text: str, subject: str = "Re: Offer", kind: str = "plain") -> str:
    return replies.split(mail(text, subject, kind)).reply


@pytest.mark.parametrize(
    "text",
    [
        "On the other hand we need 500 pieces:\nblue, red and green.",
        "From: Ningbo\nTo: Hamburg\nDate: end of March\n\nPlease quote the freight.",
        "On 12.03.2025 we ordered 300 pieces.\nWhen will they leave?",
        "Our terms:\n- 30 % deposit\n- original documents by courier\n----\nPlease confirm.",
        "He wrote that the goods were fine:\nso we pay.",
        "The price is > 20 USD and < 25 USD.",
        ">>> SPECIAL OFFER <<<\nBest prices this week.",
        "This was sent from my iPhone app to all users.\nIt works.",
        "-- first point\n-- second point\nPlease check.",
        "发货时间：三月底\n收货人：汉堡公司\n请报价。",
        "Price: 12 USD\nDate: 1 March\nQuantity: 500",
        "Sincerely,\nAnna Berg",
    ],
)
def test_ordinary_text_stays_whole(text):
    assert reply_to(text) == text


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "-------- Weitergeleitete Nachricht --------",
        "---------- Message transféré ---------",
        "-------- Пересылаемое сообщение --------",
        "---------- 转发的邮件 ----------",
        "---------- 転送メッセージ ----------",
        "---------- Mensaje reenviado ----------",
    ],
)
def test_a_forwarded_message_is_what_we_shall_read(mark):
    text = (
        f"FYI\n\n{mark}\nFrom: Li Wei <li@seller.example>\nDate: Sat, 1 Mar 2025\nSubject: Offer\n"
        "\n500 valves at 12 USD."
    )

    assert reply_to(text, "Fwd: Offer") == text


def test_a_forward_of_outlook_has_no_mark_but_a_subject():
    text = (
        "Please see below.\n\nFrom: Li Wei <li@seller.example>\nSent: Saturday, March 1, 2025 10:00\n"
        "To: Anna\nSubject: Offer\n\n500 valves at 12 USD."
    )

    assert reply_to(text, "FW: Offer") == text
    assert reply_to(text, "RE: FW: Offer") == "Please see below."


def test_a_forward_without_a_word_of_one_s_own():
    text = (
        "From: Li Wei <li@seller.example>\nSent: Saturday, March 1, 2025 10:00\nTo: Anna\nSubject: "
        "Offer\n\n500 valves at 12 USD."
    )

    assert "500 valves" in reply_to(text, "Offer")


def test_answers_between_the_lines_stay():
    text = "On 1 Mar 2025, at 10:00, Li <li@seller.example> wrote:\n> Which colour?\n\nBlue.\n\n> How many?\n\n500.\n"

    assert reply_to(text).split() == ["Blue.", "500."]


def test_a_date_and_an_address_alone_may_stand_above_quoted_lines():
    assert reply_to("Fine.\n2025/4/7 Li Wei <li@seller.example>\n\n> Is it right?\n") == "Fine."


def test_quoted_text_may_follow_in_the_same_line():
    assert (
        reply_to("Yes.\n\nOn Mon, Mar 3, 2025 at 10:00 AM Li <li@seller.example> wrote: > Is it right?\n> Li") == "Yes."
    )


def test_an_answer_that_ran_into_the_quote_is_kept():
    assert reply_to("Yes.On Mon, Mar 3, 2025 at 10:00 AM Li <li@seller.example> wrote:\n\n> Is it right?") == "Yes."


def test_help_desks_say_where_to_write():
    assert reply_to("Yes.\n\n##- Please type your reply above this line -##\n\nIs it right?") == "Yes."


def test_the_footer_of_a_mailing_list_is_no_text():
    footer = (
        "_______________________________________________\nsteel mailing list\nsteel@lists.example\n"
        "https://lists.example/listinfo/steel"
    )

    assert reply_to(f"Agreed.\n\nOn 01/03/25 7:07 PM, Li Wei wrote:\n> Is it right?\n\n{footer}") == "Agreed."


def test_a_link_that_broke_out_of_the_quote_is_quoted():
    assert (
        reply_to("Yes.\n\nOn 1 Mar 2025, at 10:00, Li wrote:\n\n> See\n (https://seller.example/17) >\n> our page\n")
        == "Yes."
    )


def test_a_signature_below_its_line_is_taken_off():
    split = replies.split(mail("Agreed.\n\n-- \nAnna Berg\nBuyer Ltd\n+49 40 1234567"))

    assert (split.reply, split.signature.split("\n")[1]) == ("Agreed.", "Anna Berg")


def test_a_closing_stays_and_is_named():
    split = replies.split(mail("We order 500.\n\nBest regards,\nAnna Berg\nBuyer Ltd"))

    assert split.reply.endswith("Buyer Ltd")
    assert split.signature == "Best regards,\nAnna Berg\nBuyer Ltd"


HTML = {
    "Gmail": (
        '<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        'On Sat, 1 Mar 2025 at 10:00, Li &lt;<a href="mailto:li@s.example">li@s.example</a>&gt; wrote:<br>'
        '</div><blockquote class="gmail_quote">Old</blockquote></div>'
    ),
    "Outlook desktop": (
        '<div class=WordSection1><p class=MsoNormal>Yes.</p><div><div style="border:none;border-top:solid '
        '#E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b>Lähettäjä ja muut:</b> Li</p>'
        "</div></div><p>Old</p></div>"
    ),
    "Outlook web": (
        '<div>Yes.</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg">'
        "<font><b>X:</b> Li</font></div><div>Old</div>"
    ),
    "Apple Mail": (
        '<div>Yes.</div><div><br><blockquote type="cite"><div>On 1 Mar 2025, at 10:00, Li &lt;li@s.example&gt'
        "; wrote:</div><br><div>Old</div></blockquote></div>"
    ),
    "Thunderbird": (
        '<p>Yes.</p><div class="moz-cite-prefix">Am 01.03.25 um 10:00 schrieb Li:<br></div><blockquote '
        'type="cite" cite="mid:1@s.example">Old</blockquote>'
    ),
    "Yahoo": (
        '<div>Yes.</div><div id="ydp1yahoo_quoted" class="yahoo_quoted"><div>On Saturday, Li wrote:</div>'
        "<div>Old</div></div>"
    ),
    "QQ": (
        '<div>Yes.</div><div style="font-size:12px;padding:2px 0;">------------------&nbsp;原始邮件&nbsp;'
        '------------------</div><div style="background:#efefef;"><div><b>发件人:</b>&nbsp;Li</div>'
        "</div><div>Old</div>"
    ),
    "Foxmail": (
        '<div>Yes.</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm '
        '0cm 0cm"><div><b>发件人：</b>&nbsp;Li</div><div><b>主题：</b>&nbsp;报价</div></div><div>'
        "Old</div>"
    ),
    "NetEase": (
        '<div>Yes.</div><br><p>在 2025-03-01 10:00:00，"Li" &lt;li@s.example&gt; 写道：</p><blockquote '
        'id="isReplyContent" style="PADDING-LEFT: 1ex; BORDER-LEFT: #ccc 1px solid">Old</blockquote>'
    ),
    "Mail.ru": (
        "<p>Yes.</p><br>Thu, 26 Jun 2025 14:00:51 +0400 от Li &lt;li@s.example&gt;:<br><blockquote "
        "style='border-left:1px solid #0857A6'>Old</blockquote>"
    ),
    "Proton": (
        '<div>Yes.</div><div class="protonmail_quote">On Saturday, Li wrote:<br><blockquote class="protonmail'
        '_quote">Old</blockquote></div>'
    ),
}


@pytest.mark.parametrize("html", HTML.values(), ids=HTML.keys())
def test_what_programs_quote_in_html_goes(html):
    assert reply_to(html, kind="html") == "Yes."


def test_an_indented_paragraph_of_html_stays():
    html = (
        '<div>We need:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">500 valves</blockqu'
        "ote><div>Thanks</div>"
    )

    assert "500 valves" in reply_to(html, kind="html")


@pytest.mark.parametrize(
    "line",
    [
        "On Sat, Mar 1, 2025 somebody said\n",
        "On a\n",
        "From: a\n",
        "> a\n",
        "wrote:\n",
        "<" * 70 + "\n",
        "a@" * 40 + ":\n",
        "-- \n",
        "-" * 60 + "\n",
        "2025 10:00 <a@b.example>\n",
        "Sent from my iPhone\n",
    ],
)
def test_no_text_takes_long(line):
    text = line * 4000

    start = time.process_time()
    reply_to(text)

    assert time.process_time() - start < 1.0


def test_one_line_without_an_end_takes_no_longer():
    start = time.process_time()
    reply_to("On Sat, Mar 1, 2025 <" * 60_000 + ":")

    assert time.process_time() - start < 1.0


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            (
                "Hello Li,\n\nTuesday, March 11, 2025, 4:02:02 PM, you wrote:\n\n"
                "LW> Which port?\n\nHamburg.\n\nLW> And when?\nAK>> As agreed?\n\nIn May."
            ),
            ["Hamburg.", "In May."],
        ),
        (
            "am Dienstag, 11. März 2025 um 16:02 schrieben Sie:\n\nLW> Welche Farbe?\n\nRot.\n\nLW> Wie viele?\n\n300.",
            ["Rot.", "300."],
        ),
        ("Li Wei wrote on 11 March 2025:\nLi> Which port?\nLi> Which day?\n\nHull, on Friday.", ["Hull, on Friday."]),
        ("Le 11 mars 2025 à 16:02, Li Wei a écrit :\n| Quel port ?\n\nLe Havre.", ["Le Havre."]),
        ("El 11 mar 2025 a las 16:02, Li Wei escribió:\n» ¿Qué puerto?\n\nValencia.", ["Valencia."]),
    ],
)
def test_answers_between_lines_that_are_quoted_behind_initials_or_a_bar(text, answers):
    reply = reply_to(text)

    assert all(answer in reply for answer in answers)
    assert not any(mark in reply for mark in ("LW>", "AK>", "Li>", "| ", "»"))


@pytest.mark.parametrize(
    "text",
    [
        "Please choose:\nA> red\nB> blue\nA> needs 5 weeks",
        "Please fill in:\n| Item | Pieces |\n| A | 5 |",
        "On 11 March 2025 you asked for prices:\n\nUSD> 5 each\nEUR> 4 each",
    ],
)
def test_lists_that_only_look_like_quotes_of_initials_stay(text):
    assert reply_to(text) == text
