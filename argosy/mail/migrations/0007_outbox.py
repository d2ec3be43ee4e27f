import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Letters wait in an outbox: to be taken back, until their time, for the mailbox's pace; and for an answer."""

    dependencies = [
        ('enterprise', '0001_start'),
        ('mail', '0006_guard_against_fraud'),
    ]

    operations = [
        migrations.CreateModel(
            name='WritingHabits',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('undo_seconds', models.PositiveSmallIntegerField(default=10)),
                ('remind_days', models.PositiveSmallIntegerField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='draft',
            name='answer_due_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='answered_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='handed_to',
            field=models.CharField(blank=True, max_length=210),
        ),
        migrations.AddField(
            model_name='draft',
            name='looked_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='message_key',
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='remind_days',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='reminded_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='send_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='draft',
            name='waits_for',
            field=models.CharField(blank=True, choices=[('undo', 'can be taken back'), ('later', 'goes out later'), ('pace', "the mailbox's limit")], max_length=6),
        ),
        migrations.AlterField(
            model_name='draft',
            name='state',
            field=models.CharField(choices=[('draft', 'draft'), ('waiting', 'waiting to go out'), ('sending', 'sending'), ('sent', 'sent'), ('refused', 'refused by the server'), ('uncertain', 'perhaps sent')], default='draft', max_length=10),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(condition=models.Q(('state', 'waiting')), fields=['enterprise_id', 'send_at'], name='draft_due'),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(fields=['enterprise_id', 'mailbox', '-handed_at'], name='draft_pace'),
        ),
        migrations.AddIndex(
            model_name='draft',
            index=models.Index(condition=models.Q(('answer_due_at__isnull', False), ('answered_at__isnull', True)), fields=['enterprise_id', 'mailbox', 'message_key'], name='draft_awaiting_answer'),
        ),
        migrations.AddField(
            model_name='writinghabits',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member'),
        ),
        migrations.AddConstraint(
            model_name='writinghabits',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'member'), name='one_row_of_habits_a_member'),
        ),
        IsolateByEnterprise("WritingHabits"),
    ]
