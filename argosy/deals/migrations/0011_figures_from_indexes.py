from django.db import migrations, models


class Migration(migrations.Migration):
    """Figures over 100,000 opportunities are added up from indexes alone."""

    dependencies = [
        ('deals', '0010_rates'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='opportunity',
            name='deal_of_stage',
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'stage', '-moved_at'], include=['step', 'currency', 'amount_minor', 'withdrawn_at', 'id'], name='deal_of_stage'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', '-opened_at'], include=['withdrawn_at', 'id'], name='deal_opened'),
        ),
    ]
