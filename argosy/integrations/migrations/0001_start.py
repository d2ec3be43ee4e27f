import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Access tokens, and calls that may be repeated."""

    initial = True

    dependencies = [
        ('enterprise', '0005_departments_decide'),
    ]

    operations = [
        migrations.CreateModel(
            name='AccessToken',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=60)),
                ('hash', models.CharField(max_length=64)),
                ('scopes', models.JSONField(default=list)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(null=True)),
                ('used_at', models.DateTimeField(null=True)),
                ('minute', models.BigIntegerField(default=0)),
                ('calls', models.PositiveIntegerField(default=0)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='RepeatedCall',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('key', models.BigIntegerField()),
                ('asked', models.BigIntegerField()),
                ('status', models.PositiveSmallIntegerField()),
                ('answer', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('token', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='integrations.accesstoken')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='accesstoken',
            index=models.Index(fields=['enterprise_id', 'member', '-made_at'], name='token_of_member'),
        ),
        migrations.AddConstraint(
            model_name='accesstoken',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'hash'), name='one_token_a_hash'),
        ),
        migrations.AddConstraint(
            model_name='repeatedcall',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'token', 'key'), name='one_call_a_key'),
        ),
        IsolateByEnterprise("AccessToken"),
        IsolateByEnterprise("RepeatedCall"),
    ]
