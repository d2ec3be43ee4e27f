import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Mailboxes, messages, drafts."""

    initial = True

    dependencies = [
        ('customers', '0001_start'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailboxLease',
            fields=[
                ('mailbox_id', models.UUIDField(primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField()),
                ('holder', models.CharField(blank=True, max_length=80)),
                ('until', models.DateTimeField(null=True)),
                ('is_wanted', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='MessageContent',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('content', argosy.platform.crypto.fields.SealedJSONField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('to', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('cc', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('bcc', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('subject', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('html', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('state', models.CharField(choices=[('draft', 'draft'), ('sending', 'sending'), ('sent', 'sent'), ('refused', 'refused by the server'), ('uncertain', 'perhaps sent')], default='draft', max_length=10)),
                ('message_id', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('server_words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('is_in_sent', models.BooleanField(default=False)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='DraftAttachment',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('blob', models.CharField(max_length=48)),
                ('draft', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='mail.draft')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Mailbox',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('address', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('address_key', models.BigIntegerField()),
                ('sender_name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('username', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('password', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('provider', models.CharField(blank=True, max_length=20)),
                ('imap_host', models.CharField(max_length=200)),
                ('imap_port', models.PositiveIntegerField(default=993)),
                ('imap_security', models.CharField(default='tls', max_length=8)),
                ('smtp_host', models.CharField(max_length=200)),
                ('smtp_port', models.PositiveIntegerField(default=465)),
                ('smtp_security', models.CharField(default='tls', max_length=8)),
                ('saves_sent_itself', models.BooleanField(default=False)),
                ('bring_since', models.DateField(null=True)),
                ('is_free_mail', models.BooleanField(default=False)),
                ('signature', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('state', models.CharField(choices=[('bringing', 'bringing mail in'), ('up_to_date', 'up to date'), ('wrong_password', 'the server refuses the password'), ('unreachable', 'the server does not answer'), ('throttled', 'the server asks us to slow down'), ('incomplete', 'mail is missing'), ('unbound', 'unbound')], default='bringing', max_length=16)),
                ('state_since', models.DateTimeField(auto_now_add=True)),
                ('state_words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('bound_at', models.DateTimeField(auto_now_add=True)),
                ('compared_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='mailboxes', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Folder',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('path', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('path_key', models.BigIntegerField()),
                ('title', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('role', models.CharField(choices=[('inbox', 'Inbox'), ('sent', 'Sent'), ('drafts', 'Drafts'), ('trash', 'Trash'), ('junk', 'Junk'), ('archive', 'Archive'), ('other', 'other')], default='other', max_length=8)),
                ('is_brought', models.BooleanField(default=False)),
                ('uidvalidity', models.BigIntegerField(default=0)),
                ('highest_uid', models.BigIntegerField(default=0)),
                ('lowest_uid', models.BigIntegerField(default=0)),
                ('is_backfilled', models.BooleanField(default=False)),
                ('server_count', models.PositiveIntegerField(default=0)),
                ('missing_count', models.PositiveIntegerField(default=0)),
                ('compared_at', models.DateTimeField(null=True)),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='folders', to='mail.mailbox')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='draft',
            name='mailbox',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='mail.mailbox'),
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('filed_by', models.CharField(blank=True, max_length=8)),
                ('blob', models.CharField(max_length=48)),
                ('size', models.PositiveIntegerField()),
                ('direction', models.CharField(max_length=3)),
                ('at', models.DateTimeField()),
                ('subject', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('snippet', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('sender_name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('sender_address', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('sender_key', models.BigIntegerField(null=True)),
                ('to_names', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('message_id_key', models.BigIntegerField(null=True)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('kind', models.CharField(default='other', max_length=12)),
                ('confidence', models.PositiveSmallIntegerField(default=0)),
                ('risk', models.CharField(blank=True, max_length=12)),
                ('is_read', models.BooleanField(default=False)),
                ('is_starred', models.BooleanField(default=False)),
                ('has_attachments', models.BooleanField(default=False)),
                ('is_bounce', models.BooleanField(default=False)),
                ('is_list', models.BooleanField(default=False)),
                ('is_auto_reply', models.BooleanField(default=False)),
                ('was_unreadable', models.BooleanField(default=False)),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='messages', to='customers.customer')),
                ('folder', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='mail.folder')),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='mail.mailbox')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FetchedMessage',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('uidvalidity', models.BigIntegerField()),
                ('uid', models.BigIntegerField()),
                ('blob', models.CharField(max_length=48)),
                ('size', models.PositiveIntegerField()),
                ('internal_date', models.DateTimeField()),
                ('is_seen', models.BooleanField(default=False)),
                ('is_flagged', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('fetched', 'fetched'), ('read', 'read'), ('unreadable', 'could not be read')], default='fetched', max_length=10)),
                ('fetched_at', models.DateTimeField(auto_now_add=True)),
                ('expunged_at', models.DateTimeField(null=True)),
                ('folder', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='ledger', to='mail.folder')),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='ledger', to='mail.mailbox')),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ledger', to='mail.message')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='draft',
            name='answers',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='mail.message'),
        ),
        migrations.CreateModel(
            name='MessagePart',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('content_id', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('is_inline', models.BooleanField(default=False)),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='mail.message')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='MessageParticipant',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('role', models.CharField(max_length=4)),
                ('address_key', models.BigIntegerField()),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='mail.message')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='MessageSearch',
            fields=[
                ('row_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('member_id', models.UUIDField(null=True)),
                ('at', models.DateTimeField()),
                ('tokens', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['tokens'], name='message_tokens'), models.Index(fields=['enterprise_id', '-at'], name='message_search_newest')],
            },
        ),
        migrations.CreateModel(
            name='Thread',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('subject', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('last_at', models.DateTimeField()),
                ('message_count', models.PositiveIntegerField(default=0)),
                ('unread_count', models.PositiveIntegerField(default=0)),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='threads', to='mail.mailbox')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='message',
            name='thread',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='mail.thread'),
        ),
        migrations.CreateModel(
            name='ThreadReference',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('key', models.BigIntegerField()),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='mail.mailbox')),
                ('thread', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='references', to='mail.thread')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='mailbox',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'unbound'), _negated=True), fields=('enterprise_id', 'address_key'), name='one_binding_an_address'),
        ),
        migrations.AddConstraint(
            model_name='folder',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'mailbox', 'path_key'), name='one_folder_a_path'),
        ),
        migrations.AddIndex(
            model_name='fetchedmessage',
            index=models.Index(condition=models.Q(('state', 'fetched')), fields=['enterprise_id', 'mailbox'], name='ledger_unread'),
        ),
        migrations.AddIndex(
            model_name='fetchedmessage',
            index=models.Index(fields=['enterprise_id', 'mailbox', 'blob'], name='ledger_by_blob'),
        ),
        migrations.AddIndex(
            model_name='fetchedmessage',
            index=models.Index(fields=['enterprise_id', 'message'], name='ledger_of_message'),
        ),
        migrations.AddConstraint(
            model_name='fetchedmessage',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'folder', 'uidvalidity', 'uid'), name='one_ledger_row_a_uid'),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(fields=['enterprise_id', 'member', '-changed_at'], name='draft_newest'),
        ),
        migrations.AddIndex(
            model_name='messagepart',
            index=models.Index(fields=['enterprise_id', 'message'], name='part_of_message'),
        ),
        migrations.AddIndex(
            model_name='messageparticipant',
            index=models.Index(fields=['enterprise_id', 'address_key'], name='participant_address'),
        ),
        migrations.AddIndex(
            model_name='messageparticipant',
            index=models.Index(fields=['enterprise_id', 'message'], name='participant_of_message'),
        ),
        migrations.AddIndex(
            model_name='thread',
            index=models.Index(fields=['enterprise_id', 'mailbox', '-last_at'], name='thread_newest'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['enterprise_id', 'folder', '-at', '-id'], name='message_newest'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['enterprise_id', 'thread', 'at'], name='message_of_thread'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['enterprise_id', 'customer', '-at'], name='message_of_customer'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['enterprise_id', 'mailbox', 'kind', '-at'], name='message_of_kind'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['enterprise_id', 'sender_key'], name='message_of_sender'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(condition=models.Q(('is_read', False)), fields=['enterprise_id', 'folder'], name='message_unread'),
        ),
        migrations.AddConstraint(
            model_name='threadreference',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'mailbox', 'key'), name='one_thread_a_reference'),
        ),
        IsolateByEnterprise("Mailbox"),
        IsolateByEnterprise("Folder"),
        IsolateByEnterprise("Thread"),
        IsolateByEnterprise("ThreadReference"),
        IsolateByEnterprise("Message"),
        IsolateByEnterprise("MessageContent"),
        IsolateByEnterprise("MessagePart"),
        IsolateByEnterprise("MessageParticipant"),
        IsolateByEnterprise("FetchedMessage"),
        IsolateByEnterprise("Draft"),
        IsolateByEnterprise("DraftAttachment"),
    ]
