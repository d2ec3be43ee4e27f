"""Is this a report of failed delivery? Asked first of the headers, which is cheap, then of the words."""

from __future__ import annotations

import re

from argosy.reading.bounces import signs, tongues, waiting
from argosy.reading.bounces.evidence import Report
from argosy.reading.bounces.wording import compiled, plain, spelt
from argosy.reading.model import Mail

_NOT_FAILURES = ("feedback-report", "disposition-notification", "auth-failure")
_REPORT_PARTS = frozenset({"message/delivery-status", "message/global-delivery-status"})
_OTHER_REPORTS = frozenset({"message/feedback-report", "message/disposition-notification"})
_SUCCESSES = ("delivered", "relayed", "expanded", "deliverable")
_ANSWERED = re.compile(r"\s*(?:re|fwd?|aw|wg|sv|tr|rv|res|回复|转发|ответ)\s?(?:\[\d+\])?[:：]", re.IGNORECASE)
_NULL = frozenset({"<>", "< >", "<mailer-daemon>", "<#@[]>", "<#@[]#>", '""'})
_ERROR = re.compile(
    r"(?<![\d.,$€])(?:4[25]\d|5[0-57]\d)[ \-:](?=[a-z<'\"\[(:#\d ])|(?<![\d.])[45]\.\d\.\d{1,2}(?![\d.])"
)
# Reply code and status together, as only mail systems write them, in reports of any language.
_ANSWER = re.compile(r"(?<![\d.])[45]\d\d[ #-]{1,2}[45]\.\d\.\d{1,3}(?![\d.])")
_CHALLENGE = re.compile(
    r"(?:held|waiting|quarantine|pending)[^.]{0,80}(?:approved senders?|until you)"
    r"[^@]{0,200}(?:click|link|https?://)|(?:click|follow|use)[^.]{0,60}(?:link|https?://)[^.]{0,80}(?:prove|confirm|verify|show)[^.]{0,40}"
    r"(?:person|human|not a (?:robot|spammer)|yourself|message)"
)
_SUBJECTS = spelt((*signs.SUBJECTS, *tongues.SUBJECTS))
_WORDS = spelt((*signs.WORDS, *tongues.WORDS))
_WAITING = compiled(phrase for row in waiting.WAITING.values() for phrase in row)


class Signs:
    """What the headers say, gathered once."""

    def __init__(self, mail: Mail) -> None:
        headers = {name.lower(): value for name, value in mail.headers}
        self.headers = headers
        sender = f"{mail.sender.name} {mail.sender.address}".lower().strip()
        raw_sender = headers.get("from", "").strip().lower()
        self.is_answer = bool(_ANSWERED.match(mail.subject))
        self.is_null_path = headers.get("return-path", "").strip().lower() in _NULL or "<>" in raw_sender
        self.is_daemon = any(word in sender or word in raw_sender for word in signs.DAEMONS)
        self.is_program = any(word in sender for word in signs.GATEWAYS) or not sender
        self.is_generated = headers.get("auto-submitted", "").strip().lower().startswith("auto-")
        # People write as postmaster too, and firms of parcels are called "Mail Delivery".
        local = mail.sender.address.rpartition("@")[0].lower() or raw_sender
        self.is_postmaster = any(word in local for word in signs.POSTMASTERS)
        self.is_sure_daemon = (
            self.is_null_path
            or self.is_generated
            or (self.is_postmaster and _is_system(mail.sender.name.lower()))
            or any(word in local for word in signs.DAEMON_ADDRESSES)
        )
        self.has_failed_recipients = bool(headers.get("x-failed-recipients", "").strip())
        self.subject = subject = plain(mail.subject)
        self.says_subject = not self.is_answer and any(phrase in subject for phrase in _SUBJECTS)
        self.is_told_subject = not self.is_answer and any(phrase in subject for phrase in signs.CERTAIN_SUBJECTS)
        self.has_report_part = any(one.type in _REPORT_PARTS for one in mail.attachments)
        self.content_type = headers.get("content-type", "").lower()
        types = {one.type for one in mail.attachments}
        self.is_other_report = any(word in self.content_type for word in _NOT_FAILURES) or bool(types & _OTHER_REPORTS)

    def may_be_failure(self) -> bool:
        """Whether it is worth looking at the words."""
        if self.is_other_report:
            return False
        if self.has_report_part or self.has_failed_recipients or "delivery-status" in self.content_type:
            return True
        return (
            self.is_daemon
            or self.is_null_path
            or (self.says_subject and (self.is_program or self.is_generated or self.is_told_subject))
        )


def _is_system(name: str) -> bool:
    return any(word in name for word in (*signs.DAEMONS, *signs.GATEWAYS) if word not in signs.POSTMASTERS)


def is_failure(told: Signs, report: Report) -> bool:
    """Whether the report says that somebody did not get a message."""
    if report.groups and (told.has_report_part or told.is_daemon or told.is_null_path):
        return any(not _is_success(group) for group in report.groups)
    if told.has_failed_recipients:
        return True
    words = plain(report.words[:3000])
    if _CHALLENGE.search(words):
        return False  # it waits there until the writer has shown to be a person
    says = any(phrase in words for phrase in _WORDS)
    shows_error = bool(_ERROR.search(words))
    if told.is_daemon and told.is_sure_daemon:
        return (
            told.says_subject
            or _daemon_says(told, words, says=says, shows_error=shows_error)
            or (not told.is_answer and _says_waiting(told.subject, words))
        )
    if told.is_daemon:
        answers = bool(_ANSWER.search(words)) and not told.is_answer
        return answers or (told.says_subject and (told.is_postmaster or says or shows_error)) or (says and shows_error)
    if told.is_null_path:
        return (told.says_subject and (says or shows_error)) or (says and shows_error and not told.is_answer)
    return told.says_subject and says and shows_error


def _daemon_says(told: Signs, words: str, *, says: bool, shows_error: bool) -> bool:
    if told.is_answer:
        return (says and (shows_error or told.is_null_path)) or (shows_error and told.is_null_path)
    return says or (shows_error and told.is_null_path) or bool(_ANSWER.search(words))


def _says_waiting(*texts: str) -> bool:
    return any(_WAITING.stand_in(text) for text in texts)


def _is_success(group: dict[str, str]) -> bool:
    return group.get("action", "").strip().lower().startswith(_SUCCESSES)


def failed_groups(report: Report) -> list[dict[str, str]]:
    """The groups of recipients that the message did not reach."""
    return [group for group in report.groups if not _is_success(group)]
