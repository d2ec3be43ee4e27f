"""The addresses of the mail pages, under /mail/."""

from __future__ import annotations

from django.urls import path

from argosy.mail.views import addresses, binding, client, filing, mailboxes, moving, sources, warnings, writing

app_name = "mail"
urlpatterns = [
    path("", client.inbox, name="inbox"),
    path("t/<uuid:thread_id>/", client.show_conversation, name="conversation"),
    path("t/<uuid:thread_id>/arrivals/", client.arrivals, name="arrivals"),
    path("m/<uuid:message_id>/", client.letter, name="letter"),
    path("m/<uuid:message_id>/frame/", sources.frame, name="frame"),
    path("m/<uuid:message_id>/source/", sources.source, name="source"),
    path("m/<uuid:message_id>/files/<int:position>/", sources.part, name="part"),
    path("m/<uuid:message_id>/customers/", filing.customers, name="customers"),
    path("m/<uuid:message_id>/file/<uuid:customer_id>/", filing.file, name="file_message"),
    path("m/<uuid:message_id>/unfile/", filing.unfile, name="unfile_message"),
    path("mark/", client.mark, name="mark"),
    path("move/to/<uuid:folder_id>/", moving.move_to_folder, name="move_to_folder"),
    path("move/back/", moving.move_back, name="move_back"),
    path("move/<slug:where>/", moving.move, name="move"),
    path("people/", writing.suggest_people, name="people"),
    path("write/", writing.write, name="write"),
    path("drafts/<uuid:draft_id>/", writing.draft, name="draft"),
    path("drafts/<uuid:draft_id>/keep/", writing.keep, name="keep_draft"),
    path("drafts/<uuid:draft_id>/send/", writing.send, name="send_draft"),
    path("drafts/<uuid:draft_id>/doubt/", writing.answer_doubt, name="answer_doubt"),
    path("drafts/<uuid:draft_id>/discard/", writing.discard, name="discard_draft"),
    path("drafts/<uuid:draft_id>/files/", writing.attach, name="attach"),
    path("drafts/<uuid:draft_id>/files/<uuid:attachment_id>/", writing.attachment, name="draft_file"),
    path("drafts/<uuid:draft_id>/files/<uuid:attachment_id>/remove/", writing.detach, name="detach"),
    path("addresses/", addresses.invalid_addresses, name="invalid_addresses"),
    path("addresses/<uuid:address_id>/works/", addresses.address_works, name="address_works"),
    path("addresses/<uuid:address_id>/fails/", addresses.address_fails, name="address_fails"),
    path("warnings/<uuid:warning_id>/", warnings.answer_warning, name="answer_warning"),
    path("bind/", binding.begin, name="bind"),
    path("bind/find/", binding.find, name="find_servers"),
    path("bind/try/", binding.try_out, name="try_servers"),
    path("bind/now/", binding.bind, name="bind_mailbox"),
    path("mailboxes/", mailboxes.list_mailboxes, name="mailboxes"),
    path("mailboxes/progress/", mailboxes.progress, name="progress"),
    path("mailboxes/<uuid:mailbox_id>/", mailboxes.show_mailbox, name="mailbox"),
    path("mailboxes/<uuid:mailbox_id>/try/", mailboxes.try_again, name="try_mailbox_again"),
    path("mailboxes/<uuid:mailbox_id>/compare/", mailboxes.compare, name="compare_mailbox"),
    path("mailboxes/<uuid:mailbox_id>/password/", mailboxes.change_password, name="change_password"),
    path("mailboxes/<uuid:mailbox_id>/introduction/", mailboxes.introduce, name="introduce_mailbox"),
    path("mailboxes/<uuid:mailbox_id>/folders/", mailboxes.bring_folders, name="bring_folders"),
    path("mailboxes/<uuid:mailbox_id>/unbind/", mailboxes.unbind, name="unbind_mailbox"),
]
