"""The private IMAP server behaves like a provider's and leaves nothing behind."""

import datetime as dt
import imaplib
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simulators.dovecot import CHINESE, Account, Dovecot
from simulators.folder_names import modified_utf7

pytestmark = [pytest.mark.pure, pytest.mark.needs("dovecot")]

RAW = b"From: buyer@ridge.example\r\nSubject: Lamps\r\n\r\nPlease quote.\r\n"


def test_a_message_delivered_is_fetched(dovecot: Dovecot, mail_account: Account):
    dovecot.deliver(mail_account, RAW)

    assert dovecot.fetch(mail_account) == [RAW]
    assert dovecot.count(mail_account) == 1


def test_messages_keep_their_order_their_date_and_their_flag(dovecot: Dovecot, mail_account: Account):
    day = dt.datetime(2025, 3, 1, 8, 30, tzinfo=dt.UTC)
    for number in range(5):
        raw = RAW.replace(b"Lamps", b"Lamps %d" % number)
        dovecot.deliver(mail_account, raw, seen=number % 2 == 0, date=day + dt.timedelta(days=number))

    with dovecot.connect(mail_account) as imap:
        imap.select(readonly=True)
        _, lines = imap.uid("FETCH", "1:*", "(FLAGS INTERNALDATE BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
    found = [line for line in lines if isinstance(line, tuple)]

    assert [b"Lamps %d" % number in line[1] for number, line in enumerate(found)] == [True] * 5
    assert [b"\\Seen" in line[0] for line in found] == [True, False, True, False, True]
    assert imaplib.Internaldate2tuple(found[0][0]) == time.localtime(day.timestamp())


def test_it_can_all_that_sync_asks_for(dovecot: Dovecot, mail_account: Account):
    with dovecot.connect(mail_account) as imap:
        capabilities = imap.capability()[1][0].split()

    assert {b"CONDSTORE", b"QRESYNC", b"IDLE", b"MOVE", b"SPECIAL-USE", b"UIDPLUS"} <= set(capabilities)


def test_folders_say_what_they_are_for_in_english_and_in_chinese(dovecot: Dovecot, mail_account: Account):
    chinese = dovecot.account("chinese@loopback.example", folders=CHINESE)

    for account in (mail_account, chinese):
        with dovecot.connect(account) as imap:
            _, lines = imap.list()
        listed = b"\n".join(line for line in lines if isinstance(line, bytes))
        assert b'\\Sent) "/" ' + modified_utf7(account.folders["sent"]).encode() in listed
        assert listed.count(b"\n") == 4


def test_an_append_lands_in_the_named_folder(dovecot: Dovecot):
    account = dovecot.account("appends@loopback.example", folders=CHINESE)

    dovecot.append(account, RAW, "已发送", seen=True)

    assert dovecot.fetch(account, "已发送") == [RAW]


def test_a_wrong_password_is_refused_and_a_changed_one_counts(dovecot: Dovecot):
    account = dovecot.account("changes@loopback.example", "first")
    changed = dovecot.change_password(account, "second")

    with pytest.raises(imaplib.IMAP4.error, match="Authentication failed"):
        dovecot.connect(account)
    dovecot.connect(changed).logout()


def test_a_renumbered_mailbox_has_another_uidvalidity(dovecot: Dovecot, mail_account: Account):
    def uidvalidity() -> bytes:
        with dovecot.connect(mail_account) as imap:
            imap.select(readonly=True)
            return imap.response("UIDVALIDITY")[1][0]

    dovecot.deliver(mail_account, RAW)
    before = uidvalidity()
    dovecot.renumber(mail_account)

    assert uidvalidity() != before
    assert dovecot.fetch(mail_account) == [RAW]


def test_tls_from_the_first_byte(dovecot: Dovecot):
    with Dovecot(tls=True) as server:
        account = server.account("tls@loopback.example")
        server.deliver(account, RAW)

        with server.connect_tls(account) as imap:
            assert imap.select(readonly=True)[1] == [b"1"]


def test_nothing_is_left_after_the_end():
    with Dovecot() as server:
        account = server.account("gone@loopback.example")
        connection = server.connect(account)
        master, root = server.pid, account.home.parents[1]
        children = _group(master)
    connection.shutdown()

    assert len(children) > 1
    assert not root.exists()
    assert not [pid for pid in [master, *children] if _is_running(pid)]


def test_the_server_goes_when_its_test_run_is_killed():
    program = (
        "import time; from simulators.dovecot import Dovecot\n"
        "server = Dovecot(); server.start(); print(server.pid, server._root, flush=True); time.sleep(60)"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    master, root = run.stdout.readline().split()
    run.kill()
    run.communicate()

    until = time.monotonic() + 5
    while _is_running(int(master)) and time.monotonic() < until:
        time.sleep(0.05)
    subprocess.run(["rm", "-rf", root], check=True)

    assert not _is_running(int(master))


def test_a_developer_gets_both_servers_and_an_end_with_ctrl_c():
    run = subprocess.Popen(
        [sys.executable, "-m", "simulators.mailserver", "--messages", "25"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    lines = []
    while not lines or "Ctrl-C" not in lines[-1]:
        lines.append(run.stdout.readline())
        assert run.poll() is None
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=10)

    assert run.returncode == 0
    assert [line.split()[0] for line in lines[:2]] == ["IMAP", "SMTP"]
    assert "password: secret" in lines[2]


def _group(master: int) -> list[int]:
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [pid for pid in pids if pid != master and _stat(pid)[2:3] == [str(master)]]


def _stat(pid: int) -> list[str]:
    """State, parent and group of a process, [] when it is gone."""
    try:
        state, parent, group = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:3]
    except OSError:
        return []
    return [state, parent, group]


def _is_running(pid: int) -> bool:
    return _stat(pid)[:1] not in ([], ["Z"])
