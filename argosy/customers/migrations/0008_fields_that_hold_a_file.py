import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """A field of the enterprise's own may hold a file."""

    dependencies = [
        ('customers', '0007_fields_that_name_a_colleague'),
        ('enterprise', '0007_limits'),
    ]

    operations = [
        migrations.AlterField(
            model_name='customfield',
            name='kind',
            field=models.CharField(choices=[('text', 'text'), ('long_text', 'long text'), ('number', 'number'), ('money', 'money'), ('date', 'date'), ('choice', 'one of a list'), ('several', 'several of a list'), ('yes_no', 'yes or no'), ('link', 'link'), ('relation', 'another company'), ('member', 'a colleague'), ('file', 'file')], max_length=10),
        ),
        migrations.CreateModel(
            name='FieldFile',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('row_id', models.UUIDField(null=True)),
                ('at', models.DateTimeField()),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('type', models.CharField(max_length=100)),
                ('size', models.PositiveIntegerField()),
                ('blob', models.CharField(max_length=48)),
                ('key', models.BigIntegerField()),
                ('left_at', models.DateTimeField(null=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'row_id'], name='field_file_of_row'), models.Index(condition=models.Q(('left_at__isnull', False)), fields=['enterprise_id', 'left_at'], name='field_file_left')],
            },
        ),
        IsolateByEnterprise("FieldFile"),
    ]
