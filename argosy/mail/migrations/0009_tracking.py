import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Letters tell of their opening, with their reader's consent noted; only verdicts are kept."""

    dependencies = [
        ('customers', '0002_customer_next_step'),
        ('enterprise', '0001_start'),
        ('mail', '0008_templates'),
    ]

    operations = [
        migrations.CreateModel(
            name='OpeningAddress',
            fields=[
                ('token_hash', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField()),
                ('letter_id', models.UUIDField()),
            ],
        ),
        migrations.AddField(
            model_name='draft',
            name='is_tracked',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='TrackedLetter',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('message_key', models.BigIntegerField(null=True)),
                ('token', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('contact', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.contact')),
                ('draft', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='mail.draft')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('opened_by', models.CharField(choices=[('person', 'a person'), ('proxy', "a mail provider's picture proxy, when the letter was shown"), ('prefetch', 'a program that loads pictures beforehand'), ('scanner', 'a security scanner or robot'), ('self', 'somebody of ours')], max_length=8)),
                ('confidence', models.PositiveSmallIntegerField()),
                ('letter', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='openings', to='mail.trackedletter')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='TrackingConsent',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('is_given', models.BooleanField(default=False)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('noted_at', models.DateTimeField(auto_now=True)),
                ('contact', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.contact')),
                ('noted_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='trackedletter',
            index=models.Index(fields=['enterprise_id', 'message_key'], name='tracked_by_message'),
        ),
        migrations.AddConstraint(
            model_name='trackedletter',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'draft'), name='one_tracking_a_letter'),
        ),
        migrations.AddIndex(
            model_name='opening',
            index=models.Index(fields=['enterprise_id', 'letter', '-at'], name='opening_of_letter'),
        ),
        migrations.AddConstraint(
            model_name='trackingconsent',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'contact'), name='one_tracking_consent'),
        ),
        IsolateByEnterprise("TrackingConsent"),
        IsolateByEnterprise("TrackedLetter"),
        IsolateByEnterprise("Opening"),
    ]
