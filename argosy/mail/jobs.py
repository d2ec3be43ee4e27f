"""The mail app's background work."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# All do their waiting (child processes, servers) outside transactions, so they open their scopes themselves.
read_messages = Job("mail.read_messages", queue="read", purpose=Purpose.MAIL, tries=12, in_scope=False)
# What a member calls a person's message is read as one.
read_as_a_persons = Job("mail.read_as_a_persons", queue="read", purpose=Purpose.MAIL, in_scope=False)
# What was stored while a mailbox rested is queued part after part.
read_stored = Job("mail.read_stored", queue="read", purpose=Purpose.MAIL, tries=12)
# What was given up (the disk was full, a batch failed to the end) is queued once more: no stored mail stays unread.
read_what_was_left = Job("mail.read_what_was_left", queue="housekeeping", purpose=Purpose.MAIL, every="41 * * * *")
# The words inside the files of mail that was read before they were kept: a little at a time, the newest first.
index_files = Job("mail.index_files", queue="housekeeping", purpose=Purpose.MAIL, every="*/10 * * * *", in_scope=False)
send_draft = Job("mail.send_draft", queue="live", purpose=Purpose.MAIL, tries=1, in_scope=False)
# The copy in Sent: looked for before it is put there, so that trying again never makes a second one.
keep_copy = Job("mail.keep_copy", queue="live", purpose=Purpose.MAIL, tries=8, in_scope=False)
move_on_server = Job("mail.move_on_server", queue="live", purpose=Purpose.MAIL, tries=8, in_scope=False)
# For a letter that perhaps went out: is a copy of it in Sent?
look_in_sent = Job("mail.look_in_sent", queue="live", purpose=Purpose.MAIL, tries=6, in_scope=False)
mark_on_server = Job("mail.mark_on_server", queue="live", purpose=Purpose.MAIL, tries=4, in_scope=False)
# After unbinding: the provider is told that the access ends, which the law asks for as soon as consent is withdrawn.
end_access = Job("mail.end_access", queue="live", purpose=Purpose.LAW, tries=3, in_scope=False)
# What the disk lost and somebody wants to see: asked for once more where it came from.
fetch_again = Job("mail.fetch_again", queue="live", purpose=Purpose.MAIL, tries=4, in_scope=False)
# Letters whose sending stopped in the middle are shown as such; those that were forgotten are begun.
look_after_drafts = Job("mail.look_after_drafts", queue="housekeeping", purpose=Purpose.MAIL, every="*/5 * * * *")
# Letters that nobody answered in the days that their writer named.
remind = Job("mail.remind", queue="housekeeping", purpose=Purpose.MAIL, every="*/10 * * * *")
# Files behind links that ended, and what never came up whole.
forget_linked_files = Job("mail.forget_linked_files", queue="housekeeping", purpose=Purpose.LAW, every="23 3 * * *")
