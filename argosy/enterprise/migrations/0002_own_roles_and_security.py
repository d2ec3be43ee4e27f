import django.db.models.deletion
from django.db import migrations, models

import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Roles get rights that the enterprise chose; security events are registered; a second factor can be asked of all."""

    dependencies = [("enterprise", "0001_start")]

    operations = [
        migrations.AddField(
            model_name='enterprise',
            name='needs_second_factor',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='role',
            name='is_own',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='SecurityEvent',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('doubtful', 'a doubtful sign-in'), ('guessing', 'somebody guessed passwords')], max_length=12)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('score', models.PositiveSmallIntegerField(default=0)),
                ('signals', models.JSONField(default=list)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('place', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('outcome', models.CharField(choices=[('asked_letter', 'asked for a code by letter'), ('asked_factor', 'asked for the second factor'), ('told', 'told the person'), ('proved', 'the other proof was shown'), ('slowed', 'made the account wait')], max_length=12)),
                ('answer', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='security_events', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-at'], name='security_event_newest'), models.Index(fields=['enterprise_id', 'member', '-at'], name='security_event_of_member')],
            },
        ),
        IsolateByEnterprise("SecurityEvent"),
    ]
