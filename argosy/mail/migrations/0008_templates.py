import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Templates with fields and short words, and a signature for each language of the readers."""

    dependencies = [
        ('enterprise', '0001_start'),
        ('mail', '0007_outbox'),
    ]

    operations = [
        migrations.CreateModel(
            name='LetterTemplate',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('is_shared', models.BooleanField(default=False)),
                ('title', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('word', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('language', models.CharField(blank=True, max_length=8)),
                ('subject', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('html', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'member'], name='template_of_member')],
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('language', models.CharField(max_length=8)),
                ('html', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('mailbox', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='mail.mailbox')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'mailbox', 'language'), name='one_signature_a_language')],
            },
        ),
        IsolateByEnterprise("LetterTemplate"),
        IsolateByEnterprise("Signature"),
    ]
