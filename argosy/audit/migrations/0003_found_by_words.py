import argosy.platform.tenancy.scope
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    """Entries are found by the words of their details, so that erasing a person need not read the whole trail."""

    dependencies = [('audit', '0002_details_digest')]

    operations = [
        migrations.CreateModel(
            name='AuditSearch',
            fields=[
                ('row_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('member_id', models.UUIDField(null=True)),
                ('at', models.DateTimeField()),
                ('tokens', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
            ],
            options={
                'indexes': [
                    django.contrib.postgres.indexes.GinIndex(fields=['tokens'], name='audit_tokens'),
                    models.Index(fields=['enterprise_id', 'at'], name='audit_search_oldest'),
                ],
            },
        ),
        migrations.AddField('audithead', 'is_indexed', models.BooleanField(default=False)),
    ]
