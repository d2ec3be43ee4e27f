import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Links that show a document to its buyer, and who looked."""

    dependencies = [
        ('deals', '0004_documents'),
        ('enterprise', '0002_own_roles_and_security'),
    ]

    operations = [
        migrations.CreateModel(
            name='ShareLink',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('link_key', models.BigIntegerField()),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('document', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='deals.document')),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ShareView',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('is_pdf', models.BooleanField(default=False)),
                ('ip', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('device', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('link', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='views', to='deals.sharelink')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='sharelink',
            index=models.Index(fields=['enterprise_id', 'link_key'], name='share_link'),
        ),
        migrations.AddIndex(
            model_name='sharelink',
            index=models.Index(fields=['enterprise_id', 'document'], name='links_of_document'),
        ),
        migrations.AddIndex(
            model_name='shareview',
            index=models.Index(fields=['enterprise_id', 'link', '-at'], name='views_of_link'),
        ),
        IsolateByEnterprise("sharelink"),
        IsolateByEnterprise("shareview"),
    ]
