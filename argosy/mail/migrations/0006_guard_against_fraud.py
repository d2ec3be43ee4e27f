import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Known domains and bank accounts, and what is amiss about a message."""

    dependencies = [
        ('enterprise', '0001_start'),
        ('mail', '0005_honest_state'),
    ]

    operations = [
        migrations.AddField(
            model_name='messagepart',
            name='danger',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.CreateModel(
            name='KnownAccount',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('party_key', models.BigIntegerField()),
                ('account', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('account_key', models.BigIntegerField()),
                ('bic', models.CharField(blank=True, max_length=11)),
                ('state', models.CharField(choices=[('known', 'known'), ('doubted', 'nobody has checked it yet'), ('refused', 'a fraud'), ('own', 'our own')], default='known', max_length=8)),
                ('message_id', models.UUIDField()),
                ('first_at', models.DateTimeField()),
                ('last_at', models.DateTimeField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'party_key', 'account_key'), name='one_row_an_account')],
            },
        ),
        migrations.CreateModel(
            name='KnownDomain',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('domain', models.CharField(max_length=253)),
                ('since', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'domain'), name='one_row_a_domain')],
            },
        ),
        migrations.CreateModel(
            name='DomainShape',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('shape', models.CharField(max_length=80)),
                ('domain', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='shapes', to='mail.knowndomain')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'shape'], name='domain_by_shape')],
            },
        ),
        migrations.CreateModel(
            name='MessageWarning',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('account', 'another bank account than the known one'), ('lookalike', 'a domain that looks like a known one'), ('reply_to', 'answers go elsewhere'), ('name', 'the name shows another address'), ('checks', "the mail server's checks failed"), ('file', 'a dangerous file'), ('words', 'words and links of frauds')], max_length=10)),
                ('evidence', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('answer', models.CharField(blank=True, max_length=8)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='warnings', to='mail.message')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'message', 'kind'), name='one_warning_a_kind')],
            },
        ),
        IsolateByEnterprise("KnownDomain"),
        IsolateByEnterprise("DomainShape"),
        IsolateByEnterprise("KnownAccount"),
        IsolateByEnterprise("MessageWarning"),
    ]
