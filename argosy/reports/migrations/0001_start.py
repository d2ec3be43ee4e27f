import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Days of work, counted; until when; targets."""

    initial = True

    dependencies = [
        ('enterprise', '0005_departments_decide'),
    ]

    operations = [
        migrations.CreateModel(
            name='Summary',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('as_of', models.DateTimeField()),
                ('last_message', models.UUIDField(null=True)),
                ('last_entry', models.UUIDField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id',), name='one_summary')],
            },
        ),
        migrations.CreateModel(
            name='DayFigure',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('day', models.DateField()),
                ('work', models.CharField(choices=[('mail_in', 'Mail received'), ('mail_out', 'Mail sent'), ('follow_up', 'Follow-ups')], max_length=10)),
                ('count', models.PositiveIntegerField()),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'day', 'member', 'work'), name='one_figure_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('month', models.DateField()),
                ('aim', models.CharField(choices=[('won', 'Worth of won deals'), ('deals', 'Won deals'), ('customers', 'New customers')], max_length=10)),
                ('value', models.BigIntegerField()),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'month', 'member', 'aim'), name='one_target_a_month')],
            },
        ),
        IsolateByEnterprise("dayfigure"),
        IsolateByEnterprise("summary"),
        IsolateByEnterprise("target"),
    ]
