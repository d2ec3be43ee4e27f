import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Members keep searches beside their folders."""

    dependencies = [
        ('enterprise', '0001_start'),
        ('mail', '0009_tracking'),
    ]

    operations = [
        migrations.CreateModel(
            name='SavedSearch',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'member'], name='search_of_member')],
            },
        ),
        IsolateByEnterprise("SavedSearch"),
    ]
