import argosy.platform.tenancy.ids
import argosy.platform.tenancy.scope
import django.utils.timezone
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Layouts of documents that an enterprise makes itself, and which kind begins with which."""

    dependencies = [
        ('deals', '0019_how_far_deals_got'),
    ]

    operations = [
        migrations.AddField(
            model_name='letterhead',
            name='layouts',
            field=models.JSONField(default=dict, db_default={}),
        ),
        migrations.AlterField(
            model_name='document',
            name='layout',
            field=models.CharField(default='classic', max_length=36),
        ),
        migrations.AlterField(
            model_name='letterhead',
            name='layout',
            field=models.CharField(default='classic', max_length=36),
        ),
        migrations.CreateModel(
            name='DocumentLayout',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=60)),
                ('look', models.CharField(max_length=12)),
                ('design', models.JSONField(default=dict)),
                ('history', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('archived_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'name'], name='layout_by_name')],
            },
        ),
        IsolateByEnterprise("documentlayout"),
    ]
