"""A stranger's HTML can do nothing: no script, no form, nothing from elsewhere until it is asked for."""

from __future__ import annotations

import pytest

from argosy.mail.html import sendable, shown
from tests.mail.conftest import page

HOSTILE = """<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<style>@import url(https://evil.example/a.css); p { background: url(https://evil.example/b.gif) }</style>
<link rel="stylesheet" href="https://evil.example/c.css"></head>
<body onload="alert(1)" background="https://evil.example/d.gif"><script>alert(2)</script>
<p style="color:#123456;background:url('https://evil.example/e.gif');position:fixed;top:0" onclick="alert(3)">Good day</p>
<img src="https://evil.example/f.gif" onerror="alert(4)"><img src="x" onerror=alert(5)><img srcset="https://evil.example/g.gif 1x">
<a href="javascript:alert(6)">one</a><a href="java&#10;script:alert(7)">two</a>
<a href="data:text/html,<script>alert(8)</script>">three</a>
<a href="https://good.example/">four</a><a href="vbscript:x">five</a>
<form action="https://evil.example/"><input name="password"><button formaction="https://evil.example/">Go</button></form>
<svg onload="alert(9)"><script>alert(10)</script><image href="https://evil.example/h.svg"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(11)&gt;">
<iframe src="https://evil.example/"></iframe><object data="https://evil.example/"></object><embed src="https://evil.example/">
<video src="https://evil.example/i.mp4" poster="https://evil.example/j.gif"></video><audio src="https://evil.example/k.mp3"></audio>
<p style="background-image:u\\72l(https://evil.example/l.gif)">slash</p><p style="width:expression(alert(12))">old</p>
<table background="https://evil.example/m.gif"><tr><td background="https://evil.example/n.gif">cell</td></tr></table>
</body></html>"""
POISON = (
    "<script", "onerror", "onload", "onclick", "javascript:", "vbscript", "data:text", "<form", "<input", "<button", "<base",
    "<meta", "<link", "<style", "<svg", "<math", "<iframe", "<object", "<embed", "<video", "<audio", "url(", "expression",
    "evil.example", "position", "srcset", "background=", "formaction",
)  # fmt: skip


@pytest.mark.promise("S118")
@pytest.mark.parametrize("poison", POISON)
def test_nothing_that_acts_or_loads_is_left(poison):
    assert poison not in shown(HOSTILE).html.lower()


def test_what_is_good_stays():
    html = shown(HOSTILE).html

    assert "Good day" in html
    assert "color:#123456" in html
    assert 'href="https://good.example/"' in html
    assert 'rel="noopener noreferrer nofollow"' in html


def test_pictures_from_elsewhere_are_missed_and_come_only_when_asked_for_and_only_sealed():
    before = shown('<p>Hi<img src="http://tracker.example/a.gif"></p>')
    after = shown('<p>Hi<img src="http://tracker.example/a.gif"></p>', images=True)

    assert before.has_remote
    assert "tracker.example" not in before.html
    assert 'src="https://tracker.example/a.gif"' in after.html


def test_quotes_are_folded_but_not_a_forward():
    answer = shown(
        '<div>Yes, please.</div><div class="gmail_quote">On Monday we wrote <blockquote>Old</blockquote></div>'
    )
    forward = shown('<div class="gmail_quote">---------- Forwarded message</div>')
    outlook = shown('<p>Yes</p><div id="divRplyFwdMsg"><b>From:</b> x</div><p>Old</p>')

    assert answer.html.index("<details>") > answer.html.index("Yes, please")
    assert "<details>" not in forward.html
    assert outlook.html.index("<details>") < outlook.html.index("Old")


OUTLOOK = (
    '<div class="WordSection1"><p>Yes, From: now on.</p><div><div style="border-top:solid"><p><b>From:</b> Ann Lee'
    " &lt;ann@b.example&gt;<br><b>Sent:</b> Monday</p></div></div><p>Old words</p></div>"
)
FOXMAIL = (
    "<div>Yes, please.</div><div><br></div><div><hr></div><div><b>From:</b>&nbsp;Ann Lee &lt;ann@b.example&gt;</div>"
    "<div>Old words</div>"
)


