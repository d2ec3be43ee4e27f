import argosy.platform.tenancy.ids
from argosy.platform.tenancy.isolation import SCOPE, policy
from django.db import migrations, models


class Migration(migrations.Migration):
    """Keys and the list of enterprises; a key can be reached only in its enterprise's scope."""

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Tenant',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('is_open', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DataKey',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField()),
                ('purpose', models.CharField(max_length=8)),
                ('version', models.PositiveIntegerField()),
                ('wrapped', models.BinaryField(null=True)),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'purpose', 'version'), name='one_key_a_version')],
            },
        ),
        # the installation's own keys (all-zero id) open what belongs to no enterprise: people who sign in
        migrations.RunSQL(
            policy(
                "platform_datakey",
                f"enterprise_id = {SCOPE} OR enterprise_id = '00000000-0000-0000-0000-000000000000'",
            )
        ),
    ]
