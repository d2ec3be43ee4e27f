import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """The rules that members write for their mail."""

    dependencies = [
        ('automation', '0003_decisions_on_products'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.AlterField(
            model_name='decision',
            name='kind',
            field=models.CharField(choices=[('mark', 'marked a message'), ('sort', "sorted a message by a member's rule"), ('file', 'filed a message to a customer'), ('suggest_customer', 'proposes a new customer'), ('open_deal', 'opened an opportunity'), ('update_deal', 'updated an opportunity'), ('list_products', 'proposes products')], max_length=20),
        ),
        migrations.CreateModel(
            name='Rule',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('position', models.PositiveIntegerField(default=0)),
                ('is_on', models.BooleanField(default=False)),
                ('on_since', models.DateTimeField(null=True)),
                ('needs_all', models.BooleanField(default=True)),
                ('stops', models.BooleanField(default=False)),
                ('conditions', argosy.platform.crypto.fields.SealedJSONField()),
                ('doings', argosy.platform.crypto.fields.SealedJSONField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'member', 'position'], name='rule_in_order')],
            },
        ),
        IsolateByEnterprise("Rule"),
    ]
