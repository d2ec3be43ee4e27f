import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """The ledger of automatic decisions."""

    initial = True

    dependencies = [
        ('customers', '0001_start'),
        ('deals', '0001_start'),
        ('enterprise', '0001_start'),
        ('mail', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('mark', 'marked a message'), ('file', 'filed a message to a customer'), ('suggest_customer', 'proposes a new customer'), ('open_deal', 'opened an opportunity'), ('update_deal', 'updated an opportunity')], max_length=20)),
                ('state', models.CharField(choices=[('done', 'done'), ('suggested', 'suggested'), ('accepted', 'accepted'), ('dismissed', 'dismissed'), ('undone', 'undone')], default='done', max_length=10)),
                ('switch', models.CharField(max_length=64)),
                ('rule', models.CharField(max_length=64)),
                ('confidence', models.PositiveSmallIntegerField(default=0)),
                ('evidence', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('change', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('contested_at', models.DateTimeField(null=True)),
                ('contest', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('customer', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='customers.customer')),
                ('message', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='mail.message')),
                ('opportunity', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='decisions', to='deals.opportunity')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', 'state', '-at'], name='decision_newest'), models.Index(fields=['enterprise_id', 'opportunity'], name='decision_of_deal')],
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'message', 'kind'), name='one_decision_a_kind')],
            },
        ),
        IsolateByEnterprise("Decision"),
    ]