@pytest.mark.parametrize("html", [OUTLOOK, FOXMAIL])
def test_a_quote_that_only_its_first_line_shows_is_folded_from_there(html: str):
    quoted = "________________\nFrom: Ann Lee <ann@b.example>\nSent: Monday\n\nOld words"

    plain, folded = shown(html).html, shown(html, quoted=quoted).html

    assert "<details>" not in plain
    assert folded.index("Yes") < folded.index("<details>") < folded.index("Ann Lee") < folded.index("Old words")
    assert folded.index("Old words") < folded.index("</details>")


def test_a_message_of_nothing_but_a_quote_is_not_folded():
    assert "<details>" not in shown("<p>From: Ann Lee</p><p>Old</p>", quoted="From: Ann Lee\nOld").html


def test_what_we_send_is_clean_too():
    assert "script" not in sendable("<p>Hello<script>alert(1)</script></p>")


@pytest.mark.promise("S118")
@pytest.mark.django_db
def test_the_frame_forbids_everything_whatever_the_cleaning_missed(post, company, browse):
    raw = post._letters.write(subject="x", text="plain").replace(b"text/plain", b"text/html").replace(b"plain\n", b"")
    message = post.arrive(raw + HOSTILE.encode())
    client = browse(company.bob)

    answer = client.get(f"/mail/m/{message.pk}/frame/")
    policy = answer["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "allow-scripts" not in policy
    assert "https:" not in policy
    assert "evil.example" not in answer.content.decode()
    assert "img-src data: https:" in client.get(f"/mail/m/{message.pk}/frame/?images=1")["Content-Security-Policy"]
    assert "<mail-frame" in page(client, f"/mail/t/{message.thread_id}/")


@pytest.mark.django_db
def test_a_picture_that_the_message_brings_along_is_shown(post, company, browse):
    raw = (
        b"From: a@x.example\r\nTo: b@y.example\r\nSubject: logo\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        b'<p>Hi <img src="cid:logo@x"></p>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n'
        b"Content-ID: <logo@x>\r\nContent-Disposition: inline\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    message = post.arrive(raw)

    assert "data:image/png;base64,iVBORw0KGgo=" in page(browse(company.bob), f"/mail/m/{message.pk}/frame/")


QUOTE = "From: Ann Lee <ann@b.example>\r\nSent: Monday, March 2, 2026 10:00 AM\r\nTo: Bob\r\nSubject: Bolts\r\n\r\nOld words\r\n"


@pytest.mark.django_db
@pytest.mark.parametrize("signature", ["", "Best regards\r\nKhalid Omar\r\nRawabi Trading LLC\r\n\r\n"])
@pytest.mark.parametrize("times", [0, 1])
def test_what_outlook_quotes_is_folded_on_the_page(post, company, browse, signature, times):
    """Also where an older letter below is signed in the same way."""
    text = f"Yes, please send them in June.\r\n\r\n{signature}{QUOTE}\r\n{signature * times}"
    message = post.arrive(both(text, OUTLOOK.replace("From: now on.", "please send them in June.")))

    shown = page(browse(company.bob), f"/mail/m/{message.pk}/frame/")

    assert shown.index("in June") < shown.index("<details>") < shown.index("Ann Lee") < shown.index("Old words")


@pytest.mark.django_db
def test_answers_below_each_question_are_never_folded_away(post, company, browse):
    text = (
        "See below, please.\r\n\r\n> Which price is it?\r\nTwo dollars a piece.\r\n> When do you ship?\r\nIn June.\r\n"
    )
    html = "".join(f"<p>{line.replace('>', '&gt;')}</p>" for line in text.splitlines())
    message = post.arrive(both(text, html))

    assert "<details>" not in page(browse(company.bob), f"/mail/m/{message.pk}/frame/")


def both(text: str, html: str) -> bytes:
    """A message that says the same as plain text and as HTML."""
    head = (
        "From: k@x.example\r\nTo: b@y.example\r\nSubject: Re: Bolts\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/alternative; boundary="b"'
    )
    parts = (
        f"--b\r\nContent-Type: text/{kind}\r\n\r\n{words}\r\n" for kind, words in (("plain", text), ("html", html))
    )
    return f"{head}\r\n\r\n{''.join(parts)}--b--\r\n".encode()
